"""Whose dimensions the defaults are: published means come back, with their source and standing."""

from __future__ import annotations

import math

import pytest

from vertebra3d.anatomy.levels import LEVELS, LUMBAR, THORACIC
from vertebra3d.anatomy.parameters import parameters_at
from vertebra3d.anatomy.populations import POPULATIONS, Norm, figure, people_of, published, spread
from vertebra3d.errors import Refused

SPINES = Norm("panjabi-1992")


@pytest.mark.parametrize("population", POPULATIONS)
def test_what_a_population_publishes_is_its_default_and_carries_its_source(population):
    for name, told in published(population).items():
        for level, mean in zip(LUMBAR, told["mean"], strict=True):
            for one, quantity in parameters_at(level, Norm(population)).items():
                if one.replace("_left", "").replace("_right", "") == name:
                    assert quantity.default_for(level) == pytest.approx(mean, abs=0.051)
                    assert quantity.status == told["status"]
                    assert people_of(population).endswith(f"({quantity.source})")


PANJABI_1991 = {  # recalled, but for the canal, the pedicles and the upper end-plate of T11 and T12
    "endplate_width_upper_mm": (30.6, 31.9, 35.2, 39.2),
    "endplate_width_lower_mm": (33.0, 35.4, 39.1, 42.1),
    "endplate_depth_upper_mm": (29.3, 30.5, 31.9, 32.8),
    "endplate_depth_lower_mm": (31.0, 31.6, 31.8, 33.4),
    "body_height_posterior_mm": (19.3, 20.2, 21.3, 22.7),
    "canal_width_mm": (17.9, 18.2, 19.4, 22.2),
    "canal_depth_mm": (15.9, 15.5, 16.0, 18.1),
    "pedicle_width_mm": (None, None, 9.75, 8.70),
}
SECONDARY = {"endplate_width_upper_mm", "canal_width_mm", "canal_depth_mm", "pedicle_width_mm"}


@pytest.mark.parametrize("population", POPULATIONS)
@pytest.mark.parametrize("name", PANJABI_1991)
def test_above_l1_a_population_has_its_own_l1_times_the_ratio_of_the_same_spines(population, name):
    first, spines = figure("L1", name, Norm(population)), figure("L1", name, SPINES)
    for level, mean in zip(THORACIC, PANJABI_1991[name], strict=True):
        found = figure(level, name, Norm(population))
        if mean is None:
            assert found.status == "convention"
            continue
        standing = "secondary" if name in SECONDARY and level in ("T11", "T12") else "recalled"
        assert found.value == pytest.approx(first.value * mean / spines.value)
        if population == "panjabi-1992":
            assert (found.value, found.status) == (pytest.approx(mean), standing)
            assert "Panjabi 1991" in found.source
        else:
            assert found.status == f"derived ({standing})", (level, name)
            assert f"{level}/L1 ratio of Panjabi 1991" in found.source


def test_what_no_thoracic_source_gives_is_as_drawn_or_keeps_the_proportion_of_l1_and_says_so():
    for level in THORACIC:
        drawn = figure(level, "interpars_mm", Norm())
        assert drawn.status == "convention"
        assert "no thoracic bone was fitted" in drawn.source
        front, back = (figure(level, f"body_height_{end}_mm", Norm()).value for end in ("anterior", "posterior"))
        first = [figure("L1", f"body_height_{end}_mm", Norm()).value for end in ("anterior", "posterior")]
        assert front / back == pytest.approx(first[0] / first[1])
        assert figure(level, "facet_angle_deg", Norm()) == figure(level, "facet_angle_deg", SPINES)


def test_who_was_measured_says_how_a_thoracic_level_was_come_by():
    assert people_of("clouthier-2023", "L3") == people_of("clouthier-2023")
    assert "carried on from L1" in people_of("clouthier-2023", "T10")
    assert "T10 by Panjabi 1991" in people_of("panjabi-1992", "T10")


def test_unpublished_dimensions_are_those_of_the_mean_shape_and_say_so():
    for level in LUMBAR:
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
    assert spread("T12", "canal_width_mm", 22.2).sd == pytest.approx(1.12 * math.sqrt(12), abs=0.01)
    assert spread("T9", "canal_width_mm", 17.9).status == "convention"
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
