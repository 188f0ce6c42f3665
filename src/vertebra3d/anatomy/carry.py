"""A bone from a mesh: articular surfaces carried over from a template, landmarks measured on the mesh itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from vertebra3d.anatomy.articular import ARTICULAR, PARTS, largest_patch, medial_mean
from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.clouds import AGREE, STILL, Cloud, Hold, Motion, align, departure
from vertebra3d.anatomy.measure_landmarks import measure_landmarks
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

_EXTENT_MM = ((35.0, 150.0), (50.0, 140.0), (25.0, 90.0))  # of a vertebra along x, y, z, with room to spare
_OFF_CENTRE_MM = 10.0  # the middle of the left-right extent from x = 0
_HEIGHT_MM = (15.0, 45.0)  # of the body
_CANAL_MM = (10.0, 50.0)  # width
_FURTHEST_MM = 15.0  # the template may have to move this far,
_FURTHEST_DEG = 20.0  # and turn this much, to lie on a mesh that is in the frame
_MEDIAN_MM = 3.0  # median distance of the template from the mesh once it lies there
_SIZES = (0.7, 1.4)  # a template is not shrunk or enlarged beyond
_LOCAL_MM = 9.0  # round an articular surface: what is aligned for that surface alone
_LOCAL_SHIFT_MM = 10.0
_TIP_ASIDE_MM = 8.0  # across: where the tip of a process is sought round that of the template's
_TIP_MM = 1.5  # its highest or lowest so much
_TURN_COST, _SHIFT_COST = 0.7, 0.01  # of leaving the place of the whole: 20 degrees cost as much as a gap of 0.3 mm
_LOCAL_TURN_DEG = 35.0  # facet angles differ by as much among people
_REACH_MM = 4.0  # from a triangle of the mesh to the template: beyond it nothing is carried over
_LEAST_MM2 = 40.0  # a smaller articular surface was not found


def bone_from_mesh(solid: Solid, level: str, template: Bone, name: str) -> Bone:
    """Make a bone of a closed mesh that lies in the vertebra's own frame.

    The template, brought to the volume of the mesh, is laid on it by a rigid motion (iterated nearest points, point to
    plane, the farthest fifth of the pairs left out), then each of its articular surfaces with the bone round it by a
    small one of its own, because vertebrae differ in shape. A triangle of the mesh takes the label of the nearest
    triangle of the template that is within 4 mm and faces the same way. Every landmark has a geometric definition and
    is measured on the mesh; the articular surfaces enter them only with the medial facet line.

    Parameters
    ----------
    solid : Solid
        The mesh, mm, LPS, the vertebra's own frame.
    level : str
        "T9" to "L5".
    template : Bone
        A bone of that level with labelled articular surfaces: the generated one.
    name : str
        Name of the file that it came from.

    Returns
    -------
    Bone
        Without anatomical parameters.

    Raises
    ------
    Refused
        The mesh is not one vertebra in its frame, in millimetres; the message is one line.
    """
    _check_size(solid)
    vertices, faces = solid.arrays
    measured = measure_landmarks(solid)  # refuses what is no vertebra in the frame before any work is spent on it
    height = max(part.upper_z for part in measured.pedicle.values()) - min(p.z for p in measured.pars.values())
    if not _CANAL_MM[0] <= 2 * measured.canal_half_width <= _CANAL_MM[1] or height <= 0:
        raise Refused(
            f"the canal is {2 * measured.canal_half_width:.0f} mm wide, where that of a vertebra is"
            f" {_CANAL_MM[0]:g} to {_CANAL_MM[1]:g} mm; is the mesh in millimetres?"
        )
    middle = float(np.mean([(part.upper_z + part.lower_z) / 2 for part in measured.pedicle.values()]))
    if middle < 0:
        raise Refused(
            f"the pedicles spring from the lower half of the body ({-middle:.1f} mm below its middle), where those of a"
            " vertebra spring from the upper half: is the mesh upside down? +z is superior"
        )
    size = float(np.cbrt(solid.volume_mm3 / template.solid.volume_mm3))
    articular, lines = carry_articular(vertices, faces, template, min(max(size, _SIZES[0]), _SIZES[1]))
    landmarks = measure_landmarks(solid, articular, medial_facet_x=lines)
    return Bone(level, solid, landmarks, articular, source=name)


def _check_size(solid: Solid) -> None:
    low, high = solid.bounds
    for axis, extent, (least, most) in zip("xyz", high - low, _EXTENT_MM, strict=True):
        if not least <= extent <= most:
            raise Refused(
                f"the mesh is {extent:.3g} mm along {axis}, where a vertebra in its own frame is {least:g} to"
                f" {most:g} mm; is it one vertebra, in millimetres, with +y posterior and +z superior?"
            )
    if abs(float(low[0] + high[0])) / 2 > _OFF_CENTRE_MM:
        raise Refused(
            f"the middle of the mesh is at x = {float(low[0] + high[0]) / 2:.0f} mm; in the vertebra's own frame the"
            " mid-sagittal plane is x = 0"
        )
    loose = [piece for piece in solid.pieces()[1:] if piece.volume_mm3 > 1.0]
    if loose:
        raise Refused(f"the mesh has {len(loose) + 1} separate pieces; one vertebra is one piece")


class Carried(NamedTuple):
    """Articular surfaces of a mesh.

    Attributes
    ----------
    surfaces : dict of str to ndarray (k, 3, 3)
        Triangles of the mesh for each name in `articular.ARTICULAR`.
    medial_facet_x : dict of str to float
        |x| of the medial edge of the inferior surface of either side, mm. The mesh may be coarse: a triangle at the
        border counts with the part of it that belongs to the surface.
    """

    surfaces: dict[str, Array]
    medial_facet_x: dict[str, float]


def carry_articular(vertices: Array, faces: Indices, template: Bone, size: float = 1.0) -> Carried:
    """Find the articular surfaces of a mesh by laying a template on it.

    Parameters
    ----------
    vertices, faces : ndarray (n, 3), (m, 3)
        The mesh, mm, in the vertebra's own frame.
    template : Bone
        A bone with labelled articular surfaces.
    size : float
        By how much the template is enlarged.

    Returns
    -------
    Carried

    Raises
    ------
    Refused
        The template does not come to lie on the mesh, or an articular surface finds no counterpart.
    """
    target = Cloud.of(vertices[faces])
    corners = template.solid.arrays[0][template.solid.arrays[1]]
    source = Cloud.of(corners * size)
    motion = align(source.centres, source.normals, target, STILL, samples=4000)
    moved = motion(source.centres)
    distance = np.median(target.tree.query(moved[:: max(len(moved) // 4000, 1)])[0])
    if motion.angle_deg > _FURTHEST_DEG or np.linalg.norm(motion.shift) > _FURTHEST_MM or distance > _MEDIAN_MM:
        raise Refused(
            f"the mesh does not look like a vertebra in its own frame: a {template.level} laid on it has to turn"
            f" by {motion.angle_deg:.0f} degrees and lies {distance:.1f} mm off"
        )
    labels = template_labels(source.centres / size, template.articular)
    found, lines = {}, {}
    for label, kind in enumerate(ARTICULAR):
        patch = labels == label
        if not patch.any():
            raise Refused(f"the template has no {kind.replace('_', ' ')} articular surface")
        near = np.zeros(len(labels), dtype=bool)
        around = cKDTree(source.centres[patch]).query(source.centres, distance_upper_bound=_LOCAL_MM)[0]
        near[np.isfinite(around)] = True
        local = _align_surface(source, near, patch, target, motion, upwards=kind.startswith("superior"))
        template_of = _Template(source, corners * size, near, patch, local)
        triangles = _counterparts(template_of, target)
        triangles = largest_patch(faces, triangles, target.areas)
        if target.areas[triangles].sum() < _LEAST_MM2:
            raise Refused(
                f"the mesh has no counterpart of the {kind.replace('_', ' ')} articular surface of the"
                f" {template.level}; is it a whole vertebra?"
            )
        found[kind] = vertices[faces[triangles]]
        if kind.startswith("inferior"):
            lines[kind.removeprefix("inferior_")] = _medial_x(template_of, vertices, faces, triangles)
    return Carried(found, lines)


def template_labels(centres: Array, articular: Mapping[str, Array]) -> Indices:
    """Index into `ARTICULAR` for each triangle of a template, -1 where it belongs to no articular surface."""
    labels = np.full(len(centres), -1, dtype=np.int64)
    for label, name in enumerate(ARTICULAR):
        patch = np.asarray(articular.get(name, np.empty((0, 3, 3))), dtype=np.float64).reshape(-1, 3, 3)
        if len(patch):
            distance = cKDTree(patch.mean(axis=1)).query(centres, distance_upper_bound=0.25)[0]
            labels[np.isfinite(distance)] = label
    return labels


def _align_surface(
    source: Cloud,
    near: NDArray[np.bool_],
    patch: NDArray[np.bool_],
    target: Cloud,
    motion: Motion,
    upwards: bool,
) -> Motion:
    """Alignment of one articular process alone: from where the whole lies and from tip on tip, the closer of the two.

    The whole's stays where both lead too far from it.
    """
    points, normals = source.centres[near], source.normals[near]
    starts = [motion]
    here = motion(points)
    tip = _tip(here, upwards)
    away = target.centres - tip
    around = (np.hypot(away[:, 0], away[:, 1]) < _TIP_ASIDE_MM) & (np.abs(away[:, 2]) < _LOCAL_SHIFT_MM)
    if around.any():
        starts.append(Motion(motion.turn, motion.shift + _tip(target.centres[around], upwards) - tip))
    place, hold = source.centres[patch].mean(axis=0), Hold(motion, _TURN_COST, _SHIFT_COST)
    best, least = motion, np.inf
    for start in starts:
        found = align(points, normals, target, start, samples=1500, hold=hold)
        if not _close(motion, found, place):
            continue
        cost = _cost(points[::4], normals[::4], target, found, hold)
        if cost < least:
            best, least = found, cost
    return best


def _cost(points: Array, normals: Array, target: Cloud, motion: Motion, hold: Hold) -> float:
    """How badly points (n, 3) lie on a mesh, mm2: across the surface, for the triangles of a mesh may be long."""
    here = motion(points)
    distance, index = target.tree.query(here)
    plane = target.normals[index]
    agree = (np.einsum("ij,ij->i", normals @ motion.turn.T, plane) > AGREE) & (distance < _REACH_MM)
    gap = np.einsum("ij,ij->i", target.centres[index] - here, plane)
    turn, shift = np.split(departure(motion, hold.motion, points.mean(axis=0)), 2)
    return float(np.where(agree, gap**2, _REACH_MM**2).mean() + hold.turn * turn @ turn + hold.shift * shift @ shift)


def _tip(points: Array, upwards: bool) -> Array:
    """Middle of the highest or the lowest of `points` (n, 3)."""
    height = points[:, 2] if upwards else -points[:, 2]
    tip: Array = points[height > height.max() - _TIP_MM].mean(axis=0)
    return tip


def _close(motion: Motion, local: Motion, place: Array) -> bool:
    """Whether the alignment of one surface has stayed near that of the whole."""
    relative = Motion(local.turn @ motion.turn.T, np.zeros(3))
    shift = np.linalg.norm(local(place[None]) - motion(place[None]))
    return relative.angle_deg <= _LOCAL_TURN_DEG and float(shift) <= _LOCAL_SHIFT_MM


class _Template:
    """The part of a template that is `near` one of its articular surfaces (its `patch`), moved onto the mesh."""

    def __init__(
        self, source: Cloud, corners: Array, near: NDArray[np.bool_], patch: NDArray[np.bool_], motion: Motion
    ):
        self._inside = np.repeat(patch[near], len(PARTS))
        self._normals = np.repeat(source.normals[near] @ motion.turn.T, len(PARTS), axis=0)
        points = motion(np.einsum("sk,fkj->fsj", PARTS, corners[near]).reshape(-1, 3))
        self.low, self.high = points.min(axis=0) - _REACH_MM, points.max(axis=0) + _REACH_MM
        self._tree = cKDTree(points)

    def has(self, points: Array, normals: Array) -> NDArray[np.bool_]:
        """Whether what is nearest to points (n, 3) with unit normals is of the surface and faces the same way."""
        distance, index = self._tree.query(points, distance_upper_bound=_REACH_MM)
        hit = np.isfinite(distance)
        hit[hit] &= self._inside[index[hit]]
        hit[hit] &= np.einsum("ij,ij->i", self._normals[index[hit]], normals[hit]) > AGREE
        return hit


def _counterparts(template: _Template, target: Cloud) -> Indices:
    """Triangles of the target whose nearest part of a template lies in its articular surface."""
    inside = ((target.centres > template.low) & (target.centres < template.high)).all(axis=1)
    candidates = np.flatnonzero(inside)
    return candidates[template.has(target.centres[candidates], target.normals[candidates])]


def _medial_x(template: _Template, vertices: Array, faces: Indices, triangles: Indices) -> float:
    """|x| of the medial edge of an articular surface, by parts of its `triangles` and of those that border on them."""
    within = np.zeros(len(vertices), dtype=bool)
    within[faces[triangles]] = True
    corners = vertices[faces[within[faces].any(axis=1)]]
    cloud = Cloud.of(corners)
    points = np.einsum("sk,fkj->fsj", PARTS, corners).reshape(-1, 3)
    inside = template.has(points, np.repeat(cloud.normals, len(PARTS), axis=0))
    return medial_mean(np.abs(points[inside, 0]), np.repeat(cloud.areas, len(PARTS))[inside])
