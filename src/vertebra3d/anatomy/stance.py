"""The vertebra's own frame: a shape is brought into it as it is made.

The origin lies midway between the centres of the end-plates, z is the mean of their normals. Dimensions move and lean
end-plates and pedicles, so that a shape stands a degree or two and some millimetres off that. A bone from a file has no
frame but that of its end-plates: with a made one in the same, a procedure takes the same from both.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.anatomy.canal_frame import body_corners
from vertebra3d.anatomy.endplates import Plate, fitted_plate, plate_through, within
from vertebra3d.anatomy.field import DRUM, TUBE, value_at
from vertebra3d.anatomy.shape import PRIMITIVES, PackedField, Sides, pack
from vertebra3d.rotations import composed, matrix_of

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

_STEP_MM = 2.0  # between the places at which an end-plate is felt
_MIDLINE_STEP_MM = 0.5
_FEELINGS, _NEAR_MM = 40, 0.005
_ABOVE_MM = 1.0  # the corners of an end-plate, from where it is felt
_PEDICLES = [PRIMITIVES.index("pedicle"), PRIMITIVES.index("pedicle") + 1]  # left and right among what is packed
_SLOPE_MM = 0.05  # to either side of a place: how the field changes there
_WIDE_MM = 60.0  # no end-plate is wider within
_ROUND = 0.8  # slope from which on a rim is round: triangles that lie half on it count in `endplates` up to 1


class Stance(NamedTuple):
    """How a bone stands to its end-plates, from corner to corner of its body.

    Attributes
    ----------
    lean : float
        Of their mean, radians: more than 0 where their fronts lie lower.
    middle : ndarray (2,)
        Place (y, z) midway between their centres, mm.
    """

    lean: float
    middle: Array

    @classmethod
    def to(cls, upper: Plate, lower: Plate) -> Stance:
        """How a bone stands to these."""
        return cls(0.5 * (upper.tilt + lower.tilt), 0.5 * (upper.middle + lower.middle))


def stance_of_surface(vertices: Array, faces: Indices) -> Stance:
    """How a bone stands, read from its surface (n, 3), (m, 3), which is nearly in the vertebra's frame, mm.

    Raises
    ------
    Refused
        It has no body in the mid-sagittal plane, or no end-plates.
    """
    corners = body_corners(vertices, faces)[:, 0]
    return Stance.to(
        fitted_plate(vertices, faces, True, corners[1], corners[0]),
        fitted_plate(vertices, faces, False, corners[3], corners[2]),
    )


def stance_of(shape: Sides) -> Stance:
    """How a shape stands, felt on its body, pedicles and canal: nothing else reaches an end-plate."""
    body, whole = shape.middle["body"], pack(shape)
    near = np.flatnonzero((whole.kinds == DRUM) | (whole.kinds == TUBE))
    felt = [int(near[0]), *_PEDICLES, int(near[1])]
    field = PackedField(whole.kinds[felt], whole.signs[felt], whole.blend[felt], whole.rows[felt])
    across = np.arange(0.5 * _STEP_MM, 0.5 * _WIDE_MM, _STEP_MM)
    if shape.right is not shape.left or body["tu"] or body["tl"]:  # either half is another than its mirror image
        across = np.concatenate([-across, across])
    depth = min(body["fu"], body["fl"]), max(body["bu"], body["bl"])
    return Stance.to(
        _plate(field, across, depth, 1.0, max(body["zuf"], body["zub"]) + _ABOVE_MM),
        _plate(field, across, depth, -1.0, -min(body["zlf"], body["zlb"]) + _ABOVE_MM),
    )


def standing(shape: Sides) -> Sides:
    """The shape in the vertebra's own frame: turned about the left-right axis and moved in the mid-sagittal plane."""
    stance = stance_of(shape)
    turn = matrix_of([-stance.lean, 0.0, 0.0])
    shift = -turn @ np.array([0.0, *stance.middle])
    left = {name: _moved(name, numbers, turn, shift) for name, numbers in shape.left.items()}
    if shape.right is shape.left:
        return Sides(left, left)
    own = shape.right.items()
    right = {name: left[name] if n is shape.left[name] else _moved(name, n, turn, shift) for name, n in own}
    return Sides(left, right)


# --- feeling an end-plate --------------------------------------------------------------------------------------------


def _plate(field: PackedField, across: Array, depth: tuple[float, float], way: float, start: float) -> Plate:
    """The upper (`way` 1) or lower (-1) end-plate, felt from a height `start` on at x `across` and over the `depth`."""
    y = np.arange(*depth, _MIDLINE_STEP_MM)
    z, _ = _felt(*field, np.zeros(len(y)), y, way, start)
    front, back = (_farthest(y, way * z + toward * y) for toward in (-1.0, 1.0))
    places = np.meshgrid(across, np.arange(front + 0.5 * _STEP_MM, back, _STEP_MM))
    x, y = (place.ravel() for place in places)
    inner = within(x, y, front, back)
    x, y = x[inner], y[inner]
    z, steep = _felt(*field, x, y, way, start)
    on = steep < _ROUND
    return plate_through(y[on], z[on], np.sqrt(np.hypot(1.0, steep[on])), front, back)


def _farthest(y: Array, reach: Array) -> float:
    """The y at which a reach is greatest, between the places where it is known."""
    n = int(reach[1:-1].argmax()) + 1
    before, most, after = reach[n - 1 : n + 2]
    share = 0.5 * (before - after) / min(before - 2 * most + after, -1e-9)
    return float(y[n] + min(max(share, -0.5), 0.5) * _MIDLINE_STEP_MM)


@njit(cache=True, nogil=True)
def _felt(
    kinds: Indices, signs: Array, blend: Array, rows: Array, x: Array, y: Array, way: float, start: float
) -> tuple[Array, Array]:
    """Heights (n,) of an end-plate at places, mm, and how steep it is there: infinitely where there is none."""
    field = (kinds, signs, blend, rows)
    heights, steep = np.empty(len(x)), np.full(len(x), np.inf)
    h = _SLOPE_MM
    for n in range(len(x)):
        z = way * start
        for _ in range(_FEELINGS):
            d = value_at(*field, x[n], y[n], z)
            z -= way * d
            if abs(d) < _NEAR_MM or way * z < 0.0:
                break
        heights[n] = z
        if way * z > 0.0:
            up = value_at(*field, x[n], y[n], z + h) - value_at(*field, x[n], y[n], z - h)
            along = value_at(*field, x[n], y[n] + h, z) - value_at(*field, x[n], y[n] - h, z)
            across = value_at(*field, x[n] + h, y[n], z) - value_at(*field, x[n] - h, y[n], z)
            steep[n] = math.hypot(along, across) / max(way * up, 1e-9)
    return heights, steep


# --- moving primitives -----------------------------------------------------------------------------------------------


_At = Callable[[float, float], tuple[float, float]]  # where a place (y, z) comes to


def _moved(name: str, numbers: dict[str, float], turn: Array, shift: Array) -> dict[str, float]:
    def at(y: float, z: float) -> tuple[float, float]:
        place = turn @ np.array([0.0, y, z]) + shift
        return float(place[1]), float(place[2])

    if name == "body":
        return numbers | _moved_body(numbers, at)
    if name == "canal":
        return numbers | _moved_canal(numbers, at)
    if name == "cleft":
        return numbers | {"y": at(numbers["y"], 0.0)[0]}
    return numbers | _moved_blob(numbers, turn, shift)


def _moved_body(body: dict[str, float], at: _At) -> dict[str, float]:
    """Its corners: the heights of both end-plates are told where the upper one begins and ends (`field._drum`)."""
    rise = (body["zlb"] - body["zlf"]) / (body["bu"] - body["fu"])
    fu, zuf = at(body["fu"], body["zuf"])
    bu, zub = at(body["bu"], body["zub"])
    fl, front_z = at(body["fl"], body["zlf"] + rise * (body["fl"] - body["fu"]))
    bl, back_z = at(body["bl"], body["zlf"] + rise * (body["bl"] - body["fu"]))
    rise = (back_z - front_z) / (bl - fl)
    zlf, zlb = (front_z + rise * (y - fl) for y in (fu, bu))
    return {"fu": fu, "bu": bu, "fl": fl, "bl": bl, "zuf": zuf, "zub": zub, "zlf": zlf, "zlb": zlb}


def _moved_canal(canal: dict[str, float], at: _At) -> dict[str, float]:
    """Its curves by height, through where three places of each come to."""
    heights = np.array([canal["zlo"], 0.5 * (canal["zlo"] + canal["zhi"]), canal["zhi"]])

    def curve(name: str) -> Array:
        found: Array = np.polynomial.polynomial.polyval(heights, [canal[f"{name}{n}"] for n in range(3)])
        return found

    front, back = curve("f"), curve("b")
    moved: dict[str, float] = {}
    for name, y in (("f", front), ("b", back), ("w", 0.5 * (front + back))):
        places = np.array([at(*place) for place in zip(y, heights, strict=True)])
        told = curve("w") if name == "w" else places[:, 0]
        moved |= {f"{name}{n}": float(c) for n, c in enumerate(_through(places[:, 1], told))}
        if name == "w":
            moved |= {"zlo": float(places[0, 1]), "zhi": float(places[2, 1])}
    return moved


def _through(z: Array, value: Array) -> Array:
    """The parabola (3,) through three values at three heights, constant term first."""
    return np.asarray(np.linalg.solve(np.vander(z, 3, increasing=True), value))


def _moved_blob(blob: dict[str, float], turn: Array, shift: Array) -> dict[str, float]:
    cx, cy, cz = turn @ [blob["cx"], blob["cy"], blob["cz"]] + shift
    angle = math.atan2(turn[2, 1], turn[1, 1])
    rx, ry, rz = composed((blob["rx"], blob["ry"], blob["rz"]), (angle, 0.0, 0.0))
    moved = {"cx": cx, "cy": cy, "cz": cz, "rx": rx, "ry": ry, "rz": rz}
    if "yaw" in blob:
        yaw, pitch = math.radians(blob["yaw"]), math.radians(blob["pitch"])
        x, y, z = turn @ [
            math.sin(yaw) * math.cos(pitch),
            math.cos(yaw) * math.cos(pitch),
            -math.sin(pitch),
        ]
        moved |= {"yaw": math.degrees(math.atan2(x, y)), "pitch": -math.degrees(math.asin(z))}
    return {name: float(value) for name, value in moved.items()}
