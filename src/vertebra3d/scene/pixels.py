"""Pixels off the screen: a plotter without a window, what it shows, and layers of colour and opacity laid together."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pyvista as pv
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkLogger
from vtkmodules.vtkRenderingCore import vtkWindowToImageFilter

from vertebra3d.scene.scene import Scene
from vertebra3d.scene.themes import Theme


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep VTK's remark that there is no display off standard error: it goes on to one that needs none."""
    before = vtkLogger.GetCurrentVerbosityCutoff()
    vtkLogger.SetStderrVerbosity(vtkLogger.VERBOSITY_ERROR)
    try:
        yield
    finally:
        vtkLogger.SetStderrVerbosity(before)


@contextmanager
def offscreen(size: tuple[int, int]) -> Iterator[pv.Plotter]:
    """Give a plotter without a window, `size` (width, height) in pixels, whose background may be clear."""
    with _quiet():
        plotter = pv.Plotter(off_screen=True, window_size=list(size), lighting="none")
    try:
        plotter.render_window.SetAlphaBitPlanes(True)
        plotter.render_window.SetOffScreenRendering(True)
        yield plotter
    finally:
        plotter.close()


def read(window: Any) -> NDArray[np.uint8]:
    """What the window shows, (height, width, 4), top row first."""
    window.Render()
    grab = vtkWindowToImageFilter()
    grab.SetInput(window)
    grab.SetInputBufferTypeToRGBA()
    grab.ReadFrontBufferOff()
    grab.ShouldRerenderOff()
    grab.Update()
    image = grab.GetOutput()
    width, height, _ = image.GetDimensions()
    values = vtk_to_numpy(image.GetPointData().GetScalars()).reshape(height, width, 4)
    return np.ascontiguousarray(values[::-1])


def tiles(
    plotter: pv.Plotter, size: tuple[int, int], tile: tuple[int, int], across: int, times: int
) -> NDArray[np.uint8]:
    """Draw a picture of `size` in `across` × `across` tiles, averaged from `times` as many pixels each way."""
    width, height = tile
    camera, window = plotter.renderer.GetActiveCamera(), plotter.render_window
    angle = camera.GetViewAngle()
    camera.SetViewAngle(math.degrees(2 * math.atan(math.tan(math.radians(angle / 2)) / across)))
    out = np.empty((size[1], size[0], 4), dtype=np.uint8)
    for row in range(across):
        for column in range(across):
            camera.SetWindowCenter(2 * column + 1 - across, across - 1 - 2 * row)
            part = read(window)
            if times > 1:
                total = np.full((height, width, 4), times * times // 2, dtype=np.uint16)
                for cell in range(times * times):  # several times faster than a sum over blocks
                    total += part[cell // times :: times, cell % times :: times]
                part = (total // (times * times)).astype(np.uint8)
            place = out[row * height : (row + 1) * height, column * width : (column + 1) * width]
            place[...] = part[: place.shape[0], : place.shape[1]]
    camera.SetViewAngle(angle)
    camera.SetWindowCenter(0.0, 0.0)
    return out


def marker_corner(plotter: pv.Plotter, scene: Scene, side: int) -> NDArray[np.uint8]:
    """The orientation marker alone, (side, side, 4); the plotter is left as it was."""
    window, size = plotter.render_window, plotter.render_window.GetSize()
    shown = [actor for actor in plotter.renderer.GetActors() if actor.GetVisibility()]
    for actor in shown:
        actor.SetVisibility(False)
    scene.marker.show(True)
    window.SetSize(side, side)
    corner = read(window)
    scene.marker.show(False)
    window.SetSize(*size)
    for actor in shown:
        actor.SetVisibility(True)
    return corner


def over(below: NDArray[np.uint8], above: NDArray[np.uint8]) -> None:
    """Lay one picture over another in place; both hold colour times opacity."""
    clear = 1.0 - above[..., 3:].astype(np.float32) / 255.0
    below[...] = np.clip(np.rint(above + clear * below), 0, 255).astype(np.uint8)


def _strips(height: int) -> Iterator[slice]:
    """Rows a few hundred at a time: the sums take four times the room of the picture."""
    for start in range(0, height, 256):
        yield slice(start, min(start + 256, height))


def straight(layer: NDArray[np.uint8]) -> None:
    """Colour times opacity to colour and opacity, as PNG has it, in place."""
    for rows in _strips(len(layer)):
        strip = layer[rows]
        alpha = strip[..., 3:].astype(np.float32)
        strip[..., :3] = np.clip(np.rint(strip[..., :3] * (255.0 / np.maximum(alpha, 1.0))), 0, 255)
        strip[strip[..., 3] == 0] = 0


def on_ground(layer: NDArray[np.uint8], theme: Theme) -> None:
    """Lay a picture that holds colour times opacity on the theme's background, in place."""
    height = len(layer)
    top, bottom = (np.asarray(c, dtype=np.float32) for c in (theme.background_top, theme.background_bottom))
    for rows in _strips(height):
        strip = layer[rows]
        share = ((np.arange(rows.start, rows.stop, dtype=np.float32) + 0.5) / height)[:, None]
        ground = (255.0 * (top + (bottom - top) * share))[:, None, :]
        clear = 1.0 - strip[..., 3:].astype(np.float32) / 255.0
        strip[..., :3] = np.clip(np.rint(strip[..., :3] + clear * ground), 0, 255)
        strip[..., 3] = 255
