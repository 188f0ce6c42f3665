"""What ails a segment: presets of conditions in plain words, and how grave each condition is."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from vertebra3d.errors import Refused
from vertebra3d.segment.conditions import SIDED_CONDITIONS, both_sides_told

GRADES = ("none", "mild", "moderate", "severe")
_BASE = {one: base for base, names in SIDED_CONDITIONS.items() for one in names}


class Pathology(NamedTuple):
    """A preset: its name, what a person reads, and the conditions that it sets."""

    name: str
    label: str
    words: str
    values: Mapping[str, float]


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
    return {row["name"]: Pathology(**{**row, "values": both_sides_told(row["values"])}) for row in rows}


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
