"""The drawing ground of a slice: a plot whose wheel and keys move a plane, and figures drawn in it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QEvent, QPointF, Qt, pyqtSignal
from PyQt6.QtGui import QBrush, QColor, QFont, QKeyEvent, QPainter, QPainterPath, QPen
from PyQt6.QtWidgets import QGraphicsPathItem, QGraphicsSimpleTextItem

from vertebra3d.scene.figures import Figure
from vertebra3d_app.pages.label_room import Box
from vertebra3d_app.theme import Tokens

_NOTCH = 120  # of a wheel, in Qt's eighths of a degree
_NEARER = 1.0015  # for each of those eighths
_FAR = 1_000_000  # steps: farther than any bone reaches
_KEYS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
    Qt.Key.Key_Home: -_FAR,
    Qt.Key.Key_End: _FAR,
}
_NEARER_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_AXIS_PX = 30
_TICK_PX = 10
_EDGE_PX = 3
_TICKS_PX = 5  # marks of the ruler reach so far into the picture


def path_of(figure: Figure) -> QPainterPath:
    """A figure as Qt draws it: what an odd number of outlines encloses is inside."""
    if figure.is_empty:
        return QPainterPath()
    points, joined = figure.drawn
    path: QPainterPath = pg.arrayToQPath(points[:, 0], points[:, 1], connect=joined.astype(np.int32))
    return path


def pen(colour: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen of so many pixels, however near the plane is seen."""
    made = QPen(QColor(colour), width, style)
    made.setCosmetic(True)
    return made


def brush(colour: str, alpha: int = 255, style: Qt.BrushStyle = Qt.BrushStyle.SolidPattern) -> QBrush:
    """A brush; `alpha` 0 to 255."""
    own = QColor(colour)
    own.setAlpha(alpha)
    return QBrush(own, style)


class FigureItem(QGraphicsPathItem):
    """A figure in a plot, in millimetres."""

    def __init__(self, z: float):
        super().__init__()
        self.setZValue(z)
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_figure(self, figure: Figure, overlapping: bool = False) -> None:
        """Draw another figure; where its outlines overlap, what several of them enclose is inside too."""
        path = path_of(figure)
        if overlapping:
            path.setFillRule(Qt.FillRule.WindingFill)
        self.setPath(path)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is drawn."""
        return self.path().isEmpty()


class _Letter(QGraphicsSimpleTextItem):
    """A letter on a ground of its own: the line of a plane often runs through its place."""

    def __init__(self, text: str, parent: Any):
        super().__init__(text, parent)
        self.setZValue(50)
        self.ground = QColor()

    def paint(self, painter: QPainter | None, option: Any, widget: Any = None) -> None:
        """Draw the ground, then the letter."""
        if painter is not None:
            painter.fillRect(self.boundingRect(), self.ground)
        super().paint(painter, option, widget)


class SliceBox(pg.ViewBox):
    """Where a slice is drawn: the wheel steps through planes, with Ctrl it goes nearer; a click is passed on.

    Signals
    -------
    stepped : steps of the wheel, up is positive.
    clicked : where, in mm.
    """

    stepped = pyqtSignal(int)
    clicked = pyqtSignal(QPointF)

    def __init__(self) -> None:
        super().__init__(lockAspect=False, enableMenu=False)
        self._turned = 0

    def wheelEvent(self, ev: Any, axis: int | None = None) -> None:
        """One step a notch, however finely a touchpad tells it."""
        ev.accept()
        if ev.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_nearer(ev.delta() / _NOTCH, self.mapSceneToView(ev.scenePos()))
            return
        self._turned += ev.delta()
        steps = int(self._turned / _NOTCH)
        if steps:
            self._turned -= steps * _NOTCH
            self.stepped.emit(steps)

    def go_nearer(self, notches: float, centre: QPointF | None = None) -> None:
        """Show it larger by so many notches of a wheel, or smaller; `centre`, mm, stays where it is."""
        if all(self.mouseEnabled()):  # else the picture stands still
            self.scaleBy((_NEARER ** (-notches * _NOTCH),) * 2, center=centre)
            self.sigRangeChangedManually.emit(self.mouseEnabled())

    def mouseClickEvent(self, ev: Any) -> None:
        """Pass a click of the left button on."""
        if ev.button() == Qt.MouseButton.LeftButton:
            ev.accept()
            self.clicked.emit(self.mapSceneToView(ev.scenePos()))


class SlicePlot(pg.PlotWidget):
    """A plot with rulers in mm that keys and wheel step through.

    Signals
    -------
    stepped : steps, up is positive.
    clicked : where, in mm.
    pointed : where the mouse is, in mm; None outside.
    """

    stepped = pyqtSignal(int)
    clicked = pyqtSignal(QPointF)
    pointed = pyqtSignal(object)

    def __init__(self) -> None:
        self.box = SliceBox()
        super().__init__(viewBox=self.box)
        self.setObjectName("slice")  # the style sheet frames it while keys go to it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(120, 90)
        item = self.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.layout.setContentsMargins(2, 4, 8, 2)
        item.getAxis("left").setWidth(_AXIS_PX)
        for name in ("bottom", "left"):
            item.getAxis(name).enableAutoSIPrefix(False)
        self.letters: list[_Letter] = []
        self.box.stepped.connect(self.stepped)
        self.box.clicked.connect(self.clicked)
        self.box.sigResized.connect(self._place_letters)
        self.scene().sigMouseMoved.connect(self._hover)

    def show_letters(self, letters: tuple[str, str, str, str]) -> None:
        """Name the sides at the left, right, top and bottom edge."""
        for text in letters:
            self.letters.append(_Letter(text, self.box))
        self._place_letters()

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self.setBackground(QColor(tokens.panel))
        font = QFont(self.font())
        font.setPixelSize(max(_TICK_PX, self.font().pixelSize() - 3))
        for name in ("bottom", "left"):
            axis = self.getPlotItem().getAxis(name)
            axis.setPen(pg.mkPen(tokens.border))
            axis.setTextPen(pg.mkPen(tokens.muted))
            axis.setTickFont(font)
        bold = QFont(self.font())
        bold.setBold(True)
        for letter in self.letters:
            letter.setFont(bold)
            letter.setBrush(QBrush(QColor(tokens.text)))
            letter.ground = QColor(tokens.panel)
        self._place_letters()

    def _place_letters(self, *_: object) -> None:
        if not self.letters:
            return
        room = self.box.boundingRect()
        sizes = [letter.boundingRect() for letter in self.letters]
        middle_x = [room.center().x() - size.width() / 2 for size in sizes]
        middle_y = [room.center().y() - size.height() / 2 for size in sizes]
        left, right, top, bottom = self.letters
        left.setPos(room.left() + _EDGE_PX, middle_y[0])
        right.setPos(room.right() - sizes[1].width() - _EDGE_PX, middle_y[1])
        top.setPos(middle_x[2], room.top())
        bottom.setPos(middle_x[3], room.bottom() - sizes[3].height() - _TICKS_PX)

    @property
    def foot_px(self) -> float:
        """Height that the lowest letter and the marks of the ruler take of the picture, px."""
        return self.letters[3].boundingRect().height() + _TICKS_PX if self.letters else 0.0

    @property
    def letter_boxes(self) -> list[Box]:
        """Where the letters of the sides stand in the picture, px."""
        rooms = [letter.mapRectToParent(letter.boundingRect()) for letter in self.letters]
        return [Box(room.x(), room.y(), room.width(), room.height()) for room in rooms]

    def _hover(self, place: QPointF) -> None:
        inside = self.box.sceneBoundingRect().contains(place)
        self.pointed.emit(self.box.mapSceneToView(place) if inside else None)

    def leaveEvent(self, ev: QEvent | None) -> None:
        """The mouse points at nothing any more."""
        super().leaveEvent(ev)
        self.pointed.emit(None)

    def keyPressEvent(self, ev: QKeyEvent | None) -> None:
        """Arrow keys, page keys, Home and End step, plus and minus go nearer; the others are for the page."""
        if ev is None:
            return
        key, held = Qt.Key(ev.key()), ev.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ev.accept()
        if key in _NEARER_KEYS and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            self.box.go_nearer(_NEARER_KEYS[key])  # plus is typed with Shift on many keyboards
        elif key in _KEYS and not held:
            self.stepped.emit(_KEYS[key])
        else:
            ev.ignore()

    def close_plot(self) -> None:
        """Let go of the scene, which Qt would free in the wrong order."""
        self.scene().sigMouseMoved.disconnect()
        self.close()
        self.deleteLater()
