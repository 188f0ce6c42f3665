"""Fewer triangles for the same surface: vertices that add nothing are drawn into a neighbour.

The triangles of a grid are of many sizes: slivers where the surface passes close to a node, and as many on a flat as
on a rim. A vertex is drawn into one of its neighbours where the surface moves by less than a tolerance, no triangle
turns by much or becomes a sliver, and the surface stays what it was: closed, with as many holes. Those that stay are
points of the surface before. Within one pass the surface round a vertex changes once, so that what it moves by does
not add up.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.int64]
Few = NDArray[np.int32]

PASSES = 3
_MOST = 24  # neighbours of a vertex that is drawn in, at most
_TURN = 0.94  # least cosine of the angle by which a triangle turns
_SLIVER = 0.25  # least height of a new triangle over its longest edge, unless it was less before
_CLOSE = 0.1  # of the longest edge: nearer neighbours are one point, if no triangle turns
_HARDLY = 0.98  # least cosine for that
_NOWHERE, _NOT_NOW = -1, -2  # in place of a neighbour


@njit(cache=True, nogil=True)
def one_piece(neighbours: Indices) -> bool:
    """Whether all triangles hang together, by the triangle across each edge (m, 3)."""
    count = len(neighbours)
    seen = np.zeros(count, dtype=np.bool_)
    stack = np.empty(count, dtype=np.int64)
    stack[0], seen[0] = 0, True
    left, reached = 1, 1
    while left:
        left -= 1
        t = stack[left]
        for k in range(3):
            other = neighbours[t, k]
            if other >= 0 and not seen[other]:
                seen[other] = True
                stack[left] = other
                left += 1
                reached += 1
    return reached == count


@njit(cache=True, nogil=True)
def thinned(
    vertices: Array, faces: Indices, neighbours: Indices, tolerance: float, longest: float
) -> tuple[Array, Indices]:
    """The surface with the vertices drawn in that it can do without.

    Parameters
    ----------
    vertices, faces : ndarray (n, 3), (m, 3)
        Closed, outward-wound surface, mm.
    neighbours : ndarray (m, 3)
        The triangle across each edge (`triangles.neighbours`), all of them there.
    tolerance : float
        How far the surface may move in one pass, mm.
    longest : float
        Longest edge that is made, mm.

    Returns
    -------
    ndarray (k, 3), ndarray (j, 3)
        Vertices that are left and triangles.
    """
    f, across = faces.astype(np.int32), neighbours.astype(np.int32)  # what is small is soon at hand
    of = np.empty(len(vertices), dtype=np.int32)  # a triangle of each vertex
    for t in range(len(f)):
        for k in range(3):
            of[f[t, k]] = t
    gone = np.zeros(len(f), dtype=np.bool_)
    drawn = np.zeros(len(vertices), dtype=np.bool_)
    stays = np.zeros(len(vertices), dtype=np.bool_)  # cannot be drawn in as long as nothing round it changes
    ring, around, corner = np.empty(_MOST, np.int64), np.empty(_MOST, np.int64), np.empty(_MOST, np.int64)
    length, normal = np.empty(_MOST), np.empty((_MOST, 3))
    for _ in range(PASSES):
        still = np.zeros(len(vertices), dtype=np.bool_)  # what is round a vertex that has been drawn in
        for v in range(len(vertices)):
            if drawn[v] or still[v] or stays[v]:
                continue
            n = _round(f, across, of, v, ring, around, corner)
            if n < 4:
                continue
            target = _best(vertices, f, across, of, v, n, ring, tolerance, longest, length, normal)
            if target < 0:
                stays[v] = target == _NOWHERE
                continue
            for i in range(n):
                still[ring[i]] = True
                stays[ring[i]] = False
            _draw(f, across, of, gone, n, target, ring, around, corner)
            drawn[v] = True
    number = np.cumsum(~drawn) - 1
    points = vertices[~drawn]
    left = f[~gone].astype(np.int64)
    for t in range(len(left)):
        for k in range(3):
            left[t, k] = number[left[t, k]]
    return points, left


@njit(cache=True, inline="always")
def _round(f: Few, across: Few, of: Few, v: int, ring: Indices, around: Indices, corner: Indices) -> int:
    """Neighbours of a vertex anticlockwise, triangle i between neighbours i and i + 1, and the vertex's corner in it.

    Returns how many, or 0 where they are too many.
    """
    first = of[v]
    t, n = first, 0
    while True:
        if n == _MOST:
            return 0
        k = 0 if f[t, 0] == v else (1 if f[t, 1] == v else 2)
        ring[n], around[n], corner[n] = f[t, (k + 1) % 3], t, k
        n += 1
        t = across[t, (k + 2) % 3]
        if t == first:
            return n


@njit(cache=True, nogil=True, error_model="numpy", _nrt=False)
def _best(
    p: Array,
    f: Few,
    across: Few,
    of: Few,
    v: int,
    n: int,
    ring: Indices,
    tolerance: float,
    longest: float,
    length: Array,
    normal: Array,
) -> int:
    """Place in the ring of the nearest neighbour that a vertex can be drawn into.

    Where there is none: `_NOWHERE`, or `_NOT_NOW` if that depends on more than the triangles round the vertex.
    """
    x, y, z = p[v, 0], p[v, 1], p[v, 2]
    for i in range(n):
        dx, dy, dz = p[ring[i], 0] - x, p[ring[i], 1] - y, p[ring[i], 2] - z
        length[i] = dx * dx + dy * dy + dz * dz
    thinnest = 1.0
    for i in range(n):
        a, b = ring[i], ring[(i + 1) % n]
        ux, uy, uz = p[a, 0] - x, p[a, 1] - y, p[a, 2] - z
        wx, wy, wz = p[b, 0] - x, p[b, 1] - y, p[b, 2] - z
        nx, ny, nz = uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx
        size = math.sqrt(nx * nx + ny * ny + nz * nz)
        ex, ey, ez = wx - ux, wy - uy, wz - uz
        thinnest = min(thinnest, size / max(length[i], length[(i + 1) % n], ex * ex + ey * ey + ez * ez))
        normal[i, 0], normal[i, 1], normal[i, 2] = nx / size, ny / size, nz / size
    none = _NOWHERE
    for _ in range(2):
        target = 0
        for i in range(1, n):
            if length[i] < length[target]:
                target = i
        if _fits(p, v, n, target, ring, normal, thinnest, length[target], tolerance, longest):
            if _apart(f, across, of, n, target, ring):
                return target
            none = _NOT_NOW
        length[target] = np.inf
    return none


@njit(cache=True, nogil=True, error_model="numpy", _nrt=False)
def _fits(
    p: Array,
    v: int,
    n: int,
    target: int,
    ring: Indices,
    normal: Array,
    thinnest: float,
    squared: float,
    tolerance: float,
    longest: float,
) -> bool:
    """Whether the surface hardly moves where a vertex is drawn into a neighbour."""
    w = ring[target]
    x, y, z = p[w, 0], p[w, 1], p[w, 2]
    ox, oy, oz = p[v, 0] - x, p[v, 1] - y, p[v, 2] - z
    near = squared < (_CLOSE * longest) ** 2
    before = (target + n - 1) % n
    least = min(thinnest, _SLIVER)
    for i in range(n):
        if i in (target, before):
            continue
        a, b = ring[i], ring[(i + 1) % n]
        ux, uy, uz = p[a, 0] - x, p[a, 1] - y, p[a, 2] - z
        wx, wy, wz = p[b, 0] - x, p[b, 1] - y, p[b, 2] - z
        nx, ny, nz = uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx
        size = math.sqrt(nx * nx + ny * ny + nz * nz)
        ex, ey, ez = wx - ux, wy - uy, wz - uz
        uu, ww, ee = ux * ux + uy * uy + uz * uz, wx * wx + wy * wy + wz * wz, ex * ex + ey * ey + ez * ez
        edge = max(uu, ww, ee)
        if max(uu, ww) > longest * longest or size <= least * edge:
            return False
        turn = nx * normal[i, 0] + ny * normal[i, 1] + nz * normal[i, 2]
        if turn < _TURN * size:
            return False
        if abs(ox * nx + oy * ny + oz * nz) > tolerance * size and not (near and turn > _HARDLY * size):
            return False
    return True


@njit(cache=True, nogil=True, error_model="numpy", _nrt=False)
def _apart(f: Few, across: Few, of: Few, n: int, target: int, ring: Indices) -> bool:
    """Whether a vertex and a neighbour have none in common but the two beside their edge: a surface stays a surface."""
    w = ring[target]
    left, right = ring[(target + n - 1) % n], ring[(target + 1) % n]
    first = of[w]
    t = first
    while True:
        k = 0 if f[t, 0] == w else (1 if f[t, 1] == w else 2)
        other = f[t, (k + 1) % 3]
        if other not in (left, right):
            for i in range(n):
                if ring[i] == other:
                    return False
        t = across[t, (k + 2) % 3]
        if t == first:
            return True


@njit(cache=True, inline="always")
def _meet(across: Few, f: Few, t: int, edge: int, other: int, start: int) -> None:
    """Let edge `edge` of triangle `t` meet the edge of triangle `other` that starts from vertex `start`."""
    across[t, edge] = other
    k = 0 if f[other, 0] == start else (1 if f[other, 1] == start else 2)
    across[other, k] = t


@njit(cache=True, nogil=True, error_model="numpy", _nrt=False)
def _draw(
    f: Few,
    across: Few,
    of: Few,
    gone: NDArray[np.bool_],
    n: int,
    target: int,
    ring: Indices,
    around: Indices,
    corner: Indices,
) -> None:
    """Draw a vertex into neighbour `target` of its ring: the two triangles at that edge go."""
    w = ring[target]
    before, after = (target + n - 1) % n, (target + 1) % n
    twice = (target + n - 2) % n
    right, left = around[target], around[before]
    beyond_right = across[right, (corner[target] + 1) % 3]
    beyond_left = across[left, (corner[before] + 1) % 3]
    for i in range(n):
        if i not in (target, before):
            f[around[i], corner[i]] = w
    _meet(across, f, around[after], corner[after], beyond_right, ring[after])
    _meet(across, f, around[twice], (corner[twice] + 2) % 3, beyond_left, w)
    gone[right] = gone[left] = True
    of[w], of[ring[after]], of[ring[before]] = around[after], around[after], around[twice]
