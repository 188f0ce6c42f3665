"""One stroke on its way, between the hand that leads it and the worker that cuts. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PyQt6.QtCore import QPointF

from vertebra3d.burring import LiveStroke, strokes_of
from vertebra3d.case import Case
from vertebra3d.outcome import Outcome
from vertebra3d.scene.drawing import Drawing
from vertebra3d.strokes import Point, Stroke
from vertebra3d_app.burr.sight import Ball, Sight


@dataclass(frozen=True)
class Step:
    """What has come of the bone so far, and what is drawn of it."""

    outcome: Outcome
    drawing: Drawing


@dataclass(eq=False)
class Run:
    """A stroke on its way.

    `case` is the case that it is made on, `trail` are places in the view that are still to be followed, `points` where
    the ball has been (None: lifted), `waiting` those that are not cut yet.
    """

    case: Case
    ball: Ball
    start: QPointF
    trail: list[QPointF] = field(default_factory=list)
    points: list[Point | None] = field(default_factory=list)
    waiting: list[Point | None] = field(default_factory=list)
    before: Step | None = None
    now: Step | None = None
    lifted: bool = False
    by_key: bool = False
    busy: bool = False
    shown: bool = False
    _live: LiveStroke | None = None
    _drawn: Drawing | None = None
    _at: QPointF | None = None

    def begin(self, before: Step) -> None:
        """The bone is known: the burr may be set on.

        Raises
        ------
        Refused
            The ball is out of range.
        """
        self._live = LiveStroke(before.outcome, self.ball.diameter_mm)
        self.before, self._drawn = before, before.drawing
        self.trail.insert(0, self.start)

    def follow(self, sight: Sight) -> None:
        """Find where the ball goes on the trail."""
        for at in self.trail:
            for point in sight.way(self._at or at, at, self.ball, self.last):
                self.points.append(point)
                self.waiting.append(point)
            self._at = at
        self.trail.clear()

    @property
    def last(self) -> Point | None:
        """Where the ball is; None where it is lifted."""
        return self.points[-1] if self.points else None

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What a case keeps of it."""
        return strokes_of(self.points, self.ball.diameter_mm)

    def take(self) -> list[Point | None]:
        """The points that are not cut yet: they are now."""
        taken, self.waiting = self.waiting, []
        return taken

    def step(self, points: Sequence[Point | None], prepare: Callable[[Outcome, Drawing], Any]) -> Step:
        """Cut through `points`, in the worker."""
        assert self._live is not None
        assert self._drawn is not None
        outcome = self._live.lead(points)
        self._drawn = prepare(outcome, self._drawn)
        return Step(outcome, self._drawn)
