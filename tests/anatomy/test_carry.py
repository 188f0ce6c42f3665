"""A bone from a mesh: labels carried over from a template, landmarks measured, other things refused in one line."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from vertebra3d.anatomy.articular import ARTICULAR
from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.carry import bone_from_mesh, carry_articular
from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid

REAL = ("ssmmean87_L2", "ssmmean87_L3", "ssmmean87_L4", "ssmmean87_L5", "visiblehuman_L1", "visiblehuman_L5")


@pytest.fixture(scope="module")
def template() -> Callable[[str], Bone]:
    made: dict[str, Bone] = {}

    def of(level: str) -> Bone:
        if level not in made:
            made[level] = build_bone(level)
        return made[level]

    return of


def area(triangles: np.ndarray) -> float:
    cross = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    return float(np.linalg.norm(cross, axis=1).sum() / 2)


def centre(triangles: np.ndarray) -> np.ndarray:
    cross = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    return np.average(triangles.mean(axis=1), axis=0, weights=np.linalg.norm(cross, axis=1))


@pytest.mark.parametrize("name", REAL)
def test_a_real_vertebra_takes_the_surfaces_of_the_generated_one(
    real_solid: Callable[[str], Solid], template: Callable[[str], Bone], name: str
):
    pattern = template(name[-2:])
    bone = bone_from_mesh(real_solid(name), name[-2:], pattern, f"{name}.ply")
    assert bone.level == name[-2:]
    assert bone.source == f"{name}.ply"
    assert not bone.parameters
    assert tuple(bone.articular) == ARTICULAR
    surface = {tuple(row) for row in bone.solid.arrays[0].round(9)}
    for kind, triangles in bone.articular.items():
        assert area(triangles) == pytest.approx(area(pattern.articular[kind]), rel=0.4), kind
        assert np.linalg.norm(centre(triangles) - centre(pattern.articular[kind])) < 9, kind
        assert {tuple(row) for row in triangles.reshape(-1, 3).round(9)} <= surface
    for side in SIDES:
        assert bone.landmarks.medial_facet_x[side] == pytest.approx(pattern.landmarks.medial_facet_x[side], abs=4)
    left, right = (bone.landmarks.medial_facet_x[side] for side in SIDES)
    assert left == pytest.approx(right, abs=0.8)  # these bones are nearly symmetric


def test_a_moved_template_finds_itself(template: Callable[[str], Bone], turned: Callable[..., Solid]):
    pattern = template("L4")
    moved = turned(pattern.solid, (4, -3, 3), (2, -2, 1))
    found = carry_articular(*moved.arrays, pattern).surfaces
    for kind, triangles in found.items():
        there = turned(pattern.solid, (4, -3, 3), (2, -2, 1)).arrays[0]
        assert np.isin(triangles.reshape(-1, 3).round(6), there.round(6)).all()
        assert area(triangles) == pytest.approx(area(pattern.articular[kind]), rel=0.02)


def test_the_mirror_image_takes_mirrored_surfaces(
    real_solid: Callable[[str], Solid], template: Callable[[str], Bone], mirrored: Callable[[Solid], Solid]
):
    here = bone_from_mesh(real_solid("ssmmean87_L3"), "L3", template("L3"), "a")
    there = bone_from_mesh(mirrored(real_solid("ssmmean87_L3")), "L3", template("L3"), "b")
    for kind in ("superior", "inferior"):
        for side, other in (("left", "right"), ("right", "left")):
            one, two = here.articular[f"{kind}_{side}"], there.articular[f"{kind}_{other}"]
            assert np.linalg.norm(centre(one) - centre(two) * (-1, 1, 1)) < 0.7
            assert area(one) == pytest.approx(area(two), rel=0.1)


def test_a_bone_of_another_size_is_taken(template: Callable[[str], Bone]):
    for factor in (0.85, 1.15):
        solid = template("L3").solid.moved(np.diag([factor, factor, factor, 1.0]))
        bone = bone_from_mesh(solid, "L3", template("L3"), "scaled")
        for side in SIDES:
            expected = factor * template("L3").landmarks.medial_facet_x[side]
            assert bone.landmarks.medial_facet_x[side] == pytest.approx(expected, abs=0.8)


@pytest.mark.parametrize(
    ("degrees", "shift", "scale"),
    [
        ((0, 0, 0), (0, 0, 0), 0.001),  # metres
        ((0, 0, 0), (0, 0, 0), 10.0),
        ((0, 0, 0), (30, 0, 0), 1.0),
        ((0, 0, 180), (0, 0, 0), 1.0),
        ((180, 0, 0), (0, 0, 0), 1.0),
        ((90, 0, 0), (0, 0, 0), 1.0),
        ((0, 90, 0), (0, 0, 0), 1.0),
    ],
)
def test_what_is_not_in_the_frame_is_refused_in_one_line(
    template: Callable[[str], Bone],
    turned: Callable[..., Solid],
    degrees: tuple[float, float, float],
    shift: tuple[float, float, float],
    scale: float,
):
    solid = turned(template("L4").solid, degrees, shift).moved(np.diag([scale, scale, scale, 1.0]))
    with pytest.raises(Refused) as refusal:
        bone_from_mesh(solid, "L4", template("L4"), "file")
    assert "\n" not in str(refusal.value)


def test_a_sphere_and_two_bones_are_refused(template: Callable[[str], Bone]):
    ball = Solid.rounded_hull(np.zeros((1, 3)), 40.0)
    with pytest.raises(Refused):
        bone_from_mesh(ball, "L4", template("L4"), "ball")
    two = template("L4").solid + Solid.box((-5, -5, 30), (5, 5, 35))
    with pytest.raises(Refused, match="pieces"):
        bone_from_mesh(two, "L4", template("L4"), "two")
