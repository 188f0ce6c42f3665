"""Lateral recess and intervertebral foramen of a segment, by their published definitions.

The places at which they are felt are taken from the bones as they were, so that a cut can only widen them.

References
----------
Steurer 2011, BMC Musculoskelet Disord 12:175 (recess height: "the shortest distance from the most anterior point of the
superior articular process to the posterior border of the vertebral body"); spinebase (foraminal height: lower cortex of
the pedicle above to upper cortex of the pedicle below; width: posterior margin of body and disc to the front of the
superior articular process, in the same parasagittal plane).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.landmarks import SIDES, SIGN, Pedicle
from vertebra3d.anatomy.sections import crossings, intervals
from vertebra3d.segment.build import Segment
from vertebra3d.segment.plates import plate_of
from vertebra3d.segment.sacrum import S1

Array = NDArray[np.float64]

OPEN_MM = 20.0
"""What a measure says where nothing bounds it any more."""

RECESS_BANDS = ((3.0, "stenosis"), (5.0, "suspicious"), (math.inf, "normal"))
"""Upper ends of the bands of the recess height, mm, and their names."""
RECESS_SOURCE = "below 3 mm stenosis, below 5 mm suspicious (read)"

HEIGHT_BANDS = ((8.0, "severe"), (12.0, "moderate"), (15.0, "mild"), (math.inf, "normal"))
"""Upper ends of the bands of the foraminal height, mm, and their names."""
HEIGHT_SOURCE = (
    "Hasegawa 1995: roots pressed at 15 mm or less, posterior disc 4 mm or less (read); the rest spinebase (secondary)"
)

WIDTH_BANDS = ((2.0, "severe"), (3.0, "moderate"), (4.0, "mild"), (math.inf, "normal"))
"""Upper ends of the bands of the foraminal width, mm, and their names."""
WIDTH_SOURCE = "spinebase (secondary)"

RECESS_WIDE_MM = 8.0
"""From the medial wall of the pedicle so far inwards reaches the lateral recess: convention."""

_BESIDE_S1_MM = 4.0  # before the wall of its body its process may reach
_PAST_WALL_MM = 5.0  # so far out from the wall of the pedicle a process of another vertebra is sought
_LEFT = 0.95  # of a process that has grown on to the body: with less it has been cut
_GROWN_ON_MM = 3.0  # behind that wall: bone that reaches so far from the body is process that has grown on to it
_S1_PLANES = 6  # of its foramen: convention
_COLUMN_MM = 0.5
_NEAR_MM = 0.01
_IN_MM, _IN_S1_MM = 0.5, 1.0  # from the medial end of the process, which is round
_LIP_MM = 2.0  # behind the wall of the body the rim of an end-plate may begin
_BEHIND_MM = 1.0  # behind the wall of the body: what begins there belongs to the arch
_AHEAD_MM = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0)  # of the notch its floor is felt too: an enlarged process leans over it
_ROWS = 12
_UNDER_ROOF_MM = 2.0  # below the pedicle above: there the notch is round
_TIP_MM = 0.25  # below the tip of the superior process: the last row


def bounded(value_mm: float) -> float | None:
    """A measure, mm; None where nothing bounds it any more."""
    return value_mm if value_mm < OPEN_MM else None


def band(value_mm: float, bands: tuple[tuple[float, str], ...]) -> str:
    """The name of the band that a measure lies in."""
    return next(name for end, name in bands if value_mm < end)


@dataclass(frozen=True)
class Foramen:
    """The intervertebral foramen of one side, mm.

    Attributes
    ----------
    height_mm : float
        From the lower border of the pedicle above to the upper one of the pedicle below, along z.
    width_mm : float
        From the back of body and disc to the front of the superior process (or of the pars, where it stands in front of
        it), along y, at the narrowest place between the middle of the disc and the tip of the process.
    disc_back_mm : float
        Height of the disc between the back corners of the end-plates.
    """

    height_mm: float
    width_mm: float
    disc_back_mm: float


class Wall:
    """The back of the bodies and of the disc in the midline: y by z, in the frame of the segment, mm."""

    def __init__(self, segment: Segment):
        pose, below, beneath = segment.pose, plate_of(segment.cranial, False), plate_of(segment.caudal, True)
        corners = [mapped(pose.caudal, *beneath.back), mapped(pose.cranial, *below.back)]
        self.disc_back_mm = math.dist(*corners)
        self.low_z, self.high_z = corners[0][1], corners[1][1]
        ends = [mapped(m, bone.landmarks.wall_y, 0.0) for bone, m in _placed(segment)]
        self._places = np.array(sorted([*corners, *ends], key=lambda place: place[1]))

    def at(self, z: Array) -> Array:
        """The y of the wall at heights, mm."""
        return np.interp(z, self._places[:, 1], self._places[:, 0])


def mapped(matrix: Array, y: float, z: float) -> tuple[float, float]:
    """A place in the mid-sagittal plane of a bone, (y, z), in the frame of the segment."""
    at = matrix[1:3, 1:3] @ [y, z] + matrix[1:3, 3]
    return float(at[0]), float(at[1])


def pedicles(segment: Segment, side: str) -> tuple[Pedicle, Pedicle]:
    """The pedicles of the upper and of the lower bone, each in its own frame."""
    return segment.cranial.landmarks.pedicle[side], segment.caudal.landmarks.pedicle[side]


def _placed(segment: Segment) -> tuple[tuple, tuple]:
    return (segment.cranial, segment.pose.cranial), (segment.caudal, segment.pose.caudal)


class ForamenPlace:
    """Where the foramen of one side is felt: in the sagittal plane through the middle of both pedicles.

    The process of S1 stands farther out: it may begin lateral of that plane or end below the middle of the disc. There
    the width is the least from body and disc to that process in planes from the pedicle of L5 to the middle of the
    joint, from the back of the end-plate up: a convention.

    Attributes
    ----------
    planes : ndarray (p,)
        x of the planes, mm; the height is that in the first.
    """

    def __init__(self, segment: Segment, side: str, wall: Wall):
        upper, lower = pedicles(segment, side)
        middle = float(np.mean([upper.medial_x, upper.lateral_x, lower.medial_x, lower.lateral_x]))
        self.planes: Array = np.array([middle])
        self._wall, self._lowest, self._beyond = wall, 0.0, _LIP_MM
        if segment.caudal.level == S1:
            joint = float(segment.caudal.articular[f"superior_{side}"][..., 0].mean())
            more = np.linspace(0.5 * (upper.medial_x + upper.lateral_x), joint, _S1_PLANES)
            self.planes = np.concatenate([self.planes, more])
            self._lowest, self._beyond = wall.low_z, -_BESIDE_S1_MM
        self._roof = mapped(segment.pose.cranial, upper.y, upper.lower_z)
        self._floor = mapped(segment.pose.caudal, lower.y, lower.upper_z)
        self._caps = (
            mapped(segment.pose.cranial, upper.y, upper.upper_z)[1],
            mapped(segment.pose.caudal, lower.y, lower.lower_z)[1],
        )
        self._rows: Array = np.zeros(0)
        self._splits: Array = np.zeros((0, 0))

    def settle(self, upper: Sequence[Array], lower: Sequence[Array]) -> None:
        """Lay the rows in which the width is felt, by the sections (k, 4) of the bones before anything is cut.

        With each row and plane goes the y from which on bone lies behind the foramen: a cut that parts a bone does not
        change it.
        """
        tip = max(map(self._tip, lower))
        highest = min(tip - _TIP_MM if math.isfinite(tip) else self._lowest, self._roof[1] - _UNDER_ROOF_MM)
        self._rows = np.linspace(min(self._lowest, highest), highest, _ROWS)
        walls = self._wall.at(self._rows)
        self._splits = np.array(
            [
                [self._split(above, below, *row) for row in zip(self._rows, walls, strict=True)]
                for above, below in zip(upper, lower, strict=True)
            ]
        )

    def _tip(self, lower: Array) -> float:
        """How high the lower bone reaches behind the foramen in a section."""
        behind = lower[np.minimum(lower[:, 0], lower[:, 2]) > self._floor[0] - _BEHIND_MM]
        return float(behind[:, 1].max(initial=-math.inf))

    def _split(self, upper: Array, lower: Array, z: float, wall: float) -> float:
        above, below = intervals(upper, z, 1), intervals(lower, z, 1)
        process = (below[:, 1] >= wall + _LIP_MM) | (below[:, 0] >= wall + self._beyond)
        starts = [*above[above[:, 0] >= wall + _LIP_MM, 0], *below[process, 0]]
        return min(starts, default=math.inf) - _NEAR_MM

    def measure(self, upper: Sequence[Array], lower: Sequence[Array], disc: Sequence[Array]) -> Foramen:
        """The foramen in sections (k, 4), y and z, of what is left."""
        ends = np.array([self._ends(*at) for at in zip(self._splits, upper, lower, disc, strict=True)])
        front, back = ends[:, None, :, 0], ends[None, :, :, 1]
        across = self.planes[None, :, None] - self.planes[:, None, None]
        width = float(np.hypot(across, np.maximum(back - front, 0.0)).min())
        return Foramen(self._height(upper[0], lower[0]), min(width, OPEN_MM), self._wall.disc_back_mm)

    def _ends(self, splits: Array, upper: Array, lower: Array, disc: Array) -> list[tuple[float, float]]:
        """Where the foramen ends in front and behind in each row of one plane, y."""
        found = []
        for z, split in zip(self._rows, splits, strict=True):
            bone = np.concatenate([intervals(upper, z, 1), intervals(lower, z, 1)])
            behind = bone[:, 0] >= split
            front = max([-math.inf, *bone[~behind, 1], *crossings(disc, z, 1)[-1:]])
            found.append((front, min([math.inf, *bone[behind, 0]])))
        return found

    def _height(self, upper: Array, lower: Array) -> float:
        middle = 0.5 * (self._roof[1] + self._floor[1])
        above = [low for low, high in intervals(upper, self._roof[0]) if high > middle]
        roof = min([self._caps[0], *above])
        floor = min(
            max([self._caps[1], *(high for low, high in intervals(lower, self._floor[0] - ahead) if low < middle)])
            for ahead in _AHEAD_MM
        )
        return max(float(roof - floor), 0.0)


class RecessPlace:
    """Where the lateral recess of one side is felt: in the axial plane at the upper border of the lower pedicle.

    The process of S1 stands beside its canal, springs from pedicle and ala together, and may reach forwards beside the
    body. There the plane lies half-way between that border and the back of the end-plate, for both sides alike: a
    convention. Where the process has grown on to the body, the recess is closed.

    Between the medial wall of the pedicle and `RECESS_WIDE_MM` inwards of it; where the process does not reach so far
    inwards, at its most medial part. In front is the body, or the disc where the body does not reach up to the plane.

    Attributes
    ----------
    height : float
        z of the plane, mm.
    """

    def __init__(self, segment: Segment, side: str, wall: Wall):
        _, lower = pedicles(segment, side)
        self._beside = segment.caudal.level == S1  # whether the process may lie against the body
        self.height = (
            _above_pedicles(segment) if self._beside else mapped(segment.pose.caudal, lower.y, lower.upper_z)[1]
        )
        self._behind, self._in = (-_BESIDE_S1_MM, _IN_S1_MM) if self._beside else (_BEHIND_MM, _IN_MM)
        self._wall = float(wall.at(np.array([self.height]))[0])
        self._sign, self._inner, self._outer = SIGN[side], abs(lower.medial_x), abs(lower.lateral_x)
        self._grown_on = 0.0  # bone behind the body (`_beside_wall`), where the process was one with it
        self._columns: list[tuple[float, float, bool]] = []  # x, y from which on it is arch, whether the body is there

    def settle(self, lower: Array) -> None:
        """Lay the columns by the section (k, 4) of the lower bone before anything is cut."""
        places = self._edge(lower) - _COLUMN_MM * (0.5 + np.arange(round(RECESS_WIDE_MM / _COLUMN_MM)))
        self._columns = []
        for x in self._sign * places:
            found = intervals(lower, x)
            arch = found[:, 0] > self._wall + self._behind
            split = float(found[arch, 0].min()) - _NEAR_MM if arch.any() else math.inf
            self._columns.append((float(x), split, not arch.all()))
        if not self._has_process or (self._beside and self._closed(lower)):
            # the process has grown on to the body: nothing of the recess is left until it is cut
            self._grown_on = self._beside_wall(lower)

    @property
    def _has_process(self) -> bool:
        return any(math.isfinite(split) for _, split, _ in self._columns)

    def _edge(self, lower: Array) -> float:
        """How far out the columns begin: at the pedicle, or where the process does, should that be farther out."""
        without = self._inner - self._in
        if self._is_process(lower, without):
            return self._inner
        within = max(without, self._inner)
        farthest = (
            self._outer if self._beside else self._inner + _PAST_WALL_MM
        )  # beyond it is the pedicle's other flank
        while within < farthest and not self._is_process(lower, within):
            without, within = within, within + _COLUMN_MM
        while within - without > _NEAR_MM:
            middle = 0.5 * (without + within)
            without, within = (without, middle) if self._is_process(lower, middle) else (middle, within)
        return min(within + self._in, farthest)

    def _is_process(self, lower: Array, x: float) -> bool:
        return bool((intervals(lower, self._sign * x)[:, 0] > self._wall + self._behind).any())

    def _beside_wall(self, lower: Array) -> float:
        """How much bone there is behind the body: over the outer half of the recess, the inner one of the pedicle."""
        columns = self._inner + np.arange(-RECESS_WIDE_MM / 2, _PAST_WALL_MM, _COLUMN_MM)
        behind = self._wall + _GROWN_ON_MM
        return sum(
            float(np.maximum(found[:, 1] - np.maximum(found[:, 0], behind), 0.0).sum())
            for found in (intervals(lower, self._sign * x) for x in columns)
        )

    def _closed(self, lower: Array) -> bool:
        """Whether the process has grown on to the body: one bone reaches from there to far behind its wall."""
        bone = (intervals(lower, x)[:, :2] for x, _, _ in self._columns)
        return any(
            bool((found[found[:, 0] < split, 1] > self._wall + _GROWN_ON_MM).any())
            for found, (_, split, _) in zip(bone, self._columns, strict=True)
        )

    def measure(self, lower: Array, disc: Array) -> float:
        """Height of the recess in sections (k, 4), x and y, of what is left of the lower bone and of the disc, mm."""
        if self._beside and self._closed(lower):
            return 0.0
        if self._grown_on and self._beside_wall(lower) > _LEFT * self._grown_on:
            return 0.0
        front, back = [], []
        for x, split, body in self._columns:
            found = intervals(lower, x)
            arch = found[:, 0] >= split
            ends = found[~arch, 1] if body else crossings(disc, x)[-1:]
            missing = [] if self._beside else [self._wall]  # the process of S1 stands out beyond its body
            front += [(x, float(y)) for y in (ends if len(ends) else missing)]
            back += [(x, float(y)) for y in found[arch, 0]]
        if not front or not back:
            return OPEN_MM
        apart = np.array(back)[:, None] - np.array(front)[None]
        return float(min(np.hypot(apart[..., 0], apart[..., 1]).min(), OPEN_MM))


def _above_pedicles(segment: Segment) -> float:
    """How high the recess of S1 is felt, mm: half-way between pedicles and end-plate."""
    marks = segment.caudal.landmarks
    border = float(np.mean([one.upper_z for one in marks.pedicle.values()]))
    return mapped(segment.pose.caudal, marks.wall_y, 0.5 * (border + plate_of(segment.caudal, True).back[1]))[1]


def places(segment: Segment) -> tuple[Mapping[str, ForamenPlace], Mapping[str, RecessPlace], Wall]:
    """Where foramen and recess of either side are felt."""
    wall = Wall(segment)
    return (
        {side: ForamenPlace(segment, side, wall) for side in SIDES},
        {side: RecessPlace(segment, side, wall) for side in SIDES},
        wall,
    )
