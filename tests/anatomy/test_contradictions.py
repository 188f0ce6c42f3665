"""Dimensions that cannot be true together are refused by a line that names both, and the value it names works."""

from __future__ import annotations

import re

import pytest

from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.contradictions import refuse_contradictions
from vertebra3d.anatomy.parameters import LEVELS, resolve
from vertebra3d.errors import Refused


@pytest.mark.parametrize(
    ("name", "other", "value", "against"),
    [
        ("canal_width_mm", "endplate_width_upper_mm", 41.0, 45.0),
        ("endplate_concavity_mm", "body_height_posterior_mm", 6.0, 18.0),
        ("superior_process_thickness_left_mm", "superior_facet_distance_mm", 14.0, 20.0),
        ("inferior_process_width_right_mm", "inferior_process_distance_mm", 16.0, 18.0),
        ("body_waist_mm", "endplate_width_upper_mm", 12.0, 40.0),
        ("arch_cleft_mm", "interpars_mm", 10.0, 20.0),
    ],
)
def test_both_are_named_and_the_nearest_value_works(name, other, value, against):
    values = {**resolve("L3"), name: value, other: against}
    with pytest.raises(Refused) as refusal:
        refuse_contradictions(values)
    message = str(refusal.value)
    assert "\n" not in message
    assert f"{name} = {value:g}" in message
    assert f"{other} = {against:g}" in message
    nearest = float(re.search(r"can be ([\d.]+) at most", message)[1])
    assert nearest < value
    others = {"endplate_width_lower_mm": 60.0, "body_height_anterior_mm": 40.0}  # bounds of their own
    refuse_contradictions({**values, **others, name: nearest})


def test_defaults_do_not_contradict_each_other():
    for level in LEVELS:
        refuse_contradictions(resolve(level))


@pytest.mark.parametrize("gap", [0.5, 2.9])
def test_a_gap_too_narrow_to_be_one_is_refused(gap):
    with pytest.raises(Refused, match="too narrow"):
        build_bone("L4", {"arch_cleft_mm": gap})
