"""Thinning: fewer triangles, the same closed surface."""

from __future__ import annotations

import numpy as np
import pytest
import pyvista as pv
import trimesh
from hypothesis import given, settings
from hypothesis import strategies as st

from vertebra3d.anatomy.build import THIN_MM, box
from vertebra3d.anatomy.grid import sample_grid, surface
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import LEVELS, parameters_at, resolve
from vertebra3d.anatomy.shape import pack
from vertebra3d.anatomy.thinning import PASSES, one_piece, thinned
from vertebra3d.triangles import closed, enclosed, neighbours


def characteristic(vertices, faces):
    """Vertices less edges plus triangles of a closed surface without loose vertices."""
    return len(vertices) - len(faces) // 2


@settings(max_examples=8)
@given(
    level=st.sampled_from(LEVELS),
    share=st.floats(0.3, 0.7),
    spacing=st.sampled_from([0.8, 1.3, 2.0]),
    tolerance=st.sampled_from([0.0, 0.03, 0.2, 5.0]),
)
def test_a_thinned_bone_is_closed_and_has_the_same_holes(level, share, spacing, tolerance):
    moved = {n: q.low + share * (q.high - q.low) for n, q in parameters_at(level).items() if n == "lamina_slope_deg"}
    shape = shape_for(level, resolve(level, moved))
    vertices, faces = surface(*sample_grid(pack(shape), *box(shape), spacing), spacing)
    across = neighbours(len(vertices), faces)
    fewer, thin = thinned(vertices, faces, across, tolerance, 4 * spacing)
    assert len(thin) < len(faces)
    assert len(np.unique(thin)) == len(fewer)
    assert closed(len(fewer), thin)
    assert characteristic(fewer, thin) == characteristic(vertices, faces)
    assert one_piece(neighbours(len(fewer), thin)) == one_piece(across)
    assert set(map(tuple, fewer)) <= set(map(tuple, vertices)), "those that stay are points of the surface before"


@pytest.mark.parametrize("level", LEVELS)
def test_a_thinned_bone_keeps_its_form(level):
    shape, spacing = shape_for(level, resolve(level)), 0.8
    vertices, faces = surface(*sample_grid(pack(shape), *box(shape), spacing), spacing)
    fewer, thin = thinned(vertices, faces, neighbours(len(vertices), faces), THIN_MM, 3.0)
    assert len(thin) < 0.65 * len(faces)
    assert enclosed(fewer, thin) == pytest.approx(enclosed(vertices, faces), rel=5e-4)
    mesh = trimesh.Trimesh(fewer, thin, process=False)
    gone = vertices[::50]
    distance = np.abs(pv.PolyData(gone).compute_implicit_distance(pv.wrap(mesh))["implicit_distance"])
    assert distance.max() < PASSES * THIN_MM + 0.05
    assert distance.mean() < 0.01
    assert np.percentile(mesh.face_angles.min(axis=1), 1) > np.radians(3), "few slivers are left"


def test_a_ball_stays_a_ball():
    ball = trimesh.creation.icosphere(subdivisions=4, radius=20.0)
    faces = np.ascontiguousarray(ball.faces, dtype=np.int64)
    points, thin = thinned(np.asarray(ball.vertices), faces, neighbours(len(ball.vertices), faces), 0.05, 6.0)
    assert len(thin) < 0.8 * len(faces)
    assert characteristic(points, thin) == 2
    middle = points[thin].mean(axis=1)
    assert np.linalg.norm(middle, axis=1).min() > 20 - 0.3


def test_two_balls_are_two_pieces():
    two = trimesh.util.concatenate(
        [trimesh.creation.icosphere(2), trimesh.creation.icosphere(2).apply_translation([9, 0, 0])]
    )
    assert not one_piece(neighbours(len(two.vertices), np.asarray(two.faces, dtype=np.int64)))
