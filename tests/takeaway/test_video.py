"""The encoder: missing, without a program, giving up."""

from __future__ import annotations

import os
import sys
import types
from pathlib import Path

import pytest
from PIL import Image

from vertebra3d.errors import Refused
from vertebra3d.outcome import Outcome
from vertebra3d.progress import Cancelled
from vertebra3d.takeaway import video
from vertebra3d.takeaway.animation import save_animation

SMALL = {"size": (200, 160), "seconds": 1.0, "fps": 4}
needs_scripts = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")


@pytest.fixture
def stand_in(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch):
    """Put a shell script in place of the encoder."""

    def put(script: str) -> None:
        program = tmp_path_factory.mktemp("encoder") / "encode"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        monkeypatch.setattr(video, "encoder", lambda: str(program))

    return put


def test_without_the_package_it_is_refused_in_a_line(left: Outcome, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    assert not video.available()
    with pytest.raises(Refused, match=r"MP4 needs the package imageio-ffmpeg .*; a GIF needs nothing more"):
        save_animation(left, tmp_path / "a.mp4", **SMALL)
    assert list(tmp_path.iterdir()) == []


def test_a_package_without_a_program(monkeypatch) -> None:
    package = types.ModuleType("imageio_ffmpeg")

    def none() -> str:
        raise RuntimeError("No ffmpeg exe could be found.")

    monkeypatch.setattr(package, "get_ffmpeg_exe", none, raising=False)
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", package)
    with pytest.raises(Refused, match="no encoder for this machine"):
        video.encoder()


def test_a_program_that_does_not_start(left: Outcome, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(video, "encoder", lambda: str(tmp_path / "gone"))
    with pytest.raises(Refused, match="does not start"):
        save_animation(left, tmp_path / "a.mp4", **SMALL)
    assert list(tmp_path.iterdir()) == []


@needs_scripts
@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("echo 'av_interleaved_write_frame(): No space left on device' >&2; exit 1", "no space left"),
        ("cat > /dev/null; echo 'Unknown encoder libx264' >&2; exit 1", "Unknown encoder"),
        ("cat > /dev/null; exit 1", "broke off"),
    ],
)
def test_an_encoder_that_gives_up_is_told_and_leaves_nothing(
    left: Outcome, tmp_path: Path, stand_in, script: str, words: str
) -> None:
    stand_in(script)
    with pytest.raises(Refused, match=words):
        save_animation(left, tmp_path / "a.mp4", **SMALL)
    assert list(tmp_path.iterdir()) == []


@needs_scripts
def test_it_gets_every_frame(left: Outcome, tmp_path: Path, stand_in) -> None:
    stand_in('for last; do :; done; cat > "$last"')
    save_animation(left, tmp_path / "a.mp4", **SMALL)
    assert (tmp_path / "a.mp4").stat().st_size == 4 * 200 * 160 * 3


@needs_scripts
def test_cancelled_it_ends_the_encoder(left: Outcome, tmp_path: Path, stand_in) -> None:
    stand_in("exec cat > /dev/null")

    def enough(done: int, steps: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        save_animation(left, tmp_path / "a.mp4", **SMALL, progress=enough)
    assert list(tmp_path.iterdir()) == []


@needs_scripts
def test_closing_twice_is_no_harm(tmp_path: Path, stand_in) -> None:
    stand_in("exec cat > /dev/null")
    writer = video.VideoWriter(tmp_path / "a.mp4", (200, 160), 4, "a note")
    writer.add(Image.new("RGB", (200, 160)))
    writer.close()
    writer.close()
