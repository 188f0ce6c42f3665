"""How the vertebrae of a segment stand to each other.

The frame of a segment: origin in the middle of the disc, +z upwards along the bisector of the two end-plates that bound
it, +y backwards, x = 0 the mid-sagittal plane of both bones. Axial planes are thus parallel to the middle of the disc,
as slices through a disc are taken.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.endplates import Plate

Array = NDArray[np.float64]


class Pose(NamedTuple):
    """Where both bones of a segment are: from their own frames to that of the segment, (4, 4) each, mm."""

    cranial: Array
    caudal: Array

    @property
    def cranial_to_caudal(self) -> Array:
        """From the frame of the bone above to that of the bone below."""
        return np.asarray(np.linalg.solve(self.caudal, self.cranial))


def wedge_deg(upper: Plate, lower: Plate) -> float:
    """Angle between the end-plates of one body, degrees; more than 0 where it is higher in front."""
    return float(np.degrees(lower.tilt - upper.tilt))


def pose(above: Plate, below: Plate, disc_height_mm: float, disc_wedge_deg: float, slip_mm: float = 0.0) -> Pose:
    """Stand one bone on another.

    Parameters
    ----------
    above, below : Plate
        The lower end-plate of the upper bone, and the upper one of the lower bone.
    disc_height_mm : float
        Between the middles of the two.
    disc_wedge_deg : float
        Angle between them; more than 0 where the disc is higher in front.
    slip_mm : float
        How far the back of the upper body stands in front of that of the lower one; less than 0 behind it.
    """
    half = np.radians(disc_wedge_deg) / 2
    lower = _placed(below, half, [0.0, -disc_height_mm / 2])
    upper = _placed(above, -half, [0.0, disc_height_mm / 2])
    upper[1, 3] += _mapped(lower, below.back)[0] - _mapped(upper, above.back)[0] - slip_mm
    return Pose(upper, lower)


def _placed(plate: Plate, tilt: float, at: list[float]) -> Array:
    """The pose in which a plate has a tilt, and its middle lies at a place (y, z)."""
    turn = tilt - plate.tilt  # from y to z about x
    cos, sin = np.cos(turn), np.sin(turn)
    matrix = np.eye(4)
    matrix[1:3, 1:3] = [[cos, -sin], [sin, cos]]
    matrix[1:3, 3] = np.asarray(at) - matrix[1:3, 1:3] @ plate.middle
    return matrix


def _mapped(matrix: Array, place: Array) -> Array:
    return np.asarray(matrix[1:3, 1:3] @ place + matrix[1:3, 3])
