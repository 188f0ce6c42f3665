"""What an independent script reads from generated bones, beside what was asked for.

The script knows nothing of how the bones were made. It and the mean shapes lie beside the checkout, or the tests skip.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import trimesh

from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.parameters import NORM
from vertebra3d.anatomy.populations import Norm, published

FITTED = ("L2", "L3", "L4", "L5")
KEYS = {
    "endplate_width_upper_mm": ("EPWu_mm",),
    "endplate_width_lower_mm": ("EPWl_mm",),
    "endplate_depth_upper_mm": ("EPDu_mm",),
    "endplate_depth_lower_mm": ("EPDl_mm",),
    "body_height_anterior_mm": ("VBHa_mm",),
    "body_height_posterior_mm": ("VBHp_mm",),
    "canal_width_mm": ("SCW_mm",),
    "canal_depth_mm": ("SCD_mm",),
    "pedicle_width_mm": ("PDW_left_mm", "PDW_right_mm"),
    "pedicle_height_mm": ("PDH_left_mm", "PDH_right_mm"),
    "transverse_span_mm": ("TPW_mm",),
    "spinous_length_mm": ("canal_back_to_tip_mm",),
    "lamina_thickness_mm": ("lamina_thickness_mm",),
    "lamina_height_mm": ("lamina_height_left_mm", "lamina_height_right_mm"),
    "interpars_mm": ("interpars_mm",),
}
FIGURES = {**KEYS, "canal_area": ("canal_area_mm2",), "least_area": ("canal_area_min_mm2",), "wedge": ("wedge_deg",)}
TOOLS = Path(__file__).resolve().parents[2] / "tools" / "calibration"
Reader = Callable[[trimesh.Trimesh], dict[str, float]]


@pytest.fixture(scope="module")
def read(measuring_tool: ModuleType) -> Reader:
    """Figures of a mesh by their names; NaN where the script finds none."""

    def figures(mesh: trimesh.Trimesh) -> dict[str, float]:
        told = measuring_tool.measure(mesh)
        every = {name: [told[key] for key in keys] for name, keys in FIGURES.items()}
        return {name: np.nan if None in one else float(np.mean(one)) for name, one in every.items()}

    return figures


@pytest.fixture(scope="module")
def read_bone(read: Reader) -> Callable[..., dict[str, float]]:
    """Figures of a generated bone."""

    @cache
    def figures(level: str, norm: Norm = NORM) -> dict[str, float]:
        return read(build_bone(level, {}, norm).solid.to_trimesh())

    return figures


@pytest.mark.parametrize("level", FITTED)
def test_a_default_bone_reads_like_the_mean_shape(
    shared_meshes: Path, read: Reader, read_bone: Callable[..., dict[str, float]], level: str
) -> None:
    real = read(trimesh.load_mesh(shared_meshes / f"ssmmean87_{level}.ply", process=False))
    own = read_bone(level)
    off = {name: (own[name], real[name]) for name in FIGURES if not _agree(own[name], real[name])}
    assert not off


def _agree(own: float, real: float) -> bool:
    """Within 4 % or 0.5 mm, mm2 or degrees."""
    return abs(own - real) <= max(0.04 * abs(real), 0.5)


@pytest.mark.parametrize("level", ["L1", *FITTED])
def test_panjabi_1992_reads_within_one_standard_deviation(
    read_bone: Callable[..., dict[str, float]], level: str
) -> None:
    own = read_bone(level, Norm("panjabi-1992"))
    place = int(level[1]) - 1
    for name, told in published("panjabi-1992").items():
        if "sem" in told:
            deviation = told["sem"][place] * np.sqrt(told["n"])
            assert own[name] == pytest.approx(told["mean"][place], abs=deviation), name


@pytest.fixture(scope="module")
def answers(measuring_tool: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list]]:
    """By level and dimension, set to three quarters of the way to either end of its range: the slope of what is read
    over what was asked for, and which others moved by more than 3 %, in per cent. Each dimension at one level, dealt
    out in turn: every one at every level (`coupling.py --check` without `--deal`) takes three minutes.
    """
    told = tmp_path_factory.mktemp("answers") / "answers.json"
    call = [sys.executable, str(TOOLS / "coupling.py"), "--measure", str(measuring_tool.__file__), "--check", "--deal"]
    subprocess.run([*call, "--answers", str(told)], check=True, env={**os.environ, "NUMBA_NUM_THREADS": "1"})
    return json.loads(told.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("level", "name"), [(FITTED[i % len(FITTED)], name) for i, name in enumerate(KEYS)])
def test_a_dimension_comes_back_and_moves_no_other(answers: dict[str, dict[str, list]], level: str, name: str) -> None:
    slope, others = answers[level][name]
    assert slope == pytest.approx(1.0, abs=0.05)
    assert not others
