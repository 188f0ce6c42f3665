"""Strokes of a burr: what a ball that is led along a line by hand would take, as convex cutters and as one solid.

A stroke is a diameter and the line that the middle of the ball follows, straight between its points. It says nothing
of the bone: it takes what bone there is in its way. The balls have flat facets and hold as much as true ones: their
corners stand out by 1.3 % of the radius, the middles of their facets lie as little within.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vertebra3d.errors import Refused
from vertebra3d.quantity import Quantity
from vertebra3d.recent import Recent
from vertebra3d.solids import Solid
from vertebra3d.speech import ENGLISH, Speech

Array = NDArray[np.float64]

DIAMETER = Quantity(
    name="diameter_mm",
    label="Burr diameter",
    unit="mm",
    low=1.0,
    high=8.0,
    default=4.0,
    meaning="Diameter of the ball that removes bone where it is led.",
    source="Chosen here: no list of burrs was read; the largest is that of the burr of the procedures. One size that is"
    " used for lumbar laminotomy is published: a drill of 3 mm (authors not recorded, Eur Spine J 2024, doi"
    " 10.1007/s00586-024-08270-1; abstract, read in somebody else's transcription)",
    status="convention",
    group="Instrument",
)
SEGMENTS = 24  # facets round a ball; a multiple of 4
REACH_MM = 150.0  # along each axis from the origin: farther away there is no vertebra
MOST_STROKES = 200
MOST_POINTS = 2000  # of all strokes together
MOST_MM = 5000.0  # that the burr goes in all strokes together: the largest case takes half a minute
_DECIMALS = 3  # of a point, mm: a case that was saved and read is the same case
_EXAMPLE = "{'diameter_mm': 4, 'points_mm': [[0, 40, 5], [3, 40, 5]]}"

Point = tuple[float, float, float]


@dataclass(frozen=True)
class Stroke:
    """One stroke of a burr.

    Parameters
    ----------
    diameter_mm : float
        Diameter of the ball (`DIAMETER`).
    points_mm : sequence of (x, y, z)
        Where its middle goes, mm, in the vertebra's frame; one point is a single dip. Kept to 0.001 mm.

    Raises
    ------
    Refused
        A value is no number or out of range, or there is no point.
    """

    diameter_mm: float
    points_mm: tuple[Point, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "diameter_mm", round(DIAMETER.check(self.diameter_mm), _DECIMALS))
        points = self.points_mm
        if isinstance(points, (str, bytes, Mapping)) or not isinstance(points, Iterable):
            raise Refused("the points of a burr stroke are a list of [x, y, z] in mm")
        kept: list[Point] = []
        for given in points:
            if len(kept) > MOST_POINTS:
                break  # refused below; a generator may have no end
            point = _point(given)
            if not kept or point != kept[-1]:
                kept.append(point)
        if not kept:
            raise Refused("a burr stroke has at least one point")
        if len(kept) > MOST_POINTS:
            raise Refused(f"burr strokes have at most {MOST_POINTS:,} points in all")
        object.__setattr__(self, "points_mm", tuple(kept))

    @property
    def segments(self) -> tuple[tuple[Point, ...], ...]:
        """The straight parts, each from one point to the next; the point itself where there is but one."""
        points = self.points_mm
        return tuple(pairwise(points)) if len(points) > 1 else (points,)

    @property
    def cutters(self) -> tuple[Solid, ...]:
        """A convex solid for each of `segments`: what the ball sweeps on its way."""
        return _CUTTERS.get(self, _cutters)

    @property
    def solid(self) -> Solid:
        """All that the ball sweeps, as one closed solid."""
        return Solid.union(self.cutters)

    def as_dict(self) -> dict[str, Any]:
        """JSON types."""
        return {"diameter_mm": self.diameter_mm, "points_mm": [list(point) for point in self.points_mm]}


def rounded(point: Sequence[float]) -> Point:
    """A point as a case keeps it."""
    x, y, z = (round(float(number), _DECIMALS) + 0.0 for number in point)  # no -0.0: it is written otherwise
    return x, y, z


def capsule(points: Sequence[Point], diameter_mm: float) -> Solid:
    """What a ball sweeps along one straight part: the convex hull of the balls round its one or two ends."""
    return Solid.rounded_hull(points, diameter_mm / 2 * _swelling(), SEGMENTS)


@cache
def _swelling() -> float:
    """By how much a ball of flat facets is larger across its corners than the true one that holds as much."""
    ball = Solid.rounded_hull([(0.0, 0.0, 0.0)], 1.0, SEGMENTS)
    return float((4.0 / 3.0 * math.pi / ball.volume_mm3) ** (1.0 / 3.0))


def _cutters(stroke: Stroke) -> tuple[Solid, ...]:
    return tuple(capsule(part, stroke.diameter_mm) for part in stroke.segments)


_CUTTERS: Recent[Stroke, tuple[Solid, ...]] = Recent(MOST_STROKES)


def strokes_from(values: object) -> tuple[Stroke, ...]:
    """Strokes as a case holds them, from strokes or from what JSON gives: a list of `_EXAMPLE`.

    Raises
    ------
    Refused
        In one line: not a list of strokes, too many, or a value that is not allowed; the number of the stroke is named.
    """
    if values is None:
        return ()
    if isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable):
        raise Refused(f"strokes are a list, each such as {_EXAMPLE}")
    found: list[Stroke] = []
    for value in values:
        if len(found) == MOST_STROKES:
            raise Refused(f"a case has at most {MOST_STROKES} burr strokes")
        if not isinstance(value, Stroke):
            try:
                value = _stroke(value)
            except Refused as refusal:
                raise Refused(f"burr stroke {len(found) + 1}: {refusal}") from None
        found.append(value)
    if sum(len(stroke.points_mm) for stroke in found) > MOST_POINTS:
        raise Refused(f"burr strokes have at most {MOST_POINTS:,} points in all")
    if length_mm(found) > MOST_MM:
        raise Refused(f"burr strokes are at most {MOST_MM:,.0f} mm long in all; these are {length_mm(found):,.0f} mm")
    return tuple(found)


def counted(strokes: Sequence[Stroke], say: Speech = ENGLISH) -> str:
    """How many there are, in words: "3 burr strokes"; nothing where there is none."""
    if not strokes:
        return ""
    return say("1 burr stroke") if len(strokes) == 1 else say("{count} burr strokes", count=len(strokes))


def length_mm(strokes: Sequence[Stroke]) -> float:
    """How far the middle of the burr goes in all of them, mm."""
    return sum(math.dist(start, end) for stroke in strokes for start, end in pairwise(stroke.points_mm))


def with_strokes(text: str, strokes: Sequence[Stroke]) -> str:
    """The JSON object `text` with a field of strokes more, a line each: with one for every number they fill pages."""
    lines = ",\n    ".join(json.dumps(stroke.as_dict()) for stroke in strokes)
    return f'{text.rstrip().removesuffix("}").rstrip()},\n  "strokes": [\n    {lines}\n  ]\n}}'


def straightened(points: Sequence[Point], tolerance_mm: float) -> tuple[Point, ...]:
    """The points of a line that it cannot do without: none that is left out lies farther than `tolerance_mm` from it.

    Method: Douglas and Peucker 1973.
    """
    line = np.asarray(points, dtype=np.float64).reshape(-1, 3)
    if len(line) < 3:
        return tuple(points)
    keep = np.zeros(len(line), dtype=bool)
    keep[[0, -1]] = True
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        along = line[last] - line[first]
        inner = line[first + 1 : last] - line[first]
        share = np.clip(inner @ along / max(float(along @ along), 1e-12), 0.0, 1.0)
        off = np.linalg.norm(inner - share[:, None] * along, axis=1)
        worst = int(off.argmax())
        if off[worst] > tolerance_mm:
            at = first + 1 + worst
            keep[at] = True
            spans += [(first, at), (at, last)]
    return tuple(point for point, kept in zip(points, keep, strict=True) if kept)


def _stroke(value: object) -> Stroke:
    if not isinstance(value, Mapping) or set(value) != {"diameter_mm", "points_mm"}:
        raise Refused(f"it is not such as {_EXAMPLE}")
    return Stroke(value["diameter_mm"], value["points_mm"])


def _point(given: object) -> Point:
    shown = str(given)[:60]
    if isinstance(given, (str, bytes, Mapping)) or not isinstance(given, Iterable):
        raise Refused(f"a point is [x, y, z] in mm, not {shown!r}")
    try:
        numbers = tuple(float(number) for number in given)
        sound = not any(isinstance(number, (bool, str, bytes)) for number in given)
    except (TypeError, ValueError, OverflowError):
        sound, numbers = False, ()
    if not sound or len(numbers) != 3:
        raise Refused(f"a point is [x, y, z] in mm, not {shown!r}")
    if not all(math.isfinite(number) and abs(number) <= REACH_MM for number in numbers):
        raise Refused(
            f"the point {shown} is out of reach; allowed is up to {REACH_MM:g} mm from the middle of the bone"
        )
    return rounded(numbers)
