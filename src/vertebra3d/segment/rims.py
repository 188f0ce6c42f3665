"""The end-plates as they face each other, and how far two bodies may lean together before their rims meet.

A disc that is low stands straighter than a high one: where the rims behind would meet, the segment gives up as much of
its lordosis as keeps them apart.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.endplates import Plate
from vertebra3d.recent import Recent
from vertebra3d.segment.plates import plate_of
from vertebra3d.segment.pose import pose

Array = NDArray[np.float64]
GAP_MM = 0.8
"""That is left between the rims: what remains of a disc that has all but gone; convention."""

_CELL_MM = 1.5
_HALF_MM = 36.0  # of the square that is looked at, round the middle of the plate
_NEAR_MM = 7.0  # from the plane of the plate
_STEP_DEG, _MOST_DEG = 0.5, 20.0  # by which the wedge is made less


class Face(NamedTuple):
    """An end-plate: its plate, and where its surface stands out farthest in each cell, places (n, 3) of its bone.

    `heights` (k, k) is how far above the plane of the plate that is, mm; nan where nothing is.
    """

    plate: Plate
    places: Array
    heights: Array


_FACES: Recent[tuple[Bone, bool], Face] = Recent(8)


def clear_wedge(upper: Bone, lower: Bone, height_mm: float, wedge_deg: float, slip_mm: float) -> float:
    """The wedge of a disc nearest to the one wanted, and no larger, at which the bodies keep `GAP_MM` apart.

    Where none does, the one that comes nearest to it.

    Parameters
    ----------
    upper, lower : Bone
    height_mm, wedge_deg, slip_mm : float
        As for `pose`.
    """
    above, below = face_of(upper, upper=False), face_of(lower, upper=True)
    best, most = wedge_deg, -np.inf
    for less in np.arange(0.0, _MOST_DEG + _STEP_DEG, _STEP_DEG):
        wedge = wedge_deg - float(less)
        gap = _gap(above, below, height_mm, wedge, slip_mm)
        if gap >= GAP_MM:
            return wedge
        if gap > most:
            best, most = wedge, gap
    return best


def face_of(bone: Bone, upper: bool) -> Face:
    """The upper or lower end-plate of a bone; remembered."""
    return _FACES.get((bone, upper), lambda _: _felt(bone, upper))


def _felt(bone: Bone, upper: bool) -> Face:
    plate = plate_of(bone, upper)
    vertices = bone.solid.arrays[0]
    normal, offset = bone.landmarks.body_plane
    across, along, out = _in_plate(plate, vertices)
    way = 1.0 if upper else -1.0
    near = (vertices @ normal < offset) & (np.abs(out) < _NEAR_MM)
    near &= (np.abs(across) < _HALF_MM) & (np.abs(along) < _HALF_MM)
    count = int(2 * _HALF_MM / _CELL_MM)
    cell = _cells(across[near], along[near])
    far = np.full((count, count), -np.inf)
    np.maximum.at(far, (cell[:, 0], cell[:, 1]), way * out[near])
    index = np.full((count, count), -1, dtype=np.int64)
    order = np.argsort(way * out[near])
    index[cell[order, 0], cell[order, 1]] = np.flatnonzero(near)[order]  # the last one written is the farthest
    return Face(plate, vertices[index[index >= 0]], np.where(np.isfinite(far), way * far, np.nan))


def _in_plate(plate: Plate, places: Array) -> tuple[Array, Array, Array]:
    """Places (n, 3) of a bone as seen from its plate: across, along from front to back, and out of it upwards."""
    back = np.array([np.cos(plate.tilt), np.sin(plate.tilt)])
    off = places[:, 1:] - plate.middle
    return places[:, 0], off @ back, off @ np.array([-back[1], back[0]])


def _cells(across: Array, along: Array) -> NDArray[np.int64]:
    return np.floor((np.column_stack([across, along]) + _HALF_MM) / _CELL_MM).astype(np.int64)


def _gap(above: Face, below: Face, height_mm: float, wedge_deg: float, slip_mm: float) -> float:
    """How far the faces are apart where they come nearest, mm; less than 0 where they overlap."""
    to_lower = pose(above.plate, below.plate, height_mm, wedge_deg, slip_mm).cranial_to_caudal
    places = above.places @ to_lower[:3, :3].T + to_lower[:3, 3]
    across, along, out = _in_plate(below.plate, places)
    inside = (np.abs(across) < _HALF_MM) & (np.abs(along) < _HALF_MM)
    cell = _cells(across[inside], along[inside])
    gaps = out[inside] - below.heights[cell[:, 0], cell[:, 1]]
    return float(np.nanmin(gaps)) if np.isfinite(gaps).any() else np.inf
