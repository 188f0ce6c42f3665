"""Which vertebra it is: probabilities that keep what they promise."""

from __future__ import annotations

import numpy as np
import pytest
import trimesh

from vertebra3d import Case
from vertebra3d.anatomy.levels import LEVELS
from vertebra3d.evaluation import bone_for
from vertebra3d.patient.level import level_shares


@pytest.mark.parametrize("level", LEVELS)
def test_the_mean_bone_is_most_like_its_own_level(level: str) -> None:
    shares = level_shares(*bone_for(Case(level=level)).solid.arrays)
    assert next(iter(shares)) == level
    assert sum(shares.values()) == pytest.approx(1)
    assert list(shares.values()) == sorted(shares.values(), reverse=True)


def test_a_share_is_about_how_often_it_is_right() -> None:
    """Of twelve people's lumbar vertebrae most are known, and none is a level off that was told with certainty."""
    right = []
    for seed in range(12):
        level = f"L{1 + seed % 5}"
        shares = level_shares(*bone_for(Case.random(seed, level, "bonczar-2024")).solid.arrays)
        best = next(iter(shares))
        right.append(best == level)
        assert best == level or shares[best] < 0.99
        assert abs(LEVELS.index(best) - LEVELS.index(level)) <= 2
    assert sum(right) >= 9


@pytest.mark.parametrize("name", ["ssmmean87_L4", "visiblehuman_L1", "visiblehuman_L5"])
def test_real_vertebrae_are_known(shared_meshes, name: str) -> None:
    mesh = trimesh.load_mesh(shared_meshes / f"{name}.ply", process=False)
    shares = level_shares(np.asarray(mesh.vertices, dtype=np.float64), np.asarray(mesh.faces))
    assert next(iter(shares)) == name[-2:]
