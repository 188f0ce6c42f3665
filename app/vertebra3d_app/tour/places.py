"""Where in the window the controls are that the tour speaks of, and how they are brought into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PyQt6.QtCore import QPoint, QRect
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QScrollArea, QToolButton, QWidget

from vertebra3d_app.pages.base import BONE
from vertebra3d_app.tour.steps import Step

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

_BUTTONS = {"posterior": "view:posterior", "canal": "canal", "section": "section"}  # of the bone's bars, by action

_ABOVE_PX = 40  # room for the heading of what is scrolled to


def bring_up(window: Window, step: Step) -> None:
    """Show the page and the panels that a step speaks of, and scroll to its controls."""
    if step.page and window.pages.name != step.page:
        window.show_page(step.page)
    for panel in step.panels:
        action = window.actions_[f"panel:{panel}"]
        if not action.isChecked():
            action.trigger()
    for widget in reversed(widgets(window, step)):  # the first one has the last word on what is scrolled to
        if window.controls.isAncestorOf(widget):
            if window.controls.person.isAncestorOf(widget):
                window.controls.person_section.button.setChecked(True)
            window.controls.ensureWidgetVisible(widget, 0, _ABOVE_PX)


def widgets(window: Window, step: Step) -> list[QWidget]:
    """The controls that a step speaks of, those that are there."""
    found = [_widget(window, name) for name in step.at]
    return [widget for widget in found if widget is not None]


def rectangles(window: Window, step: Step) -> list[QRect]:
    """Where the controls of a step are seen, in the window; what is scrolled or hidden away is left out."""
    seen = []
    for widget in widgets(window, step):
        if not widget.isVisible():
            continue
        rect = QRect(widget.mapTo(window, QPoint()), widget.size())
        above = widget.parentWidget()
        while above is not None and above is not window:
            if isinstance(above.parentWidget(), QScrollArea):
                rect = rect.intersected(QRect(above.mapTo(window, QPoint()), above.size()))
            above = above.parentWidget()
        rect = rect.intersected(window.rect())
        if rect.width() > 4 and rect.height() > 4:
            seen.append(rect)
    return seen


def _widget(window: Window, name: str) -> QWidget | None:
    controls = window.controls
    compare: Any = window.pages.made("compare")
    if name in _BUTTONS:
        return _button(window, window.actions_[_BUTTONS[name]])
    if name.startswith("page:"):
        return window.page_switch.buttons[name.partition(":")[2]]
    if name == "add_all":
        return compare.buttons["add_all"] if compare is not None else None
    if name == "save":
        if compare is not None and window.pages.name == "compare":
            return compare.buttons["save"]
        return _button(window, window.actions_["save_picture"])
    known: dict[str, QWidget | None] = {
        "levels": controls.levels,
        "sexes": controls.person.sexes,
        "draw": controls.person.draw,
        "laminotomy": controls.procedures.buttons["laminotomy"],
        "sides": controls.sides,
        "height": controls.setting_rows.get("height_mm"),
        "play": window.play,
        "numbers": window.numbers,
    }
    return known[name]


def _button(window: Window, action: QAction) -> QWidget | None:
    """The button of an action; of those that several pages have, the one in sight."""
    buttons = [b for b in window.findChildren(QToolButton) if b.defaultAction() is action]
    if window.pages.name == BONE:
        return next((b for b in buttons if b.isVisible()), None)
    return next((b for b in buttons if not window.pages.isAncestorOf(b)), None)
