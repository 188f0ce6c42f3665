"""The light of a picture: a key, a fill and a rim light that travel with the camera."""

from __future__ import annotations

from typing import Any

from vtkmodules.vtkRenderingCore import vtkLight

# Direction in the camera's frame (right, up, towards the viewer), intensity, colour.
_LIGHTS = (
    ((-0.80, 0.90, 0.62), 2.80, (1.00, 0.970, 0.92)),
    ((1.00, -0.10, 0.45), 0.80, (0.91, 0.95, 1.00)),
    ((0.35, 0.85, -0.55), 0.60, (1.00, 0.98, 0.95)),
    ((0.10, -0.10, 1.00), 0.62, (1.00, 0.99, 0.97)),
)


def light(renderer: Any) -> None:
    """Light what a renderer draws: the side that is looked at is always lit alike."""
    renderer.RemoveAllLights()
    renderer.SetAutomaticLightCreation(False)
    for where, intensity, colour in _LIGHTS:
        made = vtkLight()
        made.SetLightTypeToCameraLight()
        made.SetPositional(False)
        made.SetPosition(*where)
        made.SetFocalPoint(0.0, 0.0, 0.0)
        made.SetIntensity(intensity)
        made.SetColor(*colour)
        renderer.AddLight(made)
