"""Animations, pages and reports from the window: made beside it, with progress and cancel."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PyQt6.QtWidgets import QApplication

from vertebra3d.case import Case
from vertebra3d_app.dialogs.animation import SIZES, AnimationChoice, AnimationDialog
from vertebra3d_app.file_actions import MADE
from vertebra3d_app.maker import MakeOrder, Maker
from vertebra3d_app.picture import environment
from vertebra3d_app.remembered import animation_file, remember_animation, remembered_animation
from vertebra3d_app.widgets.progress_strip import ProgressStrip

SHORT = AnimationChoice("cut", 2, "small", "gif")
PATIENCE_MS = 120_000


def busy(window) -> bool:
    return window.files.maker.busy


def test_save_an_animation_through_the_dialogs(window, settle, shown, choose_file, tmp_path: Path):
    window.actions_["save_animation"].trigger()
    dialog = shown(AnimationDialog)
    dialog.kinds.buttons["cut"].click()
    dialog.seconds.setValue(2)
    dialog.sizes.buttons["small"].click()
    assert "480 × 360 pixels, 40 frames" in dialog.described.text()
    assert "teaching and research" in dialog.note.text()
    dialog.accept()
    choose_file(window, tmp_path / "mine")
    assert busy(window)
    assert not any(window.actions_[name].isEnabled() for name in MADE)
    settle(window)
    assert "Saved" in window.message.text
    assert all(window.actions_[name].isEnabled() for name in MADE)
    assert window.progress.isHidden()
    with Image.open(tmp_path / "mine.gif") as gif:
        assert gif.n_frames == 40
        assert gif.size == SIZES["small"]
    window.actions_["save_animation"].trigger()
    again = shown(AnimationDialog)
    assert again.choice == SHORT
    again.reject()


def test_the_choice_is_kept_and_what_is_damaged_is_as_at_first(tmp_path: Path):
    assert remembered_animation() == AnimationChoice()
    remember_animation(SHORT)
    assert remembered_animation() == SHORT
    for damaged in (
        "",
        "[]",
        "{",
        '{"kind": ["cut"], "seconds": true, "size": {}, "format": "avi"}',
        '{"seconds": 1e9}',
    ):
        animation_file().write_text(damaged)
        assert remembered_animation() == AnimationChoice()
    animation_file().write_text('{"kind": "cut", "seconds": 99}')
    assert remembered_animation() == AnimationChoice(kind="cut")


def test_without_a_cut_the_bone_can_only_turn(window, settle, shown):
    window.session.set_procedure("none")
    settle(window)
    window.actions_["save_animation"].trigger()
    dialog = shown(AnimationDialog)
    assert not dialog.kinds.buttons["cut"].isEnabled()
    assert "only turn" in dialog.note.text()
    dialog.reject()


def test_without_the_encoder_there_is_no_mp4(qtbot, theme):
    dialog = AnimationDialog(AnimationChoice(kind="cut", format="mp4"), has_cut=False, has_encoder=False)
    assert dialog.choice.format == "gif"
    assert dialog.choice.kind == "turntable"
    assert not dialog.formats.buttons["mp4"].isEnabled()
    assert "imageio-ffmpeg" in dialog.note.text()
    dialog.reject()
    dialog.deleteLater()


@pytest.mark.parametrize(
    ("action", "name", "begins"),
    [("save_page", "a", b"<!doctype html"), ("save_report", "a", b"%PDF"), ("save_report", "a.html", b"<!doctype")],
)
def test_save_a_page_and_a_report(window, settle, choose_file, tmp_path: Path, action: str, name: str, begins: bytes):
    window.actions_[action].trigger()
    choose_file(window, tmp_path / name)
    settle(window)
    assert "Saved" in window.message.text
    (written,) = tmp_path.iterdir()
    assert written.read_bytes()[: len(begins)].lower() == begins.lower()


def test_cancel_leaves_no_file_and_the_window_as_it_was(window, qtbot, tmp_path: Path):
    case = window.session.case
    window.files.save_animation_file(str(tmp_path / "a.gif"), AnimationChoice("cut", 20, "large", "gif"))
    bar = window.progress.bar
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() > 9, timeout=PATIENCE_MS)
    assert window.progress.isVisible()
    assert len(list(tmp_path.iterdir())) == 1  # the file aside, hidden
    window.progress.button.click()
    assert not window.progress.button.isEnabled()
    qtbot.waitUntil(lambda: not busy(window), timeout=PATIENCE_MS)
    assert "was not written" in window.message.text
    assert list(tmp_path.iterdir()) == []
    assert window.progress.isHidden()
    assert all(window.actions_[name].isEnabled() for name in MADE)
    assert window.session.case == case
    window.files.save_page_file(str(tmp_path / "a.html"))  # and it goes on
    qtbot.waitUntil(lambda: not busy(window), timeout=PATIENCE_MS)
    assert (tmp_path / "a.html").is_file()


def test_cancel_before_anything_is_drawn(window, qtbot, tmp_path: Path):
    window.files.save_report_file(str(tmp_path / "a.pdf"))
    window.files.maker.cancel()
    qtbot.waitUntil(lambda: not busy(window), timeout=PATIENCE_MS)
    assert "was not written" in window.message.text
    assert list(tmp_path.iterdir()) == []


def test_the_window_is_alive_meanwhile(window, qtbot, tmp_path: Path):
    window.files.save_animation_file(str(tmp_path / "a.gif"), SHORT)
    window.session.set_level("L2")
    qtbot.waitUntil(lambda: window.session.outcome.case.level == "L2", timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not busy(window), timeout=PATIENCE_MS)
    assert (tmp_path / "a.gif").is_file()


def test_one_at_a_time(window, qtbot, tmp_path: Path):
    window.files.save_animation_file(str(tmp_path / "a.gif"), AnimationChoice("cut", 20, "large", "gif"))
    window.files.save_page_file(str(tmp_path / "b.html"))
    assert "already" in window.message.text
    window.files.maker.cancel()
    qtbot.waitUntil(lambda: not busy(window), timeout=PATIENCE_MS)
    assert list(tmp_path.iterdir()) == []


def test_closing_meanwhile_is_safe(open_window, close_window, leftovers, qtbot, tmp_path: Path):
    window = open_window()
    window.files.save_animation_file(str(tmp_path / "a.gif"), AnimationChoice("turntable", 20, "medium", "gif"))
    bar = window.progress.bar
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() > 9, timeout=PATIENCE_MS)
    close_window(window)
    assert leftovers() == []
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_is_told_at_once(window, tmp_path: Path):
    files = window.files
    for call, path, words in (
        (files.save_animation_file, tmp_path / "no folder" / "a.gif", "there is no folder"),
        (files.save_animation_file, tmp_path / "a.avi", "allowed: gif, mp4"),
        (files.save_page_file, tmp_path / "no folder" / "a.html", "there is no folder"),
        (files.save_page_file, tmp_path / "a.png", "ends in .html"),
        (files.save_report_file, tmp_path / "a.docx", "allowed: html, pdf"),
    ):
        window.message.clear()
        call(str(path))
        assert words in window.message.text
        assert not busy(window)
    assert list(tmp_path.iterdir()) == []


def test_what_the_other_process_refuses_is_told(window, qtbot, tmp_path: Path):
    gone = Case(level="L4", bone={"path": str(tmp_path / "gone.ply"), "sha256": "0" * 64})
    window.files.maker.make(MakeOrder("page", gone.to_json(), str(tmp_path / "a.html")))
    qtbot.waitUntil(lambda: not busy(window), timeout=PATIENCE_MS)
    assert "gone.ply" in window.message.text
    assert window.progress.isHidden()
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_does_not_start_is_told(qtbot, qapp, monkeypatch, tmp_path: Path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    maker, said = Maker(), []
    maker.failed.connect(said.append)
    maker.make(MakeOrder("page", Case().to_json(), str(tmp_path / "a.html")))
    qtbot.waitUntil(lambda: bool(said))
    assert "did not start" in said[0]
    assert not maker.busy


def test_a_dead_window_ends_the_work(tmp_path: Path):
    """The channel ends with the window: the other process leaves nothing behind."""
    order = {"what": "animation", "case": Case(procedure="laminectomy").to_json(), "path": str(tmp_path / "a.gif")}
    process = subprocess.Popen(
        [sys.executable, "-m", "vertebra3d_app.maker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={key: environment().value(key) for key in environment().keys()},  # noqa: SIM118 - Qt's, not a mapping
    )
    process.stdin.write(json.dumps(order).encode() + b"\n")
    process.stdin.flush()
    told = [process.stdout.readline() for _ in range(12)]
    assert told[-1].split()[0] == b"11"
    process.stdin.close()
    process.stdout.read()
    assert process.wait() == 3
    assert list(tmp_path.iterdir()) == []


def test_the_strip_comes_late_and_goes(qtbot, theme):
    strip = ProgressStrip()
    strip.begin("the page")
    assert strip.isHidden()
    strip.end()
    QApplication.processEvents()
    assert strip.isHidden()
    strip.begin("the page")
    qtbot.waitUntil(lambda: not strip.isHidden())
    assert "the page" in strip.label.text()
    strip.advance(3, 12)
    assert (strip.bar.value(), strip.bar.maximum()) == (3, 12)
    with qtbot.waitSignal(strip.cancelled):
        strip.button.click()
    strip.end()
    strip.deleteLater()
