"""What the dialogs that lead to a file have in common."""

from __future__ import annotations

from collections.abc import Iterable

from PyQt6.QtGui import QIcon
from PyQt6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from vertebra3d_app.language import tr


def without_signs(buttons: QDialogButtonBox) -> None:
    """Take away the pictures that some systems put on buttons: they are of another hand, and dark on dark."""
    for button in buttons.buttons():
        button.setIcon(QIcon())


def lay_out(dialog: QDialog, widgets: Iterable[QWidget]) -> None:
    """Put `widgets` under one another, then the buttons "Choose file…", which accepts, and "Cancel"."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    without_signs(buttons)
    save = buttons.button(QDialogButtonBox.StandardButton.Save)
    if save is not None:
        save.setText(tr("Choose file…"))
        save.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 20, 24, 18)
    layout.setSpacing(10)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addSpacing(8)
    layout.addWidget(buttons)
    dialog.setMinimumWidth(400)
