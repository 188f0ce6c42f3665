"""Nothing that the window says is cut off: any page, any of the four sizes of text, 1280 by 800, both languages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QStyle,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.app.cut_text import cut_texts
from vertebra3d.case import Case
from vertebra3d_app import language
from vertebra3d_app.dialogs.about import KeysDialog
from vertebra3d_app.dialogs.picture import PictureDialog
from vertebra3d_app.theme import SIZES
from vertebra3d_app.widgets.elided import Elided
from vertebra3d_app.widgets.words_give_way import WordsGiveWay

PAGES = ("bone", "slices", "compare", "explain")


@pytest.fixture(params=["en", "de"])
def spoken(qapp, request) -> Iterator[str]:
    language.speak(request.param)
    yield request.param
    language.speak("en")


def show_at(window, size) -> None:
    """The window with text of a size, as small as it has to fit; one change of layout leads to the next."""
    window.actions_[f"text_size:{size}"].trigger()
    for _ in range(5):
        QApplication.processEvents()
    window.resize(1280, 800)


def test_nothing_is_cut_on_any_page_at_any_size(spoken, open_window, settle_beside):
    window = open_window(Case(level="L4", procedure="hemilaminectomy", side="left"))
    window.show_page("compare")
    window.pages.page("compare").add_procedures()
    window.pages.page("compare").add_shown()
    assert window.pages.page("compare").model.full
    settle_beside(window)
    window.actions_["canal"].trigger()
    cut = []
    for page in PAGES:
        window.show_page(page)
        settle_beside(window)
        for size in SIZES:
            show_at(window, size)
            cut += [f"{page}, {size}: {fault}" for fault in cut_texts(window)]
            if page == "compare":
                cases = window.pages.page("compare").table
                columns = range(cases.columnCount())
                cut += [f"{size}: column {at}" for at in columns if cases.needed_px(at) > cases.columnWidth(at)]
            table = window.comparison.table
            if table.isVisible() and table.columnWidth(0) < table.sizeHintForColumn(0):
                cut.append(f"{page}, {size}: names of procedures")
            if (window.width(), window.height()) != (1280, 800):
                cut.append(f"{page}, {size}: the window is {window.width()} by {window.height()}")
    assert cut == []


def test_nothing_is_cut_of_the_bars_that_come_and_go(spoken, open_window, settle):
    window = open_window(Case(level="L4", procedure="hemilaminectomy", side="left"))
    cut = []
    for tool in ("section", "burr"):
        window.actions_[tool].trigger()
        settle(window)
        for size in SIZES:
            show_at(window, size)
            cut += [f"{tool}, {size}: {fault}" for fault in cut_texts(window)]
    assert cut == []


def test_what_is_cut_is_found(qtbot):
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    for part in (QLabel("a label that is long"), QPushButton("a button that is long"), Elided("a line that is long")):
        column.addWidget(part)
    whole.resize(300, 200)
    whole.show()
    assert cut_texts(whole) == []
    for part in whole.findChildren(QWidget):
        part.setFixedWidth(40)
    assert len(cut_texts(whole)) == 3


def test_words_come_back_to_the_bar_where_there_is_room(window):
    window.session.set_procedure("hemilaminectomy")
    words = window.words_give_way
    show_at(window, "larger")
    assert cut_texts(window) == []
    assert not words.shown
    window.resize(1900, 800)
    assert cut_texts(window) == []
    assert words.shown


def test_the_buttons_of_dialogs_have_no_pictures_of_the_system(window, shown):
    for name, kind in (("keys", KeysDialog), ("save_picture", PictureDialog)):
        window.actions_[name].trigger()
        dialog = shown(kind)
        (box,) = dialog.findChildren(QDialogButtonBox)
        assert box.buttons()
        assert all(button.icon().isNull() for button in box.buttons())
        dialog.reject()


def test_on_a_wide_screen_the_columns_of_the_table_stand_apart(window, settle):
    window.resize(1900, 1000)
    settle(window)
    QApplication.processEvents()
    table = window.comparison.table
    spare = [table.columnWidth(at) - table.sizeHintForColumn(at) for at in range(table.columnCount())]
    assert min(spare) > 10
    assert spare[0] < 2 * max(spare[1:])


def test_the_chart_comes_back_where_there_is_room(qapp, open_window):
    language.speak("de")
    try:
        window = open_window(Case(level="L4", procedure="hemilaminectomy", side="left"))
        show_at(window, "larger")
        assert cut_texts(window) == []
        assert not window.profile.isVisible()
        window.resize(1700, 800)
        assert cut_texts(window) == []
        assert window.profile.isVisible()
        show_at(window, "larger")
        assert cut_texts(window) == []
        assert not window.profile.isVisible()
        show_at(window, "normal")
        assert cut_texts(window) == []
        assert window.profile.isVisible()
    finally:
        language.speak("en")


def test_words_do_not_come_and_go_at_any_width(qapp, qtbot):
    bar, title, buttons = QToolBar(), Elided("a title", takes_rest=True), []
    qtbot.addWidget(bar)
    for words in ("Save picture", "Save bone", "Copy numbers"):
        button = QToolButton()
        button.setText(words)
        button.setIcon(qapp.style().standardIcon(QStyle.StandardPixmap.SP_DialogSaveButton))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        buttons.append(button)
        bar.addWidget(button)
    bar.addWidget(title)
    words = WordsGiveWay(bar, title, buttons)
    bar.show()
    seen = []
    for width in [*range(480, 140, -1), *range(140, 480)]:
        bar.resize(width, 40)
        after = []
        for _ in range(4):
            QApplication.processEvents()
            after.append(words.shown)
        assert after[-1] == after[-2], width
        seen.append(after[-1])
    assert seen[0] and seen[-1] and not seen[340]
    assert sum(a != b for a, b in pairwise(seen)) == 2
