"""The cut as it is played, and how removed bone is shown, in a real window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest

from tests.app.conftest import PATIENCE_MS
from vertebra3d.scene.removal import WAYS
from vertebra3d_app.dialogs.picture import PictureChoice
from vertebra3d_app.play import STEPS


def seen(window) -> dict[str, bool]:
    """Which of the actors that show removed bone are seen."""
    scene = window.canvas.scene
    layers = {"ghost": scene._ghost, "piece": scene.removal.old, "cut of the piece": scene.removal.new}
    return {name: bool(layer.actor.GetVisibility()) for name, layer in layers.items()}


def middle(layer) -> np.ndarray:
    """Centre of what a layer shows, mm."""
    return np.array(layer.mapper.GetInput().GetCenter())


def test_removed_bone_is_a_ghost_lifted_out_or_hidden(window, settle):
    assert window.play.how == "ghost"
    assert seen(window) == {"ghost": True, "piece": False, "cut of the piece": False}
    for name in ("lifted", "hidden", "ghost"):
        window.actions_["next_removed"].trigger()
        settle(window)
        assert window.play.how == name
        assert [key for key in WAYS if window.actions_[f"removed:{key}"].isChecked()] == [name]
        assert window.play.removed_button.accessibleName() == f"Removed bone: {WAYS[name].lower()}"
        assert seen(window)["ghost"] == (name == "ghost")
        assert seen(window)["piece"] == (name == "lifted")
        named = "Bone removed" in [words for _, words in window.legend.entries]
        assert named == (name != "hidden")
    window.actions_["removed:lifted"].trigger()
    settle(window)
    assert seen(window)["piece"]
    window.actions_["removed:lifted"].trigger()  # chosen again it stays chosen
    assert window.actions_["removed:lifted"].isChecked()


def test_the_button_goes_on_and_its_menu_offers_all(window, settle):
    assert [a.text() for a in window.play.removed_button.menu().actions()] == list(WAYS.values())
    QTest.mouseClick(
        window.play.removed_button, Qt.MouseButton.LeftButton, pos=window.play.removed_button.rect().center() / 2
    )
    settle(window)
    assert window.play.how == "lifted"


def test_the_slider_plays_the_cut_from_intact_to_done(window, settle, qtbot):
    window.actions_["removed:hidden"].trigger()
    play, scene = window.play, window.canvas.scene
    qtbot.waitUntil(lambda: scene.has_lifting, timeout=PATIENCE_MS)  # made ready while the case rests
    assert play.words.text() == "Done"
    play.slider.setValue(0)
    assert play.words.text() == "Intact"
    assert seen(window)["piece"]
    start = middle(scene.removal.old)
    play.slider.setValue(STEPS // 2)
    assert play.words.text() == "Cut at 50 %"
    away = middle(scene.removal.old) - start
    assert away[1] > 3.0
    assert not scene._ghost.actor.GetVisibility()
    play.slider.setValue(STEPS)
    assert not seen(window)["piece"]
    assert scene._bone.mapper.GetInput().GetNumberOfCells() == len(scene.drawing.bone.faces)


def test_lifted_out_the_piece_stays_where_its_way_ends(window, settle):
    window.actions_["removed:lifted"].trigger()
    settle(window)
    scene = window.canvas.scene
    end = middle(scene.removal.old)
    window.play.set_share(0.0)
    assert np.linalg.norm(end - middle(scene.removal.old)) == pytest.approx(26.0, abs=0.5)
    window.play.set_share(1.0)
    assert middle(scene.removal.old) == pytest.approx(end)


def test_play_runs_to_the_end_and_rests(window, qtbot):
    play = window.play
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_P)
    assert play.playing
    assert play.share == 0.0
    assert play.button.accessibleName() == "Pause"
    assert not window.canvas.at_rest
    play.advance(3.0)
    assert play.share == pytest.approx(0.5, abs=0.2)
    play.button.click()
    assert not play.playing
    held = play.share
    window.actions_["play"].trigger()
    assert play.playing
    assert play.share >= held  # goes on from where it was held
    play.advance(60.0)
    assert play.share == 1.0
    assert not play.playing
    assert play.button.accessibleName() == "Play the cut"
    window.actions_["play"].trigger()
    qtbot.waitUntil(lambda: play.share > 0.0)
    assert play.playing
    play.slider.setValue(300)  # taken in hand
    assert not play.playing
    assert play.share == pytest.approx(0.3)


def test_without_a_cut_there_is_nothing_to_play(window, settle):
    window.actions_["removed:lifted"].trigger()
    window.play.set_share(0.4)
    window.play.toggle()
    window.session.set_procedure("none")
    settle(window)
    play = window.play
    assert not (play.slider.isEnabled() or play.button.isEnabled() or play.playing)
    assert play.words.text() == "Nothing removed"
    assert not any(seen(window).values())
    assert not window.actions_["play"].isEnabled()
    share = play.share
    window.session.set_procedure("hemilaminectomy")
    settle(window)
    assert play.slider.isEnabled()
    assert play.share == share
    assert seen(window)["piece"]


def test_the_state_survives_another_bone_and_procedure(window, settle):
    window.actions_["removed:lifted"].trigger()
    window.play.set_share(0.6)
    for change in (
        lambda: window.session.set_level("L2"),
        lambda: window.session.set_procedure("laminotomy"),
        lambda: window.session.stack.undo(),
    ):
        change()
        settle(window)
        assert (window.play.how, window.play.share) == ("lifted", 0.6)
        assert seen(window)["piece"]
        assert window.canvas.scene.has_lifting


def test_a_dragged_dimension_shows_no_piece_of_another_bone(window):
    window.play.set_share(0.5)
    scene = window.canvas.scene
    vertices, faces = window.session.outcome.intact.solid.arrays
    window.canvas.show_preview(scene.prepare_preview(vertices, faces))
    assert not any(seen(window).values())


def test_fit_keeps_a_lifted_piece_in_sight(window, settle):
    window.actions_["view:left"].trigger()
    near = np.linalg.norm(window.canvas.scene.placement.position)
    window.actions_["removed:lifted"].trigger()
    settle(window)
    window.actions_["fit"].trigger()
    assert np.linalg.norm(window.canvas.scene.placement.position) > near


def test_what_is_saved_is_what_is_seen(window, settle, tmp_path: Path):
    """The piece stands in the picture where it stands in the view; hidden and done, there is none."""
    window.actions_["view:left"].trigger()
    blue = {}
    for how, share in (("lifted", 1.0), ("lifted", 0.5), ("hidden", 1.0)):
        window.actions_[f"removed:{how}"].trigger()
        window.play.set_share(share)
        settle(window)
        path = tmp_path / f"{how}{share}.png"
        window.files.save_picture_file(str(path), PictureChoice(1, caption=False))
        settle(window)
        with Image.open(path) as picture:
            pixels = np.asarray(picture.convert("RGB")).astype(int)
        is_blue = pixels[..., 2] - pixels[..., 0] > 40
        is_blue[-100:, -100:] = False  # the marker's arrow
        blue[how, share] = np.argwhere(is_blue)
    assert len(blue["hidden", 1.0]) < 50
    assert len(blue["lifted", 1.0]) > 1000
    shift = blue["lifted", 1.0].mean(axis=0) - blue["lifted", 0.5].mean(axis=0)
    assert np.abs(shift).max() > 15


def test_light_and_dark_and_the_keys(window, theme, settle, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    theme.choose("dark")
    settle(window)
    assert not window.play.removed_button.icon().isNull()
    QTest.keyClick(window, Qt.Key.Key_G)
    assert window.play.how == "lifted"


def test_a_window_may_be_closed_while_the_cut_plays(window, close_window, leftovers):
    window.play.set_share(0.3)
    window.play.toggle()
    assert window.play.playing
    close_window(window)
    assert window.is_closed
    assert leftovers() == []


def test_a_wish_before_there_is_a_picture_is_shown_with_it(window, settle):
    scene = window.canvas.scene
    settle(window)
    drawing, scene.drawing = scene.drawing, None
    window.play.lifts.show(window.canvas, "lifted")  # nothing to lift yet
    scene.drawing = replace(drawing, lifting=None)
    window.play.warm()
    settle(window)
    assert seen(window)["piece"]


def test_pieces_that_cannot_be_worked_out_leave_the_view_as_it_is(window, settle, qtbot, monkeypatch):
    scene = window.canvas.scene
    qtbot.waitUntil(lambda: scene.has_lifting, timeout=PATIENCE_MS)  # they are made ready ahead, on another thread

    def broken(*_: object) -> None:
        raise ValueError("no way out")

    window.canvas.scene.drawing = replace(scene.drawing, lifting=None)
    monkeypatch.setattr(scene, "prepare_lifting", broken)
    window.actions_["removed:lifted"].trigger()
    qtbot.waitUntil(lambda: "no way out" in window.message.text)  # what fails at once is told a moment later
    settle(window)
    assert not seen(window)["piece"]
    monkeypatch.undo()
    window.play.lifts.show(window.canvas, "lifted")
    qtbot.waitUntil(lambda: seen(window)["piece"], timeout=PATIENCE_MS)  # made on another thread
