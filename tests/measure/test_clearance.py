"""How far a ball is from the canal."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.measure.clearance import canal_clearance

OUTCOME = evaluate(Case(level="L4"))
MIDDLE = OUTCOME.intact.landmarks.canal_y
HEIGHTS = np.arange(-10.0, 10.01, 0.5)
ANGLES = np.arange(-180.0, 180.0, 0.5)
ROUND = replace(
    OUTCOME.canal,
    planes_mm=HEIGHTS,
    angles_deg=ANGLES,
    wall_before_mm=np.full((len(HEIGHTS), len(ANGLES)), 8.0),
)


@given(st.floats(-15, 15), st.floats(-15, 15), st.floats(-9, 9), st.floats(0.5, 4))
def test_a_round_canal(x: float, y: float, z: float, radius: float) -> None:
    found = canal_clearance(ROUND, OUTCOME.intact, (x, MIDDLE + y, z), radius)
    assert found == pytest.approx(math.hypot(x, y) - 8.0 - radius, abs=0.1)


def test_beyond_its_ends_it_is_as_far_as_its_rim() -> None:
    found = canal_clearance(ROUND, OUTCOME.intact, (0.0, MIDDLE + 8.0, 14.0), 1.0)
    assert found == pytest.approx(3.0, abs=0.01)
    assert canal_clearance(ROUND, OUTCOME.intact, (0.0, MIDDLE, 60.0), 1.0) == math.inf
    nothing = replace(ROUND, planes_mm=np.empty(0), wall_before_mm=np.empty((0, len(ANGLES))))
    assert canal_clearance(nothing, OUTCOME.intact, (0.0, MIDDLE, 0.0), 1.0) == math.inf


def test_nearer_to_the_canal_of_a_bone_there_is_less() -> None:
    x, y, z = OUTCOME.intact.landmarks.lamina["left"].back
    found = [canal_clearance(OUTCOME.canal, OUTCOME.intact, (x, y - step, z), 2.0) for step in range(14)]
    assert found[0] > 1 > 0 > found[-1]
    assert all(second < first for first, second in pairwise(found))
