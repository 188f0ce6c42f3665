"""What a line of sight meets: the nearest place on a surface, and which way that faces there. No renderer."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.scene.normals import Floats, Ints, vertex_normals

if TYPE_CHECKING:
    from vertebra3d.scene.section import Section

_FAR_MM = 2000.0  # longer than any ray from the camera through the bone
_EDGE = 1e-9  # no ray slips through between two triangles


@dataclass(frozen=True)
class Hit:
    """A place (3,) on a surface, mm, and its outward unit normal (3,) there."""

    place: Floats
    normal: Floats


@njit(cache=True, nogil=True)
def _first(vertices: Floats, faces: Ints, origin: Floats, way: Floats, both: bool) -> tuple[int, float, float, float]:
    """The triangle that the ray meets first, or -1; how far away, and the weights of two corners.

    Only what faces the ray is met, or with `both` also what is turned away.
    """
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
        if abs(det) <= 1e-14 or (det < 0.0 and not both):  # edge on, or turned away
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

    def hit(self, origin: Floats, way: Floats, section: Section | None = None) -> Hit | None:
        """Where a ray first meets the surface, or the face of a section through the body within it.

        Parameters
        ----------
        origin : ndarray (3,)
            mm.
        way : ndarray (3,)
            Unit vector.
        section : Section, optional
            Only the half that it leaves is met.

        Returns
        -------
        Hit or None
            None where the ray passes by.
        """
        start, way = (np.asarray(given, dtype=np.float64) for given in (origin, way))
        if section is None:
            return self._meet(start, way, math.inf)
        part = section.within(start, way, _FAR_MM)
        if part is None:
            return None
        cut = part[0] is not start  # the ray comes from the half that is taken away, and begins in the plane
        start, end = part
        if cut and self._is_within(start, way):
            return Hit(start, section.outward)
        return self._meet(start, way, float(np.linalg.norm(end - start)))

    def _meet(self, start: Floats, way: Floats, most_mm: float) -> Hit | None:
        """The first place of the surface on the way, if it is no farther than `most_mm`."""
        f, distance, u, v = _first(self._vertices, self._faces, start, way, False)
        if f < 0 or distance > most_mm:
            return None
        a, b, c = self._normals[self._faces[f]]
        normal = (1.0 - u - v) * a + u * b + v * c
        length = float(np.linalg.norm(normal))
        if length < 1e-9:
            return None
        return Hit(start + distance * way, normal / length)

    def _is_within(self, point: Floats, way: Floats) -> bool:
        """Whether a point lies in the body: whatever way is taken from there, it first comes to an inner side."""
        f, _, _, _ = _first(self._vertices, self._faces, point, way, True)
        if f < 0:
            return False
        a, b, c = self._vertices[self._faces[f]]
        return bool(np.cross(b - a, c - a) @ way > 0)


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
