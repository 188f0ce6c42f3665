"""VTK surface files: .vtp from and to memory, the older .vtk from it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyvista as pv
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkObject
from vtkmodules.vtkIOLegacy import vtkPolyDataReader
from vtkmodules.vtkIOXML import vtkXMLPolyDataReader, vtkXMLPolyDataWriter

from vertebra3d.errors import Refused


def read_vtp(data: bytes) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Read the polygons of a .vtp file as triangles.

    Parameters
    ----------
    data : bytes
        Content of the file.

    Returns
    -------
    vertices : ndarray (n, 3)
    faces : ndarray (m, 3)
        Polygons of more than three corners are cut into fans.

    Raises
    ------
    Refused
        VTK finds no surface in it.
    """
    reader = vtkXMLPolyDataReader()
    reader.ReadFromInputStringOn()
    reader.SetInputString(data.decode("latin-1"))
    return _read(reader)


def read_vtk(data: bytes) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Read the polygons of a legacy .vtk file as triangles, as `read_vtp` does."""
    reader = vtkPolyDataReader()
    reader.ReadFromInputStringOn()
    reader.SetBinaryInputString(data, len(data))  # type: ignore[arg-type]
    return _read(reader)


def _read(reader: vtkXMLPolyDataReader | vtkPolyDataReader) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    loud = vtkObject.GetGlobalWarningDisplay()
    vtkObject.GlobalWarningDisplayOff()  # VTK writes its complaints to the terminal otherwise
    try:
        reader.Update()
    finally:
        vtkObject.SetGlobalWarningDisplay(loud)
    surface = reader.GetOutput()
    if surface is None or surface.GetPoints() is None or surface.GetNumberOfPolys() == 0:
        raise Refused("it holds no triangles")
    vertices = np.array(vtk_to_numpy(surface.GetPoints().GetData()), dtype=np.float64)
    cells = surface.GetPolys()
    corners = np.array(vtk_to_numpy(cells.GetConnectivityArray()), dtype=np.int64)
    starts = np.array(vtk_to_numpy(cells.GetOffsetsArray()), dtype=np.int64)
    sizes = np.diff(starts)
    if len(sizes) == 0 or (sizes < 3).any() or starts[0] != 0 or starts[-1] != len(corners):
        raise Refused("its polygons make no sense")
    fans = []
    for size in np.unique(sizes):
        polygons = corners[starts[:-1][sizes == size, None] + np.arange(size)]
        fans += [polygons[:, [0, i, i + 1]] for i in range(1, int(size) - 1)]
    return vertices, np.concatenate(fans)


def write_vtp(vertices: NDArray[np.float64], faces: NDArray[np.int64], texts: Mapping[str, str]) -> bytes:
    """Write triangles as a .vtp file in double precision, with `texts` as its field data."""
    surface = pv.PolyData.from_regular_faces(vertices, faces)
    for name, text in texts.items():
        surface.field_data[name] = [text]
    writer = vtkXMLPolyDataWriter()
    writer.SetInputData(surface)
    writer.SetDataModeToBinary()
    writer.WriteToOutputStringOn()
    writer.Write()
    return str(writer.GetOutputString()).encode("latin-1")
