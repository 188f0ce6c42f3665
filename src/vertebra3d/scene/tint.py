"""What a bone's surface is coloured by in place of being bone: its regions, or how far it lies off its twin."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from vertebra3d.anatomy.regions import REGIONS, label_points
from vertebra3d.errors import Refused
from vertebra3d.patient.likeness import likeness_of
from vertebra3d.scene.surface import Patch
from vertebra3d.scene.themes import DISTANCE_COLOURS, region_colour

if TYPE_CHECKING:
    from vertebra3d.anatomy.bone import Bone
    from vertebra3d.anatomy.landmarks import Landmarks
    from vertebra3d.solids import Solid

Floats = NDArray[np.float32]
Tint = Callable[[NDArray[np.float64]], Floats]
"""From points (n, 3), mm, to colours (n, 3), sRGB from 0 to 1, in the open."""

_HOLLOW = 0.36  # what is left of a colour where nothing of the surroundings is seen


def tinted(tint: Tint, patch: Patch, seen: Floats) -> NDArray[np.uint8]:
    """Colours (n, 3) of the points of a patch, darker where hollow."""
    light = _HOLLOW + (1.0 - _HOLLOW) * seen[:, None]
    return np.asarray(np.rint(255.0 * tint(patch.points) * light), dtype=np.uint8)


def by_region(landmarks: Landmarks) -> Tint:
    """Colours by the region that a point lies in (`themes.REGION_COLOURS`)."""

    def tint(points: NDArray[np.float64]) -> Floats:
        colours = np.array([region_colour(name) for name in REGIONS], dtype=np.float32)
        return np.asarray(colours[label_points(points, landmarks)])

    return tint


def by_distance(bone: Bone) -> ByDistance:
    """Colours of a bone from a file by how far it lies off its twin, which is fitted where that is not known.

    Raises
    ------
    Refused
        It is a generated bone, or no vertebra of the model comes near it.
    """
    if bone.provenance is None:
        raise Refused("a distance from the model is that of a bone from a file; give one, or leave the distances out")
    likeness = likeness_of(bone)
    return ByDistance(likeness.solid, likeness.off_mm)


class ByDistance:
    """Colours by how far the bone lies off its twin (`themes.DISTANCE_COLOURS`).

    Parameters
    ----------
    solid : Solid
        The intact bone.
    off_mm : ndarray (n,)
        For each of its vertices, more than 0 outside of the twin.
    """

    def __init__(self, solid: Solid, off_mm: Floats):
        self.solid = solid
        self._off = off_mm
        self._tree = cKDTree(solid.arrays[0])

    def __call__(self, points: NDArray[np.float64]) -> Floats:
        """Colours (n, 3) of points on the bone."""
        if not len(points):
            return np.zeros((0, 3), dtype=np.float32)
        off = self._off[self._tree.query(points)[1]]
        at = [mm for mm, _, _ in DISTANCE_COLOURS]
        return np.column_stack(
            [np.interp(off, at, [colour[d] for _, colour, _ in DISTANCE_COLOURS]) for d in range(3)]
        ).astype(np.float32)
