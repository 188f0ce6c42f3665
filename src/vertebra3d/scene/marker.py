"""The orientation marker: the patient's axes in a corner, lettered R L A P S I, without numbers."""

from __future__ import annotations

import weakref
from typing import Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkFiltersSources import vtkLineSource
from vtkmodules.vtkRenderingCore import vtkActor, vtkPolyDataMapper, vtkRenderer, vtkTextActor

from vertebra3d.scene.themes import Theme

SIZE_PX = 104
_LETTER_PX = 15
_REACH = 0.76  # how far from the middle a letter stands, as a share of half the marker
# LPS: +x is the patient's left, +y posterior, +z superior.
LETTERS = {
    "L": (1.0, 0.0, 0.0),
    "R": (-1.0, 0.0, 0.0),
    "P": (0.0, 1.0, 0.0),
    "A": (0.0, -1.0, 0.0),
    "S": (0.0, 0.0, 1.0),
    "I": (0.0, 0.0, -1.0),
}


class OrientationMarker:
    """Three thin lines and six letters that turn with the main camera.

    It is drawn by a renderer of its own in the corner, so it works in a window and off the screen alike and needs no
    interactor. Letters that point away are fainter, and the one that points straight away is left out: what is read
    in the middle is the side that one looks at.

    Parameters
    ----------
    render_window, renderer
        The window, and the renderer whose camera the marker follows.
    scale : float
        Size relative to the usual one, for pictures of a higher resolution.
    """

    def __init__(self, render_window: Any, renderer: Any, theme: Theme, scale: float = 1.0):
        self._window, self._main, self._scale = render_window, renderer, scale
        self._renderer = vtkRenderer()
        self._renderer.SetInteractive(False)
        self._renderer.SetLayer(1)
        self._axes: list[Any] = []
        for x, y, z in ((1, 0, 0), (0, 1, 0), (0, 0, 1)):
            for inner, outer in ((0.24, 0.50), (-0.50, -0.24)):  # open in the middle, for the letter that faces us
                line = vtkLineSource()
                line.SetPoint1(inner * x, inner * y, inner * z)
                line.SetPoint2(outer * x, outer * y, outer * z)
                mapper = vtkPolyDataMapper()
                mapper.SetInputConnection(line.GetOutputPort())
                actor = vtkActor()
                actor.SetMapper(mapper)
                actor.GetProperty().LightingOff()
                actor.GetProperty().SetLineWidth(1.2 * scale)
                self._renderer.AddViewProp(actor)
                self._axes.append(actor)
        self._texts: dict[str, Any] = {}
        for letter in LETTERS:
            text = vtkTextActor()
            text.SetInput(letter)
            text.SetTextScaleModeToNone()
            style = text.GetTextProperty()
            if letter == "I":  # without serifs it could not be told from the line that it stands at
                style.SetFontFamilyToTimes()
            else:
                style.SetFontFamilyToArial()
            style.SetBold(True)
            style.SetFontSize(round(_LETTER_PX * scale))
            style.SetJustificationToCentered()
            style.SetVerticalJustificationToCentered()
            self._renderer.AddViewProp(text)
            self._texts[letter] = text
        render_window.SetNumberOfLayers(max(2, render_window.GetNumberOfLayers()))
        render_window.AddRenderer(self._renderer)
        me = weakref.ref(self)  # the renderer may outlive the scene: no strong reference from it

        def follow(*_: Any) -> None:
            marker = me()
            if marker is not None:
                marker._follow()

        self._observer = renderer.AddObserver("StartEvent", follow)
        self.recolour(theme)

    def recolour(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        for actor in self._axes:
            actor.GetProperty().SetColor(*theme.text_quiet)
        for text in self._texts.values():
            text.GetTextProperty().SetColor(*theme.text)

    def show(self, visible: bool) -> None:
        """Show or hide the marker."""
        self._renderer.SetDraw(bool(visible))

    @property
    def visible(self) -> bool:
        """Whether the marker is drawn."""
        return bool(self._renderer.GetDraw())

    def _follow(self) -> None:
        width, height = self._window.GetSize()
        if width < 1 or height < 1:
            return
        side = SIZE_PX * self._scale
        self._renderer.SetViewport(max(0.0, 1.0 - side / width), 0.0, 1.0, min(1.0, side / height))
        camera, source = self._renderer.GetActiveCamera(), self._main.GetActiveCamera()
        back = -np.asarray(source.GetDirectionOfProjection())
        camera.SetFocalPoint(0.0, 0.0, 0.0)
        camera.SetPosition(*(6.0 * back))
        camera.SetViewUp(*source.GetViewUp())
        camera.ParallelProjectionOn()
        camera.SetParallelScale(1.0)
        camera.SetClippingRange(3.0, 9.0)
        right = np.cross(np.asarray(source.GetViewUp()), back)
        right /= np.linalg.norm(right)
        self._letter(right, np.cross(back, right), back, side)

    def _letter(
        self, right: NDArray[np.float64], up: NDArray[np.float64], back: NDArray[np.float64], side: float
    ) -> None:
        """Put each letter at the end of its axis, in the pixels of the marker's own corner."""
        for letter, direction in LETTERS.items():
            x, y, depth = (float(np.dot(direction, axis)) for axis in (right, up, back))
            text = self._texts[letter]
            text.SetVisibility(depth > -0.90)
            text.GetTextProperty().SetOpacity(float(np.clip(1.0 + 0.65 * min(depth, 0.0), 0.0, 1.0)))
            text.SetPosition(side / 2 * (1 + _REACH * x), side / 2 * (1 + _REACH * y))

    def close(self) -> None:
        """Take the marker out of the window."""
        self._main.RemoveObserver(self._observer)
        self._window.RemoveRenderer(self._renderer)
