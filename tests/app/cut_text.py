"""Finds text that a window shows cut off."""

from __future__ import annotations

from collections.abc import Iterator

from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QToolBar,
    QToolButton,
    QWidget,
)

from vertebra3d_app.widgets.elided import Elided

_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


def cut_texts(root: QWidget) -> list[str]:
    """What is shown shortened, narrower than its letters, or reaching out of what it lies in.

    What can be scrolled into sight up and down is not cut.
    """
    for _ in range(4):  # one change of layout leads to the next
        QApplication.processEvents()
    return [f"{_words(one)[:60]!r}: {why}" for one in root.findChildren(QWidget) for why in _faults(one, root)]


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return str(widget.text())
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == _ICON_ONLY and not widget.icon().isNull():
        return ""
    return str(widget.text()).replace("&", "") if isinstance(widget, QAbstractButton) else ""


def _faults(widget: QWidget, root: QWidget) -> Iterator[str]:
    words = _words(widget)
    if not words or not widget.isVisibleTo(root):
        return
    if isinstance(widget.parentWidget(), QToolBar) and not widget.isVisible():
        yield "is not in the bar"
    letters = max(map(widget.fontMetrics().horizontalAdvance, words.split("\n")))
    if isinstance(widget, Elided):
        if widget.is_cut:
            yield f"has {widget.width()} of {widget.full_width} px"
    elif isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if widget.height() < needed:
            yield f"is {widget.height()} px high, not {needed}"
    elif isinstance(widget, QLabel):
        needed = widget.sizeHint().width() if widget.indent() < 1 else letters
        if widget.width() < needed:
            yield f"has {widget.width()} of {needed} px"
    else:
        sign = 0 if widget.icon().isNull() else widget.iconSize().width() + 4
        sign += 16 if isinstance(widget, QCheckBox) else 0
        if widget.width() < letters + sign:
            yield f"has {widget.width()} of {letters + sign} px"
    if widget.height() < widget.fontMetrics().ascent():
        yield f"is {widget.height()} px high"
    yield from _out_of_sight(widget, root)


def _out_of_sight(widget: QWidget, root: QWidget) -> Iterator[str]:
    """Whether a widget reaches beyond what it lies in, up to the next area that scrolls or the window."""
    above = widget.parentWidget()
    while above is not None:
        rect = QRect(widget.mapTo(above, QPoint()), widget.size())
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is above:
            if rect.left() < 0 or rect.right() > above.width():
                yield f"reaches out of {type(area).__name__}"
            return
        if not above.rect().contains(rect):
            yield f"reaches out of {type(above).__name__} {above.objectName()}"
            return
        if above is root:
            return
        above = above.parentWidget()
