"""The window as a whole: coming, going, recovering, and five hundred actions at random."""

from __future__ import annotations

import shutil
import weakref
from pathlib import Path

import pytest
from PyQt6.QtCore import QPoint, QRect
from PyQt6.QtWidgets import QApplication, QLabel, QPushButton

from vertebra3d.anatomy.bone import LEVELS
from vertebra3d.case import Case
from vertebra3d.files.autosave import Autosave, state_folder
from vertebra3d_app.main import sweep
from vertebra3d_app.window import Window
from vertebra3d_app.wording import DISCLAIMER


def test_it_opens_with_everything_shown(window, assert_shown):
    assert_shown(window)
    assert window.message.text == ""
    assert DISCLAIMER in [label.text() for label in window.statusBar().findChildren(QLabel)]
    assert window.canvas.frames > 0
    assert "worked out in" in window.state.text()


def test_closing_leaves_nothing_and_it_opens_again(open_window, close_window, leftovers, assert_shown):
    first = open_window()
    close_window(first)
    assert leftovers() == []
    second = open_window(Case(level="L2", procedure="laminotomy", side="both"))
    assert_shown(second)
    close_window(second)
    assert leftovers() == []


def test_a_closed_window_is_freed_with_all_its_solids(theme, qtbot, settle):
    window = Window(theme)
    window.show()
    settle(window)
    ghost, outcome = weakref.ref(window), weakref.ref(window.session.outcome)
    window.close()
    del window
    sweep()
    assert ghost() is None
    assert outcome() is None


def test_two_windows_are_two_cases(open_window, settle, assert_shown):
    a, b = open_window(), open_window()
    a.session.set_level("L1")
    b.session.set_procedure("hemilaminectomy")
    settle(a)
    settle(b)
    assert a.session.case.procedure == "laminectomy"
    assert b.session.case.level == "L4"
    assert_shown(a)
    assert_shown(b)


def test_closing_while_it_works(open_window, close_window):
    window = open_window()
    for level in LEVELS:
        window.session.set_level(level)
    close_window(window)


def test_undo_and_redo_through_the_window(window, settle, assert_shown):
    window.session.set_procedure("hemilaminectomy")
    window.session.set_side("right")
    window.session.set_parameter("canal_width_mm", 24.0)
    assert window.actions_["undo"].text() == "&Undo Set canal width 24.0 mm"
    window.actions_["undo"].trigger()
    assert window.actions_["redo"].text() == "&Redo Set canal width 24.0 mm"
    assert window.actions_["undo"].text() == "&Undo Side: right"
    settle(window)
    assert_shown(window)
    window.actions_["redo"].trigger()
    settle(window)
    assert_shown(window)


def _crash(case: Case) -> None:
    """Leave behind what a session leaves that ends without closing."""
    autosave = Autosave()
    assert autosave.save(case)
    kept = next((state_folder() / "sessions").glob("*.json"))
    aside = kept.with_name("aside")
    shutil.copy(kept, aside)
    autosave.close()
    aside.rename(kept)


def _button(window, text: str) -> QPushButton:
    return next(b for b in window.message.findChildren(QPushButton) if b.text() == text)


def test_a_case_is_offered_again_after_a_crash(open_window, close_window, qtbot, settle, assert_shown):
    case = Case(level="L2", procedure="laminotomy", side="right", parameters={"canal_width_mm": 24.0})
    _crash(case)
    window = open_window()
    qtbot.waitUntil(lambda: "did not close properly" in window.message.text)
    assert "L2 · Laminotomy, right" in window.message.text
    assert window.session.case.level == "L4"
    _button(window, "Restore").click()
    assert window.session.case == case
    settle(window)
    assert_shown(window)
    close_window(window)
    assert open_window().message.text == ""


def test_an_offer_can_be_forgotten(open_window, close_window, qtbot):
    _crash(Case(level="L2"))
    window = open_window()
    qtbot.waitUntil(lambda: "did not close properly" in window.message.text)
    _button(window, "Discard").click()
    assert window.message.text == ""
    assert window.session.case.level == "L4"
    close_window(window)
    assert open_window().message.text == ""


@pytest.mark.parametrize("size", [(1280, 800), (1600, 1000)])
def test_a_message_lies_over_the_view_and_moves_nothing(window, size):
    window.resize(*size)
    QApplication.processEvents()
    parts = (window.canvas, window.controls, window.numbers, window.profile, window.comparison, window.legend)

    def places() -> list[QRect]:
        QApplication.processEvents()
        return [QRect(part.mapTo(window, QPoint(0, 0)), part.size()) for part in parts]

    before = places()
    window.message.say("A message that is so long that it needs more than one line of the view. " * 4, "info")
    assert places() == before
    assert window.message.isVisible()
    assert window.canvas.rect().contains(window.message.geometry())
    assert not window.message.geometry().intersects(window.legend.geometry())
    text = window.message._text
    assert text.height() >= text.heightForWidth(text.width())
    window.message.clear()
    assert places() == before


def test_the_case_is_kept_safe_while_the_window_is_open(open_window, close_window, qtbot):
    window = open_window()
    folder = state_folder() / "sessions"
    window.session.set_level("L5")
    qtbot.waitUntil(lambda: any("L5" in path.read_text() for path in folder.glob("*.json")))
    close_window(window)
    assert list(folder.iterdir()) == []


def test_a_state_folder_that_cannot_be_written_is_told(open_window, qtbot, monkeypatch, tmp_path: Path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    monkeypatch.setenv("VERTEBRA3D_STATE_DIR", str(blocked))
    window = open_window()
    qtbot.waitUntil(lambda: "cannot be kept safe" in window.message.text)


def test_an_unexpected_error_is_told_and_the_window_lives_on(window, qtbot, settle, assert_shown, monkeypatch, caplog):
    import vertebra3d_app.work as work

    def broken(case: Case, bone: object = None) -> None:
        raise ZeroDivisionError("a fault")

    with monkeypatch.context() as patch:
        patch.setattr(work, "evaluate", broken)
        window.session.set_level("L2")
        qtbot.waitUntil(lambda: "Unexpected error" in window.message.text)
    assert window.session.case.level == "L2"
    window.session.set_level("L3")
    settle(window)
    assert window.message.text == ""
    assert_shown(window)


def test_the_chart_reads_out(window):
    profile = window.profile
    box = profile.plot.getPlotItem().vb
    profile._hover(box.mapViewToScene(box.viewRect().center()))
    assert "mm²" in profile.readout.text()
    profile._hover(box.sceneBoundingRect().topLeft() * 0 - box.sceneBoundingRect().bottomRight())
    assert profile.readout.text() == ""
