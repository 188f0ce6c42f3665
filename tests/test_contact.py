from __future__ import annotations

import numpy as np
import pytest
import trimesh
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d import contact
from vertebra3d.case import Case
from vertebra3d.contact import apart
from vertebra3d.evaluation_on_segment import segment_for
from vertebra3d.rotations import matrix_of
from vertebra3d.segment.build import Segment
from vertebra3d.solids import Solid


def ring(major: float = 12.0, minor: float = 4.0) -> Solid:
    return Solid.from_trimesh(trimesh.creation.torus(major, minor, major_sections=60, minor_sections=24))


def moved(solid: Solid, by: object, turned: object = (0.0, 0.0, 0.0)) -> Solid:
    matrix = np.eye(4)
    matrix[:3, :3], matrix[:3, 3] = matrix_of(np.asarray(turned, dtype=float)), by
    return solid.moved(matrix)


@pytest.fixture(scope="module")
def segment() -> Segment:
    return segment_for(Case(level="L4-L5", pathology="central-stenosis"))


@given(seed=st.integers(0, 100_000))
def test_rings_keep_apart_where_the_kernel_finds_nothing_in_common(seed: int) -> None:
    rng = np.random.default_rng(seed)
    one, other = ring(), moved(ring(10.0, 2.0), rng.uniform(-18, 18, 3), rng.uniform(-3, 3, 3))
    common = (one & other).volume_mm3
    assert apart(one, other) == apart(other, one) == (common == 0.0)


def test_linked_rings_keep_apart() -> None:
    assert apart(ring(12.0, 3.0), moved(ring(12.0, 3.0), (12.0, 0.0, 0.0), (np.pi / 2, 0.0, 0.0)))


@pytest.mark.parametrize(("gap_mm", "expected"), [(1e-3, True), (0.0, False), (-1e-3, False)])
def test_boxes_face_to_face_keep_apart_as_long_as_a_gap_is_left(gap_mm: float, expected: bool) -> None:
    box = Solid.box([0, 0, 0], [10, 10, 10])
    for axis in np.eye(3):
        assert apart(box, moved(box, (10 + gap_mm) * axis)) is expected


def test_edges_that_cross_are_told_from_edges_that_pass() -> None:
    blade = Solid.rounded_hull([[-10, 0, 0], [10, 0, 0], [-10, 1, -8], [10, 1, -8], [-10, -1, -8], [10, -1, -8]], 0.0)
    across = moved(blade, (0.0, 0.0, 0.0), (np.pi, 0.0, 0.0))  # edge upwards against edge downwards
    for turn in (0.3, 1.0, np.pi / 2):
        turned = moved(across, (0.0, 0.0, 0.0), (0.0, 0.0, turn))
        assert apart(blade, moved(turned, (0.0, 0.0, 1e-4)))
        assert not apart(blade, moved(turned, (0.0, 0.0, -1e-4)))


def test_what_lies_within_another_is_not_apart_from_it_but_what_lies_in_its_hole_is() -> None:
    outer, inner = Solid.box([-10, -10, -10], [10, 10, 10]), Solid.box([-1, -1, -1], [1, 1, 1])
    assert not apart(outer, inner)
    assert not apart(inner, outer)
    assert apart(ring(12.0, 4.0), inner)


def test_a_single_large_triangle_is_found_in_all_places_that_it_reaches() -> None:
    large = Solid.rounded_hull([[-500, -500, 0], [500, -500, 0], [0, 700, 0], [0, 0, -400]], 0.0)
    small = Solid.box([-0.1, -0.1, -0.1], [0.1, 0.1, 0.1])
    for place in ([0, 0, 0.05], [90, 40, 0.05], [-200, -300, 0.05]):
        assert not apart(large, moved(small, place))
        assert apart(large, moved(small, np.add(place, [0, 0, 0.2])))


@given(seed=st.integers(0, 100_000))
def test_two_vertebrae_keep_apart_where_the_kernel_finds_nothing_in_common(segment: Segment, seed: int) -> None:
    upper, lower = segment.solids
    assert apart(upper, lower)
    nearer = moved(upper, np.random.default_rng(seed).uniform(-4, 4, 3))
    assert apart(nearer, lower) == ((nearer & lower).volume_mm3 == 0.0)


def test_the_grid_stays_small_however_far_apart_the_bounds_are(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    monkeypatch.setattr(contact, "_meet", lambda *told: seen.append(told[-3:]) or False)
    assert apart(ring(8e4, 1e4), moved(ring(8e4, 1e4), (0.0, 0.0, 1e4)))
    ((low, high, cell),) = seen
    assert np.prod((high - low) / cell) <= contact._MOST_CELLS * 1.001
