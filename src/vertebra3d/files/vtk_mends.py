"""Holes closed and triangles turned, by VTK."""

from __future__ import annotations

import numpy as np
import pyvista as pv
from numpy.typing import NDArray
from vtkmodules.vtkFiltersCore import vtkSurfaceNets3D

Array = NDArray[np.float64]
Faces = NDArray[np.int64]


def filled(vertices: Array, faces: Faces, across_mm: float) -> tuple[Array, Faces]:
    """Close holes of a surface that are up to `across_mm` wide."""
    made = pv.PolyData.from_regular_faces(vertices, faces).fill_holes(across_mm).triangulate()
    return np.asarray(made.points, dtype=np.float64), np.asarray(made.regular_faces, dtype=np.int64)


def wound_alike(vertices: Array, faces: Faces) -> Faces:
    """The triangles of a surface, in their order, each wound as its neighbours are."""
    made = pv.PolyData.from_regular_faces(vertices, faces).compute_normals(
        cell_normals=False, split_vertices=False, consistent_normals=True, auto_orient_normals=False
    )
    return np.asarray(made.regular_faces, dtype=np.int64)


def net(mask: NDArray[np.bool_], spacing: Array, smoothings: int) -> tuple[Array, Faces]:
    """The surface net of a mask (k, j, i), in the coordinates (x, y, z) of its voxels' middles, spaced so."""
    image = pv.ImageData(dimensions=mask.shape[::-1], spacing=tuple(float(step) for step in spacing))
    image.point_data["label"] = mask.ravel().astype(np.uint8)
    nets = vtkSurfaceNets3D()
    nets.SetInputData(image)
    nets.SetInputArrayToProcess(0, 0, 0, 0, "label")
    nets.SetValue(0, 1)
    nets.SetOutputMeshTypeToTriangles()
    nets.SetNumberOfIterations(smoothings)
    nets.Update()
    made = pv.wrap(nets.GetOutput())
    return np.asarray(made.points, dtype=np.float64), np.asarray(made.regular_faces, dtype=np.int64)


def smoothed(vertices: Array, faces: Faces) -> Array:
    """The vertices of a surface without its roughness: Taubin's filter (1995), which does not shrink it."""
    made = pv.PolyData.from_regular_faces(vertices, faces).smooth_taubin(
        n_iter=30, pass_band=0.05, non_manifold_smoothing=True, normalize_coordinates=True
    )
    return np.asarray(made.points, dtype=np.float64)
