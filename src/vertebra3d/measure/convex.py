"""Which points lie in a convex cutter, and which in any closed surface."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import ArrayLike, NDArray

from vertebra3d.solids import Solid
from vertebra3d.triangles import within_planes

Array = NDArray[np.float64]


def in_convex(convex: Solid, points: ArrayLike) -> NDArray[np.bool_]:
    """Which of `points` (n, 3), mm, lie in the solid `convex`."""
    return within_planes(np.asarray(points, dtype=np.float64), *convex.half_spaces)


def in_solid(solid: Solid, points: ArrayLike) -> NDArray[np.bool_]:
    """Which of `points` (n, 3), mm, lie in `solid`, of any shape: the surface winds round them once.

    Method: sum of the signed solid angles of the triangles (van Oosterom and Strackee 1983, IEEE Trans Biomed Eng).
    """
    points = np.ascontiguousarray(points, dtype=np.float64)
    if solid.is_empty or not len(points):
        return np.zeros(len(points), dtype=bool)
    low, high = solid.bounds
    found: NDArray[np.bool_] = ((points >= low) & (points <= high)).all(axis=1)
    vertices, faces = solid.arrays
    found[found] = _winding(points[found], np.ascontiguousarray(vertices), faces) > 0.5
    return found


@njit(cache=True, nogil=True)
def _winding(points: Array, vertices: Array, faces: NDArray[np.int64]) -> Array:
    """How often the surface winds round each point."""
    turns = np.zeros(len(points))
    for p in range(len(points)):
        total = 0.0
        for f in range(len(faces)):
            a = vertices[faces[f, 0]] - points[p]
            b = vertices[faces[f, 1]] - points[p]
            c = vertices[faces[f, 2]] - points[p]
            la, lb, lc = np.sqrt((a * a).sum()), np.sqrt((b * b).sum()), np.sqrt((c * c).sum())
            triple = (
                a[0] * (b[1] * c[2] - b[2] * c[1])
                + a[1] * (b[2] * c[0] - b[0] * c[2])
                + a[2] * (b[0] * c[1] - b[1] * c[0])
            )
            under = la * lb * lc + (a * b).sum() * lc + (b * c).sum() * la + (c * a).sum() * lb
            total += 2.0 * np.arctan2(triple, under)
        turns[p] = total / (4.0 * np.pi)
    return turns
