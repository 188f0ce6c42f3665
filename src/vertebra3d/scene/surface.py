"""What is drawn of a cut bone: which faces are old surface and which are cut, with normals for each.

Faces of the kept (or removed) solid that lie on the intact surface take its smooth normals; faces that the cutter left
take their own, smoothed only where they meet at a small angle. The two share no vertices, so the edge between them is
sharp. Far cheaper than a search for feature edges over the whole bone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.scene.normals import Floats, Ints, crease_normals, cross, soften, vertex_normals

ON_SURFACE_MM = 0.0001  # the boolean moves no vertex; a cut by a burr that grazes the old surface is none of it
CREASE_DEG = 35.0  # faces of a cut that meet at less are drawn as one rounded face
LONGEST_EDGE_MM = 4.0  # of a cut face as drawn: occlusion is worked out at vertices
SOFT_MM = 2.2  # reach of the averaging of the intact bone's normals
_CELL_MM = 2.0
_DEEPEST = 200


@njit(cache=True, nogil=True)
def _bin_faces(
    vertices: Floats, faces: Ints, low: Floats, cell: float, shape: tuple[int, int, int], tolerance: float
) -> tuple[Ints, Ints]:
    """For each cell the triangles whose box reaches it, as (starts, members)."""
    starts = np.zeros(shape[0] * shape[1] * shape[2] + 1, dtype=np.int64)
    members = np.empty(0, dtype=np.int64)
    lo, hi = np.empty(3, np.int64), np.empty(3, np.int64)
    for turn in range(2):
        for f in range(faces.shape[0]):
            a, b, c = vertices[faces[f, 0]], vertices[faces[f, 1]], vertices[faces[f, 2]]
            for d in range(3):
                lo[d] = max(int((min(a[d], b[d], c[d]) - tolerance - low[d]) / cell), 0)
                hi[d] = min(int((max(a[d], b[d], c[d]) + tolerance - low[d]) / cell), shape[d] - 1)
            for i in range(lo[0], hi[0] + 1):
                for j in range(lo[1], hi[1] + 1):
                    for k in range(lo[2], hi[2] + 1):
                        index = (i * shape[1] + j) * shape[2] + k
                        if turn == 0:
                            starts[index + 1] += 1
                        else:
                            members[starts[index]] = f
                            starts[index] += 1
        if turn == 0:
            for index in range(1, starts.shape[0]):
                starts[index] += starts[index - 1]
            members = np.empty(starts[-1], dtype=np.int64)
        else:
            for index in range(starts.shape[0] - 1, 0, -1):
                starts[index] = starts[index - 1]
            starts[0] = 0
    return starts, members


@njit(cache=True, nogil=True)
def _nearest(
    p: Floats,
    vertices: Floats,
    faces: Ints,
    low: Floats,
    cell: float,
    shape: tuple[int, int, int],
    starts: Ints,
    members: Ints,
    tolerance: float,
) -> tuple[int, float, float]:
    """The triangle within `tolerance` of `p` that is nearest, or -1, and the weights of its first two corners."""
    i, j, k = int((p[0] - low[0]) / cell), int((p[1] - low[1]) / cell), int((p[2] - low[2]) / cell)
    if p[0] < low[0] or p[1] < low[1] or p[2] < low[2] or i >= shape[0] or j >= shape[1] or k >= shape[2]:
        return -1, 0.0, 0.0
    index = (i * shape[1] + j) * shape[2] + k
    best, found, bu, bv = tolerance, -1, 0.0, 0.0
    for m in range(starts[index], starts[index + 1]):
        f = members[m]
        a, b, c = vertices[faces[f, 0]], vertices[faces[f, 1]], vertices[faces[f, 2]]
        nx, ny, nz = cross(a, b, c)
        twice = math.sqrt(nx * nx + ny * ny + nz * nz)
        if twice < 1e-14:
            continue
        height = abs((p[0] - a[0]) * nx + (p[1] - a[1]) * ny + (p[2] - a[2]) * nz) / twice
        if height >= best:
            continue
        gx, gy, gz = cross(p, b, c)
        u = (gx * nx + gy * ny + gz * nz) / (twice * twice)
        gx, gy, gz = cross(p, c, a)
        v = (gx * nx + gy * ny + gz * nz) / (twice * twice)
        # How far the foot may lie outside the triangle, as a share of its height: near enough to `tolerance`.
        slack = tolerance * math.sqrt(twice) / twice + 1e-9
        if u < -slack or v < -slack or u + v > 1.0 + slack:
            continue
        best, found, bu, bv = height, f, min(max(u, 0.0), 1.0), min(max(v, 0.0), 1.0)
    return found, bu, bv


@njit(cache=True, nogil=True)
def _slot(bits: Ints, size: int) -> int:
    mixed = bits[0] * 73856093 ^ (bits[1] >> 7) * 19349663 ^ (bits[2] >> 13) * 83492791
    mixed ^= mixed >> 32
    mixed ^= mixed >> 15
    return (mixed & 0x7FFFFFFF) % size


@njit(cache=True, nogil=True)
def _hash_vertices(bits: Ints) -> Ints:
    """Open hash table of vertices by the bits of their coordinates."""
    table = np.full(2 * bits.shape[0] + 17, -1, dtype=np.int64)
    for p in range(bits.shape[0]):
        slot = _slot(bits[p], table.shape[0])
        while table[slot] >= 0:
            slot = (slot + 1) % table.shape[0]
        table[slot] = p
    return table


@njit(cache=True, nogil=True)
def _sort_out(
    vertices: Floats,
    faces: Ints,
    bits: Ints,
    table: Ints,
    old_bits: Ints,
    old_vertices: Floats,
    old_faces: Ints,
    old_normals: Floats,
    low: Floats,
    cell: float,
    shape: tuple[int, int, int],
    starts: Ints,
    members: Ints,
    tolerance: float,
) -> tuple[NDArray[np.bool_], Floats]:
    """Which faces are cut, and the old surface's normals at the vertices that lie on it."""
    count = vertices.shape[0]
    on = np.zeros(count, dtype=np.int8)  # 0 off the old surface, 1 on it, 2 one of its vertices
    normals = np.zeros((count, 3))
    for p in range(count):
        slot = _slot(bits[p], table.shape[0])
        while table[slot] >= 0:
            q = table[slot]
            if bits[p, 0] == old_bits[q, 0] and bits[p, 1] == old_bits[q, 1] and bits[p, 2] == old_bits[q, 2]:
                on[p] = 2
                for d in range(3):
                    normals[p, d] = old_normals[q, d]
                break
            slot = (slot + 1) % table.shape[0]
        if on[p] == 2:
            continue
        f, u, v = _nearest(vertices[p], old_vertices, old_faces, low, cell, shape, starts, members, tolerance)
        if f < 0:
            continue
        on[p] = 1
        i, j, k = old_faces[f, 0], old_faces[f, 1], old_faces[f, 2]
        length = 1e-300
        for d in range(3):
            normals[p, d] = u * old_normals[i, d] + v * old_normals[j, d] + (1.0 - u - v) * old_normals[k, d]
            length += normals[p, d] ** 2
        for d in range(3):
            normals[p, d] /= math.sqrt(length)
    cut = np.zeros(faces.shape[0], dtype=np.bool_)
    middle = np.empty(3)
    for f in range(faces.shape[0]):
        i, j, k = faces[f, 0], faces[f, 1], faces[f, 2]
        if on[i] == 0 or on[j] == 0 or on[k] == 0:
            cut[f] = True
            continue
        if on[i] == 2 or on[j] == 2 or on[k] == 2:
            continue  # no cut face ends in a vertex of the old surface
        # All corners on the edge of the cut: old surface only if the middle lies on it too and faces the same way.
        nx, ny, nz = cross(vertices[i], vertices[j], vertices[k])
        length = math.sqrt(nx * nx + ny * ny + nz * nz)
        for d in range(3):
            middle[d] = (vertices[i, d] + vertices[j, d] + vertices[k, d]) / 3.0
        g, _, _ = _nearest(middle, old_vertices, old_faces, low, cell, shape, starts, members, tolerance)
        if g < 0:
            cut[f] = True
        elif length > 1e-14:
            a, b, c = old_vertices[old_faces[g, 0]], old_vertices[old_faces[g, 1]], old_vertices[old_faces[g, 2]]
            mx, my, mz = cross(a, b, c)
            dot = (nx * mx + ny * my + nz * mz) / (length * math.sqrt(mx * mx + my * my + mz * mz))
            cut[f] = dot < 0.9
    return cut, normals


@njit(cache=True, nogil=True)
def _split_long(corners: Floats, longest: float, out: Floats) -> int:
    """Halve edges longer than `longest` until none is; faces that share an edge halve it at the same place.

    `corners` (m, 3, 6) are the place and the normal of each corner. Triangles are written to `out` (k, 3, 6) as far as
    they fit; returns how many there are.
    """
    stack = np.empty((_DEEPEST + 2, 3, 6))
    now = np.empty((3, 6))
    done = 0
    for f in range(corners.shape[0]):
        for c in range(3):
            for d in range(6):
                stack[0, c, d] = corners[f, c, d]
        depth = 1
        while depth > 0:
            depth -= 1
            far, at = longest * longest, -1
            for c in range(3):
                for d in range(6):
                    now[c, d] = stack[depth, c, d]
            for c in range(3):
                length = 0.0
                for d in range(3):
                    length += (now[(c + 1) % 3, d] - now[c, d]) ** 2
                if length > far * (1.0 + 1e-12):
                    far, at = length, c
            if at < 0 or depth >= _DEEPEST:
                if done < out.shape[0]:
                    for c in range(3):
                        for d in range(6):
                            out[done, c, d] = now[c, d]
                done += 1
                continue
            i, j = at, (at + 1) % 3
            for c in range(3):  # each half has the middle of the long edge for one of its ends
                for d in range(6):
                    middle = (now[i, d] + now[j, d]) / 2.0
                    stack[depth, c, d] = middle if c == j else now[c, d]
                    stack[depth + 1, c, d] = middle if c == i else now[c, d]
            for half, c in ((depth, j), (depth + 1, i)):
                length = math.sqrt(stack[half, c, 3] ** 2 + stack[half, c, 4] ** 2 + stack[half, c, 5] ** 2) + 1e-300
                for d in range(3, 6):
                    stack[half, c, d] /= length
            depth += 2
    return done


@njit(cache=True, nogil=True)
def _weld(bits: Ints, normals: Floats) -> tuple[Ints, Ints, int]:
    """Number corners that agree in place (its bits) and direction alike: (first of each, number of each, how many)."""
    count = bits.shape[0]
    size = 2 * count + 17
    table = np.full(size, -1, dtype=np.int64)
    first, number = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.int64)
    found = 0
    for p in range(count):
        slot = _slot(bits[p], size)
        while table[slot] >= 0:
            q = first[table[slot]]
            if bits[p, 0] == bits[q, 0] and bits[p, 1] == bits[q, 1] and bits[p, 2] == bits[q, 2]:
                dot = normals[p, 0] * normals[q, 0] + normals[p, 1] * normals[q, 1] + normals[p, 2] * normals[q, 2]
                if dot > 0.9999:
                    break
            slot = (slot + 1) % size
        if table[slot] < 0:
            table[slot] = found
            first[found] = p
            found += 1
        number[p] = table[slot]
    return first, number, found


@njit(cache=True, nogil=True)
def _carry(bits: Ints, table: Ints, old_bits: Ints, values: NDArray[np.float32]) -> NDArray[np.float32]:
    found = np.full(bits.shape[0], np.nan, dtype=np.float32)
    for p in range(bits.shape[0]):
        slot = _slot(bits[p], table.shape[0])
        while table[slot] >= 0:
            q = table[slot]
            if bits[p, 0] == old_bits[q, 0] and bits[p, 1] == old_bits[q, 1] and bits[p, 2] == old_bits[q, 2]:
                found[p] = values[q]
                break
            slot = (slot + 1) % table.shape[0]
    return found


def carried(points: Floats, old_points: Floats, values: NDArray[np.float32]) -> NDArray[np.float32]:
    """What was known at `old_points` (n, 3) of the very same of the `points` (m, 3); not a number at the others."""
    points, old_points = np.ascontiguousarray(points), np.ascontiguousarray(old_points)
    if not len(points) or not len(old_points):
        return np.full(len(points), np.nan, dtype=np.float32)
    return _carry(points.view(np.int64), _hash_vertices(old_points.view(np.int64)), old_points.view(np.int64), values)


@dataclass(frozen=True)
class Patch:
    """Triangles as drawn: points (n, 3) in mm, unit normals (n, 3), faces (m, 3)."""

    points: Floats
    normals: Floats
    faces: Ints


EMPTY = Patch(np.zeros((0, 3)), np.zeros((0, 3)), np.zeros((0, 3), dtype=np.int64))


class IntactSurface:
    """The surface of the intact bone, made ready to be recognised on what is left of it.

    Parameters
    ----------
    vertices : ndarray (n, 3)
        mm.
    faces : ndarray (m, 3)
        Outward-wound triangles.
    """

    def __init__(self, vertices: Floats, faces: Ints):
        self.vertices = np.ascontiguousarray(vertices, dtype=np.float64)
        self.faces = np.ascontiguousarray(faces, dtype=np.int64)
        own = vertex_normals(self.vertices, self.faces)
        self.normals = soften(self.vertices, self.faces, own, SOFT_MM)
        self._low = self.vertices.min(axis=0) - _CELL_MM
        extent = self.vertices.max(axis=0) + _CELL_MM - self._low
        nx, ny, nz = (int(n) for n in np.ceil(extent / _CELL_MM))
        self._shape = (nx, ny, nz)
        self._starts, self._members = _bin_faces(
            self.vertices, self.faces, self._low, _CELL_MM, self._shape, ON_SURFACE_MM
        )

        self._table = _hash_vertices(self.vertices.view(np.int64))

    @property
    def whole(self) -> Patch:
        """The intact bone itself."""
        return Patch(self.vertices, self.normals, self.faces)

    def part(self, vertices: Floats, faces: Ints, with_cut: bool = True) -> tuple[Patch, Patch]:
        """Part the surface of a piece of the bone into (old surface, cut faces).

        Parameters
        ----------
        vertices : ndarray (n, 3)
            Of the kept or the removed bone, mm.
        faces : ndarray (m, 3)
            Outward-wound triangles.
        with_cut : bool
            Whether the cut faces are wanted; otherwise the second patch is empty.
        """
        if len(faces) == 0:
            return EMPTY, EMPTY
        vertices = np.ascontiguousarray(vertices, dtype=np.float64)
        faces = np.ascontiguousarray(faces, dtype=np.int64)
        cut, normals = _sort_out(
            vertices,
            faces,
            vertices.view(np.int64),
            self._table,
            self.vertices.view(np.int64),
            self.vertices,
            self.faces,
            self.normals,
            self._low,
            _CELL_MM,
            self._shape,
            self._starts,
            self._members,
            ON_SURFACE_MM,
        )
        old = faces[~cut]
        used = np.zeros(len(vertices), dtype=bool)
        used[old] = True
        number = np.cumsum(used) - 1
        surface = Patch(vertices[used], normals[used], number[old])
        new = faces[cut]
        if len(new) == 0 or not with_cut:
            return surface, EMPTY
        corner_normals = crease_normals(vertices, new, math.cos(math.radians(CREASE_DEG)))
        corners = np.concatenate([vertices[new], corner_normals], axis=2)
        room = 4 * len(new)
        while True:
            split = np.empty((room, 3, 6))
            count = _split_long(corners, LONGEST_EDGE_MM, split)
            if count <= room:
                break
            room = count
        points, directions = (np.ascontiguousarray(split[:count, :, i : i + 3].reshape(-1, 3)) for i in (0, 3))
        first, number, found = _weld(points.view(np.int64), directions)
        first = first[:found]
        return surface, Patch(points[first], directions[first], number.reshape(-1, 3))
