"""A case on a motion segment, from its conditions to its figures."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.evaluation_on_segment import segment_for
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import SEGMENT_PROCEDURES
from vertebra3d.segment.outcome import SegmentOutcome

STENOTIC = Case(level="L4-L5", pathology="central-stenosis")


@cache
def operated(procedure: str, pathology: str = "central-stenosis") -> Outcome:
    return evaluate(STENOTIC.with_changes(procedure=procedure, pathology=pathology))


def segment(outcome: Outcome) -> SegmentOutcome:
    assert outcome.segment is not None
    return outcome.segment


@pytest.mark.parametrize("procedure", SEGMENT_PROCEDURES)
def test_every_procedure_leaves_sound_bones_and_never_less_room(procedure: str) -> None:
    outcome = operated(procedure)
    found = segment(outcome)
    for solid, ledger in ((outcome.kept_solid, outcome.bone), (found.lower.division.kept, found.lower.division.ledger)):
        assert solid.is_closed
        assert ledger.kept_mm3 + ledger.removed_mm3 == pytest.approx(ledger.intact_mm3, rel=1e-9)
    assert (found.sac.after_mm2 >= found.sac.before_mm2 - 0.02).all()
    if outcome.flap is None:
        for name, before in found.roots_before.items():
            assert found.roots_after[name].least_mm >= before.least_mm - 1e-9
    assert (outcome.bone.removed_mm3 > 0) == (procedure != "none")


def test_one_side_frees_one_root_and_over_the_top_frees_both() -> None:
    states = {
        name: [segment(operated(name)).roots_after[f"traversing_{side}"].state for side in ("left", "right")]
        for name in ("none", "laminotomy", "ulbd")
    }
    assert states["none"] == ["pinched", "pinched"]
    assert states["laminotomy"][0] != "pinched"
    assert states["laminotomy"][1] == "pinched"
    assert "pinched" not in states["ulbd"]


def test_only_taking_the_herniation_frees_the_root_on_it() -> None:
    for procedure, freed in (("laminotomy", False), ("discectomy", True)):
        found = segment(operated(procedure, "disc-herniation"))
        assert found.roots_before["traversing_left"].state == "pinched"
        assert (found.roots_after["traversing_left"].state != "pinched") == freed
        assert (found.disc is found.model.disc.without) == freed


def test_a_door_keeps_its_bone_and_opens_the_canal() -> None:
    outcome = operated("laminoplasty")
    assert outcome.flap is not None
    assert outcome.kept_solid.volume_mm3 == pytest.approx(outcome.bone.kept_mm3, rel=1e-6)
    assert segment(outcome).sac.tightest_after_mm2 > segment(outcome).sac.tightest_before_mm2 + 20.0
    assert outcome.canal.gain_mm3 > 0


@pytest.mark.parametrize("burr", [2.0, 3.0])
def test_gutters_beside_the_laminae_are_refused_with_the_place_that_sets_them_free(burr: float) -> None:
    case = Case(level="L5-S1", procedure="laminoplasty", settings={"lateral_mm": 22.0, "burr_diameter_mm": burr})
    with pytest.raises(Refused, match="beside the laminae; allowed is at most ([0-9.]+) mm here") as refusal:
        evaluate(case)
    most = float(str(refusal.value).split("at most ")[1].split()[0])
    assert 12.0 < most < 22.0
    door = evaluate(case.with_changes(settings={"lateral_mm": most, "burr_diameter_mm": burr})).flap
    assert door is not None
    assert door.freed.volume_mm3 > 4000.0  # laminae and spinous process
    with pytest.raises(Refused, match="beside the laminae"):
        evaluate(case.with_changes(settings={"lateral_mm": most + 0.1, "burr_diameter_mm": burr}))


@pytest.mark.parametrize("interpars_mm", [None, 19.5])
def test_a_burr_that_leaves_splinters_between_the_gutters_is_refused(interpars_mm: float | None) -> None:
    settings = {"lateral_mm": 9.0, "burr_diameter_mm": 8.0}
    parameters = {} if interpars_mm is None else {"interpars_mm": interpars_mm}
    small = Case(level="L1-L2", scale=0.8, parameters=parameters, procedure="laminoplasty", settings=settings)
    with pytest.raises(Refused, match="gutters of 8 mm .* take another burr_diameter_mm"):
        evaluate(small)


def test_the_upper_bone_is_as_it_would_be_alone() -> None:
    alone, above = evaluate(Case(level="L4", procedure="laminectomy")), operated("laminectomy", "none")
    assert above.bone.removed_mm3 == pytest.approx(alone.bone.removed_mm3, rel=1e-9)
    assert above.canal.gain_mm3 == pytest.approx(alone.canal.gain_mm3, rel=1e-9)


def test_the_case_is_told_in_full() -> None:
    told = operated("ulbd").as_dict()
    assert told["case"]["level"] == "L4-L5"
    assert told["case"]["pathology"] == "central-stenosis"
    assert told["case"]["conditions"]["flavum_left_mm"] == {"value": 6.0, "grade": "severe"}
    assert told["case"]["settings"].keys() >= {"height_mm", "dorsal_shell_mm", "lower_rim_mm"}
    assert told["roots"].keys() == {"exiting_left", "exiting_right", "traversing_left", "traversing_right"}
    assert told["access"].keys() == {"open", "unilateral", "tubular"}
    ways = [told["access"][name] for name in ("open", "unilateral", "tubular")]
    for figure in ("incision_mm", "detached_cm2"):
        sizes = [way[figure] for way in ways]
        assert sizes == sorted(sizes, reverse=True)
        assert sizes[-1] > 0


def test_a_case_is_written_and_read_and_goes_back_to_one_vertebra() -> None:
    case = STENOTIC.with_values({"slip_mm": 2, "lower.canal_width_mm": 30, "canal_depth_mm": 16, "flavum_mm": 5})
    assert case.conditions == {"slip_mm": 2.0, "flavum_left_mm": 5.0, "flavum_right_mm": 5.0}
    assert Case.from_json(case.to_json()) == case
    assert hash(Case.from_json(case.to_json())) == hash(case)
    alone = case.with_changes(procedure="ulbd").with_changes(level="L4")
    assert (alone.procedure, alone.pathology, dict(alone.conditions)) == ("none", "none", {})
    assert alone.parameters == {"canal_depth_mm": 16.0}
    assert case.with_values({"flavum_mm": None, "slip_mm": None}).conditions == {}


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"level": "L4", "pathology": "disc-herniation"}, "motion segment"),
        ({"level": "L4", "conditions": {"slip_mm": 2}}, "motion segment"),
        ({"level": "L4", "lower_parameters": {"canal_width_mm": 30}}, "motion segment"),
        ({"level": "L4", "procedure": "ulbd"}, "between two vertebrae"),
        ({"level": "L4-L5", "conditions": {"slip_mm": 99}}, "slip_mm = 99 is out of range"),
        ({"level": "L4-L5", "conditions": {"slippage_mm": 1}}, "slip_mm"),
        ({"level": "L4-L5", "conditions": {"herniation_mm": 5, "disc_loss_percent": 70}}, "collapsed disc"),
        ({"level": "L5-L4"}, "L4-L5"),
        ({"level": "L4-L5", "bone": {"path": "a.stl", "sha256": "0" * 64}}, "no neighbour"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(fields: dict, told: str) -> None:
    with pytest.raises(Refused, match=told) as refused:
        Case(**fields)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"slip_mm": 11, "lower.facet_angle_deg": 55}, "more than the facet joints"),
        ({"short_pedicles_mm": 6, "canal_depth_mm": 14}, "short_pedicles_mm"),
    ],
)
def test_what_the_bones_do_not_allow_is_refused_in_one_line(values: dict, told: str) -> None:
    with pytest.raises(Refused, match=told) as refused:
        segment_for(Case(level="L4-L5").with_values(values))
    assert "\n" not in str(refused.value)


def test_a_low_disc_stands_straighter_and_its_bones_never_meet() -> None:
    lordosis = []
    for loss in (0, 40, 70):
        one = segment_for(Case(level="L2-L3").with_values({"disc_loss_percent": loss}))
        assert (one.solids[0] & one.solids[1]).is_empty
        lordosis.append(one.lordosis_deg)
    assert lordosis[0] == pytest.approx(5.9, abs=0.05)
    assert np.all(np.diff(lordosis) < 0)
