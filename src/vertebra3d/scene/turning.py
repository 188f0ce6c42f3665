"""Where the camera stands while the bone turns once about the vertical axis."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from vertebra3d.scene.views import MARGIN, Placement, View, place

_CORNERS = 24  # directions in which the outline about the axis is followed


def turntable(points: ArrayLike, view: View, aspect: float, count: int, margin: float = MARGIN) -> list[Placement]:
    """Placements from which the bone is seen to turn once: begins at `view`, ends a step before it.

    Parameters
    ----------
    points : array (n, 3)
        What must be seen at every turn, mm.
    view : View
        How it is seen at the beginning.
    aspect : float
        Width of the picture over its height.
    count : int
        Number of placements.
    margin : float
        Free space at each edge, as a share of the picture's width or height.
    """
    points = np.asarray(points, dtype=float)
    axis = np.append(_middle(points[:, :2]), 0.0)
    start = place(_swept(points - axis), view.towards, view.up, aspect, margin)
    turned = []
    for number in range(count):
        turn = about_vertical(2 * math.pi * number / count)
        turned.append(
            Placement(turn @ start.position + axis, turn @ start.focus + axis, turn @ start.up, start.angle_deg)
        )
    return turned


def about_vertical(angle_rad: float) -> NDArray[np.float64]:
    """The rotation (3, 3) by `angle_rad` about +z."""
    cos, sin = math.cos(angle_rad), math.sin(angle_rad)
    return np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])


def _middle(flat: NDArray[np.float64]) -> NDArray[np.float64]:
    """The point (2,) from which the farthest of `flat` (n, 2) is nearest, near enough: the bone is then seen largest.

    Steps towards the farthest point that become shorter and shorter (Badoiu and Clarkson 2003).
    """
    middle = (flat.max(axis=0) + flat.min(axis=0)) / 2
    for step in range(1, 200):
        far = flat[np.argmax(((flat - middle) ** 2).sum(axis=1))]
        middle = middle + (far - middle) / (step + 1)
    return np.asarray(middle)


def _swept(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """What bounds the space that `points`, mm about the axis, sweep through in one turn, (m, 3)."""
    radius = np.hypot(points[:, 0], points[:, 1])
    heights = np.linspace(points[:, 2].min(), points[:, 2].max(), 25)
    angles = np.linspace(0.0, 2 * math.pi, _CORNERS, endpoint=False)
    rim = []
    for low, high in pairwise(heights):
        within = (points[:, 2] >= low - 1e-9) & (points[:, 2] <= high + 1e-9)
        if within.any():
            reach = radius[within].max() / math.cos(math.pi / _CORNERS)  # so that the corners lie outside the circle
            ring = np.stack([reach * np.cos(angles), reach * np.sin(angles)], axis=1)
            rim += [np.column_stack([ring, np.full(_CORNERS, z)]) for z in (low, high)]
    return np.concatenate(rim)
