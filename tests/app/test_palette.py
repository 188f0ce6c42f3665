"""Any command by its name, with keys alone."""

from __future__ import annotations

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeySequence
from PyQt6.QtTest import QTest

from vertebra3d_app.actions import specs
from vertebra3d_app.dialogs.palette import PaletteDialog


@pytest.fixture
def palette(window, shown):
    window.actions_["palette"].trigger()
    return shown(PaletteDialog)


def texts(palette):
    items = [palette.list.topLevelItem(at) for at in range(palette.list.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items]


def test_its_keys(window):
    keys = [key.toString() for key in window.actions_["palette"].shortcuts()]
    assert keys == ["Ctrl+K", "Ctrl+Shift+A"]
    taken = [QKeySequence(spec.shortcut).toString() for spec in specs() if spec.shortcut]
    assert taken.count("Ctrl+K") == 1
    assert "Ctrl+Shift+A" not in taken


def test_every_action_is_there_but_itself_and_what_is_out_of_sight(window, palette):
    visible = [spec.name for spec in specs() if window.actions_[spec.name].isVisible() and spec.name != "palette"]
    assert palette.names == visible
    for name in ("level:T9", "procedure:laminotomy", "page:compare", "panel:foot", "text_size:large"):
        assert name in palette.names
    assert ["Laminectomy", "Procedure · on", "Ctrl+1"] in texts(palette)
    assert ["Trefoil canal", "Person › Variant", ""] in [[*row] for row in texts(palette)]
    palette.reject()


def test_typing_arrows_and_enter(window, palette, settle, assert_shown):
    QTest.keyClicks(palette.field, "lam")
    assert palette.names[:2] == ["procedure:laminectomy", "procedure:laminotomy"]
    assert palette.chosen == "procedure:laminectomy"
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.chosen == "procedure:laminotomy"
    assert palette.said.text()
    assert palette.list.accessibleDescription() == palette.said.text()
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)  # round to the end
    assert palette.chosen == palette.names[-1]
    QTest.keyClick(palette.field, Qt.Key.Key_PageUp)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.session.case.procedure == "laminotomy"
    settle(window)
    assert_shown(window)


def test_escape_closes_and_does_nothing(window, palette):
    case = window.session.case
    QTest.keyClicks(palette.field, "hemi")
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.session.case == case


def test_what_is_not_available_says_so_and_is_not_done(window, palette):
    palette.field.setText("redo")
    assert palette.chosen == "redo"
    assert not window.actions_["redo"].isEnabled()
    assert "not available now" in palette.said.text()
    told = palette.list.currentItem().data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Redo, Edit, Ctrl+Shift+Z, not available now"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.reject()


def test_what_nothing_is_called(window, palette):
    palette.field.setText("qqqq")
    assert palette.names == []
    assert "No command" in palette.said.text()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.reject()


def test_a_click_does_it(window, palette):
    palette.field.setText("explain")
    item = palette.list.topLevelItem(0)
    palette.list.itemClicked.emit(item, 0)
    assert window.pages.name == "explain"


def test_it_lies_within_the_window_and_has_names_for_readers(window, palette):
    assert palette.width() <= window.width()
    assert palette.height() <= window.height()
    assert palette.field.accessibleName()
    assert palette.field.accessibleDescription()
    assert palette.list.accessibleName()
    palette.reject()
