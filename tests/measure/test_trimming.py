"""What a burr takes: the ledger closes, told apart, whatever the strokes."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vertebra3d.anatomy.bone import Bone
from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for, evaluate
from vertebra3d.measure.convex import in_solid
from vertebra3d.measure.ledger import divide
from vertebra3d.measure.trimming import Trimmed, trimmed
from vertebra3d.outcome import Outcome
from vertebra3d.parting import CHIP_MM3
from vertebra3d.solids import Solid
from vertebra3d.strokes import Stroke

LEVEL = "L4"
BONE = bone_for(Case(level=LEVEL))
SURFACE = BONE.solid.arrays[0]
PROCEDURES = ("none", "laminotomy", "hemilaminectomy", "laminectomy")


def off(place: np.ndarray, *by: float) -> tuple[float, float, float]:
    """A place so many mm away."""
    x, y, z = (float(number) for number in np.asarray(place) + by)
    return x, y, z


def on_bone(share: float, by: tuple[float, float, float]) -> tuple[float, float, float]:
    return off(SURFACE[int(share * (len(SURFACE) - 1))], *by)


small = st.floats(-3, 3)
places = st.builds(on_bone, st.floats(0, 1), st.tuples(small, small, small))
strokes = st.builds(Stroke, st.floats(1, 8), st.lists(places, min_size=1, max_size=3))


def check(outcome: Outcome) -> None:
    """The ledger closes, what the burr took is told apart, and every solid is closed."""
    found = outcome.bone
    assert found.kept_mm3 + found.removed_mm3 == pytest.approx(found.intact_mm3, rel=1e-9)
    assert outcome.kept_solid.volume_mm3 == pytest.approx(found.kept_mm3, rel=1e-12)
    assert outcome.removed_solid.volume_mm3 == pytest.approx(found.removed_mm3, rel=1e-9, abs=1e-6)
    assert outcome.kept_solid.is_closed
    assert outcome.removed_solid.is_closed
    regions = found.regions.values()
    assert sum(region.removed_mm3 for region in regions) == pytest.approx(found.removed_mm3, rel=1e-6, abs=1e-4)
    assert sum(region.burr_mm3 for region in regions) == pytest.approx(found.burr_mm3, rel=1e-6, abs=1e-4)
    assert all(0 <= r.burr_mm3 <= r.removed_mm3 + 1e-6 for r in regions)
    assert all(r.removed_mm3 <= r.intact_mm3 * (1 + 1e-9) for r in regions)
    plain = evaluate(outcome.case.with_changes(strokes=())).bone
    assert found.removed_mm3 - found.burr_mm3 == pytest.approx(plain.removed_mm3, rel=1e-9, abs=1e-5)


@settings(max_examples=15)
@given(st.sampled_from(PROCEDURES), st.lists(strokes, min_size=1, max_size=3))
def test_the_ledger_closes(procedure: str, found: list[Stroke]) -> None:
    check(evaluate(Case(level=LEVEL, procedure=procedure, strokes=found)))


@settings(max_examples=10)
@given(st.sampled_from(PROCEDURES), strokes, strokes)
def test_the_order_of_two_strokes_does_not_matter(procedure: str, one: Stroke, two: Stroke) -> None:
    case = Case(level=LEVEL, procedure=procedure)
    first, second = (evaluate(case.with_changes(strokes=order)) for order in ((one, two), (two, one)))
    assert first.bone.kept_mm3 == pytest.approx(second.bone.kept_mm3, rel=1e-9)
    assert first.bone.burr_mm3 == pytest.approx(second.bone.burr_mm3, rel=1e-6, abs=1e-4)
    assert first.canal.gain_mm3 == pytest.approx(second.canal.gain_mm3, rel=1e-6, abs=1e-3)


@settings(max_examples=10)
@given(st.sampled_from(PROCEDURES), strokes, strokes)
def test_one_more_stroke_takes_no_less(procedure: str, one: Stroke, two: Stroke) -> None:
    case = Case(level=LEVEL, procedure=procedure)
    less, more = (evaluate(case.with_changes(strokes=found)) for found in ((one,), (one, two)))
    assert more.bone.removed_mm3 >= less.bone.removed_mm3 - 1e-6
    assert more.canal.gain_mm3 >= less.canal.gain_mm3 - 1e-6
    for name, left in more.preserved.facets.items():
        assert left.volume_percent <= less.preserved.facets[name].volume_percent + 1e-6
        assert left.surface_percent <= less.preserved.facets[name].surface_percent + 1e-6
    for side, width in more.preserved.pars_mm.items():
        assert width.after <= less.preserved.pars_mm[side].after + 1e-6


@given(st.sampled_from(PROCEDURES), st.tuples(*[st.floats(100, 145)] * 3), st.floats(1, 8))
def test_a_stroke_beside_the_bone_takes_nothing(procedure: str, place, diameter: float) -> None:
    plain = evaluate(Case(level=LEVEL, procedure=procedure))
    outcome = evaluate(plain.case.with_changes(strokes=[Stroke(diameter, [place])]))
    assert outcome.bone.burr_mm3 == 0
    assert outcome.bone == plain.bone
    assert outcome.preserved == plain.preserved
    assert outcome.canal.gain_mm3 == plain.canal.gain_mm3


def test_a_ball_within_the_body_takes_a_ball_and_sets_nothing_free() -> None:
    stroke = Stroke(8, [(0, 0, 0)])
    outcome = evaluate(Case(level=LEVEL, strokes=[stroke]))
    check(outcome)
    assert outcome.bone.burr_mm3 == pytest.approx(stroke.solid.volume_mm3, rel=1e-9)
    assert outcome.bone.regions["body"].burr_mm3 == pytest.approx(outcome.bone.burr_mm3, rel=1e-6)
    assert outcome.preserved.loose_pieces_mm3 == ()


@pytest.mark.parametrize("size", [0.5])
def test_what_is_taken_is_what_a_count_of_voxels_says(size: float) -> None:
    back = BONE.landmarks.lamina["right"].back
    line = [off(back, -1.0 * n, -0.5, 0.8 * n) for n in range(6)]
    stroke = Stroke(5, line)
    outcome = evaluate(Case(level=LEVEL, strokes=[stroke]))
    low, high = (np.array(bound) for bound in stroke.solid.bounds)
    axes = [np.arange(a + size / 2, b, size) for a, b in zip(low - 0.1, high + 0.1, strict=True)]
    points = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    way = np.array(stroke.points_mm)
    near = np.zeros(len(points), dtype=bool)
    for start, end in pairwise(way):
        along = end - start
        share = np.clip((points - start) @ along / (along @ along), 0, 1)
        near |= np.linalg.norm(points - start - share[:, None] * along, axis=1) < 2.5
    counted = size**3 * in_solid(BONE.solid, points[near]).sum()
    assert outcome.bone.burr_mm3 == pytest.approx(counted, rel=0.03)


def across() -> list[tuple[float, float, float]]:
    """A way through the left transverse process, some way from its tip: up and down, from front to back."""
    tip = SURFACE[SURFACE[:, 0].argmax()]
    heights = [(-12, 12) if n % 2 else (12, -12) for n in range(11)]
    return [off(tip, -9, 3 * (n - 5), z) for n, pair in enumerate(heights) for z in pair]


def test_a_large_piece_that_is_set_free_stays_and_is_told() -> None:
    outcome = evaluate(Case(level=LEVEL, strokes=[Stroke(3, across())]))
    check(outcome)
    assert len(outcome.preserved.loose_pieces_mm3) == 1
    assert outcome.preserved.loose_pieces_mm3[0] > CHIP_MM3
    assert any("loose piece" in warning.what and "transverse" in warning.what for warning in outcome.warnings)


def test_a_small_piece_that_is_set_free_goes_and_is_counted() -> None:
    block, chip = Solid.box([0, 0, 0], [20, 20, 20]), Solid.box([5, 5, 30], [7, 7, 32])
    void = Solid.box([5.5, 5.5, 30.5], [6, 6, 31])
    state = Trimmed((block + chip) - void - Solid.box([1, 1, 1], [3, 3, 3]), (Solid.box([90, 0, 0], [91, 1, 1]),))
    plain = divide(BONE, ())
    division = trimmed(BONE, plain, state)
    assert division.kept.volume_mm3 == pytest.approx(20**3 - 8)
    assert [chip.volume_mm3 for chip in division.chips] == pytest.approx([8 - 0.125])
    assert division.loose == ()


def test_the_same_strokes_give_the_same_whatever_was_worked_out_before() -> None:
    back = BONE.landmarks.lamina["left"].back
    one, two = (Stroke(4, [off(back, 0, 0, z), off(back, 3, 0, z)]) for z in (-4, 1))
    case = Case(level=LEVEL, procedure="laminotomy")
    both = evaluate(case.with_changes(strokes=[one, two])).as_dict()
    evaluate(case.with_changes(strokes=[two]))
    evaluate(case.with_changes(strokes=[one]))
    again = evaluate(case.with_changes(strokes=[one, two])).as_dict()
    for found in (both, again):
        found.pop("timing_ms")
    assert both == again
    assert json.dumps(both)
    assert both["bone"]["burr_mm3"] > 0


def test_a_real_bone_is_trimmed_too(real_bone: Callable[[str], Bone]) -> None:
    bone = real_bone("visiblehuman_L3")
    back = bone.landmarks.lamina["right"].back  # beside the window, on whole bone
    case = Case(level="L3", procedure="laminotomy", strokes=[Stroke(5, [off(back, 0, 0, 0), off(back, -4, 0, 3)])])
    outcome = evaluate(case, bone)
    found = outcome.bone
    assert found.burr_mm3 > 20
    assert found.kept_mm3 + found.removed_mm3 == pytest.approx(found.intact_mm3, rel=1e-9)
    assert outcome.kept_solid.is_closed
