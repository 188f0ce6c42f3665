"""How a vertebra stands, found from any position."""

from __future__ import annotations

import numpy as np
import pytest
import trimesh
from scipy.spatial.transform import Rotation

from vertebra3d import Case
from vertebra3d.anatomy.build import build_bone
from vertebra3d.errors import Refused
from vertebra3d.evaluation import bone_for
from vertebra3d.patient.axis import scattered, sights
from vertebra3d.patient.pose import pose_of


def moved(vertices: np.ndarray, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """The vertices anywhere, and the motion (4, 4) that brought them there."""
    rng = np.random.default_rng(seed)
    motion = np.eye(4)
    motion[:3, :3] = Rotation.random(random_state=seed).as_matrix()
    motion[:3, 3] = rng.uniform(-400, 400, 3)
    return vertices @ motion[:3, :3].T + motion[:3, 3], motion


def off(found: np.ndarray, motion: np.ndarray) -> tuple[float, float, np.ndarray]:
    """How far the z axis and the whole turn away from where they were (degrees), and the shift (3,) mm."""
    back = found @ motion
    lean = np.degrees(np.arccos(np.clip(back[2, 2], -1, 1)))
    return float(lean), float(np.degrees(Rotation.from_matrix(back[:3, :3]).magnitude())), back[:3, 3]


@pytest.mark.parametrize("seed", range(6))
def test_a_plausible_person_is_found_from_anywhere(seed: int) -> None:
    level = f"L{1 + seed % 5}"
    bone = bone_for(Case.random(seed, level, "clouthier-2023"))
    vertices, faces = bone.solid.arrays
    there, motion = moved(vertices, seed)
    noisy = there + np.random.default_rng(seed).normal(0, 0.3, there.shape)
    pose = pose_of(noisy, faces, build_bone(level))
    lean, turned, shift = off(pose.matrix, motion)
    assert lean < 1.0
    assert turned < 3.0
    assert np.linalg.norm(shift) < 1.0
    assert pose.rival_mm > 1.5 * pose.off_mm


@pytest.mark.parametrize("name", ["ssmmean87_L2", "ssmmean87_L5", "visiblehuman_L1", "visiblehuman_L3"])
def test_a_real_vertebra_is_found_from_anywhere(shared_meshes, name: str) -> None:
    mesh = trimesh.load_mesh(shared_meshes / f"{name}.ply", process=False)
    there, motion = moved(np.asarray(mesh.vertices, dtype=np.float64), len(name))
    lean, turned, shift = off(pose_of(there, np.asarray(mesh.faces), build_bone(name[-2:])).matrix, motion)
    assert lean < 2.0
    assert turned < 3.0
    assert abs(shift[0]) < 1.0
    assert np.linalg.norm(shift) < 2.0


def test_the_canal_is_what_is_seen_through() -> None:
    """A block with a bore of known direction."""
    block = trimesh.creation.annulus(r_min=8.0, r_max=20.0, height=18.0)
    there, motion = moved(np.asarray(block.vertices), 4)
    widest = sights(there[block.faces])[0]
    assert abs(widest.way @ motion[:3, 2]) > np.cos(np.radians(4.0))
    assert widest.area_mm2 == pytest.approx(np.pi * 7.25**2, rel=0.1)  # of free cells, 1.5 mm wide
    inside = np.cross(widest.at - motion[:3, 3], widest.way)
    assert np.linalg.norm(inside) < 1.5


def test_nothing_is_seen_through_a_ball() -> None:
    ball = trimesh.creation.icosphere(subdivisions=4, radius=30.0)
    assert sights(np.asarray(ball.triangles)) == []
    with pytest.raises(Refused, match="nothing can be seen through it"):
        pose_of(np.asarray(ball.vertices), np.asarray(ball.faces), build_bone("L3"))


def test_what_has_a_bore_and_is_no_vertebra_is_refused() -> None:
    ring = trimesh.creation.annulus(r_min=8.0, r_max=20.0, height=18.0)
    with pytest.raises(Refused, match="no vertebra can be laid on it|end-plate"):
        pose_of(np.asarray(ring.vertices), np.asarray(ring.faces), build_bone("L3"))


def test_points_are_spread_by_area() -> None:
    triangles = np.array([[[0, 0, 0], [1, 0, 0], [0, 1, 0]], [[5, 0, 0], [8, 0, 0], [5, 3, 0]]], dtype=float)
    points, index = scattered(triangles, 1000)
    assert np.mean(index == 1) == pytest.approx(0.9, abs=0.002)
    assert ((points >= 0) & (points <= 8)).all()
