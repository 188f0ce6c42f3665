"""Colours and light of the 3D picture, for a light and a dark room.

The bone is a warm ivory; a cut face is rose, the removed bone and the space gained are blue and green, and all four
also differ in lightness, so that they stay apart in any kind of colour blindness and in grey print.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from vertebra3d.errors import Refused
from vertebra3d.speech import mark

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
    spongy: Colour


LIGHT = Theme(
    name="light",
    background_top=_rgb("#cfd8e1"),
    background_bottom=_rgb("#f6f8fa"),
    text=_rgb("#1b2733"),
    text_quiet=_rgb("#5a6875"),
    band=_rgb("#ffffff"),
    bone=_rgb("#f4ebdc"),
    bone_hollow=_rgb("#7d5f47"),
    cut=_rgb("#f0a796"),
    cut_hollow=_rgb("#93473f"),
    ghost=_rgb("#4f8fd6"),
    ghost_opacity=0.42,
    canal=_rgb("#8a97a3"),
    gain=_rgb("#0f9d80"),
    spongy=_rgb("#f0cdbc"),
)
DARK = Theme(
    name="dark",
    background_top=_rgb("#2c3641"),
    background_bottom=_rgb("#12171c"),
    text=_rgb("#eef2f5"),
    text_quiet=_rgb("#a3b0bb"),
    band=_rgb("#171d23"),
    bone=_rgb("#f4ebdc"),
    bone_hollow=_rgb("#6e523c"),
    cut=_rgb("#f0a796"),
    cut_hollow=_rgb("#93473f"),
    ghost=_rgb("#6fb0f5"),
    ghost_opacity=0.50,
    canal=_rgb("#8a97a3"),
    gain=_rgb("#22c7a4"),
    spongy=_rgb("#f0cdbc"),
)
# By kind of region, both sides alike; apart in colour and in lightness (after Tol's muted scheme, lightened for bone).
REGION_COLOURS: Mapping[str, Colour] = {
    "body": _rgb("#f1e8d9"),
    "pedicle": _rgb("#e3cf7f"),
    "lamina": _rgb("#8fcdb9"),
    "superior_articular": _rgb("#7fb6e0"),
    "inferior_articular": _rgb("#6f7fc4"),
    "transverse": _rgb("#d79ab0"),
    "spinous_process": _rgb("#a9b35c"),
}

# Soft parts of a motion segment. By area of the sac, mm2 (below which), and clearance of a root, mm: apart in lightness
# too, so that they stay so in any kind of colour blindness.
TISSUES: Mapping[str, Colour] = {"disc": _rgb("#a9bfd0"), "flavum": _rgb("#e6cf5a")}
SAC_BANDS: tuple[tuple[float, Colour], ...] = (
    (75.0, _rgb("#b02a37")),
    (100.0, _rgb("#ef9a3c")),
    (math.inf, _rgb("#bfe0f2")),
)
CLEARANCES: tuple[tuple[float, Colour], ...] = (
    (0.0, _rgb("#b02a37")),
    (1.0, _rgb("#ef9a3c")),
    (math.inf, _rgb("#f6e7b0")),
)

# How far a bone lies off its twin, mm: colour, and what a legend says. Purple within and orange outside are told apart
# in any kind of colour blindness (ColorBrewer's PuOr); ivory is where both meet.
DISTANCE_COLOURS: tuple[tuple[float, Colour, str], ...] = (
    (-3.0, _rgb("#542788"), mark("3 mm or more within the model")),
    (-1.0, _rgb("#998ec3"), mark("1 mm within the model")),
    (0.0, _rgb("#f4ebdc"), mark("As the model")),
    (1.0, _rgb("#f1a340"), mark("1 mm outside the model")),
    (3.0, _rgb("#b35806"), mark("3 mm or more outside the model")),
)

# By kind of landmark (`scene.legend.KINDS`): lines on ivory bone have a dark casing, so they may be light.
LANDMARK_COLOURS: Mapping[str, Colour] = {
    "facet": _rgb("#b46cf0"),
    "pars": _rgb("#ff6a3d"),
    "junction": _rgb("#3da2ff"),
    "lamina": _rgb("#2fc9b8"),
    "pedicle": _rgb("#f06ba8"),
    "flavum": _rgb("#ffd23f"),
}


def region_colour(region: str) -> Colour:
    """The colour of a region (a name in `anatomy.regions.REGIONS`)."""
    return REGION_COLOURS[region.removesuffix("_left").removesuffix("_right")]


THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK}


def theme_named(name: str | Theme) -> Theme:
    """The theme of that name; raises `Refused` for an unknown one."""
    if isinstance(name, Theme):
        return name
    if name not in THEMES:
        raise Refused(f"there is no theme {str(name)[:40]!r}; allowed are {', '.join(THEMES)}")
    return THEMES[name]
