"""What ails a segment: presets of conditions in plain words, and how grave each condition is."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from vertebra3d.errors import Refused
from vertebra3d.segment.conditions import SIDED_CONDITIONS, both_sides_told
from vertebra3d.speech import mark

GRADES = ("none", "mild", "moderate", "severe")
_BASE = {one: base for base, names in SIDED_CONDITIONS.items() for one in names}


class Pathology(NamedTuple):
    """A preset: its name, what a person reads, and the conditions that it sets.

    `values` are those of any segment, `elsewhere` those of a segment that differ: its roots run in another place.
    """

    name: str
    label: str
    words: str
    values: Mapping[str, float]
    elsewhere: Mapping[str, Mapping[str, float]] = {}

    def values_at(self, level: str) -> dict[str, float]:
        """The conditions that it sets in a segment, "L1-L2" to "L5-S1"."""
        return {**self.values, **self.elsewhere.get(level, {})}


OWN = Pathology(
    "own", mark("Own conditions"), mark("Conditions that were set one by one; no pathology was chosen."), {}
)
"""What is told of a segment without a preset some of whose conditions are not those of a healthy one."""


class Grading(NamedTuple):
    """From which values on a condition is mild, moderate and severe; `below` where less is graver."""

    bounds: tuple[float, float, float]
    source: str
    status: str
    below: bool = False


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("vertebra3d.segment").joinpath(name).read_text(encoding="utf-8"))


@cache
def pathologies() -> Mapping[str, Pathology]:
    """Every preset by name, in the order in which they are shown; the first, "none", is the healthy segment."""
    rows = _read("pathologies.toml")["pathology"]
    return {row["name"]: _preset(**row) for row in rows}


def _preset(
    values: Mapping[str, float], elsewhere: Mapping[str, Mapping[str, float]] | None = None, **words: str
) -> Pathology:
    there = {level: both_sides_told(told) for level, told in (elsewhere or {}).items()}
    return Pathology(**words, values=both_sides_told(values), elsewhere=there)


def pathology_named(name: object) -> Pathology:
    """The preset of that name.

    Raises
    ------
    Refused
        There is none.
    """
    found = pathologies().get(name) if isinstance(name, str) else None
    if found is None:
        raise Refused(f"no pathology is called {str(name)[:40]!r}; allowed are {', '.join(pathologies())}")
    return found


def told_of(name: str, conditions: Mapping[str, float]) -> Pathology:
    """What a person is told of a segment: its preset, or that conditions were set where there is none.

    Parameters
    ----------
    name : str
        Of the preset.
    conditions : mapping of str to float
        That were set beside it.
    """
    preset = pathology_named(name)
    graded = (grade_of(one, value) for one, value in conditions.items())
    return OWN if not preset.values and any(grade not in (None, GRADES[0]) for grade in graded) else preset


@cache
def gradings() -> Mapping[str, Grading]:
    """How each condition is graded, by its name; those that are no pathology have none."""
    told = {base: Grading(**{**row, "bounds": tuple(row["bounds"])}) for base, row in _read("grades.toml").items()}
    return told | {one: told[base] for one, base in _BASE.items()}


def grade_of(name: str, value: float) -> str | None:
    """How grave a condition is: one of `GRADES`; None where it is not graded."""
    grading = gradings().get(name)
    if grading is None:
        return None
    way = -1.0 if grading.below else 1.0
    return GRADES[sum(way * value >= way * bound for bound in grading.bounds)]
