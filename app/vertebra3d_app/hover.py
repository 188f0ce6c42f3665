"""What is under the pointer, named beside it: a region, its volume, and what was removed of it."""

from __future__ import annotations

from PyQt6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PyQt6.QtGui import QMouseEvent
from PyQt6.QtWidgets import QFrame, QLabel, QVBoxLayout

from vertebra3d.outcome import Outcome
from vertebra3d.scene.pointing import Hit, Pointer, at_pars
from vertebra3d_app.canvas import Canvas
from vertebra3d_app.language import is_source, tr
from vertebra3d_app.wording import region_label, share, volume

_CALM_MS = 30  # between two looks: a pointer that moves on is not followed point by point
_ASIDE_PX = 16
_LEAST_MM3 = 0.5  # what rounds to nothing is not said to be removed


def hover_words(hit: Hit, outcome: Outcome) -> tuple[str, str]:
    """Name of what is under the pointer, and what there is to say of it."""
    name = region_label(hit.region)
    if is_source() and ("articular" in hit.region or "transverse" in hit.region):
        base, comma, side = name.partition(",")
        name = f"{base} process{comma}{side}"
    if at_pars(hit, outcome.intact.landmarks):
        name = tr("{name} · pars interarticularis", name=name)
    found = outcome.bone.regions.get(hit.region)
    if found is None or found.intact_mm3 < _LEAST_MM3:
        return name, tr("Removed") if hit.removed else ""
    whole, taken = volume(found.intact_mm3), volume(found.removed_mm3)
    part = share(100.0 * found.removed_mm3 / found.intact_mm3)
    if hit.removed:
        return name, tr("Removed: {taken} of {whole} ({part})", taken=taken, whole=whole, part=part)
    return name, tr(
        "{whole}, {taken} removed ({part})", whole=whole, taken=taken, part=part
    ) if found.removed_mm3 >= _LEAST_MM3 else whole


class Hover(QFrame):
    """A small label beside the pointer while it rests on the bone; the mouse goes through it.

    Parameters
    ----------
    canvas : Canvas
        The view over which it hovers.
    """

    def __init__(self, canvas: Canvas):
        super().__init__(canvas)
        self._canvas = canvas
        self._pointer = Pointer(canvas.scene)
        self._where = QPointF()
        self.wanted = True
        self.hit: Hit | None = None
        self.setObjectName("legend")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.name, self.said = QLabel(), QLabel()
        self.name.setProperty("role", "strong")
        self.said.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 5, 10, 5)
        column.setSpacing(1)
        column.addWidget(self.name)
        column.addWidget(self.said)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_CALM_MS)
        self._look.timeout.connect(self.look)
        canvas.setMouseTracking(True)
        canvas.installEventFilter(self)
        self.hide()

    def want(self, wanted: bool) -> None:
        """Name what is under the pointer, or not."""
        self.wanted = wanted
        if not wanted:
            self._leave()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Follow the pointer; while a button turns the bone or the wheel moves it, nothing is named."""
        if event is not None and watched is self._canvas:
            kind = event.type()
            if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
                if event.buttons() == Qt.MouseButton.NoButton and self.wanted:
                    self._where = event.position()
                    if not self._look.isActive():
                        self._look.start()
                else:
                    self._leave()
            elif kind in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Hide):
                self._leave()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Name what is under the pointer now."""
        canvas = self._canvas
        if not self.wanted or canvas.width() < 1 or canvas.height() < 1:
            return
        at = self._where
        aspect = canvas.width() / canvas.height()
        hit = self._pointer.at(at.x() / canvas.width(), at.y() / canvas.height(), aspect)
        outcome = canvas.scene.outcome
        if hit is None or outcome is None:
            self._leave()
            return
        self.hit = hit
        if canvas.at_rest:
            canvas.highlight(hit.region)
        name, said = hover_words(hit, outcome)
        self.name.setText(name)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.adjustSize()
        self.move(self._beside(at.toPoint()))
        self.show()
        self.raise_()

    def forget(self) -> None:
        """The bone has changed: what was named may be elsewhere."""
        if self.isVisible():
            self._look.start()

    def _leave(self) -> None:
        self._look.stop()
        if self.hit is not None or self.isVisible():
            self._canvas.highlight(None)
        self.hit = None
        self.hide()

    def _beside(self, at: QPoint) -> QPoint:
        """Beside the pointer, within the view, never under it."""
        x, y = at.x() + _ASIDE_PX, at.y() + _ASIDE_PX
        if x + self.width() > self._canvas.width():
            x = at.x() - _ASIDE_PX - self.width()
        if y + self.height() > self._canvas.height():
            y = at.y() - _ASIDE_PX - self.height()
        return QPoint(max(0, x), max(0, y))
