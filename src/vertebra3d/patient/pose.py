"""How a vertebra stands in its file: found from its form alone, from any position and orientation."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.clouds import AGREE, STILL, Cloud, Motion, align
from vertebra3d.anatomy.stance import stance_of_surface
from vertebra3d.errors import Refused
from vertebra3d.patient.axis import Sight, scattered, sights
from vertebra3d.progress import Progress, no_progress, part_of
from vertebra3d.rotations import matrix_of

Array = NDArray[np.float64]

_SIZES = (0.5, 1.8)  # the template is shrunk or enlarged to the volume of the mesh, no farther
_POINTS = 40_000  # that stand for the surface: triangles differ in size
_ROUND = 24  # of them that make a normal
_TRIED, _LAID = 900, 4000  # points of the template that are laid on it: to choose, and to stand on
_TRIED_STEPS = 30
_FAR_MM = 8.0  # what finds no counterpart that faces the same way counts as so far off
_MOST_OFF_MM = 4.0  # in the mean: what is farther off is no vertebra
_HALVES = 0.7  # of the pairs: the two sides of a bone differ where processes end
_PASSES = 3
_LOOKING, _LAYING = 0.4, 0.7  # shares of the time that are over after looking and after laying on


class Pose(NamedTuple):
    """Where a vertebra stands.

    Attributes
    ----------
    matrix : ndarray (4, 4)
        From the coordinates of the file, in mm, to the vertebra's own frame.
    off_mm : float
        How far the template lies off the surface, in the mean; what finds no counterpart counts as 8 mm.
    rival_mm : float
        The same of the best of the other ways to stand that were tried.
    """

    matrix: Array
    off_mm: float
    rival_mm: float


def pose_of(vertices: Array, faces: NDArray[np.int64], template: Bone, progress: Progress = no_progress) -> Pose:
    """Find how a vertebra stands.

    The canal is the hole that one can see through; the body lies on the side of it to which most of the bone is. A
    template, brought to the volume of the mesh, is laid on it in both senses of the canal, and in those of the next
    widest holes; where it lies closest, that is how the bone stands. Then x = 0 is the plane in which the mirrored
    surface fits the surface best, and height and tilt are those of the end-plates.

    Parameters
    ----------
    vertices, faces : ndarray (n, 3), (m, 3)
        A closed surface that is wound outwards, mm.
    template : Bone
        A vertebra in its own frame.
    progress : callable
        Told how far it has come; what it raises breaks the search off.

    Raises
    ------
    Refused
        Nothing can be seen through, or no vertebra fits: one line.
    """
    triangles = vertices[faces]
    target = _spread(triangles)
    holes = sights(triangles, part_of(progress, 0.0, _LOOKING))
    if not holes:
        raise Refused(
            "nothing can be seen through it, where a vertebra has its canal: is the arch whole, and the canal empty?"
        )
    volume, middle = _volume(triangles)
    size = float(np.clip(np.cbrt(abs(volume) / template.solid.volume_mm3), *_SIZES))
    corners, sides = template.solid.arrays
    own = corners[sides] * size
    source, own_middle = Cloud.of(own), _volume(own)[1]
    tried, trying = [], part_of(progress, _LOOKING, _LAYING)
    for n, sight in enumerate(holes):
        for sense in (1.0, -1.0):
            trying(2 * n + (sense < 0), 2 * len(holes))
            start = _start(sight, sense, middle, own_middle)
            laid = align(source.centres, source.normals, target, start, _TRIED, _TRIED_STEPS)
            tried.append((_off(source, target, laid), laid))
    tried.sort(key=lambda one: one[0])
    off, laid = tried[0]
    if off > _MOST_OFF_MM:
        raise Refused(f"no vertebra can be laid on it: the nearest lies {off:.1f} mm off; is it one whole vertebra?")
    laid = align(source.centres, source.normals, target, laid, _LAID)
    rivals = [o for o, m in tried[1:] if _apart_deg(m, tried[0][1]) > 30.0]
    matrix = _inverse(laid)
    standing = part_of(progress, _LAYING, 1.0)
    for turn in range(_PASSES):
        standing(turn, _PASSES)
        matrix = _mirrored(matrix, target) @ matrix
        matrix = _levelled(matrix, vertices, faces) @ matrix
    return Pose(matrix, _off(source, target, laid), min(rivals, default=_FAR_MM))


def _spread(triangles: Array) -> Cloud:
    """Points spread evenly over a surface, each with the normal of the surface round it: a rough one has many."""
    points, index = scattered(triangles, _POINTS)
    every = Cloud.of(triangles)
    tree, own = cKDTree(points), every.normals[index]
    round_it = own[tree.query(points, _ROUND)[1]]
    alike = np.einsum("ikj,ij->ik", round_it, own) > 0  # not those of the other side of a thin plate
    mean = (round_it * alike[:, :, None]).sum(axis=1)
    normals = mean / np.linalg.norm(mean, axis=1, keepdims=True)
    return Cloud(points, normals, np.full(len(points), every.areas.sum() / len(points)), tree)


def _volume(triangles: Array) -> tuple[float, Array]:
    """Volume enclosed by triangles (n, 3, 3), and its middle (3,)."""
    about = triangles.mean(axis=(0, 1))
    a, b, c = (triangles - about).transpose(1, 0, 2)
    each = np.einsum("ij,ij->i", a, np.cross(b, c)) / 6
    whole = float(each.sum())
    return whole, about + (each[:, None] * (a + b + c) / 4).sum(axis=0) / whole


def _start(sight: Sight, sense: float, middle: Array, own_middle: Array) -> Motion:
    """The template so that its canal runs along the sight, its body on the side of most of the bone."""
    z = sense * sight.way
    back = sight.at - middle
    back = back - (back @ z) * z
    y = back / max(float(np.linalg.norm(back)), 1e-9)
    turn = np.column_stack([np.cross(y, z), y, z])
    return Motion(turn, middle - turn @ own_middle)


def _off(source: Cloud, target: Cloud, motion: Motion) -> float:
    """How far the source lies off the target in the mean, mm."""
    step = max(len(source.centres) // _LAID, 1)
    distance, index = target.tree.query(motion(source.centres[::step]))
    agree = np.einsum("ij,ij->i", source.normals[::step] @ motion.turn.T, target.normals[index]) > AGREE
    return float(np.where(agree, np.minimum(distance, _FAR_MM), _FAR_MM).mean())


def _apart_deg(one: Motion, other: Motion) -> float:
    return Motion(one.turn @ other.turn.T, np.zeros(3)).angle_deg


def _inverse(motion: Motion) -> Array:
    matrix = np.eye(4)
    matrix[:3, :3] = motion.turn.T
    matrix[:3, 3] = -motion.turn.T @ motion.shift
    return matrix


def _mirrored(matrix: Array, target: Cloud) -> Array:
    """The motion (4, 4) that makes x = 0 the plane in which the mirrored surface fits the surface best."""
    centres = target.centres @ matrix[:3, :3].T + matrix[:3, 3]
    normals = target.normals @ matrix[:3, :3].T
    flip = np.array([-1.0, 1.0, 1.0])
    moved = Cloud(centres, normals, target.areas, cKDTree(centres))
    back = align(centres * flip, normals * flip, moved, STILL, _LAID, kept=_HALVES)
    reflection = back.turn * flip  # mirrored, then laid on: the mirror at the plane that is sought
    normal = np.linalg.eigh(reflection + reflection.T)[1][:, 0]
    normal = normal if normal[0] > 0 else -normal
    offset = float(back.shift @ normal) / 2
    turn = _turn_to(normal, np.array([1.0, 0.0, 0.0]))
    made = np.eye(4)
    made[:3, :3] = turn
    made[:3, 3] = -turn @ (normal * offset)
    return made


def _levelled(matrix: Array, vertices: Array, faces: NDArray[np.int64]) -> Array:
    """The motion (4, 4) about the left-right axis that puts the origin and z where the end-plates say."""
    here = vertices @ matrix[:3, :3].T + matrix[:3, 3]
    stance = stance_of_surface(here, faces)
    turn = matrix_of([-stance.lean, 0.0, 0.0])
    middle = np.array([0.0, *stance.middle])
    made = np.eye(4)
    made[:3, :3] = turn
    made[:3, 3] = -turn @ middle
    return made


def _turn_to(one: Array, other: Array) -> Array:
    """The least rotation that takes one unit vector to another."""
    axis = np.cross(one, other)
    sine = float(np.linalg.norm(axis))
    if sine < 1e-12:
        return np.eye(3)
    return matrix_of(axis / sine * np.arctan2(sine, one @ other))
