"""A made bone stands in its own frame: origin midway between its end-plates, z the mean of their normals."""

from __future__ import annotations

from functools import partial
from types import ModuleType

import numpy as np
import pytest

from vertebra3d.anatomy import morph
from vertebra3d.anatomy.build import build_bone, mesh_shape
from vertebra3d.anatomy.field import field_many
from vertebra3d.anatomy.levels import LEVELS
from vertebra3d.anatomy.parameters import resolve
from vertebra3d.anatomy.people import draw
from vertebra3d.anatomy.shape import Sides, pack
from vertebra3d.anatomy.stance import stance_of, stance_of_surface, standing
from vertebra3d.rotations import matrix_of

LEAN_DEG, MIDDLE_MM = 0.3, 0.4  # end-plates are felt 2 mm apart, and read from triangles whose rims are round


def as_morphed(level: str, values: dict[str, float]) -> Sides:
    """A shape as its dimensions leave it, in no frame yet."""
    return morph.sides_of(resolve(level, values), 1.0, partial(morph._morphed, level))


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("seed", [None, 0, 6, 8])
def test_a_bone_stands_in_its_own_frame(level: str, seed: int | None) -> None:
    bone = build_bone(level, {} if seed is None else draw(seed, level))
    stance = stance_of_surface(*bone.solid.arrays)
    assert abs(np.degrees(stance.lean)) < LEAN_DEG
    assert np.abs(stance.middle).max() < MIDDLE_MM


def test_without_it_a_person_would_not() -> None:
    """The bone of seed 6 leans by more than a degree, and lies two millimetres in front, as its dimensions leave it."""
    stance = stance_of(as_morphed("L4", draw(6, "L4")))
    assert abs(np.degrees(stance.lean)) > 1.0
    assert stance.middle[0] < -2.0


@pytest.mark.parametrize("level", ["T10", "L1", "L4", "L5"])
@pytest.mark.parametrize("lopsided", [False, True])
def test_it_stays_the_same_bone(level: str, lopsided: bool) -> None:
    """The surface before, moved as the stance tells, lies on the shape after."""
    usual = resolve(level)["pedicle_width_left_mm"]
    values = {"pedicle_width_left_mm": 0.9 * usual, "pedicle_width_right_mm": 1.1 * usual} if lopsided else {}
    before = as_morphed(level, values)
    stance, after = stance_of(before), standing(before)
    turn = matrix_of([-stance.lean, 0.0, 0.0])
    vertices = mesh_shape(before).arrays[0] - [0.0, *stance.middle]
    off = np.abs(field_many(*pack(after), np.ascontiguousarray(vertices @ turn.T)))
    assert off.mean() < 0.03
    assert np.quantile(off, 0.99) < 0.3


@pytest.mark.parametrize("level", ["T12", "L2", "L4"])
def test_a_shape_that_stands_is_left_alone(level: str) -> None:
    stance = stance_of(standing(as_morphed(level, draw(3, level))))
    assert abs(np.degrees(stance.lean)) < 0.15
    assert np.abs(stance.middle).max() < 0.1


def test_a_turned_bone_is_told_by_its_lean() -> None:
    """Both end-plates raised in front by the same slope lean the whole body backwards by it."""
    shape = standing(as_morphed("L3", {}))
    body = dict(shape.middle["body"])
    for front, back in (("zuf", "zub"), ("zlf", "zlb")):
        rise = np.tan(np.radians(2.0)) * (body["bu"] - body["fu"]) / 2
        body[front], body[back] = body[front] + rise, body[back] - rise
    turned = {**shape.left, "body": body}
    assert np.degrees(stance_of(Sides(turned, turned)).lean - stance_of(shape).lean) == pytest.approx(-2.0, abs=0.3)


@pytest.mark.parametrize("level", ["L2", "L3", "L4", "L5"])
@pytest.mark.parametrize("seed", [1, 3])
def test_an_independent_script_reads_the_frame(measuring_tool: ModuleType, level: str, seed: int) -> None:
    told = measuring_tool.measure(build_bone(level, draw(seed, level)).solid.to_trimesh())
    assert told["frame_tilt_deg"] < LEAN_DEG
    assert abs(told["frame_offset_y_mm"]) < MIDDLE_MM
    assert abs(told["frame_offset_z_mm"]) < 0.2
