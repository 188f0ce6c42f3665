"""Plane sections against solids with closed forms, an independent slicer and the real vertebrae."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely
import trimesh
from hypothesis import given
from hypothesis import strategies as st

from tests.anatomy.pierced import CENTRE_Y, RADIUS, column, pierced_block, real
from vertebra3d.anatomy.sections import (
    Slicer,
    axial_sections,
    crossings,
    intervals,
    plane_section,
    sagittal_section,
)
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid


def sliced(mesh: trimesh.Trimesh, axis: int, value: float) -> shapely.Geometry:
    """Section normal to an axis as shapely areas, by trimesh's own slicer."""
    lines = trimesh.intersections.mesh_plane(mesh, np.eye(3)[axis], np.eye(3)[axis] * value)
    flat = np.round(np.delete(lines, axis, axis=2), 7)
    return shapely.build_area(shapely.multilinestrings(shapely.linestrings(flat)))


def test_areas_of_a_sphere_follow_the_closed_form():
    sphere = trimesh.creation.icosphere(subdivisions=5, radius=10.0)
    heights = np.linspace(-9, 9, 37)
    outlines = axial_sections(sphere.vertices, sphere.faces, heights).outlines
    assert outlines.plane.tolist() == list(range(37))
    np.testing.assert_allclose(outlines.area, np.pi * (100 - heights**2), rtol=0.003)
    np.testing.assert_allclose(outlines.centroid, 0, atol=1e-3)
    np.testing.assert_allclose(outlines.box[:, 2], np.sqrt(100 - heights**2), rtol=0.003)


def test_bone_is_positive_and_a_hole_is_negative():
    outlines = axial_sections(*pierced_block().arrays, [0.0]).outlines
    assert sorted(np.round(outlines.area)) == [-round(np.pi * RADIUS**2), 60 * 65]


def test_vertices_in_the_plane_close_and_count_as_above():
    box = Solid.box((-1, -1, -1), (1, 1, 1))
    outlines = axial_sections(*box.arrays, [-1.0, 0.0, 1.0, 1.5]).outlines
    assert outlines.plane.tolist() == [1, 2]  # a plane belongs to what lies below it
    np.testing.assert_allclose(outlines.area, 4)


def test_segments_have_bone_on_their_left():
    segments = axial_sections(*column(5.0, -1, 1).arrays, [0.0]).plane(0)
    left = np.column_stack([-(segments[:, 3] - segments[:, 1]), segments[:, 2] - segments[:, 0]])
    assert (np.einsum("ij,ij->i", left, -segments[:, :2]) > 0).all()


def test_oblique_section_of_a_cylinder_is_an_ellipse():
    tilt = np.radians(30)
    u, v = np.array([1.0, 0, 0]), np.array([0, np.cos(tilt), np.sin(tilt)])
    outlines = plane_section(*column(5.0, -20, 20).arrays, (0, 0, 1), u, v).outlines
    np.testing.assert_allclose(outlines.area, [np.pi * 25 / np.cos(tilt)], rtol=1e-4)
    np.testing.assert_allclose(outlines.box[0], [-5, -5 / np.cos(tilt), 5, 5 / np.cos(tilt)], rtol=1e-4)


def test_intervals_of_bone_on_a_line():
    section = axial_sections(*pierced_block().arrays, [0.0]).plane(0)
    np.testing.assert_allclose(intervals(section, 0.0), [[-30, 2], [22, 35]], atol=1e-3)
    np.testing.assert_allclose(intervals(section, 12.0), [[-30, 35]], atol=1e-9)
    np.testing.assert_allclose(intervals(section, CENTRE_Y, axis=1), [[-30, -10], [10, 30]], atol=1e-3)
    assert len(crossings(section, 40.0)) == 0


def test_heights_must_ascend():
    with pytest.raises(Refused, match="ascend"):
        axial_sections(*pierced_block().arrays, [1.0, 0.0])


@pytest.mark.parametrize("name", ["ssmmean87_L3", "visiblehuman_L5"])
def test_areas_agree_with_an_independent_slicer(shared_meshes: Path, name: str):
    vertices, faces = real(shared_meshes, name)
    mesh = trimesh.Trimesh(vertices, faces)
    heights = np.array([-17.3, -6.2, 0.1, 9.7])
    mine = axial_sections(vertices, faces, heights)
    for i, z in enumerate(heights):
        theirs = sliced(mesh, 2, z).area
        assert mine.outlines.area[mine.outlines.plane == i].sum() == pytest.approx(theirs, rel=1e-6)
        assert sum(len(p) for p in mine.polygons(i)) == len(mine.plane(i))
    middle = sagittal_section(vertices, faces, 6.0)
    assert middle.outlines.area.sum() == pytest.approx(sliced(mesh, 0, 6.0).area, rel=1e-6)


def same_segments(one: np.ndarray, other: np.ndarray) -> None:
    """The same segments, in any order."""
    np.testing.assert_allclose(one[np.lexsort(one.T)], other[np.lexsort(other.T)], atol=1e-12)


@given(st.integers(0, 2), st.lists(st.floats(-40, 40), min_size=1, max_size=5, unique=True).map(sorted))
def test_a_slicer_cuts_as_the_functions_do(axis: int, heights: list[float]):
    mesh = trimesh.creation.torus(20.0, 8.0, 48, 24)  # some large triangles, some small
    turned = mesh.vertices[:, [(axis + k) % 3 for k in (1, 2, 0)]]
    slicer = Slicer(mesh.vertices, mesh.faces)
    if axis == 0:
        found = [slicer.sagittal(x).plane(0) for x in heights]
        assert slicer.sagittal(heights[0]) is slicer.sagittal(heights[0])
    else:
        sections = (slicer.coronal if axis == 1 else slicer.axial)(heights)
        found = [sections.plane(i) for i in range(len(heights))]
    whole = axial_sections(turned, mesh.faces, heights)
    for i, segments in enumerate(found):
        same_segments(segments, whole.plane(i))
    assert len(slicer.axial([]).segments) == 0


def test_some_planes_of_many_are_those_planes():
    bone = pierced_block()
    heights = np.arange(-16.0, 17.0)
    chosen = np.array([0, 3, 4, 20])
    some, alone = axial_sections(*bone.arrays, heights).some(chosen), axial_sections(*bone.arrays, heights[chosen])
    for mine, theirs in zip(
        (some.heights, some.segments, some.offsets, some.keys, some.outlines.area),
        (alone.heights, alone.segments, alone.offsets, alone.keys, alone.outlines.area),
        strict=True,
    ):
        np.testing.assert_array_equal(mine, theirs)
