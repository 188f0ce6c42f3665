"""The parametric vertebra fitted to surfaces whose dimensions are known, and to real ones."""

from __future__ import annotations

import numpy as np
import pytest
import pyvista as pv
import trimesh

from vertebra3d import Case, evaluate
from vertebra3d.anatomy.bone import Provenance
from vertebra3d.anatomy.build import build_bone, build_solid
from vertebra3d.anatomy.parameters import both_sides, resolve
from vertebra3d.evaluation import bone_for
from vertebra3d.files.bones import load_bone
from vertebra3d.files.export import export_mesh
from vertebra3d.patient.likeness import places_of, twin_of_bone
from vertebra3d.patient.twin import Twin, twin_of

PRIMARY = (
    "endplate_width_upper_mm",
    "endplate_width_lower_mm",
    "endplate_depth_upper_mm",
    "endplate_depth_lower_mm",
    "body_height_anterior_mm",
    "body_height_posterior_mm",
    "canal_width_mm",
    "canal_depth_mm",
    "pedicle_width_mm",
    "pedicle_height_mm",
    "transverse_span_mm",
    "spinous_length_mm",
    "lamina_thickness_mm",
    "lamina_height_mm",
    "interpars_mm",
)


@pytest.mark.parametrize("seed", [1, 3])
def test_the_dimensions_of_a_person_come_back_from_a_rough_surface(seed: int) -> None:
    case = Case.random(seed, f"L{1 + seed % 5}", "clouthier-2023")
    vertices, faces = bone_for(case).solid.arrays
    rough = vertices + np.random.default_rng(seed).normal(0, 0.3, vertices.shape)
    twin = twin_of(rough, faces, case.level)
    true = resolve(case.level, dict(case.parameters))
    off = {n: twin.parameters[n] - true[n] for base in PRIMARY for n in both_sides({base: 0.0})}
    assert max(map(abs, off.values())) < 1.0, off
    assert twin.mean_mm < 0.3


def from_surface(twin: Twin) -> np.ndarray:
    """How far the points of the twin lie off the surface that it is a twin of, told from its mesh."""
    solid = build_solid(twin.level, resolve(twin.level, dict(twin.parameters)))
    turn, shift = twin.motion[:3], twin.motion[3:]
    moved = twin.points + np.cross(np.broadcast_to(turn, twin.points.shape), twin.points) + shift
    told = pv.PolyData(moved).compute_implicit_distance(pv.PolyData.from_regular_faces(*solid.arrays))
    return np.abs(np.asarray(told["implicit_distance"]))


@pytest.mark.parametrize("name", ["ssmmean87_L3", "visiblehuman_L1"])
def test_a_real_vertebra_has_a_twin_near_it(shared_meshes, name: str) -> None:
    mesh = trimesh.load_mesh(shared_meshes / f"{name}.ply", process=False)
    twin = twin_of(np.asarray(mesh.vertices, dtype=np.float64), np.asarray(mesh.faces), name[-2:])
    distance = from_surface(twin)
    assert distance.mean() <= 0.6
    assert np.quantile(distance, 0.95) <= 1.8


def test_the_mean_bone_is_in_the_middle_of_people() -> None:
    bone = build_bone("L4")
    twin = twin_of_bone(bone)
    assert twin_of_bone(bone) is twin
    places = places_of(twin)
    assert places["canal_width_mm"].value == pytest.approx(resolve("L4")["canal_width_mm"], abs=0.3)
    assert places["canal_width_mm"].percentile == pytest.approx(50, abs=8)
    assert "spread: " in places["canal_width_mm"].source


def test_a_bone_from_a_file_tells_its_dimensions(tmp_path) -> None:
    path = export_mesh(bone_for(Case(level="L2", parameters={"canal_width_mm": 27.0})).solid, tmp_path / "own.stl")
    bone, name = load_bone(path, "L2")
    assert isinstance(bone.provenance, Provenance)
    told = evaluate(Case(level="L2", bone=name), bone=bone).as_dict()["patient"]
    assert told["level"] == "L2"
    assert told["unit"] == "mm"
    assert np.allclose(told["frame"], np.eye(4))
    assert told["twin"]["mean_mm"] < 0.4
    assert told["dimensions"]["canal_width_mm"]["value"] == pytest.approx(27.0, abs=1.0)
    assert told["dimensions"]["canal_width_mm"]["percentile"] > 85
    assert "patient" not in evaluate(Case(level="L2")).as_dict()
