"""What the procedures take of a motion segment."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from vertebra3d.anatomy.columns import walls
from vertebra3d.anatomy.landmarks import SIGN
from vertebra3d.errors import Refused
from vertebra3d.measure.ledger import Division, divide
from vertebra3d.procedures import (
    PROCEDURES,
    SEGMENT_PROCEDURES,
    Pairing,
    SegmentCut,
    get,
    resolve_on_segment,
)
from vertebra3d.procedures.medial_facetectomy import line_x
from vertebra3d.procedures.segmental import joint_x
from vertebra3d.procedures.undercut import over_the_top
from vertebra3d.rotations import matrix_of
from vertebra3d.segment.build import build_segment
from vertebra3d.solids import Solid

LEVEL = "L3-L4"
CUTTING = [name for name in SEGMENT_PROCEDURES if name != "none"]
FREED = {"spinous-process-splitting": 2, "laminoplasty": 1}  # pieces that are meant to lose their hold
STANDINGS = {"read", "secondary", "recalled", "measured", "derived", "convention"}
# The larger of two values of a setting takes no less; those that are missing move a cut, or have no such order.
GROWING = {
    "laminectomy": {"width_mm": (16, 22), "lower_rim_mm": (2, 5)},
    "hemilaminectomy": {"lateral_mm": (9, 12), "lower_rim_mm": (2, 5), "medial_mm": (5, 3)},
    "laminotomy": {"height_mm": (8, 14), "lateral_mm": (9, 12), "lower_rim_mm": (0, 4)},
    "bilateral-laminotomy": {"height_mm": (8, 14), "burr_diameter_mm": (5, 1)},
    "ulbd": {
        "height_mm": (10, 16),
        "contralateral_lateral_mm": (7, 12),
        "dorsal_shell_mm": (5, 2),
        "medial_mm": (5, 3),
        "lower_rim_mm": (2, 6),
    },
    "medial-facetectomy": {"facet_percent": (25, 60), "height_mm": (10, 18), "lower_rim_mm": (1, 6)},
    "foraminotomy": {"tip_mm": (2, 6), "lateral_of_facet_mm": (2, 8)},
    "spinous-process-splitting": {"kerf_mm": (0.5, 2), "height_mm": (10, 18), "lateral_mm": (9, 12)},
    "laminoplasty": {"opening_deg": (5, 25), "burr_diameter_mm": (2, 4)},
    "discectomy": {"height_mm": (6, 12)},
}


@cache
def pairing(level: str = LEVEL) -> Pairing:
    segment = build_segment(level)
    return Pairing(segment.cranial, segment.caudal, np.linalg.inv(segment.pose.cranial_to_caudal))


def cut(name: str, side: str | None = None, level: str = LEVEL, **settings: float) -> SegmentCut:
    procedure, pair = get(name), pairing(level)
    assert procedure.on_segment is not None
    side = side or (procedure.sides[0] if procedure.sides else None)
    return procedure.on_segment.recipe(pair, side, resolve_on_segment(procedure, pair, settings))


def divided(made: SegmentCut, level: str = LEVEL) -> tuple[Division, Division]:
    pair = pairing(level)
    return (
        divide(pair.upper, made.upper.cutters, made.upper.protected),
        divide(pair.lower, made.lower.cutters, made.lower.protected),
    )


def taken(division: Division) -> set[str]:
    return {name for name, region in division.ledger.regions.items() if region.removed_mm3 > 0}


def test_the_procedures_of_a_segment_follow_those_of_a_single_vertebra() -> None:
    assert list(PROCEDURES) == ["none", "laminectomy", "hemilaminectomy", "laminotomy"]
    assert list(SEGMENT_PROCEDURES) == [
        *PROCEDURES,
        "bilateral-laminotomy",
        "ulbd",
        "medial-facetectomy",
        "foraminotomy",
        "spinous-process-splitting",
        "laminoplasty",
        "discectomy",
    ]
    assert all(procedure.on_segment is not None for procedure in SEGMENT_PROCEDURES.values())


@pytest.mark.parametrize("name", [name for name in SEGMENT_PROCEDURES if name not in PROCEDURES])
def test_what_needs_a_segment_refuses_a_single_vertebra(name: str) -> None:
    procedure = get(name)
    with pytest.raises(Refused, match="between two vertebrae") as refusal:
        procedure.recipe(pairing().upper, None, {})
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("name", CUTTING)
def test_settings_on_a_segment_are_fully_declared(name: str) -> None:
    procedure = get(name)
    declared = procedure.settings_on(True)
    assert procedure.summary.endswith(".")
    assert len({quantity.name for quantity in declared}) == len(declared)
    for quantity in declared:
        assert quantity.name.endswith("_percent" if quantity.unit == "%" else f"_{quantity.unit}")
        assert quantity.low < quantity.high
        assert quantity.meaning.endswith(".")
        assert quantity.source
        assert quantity.status in STANDINGS
    for level in ("L1-L2", "L4-L5"):
        settings = resolve_on_segment(procedure, pairing(level), {})
        assert list(settings) == [quantity.name for quantity in declared]


@pytest.mark.parametrize("level", ["L1-L2", "L4-L5"])
@pytest.mark.parametrize("name", CUTTING)
def test_both_bones_are_parted_soundly_and_nothing_else_comes_free(name: str, level: str) -> None:
    made = cut(name, level=level)
    pair = pairing(level)
    upper, lower = divided(made, level)
    for bone, division in ((pair.upper, upper), (pair.lower, lower)):
        assert division.kept.is_closed
        assert division.removed.is_closed
        total = division.kept.volume_mm3 + division.removed.volume_mm3
        assert total == pytest.approx(bone.solid.volume_mm3, rel=1e-9)
        assert not {"body", "transverse_left", "transverse_right"} & taken(division)
    assert len(upper.loose) == FREED.get(name, 0)
    assert not lower.loose
    assert "spinous_process" not in taken(lower)
    if name not in ("laminectomy", *FREED):
        assert "spinous_process" not in taken(upper)
    assert 300 < upper.removed.volume_mm3 < 12000
    assert (lower.removed.volume_mm3 > 10) == (name != "laminoplasty")
    assert (made.flap is not None) == (name == "laminoplasty")
    assert made.herniation == (name == "discectomy")
    assert bool(made.flavum) == (name != "laminoplasty")
    assert all(low < high for low, high in made.flavum)


@pytest.mark.parametrize(("name", "setting"), [(name, setting) for name, all_ in GROWING.items() for setting in all_])
def test_a_larger_setting_takes_all_that_a_smaller_one_does(name: str, setting: str) -> None:
    small, large = (cut(name, **{setting: float(value)}) for value in GROWING[name][setting])
    pair, grown = pairing(), 0.0
    for bone, less, more in ((pair.upper, small.upper, large.upper), (pair.lower, small.lower, large.lower)):
        if not less.cutters:
            grown += sum((cutter & bone.arch).volume_mm3 for cutter in more.cutters)
            continue
        before, after = (Solid.union(one.cutters) & bone.arch for one in (less, more))
        assert (before - after).volume_mm3 < 1e-3 * before.volume_mm3
        grown += after.volume_mm3 - before.volume_mm3
    assert grown > 0.5


@pytest.mark.parametrize("name", [name for name in CUTTING if "left" in get(name).sides])
def test_the_sides_mirror_each_other(name: str) -> None:
    left, right = cut(name, "left"), cut(name, "right")
    for one, other in ((left.upper, right.upper), (left.lower, right.lower)):
        assert len(one.cutters) == len(other.cutters)
        if one.cutters:
            low, high = Solid.union(one.cutters).bounds
            there = Solid.union(other.cutters).bounds
            assert (low[0], high[0]) == pytest.approx((-there[1, 0], -there[0, 0]), abs=0.6)  # nearly symmetrical
            assert (low[1:], high[1:]) == (pytest.approx(there[0, 1:], abs=0.6), pytest.approx(there[1, 1:], abs=0.6))
    assert np.sort(np.ravel(left.flavum)) == pytest.approx(np.sort(-np.ravel(right.flavum)), abs=0.3)


def test_the_rim_of_the_lower_lamina_is_taken_so_far_down() -> None:
    made = cut("laminotomy", "left", lower_rim_mm=4)
    points = divided(made)[1].removed.arrays[0]
    assert points[:, 2].min() == pytest.approx(pairing().lower.landmarks.lamina["left"].superior_edge[2] - 4, abs=1e-6)
    assert points[:, 0].min() > 3
    assert not cut("laminotomy", "left", lower_rim_mm=0).lower.cutters


def test_over_the_top_leaves_the_shell_of_the_other_lamina() -> None:
    shell, height = 3.0, 16.0
    bone = pairing().upper
    upper, _ = divided(cut("ulbd", "left", dorsal_shell_mm=shell, height_mm=height))
    marks = bone.landmarks
    assert {"lamina_right", "lamina_left"} <= taken(upper)
    low = marks.lamina["right"].inferior_edge[2]
    heights: np.ndarray = np.arange(low + 2, low + height, 1.0)
    columns = -np.linspace(marks.medial_facet_x["right"], marks.spinous_lateral + 0.5, 6)
    centre = np.full(len(heights), marks.canal_y)
    before, after = (walls([solid], heights, columns, centre) for solid in (bone.solid, upper.kept))
    cut_into = np.isfinite(before.back) & (after.back > before.back + 0.01)
    assert cut_into.mean() > 0.5
    assert np.allclose(after.far[cut_into], before.far[cut_into])
    assert (after.far - after.back)[cut_into].min() > shell - 0.25  # felt in columns, between which the back bulges
    assert upper.kept.genus == 1  # bone still closes round the canal


def test_a_shell_thicker_than_the_lamina_leaves_nothing_to_undercut() -> None:
    assert over_the_top(pairing().upper, "right", 30.0, (10.0, 10.0), 3.0, ceiling_z=-10.0) is None


def test_a_facetectomy_leaves_what_is_lateral_of_its_share() -> None:
    pair = pairing()
    near, far = joint_x(pair.upper, "right")
    upper, lower = divided(cut("medial-facetectomy", "right", facet_percent=50))
    line = line_x(pair.upper, "right", 50)
    assert line == pytest.approx((near + far) / 2)
    for division in (upper, lower):
        assert (-division.removed.arrays[0][:, 0]).max() <= line + 1e-6
    points = lower.removed.arrays[0]
    pedicle = pair.lower.landmarks.pedicle["right"]
    beside = -points[:, 0] > abs(pedicle.medial_x) + 1e-6
    assert points[beside, 2].min() >= pedicle.upper_z - 1e-6  # never into the pedicle
    whole, _ = divided(cut("medial-facetectomy", "right", facet_percent=100))
    assert whole.ledger.regions["inferior_articular_right"].removed_mm3 > 0.9 * (
        whole.ledger.regions["inferior_articular_right"].intact_mm3
    )


@pytest.mark.parametrize("percent", range(60, 101, 10))
def test_no_rest_of_a_process_hangs_on_nothing(percent: float) -> None:
    upper, _ = divided(cut("medial-facetectomy", "left", "L4-L5", facet_percent=percent), "L4-L5")
    assert not upper.loose


def test_a_foraminotomy_ends_past_the_middle_of_the_joint_and_above_the_pedicle() -> None:
    pair = pairing()
    for tip in (4, 12):
        _, lower = divided(cut("foraminotomy", "left", tip_mm=tip, lower_rim_mm=0))
        points = lower.removed.arrays[0]
        assert points[:, 0].max() <= sum(joint_x(pair.upper, "left")) / 2 + 5.5 + 1e-6
        assert points[:, 2].min() >= pair.lower.landmarks.pedicle["left"].upper_z - 1e-6
    assert taken(divided(cut("foraminotomy", "left"))[0]) == taken(divided(cut("laminotomy", "left"))[0])


def test_the_halves_of_a_split_spinous_process_stay() -> None:
    upper, _ = divided(cut("spinous-process-splitting"))
    assert [name for name, _ in upper.loose] == ["spinous_process"] * 2
    one, other = (volume for _, volume in upper.loose)
    assert one == pytest.approx(other, rel=0.1)
    spinous = upper.ledger.regions["spinous_process"]
    assert spinous.removed_mm3 < 0.25 * spinous.intact_mm3


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("turn", [15, 30])
def test_the_door_opens_without_running_into_what_stays(side: str, turn: float) -> None:
    made = cut("laminoplasty", side, opening_deg=turn)
    upper, _ = divided(made)
    body, door = upper.kept.pieces()
    assert made.flap is not None
    hinge, pose = np.array(made.flap.hinge), np.eye(4)
    pose[:3, :3] = matrix_of(np.radians(made.flap.turn_deg) * np.array(made.flap.axis))
    pose[:3, 3] = hinge - pose[:3, :3] @ hinge
    opened = door.moved(pose)
    assert (opened & body).volume_mm3 < 1e-3
    edge = SIGN[side] * door.arrays[0][:, 0] > 6
    assert (opened.arrays[0] - door.arrays[0])[edge, 1].min() > 2  # backwards, away from the canal


@pytest.mark.parametrize(
    ("name", "side", "settings", "told"),
    [
        ("bilateral-laminotomy", None, {"height_mm": 40}, "height_mm"),
        ("laminotomy", "both", {"height_mm": 40}, "height_mm"),
        ("medial-facetectomy", "left", {"facet_percent": 0, "medial_mm": 10, "burr_diameter_mm": 8}, "facet_percent"),
        ("laminoplasty", "left", {"lateral_mm": 24}, "at most"),
        ("laminoplasty", "left", {"burr_diameter_mm": 0}, "burr_diameter_mm"),
        ("laminoplasty", "left", {"burr_diameter_mm": 8, "lateral_mm": 6}, "lateral_mm"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line(name: str, side: str | None, settings: dict, told: str) -> None:
    with pytest.raises(Refused, match=told) as refusal:
        cut(name, side, **settings)
    assert "\n" not in str(refusal.value)


def test_there_is_no_spinous_process_to_split_in_an_open_arch() -> None:
    segment = build_segment(LEVEL, {"arch_cleft_mm": 7.0})
    procedure, pair = get("spinous-process-splitting"), Pairing(segment.cranial, segment.caudal, np.eye(4))
    assert procedure.on_segment is not None
    settings = resolve_on_segment(procedure, pair, {})
    with pytest.raises(Refused, match="L3 is open in the midline: there is no spinous process") as refusal:
        procedure.on_segment.recipe(pair, None, settings)
    assert "\n" not in str(refusal.value)
