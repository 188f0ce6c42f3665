"""From an outcome on a motion segment to what is drawn beside its upper vertebra. Plain arrays, no renderer.

All of it in the frame of the upper vertebra, as the picture of one alone is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from vertebra3d.scene.normals import vertex_normals
from vertebra3d.scene.surface import EMPTY, Patch

if TYPE_CHECKING:
    from vertebra3d.measure.sac import Sleeve
    from vertebra3d.outcome import Outcome
    from vertebra3d.scene.drawing import Drawing
    from vertebra3d.segment.outcome import SegmentOutcome
    from vertebra3d.segment.room import Room

Floats = NDArray[np.float64]
_ROUND = 72  # corners of the sac in a plane
_RING = 16  # corners round a root
_EASINGS, _FINER = 4, 3  # how often a root's way is eased, and places for each section
_OFF_BONE_MM = 0.05  # in one plane with the bone it would flicker
_THIN_MM = 0.15  # a ligament that is thinner is not drawn


@dataclass(frozen=True)
class Valued:
    """A patch with a number at each point (n,): area of the sac, mm2, or clearance of a root, mm."""

    patch: Patch
    values: Floats


NOTHING = Valued(EMPTY, np.zeros(0))


@dataclass(frozen=True)
class SegmentDrawing:
    """What is drawn of a segment beside its upper vertebra, before a cut and after it.

    `lower` is the lower vertebra with its cut; the others are pairs of how they are before and after.
    """

    lower: Drawing
    disc: tuple[Patch, Patch]
    flavum: tuple[Patch, Patch]
    sac: tuple[Valued, Valued]
    roots: tuple[Valued, Valued]


def soft_parts(outcome: SegmentOutcome, lower: Drawing) -> SegmentDrawing:
    """Disc, ligament, sac and roots of a segment as patches, beside the drawing of its lower bone."""
    to_upper = np.asarray(np.linalg.inv(outcome.segment.pose.cranial))
    room, model = outcome.model.room, outcome.model
    whole = moved(_surface(*model.disc.whole.arrays), to_upper)
    discs = whole, whole if outcome.disc is model.disc.whole else moved(_surface(*outcome.disc.arrays), to_upper)
    flavum = tuple(moved(ligament(room, thick), to_upper) for thick in (room.flavum, outcome.after.flavum))
    sac = tuple(
        Valued(moved(made.patch, to_upper), made.values)
        for made in (
            _sleeved(sleeves, room.heights) for sleeves in (outcome.sac.sleeves_before, outcome.sac.sleeves_after)
        )
    )
    roots = tuple(
        Valued(moved(made.patch, to_upper), made.values)
        for made in (_tubes(found) for found in (outcome.roots_before, outcome.roots_after))
    )
    return SegmentDrawing(lower, discs, (flavum[0], flavum[1]), (sac[0], sac[1]), (roots[0], roots[1]))


def moved(patch: Patch, matrix: Floats) -> Patch:
    """A patch under a rigid motion (4, 4)."""
    if not len(patch.faces):
        return patch
    turn = matrix[:3, :3]
    return Patch(patch.points @ turn.T + matrix[:3, 3], patch.normals @ turn.T, patch.faces)


def _surface(vertices: Floats, faces: NDArray[np.int64]) -> Patch:
    points, corners = np.ascontiguousarray(vertices), np.ascontiguousarray(faces)
    return Patch(points, vertex_normals(points, corners), corners)


def ligament(room: Room, thick: Floats) -> Patch:
    """The ligament between its front and the wall behind it, closed round its rim."""
    planes, columns = thick.shape
    there = (thick > _THIN_MM) & np.isfinite(room.back)
    whole = there[:-1, :-1] & there[1:, :-1] & there[:-1, 1:] & there[1:, 1:]
    if not whole.any():
        return EMPTY
    x, z = np.meshgrid(room.columns, room.heights)
    back = np.where(np.isfinite(room.back), room.back, 0.0)
    front = np.stack([x, back - thick, z], axis=-1).reshape(-1, 3)
    rear = np.stack([x, back - _OFF_BONE_MM, z], axis=-1).reshape(-1, 3)
    number = np.arange(planes * columns).reshape(planes, columns)
    a, b = number[:-1, :-1][whole], number[:-1, 1:][whole]
    c, d = number[1:, 1:][whole], number[1:, :-1][whole]
    face = np.concatenate([np.column_stack([a, b, c]), np.column_stack([a, c, d])])  # seen from the front
    rim = _rim(face)
    behind = planes * columns
    sides = np.concatenate([rim[:, [1, 0, 0]] + [0, 0, behind], rim[:, [1, 0, 1]] + [0, behind, behind]])
    faces = np.concatenate([face, face[:, ::-1] + behind, sides])
    used, faces = np.unique(faces, return_inverse=True)
    return _surface(np.concatenate([front, rear])[used], faces.reshape(-1, 3).astype(np.int64))


def _rim(faces: NDArray[np.int64]) -> NDArray[np.int64]:
    """Edges (k, 2) of triangles that no other shares."""
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    keys = np.sort(edges, axis=1)
    _, first, counts = np.unique(keys, axis=0, return_index=True, return_counts=True)
    return np.asarray(edges[first[counts == 1]])


def _sleeved(sleeves: Sequence[Sleeve], heights: Floats) -> Valued:
    """The sac as a tube through its outlines, with its area at each point."""
    rings, areas = sac_rings(sleeves, heights)
    if len(rings) < 2:
        return NOTHING
    return Valued(lofted(rings), np.concatenate([np.repeat(areas, _ROUND), [areas[0], areas[-1]]]))


def sac_rings(sleeves: Sequence[Sleeve], heights: Floats) -> tuple[Floats, Floats]:
    """Outlines of the sac as rings (k, n, 3) with its area (k,), mm2; it ends where a plane has none."""
    rings, areas = [], []
    for sleeve, z in zip(sleeves, heights, strict=True):
        if sleeve.area_mm2 <= 1.0 or not sleeve.outline.loops:
            continue
        flat = _evenly(max(sleeve.outline.loops, key=len))
        rings.append(np.column_stack([flat, np.full(_ROUND, z)]))
        areas.append(sleeve.area_mm2)
    return np.array(rings).reshape(-1, _ROUND, 3), np.array(areas)


def _evenly(loop: Floats) -> Floats:
    """An outline (n, 2) as `_ROUND` points, by angle round its middle from behind, so that planes match."""
    middle = 0.5 * (loop.min(axis=0) + loop.max(axis=0))
    off = loop - middle
    angle = np.arctan2(off[:, 0], off[:, 1])
    order = np.argsort(angle)
    wanted = np.linspace(-np.pi, np.pi, _ROUND, endpoint=False)
    reach = np.interp(wanted, angle[order], np.hypot(*off[order].T), period=2 * np.pi)
    return middle + reach[:, None] * np.column_stack([np.sin(wanted), np.cos(wanted)])


def _tubes(roots: object) -> Valued:
    """Every root as a tube along its way, with its clearance at each point."""
    patches, values = [], []
    for rings, clearance in root_rings(roots):
        patches.append(lofted(rings))
        values.append(np.concatenate([np.repeat(clearance, _RING), [clearance[0], clearance[-1]]]))
    return Valued(together(patches), np.concatenate(values)) if patches else NOTHING


def root_rings(roots: object) -> list[tuple[Floats, Floats]]:
    """Each root as rings (k, n, 3) round its way, with its clearance (k,), mm; none where there are no roots."""
    found = []
    for root in getattr(roots, "values", dict)():
        path, radius, clearance = np.asarray(root.path), np.asarray(root.radius_mm), np.asarray(root.clearance_mm)
        if len(path) < 2:
            continue
        path, radius, clearance = _eased(path), _finer(radius), _finer(clearance)
        way = np.gradient(path, axis=0)
        way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
        across = np.cross(way, [0.0, 1.0, 0.0])
        across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-9)
        up = np.cross(across, way)
        turn = np.linspace(0.0, 2 * np.pi, _RING, endpoint=False)
        ring = np.cos(turn)[None, :, None] * across[:, None] + np.sin(turn)[None, :, None] * up[:, None]
        found.append((path[:, None] + np.broadcast_to(radius, len(path))[:, None, None] * ring, clearance))
    return found


def _eased(path: Floats) -> Floats:
    """A way (n, 3) without the kinks that its sections leave, its ends where they were, and finer."""
    eased = path.copy()
    for _ in range(_EASINGS):
        eased[1:-1] = 0.25 * eased[:-2] + 0.5 * eased[1:-1] + 0.25 * eased[2:]
    return np.column_stack([_finer(eased[:, axis]) for axis in range(3)])


def _finer(values: Floats) -> Floats:
    """Values (n,) along a way, at places between them too."""
    places = np.linspace(0.0, len(values) - 1.0, _FINER * (len(values) - 1) + 1)
    return np.interp(places, np.arange(len(values)), values)


def ligament_left(outcome: SegmentOutcome) -> Patch:
    """What is left of the ligament after a cut, closed, in the frame of the upper vertebra."""
    up = np.asarray(np.linalg.inv(outcome.segment.pose.cranial))
    return moved(ligament(outcome.model.room, outcome.after.flavum), up)


def together(patches: Sequence[Patch]) -> Patch:
    """Several patches as one."""
    if not patches:
        return EMPTY
    base = np.cumsum([0, *(len(patch.points) for patch in patches[:-1])])
    return Patch(
        np.concatenate([patch.points for patch in patches]),
        np.concatenate([patch.normals for patch in patches]),
        np.concatenate([patch.faces + start for patch, start in zip(patches, base, strict=True)]),
    )


def lofted(rings: Floats) -> Patch:
    """A tube through rings (k, n, 3), its ends closed by fans."""
    layers, around, _ = rings.shape
    points = np.concatenate([rings.reshape(-1, 3), [rings[0].mean(axis=0)], [rings[-1].mean(axis=0)]])
    here, after = np.arange(around), np.roll(np.arange(around), -1)
    low = np.arange(layers - 1)[:, None] * around
    a, b = (low + here).ravel(), (low + after).ravel()
    sides = np.concatenate([np.column_stack([a, b, b + around]), np.column_stack([a, b + around, a + around])])
    last = (layers - 1) * around
    ends = [
        np.column_stack([after, here, np.full(around, layers * around)]),
        np.column_stack([last + here, last + after, np.full(around, layers * around + 1)]),
    ]
    faces = np.concatenate([sides, *ends]).astype(np.int64)
    first = points[faces[0]]
    if np.cross(first[1] - first[0], first[2] - first[0]) @ (first.mean(axis=0) - rings[0].mean(axis=0)) < 0:
        faces = np.ascontiguousarray(faces[:, ::-1])
    return _surface(points, faces)


def bone_points(outcome: Outcome) -> Floats:
    """Points (n, 3) of all bone that is seen, in the frame of the upper or only vertebra, mm."""
    points = outcome.intact.solid.arrays[0]
    if outcome.segment is None:
        return points
    up = np.linalg.inv(outcome.segment.segment.pose.cranial_to_caudal)
    below = outcome.segment.lower.intact.solid.arrays[0]
    return np.concatenate([points, below @ up[:3, :3].T + up[:3, 3]])
