"""A burr that is led over the lamina: from a piece of its way to the cut bone, its surface as drawn and all numbers."""

from __future__ import annotations

import time
from functools import partial

from bench.rows import Row, median_row, timed
from vertebra3d.burring import LiveStroke, strokes_of
from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.scene.drawing import Draughtsman
from vertebra3d.strokes import Point

DIAMETERS = (2.0, 4.0, 6.0)
STEPS = 40
STEP_MM = 0.5


def way(case: Case, depth_mm: float) -> list[Point]:
    """Down the back of the right lamina, so deep below it."""
    x, y, z = (float(number) for number in evaluate(case).intact.landmarks.lamina["right"].back)
    return [(x - 0.1 * n, y - depth_mm, z + 8.0 - STEP_MM * n) for n in range(STEPS)]


def burr_rows() -> list[Row]:
    """Every step of strokes of several burrs, at three levels."""
    cuts: list[float] = []
    drawn: list[float] = []
    both: list[float] = []
    whole: list[float] = []
    draughtsman = Draughtsman()
    for level in ("L2", "L4", "L5"):
        case = Case(level=level, procedure="hemilaminectomy", side="left")
        outcome = evaluate(case)
        first = draughtsman.draw(outcome)
        LiveStroke(outcome, 4.0).lead(way(case, 0.5)[:2])  # compiled, as in a session
        for diameter in DIAMETERS:
            live, last, points = LiveStroke(outcome, diameter), first, way(case, diameter / 6)
            live.lead(points[:1])
            for point in points[1:]:
                start = time.perf_counter()
                now = live.lead([point])
                middle = time.perf_counter()
                last = draughtsman.draw_on(now, last)
                end = time.perf_counter()
                cuts.append(1e3 * (middle - start))
                drawn.append(1e3 * (end - middle))
                both.append(1e3 * (end - start))
            done = case.with_changes(strokes=strokes_of(points, diameter))
            whole.append(timed(partial(evaluate, done)))
    note = f"a way of {STEP_MM:g} mm, rendering excluded"
    return [
        median_row("burr stroke step: cut, all numbers, surface", both, "ms", 40.0, note),
        median_row("  of it cut and all numbers", cuts, "ms"),
        median_row("  of it the surface as drawn", drawn, "ms"),
        median_row("burr stroke done: the case worked out with it", whole, "ms"),
    ]
