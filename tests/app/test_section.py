"""The section of the 3D view, in a real window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QMouseEvent, QWheelEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from vertebra3d.scene.slices import PLANES
from vertebra3d.scene.views import Placement
from vertebra3d_app.dialogs.picture import PictureChoice

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
LEFT, NO = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def mouse(window, kind: QEvent.Type, at: QPoint, button=LEFT, held=LEFT, keys=CTRL) -> None:
    where, there = QPointF(at), QPointF(window.canvas.mapToGlobal(at))
    QApplication.sendEvent(window.canvas, QMouseEvent(kind, where, there, button, held, keys))


def drag(window, start: QPoint, end: QPoint) -> None:
    mouse(window, QEvent.Type.MouseButtonPress, start)
    mouse(window, QEvent.Type.MouseMove, (start + end) / 2, NO)
    mouse(window, QEvent.Type.MouseMove, end, NO)
    mouse(window, QEvent.Type.MouseButtonRelease, end, LEFT, NO)


@pytest.fixture
def cut(window):
    """A window whose bone is cut."""
    window.actions_["section"].trigger()
    window.section.choose_plane("axial")
    return window


def test_the_action_cuts_and_mends(window):
    scene, bar = window.canvas.scene, window.section
    assert not bar.isVisible()
    assert scene.cutaway.section is None
    window.actions_["section"].trigger()
    assert bar.isVisible()
    assert scene.cutaway.section == bar.section
    assert scene.cutaway.faces["bone"].actor.GetVisibility()
    assert "Bone in section" in [words for _, words in window.legend.entries]
    bar.close_button.click()
    assert not bar.isVisible()
    assert not window.actions_["section"].isChecked()
    assert scene.cutaway.section is None
    assert "Bone in section" not in [words for _, words in window.legend.entries]


def test_plane_place_and_half(cut):
    bar, scene = cut.section, cut.canvas.scene
    for name, plane in PLANES.items():
        bar.planes.buttons[name].click()
        assert scene.cutaway.section.plane == name
        low, high = cut.session.outcome.intact.solid.bounds[:, plane.axis]
        bar.slider.setValue(bar.slider.minimum())
        assert scene.cutaway.section.at_mm == pytest.approx(low, abs=1.0)
        bar.slider.setValue(bar.slider.maximum())
        assert scene.cutaway.section.at_mm == pytest.approx(high, abs=1.0)
        bar.slider.setValue(4)
        assert scene.cutaway.section.at_mm == 2.0
        assert bar.words.text().endswith("2.0 mm")
        tip = bar.flip_button.toolTip()
        bar.flip_button.click()
        assert scene.cutaway.section.flipped
        assert bar.flip_button.toolTip() != tip
        bar.flip_button.click()
        assert not scene.cutaway.section.flipped


@pytest.mark.parametrize(("plane", "view"), [("axial", "posterior"), ("sagittal", "posterior"), ("coronal", "left")])
def test_a_drag_with_ctrl_moves_the_plane_with_the_pointer(cut, plane: str, view: str):
    from vertebra3d.scene.labels import Projection

    cut.actions_[f"view:{view}"].trigger()
    cut.section.choose_plane(plane)
    canvas, axis = cut.canvas, PLANES[plane].axis
    before, direction = cut.section.position[plane], canvas.direction
    points = np.tile(cut.session.outcome.intact.solid.bounds.mean(axis=0), (2, 1))
    points[:, axis] = before, before + 5.0
    seen = np.asarray(Projection(canvas.scene.placement, canvas.width(), canvas.height())(points))[:, :2]
    start, end = (QPoint(round(x), round(canvas.height() - y)) for x, y in seen)
    drag(cut, start, end)
    assert cut.section.position[plane] == pytest.approx(before + 5.0, abs=0.4)
    assert canvas.direction == direction
    assert not canvas._held


def test_seen_face_on_it_is_dragged_up_and_down(cut):
    cut.actions_["view:superior"].trigger()
    before = cut.section.position["axial"]
    middle = cut.canvas.rect().center()
    drag(cut, middle, middle - QPoint(0, 20))
    assert cut.section.position["axial"] == pytest.approx(before + 5.0, abs=0.1)


def test_from_within_the_bone_it_is_dragged_up_and_down(cut):
    """So near, the middle of the plane lies behind the camera, and is nowhere in the picture."""
    window = cut
    window.section.move_plane("axial", 0.0)
    window.actions_["view:posterior"].trigger()
    at = window.canvas.scene.placement
    inside = np.array([0.0, float(window.section._bounds[:, 1].mean()) - 5.0, 0.0])
    way = (at.focus - at.position) / np.linalg.norm(at.focus - at.position)
    window.canvas.scene.stand_at(Placement(inside, inside + way, at.up, at.angle_deg))
    middle = window.canvas.rect().center()
    drag(window, middle, middle - QPoint(0, 20))
    assert window.section.position["axial"] == pytest.approx(5.0)
    window.section.move_plane("axial", float("nan"))
    assert window.section.position["axial"] == pytest.approx(5.0)


def test_the_wheel_with_ctrl_moves_it_and_without_comes_nearer(cut):
    canvas, before = cut.canvas, cut.section.position["axial"]
    at = QPointF(canvas.rect().center())
    for keys, steps in ((CTRL, 1), (NONE, 1)):
        event = QWheelEvent(
            at, QPointF(canvas.mapToGlobal(canvas.rect().center())), QPoint(), QPoint(0, 120 * steps), NO, keys,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(canvas, event)
        assert cut.section.position["axial"] == pytest.approx(before + 0.5)


def test_it_is_tied_to_the_planes_of_the_slices(cut, qtbot):
    cut.section.move_plane("axial", -4.0)
    cut.show_page("slices")
    page = cut.pages.page("slices")
    assert page.position == [cut.section.position[name] for name in ("sagittal", "coronal", "axial")]
    page.move_plane("axial", 3.25)
    assert cut.canvas.scene.cutaway.section.at_mm == 3.25
    page.move_plane("sagittal", -2.0)
    assert cut.section.position["sagittal"] == -2.0
    cut.show_page("bone")
    cut.section.slider.setValue(-10)
    qtbot.waitUntil(lambda: page.position[2] == -5.0)


def test_it_stays_over_another_bone_and_procedure(cut, settle):
    cut.section.choose_plane("coronal")
    cut.section.move_plane("coronal", 1.0)
    cut.session.set_level("L1")
    cut.session.set_procedure("laminotomy")
    settle(cut)
    section = cut.canvas.scene.cutaway.section
    assert (section.plane, section.at_mm) == ("coronal", 1.0)
    assert cut.canvas.scene.cutaway.faces["bone"].actor.GetVisibility()


def test_what_is_taken_away_is_not_named(cut):
    """Through the air above the section the pointer finds the face, and names the region there."""
    cut.actions_["view:superior"].trigger()
    cut.section.move_plane("axial", 0.0)
    canvas, hover = cut.canvas, cut.hover
    hover._where = QPointF(canvas.width() / 2, canvas.height() * 0.3)
    hover.look()
    assert hover.hit is not None
    assert hover.hit.region == "body"
    assert hover.hit.point[2] == pytest.approx(0.0, abs=0.01)


def test_a_saved_picture_is_cut_as_the_view_is(cut, settle, tmp_path: Path):
    cut.actions_["view:superior"].trigger()
    cut.actions_["removed:hidden"].trigger()
    cut.section.move_plane("axial", 0.0)
    share = {}
    for on in (True, False):
        path = tmp_path / f"{on}.png"
        cut.files.save_picture_file(str(path), PictureChoice(1, caption=False))
        settle(cut)
        with Image.open(path) as picture:
            pixels = np.asarray(picture.convert("RGB")).astype(int)
        share[on] = ((pixels[..., 0] - pixels[..., 2]) > 40).mean()
        if on:
            cut.actions_["section"].trigger()
    assert share[True] > share[False] + 0.02


def test_the_key_and_dark(window, theme, settle, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_X)
    assert window.section.on
    theme.choose("dark")
    settle(window)
    assert not window.section.flip_button.icon().isNull()
    assert window.minimumSizeHint().width() <= 1280
