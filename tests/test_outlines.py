"""Regions of a plane."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.outlines import Outline

SQUARE = Outline.rectangle((0.0, 0.0), (10.0, 4.0))


def test_area_and_perimeter_are_those_of_the_polygon() -> None:
    assert SQUARE.area_mm2 == 40.0
    assert SQUARE.perimeter_mm == 28.0
    holed = SQUARE - Outline.rectangle((1.0, 1.0), (3.0, 3.0))
    assert holed.area_mm2 == pytest.approx(36.0)
    assert holed.perimeter_mm == pytest.approx(36.0)


@given(st.floats(0.05, 1.9))
def test_grown_and_shrunk_by_closed_forms(by: float) -> None:
    grown = SQUARE.grown(by)
    assert grown.area_mm2 == pytest.approx(40.0 + 28.0 * by + math.pi * by**2, rel=1e-3)
    shrunk = SQUARE.grown(-by)
    assert shrunk.area_mm2 == pytest.approx((10.0 - 2 * by) * (4.0 - 2 * by), rel=1e-6, abs=1e-6)


def test_the_same_is_the_same_corner_by_corner() -> None:
    holed = SQUARE - Outline.rectangle((1.0, 1.0), (3.0, 3.0))
    assert SQUARE.same_as(Outline.rectangle((0.0, 0.0), (10.0, 4.0)))
    assert holed.same_as(SQUARE - Outline.rectangle((1.0, 1.0), (3.0, 3.0)))
    assert not SQUARE.same_as(holed)
    assert not holed.same_as(SQUARE - Outline.rectangle((2.0, 1.0), (4.0, 3.0)))  # as large, and as many loops
    assert not SQUARE.same_as(Outline.rectangle((0.0, 0.0), (4.0, 10.0)))
    assert (SQUARE.loop_count, holed.loop_count) == (1, 2)


def test_nothing_is_left_of_what_is_shrunk_away() -> None:
    gone = SQUARE.grown(-2.5)
    assert gone.is_empty
    assert gone.parts() == []
    assert gone.area_mm2 == 0.0


def test_parts_come_by_size() -> None:
    two = SQUARE + Outline.circle((30.0, 0.0), 1.0)
    assert [round(part.area_mm2) for part in two.parts()] == [40, 3]


@given(st.floats(-3.0, 13.0), st.floats(-3.0, 7.0))
def test_what_lies_within(x: float, y: float) -> None:
    inside = bool(SQUARE.contains([(x, y)])[0])
    if min(abs(x), abs(x - 10), abs(y), abs(y - 4)) > 1e-6:
        assert inside == (0 < x < 10 and 0 < y < 4)
