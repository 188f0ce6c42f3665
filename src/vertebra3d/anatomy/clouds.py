"""One surface laid on another: triangle centres with a search tree, and rigid motions between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from scipy.spatial.transform import Rotation

Array = NDArray[np.float64]

AGREE = 0.7
"""Cosine of the angle between two surfaces that may be a pair."""

_STEPS = 40
_KEPT = 0.8  # share of the pairs, the nearest, that an alignment heeds
_LEAST_PAIRS = 20


@dataclass(frozen=True, eq=False)
class Cloud:
    """Triangle centres (n, 3), unit normals (n, 3) and areas (n,) of a surface, with a search tree."""

    centres: Array
    normals: Array
    areas: Array
    tree: cKDTree

    @classmethod
    def of(cls, triangles: Array) -> Cloud:
        """The cloud of triangles (n, 3, 3)."""
        cross = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
        length = np.linalg.norm(cross, axis=1)
        centres = triangles.mean(axis=1)
        return cls(centres, cross / np.maximum(length, 1e-12)[:, None], length / 2, cKDTree(centres))


@dataclass(frozen=True, eq=False)
class Motion:
    """Rotation (3, 3), then translation (3,)."""

    turn: Array
    shift: Array

    def __call__(self, points: Array) -> Array:
        """Move points (n, 3)."""
        return points @ self.turn.T + self.shift

    @property
    def angle_deg(self) -> float:
        """How far it turns."""
        return float(np.degrees(Rotation.from_matrix(self.turn).magnitude()))


STILL = Motion(np.eye(3), np.zeros(3))


class Hold(NamedTuple):
    """What keeps a patch from sliding or turning along itself: cost of departing from a motion, beside mm2 of a gap.

    Attributes
    ----------
    motion : Motion
    turn, shift : float
        Cost of a radian squared and of a millimetre squared.
    """

    motion: Motion
    turn: float
    shift: float


def align(
    points: Array,
    normals: Array,
    target: Cloud,
    start: Motion,
    samples: int,
    steps: int = _STEPS,
    kept: float = _KEPT,
    hold: Hold | None = None,
) -> Motion:
    """Rigid motion that lays `points` (n, 3) on `target`: iterated nearest points, point to plane, trimmed.

    Pairs whose surfaces face different ways are left out, and so are the farthest of the others beyond a share `kept`.
    """
    step = max(len(points) // samples, 1)
    points, normals = points[::step], normals[::step]
    turn, shift = start.turn, start.shift
    for _ in range(steps):
        here, facing = points @ turn.T + shift, normals @ turn.T
        distance, index = target.tree.query(here)
        plane = target.normals[index]
        agree = np.einsum("ij,ij->i", facing, plane) > AGREE
        if agree.sum() < _LEAST_PAIRS:
            break
        use = agree & (distance <= np.quantile(distance[agree], kept))
        p, n = here[use], plane[use]
        centre = p.mean(axis=0)
        gap = np.einsum("ij,ij->i", target.centres[index[use]] - p, n)
        system = np.column_stack([np.cross(p - centre, n), n])
        # a little damping holds a patch that could slide along itself
        normal_matrix = system.T @ system + np.diag([1.0, 1.0, 1.0, 0.01, 0.01, 0.01]) * len(p) * 1e-2
        wanted = system.T @ gap
        if hold is not None:
            weight = len(p) * np.repeat([hold.turn, hold.shift], 3)
            normal_matrix += np.diag(weight)
            wanted -= weight * departure(Motion(turn, shift), hold.motion, points.mean(axis=0))
        change = np.linalg.solve(normal_matrix, wanted)
        rotate = Rotation.from_rotvec(change[:3]).as_matrix()
        turn = rotate @ turn
        shift = rotate @ (shift - centre) + centre + change[3:]
        if np.abs(change[:3]).max() < 1e-4 and np.abs(change[3:]).max() < 1e-3:
            break
    return Motion(turn, shift)


def departure(motion: Motion, usual: Motion, place: Array) -> Array:
    """How one motion differs from another at a place (3,): the turn, radians about x, y and z, then the shift, mm."""
    turned = Rotation.from_matrix(motion.turn @ usual.turn.T).as_rotvec()
    return np.concatenate([turned, motion(place[None])[0] - usual(place[None])[0]])
