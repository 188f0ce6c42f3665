"""Rotations as rotation vectors (axis times angle, radians), for the few that the program needs.

A library for this (SciPy) brings 40 MB of memory with it, which a window that only shows generated bones never uses.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def matrix_of(vector: ArrayLike) -> Array:
    """Rotation matrix (3, 3) of a rotation vector (3,), radians (Rodrigues)."""
    w, *axis = _quaternion(vector)
    x, y, z = axis
    k = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    return np.eye(3) + 2.0 * w * k + 2.0 * (k @ k)


def composed(first: ArrayLike, then: ArrayLike) -> Array:
    """The rotation vector (3,) of a rotation by `first` followed by one by `then`, radians, at most pi long.

    The product of unit quaternions, which has no special cases near half a turn.
    """
    a, b = _quaternion(then), _quaternion(first)
    w = a[0] * b[0] - a[1:] @ b[1:]
    axis = a[0] * b[1:] + b[0] * a[1:] + np.cross(a[1:], b[1:])
    if w < 0:
        w, axis = -w, -axis
    length = float(np.linalg.norm(axis))
    return np.zeros(3) if length < 1e-300 else np.asarray(axis * (2.0 * np.arctan2(length, w) / length))


def _quaternion(vector: ArrayLike) -> Array:
    """Unit quaternion (w, x, y, z) of a rotation vector (3,)."""
    vector = np.asarray(vector, dtype=np.float64)
    angle = float(np.linalg.norm(vector))
    if angle < 1e-12:
        return np.array([1.0, 0.0, 0.0, 0.0])
    return np.array([np.cos(angle / 2), *(np.sin(angle / 2) / angle * vector)])
