"""Landmarks in the 3D picture: lines on the bone and labels beside it."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import numpy_to_vtk
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkImageData, vtkPolyData
from vtkmodules.vtkRenderingCore import (
    vtkActor,
    vtkActor2D,
    vtkImageMapper,
    vtkPolyDataMapper,
    vtkPolyDataMapper2D,
)

from vertebra3d.scene import occlusion
from vertebra3d.scene.caption import is_foreign
from vertebra3d.scene.labels import Box, Label, Named, Projection, lay_out, name_marks
from vertebra3d.scene.landmarks import Foot, Mark, landmark_marks, taken
from vertebra3d.scene.lettering import TEXT_PT, label_image, label_size
from vertebra3d.scene.marker import SIZE_PX as MARKER_PX
from vertebra3d.scene.polydata import line_data
from vertebra3d.scene.themes import LANDMARK_COLOURS, Colour, Theme
from vertebra3d.scene.views import Placement

if TYPE_CHECKING:
    from vertebra3d.anatomy.bone import Bone
    from vertebra3d.outcome import Outcome
    from vertebra3d.scene.drawing import Drawing
    from vertebra3d.scene.surface import IntactSurface

Floats = NDArray[np.float64]

LIFT_MM = 0.3  # above the bone, so that the surface does not cut into a line
LINE_PX, CASING_PX = 2.6, 5.0
# Depth units by which lines are drawn nearer: half their width would sink into a surface that is seen aslant.
_CASING_NEARER, _LINE_NEARER = -250.0, -650.0
_DASH = (3, 3)  # points with and without line where the bone is gone
_PALE = (0.96, 0.97, 0.98)  # towards which a line fades where its bone is gone
_OUTLINE_POINTS = 800  # of the bone, to keep labels off it


class LandmarkOverlay:
    """Lines and labels of the landmarks of one bone, in a renderer that belongs to somebody else.

    Labels are laid out anew for every frame from where the camera stands; nothing is worked out while hidden.

    Parameters
    ----------
    window, renderer
        Where to draw.
    theme : Theme
    scale : float
        Width of the lines relative to the usual one, for pictures of a higher resolution.
    """

    def __init__(self, window: Any, renderer: Any, theme: Theme, scale: float = 1.0):
        self._window, self._renderer, self._theme = window, renderer, theme
        self.keep_out: tuple[Box, ...] = ()  # px of the window, y upwards: where no label may stand
        self.labels: tuple[Label, ...] = ()  # as they stand in the last frame
        self.say: Callable[[str], str] = str  # puts the words of labels into another language
        self.text_pt: float = TEXT_PT  # height of the letters, in points of the layout
        self.marks: tuple[Mark, ...] = ()
        self._named: tuple[Named, ...] = ()
        self._foreign = False
        self._gone: tuple[tuple[NDArray[np.bool_], ...], ...] = ()
        self._bone: Bone | None = None
        self._grid: occlusion.Grid | None = None
        self._outline: Floats = np.zeros((0, 3))
        self._visible, self._lettered = False, True
        self._casing, self._lines = (
            _line_actor(width * scale, nearer)
            for width, nearer in ((CASING_PX, _CASING_NEARER), (LINE_PX, _LINE_NEARER))
        )
        self._leaders = _flat_actor()
        self._words: list[_Words] = []
        for actor in (self._casing, self._lines, self._leaders):
            actor.SetVisibility(False)
            renderer.AddViewProp(actor)
        me = weakref.ref(self)

        def before(*_: Any) -> None:
            overlay = me()
            if overlay is not None and overlay._visible:
                overlay._lay_out()

        self._observer = renderer.AddObserver("StartEvent", before)

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def visible(self) -> bool:
        """Whether landmarks are shown."""
        return self._visible

    @property
    def named(self) -> tuple[Named, ...]:
        """The marks with their words, for whoever writes the labels himself."""
        return self._named

    @property
    def hiding(self) -> tuple[occlusion.Grid | None, Floats]:
        """The bone that hides what is behind it, and points of its outline (n, 3), mm."""
        return self._grid, self._outline

    def show(self, visible: bool) -> None:
        """Show or hide lines and labels; `fill` before the first time."""
        self._visible = bool(visible)
        self._lines.SetVisibility(self._visible)
        self._casing.SetVisibility(self._visible)
        self._refresh_labels()

    def show_labels(self, visible: bool) -> None:
        """Show or hide the labels alone: in a coarse frame their letters would grow."""
        self._lettered = bool(visible)
        self._refresh_labels()

    def _refresh_labels(self) -> None:
        shown = self._visible and self._lettered
        self._leaders.SetVisibility(shown)
        for n, words in enumerate(self._words):
            words.actor.SetVisibility(shown and n < len(self.labels))

    def fill(self, outcome: Outcome, drawing: Drawing, surface: IntactSurface) -> None:
        """Take the landmarks of an outcome: lines on its bone, dashed where the bone is gone."""
        if self._bone is not outcome.intact:
            self.marks = landmark_marks(outcome.intact, surface.whole)
            self._bone = outcome.intact
            points = surface.whole.points
            self._outline = points[:: max(1, len(points) // _OUTLINE_POINTS)]
        ghost = Foot(drawing.ghost) if len(drawing.ghost.faces) else None
        left = Foot(drawing.bone) if ghost is not None and len(drawing.bone.faces) else None
        self._gone = tuple(taken(mark, ghost, left) for mark in self.marks)
        self._named = name_marks(self.marks, self._gone, outcome, self.say)
        self._foreign = any(is_foreign(named.text) for named in self._named)  # then all are set alike
        kept = outcome.kept_solid
        self._grid = None if kept.is_empty else occlusion.fill(*kept.arrays)
        self._draw_lines()

    def recolour(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self._draw_lines()

    def _draw_lines(self) -> None:
        bare: list[Floats] = []
        lines: list[Floats] = []
        colours: list[NDArray[np.uint8]] = []
        for mark, lost in zip(self.marks, self._gone, strict=True):
            ink = _bytes(LANDMARK_COLOURS[mark.kind])
            faint = _bytes(_mixed(LANDMARK_COLOURS[mark.kind], _PALE, 0.35))
            for line, normals, gone in zip(mark.lines, mark.normals, lost, strict=True):
                lifted = line + LIFT_MM * normals
                whole, dashes = _parted(lifted, gone)
                bare += whole
                lines += [*whole, *dashes]
                colours += [ink] * len(whole) + [faint] * len(dashes)
        self._casing.GetMapper().SetInputData(line_data(bare))
        self._casing.GetProperty().SetColor(0.10, 0.12, 0.15)
        data = line_data(lines)
        if colours:
            array = numpy_to_vtk(np.array(colours, dtype=np.uint8), deep=True)
            data.GetCellData().SetScalars(array)
        self._lines.GetMapper().SetInputData(data)

    # -- labels -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        if not self._lettered or not self._named:
            return
        width, height = self._window.GetSize()
        if width < 1 or height < 1:
            return
        unit = self._window.GetDPI() / 72.0
        camera = self._renderer.GetActiveCamera()
        at = Placement(
            np.asarray(camera.GetPosition()),
            np.asarray(camera.GetFocalPoint()),
            np.asarray(camera.GetViewUp()),
            float(camera.GetViewAngle()),
        )
        corner = MARKER_PX * unit
        keep_out = (*self.keep_out, (width - corner, 0.0, width, corner))
        letters = unit * self.text_pt / TEXT_PT
        sizes = [label_size(named.text, letters, self._foreign) for named in self._named]
        self.labels = lay_out(
            self._named, sizes, Projection(at, width, height), self._grid, self._outline, keep_out, unit
        )
        self._write(unit, letters)

    def _write(self, unit: float, letters: float) -> None:
        while len(self._words) < len(self.labels):
            self._words.append(_Words())
            self._renderer.AddViewProp(self._words[-1].actor)
        for words, label in zip(self._words, self.labels, strict=False):
            words.show(label, self._theme, letters, self._foreign)
        _draw_leaders(self._leaders, self.labels, self._theme, unit)
        self._refresh_labels()

    def close(self) -> None:
        """Take everything out of the renderer."""
        self._renderer.RemoveObserver(self._observer)
        for actor in (self._casing, self._lines, self._leaders, *(words.actor for words in self._words)):
            self._renderer.RemoveViewProp(actor)


def _line_actor(width: float, nearer: float) -> Any:
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(vtkPolyData())
    mapper.SetStatic(True)
    mapper.SetScalarModeToUseCellData()
    mapper.SetColorModeToDirectScalars()
    mapper.SetResolveCoincidentTopologyToPolygonOffset()
    mapper.SetRelativeCoincidentTopologyLineOffsetParameters(0.0, nearer)
    actor = vtkActor()
    actor.SetMapper(mapper)
    actor.SetPickable(False)
    actor.GetProperty().LightingOff()
    actor.GetProperty().SetLineWidth(width)
    return actor


def _flat_actor() -> Any:
    """Leaders, in pixels of the window."""
    mapper = vtkPolyDataMapper2D()
    mapper.SetInputData(vtkPolyData())
    mapper.SetScalarModeToUseCellData()
    mapper.SetColorModeToDirectScalars()
    actor = vtkActor2D()
    actor.SetMapper(mapper)
    actor.SetPickable(False)
    return actor


class _Words:
    """One label's box, drawn with the font of saved pictures."""

    def __init__(self) -> None:
        self._mapper = vtkImageMapper()
        self._mapper.SetColorWindow(255.0)
        self._mapper.SetColorLevel(127.5)
        self.actor = vtkActor2D()
        self.actor.SetMapper(self._mapper)
        self.actor.SetPickable(False)
        self._shown: tuple[object, ...] = ()

    def show(self, label: Label, theme: Theme, unit: float, foreign: bool) -> None:
        wanted = (label.text, label.kind, label.start[0] > label.x, theme, unit, foreign)
        if wanted != self._shown:
            self._shown = wanted
            pixels = np.asarray(label_image(*wanted).convert("RGB"))
            height, width, _ = pixels.shape
            data = vtkImageData()
            data.SetDimensions(width, height, 1)
            flat = np.ascontiguousarray(pixels[::-1].reshape(-1, 3))
            data.GetPointData().SetScalars(numpy_to_vtk(flat, deep=True))
            self._mapper.SetInputData(data)
        self.actor.SetPosition(label.x, label.y)


def _draw_leaders(actor: Any, labels: Sequence[Label], theme: Theme, unit: float) -> None:
    """Draw leaders as thin quads with a halo and a dot at the end, in the colour of what is named."""
    quads: list[Floats] = []
    colours: list[tuple[int, int, int, int]] = []

    def quad(corners: Floats, colour: Colour, alpha: int) -> None:
        quads.append(corners)
        r, g, b = _bytes(colour)
        colours.append((int(r), int(g), int(b), alpha))

    for half, of_kind, alpha in ((1.8, False, 150), (0.8, True, 255)):
        for label in labels:
            colour = LANDMARK_COLOURS[label.kind] if of_kind else theme.band
            quad(_strip(label.start, label.end, half * unit), colour, alpha)
            dot = (2.6 if of_kind else 4.0) * unit
            x, y = label.end
            turn = np.arange(8) * np.pi / 4
            ring = np.column_stack([x + dot * np.cos(turn), y + dot * np.sin(turn)])
            quad(ring[:4], colour, alpha)
            quad(ring[[0, 3, 4, 7]], colour, alpha)
            quad(ring[4:], colour, alpha)
    data = vtkPolyData()
    if quads:
        flat = np.zeros((4 * len(quads), 3), dtype=np.float32)
        flat[:, :2] = np.concatenate(quads)
        points = vtkPoints()
        points.SetData(numpy_to_vtk(flat, deep=True))
        data.SetPoints(points)
        cells = vtkCellArray()
        cells.SetData(4, numpy_to_vtk(np.arange(len(flat), dtype=np.int64), deep=True, array_type=12))
        data.SetPolys(cells)
        data.GetCellData().SetScalars(numpy_to_vtk(np.array(colours, dtype=np.uint8), deep=True))
    actor.GetMapper().SetInputData(data)


def _strip(start: tuple[float, float], end: tuple[float, float], half: float) -> Floats:
    """A line as four corners."""
    a, b = np.array(start), np.array(end)
    along = (b - a) / max(float(np.linalg.norm(b - a)), 1e-6)
    side = half * np.array([-along[1], along[0]])
    return np.array([a - side, b - side, b + side, a + side])


def _parted(line: Floats, gone: NDArray[np.bool_]) -> tuple[list[Floats], list[Floats]]:
    """A line as pieces on bone, and as dashes where the bone is gone."""
    whole, dashes = [], []
    edges = np.flatnonzero(np.diff(gone)) + 1
    for part in np.split(np.arange(len(line)), edges):
        if gone[part[0]]:
            on, off = _DASH
            for first in range(part[0], part[-1] + 1, on + off):
                dash = line[first : min(first + on, part[-1]) + 1]
                if len(dash) > 1:
                    dashes.append(dash)
        elif len(part) > 1 or len(line) > 1:
            piece = line[part[0] : part[-1] + 1]
            if len(piece) > 1:
                whole.append(piece)
    return whole, dashes


def _mixed(a: Colour, b: Colour, share: float) -> Colour:
    r, g, blue = ((1 - share) * p + share * q for p, q in zip(a, b, strict=True))
    return r, g, blue


@lru_cache(maxsize=64)
def _bytes(colour: Colour) -> NDArray[np.uint8]:
    return np.array([round(255 * part) for part in colour], dtype=np.uint8)
