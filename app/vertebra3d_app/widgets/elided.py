"""A line of text that ends in an ellipsis where it has no room, and says the whole where the mouse rests on it."""

from __future__ import annotations

from PyQt6.QtCore import QEvent, QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QLabel, QSizePolicy, QWidget

_LEAST = "M\N{HORIZONTAL ELLIPSIS}"


class Elided(QLabel):
    """A label of one line of plain text.

    Parameters
    ----------
    text : str
    takes_rest : bool
        Ask for no room but take all that is left; otherwise ask for what the text needs.
    """

    def __init__(self, text: str = "", takes_rest: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self._full, self._tip = text, ""
        self._takes_rest = takes_rest
        self.setTextFormat(Qt.TextFormat.PlainText)
        across = QSizePolicy.Policy.Expanding if takes_rest else QSizePolicy.Policy.Preferred
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        self._shorten()

    def text(self) -> str:
        """The whole text."""
        return self._full

    def setText(self, text: str | None) -> None:
        """Show another text."""
        if text != self._full:
            self._full = text or ""
            self.setAccessibleDescription(self._full)  # a reader of the screen is told the whole
            self.updateGeometry()
            self._shorten()

    def setToolTip(self, tip: str | None) -> None:
        """Say `tip` where the mouse rests, after the whole text where that is cut."""
        self._tip = tip or ""
        self._shorten()

    @property
    def is_cut(self) -> bool:
        """Whether the text is shown with an ellipsis."""
        return bool(super().text() != self._full)

    @property
    def full_width(self) -> int:
        """Width that the whole text takes, px."""
        return self._room(self._full).width()

    def sizeHint(self) -> QSize:
        """Room for the whole text, or for next to nothing where it takes what is left."""
        return self._room(_LEAST if self._takes_rest else self._full)

    def minimumSizeHint(self) -> QSize:
        """Room for a letter and the ellipsis."""
        return self._room(_LEAST if self._full else "")

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Show as much as there is room for now."""
        super().resizeEvent(event)
        self._shorten()

    def changeEvent(self, event: QEvent | None) -> None:
        """Another font takes other room."""
        super().changeEvent(event)
        if event is not None and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._shorten()

    def _room(self, text: str) -> QSize:
        inside, around = self.fontMetrics(), self.contentsMargins()
        width = inside.horizontalAdvance(text) + around.left() + around.right() + 2 * self.margin()
        return QSize(width + bool(text), inside.height() + around.top() + around.bottom() + 2 * self.margin())

    def _shorten(self) -> None:
        room = self.contentsRect().width() - 2 * self.margin()
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, max(0, room))
        super().setText(shown)
        parts = [self._full] if self.is_cut and self._full not in self._tip else []
        super().setToolTip("\n".join([*parts, *([self._tip] if self._tip else [])]))
