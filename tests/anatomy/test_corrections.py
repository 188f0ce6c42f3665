"""Landmarks moved by hand move what they bound, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.anatomy.corrections import JUNCTION, MOST_MM, corrected, corrections
from vertebra3d.anatomy.landmarks import SIDES, SIGN
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import bone_for

MARKS = bone_for(Case(level="L4")).landmarks


def numbers(marks) -> dict[str, float]:
    """Every landmark that can be moved, as one number that grows where it is moved by more than 0."""
    told = {JUNCTION: marks.spinolaminar_plane[1]}
    for side in SIDES:
        told[f"medial_facet_{side}_mm"] = marks.medial_facet_x[side]
        told[f"pars_height_{side}_mm"] = marks.pars[side].z
        told[f"pars_edge_{side}_mm"] = SIGN[side] * marks.pars[side].lateral_edge[0]
        told[f"lamina_upper_{side}_mm"] = marks.lamina[side].superior_edge[2]
        told[f"lamina_lower_{side}_mm"] = marks.lamina[side].inferior_edge[2]
        told[f"pedicle_wall_{side}_mm"] = SIGN[side] * marks.pedicle[side].medial_x
    return {name: float(value) for name, value in told.items()}


@given(name=st.sampled_from(sorted(corrections())), mm=st.floats(-3, 3))
def test_one_landmark_moves_by_as_much_as_is_asked_and_no_other(name: str, mm: float) -> None:
    was, now = numbers(MARKS), numbers(corrected(MARKS, {name: mm}))
    assert now.pop(name) == pytest.approx(was.pop(name) + mm)
    assert now == was


@given(st.dictionaries(st.sampled_from(sorted(corrections())), st.floats(-2, 2)))
def test_moved_and_moved_back_is_where_it_was(moved: dict[str, float]) -> None:
    back = corrected(corrected(MARKS, moved), {name: -mm for name, mm in moved.items()})
    assert numbers(back) == pytest.approx(numbers(MARKS))


def test_the_height_of_the_pars_takes_its_edge_along() -> None:
    made = corrected(MARKS, {"pars_height_left_mm": 2.0}).pars["left"]
    assert np.allclose(made.lateral_edge - MARKS.pars["left"].lateral_edge, [0, 0, 2])


@pytest.mark.parametrize(
    ("moved", "why"),
    [
        ({"lamina_upper_left_mm": -MOST_MM, "lamina_lower_left_mm": MOST_MM}, "left lamina .* upper edge below"),
        ({"pedicle_wall_right_mm": MOST_MM}, "right pedicle .* inner wall beyond its outer"),
        ({"pedicle_wall_right_mm": -MOST_MM, "medial_facet_left_mm": 0.0}, "inner wall of the right pedicle"),
        ({"medial_facet_left_mm": -30.0}, "left medial facet line"),
        ({"pars_edge_left_mm": -30.0}, "left pars would lie medial"),
        ({JUNCTION: -MOST_MM}, "in front of the laminae"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(moved: dict[str, float], why: str) -> None:
    marks = MARKS
    if "inner wall of" in why:  # of a bone with a narrow canal
        marks = corrected(MARKS, {"pedicle_wall_right_mm": 3 - abs(MARKS.pedicle["right"].medial_x)})
    with pytest.raises(Refused, match=why) as caught:
        corrected(marks, moved)
    assert "\n" not in str(caught.value)


def test_a_bone_keeps_what_was_read_off_it() -> None:
    bone = bone_for(Case(level="L4"))
    moved = bone.with_landmarks({"lamina_upper_left_mm": -2.0})
    assert moved.measured is bone.landmarks
    assert moved.solid is bone.solid
    assert bone.with_landmarks({}) is bone
