"""A newcomer, by mouse and keys alone: from the first start to a saved comparison. The README lists the same."""

from __future__ import annotations

import re

import pytest
from PIL import Image
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit, QStyle, QStyleOptionSlider, QWidget

from vertebra3d_app.dialogs.welcome import WelcomeDialog

LEFT = Qt.MouseButton.LeftButton
FEW = 10


class Hands:
    """Does what a hand can do, and counts."""

    def __init__(self, wait) -> None:
        self.count = 0
        self._wait = wait

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        assert not widget.visibleRegion().isEmpty()
        self.count += 1
        QTest.mouseClick(widget, LEFT)

    def drag_slider(self, slider, by: int) -> None:
        """Take the handle of a slider so many pixels along."""
        self.count += 1
        option = QStyleOptionSlider()
        slider.initStyleOption(option)
        part = QStyle.SubControl.SC_SliderHandle
        at = slider.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, slider).center()
        QTest.mousePress(slider, LEFT, pos=at)
        for share in (1, 2, 3):
            QTest.mouseMove(slider, at + QPoint(by * share // 3, 0))
        QTest.mouseRelease(slider, LEFT, pos=at + QPoint(by, 0))

    def name_file(self, dialog: QFileDialog, path) -> None:
        """Type a name and press Save: two actions."""
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        edit.selectAll()
        QTest.keyClicks(edit, path.name)
        self.count += 1
        save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
        self._wait(save.isEnabled)  # the dialog reads the folder first
        self.click(save)


def actions_in_the_readme(repository, mark: str) -> list[str]:
    text = (repository / "README.md").read_text(encoding="utf-8")
    part = text.partition(f"<!-- {mark} -->")[2].partition(f"<!-- /{mark} -->")[0]
    return re.findall(r"^\d+\. (.+)$", part, re.MULTILINE)


@pytest.fixture
def all_shown(qtbot, settle):
    """Wait until every case of the comparison is drawn."""

    def wait(window) -> None:
        settle(window)
        page = window.pages.page("compare")
        qtbot.waitUntil(lambda: all(v.shows is not None for v in page.views))

    return wait


@pytest.fixture
def first_start(window, shown):
    window.comfort.welcome_once()
    return window, shown(WelcomeDialog), window.pages


def saved(window, settle, page, hands, path) -> None:
    """Save the comparison that is shown."""
    page._folder = str(path.parent)  # where the dialog begins; Qt would begin where one was last
    hands.click(page.buttons["save"])
    dialog = next(d for d in page.findChildren(QFileDialog) if d.isVisible())
    hands.name_file(dialog, path)
    settle(window)
    with Image.open(path) as picture:
        assert picture.width > 900
    assert str(path) in window.message.text


def test_from_the_first_start_to_a_comparison(first_start, settle, all_shown, qtbot, tmp_path, repository):
    window, welcome, pages = first_start
    hands = Hands(qtbot.waitUntil)
    hands.click(welcome.starts["compare"])
    all_shown(window)
    page = pages.page("compare")
    assert len(page.views) == 3
    saved(window, settle, page, hands, tmp_path / "mine.png")
    told = actions_in_the_readme(repository, "shortest")
    assert hands.count == len(told) == 4
    assert hands.count < FEW
    assert "Compare procedures" in told[0]


def test_with_a_bone_and_a_window_of_ones_own(first_start, settle, all_shown, qtbot, tmp_path, repository):
    window, welcome, pages = first_start
    hands = Hands(qtbot.waitUntil)
    hands.click(welcome.starts["laminotomy"])
    settle(window)
    hands.click(window.controls.levels.buttons["L5"])
    settle(window)
    hands.drag_slider(window.controls.setting_rows["height_mm"].slider, 30)
    settle(window)
    assert window.session.case.settings["height_mm"] > 0
    hands.click(window.page_switch.buttons["compare"])
    settle(window)
    page = pages.page("compare")
    hands.click(page.buttons["add_all"])
    all_shown(window)
    assert {v.shows.case.procedure for v in page.views} == {"laminotomy", "laminectomy", "hemilaminectomy"}
    assert {v.shows.case.level for v in page.views} == {"L5"}
    saved(window, settle, page, hands, tmp_path / "own.png")
    told = actions_in_the_readme(repository, "own")
    assert hands.count == len(told) == 8
    assert hands.count < FEW
