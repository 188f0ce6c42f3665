from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.anatomy.bone import LEVELS, Bone
from vertebra3d.anatomy.regions import REGIONS, region_volumes
from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for, evaluate
from vertebra3d.measure import ledger
from vertebra3d.measure.ledger import Division, divide
from vertebra3d.outcome import BoneLedger, Outcome
from vertebra3d.parting import CHIP_MM3
from vertebra3d.procedures import PROCEDURES
from vertebra3d.solids import Solid

REAL = [*(f"ssmmean87_L{n}" for n in range(2, 6)), *(f"visiblehuman_L{n}" for n in range(1, 6))]
CUTS = [(p.name, side) for p in PROCEDURES.values() for side in (p.sides or (None,))]


def check(outcome: Outcome) -> None:
    """The ledger closes, and the regions sum to it."""
    found = outcome.bone
    assert found.kept_mm3 + found.removed_mm3 == pytest.approx(found.intact_mm3, rel=1e-9)
    assert sum(region.intact_mm3 for region in found.regions.values()) == pytest.approx(found.intact_mm3, rel=1e-3)
    removed = sum(region.removed_mm3 for region in found.regions.values())
    assert removed == pytest.approx(found.removed_mm3, rel=1e-9, abs=1e-5)
    assert all(-1e-9 <= r.removed_mm3 <= r.intact_mm3 * (1 + 1e-9) for r in found.regions.values())
    assert outcome.kept_solid.volume_mm3 == pytest.approx(found.kept_mm3, rel=1e-9)
    assert outcome.kept.is_watertight
    assert outcome.removed_solid.volume_mm3 == pytest.approx(found.removed_mm3, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("procedure", "side"), CUTS)
def test_the_ledger_closes_on_generated_bones(level: str, procedure: str, side: str | None) -> None:
    check(evaluate(Case(level=level, procedure=procedure, side=side)))


@pytest.mark.parametrize("name", REAL)
def test_the_ledger_closes_on_real_bones(real_bone: Callable[[str], Bone], name: str) -> None:
    bone = real_bone(name)
    for procedure, side in CUTS:
        check(evaluate(Case(level=bone.level, procedure=procedure, side=side), bone))


@pytest.mark.parametrize("level", ["L2", "L5"])
def test_what_is_kept_is_the_bone_less_the_cutters(level: str) -> None:
    bone = bone_for(Case(level=level))
    for name in ("laminectomy", "hemilaminectomy", "laminotomy"):
        outcome = evaluate(Case(level=level, procedure=name))
        plain = bone.solid - Solid.union(outcome.cutters)
        assert outcome.preserved.loose_pieces_mm3 == ()
        assert plain.volume_mm3 == pytest.approx(outcome.bone.kept_mm3, rel=1e-9)
        assert len(Solid.from_arrays(*outcome.kept_solid.arrays).pieces()) == 1


def test_without_cutters_nothing_is_taken() -> None:
    bone = bone_for(Case(level="L3"))
    division = divide(bone, ())
    assert division.kept is bone.solid
    assert division.removed.is_empty
    assert division.ledger.removed_mm3 == 0
    assert division.ledger.removed_percent == 0
    assert division.ledger.kept_mm3 == division.ledger.intact_mm3


# --- growing cuts ----------------------------------------------------------------------------------------------------

# Settings that make a cut larger when they change in the direction of the sign.
GROWING = {
    "laminectomy": {"width_mm": 1, "cranial_rim_mm": -1, "undercut_deg": 1},
    "hemilaminectomy": {"medial_mm": -1, "lateral_mm": 1},
    "laminotomy": {"height_mm": 1, "medial_mm": -1, "lateral_mm": 1},
}


@st.composite
def growing_pair(draw: st.DrawFn) -> tuple[Case, Case]:
    """Two cases that differ in one setting, the second with the larger cut."""
    name = draw(st.sampled_from(sorted(GROWING)))
    level = draw(st.sampled_from(["L1", "L4"]))
    procedure = PROCEDURES[name]
    side = draw(st.sampled_from(procedure.sides)) if procedure.sides else None
    declared = {quantity.name: quantity for quantity in procedure.settings}
    limits = {key: (quantity.low, quantity.high) for key, quantity in declared.items()}
    if "lateral_mm" in limits:  # wider than any burr
        limits["lateral_mm"] = (18.5, limits["lateral_mm"][1])
    settings = {key: round(draw(st.floats(*span)), 2) for key, span in limits.items()}
    grown = draw(st.sampled_from(sorted(GROWING[name])))
    other = round(draw(st.floats(*limits[grown])), 2)
    ends = sorted([settings[grown], other], reverse=GROWING[name][grown] < 0)
    small, large = (Case(level=level, procedure=name, side=side, settings={**settings, grown: end}) for end in ends)
    return small, large


@given(pair=growing_pair())
def test_a_larger_cut_takes_no_less_and_gains_no_less(pair: tuple[Case, Case]) -> None:
    small, large = (evaluate(case) for case in pair)
    check(small)
    assert large.bone.removed_mm3 >= small.bone.removed_mm3 - 1e-6
    assert large.canal.gain_mm3 >= small.canal.gain_mm3 - 1e-6
    for name, region in small.bone.regions.items():
        assert large.bone.regions[name].removed_mm3 >= region.removed_mm3 - 1e-6
    for name, facet in small.preserved.facets.items():
        assert large.preserved.facets[name].volume_percent <= facet.volume_percent + 1e-6
        assert large.preserved.facets[name].surface_percent <= facet.surface_percent + 1e-6
    for side, pars in small.preserved.pars_mm.items():
        assert large.preserved.pars_mm[side].after <= pars.after + 1e-6
    assert (large.canal.after_mm2 >= small.canal.after_mm2 - 1e-6).all()


# --- loose pieces and protected regions ------------------------------------------------------------------------------


@cache
def sawn(depth_mm: float) -> tuple[Bone, Division]:
    """A bone whose spinous process is sawn through, so that its last `depth_mm` are loose."""
    bone = bone_for(Case(level="L3"))
    end = bone.arch.bounds[1, 1] - depth_mm
    saw = Solid.box((-50, end - 1, -100), (50, end, 100))
    return bone, divide(bone, [saw])


def test_a_large_loose_piece_stays_and_is_reported() -> None:
    _, division = sawn(10.0)
    ((region, volume),) = division.loose
    assert region == "spinous_process"
    assert volume > CHIP_MM3
    assert division.chips == ()
    pieces = Solid.from_arrays(*division.kept.arrays).pieces()
    assert [p.volume_mm3 for p in pieces[1:]] == pytest.approx([volume])
    assert_closed(division.ledger)


def test_a_chip_goes_with_the_removed_bone() -> None:
    bone = bone_for(Case(level="L3"))
    end = bone.arch.bounds[1, 1]
    depth = next(d for d in np.arange(0.2, 5, 0.1) if 1 < _tip(bone, end - d) < CHIP_MM3 / 2)
    _, division = sawn(float(depth))
    assert len(division.chips) == 1
    assert division.loose == ()
    assert len(Solid.from_arrays(*division.kept.arrays).pieces()) == 1
    assert division.ledger.regions["spinous_process"].removed_mm3 == pytest.approx(
        division.ledger.removed_mm3, rel=1e-6
    )
    assert_closed(division.ledger)


def _tip(bone: Bone, y: float) -> float:
    return bone.arch.split_plane((0, 1, 0), y)[0].volume_mm3


def assert_closed(found: BoneLedger) -> None:
    """Kept and removed make the whole, and what is removed of the regions makes what is removed."""
    assert found.kept_mm3 + found.removed_mm3 == pytest.approx(found.intact_mm3, rel=1e-9)
    regions = sum(region.removed_mm3 for region in found.regions.values())
    assert regions == pytest.approx(found.removed_mm3, rel=1e-9, abs=1e-5)  # a sliver of each region is nothing


def test_protected_bone_that_goes_in_a_chip_is_counted_in_its_region(monkeypatch: pytest.MonkeyPatch) -> None:
    """A saw through the laminae sets the protected spinous process free; here it is small enough to be a chip."""
    monkeypatch.setattr(ledger, "CHIP_MM3", 1e6)
    bone = bone_for(Case(level="L3"))
    front = bone.landmarks.canal_y
    saw = Solid.box((-50, front, -100), (50, bone.landmarks.laminae_back_y, 100))
    division = divide(bone, [saw], ["spinous_process"])
    assert division.chips
    spinous = division.ledger.regions["spinous_process"]
    in_chips = sum(region_volumes(*chip.arrays, bone.landmarks)["spinous_process"] for chip in division.chips)
    assert spinous.removed_mm3 == pytest.approx(in_chips, rel=1e-6)
    assert spinous.removed_mm3 > 0.5 * spinous.intact_mm3
    assert_closed(division.ledger)


@given(seed=st.integers(0, 10_000))
def test_what_is_removed_of_the_regions_sums_to_what_is_removed(seed: int) -> None:
    """Whatever the cutters, whatever is protected and however large a chip may be: to rounding."""
    rng = np.random.default_rng(seed)
    bone = bone_for(Case(level=["L4", "T11"][seed % 2]))
    low, high = bone.arch_bounds
    cutters = [Solid.box(*np.sort(rng.uniform(low - 2, high + 2, (2, 3)), axis=0)) for _ in range(rng.integers(1, 4))]
    protected = rng.choice(REGIONS[1:], size=rng.integers(0, 4), replace=False)
    with mock.patch.object(ledger, "CHIP_MM3", float(rng.choice([20.0, 500.0, 1e6]))):
        assert_closed(divide(bone, cutters, protected.tolist()).ledger)


@pytest.mark.parametrize("protected", [("spinous_process",), ("spinous_process", "lamina_left"), ()])
def test_protected_regions_stay_whole_where_a_cutter_reaches_them(protected: tuple[str, ...]) -> None:
    bone = bone_for(Case(level="L4"))
    box = Solid.box((-3, bone.landmarks.canal_y, -200), (9, 200, 200))
    free, division = divide(bone, [box]), divide(bone, [box], protected)
    regions: Mapping = division.ledger.regions
    spared = sum(free.ledger.regions[name].removed_mm3 for name in protected)
    assert all(regions[name].removed_mm3 == 0 for name in protected)
    assert len(division.spared) == len(protected)
    loose = sum(volume for _, volume in division.loose) + sum(chip.volume_mm3 for chip in division.chips)
    assert division.ledger.removed_mm3 == pytest.approx(free.ledger.removed_mm3 - spared, abs=loose + 1e-6)
    assert_closed(division.ledger)
