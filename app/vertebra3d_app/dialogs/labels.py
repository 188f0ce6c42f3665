"""Which label of a map is worked on: chosen by its picture or from a list."""

from __future__ import annotations

import numpy as np
from PyQt6.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PyQt6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vertebra3d.files.label_view import FrontView
from vertebra3d_app.dialogs.saving import without_signs
from vertebra3d_app.language import tr
from vertebra3d_app.theme import Tokens

_HIGH_PX, _LEAST_PX, _MOST_PX = 340, 140, 420
_NO_LABEL = 0


class LabelPicture(QWidget):
    """A label map from in front; a click chooses a bone.

    Signals
    -------
    chosen : label that was clicked.
    """

    chosen = pyqtSignal(int)

    def __init__(self, view: FrontView, tokens: Tokens, parent: QWidget | None = None):
        super().__init__(parent)
        self._view, self._tokens, self._label = view, tokens, _NO_LABEL
        width, height = view.size_mm
        wide = int(min(max(_HIGH_PX * width / max(height, 1e-9), _LEAST_PX), _MOST_PX))
        self.setFixedSize(QSize(wide, int(min(_HIGH_PX, wide * height / max(width, 1e-9)))))
        places = {label: np.argwhere(view.cells == label) for label, level in view.levels.items() if level}
        self._middles = {label: where.mean(axis=0) for label, where in places.items() if len(where)}
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("The bones of the map from in front"))
        self._image = self._drawn()

    def show_choice(self, label: int) -> None:
        """Mark a label."""
        self._label = label
        self._image = self._drawn()
        self.update()

    def label_at(self, at: QPointF) -> int:
        """The label under a place of the picture, 0 where there is none."""
        rows, columns = self._view.cells.shape
        row = int(at.y() / self.height() * rows)
        column = int(at.x() / self.width() * columns)
        inside = 0 <= row < rows and 0 <= column < columns
        return int(self._view.cells[row, column]) if inside else _NO_LABEL

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Choose what is clicked."""
        if event is not None and (label := self.label_at(event.position())) != _NO_LABEL:
            self.chosen.emit(label)

    def paintEvent(self, _event: QPaintEvent | None) -> None:
        """Draw the map, and its levels on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        rows, columns = self._view.cells.shape
        for label, (row, column) in self._middles.items():
            box = QRectF(0, 0, 60, 24)
            box.moveCenter(QPointF(column / columns * self.width(), row / rows * self.height()))
            chosen = label == self._label
            painter.setPen(QColor(self._tokens.accent_text if chosen else self._tokens.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._view.levels[label])

    def _drawn(self) -> QImage:
        cells, tokens = self._view.cells, self._tokens
        picture = np.empty((*cells.shape, 4), dtype=np.uint8)
        picture[:] = _rgba(tokens.raised)
        for number, label in enumerate(self._view.levels):
            picture[cells == label] = _rgba(tokens.groove if number % 2 else tokens.scroll)
        picture[(cells == self._label) & (cells != _NO_LABEL)] = _rgba(tokens.accent)
        rows, columns = cells.shape
        return QImage(picture.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()


class LabelDialog(QDialog):
    """Asks which bone of a label map is worked on."""

    def __init__(self, name: str, view: FrontView, tokens: Tokens, wanted: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Open bone"))
        head = QLabel(tr("Which bone?"))
        head.setProperty("role", "title")
        text = QLabel(tr("{name} holds several. Seen from in front: the patient's left is at the right.", name=name))
        text.setWordWrap(True)
        text.setProperty("role", "muted")
        self.picture = LabelPicture(view, tokens)
        self.list = QListWidget()
        self.list.setSpacing(4)
        self.list.setAccessibleName(tr("Bones of the map"))
        for label, level in view.levels.items():
            words = (
                tr("{level}, label {label}", level=level, label=label) if level else tr("label {label}", label=label)
            )
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, label)
            self.list.addItem(item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        without_signs(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(head)
        layout.addWidget(text)
        layout.addLayout(beside)
        layout.addSpacing(8)
        layout.addWidget(buttons)
        self.list.currentItemChanged.connect(lambda *_: self.picture.show_choice(self.label))
        self.list.itemDoubleClicked.connect(lambda *_: self.accept())
        self.picture.chosen.connect(self._pick)
        levels = list(view.levels.values())
        self.list.setCurrentRow(levels.index(wanted) if wanted in levels else 0)
        self.list.setFocus()

    @property
    def label(self) -> int:
        """The label that is chosen."""
        item = self.list.currentItem()
        return int(item.data(Qt.ItemDataRole.UserRole)) if item is not None else _NO_LABEL

    def _pick(self, label: int) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item is not None and item.data(Qt.ItemDataRole.UserRole) == label:
                self.list.setCurrentRow(row)


def _rgba(colour: str) -> tuple[int, int, int, int]:
    made = QColor(colour)
    return made.red(), made.green(), made.blue(), 255
