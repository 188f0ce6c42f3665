"""A row or column of buttons of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QFont, QFontMetrics
from PyQt6.QtWidgets import QBoxLayout, QButtonGroup, QPushButton, QVBoxLayout, QWidget

from vertebra3d_app.language import tr
from vertebra3d_app.widgets.room import FollowsFont

_INSIDE_PX = 5  # padding and border of a button


class Segments(QWidget):
    """Exclusive choice among few names, all in sight.

    Parameters
    ----------
    choices : sequence of (name, label, tooltip)
    name : str
        Accessible name of the group.
    vertical : bool
        A column of wide buttons in place of a row.
    starts : sequence of str
        Names that each begin a row, where one row would be too narrow.
    """

    chosen = pyqtSignal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str, str]],
        name: str,
        *,
        vertical: bool = False,
        starts: Sequence[str] = (),
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        direction = QBoxLayout.Direction.TopToBottom if vertical else QBoxLayout.Direction.LeftToRight
        row: QBoxLayout | None = None
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        self.setAccessibleName(name)
        for key, label, tip in ((key, tr(label), tr(tip)) for key, label, tip in choices):
            button = QPushButton(label)
            button.setCheckable(True)
            button.setAutoDefault(False)  # or the first of a dialog would be drawn as the one that Enter presses
            button.setProperty("role", "choice" if vertical else "segment")
            button.setToolTip(tip)
            button.setAccessibleName(f"{name}: {label}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _checked, key=key: self.chosen.emit(key))
            if not vertical:
                FollowsFont(button, partial(_make_room, button, label))
            self._group.addButton(button)
            self.buttons[key] = button
            if row is None or key in starts:
                row = QBoxLayout(direction)
                row.setSpacing(1 if vertical else 4)
                rows.addLayout(row)
            row.addWidget(button)

    @property
    def choice(self) -> str | None:
        """The name that is chosen."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), None)

    def show_choice(self, name: str | None, allowed: Sequence[str] | None = None) -> None:
        """Mark `name`; where `allowed` is given, the others cannot be chosen."""
        self._group.setExclusive(False)
        for key, button in self.buttons.items():
            button.setChecked(key == name)
            button.setEnabled(allowed is None or key in allowed)
            if key == name:
                self.setFocusProxy(button)
        self._group.setExclusive(True)


def _make_room(button: QPushButton, label: str) -> None:
    """Take the width that the label takes when it is chosen, and so set in bold."""
    bold = QFont(button.font())
    bold.setWeight(QFont.Weight.DemiBold)
    button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(label) + 2 * _INSIDE_PX)
