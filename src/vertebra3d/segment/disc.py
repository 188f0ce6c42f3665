"""The disc: what fills the room between two end-plates."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.endplates import Plate
from vertebra3d.anatomy.sections import plane_section
from vertebra3d.anatomy.thinning import one_piece
from vertebra3d.errors import Refused
from vertebra3d.parting import near_part
from vertebra3d.segment.build import Segment
from vertebra3d.segment.plates import plate_of
from vertebra3d.solids import Solid

Array = NDArray[np.float64]
_WITHIN_MM = 2.5  # from an end-plate, inside the body, its outline is taken: beyond the rounding of its rim
_INTO_MM = 4.0  # so far the loft reaches into either body before bone is taken off it: past any hollow
_DRAWN_IN = 0.8
_ROUND = 128  # corners of an outline
_SMOOTH = 3  # corners to either side by which it is told which way the side faces
_LAYERS = 9  # of the loft, between the end-plates
_CRUMB_MM3 = 50.0
_TALL = 0.75  # half the height of a herniation, as a share of that of the disc or of how far it stands out
_BALL = 48  # facets round it


class Herniation(NamedTuple):
    """How far a herniation stands out behind the disc, where its middle is along x, and its width there, mm."""

    out_mm: float = 0.0
    at_mm: float = 0.0
    width_mm: float = 13.0


NO_HERNIATION = Herniation()


class Disc(NamedTuple):
    """A disc in the frame of its segment: all of it, and what is left when its herniation is taken."""

    whole: Solid
    without: Solid


def disc_of(segment: Segment, bulge_mm: float = 0.0, herniation: Herniation | None = None) -> Disc:
    """The disc between the bones of a segment, in its frame.

    Its side runs from rim to rim in straight lines, or bulges between them; its faces are those of the end-plates. A
    herniation is half an ellipsoid that stands on its side, across it.

    Parameters
    ----------
    segment : Segment
    bulge_mm : float
        How far its side stands out half-way up, all round.
    herniation : Herniation, optional

    Raises
    ------
    Refused
        The bodies leave no room for a disc.
    """
    cranial, caudal, pose = segment.cranial, segment.caudal, segment.pose
    upper = _outline(cranial, plate_of(cranial, upper=False), below=True) @ pose.cranial[:3, :3].T + pose.cranial[:3, 3]
    lower = _outline(caudal, plate_of(caudal, upper=True), below=False) @ pose.caudal[:3, :3].T + pose.caudal[:3, 3]
    share = np.linspace(0.0, 1.0, _LAYERS)
    rings = [_core(lower, -pose.caudal[:3, 2])]
    for part in share:
        ring = (1 - part) * lower + part * upper
        rings.append(ring + bulge_mm * 4 * part * (1 - part) * _outwards(ring))
    rings.append(_core(upper, pose.cranial[:3, 2]))
    whole = Solid.from_arrays(*_lofted(np.array(rings)))
    standing = None
    if herniation is not None and herniation.out_mm > 0:
        middle = 0.5 * (lower + upper)
        ring = middle + bulge_mm * _outwards(middle)
        standing = _half_ellipsoid(ring, herniation, float(np.ptp([lower[:, 2].mean(), upper[:, 2].mean()])))
    made = [solid.bounds for solid in (whole, standing) if solid is not None]
    box = np.min([bounds[0] for bounds in made], axis=0), np.max([bounds[1] for bounds in made], axis=0)
    above, below = (near_part(solid, *box) for solid in segment.solids)
    left = whole - above - below
    pieces = [left] if one_piece(left.neighbours) else [p for p in left.pieces() if p.volume_mm3 > _CRUMB_MM3]
    between = [piece for piece in pieces if abs(piece.bounds.mean(axis=0)[2]) < _INTO_MM]
    if not between:
        raise Refused(f"the bodies of {cranial.level} and {caudal.level} leave no room for a disc; make it higher")
    disc = between[0]
    if standing is None:
        return Disc(disc, disc)
    both = disc + (standing - above - below)
    return Disc(both if one_piece(both.neighbours) else both.pieces()[0], disc)


def _half_ellipsoid(ring: Array, herniation: Herniation, height_mm: float) -> Solid:
    """What stands out of the side of a disc, whose outline (n, 3) half-way up is given."""
    behind = np.flatnonzero(ring[:, 1] > ring[:, 1].mean())
    at = ring[behind[np.abs(ring[behind, 0] - herniation.at_mm).argmin()]]
    out = _outwards(ring)[behind[np.abs(ring[behind, 0] - herniation.at_mm).argmin()]]
    tall = max(height_mm * _TALL, herniation.out_mm * _TALL)
    frame = np.eye(4)
    frame[:3, 0] = np.array([out[1], -out[0], 0.0]) * herniation.width_mm / 2
    frame[:3, 1] = out * herniation.out_mm
    frame[:3, 2] = [0.0, 0.0, tall]
    frame[:3, 3] = at
    return Solid.rounded_hull(np.zeros((1, 3)), 1.0, _BALL).moved(frame)


def _outwards(ring: Array) -> Array:
    """Unit vectors (n, 3) across the ring, level, away from its middle; it runs anti-clockwise."""
    along = np.roll(ring, -_SMOOTH, axis=0) - np.roll(ring, _SMOOTH, axis=0)
    out = np.column_stack([along[:, 1], -along[:, 0], np.zeros(len(ring))])
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)


def _core(ring: Array, way: Array) -> Array:
    """The ring drawn in and moved into the body, whose sides it must not come out of: they have a waist."""
    middle = ring.mean(axis=0)
    return middle + (ring - middle) * _DRAWN_IN + way * _INTO_MM


def _outline(bone: Bone, plate: Plate, below: bool) -> Array:
    """The outline of the body beside an end-plate, moved on to the plane of the end-plate: (n, 3) by angle, mm."""
    way = 1.0 if below else -1.0
    back = np.array([0.0, np.cos(plate.tilt), np.sin(plate.tilt)])
    up = np.array([0.0, -back[2], back[1]])
    middle = np.array([0.0, *plate.middle])
    origin = middle + way * _WITHIN_MM * up
    segments = plane_section(*bone.solid.arrays, origin, [1.0, 0.0, 0.0], back).segments
    normal, offset = bone.landmarks.body_plane
    wall = float((offset - origin @ normal) / (back @ normal))  # what lies behind it is arch
    if not len(segments):
        raise Refused(f"{bone.level} has no body beside its end-plate")
    flat = _by_angle(segments.reshape(-1, 2, 2), wall)
    return middle + flat[:, :1] * [1.0, 0.0, 0.0] + flat[:, 1:] * back


def _by_angle(segments: Array, wall: float) -> Array:
    """The outline (n, 2) of segments (s, 2, 2) seen from the middle of what lies before `wall`, at even angles."""
    before = segments[:, :, 1].max(axis=1) < wall
    inside = segments[before] if before.any() else segments
    middle = 0.5 * (inside.min(axis=(0, 1)) + inside.max(axis=(0, 1)))
    turn = np.linspace(-np.pi, np.pi, _ROUND, endpoint=False)
    way = np.column_stack([np.cos(turn), np.sin(turn)])
    left = np.column_stack([-way[:, 1], way[:, 0]])
    a, b = segments[:, 0] - middle, segments[:, 1] - middle
    u, v = a @ left.T, b @ left.T
    with np.errstate(divide="ignore", invalid="ignore"):
        share = u / (u - v)
        along = a @ way.T + share * ((b - a) @ way.T)
        most = np.where(way[:, 1] > 1e-9, (wall - middle[1]) / way[:, 1], np.inf)
    crossed = ((u > 0) != (v > 0)) & (along > 0) & (along <= most)
    # the farthest: a hollow wall is spanned from its own side; still within at the wall: a pedicle springs there
    found = np.where(crossed, along, 0.0).max(axis=0)
    within = crossed.sum(axis=0) % 2 == 0
    return middle + np.where(within & np.isfinite(most), most, found)[:, None] * way


def _lofted(rings: Array) -> tuple[Array, NDArray[np.int64]]:
    """A closed surface through rings (k, n, 3) one above the other, capped by fans."""
    layers, around, _ = rings.shape
    vertices = np.concatenate([rings.reshape(-1, 3), rings[0].mean(axis=0)[None], rings[-1].mean(axis=0)[None]])
    faces = []
    here, after = np.arange(around), np.roll(np.arange(around), -1)
    for k in range(layers - 1):
        a, b = k * around, (k + 1) * around
        faces += [np.column_stack([a + here, a + after, b + after]), np.column_stack([a + here, b + after, b + here])]
    bottom, top = layers * around, layers * around + 1
    faces += [np.column_stack([after, here, np.full(around, bottom)])]
    last = (layers - 1) * around
    faces += [np.column_stack([last + here, last + after, np.full(around, top)])]
    return vertices, np.concatenate(faces)
