"""Room for labels that lie close together: each goes to the free place that is next to where it wants to be. No Qt."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

GAP_PX = 3.0
_STEP_PX = 7.0  # between places that are tried
_DIRECTIONS = 16
_RINGS = 40


class Box(NamedTuple):
    """A rectangle, px, y downwards: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    def covers(self, other: Box, gap: float = 0.0) -> bool:
        """Whether this and another come nearer than `gap`."""
        return (
            self.x < other.x + other.width + gap
            and other.x < self.x + self.width + gap
            and self.y < other.y + other.height + gap
            and other.y < self.y + self.height + gap
        )

    def moved(self, x: float, y: float) -> Box:
        """The same elsewhere."""
        return Box(x, y, self.width, self.height)

    def next_to(self, x: float, y: float) -> tuple[float, float]:
        """The point of it that is nearest to another."""
        return min(max(x, self.x), self.x + self.width), min(max(y, self.y), self.y + self.height)


def within(box: Box, room: Box) -> Box:
    """`box` moved as little as puts it inside `room`; one that is too large begins where the room begins."""
    x = min(max(box.x, room.x), max(room.x, room.x + room.width - box.width))
    y = min(max(box.y, room.y), max(room.y, room.y + room.height - box.height))
    return box.moved(x, y)


def apart(wanted: Sequence[Box], room: Box, taken: Sequence[Sequence[Box]]) -> list[Box]:
    """Places at which no label covers another.

    Parameters
    ----------
    wanted : sequence of Box
        Where each label would stand if it were alone.
    room : Box
        None reaches out of this.
    taken : sequence of sequence of Box
        For each label, what else it should not cover.

    Returns
    -------
    list of Box
        One for each. A label that finds no free place covers what is taken, and if need be another label.
    """
    placed: list[Box] = []
    for box, others in zip(wanted, taken, strict=True):
        free = None
        for obstacles in ([*placed, *others], placed):
            free = _free(box, room, obstacles)
            if free is not None:
                break
        placed.append(within(box, room) if free is None else free)
    return placed


def _free(box: Box, room: Box, obstacles: Sequence[Box]) -> Box | None:
    """The nearest place in the room that covers no obstacle."""
    for ring in range(_RINGS):
        for turn in range(_DIRECTIONS if ring else 1):
            angle = 2 * math.pi * turn / _DIRECTIONS
            away = ring * _STEP_PX
            tried = within(box.moved(box.x + away * math.cos(angle), box.y + away * math.sin(angle)), room)
            if not any(tried.covers(other, GAP_PX) for other in obstacles):
                return tried
    return None
