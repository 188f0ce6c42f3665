"""Which vertebra it is, by its form: how probable each level is."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.levels import LEVELS
from vertebra3d.patient.axis import scattered
from vertebra3d.patient.fit import Fit
from vertebra3d.progress import Progress, no_progress

Array = NDArray[np.float64]

FIRST = "L3"
"""The level whose mean a bone of unknown level is laid on: the middle of the lumbar spine."""

_POINTS, _SLOPES = 1200, 2
_SIZES = (0.82, 0.88, 0.94, 1.0, 1.06, 1.13, 1.2)
_LIKELY = 2  # levels that the search begins with
_USUAL = 4  # levels that are looked at, as a rule
_TEMPER = 4.0  # what the model cannot be like is alike over a few centimetres: fewer points say something of their own


def level_shares(vertices: Array, faces: NDArray[np.int64], progress: Progress = no_progress) -> dict[str, float]:
    """How probable each level is for a surface in the vertebra's own frame.

    The model of a level, its sides alike, is fitted to the surface; what is left of the distances and how unusual the
    dimensions are make up the cost of that level. From the better of the two levels whose means, in the size that suits
    best, lie nearest, the search goes up and down as long as the cost falls. Shares follow from the costs as
    probabilities do from the squares of errors, with every level as probable as another beforehand; the square of the
    error is what is left at the best level.

    Parameters
    ----------
    vertices, faces : ndarray (n, 3), (m, 3)
        A closed surface, mm.
    progress : callable
        Told how far it has come.

    Returns
    -------
    dict of str to float
        The most probable first; together 1. A level that was not looked at is less probable than those that were.
    """
    points = scattered(vertices[faces], _POINTS, seed=2)[0]
    costs: dict[str, float] = {}
    left: dict[str, float] = {}

    def cost(level: str) -> float:
        if level not in costs:
            progress(min(len(costs), _USUAL - 1), _USUAL)
            fit = Fit(level, sided=False)
            x = fit.solved(points, slopes=_SLOPES, start=fit.start(points))
            left[level], unusual = fit.cost(x, points)
            costs[level] = left[level] + unusual
        return costs[level]

    likely = sorted(LEVELS, key=lambda level: Fit(level, sided=False).mean_cost(points, _SIZES))[:_LIKELY]
    best = min(likely, key=cost)
    for step in (1, -1, 1):  # down the spine, up, and below the first again
        while (other := _beside(best, step)) is not None and cost(other) < cost(best):
            best = other
    error = _TEMPER * max(1.0, left[best] / Fit.expected(len(points)))
    odds = {level: math.exp(-0.5 * (told - costs[best]) / error) for level, told in costs.items()}
    whole = sum(odds.values())
    return {level: odd / whole for level, odd in sorted(odds.items(), key=lambda one: -one[1])}


def _beside(level: str, step: int) -> str | None:
    at = LEVELS.index(level) + step
    return LEVELS[at] if 0 <= at < len(LEVELS) else None
