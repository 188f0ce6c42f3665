"""The way of most room through a row of plane sections (compiled).

Each section has a zone of its own, a grid of places of the same size. The distance of a place to what stands in the
section is less than 0 inside it, so that it changes steadily, and it never falls where less stands there. The best way
is the one whose least distance is the greatest: it cannot fall either, as every way only gains.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.int64]
Flags = NDArray[np.bool_]

REACH_MM = 7.0
"""Distances are felt so far and no farther."""


@njit(cache=True, nogil=True)
def lay(field: Array, segments: Array, offsets: Indices, planes: Indices, corners: Array, cell: Array) -> None:
    """Lower distances to those to one solid.

    Parameters
    ----------
    field : ndarray (n, a, b)
        Distance in mm at the places of each zone, `REACH_MM` at most.
    segments, offsets : ndarray (k, 4), (p + 1,)
        Sections of the solid, plane after plane, as `anatomy.sections.Sections` holds them.
    planes : ndarray (n,)
        The section of each zone.
    corners : ndarray (n, 2)
        Least corner of each zone, mm; the places are in the middles of its cells.
    cell : ndarray (2,)
        Size of a cell, mm.
    """
    n, many_u, many_v = field.shape
    most = 0
    for p in range(len(offsets) - 1):
        most = max(most, offsets[p + 1] - offsets[p])
    near = np.empty((5, most))
    squares = np.empty(many_v)
    flips = np.zeros((many_u, many_v + 1), dtype=np.bool_)
    for k in range(n):
        reach = REACH_MM  # not what the field says: within one solid and deeper still in this one, that counts
        low_u, low_v = corners[k, 0], corners[k, 1]
        high_u, high_v = low_u + many_u * cell[0], low_v + many_v * cell[1]
        flips[:] = False
        count = 0
        for s in range(offsets[planes[k]], offsets[planes[k] + 1]):
            au, av, bu, bv = segments[s, 0], segments[s, 1], segments[s, 2], segments[s, 3]
            least, most_u = min(au, bu), max(au, bu)
            if least < high_u and most_u > low_u:
                first = max(int(np.ceil((least - low_u) / cell[0] - 0.5)), 0)
                for i in range(first, many_u):
                    u = low_u + (i + 0.5) * cell[0]
                    if (au >= u) == (bu >= u):
                        if u > most_u:
                            break
                        continue
                    v = av + (u - au) / (bu - au) * (bv - av)
                    j = int(np.ceil((v - low_v) / cell[1] - 0.5))  # the first place beyond it
                    j = min(max(j, 0), many_v)
                    flips[i, j] = not flips[i, j]
            if least > high_u + reach or most_u < low_u - reach:
                continue
            if min(av, bv) > high_v + reach or max(av, bv) < low_v - reach:
                continue
            du, dv = bu - au, bv - av
            near[0, count], near[1, count], near[2, count], near[3, count] = au, av, du, dv
            near[4, count] = 1.0 / max(du * du + dv * dv, 1e-18)
            count += 1
        for i in range(many_u):
            u = low_u + (i + 0.5) * cell[0]
            squares[:] = reach * reach
            for s in range(count):  # all places of a column at a time: the compiler then does several at once
                pu, du, dv, scale = u - near[0, s], near[2, s], near[3, s], near[4, s]
                pv = low_v + 0.5 * cell[1] - near[1, s]
                for j in range(many_v):
                    qv = pv + j * cell[1]
                    share = min(max((pu * du + qv * dv) * scale, 0.0), 1.0)
                    off_u, off_v = pu - share * du, qv - share * dv
                    squares[j] = min(squares[j], off_u * off_u + off_v * off_v)
            inside = False
            for j in range(many_v - 1, -1, -1):
                inside = inside != flips[i, j + 1]
                distance = np.sqrt(squares[j])
                field[k, i, j] = min(field[k, i, j], -distance if inside else distance)


@njit(cache=True, nogil=True)
def lay_places(
    values: Array, places: Array, zones: Indices, free: Flags, segments: Array, offsets: Indices, planes: Indices
) -> None:
    """Lower distances of single places to those to one solid.

    Parameters
    ----------
    values : ndarray (m,)
        Distance in mm; more is not looked for. Within a solid it is the depth that lowers it.
    places : ndarray (m, 2)
    zones : ndarray (m,)
        The zone of each; they ascend.
    free : ndarray (m,) of bool
        Whether it is known to lie outside every solid.
    segments, offsets, planes
        As for `lay`.
    """
    squares = np.where(free, values * values, REACH_MM * REACH_MM)
    start = 0
    while start < len(values):
        end = start
        low, high, reach = places[start].copy(), places[start].copy(), 0.0
        while end < len(values) and zones[end] == zones[start]:
            for axis in range(2):
                low[axis] = min(low[axis], places[end, axis])
                high[axis] = max(high[axis], places[end, axis])
            reach = max(reach, np.sqrt(squares[end]))
            end += 1
        us, vs, best = places[start:end, 0].copy(), places[start:end, 1].copy(), squares[start:end].copy()
        first, last = offsets[planes[zones[start]]], offsets[planes[zones[start]] + 1]
        for s in range(first, last):
            au, av, bu, bv = segments[s, 0], segments[s, 1], segments[s, 2], segments[s, 3]
            if min(au, bu) > high[0] + reach or max(au, bu) < low[0] - reach:
                continue
            if min(av, bv) > high[1] + reach or max(av, bv) < low[1] - reach:
                continue
            du, dv = bu - au, bv - av
            scale = 1.0 / max(du * du + dv * dv, 1e-18)
            for m in range(len(us)):
                pu, pv = us[m] - au, vs[m] - av
                share = min(max((pu * du + pv * dv) * scale, 0.0), 1.0)
                pu, pv = pu - share * du, pv - share * dv
                best[m] = min(best[m], pu * pu + pv * pv)
        for m in range(start, end):
            distance = np.sqrt(best[m - start])
            inside = False
            if not free[m]:
                u, v = places[m, 0], places[m, 1]
                for s in range(first, last):
                    au, bu = segments[s, 0], segments[s, 2]
                    if (au >= u) != (bu >= u):
                        share = (u - au) / (bu - au)
                        inside = inside != (segments[s, 1] + share * (segments[s, 3] - segments[s, 1]) > v)
            values[m] = min(values[m], -distance if inside else distance)
        start = end


@njit(cache=True, nogil=True)
def _spread(values: Array, step: int) -> Array:
    """The greatest value within `step` cells along either direction."""
    many_u, many_v = values.shape
    half, out = np.empty_like(values), np.empty_like(values)
    for i in range(many_u):
        for j in range(many_v):
            best = -np.inf
            for m in range(max(j - step, 0), min(j + step + 1, many_v)):
                best = max(best, values[i, m])
            half[i, j] = best
    for i in range(many_u):
        for j in range(many_v):
            best = -np.inf
            for m in range(max(i - step, 0), min(i + step + 1, many_u)):
                best = max(best, half[m, j])
            out[i, j] = best
    return out


@njit(cache=True, nogil=True)
def least_of_best(field: Array, step: int) -> float:
    """The least distance along the way that keeps the farthest off; from zone to zone it moves `step` cells at most."""
    values = field[0].copy()
    for k in range(1, len(field)):
        values = np.minimum(field[k], _spread(values, step))
    return values.max()


@njit(cache=True, nogil=True)
def way(field: Array, step: int, ease: float, bend: float) -> Indices:
    """One of the ways that keep the farthest off: one that runs straight and has room elsewhere too.

    Parameters
    ----------
    field : ndarray (n, a, b)
        Distances, mm.
    step : int
        Cells that it moves at most from zone to zone.
    ease : float
        Distance beyond which more room counts for nothing, mm.
    bend : float
        What a move by one cell costs, where a lack of 1 mm of room costs 1.

    Returns
    -------
    ndarray (n, 2)
        The cell in each zone.
    """
    n, many_u, many_v = field.shape
    least = least_of_best(field, step)
    before = np.zeros((n, many_u, many_v), dtype=np.int64)
    cost = np.empty((many_u, many_v))
    for k in range(n):
        now = np.full((many_u, many_v), np.inf)
        for i in range(many_u):
            for j in range(many_v):
                if field[k, i, j] < least:
                    continue
                best, where = np.inf, 0
                if k == 0:
                    best = 0.0
                else:
                    for a in range(max(i - step, 0), min(i + step + 1, many_u)):
                        for b in range(max(j - step, 0), min(j + step + 1, many_v)):
                            found = cost[a, b] + bend * ((a - i) ** 2 + (b - j) ** 2)
                            if found < best:
                                best, where = found, a * many_v + b
                lack = max(ease - field[k, i, j], 0.0)
                now[i, j] = best + lack * lack
                before[k, i, j] = where
        cost = now
    out = np.empty((n, 2), dtype=np.int64)
    at = int(np.argmin(cost))
    for k in range(n - 1, -1, -1):
        i, j = at // many_v, at % many_v
        out[k, 0], out[k, 1] = i, j
        at = before[k, i, j]
    return out


@njit(cache=True, nogil=True)
def feet(segments: Array, place: Array) -> Array:
    """The nearest point of each segment (k, 4) to a place (2,): (k, 2)."""
    out = np.empty((len(segments), 2))
    for s in range(len(segments)):
        du, dv = segments[s, 2] - segments[s, 0], segments[s, 3] - segments[s, 1]
        share = (place[0] - segments[s, 0]) * du + (place[1] - segments[s, 1]) * dv
        share = min(max(share / max(du * du + dv * dv, 1e-18), 0.0), 1.0)
        out[s, 0], out[s, 1] = segments[s, 0] + share * du, segments[s, 1] + share * dv
    return out


@njit(cache=True, nogil=True)
def bands(columns: Array, front: Array, thick: Array) -> tuple[Array, Indices]:
    """Sections of the ligament: closed outlines of what lies behind `front` (p, c), `thick` (p, c) mm deep.

    Returns
    -------
    (ndarray (k, 4), ndarray (p + 1,))
        Segments, x and y, and where those of each plane begin.
    """
    planes, many = front.shape
    segments = np.empty((planes * (4 * many + 4), 4))
    offsets = np.zeros(planes + 1, dtype=np.int64)
    count = 0
    for p in range(planes):
        first = -1
        for c in range(many + 1):
            if c < many and thick[p, c] > 1e-3:
                if first < 0:
                    first = c
                continue
            if first < 0:
                continue
            last = c - 1
            for edge in range(2):
                for m in range(first, last):
                    one = front[p, m] + edge * thick[p, m]
                    other = front[p, m + 1] + edge * thick[p, m + 1]
                    segments[count] = np.array([columns[m], one, columns[m + 1], other])
                    count += 1
            for m in (first, last):
                segments[count] = np.array([columns[m], front[p, m], columns[m], front[p, m] + thick[p, m]])
                count += 1
            first = -1
        offsets[p + 1] = count
    return segments[:count].copy(), offsets
