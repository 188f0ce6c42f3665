"""Regions of a plane with straight sides, mm: the second door to the boolean kernel, for what is flat.

Regions may have holes and several parts. Areas, lengths and offsets are those of the polygons.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import manifold3d
import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
_SEGMENTS = 96  # of a whole turn round a corner: an arc of 12 mm lies within 0.007 mm of its chords
_NON_ZERO, _POSITIVE = manifold3d.FillRule.NonZero, manifold3d.FillRule.Positive


class Outline:
    """A region of a plane.

    Parameters
    ----------
    section : manifold3d.CrossSection
        As the kernel holds it; use the constructors below.
    """

    def __init__(self, section: manifold3d.CrossSection):
        self._section = section

    @classmethod
    def of_loops(cls, loops: Iterable[ArrayLike]) -> Outline:
        """The region inside closed loops (n, 2): outer ones run anti-clockwise, holes clockwise."""
        made = [np.ascontiguousarray(loop, dtype=np.float64) for loop in loops]
        return cls(manifold3d.CrossSection([loop for loop in made if len(loop) > 2], _POSITIVE))

    @classmethod
    def polygon(cls, corners: ArrayLike) -> Outline:
        """The region inside one loop (n, 2), whichever way it runs."""
        return cls(manifold3d.CrossSection([np.ascontiguousarray(corners, dtype=np.float64)], _NON_ZERO))

    @classmethod
    def rectangle(cls, low: ArrayLike, high: ArrayLike) -> Outline:
        """Between two corners (x, y)."""
        (x0, y0), (x1, y1) = np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64)
        return cls.polygon([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])

    @classmethod
    def circle(cls, centre: Sequence[float], radius_mm: float, segments: int = _SEGMENTS) -> Outline:
        """A circle, as a polygon whose corners lie on it."""
        turn = np.linspace(0.0, 2 * np.pi, segments, endpoint=False)
        return cls.polygon(np.asarray(centre) + radius_mm * np.c_[np.cos(turn), np.sin(turn)])

    @property
    def is_empty(self) -> bool:
        """Whether nothing is inside."""
        return self._section.is_empty()

    @property
    def area_mm2(self) -> float:
        """Area; holes do not count."""
        return float(self._section.area())

    @property
    def perimeter_mm(self) -> float:
        """Length of all loops, those of holes too."""
        return sum(_length(loop) for loop in self.loops)

    @property
    def loop_count(self) -> int:
        """How many closed loops bound it: one for each part and one for each hole."""
        return int(self._section.num_contour())

    @property
    def loops(self) -> list[Array]:
        """Closed loops (n, 2): outer ones run anti-clockwise, holes clockwise."""
        return [np.asarray(loop, dtype=np.float64) for loop in self._section.to_polygons()]

    @property
    def bounds(self) -> Array:
        """Least and greatest corner, (2, 2)."""
        return np.asarray(self._section.bounds(), dtype=np.float64).reshape(2, 2)

    def parts(self) -> list[Outline]:
        """The connected parts, each with its holes, the largest first."""
        made = [Outline(part) for part in self._section.decompose() if not part.is_empty()]
        return sorted(made, key=lambda part: -part.area_mm2)

    def grown(self, by_mm: float) -> Outline:
        """All points within `by_mm` of it; with less than 0, all that lie deeper inside. Corners become arcs."""
        return Outline(self._section.offset(by_mm, manifold3d.JoinType.Round, 2.0, _SEGMENTS))

    def __sub__(self, other: Outline) -> Outline:
        return Outline(self._section - other._section)

    def __and__(self, other: Outline) -> Outline:
        return Outline(self._section ^ other._section)

    def __add__(self, other: Outline) -> Outline:
        return Outline(self._section + other._section)

    def same_as(self, other: Outline) -> bool:
        """Whether it has the very same loops, corner by corner."""
        if self.area_mm2 != other.area_mm2 or self.loop_count != other.loop_count:
            return False
        return all(np.array_equal(one, two) for one, two in zip(self.loops, other.loops, strict=True))

    def contains(self, points: ArrayLike) -> NDArray[np.bool_]:
        """Whether points (n, 2) lie inside."""
        at = np.atleast_2d(np.asarray(points, dtype=np.float64))
        crossings = np.zeros(len(at), dtype=np.int64)
        for loop in self.loops:
            a, b = loop, np.roll(loop, -1, axis=0)
            spans = (a[None, :, 1] > at[:, None, 1]) != (b[None, :, 1] > at[:, None, 1])
            with np.errstate(divide="ignore", invalid="ignore"):
                share = (at[:, None, 1] - a[None, :, 1]) / (b[None, :, 1] - a[None, :, 1])
                x = a[None, :, 0] + share * (b[None, :, 0] - a[None, :, 0])
            crossings += (spans & (x > at[:, None, 0])).sum(axis=1)
        return crossings % 2 == 1


def _length(loop: Array) -> float:
    """Of a closed loop (n, 2): its corners as complex numbers, which is quicker than a norm of rows."""
    corners = np.ascontiguousarray(loop).view(np.complex128)[:, 0]
    return float(np.abs(corners[1:] - corners[:-1]).sum() + abs(corners[0] - corners[-1]))
