from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.measure.convex import in_convex, in_solid
from vertebra3d.solids import Solid


def cloud(seed: int, n: int = 400) -> np.ndarray:
    return np.random.default_rng(seed).uniform(-15, 15, (n, 3))


def test_half_spaces_of_a_box_are_its_faces() -> None:
    normals, offsets = Solid.box((-1, -2, -3), (1, 2, 3)).half_spaces
    assert np.allclose(np.sort(offsets), [1, 1, 2, 2, 3, 3])
    assert np.allclose(np.abs(normals).sum(axis=1), 1)


@given(seed=st.integers(0, 10_000), radius=st.floats(0, 4))
def test_both_ways_of_finding_points_agree(seed: int, radius: float) -> None:
    rng = np.random.default_rng(seed)
    hull = Solid.rounded_hull(rng.uniform(-8, 8, (6, 3)), radius, 24)
    points = cloud(seed)
    normals, offsets = hull.half_spaces
    clear = np.abs((points @ normals.T - offsets).max(axis=1)) > 1e-3
    assert (in_convex(hull, points) == in_solid(hull, points))[clear].all()


def test_points_in_a_solid_with_a_hole() -> None:
    ring = Solid.box((-10, -10, -2), (10, 10, 2)) - Solid.box((-4, -4, -5), (4, 4, 5))
    found = in_solid(ring, [(0, 0, 0), (6, 0, 0), (6, 0, 3), (11, 0, 0), (-9, 9, 1.9)])
    assert found.tolist() == [False, True, False, False, True]
    assert not in_solid(Solid.union([]), cloud(1)).any()
    assert len(in_solid(ring, np.empty((0, 3)))) == 0
