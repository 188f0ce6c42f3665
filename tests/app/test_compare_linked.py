"""Cases side by side are played, cut and seen together, and putting one there is a step of undo."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPointF, Qt
from PyQt6.QtGui import QImage, QMouseEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from vertebra3d.case import Case
from vertebra3d.files.sessions import SUFFIX, SavedSession
from vertebra3d_app.open_work import snapshot


@pytest.fixture
def settle(settle_beside):
    return settle_beside


@pytest.fixture
def page(window, settle):
    """A laminectomy with a hemilaminectomy beside it."""
    window.show_page("compare")
    page = window.pages.page("compare")
    page.put_pinned([window.session.case_for("hemilaminectomy")])
    settle(window)
    return page


def pictures(page) -> list[np.ndarray]:
    return [as_array(view.canvas.grab().toImage()) for view in page.views]


def as_array(image: QImage) -> np.ndarray:
    """Colours (height, width, 3)."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)[..., :3].astype(float)


def apart(one: list[np.ndarray], other: list[np.ndarray]) -> list[float]:
    """Share of the pixels of each view that differ."""
    return [float((np.abs(a - b).max(axis=2) > 12).mean()) for a, b in zip(one, other, strict=True)]


def test_the_slider_plays_the_cut_of_all(window, page, settle):
    assert window.play.isVisible()
    assert page.isAncestorOf(window.play)
    done = pictures(page)
    window.play.slider.setValue(0)
    settle(window)
    intact = pictures(page)
    assert min(apart(done, intact)) > 0.01
    for view in page.views:
        assert view.canvas.scene.removal.share == 0.0
    window.play.slider.setValue(1000)
    page.cameras.fit()  # it may have stepped back to keep the pieces in sight
    settle(window)
    assert max(apart(done, pictures(page))) < 0.002


def test_its_key_plays_all_to_the_end(window, page, settle, qtbot):
    seen: list[tuple[float, ...]] = []
    window.play.moved.connect(lambda _: seen.append(tuple(v.canvas.scene.removal.share for v in page.views)))
    window.actions_["play"].trigger()
    assert window.play.playing
    qtbot.waitUntil(lambda: any(0.0 < shares[0] < 1.0 and len(set(shares)) == 1 for shares in seen))
    window.play.advance(10.0)
    assert not window.play.playing
    settle(window)
    assert {v.canvas.scene.removal.share for v in page.views} == {1.0}


def test_the_section_cuts_all_in_one_plane(window, page, settle):
    whole = pictures(page)
    window.actions_["section"].trigger()
    settle(window)
    assert page.isAncestorOf(window.section)
    assert window.section.isVisible()
    heights = [view.canvas.height() for view in page.views]
    cut = pictures(page)
    window.section.flip_button.click()
    settle(window)
    assert min(apart(cut, pictures(page))) > 0.01
    window.section.planes.buttons["axial"].click()
    window.section.slider.setValue(10)
    for view in page.views:
        assert view.canvas.scene.cutaway.section == window.section.section
        assert view.canvas.scene.cutaway.section.at_mm == 5.0
        assert view.canvas.scene.cutaway.faces["bone"].filled
    assert any("cut" in words.lower() or "section" in words.lower() for _, words in page.legend.entries)
    window.actions_["section"].trigger()
    settle(window)
    assert [view.canvas.height() for view in page.views] > heights
    assert max(apart(whole, pictures(page))) < 0.002


def test_a_drag_with_ctrl_in_any_view_moves_the_plane_of_all(window, page, settle):
    window.actions_["section"].trigger()
    window.section.planes.buttons["axial"].click()
    window.actions_["view:posterior"].trigger()
    was, canvas = window.section.position["axial"], page.views[1].canvas
    left, ctrl = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier

    def send(kind: QEvent.Type, y: float, held: Qt.MouseButton) -> None:
        at = QPointF(60.0, y)
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else left
        event = QMouseEvent(kind, at, QPointF(canvas.mapToGlobal(at.toPoint())), button, held, ctrl)
        QApplication.sendEvent(canvas, event)

    send(QEvent.Type.MouseButtonPress, 100.0, left)
    send(QEvent.Type.MouseMove, 80.0, left)
    send(QEvent.Type.MouseButtonRelease, 80.0, Qt.MouseButton.NoButton)
    assert window.section.position["axial"] > was + 1.0
    assert [v.canvas.scene.cutaway.section.at_mm for v in page.views] == [window.section.position["axial"]] * 2
    settle(window)


def test_the_bars_go_back_to_the_bone(window, page, settle):
    window.actions_["section"].trigger()
    window.play.set_share(0.5)
    window.show_page("bone")
    QTest.qWait(0)
    for bar in (window.section, window.play):
        assert not page.isAncestorOf(bar)
        assert bar.isVisible()
    window.play.set_share(1.0)  # what is done out of sight
    window.actions_["section"].trigger()
    window.show_page("compare")
    settle(window)
    assert {v.canvas.scene.removal.share for v in page.views} == {1.0}
    assert {v.canvas.scene.cutaway.section for v in page.views} == {None}
    assert window.section.isHidden()


def test_what_is_cut_beside_can_be_played_where_nothing_is_cut_here(window, page, settle):
    window.session.set_procedure("none")
    settle(window)
    assert window.play.slider.isEnabled()
    assert window.actions_["play"].isEnabled()
    window.show_page("bone")
    assert not window.play.slider.isEnabled()
    assert not window.actions_["play"].isEnabled()


def test_a_case_that_comes_in_the_middle_of_the_cut_is_shown_so(window, page, settle):
    window.play.set_share(0.4)
    page.buttons["add_all"].click()
    settle(window)
    assert len(page.views) == 3
    assert {v.canvas.scene.removal.share for v in page.views} == {0.4}


def test_putting_beside_and_taking_out_are_steps_of_undo(window, page, settle):
    stack, cases = window.session.stack, page.model.cases
    page.buttons["add"].click()
    assert stack.undoText().startswith("Put beside: ")
    page.views[1].buttons["duplicate"].click()
    page.views[1].buttons["remove"].click()
    assert stack.undoText().startswith("Take out: ")
    assert stack.count() == 3
    settle(window)
    after = page.model.cases
    keys = [place.key for place in page.model.pinned]
    stack.undo()
    assert len(page.model.cases) == 3
    assert page.model.cases[0] == cases[0]
    assert [place.key for place in page.model.pinned[1:]] == keys, "those that stay are not worked out anew"
    stack.setIndex(0)
    assert page.model.cases == cases
    stack.setIndex(3)
    settle(window)
    assert page.model.cases == after
    assert [view.key for view in page.views] == [place.key for place in page.model.places]


def test_an_undo_that_nobody_sees_is_told(window, page, settle, qtbot):
    page.buttons["add"].click()
    window.show_page("bone")
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: "page Compare" in window.message.text)
    assert len(page.model.cases) == 1
    settle(window)


def test_every_procedure_is_one_step_and_nothing_new_is_none(window, page, settle):
    page.buttons["add_all"].click()
    page.buttons["add_all"].click()
    assert window.session.stack.count() == 1
    window.actions_["undo"].trigger()
    assert len(page.model.cases) == 1
    settle(window)


def test_the_camera_of_the_page_is_kept_in_a_session(window, page, settle, open_window, tmp_path):
    page.views[1].canvas.turn(40.0, 15.0)
    page.views[1].canvas.near(1.3)
    was = page.cameras.at
    path = tmp_path / f"seen{SUFFIX}"
    window.comfort.sessions.save_file(str(path))
    other = open_window()
    other.files.open_path(str(path))
    settle(other)
    assert other.session.stack.count() == 1, "case and cases beside it come as one step"
    other.show_page("compare")
    settle(other)
    for view in other.pages.page("compare").views:
        now = view.canvas.scene.placement
        for part in ("position", "focus", "up"):
            assert np.allclose(getattr(now, part), getattr(was, part), atol=1e-3)
    assert snapshot(other).compare_camera == snapshot(window).compare_camera


def test_a_session_without_that_camera_is_read():
    held = json.loads(SavedSession(Case(level="L3")).to_json())
    del held["compare_camera"]
    assert SavedSession.from_json(json.dumps(held)) == SavedSession(Case(level="L3"))
