from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from vertebra3d.errors import Refused
from vertebra3d.files import atomic

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def test_writes_and_replaces(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    atomic.write_text(place, "one µm\n")
    atomic.write_text(place, "two\n")
    assert place.read_bytes() == b"two\n"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_keeps_the_old_file_and_leaves_nothing_when_the_writer_fails(tmp_path: Path) -> None:
    place = tmp_path / "a.bin"
    place.write_bytes(b"old")

    def fail() -> None:
        with atomic.written(place) as aside:
            aside.write_bytes(b"half")
            raise RuntimeError("the writer broke off")

    with pytest.raises(RuntimeError, match="broke off"):
        fail()
    assert place.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.bin"]


def test_full_disk_is_refused_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(Refused, match="no space left"):
        atomic.write_bytes(tmp_path / "a.bin", b"x" * 100)
    assert os.listdir(tmp_path) == []


def test_failing_rename_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", busy)
    with pytest.raises(Refused, match="permission denied"):
        atomic.write_bytes(tmp_path / "a.bin", b"x")
    assert os.listdir(tmp_path) == []


def test_the_file_aside_keeps_the_suffix_and_the_folder(tmp_path: Path) -> None:
    with atomic.written(tmp_path / "bone.vtp") as aside:
        assert aside.parent == tmp_path
        assert aside.suffix == ".vtp"
        aside.write_bytes(b"x")
    assert os.listdir(tmp_path) == ["bone.vtp"]


@pytest.mark.skipif(os.name == "nt", reason="permissions are those of POSIX")
def test_permissions_are_the_users_own(tmp_path: Path) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    old.write_bytes(b"")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        atomic.write_bytes(new, b"x")
        atomic.write_bytes(old, b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(new.stat().st_mode) == 0o640
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    link.symlink_to(real)
    atomic.write_text(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_bad_targets_are_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for target, said in (
        ("", "file name is empty"),
        ("a\0b", "zero character"),
        (str(tmp_path), "is a folder"),
        (str(tmp_path / "no" / "a.txt"), "there is no folder"),
        (str(tmp_path / "file" / "a.txt"), "is not a folder"),
        (f"{tmp_path / 'new'}/", "names a folder"),
        (str(tmp_path / ("n" * 300)), "too long"),
        ("/dev/null" if os.name == "posix" else str(tmp_path), "regular file|folder"),
    ):
        with pytest.raises(Refused, match=said) as refusal:
            atomic.write_text(target, "x")
        assert "\n" not in str(refusal.value)
        assert len(str(refusal.value)) < 500
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.parametrize("what", ["file", "folder"])
def test_no_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    place = tmp_path / "a.txt"
    place.write_text("old")
    locked = place if what == "file" else tmp_path
    real = os.access
    # the superuser may write anywhere: what the system would say to another user
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != locked and real(path, mode))
    with pytest.raises(Refused, match="read-only|no permission"):
        atomic.write_text(place, "new")
    assert place.read_text() == "old"


def test_reading_is_bounded_and_refuses_what_is_no_file(tmp_path: Path) -> None:
    place = tmp_path / "a.bin"
    place.write_bytes(b"12345")
    assert atomic.read_bytes(place, 5, "a case") == b"12345"
    (tmp_path / "empty").write_bytes(b"")
    for target, most, said in (
        (place, 4, "too large for a case"),
        (tmp_path / "none", 5, "there is no file"),
        (tmp_path, 5, "is a folder, not a case"),
        (tmp_path / "empty", 5, "is empty"),
        ("", 5, "name is empty"),
        ("a\0", 5, "zero character"),
        (tmp_path / ("n" * 300), 5, "too long"),
    ):
        with pytest.raises(Refused, match=said):
            atomic.read_bytes(target, most, "a case")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Refused, match="not a regular file"):
        atomic.read_bytes(tmp_path / "pipe", 5, "a case")
    with pytest.raises(Refused, match="not a regular file"):
        atomic.write_bytes(tmp_path / "pipe", b"x")


def test_names_in_messages_are_printable_and_short() -> None:
    assert atomic.shown("a\x1b[31m\nb") == "a?[31m?b"
    assert len(atomic.shown("x" * 1000)) <= 160
