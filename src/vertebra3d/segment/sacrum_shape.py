"""The form of S1: from its dimensions to a `Bone` that ends about where the remnant of the disc S1-S2 lies.

It is drawn with the primitives of a vertebra (`sacrum_constants.json`, by `tools/calibration/sacrum.py`) and moved by
the rules of a vertebra. What its lower end lacks of a vertebra is told so: no pars, no inferior articular processes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from vertebra3d.anatomy.articular import ARTICULAR
from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.build import SPACING_MM, mesh_shape
from vertebra3d.anatomy.facets import articular_surfaces
from vertebra3d.anatomy.landmarks import SIDES, SIGN, Landmarks, Pedicle, TransverseRoot
from vertebra3d.anatomy.measure_landmarks import measure_landmarks
from vertebra3d.anatomy.morph import sides_of
from vertebra3d.anatomy.morph_rules import RULES
from vertebra3d.anatomy.sections import Slicer, intervals
from vertebra3d.anatomy.shape import PRIMITIVES, UNCALIBRATED, Array, Shape, Sides
from vertebra3d.errors import Refused
from vertebra3d.segment.sacrum import S1
from vertebra3d.solids import Solid

_JOINTS = ("superior_left", "superior_right")
_CLEAR_MM = 1.0  # between the lateral edge of the joint's process and the ala as a region
_BESIDE_BODY_MM = 2.0  # between the widest place of the upper end-plate and the ala as a region
_NOTCH_MM = np.arange(0.0, 6.1, 0.5)  # behind the wall of the body the notch between it and the process is sought
_BESIDE_MM = np.arange(-4.0, 6.1, 0.5)  # and before the middle of the process, which may reach past the wall
_BACK_SHARE = 0.6  # of its length behind its middle: there it has widened into the arch
_PEDICLE_WIDE_MM = 14.0  # lateral of its medial wall is ala


@cache
def _constants() -> dict[str, Any]:
    text = files("vertebra3d.segment").joinpath("sacrum_constants.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def drawn_dimensions() -> dict[str, float]:
    """What the shape comes out at as it is drawn, mm and degrees."""
    return dict(_constants()["dimensions"])


def s1_shape(parameters: Mapping[str, float], scale: float = 1.0) -> Sides:
    """The shape of S1.

    Parameters
    ----------
    parameters : mapping of str to float
        Every dimension (`sacrum.resolve_s1`), mm and degrees.
    scale : float
        Size of the whole bone.
    """
    return sides_of(parameters, scale, _morphed)


def _morphed(parameters: Mapping[str, float]) -> Shape:
    told = _constants()["shape"]
    shape = {name: {**dict.fromkeys(UNCALIBRATED.get(name, ()), 0.0), **told[name]} for name in PRIMITIVES}
    for name, value in drawn_dimensions().items():
        RULES[name](shape, parameters[name] - value)
    return shape


def s1_bone(
    shape: Sides,
    parameters: Mapping[str, float],
    spacing_mm: float = SPACING_MM,
    pedicle: Mapping[str, Pedicle] | None = None,
) -> Bone:
    """The bone of a shape that the dimensions `parameters` made, with what has been done to it since.

    Its pedicles are measured where they are not told.

    Raises
    ------
    Refused
        It cannot be meshed or measured.
    """
    solid = mesh_shape(shape, spacing_mm)
    found = articular_surfaces(shape, parameters, *solid.arrays, names=_JOINTS)
    if any(len(found[name]) == 0 for name in _JOINTS):
        raise Refused(
            f"these dimensions leave an articular process of {S1} without a joint surface;"
            " move them nearer the defaults"
        )
    articular = {name: found.get(name, np.empty((0, 3, 3))) for name in ARTICULAR}
    marks = _as_sacrum(measure_landmarks(solid, articular, pedicle), found, solid, shape, pedicle)
    return Bone(S1, solid, marks, articular, dict(parameters))


def _as_sacrum(
    marks: Landmarks,
    joints: Mapping[str, Array],
    solid: Solid,
    shape: Sides,
    told: Mapping[str, Pedicle] | None,
) -> Landmarks:
    """The landmarks as measured, but for what a sacrum has not, and for the ala in place of a transverse process.

    The pedicle is one with the ala: it begins beside the canal, its upper border is the notch before the middle of the
    process (beside the canal its wall falls away), its place that in the middle of the pedicle, the lower one as drawn.
    The plane of the pars goes to the lower end of the bone, so that nothing counts as inferior articular process. The
    ala begins lateral of the joint and beside the body, and reaches past the body plane.
    """
    lowest_z = float(solid.bounds[0, 2])
    pedicle = told or _pedicles(marks, joints, solid, shape)
    pars = {side: replace(marks.pars[side], z=lowest_z) for side in SIDES}
    root = {}
    for side in SIDES:
        joint = float((SIGN[side] * joints[f"superior_{side}"][..., 0]).max()) + _CLEAR_MM
        ala = shape.of(side)["transverse"]
        beside = max(joint, float(shape.middle["body"]["wu"]) + _BESIDE_BODY_MM)
        front = float(ala["cy"] - 2.0 * ala["b"])
        root[side] = TransverseRoot(SIGN[side] * beside, front, lowest_z - _CLEAR_MM, pedicle[side].upper_z)
    return replace(marks, pedicle=pedicle, pars=pars, transverse_root=root)


def _pedicles(marks: Landmarks, joints: Mapping[str, Array], solid: Solid, shape: Sides) -> dict[str, Pedicle]:
    found, medial, bone = {}, marks.canal_half_width, Slicer(*solid.arrays)
    for side in SIDES:
        blob, sign = shape.of(side)["pedicle"], SIGN[side]
        y, _ = _notch(bone, sign * (medial + _PEDICLE_WIDE_MM / 2), marks.wall_y + _NOTCH_MM)
        _, top = _notch(bone, float(joints[f"superior_{side}"][..., 0].mean()), marks.wall_y + _BESIDE_MM)
        found[side] = Pedicle(
            upper_z=top,
            lower_z=blob["cz"] - blob["b"],
            medial_x=sign * medial,
            lateral_x=sign * (medial + _PEDICLE_WIDE_MM),
            y=y,
            back_y=max(blob["cy"] + _BACK_SHARE * blob["c"], y + 1.0),
        )
    return found


def _notch(bone: Slicer, x: float, places: Array) -> tuple[float, float]:
    """Where the upper border of the pedicle is lowest in a sagittal plane, (y, z), at one of `places` along y."""
    section = bone.sagittal(x).plane(0)
    tops = [(float(ends[-1, 1]), float(y)) for y in places if len(ends := intervals(section, y))]
    if not tops:
        raise Refused(f"{S1} has no pedicle beside its canal")
    z, y = min(tops)
    return y, z
