"""The medial facet line of generated bones moves as smoothly as they do, whatever triangles make their surface."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d.anatomy.articular import medial_edge_x
from vertebra3d.anatomy.build import bone_of_shape, build_bone
from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.anatomy.levels import LEVELS
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import resolve
from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for


@pytest.mark.parametrize("level", LEVELS)
def test_both_sides_of_a_mean_bone_are_alike(level: str) -> None:
    left, right = (build_bone(level).landmarks.medial_facet_x[side] for side in SIDES)
    assert left == pytest.approx(right, abs=0.06)


@pytest.mark.parametrize("level", ["T12", "L2", "L5"])
def test_a_finer_mesh_has_the_same_line(level: str) -> None:
    values = resolve(level)
    shape = shape_for(level, values)
    lines = [bone_of_shape(level, shape, values, spacing).landmarks.medial_facet_x["left"] for spacing in (0.8, 0.5)]
    assert lines[0] == pytest.approx(lines[1], abs=0.05)


@pytest.mark.parametrize("seed", range(4))
def test_it_is_the_edge_of_the_labelled_triangles_but_for_their_raggedness(seed: int) -> None:
    bone = bone_for(Case.random(seed, f"L{1 + seed}"))
    for side in SIDES:
        ragged = medial_edge_x(bone.articular[f"inferior_{side}"])
        assert bone.landmarks.medial_facet_x[side] == pytest.approx(ragged, abs=0.4)


@pytest.mark.parametrize("name", ["facet_angle_left_deg", "lamina_thickness_left_mm", "interpars_mm"])
@pytest.mark.parametrize("level", ["L2", "L3", "L5"])
def test_it_moves_smoothly_with_a_dimension(level: str, name: str) -> None:
    start = resolve(level)[name]
    lines = [build_bone(level, {name: start + 0.05 * step}).landmarks.medial_facet_x["left"] for step in range(8)]
    assert np.abs(np.diff(lines, 2)).max() < 0.06
