"""The window W of the canal: where space counts as canal, made once from the intact bone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.anatomy.canal_frame import LAMINA_X_MM, CanalFrame
from vertebra3d.anatomy.sections import Sections
from vertebra3d.measure.rays import sweep_polyline

Array = NDArray[np.float64]
Indices = NDArray[np.int64]
Flags = NDArray[np.bool_]

_COLUMN_MM = 0.04  # between the columns on which the back of the window is sampled


@dataclass(frozen=True, eq=False)
class Window:
    """The window in each of p planes, relative to the centre c; mm.

    Attributes
    ----------
    heights : ndarray (p,)
        z of the planes.
    columns : ndarray (c,)
        x of the columns, ascending.
    back : ndarray (p, c)
        d(x), relative to c in y.
    limit : ndarray (p, m)
        Distance at which each ray leaves the window.
    dorsal : ndarray (p, m) of bool
        Whether it leaves through the back.
    bounds : ndarray (4,)
        Low x, high x, low y, high y of all windows together.
    """

    heights: Array
    columns: Array
    back: Array
    limit: Array
    dorsal: Flags
    bounds: Array


@njit(cache=True, nogil=True)
def _first_bone(segments: Array, offsets: Indices, columns: Array) -> tuple[Array, Array, Indices]:
    """Front and back (p, c) of the first bone behind the centre on each column, and the segment that its back lies on.

    The back is infinite where there is no bone; the front is infinite there too and where bone holds the column at c.
    """
    planes = len(offsets) - 1
    front = np.full((planes, len(columns)), np.inf)
    back = np.full((planes, len(columns)), np.inf)
    segment = np.full((planes, len(columns)), -1, dtype=np.int64)
    for p in range(planes):
        for s in range(offsets[p], offsets[p + 1]):
            ax, ay, bx, by = segments[s, 0], segments[s, 1], segments[s, 2], segments[s, 3]
            if max(ay, by) <= 0 or ax == bx:
                continue
            low, high, slope = min(ax, bx), max(ax, bx), (by - ay) / (bx - ax)
            k = np.searchsorted(columns, low)
            while k < len(columns) and columns[k] < high:
                y = ay + slope * (columns[k] - ax)
                if y > 0:
                    if bx > ax:  # bone on the left of the segment, so behind it
                        front[p, k] = min(front[p, k], y)
                    elif y < back[p, k]:
                        back[p, k] = y
                        segment[p, k] = s
                k += 1
        for k in range(len(columns)):
            if front[p, k] > back[p, k]:
                front[p, k] = np.inf
    return front, back, segment


@njit(cache=True, nogil=True)
def _limits(
    columns: Array, back: Array, half_width: float, wall: float, sine: Array, cosine: Array
) -> tuple[Array, Array]:
    """Distance at which each ray leaves through the sides or the front, (m,), and through the back, (p, m)."""
    straight = np.full(len(sine), np.inf)
    for k in range(len(sine)):
        if sine[k] != 0:
            straight[k] = half_width / abs(sine[k])
        if cosine[k] < 0:
            straight[k] = min(straight[k], wall / cosine[k])
    behind = np.full((len(back), len(sine)), np.inf)
    for p in range(len(back)):
        sweep_polyline(behind[p], sine, cosine, columns, back[p])
    return straight, behind


def roofed(sections: Sections) -> Flags:
    """Whether each plane (p,) has a roof: bone behind c at x = -6, 0 and 6 mm, and both laminae of one piece."""
    lines = sections.outlines
    outline = np.full(len(sections.segments), -1, dtype=np.int64)
    outline[lines.order] = np.repeat(np.arange(len(lines.plane)), np.diff(lines.bounds))
    columns = np.array([-LAMINA_X_MM, 0.0, LAMINA_X_MM])
    _, back, segment = _first_bone(sections.segments, sections.offsets, columns)
    roof: Flags = np.isfinite(back).all(axis=1)
    roof &= np.where(roof, outline[segment[:, 0]] == outline[segment[:, 2]], False)
    return roof


def window(
    sections: Sections,
    heights: Array,
    frame: CanalFrame,
    sine: Array,
    cosine: Array,
    like: Window | None = None,
) -> Window:
    """Make the window of the planes at `heights` from `sections` of the intact bone, which are relative to c.

    W is abs(x) <= w, y >= the posterior body wall and y <= d(x). For abs(x) >= 6 mm, d is the back of the first bone
    behind c on the column x (none there: the value at 6 mm on that side, else the other side's; neither: that of the
    nearest plane that has one, of these planes or of those of `like`). For abs(x) < 6 mm, d is the straight line from
    d(-6) to d(6), but never in front of the front of the first bone. So the spinous process and what lies behind the
    laminae is muscle, not canal.
    """
    half_width, wall = frame.half_width, frame.wall_y - frame.canal_y
    inner = np.linspace(-LAMINA_X_MM, LAMINA_X_MM, 2 * round(LAMINA_X_MM / _COLUMN_MM) + 1)
    columns = inner
    if half_width > LAMINA_X_MM:
        outer = np.linspace(LAMINA_X_MM, half_width, max(2, round((half_width - LAMINA_X_MM) / _COLUMN_MM)))[1:]
        columns = np.concatenate([-outer[::-1], inner, outer])
    front, back, _ = _first_bone(sections.segments, sections.offsets, columns)

    sides = np.searchsorted(columns, (-LAMINA_X_MM, LAMINA_X_MM))
    at_sides = back[:, sides]
    at_sides = np.where(np.isfinite(at_sides), at_sides, at_sides[:, ::-1])
    known, backs = heights, at_sides
    if like is not None:
        known, backs = np.concatenate([known, like.heights]), np.concatenate([backs, like.back[:, sides]])
    have = np.flatnonzero(np.isfinite(backs[:, 0]))
    d_right, d_left = backs[have[np.abs(heights[:, None] - known[have]).argmin(axis=1)]].T

    share = (inner + LAMINA_X_MM) / (2 * LAMINA_X_MM)
    line = d_right[:, None] + (d_left - d_right)[:, None] * share
    middle = slice(sides[0], sides[1] + 1)
    bone = front[:, middle]
    d = np.where(np.isfinite(back), back, np.where(columns < 0, d_right[:, None], d_left[:, None]))
    d[:, middle] = np.where(np.isfinite(bone), np.maximum(line, bone), line)

    straight, behind = _limits(columns, d, half_width, wall, sine, cosine)
    bounds = np.array([-half_width, half_width, wall, d[:, np.abs(columns) <= half_width].max()])
    return Window(heights, columns, d, np.minimum(straight, behind), behind < straight, bounds)
