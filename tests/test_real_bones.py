"""The whole job on real vertebrae: bone removed against a count of voxels, the canal against an independent script."""

from __future__ import annotations

import numpy as np
import pytest
import trimesh

from vertebra3d import Case, evaluate
from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.carry import bone_from_mesh
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid

# Laminectomy 20 mm wide, cm3, counted by voxels; narrowest canal in the ring, mm2, by the measuring script
PUBLISHED = {"L2": (8.6, 261), "L3": (8.8, 251), "L4": (7.1, 260), "L5": (4.8, 321)}
MESHES = [*(f"ssmmean87_L{i}" for i in range(2, 6)), *(f"visiblehuman_L{i}" for i in range(1, 6))]


@pytest.fixture(scope="module", params=MESHES)
def real(request, shared_meshes):
    solid = Solid.from_trimesh(trimesh.load_mesh(shared_meshes / f"{request.param}.ply"))
    level = request.param[-2:]
    return request.param, bone_from_mesh(solid, level, build_bone(level), request.param)


def test_every_procedure_works_on_every_real_bone(real):
    name, bone = real
    removed = []
    for procedure in ("laminotomy", "hemilaminectomy", "laminectomy"):
        outcome = evaluate(Case(level=bone.level, procedure=procedure), bone)
        ledger = outcome.bone
        assert ledger.intact_mm3 == pytest.approx(ledger.kept_mm3 + ledger.removed_mm3, rel=1e-9)
        parts = sum(region.removed_mm3 for region in ledger.regions.values())
        assert parts == pytest.approx(ledger.removed_mm3, rel=1e-3)
        assert outcome.kept.is_watertight
        assert outcome.canal.gain_mm3 > 0
        removed.append(ledger.removed_mm3)
    assert removed == sorted(removed), name


def test_a_laminectomy_removes_what_a_count_of_voxels_says(real):
    name, bone = real
    outcome = evaluate(Case(level=bone.level, procedure="laminectomy", settings={"width_mm": 20}), bone)
    if name.startswith("ssm"):
        wanted, narrowest = PUBLISHED[bone.level]
        assert outcome.bone.removed_mm3 / 1e3 == pytest.approx(wanted, rel=0.15)
        assert outcome.canal.narrowest.before_mm2 == pytest.approx(narrowest, rel=0.10)
    counted = voxels(outcome.removed, 0.5)
    assert outcome.bone.removed_mm3 == pytest.approx(counted, rel=0.01)


def voxels(mesh, size):
    """Volume of a mesh by counting the points of a grid inside it, along rays through the outlines of its sections."""
    low, high = mesh.bounds
    count = 0
    heights = np.arange(low[2] + size / 2, high[2], size)
    x = np.arange(low[0] + size / 2, high[0], size) + 1e-5
    for z in heights:
        lines = trimesh.intersections.mesh_plane(mesh, [0, 0, 1], [0, 0, z + 1e-6])[..., :2]
        for column in x:
            a, b = lines[:, 0], lines[:, 1]
            hit = (a[:, 0] < column) != (b[:, 0] < column)
            share = (column - a[hit, 0]) / (b[hit, 0] - a[hit, 0])
            ends = np.sort(a[hit, 1] + share * (b[hit, 1] - a[hit, 1]))
            points = np.arange(low[1] + size / 2, high[1], size)
            count += int((np.searchsorted(ends, points) % 2).sum())
    return count * size**3


def test_a_bone_upside_down_is_refused(shared_meshes):
    mesh = trimesh.load_mesh(shared_meshes / "ssmmean87_L4.ply")
    mesh.apply_transform(trimesh.transformations.rotation_matrix(np.pi, [0, 1, 0]))
    with pytest.raises(Refused, match="upside down"):
        bone_from_mesh(Solid.from_trimesh(mesh), "L4", build_bone("L4"), "upside down")
