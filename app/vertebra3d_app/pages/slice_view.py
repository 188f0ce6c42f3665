"""One slice: its picture with side letters and rulers, the lines of the other planes, its own height in a box."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFont, QKeyEvent, QPainterPath
from PyQt6.QtWidgets import (
    QAbstractSpinBox,
    QDoubleSpinBox,
    QFrame,
    QGraphicsPathItem,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
)

from vertebra3d.scene.slices import PLANES, Slice
from vertebra3d.scene.themes import LANDMARK_COLOURS, theme_named
from vertebra3d_app.icons import icon
from vertebra3d_app.language import in_sentence, mark, tr
from vertebra3d_app.pages.label_room import Box, apart
from vertebra3d_app.pages.slice_measure import Measurement, MeasureTool, Point
from vertebra3d_app.pages.slice_plot import FigureItem, SlicePlot, brush, pen
from vertebra3d_app.pages.slice_soft import SoftItems
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.pair import Pair
from vertebra3d_app.widgets.room import wide_enough

STEP_MM = 0.25  # as the planes of the measure lie
_MARGIN = 0.04  # round the bone
_MARK_PX = 4
_LED_PX = 12.0  # a label that stands farther from where it wants to be has a line to what it belongs to
_STALE_OPACITY = 0.3
_ABOVE, _BELOW, _BESIDE = (0.5, 1.4), (0.5, -0.4), (-0.15, 0.5)  # of a label: which spot of it lies at its point
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DASHES = {
    "axial": Qt.PenStyle.SolidLine,
    "sagittal": Qt.PenStyle.DashLine,
    "coronal": Qt.PenStyle.DashDotLine,
}
_WHERE = {"axial": mark("height (z)"), "sagittal": mark("left of the midline (x)"), "coronal": mark("backwards (y)")}


def hexadecimal(colour: tuple[float, float, float]) -> str:
    """A colour of the 3D picture as "#rrggbb"."""
    return "#" + "".join(f"{round(255 * part):02x}" for part in colour)


def plane_colours(tokens: Tokens) -> dict[str, str]:
    """The colour of each plane's line; the lines also differ in their dashes."""
    return {"axial": tokens.amber, "sagittal": hexadecimal(LANDMARK_COLOURS["facet"]), "coronal": tokens.accent}


def figure_colours(tokens: Tokens) -> dict[str, str]:
    """The colours of bone, removed bone, canal and gain: those of the 3D picture and of the chart."""
    theme = theme_named(tokens.name)
    bone = tuple(0.8 * a + 0.2 * b for a, b in zip(theme.bone, theme.bone_hollow, strict=True))
    return {
        "bone": hexadecimal((bone[0], bone[1], bone[2])),
        "removed": hexadecimal(theme.ghost),
        "canal": tokens.before,
        "gain": tokens.gain,
    }


class SliceView(QFrame):
    """The slice of one plane.

    Parameters
    ----------
    name : str
        A name in `PLANES`.
    tool : MeasureTool
        What is measured; shared by all slices.

    Signals
    -------
    moved : (plane, mm) a plane, this one or one whose line was dragged, is to go there.
    clicked : (plane, x, y) a click into the picture, mm.
    pointed : (plane, x, y) where the mouse is; x and y are NaN outside.
    enlarged : (plane) the button for more room was pressed.
    """

    moved = pyqtSignal(str, float)
    clicked = pyqtSignal(str, float, float)
    pointed = pyqtSignal(str, float, float)
    enlarged = pyqtSignal(str)

    def __init__(self, name: str, tool: MeasureTool):
        super().__init__()
        self.name = name
        self.plane = PLANES[name]
        self.setObjectName("panel")
        self.shown: Slice | None = None
        self.fitted = True
        self._tool = tool
        self._mouse: tuple[float, float] | None = None
        self._low = self._high = (0.0, 0.0)
        self._make_head()
        self.plot = SlicePlot()
        self.plot.setAccessibleName(tr("{label} slice", label=self.plane.label))
        self.plot.setAccessibleDescription(
            tr(
                "Arrow keys and the wheel move the plane, Enter enlarges the slice. A click moves the other "
                "planes there. "
                "Plus and minus, or Ctrl and wheel: nearer and farther."
            )
        )
        self.plot.box.setAspectLocked(True)
        self.plot.box.invertY(self.plane.downwards)
        self.plot.show_letters(self.plane.letters)
        self._make_figures()
        self._make_lines()
        self.plot.stepped.connect(self._step)
        self.plot.clicked.connect(lambda at: self.clicked.emit(self.name, at.x(), at.y()))
        self.plot.pointed.connect(self._point)
        self.plot.box.sigRangeChangedManually.connect(self._let_go)
        self.plot.box.sigRangeChanged.connect(self._write_again)
        self.plot.box.sigResized.connect(self._fit_again)
        tool.changed.connect(self.show_measurements)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 4, 2)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addWidget(self.plot, 1)

    # ---- making --------------------------------------------------------------------------------------------------
    def _make_head(self) -> None:
        plane = self.plane
        self.swatch = QLabel()
        title = QLabel(tr(plane.label))
        title.setProperty("role", "value")
        seen = self.seen = QLabel(tr(plane.seen))
        seen.setProperty("role", "muted")
        seen.setToolTip(tr("The picture is seen {seen}", seen=plane.seen))
        self.box = QDoubleSpinBox()
        self.box.setDecimals(2)
        self.box.setSingleStep(STEP_MM)
        self.box.setSuffix(" mm")
        self.box.setKeyboardTracking(False)
        self.box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.box.setAlignment(Qt.AlignmentFlag.AlignRight)
        wide_enough(self.box, "\N{MINUS SIGN}00.00 mm", 16, 86)
        self.box.setAccessibleName(tr("Place of the {label} plane, millimetres", label=in_sentence(plane.label)))
        self.box.setToolTip(
            tr("Place of the {label} plane: {WHERE}, mm", label=in_sentence(plane.label), WHERE=_WHERE[self.name])
        )
        self.box.valueChanged.connect(lambda value: self.moved.emit(self.name, value))
        self.larger = QToolButton()
        self.larger.setCheckable(True)
        self.larger.setAccessibleName(tr("Enlarge the {label} slice", label=in_sentence(plane.label)))
        self.larger.setToolTip(tr("Give this slice the room of all four, and back (Enter)"))
        self.larger.clicked.connect(lambda: self.enlarged.emit(self.name))
        self._head = QHBoxLayout()
        self._head.setSpacing(4)
        self._head.addWidget(self.swatch)
        self._head.addWidget(Pair(title, seen), 1)
        self._head.addWidget(self.box)
        self._head.addWidget(self.larger)

    def _make_figures(self) -> None:
        """From the ground up: canal, bone, removed bone, what was gained, outlines."""
        self.canal, self.bone, self.removed, self.gain = (FigureItem(z) for z in (1, 2, 3, 4))
        self.opened, self.before, self.kept = (FigureItem(z) for z in (5, 6, 7))
        self.casing, self.ruler, self.leaders = (
            QGraphicsPathItem(),
            QGraphicsPathItem(),
            QGraphicsPathItem(),
        )  # seen on bone and beside it
        for z, item in ((29, self.casing), (30, self.ruler), (39, self.leaders)):
            item.setZValue(z)
            item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.ends = _Ends(size=2 * _MARK_PX, pxMode=True)
        self.ends.setZValue(31)
        self.ends.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.soft = SoftItems()
        bony = (self.canal, self.bone, self.removed, self.gain, self.opened, self.before, self.kept)
        self.figures = (*bony, *self.soft.items)
        for drawn in (*self.figures, self.casing, self.ruler, self.leaders, self.ends):
            self.plot.box.addItem(drawn, ignoreBounds=True)
        self.texts: list[Any] = []

    def _make_lines(self) -> None:
        """The other two planes, where they cut this one."""
        self.lines: dict[str, Any] = {}
        for other in PLANES.values():
            if other.axis == self.plane.axis:
                continue
            upright = other.axis == self.plane.across
            line = pg.InfiniteLine(angle=90 if upright else 0, movable=True)
            line.setZValue(20)
            line.setCursor(_cursor(line))
            line.setToolTip(tr("{label} plane: drag to move it", label=other.label))
            line.sigDragged.connect(lambda line, name=other.name: self.moved.emit(name, at_step(line.value())))
            self.plot.box.addItem(line, ignoreBounds=True)
            self.lines[other.name] = line

    # ---- what is shown -------------------------------------------------------------------------------------------
    def show_bounds(self, bounds: NDArray[np.float64]) -> None:
        """Make room for a bone between two corners (2, 3), mm."""
        low, high = np.floor(bounds[0]), np.ceil(bounds[1])
        plane = self.plane
        self.box.blockSignals(True)
        self.box.setRange(float(low[plane.axis]), float(high[plane.axis]))
        self.box.blockSignals(False)
        for name, line in self.lines.items():
            axis = PLANES[name].axis
            line.setBounds((float(low[axis]), float(high[axis])))
        room = (low[plane.across], low[plane.up]), (high[plane.across], high[plane.up])
        if room != (self._low, self._high):
            self._low, self._high = room
            if self.fitted:
                self.fit()

    def fit(self) -> None:
        """Show the whole bone, above the letter at the foot: it would hide the end of a spinous process."""
        (left, low), (right, high) = self._low, self._high
        self.fitted = True
        edge = _MARGIN * max(right - left, high - low)
        tall = self.plot.box.height()
        foot = min(self.plot.foot_px, tall / 3)
        below = foot * (high - low + edge) / max(tall - foot, 1.0)
        start = low - (edge if self.plane.downwards else below)
        room = QRectF(left - edge, start, right - left + 2 * edge, high - low + edge + below)
        self.plot.box.setRange(room, padding=0)

    def _fit_again(self, *_: object) -> None:
        if self.fitted and self._high != self._low:
            self.fit()

    def show_slice(self, cut: Slice) -> None:
        """Draw a slice."""
        self.shown = cut
        for item, figure in (
            (self.canal, cut.canal),
            (self.bone, cut.kept),
            (self.removed, cut.removed),
            (self.gain, cut.gain),
            (self.opened, cut.opened if self.name == "axial" and not cut.gain.is_empty else None),
            (self.before, cut.before if not cut.removed.is_empty else None),
            (self.kept, cut.kept),
        ):
            if figure is None:
                item.setPath(QPainterPath())
            elif item is self.kept:
                item.setPath(self.bone.path())  # the same outline, drawn over all
            else:
                item.show_figure(figure)
        self.soft.show(cut.soft)
        self.box.blockSignals(True)
        self.box.setValue(cut.at_mm)
        self.box.blockSignals(False)
        self.show_measurements()

    def show_tool(self) -> None:
        """While something is measured, the lines of the planes stay where they are."""
        measuring = self._tool.kind is not None
        for line in self.lines.values():
            line.setMovable(not measuring)
            line.setCursor(Qt.CursorShape.CrossCursor if measuring else _cursor(line))
        self.plot.viewport().setCursor(Qt.CursorShape.CrossCursor if measuring else Qt.CursorShape.ArrowCursor)

    def show_line(self, name: str, at_mm: float) -> None:
        """Show where another plane lies."""
        line = self.lines[name]
        if line.value() != at_mm:
            line.setPos(at_mm)

    def show_stale(self, stale: bool) -> None:
        """Grey the picture while it belongs to another bone than the one that is set."""
        for item in self.figures:
            item.setOpacity(_STALE_OPACITY if stale else 1.0)

    def show_measurements(self) -> None:
        """Draw what was measured in this very plane, and what is being measured."""
        at = self.shown.at_mm if self.shown is not None else math.nan
        drawn = [m for m in self._tool.taken if m.lies_in(self.name, at)]
        begun = self._tool.previewed(self.name, self._mouse)
        if begun is not None and begun.lies_in(self.name, at):
            drawn.append(begun)
        path = QPainterPath()
        for measurement in drawn:
            path.moveTo(*measurement.points[0])
            for point in measurement.points[1:]:
                path.lineTo(*point)
        for item in (self.casing, self.ruler):
            item.setPath(path)
        points = [point for measurement in drawn for point in measurement.points]
        self.ends.setData([p[0] for p in points], [p[1] for p in points])
        self._write([m for m in drawn if m.words])

    def _write(self, measurements: Iterable[Measurement]) -> None:
        for text in self.texts:
            self.plot.box.removeItem(text)
        self.texts.clear()
        written, wanted, ends = list(measurements), [], []
        for m in written:
            place, anchor = label_place(m, self.plane.downwards)
            text = pg.TextItem(m.words, color=self._text, fill=self._ground, border=self._border, anchor=anchor)
            font = QFont(self.font())
            font.setBold(True)
            text.setFont(font)
            text.setZValue(40)
            text.setPos(*place)
            self.plot.box.addItem(text, ignoreBounds=True)
            self.texts.append(text)
            at, size = self.plot.box.mapFromView(QPointF(*place)), text.textItem.boundingRect()
            wide, high = size.width(), size.height()
            wanted.append(Box(at.x() - anchor[0] * wide, at.y() - anchor[1] * high, wide, high))
            ends.append([self._end_box(point) for point in m.points])
        room, letters = self.plot.box.boundingRect(), self.plot.letter_boxes
        others = [[*letters, *(end for other in ends if other is not own for end in other)] for own in ends]
        placed = apart(wanted, Box(room.x(), room.y(), room.width(), room.height()), others)
        self._lead(written, wanted, placed)

    def _end_box(self, point: Point) -> Box:
        """What the mark of a measured point covers, px."""
        at = self.plot.box.mapFromView(QPointF(*point))
        return Box(at.x() - _MARK_PX, at.y() - _MARK_PX, 2 * _MARK_PX, 2 * _MARK_PX)

    def _lead(self, measurements: Iterable[Measurement], wanted: Iterable[Box], placed: Iterable[Box]) -> None:
        """Put labels in their places; from one that had to give way a thin line goes to what it belongs to."""
        leaders = QPainterPath()
        for m, text, alone, box in zip(measurements, self.texts, wanted, placed, strict=True):
            place = label_place(m, self.plane.downwards)[0]
            at = self.plot.box.mapFromView(QPointF(*place))
            text.setAnchor(((at.x() - box.x) / box.width, (at.y() - box.y) / box.height))
            if math.hypot(box.x - alone.x, box.y - alone.y) > _LED_PX:
                start = self.plot.box.mapToView(QPointF(*box.next_to(at.x(), at.y())))
                leaders.moveTo(start)
                leaders.lineTo(*place)
        self.leaders.setPath(leaders)

    def _write_again(self, *_: object) -> None:
        if self.texts:
            self.show_measurements()

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        colours, planes = figure_colours(tokens), plane_colours(tokens)
        self._text, self._ground, self._border = QColor(tokens.text), QColor(tokens.panel), pen(tokens.red, 1.5)
        self.plot.apply_theme(tokens)
        self._fit_again()  # the letters may have another height
        self.swatch.setText("\N{BLACK SQUARE}")
        self.swatch.setStyleSheet(f"color: {planes[self.name]};")
        self.larger.setIcon(icon("mdi6.arrow-expand", tokens, tokens.muted))
        self.canal.setBrush(brush(colours["canal"], 75))
        self.bone.setBrush(brush(colours["bone"]))
        self.removed.setBrush(brush(colours["removed"], 150))
        self.gain.setBrush(brush(colours["gain"], 255, Qt.BrushStyle.BDiagPattern))
        self.opened.setPen(pen(colours["gain"], 2.0))
        self.before.setPen(pen(tokens.muted, 1.0, Qt.PenStyle.DashLine))
        self.kept.setPen(pen(tokens.text, 1.4))
        self.soft.apply_theme(tokens)
        for name, line in self.lines.items():
            line.setPen(pg.mkPen(planes[name], width=1.3, style=_DASHES[name]))
            line.setHoverPen(pg.mkPen(planes[name], width=3))
        self.casing.setPen(pen(tokens.panel, 6.0))
        self.ruler.setPen(pen(tokens.red, 2.5))
        self.leaders.setPen(pen(tokens.text, 1.2))
        self.ends.setPen(pg.mkPen(tokens.red, width=2.5))
        self.ends.setBrush(pg.mkBrush(tokens.panel))
        self.show_measurements()

    # ---- from the person -----------------------------------------------------------------------------------------
    def _step(self, steps: int) -> None:
        if self.shown is not None:
            self.moved.emit(self.name, at_step(self.shown.at_mm + steps * STEP_MM))

    def _point(self, at: QPointF | None) -> None:
        self._mouse = None if at is None else (at.x(), at.y())
        if self._tool.begun is not None:
            self.show_measurements()
        x, y = (math.nan, math.nan) if at is None else (at.x(), at.y())
        self.pointed.emit(self.name, x, y)

    def _let_go(self, *_: object) -> None:
        """The person has moved the picture: it is not fitted any more."""
        self.fitted = False

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Enter on the picture gives it all the room, and back; the other keys are for the page."""
        if event is not None and event.key() in ENTER and self.plot.hasFocus():
            self.larger.click()
        else:
            super().keyPressEvent(event)

    def close_view(self) -> None:
        """Let go of the plot."""
        self._tool.changed.disconnect(self.show_measurements)
        self.plot.close_plot()


def label_place(measurement: Measurement, downwards: bool) -> tuple[Point, Point]:
    """Where the figure of a whole measurement stands: at the end of a distance, across from the opening of an angle.

    Parameters
    ----------
    measurement : Measurement
    downwards : bool
        Whether the second coordinate runs down the picture.

    Returns
    -------
    (x, y), (across, down)
        The point that it belongs to, mm, and which spot of the label lies there, in shares of its width and height.
    """
    a, b = measurement.points[0], measurement.points[-1]
    if measurement.kind == "distance":
        if abs(b[1] - a[1]) > 2 * abs(b[0] - a[0]):
            return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), _BESIDE
        return max(a, b), _BESIDE  # beyond its end: over a line that slopes it would hide a part of it
    corner = measurement.points[1]
    arms = ((p[0] - corner[0], p[1] - corner[1]) for p in (a, b))
    rise = sum(v / (math.hypot(u, v) or 1.0) for u, v in arms) * (-1 if downwards else 1)
    return corner, _BELOW if rise > 0 else _ABOVE


def _cursor(line: Any) -> Qt.CursorShape:
    return Qt.CursorShape.SizeHorCursor if line.angle == 90 else Qt.CursorShape.SizeVerCursor


class _Ends(pg.ScatterPlotItem):
    """The points of measurements; a click goes through them, for the next measurement may begin at one."""

    def mouseClickEvent(self, ev: Any) -> None:
        """Leave the click to the picture."""
        ev.ignore()


def at_step(value_mm: float) -> float:
    """The place of a plane next to `value_mm`, mm."""
    return round(value_mm / STEP_MM) * STEP_MM
