"""A heading that folds what stands under it."""

from __future__ import annotations

from PyQt6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from vertebra3d_app.icons import icon
from vertebra3d_app.language import tr
from vertebra3d_app.theme import Tokens


class Section(QWidget):
    """A folding group of widgets under a heading that is a button."""

    def __init__(self, title: str, *, open_: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self.title = title
        self.button = QPushButton(title)
        self.button.setProperty("role", "section")
        self.button.setCheckable(True)
        self.button.setChecked(open_)
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(8, 0, 4, 8)
        self.body.setSpacing(2)
        self.content.setVisible(open_)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(self.content)
        self._tokens: Tokens | None = None
        self.button.toggled.connect(self._toggled)

    def apply_theme(self, tokens: Tokens) -> None:
        """Redraw the arrow in the colours of the appearance."""
        self._tokens = tokens
        self._toggled(self.button.isChecked())

    def _toggled(self, opened: bool) -> None:
        self.content.setVisible(opened)
        self.button.setAccessibleDescription(tr("open") if opened else tr("folded"))
        if self._tokens:
            name = "mdi6.chevron-down" if opened else "mdi6.chevron-right"
            self.button.setIcon(icon(name, self._tokens, self._tokens.muted))
