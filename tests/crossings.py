"""Whether a closed surface crosses itself: brute force over the triangles that lie near each other."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def crossings(vertices: Floats, faces: Ints, depth_mm: float = 1e-6) -> int:
    """How many edges run through a triangle that they share no corner with, by more than `depth_mm` at either end.

    Parameters
    ----------
    vertices : ndarray (n, 3)
        mm.
    faces : ndarray (m, 3)
        Triangles.
    depth_mm : float
        What rounding may leave.
    """
    vertices = np.ascontiguousarray(vertices, dtype=np.float64)
    faces = np.ascontiguousarray(faces, dtype=np.int64)
    corners = vertices[faces]
    low, high = corners.min(axis=1), corners.max(axis=1)
    origin = low.min(axis=0)
    cell = max(2.0 * float(np.median((high - low).max(axis=1))), 0.5)
    first, last = ((np.floor((ends - origin) / cell)).astype(np.int64) for ends in (low, high))
    shape = last.max(axis=0) + 1
    return int(_count(vertices, faces, low, high, first, last, shape, depth_mm))


@njit(cache=True)
def _count(
    vertices: Floats, faces: Ints, low: Floats, high: Floats, first: Ints, last: Ints, shape: Ints, depth: float
) -> int:
    starts = np.zeros(shape[0] * shape[1] * shape[2] + 1, dtype=np.int64)
    for turn in range(2):
        if turn == 1:
            for k in range(1, len(starts)):
                starts[k] += starts[k - 1]
            members = np.empty(starts[-1], dtype=np.int64)
            filled = starts[:-1].copy()
        for f in range(len(faces)):
            for i in range(first[f, 0], last[f, 0] + 1):
                for j in range(first[f, 1], last[f, 1] + 1):
                    for k in range(first[f, 2], last[f, 2] + 1):
                        c = (i * shape[1] + j) * shape[2] + k
                        if turn == 0:
                            starts[c + 1] += 1
                        else:
                            members[filled[c]] = f
                            filled[c] += 1
    found = 0
    for c in range(len(starts) - 1):
        for m in range(starts[c], starts[c + 1]):
            for n in range(starts[c], starts[c + 1]):
                f, g = members[m], members[n]
                if f == g or not _boxes_meet(low, high, f, g):
                    continue
                if _share(faces, f, g):
                    continue
                for e in range(3):
                    a, b = faces[f, e], faces[f, (e + 1) % 3]
                    if a < b and _through(vertices, a, b, faces[g, 0], faces[g, 1], faces[g, 2], depth):
                        found += 1
    return found


@njit(cache=True)
def _boxes_meet(low: Floats, high: Floats, f: int, g: int) -> bool:
    apart = False
    for d in range(3):
        apart |= low[f, d] > high[g, d] or low[g, d] > high[f, d]
    return not apart


@njit(cache=True)
def _share(faces: Ints, f: int, g: int) -> bool:
    for i in range(3):
        for j in range(3):
            if faces[f, i] == faces[g, j]:
                return True
    return False


@njit(cache=True)
def _through(v: Floats, a: int, b: int, p: int, q: int, r: int, depth: float) -> bool:
    """Whether the edge a-b goes through the triangle p, q, r."""
    ux, uy, uz = v[q, 0] - v[p, 0], v[q, 1] - v[p, 1], v[q, 2] - v[p, 2]
    wx, wy, wz = v[r, 0] - v[p, 0], v[r, 1] - v[p, 1], v[r, 2] - v[p, 2]
    nx, ny, nz = uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx
    length = np.sqrt(nx * nx + ny * ny + nz * nz)
    if length < 1e-12:
        return False
    nx, ny, nz = nx / length, ny / length, nz / length
    da = nx * (v[a, 0] - v[p, 0]) + ny * (v[a, 1] - v[p, 1]) + nz * (v[a, 2] - v[p, 2])
    db = nx * (v[b, 0] - v[p, 0]) + ny * (v[b, 1] - v[p, 1]) + nz * (v[b, 2] - v[p, 2])
    if not ((da > depth and db < -depth) or (da < -depth and db > depth)):
        return False
    t = da / (da - db)
    x = v[a, 0] + t * (v[b, 0] - v[a, 0])
    y = v[a, 1] + t * (v[b, 1] - v[a, 1])
    z = v[a, 2] + t * (v[b, 2] - v[a, 2])
    for i in range(3):
        s, e = (p, q, r)[i], (q, r, p)[i]
        ex, ey, ez = v[e, 0] - v[s, 0], v[e, 1] - v[s, 1], v[e, 2] - v[s, 2]
        cx, cy, cz = x - v[s, 0], y - v[s, 1], z - v[s, 2]
        inside = nx * (ey * cz - ez * cy) + ny * (ez * cx - ex * cz) + nz * (ex * cy - ey * cx)
        if inside <= depth * np.sqrt(ex * ex + ey * ey + ez * ez):
            return False
    return True
