"""A bone of one's own in the window: what it is like, its landmarks to be moved, reading that can be broken off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPointF, Qt
from PyQt6.QtGui import QMouseEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication
from scipy.spatial.transform import Rotation

from vertebra3d import Case
from vertebra3d.evaluation import bone_for
from vertebra3d.files.cases import load_case, save_case
from vertebra3d.files.export import export_mesh
from vertebra3d.scene.labels import Projection
from vertebra3d_app.window import Window

CANAL_MM = 27.5


@pytest.fixture(scope="module")
def mesh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An L2 with a wide canal, turned and moved, in millimetres."""
    solid = bone_for(Case(level="L2", parameters={"canal_width_mm": CANAL_MM})).solid
    matrix = np.eye(4)
    matrix[:3, :3] = Rotation.from_rotvec([0.7, -0.4, 1.1]).as_matrix()
    matrix[:3, 3] = [40.0, -70.0, 20.0]
    return export_mesh(solid.moved(matrix), tmp_path_factory.mktemp("patient") / "own.ply")


@pytest.fixture
def opened(window: Window, qtbot, settle, mesh: Path) -> Window:
    window.session.set_procedure("laminotomy")
    window.files.open_path(str(mesh))
    qtbot.waitUntil(lambda: window.session.case.bone is not None, timeout=120_000)
    qtbot.waitUntil(lambda: window.patient.likeness is not None, timeout=60_000)
    settle(window)
    return window


def test_what_it_is_like_is_told(opened: Window, settle: Callable[[Window], None]) -> None:
    controls, panel = opened.controls, opened.controls.patient
    assert opened.session.case.level == "L2"
    assert "own.ply is taken as L2" in opened.message.text
    assert "was turned by" in opened.message.text
    assert panel.isVisible()
    assert "own.ply" in panel.whence.text()
    assert "was turned by" in panel.read.text()
    assert "L2 (" in panel.like.text()
    assert not panel.as_level.isVisible()
    assert "off it on average" in panel.beside.text()
    assert controls.parameter_rows == {}
    assert controls.place_rows == {}
    for section in controls.sections:
        section.button.setChecked(True)
    row = controls.place_rows["canal_width_mm"]
    assert not row.isHidden()
    assert row.place is not None
    assert row.place.value == pytest.approx(CANAL_MM, abs=1.0)
    assert row.place.percentile > 80
    assert row.share.text() in row.scale.accessibleName()
    before = controls.place_rows["endplate_width_upper_mm"].place
    opened.controls.person.sexes.buttons["female"].click()
    settle(opened)
    after = controls.place_rows["endplate_width_upper_mm"].place
    assert before is not None
    assert after is not None
    assert (after.value, after.mean) == (before.value, pytest.approx(before.mean * 0.95, rel=0.05))
    assert after.percentile > before.percentile
    for part in (controls.person.size_row, controls.person.draw, controls.person.variant, controls.reset_shape):
        assert part.isHidden()


def test_another_level_is_offered_where_it_is_taken_for_one(opened: Window, qtbot, settle) -> None:
    opened.session.set_level("L4")
    qtbot.waitUntil(
        lambda: opened.patient.likeness is not None and opened.patient.likeness.twin.level == "L4", timeout=60_000
    )
    settle(opened)
    button = opened.controls.patient.as_level
    assert button.isVisible()
    assert button.text() == "Take it as L2"
    button.click()
    settle(opened)
    assert opened.session.case.level == "L2"


def test_the_distance_is_seen_in_place_of_regions(opened: Window, qtbot, settle) -> None:
    opened.controls.patient.colour.click()
    assert opened.actions_["distances"].isChecked()
    qtbot.waitUntil(lambda: opened.canvas.scene.tells_distances, timeout=60_000)
    words = [text for _, text in opened.legend.entries]
    assert "As the model" in words
    opened.actions_["regions"].trigger()
    assert not opened.actions_["distances"].isChecked()
    assert not opened.controls.patient.colour.isChecked()
    assert not opened.canvas.scene.tells_distances
    opened.actions_["distances"].trigger()
    assert not opened.actions_["regions"].isChecked()
    assert opened.canvas.scene.tells_distances
    opened.session.close_bone()
    settle(opened)
    assert not opened.canvas.scene.tells_distances
    assert not opened.actions_["distances"].isEnabled()
    assert not opened.controls.patient.isVisible()
    assert opened.controls.parameter_rows


def test_a_landmark_is_moved_in_its_row_and_back(opened: Window, settle, tmp_path: Path) -> None:
    removed = opened.session.outcome.bone.removed_mm3
    row = opened.controls.patient.rows["medial_facet_left_mm"]
    row.box.setValue(-4.0)
    settle(opened)
    assert opened.session.case.landmarks == {"medial_facet_left_mm": -4.0}
    assert opened.session.outcome.bone.removed_mm3 < removed - 50
    saved = save_case(opened.session.case, tmp_path / "own.vertebra.json")
    assert load_case(saved).landmarks == opened.session.case.landmarks
    opened.session.stack.undo()
    settle(opened)
    assert opened.session.case.landmarks == {}
    assert opened.session.outcome.bone.removed_mm3 == pytest.approx(removed)
    assert row.value == 0.0


def mouse(window: Window, kind: QEvent.Type, at: QPointF, held: bool) -> None:
    canvas, left = window.canvas, Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else left
    buttons = left if held else Qt.MouseButton.NoButton

    event = QMouseEvent(kind, at, canvas.mapToGlobal(at), button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)


def test_a_landmark_is_dragged_in_the_view_as_one_step(opened: Window, qtbot, settle) -> None:
    canvas = opened.canvas
    opened.actions_["landmarks"].trigger()
    canvas.show_view("posterior")
    settle(opened)
    (mark,) = [m for m in canvas.scene.landmarks.marks if m.kind == "facet" and m.side == "left"]
    seen = Projection(canvas.scene.placement, canvas.width(), canvas.height())
    line = mark.lines[0][len(mark.lines[0]) // 4]
    (x, y), (x2, _) = seen(np.array([line, line + np.array([-3.0, 0.0, 0.0])]))
    start, end = QPointF(x, canvas.height() - y), QPointF(x2, canvas.height() - y)
    before, steps = canvas.scene.placement, opened.session.stack.count()
    mouse(opened, QEvent.Type.MouseMove, start, held=False)
    assert canvas.cursor().shape() == Qt.CursorShape.SizeHorCursor
    mouse(opened, QEvent.Type.MouseButtonPress, start, held=True)
    for share in (0.3, 0.7, 1.0):
        mouse(opened, QEvent.Type.MouseMove, start + share * (end - start), held=True)
    mouse(opened, QEvent.Type.MouseButtonRelease, end, held=False)
    settle(opened)
    assert opened.session.case.landmarks["medial_facet_left_mm"] == pytest.approx(-3.0, abs=0.2)
    assert opened.session.stack.count() == steps + 1
    assert np.allclose(canvas.scene.placement.position, before.position)  # the bone was not turned
    (now,) = [m for m in canvas.scene.landmarks.marks if m.kind == "facet" and m.side == "left"]
    assert now.lines[0][0, 0] - mark.lines[0][0, 0] == pytest.approx(-3.0, abs=0.3)
    opened.session.stack.undo()
    assert opened.session.case.landmarks == {}


def test_escape_puts_a_dragged_landmark_back(opened: Window, settle) -> None:
    canvas = opened.canvas
    opened.actions_["landmarks"].trigger()
    canvas.show_view("posterior")
    settle(opened)
    (mark,) = [m for m in canvas.scene.landmarks.marks if m.kind == "facet" and m.side == "right"]
    x, y = Projection(canvas.scene.placement, canvas.width(), canvas.height())(mark.lines[0][5:6])[0]
    start = QPointF(x, canvas.height() - y)
    mouse(opened, QEvent.Type.MouseButtonPress, start, held=True)
    mouse(opened, QEvent.Type.MouseMove, start + QPointF(30, 0), held=True)
    assert opened.session.case.landmarks
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    settle(opened)
    assert not any(opened.session.case.landmarks.values())


def test_reading_can_be_broken_off(window: Window, qtbot, settle, tmp_path: Path) -> None:
    path = export_mesh(bone_for(Case(level="L1")).solid, tmp_path / "slow.ply")
    case, reader = window.session.case, window.files.reader
    far: list[int] = []
    reader._advanced.connect(lambda done, _: far.append(done))
    window.files.open_path(str(path))
    qtbot.waitUntil(lambda: len(far) > 5, timeout=60_000)
    reader.strip.button.click()
    qtbot.waitUntil(lambda: "Cancelled" in window.message.text, timeout=60_000)
    settle(window)
    assert window.session.case == case
    assert far == sorted(far)
    assert reader.strip.isHidden()


def test_a_window_that_is_closed_reads_no_further(open_window, qtbot, close_window, tmp_path: Path) -> None:
    window = open_window()
    path = export_mesh(bone_for(Case(level="L5")).solid, tmp_path / "slow.ply")
    far: list[int] = []
    window.files.reader._advanced.connect(lambda done, _: far.append(done))
    window.files.open_path(str(path))
    qtbot.waitUntil(lambda: len(far) > 5, timeout=60_000)
    close_window(window)
    assert window.is_closed
    assert max(far) < 900  # of a thousand: it was not read to the end


def test_a_generated_bone_has_no_landmarks_to_drag(window: Window, settle) -> None:
    window.actions_["landmarks"].trigger()
    settle(window)
    assert not window.landmark_hand.able
    assert not window.actions_["distances"].isEnabled()
