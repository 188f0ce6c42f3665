"""All that is open, saved and opened again in a real window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtWidgets import QPushButton

from vertebra3d.case import Case
from vertebra3d.files.sessions import SUFFIX, load_session
from vertebra3d_app.open_work import snapshot
from vertebra3d_app.recent_files import recent_paths


def click(window, text: str) -> None:
    next(b for b in window.message.findChildren(QPushButton) if b.text() == text).click()


@pytest.fixture
def full(open_window, settle):
    """A window with everything in it that a session holds."""
    window = open_window(Case(level="L5", procedure="laminotomy", side="right"))
    window.actions_["page:compare"].trigger()
    window.pages.page("compare").add_procedures()
    window.actions_["page:slices"].trigger()
    slices = window.pages.page("slices")
    slices.tool.choose("distance")
    slices.tool.click("axial", 1.0, (0.0, 0.0))
    slices.tool.click("axial", 1.0, (3.0, 4.0))
    slices.tool.choose(None)
    window.actions_["page:bone"].trigger()
    window.actions_["canal"].trigger()
    window.canvas.turn(25.0, 10.0)
    settle(window)
    return window


def test_it_comes_back_in_another_window(full, open_window, choose_file, settle, assert_shown, tmp_path: Path):
    full.actions_["save_session"].trigger()
    choose_file(full, tmp_path / "mine")
    path = tmp_path / f"mine{SUFFIX}"
    assert load_session(path) == snapshot(full)
    assert "Saved" in full.message.text
    assert recent_paths() == [str(path)]
    other = open_window()
    other.actions_["open_session"].trigger()
    choose_file(other, path)
    settle(other)
    assert_shown(other)
    was, now = snapshot(full), snapshot(other)
    assert (now.case, now.pinned, now.page, now.measured) == (was.case, was.pinned, was.page, was.measured)
    assert len(now.pinned) == 2
    assert now.shown == was.shown
    assert np.allclose(now.camera.position, was.camera.position, atol=0.01)
    assert other.session.stack.undoText() == f"Open mine{SUFFIX}"
    assert "3 cases side by side" in other.message.text
    assert other.pages.page("slices").tool.taken[0].words == "5.0 mm"
    compare = other.pages.page("compare")
    other.actions_["page:compare"].trigger()
    assert [view.key for view in compare.views] == [place.key for place in compare.model.places]
    settle(other)
    assert all(place.figures is not None for place in compare.model.pinned)


def test_what_was_open_before_comes_back(full, tmp_path: Path, settle):
    path = tmp_path / f"bare{SUFFIX}"
    before = snapshot(full)
    full.comfort.sessions.save_file(str(path))
    full.pages.page("compare").put_pinned([])
    full.session.set_level("L1")
    bare = snapshot(full)
    assert bare.pinned == ()
    full.files.open_path(str(path))
    assert snapshot(full).pinned == before.pinned
    click(full, "Back to what was open")
    settle(full)
    now = snapshot(full)
    assert (now.case, now.pinned) == (bare.case, ())


def test_a_broken_file_is_one_line_and_changes_nothing(full, tmp_path: Path):
    path = tmp_path / f"broken{SUFFIX}"
    before = snapshot(full)
    path.write_text(before.to_json().replace('"L5"', '"C9"'))
    full.files.open_path(str(path))
    assert "C9" in full.message.text
    assert "\n" not in full.message.text
    assert snapshot(full) == before
    assert recent_paths() == []


def test_a_session_is_opened_before_the_first_bone_is_there(full, theme, qtbot, settle, tmp_path, close_window):
    from vertebra3d_app.window import Window

    path = tmp_path / f"a{SUFFIX}"
    full.comfort.sessions.save_file(str(path))
    window = Window(theme)
    window.files.open_path(str(path))  # as for a file named on the command line
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    settle(window)
    assert np.allclose(snapshot(window).camera.position, load_session(path).camera.position, atol=0.01)
    close_window(window)


def test_the_last_session_is_at_hand(open_window, close_window, settle):
    window = open_window()
    assert not window.actions_["last_session"].isEnabled()
    close_window(window)
    window = open_window()
    assert not window.actions_["last_session"].isEnabled()  # nothing had been done in it
    window.session.set_level("L2")
    window.actions_["page:compare"].trigger()
    window.pages.page("compare").add_shown()
    settle(window)
    close_window(window)
    window = open_window()
    window.actions_["last_session"].trigger()
    assert window.session.case.level == "L2"
    assert len(window.pages.page("compare").model.pinned) == 1
    settle(window)


def test_a_session_that_cannot_be_written_is_told(full, tmp_path: Path):
    full.comfort.sessions.save_file(str(tmp_path / "none" / "a"))
    assert "there is no folder" in full.message.text
