"""One named actor of a scene, and what it is made of: bone, or a glassy body."""

from __future__ import annotations

import numpy as np
import pyvista as pv
from numpy.typing import NDArray
from vtkmodules.vtkCommonDataModel import vtkPolyData
from vtkmodules.vtkRenderingCore import vtkPolyDataMapper

from vertebra3d.scene.polydata import polydata
from vertebra3d.scene.surface import Patch

BONE_ROUGHNESS, CUT_ROUGHNESS = 0.58, 0.70

# At the silhouette a glassy body shows more of itself: the ghost is thin in the middle and firm at its rim.
_RIM = """
//VTK::Light::Impl
  float facing = abs(normalVCVSOutput.z);
  fragOutput0.a = fragOutput0.a * mix(1.7, 0.75, smoothstep(0.05, 0.85, facing));
"""


class Layer:
    """One named actor whose geometry is exchanged in place."""

    def __init__(self, plotter: pv.BasePlotter, name: str):
        self.mapper = vtkPolyDataMapper()
        self.mapper.SetInputData(vtkPolyData())
        self.mapper.SetColorModeToDirectScalars()
        self.mapper.SetStatic(True)
        self.actor = pv.Actor(name=name)
        self.actor.SetMapper(self.mapper)
        self.actor.SetVisibility(False)
        self.actor.SetPickable(False)
        plotter.add_actor(self.actor, name=name, reset_camera=False, render=False)
        self.filled = False
        self.wanted = True

    def fill(self, patch: Patch, colours: NDArray[np.uint8] | None = None) -> None:
        """Draw a patch, with colours (n, 3) of its points, in place of what was drawn."""
        self.filled = len(patch.faces) > 0
        if self.filled:
            self.mapper.SetInputData(polydata(patch, colours))
        self.refresh()

    def refresh(self) -> None:
        """Show what is filled and wanted."""
        self.actor.SetVisibility(self.filled and self.wanted)

    def as_bone(self, roughness: float) -> None:
        """Matt and opaque, in the colours of its points."""
        material = self.actor.GetProperty()
        material.SetInterpolationToPBR()
        material.SetMetallic(0.0)
        material.SetRoughness(roughness)
        self.mapper.ScalarVisibilityOn()

    def as_glass(self) -> None:
        """Translucent, of one colour, firm at its rim."""
        material = self.actor.GetProperty()
        material.SetInterpolationToPhong()
        material.SetAmbient(0.30)  # the lights are set for the bone's material and too strong for this one
        material.SetDiffuse(0.27)
        material.SetSpecular(0.04)
        material.SetSpecularPower(24)
        self.mapper.ScalarVisibilityOff()
        self.actor.GetShaderProperty().AddFragmentShaderReplacement("//VTK::Light::Impl", True, _RIM, False)
        # Translucent bodies hide their own far side: nothing to sort, so no depth peeling is needed.
        material.BackfaceCullingOn()
