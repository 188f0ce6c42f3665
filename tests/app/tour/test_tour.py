"""The tour in a real window: noticed, shown, left, with the case of before at hand."""

from __future__ import annotations

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QFileDialog, QPushButton

from vertebra3d.case import Case
from vertebra3d_app.dialogs.welcome import WelcomeDialog
from vertebra3d_app.tour.places import rectangles
from vertebra3d_app.tour.steps import BEGIN, STEPS
from vertebra3d_app.tour.tour import BACK_STEP, START_STEP

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tour(window, settle):
    window.actions_["tour"].trigger()
    settle(window)
    return window.comfort.tour


def go_to(tour, name):
    while tour.guide.step.name != name:
        tour.guide.next(tour.now())


@pytest.fixture
def lies_well(qtbot):
    """Wait until it does: one change of layout leads to the next, and a window system answers when it will."""
    return lambda window, tour: qtbot.waitUntil(lambda: assert_lies_well(window, tour), timeout=30_000)


def assert_lies_well(window, tour):
    """The card is in the window, whole, over none of the controls that it speaks of."""
    card = tour.card.geometry()
    assert window.rect().contains(card)
    assert tour.card.height() >= tour.card.heightForWidth(tour.card.width())
    for button in tour.card.findChildren(QPushButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
    seen = rectangles(window, tour.guide.step)
    assert seen
    shown = [outline for outline in tour.outlines if outline.isVisible()]
    assert len(shown) == len(seen)
    for outline, rect in zip(shown, seen, strict=True):
        assert outline.geometry().contains(rect)
        assert outline.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        assert not card.intersects(rect)


def test_a_newcomer_does_every_step_by_hand(window, tour, settle, assert_shown, tmp_path, choose_file, lies_well):
    controls, session = window.controls, window.session
    assert session.case == BEGIN
    assert session.stack.undoText() == START_STEP
    hands = {
        "bone": lambda: QTest.mouseClick(controls.levels.buttons["L3"], LEFT),
        "procedure": lambda: QTest.mouseClick(controls.procedures.buttons["laminotomy"], LEFT),
        "settings": lambda: QTest.keyClick(controls.setting_rows["height_mm"].slider, Qt.Key.Key_Right),
        "inside": lambda: [window.actions_[name].trigger() for name in ("canal", "section")],
        "play": lambda: (QTest.mouseClick(window.play.button, LEFT), window.play.advance(60)),
        "compare": lambda: (
            QTest.mouseClick(window.page_switch.buttons["compare"], LEFT),
            QTest.mouseClick(window.pages.page("compare").buttons["add_all"], LEFT),
        ),
    }
    for step in STEPS[:-1]:
        assert tour.guide.step is step
        lies_well(window, tour)
        if step.done is not None:
            assert not tour.guide.done, step.name
            assert tour.card.next_button.text() == "Skip"
            hands[step.name]()
            settle(window)
            assert tour.guide.done, step.name
        assert tour.card.next_button.text() == "Next"
        lies_well(window, tour)
        QTest.mouseClick(tour.card.next_button, LEFT)
    QTest.mouseClick(window.pages.page("compare").buttons["save"], LEFT)
    choose_file(window.pages.page("compare"), tmp_path / "mine.png")
    settle(window)
    assert (tmp_path / "mine.png").stat().st_size > 1000
    assert tour.guide.done
    QTest.mouseClick(tour.card.next_button, LEFT)
    assert not tour.guide.on
    assert tour.card.isHidden()
    assert "Help menu" in window.message.text


def test_show_me_does_every_step(window, tour, settle):
    for step in STEPS[:-1]:
        if step.show:
            assert tour.card.show_button.isVisible()
            QTest.mouseClick(tour.card.show_button, LEFT)
            settle(window)
            if step.name == "play":
                window.play.advance(60)
            assert tour.guide.done, step.name
            assert tour.card.show_button.isHidden()
        if step.name == "numbers":
            for name in ("removed", "gain", "facet"):
                assert dict(tour.now().figures)[name] in tour.card.text.text()
        tour.guide.next(tour.now())
    tour.show_me()
    dialog = next(d for d in window.findChildren(QFileDialog) if d.isVisible())
    dialog.reject()


@pytest.mark.parametrize(("look", "size"), [("light", "larger"), ("dark", "small")])
def test_it_lies_well_in_a_small_window_with_letters_of_any_size(window, tour, settle, look, size, lies_well):
    window.theme.choose(look)
    window.actions_[f"text_size:{size}"].trigger()
    window.resize(1280, 800)
    for _ in STEPS:
        settle(window)
        lies_well(window, tour)
        tour.show_me() if tour.guide.step.name != "picture" else None
        tour.guide.next(tour.now())


def test_turning_the_page_again_and_again_looks_no_more_often(window, tour, settle, monkeypatch):
    for name in ("compare", "bone") * 3:
        window.show_page(name)
    settle(window)
    looked = []
    monkeypatch.setattr(tour.guide, "look", looked.append)
    window.pages.page("compare").pins_changed.emit()
    assert len(looked) == 1


def test_it_brings_up_what_is_hidden(window, tour, settle, lies_well):
    for panel in ("controls", "numbers", "foot"):
        window.actions_[f"panel:{panel}"].trigger()
    window.controls.person_section.button.setChecked(False)
    window.show_page("explain")
    settle(window)
    tour.guide.next(tour.now())
    assert window.pages.name == "bone"
    assert window.controls.isVisible()
    tour.guide.back(tour.now())
    assert window.controls.person.draw.isVisible()
    go_to(tour, "numbers")
    assert window.numbers.isVisible()
    assert window.actions_["panel:numbers"].isChecked()
    lies_well(window, tour)


def test_the_card_follows_the_window(window, tour, settle, lies_well):
    go_to(tour, "numbers")
    lies_well(window, tour)
    before = tour.outlines[0].geometry()
    window.resize(1100, 720)
    settle(window)
    lies_well(window, tour)
    assert tour.outlines[0].geometry() != before


def test_keys_go_to_the_card_only_while_it_has_them(window, tour, settle):
    window.activateWindow()
    assert window.focusWidget() is tour.card
    QTest.keyClick(tour.card, Qt.Key.Key_Right)
    assert tour.guide.at == 1
    QTest.keyClick(tour.card.next_button, Qt.Key.Key_Left)
    assert tour.guide.at == 0
    QTest.keyClick(tour.card, Qt.Key.Key_Return)
    assert tour.guide.at == 1
    window.canvas.setFocus()
    was = window.canvas.direction
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.canvas.direction != was
    assert tour.guide.at == 1
    window.actions_["tour"].trigger()  # under way: it has the keys again, and nothing begins anew
    assert tour.guide.at == 1
    assert window.focusWidget() is tour.card
    QTest.keyClick(tour.card, Qt.Key.Key_Escape)
    assert not tour.guide.on
    assert not tour.card.isAncestorOf(window.focusWidget())


def test_the_case_of_before_is_one_click_away(open_window, settle, tmp_path):
    own = Case(level="L2", procedure="hemilaminectomy", side="right")
    window = open_window(own)
    window.files.save_case_file(str(tmp_path / "own.json"))
    window.actions_["tour"].trigger()
    tour = window.comfort.tour
    assert window.files.path is None  # saving does not write over the case of before
    tour.show_me()
    tour.guide.leave()
    assert "Help menu" in window.message.text
    offer = next(b for b in window.message.findChildren(QPushButton) if b.text() == BACK_STEP)
    offer.click()
    settle(window)
    assert window.session.case == own
    assert window.files.path == tmp_path / "own.json"
    window.actions_["undo"].trigger()
    assert window.session.case != own


def test_a_window_that_closes_in_the_middle_leaves_the_case_of_before(open_window, close_window, settle):
    own = Case(level="L2", procedure="laminectomy")
    window = open_window(own)
    window.actions_["tour"].trigger()
    settle(window)
    close_window(window)
    assert window.session.case == own


def test_from_the_welcome_page(window, shown, settle, lies_well):
    window.comfort.welcome_once()
    QTest.mouseClick(shown(WelcomeDialog).starts["tour"], LEFT)
    assert window.comfort.tour.guide.on
    settle(window)
    lies_well(window, window.comfort.tour)
