"""The 3D view: mouse, keys, frames."""

from __future__ import annotations

import math
from itertools import combinations

from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QWheelEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication


def _turned(before, after) -> float:
    dot = sum(a * b for a, b in zip(before, after, strict=True))
    return math.degrees(math.acos(max(-1.0, min(1.0, dot))))


def test_the_mouse_turns_the_bone(window, qtbot):
    canvas = window.canvas
    before, middle = canvas.direction, canvas.rect().center()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    assert not canvas.at_rest
    for step in range(1, 6):
        qtbot.mouseMove(canvas, middle + QPoint(12 * step, 5 * step))
        QApplication.processEvents()
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 25))
    assert _turned(before, canvas.direction) > 3
    qtbot.waitUntil(lambda: canvas.at_rest)


def test_arrow_keys_turn_and_letters_do_nothing(window, qtbot):
    canvas = window.canvas
    window.actions_["view:posterior"].trigger()
    canvas.setFocus()
    for key, degrees in (
        (Qt.Key.Key_Left, 10),
        (Qt.Key.Key_Right, 10),
        (Qt.Key.Key_Up, 10),
        (Qt.Key.Key_Down, 10),
    ):
        before = canvas.direction
        QTest.keyClick(canvas, key)
        assert abs(_turned(before, canvas.direction) - degrees) < 0.1
    before, drawn = canvas.direction, canvas.scene._bone.actor.GetProperty().GetRepresentation()
    for letter in "wspqe3r":
        if letter.isalpha():
            QTest.keyClick(canvas, letter)
    assert canvas.scene._bone.actor.GetProperty().GetRepresentation() == drawn
    assert _turned(before, canvas.direction) < 0.1
    assert window.isVisible()


def test_the_wheel_and_the_keys_move_nearer_and_farther(window):
    canvas = window.canvas
    distance = canvas.camera.distance
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.camera.distance < distance
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    middle = QPointF(canvas.rect().center())
    event = QWheelEvent(
        middle,
        canvas.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)
    assert canvas.camera.distance > distance


def test_views_answer_to_their_keys_wherever_the_focus_is(window, qtbot):
    window.activateWindow()
    window.controls.levels.buttons["L4"].setFocus()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_2)
    assert window.canvas.direction[1] > 0.99  # anterior: the camera looks backwards
    QTest.keyClick(window, Qt.Key.Key_1)
    assert window.canvas.direction[1] < -0.99


def test_many_changes_cost_one_frame(window, qtbot):
    canvas = window.canvas
    qtbot.waitUntil(lambda: canvas.at_rest)
    QApplication.processEvents()
    before = canvas.frames
    for _ in range(20):
        canvas.render()
        canvas.turn(1.0, 0.0)
    with qtbot.waitSignal(canvas.drawn):
        pass
    assert canvas.frames - before == 1


def test_the_picture_shows_the_bone_and_the_cut(window, qtbot, settle):
    def colours() -> set[int]:
        image = window.canvas.grabFramebuffer()
        return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}

    window.session.set_procedure("none")
    settle(window)
    qtbot.waitUntil(lambda: window.canvas.at_rest)
    intact = colours()
    assert len(intact) > 500
    window.session.set_procedure("laminectomy")
    settle(window)
    qtbot.waitUntil(lambda: window.canvas.at_rest)
    assert len(colours() - intact) > 100


def test_it_is_drawn_coarsely_only_while_a_slider_moves(window, qtbot, settle):
    canvas = window.canvas
    qtbot.waitUntil(lambda: canvas.at_rest)
    full = (canvas.width(), canvas.height())
    qtbot.waitUntil(lambda: tuple(canvas.render_window.GetSize()) == full)
    row = window.controls.setting_rows["width_mm"]
    row.slider.setSliderDown(True)
    with qtbot.waitSignal(canvas.drawn, timeout=30_000):
        row.slider.setSliderPosition(row.slider.value() + 5)
    qtbot.waitUntil(lambda: window.session.current)
    QApplication.processEvents()
    moving = tuple(canvas.render_window.GetSize())
    assert moving == (tuple(round(side / 2) for side in full) if canvas.scene.smoothing.software else full)
    row.slider.setSliderDown(False)
    settle(window)
    qtbot.waitUntil(lambda: canvas.at_rest)
    qtbot.waitUntil(lambda: tuple(canvas.render_window.GetSize()) == full)
    assert canvas.scene.marker.visible


def test_the_legend_is_low_where_the_view_is_narrow(window, qtbot):
    legend = window.legend
    window.actions_["landmarks"].trigger()
    for width, columns in ((1280, 2), (1900, 1), (1280, 2)):
        window.resize(width, 800)
        qtbot.waitUntil(lambda columns=columns: legend._arranged[1] == columns and legend.size() == legend.sizeHint())
        assert window.canvas.rect().contains(legend.geometry())
        places = [words.geometry() for _, words in legend._lines[: len(legend.entries)]]
        assert len({place.x() for place in places}) == columns
        assert not any(a.intersects(b) for a, b in combinations(places, 2))
        lines = [words for _, words in legend._lines[: len(legend.entries)]]
        assert [w.text() for w in lines if w.width() < w.fontMetrics().horizontalAdvance(w.text())] == []
    window.actions_["landmarks"].trigger()
    assert legend.columns == 1


def test_labels_make_room_for_a_message(window, qtbot):
    canvas, overlay = window.canvas, window.canvas.scene.landmarks
    window.actions_["landmarks"].trigger()
    window.actions_["view:posterior"].trigger()
    qtbot.waitUntil(lambda: canvas.at_rest and len(overlay.labels) > 4)
    window.message.say("A message of so many lines that it reaches down to where labels stand. " * 24)

    def clear() -> bool:
        bottom = canvas.height() - window.message.geometry().bottom()
        return window.message.height() > 100 and all(label.box[3] <= bottom for label in overlay.labels)

    qtbot.waitUntil(clear)
    window.message.clear()
    qtbot.waitUntil(lambda: not clear() and len(overlay.labels) > 4)


def test_labels_wait_while_a_slider_moves_and_keep_off_the_legend(window, qtbot, settle):
    canvas, overlay = window.canvas, window.canvas.scene.landmarks
    window.actions_["landmarks"].trigger()
    window.actions_["view:posterior"].trigger()
    qtbot.waitUntil(lambda: canvas.at_rest and len(overlay.labels) > 4)
    assert window.legend.isVisible()
    with qtbot.waitSignal(canvas.drawn, timeout=30_000):
        canvas.update()
    at = window.legend.geometry()
    top = canvas.height() - at.y()
    assert overlay.keep_out
    for label in overlay.labels:
        x0, y0, _, _ = label.box
        assert x0 >= at.x() + at.width() or y0 >= top
    row = window.controls.setting_rows["width_mm"]
    row.slider.setSliderDown(True)
    with qtbot.waitSignal(canvas.drawn, timeout=30_000):
        row.slider.setSliderPosition(row.slider.value() + 5)
    qtbot.waitUntil(lambda: window.session.current)
    QApplication.processEvents()
    assert overlay._leaders.GetVisibility() == (not canvas.scene.smoothing.software)
    assert overlay._lines.GetVisibility()
    row.slider.setSliderDown(False)
    settle(window)
    qtbot.waitUntil(lambda: canvas.at_rest and bool(overlay._leaders.GetVisibility()))
