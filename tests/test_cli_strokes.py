"""The command line on a case that was trimmed by hand."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import trimesh

from vertebra3d.case import Case
from vertebra3d.cli import run
from vertebra3d.evaluation import bone_for
from vertebra3d.files.cases import save_case
from vertebra3d.strokes import Stroke


@pytest.fixture
def place(tmp_path: Path) -> Path:
    x, y, z = (float(number) for number in bone_for(Case(level="L4")).landmarks.lamina["right"].back)
    stroke = Stroke(4, [(x, y, z), (x - 2, y, z + 3)])
    return save_case(Case(level="L4", procedure="hemilaminectomy", strokes=[stroke]), tmp_path / "a.json")


def test_evaluate_tells_the_burr_apart(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", "--case", str(place), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    bone = found["bone"]
    assert 10 < bone["burr_mm3"] < bone["removed_mm3"]
    assert bone["intact_mm3"] == pytest.approx(bone["kept_mm3"] + bone["removed_mm3"], rel=1e-9)
    assert sum(region["burr_mm3"] for region in bone["regions"].values()) == pytest.approx(bone["burr_mm3"], rel=1e-6)
    assert found["case"]["strokes"] == json.loads(place.read_text())["strokes"]
    assert run(["evaluate", "--case", str(place)]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "by the burr" in line]
    assert line.split() == ["by", "the", "burr", f"{bone['burr_mm3']:.0f}", "mm³", "1", "stroke"]


def test_csv_has_a_column_for_it(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "--case", str(place), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) >= 4
    assert all(float(row["burr_mm3"]) > 0 for row in rows if row["procedure"] == "none")


def test_the_trimmed_bone_can_be_exported(place: Path, tmp_path: Path) -> None:
    whole, kept = tmp_path / "whole.stl", tmp_path / "kept.stl"
    assert run(["export", "--case", str(place), "--part", "intact", "--output", str(whole)]) == 0
    assert run(["export", "--case", str(place), "--part", "kept", "--output", str(kept)]) == 0
    assert trimesh.load_mesh(kept).volume < trimesh.load_mesh(whole).volume - 1000


def test_a_picture_shows_it(place: Path, tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    line = ["screenshot", "--case", str(place), "--size", "320x240", "--output", str(picture)]
    assert run(line) == 0
    assert picture.stat().st_size > 5000


@pytest.mark.parametrize(
    ("strokes", "words"),
    [
        ('[{"diameter_mm": 40, "points_mm": [[0, 0, 0]]}]', "burr stroke 1: diameter_mm = 40 is out of range"),
        ('[{"diameter_mm": 4, "points_mm": [[0, 0, 1e9]]}]', "out of reach"),
        ('[{"diameter_mm": 4, "points_mm": [[0, 0, NaN]]}]', "out of reach"),
        ('{"a": 1}', "strokes are a list"),
        ("[[[[]]]]", "it is not such as"),
    ],
)
def test_hostile_strokes_are_one_line(
    place: Path, strokes: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    head, _, _ = place.read_text().partition('"strokes"')
    place.write_text(f'{head}"strokes": {strokes}}}')
    assert run(["evaluate", "--case", str(place)]) == 2
    error = capsys.readouterr().err
    assert words in error
    assert error.count("\n") == 1
