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


# Spongy bone in section: a mesh of fine bars round darker rooms, from a noise of two sizes in the frame of the bone.
_GRAIN_OUT = """
//VTK::PositionVC::Dec
out vec3 grainMC;
"""
_GRAIN_PASS = """
//VTK::PositionVC::Impl
  grainMC = vertexMC.xyz;
"""
_GRAIN_IN = """
//VTK::PositionVC::Dec
in vec3 grainMC;
float grainHash(vec3 p) {
  p = fract(p * vec3(0.1031, 0.1030, 0.0973));
  p += dot(p, p.yxz + 33.33);
  return fract((p.x + p.y) * p.z);
}
float grainNoise(vec3 x) {
  vec3 i = floor(x); vec3 f = fract(x); f = f * f * (3.0 - 2.0 * f);
  return mix(mix(mix(grainHash(i), grainHash(i + vec3(1,0,0)), f.x),
                 mix(grainHash(i + vec3(0,1,0)), grainHash(i + vec3(1,1,0)), f.x), f.y),
             mix(mix(grainHash(i + vec3(0,0,1)), grainHash(i + vec3(1,0,1)), f.x),
                 mix(grainHash(i + vec3(0,1,1)), grainHash(i + vec3(1,1,1)), f.x), f.y), f.z);
}
"""
_GRAIN = """
//VTK::Color::Impl
  float grain = 0.6 * grainNoise(grainMC * 1.7 + 57.0) + 0.4 * grainNoise(grainMC * 3.7 + 31.0);
  float bars = 1.0 - 0.20 * smoothstep(0.40, 0.70, grain);
  diffuseColor *= bars;
  ambientColor *= bars;
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

    def close(self) -> None:
        """Let go of what was drawn; whoever still holds the layer holds nothing large."""
        self.filled = False
        self.mapper.SetInputData(vtkPolyData())
        self.refresh()

    def as_bone(self, roughness: float) -> None:
        """Matt and opaque, in the colours of its points."""
        material = self.actor.GetProperty()
        material.SetInterpolationToPBR()
        material.SetMetallic(0.0)
        material.SetRoughness(roughness)
        self.mapper.ScalarVisibilityOn()

    def as_spongy(self) -> None:
        """Opaque, in the colours of its points and with the grain of spongy bone, legible however the light falls."""
        material = self.actor.GetProperty()
        material.SetInterpolationToPhong()
        material.SetAmbient(0.72)
        material.SetDiffuse(0.085)  # the lights are set for the bone's material
        material.SetSpecular(0.0)
        self.mapper.ScalarVisibilityOn()
        self.mapper.SetVBOShiftScaleMethod(0)  # or a flat patch would be drawn in coordinates of its own
        shader = self.actor.GetShaderProperty()
        shader.AddVertexShaderReplacement("//VTK::PositionVC::Dec", True, _GRAIN_OUT, False)
        shader.AddVertexShaderReplacement("//VTK::PositionVC::Impl", True, _GRAIN_PASS, False)
        shader.AddFragmentShaderReplacement("//VTK::PositionVC::Dec", True, _GRAIN_IN, False)
        shader.AddFragmentShaderReplacement("//VTK::Color::Impl", True, _GRAIN, False)

    def as_flat(self) -> None:
        """Opaque, in the colours of its points, alike however the light falls: a face in the plane of a section."""
        material = self.actor.GetProperty()
        material.SetInterpolationToPhong()
        material.SetAmbient(0.75)
        material.SetDiffuse(0.08)
        material.SetSpecular(0.0)
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
