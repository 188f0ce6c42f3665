"""Which way a piece of bone comes away from what stays: read off its geometry, near to the surgeon's approach.

A piece that was cut free leaves along a straight line. Straight back, along the approach, it may scrape through what
stays: the piece of a hemilaminectomy reaches under the base of the spinous process. Of many directions round the
approach the one is taken in which least stands in the way, and of those that are alike the one nearest the approach.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import ArrayLike, NDArray

from vertebra3d.scene.occlusion import Grid, fill
from vertebra3d.scene.surface import Patch

Floats = NDArray[np.float64]
Surface = tuple[Floats, NDArray[np.int64]]  # vertices (n, 3) in mm and outward-wound triangles (m, 3)

_TILTS_DEG = (0.0, 8.0, 16.0, 24.0, 32.0, 40.0, 48.0, 58.0)  # farther it would not look like coming out
_ROUND = 16  # directions at each tilt
_MOST_POINTS = 2500  # of the piece that are followed on their way
_STEP_MM = 1.5
_CELL_MM = 0.5
_WHOLE = 0.99  # of a cell that counts: those at a surface would touch what they slide along
_NOTHING = 0.002  # of the piece's volume that stands against it: what rounding leaves, straight is best
_PRESSED = 4.0  # mm: weight of what the cut faces are pressed into at the start
_TILT_COST = 0.012  # of the piece's volume that may stand in the way before a turn of a right angle is preferred


@njit(cache=True, nogil=True)
def _in_the_way(
    points: Floats, ways: Floats, steps: Floats, solid: NDArray[np.float32], origin: Floats, cell: float
) -> Floats:
    """Mean number of `points` in the solid on the way along each of `ways` (k, 3), at the distances `steps`."""
    nx, ny, nz = solid.shape
    found = np.zeros(len(ways))
    for w in range(len(ways)):
        for s in range(len(steps)):
            dx = ways[w, 0] * steps[s] - origin[0]
            dy = ways[w, 1] * steps[s] - origin[1]
            dz = ways[w, 2] * steps[s] - origin[2]
            for p in range(len(points)):
                i = math.floor((points[p, 0] + dx) / cell)
                j = math.floor((points[p, 1] + dy) / cell)
                k = math.floor((points[p, 2] + dz) / cell)
                if 0 <= i < nx and 0 <= j < ny and 0 <= k < nz and solid[i, j, k] > _WHOLE:
                    found[w] += 1.0
        found[w] /= len(steps)
    return found


def _within(points: Floats, grid: Grid) -> NDArray[np.bool_]:
    """Which points (n, 3) lie in cells that are whole."""
    cells = np.floor((points - grid.origin) / grid.cell_mm).astype(np.int64)
    found = np.asarray(((cells >= 0) & (cells < np.array(grid.levels[0].shape))).all(axis=1))
    found[found] = grid.levels[0][tuple(cells[found].T)] > _WHOLE
    return found


def directions(approach: ArrayLike) -> Floats:
    """Unit vectors (k, 3) round `approach` (3,), which is the first."""
    axis = np.asarray(approach, dtype=float)
    axis = axis / np.linalg.norm(axis)
    aside = np.cross(axis, (0.0, 0.0, 1.0) if abs(axis[2]) < 0.9 else (1.0, 0.0, 0.0))
    aside /= np.linalg.norm(aside)
    other = np.cross(axis, aside)
    found = [axis]
    for tilt in np.radians(_TILTS_DEG[1:]):
        for turn in 2 * np.pi * np.arange(_ROUND) / _ROUND:
            found.append(np.cos(tilt) * axis + np.sin(tilt) * (np.cos(turn) * aside + np.sin(turn) * other))
    return np.array(found)


def way_out(piece: Surface, cut: Patch, stays: Surface, approach: ArrayLike, distance_mm: float) -> Floats:
    """The unit vector (3,) along which a piece leaves what stays.

    Parameters
    ----------
    piece : (ndarray (n, 3), ndarray (m, 3))
        Vertices, mm, and triangles of the closed piece in its place.
    cut : Patch
        Those of its faces that the cutter made: beyond them lies what stays.
    stays : (ndarray, ndarray)
        Vertices and triangles of what stays.
    approach : array_like (3,)
        Direction from the bone to the surgeon, LPS.
    distance_mm : float
        How far the piece comes.
    """
    ways = directions(approach)
    # A piece on the right is looked at in the mirror: the two sides of a bone then go by the same way.
    mirror = np.array([-1.0 if piece[0][:, 0].mean() < 0 else 1.0, 1.0, 1.0])
    turn = slice(None, None, -1 if mirror[0] < 0 else 1)
    seen = ways * mirror
    own, grid = (
        fill(vertices * mirror, np.ascontiguousarray(faces[:, turn]), _CELL_MM) for vertices, faces in (piece, stays)
    )
    cells = np.argwhere(own.levels[0] > _WHOLE)
    if not len(cells):
        return np.asarray(ways[0])
    volume = len(cells) * own.cell_mm**3
    # Drawn at random, and always alike: every so many would be cells of one layer.
    some = np.random.default_rng(1).permutation(cells)[:_MOST_POINTS]
    points = own.origin + (some + 0.5) * own.cell_mm
    points = points[~_within(points, grid)]  # columns of cells that upright walls led astray
    steps = np.arange(_STEP_MM, distance_mm + _STEP_MM / 2, _STEP_MM)
    blocked = _in_the_way(points, seen, steps, grid.levels[0], grid.origin, grid.cell_mm) * volume / len(some)
    # What the cells are too coarse for: how much each face of the cut is pressed into what lies beyond it, for 1 mm.
    a, b, c = (cut.points[cut.faces[:, k]] for k in range(3))
    areas = np.cross(b - a, c - a) / 2.0  # (m, 3), mm2, outward from the piece
    pressed = np.maximum(areas @ ways.T, 0.0).sum(axis=0) if len(areas) else np.zeros(len(ways))
    against = blocked + _PRESSED * pressed
    if against[0] < _NOTHING * volume:
        return np.asarray(ways[0])
    cost = against + _TILT_COST * volume * (1.0 - ways @ ways[0])
    return np.asarray(ways[int(np.argmin(cost))])
