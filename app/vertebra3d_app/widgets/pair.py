"""Two labels side by side, or one above the other where there is no room beside."""

from __future__ import annotations

from PyQt6.QtCore import QEvent, QSize
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

_ROW, _COLUMN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Pair(QWidget):
    """Two labels that are always read in full; takes all the room that is left in a row.

    Parameters
    ----------
    first, second : QLabel
    gap : int
        Between them where they stand side by side, px.
    """

    def __init__(self, first: QLabel, second: QLabel, gap: int = 6, parent: QWidget | None = None):
        super().__init__(parent)
        self._labels = first, second
        self._box = QBoxLayout(_ROW, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for label in self._labels:
            self._box.addWidget(label)
        self._box.addStretch(1)
        self._gap = gap
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._turn()

    @property
    def stands(self) -> bool:
        """Whether one stands above the other."""
        return self._box.direction() == _COLUMN

    def sizeHint(self) -> QSize:
        """Room for both side by side."""
        return QSize(self._beside_px(), self._high_px())

    def minimumSizeHint(self) -> QSize:
        """Room for the wider of them."""
        return QSize(max((label.sizeHint().width() for label in self._shown), default=0), self._high_px())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent | None) -> bool:
        """A label has other words or another font: look again whether there is room beside."""
        done = bool(super().event(event))
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return done

    def _beside_px(self) -> int:
        wide = [label.sizeHint().width() for label in self._shown]
        return sum(wide) + self._gap * (len(wide) - 1)

    def _high_px(self) -> int:
        heights = [label.sizeHint().height() for label in self._shown]
        return sum(heights) if self.stands else max(heights, default=0)

    @property
    def _shown(self) -> list[QLabel]:
        return [label for label in self._labels if not label.isHidden()]

    def _turn(self) -> None:
        stands = self._beside_px() > self.width()
        if stands != self.stands:
            self._box.setDirection(_COLUMN if stands else _ROW)
            self.updateGeometry()
        space = 0 if stands else self._gap
        if space != self._box.spacing():  # said anew, it asks for another look, and that for another, for ever
            self._box.setSpacing(space)
