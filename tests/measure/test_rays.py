"""Sweeping sections over rays, against the distances to a box."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d.measure.rays import flat_heights, opened_widths, ray_angles, seen_areas, sweep_mesh, sweep_polyline
from vertebra3d.solids import Solid

WIDE = np.array([-50.0, 50.0, -50.0, 50.0])


def swept(solid: Solid, rays: int = 720, bounds: np.ndarray = WIDE) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    angles = ray_angles(rays)
    reach, midline = np.full((1, rays), np.inf), np.full((1, 2), np.inf)
    sweep_mesh(reach, midline, np.array([0.1]), np.sin(angles), np.cos(angles), bounds, *solid.arrays)
    return angles, reach[0], midline[0]


def test_angles_hold_straight_backwards_and_forwards():
    angles = ray_angles(720)
    assert angles[0] == -np.pi
    assert angles[360] == 0
    assert (np.diff(angles) > 0).all()


@pytest.mark.parametrize("rays", [360, 724, 2880])
def test_inside_of_a_frame(rays: int):
    """A square hole: no ray slips through its corners, and the one straight forwards counts from both sides."""
    frame = Solid.box((-20, -20, -1), (20, 20, 1)) - Solid.box((-7, -7, -2), (7, 7, 2))
    angles, reach, midline = swept(frame, rays)
    np.testing.assert_allclose(reach, 7 / np.maximum(np.abs(np.sin(angles)), np.abs(np.cos(angles))), rtol=1e-12)
    assert midline.tolist() == [7, 20]
    assert seen_areas(reach[None])[0] == pytest.approx(14 * 14, rel=2e-4)


def test_walls_between_abutting_solids_are_not_seen():
    frame = Solid.box((-20, -20, -1), (20, 20, 1)) - Solid.box((-7, -7, -2), (7, 7, 2))
    _, whole, _ = swept(frame)
    parts = [frame]
    for normal, offset in (((1, 0, 0), 0.0), ((0, 1, 0), 0.0), ((1, 1, 0), 9.0), ((1, 0, 0), 6.9)):
        parts = [half for part in parts for half in part.split_plane(normal, offset) if not half.is_empty]
    least = np.min([swept(part)[1] for part in parts], axis=0)
    np.testing.assert_allclose(least, whole, rtol=1e-9)


def test_a_centre_in_bone_is_told():
    _, reach, midline = swept(Solid.box((-5, -5, -1), (5, 8, 1)))
    assert midline.tolist() == [np.inf, 8]
    assert np.isinf(reach).all()  # all of it turns its back


def test_what_lies_outside_the_window_is_left_out():
    near, far = Solid.box((-5, 10, -1), (5, 12, 1)), Solid.box((-5, 30, -1), (5, 32, 1))
    _, reach, _ = swept(near + far, bounds=np.array([-20.0, 20.0, -20.0, 20.0]))
    assert reach[360] == pytest.approx(10)


def test_polyline_with_and_without_points_between_is_the_same():
    angles = ray_angles(720)
    rows = []
    for x in (np.array([-9.0, 9.0]), np.linspace(-9, 9, 37)):
        row = np.full(720, np.inf)
        sweep_polyline(row, np.sin(angles), np.cos(angles), x, 5 + x / 3)
        rows.append(row)
    np.testing.assert_allclose(rows[0], rows[1], rtol=1e-9)
    assert rows[0][360] == pytest.approx(5)


def test_flats_are_found_between_two_heights():
    step = Solid.box((-5, 0, 0), (5, 10, 4)) + Solid.box((-5, 0, 0), (0, 10, 6))
    flats = flat_heights(0.5, 20.0, WIDE, *step.arrays)
    by_height = {z: flats[flats[:, 1] == z, 0].sum() for z in np.unique(flats[:, 1])}
    assert by_height == pytest.approx({4.0: 50.0, 6.0: 50.0})
    assert len(flat_heights(7.0, 20.0, WIDE, *step.arrays)) == 0


def test_opened_width_leaves_the_bridge_out():
    limit = np.full((2, 6), 10.0)
    sine = np.linspace(-0.5, 0.5, 6)
    before = np.full((2, 6), 4.0)
    reach = np.array([[10.0, 10.0, 4.0, 4.0, 10.0, 10.0], [5.0] * 6])
    widths = opened_widths(reach, before, limit, np.ones((2, 6), dtype=bool), sine, 1e-6)
    np.testing.assert_allclose(widths, [4.0, -1.0])
