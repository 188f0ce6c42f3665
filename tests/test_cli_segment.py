"""The command line on a motion segment."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
import trimesh

from vertebra3d import cli
from vertebra3d.case import Case
from vertebra3d.cli_options import PATHOLOGY_HELP, PROCEDURE_HELP
from vertebra3d.cli_segment_parameters import declared_on
from vertebra3d.files.cases import save_case
from vertebra3d.procedures import SEGMENT_PROCEDURES
from vertebra3d.segment.conditions import conditions_at
from vertebra3d.segment.pathology import pathologies
from vertebra3d.segment.vertebrae import conditions_of

SEGMENT = ("--level", "L4-L5", "--pathology", "central-stenosis")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    def call(*arguments: object) -> tuple[int, str, str]:
        status = cli.run([str(argument) for argument in arguments])
        return status, *capsys.readouterr()

    return call


def test_help_names_every_procedure_and_pathology() -> None:
    assert [name for name in re.findall(r"[a-z-]+", PROCEDURE_HELP) if name in SEGMENT_PROCEDURES] == list(
        SEGMENT_PROCEDURES
    )
    assert [name for name in re.findall(r"[a-z-]+", PATHOLOGY_HELP) if name in pathologies()] == list(pathologies())


def test_a_case_with_conditions_and_a_lower_parameter(run, tmp_path: Path) -> None:
    place = save_case(
        Case(level="L4-L5", pathology="central-stenosis", procedure="ulbd", side="left"), tmp_path / "a.json"
    )
    assert run("evaluate", "--case", place)[1].startswith("L4-L5, ulbd, left\n")
    status, out, error = run(
        "evaluate", *SEGMENT, "--set", "flavum_mm=5", "--set", "lower.canal_depth_mm=17", "--format", "json"
    )
    found = json.loads(out)["case"]
    assert (status, error) == (0, "")
    assert found["conditions"]["flavum_right_mm"] == {"value": 5.0, "grade": "moderate"}
    assert found["lower_parameters"]["canal_depth_mm"] != found["parameters"]["canal_depth_mm"]


def test_conditions_without_a_pathology_are_not_called_healthy(run) -> None:
    assert "Healthy. A healthy segment" in run("evaluate", "--level", "L4-L5")[1]
    out = run("evaluate", "--level", "L4-L5", "--set", "herniation_mm=7")[1]
    assert "Own conditions." in out
    assert "Healthy" not in out


def test_compare_says_which_procedure_this_bone_does_not_allow(run) -> None:
    status, out, error = run("compare", "--level", "L5-S1", "--variant", "spina-bifida-occulta", "--format", "csv")
    rows = {row["procedure"]: row for row in csv.DictReader(io.StringIO(out))}
    assert status == 0
    assert list(rows) == [name for name in SEGMENT_PROCEDURES if name != "spinous-process-splitting"]
    assert {row["spinous_process"] for row in rows.values()} == {""}
    assert error.count("\n") == 1
    assert "spinous-process-splitting is left out: the arch of L5 is open in the midline" in error


def test_recess_and_foramen_are_told_with_their_bands(run) -> None:
    told = ("--pathology", "lateral-recess-stenosis-left", "--procedure", "medial-facetectomy", "--side", "left")
    lines = run("evaluate", "--level", "L4-L5", *told)[1].splitlines()
    (recess,) = [line.split() for line in lines if line.strip().startswith("lateral recess left")]
    assert float(recess[4]) < 3.0
    assert recess[5:] == ["→", "open", "stenosis", "→", "normal"]
    assert any("below 3 mm stenosis" in line for line in lines)


def test_compare_has_every_procedure_of_a_segment(run) -> None:
    status, out, _ = run("compare", *SEGMENT, "--side", "right", "--format", "csv")
    rows = {row["procedure"]: row for row in csv.DictReader(io.StringIO(out))}
    assert status == 0
    assert list(rows) == list(SEGMENT_PROCEDURES)
    assert {row["sac_tightest_before_mm2"] for row in rows.values()} == {rows["none"]["sac_tightest_after_mm2"]}
    assert all(rows[name]["side"] == "right" for name in ("ulbd", "discectomy"))
    freed = {name: float(row["sac_tightest_after_mm2"]) for name, row in rows.items()}
    assert freed["none"] < min(freed[name] for name in ("laminectomy", "bilateral-laminotomy", "ulbd"))


def test_parameters_of_a_segment(run) -> None:
    declared = [one.name for one in declared_on("L4-L5")]
    status, out, _ = run("parameters", "--level", "L4-L5", "--format", "json")
    records = json.loads(out)
    assert status == 0
    assert [record["name"] for record in records] == [*declared, *pathologies()]
    flavum = next(record for record in records if record["name"] == "flavum_left_mm")
    assert (flavum["mild"], flavum["moderate"], flavum["severe"]) == (4.0, 4.5, 5.5)
    assert flavum["grades_source"] and flavum["source"]
    pedicles = next(record for record in records if record["name"] == "short_pedicles_mm")
    assert pedicles["high"] == conditions_of("L4-L5", {}, {})["short_pedicles_mm"].high < 6.0
    _, text, _ = run("parameters", "--level", "L4-L5", "--format", "csv")
    assert len(list(csv.DictReader(io.StringIO(text)))) == len(records)
    _, table, _ = run("parameters", "--level", "L4-L5")
    assert all(name in table for name in (*declared, *pathologies(), *conditions_at("L4-L5")))


def test_export_of_the_lower_bone(run, tmp_path: Path) -> None:
    place = tmp_path / "a.stl"
    assert run("export", *SEGMENT, "--part", "lower-kept", "--output", place) == (0, "", "")
    assert trimesh.load_mesh(place).is_watertight


BAD = [
    (("evaluate", "--pathology", "central-stenosis"), "a pathology applies to a motion segment; give a level such as"),
    (("evaluate", "--level", "L4-L5", "--pathology", "x"), "no pathology is called 'x'; allowed are none, central"),
    (("evaluate", "--level", "L4-L6"), "and the segments L1-L2, L2-L3"),
    (("parameters", "--level", "L4-L6"), "and the segments L1-L2, L2-L3"),
    (("evaluate", *SEGMENT, "--bone", "a.stl"), "a bone from a file has no neighbour, and L4-L5 is two"),
    (("compare", *SEGMENT, "--bone", "a.stl"), "give one level, such as L4"),
    (("evaluate", "--set", "flavum_mm=5"), "flavum_mm applies to a motion segment"),
    (("evaluate", "--set", "lower.canal_width_mm=20"), "lower.canal_width_mm applies to a motion segment"),
    (("evaluate", *SEGMENT, "--set", "flavum_mm=50"), "flavum_left_mm = 50 is out of range; allowed is 1 to 9 mm"),
    (("evaluate", *SEGMENT, "--set", "lower.x=5"), "'x' is not an anatomical parameter"),
    (("evaluate", "--procedure", "ulbd"), "ulbd is done between two vertebrae; give a level such as L4-L5"),
    (("compare", "--procedure", "ulbd"), "ulbd is done between two vertebrae"),
    (("export", "--part", "disc", "--output", "a.stl"), "--part disc is of a motion segment"),
    (("compare", *SEGMENT, "--side", "up"), "no side is called 'up'"),
]


@pytest.mark.parametrize(("arguments", "said"), BAD, ids=[" ".join(a) for a, _ in BAD])
def test_bad_input_is_refused_in_one_line(run, tmp_path: Path, monkeypatch, arguments, said: str) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, error = run(*arguments)
    assert (status, out, error.count("\n")) == (2, "", 1)
    assert said in error
    assert not list(tmp_path.iterdir())
