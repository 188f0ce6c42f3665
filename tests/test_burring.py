"""A stroke on its way agrees with the case that it becomes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vertebra3d.burring import STRAIGHT_MM, LiveStroke, strokes_of
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.strokes import Stroke

CASE = Case(level="L4", procedure="hemilaminectomy")


def way(side: str = "right", count: int = 12, depth: float = 0.5) -> list[tuple[float, float, float]]:
    """Down the back of a lamina."""
    x, y, z = (float(number) for number in evaluate(CASE).intact.landmarks.lamina[side].back)
    return [(x + 0.1 * n, y + 0.5 - depth, z + 3.0 - 0.5 * n) for n in range(count)]


def alike(live, whole, volume_mm3: float = 1e-6) -> None:
    """Two outcomes agree."""
    assert live.bone.kept_mm3 == pytest.approx(whole.bone.kept_mm3, abs=volume_mm3)
    assert live.bone.burr_mm3 == pytest.approx(whole.bone.burr_mm3, abs=volume_mm3)
    for name, region in whole.bone.regions.items():
        assert live.bone.regions[name].removed_mm3 == pytest.approx(region.removed_mm3, abs=10 * volume_mm3 + 1e-4)
    assert live.canal.gain_mm3 == pytest.approx(whole.canal.gain_mm3, abs=0.1)
    for side, pars in whole.preserved.pars_mm.items():
        assert live.preserved.pars_mm[side].after == pytest.approx(pars.after, abs=STRAIGHT_MM)
    assert [warning.level for warning in live.warnings] == [warning.level for warning in whole.warnings]


@settings(max_examples=8)
@given(st.lists(st.integers(1, 5), min_size=1, max_size=4), st.floats(1, 8), st.floats(0, 3))
def test_cut_piece_by_piece_is_cut_at_once(pieces: list[int], diameter: float, depth: float) -> None:
    points = way(count=sum(pieces), depth=depth)
    live, outcome, done = LiveStroke(evaluate(CASE), diameter), None, 0
    for piece in pieces:
        outcome = live.lead(points[done : done + piece])
        done += piece
    whole = evaluate(CASE.with_changes(strokes=[Stroke(diameter, points)]))
    assert outcome is not None
    alike(outcome, whole, 0.01)  # points of a case are kept to 0.001 mm
    assert outcome.bone.kept_mm3 + outcome.bone.removed_mm3 == pytest.approx(outcome.bone.intact_mm3, rel=1e-9)
    assert outcome.kept_solid.is_closed
    assert outcome.removed_solid.is_closed


def test_on_top_of_strokes_that_are_done() -> None:
    done = CASE.with_changes(strokes=[Stroke(3, way())])
    live = LiveStroke(evaluate(done), 5)
    deeper = way(depth=1.5)
    alike(live.lead(deeper), evaluate(done.with_changes(strokes=[*done.strokes, Stroke(5, deeper)])), 0.01)


def test_a_lifted_burr_takes_nothing_on_its_way() -> None:
    left, right = way("left", 3), way("right", 3)
    outcome = LiveStroke(evaluate(Case(level="L4")), 4).lead([*left, None, *right])
    both = [Stroke(4, left), Stroke(4, right)]
    assert strokes_of([None, *left, None, None, *right, None], 4) == tuple(
        Stroke(4, [points[0], points[-1]]) for points in (left, right)
    )
    alike(outcome, evaluate(Case(level="L4", strokes=both)), 0.01)
    middle = outcome.intact.regions["spinous_process"].volume_mm3
    assert outcome.bone.regions["spinous_process"].removed_mm3 < 0.2 * middle


def test_nothing_is_cut_beside_the_bone() -> None:
    outcome = LiveStroke(evaluate(CASE), 4).lead([(100.0, 100.0, 100.0), (100.0, 100.0, 104.0)])
    assert outcome.bone == evaluate(CASE).bone


def test_a_way_is_straightened_by_next_to_nothing() -> None:
    points = [(0.02 * float(np.sin(n)), 0.0, 0.5 * n) for n in range(40)]
    (stroke,) = strokes_of(points, 4)
    assert len(stroke.points_mm) < 5
    assert strokes_of([], 4) == ()


def test_a_burr_that_there_is_not_is_refused() -> None:
    with pytest.raises(Refused, match="diameter_mm = 9 is out of range"):
        LiveStroke(evaluate(CASE), 9)
