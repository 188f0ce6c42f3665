"""Whether two closed surfaces keep apart, told without the kernel: it takes far longer to take them in than this does.

Triangles are sought that nothing parts: of two that do not meet, an axis that is across either, or across an edge of
both, or in the plane of one and across an edge of it, has them on different sides (the separating axis theorem). What
comes out is on the safe side: surfaces that only just touch do not count as apart.

References
----------
Gottschalk, Lin and Manocha 1996 (OBBTree), for the theorem and its axes.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.solids import Solid

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

_CELL_MM = 2.0  # of the grid in which the triangles of one surface are looked up
_MOST_CELLS = 2_000_000
_LEAST_MM = 1e-7  # between two triangles that are apart


def apart(one: Solid, other: Solid) -> bool:
    """Whether two solids have no point in common; False too where they come nearer than `_LEAST_MM`.

    Parameters
    ----------
    one, other : Solid
    """
    low = np.maximum(one.bounds[0], other.bounds[0]) - _LEAST_MM
    high = np.minimum(one.bounds[1], other.bounds[1]) + _LEAST_MM
    if (low > high).any():
        return True
    cell = max(_CELL_MM, float(np.prod(high - low) / _MOST_CELLS) ** (1 / 3))
    if _meet(*one.arrays, *other.arrays, low, high, cell):
        return False
    return not (_holds(one, other) or _holds(other, one))


def _holds(outer: Solid, inner: Solid) -> bool:
    """Whether a solid lies within another, their surfaces being apart."""
    if (inner.bounds[0] < outer.bounds[0]).any() or (inner.bounds[1] > outer.bounds[1]).any():
        return False
    return _turns(*outer.arrays, inner.arrays[0][0]) > 0.5


@njit(cache=True, nogil=True)
def _turns(vertices: Array, faces: Indices, point: Array) -> float:
    """How often a surface goes round a point: the solid angle of its triangles (van Oosterom and Strackee 1983)."""
    total = 0.0
    a, b, c = np.empty(3), np.empty(3), np.empty(3)
    for f in range(len(faces)):
        for axis in range(3):
            a[axis] = vertices[faces[f, 0], axis] - point[axis]
            b[axis] = vertices[faces[f, 1], axis] - point[axis]
            c[axis] = vertices[faces[f, 2], axis] - point[axis]
        la, lb, lc = math.sqrt((a * a).sum()), math.sqrt((b * b).sum()), math.sqrt((c * c).sum())
        spanned = (
            a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])
        )
        across = la * lb * lc + (a * b).sum() * lc + (b * c).sum() * la + (c * a).sum() * lb
        total += math.atan2(spanned, across)
    return total / (2.0 * math.pi)


@njit(cache=True, nogil=True)
def _meet(v: Array, f: Indices, w: Array, g: Indices, low: Array, high: Array, cell: float) -> bool:
    """Whether a triangle of one surface may meet one of the other, both having bounds that share a box."""
    ours, ours_low, ours_high = _within(v, f, low, high)
    theirs, theirs_low, theirs_high = _within(w, g, low, high)
    if len(ours) == 0 or len(theirs) == 0:
        return False
    counts = np.empty(3, dtype=np.int64)
    for axis in range(3):
        counts[axis] = int((high[axis] - low[axis]) / cell) + 1
    our_cells = _cells(ours_low, ours_high, low, cell, counts)
    their_cells = _cells(theirs_low, theirs_high, low, cell, counts)
    first = np.zeros(counts.prod() + 2, dtype=np.int64)  # of each cell, where in `held` its triangles begin
    held = np.empty(0, dtype=np.int64)
    for turn in range(2):  # first they are counted, then written
        for t in range(len(theirs)):
            (i0, i1), (j0, j1), (k0, k1) = their_cells[t]
            for i in range(i0, i1):
                for j in range(j0, j1):
                    for k in range(k0, k1):
                        c = (i * counts[1] + j) * counts[2] + k
                        if turn:
                            held[first[c + 1]] = t
                            first[c + 1] += 1
                        else:
                            first[c + 2] += 1
        if turn == 0:
            for c in range(1, len(first)):
                first[c] += first[c - 1]
            held = np.empty(first[-1], dtype=np.int64)
    for s in range(len(ours)):
        (i0, i1), (j0, j1), (k0, k1) = our_cells[s]
        for i in range(i0, i1):
            for j in range(j0, j1):
                for k in range(k0, k1):
                    c = (i * counts[1] + j) * counts[2] + k
                    for h in range(first[c], first[c + 1]):
                        t = held[h]
                        clear = False
                        for axis in range(3):
                            clear |= ours_low[s, axis] > theirs_high[t, axis] + _LEAST_MM
                            clear |= theirs_low[t, axis] > ours_high[s, axis] + _LEAST_MM
                        if not clear and not _parted(v, f[ours[s]], w, g[theirs[t]]):
                            return True
    return False


@njit(cache=True, nogil=True)
def _within(vertices: Array, faces: Indices, low: Array, high: Array) -> tuple[Indices, Array, Array]:
    """The triangles whose bounds meet a box, with their bounds."""
    chosen = np.empty(len(faces), dtype=np.int64)
    least, most = np.empty((len(faces), 3)), np.empty((len(faces), 3))
    count = 0
    for f in range(len(faces)):
        met = True
        for axis in range(3):
            a, b, c = vertices[faces[f, 0], axis], vertices[faces[f, 1], axis], vertices[faces[f, 2], axis]
            least[count, axis], most[count, axis] = min(a, b, c), max(a, b, c)
            met &= least[count, axis] <= high[axis] and most[count, axis] >= low[axis]
        if met:
            chosen[count] = f
            count += 1
    return chosen[:count], least[:count], most[:count]


@njit(cache=True, nogil=True)
def _cells(least: Array, most: Array, low: Array, cell: float, counts: Indices) -> Indices:
    """Along each axis the first cell that an extent (n, 3) reaches, and the one after the last: (n, 3, 2)."""
    found = np.empty((len(least), 3, 2), dtype=np.int64)
    for t in range(len(least)):
        for axis in range(3):
            first = math.floor((least[t, axis] - _LEAST_MM - low[axis]) / cell)
            last = math.floor((most[t, axis] + _LEAST_MM - low[axis]) / cell)
            found[t, axis, 0] = min(max(first, 0), counts[axis] - 1)
            found[t, axis, 1] = min(max(last, 0), counts[axis] - 1) + 1
    return found


@njit(cache=True, nogil=True)
def _parted(v: Array, ours: Indices, w: Array, theirs: Indices) -> bool:
    """Whether an axis has two triangles on different sides, `_LEAST_MM` apart at least."""
    edges = np.empty((6, 3))  # of either, one after the other
    for k in range(3):
        for axis in range(3):
            edges[k, axis] = v[ours[(k + 1) % 3], axis] - v[ours[k], axis]
            edges[3 + k, axis] = w[theirs[(k + 1) % 3], axis] - w[theirs[k], axis]
    normals = np.empty((2, 3))
    for n in range(2):
        _cross(edges[3 * n], edges[3 * n + 1], normals[n])
        if _sides(v, ours, w, theirs, normals[n]):
            return True
    way = np.empty(3)
    for k in range(3):
        for j in range(3):
            _cross(edges[k], edges[3 + j], way)
            if _sides(v, ours, w, theirs, way):
                return True
    for n in range(2):  # where both lie in one plane
        for k in range(3):
            _cross(normals[n], edges[3 * n + k], way)
            if _sides(v, ours, w, theirs, way):
                return True
    return False


@njit(cache=True, inline="always")
def _cross(a: Array, b: Array, out: Array) -> None:
    out[0] = a[1] * b[2] - a[2] * b[1]
    out[1] = a[2] * b[0] - a[0] * b[2]
    out[2] = a[0] * b[1] - a[1] * b[0]


@njit(cache=True, nogil=True)
def _sides(v: Array, ours: Indices, w: Array, theirs: Indices, way: Array) -> bool:
    """Whether two triangles lie on different sides along an axis of any length."""
    length = math.sqrt(way[0] ** 2 + way[1] ** 2 + way[2] ** 2)
    if length < 1e-12:
        return False
    low = theirs_low = np.inf
    high = theirs_high = -np.inf
    for k in range(3):
        # from a corner of ours: large coordinates round more
        at = there = 0.0
        for axis in range(3):
            at += way[axis] * (v[ours[k], axis] - v[ours[0], axis])
            there += way[axis] * (w[theirs[k], axis] - v[ours[0], axis])
        low, high = min(low, at), max(high, at)
        theirs_low, theirs_high = min(theirs_low, there), max(theirs_high, there)
    least = _LEAST_MM * length
    return low > theirs_high + least or theirs_low > high + least
