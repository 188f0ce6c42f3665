"""Compiled kernels of plane sections: crossing triangles with planes and chaining the pieces.

A vertex in a plane counts as above it: a crossed triangle has exactly two crossed edges, and every outline closes.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.int64]


@njit(cache=True)
def count(z: Array, faces: Indices, heights: Array) -> Indices:
    """Segments in each plane; z (n,) height of each vertex, heights (p,) ascending."""
    counts = np.zeros(len(heights) + 1, dtype=np.int64)
    for f in range(len(faces)):
        a, b, c = z[faces[f, 0]], z[faces[f, 1]], z[faces[f, 2]]
        low, high = min(a, b, c), max(a, b, c)
        p = np.searchsorted(heights, low, side="right")
        while p < len(heights) and heights[p] <= high:
            counts[p + 1] += 1
            p += 1
    return counts


@njit(cache=True)
def _cross(xy: Array, z: Array, height: float, i: int, j: int) -> tuple[float, float, int]:
    """Point on edge (i, j) at `height` and the key of the edge, the same bits from both of its triangles."""
    if i > j:
        i, j = j, i
    share = (z[i] - height) / (z[i] - z[j])
    x = xy[i, 0] + (xy[j, 0] - xy[i, 0]) * share
    y = xy[i, 1] + (xy[j, 1] - xy[i, 1]) * share
    return x, y, i * len(z) + j


@njit(cache=True)
def fill(xy: Array, z: Array, faces: Indices, heights: Array, offsets: Indices, segments: Array, keys: Indices) -> None:
    """Write the directed segments of each plane and the keys of the edges on which they start and end."""
    place = offsets[:-1].copy()
    corner = np.empty(3, dtype=np.int64)
    for f in range(len(faces)):
        for k in range(3):
            corner[k] = faces[f, k]
        low = min(z[corner[0]], z[corner[1]], z[corner[2]])
        high = max(z[corner[0]], z[corner[1]], z[corner[2]])
        p = np.searchsorted(heights, low, side="right")
        while p < len(heights) and heights[p] <= high:
            row, h = place[p], heights[p]
            place[p] += 1
            for k in range(3):
                i, j = corner[k], corner[(k + 1) % 3]
                if z[i] >= h and z[j] < h:  # the edge that goes down starts the segment: bone on its left
                    segments[row, 0], segments[row, 1], keys[row, 0] = _cross(xy, z, h, i, j)
                elif z[i] < h and z[j] >= h:
                    segments[row, 2], segments[row, 3], keys[row, 1] = _cross(xy, z, h, i, j)
            p += 1


@njit(cache=True)
def chain(keys: Indices, offsets: Indices) -> tuple[Indices, Indices, Indices]:
    """Order of the segments along closed outlines, offsets of the outlines in it, and the plane of each outline."""
    total = len(keys)
    order = np.empty(total, dtype=np.int64)
    bounds = np.zeros(total + 1, dtype=np.int64)
    plane = np.empty(total, dtype=np.int64)
    used = np.zeros(total, dtype=np.bool_)
    filled, loops = 0, 0
    for p in range(len(offsets) - 1):
        first, last = offsets[p], offsets[p + 1]
        by_start = np.argsort(keys[first:last, 0]) + first
        starts = keys[by_start, 0]
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
                k = np.searchsorted(starts, keys[at, 1])
                while k < len(starts) and starts[k] == keys[at, 1]:
                    if not used[by_start[k]]:
                        found = by_start[k]
                        break
                    k += 1
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


@njit(cache=True)
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
