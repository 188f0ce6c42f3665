"""The rules by which anatomical parameters move a shape: each moves what it names and little else.

Each rule is a short sentence in code: which primitives, along which axis, by how much of the difference between a
parameter and the dimension of the calibrated shape.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from vertebra3d.anatomy.shape import Array, Shape, axes_of, section_axes
from vertebra3d.rotations import composed, matrix_of

X, Y, Z = np.eye(3)
Rule = Callable[[Shape, float], None]
RULES: dict[str, Rule] = {}

_PARS_SHARE = 1.5  # of a change of the lamina: they lie deeper in the arch, which shows less of it
_LAMINA_X = 6.0  # mm from the midline: where the height of the lamina is counted
_CLEFT_BLEND_MM = 5.0  # the laminae end round beside the gap
_TOE_IN_DEG_PER_MM = 3.0  # found by trial at both ends of the ranges: less leaves the shoulder, more closes the canal


def _rule(name: str) -> Callable[[Rule], Rule]:
    def register(rule: Rule) -> Rule:
        RULES[name] = rule
        return rule

    return register


def _shift(shape: Shape, names: str, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> None:
    for name in names.split():
        blob = shape[name]
        blob["cx"], blob["cy"], blob["cz"] = blob["cx"] + x, blob["cy"] + y, blob["cz"] + z


def _grow(shape: Shape, names: str, number: str, amount: float, least: float = 1.2) -> None:
    for name in names.split():
        shape[name][number] = max(shape[name][number] + amount, least)


def _slide(shape: Shape, name: str, axis: Array, amount: float) -> None:
    _shift(shape, name, *(axis * amount))


def _facing(shape: Shape, name: str, column: int, towards: Array) -> Array:
    """The axis of a blob (unit vector), turned to point `towards`."""
    axis = axes_of(shape[name])[:, column]
    return axis if axis @ towards > 0 else -axis


def _turn(shape: Shape, names: str, about: Array, degrees: float, pivot: Array) -> None:
    """Turn blobs about the axis `about` through `pivot`."""
    turn = np.radians(degrees) * about
    matrix = matrix_of(turn)
    for name in names.split():
        blob = shape[name]
        centre = pivot + matrix @ (_centre(shape, name) - pivot)
        vector = composed((blob["rx"], blob["ry"], blob["rz"]), turn)
        blob.update(zip(("cx", "cy", "cz", "rx", "ry", "rz"), map(float, (*centre, *vector)), strict=True))


def _centre(shape: Shape, name: str) -> Array:
    blob = shape[name]
    return np.array([blob["cx"], blob["cy"], blob["cz"]])


# --- body ------------------------------------------------------------------------------------------------------------


@_rule("endplate_width_upper_mm")
def _(shape: Shape, d: float) -> None:
    shape["body"]["wu"] += d / 2
    if _is_rooted(shape):  # what stands beside the body follows its side, and begins farther back beside a narrow one
        _shift(shape, "pedicle", x=0.2 * d, y=-0.3 * d)
        shape["body"]["wx"] += 0.15 * min(d, 0.0)  # a deep waist would take the side of a narrow one from beside it
        _toe_in(shape, -d / 2)


@_rule("endplate_width_lower_mm")
def _(shape: Shape, d: float) -> None:
    shape["body"]["wl"] += d / 2


@_rule("endplate_depth_upper_mm")
def _(shape: Shape, d: float) -> None:
    shape["body"]["fu"] -= d  # the posterior wall bounds the canal and stays


@_rule("endplate_depth_lower_mm")
def _(shape: Shape, d: float) -> None:
    shape["body"]["fl"] -= d


@_rule("body_height_anterior_mm")
def _(shape: Shape, d: float) -> None:
    body = shape["body"]
    for front, back, low, high, way in (("fu", "bu", "zuf", "zub", 1.0), ("fl", "bl", "zlf", "zlb", -1.0)):
        share = _wall_share(shape, front, back)
        body[low] += way * d / 2
        body[high] -= way * d / 2 * (1 - share) / share  # the back corner stays


@_rule("body_height_posterior_mm")
def _(shape: Shape, d: float) -> None:
    shape["body"]["zub"] += d / 2 / _wall_share(shape, "fu", "bu")
    shape["body"]["zlb"] -= d / 2 / _wall_share(shape, "fl", "bl")


def _wall_share(shape: Shape, front: str, back: str) -> float:
    """Where along the depth of the body its back wall stands: the canal is carved out of its back."""
    body = shape["body"]
    return float(np.clip((shape["canal"]["f0"] - body[front]) / (body[back] - body[front]), 0.5, 1.0))


@_rule("body_waist_mm")
def _(shape: Shape, d: float) -> None:
    shape["body"]["wx"] += d


@_rule("endplate_concavity_mm")
def _(shape: Shape, d: float) -> None:
    shape["body"]["hu"] = max(shape["body"]["hu"] + d, 0.0)
    shape["body"]["hl"] = max(shape["body"]["hl"] + d, 0.0)


@_rule("body_wedge_coronal_deg")
def _(shape: Shape, d: float) -> None:
    rise = float(np.tan(np.radians(d) / 2))
    shape["body"]["tu"] += rise
    shape["body"]["tl"] -= rise


# --- canal -----------------------------------------------------------------------------------------------------------


@_rule("canal_width_mm")
def _(shape: Shape, d: float) -> None:
    canal, pedicle = shape["canal"], shape["pedicle"]
    wide = 2 * (pedicle["cx"] - pedicle["a"])  # between the pedicles; what is carved out is narrower in places
    share = max(1 + d / wide, 0.3)
    least = min(canal["w0"], _LAMINA_X)  # beside the midline the lamina stands apart from the body
    for number in ("w0", "w1", "w2"):
        canal[number] *= share
    canal["w0"] = max(canal["w0"], least)
    canal["nar"] *= min(share, 1.0)  # a narrow canal narrows less towards its back
    _shift(shape, "pedicle transverse_root", x=d / 2)
    _shift(shape, "superior mammillary pars", x=d / 4)
    _grow(shape, "lamina", "b", d / 8)
    if _is_rooted(shape):
        _toe_in(shape, d / 2)


@_rule("canal_depth_mm")
def _(shape: Shape, d: float) -> None:
    shape["canal"]["b0"] += d
    _shift(shape, "superior mammillary pars lamina inferior spinous spinous_tip roof", y=d)
    _shift(shape, "pedicle", y=d / 2)
    _grow(shape, "pedicle", "c", d / 2)


@_rule("canal_trefoil_mm")
def _(shape: Shape, d: float) -> None:
    shape["canal"]["tre"] += d
    _shift(shape, "superior", x=-d / 4)  # the processes and laminae that draw the canal in come along
    _grow(shape, "superior", "a", d / 4)
    _grow(shape, "lamina", "a", d / 4)


# --- pedicle ---------------------------------------------------------------------------------------------------------


@_rule("pedicle_width_mm")
def _(shape: Shape, d: float) -> None:
    if _is_rooted(shape):
        _stretch_root(shape, "wide", d, X)
        return
    _stretch(shape, "pedicle", "wide", d)
    _shift(shape, "pedicle", x=d / 2)  # the medial wall bounds the canal and stays


@_rule("pedicle_height_mm")
def _(shape: Shape, d: float) -> None:
    if _is_rooted(shape):
        _stretch_root(shape, "tall", d, Z)
        return
    _stretch(shape, "pedicle", "tall", d)
    _shift(shape, "pedicle", z=-d / 2)  # the upper border, close below the end-plate, stays


def _is_rooted(shape: Shape) -> bool:
    """Whether the root of the transverse process is a part of the pedicle, as at L5."""
    return "yaw" in shape["transverse_root"]


def _toe_in(shape: Shape, farther_out: float) -> None:
    """Turn a pedicle that stands farther out from the side of the body (mm) towards it, so that it still flares there.

    Left straight it ends in a shoulder beside the body, which is narrower than the isthmus.
    """
    if farther_out > 0:
        _turn(shape, "pedicle", -Z, _TOE_IN_DEG_PER_MM * farther_out, _centre(shape, "pedicle"))
        _grow(shape, "pedicle", "c", farther_out / 4)


def _stretch_root(shape: Shape, number: str, amount: float, towards: Array) -> None:
    """Widen or heighten the pedicle and the root of the transverse process as one, `towards` one side.

    The borders that bound the canal stay: the medial wall, and the lower border, at which the canal widens.
    """
    root = shape["transverse_root"]
    along = section_axes(root)[number == "tall"]
    along = along if along @ towards > 0 else -along
    half = float(np.linalg.norm(axes_of(root).T @ along * (root["a"], root["b"], root["c"])))
    border = _centre(shape, "transverse_root") @ along - half
    share = max(amount / 2 / half, -0.6)
    for name in ("pedicle", "transverse_root"):
        _slide(shape, name, along, share * float(_centre(shape, name) @ along - border))
        shape[name][number] = shape[name].get(number, 1.0) + share


def _stretch(shape: Shape, name: str, number: str, amount: float) -> None:
    """Widen or heighten the section of a blob by `amount`: its own radii may lie at 45 degrees to either."""
    blob = shape[name]
    across, up = section_axes(blob)
    along = across if number == "wide" else up
    radii = axes_of(blob)[:, :2].T @ along * (blob["a"], blob["b"])
    blob[number] = max(blob.get(number, 1.0) + amount / 2 / float(np.linalg.norm(radii)), 0.4)


@_rule("pedicle_transverse_deg")
def _(shape: Shape, d: float) -> None:
    _turn(shape, "pedicle", -Z, d, _centre(shape, "pedicle"))


@_rule("pedicle_sagittal_deg")
def _(shape: Shape, d: float) -> None:
    _turn(shape, "pedicle", -X, d, _centre(shape, "pedicle"))


# --- laminae ---------------------------------------------------------------------------------------------------------


@_rule("lamina_thickness_mm")
def _(shape: Shape, d: float) -> None:
    for name, column, number, share in (
        ("lamina", 0, "a", 1.0),
        ("roof", 1, "b", 1.0),
        ("pars", 1, "b", _PARS_SHARE),
        ("inferior", 1, "b", _PARS_SHARE),
    ):
        _slide(shape, name, _facing(shape, name, column, Y), share * d / 2)  # the canal side stays
        _thicken(shape, name, number, share * d / 2)
    lamina = shape["lamina"]
    if "hinge" in lamina:  # its cranial edge is a wedge along the canal: it stays, or a thin lamina opens the ring
        turn = np.degrees(lamina["hinge"] * d / lamina["c"])
        _turn(shape, "lamina", _facing(shape, "lamina", 1, X), float(turn), _centre(shape, "lamina"))


def _thicken(shape: Shape, name: str, number: str, amount: float, least: float = 1.2) -> None:
    """Grow a radius by the same amount all along a blob, tapered as it may be."""
    blob = shape[name]
    before = blob[number]
    blob[number] = max(before + amount, least)
    blob["t" + number] *= before / blob[number]


@_rule("lamina_height_mm")
def _(shape: Shape, d: float) -> None:
    beside = np.clip((_LAMINA_X + 3.0 - _medial_edge(shape, "inferior")) / 3.0, 0.0, 1.0)
    for name, share in (("lamina", 1.0), ("roof", 1.0), ("inferior", float(beside))):
        _slide(shape, name, _facing(shape, name, 2, -Z), share * d / 2)  # the cranial edge stays
        _grow(shape, name, "c", share * d / 2)


def _medial_edge(shape: Shape, name: str) -> float:
    """Where a blob begins beside the midline: at upper levels the inferior processes carry the caudal edge there."""
    blob, across = shape[name], axes_of(shape[name])[0]
    return float(blob["cx"] - np.hypot(across[0] * blob["a"], across[1] * blob["b"]))


@_rule("lamina_slope_deg")
def _(shape: Shape, d: float) -> None:
    _turn(shape, "lamina roof", X, d, _centre(shape, "lamina") * (Y + Z))
    shape["canal"]["b1"] -= np.radians(d)
    shape["canal"]["b0"] += np.radians(d) * shape["lamina"]["cz"]  # the roof turns about the middle of the lamina


@_rule("arch_cleft_mm")
def _(shape: Shape, d: float) -> None:
    if d > 0:
        canal = shape["canal"]
        middle = (canal["f0"] + canal["b0"]) / 2
        # the blend takes about a third of its width from either lamina
        shape["cleft"] = {"half": d / 2 - 0.1 * _CLEFT_BLEND_MM, "y": middle, "k": _CLEFT_BLEND_MM}


@_rule("interpars_mm")
def _(shape: Shape, d: float) -> None:
    _shift(shape, "pars", x=d / 2)
    _shift(shape, "lamina", x=d / 4)  # its lateral edge goes along, its medial edge stays
    _grow(shape, "lamina", "b", d / 4)


# --- articular processes ---------------------------------------------------------------------------------------------


@_rule("superior_process_height_mm")
def _(shape: Shape, d: float) -> None:
    _grow(shape, "superior", "b", d / 2)
    _shift(shape, "superior mammillary", z=d / 2)


@_rule("superior_process_thickness_mm")
def _(shape: Shape, d: float) -> None:
    _slide(shape, "superior", _facing(shape, "superior", 0, X), d / 2)  # the articular surface stays
    _grow(shape, "superior", "a", d / 2)


@_rule("facet_angle_deg")
def _(shape: Shape, d: float) -> None:
    _turn(shape, "superior mammillary", -Z, d, _centre(shape, "superior"))


@_rule("superior_facet_width_mm")
def _(shape: Shape, d: float) -> None:
    _grow(shape, "superior", "c", d / 2)


@_rule("superior_facet_distance_mm")
def _(shape: Shape, d: float) -> None:
    _shift(shape, "superior mammillary", x=d / 2)


@_rule("mammillary_size_mm")
def _(shape: Shape, d: float) -> None:
    _grow(shape, "mammillary", "a", d / 2)
    _grow(shape, "mammillary", "b", d / 2)


@_rule("inferior_process_length_mm")
def _(shape: Shape, d: float) -> None:
    _slide(shape, "inferior", _facing(shape, "inferior", 2, -Z), d / 2)
    _grow(shape, "inferior", "c", d / 2)


@_rule("inferior_process_width_mm")
def _(shape: Shape, d: float) -> None:
    _grow(shape, "inferior", "a", d / 2)
    _grow(shape, "inferior", "b", d / 4)


@_rule("inferior_process_distance_mm")
def _(shape: Shape, d: float) -> None:
    _shift(shape, "inferior", x=d / 2)
    _shift(shape, "lamina", x=d / 10)
    _grow(shape, "lamina", "b", d / 8)


# --- transverse processes --------------------------------------------------------------------------------------------


@_rule("transverse_span_mm")
def _(shape: Shape, d: float) -> None:
    axis = _facing(shape, "transverse", 2, X)
    half = d / 4 / max(axis[0], 0.5)  # the root stays, each tip moves by half the difference
    _slide(shape, "transverse", axis, half)
    _grow(shape, "transverse", "c", half, least=3.0)


@_rule("transverse_height_mm")
def _(shape: Shape, d: float) -> None:
    _grow(shape, "transverse", _vertical_radius(shape), d / 2)


@_rule("transverse_thickness_mm")
def _(shape: Shape, d: float) -> None:
    _grow(shape, "transverse", "a" if _vertical_radius(shape) == "b" else "b", d / 2)


@_rule("transverse_sweep_deg")
def _(shape: Shape, d: float) -> None:
    _turn(shape, "transverse", Z, d, _centre(shape, "transverse_root"))


@_rule("transverse_lift_deg")
def _(shape: Shape, d: float) -> None:
    _turn(shape, "transverse", -Y, d, _centre(shape, "transverse_root"))


def _vertical_radius(shape: Shape) -> str:
    axes = axes_of(shape["transverse"])
    return "a" if abs(axes[2, 0]) > abs(axes[2, 1]) else "b"


# --- spinous process -------------------------------------------------------------------------------------------------


@_rule("spinous_length_mm")
def _(shape: Shape, d: float) -> None:
    _slide(shape, "spinous", _facing(shape, "spinous", 2, Y), d / 2)  # the base stays
    _grow(shape, "spinous", "c", d / 2, least=4.0)
    _slide(shape, "spinous_tip", _facing(shape, "spinous", 2, Y), d)


@_rule("spinous_height_mm")
def _(shape: Shape, d: float) -> None:
    _grow(shape, "spinous", "b", d / 2)
    _grow(shape, "spinous_tip", "b", d / 4)


@_rule("spinous_thickness_mm")
def _(shape: Shape, d: float) -> None:
    _grow(shape, "spinous spinous_tip", "a", d / 2)


@_rule("spinous_slope_deg")
def _(shape: Shape, d: float) -> None:
    _turn(shape, "spinous spinous_tip", -X, d, _centre(shape, "roof"))


@_rule("spinous_deviation_deg")
def _(shape: Shape, d: float) -> None:
    base = _centre(shape, "spinous") - shape["spinous"]["c"] * _facing(shape, "spinous", 2, Y)
    _turn(shape, "spinous spinous_tip", -Z, d, base)
