"""Opening and saving through the real dialogs, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import pyvista
import trimesh
from PIL import Image
from PyQt6.QtCore import QMimeData, QPointF, Qt, QUrl
from PyQt6.QtGui import QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import QApplication, QMessageBox

from vertebra3d.case import Case
from vertebra3d.files.cases import load_case, save_case
from vertebra3d.files.export import FORMATS
from vertebra3d_app.dialogs.bone import BoneDialog
from vertebra3d_app.dialogs.picture import PictureChoice, PictureDialog
from vertebra3d_app.remembered import picture_file, remember_picture, remembered_picture


def test_save_and_open_a_case(window, settle, choose_file, assert_shown, tmp_path: Path):
    window.session.set_level("L3")
    window.session.set_procedure("hemilaminectomy")
    window.session.set_side("right")
    window.session.set_parameter("canal_width_mm", 24.0)
    window.session.set_setting("burr_diameter_mm", 4.0)
    case = window.session.case
    assert window.isWindowModified()
    window.actions_["save_case"].trigger()
    choose_file(window, tmp_path / "mine")
    target = tmp_path / "mine.vertebra.json"
    assert load_case(target) == case
    assert not window.isWindowModified()
    assert str(target) in window.message.text
    window.session.new_case()
    assert window.isWindowModified()
    window.actions_["open_case"].trigger()
    choose_file(window, target)
    assert window.session.case == case
    assert window.session.stack.undoText() == "Open mine.vertebra.json"
    settle(window)
    assert_shown(window)
    window.session.set_level("L2")
    window.actions_["save_case"].trigger()
    assert load_case(target).level == "L2"
    window.actions_["save_case_as"].trigger()
    choose_file(window, tmp_path / "other.json")
    assert load_case(tmp_path / "other.json").level == "L2"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\xff\xfe\x00", "not text"),
        (b"{", "broken JSON"),
        (b"[1, 2]", "not a case"),
        (json.dumps({"format": "vertebra3d case", "version": 99}).encode(), "version"),
        (json.dumps({"format": "vertebra3d case", "version": 1, "level": "T8"}).encode(), "T8"),
        (
            json.dumps({"format": "vertebra3d case", "version": 1, "parameters": {"canal_width_mm": 900}}).encode(),
            "out of range",
        ),
    ],
)
def test_a_broken_case_is_told_and_nothing_is_lost(window, tmp_path: Path, content: bytes, words: str):
    window.session.set_parameter("canal_width_mm", 24.0)
    before = window.session.case
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    window.files.open_path(str(path))
    assert words in window.message.text
    assert window.session.case == before


def test_files_that_are_not_there_or_cannot_be_written(window, qtbot, tmp_path: Path):
    before = window.session.case
    window.files.open_path(str(tmp_path / "none.json"))
    assert "there is no file" in window.message.text
    window.files.save_case_file(str(tmp_path / "no folder" / "a.json"))
    assert "cannot write" in window.message.text
    window.files.save_picture_file(str(tmp_path / "no folder" / "a.png"))
    assert "cannot write" in window.message.text
    window.message.clear()
    window.files.save_bone_file(str(tmp_path / "no folder" / "a.stl"))
    qtbot.waitUntil(lambda: "cannot write" in window.message.text)
    window.message.clear()
    window.files.save_bone_file(str(tmp_path / "a.xyz"))
    qtbot.waitUntil(lambda: "xyz" in window.message.text)
    window.message.clear()
    window.files.open_bone_file(str(tmp_path / "none.ply"))
    qtbot.waitUntil(lambda: "there is no file" in window.message.text)
    assert window.session.case == before
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_save_the_bone_in_every_format(window, qtbot, shown, choose_file, tmp_path: Path, suffix: str):
    target = tmp_path / f"bone.{suffix}"
    window.actions_["save_bone"].trigger()
    dialog = shown(BoneDialog)
    dialog.parts.buttons["kept"].click()
    dialog.accept()
    choose_file(window, target)
    qtbot.waitUntil(lambda: "Saved" in window.message.text, timeout=60_000)
    if suffix == "vtp":
        surface = pyvista.read(target)
        volume, closed = surface.volume, surface.is_manifold
    else:
        mesh = trimesh.load(target, force="mesh")
        volume, closed = mesh.volume, mesh.is_watertight
    assert closed
    assert volume == pytest.approx(window.session.outcome.bone.kept_mm3, rel=1e-3)


@pytest.mark.parametrize("part", ["intact", "removed"])
def test_save_the_other_parts(window, qtbot, tmp_path: Path, part: str):
    window.files.save_bone_file(str(tmp_path / "bone"), part)
    qtbot.waitUntil(lambda: "Saved" in window.message.text, timeout=60_000)
    volume = trimesh.load(tmp_path / "bone.stl").volume
    assert volume == pytest.approx(getattr(window.session.outcome.bone, f"{part}_mm3"), rel=1e-3)


def test_nothing_removed_cannot_be_chosen(window, settle, shown):
    window.session.set_procedure("none")
    settle(window)
    window.actions_["save_bone"].trigger()
    dialog = shown(BoneDialog)
    assert not dialog.parts.buttons["removed"].isEnabled()
    dialog.reject()


def test_save_a_picture_through_the_dialogs(window, settle, shown, choose_file, tmp_path: Path):
    target, size = tmp_path / "view.png", (window.canvas.width(), window.canvas.height())
    window.actions_["save_picture"].trigger()
    dialog = shown(PictureDialog)
    dialog.times.setValue(1)
    dialog.transparent.setChecked(True)
    assert f"{size[0]} × {size[1]}" in dialog.size_label.text()
    dialog.accept()
    choose_file(window, target)
    assert "Drawing" in window.message.text
    settle(window)
    assert "Saved" in window.message.text
    with Image.open(target) as picture:
        assert picture.size == size
        assert picture.mode == "RGBA"
        assert picture.getpixel((5, 5))[3] == 0
        assert "not for treating patients" in str(picture.info)


def test_what_was_chosen_for_a_picture_is_offered_the_next_time(open_window, shown):
    first = open_window()
    first.actions_["save_picture"].trigger()
    dialog = shown(PictureDialog)
    assert dialog.choice == PictureChoice()
    dialog.times.setValue(8)
    dialog.caption.setChecked(False)
    dialog.transparent.setChecked(True)
    dialog.accept()
    second = open_window()  # as another session: what is kept lies in a file
    second.actions_["save_picture"].trigger()
    dialog = shown(PictureDialog)
    assert dialog.choice == PictureChoice(times=8, caption=False, transparent=True)
    assert not dialog.more.isEnabled()
    dialog.less.click()
    assert dialog.choice.times == 7
    dialog.reject()
    assert remembered_picture().times == 8  # what was not used is not kept


@pytest.mark.parametrize(
    ("kept", "choice"),
    [
        ("", PictureChoice()),
        ("{", PictureChoice()),
        ("[1]", PictureChoice()),
        ('{"times": 9, "caption": false}', PictureChoice(caption=False)),
        ('{"times": true, "legend": 3, "more": 1}', PictureChoice()),
        ('{"times": 5, "transparent": true}', PictureChoice(times=5, transparent=True)),
    ],
)
def test_a_damaged_choice_is_as_at_first(kept: str, choice: PictureChoice):
    picture_file().write_text(kept)
    assert remembered_picture() == choice


def test_a_folder_that_cannot_be_written_stops_no_picture(monkeypatch, tmp_path: Path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("VERTEBRA3D_STATE_DIR", str(tmp_path / "file"))
    remember_picture(PictureChoice(times=4))
    assert remembered_picture() == PictureChoice()


def test_the_dialog_offers_no_more_than_can_be_drawn(qtbot):
    dialog = PictureDialog(3840, 2160, PictureChoice(times=8))
    qtbot.addWidget(dialog)
    assert dialog.times.maximum() == 3
    assert dialog.choice.times == 3
    assert "11520 × 6480" in dialog.size_label.text()
    dialog = PictureDialog(1280, 800, PictureChoice(times=8))
    qtbot.addWidget(dialog)
    assert (dialog.times.minimum(), dialog.times.maximum()) == (1, 8)


def test_a_picture_of_twice_the_size_without_a_caption(window, settle, tmp_path: Path):
    width, height = window.canvas.width(), window.canvas.height()
    window.actions_["removed:lifted"].trigger()
    window.files.save_picture_file(str(tmp_path / "large"), PictureChoice(2, caption=False, transparent=False))
    settle(window)
    with Image.open(tmp_path / "large.png") as picture:
        assert picture.size == (2 * width, 2 * height)
        assert picture.mode == "RGB"


def test_a_picture_with_landmarks_and_legend(window, settle, tmp_path: Path):
    vivid = {}
    for name in ("bare", "named"):
        window.files.save_picture_file(str(tmp_path / name), PictureChoice(1, legend=name == "named"))
        settle(window)
        with Image.open(tmp_path / f"{name}.png") as picture:
            vivid[name] = np.ptp(np.asarray(picture.convert("RGB")).astype(int), axis=2) > 110
        window.actions_["landmarks"].trigger()
    assert vivid["named"].sum() > vivid["bare"].sum() + 800
    assert vivid["named"][:, :40].sum() > 150  # the swatches of the legend


def test_copy_the_numbers(window):
    window.actions_["copy_numbers"].trigger()
    text = QApplication.clipboard().text()
    assert text.startswith("L4 · Laminectomy")
    assert window.numbers.cards["bone"].figure.text() in text
    assert "not for treating patients" in text


def test_work_on_a_bone_from_a_file(
    window, qtbot, settle, choose_file, assert_shown, shared_meshes: Path, tmp_path: Path
):
    window.session.set_level("L3")
    window.session.set_parameter("canal_width_mm", 24.0)
    settle(window)
    window.actions_["open_bone"].trigger()
    choose_file(window, shared_meshes / "ssmmean87_L3.ply")
    qtbot.waitUntil(lambda: window.session.case.bone is not None, timeout=120_000)
    settle(window)
    assert_shown(window)
    assert window.session.outcome.bone.intact_mm3 == pytest.approx(63_267, rel=1e-3)
    assert "ssmmean87_L3.ply" in window.title_label.text()
    assert window.controls.parameter_rows == {}
    row = window.controls.setting_rows["width_mm"]
    row.slider.setValue(row.slider.value() + 4)
    settle(window)
    assert_shown(window)
    target = tmp_path / "own.vertebra.json"
    window.files.save_case_file(str(target))
    window.actions_["close_bone"].trigger()
    settle(window)
    assert window.session.outcome.intact.source == "generated"
    window.files.open_path(str(target))
    settle(window)
    assert window.session.outcome.bone.intact_mm3 == pytest.approx(63_267, rel=1e-3)
    while window.session.stack.canUndo():
        window.session.stack.undo()
    settle(window)
    assert_shown(window)


def test_a_case_whose_bone_is_gone_is_told(window, qtbot, settle, tmp_path: Path):
    case = Case(level="L4", bone={"path": str(tmp_path / "gone.ply"), "sha256": "0" * 64})
    save_case(case, tmp_path / "gone.json")
    shown = window.session.outcome
    window.files.open_path(str(tmp_path / "gone.json"))
    qtbot.waitUntil(lambda: "gone.ply" in window.message.text)
    assert window.session.outcome is shown
    assert not window.numbers.widget().isEnabled()
    window.actions_["undo"].trigger()
    settle(window)
    assert window.numbers.widget().isEnabled()
    assert window.message.text == ""


def test_drop_a_case_on_the_window(window, tmp_path: Path):
    save_case(Case(level="L2"), tmp_path / "dropped.json")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "dropped.json"))])
    no_keys, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, data, button, no_keys)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, no_keys))
    assert window.session.case.level == "L2"


@pytest.mark.parametrize("answer", ["Save", "Discard", "Cancel"])
def test_closing_asks_for_a_case_with_changes(window, shown, tmp_path: Path, answer: str):
    target = tmp_path / "a.json"
    window.files.save_case_file(str(target))
    window.session.set_level("L2")
    window.close()
    assert not window.is_closed
    box = shown(QMessageBox)
    box.button(getattr(QMessageBox.StandardButton, answer)).click()
    assert window.is_closed == (answer != "Cancel")
    assert load_case(target).level == ("L2" if answer == "Save" else "L4")
