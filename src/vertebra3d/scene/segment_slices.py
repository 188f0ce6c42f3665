"""What planes cut of a motion segment beside its upper vertebra: lower vertebra, disc, ligament, sac and roots. No Qt.

All of it in the frame of the upper vertebra. The planes of the sac are those of the segment, tilted by some degrees to
these, so its tube is cut and not the nearest outline shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.sections import Slicer
from vertebra3d.scene.figures import NOTHING, Figure
from vertebra3d.scene.segment_drawing import ligament, lofted, root_rings, sac_rings, together
from vertebra3d.scene.themes import CLEARANCES, SAC_BANDS

if TYPE_CHECKING:
    from vertebra3d.scene.surface import Patch
    from vertebra3d.segment.outcome import SegmentOutcome

Floats = NDArray[np.float64]
Cut = Callable[[Slicer], Figure]

SAC_ENDS = tuple(end for end, _ in SAC_BANDS)
ROOT_ENDS = tuple(end for end, _ in CLEARANCES)


@dataclass(frozen=True, eq=False)
class SoftSlice:
    """The soft parts of a segment in one plane.

    Attributes
    ----------
    disc : Figure
        What is left of it.
    flavum_before, flavum : Figure
        The ligament before, and what is left of it.
    sac_before, sac_after : Figure
        The dural sac before, and after.
    sac : tuple of Figure
        The sac after, by bands of its area (`themes.SAC_BANDS`).
    roots : tuple of Figure
        The roots after, by bands of their clearance (`themes.CLEARANCES`).
    """

    disc: Figure
    flavum_before: Figure
    flavum: Figure
    sac_before: Figure
    sac_after: Figure
    sac: tuple[Figure, ...]
    roots: tuple[Figure, ...]


class SegmentSlices:
    """The lower vertebra and the soft parts of an outcome, cut plane by plane.

    Parameters
    ----------
    segment : SegmentOutcome
    like : SegmentSlices, optional
        Of an earlier outcome: what is the same need not be sorted again.
    """

    def __init__(self, segment: SegmentOutcome, like: SegmentSlices | None = None):
        self.segment = segment
        self._to_upper = np.asarray(np.linalg.inv(segment.segment.pose.cranial))
        lower_to_upper = np.asarray(np.linalg.inv(segment.segment.pose.cranial_to_caudal))
        same = like is not None and like.segment.segment is segment.segment and like.segment.model is segment.model
        division = segment.lower.division
        if like is None or not same:
            self._intact: _Intact = _Intact.of(segment, lower_to_upper, self._to_upper)
        else:
            self._intact = like._intact
        nothing = division.removed.is_empty
        self.kept = self.before if nothing else _slicer(division.kept.arrays, lower_to_upper)
        self.removed = None if nothing else _slicer(division.removed.arrays, lower_to_upper)
        whole = segment.disc is segment.model.disc.whole
        self._disc = self._intact.disc if whole else _slicer(segment.disc.arrays, self._to_upper)
        self._flavum = _patch(ligament(segment.model.room, segment.after.flavum), self._to_upper)
        rings, areas = sac_rings(segment.sac.sleeves_after, segment.sac.heights)
        self._sac_after = _patch(_tube(rings), self._to_upper)
        self._sac = [_patch(_tubes(runs), self._to_upper) for runs in banded(rings, areas, SAC_ENDS)]
        roots: list[list[Floats]] = [[] for _ in ROOT_ENDS]
        for rings, clearance in root_rings(segment.roots_after):
            for runs, more in zip(roots, banded(rings, clearance, ROOT_ENDS), strict=True):
                runs += more
        self._roots = [_patch(_tubes(runs), self._to_upper) for runs in roots]

    def soft(self, cut: Cut) -> SoftSlice:
        """The soft parts in a plane; `cut` cuts a mesh by it."""

        def of(slicer: Slicer | None) -> Figure:
            return NOTHING if slicer is None else cut(slicer)

        return SoftSlice(
            of(self._disc),
            of(self._intact.flavum),
            of(self._flavum),
            of(self._intact.sac),
            of(self._sac_after),
            tuple(map(of, self._sac)),
            tuple(map(of, self._roots)),
        )

    @property
    def before(self) -> Slicer:
        """The lower vertebra before."""
        return self._intact.bone

    @property
    def bounds(self) -> Floats:
        """Low and high corner (2, 3) of the lower vertebra, mm."""
        return self._intact.bounds


@dataclass(frozen=True, eq=False)
class _Intact:
    """What does not depend on the cut: made once for a segment and its soft parts."""

    bone: Slicer
    disc: Slicer
    flavum: Slicer | None
    sac: Slicer | None
    bounds: Floats

    @classmethod
    def of(cls, segment: SegmentOutcome, lower_to_upper: Floats, to_upper: Floats) -> _Intact:
        lower, model, sac = segment.lower.intact.solid, segment.model, segment.sac
        return cls(
            _slicer(lower.arrays, lower_to_upper),
            _slicer(model.disc.whole.arrays, to_upper),
            _patch(ligament(model.room, model.room.flavum), to_upper),
            _patch(_tube(sac_rings(sac.sleeves_before, sac.heights)[0]), to_upper),
            placed_bounds(lower.arrays[0], lower_to_upper),
        )


def sac_middle(segment: SegmentOutcome) -> Floats:
    """Middle of the sac where it was tightest before (3,), mm, in the frame of the upper vertebra."""
    sac = segment.sac
    loops = sac.sleeves_before[sac.tightest].outline.loops
    middle = max(loops, key=len).mean(axis=0) if loops else (0.0, segment.model.room.centre[sac.tightest])
    place = np.array([*middle, sac.heights[sac.tightest], 1.0])
    return np.asarray(np.linalg.solve(segment.segment.pose.cranial, place)[:3])


def banded(rings: Floats, values: Floats, ends: Sequence[float]) -> list[list[Floats]]:
    """A tube parted where a value along it goes from one band to another.

    Parameters
    ----------
    rings : ndarray (k, n, 3)
        The tube.
    values : ndarray (k,)
        The value at each ring.
    ends : sequence of float
        Upper ends of the bands, ascending, the last infinite.

    Returns
    -------
    list of list of ndarray
        For each band the pieces (m, n, 3) of the tube that lie in it.
    """
    found: list[list[Floats]] = [[] for _ in ends]
    if len(rings) < 2:
        return found
    run = [rings[0]]
    for (a, b), (start, end) in zip(pairwise(values), pairwise(rings), strict=True):
        crossed = [t for t in ends[:-1] if (a < t) != (b < t)]
        for threshold in sorted(crossed, reverse=bool(b < a)):
            ring = start + (end - start) * (threshold - a) / (b - a)
            found[_band_before(threshold, ends, rising=bool(b > a))].append(np.array([*run, ring]))
            run = [ring]
        run.append(end)
    found[next(k for k, t in enumerate(ends) if values[-1] < t)].append(np.array(run))
    return found


def _band_before(threshold: float, ends: Sequence[float], rising: bool) -> int:
    """The band that a value leaves as it crosses the end of one."""
    return ends.index(threshold) + (0 if rising else 1)


def _tube(rings: Floats) -> Patch:
    return _tubes([rings] if len(rings) > 1 else [])


def _tubes(runs: Sequence[Floats]) -> Patch:
    return together([lofted(run) for run in runs])


def _slicer(arrays: tuple[Floats, NDArray[np.int64]], matrix: Floats) -> Slicer:
    points, faces = arrays
    return Slicer(points @ matrix[:3, :3].T + matrix[:3, 3], faces)


def _patch(patch: Patch, matrix: Floats) -> Slicer | None:
    return _slicer((patch.points, patch.faces), matrix) if len(patch.faces) else None


def placed_bounds(points: Floats, matrix: Floats) -> Floats:
    """Low and high corner (2, 3) of points under a rigid motion (4, 4)."""
    placed = points @ matrix[:3, :3].T + matrix[:3, 3]
    return np.array([placed.min(axis=0), placed.max(axis=0)])
