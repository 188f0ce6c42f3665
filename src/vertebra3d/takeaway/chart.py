"""The canal, or the dural sac, before and after over its height: geometry once, then SVG; the PDF draws the same."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from html import escape

import numpy as np
from numpy.typing import NDArray

from vertebra3d.outcome import Canal
from vertebra3d.segment.sac import BANDS, SacProfile
from vertebra3d.speech import ENGLISH, Speech, mark

WIDTH, HEIGHT = 720.0, 250.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 58.0, 14.0, 16.0, 50.0
X_TITLE = mark("height, mm (caudal ← → cranial)")
Y_TITLE = mark("canal area, mm²")
SAC_X_TITLE = mark("height from mid-disc, mm (caudal ← → cranial)")
SAC_Y_TITLE = mark("area of the dural sac, mm²")
Array = NDArray[np.float64]
Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Chart:
    """The chart in a box of `WIDTH` × `HEIGHT`, y downwards.

    `before` and `after` are lines, `gained` the outlines of what lies between them; ticks are (position, words), and
    so are `bands`, the lines where bands meet.
    """

    before: Points
    after: Points
    gained: tuple[Points, ...]
    x_ticks: tuple[tuple[float, str], ...]
    y_ticks: tuple[tuple[float, str], ...]
    left: float = _LEFT
    right: float = WIDTH - _RIGHT
    top: float = _TOP
    bottom: float = HEIGHT - _BOTTOM
    ceiling: float = 1.0
    bands: tuple[tuple[float, str], ...] = ()
    x_title: str = X_TITLE
    y_title: str = Y_TITLE


def chart_of(canal: Canal, say: Speech = ENGLISH) -> Chart | None:
    """The chart of a canal, its figures as they are said; None where there are fewer than two planes."""
    return _chart(canal.planes_mm, canal.before_mm2, canal.after_mm2, say)


def sac_chart_of(sac: SacProfile, say: Speech = ENGLISH) -> Chart | None:
    """The chart of the dural sac, with the ends of the bands of its area."""
    drawn = _chart(sac.heights, sac.before_mm2, sac.after_mm2, say, floor=BANDS[-2][0])
    if drawn is None:
        return None
    per_mm2 = (drawn.bottom - drawn.top) / drawn.ceiling
    bands = tuple(
        (drawn.bottom - end * per_mm2, say("{name} below {end:.0f}", name=say(name), end=end))
        for end, name in BANDS[:-1]
    )
    return replace(drawn, bands=bands, x_title=SAC_X_TITLE, y_title=SAC_Y_TITLE)


def _chart(heights: Array, areas_before: Array, areas_after: Array, say: Speech, floor: float = 1.0) -> Chart | None:
    """The chart of areas over heights, at least as high as `floor`."""
    planes = np.asarray(heights, dtype=float)
    if len(planes) < 2 or not np.isfinite(areas_before).any():
        return None
    before = np.nan_to_num(np.asarray(areas_before, dtype=float))
    after = np.nan_to_num(np.asarray(areas_after, dtype=float))
    top = float(max(before.max(), after.max(), floor))
    y_step = _step(top / 7)
    ceiling = y_step * math.ceil(1.04 * top / y_step)
    x_step = _step((planes[-1] - planes[0]) / 7)
    chart = Chart((), (), (), (), ())
    x = chart.left + (planes - planes[0]) / (planes[-1] - planes[0]) * (chart.right - chart.left)
    y_before, y_after = (chart.bottom - area / ceiling * (chart.bottom - chart.top) for area in (before, after))
    first = math.ceil(planes[0] / x_step)
    x_ticks = [
        (chart.left + (n * x_step - planes[0]) / (planes[-1] - planes[0]) * (chart.right - chart.left), n * x_step)
        for n in range(first, math.floor(planes[-1] / x_step) + 1)
    ]
    y_ticks = [
        (chart.bottom - n * y_step / ceiling * (chart.bottom - chart.top), n * y_step)
        for n in range(round(ceiling / y_step) + 1)
    ]
    return Chart(
        _points(x, y_before),
        _points(x, y_after),
        tuple(_between(x, y_before, y_after, after > before + 0.5)),
        tuple((float(at), say.figures(f"{value:g}").replace("-", "\N{MINUS SIGN}")) for at, value in x_ticks),
        tuple((float(at), say.figures(f"{value:g}")) for at, value in y_ticks),
        ceiling=float(ceiling),
    )


def svg(chart: Chart, name: str, say: Speech = ENGLISH) -> str:
    """The chart as an SVG element; colours come from the page's style (`.chart`), words stay words."""
    parts = [
        f'<svg class="chart" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" role="img" aria-label="{escape(name)}">',
        f"<title>{escape(name)}</title>",
    ]
    for y, words in chart.y_ticks:
        parts.append(f'<line class="grid" x1="{chart.left:g}" x2="{chart.right:g}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text x="{chart.left - 8:g}" y="{y + 4:.1f}" text-anchor="end">{words}</text>')
    for x, words in chart.x_ticks:
        parts.append(f'<line class="axis" x1="{x:.1f}" x2="{x:.1f}" y1="{chart.bottom:g}" y2="{chart.bottom + 5:g}"/>')
        parts.append(f'<text x="{x:.1f}" y="{chart.bottom + 19:g}" text-anchor="middle">{words}</text>')
    ground = f" {chart.right:g},{chart.bottom:g} {chart.left:g},{chart.bottom:g}"
    parts.append(f'<polygon class="before-area" points="{_path(chart.before)}{ground}"/>')
    parts += [f'<polygon class="gained" points="{_path(outline)}"/>' for outline in chart.gained]
    parts.append(f'<polyline class="before" points="{_path(chart.before)}"/>')
    parts.append(f'<polyline class="after" points="{_path(chart.after)}"/>')
    parts.append(
        f'<line class="axis" x1="{chart.left:g}" x2="{chart.right:g}" y1="{chart.bottom:g}" y2="{chart.bottom:g}"/>'
    )
    for y, words in chart.bands:
        place = f'x1="{chart.left:g}" x2="{chart.right:g}" y1="{y:.1f}" y2="{y:.1f}"'
        parts.append(f'<line class="axis" stroke-dasharray="2 4" {place}/>')
        parts.append(f'<text x="{chart.right - 4:g}" y="{y - 4:.1f}" text-anchor="end">{escape(words)}</text>')
    middle, down = (chart.left + chart.right) / 2, (chart.top + chart.bottom) / 2
    parts.append(f'<text x="{middle:g}" y="{HEIGHT - 8:g}" text-anchor="middle">{escape(say(chart.x_title))}</text>')
    y_title = escape(say(chart.y_title))
    parts.append(f'<text transform="translate(14 {down:g}) rotate(-90)" text-anchor="middle">{y_title}</text></svg>')
    return "\n".join(parts)


def _points(x: NDArray[np.float64], y: NDArray[np.float64]) -> Points:
    return tuple(zip(x.tolist(), y.tolist(), strict=True))


def _between(
    x: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64], where: NDArray[np.bool_]
) -> list[Points]:
    """Outlines of the stretches in which the second line lies above the first; each ends where the lines meet."""
    found = []
    edges = np.flatnonzero(np.diff(np.concatenate([[False], where, [False]]).astype(int)))
    for start, stop in zip(edges[::2], edges[1::2], strict=True):
        rows = slice(max(start - 1, 0), min(stop + 1, len(x)))
        found.append(_points(x[rows], high[rows]) + _points(x[rows], low[rows])[::-1])
    return found


def _path(points: Points) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _step(wanted: float) -> float:
    """The round number (1, 2, 5 times a power of ten) next above `wanted`."""
    power = 10.0 ** math.floor(math.log10(max(wanted, 1e-6)))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= wanted * (1 - 1e-9))
