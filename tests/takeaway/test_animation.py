"""Animations: frames and length as asked, readable, whole or not at all."""

from __future__ import annotations

import errno
import math
import os
import stat
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from vertebra3d.errors import Refused
from vertebra3d.files import NOTICE
from vertebra3d.outcome import Outcome
from vertebra3d.progress import Cancelled
from vertebra3d.scene.film import rolling
from vertebra3d.scene.lifting import DONE, INTACT
from vertebra3d.takeaway import animation, video
from vertebra3d.takeaway.animation import Plan, moment_at, save_animation
from vertebra3d.takeaway.gif import GifWriter

SMALL = {"size": (200, 160), "seconds": 1.0, "fps": 8}


def frames(path: Path) -> tuple[list[Image.Image], list[int]]:
    """The frames of a GIF and how long each is shown, ms."""
    pictures, lengths = [], []
    with Image.open(path) as gif:
        for number in range(gif.n_frames):
            gif.seek(number)
            pictures.append(gif.convert("RGB"))
            lengths.append(gif.info["duration"])
    return pictures, lengths


def apart(a: Image.Image, b: Image.Image) -> float:
    return float(np.abs(np.asarray(a).astype(int) - np.asarray(b).astype(int)).mean())


@pytest.mark.parametrize(("seconds", "fps", "count"), [(1.0, 8, 8), (1.5, 7, 10), (1.0, 2, 2)])
def test_a_gif_has_the_frames_and_the_length_that_were_asked_for(
    left: Outcome, tmp_path: Path, seconds: float, fps: int, count: int
) -> None:
    save_animation(left, tmp_path / "a.gif", "cut", seconds, fps, (200, 160))
    pictures, lengths = frames(tmp_path / "a.gif")
    assert len(pictures) == count
    assert sum(lengths) == round(1000 * seconds)
    assert all(picture.size == (200, 160) for picture in pictures)
    with Image.open(tmp_path / "a.gif") as gif:
        assert gif.info["loop"] == 0
        assert NOTICE in gif.info["comment"].decode()
    assert list(tmp_path.iterdir()) == [tmp_path / "a.gif"]


def test_a_cut_goes_from_the_intact_bone_to_what_is_left_and_rests(left: Outcome, tmp_path: Path) -> None:
    save_animation(left, tmp_path / "a.gif", "cut", **SMALL)
    pictures, _ = frames(tmp_path / "a.gif")
    with rolling(left, (200, 160)) as film:
        at = film.cut("oblique")
        assert apart(pictures[0], film.moment(at, INTACT)) < 4
        assert apart(pictures[-1], film.moment(at, DONE)) < 4
    assert pictures[-1].tobytes() == pictures[-2].tobytes()
    assert apart(pictures[0], pictures[4]) > 2 * apart(pictures[-1], pictures[-2])


def test_a_turn_is_all_round_and_the_same_every_time(left: Outcome, tmp_path: Path) -> None:
    for name in ("a.gif", "b.gif"):
        save_animation(left, tmp_path / name, "turntable", theme="dark", view="posterior", **SMALL)
    assert (tmp_path / "a.gif").read_bytes() == (tmp_path / "b.gif").read_bytes()
    pictures, _ = frames(tmp_path / "a.gif")
    for one, next_one in zip(pictures, [*pictures[1:], pictures[0]], strict=True):
        assert apart(one, next_one) > 1.0


def test_the_moments_follow_one_another() -> None:
    shares = np.linspace(0, 1, 201)
    moments = [moment_at(float(share)) for share in shares]
    assert moments[0] == INTACT
    assert moments[-1] == DONE
    for name, rising in (("marked", True), ("away", True), ("there", False)):
        steps = np.diff([getattr(moment, name) for moment in moments])
        assert (steps >= 0).all() if rising else (steps <= 0).all()
    rest = [moment == DONE for moment in moments]
    assert 0.1 < sum(rest) / len(rest) < 0.4
    assert next(m for m in moments if m.away > 0).marked == 1.0  # first marked, then moved


def test_progress_counts_every_step(left: Outcome, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    save_animation(left, tmp_path / "a.gif", "cut", **SMALL, progress=lambda *step: told.append(step))
    assert [done for done, _ in told] == list(range(told[-1][1] + 1))
    assert len({steps for _, steps in told}) == 1


@pytest.mark.parametrize("at", [0, 3, 12])
def test_cancelled_it_leaves_nothing_and_what_was_there_stays(left: Outcome, tmp_path: Path, at: int) -> None:
    target = tmp_path / "a.gif"
    target.write_bytes(b"before")

    def enough(done: int, steps: int) -> None:
        if done == at:
            raise Cancelled

    with pytest.raises(Cancelled):
        save_animation(left, target, "cut", **SMALL, progress=enough)
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"kind": "dance"}, "allowed are turntable, cut"),
        ({"seconds": 0}, "seconds = 0 is out of range"),
        ({"seconds": math.nan}, "out of range"),
        ({"seconds": "long"}, "not a number"),
        ({"seconds": 1e9}, "out of range"),
        ({"fps": 0}, "fps = 0 is out of range"),
        ({"fps": 7.5}, "not a whole number"),
        ({"fps": True}, "not a number"),
        ({"size": (10, 10)}, "allowed is 160 to 1920"),
        ({"size": (200, 99_999)}, "allowed is 160 to 1920"),
        ({"size": (200.5, 160)}, "cannot be made"),
        ({"size": "large"}, "width and a height"),
        ({"size": None}, "width and a height"),
        ({"size": (math.inf, 200)}, "width and a height"),
        ({"size": (1920, 1920), "seconds": 60, "fps": 50}, "too much for a GIF"),
        ({"theme": "pink"}, "no theme"),
        ({"view": "behind"}, "no view"),
    ],
)
def test_bad_wishes_are_refused_in_a_line(left: Outcome, tmp_path: Path, changes, words: str) -> None:
    with pytest.raises(Refused, match=words) as refusal:
        save_animation(left, tmp_path / "a.gif", **{**SMALL, **changes})
    assert "\n" not in str(refusal.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.avi", "a", "a.gif.txt"])
def test_other_forms_are_refused(left: Outcome, tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match="allowed: gif, mp4"):
        save_animation(left, tmp_path / name, **SMALL)


def test_a_cut_needs_a_procedure(intact: Outcome, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="choose a procedure"):
        save_animation(intact, tmp_path / "a.gif", "cut", **SMALL)
    save_animation(intact, tmp_path / "a.gif", "turntable", 1.0, 2, (200, 160))
    assert len(frames(tmp_path / "a.gif")[0]) == 2


def test_a_full_disk_is_told_and_leaves_nothing(left: Outcome, tmp_path: Path, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(GifWriter, "close", full)
    with pytest.raises(Refused, match="no space left"):
        save_animation(left, tmp_path / "a.gif", **SMALL)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(left: Outcome, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="there is no folder"):
        save_animation(left, tmp_path / "none" / "a.gif", **SMALL)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_folder_without_permission(left: Outcome, tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(Refused, match="no permission"):
            save_animation(left, tmp_path / "a.gif", **SMALL)
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_a_plan_for_mp4_has_even_sides() -> None:
    assert Plan("cut", 2.0, 30, (201, 161), "mp4").size == (200, 160)
    assert Plan("cut", 2.0, 30, (201, 161), "gif").size == (201, 161)


def test_the_declared_defaults_are_those_of_the_call() -> None:
    assert animation.SECONDS.default_for("L4") == 6.0
    assert animation.FPS.default_for("L4") == 20


@pytest.mark.skipif(not video.available(), reason="the package imageio-ffmpeg is not installed")
def test_an_mp4_can_be_read_and_is_what_was_asked_for(left: Outcome, tmp_path: Path) -> None:
    import imageio_ffmpeg

    target = tmp_path / "a.mp4"
    save_animation(left, target, "cut", 1.0, 8, (201, 161))
    reader = imageio_ffmpeg.read_frames(str(target))
    about = next(reader)
    read = [Image.frombytes("RGB", about["size"], data) for data in reader]
    assert about["size"] == (200, 160)
    assert about["fps"] == 8
    assert about["pix_fmt"].startswith("yuv420p")
    assert len(read) == 8
    with rolling(left, (200, 160)) as film:
        at = film.cut("oblique")
        assert apart(read[0], film.moment(at, INTACT)) < 4
        assert apart(read[-1], film.moment(at, DONE)) < 4
    assert NOTICE.encode() in target.read_bytes()
    once = target.read_bytes()
    save_animation(left, target, "cut", 1.0, 8, (201, 161))
    assert target.read_bytes() == once
    assert list(tmp_path.iterdir()) == [target]
