"""Random stenotic people beside published figures."""

from __future__ import annotations

from functools import cache

import numpy as np

from vertebra3d.segment.conditions import SIDED_CONDITIONS, conditions_at
from vertebra3d.validation.page import page
from vertebra3d.validation.stenotic import PROCEDURES, Patient, patient, told


@cache
def one() -> Patient:
    return patient("L4-L5", 0)


def test_a_person_is_stenotic_and_the_same_each_time() -> None:
    assert one().figures["before"] < told()["include"]["below_mm2"]
    assert one().figures["before"] < told()["include"]["below_share"] * one().conditions["sac_area_mm2"]
    for name in PROCEDURES:
        assert one().figures[f"gain {name}"] >= -0.05
    assert one().conditions.keys() <= {*conditions_at("L4-L5"), *SIDED_CONDITIONS}


def test_the_page_says_what_was_set_and_what_came_out() -> None:
    rng = np.random.default_rng(1)
    people = [
        one()._replace(number=n, figures={name: value + float(rng.normal()) for name, value in one().figures.items()})
        for n in range(5)
    ]
    text = page(people, ["L1-L2 3: nobody"], 6, "0.0")
    for row in told()["published"]:
        assert f"{row['mean']:g} ± {row['sd']:g}" in text
    for name in told()["conditions"]:
        assert name in text
    assert "L1-L2 3: nobody" in text
    assert text.count("<svg") == 2
    assert "nan" not in text
    assert "http" not in text.replace("http-equiv", "")
