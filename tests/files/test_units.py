"""In which unit a mesh is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.errors import Refused
from vertebra3d.files.units import AUTO, LEAST_MM, MOST_MM, UNITS, unit_note, unit_of


@given(st.floats(65.0, 150.0), st.sampled_from(list(UNITS)))
def test_a_vertebra_is_told_in_every_unit(reach_mm: float, unit: str) -> None:
    """Of the width that lumbar vertebrae have: what is wider than 76 mm is told from inches taken for centimetres."""
    assert unit_of(reach_mm / UNITS[unit]) == unit


@given(st.floats(LEAST_MM, MOST_MM))
def test_millimetres_need_no_word(reach: float) -> None:
    assert unit_of(reach) == "mm"
    assert unit_note("mm") == ""


def test_what_is_asked_for_holds() -> None:
    assert unit_of(9.0) == "cm"
    assert unit_of(9.0, "inch") == "inch"
    assert unit_note("inch") == "the mesh is in inches"


@pytest.mark.parametrize(
    ("reach", "asked", "said"),
    [
        (9.0, "mm", "9 mm across in the unit mm, where a vertebra is 20 to 300"),
        (90.0, "m", "9e.04 mm across in the unit m"),
        (1e9, AUTO, "none in any unit"),
        (0.0, AUTO, "none in any unit"),
        (90.0, "furlong", "no unit is called 'furlong'; allowed are auto, mm, cm, m, inch"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(reach: float, asked: str, said: str) -> None:
    with pytest.raises(Refused, match=said) as refusal:
        unit_of(reach, asked)
    assert "\n" not in str(refusal.value)
