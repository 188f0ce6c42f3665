"""The room that the dural sac has between two vertebrae, plane by plane.

In front it is bounded by the bodies and the disc, at the sides by pedicles and articular processes, behind by laminae,
facet joints and the ligamentum flavum. Between the laminae, where no bone is, the ligament spans from the lower edge of
the upper lamina to the upper edge of the lower one. Where bone behind was taken away the ligament that came from it is
gone too, and so is what a procedure says it takes, up to where it opened the bone; the room then reaches to the bone
that is left, and to the former dorsal surface of the laminae where there is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.anatomy.columns import Walls, walls
from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.compiled import is_kept
from vertebra3d.outlines import Outline
from vertebra3d.segment.build import Segment
from vertebra3d.segment.figures import figure
from vertebra3d.solids import Solid

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
SPACING_MM = 1.0
"""Between the planes."""

_COLUMN_MM = 0.5
_BEYOND_MM = 1.0  # so far the columns reach past the walls of the pedicles
_SPAN_MM = 14.0  # above and below the middle of the disc: from pedicle to pedicle
_INTO_LOWEST_MM = 3.0  # but down into the lower laminae so far at least: those of S1 begin lower
_BELOW_ROOF_MM = 2.0  # and up to so far below the cranial edge of the upper ones at most: above it the canal is open
_RAMP_MM = 2.0  # over which the ligament grows from nothing at either border
_STEEPEST = 1.2  # of the wall behind, counted for the thickness of what lies on it
_OPENED_MM = 0.3  # by which a wall must have moved back to count as opened
_INTO_UPPER_MM, _INTO_LOWER_MM = 9.0, 6.0  # from the edges: there the laminae are whole
_PAST_EDGE_MM = 1.0  # below the caudal edge of the upper laminae, where their roof may end
_LEAP_MM = 1.5  # backwards from plane to plane: farther, and it is no longer the lamina
_SEAM_MM = 2.0  # on either side of the midline over which one half of the ligament passes into the other
_STRIP_MM = 3.0  # as wide at most is a strip of ligament that does not hold by itself
_LEAST_MM = 0.2  # a column with less room counts as closed


class After(NamedTuple):
    """The walls when something was cut (p planes, c columns), mm: as felt, the end of the room behind, the ligament."""

    felt: Walls
    back: Array
    flavum: Array


@dataclass(frozen=True, eq=False)
class Room:
    """The walls of the canal of a segment before anything is cut, in its frame, mm.

    Attributes
    ----------
    heights : ndarray (p,)
        z of the planes.
    columns : ndarray (c,)
        x of the columns.
    centre : ndarray (p,)
        y of the centre of the canal.
    bone : Walls
        As felt from the centre.
    back : ndarray (p, c)
        y of the wall behind, spanned between the laminae.
    dorsal : ndarray (p, c)
        y of the dorsal surface of the laminae, spanned likewise.
    flavum : ndarray (p, c)
        How far the ligament stands in front of the wall behind, along y.
    cleft : ndarray (p, c) of bool
        Where the arch is open in the midline and the wall behind is spanned from one lamina to the other.
    """

    heights: Array
    columns: Array
    centre: Array
    bone: Walls
    back: Array
    dorsal: Array
    flavum: Array
    cleft: Flags

    def before(self) -> list[Outline]:
        """The free room of each plane."""
        return self._outlines(self.bone, self.back - self.flavum)

    def after(self, upper: Solid, lower: Solid, disc: Solid, taken: Sequence[tuple[float, float]] = ()) -> After:
        """The room when of the bones `upper` and `lower` and of the disc `disc` is left, in the frame of the segment.

        Parameters
        ----------
        upper, lower, disc : Solid
        taken : sequence of (float, float)
            Between which x the ligament is taken, mm.
        """
        felt = walls([upper, lower], self.heights, self.columns, self.centre, [disc])
        opened = felt.back > self.bone.back + _OPENED_MM
        gone = self._with_cleft(opened | self._unroofed(opened))
        if opened.any():
            top = self.heights[np.flatnonzero(opened.any(axis=1))[-1]]
            among = np.zeros(len(self.columns), dtype=bool)
            for low, high in taken:
                among |= (self.columns >= low) & (self.columns <= high)
            gone |= among & (self.heights <= top)[:, None] & (self.flavum > 0)
        # under what is left of a lamina the room ends at the bone, beside it at the former dorsal surface
        back = np.where(gone, np.minimum(felt.back, self.dorsal), self.back - self.flavum)
        flavum = np.where(gone, 0.0, self.flavum)
        return After(felt, np.maximum(back, self.back - self.flavum), flavum)

    def after_outlines(self, after: After) -> list[Outline]:
        """The free room of each plane then."""
        return self._outlines(after.felt, after.back)

    @property
    def _between(self) -> Flags:
        """Where the wall behind is spanned between the laminae."""
        return self.back < self.bone.back - _OPENED_MM

    def _unroofed(self, opened: Flags) -> Flags:
        """Where the ligament between the laminae hung on bone that is gone: below the lowest opened plane."""
        spanned = self._between
        found = np.zeros_like(opened)
        for p in range(len(self.heights) - 2, -1, -1):
            found[p] = spanned[p] & (opened[p + 1] | found[p + 1])
        return found

    def _with_cleft(self, gone: Flags) -> Flags:
        """What closes the cleft of an open arch hangs on the laminae beside it: it is gone with either.

        So is a strip of the ligament between the laminae that is left with nothing beside it.
        """
        for p in np.flatnonzero(self.cleft.any(axis=1) & gone.any(axis=1)):
            for first, last in _runs(self.cleft[p]):
                gone[p, first:last] = gone[p, first - 1] | gone[p, last]
        spanned, most = self._between, len(self.columns) - 1
        for p in np.flatnonzero((spanned & ~gone).any(axis=1) & gone.any(axis=1)):
            for first, last in _runs(spanned[p] & ~gone[p]):
                alone = first > 0 and last <= most and gone[p, first - 1] and gone[p, last]
                gone[p, first:last] |= alone and (last - first) * _COLUMN_MM <= _STRIP_MM
        return gone

    def _outlines(self, felt: Walls, back: Array) -> list[Outline]:
        front = felt.front  # lateral of the bodies there is none: the column is closed
        free = ~felt.buried & np.isfinite(front) & np.isfinite(back) & (back - front > _LEAST_MM)
        return [_middle_part(self.columns, front[p], back[p], free[p]) for p in range(len(self.heights))]


def room_of(segment: Segment, disc: Solid, flavum_mm: Mapping[str, float]) -> Room:
    """Feel the walls of the canal of a segment.

    Parameters
    ----------
    segment : Segment
    disc : Solid
        In the frame of the segment.
    flavum_mm : mapping of side to float
        Thickness of the ligamentum flavum.
    """
    upper, lower = segment.solids
    ends = [_mapped(m, bone.landmarks.canal_y, sum(bone.landmarks.ring_z) / 2) for bone, m in _placed(segment)]
    (top_y, top_z), (low_y, low_z) = ends
    edge, rim = _laminae(segment)
    lowest = min(-_SPAN_MM, np.floor(rim - _INTO_LOWEST_MM))
    highest = min(_SPAN_MM, np.floor(_roof(segment) - _BELOW_ROOF_MM))
    heights: Array = np.arange(lowest, highest + SPACING_MM / 2, SPACING_MM, dtype=np.float64)
    centre = low_y + (heights - low_z) / (top_z - low_z) * (top_y - low_y)
    widest = max(abs(p.medial_x) for bone, _ in _placed(segment) for p in bone.landmarks.pedicle.values())
    count = int(np.ceil((widest + _BEYOND_MM) / _COLUMN_MM))
    columns: Array = _COLUMN_MM * np.arange(-count, count + 1, dtype=np.float64)
    bone = walls([upper, lower], heights, columns, centre, [disc])
    back = _spanned(bone.back, heights, edge, rim)
    cleft = _open_within(back)
    back = _closed_across(back, cleft)
    dorsal = np.maximum(_closed_across(_spanned(bone.far, heights, edge, rim), cleft), back)
    slope_z, slope_x = np.gradient(np.where(np.isfinite(back), back, np.nan), SPACING_MM, _COLUMN_MM)
    steep = np.sqrt(1.0 + np.clip(slope_x, -_STEEPEST, _STEEPEST) ** 2 + np.clip(slope_z, -_STEEPEST, _STEEPEST) ** 2)
    origin = edge + figure("flavum_origin_mm", segment.level).mean
    share = np.clip((origin - heights) / _RAMP_MM, 0.0, 1.0) * np.clip((heights - rim) / _RAMP_MM, 0.0, 1.0)
    left = np.clip(0.5 + 0.5 * columns / _SEAM_MM, 0.0, 1.0)  # the two halves meet in the midline
    across = left * flavum_mm["left"] + (1.0 - left) * flavum_mm["right"]
    thick = across * np.nan_to_num(steep, nan=1.0) * share[:, None]
    return Room(heights, columns, centre, bone, back, dorsal, np.where(np.isfinite(back), thick, 0.0), cleft)


def _placed(segment: Segment) -> tuple[tuple, tuple]:
    return (segment.cranial, segment.pose.cranial), (segment.caudal, segment.pose.caudal)


def _mapped(matrix: Array, y: float, z: float) -> tuple[float, float]:
    at = matrix[1:3, 1:3] @ [y, z] + matrix[1:3, 3]
    return float(at[0]), float(at[1])


def _laminae(segment: Segment) -> tuple[float, float]:
    """Heights of the lower edge of the upper laminae and of the upper edge of the lower ones."""
    (upper, above), (lower, below) = _placed(segment)
    edges = [_mapped(above, *upper.landmarks.lamina[side].inferior_edge[1:])[1] for side in SIDES]
    rims = [_mapped(below, *lower.landmarks.lamina[side].superior_edge[1:])[1] for side in SIDES]
    return float(np.mean(edges)), float(np.mean(rims))


def _roof(segment: Segment) -> float:
    """Height up to which the upper laminae close the canal behind."""
    (upper, above), _ = _placed(segment)
    marks = upper.landmarks
    places = [(marks.roof_front_y, marks.roof_superior_z), *(marks.lamina[side].superior_edge[1:] for side in SIDES)]
    return min(_mapped(above, float(y), float(z))[1] for y, z in places)


def _spanned(found: Array, heights: Array, edge: float, rim: float) -> Array:
    """A surface behind the canal (p, c), drawn straight between the laminae where it lies farther back or is open."""
    above = min(int(np.searchsorted(heights, edge + _INTO_UPPER_MM)), len(heights) - 1)
    below = max(int(np.searchsorted(heights, rim - _INTO_LOWER_MM, side="right")) - 1, 0)
    ends = int(np.searchsorted(heights, edge - _PAST_EDGE_MM))
    return _span(found, above, below, ends)


@njit(cache=True, nogil=True)
def _span(found: Array, above: int, below: int, ends: int) -> Array:
    """`found` with each column drawn straight from the edge of the upper lamina to that of the lower one.

    They are found from plane `above` down and from plane `below` up: where bone ends, or leaps back to what is not the
    lamina. Below plane `ends` what goes on in the midline is the spinous process.
    """
    out = found.copy()
    for k in range(found.shape[1]):
        a, b = above, below
        while a > max(b, ends) and found[a - 1, k] <= found[a, k] + _LEAP_MM:
            a -= 1
        while b < a and found[b + 1, k] <= found[b, k] + _LEAP_MM:
            b += 1
        high, low = found[a, k], found[b, k]
        if np.isfinite(high) and np.isfinite(low):
            for p in range(b + 1, a):
                out[p, k] = min(found[p, k], low + (p - b) / (a - b) * (high - low))
    return out


def _open_within(back: Array) -> Flags:
    """Where a surface (p, c) is open between columns on either side that are not: the cleft of an open arch."""
    there = np.isfinite(back)
    before, after = np.maximum.accumulate(there, axis=1), np.maximum.accumulate(there[:, ::-1], axis=1)[:, ::-1]
    return ~there & before & after


def _closed_across(found: Array, cleft: Flags) -> Array:
    """A surface behind the canal (p, c), drawn straight from side to side across a cleft."""
    out = found.copy()
    for p in np.flatnonzero(cleft.any(axis=1)):
        for first, last in _runs(cleft[p]):
            out[p, first:last] = np.linspace(found[p, first - 1], found[p, last], last - first + 2)[1:-1]
    return out


def _runs(flags: Flags) -> list[tuple[int, int]]:
    """First and one past the last of each run of flags that are set."""
    ends = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    return list(zip(ends[::2].tolist(), ends[1::2].tolist(), strict=True))


def _middle_part(columns: Array, front: Array, back: Array, free: Flags) -> Outline:
    """The room between two walls, of the free columns that hang together with the midline.

    Where the midline is closed, as by a large herniation, it is the larger room beside it.
    """
    runs = _runs(free)
    if not runs:
        return Outline.of_loops([])
    middle = len(columns) // 2
    depth = back - front
    first, last = max(runs, key=lambda run: (run[0] <= middle < run[1], float(depth[run[0] : run[1]].sum())))
    span = slice(first, last)
    x = columns[span]
    if len(x) < 2:
        return Outline.of_loops([])
    loop = np.concatenate([np.column_stack([x, front[span]]), np.column_stack([x, back[span]])[::-1]])
    return Outline.polygon(loop)


def is_compiled() -> bool:
    """Whether an earlier start has left the compiled code of segments on disk."""
    return is_kept(_span)
