"""Bone that degeneration has laid on: thickened laminae, a spur, enlarged facet joints, osteophytes in the foramen.

Each is a blob that is joined to the shape of its bone, so that it is bone like any other: it is meshed, cut, measured
and counted with it. Where it sits is felt on the shape itself.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.anatomy.field import BLOB, REACH, WIDTH, primitive_distance, value_at
from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES, SIGN
from vertebra3d.anatomy.parameters import name_of
from vertebra3d.anatomy.shape import Extra, PackedField, Sides, blob_row, pack
from vertebra3d.errors import Refused

Array = NDArray[np.float64]
_STEP_MM = 0.5
_FROM_MM, _TO_MM = 5.0, 32.0  # behind the wall of the body: between them the lamina is felt
_LAMINA_WIDE_MM, _LAMINA_TALL_MM = 7.5, 9.5  # half the size of what thickens a lamina
_ROOT_MM = 5.0  # so deep it is rooted: the field of a thin blob is steeper than the grid allows for
_SPUR_BASE_MM, _SPUR_TIP_MM = 3.4, 2.3  # radii of a spur
_SPUR_AT = 0.65  # of the way from the midline to the middle of the inferior process: beside it the root runs
_SPUR_ABOVE_MM = 2.0  # the caudal edge of the lamina
_SOFT_MM = 1.5  # blend
_CLEAR_MM = 1.5  # what grows keeps off another bone by so much, the blend counted in
_SHORTER_MM = 0.5


_CONDITIONS = ("lamina_hypertrophy_mm", "lamina_spur_mm", "facet_hypertrophy_mm", "facet_osteophyte_mm")


class Overgrowth(NamedTuple):
    """By side, how far bone stands out, mm (`segment.conditions` says of what)."""

    lamina_mm: Mapping[str, float] = dict.fromkeys(SIDES, 0.0)
    spur_mm: Mapping[str, float] = dict.fromkeys(SIDES, 0.0)
    facet_mm: Mapping[str, float] = dict.fromkeys(SIDES, 0.0)
    osteophyte_mm: Mapping[str, float] = dict.fromkeys(SIDES, 0.0)

    def key(self) -> tuple[float, ...]:
        """All of it, to be remembered by."""
        return tuple(part[side] for part in self for side in SIDES)

    def upper_key(self) -> tuple[float, ...]:
        """What of it is on the upper bone, to be remembered by."""
        return tuple(part[side] for part in (self.lamina_mm, self.spur_mm, self.facet_mm) for side in SIDES)

    def told(self) -> str:
        """The conditions that say so, of those that are not 0: "lamina_hypertrophy_mm or lamina_spur_mm"."""
        return " or ".join(name for name, part in zip(_CONDITIONS, self, strict=True) if any(part.values()))

    @classmethod
    def of(cls, values: Mapping[str, float]) -> Overgrowth:
        """From the conditions of a segment, by name."""
        return cls(*({side: values[name_of(base, side)] for side in SIDES} for base in _CONDITIONS))


def grown_upper(shape: Sides, over: Overgrowth) -> Sides:
    """The upper bone of a segment with what has grown on its laminae and inferior processes."""
    growths: list[Extra] = []
    field = pack(shape)
    for side in SIDES:
        if over.lamina_mm[side] > 0:
            growths.append(_on_lamina(shape, field, side, over.lamina_mm[side]))
        if over.spur_mm[side] > 0:
            growths += _spur(shape, field, side, over.spur_mm[side])
        if over.facet_mm[side] > 0:
            growths.append(_moved(shape, "inferior", side, np.array([-over.facet_mm[side] / 2, 0.0, 0.0])))
    return shape._replace(growths=(*shape.growths, *growths))


def grown_lower(shape: Sides, parameters: Mapping[str, float], over: Overgrowth, stops: Array) -> Sides:
    """The lower bone of a segment with what has grown on its superior processes, along the joint and upwards.

    It grows until it meets the body of the upper bone, or its own before the middle of the canal.

    Parameters
    ----------
    shape : Sides
        With its processes where they meet the upper bone.
    parameters : mapping of str to float
        Anatomical parameters of the lower bone (its facet angles are used).
    over : Overgrowth
    stops : ndarray (n, 3)
        The surface of what it does not grow into, in the frame of the lower bone, mm.
    """
    growths: list[Extra] = []
    for side in SIDES:
        angle = math.radians(parameters[name_of("facet_angle_deg", side)])
        along = np.array([-math.sin(angle), -math.cos(angle), 0.0])  # the joint, forwards and inwards
        if over.facet_mm[side] > 0:
            growths.append(_until(shape, side, along, over.facet_mm[side], stops))
        if over.osteophyte_mm[side] > 0:
            way = np.array([0.0, -0.55, 0.84])
            growths.append(_until(shape, side, way, over.osteophyte_mm[side], stops))
    return shape._replace(growths=(*shape.growths, *growths))


def _moved(shape: Sides, name: str, side: str, by: Array) -> Extra:
    """A blob once more, moved: bone stands out of it on one side. Side and way as if it were the left one."""
    row = blob_row(shape.of(side)[name])
    row[:3] += by
    return Extra(row, SIGN[side], _SOFT_MM)


def _until(shape: Sides, side: str, way: Array, most_mm: float, stops: Array) -> Extra:
    """The superior process once more, moved one way by so much, or until it meets what stops it."""
    places = stops * [SIGN[side], 1.0, 1.0]
    length = most_mm
    while True:
        grown = _moved(shape, "superior", side, length * way)
        if length <= 0 or _nearest(grown.row, places) >= _CLEAR_MM:
            return grown
        length -= _SHORTER_MM


@njit(cache=True, nogil=True)
def _nearest(row: Array, places: Array) -> float:
    """How near places (n, 3) come to a blob, mm."""
    least = np.inf
    for i in range(len(places)):
        least = min(least, primitive_distance(BLOB, 1.0, row, places[i, 0], places[i, 1], places[i, 2]))
    return least


def _on_lamina(shape: Sides, field: PackedField, side: str, out_mm: float) -> Extra:
    """A flat blob on the front of a lamina, over its middle and its caudal part."""
    low = _caudal_edge(shape, field, side, LAMINA_X)
    middle, axes = _plane(shape, field, side, [(x, low + up) for x in (4.0, 7.0, 10.0) for up in (3.0, 7.0, 11.0)])
    thick = 0.5 * (out_mm + _ROOT_MM)
    half = np.array([_LAMINA_WIDE_MM, _LAMINA_TALL_MM, thick])
    return Extra(_blob(middle + axes[:, 2] * (out_mm - thick), axes, half), SIGN[side], _SOFT_MM)


def _spur(shape: Sides, field: PackedField, side: str, out_mm: float) -> list[Extra]:
    """A blunt cone on the lamina beside its caudal edge, straight forwards: two balls that flow together."""
    across = _SPUR_AT * shape.of(side)["inferior"]["cx"]
    low = _caudal_edge(shape, field, side, across) + _SPUR_ABOVE_MM
    middle, _ = _plane(
        shape, field, side, [(across + off, low + up) for off in (-1.5, 0.0, 1.5) for up in (0.0, 1.0, 2.0)]
    )
    balls = ((out_mm / 2 - _SPUR_BASE_MM, _SPUR_BASE_MM), (out_mm - _SPUR_TIP_MM, _SPUR_TIP_MM))
    return [
        Extra(_blob(middle - [0.0, at, 0.0], np.eye(3), np.full(3, radius)), SIGN[side], 2 * _SOFT_MM)
        for at, radius in balls
    ]


def _blob(middle: Array, axes: Array, half: Array) -> Array:
    """An ellipsoid as a row of the field."""
    row = np.zeros(WIDTH)
    row[:3] = middle
    row[3:12] = axes.ravel()
    row[12:17] = *half, 2.0, 2.0
    row[REACH] = float(half.max())
    return row


def _plane(shape: Sides, field: PackedField, side: str, places: list[tuple[float, float]]) -> tuple[Array, Array]:
    """Middle (3,) of the front of a lamina at `places` (x, z), and axes (3, 3): across, up and out of it."""
    felt = [(x, _front(shape, field, side, x, z), z) for x, z in places]
    points = np.array([point for point in felt if point[1] is not None], dtype=np.float64)
    if len(points) < 3:
        raise Refused(f"the {side} lamina has no front that bone could grow on; set its hypertrophy and its spur to 0")
    design = np.column_stack([points[:, 0], points[:, 2], np.ones(len(points))])
    lean_x, lean_z, _ = np.linalg.lstsq(design, points[:, 1], rcond=None)[0]
    out = np.array([lean_x, -1.0, lean_z]) / math.sqrt(1.0 + lean_x**2 + lean_z**2)
    across = np.cross([0.0, 0.0, 1.0], out)
    across /= np.linalg.norm(across)
    return points.mean(axis=0), np.column_stack([across, np.cross(out, across), out])


def _front(shape: Sides, field: PackedField, side: str, x: float, z: float) -> float | None:
    """How far back the front of the lamina lies at a place, felt from within the canal; None where there is none."""
    start = shape.middle["canal"]["f0"]
    found = _first_inside(*field, SIGN[side] * x, start + _FROM_MM, start + _TO_MM, z)
    return None if np.isnan(found) else float(found)


def _caudal_edge(shape: Sides, field: PackedField, side: str, x: float) -> float:
    """How high the caudal edge of the lamina lies in a sagittal plane: the lowest place at which its front is felt."""
    at = shape.of(side)["lamina"]["cz"]
    low = at
    for z in np.arange(at, at - 20.0, -1.0):
        found = _front(shape, field, side, x, float(z))
        if found is None or found > shape.middle["canal"]["f0"] + 28.0:
            break
        low = float(z)
    return low


@njit(cache=True, nogil=True)
def _first_inside(
    kinds: NDArray[np.int64], signs: Array, blend: Array, rows: Array, x: float, low: float, high: float, z: float
) -> float:
    """Where a line along y enters the bone between two places; nan where it does not."""
    previous, y = np.inf, low
    while y < high:
        value = value_at(kinds, signs, blend, rows, x, y, z)
        if value < 0:
            return y if previous == np.inf else y + _STEP_MM * value / max(previous - value, 1e-9)
        previous = value
        y += _STEP_MM
    return np.nan
