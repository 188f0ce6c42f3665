"""Limits that are near but not crossed."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.measure.limits import NEAR_SHARE, all_limits


@pytest.mark.parametrize("level", ["L2", "L4", "T11"])
def test_near_is_within_a_quarter_and_not_crossed(level: str) -> None:
    told: set[str] = set()
    for lateral in np.arange(8.0, 22.0, 1.0):
        outcome = evaluate(Case(level=level, procedure="hemilaminectomy", settings={"lateral_mm": float(lateral)}))
        crossed = {(warning.what, warning.limit) for warning in outcome.warnings}
        for near in outcome.near:
            assert near.value is not None
            assert near.limit is not None
            assert near.source
            assert near.level in ("amber", "red")
            assert abs(near.value - near.limit) <= NEAR_SHARE * abs(near.limit) + 1e-9
            assert (near.what, near.limit) not in crossed
            told.add(near.what)
    assert told


def test_nothing_is_near_where_nothing_was_removed() -> None:
    assert evaluate(Case(level="L4")).near == ()


def test_of_a_group_that_is_crossed_only_a_graver_limit_is_near() -> None:
    groups = {limit.what.partition("}")[2][:30]: limit for limit in all_limits() if limit.group == "pars_bridge"}
    assert groups
    for lateral in np.arange(10.0, 16.0, 0.5):
        outcome = evaluate(Case(level="L4", procedure="hemilaminectomy", settings={"lateral_mm": float(lateral)}))
        of_group = [w for w in outcome.near if "of the pars removed" in w.what or "isthmus cut" in w.what]
        assert len(of_group) <= 1
        crossed = [w for w in outcome.warnings if "of the pars removed" in w.what or "isthmus cut" in w.what]
        if crossed and of_group:
            assert (crossed[0].level, of_group[0].level) == ("amber", "red")
