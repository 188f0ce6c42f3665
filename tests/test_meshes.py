"""The meshes that come with the project are what the library makes today."""

from __future__ import annotations

import pytest
import trimesh

from vertebra3d.anatomy.build import build_solid
from vertebra3d.anatomy.parameters import LEVELS, resolve


@pytest.mark.parametrize("level", LEVELS)
def test_the_mesh_of_each_level_is_current(level, repository):
    mesh = trimesh.load_mesh(repository / "meshes" / f"{level}.ply")
    made = build_solid(level, resolve(level)).to_trimesh()
    assert mesh.is_watertight
    assert mesh.euler_number == 0, "one hole: the canal"
    assert mesh.volume == pytest.approx(made.volume, rel=1e-4)
    assert abs(mesh.bounds - made.bounds).max() < 0.05, "run `make meshes`"
