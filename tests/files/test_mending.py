"""Surfaces that are wrong in ways that can be put right, and in ways that cannot."""

from __future__ import annotations

import numpy as np
import pytest
import trimesh
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.anatomy.build import build_bone, build_solid
from vertebra3d.anatomy.parameters import resolve
from vertebra3d.errors import Refused
from vertebra3d.files.mending import Mended, mended
from vertebra3d.solids import Solid
from vertebra3d.triangles import enclosed


@pytest.fixture(scope="module")
def bone() -> trimesh.Trimesh:
    return build_solid("L4", resolve("L4"), spacing_mm=1.6).to_trimesh()


def mend(vertices: np.ndarray, faces: np.ndarray) -> Mended:
    made = mended(np.asarray(vertices, dtype=np.float64), np.asarray(faces, dtype=np.int64))
    assert Solid.from_arrays(made.vertices, made.faces).is_closed
    return made


def volume(made: Mended) -> float:
    return Solid.from_arrays(made.vertices, made.faces).volume_mm3


def test_what_is_right_stays_as_it_is(bone: trimesh.Trimesh) -> None:
    made = mend(bone.vertices, bone.faces)
    assert made.notes == ()
    assert np.array_equal(made.vertices, bone.vertices)
    assert np.array_equal(made.faces, bone.faces)


@given(st.lists(st.integers(0, 6_000), min_size=1, max_size=40, unique=True))
def test_holes_are_closed_and_told(bone: trimesh.Trimesh, missing: list[int]) -> None:
    made = mend(bone.vertices, np.delete(bone.faces, missing, axis=0))
    (note,) = made.notes
    assert "closed" in note
    assert volume(made) == pytest.approx(bone.volume, rel=2e-3)


@given(st.lists(st.integers(0, 6_000), min_size=1, max_size=400, unique=True), st.booleans())
def test_triangles_wound_against_their_neighbours_are_turned(
    bone: trimesh.Trimesh, turned: list[int], inside_out: bool
) -> None:
    faces = np.array(bone.faces)
    faces[turned] = faces[turned][:, ::-1]
    made = mend(bone.vertices, faces[:, ::-1] if inside_out else faces)
    assert volume(made) == pytest.approx(bone.volume)
    assert made.notes == (f"{len(turned):,} triangles that were wound the wrong way were turned",)


def test_inside_out_is_turned(bone: trimesh.Trimesh) -> None:
    made = mend(bone.vertices, bone.faces[:, ::-1])
    assert made.notes == ("the surface was wound inside out and has been turned",)
    assert volume(made) == pytest.approx(bone.volume)


@given(st.lists(st.integers(0, 6_000), min_size=1, max_size=400, unique=True))
def test_doubled_triangles_are_dropped(bone: trimesh.Trimesh, doubled: list[int]) -> None:
    made = mend(bone.vertices, np.concatenate([bone.faces, bone.faces[doubled][:, [1, 2, 0]]]))
    assert made.notes == (f"{len(doubled):,} doubled triangles were dropped",)
    assert volume(made) == pytest.approx(bone.volume)


def test_corners_that_all_but_meet_are_joined(bone: trimesh.Trimesh) -> None:
    rng = np.random.default_rng(3)
    soup = np.array(bone.vertices[bone.faces]).reshape(-1, 3)
    soup = np.round(soup, 3) + rng.uniform(-2e-4, 2e-4, soup.shape)
    made = mend(soup, np.arange(len(soup)).reshape(-1, 3))
    assert "corners that all but met were joined" in made.notes[0]
    assert volume(made) == pytest.approx(bone.volume, rel=1e-3)


def test_specks_are_dropped_and_hollows_filled(bone: trimesh.Trimesh) -> None:
    speck = trimesh.creation.icosphere(subdivisions=1, radius=2.0)
    speck.apply_translation([0, 0, 60])
    hollow = trimesh.creation.icosphere(subdivisions=2, radius=4.0)
    hollow.invert()
    hollow.apply_translation([0.0, -18.0, 0.0])  # in the body
    both = trimesh.util.concatenate([bone, speck, speck.copy().apply_translation([9, 0, 0]), hollow])
    made = mend(both.vertices, both.faces)
    assert made.notes == ("a hollow in the bone was filled", "2 specks beside the bone were dropped")
    assert volume(made) == pytest.approx(bone.volume)


@given(st.randoms(use_true_random=False))
def test_everything_at_once_is_mended(bone: trimesh.Trimesh, random: object) -> None:
    rng = np.random.default_rng(random.randrange(2**32))  # type: ignore[attr-defined]
    faces = np.array(bone.faces)
    turned = rng.choice(len(faces), 50, replace=False)
    faces[turned] = faces[turned][:, ::-1]
    faces = np.delete(faces, rng.choice(len(faces), 12, replace=False), axis=0)
    faces = np.concatenate([faces, faces[rng.choice(len(faces), 20, replace=False)]])
    speck = trimesh.creation.icosphere(subdivisions=1, radius=1.0)
    vertices = np.concatenate([bone.vertices, speck.vertices + np.array([0, 0, 70])])
    made = mend(vertices, np.concatenate([faces, speck.faces + len(bone.vertices)]))
    assert len(made.notes) == 4
    assert volume(made) == pytest.approx(bone.volume, rel=2e-3)


def _halved(bone: trimesh.Trimesh) -> tuple[np.ndarray, np.ndarray]:
    return bone.vertices, bone.faces[bone.triangles_center[:, 2] > 0]


def _two(bone: trimesh.Trimesh) -> tuple[np.ndarray, np.ndarray]:
    both = trimesh.util.concatenate([bone, bone.copy().apply_translation([0, 0, 80])])
    return both.vertices, both.faces


def _fin(bone: trimesh.Trimesh) -> tuple[np.ndarray, np.ndarray]:
    a, b = bone.faces[0, :2]
    vertices = np.concatenate([bone.vertices, [[0, 0, 90]]])
    return vertices, np.concatenate([bone.faces, [[a, b, len(bone.vertices)]]])


def _strip(_bone: trimesh.Trimesh) -> tuple[np.ndarray, np.ndarray]:
    """A band with half a twist: closed by no turning."""
    turn = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    rims = []
    for side in (-1.0, 1.0):
        out = 40 + side * 5 * np.cos(turn / 2)
        rims.append(np.column_stack([out * np.cos(turn), out * np.sin(turn), side * 5 * np.sin(turn / 2)]))
    vertices, faces = np.concatenate(rims), []
    for k in range(40):
        after = (k + 1) % 40
        here, there = (k, 40 + k), (after, 40 + after) if after else (40, 0)
        faces += [(here[0], there[0], here[1]), (there[0], there[1], here[1])]
    return vertices, np.array(faces)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_halved, "a hole is .* mm across"),
        (_two, "2 separate surfaces .* a bone is one: keep that"),
        (_fin, "more than two triangles"),
        (_strip, "not closed|different directions"),
        (lambda b: (b.vertices * [1, 1, 0], b.faces), "no volume|more than two|not closed"),
    ],
)
def test_what_cannot_be_mended_is_refused_in_one_line(bone: trimesh.Trimesh, spoil, said: str) -> None:
    with pytest.raises(Refused, match=said) as refusal:
        mend(*spoil(bone))
    assert "\n" not in str(refusal.value)


def test_a_rough_surface_is_smoothed_and_told() -> None:
    solid = build_bone("L3").solid
    vertices, faces = solid.arrays
    rough = vertices + np.random.default_rng(1).normal(0, 0.3, vertices.shape)
    made = mended(rough, faces)
    (told,) = made.notes
    assert told.startswith("the surface was rough by 0.3 mm and was smoothed")
    assert enclosed(made.vertices, made.faces) == pytest.approx(enclosed(rough, faces), rel=1e-5)
    assert np.sqrt(((made.vertices - vertices) ** 2).mean()) < 0.6 * np.sqrt(((rough - vertices) ** 2).mean())
    assert Solid.from_arrays(made.vertices, made.faces).volume_mm3 == pytest.approx(solid.volume_mm3, rel=0.002)
    assert mended(vertices, faces).notes == ()
