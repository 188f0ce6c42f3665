"""A small cube in the corner that says which way the patient lies: R L A P S I, no numbers."""

from __future__ import annotations

import weakref
from typing import Any

import vtk

from vertebra3d.scene.themes import Theme

SIZE_PX = 92


class OrientationCube:
    """A lettered cube that turns with the main camera.

    It is drawn by a renderer of its own in a corner of the window, so it works in a window and off the screen alike and
    needs no interactor.

    Parameters
    ----------
    render_window, renderer
        The window, and the renderer whose camera the cube follows.
    scale : float
        Size relative to the usual one, for pictures of a higher resolution.
    """

    def __init__(self, render_window: Any, renderer: Any, theme: Theme, scale: float = 1.0):
        cube = vtk.vtkAnnotatedCubeActor()
        # LPS: +x is the patient's left, +y posterior, +z superior.
        cube.SetXPlusFaceText("L")
        cube.SetXMinusFaceText("R")
        cube.SetYPlusFaceText("P")
        cube.SetYMinusFaceText("A")
        cube.SetZPlusFaceText("S")
        cube.SetZMinusFaceText("I")
        # Letters stand upright for a reader whose head is the patient's; those above and below, as the views show them.
        cube.SetXFaceTextRotation(90)
        cube.SetYFaceTextRotation(0)
        cube.SetZFaceTextRotation(-90)
        cube.SetFaceTextScale(0.62)
        self._cube = cube
        self._scale = scale
        self._renderer = vtk.vtkRenderer()
        self._renderer.SetInteractive(False)
        self._renderer.SetLayer(1)
        self._renderer.SetPreserveDepthBuffer(False)
        self._renderer.AddViewProp(cube)
        self._window = render_window
        render_window.SetNumberOfLayers(max(2, render_window.GetNumberOfLayers()))
        render_window.AddRenderer(self._renderer)
        self._main = renderer
        me = weakref.ref(self)  # the renderer outlives the scene: no strong reference from it

        def follow(*_: Any) -> None:
            cube_now = me()
            if cube_now is not None:
                cube_now._follow()

        self._observer = renderer.AddObserver("StartEvent", follow)
        self.recolour(theme)

    def recolour(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        cube = self._cube
        cube.GetCubeProperty().SetColor(*theme.marker)
        cube.GetCubeProperty().SetAmbient(0.35)
        cube.GetCubeProperty().SetDiffuse(0.7)
        cube.GetTextEdgesProperty().SetColor(*theme.marker_text)
        cube.GetTextEdgesProperty().SetLineWidth(1.0)
        for side in ("XPlus", "XMinus", "YPlus", "YMinus", "ZPlus", "ZMinus"):
            face = getattr(cube, f"Get{side}FaceProperty")()
            face.SetColor(*theme.marker_text)
            face.SetAmbient(1.0)
            face.SetDiffuse(0.0)
        cube.SetTextEdgesVisibility(False)

    def show(self, visible: bool) -> None:
        """Show or hide the cube."""
        self._renderer.SetDraw(bool(visible))

    @property
    def visible(self) -> bool:
        """Whether the cube is drawn."""
        return bool(self._renderer.GetDraw())

    def _follow(self) -> None:
        width, height = self._window.GetSize()
        if width < 1 or height < 1:
            return
        side = SIZE_PX * self._scale
        self._renderer.SetViewport(max(0.0, 1.0 - side / width), 0.0, 1.0, min(1.0, side / height))
        camera, source = self._renderer.GetActiveCamera(), self._main.GetActiveCamera()
        direction = source.GetDirectionOfProjection()
        camera.SetFocalPoint(0.0, 0.0, 0.0)
        camera.SetPosition(*(-6.0 * d for d in direction))
        camera.SetViewUp(*source.GetViewUp())
        camera.SetViewAngle(18.0)
        camera.SetClippingRange(3.0, 9.0)

    def close(self) -> None:
        """Take the cube out of the window."""
        self._main.RemoveObserver(self._observer)
        self._window.RemoveRenderer(self._renderer)
