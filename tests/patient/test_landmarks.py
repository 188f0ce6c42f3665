"""Landmarks carried over from the twin are nearer to the truth than those read off a rough surface."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d import Case
from vertebra3d.anatomy.landmarks import SIDES, Landmarks
from vertebra3d.anatomy.measure_landmarks import measure_landmarks
from vertebra3d.evaluation import bone_for
from vertebra3d.patient.landmarks import carried
from vertebra3d.patient.twin import twin_of
from vertebra3d.solids import Solid


def heights(marks: Landmarks) -> np.ndarray:
    """Upper and lower edges of the laminae and the narrowest places of the pars, mm."""
    edges = [[part.inferior_edge[2], part.superior_edge[2]] for part in (marks.lamina[side] for side in SIDES)]
    return np.array([*np.ravel(edges), *(marks.pars[side].z for side in SIDES)])


@pytest.mark.parametrize("seed", [0, 3, 4])
def test_on_a_rough_bone_they_are_nearer_to_the_truth(seed: int) -> None:
    level = f"L{1 + seed % 5}"
    bone = bone_for(Case.random(seed, level))
    vertices, faces = bone.solid.arrays
    rough = Solid.from_arrays(vertices + np.random.default_rng(seed).normal(0, 0.15, vertices.shape), faces)
    read = measure_landmarks(rough, bone.articular)
    told = carried(read, twin_of(*rough.arrays, level), rough)
    true = heights(bone.landmarks)
    off, was = np.abs(heights(told) - true), np.abs(heights(read) - true)
    assert off.mean() < was.mean()
    assert off.max() < 0.6
    for side in SIDES:
        assert told.medial_facet_x[side] == pytest.approx(bone.landmarks.medial_facet_x[side], abs=0.2)
        wide = bone.landmarks.pedicle[side].medial_x
        assert abs(told.pedicle[side].medial_x - wide) < max(abs(read.pedicle[side].medial_x - wide), 0.1)
    assert told.roof_inferior_z == pytest.approx(bone.landmarks.roof_inferior_z, abs=0.5)
    assert told.spinous_lateral == pytest.approx(bone.landmarks.spinous_lateral, abs=0.2)
    for side in SIDES:
        assert told.lamina[side].superior_edge[0] == read.lamina[side].superior_edge[0]  # the section stays


def test_what_the_twin_does_not_fit_stays_as_it_was_read() -> None:
    """A twin of another bone: its landmarks lie elsewhere."""
    solid = bone_for(Case(level="L5")).solid
    read = measure_landmarks(solid)
    told = carried(read, twin_of(*bone_for(Case(level="L2")).solid.arrays, "L2"), solid)
    assert np.abs(heights(told) - heights(read)).max() < 1.0
    assert abs(told.medial_facet_x["left"] - read.medial_facet_x["left"]) < 1.0
    for side in SIDES:
        assert abs(told.pedicle[side].medial_x - read.pedicle[side].medial_x) < 1.0
