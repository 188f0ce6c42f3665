"""Occlusion against what geometry says."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d.outcome import Outcome
from vertebra3d.scene.occlusion import fill, seen
from vertebra3d.solids import Solid


@pytest.mark.parametrize("cell", [0.5, 1.0])
def test_the_grid_holds_the_volume(cell: float, intact: Outcome) -> None:
    grid = fill(*intact.intact.solid.arrays, cell_mm=cell)
    for step, level in enumerate(grid.levels):
        volume = float(level.sum(dtype=np.float64)) * (cell * 2**step) ** 3
        assert volume == pytest.approx(intact.bone.intact_mm3, rel=0.01)
        assert level.min() >= 0.0
        assert level.max() <= 1.0


def test_open_ground_is_light_and_a_pit_is_dark() -> None:
    block = Solid.box((-30, -30, -20), (30, 30, 0)) - Solid.box((-3, -3, -15), (3, 3, 5))
    grid = fill(*block.arrays)
    up = np.array([[0.0, 0.0, 1.0]])
    ground = seen(np.array([[18.0, 18.0, 0.0]]), up, grid)[0]
    rim = seen(np.array([[5.0, 0.0, 0.0]]), up, grid)[0]
    bottom = seen(np.array([[0.0, 0.0, -15.0]]), up, grid)[0]
    assert ground > 0.9
    assert rim > 0.8
    assert bottom < 0.35


def test_opening_the_canal_lets_light_in(intact: Outcome, both: Outcome) -> None:
    marks = intact.intact.landmarks
    wall = np.array([[0.0, marks.wall_y + 0.2, sum(marks.ring_z) / 2]])
    back = np.array([[0.0, 1.0, 0.0]])
    before = seen(wall, back, fill(*intact.kept_solid.arrays))[0]
    after = seen(wall, back, fill(*both.kept_solid.arrays))[0]
    assert after > before + 0.1
