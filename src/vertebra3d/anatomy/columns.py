"""Walls of a canal, felt along columns that run from front to back in axial planes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.anatomy.sections import axial_sections
from vertebra3d.solids import Solid

Array = NDArray[np.float64]
Indices = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Walls(NamedTuple):
    """What bounds the canal on each column (p planes, c columns), mm.

    Attributes
    ----------
    front : ndarray (p, c)
        y at which what lies in front of the centre ends; -inf where nothing does.
    back : ndarray (p, c)
        y at which what lies behind it begins; inf where nothing does.
    far : ndarray (p, c)
        y at which that ends again.
    buried : ndarray (p, c) of bool
        Whether the centre itself lies within.
    """

    front: Array
    back: Array
    far: Array
    buried: Flags


def walls(
    solids: Sequence[Solid], heights: Array, columns: Array, centre: Array, in_front: Sequence[Solid] = ()
) -> Walls:
    """Feel the walls from the centre of the canal.

    Parameters
    ----------
    solids : sequence of Solid
        Bones, in the frame of the segment.
    heights : ndarray (p,)
        z of the planes, mm, ascending.
    columns : ndarray (c,)
        x of the columns, mm, ascending.
    centre : ndarray (p,)
        y of the centre of the canal in each plane, mm.
    in_front : sequence of Solid
        Discs: what reaches past the centre still bounds the canal in front.
    """
    shape = len(heights), len(columns)
    found = Walls(np.full(shape, -np.inf), np.full(shape, np.inf), np.full(shape, np.inf), np.zeros(shape, dtype=bool))
    past_all = np.full(len(heights), np.inf)
    for solid, until in (*((solid, centre) for solid in solids), *((solid, past_all) for solid in in_front)):
        if solid.is_empty:
            continue
        sections = axial_sections(*solid.arrays, heights)
        _feel(sections.segments, sections.offsets, columns, until, *found)
    return found


@njit(cache=True, nogil=True)
def _feel(
    segments: Array,
    offsets: Indices,
    columns: Array,
    centre: Array,
    front: Array,
    back: Array,
    far: Array,
    buried: Flags,
) -> None:
    """Write what one solid is to the columns over what the others were."""
    n = len(columns)
    ends, begins, leaves, below = np.empty(n), np.empty(n), np.empty(n), np.empty(n)
    enters = np.empty(n, dtype=np.bool_)
    for p in range(len(offsets) - 1):
        ends[:], begins[:], leaves[:], below[:] = -np.inf, np.inf, np.inf, -np.inf
        enters[:] = False
        for s in range(offsets[p], offsets[p + 1]):
            ax, ay, bx, by = segments[s, 0], segments[s, 1], segments[s, 2], segments[s, 3]
            if ax == bx:
                continue
            low, high, slope = min(ax, bx), max(ax, bx), (by - ay) / (bx - ax)
            k = np.searchsorted(columns, low)
            while k < n and columns[k] < high:
                y = ay + slope * (columns[k] - ax)
                entering = bx > ax  # the solid lies on the left of a segment, here behind it
                if y <= centre[p]:
                    if y > below[k]:
                        below[k], enters[k] = y, entering
                    if not entering and y > ends[k]:
                        ends[k] = y
                elif entering:
                    begins[k] = min(begins[k], y)
                k += 1
        for s in range(offsets[p], offsets[p + 1]):
            ax, ay, bx, by = segments[s, 0], segments[s, 1], segments[s, 2], segments[s, 3]
            if ax <= bx:
                continue
            slope = (by - ay) / (bx - ax)
            k = np.searchsorted(columns, bx)
            while k < n and columns[k] < ax:
                y = ay + slope * (columns[k] - ax)
                if y > begins[k]:
                    leaves[k] = min(leaves[k], y)
                k += 1
        for k in range(n):
            front[p, k] = max(front[p, k], ends[k])
            if begins[k] < back[p, k]:
                back[p, k], far[p, k] = begins[k], leaves[k]
            buried[p, k] |= enters[k]
