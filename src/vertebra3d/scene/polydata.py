"""Arrays as VTK wants them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import numpy_to_vtk, numpy_to_vtkIdTypeArray
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkPolyData

from vertebra3d.scene.surface import Patch


def polydata(patch: Patch, colours: NDArray[np.uint8] | None = None) -> vtkPolyData:
    """A patch, with colours (n, 3) at its points where they are given."""
    data = vtkPolyData()
    points = vtkPoints()
    points.SetData(numpy_to_vtk(np.ascontiguousarray(patch.points, dtype=np.float32), deep=True))
    data.SetPoints(points)
    cells = vtkCellArray()
    count = len(patch.faces)
    offsets = np.arange(0, 3 * count + 1, 3, dtype=np.int64)
    cells.SetData(
        numpy_to_vtkIdTypeArray(offsets, deep=True),
        numpy_to_vtkIdTypeArray(np.ascontiguousarray(patch.faces, dtype=np.int64).ravel(), deep=True),
    )
    data.SetPolys(cells)
    normals = numpy_to_vtk(np.ascontiguousarray(patch.normals, dtype=np.float32), deep=True)
    normals.SetName("Normals")
    data.GetPointData().SetNormals(normals)
    if colours is not None:
        array = numpy_to_vtk(np.ascontiguousarray(colours), deep=True)
        array.SetName("Colours")
        data.GetPointData().SetScalars(array)
    return data


def line_data(lines: list[NDArray[np.float64]]) -> vtkPolyData:
    """Polylines, each (n, 3)."""
    data = vtkPolyData()
    points = vtkPoints()
    flat = np.concatenate(lines) if lines else np.zeros((0, 3))
    points.SetData(numpy_to_vtk(np.ascontiguousarray(flat, dtype=np.float32), deep=True))
    data.SetPoints(points)
    cells = vtkCellArray()
    offsets = np.concatenate([[0], np.cumsum([len(line) for line in lines])]).astype(np.int64)
    cells.SetData(
        numpy_to_vtkIdTypeArray(offsets, deep=True),
        numpy_to_vtkIdTypeArray(np.arange(len(flat), dtype=np.int64), deep=True),
    )
    data.SetLines(cells)
    return data
