"""The shape field on a grid, evaluated only where the surface can be, and the surface meshed by VTK's flying edges."""

from __future__ import annotations

from threading import Lock

import numba
import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from vertebra3d.anatomy.field import FAR, GROWTH, TUBE, Field, join, primitive_distances
from vertebra3d.anatomy.shape import PackedField
from vertebra3d.compiled import is_kept

Array = NDArray[np.float64]
CELLS = 4  # cells along the edge of a fine block, which has eight parts of two cells
SUPER = 4  # fine blocks along the edge of a coarse block
STEEPNESS = 1.3  # greatest slope of the field over a block that the skipping of blocks allows for
HASTE = 2.5  # a single primitive may be steeper than the field by this (tapers, bends, thin plates)
NEAR = 1.4  # cells from the surface within which a value counts: an edge that crosses it ends there

_ONE_AT_A_TIME = Lock()  # the threads behind a parallel loop may belong to one caller only


@njit(cache=True, nogil=True, error_model="numpy", _nrt=False)
def _survey(
    field: Field,
    points: Array,
    n: int,
    candidates: NDArray[np.int64],
    count: int,
    distances: Array,
    union: Array,
    values: Array,
) -> None:
    """Distances of the candidates, their union and the field at the first `n` of points (3, m)."""
    kinds, _, _, _ = field
    for p in range(n):
        union[p] = FAR
    for j in range(count):
        i = candidates[j]
        primitive_distances(field, i, points, n, distances, j)
        if kinds[i] < TUBE:
            join(field, i, distances, j, n, union)
    for p in range(n):
        values[p] = union[p]
    for j in range(count):
        i = candidates[j]
        if kinds[i] >= TUBE:
            join(field, i, distances, j, n, values)


@njit(cache=True, nogil=True, error_model="numpy", _nrt=False)
def _matter(
    field: Field,
    candidates: NDArray[np.int64],
    count: int,
    distances: Array,
    union: Array,
    at: int,
    reach: float,
    near: float,
    used: NDArray[np.bool_],
) -> None:
    """Mark the candidates that can move values within `near` of the surface, where the field moves by up to `reach`."""
    kinds, _, blend, _ = field
    least, bone = FAR, union[at]
    for j in range(count):
        kind = kinds[candidates[j]]
        if kind < TUBE:
            least = min(least, distances[j, at])
        elif kind == GROWTH:  # what is carved out after it may take it away
            bone = min(bone, distances[j, at] - blend[candidates[j]])
    for j in range(count):
        i = candidates[j]
        d = distances[j, at]
        if kinds[i] == GROWTH:
            keep = d < near + HASTE * reach + blend[i]
        elif kinds[i] >= TUBE:
            keep = -d > max(bone - 2.0 * reach, -near - reach) - blend[i]
        else:
            keep = d < min(least + 3.0 * reach + 0.5 * blend[i], near + HASTE * reach) + blend[i]
        used[j] |= keep


@njit(cache=True, nogil=True, error_model="numpy", _nrt=False)
def _pick(candidates: NDArray[np.int64], count: int, used: NDArray[np.bool_], chosen: NDArray[np.int64]) -> int:
    """Those of the candidates that are marked, and how many; the marks are taken away."""
    kept = 0
    for j in range(count):
        if used[j]:
            chosen[kept] = candidates[j]
            kept += 1
            used[j] = False
    return kept


@njit(cache=True, parallel=True, nogil=True, error_model="numpy")
def _sample(
    field: Field,
    origin: Array,
    spacing: float,
    blocks: NDArray[np.int64],
    threads: int,
    out: NDArray[np.float32],
) -> None:
    """Fill the grid `out`: coarse blocks far from the surface with one value, the others part by part."""
    n = len(field[0])
    everything = np.arange(n)
    coarse = CELLS * SUPER
    near = NEAR * spacing
    coarse_reach = STEEPNESS * 0.5 * np.sqrt(3.0) * coarse * spacing
    total = blocks[0] * blocks[1] * blocks[2]
    centres = np.empty((3, total))
    for b in range(total):
        centres[0, b] = origin[0] + (b % blocks[0] + 0.5) * coarse * spacing
        centres[1, b] = origin[1] + ((b // blocks[0]) % blocks[1] + 0.5) * coarse * spacing
        centres[2, b] = origin[2] + (b // (blocks[0] * blocks[1]) + 0.5) * coarse * spacing
    distances, union, values = np.empty((n, total)), np.empty(total), np.empty(total)
    _survey(field, centres, total, everything, n, distances, union, values)
    order = np.argsort(np.abs(values))  # those with most to do first
    share = (total + threads - 1) // threads
    for place in prange(threads * share):  # each thread takes one run of places: deal them out
        turn = place % share * threads + place // share
        if turn >= total:
            continue
        b = order[turn]
        i0 = (b % blocks[0]) * coarse
        j0 = ((b // blocks[0]) % blocks[1]) * coarse
        k0 = (b // (blocks[0] * blocks[1])) * coarse
        if abs(values[b]) > coarse_reach + near:
            out[k0 : k0 + coarse, j0 : j0 + coarse, i0 : i0 + coarse] = values[b]
            continue
        chosen = np.empty(n, dtype=np.int64)
        used = np.zeros(n, dtype=np.bool_)
        _matter(field, everything, n, distances, union, b, coarse_reach, near, used)
        few = _pick(everything, n, used, chosen)
        _fill_block(field, origin, spacing, (i0, j0, k0), chosen, few, out)


@njit(cache=True, nogil=True, error_model="numpy")
def _fill_block(
    field: Field,
    origin: Array,
    spacing: float,
    corner: tuple[int, int, int],
    candidates: NDArray[np.int64],
    count: int,
    out: NDArray[np.float32],
) -> None:
    """Fill one coarse block, whose corner node is given, from the primitives that can matter in it."""
    near = NEAR * spacing
    reach = STEEPNESS * 0.5 * np.sqrt(3.0) * CELLS * spacing
    node_reach = 1.5 * STEEPNESS * np.sqrt(3.0) * spacing
    parts = SUPER * SUPER * SUPER
    points = np.empty((3, parts))
    rough, rough_union, rough_values = np.empty((count, parts)), np.empty(parts), np.empty(parts)
    fine, fine_union, fine_values = np.empty((count, 8)), np.empty(8), np.empty(8)
    distances, union, values = np.empty((count, parts)), np.empty(parts), np.empty(parts)
    place = np.empty((parts, 3), dtype=np.int64)
    used = np.zeros(count, dtype=np.bool_)
    some, few = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.int64)
    eight = len(fine_values)  # not the number itself: the compiler would unroll the loops instead of joining points
    i0, j0, k0 = corner
    _cube(points, SUPER, origin, spacing, i0 + CELLS // 2, j0 + CELLS // 2, k0 + CELLS // 2, CELLS)
    _survey(field, points, parts, candidates, count, rough, rough_union, rough_values)
    for s in range(parts):
        i, j, k = i0 + CELLS * (s % SUPER), j0 + CELLS * (s // SUPER % SUPER), k0 + CELLS * (s // (SUPER * SUPER))
        f = rough_values[s]
        if abs(f) > reach + near:
            _fill(out, i, j, k, CELLS, f)
            continue
        _matter(field, candidates, count, rough, rough_union, s, reach, near, used)
        n_some = _pick(candidates, count, used, some)
        _cube(points, 2, origin, spacing, i + 1, j + 1, k + 1, 2)
        _survey(field, points, eight, some, n_some, fine, fine_union, fine_values)
        m = 0
        for c in range(8):
            ci, cj, ck = i + 2 * (c & 1), j + (c & 2), k + (c & 4) // 2
            f = fine_values[c]
            _fill(out, ci, cj, ck, 2, f)
            if abs(f) > node_reach + near:
                continue
            _matter(field, some, n_some, fine, fine_union, c, node_reach, near, used)
            for d in range(7):  # the last one of the eight is where the value is known
                axes = 3 - (d & 1) - (d & 2) // 2 - (d & 4) // 4  # along which it is a cell away from there
                if abs(f) > node_reach * np.sqrt(axes / 3.0) + near:
                    continue
                place[m, 0], place[m, 1], place[m, 2] = ci + (d & 1), cj + (d & 2) // 2, ck + (d & 4) // 4
                for axis in range(3):
                    points[axis, m] = origin[axis] + place[m, axis] * spacing
                m += 1
        n_few = _pick(some, n_some, used, few)
        full = m
        while full % 8:  # so that no point is left to be worked out alone
            for axis in range(3):
                points[axis, full] = points[axis, m - 1]
            full += 1
        _survey(field, points, full, few, n_few, distances, union, values)
        for p in range(m):
            out[place[p, 2], place[p, 1], place[p, 0]] = values[p]


@njit(cache=True, nogil=True, error_model="numpy", _nrt=False)
def _cube(points: Array, along: int, origin: Array, spacing: float, i: int, j: int, k: int, step: int) -> None:
    """Write into points (3, m) where the nodes of a cube are, `along` of them along its edge, `step` apart, x first."""
    m = 0
    for dk in range(along):
        z = origin[2] + (k + dk * step) * spacing
        for dj in range(along):
            y = origin[1] + (j + dj * step) * spacing
            for di in range(along):
                points[0, m] = origin[0] + (i + di * step) * spacing
                points[1, m] = y
                points[2, m] = z
                m += 1


@njit(cache=True, nogil=True, error_model="numpy", _nrt=False)
def _fill(out: NDArray[np.float32], i: int, j: int, k: int, size: int, value: float) -> None:
    """Give all nodes of a cube one value."""
    for dk in range(size):
        for dj in range(size):
            for di in range(size):
                out[k + dk, j + dj, i + di] = value


def sample_grid(field: PackedField, low: Array, high: Array, spacing: float) -> tuple[Array, NDArray[np.float32]]:
    """The field on a grid that covers the box from `low` to `high` (mm).

    Nodes nearer to the surface than a cell hold the field itself; farther ones hold a value of the right sign.

    Returns
    -------
    origin : ndarray (3,)
        Corner of the grid, mm.
    values : ndarray (nz, ny, nx)
        Field at the nodes, z slowest.
    """
    low, high = np.asarray(low, dtype=float), np.asarray(high, dtype=float)
    blocks = np.ceil((high - low) / (spacing * CELLS * SUPER)).astype(np.int64)
    shape = blocks * CELLS * SUPER
    values = np.empty((shape[2], shape[1], shape[0]), dtype=np.float32)
    with _ONE_AT_A_TIME:
        _sample(tuple(field), low, float(spacing), blocks, numba.get_num_threads(), values)
    return low, values


def surface(origin: Array, values: NDArray[np.float32], spacing: float) -> tuple[Array, NDArray[np.int64]]:
    """Vertices (n, 3), mm, and outward-wound triangles (m, 3) of the zero surface of a grid (VTK flying edges)."""
    from vtkmodules.util.numpy_support import numpy_to_vtk, vtk_to_numpy
    from vtkmodules.vtkCommonDataModel import vtkImageData
    from vtkmodules.vtkFiltersCore import vtkFlyingEdges3D

    image = vtkImageData()
    image.SetDimensions(values.shape[2], values.shape[1], values.shape[0])
    image.SetSpacing(spacing, spacing, spacing)
    image.SetOrigin(*origin)
    image.GetPointData().SetScalars(numpy_to_vtk(values.ravel()))
    edges = vtkFlyingEdges3D()
    edges.SetInputData(image)
    edges.SetValue(0, 0.0)
    edges.ComputeNormalsOff()
    edges.ComputeGradientsOff()
    edges.ComputeScalarsOff()
    edges.Update()
    output = edges.GetOutput()
    if output.GetNumberOfPolys() == 0:
        return np.empty((0, 3)), np.empty((0, 3), dtype=np.int64)
    points = vtk_to_numpy(output.GetPoints().GetData()).astype(np.float64)
    faces = vtk_to_numpy(output.GetPolys().GetConnectivityArray()).reshape(-1, 3)
    # the field is negative inside, so flying edges winds the triangles inwards
    return points, np.ascontiguousarray(faces[:, ::-1], dtype=np.int64)


def is_compiled() -> bool:
    """Whether an earlier start has left the compiled code on disk."""
    return is_kept(_sample)
