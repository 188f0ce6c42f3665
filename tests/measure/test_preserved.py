from __future__ import annotations

import numpy as np
import pytest
import trimesh

from vertebra3d.anatomy.bone import LEVELS
from vertebra3d.anatomy.landmarks import LAMINA_X
from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for, evaluate
from vertebra3d.measure import preserved
from vertebra3d.measure.ledger import divide
from vertebra3d.outcome import Preserved
from vertebra3d.solids import Solid


def after(level: str, *boxes: Solid, protected: tuple[str, ...] = ()) -> Preserved:
    bone = bone_for(Case(level=level))
    return preserved.measure(preserved.prepare(bone), boxes, divide(bone, boxes, protected))


@pytest.mark.parametrize("level", LEVELS)
def test_an_intact_bone_keeps_everything(level: str) -> None:
    kept = evaluate(Case(level=level)).preserved
    assert kept.spinous_process
    assert kept.contralateral_lamina
    assert kept.loose_pieces_mm3 == ()
    assert set(kept.facets) == {"superior_left", "superior_right", "inferior_left", "inferior_right"}
    for facet in kept.facets.values():
        assert facet.volume_percent == 100
        assert facet.surface_percent == 100
    marks = bone_for(Case(level=level)).landmarks
    for side, pars in kept.pars_mm.items():
        assert pars.after == pars.before
        assert pars.before == pytest.approx(abs(marks.pars[side].lateral_edge[0]) - LAMINA_X, abs=0.3)


def test_an_arch_that_is_open_has_no_spinous_process_to_be_whole() -> None:
    for procedure in ("none", "laminectomy"):
        outcome = evaluate(Case(level="L5", parameters={"arch_cleft_mm": 7.0}, procedure=procedure))
        assert outcome.preserved.spinous_process is None
        assert "spinous process" in next(w.what for w in outcome.warnings if "open in the midline" in w.what)


@pytest.mark.parametrize("level", ["L2", "L4"])
def test_the_pars_left_is_what_lies_lateral_of_a_straight_cut(level: str) -> None:
    bone = bone_for(Case(level=level))
    cut_x = 9.0
    kept = after(level, Solid.box((-3, bone.landmarks.canal_y, -200), (cut_x, 200, 200)))
    whole = evaluate(Case(level=level)).preserved.pars_mm
    assert kept.pars_mm["left"].before == whole["left"].before
    assert kept.pars_mm["left"].after == pytest.approx(whole["left"].before + LAMINA_X - cut_x, abs=1e-6)
    assert kept.pars_mm["right"].after == whole["right"].before  # 3 mm from the midline is not yet pars


def test_a_cut_through_the_pars_leaves_none_and_never_less() -> None:
    bone = bone_for(Case(level="L3"))
    kept = after("L3", Solid.box((0, bone.landmarks.canal_y - 6, -200), (60, 200, 200)))
    assert kept.pars_mm["left"].after == 0


def test_a_cut_below_the_pars_leaves_it_whole() -> None:
    bone = bone_for(Case(level="L3"))
    top = bone.landmarks.pars["left"].z - preserved.PARS_BAND_MM - 0.5
    kept = after("L3", Solid.box((0, bone.landmarks.canal_y, -200), (60, 200, top)))
    assert kept.pars_mm["left"].after == kept.pars_mm["left"].before
    assert kept.facets["inferior_left"].volume_percent < 40
    assert kept.facets["inferior_right"].volume_percent == 100


@pytest.mark.parametrize("name", ["superior_left", "superior_right", "inferior_left", "inferior_right"])
@pytest.mark.parametrize("share", [0.25, 0.5, 0.8])
def test_the_articular_surface_left_is_its_area_outside_the_cutter(name: str, share: float) -> None:
    bone = bone_for(Case(level="L4"))
    triangles = bone.articular[name]
    centres = triangles.mean(axis=1)
    z = float(np.quantile(centres[:, 2], share))
    low, high = centres.min(axis=0) - 3, centres.max(axis=0) + 3
    kept = after("L4", Solid.box(low, (high[0], high[1], z)))
    sheet = trimesh.Trimesh(triangles.reshape(-1, 3), np.arange(3 * len(triangles)).reshape(-1, 3), process=False)
    above = sheet.slice_plane((0, 0, z), (0, 0, 1))
    assert kept.facets[name].surface_percent == pytest.approx(100 * above.area / sheet.area, abs=0.75)
    others = [other for other in kept.facets if other[:3] != name[:3]]
    assert all(kept.facets[other].surface_percent == 100 for other in others)


def test_samples_stand_for_the_whole_area_and_lie_on_it() -> None:
    triangle = np.array([[[0, 0, 0], [8, 0, 0], [0, 6, 0]], [[0, 0, 5], [0.1, 0, 5], [0, 0.1, 5]]], dtype=float)
    points, inner, areas = preserved._samples(triangle)
    assert areas.sum() == pytest.approx(24 + 0.005)
    assert areas.max() <= preserved.SAMPLE_MM2
    assert np.allclose((points * areas[:, None]).sum(axis=0) / areas.sum(), [8 / 3, 2, 0], atol=0.01)
    assert np.allclose(inner[:, 2] - points[:, 2], -0.05)


def test_protected_regions_keep_their_articular_surface() -> None:
    bone = bone_for(Case(level="L4"))
    box = Solid.box((0, bone.landmarks.canal_y, -200), (60, 200, 200))
    free = after("L4", box)
    assert free.facets["inferior_left"].surface_percent < 5
    kept = after("L4", box, protected=("inferior_articular_left",))
    assert kept.facets["inferior_left"].volume_percent == 100
    assert kept.facets["inferior_left"].surface_percent > 95


def test_a_loose_piece_is_reported_with_its_volume() -> None:
    bone = bone_for(Case(level="L4"))
    end = bone.arch.bounds[1, 1] - 10
    kept = after("L4", Solid.box((-50, end - 1, -100), (50, end, 100)))
    assert len(kept.loose_pieces_mm3) == 1
    assert not kept.spinous_process
