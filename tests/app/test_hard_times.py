"""A full disk and a folder that cannot be written: one line, and the work is kept."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from vertebra3d.case import Case
from vertebra3d.files.sessions import SUFFIX
from vertebra3d_app.layout import layout_file
from vertebra3d_app.open_work import snapshot
from vertebra3d_app.recent_files import recent_paths


@pytest.fixture
def full_disk(monkeypatch):
    """From now on nothing can be written."""

    def full(_self: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def fill() -> None:
        monkeypatch.setattr(Path, "write_bytes", full)

    yield fill
    monkeypatch.undo()


@pytest.mark.parametrize("what", ["case", "session"])
def test_a_full_disk_when_saving(window, full_disk, settle, tmp_path: Path, what: str):
    window.session.set_level("L2")
    path = tmp_path / ("a.json" if what == "case" else f"a{SUFFIX}")
    save = window.files.save_case_file if what == "case" else window.comfort.sessions.save_file
    save(str(path))
    before, text = snapshot(window), path.read_text()
    window.session.set_level("L3")
    settle(window)
    full_disk()
    save(str(path))
    assert "o space left" in window.message.text
    assert "\n" not in window.message.text
    assert window.session.case == Case(level="L3", procedure="laminectomy")
    assert path.read_text() == text
    assert list(tmp_path.iterdir()) == [path]
    assert recent_paths() == [str(path)]
    window.session.stack.undo()
    assert window.session.case == before.case


def test_a_full_disk_under_what_is_kept_safe(window, full_disk, settle, qtbot, monkeypatch):
    """It is told once that nothing is kept, and no more when there is room again: then the newest is kept."""
    full_disk()
    window.session.set_level("L2")
    qtbot.waitUntil(lambda: "cannot be kept safe" in window.message.text)
    assert "o space left" in window.message.text
    settle(window)
    monkeypatch.undo()
    monkeypatch.setenv("VERTEBRA3D_STATE_DIR", str(window.autosave.folder.parent))
    window.session.set_level("L3")
    qtbot.waitUntil(lambda: window.message.text == "")
    assert '"L3"' in next(window.autosave.folder.glob("[!.]*.json")).read_text()


def test_a_full_disk_when_closing(open_window, close_window, full_disk, settle):
    window = open_window()
    full_disk()
    window.session.set_level("L2")
    close_window(window)
    assert not layout_file().exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_without_permission(window, tmp_path: Path):
    tmp_path.chmod(0o500)
    try:
        window.files.save_case_file(str(tmp_path / "a.json"))
        assert "no permission" in window.message.text
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize("save", ["save_case_file", "save_picture_file", "save_page_file", "save_report_file"])
def test_a_folder_that_refuses(window, monkeypatch, tmp_path: Path, save: str):
    """As `test_a_folder_without_permission`, also for root."""
    case = window.session.case
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    getattr(window.files, save)(str(tmp_path / "a"))
    assert "no permission to write" in window.message.text
    assert "\n" not in window.message.text
    assert window.session.case == case
    assert list(tmp_path.iterdir()) == []


def test_without_the_encoder_an_mp4_is_refused_in_a_line(window, monkeypatch, tmp_path: Path):
    from vertebra3d.errors import Refused
    from vertebra3d.takeaway import video

    def missing() -> str:
        raise Refused("MP4: there is no encoder; a GIF needs none")

    monkeypatch.setattr(video, "encoder", missing)
    case = window.session.case
    window.files.save_animation_file(str(tmp_path / "a.mp4"))
    assert "no encoder" in window.message.text
    assert window.session.case == case
    assert list(tmp_path.iterdir()) == []
