"""Landmarks of a twin carried over to the bone it is a twin of, each with the surface round it.

A landmark that is the farthest point of an outline moves by millimetres where that outline is level and a little
rough. The twin's surface is smooth, and where it fits, the twin's landmark is the better one. Each is shifted so that
the surface of the twin round it comes to lie on that of the bone; where that does not fit, what was read off stays.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.clouds import AGREE
from vertebra3d.anatomy.field import field_many, slopes_of
from vertebra3d.anatomy.landmarks import SIDES, SIGN, Landmarks, Pedicle
from vertebra3d.anatomy.measure_landmarks import measure_landmarks
from vertebra3d.errors import Refused
from vertebra3d.patient.axis import scattered
from vertebra3d.patient.twin import Twin
from vertebra3d.solids import Solid

Array = NDArray[np.float64]

_ROUND_MM = 7.0  # round a landmark: what is laid on the bone
_POINTS = 40_000  # spread over the bone: some three on a square millimetre
_STEPS = 8
_FITS_MM = 0.25  # root mean square of the distances that are left: more is another form
_HELD = 0.4  # of the pairs' weight: what the surface round it tells weakly (along itself) stays as the twin has it
_FARTHEST_MM = 5.0
_UNTOLD_MM = 0.1  # a shift as small is not told from what is left of a surface's roughness: the twin's own place stays
_AGREE_MM = 1.0  # a landmark of the twin that lies farther from what was read off the bone is another place
_ROUND_EDGE_MM = 10.0  # the same of the edges of the roof, which are round and may be at either of two places
_ROOF_MM = 1.5  # behind the front of the roof: where its edges lie, about
_LEAST_PAIRS = 30


class _Carry:
    """The twin's shape, and points spread over the bone."""

    def __init__(self, twin: Twin, solid: Solid):
        vertices, faces = solid.arrays
        self._shape, self._moved = twin.shape, twin.moved
        self._points, index = scattered(vertices[faces], _POINTS, seed=4)
        corners = vertices[faces[index]]
        flat = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        self._normals = flat / np.maximum(np.linalg.norm(flat, axis=1), 1e-12)[:, None]

    def __call__(self, point: Array) -> Array | None:
        """Where a point (3,) of the twin that stands where the bone does lies on it; None where it does not fit."""
        at = np.asarray(point, dtype=np.float64)
        near = np.linalg.norm(self._points - at, axis=1) < _ROUND_MM
        points, normals = self._points[near], self._normals[near]
        slopes = slopes_of(self._off, points)
        use = np.einsum("ij,ij->i", slopes, normals) > AGREE * np.linalg.norm(slopes, axis=1)
        if use.sum() < _LEAST_PAIRS:
            return None
        points, slopes = points[use], slopes[use]
        system = slopes.T @ slopes + _HELD * len(points) * np.eye(3)
        shift = np.zeros(3)
        for _ in range(_STEPS):
            left = self._off(points - shift)
            change = np.linalg.solve(system, slopes.T @ left)
            shift = shift + change
            if np.abs(change).max() < 1e-3:
                break
        far = float(np.linalg.norm(shift))
        if float(np.sqrt((left**2).mean())) > _FITS_MM or far > _FARTHEST_MM:
            return None
        moved: Array = at + shift * max(1.0 - (_UNTOLD_MM / max(far, _UNTOLD_MM)) ** 2, 0.0)
        return moved

    def _off(self, points: Array) -> Array:
        """About how far points (n, 3) of the bone lie off the twin's surface, mm."""
        return np.asarray(field_many(*self._shape, np.ascontiguousarray(self._moved(points))))


def carried(read: Landmarks, twin: Twin, solid: Solid) -> Landmarks:
    """Landmarks of a bone, those of laminae, roof, pars and pedicles from its twin where that fits.

    Parameters
    ----------
    read : Landmarks
        As they were read off the bone.
    twin : Twin
    solid : Solid
        The bone, mm, in the vertebra's own frame.
    """
    try:
        model = _where_it_stands(twin)
    except Refused:
        return read
    carry = _Carry(twin, solid)
    lamina, pars, pedicle = dict(read.lamina), dict(read.pars), dict(read.pedicle)
    for side in SIDES:
        for edge in ("superior_edge", "inferior_edge"):
            was, place = getattr(lamina[side], edge), carry(getattr(model.lamina[side], edge))
            if place is not None and abs(place[2] - was[2]) < _AGREE_MM:
                lamina[side] = replace(lamina[side], **{edge: np.array([was[0], *place[1:]])})
        place, was = carry(model.pars[side].lateral_edge), pars[side].lateral_edge
        if place is not None and abs(place[0] - was[0]) < _AGREE_MM:
            pars[side] = replace(pars[side], lateral_edge=place, z=float(place[2]))
        pedicle[side] = _walls(read.pedicle[side], model.pedicle[side], carry)
    heights: dict[str, Any] = {}
    for name in ("roof_inferior_z", "roof_superior_z"):
        place = carry(np.array([0.0, model.roof_front_y + _ROOF_MM, getattr(model, name)]))
        if place is not None and abs(place[2] - getattr(read, name)) < _ROUND_EDGE_MM:
            heights[name] = float(place[2])
    return replace(
        read,
        lamina=lamina,
        pars=pars,
        pedicle=pedicle,
        medial_facet_x={side: _facet_x(read, model, carry, side) for side in SIDES},
        **heights,
        **_back(read, model, carry),
    )


def _walls(read: Pedicle, model: Pedicle, carry: _Carry) -> Pedicle:
    """A pedicle whose walls are carried: the farthest point of a rough wall stands out from it."""
    middle = (model.upper_z + model.lower_z) / 2
    for name in ("medial_x", "lateral_x"):
        place = carry(np.array([getattr(model, name), model.y, middle]))
        if place is not None and abs(place[0] - getattr(read, name)) < _AGREE_MM:
            read = replace(read, **{name: float(place[0])})
    return read


def _where_it_stands(twin: Twin) -> Landmarks:
    """Landmarks of the twin in the frame of the bone: what is highest or farthest there is another place in its own.

    Raises
    ------
    Refused
        They cannot be measured there.
    """
    vertices, faces = twin.model.solid.arrays
    articular = {
        name: twin.placed(each.reshape(-1, 3)).reshape(-1, 3, 3) for name, each in twin.model.articular.items()
    }
    own = twin.model.landmarks
    lines = {
        side: np.array([SIGN[side] * x, *own.lamina[side].inferior_edge[1:]]) for side, x in own.medial_facet_x.items()
    }
    placed = {side: abs(float(twin.placed(point[None])[0, 0])) for side, point in lines.items()}
    return measure_landmarks(Solid.from_arrays(twin.placed(vertices), faces), articular, medial_facet_x=placed)


def _facet_x(read: Landmarks, model: Landmarks, carry: _Carry, side: str) -> float:
    """|x| of the medial facet line, carried with the lamina in front of it."""
    was, own = read.medial_facet_x[side], model.medial_facet_x[side]
    edge = model.lamina[side].inferior_edge
    place = carry(np.array([SIGN[side] * own, edge[1], edge[2]]))
    if place is None or abs(abs(place[0]) - was) > _AGREE_MM:
        return was
    return abs(float(place[0]))


def _back(read: Landmarks, model: Landmarks, carry: _Carry) -> dict[str, Any]:
    """The plane along the backs of the laminae, as far from them as in the twin, and how wide the process is there."""
    normal = np.asarray(model.spinolaminar_plane[0], dtype=np.float64)
    offsets, rear = [], []
    for side in SIDES:
        back = model.lamina[side].back
        place = carry(back)
        if place is None:
            return {}
        offsets.append(float((place - back) @ normal) + model.spinolaminar_plane[1])
        rear.append(float(place[1] - back[1]))
    offset = float(np.mean(offsets))
    middle = np.mean([part.back for part in read.lamina.values()], axis=0)
    was = (read.spinolaminar_plane[1] - float(middle @ read.spinolaminar_plane[0]), offset - float(middle @ normal))
    if abs(was[1] - was[0]) > _AGREE_MM:
        return {}
    found: dict[str, Any] = {
        "spinolaminar_plane": (normal, offset),
        "laminae_back_y": model.laminae_back_y + float(np.mean(rear)),
    }
    if abs(model.spinous_half_width - read.spinous_half_width) < _AGREE_MM / 2:
        found["spinous_half_width"] = model.spinous_half_width
    if abs(model.spinous_lateral - read.spinous_lateral) < _AGREE_MM / 2:
        found["spinous_lateral"] = model.spinous_lateral  # the farthest point of a rough process stands out from it
    return found
