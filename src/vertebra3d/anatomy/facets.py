"""Articular surfaces of a generated bone, labelled from the primitives that made it.

A facet is the part of the surface that belongs to an articular process, lies within an elliptic window of its primitive
and faces the joint. The superior facets face backwards and inwards, turned from the sagittal plane by the facet angle;
the inferior facets face the opposite way.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from vertebra3d.anatomy.articular import ARTICULAR, Indices, largest_patch
from vertebra3d.anatomy.landmarks import SIGN
from vertebra3d.anatomy.parameters import name_of
from vertebra3d.anatomy.shape import Array, Sides, axes_of

_FACES_DEG = {"superior": 48.0, "inferior": 58.0}  # a facet is curved: so far its normal turns from the joint's
_SUPERIOR_WINDOW = (0.85, 0.85)  # of the radii of the primitive: height, depth
_INFERIOR_WINDOW = (-0.45, 0.95)  # of its radius along the process, downwards
_WINDOW_REACH = {
    "superior": np.array([2.7, 2.7, 0.85]),
    "inferior": np.array([1.6, 1.6, 0.95]),
}  # of the radii, at most
_TURN_DEG = 8.0  # the lower joint of a vertebra lies more frontal than the upper one, by about a level


def articular_surfaces(
    shape: Sides, parameters: Mapping[str, float], vertices: Array, faces: Indices
) -> dict[str, Array]:
    """Label the four articular surfaces of a generated bone.

    Parameters
    ----------
    shape : Sides
        The primitives of the bone.
    parameters : mapping of str to float
        Its anatomical parameters (the facet angles are used).
    vertices, faces : ndarray (n, 3), (m, 3)
        Its surface, mm, outward-wound.

    Returns
    -------
    dict of str to ndarray (k, 3, 3)
        Triangles of superior_left, superior_right, inferior_left and inferior_right, mm.
    """
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    every = (a + b + c) / 3
    found: dict[str, Array] = {}
    for name in ARTICULAR:
        kind, side = name.split("_")
        mirror = np.array([SIGN[side], 1.0, 1.0])
        blob = shape.of(side)[kind]
        angle = np.radians(parameters[name_of("facet_angle_deg", side)])
        lower = angle + np.radians(blob.get("turn", _TURN_DEG))
        middle = np.array([blob["cx"], blob["cy"], blob["cz"]])
        reach = float(np.linalg.norm(_WINDOW_REACH[kind] * [blob["a"], blob["b"], blob["c"]]))
        apart = sum((every[:, k] - (mirror * middle)[k]) ** 2 for k in range(3))
        near = np.flatnonzero(apart < reach**2)  # few, and the rest is work
        corners = np.stack([a[near], b[near], c[near]], axis=1)
        normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        doubled = np.linalg.norm(normals, axis=1)
        normals /= np.maximum(doubled, 1e-12)[:, None]
        local = (every[near] * mirror - middle) @ axes_of(blob)
        up = abs(axes_of(blob)[2])
        upright, along = (1, 2) if up[1] > up[0] else (0, 2)
        if kind == "superior":
            joint = np.array([-np.cos(angle), np.sin(angle), 0.0])
            height = local[:, upright] / (blob["b" if upright == 1 else "a"] * _SUPERIOR_WINDOW[0])
            depth = local[:, along] / (blob["c"] * _SUPERIOR_WINDOW[1])
            inside = (height**2 + depth**2 < 1) & (np.abs(local[:, 1 - upright]) < 2.5 * blob["a"])
        else:
            joint = np.array([np.cos(lower), -np.sin(lower), 0.0])
            axis = axes_of(blob)[:, 2]
            down = local[:, 2] * (-np.sign(axis[2])) / blob["c"]
            across = np.hypot(local[:, 0] / blob["a"], local[:, 1] / blob["b"])
            inside = (down > _INFERIOR_WINDOW[0]) & (down < _INFERIOR_WINDOW[1]) & (across < 1.6)
            if "across" in blob:  # a process that is one with the lamina ends only where its joint does
                inside &= np.abs(local[:, 0]) < blob["across"] * blob["a"]
        facing = (normals * mirror) @ joint > np.cos(np.radians(_FACES_DEG[kind]))
        chosen = np.flatnonzero(inside & facing & (doubled > 0))
        found[name] = corners[largest_patch(faces[near], chosen, doubled)]
    return found
