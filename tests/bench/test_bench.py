from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bench import __main__ as bench
from bench import takeaway
from bench.compute import changes
from bench.plain import field_in_numpy
from bench.rows import Row, median_row
from bench.window import _rate, memory_mb
from vertebra3d.anatomy.field import field_many
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import resolve
from vertebra3d.anatomy.shape import pack


def test_a_row_is_met_or_missed() -> None:
    assert median_row("a", [3.0, 1.0, 2.0], "ms", 2.0).verdict == "met"
    assert median_row("a", [3.0, 1.0, 2.5], "ms", 2.0).verdict == "missed"
    assert Row("ratio", 19.0, "times", 20.0, most=False).verdict == "missed"
    assert Row("ratio", 21.0, "times", 20.0, most=False).verdict == "met"
    assert Row("a", 1.0, "ms").verdict == ""
    assert Row("a", None, "", note="broke").verdict == "not measured"


def test_a_rate_is_met_from_above_and_says_what_is_left_out() -> None:
    row = _rate("numbers a second", [40.0, 31.0, 33.0], 30.0)
    assert (row.value, row.verdict) == (33.0, "met")
    assert _rate("numbers a second", [29.0], 30.0).verdict == "missed"
    assert "software rendering excluded" in row.note


def test_every_procedure_side_and_setting_is_changed() -> None:
    cases = changes("L4")
    assert {case.procedure for case in cases} >= {"none", "laminectomy", "hemilaminectomy", "laminotomy"}
    assert {case.side for case in cases if case.procedure == "laminotomy"} >= {"left", "right", "both"}
    assert {name for case in cases for name in case.settings} >= {"width_mm", "burr_diameter_mm"}


def test_a_part_that_fails_is_told_and_the_others_are_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> list[Row]:
        raise RuntimeError("no display")

    monkeypatch.setattr(bench, "PARTS", {"bad": fails, "good": lambda: [Row("good", 1.0, "ms", 2.0)]})
    monkeypatch.setattr(sys, "argv", ["bench", "--output", str(tmp_path / "new" / "bench.json")])
    assert bench.main() == 1
    out, error = capsys.readouterr()
    assert "bad failed: no display" in error
    assert "≤ 2" in out
    written = json.loads((tmp_path / "new" / "bench.json").read_text())
    assert [row["verdict"] for row in written["rows"]] == ["not measured", "met"]
    assert written["environment"]["cores"] >= 1
    assert written["environment"]["packages"]["manifold3d"]


def test_a_report_that_is_not_written_is_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(takeaway, "CASE", ("--level", "C9"))
    with pytest.raises(RuntimeError, match="status 2"):
        takeaway.takeaway_rows(1)


@pytest.mark.skipif(sys.platform == "win32", reason="measured on Linux and macOS")
def test_memory_is_that_of_the_process() -> None:
    now, peak = memory_mb()
    assert 10 < now <= peak + 1


def test_the_bench_is_a_program(repository: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--help"], cwd=repository, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0
    assert "--only" in done.stdout


def test_the_field_in_plain_numpy_is_the_field() -> None:
    packed = pack(shape_for("L3", resolve("L3")))
    points = np.random.default_rng(3).uniform((-45, -25, -30), (45, 75, 25), (4000, 3))
    np.testing.assert_allclose(field_in_numpy(packed, points), field_many(*packed, points), atol=1e-5)
