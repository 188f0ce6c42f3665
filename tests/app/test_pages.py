"""The pages beside the bone: grey while they wait, messages over whichever is in sight, keys."""

from __future__ import annotations

import threading

import pytest
from PyQt6.QtCore import QPoint
from PyQt6.QtWidgets import QApplication

from vertebra3d.anatomy import build
from vertebra3d.errors import Refused
from vertebra3d_app.pages.slices import SlicesPage


@pytest.fixture
def page(window) -> SlicesPage:
    window.show_page("slices")
    made = window.pages.page("slices")
    QApplication.processEvents()
    return made


def is_grey(page) -> bool:
    """Whether every picture is pale; they are all of one kind."""
    pale = {view.bone.opacity() < 0.5 for view in page.views.values()} | {page.map.image.opacity() < 0.5}
    assert len(pale) == 1
    return pale.pop()


def test_a_stale_picture_is_pale(window, page):
    window.show_stale(True)
    assert page.views["axial"].bone.opacity() < 0.5
    assert page.map.image.opacity() < 0.5
    window.show_stale(False)
    assert page.views["axial"].bone.opacity() == 1.0


def test_an_outcome_that_is_waited_for_greys_and_colours_again(window, page, qtbot, settle):
    window.director._late.setInterval(0)
    held = threading.Event()
    window.engine.queue("held", [(None, held.wait)])
    window.session.set_level("L3")
    qtbot.waitUntil(lambda: is_grey(page))
    assert page.slices.outcome.intact.level == "L4"
    held.set()
    settle(window)
    assert page.slices.outcome.intact.level == "L3"
    assert not is_grey(page)
    window.director._late.timeout.emit()
    assert not is_grey(page)  # nothing that comes late greys it again


def test_outcomes_on_the_way_of_a_slider_keep_their_colour(window, page, settle):
    late, first = window.director._late, window.session.case
    late.setInterval(60_000)
    held = threading.Event()
    window.engine.queue("held", [(None, held.wait)])
    window.session.set_setting("width_mm", 19.0)
    assert late.isActive()
    late.stop()
    window.session.take(first, window.session.outcome)
    assert late.isActive()  # it waits anew
    assert not is_grey(page)
    held.set()
    settle(window)
    assert not late.isActive()


@pytest.fixture
def set_what_cannot_be(window, qtbot, monkeypatch):
    """Set a case of which no bone can be made."""
    real = build.bone_of

    def bone_of(level, values, *more):
        if values["endplate_width_upper_mm"] == 48.3:
            raise Refused("no such bone")
        return real(level, values, *more)

    monkeypatch.setattr(build, "bone_of", bone_of)

    def set_it() -> None:
        window.message.clear()
        window.session.set_parameter("endplate_width_upper_mm", 48.3)
        qtbot.waitUntil(lambda: "no such bone" in window.message.text, timeout=60_000)

    return set_it


def test_a_case_that_cannot_be_greys_until_the_next_that_can(window, page, settle, set_what_cannot_be):
    set_what_cannot_be()
    assert is_grey(page)
    assert window.message.isVisible()
    window.show_page("bone")
    window.show_page("slices")
    assert is_grey(page)  # it is still that of another case
    window.session.stack.undo()
    settle(window)
    assert not is_grey(page)
    set_what_cannot_be()
    assert is_grey(page)
    window.show_page("bone")
    window.session.stack.undo()
    window.session.set_procedure("laminotomy")
    settle(window)
    window.show_page("slices")
    assert page.slices.outcome is window.session.outcome
    assert not is_grey(page)


def test_a_page_first_shown_while_the_case_fails_is_grey(window, set_what_cannot_be):
    set_what_cannot_be()
    window.show_page("slices")
    assert is_grey(window.pages.page("slices"))


@pytest.mark.parametrize("name", ["bone", "slices", "compare"])
def test_a_refusal_is_seen_on_every_page(window, name):
    window.message.say("Before the page is turned")
    window.show_page(name)
    QApplication.processEvents()
    assert_seen(window)
    window.message.clear()
    window.session.set_parameter("canal_width_mm", 99.0)
    assert "Canal" in window.message.text
    QApplication.processEvents()
    assert_seen(window)
    window.resize(1500, 900)
    QApplication.processEvents()
    assert_seen(window)


def assert_seen(window) -> None:
    """Nothing lies over the message, and it lies over the page that is shown."""
    message = window.message
    assert message.isVisible()
    for at in (message.rect().center(), QPoint(3, 3), message.rect().bottomRight() - QPoint(3, 3)):
        seen = window.childAt(message.mapTo(window, at))
        assert seen is message or message.isAncestorOf(seen)
    assert window.pages.currentWidget().isAncestorOf(message)


def test_keys_go_to_the_page_that_is_turned_to(window, qtbot):
    window.activateWindow()
    window.canvas.setFocus()
    window.show_page("slices")
    assert window.focusWidget() is window.pages.page("slices").views["axial"].plot
    window.show_page("bone")
    assert window.focusWidget() is window.canvas
    button = window.page_switch.buttons["slices"]
    button.setFocus()
    button.click()
    assert window.focusWidget() is button  # who goes through the buttons by keys stays there


def test_a_page_out_of_sight_takes_the_appearance_when_it_comes_into_sight(window, theme, monkeypatch):
    for name in ("slices", "explain", "bone"):
        window.show_page(name)
    told = []
    for name in ("slices", "explain"):
        page = window.pages.page(name)
        monkeypatch.setattr(page, "apply_theme", lambda tokens, name=name: told.append((name, tokens.name)))
    theme.choose("dark")
    assert told == []  # a size or an appearance that nobody sees takes no time
    window.show_page("explain")
    window.show_page("explain")
    assert told == [("explain", "dark")]
    theme.choose("light")
    window.show_page("slices")
    assert told == [("explain", "dark"), ("explain", "light"), ("slices", "light")]
