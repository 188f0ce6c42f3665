"""The shape field: primitives with closed forms, and the sparse grid against the field itself."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d.anatomy.build import mesh_shape
from vertebra3d.anatomy.field import BLOB, REACH, WIDTH, field_many, primitive_distance
from vertebra3d.anatomy.grid import sample_grid, surface
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import resolve
from vertebra3d.anatomy.shape import PackedField, pack
from vertebra3d.rotations import matrix_of
from vertebra3d.solids import Solid


def ball(radius: float, centre=(0.0, 0.0, 0.0)) -> np.ndarray:
    row = np.zeros(WIDTH)
    row[:3] = centre
    row[3:12] = np.eye(3).ravel()
    row[12:17] = radius, radius, radius, 2.0, 2.0
    row[REACH] = radius
    return row


def test_a_ball_has_its_exact_distance():
    for point in [(12.0, 0, 0), (3.0, 4.0, 12.0), (0, -6.0, 8.0)]:
        found = primitive_distance(BLOB, 1.0, ball(5.0), *point)
        assert found == pytest.approx(np.linalg.norm(point) - 5.0, abs=1e-9)


def test_a_mirrored_row_is_the_mirror_image():
    row = ball(3.0, (10.0, 2.0, 1.0))
    assert primitive_distance(BLOB, -1.0, row, -10.0, 2.0, 6.0) == primitive_distance(BLOB, 1.0, row, 10.0, 2.0, 6.0)


def test_a_meshed_ball_has_the_volume_of_a_ball():
    field = PackedField(np.array([BLOB]), np.array([1.0]), np.array([1.0]), np.array([ball(10.0)]))
    origin, values = sample_grid(field, np.full(3, -12.0), np.full(3, 12.0), 0.5)
    solid = Solid.from_arrays(*surface(origin, values, 0.5))
    assert solid.volume_mm3 == pytest.approx(4 / 3 * np.pi * 1000, rel=2e-3)
    assert solid.genus == 0


@pytest.mark.parametrize("level", ["L2", "L5"])
def test_blocks_that_are_skipped_do_not_touch_the_surface(level):
    field = pack(shape_for(level, resolve(level)))
    low, spacing = np.array([-56.0, -26.0, -38.0]), 1.0
    origin, values = sample_grid(field, low, np.array([56.0, 80.0, 26.0]), spacing)
    k, j, i = (axis.ravel() for axis in np.indices(values.shape))
    nodes = origin + np.column_stack([i, j, k]) * spacing
    exact = field_many(*field, nodes).reshape(values.shape)
    np.testing.assert_array_equal(exact > 0, values > 0)
    near = np.abs(exact) < spacing
    assert near.sum() > 10_000
    assert np.abs(exact - values)[near].max() < 0.03  # a far primitive left out of a blend


def test_halving_the_grid_hardly_moves_the_volume():
    shape = shape_for("L3", resolve("L3"))
    coarse, fine = (mesh_shape(shape, spacing).volume_mm3 for spacing in (1.0, 0.5))
    assert coarse == pytest.approx(fine, rel=3e-3)


def test_rotation_vectors_turn_by_the_right_hand_rule():
    np.testing.assert_allclose(matrix_of(np.array([0, 0, np.pi / 2])) @ [1, 0, 0], [0, 1, 0], atol=1e-12)
    np.testing.assert_array_equal(matrix_of(np.zeros(3)), np.eye(3))
