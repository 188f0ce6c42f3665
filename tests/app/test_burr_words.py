"""What the burr says of limits, in few words."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.outcome import RegionVolume, Warning_
from vertebra3d.strokes import Stroke
from vertebra3d_app.burr.words import canal_gauge, gauges, remove_words, stroke_name

PARS = "{place}: share of the width of the pars removed, %. It was the least among fractures"
WIDTH = "Left pars: width of the pars left, mm. A convention"


def limit(value: float, at: float, what: str = PARS, place: str = "Left pars", level: str = "amber") -> Warning_:
    return Warning_(level, what.format(place=place), value, at, "a source")


@pytest.mark.parametrize(
    ("clearance", "level", "text"),
    [
        (3.04, "", "Canal 3.0 mm from the burr"),
        (0.94, "amber", "Canal 0.9 mm from the burr"),
        (-1.2, "red", "Burr 1.2 mm inside the canal"),
    ],
)
def test_the_canal(clearance: float, level: str, text: str) -> None:
    gauge = canal_gauge(clearance)
    assert gauge is not None
    assert (gauge.level, gauge.text) == (level, text)
    assert "No dura" in gauge.tip


@pytest.mark.parametrize("clearance", [None, math.inf, 6.1])
def test_a_canal_far_away_goes_unsaid(clearance: float | None) -> None:
    assert canal_gauge(clearance) is None


def test_limits_are_told_gravest_first_with_their_source() -> None:
    outcome = evaluate(Case(level="L4"))
    outcome = replace(
        outcome,
        warnings=(
            limit(48.8, 45.0, place="Left pars and right pars"),
            limit(4.2, 5.0, WIDTH),
            limit(70.0, 66.0, level="red"),
            Warning_("note", "The arch is open", None, None, "the bone"),
        ),
        near=(limit(40.0, 45.0, place="Right pars"),),
    )
    found = gauges(outcome, 2.0)
    assert [(gauge.level, gauge.text) for gauge in found] == [
        ("", "Canal 2.0 mm from the burr"),
        ("red", "Left pars 70 > 66 %"),
        ("amber", "Left and right pars 48.8 > 45 %"),
        ("amber", "Left pars 4.2 < 5 mm"),
        ("near", "Right pars 40 (limit 45 %)"),
    ]
    assert all("Source: a source" in gauge.tip for gauge in found[1:])


def test_bone_of_a_pedicle_is_told() -> None:
    outcome = evaluate(Case(level="L4"))
    regions = {**outcome.bone.regions, "pedicle_left": RegionVolume(900.0, 12.0, 12.0)}
    (gauge,) = gauges(replace(outcome, bone=replace(outcome.bone, regions=regions)))
    assert (gauge.level, gauge.text) == ("amber", "Pedicle, left: 12 mm³ burred away")


def test_names_of_steps_and_buttons() -> None:
    stroke = Stroke(2.5, [(0, 0, 0)])
    assert stroke_name(4.0) == "Burr stroke 4 mm"
    assert stroke_name(2.5) == "Burr stroke 2.5 mm"
    told = [remove_words(Case(strokes=[stroke] * count)) for count in range(3)]
    assert told == ["Remove strokes", "Remove 1 stroke", "Remove 2 strokes"]
