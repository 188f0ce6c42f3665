"""The sleeve in rooms whose answer is known."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.measure.sac import sleeve
from vertebra3d.outlines import Outline

SIDE = 20.0
TRIANGLE = Outline.polygon([(-SIDE / 2, 0.0), (SIDE / 2, 0.0), (0.0, SIDE * math.sqrt(3) / 2)])


@given(st.floats(5.0, 49.0))
def test_where_there_is_room_it_is_a_circle(perimeter: float) -> None:
    found = sleeve(Outline.circle((0.0, 0.0), 8.0, 720), perimeter)
    assert found.area_mm2 == pytest.approx(perimeter**2 / (4 * math.pi), rel=1e-9)
    assert found.outline.perimeter_mm == pytest.approx(perimeter, rel=1e-3)


def test_it_fills_a_room_whose_wall_is_no_longer_than_it() -> None:
    room = Outline.circle((1.0, 2.0), 6.0, 720)
    found = sleeve(room, 60.0)
    assert found.area_mm2 == room.area_mm2
    assert found.radius_mm == 0.0


@given(st.floats(0.3, 5.6))
def test_in_a_triangle_it_is_a_rounded_triangle(radius: float) -> None:
    perimeter = 3 * SIDE - 6 * math.sqrt(3) * radius + 2 * math.pi * radius
    found = sleeve(TRIANGLE, perimeter)
    assert found.radius_mm == pytest.approx(radius, rel=1e-3)
    area = math.sqrt(3) / 4 * SIDE**2 - (3 * math.sqrt(3) - math.pi) * radius**2
    assert found.area_mm2 == pytest.approx(area, rel=1e-4)


@given(st.floats(0.5, 21.9), st.floats(-12.0, 12.0))
def test_in_a_channel_it_is_a_stadium_near_its_place(straight: float, place: float) -> None:
    half = 4.0
    found = sleeve(Outline.rectangle((-15.0, -half), (15.0, half)), 2 * math.pi * half + 2 * straight, (place, 0.0))
    assert found.area_mm2 == pytest.approx(math.pi * half**2 + 2 * half * straight, rel=1e-4)
    low, high = found.outline.bounds
    assert low[0] >= -15.0 - 1e-6
    assert high[0] <= 15.0 + 1e-6
    middle = min(max(place, -11.0 + straight / 2), 11.0 - straight / 2)
    assert (low[0] + high[0]) / 2 == pytest.approx(middle, abs=0.05)


@given(st.floats(0.2, 3.9))
def test_in_a_rectangle_its_corners_are_round(radius: float) -> None:
    perimeter = 2 * (30 + 8) - 8 * radius + 2 * math.pi * radius
    found = sleeve(Outline.rectangle((-15.0, -4.0), (15.0, 4.0)), perimeter)
    assert found.area_mm2 == pytest.approx(240.0 - (4 - math.pi) * radius**2, rel=1e-4)


def test_no_other_curve_of_its_length_in_a_trefoil_encloses_more() -> None:
    """Brute force: the opening by a disc, by another library, over a range of discs."""
    shapely = pytest.importorskip("shapely")
    turn = np.linspace(0.0, 2 * np.pi, 240, endpoint=False)
    rim = np.c_[(11 + 2 * np.cos(3 * turn + 1.5)) * np.cos(turn), (9 + 2 * np.cos(3 * turn + 1.5)) * np.sin(turn)]
    room, perimeter = shapely.Polygon(rim), 52.0
    found = sleeve(Outline.polygon(rim), perimeter)
    opened = [room.buffer(-r, quad_segs=64).buffer(r, quad_segs=64) for r in np.linspace(6.5, 8.2, 700)]
    fitting = [one.area for one in opened if one.length <= perimeter]
    assert found.area_mm2 == pytest.approx(max(fitting), rel=2e-3)
    assert found.area_mm2 >= max(fitting) * (1 - 1e-4)
    assert room.buffer(1e-3).contains(shapely.Polygon(found.outline.loops[0]))


@given(st.floats(20.0, 60.0), st.floats(0.0, 3.0))
def test_more_room_is_never_less_sac(perimeter: float, more: float) -> None:
    small = Outline.polygon([(-9.0, -6.0), (9.0, -6.0), (5.0, 7.0), (-5.0, 7.0)])
    large = Outline.polygon([(-9.0 - more, -6.0), (9.0 + more, -6.0), (5.0 + more, 7.0 + more), (-5.0, 7.0)])
    assert sleeve(large, perimeter).area_mm2 >= sleeve(small, perimeter).area_mm2 * (1 - 1e-4)


def test_in_no_room_there_is_none() -> None:
    assert sleeve(Outline.of_loops([]), 40.0).area_mm2 == 0.0
    assert sleeve(TRIANGLE, 0.0).area_mm2 == 0.0


def test_it_stays_in_the_larger_of_two_rooms_with_a_narrow_neck() -> None:
    room = Outline.circle((0.0, 0.0), 6.0) + Outline.circle((12.0, 0.0), 5.0) + Outline.rectangle((0, -1), (12, 1))
    found = sleeve(room, 36.0)
    assert found.outline.bounds[1][0] < 8.0
    assert found.area_mm2 == pytest.approx(36.0**2 / (4 * math.pi), rel=1e-6)
