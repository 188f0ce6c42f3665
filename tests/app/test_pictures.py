"""Numbers do not wait for the picture; the picture is not drawn oftener than is of use, and the last one always."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from vertebra3d.scene.drawing import Draughtsman


@pytest.fixture
def held_back(window):
    """A window whose pictures are not made ready before the gate is opened."""
    gate, real = threading.Event(), window.canvas.scene.prepare

    def prepare(outcome, last=None):
        gate.wait()
        return real(outcome, last)

    window.canvas.scene.prepare = prepare
    yield gate
    gate.set()


def test_numbers_do_not_wait_for_the_picture(window, held_back, qtbot, settle, assert_shown):
    was = window.numbers.cards["bone"].figure.text()
    drawn = window.canvas.scene.outcome
    window.session.set_setting("width_mm", 14.0)
    qtbot.waitUntil(lambda: window.session.current)
    assert window.numbers.cards["bone"].figure.text() != was
    assert window.canvas.scene.outcome is drawn
    assert not window.pictures.current
    assert not window.director.settled
    held_back.set()
    settle(window)
    assert window.canvas.scene.outcome is window.session.outcome
    assert_shown(window)


def test_pictures_are_left_out_and_the_last_is_shown(window, qtbot, settle):
    numbers, pictures = [], []
    window.session.outcome_changed.connect(lambda outcome: numbers.append(outcome.case))
    window.pictures.shown.connect(lambda outcome: pictures.append(outcome.case))
    window.pictures._pause.setInterval(60_000)
    slider = window.controls.setting_rows["width_mm"].slider
    start = slider.value()
    slider.setSliderDown(True)
    for step in range(1, 7):
        had = len(numbers)
        slider.setSliderPosition(start + step)
        qtbot.waitUntil(lambda had=had: len(numbers) > had)
    slider.setSliderDown(False)
    settle(window)
    assert pictures[-1] == window.session.case
    assert len(pictures) <= len(numbers) + 1  # the last one is drawn once more, in its own light
    assert all(any(case == one for one in numbers) for case in pictures)


def test_a_slider_that_is_held_still_or_let_go_has_a_picture_in_its_own_light(window, qtbot, settle):
    slider = window.controls.setting_rows["width_mm"].slider
    slider.setSliderDown(True)
    slider.setSliderPosition(slider.value() + 8)
    scene = window.canvas.scene
    qtbot.waitUntil(lambda: window.session.current and scene.outcome is window.session.outcome)
    quick = scene.drawing
    qtbot.waitUntil(lambda: window.pictures.current)  # held still
    own = Draughtsman().draw(window.session.outcome)
    for drawing, alike in ((quick, False), (scene.drawing, True)):
        assert np.array_equal(drawing.bone.points, own.bone.points)
        assert np.array_equal(drawing.bone_seen, own.bone_seen) is alike
    assert np.abs(quick.bone_seen - own.bone_seen).mean() < 0.02  # hardly to be seen
    slider.setSliderPosition(slider.value() + 4)
    slider.setSliderDown(False)
    settle(window)
    own = Draughtsman().draw(window.session.outcome)
    assert np.array_equal(scene.drawing.bone_seen, own.bone_seen)


def test_a_page_without_the_bone_has_numbers_and_no_pictures_while_a_slider_is_held(window, qtbot, settle):
    window.show_page("slices")
    settle(window)
    pictures = []
    window.pictures.shown.connect(pictures.append)
    slider = window.controls.setting_rows["width_mm"].slider
    slider.setSliderDown(True)
    for _ in range(3):
        slider.setSliderPosition(slider.value() + 2)
        qtbot.waitUntil(lambda: window.session.current)
    page = window.pages.page("slices")
    assert page._outcome is window.session.outcome
    assert pictures == []
    slider.setSliderDown(False)
    settle(window)
    assert pictures == [window.session.outcome]


def test_a_view_that_draws_no_frame_holds_nothing_up(window, qtbot, settle):
    window.canvas.hide()
    pictures = []
    window.pictures.shown.connect(pictures.append)
    for width in (14.0, 15.0):
        had = len(pictures)
        window.session.set_setting("width_mm", width)
        qtbot.waitUntil(lambda had=had: len(pictures) > had)
    window.canvas.show()
    settle(window)


def test_a_picture_that_fails_is_told_and_the_next_is_drawn(window, qtbot, settle):
    scene = window.canvas.scene
    real = scene.prepare

    def broken(*_):
        scene.prepare = real
        raise ZeroDivisionError("no picture")

    scene.prepare = broken
    window.session.set_setting("width_mm", 15.0)
    qtbot.waitUntil(lambda: "no picture" in window.message.text)
    window.session.set_setting("width_mm", 16.0)
    settle(window)
    assert window.canvas.scene.outcome is window.session.outcome


def test_the_chart_is_drawn_no_oftener_than_is_of_use_and_to_the_last(window, outcome):
    profile, drawn = window.profile, []
    draw = profile._draw
    profile._draw = lambda one: (drawn.append(one), draw(one))
    profile._pace.stop()
    for _ in range(4):
        profile.show_outcome(outcome, soon_another=True)
    assert len(drawn) == 1
    profile._pace.timeout.emit()
    assert len(drawn) == 2
    profile.show_outcome(outcome)
    assert len(drawn) == 3


def test_pictures_go_on_where_one_slider_is_dragged_straight_after_another(window, qtbot, settle):
    scene, session = window.canvas.scene, window.session
    dimension = window.controls.parameter_rows["canal_width_mm"].slider
    dimension.setSliderDown(True)
    dimension.setSliderPosition(dimension.value() + 10)
    qtbot.waitUntil(lambda: scene.is_preview)
    dimension.setSliderDown(False)
    slider = window.controls.setting_rows["width_mm"].slider
    start, steps = slider.value(), iter(range(2, 10_000))  # the first is set below
    session.outcome_changed.connect(lambda _: slider.setSliderPosition(start + next(steps) % 20))  # ahead of each
    slider.setSliderDown(True)
    slider.setSliderPosition(start + 1)
    qtbot.waitUntil(lambda: not scene.is_preview)
    assert not session.current
    session.outcome_changed.disconnect()
    slider.setSliderDown(False)
