"""Articular surfaces of a generated bone, labelled from the primitives that made it.

A facet is the part of the surface that belongs to an articular process, lies within an elliptic window of its primitive
and faces the joint. The superior facets face backwards and inwards, turned from the sagittal plane by the facet angle;
the inferior facets face the opposite way.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numba import njit

from vertebra3d.anatomy.articular import ARTICULAR, PARTS, Indices, largest_patch, medial_mean
from vertebra3d.anatomy.field import field_many, slopes_of
from vertebra3d.anatomy.landmarks import SIDES, SIGN
from vertebra3d.anatomy.parameters import name_of
from vertebra3d.anatomy.shape import Array, PackedField, Sides, axes_of, pack

_FACES_DEG = {"superior": 48.0, "inferior": 58.0}  # a facet is curved: so far its normal turns from the joint's
_SUPERIOR_WINDOW = (0.85, 0.85)  # of the radii of the primitive: height, depth
_SUPERIOR_THICK = 2.5  # of its first radius, across the joint
_INFERIOR_WINDOW = (-0.45, 0.95)  # of its radius along the process, downwards
_INFERIOR_THICK = 1.6  # of the radii across it
_TURN_DEG = 8.0  # the lower joint of a vertebra lies more frontal than the upper one, by about a level


def articular_surfaces(
    shape: Sides,
    parameters: Mapping[str, float],
    vertices: Array,
    faces: Indices,
    names: Sequence[str] = ARTICULAR,
) -> dict[str, Array]:
    """Label the articular surfaces of a generated bone.

    Parameters
    ----------
    shape : Sides
        The primitives of the bone.
    parameters : mapping of str to float
        Its anatomical parameters (the facet angles are used).
    vertices, faces : ndarray (n, 3), (m, 3)
        Its surface, mm, outward-wound.
    names : sequence of str
        Of the surfaces that it has; all four where they are left out.

    Returns
    -------
    dict of str to ndarray (k, 3, 3)
        Triangles of superior_left, superior_right, inferior_left and inferior_right, mm.
    """
    found: dict[str, Array] = {}
    for name in names:
        found[name] = vertices[faces[_patch(_joint(shape, parameters, name), vertices, faces)]]
    return found


def medial_facet_lines(
    shape: Sides, parameters: Mapping[str, float], vertices: Array, faces: Indices
) -> dict[str, float]:
    """|x| of the medial edge of either inferior articular surface (`articular.medial_edge_x`), mm, by side.

    Whole triangles make a border that is as ragged as they are long, and the line jumps with them. Here those at the
    border count with the part of them that belongs to the surface, by the normals of the shape itself.

    Parameters
    ----------
    shape, parameters, vertices, faces
        As for `articular_surfaces`.
    """
    field = pack(shape)
    return {side: _medial_x(_joint(shape, parameters, f"inferior_{side}"), field, vertices, faces) for side in SIDES}


class _Joint(NamedTuple):
    """Where a joint is and how it faces (`_in_window`)."""

    window: Array
    offset: Array
    half: float
    faces: Array
    least: float


def _joint(shape: Sides, parameters: Mapping[str, float], name: str) -> _Joint:
    kind, side = name.split("_")
    mirror = np.array([SIGN[side], 1.0, 1.0])
    blob = shape.of(side)[kind]
    angle = np.radians(parameters[name_of("facet_angle_deg", side)])
    lower = angle + np.radians(blob.get("turn", _TURN_DEG))
    axes = axes_of(blob)
    a, b, c = blob["a"], blob["b"], blob["c"]
    if kind == "superior":
        joint = np.array([-np.cos(angle), np.sin(angle), 0.0])
        turned = abs(axes[2, 0]) >= abs(axes[2, 1])  # its first axis is the upright one
        upright, thick = (0, 1) if turned else (1, 0)
        height = (a if turned else b) * _SUPERIOR_WINDOW[0]
        window = axes[:, [upright, 2, thick]] / [height, c * _SUPERIOR_WINDOW[1], a * _SUPERIOR_THICK]
        shift, half = 0.0, 1.0
    else:
        joint = np.array([np.cos(lower), -np.sin(lower), 0.0])
        low, high = (end * c * -np.sign(axes[2, 2]) for end in _INFERIOR_WINDOW)
        window = axes / [a * _INFERIOR_THICK, b * _INFERIOR_THICK, (high - low) / 2]
        shift = (low + high) / (high - low)
        # a process that is one with the lamina ends only where its joint does
        half = min(blob.get("across", _INFERIOR_THICK) / _INFERIOR_THICK, 1.0)
    middle = np.array([blob["cx"], blob["cy"], blob["cz"]])
    offset = middle @ window + [0.0, 0.0, shift]
    least = float(np.cos(np.radians(_FACES_DEG[kind])))
    return _Joint(mirror[:, None] * window, offset, half, mirror * joint, least)


def _patch(joint: _Joint, vertices: Array, faces: Indices) -> Indices:
    """The triangles of a joint: the largest patch of those in its window that face it."""
    chosen, doubled = _in_window(vertices, faces, *joint)
    near = faces[chosen]
    return chosen[largest_patch(near, np.arange(len(near)), doubled)]


def _medial_x(joint: _Joint, field: PackedField, vertices: Array, faces: Indices) -> float:
    """|x| of the medial edge of a joint."""
    within = np.zeros(len(vertices), dtype=np.bool_)
    within[faces[_patch(joint, vertices, faces)]] = True
    a, b, c = faces.T
    near = faces[within[a] | within[b] | within[c]]  # the patch and what borders on it
    points, quarters = _quartered(vertices, near)
    normals = slopes_of(lambda at: np.asarray(field_many(*field, at)), points)
    return medial_mean(*_parts_in(points, normals, quarters, PARTS, *joint))


def _quartered(vertices: Array, faces: Indices) -> tuple[Array, Indices]:
    """Triangles parted at the middles of their edges: between corners farther apart a normal bends too much."""
    ids, corner = np.unique(faces, return_inverse=True)
    points, corner = vertices[ids], corner.reshape(-1, 3)
    edges, which = np.unique(
        np.sort(np.concatenate([corner[:, [0, 1]], corner[:, [1, 2]], corner[:, [2, 0]]])), axis=0, return_inverse=True
    )
    i, j, k = corner.T
    ij, jk, ki = which.reshape(3, -1) + len(points)
    parts = ((i, ij, ki), (ij, j, jk), (ki, jk, k), (ij, jk, ki))
    return np.vstack([points, points[edges].mean(axis=1)]), np.concatenate([np.column_stack(part) for part in parts])


@njit(cache=True, nogil=True)
def _parts_in(
    vertices: Array,
    normals: Array,
    faces: Indices,
    parts: Array,
    window: Array,
    offset: Array,
    half: float,
    joint: Array,
    least: float,
) -> tuple[Array, Array]:
    """The parts of triangles that are of a joint (`_in_window`), by normals between those of corners: |x|, area."""
    x, area = np.empty(len(faces) * len(parts)), np.empty(len(faces) * len(parts))
    corners, slopes = np.empty((3, 3)), np.empty((3, 3))  # of a triangle: its corners in the window, normals there
    count = 0
    for f in range(len(faces)):
        for k in range(3):
            v = faces[f, k]
            for axis in range(3):
                corners[k, axis] = -offset[axis]
                for j in range(3):
                    corners[k, axis] += vertices[v, j] * window[j, axis]
                slopes[k, axis] = normals[v, axis]
        i, j, k = faces[f, 0], faces[f, 1], faces[f, 2]
        ux, uy, uz = vertices[j, 0] - vertices[i, 0], vertices[j, 1] - vertices[i, 1], vertices[j, 2] - vertices[i, 2]
        wx, wy, wz = vertices[k, 0] - vertices[i, 0], vertices[k, 1] - vertices[i, 1], vertices[k, 2] - vertices[i, 2]
        size = math.sqrt((uy * wz - uz * wy) ** 2 + (uz * wx - ux * wz) ** 2 + (ux * wy - uy * wx) ** 2)
        for s in range(len(parts)):
            g, h, m = parts[s, 0], parts[s, 1], parts[s, 2]
            p = g * corners[0, 0] + h * corners[1, 0] + m * corners[2, 0]
            q = g * corners[0, 1] + h * corners[1, 1] + m * corners[2, 1]
            along = g * corners[0, 2] + h * corners[1, 2] + m * corners[2, 2]
            if p * p + q * q >= 1.0 or abs(p) >= half or abs(along) >= 1.0:
                continue
            nx = g * slopes[0, 0] + h * slopes[1, 0] + m * slopes[2, 0]
            ny = g * slopes[0, 1] + h * slopes[1, 1] + m * slopes[2, 1]
            nz = g * slopes[0, 2] + h * slopes[1, 2] + m * slopes[2, 2]
            if nx * joint[0] + ny * joint[1] + nz * joint[2] > least * math.sqrt(nx * nx + ny * ny + nz * nz):
                x[count] = abs(g * vertices[i, 0] + h * vertices[j, 0] + m * vertices[k, 0])
                area[count] = size
                count += 1
    return x[:count], area[:count]


@njit(cache=True, nogil=True)
def _in_window(
    vertices: Array, faces: Indices, window: Array, offset: Array, half: float, joint: Array, least: float
) -> tuple[Indices, Array]:
    """The triangles in an elliptic window that face the joint, and their doubled areas.

    With q = centre · `window` - `offset`, those with q0² + q1² < 1, |q0| < `half` and |q2| < 1 lie in it; they face the
    joint where the cosine between their normal and `joint` is above `least`.
    """
    found, doubled = np.empty(len(faces), dtype=np.int64), np.empty(len(faces))
    count = 0
    for f in range(len(faces)):
        i, j, k = faces[f, 0], faces[f, 1], faces[f, 2]
        x = (vertices[i, 0] + vertices[j, 0] + vertices[k, 0]) / 3.0
        y = (vertices[i, 1] + vertices[j, 1] + vertices[k, 1]) / 3.0
        z = (vertices[i, 2] + vertices[j, 2] + vertices[k, 2]) / 3.0
        if abs(x * window[0, 2] + y * window[1, 2] + z * window[2, 2] - offset[2]) >= 1.0:
            continue
        p = x * window[0, 0] + y * window[1, 0] + z * window[2, 0] - offset[0]
        q = x * window[0, 1] + y * window[1, 1] + z * window[2, 1] - offset[1]
        if p * p + q * q >= 1.0 or abs(p) >= half:
            continue
        ux, uy, uz = vertices[j, 0] - vertices[i, 0], vertices[j, 1] - vertices[i, 1], vertices[j, 2] - vertices[i, 2]
        wx, wy, wz = vertices[k, 0] - vertices[i, 0], vertices[k, 1] - vertices[i, 1], vertices[k, 2] - vertices[i, 2]
        nx, ny, nz = uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx
        size = math.sqrt(nx * nx + ny * ny + nz * nz)
        if nx * joint[0] + ny * joint[1] + nz * joint[2] > least * size and size > 0:
            found[count], doubled[count] = f, size
            count += 1
    return found[:count], doubled[:count]
