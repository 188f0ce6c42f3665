"""Slices of an outcome against trimesh and shapely, closed forms and the measures themselves."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
import shapely
import trimesh

from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.outcome import Canal, Outcome
from vertebra3d.scene.figures import NOTHING, Figure
from vertebra3d.scene.slices import (
    ASIDE_MM,
    PLANES,
    Slices,
    gained,
    nearest_plane,
    side_words,
)
from vertebra3d.solids import Solid

PLACES = {"axial": (-12.0, 3.0), "sagittal": (-7.5, 0.0, 4.25), "coronal": (24.0, 33.3, 40.0)}


def area_of(figure: Figure) -> shapely.Geometry:
    """What an odd number of outlines encloses."""
    area: shapely.Geometry = shapely.Polygon()
    for outline in figure.outlines:
        area = area.symmetric_difference(shapely.Polygon(outline).buffer(0))
    return area


def sliced(mesh: trimesh.Trimesh, name: str, at: float) -> shapely.Geometry:
    """The same section by trimesh's own slicer."""
    plane = PLANES[name]
    normal = np.eye(3)[plane.axis]
    lines = trimesh.intersections.mesh_plane(mesh, normal, normal * (at + ASIDE_MM))
    flat = np.round(lines[:, :, [plane.across, plane.up]], 7)
    return shapely.build_area(shapely.multilinestrings(shapely.linestrings(flat)))


def canal_of(radius: float, gain: float, centre_half: float = 5.0) -> Canal:
    """A round canal, wider by `gain` behind."""
    angles = np.arange(-180.0, 180.0, 0.5)
    planes = np.arange(-centre_half, centre_half + 0.125, 0.25)
    before = np.full((len(planes), len(angles)), radius)
    after = before + np.where(np.abs(angles) < 45, gain, 0.0)
    nothing = np.zeros(len(planes))
    return Canal(planes, nothing, nothing, 0.0, None, None, 0.0, 0.0, angles, before, after)


def outcome_of(canal: Canal, centre_y: float) -> Outcome:
    """An outcome with nothing but a ball of bone and a canal."""
    solid = Solid.from_trimesh(trimesh.creation.icosphere(subdivisions=5, radius=20.0))
    empty = solid & Solid.box((90, 90, 90), (91, 91, 91))
    intact = SimpleNamespace(solid=solid, landmarks=SimpleNamespace(canal_y=centre_y))
    return SimpleNamespace(intact=intact, kept_solid=solid, removed_solid=empty, canal=canal, segment=None)


@pytest.mark.parametrize(("name", "at"), [(name, at) for name, places in PLACES.items() for at in places])
def test_slices_are_those_of_an_independent_slicer(both: Outcome, name: str, at: float):
    cut = Slices(both).at(name, at)
    for figure, mesh in (
        (cut.before, both.intact.solid.to_trimesh()),
        (cut.kept, both.kept),
        (cut.removed, both.removed),
    ):
        expected = sliced(mesh, name, at)
        assert figure.area_mm2 == pytest.approx(expected.area, abs=1e-4)
        assert area_of(figure).symmetric_difference(expected).area < 1e-3


@pytest.mark.parametrize(("name", "at"), [(name, at) for name, places in PLACES.items() for at in places])
def test_before_is_kept_and_removed(left: Outcome, name: str, at: float):
    cut = Slices(left).at(name, at)
    assert cut.before.area_mm2 == pytest.approx(cut.kept.area_mm2 + cut.removed.area_mm2, abs=1e-6)


@pytest.mark.parametrize("name", PLANES)
def test_a_ball_is_cut_in_circles(name: str):
    slices = Slices(outcome_of(canal_of(4.0, 0.0), 0.0))
    for at in (-19.0, -3.3, 0.0, 12.0):
        cut = slices.at(name, at)
        assert cut.before.area_mm2 == pytest.approx(np.pi * (400 - at**2), rel=0.004)
        assert np.abs(np.hypot(*cut.before.points.T) - np.sqrt(400 - at**2)).max() < 0.05
        assert cut.kept is cut.before
        assert cut.removed.is_empty
    assert slices.at(name, 21.0).before.is_empty


def test_the_sides_are_where_the_letters_say():
    block = Solid.box((1, 20, 5), (9, 30, 8))  # to the left, behind and above
    outcome = outcome_of(canal_of(4.0, 0.0), 0.0)
    outcome.intact.solid = block
    slices = Slices(outcome)
    for name, at in (("axial", 6.0), ("sagittal", 5.0), ("coronal", 25.0)):
        plane = PLANES[name]
        low, high = slices.at(name, at).before.points.min(axis=0), slices.at(name, at).before.points.max(axis=0)
        np.testing.assert_allclose(low, np.array([1, 20, 5])[[plane.across, plane.up]], atol=1e-9)
        np.testing.assert_allclose(high, np.array([9, 30, 8])[[plane.across, plane.up]], atol=1e-9)
    assert PLANES["axial"].downwards
    assert PLANES["axial"].letters == ("R", "L", "A", "P")
    assert PLANES["coronal"].letters == ("R", "L", "S", "I")
    assert PLANES["sagittal"].letters == ("A", "P", "S", "I")


def test_sides_in_words():
    assert [side_words(v, axis) for axis in range(3) for v in (-3.21, 4.0)] == [
        "R 3.2", "L 4.0", "A 3.2", "P 4.0", "I 3.2", "S 4.0",
    ]  # fmt: skip
    assert side_words(-0.01, 2) == "S 0.0"


def test_the_canal_in_an_axial_plane_has_the_areas_of_the_measure(both: Outcome):
    slices, canal = Slices(both), both.canal
    for i in (0, 20, len(canal.planes_mm) - 1):
        cut = slices.at("axial", float(canal.planes_mm[i]))
        assert cut.canal.area_mm2 == pytest.approx(canal.before_mm2[i], rel=2e-3)
        assert cut.opened.area_mm2 == pytest.approx(canal.after_mm2[i], rel=2e-3)
        assert cut.gain.area_mm2 == pytest.approx(canal.after_mm2[i] - canal.before_mm2[i], rel=0.02)
        bone = area_of(cut.kept)
        assert area_of(cut.canal).intersection(bone).area < 0.5  # between two rays, bone may reach in by a hair
    assert slices.at("axial", float(canal.planes_mm[-1]) + 1.0).canal is NOTHING


def test_the_canal_in_upright_planes_follows_the_closed_form():
    slices = Slices(outcome_of(canal_of(4.0, 2.0), 10.0))
    for x in (0.0, 1.0, -3.5):
        cut = slices.at("sagittal", x)
        chord = 2 * np.sqrt(16 - x**2)
        assert cut.canal.area_mm2 == pytest.approx(10.0 * chord, rel=1e-3)
        back = np.sqrt(36 - x**2) if abs(x) < 4 * np.sin(np.pi / 4) else None
        if back is not None:
            assert cut.gain.area_mm2 == pytest.approx(10.0 * (back - chord / 2), rel=5e-3)
            assert cut.opened.points[:, 0].max() == pytest.approx(10.0 + back, abs=1e-3)
    coronal = slices.at("coronal", 12.0)
    assert coronal.canal.area_mm2 == pytest.approx(10.0 * 2 * np.sqrt(16 - 4), rel=1e-3)
    assert slices.at("coronal", 14.5).canal.is_empty
    assert slices.at("coronal", 14.5).gain.area_mm2 == pytest.approx(10.0 * 2 * np.sqrt(36 - 4.5**2), rel=0.01)
    assert slices.at("sagittal", 4.5).opened.is_empty


def test_figures_close_and_subtract():
    square = Figure(np.array([[0, 0], [4, 0], [4, 4], [0, 4.0]]), np.array([0, 4]))
    hole = Figure(np.array([[1, 1], [2, 1], [2, 2.0]]), np.array([0, 3]))
    points, joined = square.without(hole).drawn
    assert square.without(hole).area_mm2 == pytest.approx(15.5)
    assert len(points) == 5 + 4
    assert np.flatnonzero(~joined).tolist() == [4, 8]
    np.testing.assert_array_equal(points[[0, 5]], points[[4, 8]])
    assert square.without(NOTHING).area_mm2 == pytest.approx(16)
    assert NOTHING.without(NOTHING).area_mm2 == 0


def test_slices_of_the_same_bone_share_what_was_sorted():
    left, right = (evaluate(Case(level="L4", procedure="hemilaminectomy", side=side)) for side in ("left", "right"))
    first = Slices(left)
    assert Slices(right, first)._before is first._before


def test_planes_of_the_measure():
    canal = canal_of(4.0, 1.0)
    assert nearest_plane(canal, 0.1) == 20
    assert nearest_plane(canal, 5.12) == 40
    assert nearest_plane(canal, 5.2) is None
    assert gained(canal).max() == pytest.approx(1.0)
    empty = Canal(*[np.empty(0)] * 3, 0.0, None, None, 0.0, 0.0, np.empty(0), np.empty((0, 0)), np.empty((0, 0)))
    assert nearest_plane(empty, 0.0) is None
    assert Slices(outcome_of(empty, 0.0)).at("sagittal", 0.0).canal is NOTHING
