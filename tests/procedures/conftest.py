"""Bones that procedures are tried on."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import trimesh

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.carry import bone_from_mesh
from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for
from vertebra3d.solids import Solid


@pytest.fixture(scope="session")
def real_bone(shared_meshes: Path) -> Callable[[str], Bone]:
    """A real vertebra by the name of its file, made once."""

    @cache
    def load(name: str) -> Bone:
        solid = Solid.from_trimesh(trimesh.load_mesh(shared_meshes / f"{name}.ply"))
        level = name[-2:]
        return bone_from_mesh(solid, level, bone_for(Case(level=level)), name)

    return load
