"""A line of text that has no room ends in an ellipsis, and the whole is told where the mouse rests."""

from __future__ import annotations

import pytest
from PyQt6.QtWidgets import QApplication, QLabel

from vertebra3d_app.pages.base import PAGES
from vertebra3d_app.widgets.elided import Elided

TEXT = "seen from the left of the patient"


@pytest.fixture
def label(qtbot) -> Elided:
    made = Elided(TEXT)
    qtbot.addWidget(made)
    made.setToolTip("From where the picture is seen")
    made.show()
    return made


def test_with_room_the_text_is_whole(label):
    label.resize(label.sizeHint())
    assert not label.is_cut
    assert QLabel.text(label) == TEXT
    assert label.toolTip() == "From where the picture is seen"


def test_without_room_it_ends_in_an_ellipsis_and_the_tip_says_all(label):
    label.resize(label.sizeHint().width() // 2, 20)
    assert label.is_cut
    shown = QLabel.text(label)
    assert shown.endswith("…")
    assert label.fontMetrics().horizontalAdvance(shown) <= label.width()
    assert label.text() == TEXT
    assert label.toolTip() == f"{TEXT}\nFrom where the picture is seen"
    assert label.minimumSizeHint().width() < label.sizeHint().width() // 3
    label.resize(label.sizeHint())
    assert label.toolTip() == "From where the picture is seen"


def test_another_text_and_another_font(label):
    label.resize(label.sizeHint())
    font = label.font()
    font.setPixelSize(2 * label.fontInfo().pixelSize())
    label.setFont(font)
    assert label.is_cut
    label.setText("short")
    assert not label.is_cut


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_no_line_of_a_page_is_cut_without_an_ellipsis(window, settle, name):
    window.show_page(name)
    if name == "compare":
        window.pages.page(name).add_procedures()
    settle(window)
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.visibleRegion().isEmpty():
            if isinstance(label, Elided):
                assert not label.is_cut, label.text()
            elif label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
            else:
                assert label.width() >= label.sizeHint().width(), label.text()


def test_a_long_title_ends_in_an_ellipsis_and_moves_nothing(window):
    label = window.title_label
    right = label.geometry().right()
    label.setText("L4 · Laminectomy · " + "a bone from a file with a long name " * 8)
    QApplication.processEvents()
    assert label.is_cut
    assert label.isVisible()
    assert label.geometry().right() == right
    assert label.fontMetrics().horizontalAdvance(QLabel.text(label)) <= label.contentsRect().width()


def test_the_readout_of_the_chart_has_the_room_of_its_legend(window):
    profile = window.profile
    profile._tell("−3.2 mm: 400 → 520 mm²")
    assert not profile._key.isVisible()
    profile._tell("")
    assert profile._key.isVisible()
