"""What a line of sight meets."""

from __future__ import annotations

import numpy as np
import pytest
import pyvista as pv
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.scene.ball import Ball
from vertebra3d.scene.picking import Target, ray
from vertebra3d.scene.section import Section
from vertebra3d.solids import Solid

SPHERE = Target(*Solid.rounded_hull([(1.0, 2.0, 3.0)], 10.0, 96).arrays)
directions = st.tuples(*[st.floats(-1, 1)] * 3).filter(lambda d: np.linalg.norm(d) > 0.1)


@given(directions, st.floats(0, 0.9))
def test_a_ball_is_met_where_it_lies(direction, aside: float) -> None:
    way = np.array(direction) / np.linalg.norm(direction)
    across = np.cross(way, (0.3, 0.5, 0.8))
    across /= np.linalg.norm(across)
    middle = np.array([1.0, 2.0, 3.0])
    hit = SPHERE.hit(middle - 40 * way + 10 * aside * across, way)
    assert hit is not None
    assert np.linalg.norm(hit.place - middle) == pytest.approx(10, abs=0.02)
    assert hit.normal @ (hit.place - middle) / 10 == pytest.approx(1, abs=0.01)
    assert hit.normal @ way < 0
    assert SPHERE.hit(middle - 40 * way + 10.1 * across, way) is None
    assert SPHERE.hit(middle + 40 * way, way) is None


def test_from_within_nothing_faces_the_eye() -> None:
    assert SPHERE.hit((1.0, 2.0, 3.0), (0.0, 0.0, 1.0)) is None


def test_behind_a_section_only_the_half_is_met_that_is_seen() -> None:
    half = Section("sagittal", 2.0)  # of the ball about (1, 2, 3), all with x > 2 is gone
    face = SPHERE.hit((50.0, 3.0, 4.0), (-1.0, 0.0, 0.0), half)
    assert face is not None
    assert face.place == pytest.approx((2.0, 3.0, 4.0), abs=0.01)
    assert face.normal == pytest.approx((1.0, 0.0, 0.0))
    back = SPHERE.hit((-50.0, 3.0, 4.0), (1.0, 0.0, 0.0), half)
    assert back is not None
    assert back.place[0] < 1.0  # from the other side nothing has changed
    assert SPHERE.hit((6.0, 50.0, 3.0), (0.0, -1.0, 0.0), half) is None  # along what was taken away
    assert SPHERE.hit((6.0, 50.0, 3.0), (0.0, -1.0, 0.0)) is not None
    slant = np.array([8.0, -15.0, 0.0]) / 17.0
    assert SPHERE.hit((-4.0, 30.0, 3.0), slant) is not None
    assert SPHERE.hit((-4.0, 30.0, 3.0), slant, half) is None  # it leaves what is seen before it comes to the ball


def test_the_other_half_is_met_where_the_section_is_flipped() -> None:
    other = Section("sagittal", 2.0, flipped=True)
    face = SPHERE.hit((-50.0, 3.0, 4.0), (1.0, 0.0, 0.0), other)
    assert face is not None
    assert face.place == pytest.approx((2.0, 3.0, 4.0), abs=0.01)
    assert face.normal == pytest.approx((-1.0, 0.0, 0.0))
    beside = SPHERE.hit((-50.0, 30.0, 4.0), (1.0, 0.0, 0.0), other)
    assert beside is None


@given(st.floats(-0.9, 0.9), st.floats(-0.9, 0.9), st.sampled_from([(300, 200), (200, 300)]))
def test_a_ray_goes_through_the_place_that_it_is_named_for(x: float, y: float, size: tuple[int, int]) -> None:
    camera = pv.Camera()
    camera.position, camera.focal_point, camera.up = (30, -80, 20), (1, 2, 3), (0.1, 0, 1)
    camera.view_angle = 24
    aspect = size[0] / size[1]
    origin, way = ray(camera, x, y, aspect)
    seen = camera.GetCompositeProjectionTransformMatrix(aspect, -1, 1).MultiplyPoint((*(origin + 70 * way), 1.0))
    assert (seen[0] / seen[3], seen[1] / seen[3]) == pytest.approx((x, y), abs=1e-6)


def test_the_ball_comes_and_goes() -> None:
    plotter = pv.Plotter(off_screen=True, window_size=(200, 200))
    try:
        plotter.set_background("black")
        ball = Ball(plotter)
        plotter.camera_position = [(0, -30, 0), (0, 0, 0), (0, 0, 1)]

        def middle() -> tuple[int, ...]:
            plotter.renderer.ResetCameraClippingRange(-5, 5, -5, 5, -5, 5)
            plotter.render_window.Render()
            return tuple(int(part) for part in plotter.screenshot(return_img=True)[100, 100])

        assert not ball.visible
        assert middle() == (0, 0, 0)
        ball.show((0.0, 0.0, 0.0), 6.0, (1.0, 0.2, 0.1))
        red, green, blue = middle()
        assert red > green > blue
        ball.hide()
        assert middle() == (0, 0, 0)
        ball.close()
        assert "burr" not in plotter.renderer.actors
    finally:
        plotter.close()
