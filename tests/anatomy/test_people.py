"""People drawn at random: repeatable, within the ranges, spread and related as the tables say."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d.anatomy.contradictions import refuse_contradictions
from vertebra3d.anatomy.parameters import parameters_at, resolve
from vertebra3d.anatomy.people import draw
from vertebra3d.anatomy.populations import Norm, spread
from vertebra3d.errors import Refused

PEOPLE = [draw(seed, "L3") for seed in range(600)]


def column(name: str) -> np.ndarray:
    return np.array([person[name] for person in PEOPLE])


def test_the_same_seed_is_the_same_person_and_another_seed_another():
    assert draw(7, "L4", Norm("panjabi-1992", "female")) == draw(7, "L4", Norm("panjabi-1992", "female"))
    assert draw(7, "L4") != draw(8, "L4")


def test_everybody_is_within_the_ranges_and_without_contradictions():
    for person in PEOPLE[:100]:
        refuse_contradictions(resolve("L3", person))


@pytest.mark.parametrize("name", ["canal_width_mm", "endplate_width_upper_mm", "body_height_anterior_mm"])
def test_means_and_spreads_are_those_of_the_tables(name):
    mean = parameters_at("L3")[name].default_for("L3")
    assert column(name).mean() == pytest.approx(mean, rel=0.02)
    assert column(name).std() == pytest.approx(spread("L3", name, mean).sd, rel=0.15)


def test_sides_are_alike_sizes_go_together_and_the_canal_goes_its_own_way():
    def related(a: str, b: str) -> float:
        return float(np.corrcoef(column(a), column(b))[0, 1])

    assert related("facet_angle_left_deg", "facet_angle_right_deg") == pytest.approx(0.9, abs=0.05)
    assert related("endplate_width_upper_mm", "spinous_length_mm") == pytest.approx(0.5, abs=0.12)
    assert related("endplate_width_upper_mm", "endplate_width_lower_mm") == pytest.approx(0.85, abs=0.06)
    assert abs(related("endplate_width_upper_mm", "canal_width_mm")) < 0.15


@pytest.mark.parametrize("seed", [-1, 1.5, "one", True, None])
def test_a_seed_that_is_none_is_refused(seed):
    with pytest.raises(Refused, match="whole number"):
        draw(seed, "L4")
