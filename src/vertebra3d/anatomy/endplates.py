"""The plane of an end-plate, from rim to rim."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.errors import Refused

Array = NDArray[np.float64]
_WIDE = 1.3  # the width of an end-plate as a share of its depth, at least: what lies within leaves the pedicles out
_FACING = 0.7  # cosine between the normals of its triangles and the long axis: its rims are round
_PASSES, _OFF_MM, _OFF_SD = 5, 2.5, 2.5  # lips and notches that lie farther off are left out
_MIDLINE_MM = 2.0
_LEAST = 20  # triangles
_NEAR_MM = 4.0  # longer than the edge of a triangle is: what has all its corners farther away is not looked at


class Plate(NamedTuple):
    """An end-plate in the mid-sagittal plane of its own bone: its front and back corner (y, z), mm."""

    front: Array
    back: Array

    @property
    def middle(self) -> Array:
        """Half-way between the corners."""
        return 0.5 * (self.front + self.back)

    @property
    def tilt(self) -> float:
        """How far it falls forwards, radians: more than 0 where the front corner lies lower."""
        run, rise = self.back - self.front
        return float(np.arctan2(rise, run))


def fitted_plate(
    vertices: Array, faces: NDArray[np.int64], upper: bool, back_y: float, front_y: float | None = None
) -> Plate:
    """The upper or lower end-plate of a surface in the vertebra's frame: fitted from rim to rim, weighted by area.

    From rim to rim because its hollow is deepest behind the middle: a plane through the hollow alone leans.

    Parameters
    ----------
    vertices, faces : ndarray (n, 3), (m, 3)
        The surface, mm.
    upper : bool
    back_y : float
        How far back it is fitted, mm.
    front_y : float, optional
        From where; from the front of its flat in the midline where it is not told.

    Raises
    ------
    Refused
        There is no such surface.
    """
    way = 1.0 if upper else -1.0
    near = (way * vertices[:, 2] > -_NEAR_MM) & (vertices[:, 1] < back_y + _NEAR_MM)
    corners = vertices[faces[near[faces].all(axis=1)]]
    centres = corners.mean(axis=1)
    doubled = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    size = np.linalg.norm(doubled, axis=1)
    facing = way * doubled[:, 2] > _FACING * size
    on = facing & (way * centres[:, 2] > 0) & (centres[:, 1] < back_y) & (size > 0)
    if on.sum() < _LEAST:
        raise Refused(f"there is no {'upper' if upper else 'lower'} end-plate to stand on")
    if front_y is None:
        front_y = float(centres[on & (np.abs(centres[:, 0]) < _MIDLINE_MM), 1].min())
    on &= within(centres[:, 0], centres[:, 1], front_y, back_y)
    return plate_through(centres[on, 1], centres[on, 2], np.sqrt(size[on]), front_y, back_y)


def within(x: Array, y: Array, front: float, back: float) -> NDArray[np.bool_]:
    """Whether places lie so far within an end-plate that they are no part of a pedicle; its corners at y, mm."""
    return (x / _WIDE) ** 2 + (y - 0.5 * (front + back)) ** 2 < ((back - front) / 2) ** 2


def plate_through(y: Array, z: Array, weight: Array, front: float, back: float) -> Plate:
    """The end-plate through places (n,) of its surface, what lies far off it left out.

    Parameters
    ----------
    y, z : ndarray (n,)
        Of the places, mm.
    weight : ndarray (n,)
        Root of the area that each stands for.
    front, back : float
        The y of its corners, mm.
    """
    design = np.column_stack([y, np.ones(len(y))])
    keep = np.ones(len(y), dtype=bool)
    slope = np.zeros(2)
    for _ in range(_PASSES):
        w = weight[keep]
        slope = np.asarray(np.linalg.lstsq(design[keep] * w[:, None], z[keep] * w, rcond=None)[0])
        off = z - design @ slope
        keep = np.abs(off) < max(_OFF_MM, _OFF_SD * float(off[keep].std()))
    return Plate(*(np.array([y, slope[0] * y + slope[1]]) for y in (front, back)))
