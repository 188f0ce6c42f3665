"""Pictures without Qt (PyVista): what the window shows and what `vertebra3d screenshot` writes."""

from vertebra3d.scene.picture import SCALES, picture, screenshot
from vertebra3d.scene.scene import Quality, Scene
from vertebra3d.scene.themes import DARK, LIGHT, THEMES, Theme
from vertebra3d.scene.views import VIEWS, Placement

__all__ = [
    "DARK",
    "LIGHT",
    "SCALES",
    "THEMES",
    "VIEWS",
    "Placement",
    "Quality",
    "Scene",
    "Theme",
    "picture",
    "screenshot",
]
