"""The facet joints of a segment: the processes of the lower bone meet those of the upper one across a gap.

Where two bones are made each by itself, their joints would gape or run into each other. In a segment the inferior
processes of the upper bone are as they are set; the superior processes of the lower one are moved along the normal of
their joint until the gap is as wide as it should be, and room is carved out of the lower bone for the upper one. So
the bones never touch, at any setting; a joint that is pressed together is ground away, as an arthritic one is.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.anatomy.field import BLOB, primitive_distance
from vertebra3d.anatomy.landmarks import SIDES, SIGN
from vertebra3d.anatomy.parameters import name_of
from vertebra3d.anatomy.shape import Shape, Sides, blob_row, sockets_of

Array = NDArray[np.float64]
_FOLLOW = ("superior", "mammillary")  # what of the lower bone follows the joint
_ABOVE = ("inferior", "lamina", "pars", "pedicle", "transverse", "roof", "spinous", "spinous_tip")
"""What of the upper bone may come near it."""

MOST_MM = 6.0
"""That a process is moved: farther, and it would leave its pedicle."""

SLACK_MM = ((0.35, 0.35), (0.35, 1.2), (0.8, 2.4), (1.6, 4.0))
"""By how much bone may stand out where two of its blobs flow together, of a joint and elsewhere: tried in turn until
the bones are apart."""

_BLEND_MM = 1.0  # of the rim of the room that is carved
_PASSES = 3


def meeting(
    cranial: Sides,
    caudal: Sides,
    facets: Mapping[str, Array],
    parameters: Mapping[str, float],
    matrix: Array,
    gap_mm: float,
    slack_mm: tuple[float, float] = SLACK_MM[0],
) -> Sides:
    """The lower bone with its superior processes moved to the joint, and with room for the upper bone.

    Parameters
    ----------
    cranial, caudal : Sides
        The shapes of the upper and the lower bone.
    facets : mapping of str to ndarray (k, 3, 3)
        Triangles of the articular surfaces of the upper bone, in its own frame, mm.
    parameters : mapping of str to float
        Anatomical parameters of the lower bone (its facet angles are used).
    matrix : ndarray (4, 4)
        From the frame of the upper to that of the lower bone, mm.
    gap_mm : float
        Between the joint surfaces.
    slack_mm : (float, float)
        How much farther the lower bone keeps off the inferior processes, and off the rest.
    """
    sides = {}
    for side in SIDES:
        places = facets[f"inferior_{side}"].reshape(-1, 3) @ matrix[:3, :3].T + matrix[:3, 3]
        places = places * [SIGN[side], 1.0, 1.0]  # a shape is stored as if it were the left one
        angle = math.radians(parameters[name_of("facet_angle_deg", side)])
        sides[side] = _moved(caudal.of(side), places, np.array([-math.cos(angle), math.sin(angle), 0.0]), gap_mm)
    left = sides["left"]
    alike = caudal.right is caudal.left and _same(sides["left"], sides["right"])
    names = [name for name in _ABOVE if not ("cleft" in cranial.middle and name.startswith("spinous"))]
    at_joint, elsewhere = (gap_mm + slack for slack in slack_mm)
    rooms = {name: at_joint if name == "inferior" else elsewhere for name in names}
    sockets = sockets_of(cranial, rooms, at_joint, matrix, _BLEND_MM)
    return Sides(left, left if alike else sides["right"], tuple(sockets), caudal.growths)


def _moved(shape: Shape, places: Array, towards: Array, gap_mm: float) -> Shape:
    """The shape of a side with its superior process so far from `places` (n, 3) on the other surface as it should be.

    The gap is that at the middle of the joint: the nearest tenth of the places.
    """
    shape = dict(shape)
    moved = 0.0
    for _ in range(_PASSES):
        near = np.sort(_distances(blob_row(shape["superior"]), places))[: max(1, len(places) // 10)]
        step = float(np.median(near)) - gap_mm
        step = min(max(step, -MOST_MM - moved), MOST_MM - moved)
        moved += step
        for name in _FOLLOW:
            blob = dict(shape[name])
            blob["cx"], blob["cy"] = blob["cx"] + step * towards[0], blob["cy"] + step * towards[1]
            shape[name] = blob
    return shape


@njit(cache=True, nogil=True)
def _distances(row: Array, places: Array) -> Array:
    """Of places (n, 3) from a blob, mm."""
    found = np.empty(len(places))
    for i in range(len(places)):
        found[i] = primitive_distance(BLOB, 1.0, row, places[i, 0], places[i, 1], places[i, 2])
    return found


def _same(a: Shape, b: Shape) -> bool:
    return all(abs(a[name][key] - b[name][key]) < 1e-3 for name in _FOLLOW for key in ("cx", "cy"))
