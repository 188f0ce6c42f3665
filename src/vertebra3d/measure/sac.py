"""The dural sac in a plane of the canal: a sleeve of fixed length that fills as much of the room as it can.

The sleeve does not stretch and holds fluid under pressure: of all closed curves of its length that lie in the free room
it takes the one that encloses the largest area. Where it is free it is then an arc, of one radius everywhere; elsewhere
it lies on the wall. In a room K that is the opening of K by a disc: all discs of that radius that find place in K,
together. The radius is the one with which the curve has the length of the sleeve. This is a model, not a measurement.

References
----------
Besicovitch 1952 (Isoperimetric variants: the largest area in a convex figure for a given length); Stredulinsky and
Ziemer 1997, J Geom Anal 7:653 (area-minimising sets subject to a volume constraint in a convex set).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from vertebra3d.outlines import Outline

_STEPS = 40  # of a search; it ends as soon as it is near enough
_NEAR = 1e-5  # of the length, and of the radius
_THIN = 1e-3  # share of the widest disc by which the core of a channel is left thick


@dataclass(frozen=True)
class Sleeve:
    """The sac in a plane.

    Attributes
    ----------
    core : Outline or (float, float)
        Where the centres of its discs lie: one place where it lies free.
    area_mm2 : float
    radius_mm : float
        Of the discs, and so of the free arcs; 0 where the sleeve lies on the wall all round.
    """

    core: Outline | tuple[float, float]
    area_mm2: float
    radius_mm: float

    @cached_property
    def outline(self) -> Outline:
        """What the sleeve encloses; worked out when it is first asked for, which is only where it is drawn."""
        if not isinstance(self.core, Outline):
            return Outline.circle(self.core, self.radius_mm)
        return self.core.grown(self.radius_mm) if self.radius_mm > 0.0 else self.core


NOTHING = Sleeve(Outline.of_loops([]), 0.0, 0.0)


def sleeve(room: Outline, perimeter_mm: float, near: tuple[float, float] = (0.0, 0.0)) -> Sleeve:
    """The largest area that a closed curve of a given length can enclose in a room.

    Parameters
    ----------
    room : Outline
        The free room; of several parts the sac lies in the largest.
    perimeter_mm : float
        Length of the sleeve.
    near : (x, y)
        Where it lies when it could lie elsewhere too: as near to this place as it can.
    """
    parts = room.parts()
    if not parts or perimeter_mm <= 0.0:
        return NOTHING
    room = _without_holes(parts[0])
    if room.perimeter_mm <= perimeter_mm:
        return Sleeve(room, room.area_mm2, 0.0)
    alone = perimeter_mm / (2 * math.pi)
    core = _core(room, alone)
    if core is not None:  # it lies free
        return Sleeve(_nearest(core, near), math.pi * alone**2, alone)
    low, high = 0.0, alone  # with `low` the curve is too long, with `high` too short or without room
    at_low, at_high = room.perimeter_mm, 0.0
    core, radius = room, 0.0
    for _ in range(_STEPS):
        radius = _between(low, high, at_low, at_high, perimeter_mm)
        found = _core(room, radius)
        length = 0.0 if found is None else found.perimeter_mm + 2 * math.pi * radius
        if found is not None and length >= perimeter_mm:
            low, at_low, core = radius, length, found
        else:
            high, at_high = radius, length
            if found is not None:
                core = found
        if abs(length - perimeter_mm) <= _NEAR * perimeter_mm:
            # what is still missing of the length adds the radius times as much of area: so neighbouring sleeves differ
            return _round(core, radius, perimeter_mm - length)
        if high - low <= _NEAR * alone:
            return _jumped(room, core, low, perimeter_mm, near)
    return _round(core, radius)


def _between(low: float, high: float, at_low: float, at_high: float, wanted: float) -> float:
    """The next radius to try: where the straight line has the length, kept off the ends."""
    if at_high <= 0.0:
        return 0.5 * (low + high)
    share = (at_low - wanted) / max(at_low - at_high, 1e-12)
    return low + min(0.95, max(0.05, share)) * (high - low)


def _core(room: Outline, radius_mm: float) -> Outline | None:
    """Where the centre of a disc may lie; None where it finds no place."""
    parts = room.grown(-radius_mm).parts()
    return parts[0] if parts else None


def _round(core: Outline, radius_mm: float, longer_mm: float = 0.0) -> Sleeve:
    """All discs whose centres lie in the core, for a sleeve that is longer than their outline by a little.

    Its area by Steiner's formula: that of the arcs, not of their chords.
    """
    area = core.area_mm2 + radius_mm * (core.perimeter_mm + longer_mm) + math.pi * radius_mm**2
    return Sleeve(core, area, radius_mm)


def _jumped(room: Outline, core: Outline, radius_mm: float, perimeter_mm: float, near: tuple[float, float]) -> Sleeve:
    """The length jumps from too much to too little at one radius: the widest disc finds place in many places.

    In a channel the sleeve then takes as much of it as it is long for, near the place where it would lie; where two
    rooms hang together by a neck, it stays in the larger.
    """
    radius = radius_mm * (1.0 - _THIN)
    found = _core(room, radius)
    if found is None:
        return _round(core, radius_mm)
    wanted = perimeter_mm - 2 * math.pi * radius
    low, high = found.bounds
    along = 0 if high[0] - low[0] >= high[1] - low[1] else 1
    middle = min(max(near[along], low[along]), high[along])
    least, most = 0.0, float((high - low)[along])
    part = found
    for _ in range(_STEPS):
        half = 0.5 * (least + most)
        first, last = np.array(low) - 1.0, np.array(high) + 1.0
        # a piece of the channel of one length, moved until it lies within it
        first[along] = max(min(middle - half, high[along] - 2 * half), low[along])
        last[along] = first[along] + 2 * half
        parts = (found & Outline.rectangle(first, last)).parts()
        length = parts[0].perimeter_mm if parts else 0.0
        if length > wanted:
            most = half
        else:
            least = half
            part = parts[0] if parts else part
        if most - least <= _NEAR * radius:
            break
    return _round(part, radius)


def _nearest(core: Outline, place: tuple[float, float]) -> tuple[float, float]:
    """The place in the core that is nearest to another."""
    if bool(core.contains([place])[0]):
        return place
    at, best, least = np.asarray(place), place, np.inf
    for loop in core.loops:
        side = np.roll(loop, -1, axis=0) - loop
        length = np.maximum((side**2).sum(axis=1), 1e-300)
        along = np.clip(((at - loop) * side).sum(axis=1) / length, 0.0, 1.0)
        feet = loop + along[:, None] * side
        away = np.linalg.norm(feet - at, axis=1)
        if away.min() < least:
            least = float(away.min())
            best = (float(feet[away.argmin(), 0]), float(feet[away.argmin(), 1]))
    return best


def _without_holes(part: Outline) -> Outline:
    """The part with its holes filled: what floats in the sac's room is pushed aside by it."""
    if part.loop_count == 1:
        return part
    return Outline.polygon(max(part.loops, key=lambda loop: abs(_turned(loop))))


def _turned(loop: np.ndarray) -> float:
    x, y = loop.T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))
