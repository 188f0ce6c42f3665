"""What the colours of the view mean, in a corner of it."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QPixmap
from PyQt6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

_SWATCH_PX = 11


class Legend(QFrame):
    """Lines of a swatch and what it stands for; the mouse goes through it to what lies below."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(9, 6, 11, 6)
        self._grid.setHorizontalSpacing(7)
        self._grid.setVerticalSpacing(2)
        self._lines: list[tuple[QLabel, QLabel]] = []
        self.entries: tuple[tuple[str, str], ...] = ()
        self.hide()

    def show_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show these lines, each (colour as "#rrggbb", words)."""
        if tuple(entries) == self.entries:
            return
        self.entries = tuple(entries)
        while len(self._lines) < len(entries):
            swatch, words = QLabel(), QLabel()
            line = len(self._lines)
            self._grid.addWidget(swatch, line, 0)
            self._grid.addWidget(words, line, 1)
            self._lines.append((swatch, words))
        for (swatch, words), (colour, text) in zip(self._lines, entries, strict=False):
            square = QPixmap(_SWATCH_PX, _SWATCH_PX)
            square.fill(QColor(colour))
            swatch.setPixmap(square)
            words.setText(text)
        for line, labels in enumerate(self._lines):
            for label in labels:
                label.setVisible(line < len(entries))
        self.setAccessibleName("Colours: " + ", ".join(text for _, text in entries))
        self.setVisible(bool(entries))
