from __future__ import annotations

import numpy as np
import pytest
import trimesh
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.errors import Refused
from vertebra3d.solids import Solid


def block() -> Solid:
    return Solid.box((-10, -10, -10), (10, 10, 10))


def test_booleans_on_a_simplified_solid_lose_nothing() -> None:
    fine = Solid.from_trimesh(trimesh.creation.icosphere(subdivisions=5, radius=30))
    plain = fine.simplified(0.05)
    assert plain.triangles < fine.triangles
    inside, outside = plain.split(Solid.rounded_hull([(0, 0, 0), (30, 5, 3), (3, 40, 30)], 4.0))
    assert inside.volume_mm3 + outside.volume_mm3 == pytest.approx(plain.volume_mm3, rel=1e-12)


def test_arrays_that_cannot_be_written_are_taken() -> None:
    vertices, faces = block().arrays
    vertices.setflags(write=False)
    assert Solid.from_arrays(vertices, faces).volume_mm3 == pytest.approx(8000)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [(lambda f: f[1:], "not a closed solid"), (lambda f: f[:, ::-1], "inside out")],
)
def test_a_surface_that_is_no_solid_is_refused(change, complaint) -> None:
    vertices, faces = block().arrays
    with pytest.raises(Refused, match=complaint):
        Solid.from_arrays(vertices, change(faces))


@given(seed=st.integers(0, 1000), radius=st.sampled_from([0.0, 0.5, 1.5, 4.0]))
def test_a_rounded_hull_is_convex_and_loses_nothing_to_a_boolean(seed: int, radius: float) -> None:
    rng = np.random.default_rng(seed)
    low, high = -rng.uniform(2, 30, 3), rng.uniform(2, 30, 3)
    corners = np.array([[(low, high)[i][0], (low, high)[j][1], (low, high)[k][2]] for i, j, k in np.ndindex(2, 2, 2)])
    corners = np.concatenate([corners, rng.uniform(low, high, (3, 3)) * [1.3, 1, 1]])
    hull = Solid.rounded_hull(corners, radius, 24)
    vertices, faces = hull.arrays
    a, b, c = vertices[faces].transpose(1, 0, 2)
    normals = np.cross(b - a, c - a)
    normals /= np.linalg.norm(normals, axis=1)[:, None]
    assert ((vertices @ normals.T).max(axis=0) <= (normals * a).sum(axis=1) + 1e-9).all()
    assert np.allclose(hull.bounds, [corners.min(axis=0) - radius, corners.max(axis=0) + radius], atol=1e-9)
    ball = Solid.from_trimesh(trimesh.creation.icosphere(subdivisions=3, radius=15))
    inside, outside = ball.split(hull)
    assert inside.volume_mm3 + outside.volume_mm3 == pytest.approx(ball.volume_mm3, rel=1e-9)


def test_a_flat_hull_is_refused() -> None:
    with pytest.raises(Refused, match="flat"):
        Solid.rounded_hull([(0, 0, 0), (1, 0, 0), (0, 1, 0), (1, 1, 0)], 0.0)


def test_closed_is_told_from_open():
    box = Solid.box((0, 0, 0), (2, 3, 4))
    assert box.is_closed
    assert (box - box).is_closed
    opened = Solid.box((0, 0, 0), (2, 3, 4))
    vertices, faces = opened.arrays
    opened.__dict__["arrays"] = (vertices, faces[1:])
    assert not opened.is_closed
    turned = Solid.box((0, 0, 0), (2, 3, 4))
    vertices, faces = turned.arrays
    turned.__dict__["arrays"] = (vertices, np.concatenate([faces[:1, ::-1], faces[1:]]))
    assert not turned.is_closed


def test_a_solid_at_rest_is_the_same_solid() -> None:
    ball = Solid.from_trimesh(trimesh.creation.icosphere(subdivisions=3, radius=10))
    resting = Solid.from_trimesh(trimesh.creation.icosphere(subdivisions=3, radius=10))
    resting.rest()
    assert not resting.is_empty
    assert (resting.triangles, resting.genus, resting.volume_mm3) == (ball.triangles, ball.genus, ball.volume_mm3)
    np.testing.assert_array_equal(resting.bounds, ball.bounds)
    np.testing.assert_array_equal(resting.arrays[0], ball.arrays[0])
    box = Solid.box((0, -20, -20), (20, 20, 20))
    assert (resting - box).volume_mm3 == pytest.approx((ball - box).volume_mm3, rel=1e-12)
    nothing = ball & Solid.box((50, 50, 50), (60, 60, 60))
    nothing.rest()
    assert nothing.is_empty
