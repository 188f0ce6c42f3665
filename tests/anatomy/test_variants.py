"""Variants: each one does to the bone what its name says."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.parameters import parameters_at
from vertebra3d.anatomy.populations import LEVELS, POPULATIONS, Norm
from vertebra3d.anatomy.sections import axial_sections
from vertebra3d.anatomy.variants import VARIANTS, variant_values
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_is_in_range_for_everybody_and_says_what_it_is(name):
    assert VARIANTS[name].label
    assert VARIANTS[name].meaning.endswith(".")
    for level in LEVELS:
        for population in POPULATIONS:
            norm = Norm(population, "female", 0.9)
            values = variant_values(name, level, norm)
            assert values
            for parameter, value in values.items():
                parameters_at(level, norm)[parameter].check(value)


@pytest.mark.parametrize("level", ["L3", "L5"])
def test_an_arch_with_a_gap_is_open_and_every_procedure_says_so(level):
    case = Case(level=level).with_variant("spina-bifida-occulta")
    for procedure in ("none", "laminotomy", "hemilaminectomy", "laminectomy"):
        outcome = evaluate(case.with_changes(procedure=procedure))
        assert outcome.intact.solid.genus == 0
        assert outcome.canal.narrowest is None
        assert outcome.bone.kept_mm3 + outcome.bone.removed_mm3 == pytest.approx(outcome.bone.intact_mm3, rel=1e-9)
        assert any("open in the midline" in warning.what for warning in outcome.warnings)
    bone = outcome.intact
    middle = float(bone.landmarks.lamina["left"].front[2])
    ends = axial_sections(*bone.solid.arrays, np.array([middle])).plane(0).reshape(-1, 2)
    ends = ends[ends[:, 1] > bone.landmarks.canal_y]
    gap = ends[ends[:, 0] > 0, 0].min() - ends[ends[:, 0] < 0, 0].max()
    assert gap == pytest.approx(bone.parameters["arch_cleft_mm"], abs=1.0), "the ends of the laminae are round"


def test_a_scoliotic_body_is_higher_on_the_left_and_its_right_pedicle_is_thin():
    bone = build_bone("L3", variant_values("scoliosis", "L3"))
    vertices = bone.solid.arrays[0]
    body = vertices[vertices[:, 1] < bone.landmarks.wall_y - 5]
    heights = [np.ptp(body[np.abs(body[:, 0] - x) < 2, 2]) for x in (15.0, -15.0)]
    assert heights[0] - heights[1] == pytest.approx(2 * 30 * np.tan(np.radians(4)), abs=1.2)
    left, right = bone.landmarks.pedicle["left"], bone.landmarks.pedicle["right"]
    assert abs(right.lateral_x - right.medial_x) < abs(left.lateral_x - left.medial_x) - 0.7
    assert bone.landmarks.spinous_tip[0] < -2


def test_a_trefoil_draws_the_sides_of_the_canal_in_and_leaves_its_front():
    plain, trefoil = build_bone("L5"), build_bone("L5", {"canal_trefoil_mm": 4.0})

    def width(bone, share: float) -> float:
        marks = bone.landmarks
        y = marks.wall_y + share * (marks.roof_front_y - marks.wall_y)
        heights = np.arange(*marks.ring_z, 0.5)
        found = []
        for p in range(len(heights)):
            a, b = np.split(axial_sections(*bone.solid.arrays, heights).plane(p), 2, axis=1)
            over = (a[:, 1] - y) * (b[:, 1] - y) < 0
            x = a[over, 0] + (b[over, 0] - a[over, 0]) * (y - a[over, 1]) / (b[over, 1] - a[over, 1])
            found.append(x[x > 0].min() - x[x < 0].max())
        return float(np.median(found))

    assert width(plain, 0.6) - width(trefoil, 0.6) > 1.5
    assert abs(width(plain, 0.12) - width(trefoil, 0.12)) < 1.5


def test_tropism_turns_the_two_sides_apart():
    values = variant_values("facet-tropism", "L4")
    assert values["facet_angle_right_deg"] - values["facet_angle_left_deg"] == pytest.approx(16)
    bone = build_bone("L4", values)
    facing = {}
    for side in ("left", "right"):
        patch = bone.articular[f"superior_{side}"]
        normal = np.cross(patch[:, 1] - patch[:, 0], patch[:, 2] - patch[:, 0]).sum(axis=0)
        facing[side] = np.degrees(np.arctan2(abs(normal[1]), abs(normal[0])))
    assert facing["right"] - facing["left"] == pytest.approx(16, abs=5)


def test_an_unknown_variant_is_refused():
    with pytest.raises(Refused, match="trefoil, short-pedicles"):
        variant_values("tall", "L4")
