"""Anatomical parameters: declared once, with what a person needs to set them, and refused in one line."""

from __future__ import annotations

import math

import pytest

from vertebra3d.anatomy.morph_rules import RULES
from vertebra3d.anatomy.parameters import BASE, LEVELS, PARAMETERS, SIDED, both_sides, parameters_at, resolve
from vertebra3d.errors import Refused


def test_there_are_parameters_enough_and_each_moves_something():
    assert len(PARAMETERS) >= 35
    assert {BASE.get(name, name) for name in PARAMETERS} == set(RULES)


def test_where_people_differ_left_and_right_are_parameters_of_their_own():
    assert {"facet_angle_deg", "lamina_thickness_mm", "pedicle_width_mm", "superior_process_height_mm"} <= set(SIDED)
    for base, names in SIDED.items():
        left, right = (PARAMETERS[name] for name in names)
        assert base not in PARAMETERS
        assert left.default == right.default
        assert left.label.removesuffix(", left") == right.label.removesuffix(", right")


def test_a_name_without_its_side_stands_for_both_and_a_side_goes_before():
    assert both_sides({"facet_angle_deg": 30, "canal_width_mm": 25}) == {
        "facet_angle_left_deg": 30,
        "facet_angle_right_deg": 30,
        "canal_width_mm": 25,
    }
    for order in (("facet_angle_deg", "facet_angle_left_deg"), ("facet_angle_left_deg", "facet_angle_deg")):
        found = resolve("L4", {name: 40.0 if "left" in name else 30.0 for name in order})
        assert (found["facet_angle_left_deg"], found["facet_angle_right_deg"]) == (40.0, 30.0)


@pytest.mark.parametrize("level", LEVELS)
def test_each_declaration_is_complete_at_every_level(level):
    for name, quantity in parameters_at(level).items():
        assert name.endswith(f"_{quantity.unit}"), "the unit is part of the name"
        default = quantity.default_for(level)
        assert quantity.low <= default < quantity.high, name
        assert quantity.label and quantity.meaning.endswith("."), name
        assert quantity.group and quantity.source and quantity.status, name
        assert 0 < quantity.step < (quantity.high - quantity.low) / 3, name
        assert PARAMETERS[name].low <= quantity.low < quantity.high <= PARAMETERS[name].high


def test_the_first_lumbar_vertebra_says_that_it_is_derived():
    for name, quantity in parameters_at("L1").items():
        assert quantity.status.startswith("derived (") or quantity.source == "none in the mean shape", name
    assert parameters_at("L1")["transverse_span_mm"].status == "derived (recalled)", "the weakest standing carries"


def test_resolve_fills_in_and_checks():
    filled = resolve("L4", {"canal_width_mm": 25})
    assert set(filled) == set(PARAMETERS)
    assert filled["canal_width_mm"] == 25.0
    assert filled["canal_depth_mm"] == parameters_at("L4")["canal_depth_mm"].default_for("L4")


@pytest.mark.parametrize("value", [-1, 400, math.nan, math.inf, "wide", None, True])
def test_bad_values_are_refused_in_one_line_that_says_what_is_allowed(value):
    with pytest.raises(Refused) as refusal:
        resolve("L4", {"canal_width_mm": value})
    message = str(refusal.value)
    assert "\n" not in message
    assert "canal_width_mm" in message and "allowed is" in message and "mm" in message


def test_an_unknown_name_is_answered_with_the_nearest_one():
    with pytest.raises(Refused, match="canal_width_mm"):
        resolve("L4", {"canal_widht_mm": 25})


def test_an_unknown_level_is_refused():
    with pytest.raises(Refused, match="T9, T10, T11, T12, L1, L2, L3, L4, L5"):
        resolve("L6")


def test_published_trends_hold_from_level_to_level():
    defaults = {level: resolve(level) for level in LEVELS}

    def along(name: str) -> list[float]:
        return [defaults[level][name] for level in LEVELS]

    assert along("canal_width_mm") == sorted(along("canal_width_mm")), "Panjabi 1991, 1992: rises from T9 to L5"
    assert along("interpars_mm")[4:] == sorted(along("interpars_mm")[4:]), "Peters; Njoku 2022: rises from L2 to L5"
    assert along("lamina_height_mm")[5:] == sorted(along("lamina_height_mm")[5:], reverse=True)
