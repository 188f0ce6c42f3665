"""The window of the canal where bone is missing on a column."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from vertebra3d.anatomy.canal_frame import CanalFrame
from vertebra3d.anatomy.sections import axial_sections
from vertebra3d.measure.rays import ray_angles
from vertebra3d.measure.window import Window, roofed, window
from vertebra3d.solids import Solid

ANGLES = ray_angles(720)
NONE = np.empty(0)
FRAME = CanalFrame(-8.0, 0.0, 30.0, np.zeros((4, 2)), 0.0, 10.0, (0.0, 1.0), NONE, NONE, NONE, NONE, NONE, True)


def seen(bone: Solid, heights: list[float], frame: CanalFrame = FRAME, like: Window | None = None) -> Window:
    z = np.array(heights)
    return window(axial_sections(*bone.arrays, z), z, frame, np.sin(ANGLES), np.cos(ANGLES), like)


def back_at(found: Window, x: float, plane: int = 0) -> float:
    return float(found.back[plane, np.abs(found.columns - x).argmin()])


def lamina(x: tuple[float, float], y: tuple[float, float], z: tuple[float, float] = (-5, 5)) -> Solid:
    return Solid.box((x[0], y[0], z[0]), (x[1], y[1], z[1]))


def test_back_follows_the_laminae_and_is_straight_between_them():
    found = seen(lamina((-20, -4), (6, 12)) + lamina((4, 20), (6, 16)), [0.0])
    assert back_at(found, -9) == pytest.approx(12)
    assert back_at(found, 9) == pytest.approx(16)
    assert back_at(found, 0) == pytest.approx(14)
    assert found.limit[0, 360] == pytest.approx(14)
    assert found.limit[0, 0] == pytest.approx(8)  # the wall, straight forwards
    assert found.limit[0, 180] == pytest.approx(10)  # the side
    assert found.dorsal[0, 360]
    assert not found.dorsal[0, [0, 180, 540]].any()


def test_back_is_never_in_front_of_the_bone():
    found = seen(lamina((-20, -4), (6, 12)) + lamina((4, 20), (6, 12)) + lamina((-2, 2), (15, 40)), [0.0])
    assert back_at(found, 0) == pytest.approx(15)
    assert back_at(found, 3) == pytest.approx(12)


def test_only_the_first_bone_counts():
    found = seen(lamina((-20, 20), (6, 12)) + lamina((-20, 20), (20, 30)), [0.0])
    assert back_at(found, 9) == pytest.approx(12)


def test_missing_bone_takes_the_value_of_its_side_then_of_the_other():
    found = seen(lamina((-6.5, 6.5), (6, 12)), [0.0])
    assert back_at(found, 9) == pytest.approx(12)
    found = seen(lamina((-8, -4), (6, 12)), [0.0])
    assert back_at(found, 9) == pytest.approx(12)
    assert back_at(found, 0) == pytest.approx(12)


def test_planes_without_laminae_take_the_nearest_that_has_them():
    bone = lamina((-20, 20), (6, 12), (-5, 0)) + lamina((-1, 1), (14, 20), (-5, 5))
    found = seen(bone, [-1.0, 3.0])
    assert back_at(found, 9, 1) == pytest.approx(12)
    assert back_at(found, 0, 1) == pytest.approx(14)
    alone = seen(bone, [3.0], like=found)
    np.testing.assert_array_equal(alone.back[0], found.back[1])


def test_bone_at_the_level_of_the_centre_counts_with_its_back():
    found = seen(lamina((-20, 20), (6, 12)) + lamina((8, 20), (-5, 14)), [0.0])
    assert back_at(found, 9) == pytest.approx(14)
    assert back_at(found, 7) == pytest.approx(12)


def test_a_canal_narrower_than_the_columns_of_the_laminae():
    found = seen(lamina((-20, 20), (6, 12)), [0.0], dataclasses.replace(FRAME, half_width=4.0))
    assert found.limit[0].max() == pytest.approx(np.hypot(4, 12), rel=0.005)


def test_a_roof_needs_bone_in_the_midline_and_laminae_of_one_piece():
    whole = lamina((-20, 20), (6, 12))
    halves = lamina((-20, -1), (6, 12)) + lamina((1, 20), (6, 12))
    joined_in_front = halves + Solid.box((-25, -20, -5), (-20, 12, 5)) + Solid.box((20, -20, -5), (25, 12, 5))
    joined_in_front = joined_in_front + Solid.box((-25, -25, -5), (25, -20, 5))
    island = lamina((-0.5, 0.5), (6, 12))
    for bone, expected in (
        (whole, True),
        (halves, False),
        (halves + island, False),
        (joined_in_front, False),
        (joined_in_front + island, True),
    ):
        assert roofed(axial_sections(*bone.arrays, [0.0])).tolist() == [expected]
