"""Normals of surfaces as drawn: smooth for bone, sharp at the edges of a cut."""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@njit(cache=True, nogil=True)
def cross(a: Floats, b: Floats, c: Floats) -> tuple[float, float, float]:
    """The normal of triangle a, b, c, twice its area long."""
    ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
    return uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx


@njit(cache=True, nogil=True)
def vertex_normals(vertices: Floats, faces: Ints) -> Floats:
    """Outward unit normals (n, 3) at the vertices, weighted by the angle of each triangle there."""
    out = np.zeros_like(vertices)
    for f in range(faces.shape[0]):
        i0, i1, i2 = faces[f, 0], faces[f, 1], faces[f, 2]
        nx, ny, nz = cross(vertices[i0], vertices[i1], vertices[i2])
        length = math.sqrt(nx * nx + ny * ny + nz * nz)
        if length < 1e-14:
            continue
        for c in range(3):
            i, j, k = faces[f, c], faces[f, (c + 1) % 3], faces[f, (c + 2) % 3]
            dot, a2, b2 = 0.0, 0.0, 0.0
            for d in range(3):
                u, v = vertices[j, d] - vertices[i, d], vertices[k, d] - vertices[i, d]
                dot += u * v
                a2 += u * u
                b2 += v * v
            angle = math.acos(min(1.0, max(-1.0, dot / math.sqrt(a2 * b2 + 1e-300))))
            out[i, 0] += angle * nx / length
            out[i, 1] += angle * ny / length
            out[i, 2] += angle * nz / length
    for v in range(out.shape[0]):
        length = math.sqrt(out[v, 0] ** 2 + out[v, 1] ** 2 + out[v, 2] ** 2)
        if length > 0:
            for d in range(3):
                out[v, d] /= length
    return out


@njit(cache=True, nogil=True)
def soften(vertices: Floats, faces: Ints, normals: Floats, reach: float) -> Floats:
    """Replace unit normals (n, 3) by those of the faces round about, weighted by area and nearness.

    A surface meshed from a grid has steps and slivers far smaller than anything anatomical; unsoftened, its highlights
    show them. Faces that look elsewhere (the other side of a thin edge) do not count.
    """
    count = faces.shape[0]
    low, high = np.full(3, 1e300), np.full(3, -1e300)
    for v in range(vertices.shape[0]):
        for d in range(3):
            low[d] = min(low[d], vertices[v, d])
            high[d] = max(high[d], vertices[v, d])
    shape = np.empty(3, dtype=np.int64)
    for d in range(3):
        shape[d] = int((high[d] - low[d]) / reach) + 1
    cell = np.empty(count, dtype=np.int64)
    starts = np.zeros(shape[0] * shape[1] * shape[2] + 1, dtype=np.int64)
    for f in range(count):
        index = 0
        for d in range(3):
            middle = (vertices[faces[f, 0], d] + vertices[faces[f, 1], d] + vertices[faces[f, 2], d]) / 3.0
            index = index * shape[d] + min(int((middle - low[d]) / reach), shape[d] - 1)
        cell[f] = index
        starts[index + 1] += 1
    for index in range(1, starts.shape[0]):
        starts[index] += starts[index - 1]
    # Of each face, cell by cell: centre, normal times twice the area, and that area. Neighbours lie together.
    sorted_faces, filled = np.empty((count, 7)), starts.copy()
    for f in range(count):
        i, j, k = faces[f, 0], faces[f, 1], faces[f, 2]
        row = filled[cell[f]]
        filled[cell[f]] += 1
        for d in range(3):
            sorted_faces[row, d] = (vertices[i, d] + vertices[j, d] + vertices[k, d]) / 3.0
        x, y, z = cross(vertices[i], vertices[j], vertices[k])
        sorted_faces[row, 3], sorted_faces[row, 4], sorted_faces[row, 5] = x, y, z
        sorted_faces[row, 6] = math.sqrt(x * x + y * y + z * z)
    out = normals.copy()
    for v in range(vertices.shape[0]):
        x, y, z = vertices[v, 0], vertices[v, 1], vertices[v, 2]
        nx, ny, nz = normals[v, 0], normals[v, 1], normals[v, 2]
        i0, j0, k0 = int((x - low[0]) / reach), int((y - low[1]) / reach), int((z - low[2]) / reach)
        sx, sy, sz = 0.0, 0.0, 0.0
        for i in range(max(i0 - 1, 0), min(i0 + 2, shape[0])):
            for j in range(max(j0 - 1, 0), min(j0 + 2, shape[1])):
                line = (i * shape[1] + j) * shape[2]
                for row in range(starts[line + max(k0 - 1, 0)], starts[line + min(k0 + 2, shape[2])]):
                    dx, dy, dz = sorted_faces[row, 0] - x, sorted_faces[row, 1] - y, sorted_faces[row, 2] - z
                    near = 1.0 - (dx * dx + dy * dy + dz * dz) / (reach * reach)
                    if near > 0.0:
                        tx, ty, tz = sorted_faces[row, 3], sorted_faces[row, 4], sorted_faces[row, 5]
                        if tx * nx + ty * ny + tz * nz > 0.3 * sorted_faces[row, 6]:
                            sx += near * near * tx
                            sy += near * near * ty
                            sz += near * near * tz
        length = math.sqrt(sx * sx + sy * sy + sz * sz)
        if length > 1e-12:
            out[v, 0], out[v, 1], out[v, 2] = sx / length, sy / length, sz / length
    return out


@njit(cache=True, nogil=True)
def crease_normals(vertices: Floats, faces: Ints, crease_cos: float) -> Floats:
    """Normals (m, 3, 3) at the corners of faces: the mean of the faces there that lie within the crease angle."""
    count = faces.shape[0]
    flat, area = np.zeros((count, 3)), np.zeros(count)
    first = np.full(vertices.shape[0], -1, dtype=np.int64)
    after = np.full(3 * count, -1, dtype=np.int64)
    for f in range(count):
        nx, ny, nz = cross(vertices[faces[f, 0]], vertices[faces[f, 1]], vertices[faces[f, 2]])
        area[f] = math.sqrt(nx * nx + ny * ny + nz * nz)
        if area[f] > 1e-14:
            flat[f, 0], flat[f, 1], flat[f, 2] = nx / area[f], ny / area[f], nz / area[f]
        for c in range(3):
            after[3 * f + c] = first[faces[f, c]]
            first[faces[f, c]] = 3 * f + c
    out = np.empty((count, 3, 3))
    for f in range(count):
        for c in range(3):
            x, y, z = flat[f, 0] * area[f], flat[f, 1] * area[f], flat[f, 2] * area[f]
            corner = first[faces[f, c]]
            while corner >= 0:
                g = corner // 3
                if g != f:
                    dot = flat[f, 0] * flat[g, 0] + flat[f, 1] * flat[g, 1] + flat[f, 2] * flat[g, 2]
                    if dot > crease_cos or area[f] < 1e-9:
                        x += flat[g, 0] * area[g]
                        y += flat[g, 1] * area[g]
                        z += flat[g, 2] * area[g]
                corner = after[corner]
            length = math.sqrt(x * x + y * y + z * z) + 1e-300
            out[f, c, 0], out[f, c, 1], out[f, c, 2] = x / length, y / length, z / length
    return out
