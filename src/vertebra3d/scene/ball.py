"""The ball of a burr in a picture: where it would sit on the bone."""

from __future__ import annotations

from typing import Any

import pyvista as pv
from vtkmodules.vtkFiltersSources import vtkSphereSource
from vtkmodules.vtkRenderingCore import vtkPolyDataMapper

from vertebra3d.scene.themes import Colour

_OPACITY = 0.55


class Ball:
    """A translucent ball in a plotter, hidden until it is put somewhere.

    Parameters
    ----------
    plotter : pyvista.BasePlotter
        It is drawn there, under the name "burr".
    """

    def __init__(self, plotter: pv.BasePlotter):
        self._plotter = plotter
        self._source = vtkSphereSource()
        self._source.SetThetaResolution(32)
        self._source.SetPhiResolution(32)
        mapper = vtkPolyDataMapper()
        mapper.SetInputConnection(self._source.GetOutputPort())
        self.actor: Any = pv.Actor(name="burr")
        self.actor.SetMapper(mapper)
        self.actor.SetPickable(False)
        self.actor.SetVisibility(False)
        material = self.actor.GetProperty()
        material.SetInterpolationToPhong()
        material.SetAmbient(0.45)  # the lights are set for the bone's material and too strong for this one
        material.SetDiffuse(0.22)
        material.SetSpecular(0.08)
        material.SetOpacity(_OPACITY)
        material.BackfaceCullingOn()
        plotter.add_actor(self.actor, name="burr", reset_camera=False, render=False)

    def show(self, centre_mm: tuple[float, float, float], diameter_mm: float, colour: Colour) -> None:
        """Show it round `centre_mm`."""
        self._source.SetCenter(*centre_mm)
        self._source.SetRadius(diameter_mm / 2)
        self.actor.GetProperty().SetColor(*colour)
        self.actor.SetVisibility(True)

    def hide(self) -> None:
        """Show it no more."""
        self.actor.SetVisibility(False)

    @property
    def visible(self) -> bool:
        """Whether it is shown."""
        return bool(self.actor.GetVisibility())

    def close(self) -> None:
        """Take it out of the plotter again."""
        self._plotter.renderer.remove_actor("burr", render=False)
