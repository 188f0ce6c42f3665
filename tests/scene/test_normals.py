"""Normals against shapes whose normals are known."""

from __future__ import annotations

import math

import numpy as np
import pytest

from vertebra3d.scene.normals import crease_normals, soften, vertex_normals
from vertebra3d.solids import Solid


def ball(radius: float = 10.0) -> Solid:
    """A ball round the origin."""
    return Solid.rounded_hull([(0.0, 0.0, 0.0)], radius, segments=96)


def test_normals_of_a_ball_point_away_from_its_middle() -> None:
    vertices, faces = ball().arrays
    normals = soften(vertices, faces, vertex_normals(vertices, faces), 2.0)
    np.testing.assert_allclose(np.linalg.norm(normals, axis=1), 1.0, atol=1e-9)
    assert (np.einsum("ij,ij->i", normals, vertices / 10.0)).min() > 0.999


def test_steps_of_a_grid_are_softened_and_edges_stay() -> None:
    rng = np.random.default_rng(7)
    vertices, faces = ball().arrays
    rough = vertices * (1 + 0.003 * rng.standard_normal((len(vertices), 1)))
    own = vertex_normals(rough, faces)
    soft = soften(rough, faces, own, 2.0)
    true = vertices / 10.0
    error = [np.degrees(np.arccos(np.clip(np.einsum("ij,ij->i", n, true), -1, 1))).mean() for n in (own, soft)]
    assert error[1] < 0.5 * error[0]
    sheet_vertices, sheet_faces = Solid.box((-20, -20, -0.2), (20, 20, 0.2)).arrays
    thin = Solid.from_arrays(sheet_vertices, sheet_faces)
    upper, lower = thin.split_plane((1.0, 0.0, 0.0), 0.0)
    for half in (upper, lower):
        v, f = half.arrays
        own = vertex_normals(v, f)
        np.testing.assert_array_less(0.3, np.einsum("ij,ij->i", own, soften(v, f, own, 2.0)))


@pytest.mark.parametrize(("crease_deg", "sharp"), [(35.0, True), (95.0, False)])
def test_a_crease_is_sharp_where_it_is_steeper_than_asked_for(crease_deg: float, sharp: bool) -> None:
    vertices, faces = Solid.box((-5, -5, -5), (5, 5, 5)).arrays
    normals = crease_normals(vertices, faces, math.cos(math.radians(crease_deg)))
    along_an_axis = np.abs(normals).max(axis=2) > 0.999
    assert along_an_axis.all() == sharp
    np.testing.assert_allclose(np.linalg.norm(normals, axis=2), 1.0, atol=1e-9)
