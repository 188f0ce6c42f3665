"""Colours and light of the 3D picture, for a light and a dark room.

The bone is a warm ivory; a cut face is rose, the removed bone and the space gained are blue and green, and all four
also differ in lightness, so that they stay apart in any kind of colour blindness and in grey print.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from vertebra3d.errors import Refused

Colour = tuple[float, float, float]
ThemeName = Literal["light", "dark"]


def _rgb(hexadecimal: str) -> Colour:
    r, g, b = (int(hexadecimal[i : i + 2], 16) / 255.0 for i in (1, 3, 5))
    return r, g, b


@dataclass(frozen=True)
class Theme:
    """Colours as sRGB, 0 to 1.

    Each surface has a colour in the open and one in its hollows; between them the share of the surroundings that a
    point sees decides.
    """

    name: str
    background_top: Colour
    background_bottom: Colour
    text: Colour
    text_quiet: Colour
    band: Colour
    bone: Colour
    bone_hollow: Colour
    cut: Colour
    cut_hollow: Colour
    ghost: Colour
    ghost_opacity: float
    canal: Colour
    gain: Colour
    marker: Colour
    marker_text: Colour


LIGHT = Theme(
    name="light",
    background_top=_rgb("#cfd8e1"),
    background_bottom=_rgb("#f6f8fa"),
    text=_rgb("#1b2733"),
    text_quiet=_rgb("#5a6875"),
    band=_rgb("#ffffff"),
    bone=_rgb("#efe6d4"),
    bone_hollow=_rgb("#6b5238"),
    cut=_rgb("#e2917f"),
    cut_hollow=_rgb("#7c3a34"),
    ghost=_rgb("#3f78b5"),
    ghost_opacity=0.30,
    canal=_rgb("#8a97a3"),
    gain=_rgb("#0f9d80"),
    marker=_rgb("#f4f6f8"),
    marker_text=_rgb("#33414e"),
)
DARK = Theme(
    name="dark",
    background_top=_rgb("#2c3641"),
    background_bottom=_rgb("#12171c"),
    text=_rgb("#eef2f5"),
    text_quiet=_rgb("#a3b0bb"),
    band=_rgb("#171d23"),
    bone=_rgb("#efe6d4"),
    bone_hollow=_rgb("#5c452e"),
    cut=_rgb("#e2917f"),
    cut_hollow=_rgb("#7c3a34"),
    ghost=_rgb("#7db4ec"),
    ghost_opacity=0.30,
    canal=_rgb("#8a97a3"),
    gain=_rgb("#22c7a4"),
    marker=_rgb("#3a4651"),
    marker_text=_rgb("#e6ecf1"),
)
THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK}


def theme_named(name: str | Theme) -> Theme:
    """The theme of that name; raises `Refused` for an unknown one."""
    if isinstance(name, Theme):
        return name
    if name not in THEMES:
        raise Refused(f"there is no theme {str(name)[:40]!r}; allowed are {', '.join(THEMES)}")
    return THEMES[name]
