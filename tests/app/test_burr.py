"""The burr in the real window: it removes bone where it is dragged, as one step that can be undone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QKeyEvent, QMouseEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from tests.app.burr_hands import drag, lamina, move, press, release, seen_at, take_up
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.files.cases import load_case, save_case
from vertebra3d.files.export import export_mesh
from vertebra3d.strokes import MOST_POINTS, Stroke

CORNER = QPoint(3, 3)  # no bone is seen there


@pytest.fixture
def window(open_window):
    """The right lamina is there to be burred."""
    return open_window(Case(level="L4", procedure="hemilaminectomy", side="left"))


def removed(window) -> float:
    return window.session.outcome.bone.burr_mm3


def shown(window) -> float:
    """Volume of the bone by the points that are drawn: the drawing is that of the outcome."""
    return len(window.canvas.scene.drawing.cut.faces)


def test_the_burr_is_off_until_it_is_taken_up(window, settle):
    assert not window.burr.on
    assert not window.burr.bar.isVisible()
    drag(window, lamina(window), lamina(window, down=4))
    settle(window)
    assert window.session.case.strokes == ()
    window.actions_["burr"].trigger()
    assert window.burr.bar.isVisible()
    assert window.actions_["burr"].isChecked()
    window.burr.bar.done.click()
    assert not window.burr.on
    assert not window.actions_["burr"].isChecked()
    assert not window.burr.bar.isVisible()


def test_a_drag_removes_bone_and_is_one_step(window, settle):
    before = window.session.case
    take_up(window, settle)
    plain = window.session.outcome
    drag(window, lamina(window), lamina(window, down=5))
    settle(window)
    session = window.session
    assert session.stack.undoText() == "Burr stroke 4 mm"
    assert session.stack.count() == 1
    assert len(session.case.strokes) >= 1
    assert session.case.strokes[0].diameter_mm == 4
    assert removed(window) > 1
    assert session.outcome.bone.removed_mm3 == pytest.approx(plain.bone.removed_mm3 + removed(window), rel=1e-9)
    assert session.outcome.bone == evaluate(session.case).bone
    rows = {label.text(): value.text() for label, value in window.numbers.cards["bone"].rows if not label.isHidden()}
    assert rows["By the burr"] == f"{removed(window):.0f} mm³"
    assert window.title_label.text().endswith("+ burr")
    assert window.comparison.title.text() == "All procedures on this bone, with the burr strokes"
    window.actions_["undo"].trigger()
    settle(window)
    assert session.case == before
    assert session.outcome.bone == plain.bone
    window.actions_["redo"].trigger()
    settle(window)
    assert removed(window) > 1


def test_what_was_dragged_over_is_gone(window, settle):
    take_up(window, settle, diameter_mm=5, depth_mm=2)
    at = lamina(window)
    place = window.burr.sight.place(QPointF(at), window.burr._ball)
    drag(window, at, lamina(window, down=3))
    settle(window)
    found = np.array(window.session.case.strokes[0].points_mm)
    assert np.linalg.norm(found - place, axis=1).min() < 0.5
    vertices = window.session.outcome.kept_solid.arrays[0]
    assert np.linalg.norm(vertices - found[0], axis=1).min() > 0.97 * 2.5


def test_bone_and_numbers_follow_while_the_burr_is_down(window, settle, qtbot):
    take_up(window, settle)
    session, case = window.session, window.session.case
    kept, faces = session.outcome.bone.kept_mm3, shown(window)
    press(window, lamina(window))
    move(window, lamina(window, down=2))
    qtbot.waitUntil(lambda: window.burr.run.now is not None and not window.burr.run.busy)
    first = window.burr.run.now.outcome.bone.burr_mm3
    assert first > 0
    move(window, lamina(window, down=6))
    qtbot.waitUntil(lambda: not window.burr.run.busy and not window.burr.run.waiting)
    live = window.burr.run.now.outcome
    assert live.bone.burr_mm3 > first
    assert live.bone.kept_mm3 < kept
    assert shown(window) != faces
    assert window.numbers._outcome is live
    assert session.case == case  # until the burr is lifted
    assert session.stack.count() == 0
    release(window, lamina(window, down=6))
    settle(window)
    assert removed(window) == pytest.approx(live.bone.burr_mm3, rel=0.02)


def test_escape_takes_the_running_stroke_back(window, settle, qtbot):
    take_up(window, settle)
    session, case, outcome = window.session, window.session.case, window.session.outcome
    drawing = window.canvas.scene.drawing
    press(window, lamina(window))
    move(window, lamina(window, down=3))
    qtbot.waitUntil(lambda: window.burr.run.shown)
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.burr.run is None
    assert window.canvas.scene.drawing.bone is drawing.bone
    assert window.numbers._outcome is outcome
    release(window, lamina(window, down=3))
    settle(window)
    assert session.case == case
    assert session.stack.count() == 0
    assert window.canvas.scene.drawing.bone is drawing.bone
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.burr.on


def test_undo_during_a_stroke_takes_it_back(window, settle):
    take_up(window, settle)
    drag(window, lamina(window), lamina(window, down=3))
    settle(window)
    press(window, lamina(window, down=2))
    move(window, lamina(window, down=5))
    window.session.stack.undo()
    assert window.burr.run is None
    release(window, lamina(window, down=5))
    settle(window)
    assert window.session.case.strokes == ()


def test_one_stroke_after_another_at_once(window, settle):
    take_up(window, settle)
    for down in (0, 2, 4):  # the first is still being worked out when the next begins
        drag(window, lamina(window, down=down), lamina(window, down=down + 3))
    settle(window)
    assert window.session.stack.count() == 3
    assert len(window.session.case.strokes) >= 3
    assert window.session.outcome.bone == evaluate(window.session.case).bone


def test_behind_a_section_only_the_half_is_burred_that_is_seen(window, settle):
    take_up(window, settle)
    window.actions_["section"].trigger()
    window.section.choose_plane("sagittal")
    window.section.move_plane("sagittal", 0.0)  # what lies on the patient's left is taken away
    here = lamina(window, "right")
    ball = window.burr._ball
    assert window.burr.sight.place(QPointF(here), ball) is not None
    window.section.flip()
    assert window.burr.sight.place(QPointF(here), ball) is None
    window.actions_["view:left"].trigger()
    window.section.flip()
    canal_y = window.session.outcome.intact.landmarks.canal_y
    on_face = window.burr.sight.place(QPointF(seen_at(window, (0.0, canal_y, 0.0))), ball)
    body = window.burr.sight.place(QPointF(seen_at(window, (0.0, 0.0, 0.0))), ball)
    assert on_face is None or on_face[0] < 0.0  # through the canal one sees the other side's wall
    assert body is not None
    assert body[0] == pytest.approx(ball.diameter_mm / 2 - ball.depth_mm, abs=0.01)


def test_all_strokes_are_removed_as_one_step(window, settle):
    take_up(window, settle)
    plain = window.session.case
    assert not window.actions_["burr_remove"].isEnabled()
    assert not window.burr.bar.remove.isEnabled()
    drag(window, lamina(window), lamina(window, down=3))
    settle(window)
    drag(window, lamina(window), lamina(window, down=3))
    settle(window)
    two = window.session.case
    assert window.burr.bar.remove.text() == f"Remove {len(two.strokes)} strokes"
    window.burr.bar.remove.click()
    settle(window)
    assert window.session.case == plain
    assert window.session.stack.undoText() == "Remove burr strokes"
    window.session.stack.undo()
    settle(window)
    assert window.session.case == two


def test_beside_the_bone_and_with_the_right_button_it_turns(window, settle):
    take_up(window, settle)
    canvas, right = window.canvas, Qt.MouseButton.RightButton
    before = canvas.direction
    drag(window, CORNER, CORNER + QPoint(60, 20))
    assert canvas.direction != before
    assert window.session.case.strokes == ()
    window.actions_["view:posterior"].trigger()
    before, middle = canvas.direction, lamina(window)
    QTest.mousePress(canvas, right, Qt.KeyboardModifier.NoModifier, middle)
    for step in range(1, 5):
        move(window, middle + QPoint(12 * step, 0))
    QTest.mouseRelease(canvas, right, Qt.KeyboardModifier.NoModifier, middle + QPoint(48, 0))
    assert canvas.direction != before
    assert canvas.camera.distance == pytest.approx(canvas.camera.distance)
    settle(window)
    assert window.session.case.strokes == ()


def test_the_ball_shows_where_it_would_burr(window, settle):
    take_up(window, settle, depth_mm=4)
    move(window, lamina(window))
    QApplication.sendEvent(window.canvas, _hover(window, lamina(window)))
    assert window.burr.drawn.visible
    near = [gauge.text for gauge in window.burr.gauges.gauges]
    assert near[0].startswith("Canal ")
    QApplication.sendEvent(window.canvas, _hover(window, CORNER))
    assert not window.burr.drawn.visible
    QApplication.sendEvent(window.canvas, _hover(window, lamina(window)))
    QApplication.sendEvent(window.canvas, QEvent(QEvent.Type.Leave))
    assert not window.burr.drawn.visible


def _hover(window, at: QPoint) -> QMouseEvent:
    none, place = Qt.MouseButton.NoButton, QPointF(at)
    far = QPointF(window.canvas.mapToGlobal(at))
    return QMouseEvent(QEvent.Type.MouseMove, place, far, none, none, Qt.KeyboardModifier.NoModifier)


def test_deep_strokes_light_the_gauges_up(window, settle):
    window.session.set_procedure("none")
    settle(window)
    take_up(window, settle, diameter_mm=8, depth_mm=8)
    seen = []
    for _ in range(2):
        drag(window, lamina(window), lamina(window, down=4))
        settle(window)
        QApplication.sendEvent(window.canvas, _hover(window, lamina(window, down=2)))
        seen.append(window.burr.gauges.gauges[0])
    assert any(gauge.level == "red" and "inside the canal" in gauge.text for gauge in seen)
    assert "Spine 40(15):E866" in seen[0].tip
    limits = {warning.level for warning in window.session.outcome.warnings} & {"amber", "red"}
    assert limits <= {gauge.level for gauge in window.burr.gauges.gauges}
    assert all("Source: " in gauge.tip for gauge in window.burr.gauges.gauges[1:] if "Pedicle" not in gauge.text)


def test_arrow_keys_move_the_burr_and_space_burrs(window, settle):
    take_up(window, settle)
    canvas = window.canvas
    canvas.setFocus()
    window.burr._at = QPointF(lamina(window))
    before = canvas.direction
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.direction == before
    assert window.burr._at.x() == lamina(window).x() - 18
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    QApplication.sendEvent(
        canvas, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
    )
    for _ in range(5):
        QTest.keyClick(canvas, Qt.Key.Key_Down)
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    settle(window)
    assert window.session.stack.undoText() == "Burr stroke 4 mm"
    assert removed(window) > 1
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.direction != before


def test_a_stroke_is_saved_and_opened(window, settle, tmp_path: Path):
    take_up(window, settle)
    drag(window, lamina(window), lamina(window, down=4))
    settle(window)
    case, volume = window.session.case, removed(window)
    place = save_case(case, tmp_path / "trimmed.json")
    window.session.new_case()
    settle(window)
    assert removed(window) == 0
    window.files.open_path(str(place))
    settle(window)
    assert window.session.case == case
    assert removed(window) == volume


def test_on_a_bone_from_a_file(open_window, settle, qtbot, tmp_path: Path):
    place = export_mesh(evaluate(Case(level="L4")).intact.solid, tmp_path / "own.stl")
    window = open_window(Case(level="L4", procedure="laminotomy"))
    window.files.open_bone_file(str(place))
    qtbot.waitUntil(lambda: window.session.case.bone is not None, timeout=120_000)
    settle(window)
    take_up(window, settle)
    drag(window, lamina(window), lamina(window, down=4))
    settle(window)
    assert removed(window) > 1
    saved = save_case(window.session.case, tmp_path / "own.json")
    assert load_case(saved).strokes == window.session.case.strokes
    window.session.stack.undo()
    settle(window)
    assert removed(window) == 0


def test_another_procedure_keeps_the_strokes_and_another_level_does_not(window, settle):
    take_up(window, settle)
    drag(window, lamina(window), lamina(window, down=3))
    settle(window)
    strokes = window.session.case.strokes
    window.session.set_procedure("laminotomy")
    settle(window)
    assert window.session.case.strokes == strokes
    window.session.set_level("L3")
    settle(window)
    assert window.session.case.strokes == ()
    window.session.stack.undo()
    settle(window)
    assert window.session.case.strokes == strokes


def test_a_case_without_room_says_so(open_window, settle):
    line = [(0.0, 100.0 + n / 100, 0.0) for n in range(MOST_POINTS)]
    window = open_window(Case(level="L4", procedure="laminotomy", strokes=[Stroke(1, line)]))
    take_up(window, settle)
    drag(window, lamina(window), lamina(window, down=3))
    assert window.message.isVisible()
    assert "No room for more burr strokes" in window.message.text
    assert window.session.stack.count() == 0


def test_where_the_case_cannot_be_there_is_nothing_to_burr(open_window, settle, qtbot):
    window = open_window(Case(level="L4", procedure="hemilaminectomy"))
    take_up(window, settle)
    start, end = lamina(window), lamina(window, down=3)
    press(window, start)  # on the bone that is still drawn, before it is known that the next one cannot be
    window.session.replace(window.session.case.with_values({"lateral_mm": 6.5, "burr_diameter_mm": 4.0}), "No room")
    release(window, end)
    drag(window, start, end)
    qtbot.waitUntil(lambda: "leaves no room for the burr" in window.message.text)
    qtbot.waitUntil(lambda: window.burr.run is None)
    drag(window, start, end)
    assert window.burr.run is None
    assert window.session.stack.count() == 1
    window.session.stack.undo()
    settle(window)
    drag(window, start, end)
    settle(window)
    assert len(window.session.case.strokes) == 1


def test_a_diameter_that_there_is_not_is_refused(window, settle, qtbot):
    take_up(window, settle)
    box = window.burr.bar.boxes["diameter_mm"]
    box.lineEdit().setText("40 mm")
    box.interpretText()
    qtbot.waitUntil(lambda: window.message.isVisible())
    assert "Burr diameter: 40 mm is out of range" in window.message.text
    assert window.burr.bar.diameter_mm == 4
    box.setValue(1)
    window.burr.bar.boxes["depth_mm"].setValue(3)
    assert window.burr.bar.depth_mm == 1  # no deeper than the ball is thick


def test_an_error_on_the_way_leaves_the_case_as_it_was(window, settle, monkeypatch, qtbot):
    take_up(window, settle)
    case, drawing = window.session.case, window.canvas.scene.drawing

    def fails(*_: object) -> None:
        raise Refused("the burr is blunt")

    monkeypatch.setattr("vertebra3d.burring.LiveStroke.lead", fails)
    press(window, lamina(window))
    qtbot.waitUntil(lambda: window.burr.run is None)
    release(window, lamina(window))
    settle(window)
    assert window.session.case == case
    assert window.canvas.scene.drawing.bone is drawing.bone
    assert "the burr is blunt" in window.message.text


def test_a_window_closes_in_the_middle_of_a_stroke(window, settle, close_window):
    take_up(window, settle)
    press(window, lamina(window))
    move(window, lamina(window, down=3))
    close_window(window)
    assert window.is_closed
