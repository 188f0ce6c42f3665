"""The canal of a vertebra in any position: the largest hole that can be seen through."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from vertebra3d.progress import Progress, no_progress

Array = NDArray[np.float64]

_LOOKS = 600  # directions over half a ball: 5 degrees apart
_CELL_MM = 1.5  # of the silhouette
_PER_CELL = 12  # points of the surface for each cell of the silhouette, about: none of its cells is missed by chance
_POINTS = (2000, 100_000)
_CONES_DEG = (4.0, 2.0)
_ROUND = 12  # directions of a cone
_TURNS = 5  # by each of them, at most
_LEAST_MM2 = 40.0  # through a narrower hole nothing is seen: the canal of a vertebra is wider
_RIVALS = 3
_APART_DEG = 30.0


class Sight(NamedTuple):
    """A direction in which one sees through: unit vector (3,), area of the hole (mm2), a point of its middle line."""

    way: Array
    area_mm2: float  # of the cells of 1.5 mm that are free: those at the rim are not
    at: Array


def scattered(triangles: Array, count: int, seed: int = 1) -> tuple[Array, Array]:
    """Points spread evenly over triangles (n, 3, 3): (count, 3), and the triangle of each; the same at each call."""
    rng = np.random.default_rng(seed)
    areas = 0.5 * np.linalg.norm(np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]), axis=1)
    whole = np.cumsum(areas)
    places = (np.arange(count) + rng.random(count)) / count * whole[-1]
    index = np.minimum(np.searchsorted(whole, places), len(triangles) - 1)
    u, v = rng.random((2, count))
    over = u + v > 1
    u, v = np.where(over, 1 - u, u), np.where(over, 1 - v, v)
    a, b, c = triangles[index, 0], triangles[index, 1], triangles[index, 2]
    return a + u[:, None] * (b - a) + v[:, None] * (c - a), index


def sights(triangles: Array, progress: Progress = no_progress) -> list[Sight]:
    """The directions in which most can be seen through a surface, the widest first; either sense stands for both.

    The surface is looked at from all round; in each silhouette the largest hole that is closed all round is sought, and
    the directions with the largest are turned until they are largest.

    Parameters
    ----------
    triangles : ndarray (n, 3, 3)
        A closed surface, mm.
    progress : callable
        Told how many looks are done.

    Returns
    -------
    list of Sight
        At most three, at least 30 degrees apart; empty where nothing can be seen through.
    """
    area = 0.5 * float(
        np.linalg.norm(np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]), axis=1).sum()
    )
    count = int(np.clip(_PER_CELL * area / (4 * _CELL_MM**2), _POINTS[0], _POINTS[1]))
    points = scattered(triangles, count)[0]
    ways = _half_ball(_LOOKS)
    seen = []
    for look, way in enumerate(ways):
        progress(look, _LOOKS)
        seen.append(_hole(points, way)[0])
    found: list[Sight] = []
    for index in np.argsort(seen)[::-1]:
        if seen[index] < _LEAST_MM2 or len(found) == _RIVALS:
            break
        if all(abs(ways[index] @ other.way) < np.cos(np.radians(_APART_DEG)) for other in found):
            found.append(_turned(points, ways[index]))
    return sorted(found, key=lambda one: -one.area_mm2)


def _half_ball(count: int) -> Array:
    """Unit vectors (count, 3) spread evenly over half a ball."""
    k = np.arange(count) + 0.5
    up, turn = 1 - k / count, np.pi * (1 + 5**0.5) * k
    flat = np.sqrt(1 - up**2)
    return np.column_stack([flat * np.cos(turn), flat * np.sin(turn), up])


def _across(way: Array) -> tuple[Array, Array]:
    """Two unit vectors that stand on `way` and on each other."""
    least = np.eye(3)[np.abs(way).argmin()]
    u = np.cross(way, least)
    u /= np.linalg.norm(u)
    return u, np.cross(way, u)


def _hole(points: Array, way: Array) -> tuple[float, Array]:
    """The largest hole in the silhouette of `points` seen along `way`: its area, mm2, and a point of its middle."""
    u, v = _across(way)
    x, y = points @ u / _CELL_MM, points @ v / _CELL_MM
    low = np.array([x.min(), y.min()]) - 1.5
    i, j = (x - low[0]).astype(np.intp), (y - low[1]).astype(np.intp)
    free = np.ones((i.max() + 2, j.max() + 2), dtype=bool)
    free[i, j] = False
    names, count = ndimage.label(free)
    sizes = np.bincount(names.ravel(), minlength=count + 1)
    sizes[0] = sizes[names[0, 0]] = 0  # the silhouette itself, and what lies round it
    largest = int(sizes.argmax())
    if sizes[largest] == 0:
        return 0.0, np.zeros(3)
    middle = (low + np.argwhere(names == largest).mean(axis=0) + 0.5) * _CELL_MM
    return float(sizes[largest] * _CELL_MM**2), middle[0] * u + middle[1] * v


def _turned(points: Array, way: Array) -> Sight:
    """Turn `way` until most is seen through."""
    best, at = _hole(points, way)
    turn = np.linspace(0, 2 * np.pi, _ROUND, endpoint=False)
    for cone in np.tan(np.radians(_CONES_DEG)):
        for _ in range(_TURNS):
            u, v = _across(way)
            tried = way + cone * (np.cos(turn)[:, None] * u + np.sin(turn)[:, None] * v)
            tried /= np.linalg.norm(tried, axis=1, keepdims=True)
            holes = [_hole(points, one) for one in tried]
            area = [one[0] for one in holes]
            if max(area) <= best:
                break
            best, at = holes[int(np.argmax(area))]
            way = tried[int(np.argmax(area))]
    return Sight(way, best, at)
