from __future__ import annotations

import csv
import dataclasses
import io
import json
import math

import pytest
from rich.console import Console

from vertebra3d.case import Case
from vertebra3d.cli_rich import print_comparison
from vertebra3d.evaluation import evaluate
from vertebra3d.files import NOTICE, tables
from vertebra3d.outcome import Outcome, ParsWidth
from vertebra3d.procedures import PROCEDURES


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [evaluate(Case(level="L4", procedure=name)) for name in PROCEDURES]


def test_volumes_are_in_cubic_centimetres_from_a_thousand_up() -> None:
    assert tables.volume(0) == "0 mm³"
    assert tables.volume(999.4) == "999 mm³"
    assert tables.volume(999.6) == "1.0 cm³"
    assert tables.volume(63_127) == "63.1 cm³"
    assert tables.volume(math.nan) == tables.DASH
    assert tables.volume(None) == tables.DASH
    assert tables.figure(math.inf) == tables.DASH


def test_csv_is_the_figures_in_full(outcomes: list[Outcome]) -> None:
    rows = list(csv.DictReader(io.StringIO(tables.to_csv(outcomes))))
    assert [row["procedure"] for row in rows] == list(PROCEDURES)
    for row, outcome in zip(rows, outcomes, strict=True):
        assert float(row["removed_mm3"]) == outcome.bone.removed_mm3
        assert float(row["gain_mm3"]) == outcome.canal.gain_mm3
        assert float(row["pars_left_after_mm"]) == outcome.preserved.pars_mm["left"].after
        assert row["spinous_process"] in ("true", "false")
        assert NOTICE in row["notice"]
    assert rows[0]["widened_most_plane_mm"] == ""


def test_a_spinous_process_that_is_not_there_is_called_neither_whole_nor_cut(outcomes: list[Outcome]) -> None:
    outcome = dataclasses.replace(
        outcomes[1], preserved=dataclasses.replace(outcomes[1].preserved, spinous_process=None)
    )
    assert json.loads(tables.outcome_json(outcome))["preserved"]["spinous_process"] is None
    (row,) = csv.DictReader(io.StringIO(tables.to_csv([outcome])))
    assert row["spinous_process"] == ""
    told = [line.split() for line in tables.outcome_text(outcome).splitlines() if "spinous process" in line]
    assert ["spinous", "process", "absent"] in told
    assert "absent" in tables.comparison_text([outcome])


def test_json_has_no_figure_that_is_none(outcomes: list[Outcome]) -> None:
    preserved = dataclasses.replace(
        outcomes[1].preserved, pars_mm={"left": ParsWidth(math.nan, math.inf), "right": ParsWidth(1.0, 1.0)}
    )
    outcome = dataclasses.replace(outcomes[1], preserved=preserved)
    found = json.loads(tables.outcome_json(outcome), parse_constant=pytest.fail)
    assert found["preserved"]["pars_mm"]["left"] == {"before": None, "after": None}
    (row,) = json.loads(tables.comparison_json([outcome]), parse_constant=pytest.fail)
    assert row["pars_left_after_mm"] is None
    assert row["bone"] == found["bone"]
    (line,) = csv.DictReader(io.StringIO(tables.to_csv([outcome])))
    assert line["pars_left_after_mm"] == ""
    assert tables.DASH in tables.comparison_text([outcome])
    assert "pars left" in tables.outcome_text(outcome)


def test_rows_are_aligned_and_the_same_turned(outcomes: list[Outcome]) -> None:
    text = tables.comparison_text(outcomes)
    lines = text.splitlines()
    head = next(i for i, line in enumerate(lines) if line.startswith("---"))
    columns = [i for i, c in enumerate(lines[head]) if c == "-" and (i == 0 or lines[head][i - 1] == " ")]
    assert len(columns) == len(tables.COLUMNS)
    for line in lines[head + 1 : head + 1 + len(outcomes)]:
        assert all(line[i - 1 : i] in ("", " ") for i in columns)
    turned = tables.comparison_text(outcomes, turned=True)
    assert max(map(len, turned.splitlines())) < 100
    for cell in tables.comparison_cells(outcomes)[1]:
        assert cell in text
        assert cell in turned


def test_what_must_be_said_is_said(outcomes: list[Outcome]) -> None:
    for text in (tables.comparison_text(outcomes), tables.outcome_text(outcomes[1])):
        assert "For teaching and research, not for treating patients." in text
        assert "bony" in text
        assert "upper bound, to the former dorsal surface of the laminae" in text
        assert "of this one vertebra, not of the joint" in text


def test_every_warning_is_told_with_its_source(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        text = " ".join(tables.outcome_text(outcome).split())
        for warning in outcome.warnings:
            assert warning.what in text
            assert warning.source in text


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_the_terminal_gets_a_table_that_fits(outcomes: list[Outcome], width: int) -> None:
    stream = io.StringIO()
    print_comparison(outcomes, Console(file=stream, width=width, highlight=False))
    text = stream.getvalue()
    cells = tables.comparison_cells(outcomes)
    assert all(cell in text for row in cells for cell in row)
    assert "For teaching and research" in text
    if width >= 80:
        assert max(len(line.rstrip()) for line in text.splitlines()) <= max(width, 100)
