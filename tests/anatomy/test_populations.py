"""Whose dimensions the defaults are: published means come back, with their source and standing."""

from __future__ import annotations

import math

import pytest

from vertebra3d.anatomy.parameters import parameters_at
from vertebra3d.anatomy.populations import LEVELS, POPULATIONS, Norm, people_of, published, spread
from vertebra3d.errors import Refused

SPINES = Norm("panjabi-1992")


@pytest.mark.parametrize("population", POPULATIONS)
def test_what_a_population_publishes_is_its_default_and_carries_its_source(population):
    for name, told in published(population).items():
        for level, mean in zip(LEVELS, told["mean"], strict=True):
            for one, quantity in parameters_at(level, Norm(population)).items():
                if one.replace("_left", "").replace("_right", "") == name:
                    assert quantity.default_for(level) == pytest.approx(mean, abs=0.051)
                    assert quantity.status == told["status"]
                    assert people_of(population).endswith(f"({quantity.source})")


def test_unpublished_dimensions_are_those_of_the_mean_shape_and_say_so():
    for level in LEVELS:
        spines, mean = parameters_at(level, SPINES), parameters_at(level)
        assert spines["lamina_slope_deg"] == mean["lamina_slope_deg"]
        front, back = (
            spines[name].default_for(level) / mean[name].default_for(level)
            for name in ("body_height_anterior_mm", "body_height_posterior_mm")
        )
        assert front == pytest.approx(back, abs=0.01)
        assert "proportion" in spines["body_height_anterior_mm"].source
        assert spines["body_height_anterior_mm"].status.startswith("derived (")


@pytest.mark.parametrize("population", POPULATIONS)
@pytest.mark.parametrize("level", LEVELS)
def test_women_and_men_lie_on_either_side_of_the_mean_of_both(population, level):
    mean, woman, man = (parameters_at(level, Norm(population, sex)) for sex in (None, "female", "male"))
    for name, quantity in mean.items():
        default = quantity.default_for(level)
        smaller, larger = woman[name].default_for(level), man[name].default_for(level)
        assert (smaller + larger) / 2 == pytest.approx(default, abs=0.11), name
        if name != "canal_depth_mm" and default > 1 and name.endswith("_mm"):
            assert smaller < larger, name


def test_a_size_scales_every_length_and_no_angle():
    plain, large = parameters_at("L3"), parameters_at("L3", Norm(scale=1.1))
    for name, quantity in plain.items():
        share = 1.1 if name.endswith("_mm") else 1.0
        assert large[name].default_for("L3") == pytest.approx(share * quantity.default_for("L3"), abs=0.11), name
        assert large[name].high == pytest.approx(share * quantity.high, abs=0.21), name


def test_a_spread_has_its_source_or_is_said_to_be_an_assumption():
    assert spread("L3", "endplate_width_upper_mm", 44.0).sd == pytest.approx(0.88 * math.sqrt(12), abs=0.01)
    assert spread("L3", "spinous_length_mm", 40.0).status == "convention"
    assert spread("L3", "facet_angle_deg", 40.0).source == "assumption"


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"population": "martians"}, "clouthier-2023, panjabi-1992"),
        ({"sex": "both"}, "female, male"),
        ({"scale": 3}, "0.8 to 1.2"),
        ({"scale": math.nan}, "0.8 to 1.2"),
        ({"scale": "tall"}, "not a number"),
        ({"scale": True}, "not a number"),
    ],
)
def test_what_is_not_known_is_refused_in_a_line(values, complaint):
    with pytest.raises(Refused, match=complaint) as refusal:
        Norm(**values)
    assert "\n" not in str(refusal.value)
