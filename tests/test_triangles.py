from __future__ import annotations

import numpy as np
import pytest
import trimesh
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.triangles import bounds_beyond, closed, enclosed, grown_to, neighbours, outward_planes, within_planes


def ball(radius: float = 10.0) -> tuple[np.ndarray, np.ndarray]:
    mesh = trimesh.creation.icosphere(subdivisions=3, radius=radius)
    return np.array(mesh.vertices), np.array(mesh.faces, dtype=np.int64)


def test_each_neighbour_has_the_edge_the_other_way_round() -> None:
    vertices, faces = ball()
    across = neighbours(len(vertices), faces)
    for f, row in enumerate(faces):
        for k in range(3):
            other = faces[across[f, k]].tolist()
            at = other.index(row[(k + 1) % 3])
            assert other[(at + 1) % 3] == row[k]


def test_open_and_doubled_surfaces_are_not_closed() -> None:
    vertices, faces = ball()
    assert closed(len(vertices), faces)
    assert closed(0, faces[:0])
    for bad in (faces[1:], np.concatenate([faces[:1, ::-1], faces[1:]]), np.concatenate([faces, faces])):
        assert not closed(len(vertices), bad)
        assert (neighbours(len(vertices), bad) < 0).any()
    assert (neighbours(len(vertices), faces) >= 0).all()


def test_the_volume_is_that_of_the_mesh() -> None:
    vertices, faces = ball()
    volume = trimesh.Trimesh(vertices, faces).volume
    assert enclosed(vertices, faces) == pytest.approx(volume, rel=1e-12)
    assert enclosed(vertices + 1000.0, faces) == pytest.approx(volume, rel=1e-9)
    assert enclosed(vertices, faces[:, ::-1].copy()) == pytest.approx(-volume, rel=1e-12)
    assert enclosed(vertices, faces[:0]) == 0


def test_planes_come_once_and_the_largest_first() -> None:
    box = trimesh.creation.box((2.0, 4.0, 6.0))
    normals, offsets = outward_planes(np.array(box.vertices), np.array(box.faces, dtype=np.int64))
    assert offsets.tolist() == pytest.approx([1, 1, 2, 2, 3, 3])
    assert np.abs(normals[:, 0]).tolist() == pytest.approx([1, 1, 0, 0, 0, 0])


@given(seed=st.integers(0, 10_000), count=st.integers(0, 2000), planes=st.integers(1, 60))
def test_points_behind_planes(seed: int, count: int, planes: int) -> None:
    rng = np.random.default_rng(seed)
    points, normals = rng.normal(size=(count, 3)), rng.normal(size=(planes, 3))
    offsets = rng.uniform(0.5, 4.0, planes)
    assert (within_planes(points, normals, offsets) == (points @ normals.T < offsets).all(axis=1)).all()


def test_the_bounds_of_a_part_reach_to_the_plane() -> None:
    vertices, faces = ball()
    mesh = trimesh.Trimesh(vertices, faces)
    normal, offset = np.array([0.0, 0.8, 0.6]), 3.0
    part = trimesh.intersections.slice_mesh_plane(mesh, normal, normal * offset)
    np.testing.assert_allclose(bounds_beyond(vertices, faces, normal, offset), part.bounds, atol=1e-9)


@pytest.mark.parametrize("share", [0.97, 1.0, 1.02])
def test_a_surface_grows_along_its_normals_to_a_volume(share: float) -> None:
    vertices, faces = ball()
    grown = grown_to(vertices, faces, share * enclosed(vertices, faces))
    assert enclosed(grown, faces) == pytest.approx(share * enclosed(vertices, faces), rel=1e-5)
    np.testing.assert_allclose(np.linalg.norm(grown, axis=1), 10.0 * share ** (1 / 3), rtol=1e-4)


def test_what_is_thin_gains_the_larger_share() -> None:
    """By as much on every side: a plate of 2 mm by 2.5 times the share of a block of 5 mm."""
    plate, block = (trimesh.creation.box(extents=(60, 60, high)).subdivide_to_size(3.0) for high in (2.0, 5.0))
    both = trimesh.util.concatenate([plate, block.apply_translation((0, 0, 20))])
    vertices, faces = np.asarray(both.vertices, dtype=float), np.asarray(both.faces)
    grown = grown_to(vertices, faces, 1.02 * enclosed(vertices, faces))
    of_plate = faces[: len(plate.faces)], faces[len(plate.faces) :]
    thin, thick = (enclosed(grown, part) / enclosed(vertices, part) - 1 for part in of_plate)
    assert thin > 2 * thick > 0
