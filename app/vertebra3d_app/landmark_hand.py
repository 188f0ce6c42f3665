"""Landmarks of a bone from a file, dragged in the view where they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PyQt6.QtCore import QEvent, QObject, QPointF, Qt
from PyQt6.QtGui import QCursor, QKeyEvent, QMouseEvent
from PyQt6.QtWidgets import QToolTip

from vertebra3d.anatomy.corrections import MOST_MM, corrections
from vertebra3d.scene.grip import Grip, grip_at
from vertebra3d.scene.labels import Projection
from vertebra3d_app.language import tr
from vertebra3d_app.widgets.quantity_row import new_gesture
from vertebra3d_app.wording import with_unit

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

_WITHIN_PX = 9.0


class _Held(NamedTuple):
    """A landmark in hand: where it was taken, how far it was moved by then, and which gesture it is."""

    grip: Grip
    start: QPointF
    moved: float
    gesture: int


class LandmarkHand(QObject):
    """What the mouse does to landmarks in the view of one window."""

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self._held: _Held | None = None
        self._over = False
        window.canvas.installEventFilter(self)

    @property
    def able(self) -> bool:
        """Whether there are landmarks that can be dragged."""
        window = self._window
        shown = window.actions_["landmarks"].isChecked() and not window.burr.on
        return shown and window.session.case.bone is not None and window.session.current

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Take a landmark in hand, lead it, let it go; all else is for the view."""
        if event is None or watched is not self._window.canvas:
            return False
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if self._held is not None and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self._lead_to(self._held.moved)
                self._let_go()
            event.accept()
            return True
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, left = event.type(), Qt.MouseButton.LeftButton
        if self._held is not None:
            if kind == QEvent.Type.MouseMove:
                self._lead(event.position())
            elif kind == QEvent.Type.MouseButtonRelease and event.button() == left:
                self._lead(event.position())
                self._let_go()
            return True
        if kind == QEvent.Type.MouseMove and event.buttons() == Qt.MouseButton.NoButton:
            self._show(self._grip(event.position()) if self.able else None)
        elif kind == QEvent.Type.MouseButtonPress and event.button() == left and self.able:
            grip = self._grip(event.position())
            if grip is not None:
                moved = self._window.session.case.landmarks.get(grip.name, 0.0)
                self._held = _Held(grip, event.position(), moved, new_gesture())
                self._window.canvas.setFocus()
                self._window.controls.moving.emit(True)
                return True
        return False

    def _grip(self, at: QPointF) -> Grip | None:
        canvas, outcome = self._window.canvas, self._window.canvas.scene.outcome
        if outcome is None or canvas.width() < 1 or canvas.height() < 1:
            return None
        overlay = canvas.scene.landmarks
        seen = Projection(canvas.scene.placement, canvas.width(), canvas.height())
        where = (at.x(), canvas.height() - at.y())
        return grip_at(overlay.marks, outcome.intact.landmarks, seen, overlay.hiding[0], where, _WITHIN_PX)

    def _lead(self, at: QPointF) -> None:
        held = self._held
        if held is not None:
            by = at - held.start
            self._lead_to(held.moved + held.grip.mm(by.x(), -by.y()))

    def _lead_to(self, mm: float) -> None:
        held = self._held
        assert held is not None
        mm = round(min(max(mm, -MOST_MM), MOST_MM), 1)
        self._window.session.set_landmark(held.grip.name, mm, held.gesture)
        self._say(held.grip.name, mm)

    def _let_go(self) -> None:
        self._held = None
        QToolTip.hideText()
        self._window.controls.moving.emit(False)

    def _show(self, grip: Grip | None) -> None:
        """Another pointer over a landmark that can be taken."""
        canvas = self._window.canvas
        if grip is not None:
            dx, dy = grip.way_px
            shape = Qt.CursorShape.SizeHorCursor if abs(dx) > abs(dy) else Qt.CursorShape.SizeVerCursor
            canvas.setCursor(shape)
        elif self._over:
            canvas.unsetCursor()
        self._over = grip is not None

    def _say(self, name: str, mm: float) -> None:
        quantity = corrections()[name]
        QToolTip.showText(QCursor.pos(), f"{tr(quantity.label)}: {with_unit(mm, 'mm', 0.1)}", self._window.canvas)
