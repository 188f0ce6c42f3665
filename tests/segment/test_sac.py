"""The sac along a segment."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vertebra3d.anatomy.columns import walls
from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.segment.build import Segment, build_segment
from vertebra3d.segment.disc import disc_of
from vertebra3d.segment.figures import figure, segment_levels
from vertebra3d.segment.room import room_of
from vertebra3d.segment.sac import BANDS, SacModel, SacProfile, band
from vertebra3d.segment.tissue import Tissue
from vertebra3d.solids import Solid

STENOTIC = Tissue.alike(flavum_mm=5.5, bulge_mm=3.0)


@cache
def _segment(level: str = "L4-L5") -> Segment:
    return build_segment(level)


def sac_profile(segment: Segment, tissue: Tissue | None = None, kept: Solid | None = None) -> SacProfile:
    model = SacModel.of(segment, tissue)
    if kept is None:
        return model.profile()
    left = kept.moved(segment.pose.cranial)
    return model.profile(model.room.after(left, segment.solids[1], model.disc.whole))


def _kept(level: str, procedure: str) -> Solid:
    return evaluate(Case(level=level[:2], procedure=procedure)).kept_solid


def test_walls_of_a_block_with_a_square_hole() -> None:
    block = Solid.box([-20, -20, -20], [20, 20, 20]) - Solid.box([-8, -5, -30], [8, 7, 30])
    felt = walls([block], np.array([-3.0, 4.0]), np.array([-9.0, -2.0, 0.0, 7.0]), np.zeros(2))
    assert felt.buried.tolist() == [[True, False, False, False]] * 2
    assert felt.front[:, 1:] == pytest.approx(np.full((2, 3), -5.0))
    assert felt.back[:, 1:] == pytest.approx(np.full((2, 3), 7.0))
    assert felt.far[:, 1:] == pytest.approx(np.full((2, 3), 20.0))
    nothing = walls([Solid.union([])], np.array([0.0]), np.array([0.0]), np.zeros(1))
    assert nothing.front[0, 0] == -np.inf
    assert nothing.back[0, 0] == np.inf
    assert not nothing.buried[0, 0]


def test_a_disc_that_reaches_past_the_centre_bounds_the_canal_in_front() -> None:
    block = Solid.box([-20, -20, -20], [20, 20, 20]) - Solid.box([-8, -5, -30], [8, 7, 30])
    disc = Solid.box([-1, -5, -1], [3, 4, 1])
    felt = walls([block], np.zeros(1), np.array([-2.0, 0.0, 2.0]), np.zeros(1), [disc])
    assert felt.front[0] == pytest.approx([-5.0, 4.0, 4.0])
    assert felt.back[0] == pytest.approx([7.0, 7.0, 7.0])
    assert not felt.buried.any()


def _least(level: str, **conditions: float) -> float:
    found = evaluate(Case(level=level).with_values(conditions)).segment
    assert found is not None
    return found.sac.tightest_before_mm2


@pytest.mark.parametrize(
    ("level", "name", "sizes"),
    [
        ("L1-L2", "herniation_mm", (5.0, 6.2, 6.4, 8.0, 10.0)),
        ("L3-L4", "herniation_mm", (5.0, 6.8, 7.0, 9.0, 12.0)),
        ("L4-L5", "herniation_mm", (6.0, 7.5, 8.0, 10.0, 12.0)),
        ("L5-S1", "herniation_mm", (8.0, 9.0, 10.0, 12.0)),
        ("L3-L4", "bulge_mm", (4.0, 5.0, 6.0, 7.0)),
    ],
)
def test_the_larger_a_disc_is_behind_the_narrower_is_the_sac_without_a_leap(
    level: str, name: str, sizes: tuple[float, ...]
) -> None:
    areas = [_least(level, **{name: size}) for size in sizes]
    for (small, wide), (large, narrow) in pairwise(zip(sizes, areas, strict=True)):
        assert 0.0 < narrow < wide
        assert wide - narrow < 20.0 * (large - small)  # mm2 for each mm


@pytest.mark.parametrize("level", ["L1-L2", "L4-L5", "L5-S1"])
def test_an_arch_that_is_open_in_the_midline_leaves_the_sac_its_room(level: str) -> None:
    case, whole = Case(level=level).with_values({"arch_cleft_mm": 7.0}), _least(level)
    found = evaluate(case).segment
    assert found is not None
    assert found.sac.tightest_before_mm2 == pytest.approx(whole, rel=0.05)
    stenotic = case.with_changes(pathology="central-stenosis")
    for procedure in ("laminectomy", "hemilaminectomy"):
        freed = evaluate(stenotic.with_changes(procedure=procedure)).segment
        assert freed is not None
        assert freed.sac.tightest_before_mm2 < 0.8 * whole
        assert freed.sac.tightest_after_mm2 > 0.9 * whole


@pytest.mark.parametrize("level", segment_levels())
def test_a_healthy_sac_is_that_of_people_without_complaints(level: str) -> None:
    """Free above and below; where the ligament narrows its room it is flattened a little, and nowhere tight."""
    found = sac_profile(_segment(level))
    normal = figure("sac_area_mm2", level).mean
    assert found.before_mm2.max() == pytest.approx(normal, rel=1e-6)
    assert found.tightest_before_mm2 > 0.88 * normal
    assert band(found.tightest_before_mm2) == "normal"
    assert np.array_equal(found.before_mm2, found.after_mm2)


@pytest.mark.parametrize("level", segment_levels())
def test_every_sleeve_has_its_length_and_lies_in_its_room(level: str) -> None:
    segment = _segment(level)
    found = sac_profile(segment, STENOTIC)
    rooms = room_of(segment, disc_of(segment, 3.0).whole, STENOTIC.flavum_mm).before()
    for one, room in zip(found.sleeves_before, rooms, strict=True):
        assert one.area_mm2 > 0
        assert one.outline.perimeter_mm <= found.perimeter_mm * (1 + 2e-3)
        assert (one.outline - room.grown(0.02)).area_mm2 < 0.05


@settings(max_examples=12)
@given(st.floats(2.0, 7.0), st.floats(0.0, 5.0), st.floats(0.1, 2.0))
def test_more_ligament_or_disc_is_never_more_sac(flavum: float, bulge: float, more: float) -> None:
    segment = _segment()
    area = sac_profile(segment, Tissue.alike(flavum, bulge)).before_mm2
    for worse in (Tissue.alike(flavum + more, bulge), Tissue.alike(flavum, bulge + more)):
        assert (sac_profile(segment, worse).before_mm2 <= area + 0.02).all()


@pytest.mark.parametrize("level", ["L2-L3", "L4-L5"])
def test_a_cut_never_takes_room_and_a_larger_one_gives_more(level: str) -> None:
    segment = _segment(level)
    after = {}
    for procedure in ("laminotomy", "hemilaminectomy", "laminectomy"):
        found = sac_profile(segment, STENOTIC, _kept(level, procedure))
        assert (found.after_mm2 >= found.before_mm2 - 0.02).all()
        assert found.tightest_after_mm2 > found.tightest_before_mm2 + 5.0
        after[procedure] = found.after_mm2
    assert (after["hemilaminectomy"] >= after["laminotomy"] - 0.5).all()
    assert (after["laminectomy"] >= after["hemilaminectomy"] - 0.5).all()
    assert after["laminectomy"].min() > 0.95 * figure("sac_area_mm2", level).mean  # nothing is left that presses


def test_a_low_disc_and_a_slip_are_tighter() -> None:
    from dataclasses import replace

    standing = _segment().standing
    slipped = build_segment("L4-L5", standing=replace(standing, slip_mm=5.0))
    assert sac_profile(slipped).tightest_before_mm2 < sac_profile(_segment()).tightest_before_mm2


def test_bands() -> None:
    assert [band(area) for area in (0.0, 74.9, 75.0, 99.9, 100.0, 400.0)] == [
        "severe", "severe", "moderate", "moderate", "normal", "normal",
    ]  # fmt: skip
    assert BANDS[-1][0] == float("inf")


@pytest.mark.parametrize("level", segment_levels())
def test_central_stenosis_narrows_the_sac_at_every_level_and_laminectomy_frees_it(level: str) -> None:
    found = evaluate(Case(level=level, pathology="central-stenosis", procedure="laminectomy")).segment
    assert found is not None
    assert band(found.sac.tightest_before_mm2) != "normal"
    assert band(found.sac.tightest_after_mm2) == "normal"


def test_the_wider_the_door_of_a_laminoplasty_the_more_room_has_the_sac() -> None:
    case = Case(level="L1-L2", pathology="central-stenosis", procedure="laminoplasty", side="left")
    found = [evaluate(case.with_values({"opening_deg": turn})).segment for turn in (5.0, 15.0, 20.0, 30.0)]
    areas = [one.sac.tightest_after_mm2 for one in found if one is not None]
    assert all(more > less - 1.0 for less, more in pairwise(areas))
