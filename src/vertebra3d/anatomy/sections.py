"""Plane sections of closed triangle meshes.

A section is a soup of directed segments with the bone on their left (the mesh is wound outward), so crossings tell
entry from exit, and outlines of bone have a positive area and holes a negative one. A vertex in a plane counts as
above it: every crossed triangle then has exactly two crossed edges and every outline closes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from vertebra3d.anatomy.slicing import by_height, chain, count, fill, outline_figures
from vertebra3d.errors import Refused

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

_LAYER_MM = 0.5  # height of a layer of sorted triangles
_MOST_LAYERS = 4096  # of sorted triangles


@dataclass(frozen=True, eq=False)
class Outlines:
    """Closed outlines of sections.

    Attributes
    ----------
    order : ndarray (k,)
        Segments (rows of `Sections.segments`) along the outlines, one after the other.
    bounds : ndarray (l + 1,)
        Outline n is ``order[bounds[n]:bounds[n + 1]]``.
    plane : ndarray (l,)
        Plane that each outline lies in.
    area : ndarray (l,)
        Enclosed area, mm2; negative for a hole in bone.
    centroid : ndarray (l, 2)
        mm, in the plane.
    box : ndarray (l, 4)
        Low x, low y, high x, high y, mm.
    """

    order: Indices
    bounds: Indices
    plane: Indices
    area: Array
    centroid: Array
    box: Array


@dataclass(frozen=True, eq=False)
class Sections:
    """Sections of a mesh by parallel planes.

    Attributes
    ----------
    heights : ndarray (p,)
        Height of each plane, mm, ascending.
    segments : ndarray (k, 4)
        Start x, y and end x, y of each segment, mm, bone on the left of its direction; plane after plane.
    offsets : ndarray (p + 1,)
        The segments of plane i are ``segments[offsets[i]:offsets[i + 1]]``.
    keys : ndarray (k, 2)
        Mesh edge on which each segment starts and ends: equal keys, equal points.
    """

    heights: Array
    segments: Array
    offsets: Indices
    keys: Indices

    def plane(self, i: int) -> Array:
        """Segments (k, 4) of plane `i`, in no order."""
        return self.segments[self.offsets[i] : self.offsets[i + 1]]

    def some(self, planes: Indices) -> Sections:
        """Those of `planes` (ascending) alone."""
        counts = np.diff(self.offsets)
        taken = np.zeros(len(counts), dtype=np.bool_)
        taken[planes] = True
        rows = np.flatnonzero(np.repeat(taken, counts))
        offsets = np.concatenate([[0], np.cumsum(counts[planes])])
        return Sections(self.heights[planes], self.segments[rows], offsets, self.keys[rows])

    @cached_property
    def outlines(self) -> Outlines:
        """The segments chained to closed outlines, all planes together."""
        order, bounds, plane = chain(self.keys, self.offsets)
        figures = outline_figures(self.segments, order, bounds)
        return Outlines(order, bounds, plane, figures[:, 0], figures[:, 1:3], figures[:, 3:7])

    def outline(self, n: int) -> Array:
        """Points (k, 2) of outline `n` of `outlines`, mm, not repeated at the end."""
        o = self.outlines
        return self.segments[o.order[o.bounds[n] : o.bounds[n + 1]], :2]

    def polygons(self, i: int) -> list[Array]:
        """Outlines of plane `i`, each (k, 2), mm; anticlockwise round bone, clockwise round a hole."""
        return [self.outline(int(n)) for n in np.flatnonzero(self.outlines.plane == i)]


def axial_sections(vertices: ArrayLike, faces: ArrayLike, heights: ArrayLike) -> Sections:
    """Sections normal to z.

    Parameters
    ----------
    vertices : array_like (n, 3)
        mm.
    faces : array_like (m, 3)
        Outward-wound triangles of a closed surface; corners are shared (merged).
    heights : array_like (p,)
        z of the planes, mm, ascending.

    Returns
    -------
    Sections
        In-plane coordinates are x and y.

    Raises
    ------
    Refused
        The heights do not ascend.
    """
    x, y, z = _columns(np.asarray(vertices, dtype=np.float64))
    return _sections(x, y, z, np.ascontiguousarray(faces, dtype=np.int64), heights)


def plane_section(vertices: ArrayLike, faces: ArrayLike, origin: ArrayLike, u: ArrayLike, v: ArrayLike) -> Sections:
    """Section by the plane through `origin` that unit vectors `u` and `v` span.

    Parameters
    ----------
    vertices, faces : array_like
        As for `axial_sections`.
    origin : array_like (3,)
        mm.
    u, v : array_like (3,)
        Orthogonal unit vectors.

    Returns
    -------
    Sections
        One plane; coordinates are mm along `u` and `v` from `origin`.
    """
    u, v = np.asarray(u, dtype=np.float64), np.asarray(v, dtype=np.float64)
    points = np.asarray(vertices, dtype=np.float64) - np.asarray(origin, dtype=np.float64)
    turned = _columns(points @ np.column_stack([u, v, np.cross(u, v)]))
    return _sections(*turned, np.ascontiguousarray(faces, dtype=np.int64), np.zeros(1))


def sagittal_section(vertices: ArrayLike, faces: ArrayLike, x: float) -> Sections:
    """Section by the plane x = `x` (mm); in-plane coordinates are y and z, mm."""
    return plane_section(vertices, faces, (x, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


class Slicer:
    """A mesh that is cut often by planes normal to the axes: only triangles that can reach a plane are looked at.

    Parameters
    ----------
    vertices : array_like (n, 3)
        mm.
    faces : array_like (m, 3)
        Outward-wound triangles of a closed surface; corners are shared (merged).
    """

    def __init__(self, vertices: ArrayLike, faces: ArrayLike):
        self._columns = _columns(np.asarray(vertices, dtype=np.float64))
        self._faces: Indices = np.ascontiguousarray(faces, dtype=np.int64)
        self._layers: dict[int, _Layers] = {}
        self._sagittal: dict[float, Sections] = {}

    def axial(self, heights: ArrayLike) -> Sections:
        """Sections at z = `heights` (p,), mm, ascending; in-plane coordinates are x and y."""
        return self._cut(2, heights)

    def coronal(self, heights: ArrayLike) -> Sections:
        """Sections at y = `heights` (p,), mm, ascending; in-plane coordinates are z and x."""
        return self._cut(1, heights)

    def sagittal(self, x: float) -> Sections:
        """Section at `x`, mm; in-plane coordinates are y and z. It is remembered."""
        if x not in self._sagittal:
            self._sagittal[x] = self._cut(0, [x])
        return self._sagittal[x]

    def span(self, axis: int) -> tuple[float, float]:
        """Least and greatest coordinate along an axis (0, 1, 2 for x, y, z), mm."""
        along = self._columns[axis]
        return float(along.min()), float(along.max())

    def _cut(self, axis: int, heights: ArrayLike) -> Sections:
        levels = np.ascontiguousarray(heights, dtype=np.float64)
        u, v, z = (self._columns[(axis + k) % 3] for k in (1, 2, 0))
        if axis not in self._layers:
            self._layers[axis] = _Layers.of(z, self._faces)
        return _sections(u, v, z, self._layers[axis].reaching(levels), levels)


@dataclass(frozen=True, eq=False)
class _Layers:
    """Triangles sorted by the height of their lowest corner, in layers of `_LAYER_MM`."""

    low: float
    faces: Indices
    starts: Indices
    tallest: float

    @classmethod
    def of(cls, z: Array, faces: Indices) -> _Layers:
        low, high = (float(z.min()), float(z.max())) if len(z) else (0.0, 0.0)
        layers = min(1 + int((high - low) / _LAYER_MM), _MOST_LAYERS)
        return cls(low, *by_height(z, faces, low, _LAYER_MM, layers))

    def reaching(self, heights: Array) -> Indices:
        """Those that can cross planes at `heights`, ascending, and some more."""
        if len(heights) == 0:
            return self.faces[:0]
        span = np.array([heights[0] - self.tallest, heights[-1]])
        first, last = np.clip((span - self.low) // _LAYER_MM, 0, len(self.starts) - 2).astype(np.int64)
        return self.faces[self.starts[first] : self.starts[last + 1]]


def _columns(points: Array) -> tuple[Array, Array, Array]:
    """The coordinates of points (n, 3), each for itself."""
    x, y, z = np.ascontiguousarray(points.T)
    return x, y, z


def _sections(u: Array, v: Array, z: Array, faces: Indices, heights: ArrayLike) -> Sections:
    levels = np.ascontiguousarray(heights, dtype=np.float64)
    if np.any(np.diff(levels) <= 0):
        raise Refused("the heights of sections must ascend")
    offsets = np.cumsum(count(z, faces, levels))
    segments = np.empty((offsets[-1], 4))
    keys = np.empty((offsets[-1], 2), dtype=np.int64)
    fill(u, v, z, faces, levels, offsets, segments, keys)
    return Sections(levels, segments, offsets, keys)


def crossings(segments: Array, value: float, axis: int = 0) -> Array:
    """Where a section crosses a line parallel to an axis of its plane.

    Parameters
    ----------
    segments : ndarray (k, 4)
        One plane of `Sections`.
    value : float
        The line is x = `value` (axis 0) or y = `value` (axis 1), mm.
    axis : int
        Coordinate that is constant on the line.

    Returns
    -------
    ndarray (c,)
        The other coordinate of each crossing, mm, ascending; an even number of them for closed outlines.
    """
    a, b = segments[:, axis], segments[:, axis + 2]
    hit = (a >= value) != (b >= value)
    s = segments[hit]
    share = (value - s[:, axis]) / (s[:, axis + 2] - s[:, axis])
    return np.sort(s[:, 1 - axis] + (s[:, 3 - axis] - s[:, 1 - axis]) * share)


def intervals(segments: Array, value: float, axis: int = 0) -> Array:
    """Bone on a line: intervals (k, 2), mm, ascending, between pairs of `crossings` (whose arguments it takes)."""
    c = crossings(segments, value, axis)
    return c[: len(c) // 2 * 2].reshape(-1, 2)
