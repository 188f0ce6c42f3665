"""Frames in the 3D picture where planes lie that the bone is cut by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pyvista as pv
from numpy.typing import NDArray
from vtkmodules.vtkRenderingCore import vtkPolyDataMapper

from vertebra3d.scene.slices import PLANES
from vertebra3d.scene.themes import Colour

Floats = NDArray[np.float64]

_BEYOND_MM = 3.0  # how far a frame reaches beyond the bone
_LINE = 2.0


def frame_corners(bounds: Floats, axis: int, at_mm: float) -> Floats:
    """Corners (4, 3) of the frame of a plane normal to `axis` round a bone between `bounds` (2, 3), mm."""
    low, high = bounds[0] - _BEYOND_MM, bounds[1] + _BEYOND_MM
    a, b = (k for k in range(3) if k != axis)
    corners = np.empty((4, 3))
    corners[:, axis] = at_mm
    corners[:, a] = low[a], high[a], high[a], low[a]
    corners[:, b] = low[b], low[b], high[b], high[b]
    return corners


class PlaneFrames:
    """A thin frame for each plane in `PLANES`, in a plotter that belongs to somebody else.

    Parameters
    ----------
    plotter : pyvista.BasePlotter
        Where the bone is drawn.
    """

    def __init__(self, plotter: pv.BasePlotter):
        self._plotter = plotter
        self.actors: dict[str, pv.Actor] = {}
        for name in PLANES:
            actor = pv.Actor(mapper=None, name=f"frame {name}")
            actor.SetMapper(vtkPolyDataMapper())
            actor.SetPickable(False)
            actor.GetProperty().SetLineWidth(_LINE)
            actor.GetProperty().LightingOff()
            plotter.add_actor(actor, name=f"frame {name}", reset_camera=False, render=False)
            actor.SetVisibility(False)
            self.actors[name] = actor

    def place(self, bounds: Floats, position: Sequence[float], colours: Mapping[str, Colour]) -> None:
        """Put the frames round a bone, at `position` (x, y, z), mm, in a colour each."""
        for name, actor in self.actors.items():
            axis = PLANES[name].axis
            corners = frame_corners(bounds, axis, position[axis])
            frame = pv.PolyData(corners, lines=np.array([5, 0, 1, 2, 3, 0]))
            actor.GetMapper().SetInputData(frame)
            actor.GetProperty().SetColor(*colours[name])
        self._plotter.renderer.ResetCameraClippingRange()

    def show(self, visible: bool) -> None:
        """Show or hide the frames."""
        for actor in self.actors.values():
            actor.SetVisibility(bool(visible))

    def close(self) -> None:
        """Take the frames out of the plotter again."""
        for name in self.actors:
            self._plotter.renderer.remove_actor(f"frame {name}", render=False)
        self.actors.clear()
