"""What planes cut of a motion segment: both bones, soft parts, the sac in the bands of its area."""

from __future__ import annotations

import math

import numpy as np
import pytest

from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.scene.segment_slices import SAC_ENDS, banded, sac_middle
from vertebra3d.scene.slices import PLANES, Slices, bounds_of


@pytest.fixture(scope="module")
def cuts():
    stenosis = Case(level="L4-L5", pathology="central-stenosis")
    before = Slices(evaluate(stenosis))
    return before, Slices(evaluate(stenosis.with_changes(procedure="laminectomy")), before)


def cylinder(heights, radius=10.0):
    turn = np.linspace(0.0, 2 * np.pi, 32, endpoint=False)
    flat = radius * np.column_stack([np.cos(turn), np.sin(turn)])
    return np.array([np.column_stack([flat, np.full(32, z)]) for z in heights])


def test_a_tube_is_parted_where_its_value_leaves_a_band():
    values = np.array([120.0, 60.0, 90.0])
    found = banded(cylinder([0.0, 6.0, 8.0]), values, SAC_ENDS)
    spans = [[(float(run[0, 0, 2]), float(run[-1, 0, 2])) for run in runs] for runs in found]
    assert spans == [[(4.5, 7.0)], [(2.0, 4.5), (7.0, 8.0)], [(0.0, 2.0)]]  # 120 to 60 over 6 mm: 100 at 2, 75 at 4.5
    assert banded(cylinder([0.0]), values[:1], SAC_ENDS) == [[], [], []]
    alike = banded(cylinder([0.0, 1.0]), np.array([math.inf, 200.0]), SAC_ENDS)
    assert [len(runs) for runs in alike] == [0, 0, 1]


def test_slices_reach_through_both_bones(cuts):
    before, after = cuts
    beside = before.outcome.segment
    upper, lower = before.outcome.intact.solid, beside.lower.intact.solid
    assert before.bounds[0, 2] < upper.bounds[0, 2] - 20
    assert np.array_equal(before.bounds, bounds_of(before.outcome))
    area = {}
    for name, plane in PLANES.items():
        places = np.arange(before.bounds[0, plane.axis] + 0.5, before.bounds[1, plane.axis], 1.0)
        area[name] = sum(before.at(name, float(at)).kept.area_mm2 for at in places)
    whole = upper.volume_mm3 + lower.volume_mm3
    assert area == pytest.approx(dict.fromkeys(PLANES, whole), rel=0.01)  # 1 mm apart: a volume
    removed = after.outcome.bone.removed_mm3 + after.outcome.segment.lower.division.ledger.removed_mm3
    heights = np.arange(after.bounds[0, 2] + 0.25, after.bounds[1, 2], 0.5)
    assert sum(after.at("axial", float(z)).removed.area_mm2 for z in heights) / 2 == pytest.approx(removed, rel=0.01)


def test_the_sac_is_tightest_where_it_is_said_and_wider_after(cuts):
    before, after = cuts
    sac = after.outcome.segment.sac
    at = sac_middle(after.outcome.segment)
    soft = after.at("axial", float(at[2])).soft
    assert soft.sac_before.area_mm2 == pytest.approx(sac.tightest_before_mm2, rel=0.15)  # planes lean by some degrees
    assert sum(figure.area_mm2 for figure in soft.sac) == pytest.approx(sac.tightest_after_mm2, rel=0.05)
    assert soft.sac[0].is_empty  # of the narrowest band nothing is left
    assert not before.at("axial", float(at[2])).soft.sac[0].is_empty
    assert soft.flavum.area_mm2 <= soft.flavum_before.area_mm2
    assert after.at("sagittal", 0.0).soft.disc.area_mm2 > 100.0


def test_what_is_the_same_is_not_sorted_again_and_an_upper_bone_can_be_had_alone(cuts):
    before, after = cuts
    assert after.segment.before is before.segment.before
    alone = Slices(before.outcome, alone=True)
    assert alone.segment is None
    assert alone.at("axial", -30.0).soft is None
    assert np.array_equal(alone.bounds, before.outcome.intact.solid.bounds)
