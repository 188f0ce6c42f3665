"""A text to be read: a column of a width that the eye follows easily, in the middle of whatever room there is."""

from __future__ import annotations

from PyQt6.QtCore import Qt, QUrl, pyqtSignal
from PyQt6.QtGui import QFontMetricsF, QResizeEvent
from PyQt6.QtWidgets import QFrame, QTextBrowser, QWidget

_LETTERS = 72  # in a line of prose
_WIDER = 1.45  # tables may be so much wider
_EDGE_PX, _ABOVE_PX = 22, 12
_INDENT_PX = 18
_SAMPLE = "the quick brown fox jumps over the lazy dog and runs on, "


class Article(QTextBrowser):
    """Shows rich text; follows no link by itself.

    Signals
    -------
    followed : target of a link that was clicked, or of the one with the keys when Enter was pressed.
    widened : the room for the text has changed.
    """

    followed = pyqtSignal(str)
    widened = pyqtSignal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("article")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        # A bar that came and went would change the room for the text in the midst of its being laid out.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setUndoRedoEnabled(False)
        document = self.document()
        assert document is not None
        document.setIndentWidth(_INDENT_PX)
        document.setDocumentMargin(0)
        self.anchorClicked.connect(self._follow)
        self.letters_px = 14
        self._column_px = 0
        self._shown = ""

    @property
    def prose_px(self) -> int:
        """Width of a line of prose."""
        return min(self._column_px, self._line_px())

    @property
    def spare_px(self) -> int:
        """How much narrower prose is than the column."""
        return self._column_px - self.prose_px

    def show_text(self, html: str, keep_place: bool) -> None:
        """Show a text; scrolled to its beginning, or where the last one stood, with the same link in focus."""
        if html == self._shown:
            return
        self._shown = html
        bar = self.verticalScrollBar()
        assert bar is not None
        at, cursor = bar.value(), self.textCursor()
        start, end = cursor.anchor(), cursor.position()
        self.setHtml(html)
        if keep_place:
            cursor = self.textCursor()
            last = max(self.document_length() - 1, 0)
            cursor.setPosition(min(start, last))
            cursor.setPosition(min(end, last), cursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        bar.setValue(at if keep_place else 0)

    def document_length(self) -> int:
        """Characters of the text."""
        document = self.document()
        return document.characterCount() if document is not None else 0

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self.fit_column()

    def fit_column(self) -> None:
        """Divide the room into a column and what is left of it on both sides."""
        viewport = self.viewport()
        assert viewport is not None
        margins = self.viewportMargins()
        room = viewport.width() + margins.left() + margins.right()
        column = max(min(room - 2 * _EDGE_PX, int(_WIDER * self._line_px())), 1)
        side = max((room - column) // 2, 0)
        if margins.left() != side or self._column_px != column:
            self._column_px = column
            self.setViewportMargins(side, _ABOVE_PX, room - column - side, 0)
            self.setLineWrapColumnOrWidth(column)
            self.widened.emit()

    def _line_px(self) -> int:
        font = self.font()
        font.setPixelSize(self.letters_px)
        return int(QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * _LETTERS)

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(url.toString())
