"""Compiled kernels of plane sections: sorting triangles, crossing them with planes and chaining the pieces.

A vertex in a plane counts as above it: a crossed triangle has exactly two crossed edges, and every outline closes.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.int64]


@njit(cache=True, nogil=True)
def by_height(z: Array, faces: Indices, low: float, width: float, layers: int) -> tuple[Indices, Indices, float]:
    """Triangles by the layer that their lowest corner lies in, where each layer begins, and the height of the tallest.

    z (n,) height of each vertex; layer k reaches from `low` + k `width` to the next, the last one to the top.
    """
    layer = np.empty(len(faces), dtype=np.int32)
    starts = np.zeros(layers + 1, dtype=np.int64)
    tallest = 0.0
    for f in range(len(faces)):
        a, b, c = z[faces[f, 0]], z[faces[f, 1]], z[faces[f, 2]]
        lowest = min(a, b, c)
        tallest = max(tallest, max(a, b, c) - lowest)
        layer[f] = min(max(int((lowest - low) / width), 0), layers - 1)
        starts[layer[f] + 1] += 1
    for k in range(layers):
        starts[k + 1] += starts[k]
    place = starts[:-1].copy()
    found = np.empty_like(faces)
    for f in range(len(faces)):
        row = place[layer[f]]
        place[layer[f]] += 1
        found[row, 0], found[row, 1], found[row, 2] = faces[f, 0], faces[f, 1], faces[f, 2]
    return found, starts, tallest


@njit(cache=True, inline="always")
def _first_above(heights: Array, low: float) -> int:
    """The first of ascending `heights` above `low`."""
    begin, end = 0, len(heights)
    while begin < end:
        middle = (begin + end) // 2
        if heights[middle] > low:
            end = middle
        else:
            begin = middle + 1
    return begin


@njit(cache=True, nogil=True)
def count(z: Array, faces: Indices, heights: Array) -> Indices:
    """Segments in each plane; z (n,) height of each vertex, heights (p,) ascending."""
    counts = np.zeros(len(heights) + 1, dtype=np.int64)
    if len(heights) == 0:
        return counts
    lowest, highest = heights[0], heights[-1]
    for f in range(len(faces)):
        a, b, c = z[faces[f, 0]], z[faces[f, 1]], z[faces[f, 2]]
        low, high = min(a, b, c), max(a, b, c)
        if low >= highest or high < lowest:
            continue
        p = _first_above(heights, low)
        while p < len(heights) and heights[p] <= high:
            counts[p + 1] += 1
            p += 1
    return counts


@njit(cache=True, nogil=True)
def _cross(u: Array, v: Array, z: Array, height: float, i: int, j: int) -> tuple[float, float, int]:
    """Point on edge (i, j) at `height` and the key of the edge, the same bits from both of its triangles."""
    if i > j:
        i, j = j, i
    share = (z[i] - height) / (z[i] - z[j])
    x = u[i] + (u[j] - u[i]) * share
    y = v[i] + (v[j] - v[i]) * share
    return x, y, i * len(z) + j


@njit(cache=True, nogil=True)
def fill(
    u: Array, v: Array, z: Array, faces: Indices, heights: Array, offsets: Indices, segments: Array, keys: Indices
) -> None:
    """Write the directed segments of each plane and the keys of the edges on which they start and end.

    u, v (n,) coordinates of the vertices in the planes, z their heights.
    """
    place = offsets[:-1].copy()
    corner = np.empty(3, dtype=np.int64)
    if len(heights) == 0:
        return
    lowest, highest = heights[0], heights[-1]
    for f in range(len(faces)):
        a, b, c = z[faces[f, 0]], z[faces[f, 1]], z[faces[f, 2]]
        low, high = min(a, b, c), max(a, b, c)
        if low >= highest or high < lowest:
            continue
        for k in range(3):
            corner[k] = faces[f, k]
        p = _first_above(heights, low)
        while p < len(heights) and heights[p] <= high:
            row, h = place[p], heights[p]
            place[p] += 1
            for k in range(3):
                i, j = corner[k], corner[(k + 1) % 3]
                if z[i] >= h and z[j] < h:  # the edge that goes down starts the segment: bone on its left
                    segments[row, 0], segments[row, 1], keys[row, 0] = _cross(u, v, z, h, i, j)
                elif z[i] < h and z[j] >= h:
                    segments[row, 2], segments[row, 3], keys[row, 1] = _cross(u, v, z, h, i, j)
            p += 1


@njit(cache=True, inline="always")
def _slot(key: int, bits: int) -> np.int64:
    """Where to look for an edge in a table of 2^bits places (Fibonacci hashing)."""
    return np.int64((np.uint64(key) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(64 - bits))


@njit(cache=True, nogil=True)
def chain(keys: Indices, offsets: Indices) -> tuple[Indices, Indices, Indices]:
    """Order of the segments along closed outlines, offsets of the outlines in it, and the plane of each outline."""
    total = len(keys)
    order = np.empty(total, dtype=np.int64)
    bounds = np.zeros(total + 1, dtype=np.int64)
    plane = np.empty(total, dtype=np.int64)
    used = np.zeros(total, dtype=np.bool_)
    filled, loops = 0, 0
    most = 0
    for p in range(len(offsets) - 1):
        most = max(most, offsets[p + 1] - offsets[p])
    bits = 2
    while (1 << bits) < 2 * most:
        bits += 1
    mask = (1 << bits) - 1
    table = np.empty(1 << bits, dtype=np.int64)  # segments by the edge that they start on; -1 where there is none
    for p in range(len(offsets) - 1):
        first, last = offsets[p], offsets[p + 1]
        table[:] = -1
        for s in range(first, last):
            slot = _slot(keys[s, 0], bits)
            while table[slot] >= 0:
                slot = (slot + 1) & mask
            table[slot] = s
        for s in range(first, last):
            if used[s]:
                continue
            begin, at, closed = filled, s, False
            while True:
                used[at] = True
                order[filled] = at
                filled += 1
                if keys[at, 1] == keys[s, 0]:
                    closed = True
                    break
                found = -1
                slot = _slot(keys[at, 1], bits)
                while table[slot] >= 0:
                    if keys[table[slot], 0] == keys[at, 1] and not used[table[slot]]:
                        found = table[slot]
                        break
                    slot = (slot + 1) & mask
                if found < 0:
                    break
                at = found
            if closed:
                plane[loops] = p
                loops += 1
                bounds[loops] = filled
            else:
                filled = begin
    return order[:filled], bounds[: loops + 1], plane[:loops]


@njit(cache=True, nogil=True)
def outline_figures(segments: Array, order: Indices, bounds: Indices) -> Array:
    """Signed area, centroid (2) and low x, low y, high x, high y of each outline, (l, 7)."""
    figures = np.empty((len(bounds) - 1, 7))
    for n in range(len(bounds) - 1):
        x0, y0 = segments[order[bounds[n]], 0], segments[order[bounds[n]], 1]
        area = sx = sy = 0.0
        low_x, low_y, high_x, high_y = x0, y0, x0, y0
        for k in range(bounds[n], bounds[n + 1]):
            s = order[k]
            ax, ay, bx, by = segments[s, 0] - x0, segments[s, 1] - y0, segments[s, 2] - x0, segments[s, 3] - y0
            cross = ax * by - ay * bx
            area += cross
            sx += cross * (ax + bx)
            sy += cross * (ay + by)
            low_x, high_x = min(low_x, segments[s, 0]), max(high_x, segments[s, 0])
            low_y, high_y = min(low_y, segments[s, 1]), max(high_y, segments[s, 1])
        figures[n, 0] = area / 2
        figures[n, 1] = x0 + (sx / (3 * area) if area != 0 else 0.0)
        figures[n, 2] = y0 + (sy / (3 * area) if area != 0 else 0.0)
        figures[n, 3], figures[n, 4], figures[n, 5], figures[n, 6] = low_x, low_y, high_x, high_y
    return figures
