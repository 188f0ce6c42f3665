"""Old surface and cut faces: every face on the right side, normals as they should be."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d.outcome import Outcome
from vertebra3d.scene.surface import LONGEST_EDGE_MM, IntactSurface, Patch
from vertebra3d.solids import Solid


def area(patch: Patch) -> float:
    """Area of a patch, mm2."""
    t = patch.points[patch.faces]
    return float(np.linalg.norm(np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]), axis=1).sum() / 2)


def face_normals(patch: Patch) -> np.ndarray:
    """Unit normals of the faces of a patch that are not slivers, with which they are."""
    t = patch.points[patch.faces]
    n = np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0])
    size = np.linalg.norm(n, axis=1)
    return np.where(size[:, None] > 1e-3, n / np.maximum(size, 1e-12)[:, None], np.nan)


def ball(radius: float = 10.0) -> Solid:
    """A ball round the origin."""
    return Solid.rounded_hull([(0.0, 0.0, 0.0)], radius, segments=96)


def test_a_ball_cut_in_half() -> None:
    solid = ball()
    upper, lower = solid.split(Solid.box((-20, -20, 0.05), (20, 20, 20)))
    surface = IntactSurface(*solid.arrays)
    old, cut = surface.part(*lower.arrays)
    disc = np.pi * (100 - 0.05**2)
    assert area(cut) == pytest.approx(disc, rel=2e-3)
    np.testing.assert_allclose(cut.normals, np.tile([0.0, 0.0, 1.0], (len(cut.points), 1)), atol=1e-6)
    assert np.abs(cut.points[:, 2] - 0.05).max() < 1e-9
    assert np.einsum("ij,ij->i", old.normals, old.points).min() > 0.99 * 9.9  # still the ball's, up to the edge
    taken, nothing = surface.part(*upper.arrays, with_cut=False)
    assert len(nothing.faces) == 0
    assert area(old) + area(taken) == pytest.approx(area(surface.whole), rel=1e-9)


@pytest.mark.parametrize("deep_mm", [0.001, 0.004])
def test_a_cut_that_grazes_the_surface_is_a_cut(deep_mm: float) -> None:
    solid = Solid.box((-10, -10, -5), (10, 10, 0))
    taken, kept = solid.split(Solid.box((-20, -20, -deep_mm), (20, 20, 5)))
    surface = IntactSurface(*solid.arrays)
    old, cut = surface.part(*kept.arrays)
    ghost, under = surface.part(*taken.arrays)
    assert area(cut) == pytest.approx(400.0)
    assert area(under) == pytest.approx(400.0)
    assert area(old) + area(ghost) == pytest.approx(area(surface.whole))


@pytest.mark.parametrize("name", ["left", "both"])
def test_old_surfaces_of_kept_and_removed_make_up_the_intact_one(name: str, request: pytest.FixtureRequest) -> None:
    outcome: Outcome = request.getfixturevalue(name)
    surface = IntactSurface(*outcome.intact.solid.arrays)
    kept, cut = surface.part(*outcome.kept_solid.arrays)
    removed, cut_of_removed = surface.part(*outcome.removed_solid.arrays)
    assert area(kept) + area(removed) == pytest.approx(area(surface.whole), rel=1e-4)
    assert area(cut) == pytest.approx(area(cut_of_removed), rel=1e-3)
    assert area(kept) + area(cut) == pytest.approx(float(outcome.kept.area), rel=1e-6)


def test_a_real_bone_is_parted_exactly(shared_meshes: object) -> None:
    import trimesh

    solid = Solid.from_trimesh(trimesh.load(f"{shared_meshes}/ssmmean87_L3.ply"))
    burr = [(x, y, z) for x in (4.0, 8.5) for y in (26.0, 60.0) for z in (-40.0, 40.0)]
    inside, outside = solid.split(Solid.rounded_hull(burr, 1.5))
    surface = IntactSurface(*solid.arrays)
    kept, cut = surface.part(*outside.arrays)
    removed, cut_of_removed = surface.part(*inside.arrays)
    assert area(kept) + area(removed) == pytest.approx(area(surface.whole), rel=1e-9)
    assert area(cut) == pytest.approx(area(cut_of_removed), rel=1e-9)


def test_cut_faces_are_fine_enough_and_lit_on_their_own_side(left: Outcome) -> None:
    surface = IntactSurface(*left.intact.solid.arrays)
    _, cut = surface.part(*left.kept_solid.arrays)
    t = cut.points[cut.faces]
    longest = np.linalg.norm(t - np.roll(t, 1, axis=1), axis=2).max()
    assert longest <= LONGEST_EDGE_MM * (1 + 1e-9)
    flat = face_normals(cut)
    sound = ~np.isnan(flat[:, 0])
    agree = np.einsum("ij,ikj->ik", flat[sound], cut.normals[cut.faces[sound]])
    assert agree.min() > 0.5


def test_nothing_in_nothing_out(intact: Outcome) -> None:
    surface = IntactSurface(*intact.intact.solid.arrays)
    old, cut = surface.part(np.zeros((0, 3)), np.zeros((0, 3), dtype=np.int64))
    assert len(old.faces) == len(cut.faces) == 0
