"""What report and tables say of a bone from a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from vertebra3d import Case, evaluate
from vertebra3d.evaluation import bone_for
from vertebra3d.files.bones import load_bone
from vertebra3d.files.export import export_mesh
from vertebra3d.files.patient_tables import dimension_rows, is_own, percent, reading_rows
from vertebra3d.files.tables import outcome_text
from vertebra3d.outcome import Outcome
from vertebra3d.solids import Solid
from vertebra3d.takeaway.content import report_of
from vertebra3d.takeaway.report import save_report


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """An L2 with a narrow canal, in metres."""
    solid = bone_for(Case(level="L2", parameters={"canal_width_mm": 21.0})).solid
    vertices, faces = solid.arrays
    path = export_mesh(Solid.from_arrays(vertices * 0.001, faces), tmp_path_factory.mktemp("own") / "own.ply")
    bone, name = load_bone(path)
    return evaluate(Case(level=bone.level, bone=name, procedure="laminectomy", sex="male"), bone=bone)


def test_reading_and_dimensions_are_told(own: Outcome) -> None:
    assert is_own(own)
    told = reading_rows(own)
    assert ("Taken as", "L2") in told
    assert ("On reading it", "The mesh is in metres") in told
    assert "mm off on average" in dict(told)["Model with its dimensions"]
    assert "L2 (" in dict(told)["By its form most like"]
    (canal,) = [row for row in dimension_rows(own) if row[0] == "Canal width"]
    assert float(canal[1].removesuffix(" mm")) == pytest.approx(21.0, abs=0.5)
    assert int(canal[3].strip("< %")) < 10


def test_the_table_for_people_has_both(own: Outcome) -> None:
    text = outcome_text(own)
    assert text.index("Bone from the file") < text.index("Bone (cortex") < text.index("Dimensions among people")
    assert "beside men of:" in text
    assert all(len(line) <= 116 for line in text.splitlines())
    assert "Bone from the file" not in outcome_text(evaluate(Case(level="L2")))


def test_the_report_has_both(own: Outcome, tmp_path: Path) -> None:
    report = report_of(own, [own])
    assert [table.title for table in report.beside] == ["Bone from the file"]
    assert report.bones[-1].title == "Dimensions among people"
    assert report.dimensions is None
    for suffix in ("html", "pdf"):
        save_report(own, tmp_path / f"a.{suffix}")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Dimensions among people" in page
    assert "The mesh is in metres" in page
    assert report_of(evaluate(Case(level="L2")), []).beside == ()


def test_landmarks_that_were_moved_are_counted(own: Outcome) -> None:
    case = own.case.with_changes(landmarks={"lamina_upper_left_mm": -1.0})
    moved = evaluate(case, bone=own.intact.with_landmarks(case.landmarks))
    assert ("Landmarks moved by hand", "1") in reading_rows(moved)


@pytest.mark.parametrize(("share", "told"), [(0.2, "< 1 %"), (99.9, "> 99 %"), (41.6, "42 %")])
def test_shares_are_told_no_finer_than_they_are_known(share: float, told: str) -> None:
    assert percent(share) == told
