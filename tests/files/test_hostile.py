"""A hundred files that hold no bone, or a broken one: each is refused or mended in one line, in bounded memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.files import hostile

pytest.importorskip("SimpleITK")
_PATIENCE_S = 300  # for all of them: a pipe that is waited for would never end


@pytest.fixture(scope="module")
def became(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("hostile")
    done = subprocess.run(
        [sys.executable, "-m", "tests.files.hostile", str(folder)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=_PATIENCE_S, check=False,
    )  # fmt: skip
    for name in ("forbidden.stl", "forbidden.nii"):
        (folder / name).chmod(0o600)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return {one["name"]: one for one in told}


def test_there_are_enough_of_them(became) -> None:
    assert len(became) >= 60


def test_none_breaks_the_program(became) -> None:
    assert [one for one in became.values() if one["became"] == "broken"] == []


def test_each_is_refused_in_one_line_or_mended_and_told(became) -> None:
    for name, one in became.items():
        assert all("\n" not in line and 10 < len(line) < 400 for line in one["said"]), one
        expected = "mended" if name in hostile.MENDED else "taken" if name in hostile.TAKEN else "refused"
        assert one["became"] == expected, one
        assert expected == "taken" or one["said"], one


def test_memory_is_bounded(became) -> None:
    assert max(one["peak_mb"] for one in became.values()) * 1e6 < hostile.MOST_BYTES
