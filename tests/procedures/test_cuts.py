"""What the procedures take, on generated and on real vertebrae."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from vertebra3d.anatomy.bone import LEVELS, Bone
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import bone_for, evaluate
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import get, resolve

REAL = [*(f"ssmmean87_L{n}" for n in range(2, 6)), *(f"visiblehuman_L{n}" for n in range(1, 6))]
CUTTING = ("laminectomy", "hemilaminectomy", "laminotomy")


def done(bone: Bone, procedure: str, side: str | None = None, **settings: float) -> Outcome:
    return evaluate(Case(level=bone.level, procedure=procedure, side=side, settings=settings), bone)


def regions_taken(outcome: Outcome) -> set[str]:
    return {name for name, region in outcome.bone.regions.items() if region.removed_mm3 > 0}


def check_the_three(bone: Bone) -> None:
    """The order of the procedures, and what each has to take and to leave."""
    window, half, full = (done(bone, name) for name in ("laminotomy", "hemilaminectomy", "laminectomy"))
    assert 0 < window.bone.removed_mm3 < half.bone.removed_mm3 < full.bone.removed_mm3
    assert window.canal.gain_mm3 < half.canal.gain_mm3 < full.canal.gain_mm3
    assert full.bone.regions["spinous_process"].removed_mm3 == full.bone.regions["spinous_process"].intact_mm3
    assert not full.preserved.spinous_process
    assert not full.preserved.contralateral_lamina
    for outcome in (window, half):
        assert outcome.preserved.spinous_process
        assert outcome.preserved.contralateral_lamina
        assert not {name for name in regions_taken(outcome) if name.endswith("_right")}
    assert all(outcome.bone.regions["body"].removed_mm3 == 0 for outcome in (window, half, full))


@pytest.mark.parametrize("level", LEVELS)
def test_the_three_on_generated_bones(level: str) -> None:
    check_the_three(bone_for(Case(level=level)))


@pytest.mark.parametrize("name", REAL)
def test_the_three_on_real_bones(real_bone: Callable[[str], Bone], name: str) -> None:
    check_the_three(real_bone(name))


@pytest.mark.parametrize("level", LEVELS)
def test_a_laminectomy_of_an_open_arch_looks_for_no_spinous_process(level: str) -> None:
    leaning = {"arch_cleft_mm": 7.5, "spinous_deviation_deg": -9.5}  # of a process that is not there
    outcome = evaluate(Case(level=level, parameters=leaning, procedure="laminectomy", settings={"width_mm": 10.0}))
    assert {"lamina_left", "lamina_right"} <= regions_taken(outcome)
    assert "spinous_process" not in regions_taken(outcome)


@pytest.mark.parametrize(
    ("name", "counted_mm3"),
    [("ssmmean87_L2", 8600), ("ssmmean87_L3", 8800), ("ssmmean87_L4", 7100), ("ssmmean87_L5", 4800)],
)
def test_a_laminectomy_of_20_mm_takes_what_voxels_counted(
    real_bone: Callable[[str], Bone], name: str, counted_mm3: float
) -> None:
    assert done(real_bone(name), "laminectomy", width_mm=20).bone.removed_mm3 == pytest.approx(counted_mm3, rel=0.05)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", CUTTING)
def test_cutters_stay_behind_the_centre_of_the_canal_and_overshoot_the_bone(name: str, level: str) -> None:
    bone = bone_for(Case(level=level))
    procedure = get(name)
    cut = procedure.recipe(bone, procedure.sides[0] if procedure.sides else None, resolve(procedure, bone, {}))
    low, high = bone.arch.bounds
    ends = np.array([cutter.bounds for cutter in cut.cutters])
    assert ends[:, 0, 1].min() == pytest.approx(bone.landmarks.canal_y)
    assert ends[:, 0, 2].min() <= low[2] - 1
    assert ends[:, 1, 1].max() >= high[1] + 1
    if name != "laminotomy":
        assert ends[:, 1, 2].max() >= high[2] + 1


@pytest.mark.parametrize("width", [8, 12, 44])
@pytest.mark.parametrize("rim", [0, 6])
def test_a_laminectomy_of_any_width_takes_the_spinous_process_whole(width: float, rim: float) -> None:
    for level in ("L1", "L4"):
        outcome = done(bone_for(Case(level=level)), "laminectomy", width_mm=width, cranial_rim_mm=rim)
        spinous = outcome.bone.regions["spinous_process"]
        assert spinous.removed_mm3 == pytest.approx(spinous.intact_mm3, rel=1e-9)


def test_a_cranial_rim_leaves_a_bridge_between_the_sides() -> None:
    bone = bone_for(Case(level="L4"))
    whole, partial = done(bone, "laminectomy"), done(bone, "laminectomy", cranial_rim_mm=5)
    assert whole.kept_solid.genus == 0
    assert partial.kept_solid.genus == 1  # bone still closes round the canal
    assert partial.bone.removed_mm3 < whole.bone.removed_mm3
    top = min(bone.landmarks.roof_superior_z, *(part.superior_edge[2] for part in bone.landmarks.lamina.values()))
    middle = np.abs(partial.removed_solid.arrays[0][:, 0]) < 3
    in_front = partial.removed_solid.arrays[0][middle] @ bone.landmarks.spinolaminar_plane[0]
    roof = partial.removed_solid.arrays[0][middle][in_front < bone.landmarks.spinolaminar_plane[1] - 0.1]
    assert roof[:, 2].max() <= top - 5 + 1e-6


def test_an_undercut_widens_the_trough_towards_the_canal_only() -> None:
    bone = bone_for(Case(level="L4"))
    upright, leaning = done(bone, "laminectomy", width_mm=20), done(bone, "laminectomy", width_mm=20, undercut_deg=20)
    assert leaning.bone.removed_mm3 > upright.bone.removed_mm3
    assert leaning.canal.gain_mm3 > upright.canal.gain_mm3
    points = leaning.removed_solid.arrays[0]
    marks = bone.landmarks
    dorsal = points @ marks.spinolaminar_plane[0] > max(
        part.back @ marks.spinolaminar_plane[0] for part in marks.lamina.values()
    )
    assert np.abs(points[dorsal, 0]).max() <= 10 + 1e-6
    assert np.abs(points[:, 0]).max() > 11


def test_a_wide_trough_leaves_the_walls_of_the_canal_in_front_of_its_lean() -> None:
    bone = bone_for(Case(level="L3"))
    points = done(bone, "laminectomy", width_mm=44).removed_solid.arrays[0]
    beside = np.abs(points[:, 0]) - min(abs(pedicle.medial_x) for pedicle in bone.landmarks.pedicle.values())
    assert (beside <= points[:, 1] - bone.landmarks.canal_y + 1e-6).all()


def test_a_laminotomy_reaches_its_height_above_the_lamina_edge_and_its_sides() -> None:
    bone = bone_for(Case(level="L4"))
    outcome = done(bone, "laminotomy", "right", height_mm=9, medial_mm=5, lateral_mm=12)
    points = outcome.removed_solid.arrays[0]
    edge = bone.landmarks.lamina["right"].inferior_edge[2]
    assert points[:, 2].max() == pytest.approx(edge + 9, abs=1e-6)
    assert points[:, 0].max() == pytest.approx(-5, abs=1e-6)
    assert points[:, 0].min() == pytest.approx(-12, abs=1e-6)


def test_both_sides_take_what_the_two_take_alone() -> None:
    bone = bone_for(Case(level="L4"))
    both, left, right = (done(bone, "laminotomy", side) for side in ("both", "left", "right"))
    assert both.bone.removed_mm3 == pytest.approx(left.bone.removed_mm3 + right.bone.removed_mm3, rel=1e-9)
    assert both.preserved.spinous_process
    assert not both.preserved.contralateral_lamina


@pytest.mark.parametrize("level", LEVELS)
def test_the_height_of_a_laminotomy_is_converted_from_the_midline(level: str) -> None:
    bone = bone_for(Case(level=level))
    marks = bone.landmarks
    height = get("laminotomy").defaults(bone)["height_mm"]
    published = {"L2": 9.17, "L3": 10.13, "L4": 11.1, "L5": 9.3}.get(level, 8.2)  # above L1 that of L1
    edge = max(part.inferior_edge[2] for part in marks.lamina.values())
    assert edge + height == pytest.approx(max(marks.roof_inferior_z, edge) + published, abs=0.06)


@pytest.mark.parametrize("medial", [0, 2, 4, 9])
@pytest.mark.parametrize("level", ["L2", "L5"])
def test_a_hemilaminectomy_never_takes_of_the_spinous_process(level: str, medial: float) -> None:
    outcome = done(bone_for(Case(level=level)), "hemilaminectomy", "right", medial_mm=medial, lateral_mm=14)
    assert outcome.preserved.spinous_process
    assert outcome.preserved.contralateral_lamina
    assert outcome.bone.regions["spinous_process"].removed_mm3 == 0
    assert outcome.bone.regions["lamina_left"].removed_mm3 == 0
    total = sum(region.removed_mm3 for region in outcome.bone.regions.values())
    assert total == pytest.approx(outcome.bone.removed_mm3, rel=1e-6)


def test_the_burr_rounds_the_inside_corners() -> None:
    bone = bone_for(Case(level="L4"))
    taken = [done(bone, "laminotomy", burr_diameter_mm=d).bone.removed_mm3 for d in (0, 3, 6)]
    assert taken[0] > taken[1] > taken[2]


@pytest.mark.parametrize("name", ["hemilaminectomy", "laminotomy"])
def test_a_window_narrower_than_the_burr_is_refused(name: str) -> None:
    bone = bone_for(Case(level="L4"))
    with pytest.raises(Refused, match="allowed is lateral_mm of at least 11 mm") as refusal:
        done(bone, name, medial_mm=8, lateral_mm=10)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("name", ["visiblehuman_L2", "ssmmean87_L2"])
def test_a_wide_spinous_process_stays_whole_without_a_ledge_over_the_cut(
    real_bone: Callable[[str], Bone], name: str
) -> None:
    """Seen from behind, the window is as wide at the back of the lamina as in front, but for the lean of its wall."""
    bone = real_bone(name)
    marks = bone.landmarks
    assert marks.spinous_lateral > marks.spinous_half_width + 1
    outcome = done(bone, "hemilaminectomy", medial_mm=3, lateral_mm=11)
    points = outcome.removed_solid.arrays[0]
    behind = points @ marks.spinolaminar_plane[0] - marks.spinolaminar_plane[1]
    assert 3 <= points[:, 0].min() < 3.6
    at_back = points[np.abs(behind) < 0.3]
    assert at_back[:, 0].min() == pytest.approx(marks.spinous_lateral, abs=0.4)
    assert outcome.preserved.spinous_process
    assert outcome.preserved.loose_pieces_mm3 == ()
