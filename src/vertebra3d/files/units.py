"""In which unit a mesh is: told, or found from how large a vertebra is."""

from __future__ import annotations

import math
from collections.abc import Mapping

from vertebra3d.errors import Refused
from vertebra3d.speech import mark

UNITS: Mapping[str, float] = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "inch": 25.4}
"""Millimetres in a unit."""

AUTO = "auto"
LEAST_MM, MOST_MM = 20.0, 300.0  # how far a vertebra may reach, with room to spare
_USUAL_MM = 95.0  # a lumbar vertebra from side to side: between inches and centimetres the nearest to it counts
_NOTES = {
    "mm": "",
    "cm": mark("the mesh is in centimetres"),
    "m": mark("the mesh is in metres"),
    "inch": mark("the mesh is in inches"),
}


def unit_of(reach: float, asked: str = AUTO) -> str:
    """The unit of a mesh that reaches so far along its longest axis: millimetres where they are possible.

    Parameters
    ----------
    reach : float
        In the unit of the file.
    asked : str
        A name in `UNITS`, or "auto".

    Raises
    ------
    Refused
        There is no such unit, or a vertebra of this size is none in it, or in any.
    """
    if asked != AUTO and asked not in UNITS:
        raise Refused(f"no unit is called {asked[:40]!r}; allowed are {AUTO}, {', '.join(UNITS)}")
    if asked == AUTO and LEAST_MM <= reach <= MOST_MM:
        return "mm"
    possible = [unit for unit, mm in UNITS.items() if LEAST_MM <= reach * mm <= MOST_MM and asked in (AUTO, unit)]
    if not possible:
        if asked == AUTO:
            raise Refused(
                f"{reach:.3g} across, where a vertebra is {LEAST_MM:g} to {MOST_MM:g} mm: that is none in any unit here"
            )
        raise Refused(
            f"{reach * UNITS[asked]:.3g} mm across in the unit {asked}, where a vertebra is {LEAST_MM:g} to {MOST_MM:g}"
        )
    return min(possible, key=lambda unit: abs(math.log(reach * UNITS[unit] / _USUAL_MM)))


def unit_note(unit: str) -> str:
    """What is said where a mesh is not in millimetres."""
    return _NOTES[unit]
