"""Standard views and where the camera stands for them.

Frame: LPS, +x the patient's left, +y posterior, +z superior. A surgeon looks at a posterior view from behind the
patient, so the patient's left is on the left of the picture; an anterior view has it on the right. From above, the
front of the body is up and the patient's left on the left; from below (as axial images are shown) it is on the right.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from vertebra3d.errors import Refused

Floats = NDArray[np.float64]

VIEW_ANGLE_DEG = 18.0  # of the lower of height and width: a long lens, near enough to parallel to compare sizes by eye
MARGIN = 0.06


@dataclass(frozen=True)
class View:
    """A standard view: `towards` is the direction from the bone to the camera, `up` points up in the picture."""

    label: str
    towards: tuple[float, float, float]
    up: tuple[float, float, float]


VIEWS: Mapping[str, View] = {
    "posterior": View("Posterior", (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "anterior": View("Anterior", (0.0, -1.0, 0.0), (0.0, 0.0, 1.0)),
    "left": View("Left", (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)),
    "right": View("Right", (-1.0, 0.0, 0.0), (0.0, 0.0, 1.0)),
    "superior": View("Superior", (0.0, 0.0, 1.0), (0.0, -1.0, 0.0)),
    "inferior": View("Inferior", (0.0, 0.0, -1.0), (0.0, -1.0, 0.0)),
    "oblique": View("Oblique", (0.22, 0.80, 0.56), (0.0, 0.0, 1.0)),
}


def view_named(name: str) -> View:
    """The standard view of that name; raises `Refused` for an unknown one."""
    if name not in VIEWS:
        raise Refused(f"there is no view {str(name)[:40]!r}; allowed are {', '.join(VIEWS)}")
    return VIEWS[name]


@dataclass(frozen=True)
class Placement:
    """A camera: position, focal point and up (each (3,)), mm, and the vertical angle of view in degrees."""

    position: Floats
    focus: Floats
    up: Floats
    angle_deg: float


def place(
    points: ArrayLike,
    towards: ArrayLike,
    up: ArrayLike,
    aspect: float,
    margin: float = MARGIN,
) -> Placement:
    """Stand the camera where all points just fit.

    Parameters
    ----------
    points : array (n, 3)
        What must be seen, mm.
    towards, up : array (3,)
        Direction from the points to the camera, and what points up; need not be of unit length or at right angles.
    aspect : float
        Width of the picture over its height.
    margin : float
        Free space at each edge, as a share of the picture's width or height.
    """
    points = np.asarray(points, dtype=float)
    back = np.asarray(towards, dtype=float) / np.linalg.norm(np.asarray(towards, dtype=float))
    right = np.cross(np.asarray(up, dtype=float), back)
    right /= np.linalg.norm(right)
    upward = np.cross(back, right)
    half = math.tan(math.radians(VIEW_ANGLE_DEG / 2.0))
    # The narrower of the two angles is the fixed one, so a tall picture is not seen through a wide lens.
    tall, wide = (half / aspect, half) if aspect < 1.0 else (half, half * aspect)
    angle = math.degrees(2 * math.atan(tall))
    x, y, z = points @ right, points @ upward, points @ back
    tall, wide = (1 - 2 * margin) * tall, (1 - 2 * margin) * wide
    # A point is seen from (cx, cy, distance) if |x - cx| <= wide (distance - z), and likewise up and down.
    right_most, left_most = np.max(x + wide * z), np.max(-x + wide * z)
    top_most, bottom_most = np.max(y + tall * z), np.max(-y + tall * z)
    distance = max((right_most + left_most) / (2 * wide), (top_most + bottom_most) / (2 * tall))
    centre_x, centre_y = (right_most - left_most) / 2, (top_most - bottom_most) / 2
    position = centre_x * right + centre_y * upward + distance * back
    depth = float((z.max() + z.min()) / 2)
    focus = position - (distance - depth) * back
    return Placement(position, focus, upward, angle)
