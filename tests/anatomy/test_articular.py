"""Articular surfaces found by position and facing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import trimesh

from vertebra3d.anatomy import measure_landmarks as measuring
from vertebra3d.anatomy.articular import ARTICULAR, largest_patch, medial_edge_x
from vertebra3d.anatomy.landmarks import SIGN
from vertebra3d.solids import Solid

REAL = ("ssmmean87_L2", "ssmmean87_L3", "ssmmean87_L4", "ssmmean87_L5", "visiblehuman_L1", "visiblehuman_L4")


@pytest.fixture
def detected(monkeypatch: pytest.MonkeyPatch) -> Callable[[Solid], dict[str, np.ndarray]]:
    """Reads the articular surfaces that the landmarks of an unlabelled bone rest on."""
    found: dict[str, np.ndarray] = {}
    detect = measuring.detect_articular

    def keep(*arguments):
        found.update(detect(*arguments))
        return found

    monkeypatch.setattr(measuring, "detect_articular", keep)

    def run(solid: Solid) -> dict[str, np.ndarray]:
        measuring.measure_landmarks(solid)
        return found

    return run


@pytest.mark.parametrize("name", REAL)
def test_surfaces_of_real_vertebrae(real_solid: Callable[[str], Solid], detected, name: str):
    found = detected(real_solid(name))
    assert tuple(found) == ARTICULAR
    for kind, triangles in found.items():
        sign = SIGN[kind.split("_")[1]]
        cross = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
        assert 120 < np.linalg.norm(cross, axis=1).sum() / 2 < 350  # mm2
        assert (sign * triangles[..., 0] > 5).all()
        facing = cross.sum(axis=0) / np.linalg.norm(cross.sum(axis=0))
        if kind.startswith("inferior"):
            assert sign * facing[0] > 0.4  # outwards and forwards
            assert facing[1] < 0
            assert triangles[..., 2].max() < 0
        else:
            assert sign * facing[0] < -0.4  # inwards and backwards
            assert facing[1] > 0
            assert triangles[..., 2].min() > 0
        shell = trimesh.Trimesh(*trimesh.triangles.to_kwargs(triangles).values())
        shell.merge_vertices()
        assert len(trimesh.graph.connected_components(shell.edges_unique)) == 1


def test_largest_patch_weighs_by_area():
    faces = np.array([(0, 1, 2), (2, 3, 0), (4, 5, 6), (6, 7, 8)])
    weight = np.array([1.0, 1.0, 1.5, 1.4])
    assert largest_patch(faces, np.arange(4), weight).tolist() == [2, 3]
    assert largest_patch(faces, np.array([0, 1, 2]), weight).tolist() == [0, 1]
    assert len(largest_patch(faces, np.array([], dtype=int), weight)) == 0


def test_medial_edge_leaves_a_stray_triangle_out():
    def square(x: float) -> list[list[tuple[float, float, float]]]:
        return [[(x, 0, 0), (x + 1, 0, 0), (x + 1, 1, 0)], [(x, 0, 0), (x + 1, 1, 0), (x, 1, 0)]]

    triangles = np.array([t for x in range(10, 30) for t in square(x)], dtype=float)
    stray = np.array([[(2, 0, 0), (2.5, 0, 0), (2, 0.5, 0)]], dtype=float)
    edge = medial_edge_x(triangles)
    assert edge == pytest.approx(10.67, abs=0.5)
    assert medial_edge_x(np.concatenate([triangles, stray])) == pytest.approx(edge, abs=0.3)
    assert medial_edge_x(triangles * (-1, 1, 1)) == pytest.approx(edge)
    assert np.isnan(medial_edge_x(np.empty((0, 3, 3))))
