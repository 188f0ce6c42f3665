"""How far a ball is from the bony canal, whose wall stands for what lies within: no dura and no nerve is modelled."""

from __future__ import annotations

import numpy as np

from vertebra3d.anatomy.bone import Bone
from vertebra3d.outcome import Canal
from vertebra3d.strokes import Point

NEAR_MM = 1.0
_FAR_MM = 8.0  # planes farther above or below the ball are not looked at
SOURCE = (
    "Bovine bone was hotter 1 mm from a burr than 3 or 5 mm from it: Pall Singh 2015, Spine 40(15):E866 (read in the"
    " abstract; colour chosen here). No safe distance"
)


def canal_clearance(canal: Canal, bone: Bone, centre: Point, radius_mm: float) -> float:
    """Distance from the surface of a ball to the wall of the canal of the intact bone, mm; below 0 it reaches in.

    Parameters
    ----------
    canal : Canal
        Of any outcome on `bone`.
    bone : Bone
        The intact bone.
    centre : (x, y, z)
        Middle of the ball, mm.
    radius_mm : float
        Of the ball.

    Returns
    -------
    float
        Infinite where the canal is not measured, above and below its counted length, out of the ball's reach.
    """
    heights = canal.planes_mm
    if not len(heights):
        return float("inf")
    x, y, z = centre
    chosen = np.abs(heights - z) <= max(radius_mm, 1.0) + _FAR_MM
    if not chosen.any():
        return float("inf")
    middle = bone.landmarks.canal_y
    angles = np.radians(canal.angles_deg)
    walls = canal.wall_before_mm[chosen]
    off = np.stack(
        [
            walls * np.sin(angles) - x,
            middle + walls * np.cos(angles) - y,
            np.broadcast_to(heights[chosen, None] - z, walls.shape),
        ]
    )
    nearest = float(np.sqrt(np.nanmin((off**2).sum(axis=0))))
    level = int(np.abs(heights - z).argmin())
    out = float(np.hypot(x, y - middle))
    toward = np.degrees(np.arctan2(x, y - middle))
    at = int(np.abs((canal.angles_deg - toward + 180.0) % 360.0 - 180.0).argmin())
    within = out < canal.wall_before_mm[level, at] and heights[0] <= z <= heights[-1]
    return (-nearest if within else nearest) - radius_mm
