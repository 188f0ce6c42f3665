"""A stroke on its way: the bone under the burr, cut piece by piece as the ball is led on, with all its numbers.

The case with the whole stroke, worked out by `evaluate`, is what counts in the end. Here each new piece of the way is
cut from what the piece before it left, only where it meets the bone: a few milliseconds however long the stroke has
become. The two agree to rounding and to the straightening of the way, for they take the same convex solids away.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from vertebra3d.case import Case
from vertebra3d.evaluation import measured
from vertebra3d.measure import ledger, trimming
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import get, resolve
from vertebra3d.strokes import Point, Stroke, capsule, rounded, straightened

STRAIGHT_MM = 0.08  # by no more than this a way is straightened when its stroke is done


class LiveStroke:
    """A stroke that grows.

    Parameters
    ----------
    outcome : Outcome
        What is shown when the burr is set on; the strokes of its case are done.
    diameter_mm : float
        Of the burr.

    Raises
    ------
    Refused
        The diameter is out of range.
    """

    def __init__(self, outcome: Outcome, diameter_mm: float):
        self.diameter_mm = Stroke(diameter_mm, ((0.0, 0.0, 0.0),)).diameter_mm  # as the case will have it
        self.case: Case = outcome.case
        self._bone = outcome.intact
        self._cutters = outcome.cutters
        self._settings = resolve(get(self.case.procedure), self._bone, self.case.settings)
        self._division: ledger.Division | None = None
        self._state: trimming.Trimmed | None = None
        self._last: Point | None = None

    def lead(self, points: Sequence[Point | None]) -> Outcome:
        """Lead the ball on through `points` (mm, in the vertebra's frame) and return what has come of the bone.

        A point as None lifts the ball: it is set down again at the next one.
        """
        start = time.perf_counter()
        self._begin()
        capsules = []
        for given in points:
            if given is None:
                self._last = None
                continue
            point = rounded(given)  # as the case will have it
            ends = [point] if self._last is None or self._last == point else [self._last, point]
            capsules.append(capsule(ends, self.diameter_mm))
            self._last = point
        assert self._division is not None
        assert self._state is not None
        self._state = self._state.cut(self._bone, capsules)
        division = trimming.trimmed(self._bone, self._division, self._state, fine=False)
        cut_ms = 1e3 * (time.perf_counter() - start)
        return measured(self.case, self._bone, self._cutters, division, self._settings, {"build": 0.0, "cut": cut_ms})

    def _begin(self) -> None:
        """The bone as the strokes before left it; known already where they have just been worked out."""
        if self._state is not None:
            return
        case, bone = self.case, self._bone
        cut = get(case.procedure).recipe(bone, case.chosen_side, self._settings)
        self._division = ledger.divide(bone, cut.cutters, cut.protected)
        self._state = trimming.after_strokes(bone, case.cut_key(self._settings), self._division, case.strokes)


def strokes_of(points: Sequence[Point | None], diameter_mm: float) -> tuple[Stroke, ...]:
    """The strokes of a case that a way of the burr makes: one for each stretch between two lifts (None)."""
    found: list[Stroke] = []
    stretch: list[Point] = []
    for point in (*points, None):
        if point is not None:
            stretch.append(point)
        elif stretch:
            found.append(Stroke(diameter_mm, straightened(stretch, STRAIGHT_MM)))
            stretch = []
    return tuple(found)
