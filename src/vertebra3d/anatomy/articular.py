"""Articular surfaces of a vertebra whose mesh carries no labels: found by position and by where the surface faces.

The articular surface of an inferior process faces outwards and forwards, that of a superior process inwards and
backwards; both end, towards the canal, at a ridge beyond which the bone faces the canal. So a triangle is told by the
azimuth of its normal: 0 degrees facing forwards, 90 facing away from the midline, -90 facing it, 180 backwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.landmarks import SIDES, SIGN

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

ARTICULAR = ("superior_left", "superior_right", "inferior_left", "inferior_right")
_EDGE_SHARES = (0.02, 0.08)  # of the area of a surface: its edge lies between them; less is a stray triangle

_STEEPEST = 0.75  # |z| of a unit normal: steeper is the tip of the process or its root
_INFERIOR_DEG = (15.0, 110.0)
_INFERIOR_HEIGHT_MM = 17.0  # above the tip; measured facets are 15 to 18 mm high
_SUPERIOR_CORE_DEG = (-155.0, -88.0)
_SUPERIOR_LATERAL_DEG = (-88.0, -55.0)  # the lateral half of the hollow, beside the mammillary process
_SUPERIOR_HEIGHT_MM = 15.0  # below the tip


def _parts_of_a_triangle(per_edge: int) -> Array:
    """Barycentric centres of the `per_edge`² equal parts of a triangle."""
    n = per_edge
    rows = [(3 * i + 1 + k, 3 * j + 1 + k) for i in range(n) for j in range(n) for k in (0, 1) if i + j + k < n]
    two = np.array(rows) / (3 * n)
    return np.column_stack([1 - two.sum(axis=1), two])


PARTS = _parts_of_a_triangle(4)
"""Centres of the parts of a triangle, barycentric: by them the edge of a surface moves smoothly with the bone."""


@dataclass(frozen=True)
class Processes:
    """Where the articular processes of one side are.

    `inferior_tip_z`, `superior_tip_z`: lowest and highest point; `pars_z`: the narrowest pars; `canal_y`: middle of the
    canal; `lateral_x`: |x| beyond which lies the transverse process; `inferior_x`, `superior_x`: |x| medial of which
    lies the lamina, below and above.
    """

    inferior_tip_z: float
    superior_tip_z: float
    pars_z: float
    canal_y: float
    lateral_x: float
    inferior_x: float
    superior_x: float


def detect_articular(
    vertices: Array, faces: Indices, processes: Mapping[str, Processes], behind_y: float
) -> dict[str, Array]:
    """Find the four articular surfaces.

    Parameters
    ----------
    vertices, faces : ndarray (n, 3), (m, 3)
        Closed, outward-wound surface, mm, the vertebra's own frame.
    processes : mapping of side to Processes
        Where to look.
    behind_y : float
        Rearmost y at which an articular surface is sought: behind it lies the spinous process.

    Returns
    -------
    dict of str to ndarray (k, 3, 3)
        Triangles of superior_left, superior_right, inferior_left and inferior_right, mm; the largest connected patch
        of each. Empty (0, 3, 3) where none is found.
    """
    corners = vertices[faces]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    lengths = np.linalg.norm(normals, axis=1)
    centres = corners.mean(axis=1)
    usable = (lengths > 0) & (np.abs(normals[:, 2]) < _STEEPEST * lengths) & (centres[:, 1] < behind_y)
    found: dict[str, Array] = {}
    for side in SIDES:
        where, sign = processes[side], SIGN[side]
        out = sign * centres[:, 0]
        inner = min(where.inferior_x, where.superior_x)
        near = np.flatnonzero(usable & (out > inner) & (out < where.lateral_x) & (centres[:, 1] > where.canal_y - 4))
        azimuth = np.degrees(np.arctan2(sign * normals[near, 0], -normals[near, 1]))
        y, z = centres[near, 1], centres[near, 2]
        high = (z > where.superior_tip_z - _SUPERIOR_HEIGHT_MM) & (out[near] > where.superior_x)
        core = high & _between(azimuth, _SUPERIOR_CORE_DEG)
        behind = y > np.median(y[core]) if core.any() else high
        superior = core | (high & behind & _between(azimuth, _SUPERIOR_LATERAL_DEG))
        low = (z < min(where.inferior_tip_z + _INFERIOR_HEIGHT_MM, where.pars_z)) & (out[near] > where.inferior_x)
        inferior = low & _between(azimuth, _INFERIOR_DEG)
        for name, chosen in (("superior", superior), ("inferior", inferior)):
            found[f"{name}_{side}"] = corners[largest_patch(faces, near[chosen], lengths)]
    return {name: found[name] for name in ARTICULAR}


def _between(value: Array, limits: tuple[float, float]) -> NDArray[np.bool_]:
    return (value > limits[0]) & (value < limits[1])


def largest_patch(faces: Indices, chosen: Indices, weight: Array) -> Indices:
    """The part of the triangles `chosen` that hangs together by shared corners and weighs most.

    Parameters
    ----------
    faces : ndarray (m, 3)
        All triangles.
    chosen : ndarray (k,)
        Indices of the triangles to choose among.
    weight : ndarray (m,)
        Weight of every triangle, its area for one.

    Returns
    -------
    ndarray (j,)
        Indices of triangles.
    """
    if len(chosen) == 0:
        return chosen
    ids, corner = np.unique(faces[chosen], return_inverse=True)
    corner = corner.reshape(-1, 3)
    part = np.arange(len(ids))
    while True:  # each corner takes the least number among those of its triangles, until none has a lower one
        lower = part.copy()
        np.minimum.at(lower, corner, part[corner].min(axis=1)[:, None])
        lower = lower[lower]
        if np.array_equal(lower, part):
            break
        part = lower
    part = part[corner[:, 0]]
    return chosen[part == np.bincount(part, weights=weight[chosen]).argmax()]


def medial_edge_x(triangles: Array) -> float:
    """|x| of the medial edge of an articular surface.

    Parameters
    ----------
    triangles : ndarray (k, 3, 3)
        mm.

    Returns
    -------
    float
        What 5 % of the area lies medial of, or rather the mean of what 2 to 8 % do: it moves as smoothly as the
        surface, and a stray triangle does not move it. NaN for an empty surface.
    """
    area = np.linalg.norm(np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]), axis=1)
    return medial_mean(np.abs(triangles[:, :, 0] @ PARTS.T).ravel(), np.repeat(area, len(PARTS)))


def medial_mean(x: Array, area: Array) -> float:
    """Mean of `x` (k,) between 2 and 8 % of the area, counted from the least; NaN where there is nothing."""
    if len(x) == 0:
        return float("nan")
    order = np.argsort(x)
    upto = np.cumsum(area[order])
    low, high = (share * upto[-1] for share in _EDGE_SHARES)
    weight = np.clip(upto, low, high) - np.clip(upto - area[order], low, high)
    return float(weight @ x[order] / weight.sum())
