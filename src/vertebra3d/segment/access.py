"""What the way to a segment costs: how long the skin is cut, and how much muscle is stripped from bone.

Open: through the midline, both laminae and both sides of the spinous processes bared. Unilateral: one side alone, to
the lateral border of the joint. Tubular: through split muscle, what lies under the tube. The stripped area is that of
the dorsal surface of both bones which the way bares, summed triangle by triangle.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import SIDES, SIGN
from vertebra3d.anatomy.regions import REGIONS, label_points
from vertebra3d.procedures.segmental import joint_x
from vertebra3d.segment.build import Segment
from vertebra3d.speech import mark

Array = NDArray[np.float64]

TUBES_MM = (16.0, 18.0, 20.0, 22.0)
"""Tubes that are in use; 18 to 20 mm for stenosis (hutaif-orthopedic.com/1891-en; read)."""

TUBE_MM = 18.0
SKIN_BESIDE_TUBE_MM = 5.0  # longer than the tube is wide; patients are told of about an inch (rushcopley.com; read)
SOURCE = mark(
    "Measured on both bones. What is bared is a convention: open, both sides to the lateral border of the joints, from"
    " the upper edge of the upper spinous process to the lower edge of the lower one; unilateral, one side from the"
    " middle of the one to the middle of the other; tubular, what lies under the tube, its cut 5 mm longer than it is"
    " wide"
)
_FACING = 0.15  # cosine to the back: what faces so is dorsal surface
_STRIPPED = ("lamina", "inferior_articular", "superior_articular")
_OUT_OF_JOINT_MM = 2.0  # beyond the middle of the joint, its capsule is kept: as far as the muscle is taken off


class Way(NamedTuple):
    """Length of the skin incision, mm, and area stripped of muscle, cm2."""

    incision_mm: float
    detached_cm2: float


class _Dorsal(NamedTuple):
    """Dorsal triangles of a bone in the frame of the segment: middles (n, 3), areas (n,), which are spinous process."""

    middles: Array
    areas: Array
    spinous: NDArray[np.bool_]


def access(segment: Segment, side: str) -> Mapping[str, Way]:
    """The ways to a segment: "open", "unilateral" and "tubular", and "tubular 16 mm" to "tubular 22 mm".

    Parameters
    ----------
    segment : Segment
    side : "left" or "right"
        Of the unilateral way and of the tube.
    """
    bones = ((segment.cranial, segment.pose.cranial), (segment.caudal, segment.pose.caudal))
    dorsal = [_dorsal(bone, pose) for bone, pose in bones]
    ends = [_spinous_ends(one) for one in dorsal]
    top, bottom = ends[0][1], ends[1][0]
    upper, lower = float(np.mean(ends[0])), float(np.mean(ends[1]))
    reach = max(sum(joint_x(segment.cranial, one)) / 2 for one in SIDES) + _OUT_OF_JOINT_MM
    found = {"open": Way(top - bottom, _area(dorsal, -reach, reach, bottom, top))}
    sides = (0.0, reach) if SIGN[side] > 0 else (-reach, 0.0)
    found["unilateral"] = Way(upper - lower, _area(dorsal, *sides, lower, upper))
    centre = _target(segment, side)
    tubes = {tube: Way(tube + SKIN_BESIDE_TUBE_MM, _under(dorsal, centre, tube / 2)) for tube in TUBES_MM}
    found["tubular"] = tubes[TUBE_MM]
    return found | {f"tubular {tube:.0f} mm": way for tube, way in tubes.items()}


def _dorsal(bone: Bone, pose: Array) -> _Dorsal:
    vertices, faces = bone.solid.arrays
    corners = vertices[faces]
    middles = corners.mean(axis=1)
    doubled = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    size = np.linalg.norm(doubled, axis=1)
    behind = middles[:, 1] > bone.landmarks.canal_y
    label = np.full(len(faces), -1, dtype=np.int64)
    label[behind] = label_points(middles[behind], bone.landmarks)
    spinous = label == REGIONS.index("spinous_process")
    stripped = np.isin(label, [REGIONS.index(f"{kind}_{side}") for kind in _STRIPPED for side in SIDES])
    chosen = spinous | (stripped & (doubled[:, 1] > _FACING * size))
    places = middles[chosen] @ pose[:3, :3].T + pose[:3, 3]
    return _Dorsal(places, size[chosen] / 2, spinous[chosen])


def _spinous_ends(dorsal: _Dorsal) -> tuple[float, float]:
    """Lowest and highest place of the spinous process; of all that is bared where there is none."""
    z = dorsal.middles[dorsal.spinous, 2] if dorsal.spinous.any() else dorsal.middles[:, 2]
    return float(z.min()), float(z.max())


def _target(segment: Segment, side: str) -> Array:
    """(x, z) where a tube stands: on the caudal edge of the upper lamina, half-way to the medial facet line."""
    marks = segment.cranial.landmarks
    edge = segment.pose.cranial @ [*marks.lamina[side].inferior_edge, 1.0]
    return np.array([SIGN[side] * marks.medial_facet_x[side] * 0.75, edge[2]])


def _area(dorsal: list[_Dorsal], left: float, right: float, low: float, high: float) -> float:
    total = 0.0
    for one in dorsal:
        x, z = one.middles[:, 0], one.middles[:, 2]
        total += float(one.areas[(x >= left) & (x <= right) & (z >= low) & (z <= high)].sum())
    return total / 100.0


def _under(dorsal: list[_Dorsal], centre: Array, radius_mm: float) -> float:
    total = 0.0
    for one in dorsal:
        off = one.middles[:, [0, 2]] - centre
        total += float(one.areas[((off**2).sum(axis=1) <= radius_mm**2) & ~one.spinous].sum())
    return total / 100.0
