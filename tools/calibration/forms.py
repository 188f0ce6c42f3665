"""How the vertebrae T9 to T12 are drawn: the primitives of `anatomy.shape`, placed by hand at their dimensions.

Textbook anatomy over the parts of the lumbar calibration, for want of a thoracic bone to fit: superior joints that face
backwards, broad steep laminae, a spinous process that is long and steep at T9 and nearly lumbar at T12, transverse
processes that point backwards at T9 and are stubs at T12; the lower joints of T12 are lumbar. Every tuple is T9 to T12,
mm and degrees. Articular facets for ribs are not drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial.transform import Rotation

from vertebra3d.anatomy.levels import THORACIC
from vertebra3d.anatomy.shape import PRIMITIVES, Shape, shape_constants

Array = NDArray[np.float64]
Numbers = dict[str, float]
At = Callable[..., float]
FACET_DEG = 81.0  # of the superior joints from the sagittal plane
LUMBAR_JOINT_DEG = 26.0  # of the lower joints of T12, those of L1
SPAN = (60.0, 58.0, 52.0, 47.0)
SWEEP = (50.0, 50.0, 46.0, 40.0)
LIFT = (8.0, 6.0, 3.0, 0.0)
SPINOUS_SLOPE = (37.0, 30.0, 23.0, 16.0)
SPINOUS_LENGTH = (31.0, 30.0, 29.0, 30.0)
LAMINA_SLOPE = (7.8, 9.9, 12.0, 14.2)

AS_DRAWN: Mapping[str, Sequence[float | None]] = {
    "inferior_process_width_mm": (10.0, 10.0, 9.8, None),
    "inferior_process_distance_mm": (21.4, 21.8, 21.8, None),
    "transverse_span_mm": (None, None, 52.0, 47.0),
    "transverse_height_mm": (None, None, 8.8, 7.6),
    "transverse_thickness_mm": (None, None, 6.6, 6.0),
    "transverse_sweep_deg": (None, None, 46.0, 40.0),
    "transverse_lift_deg": (None, None, 3.0, 0.0),
    "pedicle_transverse_deg": (None, None, 0.0, 0.0),
    "pedicle_sagittal_deg": (None, None, 5.0, 5.0),
}
"""Dimensions that the measuring scripts, made for lumbar bones, do not find or take for another part."""


def _unit(vector: ArrayLike) -> Array:
    v = np.asarray(vector, dtype=np.float64)
    return v / np.linalg.norm(v)


def _blob(
    centre: ArrayLike,
    size: tuple[float, float, float],
    along: ArrayLike,
    second: ArrayLike,
    exponents: tuple[float, float] = (2.2, 2.2),
    taper: tuple[float, float] = (0.0, 0.0),
    bend: tuple[float, float, float] = (0.0, 0.0, 0.0),
    blend: float = 3.0,
) -> Numbers:
    """A blob of radii `size` (a, b, c) whose third axis points `along` and whose second leans towards `second`."""
    third = _unit(along)
    other = np.asarray(second, dtype=np.float64)
    other = _unit(other - third * (other @ third))
    turn = Rotation.from_matrix(np.column_stack([np.cross(other, third), other, third])).as_rotvec()
    values = (*np.asarray(centre, dtype=np.float64), *turn, *size, *exponents, *taper, *bend, blend)
    names = ("cx", "cy", "cz", "rx", "ry", "rz", "a", "b", "c", "e1", "e2", "ta", "tb", "bu", "bv", "cu", "k")
    return dict(zip(names, map(float, values), strict=True))


def draw(level: str, wanted: Mapping[str, float]) -> Shape:
    """The shape of `level` about as large as the dimensions `wanted` (those of the body, the canal, the pedicles)."""
    place = THORACIC.index(level)

    def at(*values: float) -> float:
        return values[place]

    depth = (wanted["endplate_depth_upper_mm"] + wanted["endplate_depth_lower_mm"]) / 2
    wall = depth / 2 + 0.6
    half = wanted["canal_width_mm"] / 2
    back = wall + wanted["canal_depth_mm"]
    fall = float(np.tan(np.radians(LAMINA_SLOPE[place])))
    shape: Shape = {
        "body": _body(at, wanted, wall),
        "canal": {
            "w0": half * 0.92,
            "w1": at(0.04, 0.05, 0.08, 0.16),
            "w2": 0.002,
            "f0": wall,
            "f1": -0.03,
            "b0": back - 0.3,
            "b1": -0.9 * fall,
            "b2": at(0.006, 0.006, 0.008, 0.014),
            "e": at(2.1, 2.1, 2.1, 2.0),
            "nar": at(0.12, 0.13, 0.16, 0.22),
            "zlo": at(-10.4, -10.9, -11.5, -12.2),
            "zhi": at(9.6, 10.0, 10.6, 11.2),
            "f2": 0.006,
            "k": at(3.2, 3.2, 3.5, 4.2),
        },
    }
    wide, high = wanted["pedicle_width_mm"], wanted["pedicle_height_mm"]
    shape["pedicle"] = _blob(
        (half + wide / 2 - 0.2, wall + 5.5, at(4.6, 4.8, 4.8, 5.4)),
        (wide * 0.52, high * 0.54, 11.0),
        (0.0, 1, -0.05),
        (0, 0, -1),
        (2.1, 4.0),
        (0.0, -0.1),
        blend=5.5,
    )
    shape |= _articular(at, level, back)
    shape |= _laminae(at, back, fall)
    shape |= _transverse(at, place, back)
    shape |= _spinous(place, at, back)
    return {name: shape[name] for name in PRIMITIVES}


def _body(at: At, wanted: Mapping[str, float], wall: float) -> Numbers:
    """The body of L2 at these dimensions: more pointed in front, its greatest width farther back, nearly level."""
    body = shape_constants("L2")["body"]
    deep = (wanted["endplate_depth_upper_mm"] + wanted["endplate_depth_lower_mm"]) / 67.5
    tall = wanted["body_height_posterior_mm"] / 28.5
    body["wx"] *= 0.6 * wanted["endplate_width_upper_mm"] / 48.2
    body["wu"] *= wanted["endplate_width_upper_mm"] / 48.2
    body["wl"] *= wanted["endplate_width_lower_mm"] / 51.7
    for name in ("fu", "fl", "wf", "wb", "kd"):
        body[name] *= deep
    for name in ("bu", "bl"):
        body[name] = (body[name] - 18.6) * deep + wall
    for name in ("hu", "hl"):
        body[name] *= tall
    half = wanted["body_height_posterior_mm"] / 2
    body |= {"zuf": half + 0.2, "zlf": -half - 0.4, "zub": 0.98 * half - 0.4, "zlb": -half - 0.2}
    body["rim"] *= 0.75
    body |= {"ef": at(1.9, 1.95, 2.05, 2.15), "eb": at(2.5, 2.5, 2.4, 2.35), "pw": at(0.70, 0.69, 0.66, 0.64)}
    return {name: float(value) for name, value in body.items() if name not in ("tu", "tl")}


def _articular(at: At, level: str, back: float) -> Shape:
    facet, lean = np.radians(FACET_DEG), np.radians(at(14.0, 13.0, 10.0, 6.0))
    shape: Shape = {
        "superior": _blob(
            (at(12.4, 12.4, 12.6, 13.4), back - at(2.8, 2.6, 2.0, 1.2), at(10.8, 11.2, 11.8, 11.8)),
            (at(2.7, 2.8, 3.1, 3.4), at(8.2, 8.4, 8.8, 9.2), at(6.0, 6.0, 6.0, 6.4)),
            (np.sin(facet), np.cos(facet), 0),
            (0, np.sin(lean), -np.cos(lean)),
            (2.5, 2.5),
            blend=2.2,
        ),
        "mammillary": _blob(
            (at(14.0, 14.2, 15.5, 16.6), back + at(0.5, 0.8, 1.5, 3.0), at(4.5, 4.8, 6.5, 8.0)),
            (at(2.8, 2.8, 3.2, 3.4), at(2.8, 3.0, 3.4, 4.2), at(4.5, 4.5, 5.4, 6.4)),
            (0, 0.1, 1),
            (0.3, 0.95, 0),
            (2.0, 2.0),
            blend=3.5,
        ),
    }
    if level == "T12":
        shape["inferior"] = _blob(
            (9.2, back + 4.2, -18.2),
            (5.2, 3.7, 8.6),
            (-0.05, 0.02, 1),
            (-0.77, 0.64, -0.06),
            (2.1, 1.95),
            (-0.28, -0.15),
            (-0.2, -1.0, -1.6),
            4.5,
        ) | {"turn": LUMBAR_JOINT_DEG - FACET_DEG}
        return shape
    swing = np.radians(at(8.0, 8.0, 14.0, 0.0))
    shape["inferior"] = _blob(
        (at(10.8, 11.0, 11.0, 0.0), back + at(1.2, 1.3, 2.2, 0.0), at(-13.4, -14.2, -15.8, 0.0)),
        (at(4.4, 4.4, 4.6, 0.0), at(2.9, 3.0, 3.3, 0.0), at(6.6, 6.8, 7.6, 0.0)),
        (-0.05, -0.10, 1),
        (-np.sin(swing), np.cos(swing), 0),
        (2.4, 2.2),
        (-0.12, -0.1),
        blend=3.2,
    ) | {"turn": 0.0, "across": 1.0}
    return shape


def _laminae(at: At, back: float, fall: float) -> Shape:
    aside = at(0.42, 0.43, 0.46, 0.5)
    return {
        "pars": _blob(
            (at(9.6, 9.7, 10.4, 11.8), back - at(1.5, 1.3, 0.6, 0.0), -1.5),
            (4.0, at(3.6, 3.7, 3.9, 4.2), at(9.0, 9.0, 9.0, 9.4)),
            (at(0.1, 0.12, 0.2, 0.3), -0.05, 1),
            (0, 1, 0),
            (2.3, 2.5),
            blend=2.5,
        ),
        "lamina": _blob(
            (at(6.2, 6.2, 6.0, 5.3), back + at(1.8, 1.9, 2.3, 3.2), at(-5.6, -5.9, -6.4, -6.8)),
            (at(3.4, 3.5, 3.7, 4.0), at(7.8, 7.8, 7.8, 7.7), at(12.4, 12.8, 13.4, 14.0)),
            (-0.03, -fall, 1),
            (-1, aside, 0),
            (3.0, 2.6),
            (-0.2, -0.02),
            (0.4, -0.5, 1.0),
            2.4,
        ),
        "roof": _blob(
            (0, back + at(4.0, 4.1, 4.4, 5.0), at(-6.5, -6.6, -6.6, -6.0)),
            (at(5.0, 5.0, 4.6, 4.0), at(4.0, 4.2, 5.0, 6.5), at(11.5, 11.6, 11.6, 11.0)),
            (0, -fall - 0.05, 1),
            (0, 1, fall),
            (2.0, 3.0),
            (-0.2, -0.2),
            (0, at(1.2, 1.5, 2.0, 3.5), 0),
            3.5,
        ),
    }


def _transverse(at: At, place: int, back: float) -> Shape:
    sweep, lift = np.radians(SWEEP[place]), np.radians(LIFT[place])
    way = _unit((np.cos(sweep) * np.cos(lift), np.sin(sweep) * np.cos(lift), np.sin(lift)))
    root = np.array([at(13.5, 13.8, 14.8, 15.5), back - at(1.2, 1.0, 0.6, 0.2), at(2.8, 2.6, 2.2, 1.6)])
    length = (SPAN[place] / 2 - root[0]) / way[0]
    return {
        "transverse": _blob(
            root + way * length / 2,
            (at(3.5, 3.4, 3.3, 3.0), at(4.9, 4.8, 4.4, 3.8), length / 2),
            way,
            (0, 0, 1),
            (2.1, 2.8),
            (at(0.34, 0.3, 0.15, 0.0), at(0.28, 0.22, 0.08, -0.05)),
            blend=2.5,
        ),
        "transverse_root": _blob(
            root,
            (at(3.9, 3.9, 4.2, 4.4), at(5.4, 5.4, 5.4, 5.0), at(6.5, 6.2, 6.0, 5.6)),
            way,
            (0, 0, 1),
            (2.1, 3.0),
            (-0.15, -0.2),
            blend=3.5,
        ),
    }


def _spinous(place: int, at: At, back: float) -> Shape:
    slope = np.radians(SPINOUS_SLOPE[place])
    way, down = np.array([0, np.cos(slope), -np.sin(slope)]), (0, -np.sin(slope), -np.cos(slope))
    base = np.array([0, back + 3.0, at(-7.0, -7.0, -7.5, -8.0)])
    tip = base + way * (SPINOUS_LENGTH[place] - 3) / np.cos(slope)
    return {
        "spinous": _blob(
            (base + tip) / 2 - way,
            (2.4, at(6.2, 7.0, 8.2, 9.6), np.linalg.norm(tip - base) / 2 + 0.5),
            way,
            down,
            (3.0, 2.8),
            (at(0.25, 0.28, 0.35, 0.4), at(-0.28, -0.2, -0.05, 0.08)),
            (0, -0.8, 0),
            2.5,
        ),
        "spinous_tip": _blob(
            tip - way * 3.6 + np.array([0, 0, at(-0.5, -1.0, -2.5, -4.0)]),
            (3.2, at(4.0, 4.6, 5.8, 7.0), 4.0),
            way,
            down,
            (2.2, 2.1),
            (0.2, -0.15),
            (0, -0.6, 0),
            4.5,
        ),
    }
