"""What is taken away by the command line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from vertebra3d import cli

Run = Callable[..., tuple[int, str, str]]
HEMI = ("--level", "L4", "--procedure", "hemilaminectomy", "--side", "left")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line: status, what it printed, what it complained of."""

    def call(*arguments: object) -> tuple[int, str, str]:
        status = cli.run([str(argument) for argument in arguments])
        out, error = capsys.readouterr()
        return status, out, error

    return call


@pytest.mark.parametrize("name", ["a.html", "a.pdf"])
def test_a_report(run: Run, tmp_path: Path, name: str) -> None:
    assert run("report", *HEMI, "--output", tmp_path / name) == (0, "", "")
    assert (tmp_path / name).stat().st_size > 50_000


def test_a_page(run: Run, tmp_path: Path) -> None:
    assert run("page", *HEMI, "--set", "canal_width_mm=24", "--output", tmp_path / "a.html") == (0, "", "")
    text = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "1 dimension set" in text


SHORT = ("--seconds", "1", "--fps", "4", "--size", "200x160")


@pytest.mark.parametrize("kind", ["turntable", "cut"])
def test_an_animation(run: Run, tmp_path: Path, kind: str) -> None:
    assert run("animate", tmp_path / "a.gif", *HEMI, "--kind", kind, "--theme", "dark", *SHORT) == (0, "", "")
    with Image.open(tmp_path / "a.gif") as gif:
        assert gif.n_frames == 4
        assert gif.size == (200, 160)


def test_on_a_terminal_it_says_how_far_it_is(run: Run, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    status, out, error = run("animate", tmp_path / "a.gif", *HEMI, *SHORT)
    assert (status, out) == (0, "")
    assert "frame 1 of 8" in error
    assert error.rpartition("\r")[0].endswith(" ")  # the line is taken away again


def test_a_cut_without_a_procedure_is_one_line(run: Run, tmp_path: Path) -> None:
    status, _, error = run("animate", tmp_path / "a.gif", "--kind", "cut", *SHORT)
    assert status == 2
    assert "choose a procedure" in error
    assert error.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("animate", "a.avi"), "allowed: gif, mp4"),
        (("animate", "no/a.gif"), "there is no folder"),
        (("animate", "a.gif", "--kind", "dance"), "allowed are turntable, cut"),
        (("animate", "a.gif", "--seconds", "0"), "out of range"),
        (("animate", "a.gif", "--fps", "51"), "allowed is 2 to 50"),
        (("animate", "a.gif", "--size", "80x80"), "allowed is 160 to 1920"),
        (("animate", "a.gif", "--size", "big"), "not WxH"),
        (("animate", "a.gif", "--theme", "pink"), "no theme"),
        (("animate", "a.gif", "--view", "behind"), "no view"),
        (("report", "--output", "a.docx"), "allowed: html, pdf"),
        (("report", "--output", "no/a.pdf"), "there is no folder"),
        (("page", "--output", "a.txt"), "ends in .html"),
        (("page", "--output", "no/a.html"), "there is no folder"),
    ],
)
def test_bad_wishes_are_one_line(run: Run, tmp_path: Path, monkeypatch, arguments, words: str) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, error = run(arguments[0], *HEMI, *arguments[1:])
    assert (status, out) == (2, "")
    assert error.count("\n") == 1
    assert words in error
    assert list(tmp_path.iterdir()) == []
