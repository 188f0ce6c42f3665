"""Closed triangle surfaces without the kernel: what is next to what, the volume inside (compiled)."""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

_EARLY = 12  # the largest faces of a cutter: most that is outside lies beyond one of them
_BLOCK = 512
_SAME = 1e-9  # planes that differ by less are one


@njit(cache=True, nogil=True)
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
    first = np.zeros(count + 1, dtype=np.int32)  # edges by the lesser of their vertices
    for f in range(len(faces)):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        first[min(a, b) + 1] += 1
        first[min(b, c) + 1] += 1
        first[min(c, a) + 1] += 1
    for v in range(count):
        first[v + 1] += first[v]
    place = first[:-1].copy()
    ends = np.empty(3 * len(faces), dtype=np.int32)  # the greater vertex, below zero where the edge runs to the lesser
    owner = np.empty(3 * len(faces), dtype=np.int32)  # three times its triangle and its number there
    for f in range(len(faces)):
        for k in range(3):
            v, w = faces[f, k], faces[f, (k + 1) % 3]
            at = place[min(v, w)]
            ends[at], owner[at] = (w if v < w else -v), 3 * f + k
            place[min(v, w)] = at + 1
    found = np.full(3 * len(faces), -1, dtype=np.int64)
    doubtful = False
    for v in range(count):
        for e in range(first[v], first[v + 1]):
            for other in range(e + 1, first[v + 1]):
                if ends[e] == -ends[other]:
                    one, two = owner[e], owner[other]
                    doubtful = doubtful or found[one] != -1 or found[two] != -1
                    found[one] = two // 3 if found[one] == -1 else -2
                    found[two] = one // 3 if found[two] == -1 else -2
    if doubtful:
        found = np.maximum(found, -1)
    return found.reshape(-1, 3)


@njit(cache=True, nogil=True)
def closed(count: int, faces: Indices) -> bool:
    """Whether every edge of a surface with `count` vertices joins two triangles that run along it in either direction.

    Once in either direction: an edge that four triangles share is none of a closed surface.
    """
    first = np.zeros(count + 1, dtype=np.int32)  # edges by the lesser of their vertices
    for f in range(len(faces)):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        first[min(a, b) + 1] += 1
        first[min(b, c) + 1] += 1
        first[min(c, a) + 1] += 1
    for v in range(count):
        first[v + 1] += first[v]
    place = first[:-1].copy()
    ends = np.empty(3 * len(faces), dtype=np.int32)  # the greater vertex, negative where the edge runs to the lesser
    for f in range(len(faces)):
        for k in range(3):
            v, w = faces[f, k], faces[f, (k + 1) % 3]
            if v < w:
                ends[place[v]] = w
                place[v] += 1
            else:
                ends[place[w]] = -v
                place[w] += 1
    for v in range(count):
        for e in range(first[v], first[v + 1]):
            same = opposite = 0
            for other in range(first[v], first[v + 1]):
                same += ends[other] == ends[e]
                opposite += ends[other] == -ends[e]
            if same != 1 or opposite != 1:
                return False
    return True


@njit(cache=True, nogil=True)
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


def grown_to(vertices: Array, faces: Indices, volume: float) -> Array:
    """The vertices of a closed surface moved along its normals, all as far, so that it encloses `volume`.

    Smoothing takes from what is thin more than from what is thick; this gives it back.

    Parameters
    ----------
    vertices, faces : ndarray (n, 3), (m, 3)
        The surface, wound outwards.
    volume : float
        Near what it encloses.
    """
    for _ in range(2):  # the second for what the surface grew by
        across = np.zeros_like(vertices)
        flat = np.cross(vertices[faces[:, 1]] - vertices[faces[:, 0]], vertices[faces[:, 2]] - vertices[faces[:, 0]])
        for corner in range(3):
            for axis in range(3):
                across[:, axis] += np.bincount(faces[:, corner], flat[:, axis], len(vertices))
        length = np.linalg.norm(across, axis=1, keepdims=True)
        gain = float(length.sum()) / 6.0  # of volume for each unit of length
        vertices = vertices + (volume - enclosed(vertices, faces)) / gain * across / np.maximum(length, 1e-12)
    return vertices


@njit(cache=True, nogil=True)
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


@njit(cache=True, nogil=True)
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


@njit(cache=True, nogil=True, fastmath=True)
def within_planes(points: Array, normals: Array, offsets: Array) -> NDArray[np.bool_]:
    """Which points (n, 3) lie behind every plane: p·normal < offset."""
    found = np.empty(len(points), dtype=np.bool_)
    early = min(_EARLY, len(offsets))
    left = 0
    for p in range(len(points)):
        found[p] = True
        for k in range(early):
            along = points[p, 0] * normals[k, 0] + points[p, 1] * normals[k, 1] + points[p, 2] * normals[k, 2]
            if along >= offsets[k]:
                found[p] = False
                break
        left += found[p]
    # what is left, several points at once and few enough to stay at hand
    chosen = np.flatnonzero(found)
    x, y, z, highest = np.empty(_BLOCK), np.empty(_BLOCK), np.empty(_BLOCK), np.empty(_BLOCK)
    for begin in range(0, left, _BLOCK):
        count = min(_BLOCK, left - begin)
        for n in range(count):
            p = chosen[begin + n]
            x[n], y[n], z[n], highest[n] = points[p, 0], points[p, 1], points[p, 2], -1.0
        for k in range(early, len(offsets)):
            nx, ny, nz, offset = normals[k, 0], normals[k, 1], normals[k, 2], offsets[k]
            for n in range(count):
                highest[n] = max(highest[n], x[n] * nx + y[n] * ny + z[n] * nz - offset)
        for n in range(count):
            found[chosen[begin + n]] = highest[n] < 0
    return found


@njit(cache=True, nogil=True)
def joined_vertices(count: int, faces: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Vertices that hang together: a parent for each, one root throughout a shell; and which a face uses at all."""
    parent = np.arange(count)
    used = np.zeros(count, dtype=np.bool_)
    for f in range(len(faces)):
        for k in range(3):
            used[faces[f, k]] = True
        a = faces[f, 0]
        while parent[a] != a:
            parent[a] = parent[parent[a]]
            a = parent[a]
        for k in range(1, 3):
            b = faces[f, k]
            while parent[b] != b:
                parent[b] = parent[parent[b]]
                b = parent[b]
            parent[b] = a
    return parent, used


@njit(cache=True, nogil=True)
def piece_numbers(count: int, faces: NDArray[np.int64]) -> NDArray[np.int64]:
    """The number of the connected piece that each of `faces` (m, 3) over `count` vertices belongs to, from 0."""
    parent, _ = joined_vertices(count, faces)
    number = np.full(count, -1, dtype=np.int64)
    found = np.empty(len(faces), dtype=np.int64)
    pieces = 0
    for f in range(len(faces)):
        root = faces[f, 0]
        while parent[root] != root:
            root = parent[root]
        if number[root] < 0:
            number[root] = pieces
            pieces += 1
        found[f] = number[root]
    return found
