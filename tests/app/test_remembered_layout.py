"""How the window looks, from one start to the next."""

from __future__ import annotations

import json

import pytest
from PyQt6.QtCore import QRect
from PyQt6.QtWidgets import QApplication

from vertebra3d_app.layout import Layout, clipped, layout_file, remembered_layout

ROOM = QRect(0, 0, 1280, 800)


def test_a_window_comes_back_as_it_was(open_window, close_window, settle):
    window = open_window()
    window.resize(1210, 760)
    window.whole.setSizes([340, 870])
    window.actions_["panel:numbers"].trigger()
    window.actions_["canal"].trigger()
    window.actions_["removed:hidden"].trigger()
    window.actions_["page:slices"].trigger()
    window.actions_["text_size:large"].trigger()
    window.actions_["appearance:dark"].trigger()
    QApplication.processEvents()
    before = Layout.of_window(window)
    close_window(window)
    assert remembered_layout() == before
    window.theme.choose_size("normal")
    window.theme.choose("light")
    later = open_window()
    after = Layout.of_window(later)
    assert (after.panels, after.shown, after.removed, after.page) == (
        before.panels,
        before.shown,
        "hidden",
        before.page,
    )
    assert (after.text_size, after.appearance) == ("large", "dark")
    assert not later.numbers.isVisible()
    assert later.actions_["text_size:large"].isChecked()
    assert later.actions_["page:slices"].isChecked()
    assert not later.canvas.scene._ghost.wanted
    settle(later)


@pytest.mark.parametrize("page", ["slices", "compare", "explain"])
def test_each_page_can_be_the_first(open_window, close_window, settle, assert_shown, page):
    window = open_window()
    window.actions_[f"page:{page}"].trigger()
    close_window(window)
    later = open_window()
    assert later.pages.name == page
    settle(later)
    later.actions_["page:bone"].trigger()
    QApplication.processEvents()
    for panel in ("controls", "numbers", "foot"):
        assert later.actions_[f"panel:{panel}"].isChecked()
        assert getattr(later, panel).isVisible()
    settle(later)
    assert_shown(later)


def test_reset_brings_back_what_was_at_first(window, settle):
    window.actions_["panel:controls"].trigger()
    window.actions_["page:compare"].trigger()
    window.actions_["regions"].trigger()
    window.actions_["removed:lifted"].trigger()
    window.whole.setSizes([600, 680])
    window.actions_["reset_layout"].trigger()
    QApplication.processEvents()
    assert window.pages.name == "bone"
    for panel in ("controls", "numbers", "foot"):
        assert getattr(window, panel).isVisible()
        assert window.actions_[f"panel:{panel}"].isChecked()
    assert not window.actions_["regions"].isChecked()
    assert window.actions_["removed:ghost"].isChecked()
    assert window.controls.width() < 400
    settle(window)


@pytest.mark.parametrize(
    ("wanted", "place"),
    [
        (QRect(10, 20, 1000, 700), QRect(10, 20, 1000, 700)),
        (QRect(0, 0, 3840, 2100), QRect(0, 0, 1280, 800)),
        (QRect(2500, 1400, 1000, 700), QRect(280, 100, 1000, 700)),
        (QRect(-900, -50, 1000, 700), QRect(0, 0, 1000, 700)),
        (QRect(0, 0, 10, 10), QRect(0, 0, 640, 480)),
    ],
)
def test_a_window_lies_on_the_screen_that_there_is(wanted, place):
    assert clipped(wanted, ROOM) == place


def test_a_layout_of_a_larger_screen_stays_usable(open_window, theme, settle):
    held = {"version": 1, "place": [3000, 50, 3800, 2000], "splitters": {"whole": [1700, 2100], "upper": [200, 1900]}}
    layout_file().parent.mkdir(parents=True, exist_ok=True)
    layout_file().write_text(json.dumps(held))
    window = open_window()
    room = window.screen().availableGeometry()
    assert room.contains(window.geometry())
    window.resize(1280, 800)
    QApplication.processEvents()
    assert window.width() == 1280
    assert window.canvas.width() >= window.canvas.minimumWidth()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"version": 2, "page": "slices"}',
        '{"version": 1, "place": [0, 0, -5, 9], "splitters": [], "panels": 3, "shown": 3, "removed": 5, "page": 9}',
        '{"version": 1, "place": "x", "splitters": {"whole": [1], "foot": ["a", 2]}, "text_size": "huge"}',
        '{"version": 1, "place": [1e400, 0, 1, 1], "text_size": [], "appearance": {}}',
        "[" * 5000,
    ],
)
def test_a_damaged_file_is_no_layout(text):
    layout_file().parent.mkdir(parents=True, exist_ok=True)
    layout_file().write_text(text)
    assert remembered_layout() == Layout()


def test_a_window_opens_with_a_damaged_file(open_window, assert_shown):
    layout_file().parent.mkdir(parents=True, exist_ok=True)
    layout_file().write_bytes(b"\xff\x00{")
    window = open_window()
    assert window.message.text == ""
    assert_shown(window)
