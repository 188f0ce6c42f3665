"""Landmarks as lines: on the surface, where the definitions say, and gone where the bone is gone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import pyvista as pv

from vertebra3d.anatomy.bone import LEVELS, Bone
from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES, SIGN
from vertebra3d.anatomy.levels import LUMBAR
from vertebra3d.anatomy.variants import VARIANTS
from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for
from vertebra3d.files.bones import load_bone
from vertebra3d.outcome import Outcome
from vertebra3d.scene.landmarks import Foot, Mark, landmark_marks, taken
from vertebra3d.scene.legend import KINDS
from vertebra3d.scene.surface import IntactSurface

NEAR_MM = 0.5  # of the surface: every point of every line
SIDED = {"facet", "pars", "pedicle"}


def marks_of(bone: Bone) -> tuple[Mark, ...]:
    """The landmarks of a bone as lines."""
    return landmark_marks(bone, IntactSurface(*bone.solid.arrays).whole)


def points_of(marks: tuple[Mark, ...]) -> np.ndarray:
    """All points of all lines."""
    return np.concatenate([line for mark in marks for line in mark.lines])


def assert_on_surface(bone: Bone, marks: tuple[Mark, ...]) -> None:
    """Every point lies on the bone, with a normal that points out of it."""
    surface = pv.PolyData.from_regular_faces(*bone.solid.arrays)
    points = points_of(marks)
    normals = np.concatenate([n for mark in marks for n in mark.normals])
    off = pv.PolyData(points).compute_implicit_distance(surface)["implicit_distance"]
    assert np.abs(off).max() < NEAR_MM
    outside = pv.PolyData(points + 0.3 * normals).compute_implicit_distance(surface)["implicit_distance"]
    assert np.mean(outside > 0) > 0.98
    np.testing.assert_allclose(np.linalg.norm(normals, axis=1), 1.0, atol=1e-6)


def assert_complete(marks: tuple[Mark, ...]) -> None:
    """Each kind once, or once a side; both edges of the lamina."""
    wanted = sorted([kind for kind in SIDED for _ in SIDES] + ["junction", "lamina", "lamina", "flavum"])
    assert sorted(mark.kind for mark in marks) == wanted
    assert {(m.kind, m.side) for m in marks if m.kind in SIDED} == {(kind, side) for kind in SIDED for side in SIDES}


@pytest.mark.parametrize("level", LEVELS)
def test_generated_bones_carry_every_landmark_on_their_surface(level: str) -> None:
    bone = bone_for(Case(level=level))
    marks = marks_of(bone)
    assert_complete(marks)
    assert_on_surface(bone, marks)


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("visiblehuman_L1", "L1"),
        *((f"ssmmean87_{level}", level) for level in LUMBAR[1:]),
    ],
)
def test_real_bones_carry_every_landmark_on_their_surface(shared_meshes: Path, name: str, level: str) -> None:
    bone, _ = load_bone(shared_meshes / f"{name}.ply", level)
    marks = marks_of(bone)
    assert_complete(marks)
    assert_on_surface(bone, marks)


@pytest.mark.parametrize("variant", VARIANTS)
def test_variants_carry_what_they_have(variant: str) -> None:
    bone = bone_for(Case(level="L5").with_variant(variant))
    marks = marks_of(bone)
    assert {"facet", "pars", "pedicle", "lamina"} <= {mark.kind for mark in marks}
    assert_on_surface(bone, marks)


@pytest.mark.parametrize("level", LEVELS)
def test_lines_lie_where_the_definitions_say(level: str) -> None:
    bone = bone_for(Case(level=level))
    landmarks = bone.landmarks
    marks = {(mark.kind, mark.side): mark for mark in marks_of(bone)}
    for side in SIDES:
        sign = SIGN[side]
        facet = np.concatenate(marks["facet", side].lines)
        np.testing.assert_allclose(sign * facet[:, 0], landmarks.medial_facet_x[side], atol=0.05)
        assert np.ptp(facet[:, 2]) > 15
        pars, edge = marks["pars", side], landmarks.pars[side].lateral_edge
        across = pars.lines[0]
        assert pars.width_mm == pytest.approx(abs(edge[0]) - LAMINA_X)
        assert abs(across[0, 0]) == pytest.approx(LAMINA_X, abs=0.3)
        assert np.linalg.norm(across[-1] - edge) < 0.5
        np.testing.assert_allclose(across[:, 2], landmarks.pars[side].z, atol=0.4)
        wall = np.concatenate(marks["pedicle", side].lines)
        assert (sign * wall[:, 0]).min() > abs(landmarks.pedicle[side].medial_x) - 2.5
        assert landmarks.pedicle[side].lower_z < wall[:, 2].min() < wall[:, 2].max() < landmarks.pedicle[side].upper_z
        for word in ("superior", "inferior"):
            corner = getattr(landmarks.lamina[side], f"{word}_edge")
            lamina = np.concatenate([line for mark in marks_of(bone) if mark.kind == "lamina" for line in mark.lines])
            assert np.linalg.norm(lamina - corner, axis=1).min() < 1.0
    junction = np.concatenate(marks["junction", ""].lines)
    assert np.abs(junction[:, 0]).max() < landmarks.spinous_lateral + 0.2


def test_the_flavum_ends_where_a_laminotomy_ends(intact: Outcome) -> None:
    from vertebra3d.procedures.laminotomy import HEIGHT, defaults

    bone = intact.intact
    flavum = next(mark for mark in marks_of(bone) if mark.kind == "flavum")
    height = np.concatenate(flavum.lines)[:, 2].mean()
    edges = [float(lamina.inferior_edge[2]) for lamina in bone.landmarks.lamina.values()]
    assert height == pytest.approx(np.mean(edges) + defaults(bone)[HEIGHT.name], abs=0.3)


def test_points_are_evenly_apart(intact: Outcome) -> None:
    steps = np.concatenate(
        [np.linalg.norm(np.diff(line, axis=0), axis=1) for mark in marks_of(intact.intact) for line in mark.lines]
    )
    assert np.median(steps) == pytest.approx(0.5, abs=0.1)
    assert steps.max() < 3.5


def test_lines_are_gone_with_their_bone(both: Outcome, left: Outcome, intact: Outcome) -> None:
    def gone(outcome: Outcome) -> dict[tuple[str, str], float]:
        surface = IntactSurface(*outcome.intact.solid.arrays)
        ghost = surface.part(*outcome.removed_solid.arrays, with_cut=False)[0]
        kept = surface.part(*outcome.kept_solid.arrays, with_cut=False)[0]
        found: dict[tuple[str, str], float] = {}
        for mark in landmark_marks(outcome.intact, surface.whole):
            lost = taken(mark, Foot(ghost) if len(ghost.faces) else None, Foot(kept))
            found[mark.kind, mark.side] = float(np.concatenate(lost).mean())
        return found

    assert set(gone(intact).values()) == {0.0}
    after = gone(both)
    assert after["junction", ""] == 1.0
    assert after["flavum", ""] > 0.9
    assert 0.1 < after["pars", "left"] < 0.9
    assert after["pedicle", "left"] < 0.3
    one = gone(left)
    assert one["pars", "left"] > 0.1
    assert one["pars", "right"] == one["facet", "right"] == one["pedicle", "right"] == 0.0


def test_every_kind_has_a_term_and_a_plain_name() -> None:
    assert len({kind.term for kind in KINDS.values()}) == len(KINDS)
    assert len({kind.plain for kind in KINDS.values()}) == len(KINDS)
