"""The shape field on a grid, evaluated only where the surface can be, and the surface meshed by VTK's flying edges."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from vertebra3d.anatomy.field import FAR, TUBE, _smooth_max, cannot_matter, primitive_distance
from vertebra3d.anatomy.shape import PackedField

Array = NDArray[np.float64]
CELLS = 4  # cells along the edge of a fine block
SUPER = 4  # fine blocks along the edge of a coarse block
STEEPNESS = 1.3  # greatest slope of the field that the skipping of blocks allows for (tapers and bends steepen it)


@njit(cache=True)
def _near(
    kinds: NDArray[np.int64],
    signs: Array,
    blend: Array,
    rows: Array,
    x: float,
    y: float,
    z: float,
    reach: float,
    candidates: NDArray[np.int64],
    count: int,
    chosen: NDArray[np.int64],
    distances: Array,
) -> tuple[float, int]:
    """The field at a point from `candidates`, and which of them can matter within `reach` of it."""
    f, least = FAR, FAR
    for j in range(count):
        i = candidates[j]
        d = primitive_distance(kinds[i], signs[i], rows[i], x, y, z)
        distances[j] = d
        if kinds[i] >= TUBE:
            f = _smooth_max(f, -d, blend[i])
        else:
            least = min(least, d)
            f = -_smooth_max(-f, -d, blend[i])
    kept = 0
    for j in range(count):
        i = candidates[j]
        if kinds[i] >= TUBE or distances[j] < least + 2.0 * reach + 1.5 * blend[i]:
            chosen[kept] = i
            kept += 1
    return f, kept


_ONE_AT_A_TIME = Lock()  # the threads behind a parallel loop may belong to one caller only


@njit(cache=True, parallel=True, nogil=True)
def _sample(
    kinds: NDArray[np.int64],
    signs: Array,
    blend: Array,
    rows: Array,
    origin: Array,
    spacing: float,
    blocks: NDArray[np.int64],
    out: NDArray[np.float32],
) -> None:
    n = len(kinds)
    everything = np.arange(n)
    coarse_cells = CELLS * SUPER
    coarse_reach = STEEPNESS * 0.5 * np.sqrt(3.0) * coarse_cells * spacing
    reach = STEEPNESS * 0.5 * np.sqrt(3.0) * CELLS * spacing
    for b in prange(blocks[0] * blocks[1] * blocks[2]):
        bx = b % blocks[0]
        by = (b // blocks[0]) % blocks[1]
        bz = b // (blocks[0] * blocks[1])
        chosen, finer = np.empty(n, dtype=np.int64), np.empty(n, dtype=np.int64)
        distances = np.empty(n)
        half = 0.5 * coarse_cells * spacing
        x0 = origin[0] + bx * coarse_cells * spacing
        y0 = origin[1] + by * coarse_cells * spacing
        z0 = origin[2] + bz * coarse_cells * spacing
        f, count = _near(
            kinds, signs, blend, rows, x0 + half, y0 + half, z0 + half, coarse_reach, everything, n, chosen, distances
        )
        i0, j0, k0 = bx * coarse_cells, by * coarse_cells, bz * coarse_cells
        if abs(f) > coarse_reach:
            for k in range(coarse_cells):
                for j in range(coarse_cells):
                    for i in range(coarse_cells):
                        out[k0 + k, j0 + j, i0 + i] = f
            continue
        for s in range(SUPER * SUPER * SUPER):
            si, sj, sk = CELLS * (s % SUPER), CELLS * ((s // SUPER) % SUPER), CELLS * (s // (SUPER * SUPER))
            half = 0.5 * CELLS * spacing
            f, few = _near(
                kinds,
                signs,
                blend,
                rows,
                x0 + si * spacing + half,
                y0 + sj * spacing + half,
                z0 + sk * spacing + half,
                reach + STEEPNESS * spacing,
                chosen,
                count,
                finer,
                distances,
            )
            skip = abs(f) > reach + STEEPNESS * spacing
            for k in range(CELLS):
                for j in range(CELLS):
                    for i in range(CELLS):
                        ci, cj, ck = i - 0.5 * CELLS, j - 0.5 * CELLS, k - 0.5 * CELLS
                        away = np.sqrt(ci * ci + cj * cj + ck * ck) + 1.8  # a node matters to the cells round it
                        if skip or abs(f) > STEEPNESS * spacing * away:
                            out[k0 + sk + k, j0 + sj + j, i0 + si + i] = f
                            continue
                        x, y, z = x0 + (si + i) * spacing, y0 + (sj + j) * spacing, z0 + (sk + k) * spacing
                        g = FAR
                        for m in range(few):
                            p = finer[m]
                            if cannot_matter(kinds[p], signs[p], rows[p], x, y, z, g, blend[p]):
                                continue
                            d = primitive_distance(kinds[p], signs[p], rows[p], x, y, z)
                            if kinds[p] >= TUBE:
                                g = _smooth_max(g, -d, blend[p])
                            else:
                                g = -_smooth_max(-g, -d, blend[p])
                        out[k0 + sk + k, j0 + sj + j, i0 + si + i] = g


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
        _sample(*field, low, float(spacing), blocks, values)
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
    faces = vtk_to_numpy(output.GetPolys().GetConnectivityArray()).reshape(-1, 3).astype(np.int64)
    return points, faces[:, ::-1]  # the field is negative inside, so flying edges winds the triangles inwards


def is_compiled() -> bool:
    """Whether an earlier start has left the compiled code on disk."""
    folder = _sample.stats.cache_path
    return bool(folder) and any(Path(folder).glob(f"{__name__.rpartition('.')[2]}.{_sample.__name__}-*.nbc"))
