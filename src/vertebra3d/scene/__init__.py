"""Pictures without Qt (PyVista): what the window shows and what `vertebra3d screenshot` writes."""

from vertebra3d.scene.scene import Quality, Scene
from vertebra3d.scene.themes import DARK, LIGHT, THEMES, Theme
from vertebra3d.scene.views import VIEWS

__all__ = ["DARK", "LIGHT", "THEMES", "VIEWS", "Quality", "Scene", "Theme"]
