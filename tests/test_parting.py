from __future__ import annotations

from unittest import mock

import numpy as np
import pytest
import trimesh
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d import parting
from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for
from vertebra3d.parting import near_part, part
from vertebra3d.solids import Solid


def ball(radius: float = 15.0, subdivisions: int = 4) -> Solid:
    return Solid.from_trimesh(trimesh.creation.icosphere(subdivisions=subdivisions, radius=radius))


def ring() -> Solid:
    return Solid.from_trimesh(trimesh.creation.torus(12.0, 4.0, major_sections=120, minor_sections=40))


def assert_parted(solid: Solid, cutters: list[Solid]) -> None:
    """Both sides are closed and are those of the kernel's split of the whole."""
    inside, outside = part(solid, cutters)
    expected = solid.split(Solid.union(cutters))
    for found, other in zip((inside, outside), expected, strict=True):
        assert found.is_closed
        assert found.volume_mm3 == pytest.approx(other.volume_mm3, rel=1e-9, abs=1e-9)
        if not other.is_empty:
            np.testing.assert_allclose(found.bounds, other.bounds, atol=1e-9)
            assert Solid.from_arrays(*found.arrays).genus == Solid.from_arrays(*other.arrays).genus
    assert inside.volume_mm3 + outside.volume_mm3 == pytest.approx(solid.volume_mm3, rel=1e-9)


@given(seed=st.integers(0, 10_000), count=st.integers(1, 4), radius=st.sampled_from([0.0, 1.5, 4.0]))
def test_convex_cutters_part_a_ball_and_a_ring_as_the_kernel_does(seed: int, count: int, radius: float) -> None:
    rng = np.random.default_rng(seed)
    cutters = [
        Solid.rounded_hull(rng.uniform(-14, 14, 3) + rng.uniform(-9, 9, (7, 3)), radius, 24) for _ in range(count)
    ]
    assert_parted(ball(), cutters)
    assert_parted(ring(), cutters)


@pytest.mark.parametrize("level", ["L1", "L5"])
def test_boxes_part_a_vertebra_as_the_kernel_does(level: str) -> None:
    solid = bone_for(Case(level=level)).solid
    low, high = solid.bounds
    rng = np.random.default_rng(3)
    for _ in range(6):
        ends = np.sort(rng.uniform(low - 5, high + 5, (2, 3)), axis=0)
        assert_parted(solid, [Solid.box(*ends)])


def test_a_vertebra_is_cut_without_the_kernel_seeing_the_whole_of_it() -> None:
    solid = bone_for(Case(level="L3")).solid
    cutter = Solid.box((-9, solid.bounds[1, 1] - 40, -100), (9, 200, 100))
    with mock.patch.object(Solid, "split", autospec=True, side_effect=Solid.split) as split:
        part(solid, [cutter])
    (call,) = split.call_args_list
    assert call.args[0].triangles < solid.triangles / 5


def test_what_no_cutter_meets_stays_and_what_lies_in_one_goes_whole() -> None:
    solid = ball(subdivisions=2)
    inside, outside = part(solid, [Solid.box((20, 20, 20), (30, 30, 30))])
    assert inside.is_empty
    assert outside is solid
    inside, outside = part(solid, [Solid.box((-20, -20, -20), (20, 20, 20))])
    assert inside is solid
    assert outside.is_empty


def test_a_cutter_within_the_solid_leaves_a_hollow() -> None:
    inside, outside = part(ball(), [Solid.box((-2, -2, -2), (2, 2, 2))])
    assert inside.volume_mm3 == pytest.approx(64)
    assert outside.volume_mm3 == pytest.approx(ball().volume_mm3 - 64)
    assert outside.is_closed


def test_the_kernel_parts_the_whole_where_the_surface_is_not_closed_again() -> None:
    cutter = Solid.box((0, -20, -20), (20, 20, 20))
    expected = ball().split(cutter)
    with mock.patch.object(parting, "_joined", return_value=(np.empty((0, 3)), np.empty((0, 3), dtype=int), False)):
        found = part(ball(), [cutter])
    assert [side.volume_mm3 for side in found] == [side.volume_mm3 for side in expected]


def test_more_cutters_than_there_are_bits_for() -> None:
    assert_parted(ball(subdivisions=3), [Solid.box((x, -20, -20), (x + 1, 20, 20)) for x in range(-12, 12, 2)])


@given(seed=st.integers(0, 10_000))
def test_the_near_part_of_a_vertebra_is_the_whole_of_it_to_what_lies_in_the_box(seed: int) -> None:
    solid = bone_for(Case(level="L4")).solid
    rng = np.random.default_rng(seed)
    low, high = np.sort(rng.uniform(solid.bounds[0] - 8, solid.bounds[1] + 8, (2, 3)), axis=0)
    inside = Solid.from_trimesh(trimesh.creation.icosphere(3)).moved(
        np.column_stack([np.diag((high - low) / 2), (low + high) / 2])
    )
    near = near_part(solid, low, high)
    for found, expected in ((inside - near, inside - solid), (inside & near, inside & solid)):
        assert found.is_closed
        assert found.volume_mm3 == pytest.approx(expected.volume_mm3, rel=1e-9, abs=1e-9)


def test_the_near_part_has_less_of_a_surface_to_hand_to_the_kernel() -> None:
    solid = bone_for(Case(level="L4")).solid
    low, high = solid.bounds
    assert near_part(solid, low, [high[0], high[1], low[2] + 8.0]).triangles < 0.5 * solid.triangles
    assert near_part(solid, low, high) is not None
    assert near_part(solid, high + 5.0, high + 9.0).volume_mm3 == solid.volume_mm3
