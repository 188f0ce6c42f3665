"""The parametric vertebra fitted to surfaces whose dimensions are known, and to real ones."""

from __future__ import annotations

import numpy as np
import pytest
import pyvista as pv
import trimesh

from vertebra3d import Case, evaluate
from vertebra3d.anatomy.bone import Provenance
from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.parameters import both_sides, resolve
from vertebra3d.evaluation import bone_for
from vertebra3d.files.bones import load_bone
from vertebra3d.files.export import export_mesh
from vertebra3d.patient.axis import scattered
from vertebra3d.patient.likeness import liken, likeness_of, places_of
from vertebra3d.patient.twin import Twin, twin_of
from vertebra3d.solids import Solid

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
    points = scattered(vertices[faces], 3000)[0]
    assert from_surface(twin, points).mean() < 0.3


@pytest.mark.parametrize(("seed", "level", "name"), [(16, "L2", "transverse_span_mm"), (99, "L5", "spinous_length_mm")])
def test_processes_that_are_short_are_seen(seed: int, level: str, name: str) -> None:
    """Beyond the end of a short process there are no points to say that the model's is too long."""
    case = Case.random(seed, level)
    twin = twin_of(*bone_for(case).solid.arrays, level)
    assert twin.parameters[name] == pytest.approx(resolve(level, dict(case.parameters))[name], abs=0.5)


def from_surface(twin: Twin, points: np.ndarray) -> np.ndarray:
    """How far points lie off the twin's surface, by another reckoning than the program's."""
    surface = pv.PolyData.from_regular_faces(*twin.model.solid.arrays)
    told = pv.PolyData(twin.moved(points)).compute_implicit_distance(surface)
    return np.abs(np.asarray(told["implicit_distance"]))


@pytest.mark.parametrize("name", ["ssmmean87_L3", "visiblehuman_L1"])
def test_a_real_vertebra_has_a_twin_near_it(shared_meshes, name: str) -> None:
    mesh = trimesh.load_mesh(shared_meshes / f"{name}.ply", process=False)
    solid = Solid.from_arrays(np.asarray(mesh.vertices, dtype=np.float64), np.asarray(mesh.faces))
    told = liken(solid, name[-2:], {name[-2:]: 1.0})
    points = scattered(solid.arrays[0][solid.arrays[1]], 4000, seed=9)[0]
    distance = from_surface(told.twin, points)
    assert distance.mean() == pytest.approx(told.mean_mm, abs=0.02)
    assert np.quantile(distance, 0.95) == pytest.approx(told.p95_mm, abs=0.08)
    assert told.mean_mm <= 0.6
    assert told.p95_mm <= 1.8
    assert np.allclose(np.abs(told.off_mm), from_surface(told.twin, solid.arrays[0]), atol=0.01)
    assert (told.off_mm > 0.3).any()
    assert (told.off_mm < -0.3).any()


def test_the_mean_bone_is_in_the_middle_of_people() -> None:
    bone = build_bone("L4")
    likeness = likeness_of(bone)
    assert likeness_of(bone) is likeness
    places = places_of(likeness.twin)
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
    assert told["dimensions"]["canal_width_mm"]["value_mm"] == pytest.approx(27.0, abs=1.0)
    assert "value_deg" in told["dimensions"]["facet_angle_left_deg"]
    assert told["level_confidence"] == told["levels"]["L2"]
    assert told["dimensions"]["canal_width_mm"]["percentile"] > 85
    assert sum(told["levels"].values()) == pytest.approx(1)
    women = evaluate(Case(level="L2", bone=name, sex="female"), bone=bone).as_dict()["patient"]["dimensions"]
    assert women["endplate_width_upper_mm"]["percentile"] > told["dimensions"]["endplate_width_upper_mm"]["percentile"]
    assert "patient" not in evaluate(Case(level="L2")).as_dict()
