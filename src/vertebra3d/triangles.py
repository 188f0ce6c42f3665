"""Closed triangle surfaces without the kernel: what is next to what, the volume inside (compiled)."""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

_SAME = 1e-9  # planes that differ by less are one


@njit(cache=True)
def neighbours(count: int, faces: Indices) -> Indices:
    """The triangle across each edge of a surface.

    Parameters
    ----------
    count : int
        Number of vertices.
    faces : ndarray (m, 3)
        Triangles.

    Returns
    -------
    ndarray (m, 3)
        Edge k of a triangle runs from its corner k to the next. -1 where not just one triangle runs along the edge in
        the opposite direction.
    """
    first = np.zeros(count + 1, dtype=np.int64)  # edges by the vertex that they start from
    for f in range(len(faces)):
        for k in range(3):
            first[faces[f, k] + 1] += 1
    for v in range(count):
        first[v + 1] += first[v]
    place = first[:-1].copy()
    ends = np.empty(3 * len(faces), dtype=np.int64)
    owner = np.empty(3 * len(faces), dtype=np.int64)
    for f in range(len(faces)):
        for k in range(3):
            v = faces[f, k]
            ends[place[v]] = faces[f, (k + 1) % 3]
            owner[place[v]] = f
            place[v] += 1
    found = np.empty((len(faces), 3), dtype=np.int64)
    for f in range(len(faces)):
        for k in range(3):
            v, w = faces[f, k], faces[f, (k + 1) % 3]
            across = -1
            for e in range(first[w], first[w + 1]):
                if ends[e] == v:
                    across = owner[e] if across == -1 else -2
            found[f, k] = max(across, -1)
    return found


@njit(cache=True)
def enclosed(vertices: Array, faces: Indices) -> float:
    """Volume inside the closed surface of `vertices` (n, 3) and outward-wound `faces` (m, 3)."""
    if len(faces) == 0:
        return 0.0
    o = vertices[faces[0, 0]]  # near the surface: small terms round little
    total = 0.0
    for f in range(len(faces)):
        a, b, c = vertices[faces[f, 0]], vertices[faces[f, 1]], vertices[faces[f, 2]]
        ax, ay, az = a[0] - o[0], a[1] - o[1], a[2] - o[2]
        bx, by, bz = b[0] - o[0], b[1] - o[1], b[2] - o[2]
        cx, cy, cz = c[0] - o[0], c[1] - o[1], c[2] - o[2]
        total += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
    return total / 6.0


@njit(cache=True)
def outward_planes(vertices: Array, faces: Indices) -> tuple[Array, Array]:
    """Unit normals (n, 3) and offsets (n,) of the planes that a surface has faces in, the largest face first."""
    normals, offsets = np.empty((len(faces), 3)), np.empty(len(faces))
    areas = np.zeros(len(faces))
    count = 0
    for f in range(len(faces)):
        a, b, c = vertices[faces[f, 0]], vertices[faces[f, 1]], vertices[faces[f, 2]]
        ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
        vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
        nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
        length = math.sqrt(nx * nx + ny * ny + nz * nz)
        if length <= 1e-12:
            continue
        nx, ny, nz = nx / length, ny / length, nz / length
        offset = nx * a[0] + ny * a[1] + nz * a[2]
        k = 0
        while k < count and (
            abs(normals[k, 0] - nx) > _SAME
            or abs(normals[k, 1] - ny) > _SAME
            or abs(normals[k, 2] - nz) > _SAME
            or abs(offsets[k] - offset) > _SAME
        ):
            k += 1
        if k == count:
            normals[k, 0], normals[k, 1], normals[k, 2], offsets[k] = nx, ny, nz, offset
            count += 1
        areas[k] += length
    order = np.argsort(-areas[:count], kind="mergesort")
    return normals[order], offsets[order]


@njit(cache=True)
def bounds_beyond(vertices: Array, faces: Indices, normal: Array, offset: float) -> Array:
    """Least and greatest corner (2, 3) of the part of a surface with p·normal >= offset; infinite where there is none.

    A closed solid ends in its surface: the bounds are those of the solid's part beyond the plane too.
    """
    bounds = np.empty((2, 3))
    bounds[0], bounds[1] = np.inf, -np.inf
    heights = np.empty(len(vertices))
    for v in range(len(vertices)):
        heights[v] = vertices[v, 0] * normal[0] + vertices[v, 1] * normal[1] + vertices[v, 2] * normal[2] - offset
        if heights[v] >= 0:
            for c in range(3):
                bounds[0, c] = min(bounds[0, c], vertices[v, c])
                bounds[1, c] = max(bounds[1, c], vertices[v, c])
    for f in range(len(faces)):
        for k in range(3):
            a, b = faces[f, k], faces[f, (k + 1) % 3]
            if a < b and (heights[a] > 0) != (heights[b] > 0):
                share = heights[a] / (heights[a] - heights[b])
                for c in range(3):
                    crossing = vertices[a, c] + (vertices[b, c] - vertices[a, c]) * share
                    bounds[0, c] = min(bounds[0, c], crossing)
                    bounds[1, c] = max(bounds[1, c], crossing)
    return bounds
