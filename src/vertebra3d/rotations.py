"""Rotations as rotation vectors (axis times angle, radians), for the few that the program needs.

A library for this (SciPy) brings 40 MB of memory with it, which a window that only shows generated bones never uses.
A shape turns some twenty primitives: what is done for each is plain arithmetic, far quicker than on arrays of three.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
_Quaternion = tuple[float, float, float, float]


def matrix_of(vector: ArrayLike) -> Array:
    """Rotation matrix (3, 3) of a rotation vector (3,), radians (Rodrigues)."""
    w, x, y, z = _quaternion(_floats(vector))
    return np.array(
        [
            [1.0 - 2.0 * (y * y + z * z), 2.0 * (x * y - w * z), 2.0 * (x * z + w * y)],
            [2.0 * (x * y + w * z), 1.0 - 2.0 * (x * x + z * z), 2.0 * (y * z - w * x)],
            [2.0 * (x * z - w * y), 2.0 * (y * z + w * x), 1.0 - 2.0 * (x * x + y * y)],
        ]
    )


def composed(first: ArrayLike, then: ArrayLike) -> Array:
    """The rotation vector (3,) of a rotation by `first` followed by one by `then`, radians, at most pi long.

    The product of unit quaternions, which has no special cases near half a turn.
    """
    aw, ax, ay, az = _quaternion(_floats(then))
    bw, bx, by, bz = _quaternion(_floats(first))
    w = aw * bw - ax * bx - ay * by - az * bz
    x = aw * bx + bw * ax + ay * bz - az * by
    y = aw * by + bw * ay + az * bx - ax * bz
    z = aw * bz + bw * az + ax * by - ay * bx
    if w < 0:
        w, x, y, z = -w, -x, -y, -z
    length = math.sqrt(x * x + y * y + z * z)
    if length < 1e-300:
        return np.zeros(3)
    share = 2.0 * math.atan2(length, w) / length
    return np.array([share * x, share * y, share * z])


def _floats(vector: ArrayLike) -> Sequence[float]:
    """Three numbers as Python's own."""
    return np.asarray(vector, dtype=np.float64).tolist()


def _quaternion(vector: Sequence[float]) -> _Quaternion:
    """Unit quaternion (w, x, y, z) of a rotation vector."""
    x, y, z = vector
    angle = math.sqrt(x * x + y * y + z * z)
    if angle < 1e-12:
        return 1.0, 0.0, 0.0, 0.0
    share = math.sin(angle / 2) / angle
    return math.cos(angle / 2), share * x, share * y, share * z
