"""Published figures of motion segments, as defaults."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from vertebra3d.errors import Refused


class Figure(NamedTuple):
    """A default: mean and standard deviation (None where none was found), where it comes from, and its standing."""

    mean: float
    sd: float | None
    source: str
    status: str


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("vertebra3d.segment").joinpath("figures.toml").read_text(encoding="utf-8"))


def segment_levels() -> tuple[str, ...]:
    """The segments that there are figures for, "L1-L2" to "L5-S1"."""
    return tuple(_data()["levels"])


def bones_of(level: str) -> tuple[str, str]:
    """The levels of the upper and the lower bone of a segment.

    Raises
    ------
    Refused
        There is no such segment.
    """
    if level not in segment_levels():
        raise Refused(f"no segment is called {str(level)[:40]!r}; allowed are {', '.join(segment_levels())}")
    upper, lower = level.split("-")
    return upper, lower


def figure(name: str, level: str) -> Figure:
    """A figure of a segment by its declared name; raises `Refused` where there is no such segment."""
    bones_of(level)
    data, place = _data()[name], segment_levels().index(level)
    sd = data.get("sd")
    return Figure(data["mean"][place], None if sd is None else sd[place], *told(name))


def told(name: str) -> tuple[str, str]:
    """Source and standing of a figure."""
    data = _data()[name]
    return data["source"], data["status"]
