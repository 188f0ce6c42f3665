"""A list to choose one line from, which opens on a click and leaves the wheel to the panel."""

from __future__ import annotations

from PyQt6.QtCore import QRect, Qt
from PyQt6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PyQt6.QtWidgets import QComboBox, QWidget

from vertebra3d_app.icons import icon
from vertebra3d_app.theme import Tokens

_ARROW = 16  # pixels


class ChoiceBox(QComboBox):
    """A combo box with an arrow in the colours of the appearance."""

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tokens: Tokens | None = None

    def apply_theme(self, tokens: Tokens) -> None:
        """Draw the arrow in the colours of the appearance."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """The box, and the arrow that says that it opens."""
        super().paintEvent(event)
        if self._tokens:
            top = (self.height() - _ARROW) // 2
            place = QRect(self.width() - _ARROW - 5, top, _ARROW, _ARROW)
            painter = QPainter(self)
            icon("mdi6.chevron-down", self._tokens, self._tokens.muted).paint(painter, place)
            painter.end()

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Nothing: scrolling the panel must not choose something in passing."""
        if event is not None:
            event.ignore()
