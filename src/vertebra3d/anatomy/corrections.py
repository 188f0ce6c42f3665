"""Landmarks moved by hand: what was read off a bone from a file is not always what an eye sees there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

import numpy as np

from vertebra3d.anatomy.landmarks import SIDES, SIGN, Landmarks
from vertebra3d.errors import Refused
from vertebra3d.quantity import Quantity
from vertebra3d.speech import mark

MOST_MM = 12.0  # that a landmark may be moved: farther off is another structure
_LEAST_MM = 1.0  # that is left between landmarks which part a structure
_WHAT = {
    "medial_facet": (mark("Medial facet line, left"), mark("Medial facet line, right"), "lateral"),
    "pars_height": (mark("Narrowest pars, height, left"), mark("Narrowest pars, height, right"), "up"),
    "pars_edge": (mark("Lateral edge of the pars, left"), mark("Lateral edge of the pars, right"), "lateral"),
    "lamina_upper": (mark("Upper laminar edge, left"), mark("Upper laminar edge, right"), "up"),
    "lamina_lower": (mark("Lower laminar edge, left"), mark("Lower laminar edge, right"), "up"),
    "pedicle_wall": (mark("Medial pedicle wall, left"), mark("Medial pedicle wall, right"), "lateral"),
}
_TOWARDS = {
    "lateral": mark("Moved sideways, away from the midline, from where it was read off the bone."),
    "up": mark("Moved upwards from where it was read off the bone."),
    "back": mark("Moved backwards from where it was read off the bone."),
}
JUNCTION = "junction_mm"


@cache
def corrections() -> Mapping[str, Quantity]:
    """By how much each landmark may be moved, mm, by name: 0 where it was read off the bone."""
    found = {}
    for what, (left, right, towards) in _WHAT.items():
        for side, label in zip(SIDES, (left, right), strict=True):
            name = f"{what}_{side}_mm"
            found[name] = _quantity(name, label, towards)
    return {**found, JUNCTION: _quantity(JUNCTION, mark("Spinolaminar junction"), "back")}


def _quantity(name: str, label: str, towards: str) -> Quantity:
    return Quantity(
        name=name,
        label=label,
        unit="mm",
        low=-MOST_MM,
        high=MOST_MM,
        default=0.0,
        meaning=_TOWARDS[towards],
        source="",
        status="convention",
        step=0.5,
        group=mark("Landmarks"),
    )


def corrected(found: Landmarks, moved: Mapping[str, float]) -> Landmarks:
    """Landmarks with some of them moved.

    Parameters
    ----------
    found : Landmarks
        As they were read off the bone.
    moved : mapping of str to float
        By names in `corrections()`, mm.

    Raises
    ------
    Refused
        What bounds a structure would no longer do so.
    """
    made = found
    for name, mm in moved.items():
        if name == JUNCTION:
            normal, offset = made.spinolaminar_plane
            made = replace(made, spinolaminar_plane=(normal, offset + mm), laminae_back_y=made.laminae_back_y + mm)
            continue
        what, _, side = name.removesuffix("_mm").rpartition("_")
        made = _MOVES[what](made, side, mm)
    if moved:
        _refuse_nonsense(made)
    return made


def _medial_facet(marks: Landmarks, side: str, mm: float) -> Landmarks:
    return replace(marks, medial_facet_x={**marks.medial_facet_x, side: marks.medial_facet_x[side] + mm})


def _pars(marks: Landmarks, side: str, out: float, up: float) -> Landmarks:
    pars = marks.pars[side]
    moved = replace(pars, z=pars.z + up, lateral_edge=pars.lateral_edge + np.array([SIGN[side] * out, 0.0, up]))
    return replace(marks, pars={**marks.pars, side: moved})


def _lamina(marks: Landmarks, side: str, edge: str, up: float) -> Landmarks:
    lamina = marks.lamina[side]
    moved = replace(lamina, **{edge: getattr(lamina, edge) + np.array([0.0, 0.0, up])})
    return replace(marks, lamina={**marks.lamina, side: moved})


def _pedicle(marks: Landmarks, side: str, mm: float) -> Landmarks:
    pedicle = marks.pedicle[side]
    moved = replace(pedicle, medial_x=pedicle.medial_x + SIGN[side] * mm)
    return replace(marks, pedicle={**marks.pedicle, side: moved})


_MOVES: Mapping[str, Callable[[Landmarks, str, float], Landmarks]] = {
    "medial_facet": _medial_facet,
    "pars_height": lambda marks, side, mm: _pars(marks, side, 0.0, mm),
    "pars_edge": lambda marks, side, mm: _pars(marks, side, mm, 0.0),
    "lamina_upper": lambda marks, side, mm: _lamina(marks, side, "superior_edge", mm),
    "lamina_lower": lambda marks, side, mm: _lamina(marks, side, "inferior_edge", mm),
    "pedicle_wall": _pedicle,
}


def _refuse_nonsense(marks: Landmarks) -> None:
    """Refuse landmarks that have passed one another."""
    for side in SIDES:
        lamina, pedicle = marks.lamina[side], marks.pedicle[side]
        if lamina.superior_edge[2] - lamina.inferior_edge[2] < _LEAST_MM:
            raise Refused(f"the {side} lamina would have its upper edge below its lower one")
        if abs(pedicle.lateral_x) - SIGN[side] * pedicle.medial_x < _LEAST_MM:
            raise Refused(f"the {side} pedicle would have its inner wall beyond its outer one")
        if SIGN[side] * pedicle.medial_x < _LEAST_MM:
            raise Refused(f"the inner wall of the {side} pedicle would lie beyond the midline")
        if marks.medial_facet_x[side] < _LEAST_MM:
            raise Refused(f"the {side} medial facet line would lie beyond the midline")
        if SIGN[side] * marks.pars[side].lateral_edge[0] < marks.medial_facet_x[side] - MOST_MM:
            raise Refused(f"the lateral edge of the {side} pars would lie medial of the joint")
    normal, offset = marks.spinolaminar_plane
    front = max(float(lamina.front @ normal) for lamina in marks.lamina.values())
    if offset - front < _LEAST_MM:
        raise Refused("the spinolaminar junction would lie in front of the laminae")
