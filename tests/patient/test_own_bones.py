"""Real vertebrae, anywhere and in any unit: level, pose, twin, and every procedure on them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import trimesh

from tests.patient.test_pose import moved, off
from vertebra3d import Case, evaluate
from vertebra3d.files.bones import load_bone
from vertebra3d.patient.likeness import likeness_of
from vertebra3d.procedures import PROCEDURES


@pytest.mark.parametrize(("name", "unit"), [("ssmmean87_L3", "m"), ("visiblehuman_L2", "mm"), ("visiblehuman_L4", "m")])
def test_a_real_vertebra_is_operated_on(shared_meshes: Path, tmp_path: Path, name: str, unit: str) -> None:
    mesh = trimesh.load_mesh(shared_meshes / f"{name}.ply", process=False)
    there, motion = moved(np.asarray(mesh.vertices, dtype=np.float64), len(name))
    size = {"mm": 1.0, "m": 0.001}[unit]
    path = tmp_path / "own.stl"
    path.write_bytes(trimesh.Trimesh(there * size, mesh.faces, process=False).export(file_type="stl"))
    bone, file = load_bone(path)
    assert bone.level == name[-2:]
    assert bone.provenance is not None
    assert bone.provenance.unit == unit
    lean, turned, shift = off(np.array(bone.provenance.frame) @ np.diag([*3 * (size,), 1.0]), motion)
    assert lean < 2.0
    assert turned < 3.0
    assert abs(shift[0]) < 1.0
    likeness = likeness_of(bone)
    assert likeness.mean_mm <= 0.6
    assert likeness.p95_mm <= 1.8
    for procedure in PROCEDURES:
        outcome = evaluate(Case(level=bone.level, bone=file, procedure=procedure), bone=bone)
        assert outcome.kept_solid.is_closed
        assert outcome.bone.kept_mm3 + outcome.bone.removed_mm3 == pytest.approx(outcome.bone.intact_mm3, rel=1e-6)
        assert (outcome.bone.removed_mm3 > 300) == (procedure != "none")
        assert (outcome.canal.gain_mm3 > 100) == (procedure != "none")


def test_the_medial_facet_line_of_a_coarse_mesh_is_where_it_is_however_it_stood(
    shared_meshes: Path, tmp_path: Path
) -> None:
    mesh = trimesh.load_mesh(shared_meshes / "visiblehuman_L3.ply", process=False)
    found = []
    for seed in (0, 2, 3):
        there, _ = moved(np.asarray(mesh.vertices, dtype=np.float64), seed)
        path = tmp_path / f"{seed}.ply"
        path.write_bytes(trimesh.Trimesh(there, mesh.faces, process=False).export(file_type="ply"))
        found.append([*load_bone(path, "L3")[0].landmarks.medial_facet_x.values()])
    assert np.ptp(found, axis=0).max() < 0.4  # its triangles are 2 mm long
