"""Closed outlines in a plane. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Figure:
    """Closed outlines in a plane; what an odd number of them encloses is inside.

    Attributes
    ----------
    points : ndarray (k, 2)
        mm, along `SlicePlane.across` and `SlicePlane.up`; the first of an outline is not repeated at its end.
    starts : ndarray (l + 1,)
        Outline n is ``points[starts[n]:starts[n + 1]]``.
    """

    points: Floats
    starts: Indices

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing."""
        return len(self.points) == 0

    @property
    def outlines(self) -> list[Floats]:
        """The points of each outline."""
        return [self.points[a:b] for a, b in zip(self.starts[:-1], self.starts[1:], strict=True)]

    @cached_property
    def area_mm2(self) -> float:
        """Area enclosed: holes, which run the other way round, are taken off."""
        if self.is_empty:
            return 0.0
        points, joined = self.drawn
        cross = points[:-1, 0] * points[1:, 1] - points[:-1, 1] * points[1:, 0]
        return abs(float(cross[joined[:-1]].sum())) / 2

    @cached_property
    def drawn(self) -> tuple[Floats, NDArray[np.bool_]]:
        """Points with each outline closed, and whether a line leads from each to the next."""
        counts = np.diff(self.starts)
        own = np.insert(np.arange(len(self.points)), self.starts[1:], self.starts[:-1])
        joined = np.ones(len(own), dtype=np.bool_)
        joined[np.cumsum(counts + 1) - 1] = False
        return self.points[own], joined

    def without(self, inner: Figure) -> Figure:
        """What lies between this figure and one within it."""
        return Figure(
            np.concatenate([self.points, inner.points[::-1]]),
            np.concatenate([self.starts, self.starts[-1] + inner.starts[-1] - inner.starts[-2::-1]]),
        )


NOTHING = Figure(np.empty((0, 2)), np.zeros(1, dtype=np.int64))


def joined(figures: Sequence[Figure]) -> Figure:
    """Several figures that do not overlap as one."""
    filled = [figure for figure in figures if not figure.is_empty]
    if len(filled) < 2:
        return filled[0] if filled else NOTHING
    starts, base = [np.zeros(1, dtype=np.int64)], 0
    for figure in filled:
        starts.append(figure.starts[1:] + base)
        base += len(figure.points)
    return Figure(np.concatenate([figure.points for figure in filled]), np.concatenate(starts))
