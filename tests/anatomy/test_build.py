"""Generated bones: closed, one ring, symmetric, near to real people, each parameter moving what it names."""

from __future__ import annotations

import importlib.util
import sys

import numpy as np
import pytest
import trimesh
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from vertebra3d.anatomy.articular import ARTICULAR
from vertebra3d.anatomy.build import build_bone, build_solid
from vertebra3d.anatomy.contradictions import refuse_contradictions
from vertebra3d.anatomy.levels import LUMBAR, THORACIC
from vertebra3d.anatomy.parameters import LEVELS, SIDED, parameters_at, resolve
from vertebra3d.errors import Refused


@pytest.fixture(scope="module", params=LEVELS)
def bone(request):
    return build_bone(request.param)


def test_a_bone_is_one_closed_ring(bone):
    assert bone.solid.genus == 1
    assert len(bone.solid.pieces()) == 1
    assert bone.solid.to_trimesh().is_watertight
    if bone.level in LUMBAR:
        assert 45_000 < bone.solid.volume_mm3 < 75_000, "the band of the mean mesh of 87 adults"
    else:
        assert 25_000 < bone.solid.volume_mm3 < 50_000


def test_a_bone_is_symmetric(bone):
    mesh = bone.solid.to_trimesh()
    assert abs(mesh.center_mass[0]) < 0.02
    assert mesh.bounds[0, 0] == pytest.approx(-mesh.bounds[1, 0], abs=0.1)


def test_a_bone_has_four_joint_surfaces_of_a_size_that_joints_have(bone):
    for name in ARTICULAR:
        patch = bone.articular[name]
        doubled = np.linalg.norm(np.cross(patch[:, 1] - patch[:, 0], patch[:, 2] - patch[:, 0]), axis=1)
        # Panjabi 1993, inferior facets: L1 to L5 128 to 197 mm2; T9 to T12 9.5 to 11.9 mm wide, 12.3 to 13.3 high
        least, most = (90, 260) if bone.level in LUMBAR else (60, 160)
        assert least < doubled.sum() / 2 < most, name
        side = 1 if name.endswith("left") else -1
        assert (patch[..., 0] * side > 0).all()
        if name.startswith("superior"):
            assert patch[..., 2].min() > bone.landmarks.pedicle["left"].lower_z
        else:
            assert patch[..., 2].max() < bone.landmarks.pars["left"].z + 3


@pytest.mark.parametrize("level", THORACIC)
def test_the_joints_of_a_thoracic_vertebra_face_where_they_should(level):
    """The upper ones backwards, the lower ones forwards; the lower ones of T12 as those of L1, mostly to the side."""
    bone = build_bone(level)
    for name in ARTICULAR:
        patch = bone.articular[name]
        normal = np.cross(patch[:, 1] - patch[:, 0], patch[:, 2] - patch[:, 0]).sum(axis=0)
        normal /= np.linalg.norm(normal)
        if name.startswith("superior"):
            assert normal[1] > 0.8
        elif level == "T12":
            assert abs(normal[0]) > 0.7
        else:
            assert normal[1] < -0.8


def test_thoracic_vertebrae_are_told_apart_from_lumbar_ones():
    shapes = {level: build_bone(level) for level in (*THORACIC, "L1")}
    spans = [float(np.ptp(bone.solid.bounds[:, 0])) for bone in shapes.values()]
    assert spans[0] > spans[2] > spans[3], "the transverse processes shrink to stubs"
    assert spans[4] > 1.4 * spans[3]
    drop = [float(-bone.landmarks.spinous_tip[2]) for bone in shapes.values()]
    assert drop[0] > drop[1] > drop[2], "the spinous process is steepest at T9"
    round_ = [bone.landmarks.canal_half_width for bone in shapes.values()]
    assert round_ == sorted(round_), "the canal widens downwards"


@settings(max_examples=12)
@given(st.data())
def test_bones_from_anywhere_in_the_ranges_are_one_closed_ring(data):
    level = data.draw(st.sampled_from(LEVELS))
    values = {
        name: data.draw(st.floats(quantity.low, quantity.high), label=name)
        for name, quantity in parameters_at(level).items()
        if name != "arch_cleft_mm"
    }
    try:
        refuse_contradictions(resolve(level, values))
    except Refused:
        assume(False)
    solid = build_solid(level, resolve(level, values))
    assert solid.genus == 1
    assert len(solid.pieces()) == 1


def measured(solid, what):
    low, high = solid.bounds
    return {
        "transverse_span_mm": high[0] - low[0],
        "spinous_length_mm": high[1],
        "endplate_depth_upper_mm": -low[1],
        "superior_process_height_mm": high[2],
        "inferior_process_length_mm": -low[2],
    }[what]


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("transverse_span_mm", 6.0),
        ("spinous_length_mm", 5.0),
        ("superior_process_height_mm", 2.0),
        ("inferior_process_length_mm", 2.5),
    ],
)
def test_a_parameter_moves_what_it_names_by_what_it_says(name, change):
    start = resolve("L4")
    before = build_solid("L4", start)
    after = build_solid("L4", start | {one: start[one] + change for one in SIDED.get(name, (name,))})
    assert measured(after, name) - measured(before, name) == pytest.approx(change, rel=0.12)
    others = {"transverse_span_mm", "spinous_length_mm", "superior_process_height_mm", "inferior_process_length_mm"}
    for other in others - {name}:
        assert measured(after, other) == pytest.approx(measured(before, other), abs=0.3)


@pytest.mark.parametrize("change", [-3.0, 3.0])
def test_canal_parameters_come_back_from_the_canal(change):
    start = resolve("L3")
    width = build_bone("L3", {"canal_width_mm": start["canal_width_mm"] + change}).landmarks.canal_half_width * 2
    assert width - 2 * build_bone("L3").landmarks.canal_half_width == pytest.approx(change, rel=0.15)


def test_a_wider_interpars_moves_the_lateral_edges_of_the_pars():
    plain, wide = build_bone("L4"), build_bone("L4", {"interpars_mm": resolve("L4")["interpars_mm"] + 3})
    for side, sign in (("left", 1), ("right", -1)):
        moved = (wide.landmarks.pars[side].lateral_edge - plain.landmarks.pars[side].lateral_edge)[0] * sign
        assert moved == pytest.approx(1.5, abs=0.4)


@pytest.mark.parametrize("level", ["L2", "L3", "L4"])
def test_a_thicker_lamina_leaves_the_canal_alone(level):
    thickness = resolve(level)["lamina_thickness_left_mm"]
    plain, thick = build_bone(level), build_bone(level, {"lamina_thickness_mm": thickness + 2})
    back = plain.landmarks.lamina["left"].back
    gained = thick.landmarks.lamina["left"].back[1] - back[1]
    mesh = plain.solid.to_trimesh()
    near = np.linalg.norm(mesh.triangles_center - back, axis=1) < 2.0
    across = gained * mesh.face_normals[near, 1].mean()  # the lamina leans, and slants to the side
    assert across == pytest.approx(2.0, abs=0.7)
    assert thick.landmarks.roof_front_y == pytest.approx(plain.landmarks.roof_front_y, abs=0.5)


def test_values_out_of_range_are_refused():
    with pytest.raises(Refused, match="canal_width_mm"):
        build_bone("L4", {"canal_width_mm": 80})


@pytest.mark.parametrize("level", ["L2", "L3", "L4", "L5"])
def test_the_default_lies_within_half_a_millimetre_of_the_mean_of_87_adults(level, shared_meshes):
    path = shared_meshes.parent / "tools" / "shape_distance.py"
    spec = importlib.util.spec_from_file_location("shape_distance", path)
    script = importlib.util.module_from_spec(spec)
    sys.modules["shape_distance"] = script
    spec.loader.exec_module(script)
    found = script.compare(
        build_solid(level, resolve(level)).to_trimesh(),
        trimesh.load_mesh(shared_meshes / f"ssmmean87_{level}.ply"),
        align="rigid",
    )
    assert found["both_mean_mm"] < 0.5
    assert found["both_p95_mm"] < 1.5
    assert found["arch_both_mean_mm"] < 0.6
