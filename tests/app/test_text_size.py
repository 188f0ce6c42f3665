"""Letters of any size, and a window that still fits."""

from __future__ import annotations

import pytest
from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from vertebra3d.procedures import PROCEDURES
from vertebra3d.strokes import Stroke
from vertebra3d_app.dialogs.about import AboutDialog
from vertebra3d_app.panels.comparison import in_two
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


def test_every_number_of_the_table_is_read_without_scrolling_sideways(window, settle):
    window.actions_["text_size:larger"].trigger()
    window.actions_["procedure:hemilaminectomy"].trigger()
    settle(window)
    fits(window)
    table, heads = window.comparison.table, window.comparison.table.horizontalHeader()
    assert table.horizontalScrollBar().maximum() == 0
    assert sum(heads.sectionSize(at) for at in range(heads.count())) <= table.viewport().width()
    for column in range(1, heads.count()):
        assert heads.sectionSize(column) >= table.sizeHintForColumn(column)
        lines = table.horizontalHeaderItem(column).text().split("\n")
        assert heads.sectionSize(column) >= max(map(heads.fontMetrics().horizontalAdvance, lines))
    for row, name in enumerate(window.comparison.names):
        assert table.item(row, 0).toolTip().startswith(PROCEDURES[name].label)  # where it is cut short


def test_a_window_that_opens_with_large_letters_tells_procedures_apart(open_window, theme, settle):
    theme.choose_size("larger")
    window = open_window()
    fits(window)
    table = window.comparison.table
    icon_and_edges_px = 50
    room = table.columnWidth(0) - icon_and_edges_px
    cut = {
        table.fontMetrics().elidedText(table.item(row, 0).text(), Qt.TextElideMode.ElideRight, room)
        for row in range(table.rowCount())
    }
    assert len(cut) == table.rowCount()
    assert window.profile.width() <= window.profile.minimumWidth() + 5


def test_headings_are_parted_where_the_lines_are_shortest():
    assert in_two("Bone removed") == "Bone\nremoved"
    assert in_two("one two three") == "one two\nthree"
    assert in_two("Procedure") == "Procedure"


def test_labels_of_landmarks_follow(window, settle):
    window.actions_["landmarks"].trigger()
    window.actions_["view:posterior"].trigger()
    heights = []
    for size in ("normal", "larger"):
        window.actions_[f"text_size:{size}"].trigger()
        settle(window)
        window.canvas.grab()
        heights.append({label.height for label in window.canvas.scene.landmarks.labels})
    assert all(len(found) == 1 for found in heights)
    assert heights[1].pop() >= heights[0].pop() * (window.theme.base_px - 1) / (window.theme.base_px - 4)


@pytest.mark.parametrize("size", ["normal", "larger"])
def test_heads_of_slices_are_read_in_full(window, settle, size):
    window.actions_[f"text_size:{size}"].trigger()
    window.actions_["page:slices"].trigger()
    settle(window)
    fits(window)
    page = window.pages.page("slices")
    for view in page.views.values():
        assert view.seen.text() == view.plane.seen
        assert view.seen.width() >= view.seen.fontMetrics().horizontalAdvance(view.seen.text())
        assert view.box.geometry().right() < view.larger.geometry().left()
        assert view.larger.geometry().right() < view.width()


@pytest.mark.parametrize("size", ["normal", "larger"])
def test_the_bar_of_the_burr_fits_and_its_hint_is_whole(window, settle, size):
    window.actions_[f"text_size:{size}"].trigger()
    window.actions_["burr"].trigger()
    settle(window)
    fits(window)
    bar = window.burr.bar
    assert bar.hint.isVisible()
    assert not bar.hint.is_cut
    assert not bar.remove.isVisible()
    for box in bar.boxes.values():
        edit = box.lineEdit()
        assert edit.width() >= edit.fontMetrics().horizontalAdvance(box.text())
    stroke = Stroke(4.0, tuple((0.0, 40.0, float(z)) for z in range(3)))
    bar.show_case(window.session.case.with_changes(strokes=(stroke,) * 12))
    QApplication.processEvents()
    assert bar.remove.isVisible()
    assert not bar.hint.isVisible()
    fits(window)


def test_on_a_large_screen_the_chart_keeps_room_beside_large_letters(window, settle):
    window.resize(1900, 1000)
    QApplication.processEvents()
    window.actions_["text_size:larger"].trigger()
    settle(window)
    QApplication.processEvents()
    assert window.comparison.width() >= window.comparison.needed_px
    assert window.profile.width() > 1.5 * window.profile.minimumWidth()


def test_gauges_of_the_burr_are_told_in_full_or_counted(window, settle):
    window.actions_["text_size:larger"].trigger()
    window.actions_["procedure:hemilaminectomy"].trigger()
    window.actions_["burr"].trigger()
    settle(window)
    QApplication.processEvents()
    gauges = window.burr.gauges
    shown = [words for _, words in gauges.lines if words.isVisible()]
    assert shown
    assert not any(words.is_cut for words in shown[1:])
    assert gauges.height() >= gauges.more.fontMetrics().height()
    assert len(shown) < len(gauges.gauges)
    assert gauges.more.width() >= gauges.more.fontMetrics().horizontalAdvance(gauges.more.text())
