"""Labels and legend of a finished picture, drawn at its own size: crisp at every scale."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw

from vertebra3d.scene.caption import ink, text_width, write
from vertebra3d.scene.labels import Box, Label
from vertebra3d.scene.themes import LANDMARK_COLOURS, Colour, Theme

TEXT_PT = 12.5  # of labels and legend, in points of the layout
PAD_PT = (7.0, 4.0)  # round the words of a label, across and up
STRIPE_PT = 3.0
_BOX_OPACITY = 232
_HALO, _LINE = (1.8, 150), (0.8, 255)  # half the width in points, opacity
_DOT = {True: 2.6, False: 4.0}  # radius in points: in its colour, of its halo
_MOST = (0.5, 0.55)  # of the picture's width and height that a legend may take


@lru_cache(maxsize=256)
def label_size(text: str, unit: float, foreign: bool = False) -> tuple[float, float]:
    """Width and height of a label's box, px; `unit` is the size of a point of the layout.

    `foreign`, here and below: set it in the font for other languages than English, whatever letters it has.
    """
    size = round(TEXT_PT * unit)
    width = text_width(text, size, foreign) + (2 * PAD_PT[0] + STRIPE_PT) * unit
    return math.ceil(width), round((TEXT_PT * 1.15 + 2 * PAD_PT[1]) * unit)


def draw_labels(
    picture: Image.Image, labels: Sequence[Label], theme: Theme, unit: float, foreign: bool = False
) -> None:
    """Draw leaders and labels over an RGBA picture."""
    for (half, opacity), of_kind in ((_HALO, False), (_LINE, True)):
        for label in labels:
            colour = LANDMARK_COLOURS[label.kind] if of_kind else theme.band
            start, end = (_down(point, picture.height) for point in (label.start, label.end))
            _stroke(picture, start, end, half * unit, colour, opacity)
            _stroke(picture, end, end, _DOT[of_kind] * unit, colour, opacity)
    for label in labels:
        image = label_image(label.text, label.kind, label.start[0] > label.x, theme, unit, foreign)
        picture.paste(image, (round(label.x), round(picture.height - label.y - label.height)))


def label_image(
    text: str, kind: str, stripe_right: bool, theme: Theme, unit: float, foreign: bool = False
) -> Image.Image:
    """A label's box as it is seen, RGBA and opaque, of `label_size`: words, and a stripe in the colour of its kind."""
    width, height = (round(side) for side in label_size(text, unit, foreign))
    image = Image.new("RGBA", (width, height), ink(theme.band))
    draw = ImageDraw.Draw(image)
    stripe, size = max(1, round(STRIPE_PT * unit)), round(TEXT_PT * unit)
    left = width - stripe if stripe_right else 0
    draw.rectangle((left, 0, left + stripe - 1, height), fill=ink(LANDMARK_COLOURS[kind]))
    start = PAD_PT[0] * unit + (0 if stripe_right else stripe)
    write(draw, (round(start), round(height / 2 + 0.36 * size)), text, size, theme.text, foreign)
    return image


def legend_box(
    entries: Sequence[tuple[Colour, str]], size: tuple[int, int], unit: float, above: float, foreign: bool = False
) -> Box | None:
    """Where a legend stands in the lower left corner of a picture of `size`, px, y upwards; None without room."""
    if not entries:
        return None
    words = max(text_width(text, round(TEXT_PT * unit), foreign) for _, text in entries)
    width = math.ceil(words + (12 + 7 + 2 * 10) * unit)
    height = math.ceil((len(entries) * 17 + 2 * 7) * unit)
    if width > _MOST[0] * size[0] or height + above > _MOST[1] * size[1]:
        return None
    edge = round(14 * unit)
    low = round(edge + above)
    return edge, low, edge + width, low + height


def draw_legend(
    picture: Image.Image,
    entries: Sequence[tuple[Colour, str]],
    box: Box,
    theme: Theme,
    unit: float,
    foreign: bool = False,
) -> None:
    """Draw a legend into `box` (of `legend_box`): a swatch and its words on each line."""
    x0, low, x1, high = box
    top = picture.height - high
    _box(picture, (x0, top, x1, picture.height - low), theme.band, _BOX_OPACITY)
    size = round(TEXT_PT * unit)
    swatch = round(11 * unit)
    draw = ImageDraw.Draw(picture)
    for line, (colour, text) in enumerate(entries):
        middle = top + (7 + 17 * (line + 0.5)) * unit
        x, y = round(x0 + 10 * unit), round(middle - swatch / 2)
        draw.rectangle((x, y, x + swatch - 1, y + swatch - 1), fill=ink(colour))
        write(draw, (x + 18 * unit, round(middle + 0.36 * size)), text, size, theme.text, foreign)


def _down(point: tuple[float, float], height: int) -> tuple[float, float]:
    return point[0], height - point[1]


def _box(picture: Image.Image, corners: Box, colour: Colour, opacity: int) -> None:
    x0, y0, x1, y1 = (round(v) for v in corners)
    if x1 > x0 and y1 > y0:
        picture.alpha_composite(Image.new("RGBA", (x1 - x0, y1 - y0), (*ink(colour)[:3], opacity)), (x0, y0))


def _stroke(
    picture: Image.Image,
    a: tuple[float, float],
    b: tuple[float, float],
    half: float,
    colour: Colour,
    opacity: int,
) -> None:
    """A line with round ends and soft edges, `half` as wide as it is drawn; px, y downwards."""
    x0, y0 = (max(0, math.floor(min(a[d], b[d]) - half - 2)) for d in (0, 1))
    x1, y1 = (min(picture.size[d], math.ceil(max(a[d], b[d]) + half + 2)) for d in (0, 1))
    if x1 <= x0 or y1 <= y0:
        return
    x = np.arange(x0, x1, dtype=np.float32)[None, :] + 0.5 - a[0]
    y = np.arange(y0, y1, dtype=np.float32)[:, None] + 0.5 - a[1]
    dx, dy = b[0] - a[0], b[1] - a[1]
    share = np.clip((x * dx + y * dy) / max(dx * dx + dy * dy, 1e-6), 0.0, 1.0)
    cover = np.clip(half + 0.5 - np.hypot(x - share * dx, y - share * dy), 0.0, 1.0)
    over = Image.new("RGBA", (x1 - x0, y1 - y0), ink(colour))
    over.putalpha(Image.fromarray(np.rint(opacity * cover).astype(np.uint8)))
    picture.alpha_composite(over, (x0, y0))
