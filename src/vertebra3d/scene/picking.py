"""What a line of sight meets: the nearest place on a surface, and which way that faces there. No renderer."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.scene.normals import Floats, Ints, vertex_normals

_EDGE = 1e-9  # no ray slips through between two triangles


@dataclass(frozen=True)
class Hit:
    """A place (3,) on a surface, mm, and its outward unit normal (3,) there."""

    place: Floats
    normal: Floats


@njit(cache=True, nogil=True)
def _first(vertices: Floats, faces: Ints, origin: Floats, way: Floats) -> tuple[int, float, float, float]:
    """The triangle that the ray meets first and faces it, or -1; how far away, and the weights of two corners."""
    best, found, bu, bv = np.inf, -1, 0.0, 0.0
    for f in range(faces.shape[0]):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        e1x, e1y, e1z = (
            vertices[b, 0] - vertices[a, 0],
            vertices[b, 1] - vertices[a, 1],
            vertices[b, 2] - vertices[a, 2],
        )
        e2x, e2y, e2z = (
            vertices[c, 0] - vertices[a, 0],
            vertices[c, 1] - vertices[a, 1],
            vertices[c, 2] - vertices[a, 2],
        )
        px, py, pz = way[1] * e2z - way[2] * e2y, way[2] * e2x - way[0] * e2z, way[0] * e2y - way[1] * e2x
        det = e1x * px + e1y * py + e1z * pz
        if det <= 1e-14:  # turned away, or edge on
            continue
        tx, ty, tz = origin[0] - vertices[a, 0], origin[1] - vertices[a, 1], origin[2] - vertices[a, 2]
        u = (tx * px + ty * py + tz * pz) / det
        if u < -_EDGE or u > 1.0 + _EDGE:
            continue
        qx, qy, qz = ty * e1z - tz * e1y, tz * e1x - tx * e1z, tx * e1y - ty * e1x
        v = (way[0] * qx + way[1] * qy + way[2] * qz) / det
        if v < -_EDGE or u + v > 1.0 + _EDGE:
            continue
        t = (e2x * qx + e2y * qy + e2z * qz) / det
        if 0.0 < t < best:
            best, found, bu, bv = t, f, u, v
    return found, best, bu, bv


class Target:
    """A closed surface that can be pointed at.

    Parameters
    ----------
    vertices : ndarray (n, 3)
        mm.
    faces : ndarray (m, 3)
        Outward-wound triangles.
    """

    def __init__(self, vertices: Floats, faces: Ints):
        self._vertices = np.ascontiguousarray(vertices, dtype=np.float64)
        self._faces = np.ascontiguousarray(faces, dtype=np.int64)
        self._normals = vertex_normals(self._vertices, self._faces)

    def hit(self, origin: Floats, way: Floats) -> Hit | None:
        """Where a ray from `origin` (3,), mm, along `way` (3,) first meets the surface; None where it passes by."""
        f, distance, u, v = _first(
            self._vertices, self._faces, np.asarray(origin, dtype=np.float64), np.asarray(way, dtype=np.float64)
        )
        if f < 0:
            return None
        a, b, c = self._normals[self._faces[f]]
        normal = (1.0 - u - v) * a + u * b + v * c
        length = float(np.linalg.norm(normal))
        if length < 1e-9:
            return None
        return Hit(np.asarray(origin, dtype=np.float64) + distance * np.asarray(way, dtype=np.float64), normal / length)


def ray(camera: Any, x: float, y: float, aspect: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The line of sight through a place of a picture: where it starts, mm, and its direction, of unit length.

    Parameters
    ----------
    camera : vtkCamera
        In perspective.
    x, y : float
        Of the place, from -1 (left, below) to 1.
    aspect : float
        Width of the picture over its height.
    """
    ahead = np.asarray(camera.GetDirectionOfProjection(), dtype=np.float64)
    up = np.asarray(camera.GetViewUp(), dtype=np.float64)
    right = np.cross(ahead, up)
    right /= np.linalg.norm(right)
    up = np.cross(right, ahead)
    reach = math.tan(math.radians(camera.GetViewAngle()) / 2.0)
    way = ahead + reach * (x * aspect * right + y * up)
    return np.asarray(camera.GetPosition(), dtype=np.float64), way / np.linalg.norm(way)
