"""The section of the 3D view: which plane, where, which half; by a slider, or by a drag with Ctrl in the view."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PyQt6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QMouseEvent, QWheelEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from vertebra3d.outcome import Outcome
from vertebra3d.scene.labels import Projection
from vertebra3d.scene.section import Section
from vertebra3d.scene.slices import PLANES, bounds_of, side_words
from vertebra3d_app.canvas import Canvas
from vertebra3d_app.icons import icon
from vertebra3d_app.language import localised, mark, tr
from vertebra3d_app.theme import LIGHT, Tokens
from vertebra3d_app.widgets.segments import Segments

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

STEP_MM = 0.5  # of the slider and the wheel
_LEAST_SLOPE = 0.25  # pixels for a millimetre: a plane seen face on is moved by dragging up and down instead
_PLAIN_PX = 4.0  # then for a millimetre
_TAKES = {
    "axial": (mark("Level with the end-plates; what lies above is taken away"), mark("above"), mark("below")),
    "sagittal": (
        mark("From front to back; the patient\N{RIGHT SINGLE QUOTATION MARK}s left is taken away"),
        mark("left"),
        mark("right"),
    ),
    "coronal": (mark("From side to side; what lies behind is taken away"), mark("behind"), mark("in front")),
}


class SectionBar(QWidget):
    """Plane, place and side of the section; out of sight while there is none.

    Signals
    -------
    changed : the section has come, gone or moved.
    moved : (name of a plane, its coordinate in mm), by the person and in this bar.
    """

    changed = pyqtSignal()
    moved = pyqtSignal(str, float)

    def __init__(self, window: Window):
        super().__init__()
        self._window = window
        self.on = False
        self.plane = "sagittal"
        self.position: dict[str, float] = {}  # of each plane, mm, once there is a bone
        self.flipped = dict.fromkeys(PLANES, False)
        self._bounds = np.zeros((2, 3))
        self._from: tuple[QPointF, float, float, float] | None = None  # where a drag began, and what a pixel is
        self._told = QTimer(self)  # others follow once for each turn of the loop, however often the plane moves
        self._told.setSingleShot(True)
        self._told.setInterval(0)
        self._told.timeout.connect(lambda: self.moved.emit(self.plane, self.position[self.plane]))
        self.setObjectName("views")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # a class of our own has no ground otherwise
        self.planes = Segments(
            [(p.name, p.label, _TAKES[p.name][0]) for p in PLANES.values()], tr("Plane of the section")
        )
        self.planes.show_choice(self.plane)
        self.planes.chosen.connect(self.choose_plane)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(round(5 / STEP_MM))
        self.slider.setAccessibleName(tr("Place of the section"))
        self.slider.setToolTip(tr("Where the plane lies; or drag it in the view with Ctrl held, or turn the wheel so"))
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderPressed.connect(lambda: window.canvas.hold_motion(True))
        self.slider.sliderReleased.connect(lambda: window.canvas.hold_motion(False))
        self.words = QLabel()
        self.words.setProperty("role", "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.words.setMinimumWidth(self.words.fontMetrics().horizontalAdvance("A 88.8 mm"))
        self.flip_button, self.close_button = QToolButton(), QToolButton()
        self.flip_button.setCheckable(True)
        self.flip_button.clicked.connect(self.flip)
        self.close_button.setToolTip(tr("Show the whole bone again (X)"))
        self.close_button.setAccessibleName(tr("End the section"))
        self.close_button.clicked.connect(lambda: window.actions_["section"].trigger())
        for tool in (self.flip_button, self.close_button):
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(8)
        row.addWidget(self.planes)
        row.addWidget(self.slider, 1)
        row.addWidget(self.words)
        row.addWidget(self.flip_button)
        row.addWidget(self.close_button)
        window.canvas.installEventFilter(self)  # and in those of the cases beside it
        self.setVisible(False)

    # ---- what is shown -------------------------------------------------------------------------------------------
    @property
    def section(self) -> Section | None:
        """The section as it is set; None while there is none."""
        if not self.on or not self.position:
            return None
        return Section(self.plane, self.position[self.plane], self.flipped[self.plane])

    def turn_on(self, on: bool) -> None:
        """Cut the picture, or show the whole."""
        self.on = bool(on)
        self.setVisible(self.on)
        self._show()

    def choose_plane(self, name: str) -> None:
        """Cut by another plane."""
        self.plane = name
        self.planes.show_choice(name)
        self._show()

    def flip(self, *_: object) -> None:
        """Take away the other half."""
        self.flipped[self.plane] = not self.flipped[self.plane]
        self._show()

    def move_plane(self, name: str, at_mm: float) -> None:
        """Put a plane at a coordinate, within the bone; others are told."""
        if self._place(name, at_mm) and name == self.plane:
            self._show()
            self._told.start()

    def follow(self, name: str, at_mm: float) -> None:
        """Somebody else has moved a plane: put it there, and tell nobody."""
        if self._place(name, at_mm) and name == self.plane and self.on:
            self._show()

    def show_outcome(self, outcome: Outcome) -> None:
        """Follow the bone: planes stay where they are, within it; at first they show most of what was done."""
        self._bounds = bounds_of(outcome)
        if not self.position:
            from vertebra3d_app.pages.slices import first_position

            first = first_position(outcome)
            self.position = {plane.name: first[plane.axis] for plane in PLANES.values()}
        for name, at in list(self.position.items()):
            self._place(name, at)

    def show_picture(self) -> None:
        """The bone is drawn anew: cut it where the plane lies now."""
        if self.on:
            self._show()

    def apply_theme(self, tokens: Tokens = LIGHT) -> None:
        """Take a light or a dark appearance."""
        self.flip_button.setIcon(icon("mdi6.swap-horizontal", tokens))
        self.close_button.setIcon(icon("mdi6.close", tokens))

    # ---- by hand in the view -------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """With Ctrl held a drag in the view, or the wheel, moves the plane and not the bone."""
        if self.on and event is not None and isinstance(watched, Canvas):
            ctrl = Qt.KeyboardModifier.ControlModifier
            kind = event.type()
            if isinstance(event, QMouseEvent):
                if kind == QEvent.Type.MouseButtonPress and event.modifiers() & ctrl:
                    self._begin(watched, event.position())
                    return True
                if kind == QEvent.Type.MouseMove and self._from is not None:
                    self._drag(event.position())
                    return True
                if kind == QEvent.Type.MouseButtonRelease and self._from is not None:
                    self._from = None
                    watched.hold_motion(False)
                    return True
            if isinstance(event, QWheelEvent) and event.modifiers() & ctrl:
                turned = event.angleDelta().y() or event.angleDelta().x()
                self.move_plane(self.plane, self.position[self.plane] + STEP_MM * math.copysign(1.0, turned))
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _begin(self, canvas: Canvas, at: QPointF) -> None:
        """Remember where the plane is, and which way and how far a millimetre of it goes on the screen."""
        axis = PLANES[self.plane].axis
        points = np.tile(np.asarray(self._bounds).mean(axis=0), (2, 1))
        points[:, axis] = self.position[self.plane] + np.array([0.0, 1.0])
        seen = np.asarray(Projection(canvas.scene.placement, canvas.width(), canvas.height())(points))
        across, up = seen[1, :2] - seen[0, :2]
        slope = math.hypot(across, up)
        if not math.isfinite(slope) or slope < _LEAST_SLOPE:  # also where the camera stands in the plane
            across, up = 0.0, _PLAIN_PX
        self._from = (at, self.position[self.plane], float(across), float(up))
        canvas.hold_motion(True)

    def _drag(self, at: QPointF) -> None:
        assert self._from is not None
        start, place, across, up = self._from
        x, y = at.x() - start.x(), start.y() - at.y()
        self.move_plane(self.plane, place + (x * across + y * up) / (across**2 + up**2))

    # ---- within --------------------------------------------------------------------------------------------------
    def _slid(self, value: int) -> None:
        if abs(value * STEP_MM - self.position.get(self.plane, 0.0)) > STEP_MM / 2:
            self.move_plane(self.plane, value * STEP_MM)

    def _place(self, name: str, at_mm: float) -> bool:
        """Put a plane somewhere within the bone; whether that moved it."""
        axis = PLANES[name].axis
        if not math.isfinite(at_mm):
            return False
        low, high = math.floor(self._bounds[0, axis]), math.ceil(self._bounds[1, axis])
        at = round(min(max(at_mm, low), high), 2)
        if self.position.get(name) == at:
            return False
        self.position[name] = at
        return True

    def _show(self) -> None:
        self._window.canvas.show_section(self.section)
        if self.position:
            axis = PLANES[self.plane].axis
            at = self.position[self.plane]
            blocked = self.slider.blockSignals(True)
            self.slider.setRange(
                math.floor(self._bounds[0, axis] / STEP_MM), math.ceil(self._bounds[1, axis] / STEP_MM)
            )
            self.slider.setValue(round(at / STEP_MM))
            self.slider.blockSignals(blocked)
            self.words.setText(f"{localised(side_words(at, axis))} mm")
        _, first, other = _TAKES[self.plane]
        flipped = self.flipped[self.plane]
        self.flip_button.setChecked(flipped)
        words = tr("Take away what lies {value}", value=first if flipped else other)
        if self.plane == "sagittal":
            words = tr("Take away the {value} half", value=first if flipped else other)
        self.flip_button.setToolTip(words)
        self.flip_button.setAccessibleName(words)
        self.changed.emit()
