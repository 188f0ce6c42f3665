"""How much of the surroundings each point of a surface sees (ambient occlusion), worked out on the processor.

Screen-space occlusion costs a software renderer most of its frame and changes as the bone is turned. Here the solid is
filled into a grid, the grid is halved a few times, and from every vertex six cones are followed through the halved
grids: some ten milliseconds for a whole vertebra, once for each shape, and nothing for each frame.

The method is voxel cone tracing (Crassin C, Neyret F, Sainz M, Green S, Eisemann E. Computer Graphics Forum
2011;30(7):1921-1930), reduced to occlusion.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

VOXEL_MM = 1.0
PAD = 4  # empty cells round the solid, so that cones that leave it see nothing
REACH_MM = 26.0  # walls farther away than this leave a point in full light


@dataclass(frozen=True)
class Grid:
    """A solid as cell fractions (0 to 1) at several cell sizes, each twice the one before.

    `levels` are arrays (nx, ny, nz); `origin` (3,) is the low corner of the first cell, mm; `cell_mm` the finest size.
    """

    levels: tuple[NDArray[np.float32], ...]
    origin: Floats
    cell_mm: float


@njit(cache=True, nogil=True)
def _fill(vertices: Floats, faces: Ints, origin: Floats, cell: float, grid: NDArray[np.float32]) -> None:
    """Add to `grid` the share of each cell that lies inside: point columns in x and y, exact along z."""
    nx, ny, nz = grid.shape
    for f in range(faces.shape[0]):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        ax, ay, az = vertices[a, 0], vertices[a, 1], vertices[a, 2]
        bx, by, bz = vertices[b, 0], vertices[b, 1], vertices[b, 2]
        cx, cy, cz = vertices[c, 0], vertices[c, 1], vertices[c, 2]
        area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        if area == 0.0:
            continue
        sign = 1.0 if area > 0 else -1.0
        i0 = max(math.ceil((min(ax, bx, cx) - origin[0]) / cell - 0.5), 0)
        i1 = min(math.floor((max(ax, bx, cx) - origin[0]) / cell - 0.5), nx - 1)
        j0 = max(math.ceil((min(ay, by, cy) - origin[1]) / cell - 0.5), 0)
        j1 = min(math.floor((max(ay, by, cy) - origin[1]) / cell - 0.5), ny - 1)
        for i in range(i0, i1 + 1):
            x = origin[0] + (i + 0.5) * cell
            for j in range(j0, j1 + 1):
                y = origin[1] + (j + 0.5) * cell
                u = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / area
                v = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / area
                w = 1.0 - u - v
                if u < 0.0 or v < 0.0 or w < 0.0:
                    continue
                height = (u * az + v * bz + w * cz - origin[2]) / cell
                k = math.floor(height)
                if k < 1 or k >= nz:
                    continue
                grid[i, j, k] += sign * (height - k)
                grid[i, j, k - 1] += sign * (1.0 - (height - k))
    for i in range(nx):
        for j in range(ny):
            total = np.float32(0.0)
            for k in range(nz - 1, -1, -1):
                total += grid[i, j, k]
                grid[i, j, k] = min(max(total, np.float32(0.0)), np.float32(1.0))


def fill(vertices: Floats, faces: Ints, cell_mm: float = VOXEL_MM) -> Grid:
    """Fill a closed surface into a grid.

    Parameters
    ----------
    vertices : ndarray (n, 3)
        mm.
    faces : ndarray (m, 3)
        Outward-wound triangles.
    cell_mm : float
        Size of the finest cells.
    """
    low, high = vertices.min(axis=0), vertices.max(axis=0)
    # The odd fractions keep cell centres off the vertices of surfaces that lie on round coordinates.
    origin = low - (PAD + np.array([0.4713, 0.4337, 0.4571])) * cell_mm
    shape = 8 * (np.ceil((high - origin) / cell_mm + PAD).astype(int) // 8 + 1)
    finest = np.zeros(tuple(shape), dtype=np.float32)
    _fill(vertices, faces, origin, cell_mm, finest)
    levels = [finest]
    for _ in range(3):
        a = levels[-1]
        a = a[0::2] + a[1::2]
        a = a[:, 0::2] + a[:, 1::2]
        levels.append(np.ascontiguousarray((a[:, :, 0::2] + a[:, :, 1::2]) * np.float32(0.125)))
    return Grid(tuple(levels), origin, cell_mm)


@njit(cache=True, nogil=True)
def _sample(grid: NDArray[np.float32], x: float, y: float, z: float) -> float:
    """Trilinear value at a place in cells of this grid; 0 outside."""
    x -= 0.5
    y -= 0.5
    z -= 0.5
    i, j, k = math.floor(x), math.floor(y), math.floor(z)
    if i < 0 or j < 0 or k < 0 or i + 1 >= grid.shape[0] or j + 1 >= grid.shape[1] or k + 1 >= grid.shape[2]:
        return 0.0
    fx, fy, fz = x - i, y - j, z - k
    c00 = grid[i, j, k] * (1 - fz) + grid[i, j, k + 1] * fz
    c01 = grid[i, j + 1, k] * (1 - fz) + grid[i, j + 1, k + 1] * fz
    c10 = grid[i + 1, j, k] * (1 - fz) + grid[i + 1, j, k + 1] * fz
    c11 = grid[i + 1, j + 1, k] * (1 - fz) + grid[i + 1, j + 1, k + 1] * fz
    return (c00 * (1 - fy) + c01 * fy) * (1 - fx) + (c10 * (1 - fy) + c11 * fy) * fx


@njit(cache=True, nogil=True)
def _trace(
    points: Floats,
    normals: Floats,
    g0: NDArray[np.float32],
    g1: NDArray[np.float32],
    g2: NDArray[np.float32],
    g3: NDArray[np.float32],
    origin: Floats,
    cell: float,
    reach: float,
    seen: NDArray[np.float32],
) -> None:
    tilt_c, tilt_s = math.cos(math.radians(58.0)), math.sin(math.radians(58.0))
    for p in range(points.shape[0]):
        nx, ny, nz = normals[p, 0], normals[p, 1], normals[p, 2]
        # A frame round the normal that turns smoothly with it (Duff et al. 2017), so neighbours follow like cones.
        s = 1.0 if nz >= 0.0 else -1.0
        a = -1.0 / (s + nz)
        b = nx * ny * a
        tx, ty, tz = 1.0 + s * nx * nx * a, s * b, -s * nx
        ux, uy, uz = b, s + ny * ny * a, -ny
        px = points[p, 0] + nx * cell - origin[0]
        py = points[p, 1] + ny * cell - origin[1]
        pz = points[p, 2] + nz * cell - origin[2]
        light, weight = 0.0, 0.0
        for cone in range(7):
            if cone == 0:
                dx, dy, dz, w = nx, ny, nz, 1.0
            else:
                angle = (cone - 1) * (math.pi / 3.0)
                ct, st = math.cos(angle) * tilt_s, math.sin(angle) * tilt_s
                dx = nx * tilt_c + tx * ct + ux * st
                dy = ny * tilt_c + ty * ct + uy * st
                dz = nz * tilt_c + tz * ct + uz * st
                w = tilt_c
            t = 1.1 * cell
            through = 1.0
            while t < reach and through > 0.03:
                width = t * 0.9  # a little narrower than the cone: less of the surface that it starts from
                x, y, z = px + dx * t, py + dy * t, pz + dz * t
                if width < 1.5 * cell:
                    o = _sample(g0, x / cell, y / cell, z / cell)
                elif width < 3.0 * cell:
                    o = _sample(g1, x / (2 * cell), y / (2 * cell), z / (2 * cell))
                elif width < 6.0 * cell:
                    o = _sample(g2, x / (4 * cell), y / (4 * cell), z / (4 * cell))
                else:
                    o = _sample(g3, x / (8 * cell), y / (8 * cell), z / (8 * cell))
                fade = 1.0 - t / reach
                through *= 1.0 - o * (1.0 - (1.0 - fade) ** 2)
                t *= 1.55
            light += w * through
            weight += w
        seen[p] = light / weight


def seen(points: Floats, normals: Floats, grid: Grid) -> NDArray[np.float32]:
    """Share of the surroundings that each point sees, 0 (buried) to 1 (open).

    Parameters
    ----------
    points, normals : ndarray (n, 3)
        Places on the surface, mm, and outward unit normals.
    grid : Grid
        The solid that stands in the way.
    """
    out = np.empty(len(points), dtype=np.float32)
    g0, g1, g2, g3 = grid.levels
    _trace(points, normals, g0, g1, g2, g3, grid.origin, grid.cell_mm, REACH_MM, out)
    # A point on a flat or gently rounded surface should come out as fully open: its own surface grazes the cones.
    return np.clip(out / np.float32(0.86), 0.0, 1.0)
