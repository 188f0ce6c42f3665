"""What the colours of the view mean, in a corner of it."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer
from PyQt6.QtGui import QColor, QPixmap
from PyQt6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from vertebra3d_app.language import tr

_SWATCH_PX = 11
_ONE_COLUMN = 5  # entries; of more there are two columns where the view is narrow: else they would cover the bone
_NARROW_PX = 900  # a wider view has room for a column beside the bone
_BETWEEN_PX = 6  # between the columns, beside the spacing


class Legend(QFrame):
    """A swatch and what it stands for, each; the mouse goes through it to what lies below."""

    def __init__(self, view: QWidget):
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)
        self._resized = QTimer(self)  # after the layout of the view, which would not notice a change on its way
        self._resized.setSingleShot(True)
        self._resized.setInterval(0)
        self._resized.timeout.connect(self._arrange)
        self.setObjectName("legend")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(9, 6, 11, 6)
        self._grid.setHorizontalSpacing(7)
        self._grid.setVerticalSpacing(2)
        self._arranged = (0, 0)  # lines and columns
        self._lines: list[tuple[QLabel, QLabel]] = []
        self.entries: tuple[tuple[str, str], ...] = ()
        self.hide()

    def show_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show these lines, each (colour as "#rrggbb", words)."""
        if tuple(entries) == self.entries:
            return
        self.entries = tuple(entries)
        while len(self._lines) < len(entries):
            self._lines.append((QLabel(), QLabel()))
        for (swatch, words), (colour, text) in zip(self._lines, entries, strict=False):
            square = QPixmap(_SWATCH_PX, _SWATCH_PX)
            square.fill(QColor(colour))
            swatch.setPixmap(square)
            words.setText(text)
        for line, labels in enumerate(self._lines):
            for label in labels:
                label.setVisible(line < len(entries))
        self._arrange()
        self.setAccessibleName(tr("Colours: ") + ", ".join(text for _, text in entries))
        self.setVisible(bool(entries))

    @property
    def columns(self) -> int:
        """In how many columns the lines stand."""
        return 2 if len(self.entries) > _ONE_COLUMN and self._view.width() < _NARROW_PX else 1

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Arrange the lines anew when the view becomes narrow or wide."""
        if event is not None and watched is self._view and event.type() == QEvent.Type.Resize:
            self._resized.start()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        count = len(self.entries)
        if not count or (count, self.columns) == self._arranged:
            return
        self._arranged = count, self.columns
        rows = -(-count // self.columns)
        self._grid.setColumnMinimumWidth(2, _BETWEEN_PX if self.columns > 1 else 0)
        for at, labels in enumerate(self._lines[:count]):
            column, row = divmod(at, rows)
            for side, label in enumerate(labels):
                self._grid.addWidget(label, row, 3 * column + side)
        self.updateGeometry()  # at once, or the lines would stand in the old height until something else moves
