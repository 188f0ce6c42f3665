"""What is taken away by the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
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
