"""From a place in the view to where the ball of the burr lies on the bone."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PyQt6.QtCore import QPointF

from vertebra3d.outcome import Outcome
from vertebra3d.scene.picking import Target, ray
from vertebra3d.strokes import REACH_MM, Point
from vertebra3d_app.canvas import Canvas

_STEP_PX = 4.0  # along a drag the bone is looked for at least so often
_THIN = 0.15  # of the radius: a point nearer than this to the one before it is left out


@dataclass(frozen=True)
class Ball:
    """A burr as it is set: diameter, and how deep it sinks in, mm."""

    diameter_mm: float
    depth_mm: float


class Sight:
    """The bone as it is seen in a canvas.

    A stroke looks at the surface that was there when it began: it takes one even layer however long it stays, and
    going over the same place again takes the next.
    """

    def __init__(self, canvas: Canvas):
        self._canvas = canvas
        self._outcome: Outcome | None = None
        self._target: Target | None = None

    def look_at(self, outcome: Outcome | None) -> None:
        """Point at this bone from now on."""
        if outcome is not self._outcome:
            self._outcome, self._target = outcome, None

    def place(self, at: QPointF, ball: Ball) -> Point | None:
        """The middle of the ball under a place in the canvas (pixels from its upper left); None beside the bone."""
        outcome, canvas = self._outcome, self._canvas
        if outcome is None or outcome.kept_solid.is_empty:
            return None
        if self._target is None:
            self._target = Target(*outcome.kept_solid.arrays)
        width, height = max(canvas.width(), 1), max(canvas.height(), 1)
        x, y = 2.0 * at.x() / width - 1.0, 1.0 - 2.0 * at.y() / height
        seen = ray(canvas.renderer.GetActiveCamera(), x, y, width / height)
        hit = self._target.hit(*seen, canvas.scene.cutaway.section)  # half of the bone may be taken out of sight
        if hit is None:
            return None
        px, py, pz = hit.place + (ball.diameter_mm / 2 - ball.depth_mm) * hit.normal
        if max(abs(px), abs(py), abs(pz)) > REACH_MM:
            return None
        return float(px), float(py), float(pz)

    def way(self, start: QPointF, end: QPointF, ball: Ball, last: Point | None) -> Iterator[Point | None]:
        """Where the ball goes while the pointer goes from `start` to `end`; `last` is where it was, if on the bone.

        None lifts it: where there is no bone under the pointer, and where the bone falls away behind an edge.
        """
        length = math.hypot(end.x() - start.x(), end.y() - start.y())
        count = max(1, math.ceil(length / _STEP_PX))
        for step in range(1, count + 1):
            at = start + (end - start) * (step / count)
            now = self.place(at, ball)
            if now is None:
                if last is not None:
                    yield None
            elif last is None or (gone := math.dist(now, last)) > ball.diameter_mm:
                if last is not None:
                    yield None
                yield now
            elif gone < _THIN * ball.diameter_mm / 2 and step < count:
                continue
            elif gone > 0:
                yield now
            last = now
