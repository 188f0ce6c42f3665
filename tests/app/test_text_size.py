"""Letters of any size, and a window that still fits."""

from __future__ import annotations

import pytest
from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from vertebra3d_app.dialogs.about import AboutDialog
from vertebra3d_app.theme import SIZES


def fits(window) -> None:
    """The window fits a small screen, and its panels are as wide as what is in them."""
    window.resize(1280, 800)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1280, 800)
    for panel in (window.controls, window.numbers):
        assert panel.widget().width() <= panel.viewport().width()
        assert panel.widget().minimumSizeHint().width() <= panel.viewport().width()
        assert panel.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    buttons = [*window.controls.findChildren(QPushButton), *window.pages.findChildren(QToolButton)]
    for button in buttons:
        icon_only = isinstance(button, QToolButton) and button.toolButtonStyle().name == "ToolButtonIconOnly"
        if button.isVisible() and button.text() and not icon_only:
            words = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
            assert button.width() >= words, button.text()
    for row in [*window.controls.setting_rows.values()]:
        edit = row.box.lineEdit()
        assert edit.width() >= edit.fontMetrics().horizontalAdvance(row.box.text()), row.box.text()
    for card in window.numbers.cards.values():
        for label, value in card.rows:
            if not label.isHidden():
                assert value.width() >= value.fontMetrics().horizontalAdvance(value.text()), value.text()


@pytest.mark.parametrize("size", list(SIZES))
def test_everything_follows_and_fits(window, settle, assert_shown, size):
    before = window.controls.font().pixelSize()
    window.actions_[f"text_size:{size}"].trigger()
    QApplication.processEvents()
    wanted = max(11, before + SIZES[size])
    assert window.theme.base_px == wanted
    plain = [w for w in window.findChildren(QLabel) if not w.property("role") and w.objectName() == ""]
    assert plain
    for widget in (window.controls, window.numbers, window.comparison.table, window.page_switch):
        assert widget.font().pixelSize() == wanted
    assert window.actions_[f"text_size:{size}"].isChecked()
    fits(window)
    for page in ("slices", "compare", "explain"):
        window.actions_[f"page:{page}"].trigger()
        settle(window)
        fits_page = window.minimumSizeHint()
        assert fits_page.width() <= 1280, page
        assert fits_page.height() <= 800, page
    window.actions_["page:bone"].trigger()
    settle(window)
    assert_shown(window)


@pytest.mark.parametrize("system_px", [13, 15, 17])
def test_a_system_with_large_letters_has_a_window_that_fits(open_window, theme, monkeypatch, system_px):
    monkeypatch.setattr(theme, "_system_px", system_px)
    theme.choose_size("normal")
    try:
        fits(open_window())
    finally:
        monkeypatch.undo()
        theme.choose_size("normal")


def test_step_by_step_by_keys(window):
    larger, smaller = window.actions_["larger_text"], window.actions_["smaller_text"]
    assert [key.toString() for key in larger.shortcuts()] == ["Ctrl++", "Ctrl+="]
    assert smaller.shortcut().toString() == "Ctrl+-"
    seen = [window.theme.text_size]
    while larger.isEnabled():
        larger.trigger()
        seen.append(window.theme.text_size)
    while smaller.isEnabled():
        smaller.trigger()
        seen.append(window.theme.text_size)
    assert seen == ["normal", "large", "larger", "large", "normal", "small"]


def test_the_rows_of_tables_grow_with_the_letters(window, settle):
    window.actions_["page:compare"].trigger()
    settle(window)
    table = window.pages.page("compare").table
    before = table.row_px
    window.actions_["text_size:larger"].trigger()
    QApplication.processEvents()
    assert table.row_px > before
    assert table.rowHeight(0) == table.row_px
    assert table.height() >= table.rowCount() * table.row_px
    other = window.comparison.table
    assert other.rowHeight(0) >= other.fontMetrics().height() + 10


def test_no_widget_is_polished_once_for_each_that_it_lies_in(window, qapp):
    """A style sheet of the application would do that: another size or appearance would stand everything still."""
    row = next(iter(window.controls.parameter_rows.values()))
    seen = []

    class Heed(QObject):
        def eventFilter(self, _watched, event):
            if event.type() == QEvent.Type.StyleChange:
                seen.append(event.type())
            return False

    heed = Heed()
    row.label.installEventFilter(heed)
    window.actions_["text_size:large"].trigger()
    QApplication.processEvents()
    assert 1 <= len(seen) <= 3
    assert qapp.styleSheet() == ""


def test_another_size_draws_no_bone_anew(window, monkeypatch):
    drawn = []
    monkeypatch.setattr(type(window.canvas.scene), "set_theme", lambda _self, name: drawn.append(name))
    window.actions_["text_size:large"].trigger()
    assert drawn == []
    window.actions_["appearance:dark"].trigger()
    assert drawn == ["dark"]
    window.actions_["appearance:light"].trigger()


def test_dialogs_and_tips_follow(window, shown):
    window.actions_["text_size:larger"].trigger()
    window.actions_["about"].trigger()
    dialog = shown(AboutDialog)
    QApplication.processEvents()
    assert dialog.font().pixelSize() == window.theme.base_px
    title = next(label for label in dialog.findChildren(QLabel) if label.property("role") == "title")
    assert title.font().pixelSize() == window.theme.base_px + 3
    dialog.done(0)


def test_panels_give_room_back_when_letters_grow_smaller(window, settle):
    def widths():
        settle(window)
        QApplication.processEvents()
        return [panel.minimumWidth() for panel in (window.controls, window.numbers)]

    before = widths()
    window.actions_["text_size:larger"].trigger()
    assert all(a > b for a, b in zip(widths(), before, strict=True))
    window.actions_["text_size:normal"].trigger()
    assert widths() == before
