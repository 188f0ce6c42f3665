"""Pictures without Qt (PyVista): what the window shows and what `vertebra3d screenshot` writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vertebra3d.scene.picture_size import SCALES
from vertebra3d.scene.themes import DARK, LIGHT, REGION_COLOURS, THEMES, Theme
from vertebra3d.scene.views import VIEWS, Placement

if TYPE_CHECKING:
    from vertebra3d.scene.picture import screenshot
    from vertebra3d.scene.scene import Quality, Scene

__all__ = [
    "DARK",
    "LIGHT",
    "REGION_COLOURS",
    "SCALES",
    "THEMES",
    "VIEWS",
    "Placement",
    "Quality",
    "Scene",
    "Theme",
    "screenshot",
]

_LATER = {"screenshot": "picture", "Quality": "scene", "Scene": "scene"}


def __getattr__(name: str) -> Any:
    """Load the renderer only when something is drawn: names of views and themes are wanted without it."""
    if name in _LATER:
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
