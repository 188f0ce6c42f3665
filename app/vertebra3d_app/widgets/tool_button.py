"""A button of a tool bar: an action's sign, with or without its word beside it."""

from __future__ import annotations

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QToolButton


def tool_button(action: QAction, beside: bool) -> QToolButton:
    """A button for `action`, which Tab reaches; `beside` puts its word beside its sign."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setIconSize(QSize(19, 19))
    styles = Qt.ToolButtonStyle
    text = styles.ToolButtonTextOnly if action.icon().isNull() else styles.ToolButtonTextBesideIcon
    button.setToolButtonStyle(text if beside else styles.ToolButtonIconOnly)
    return button
