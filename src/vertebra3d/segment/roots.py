"""The nerve roots of a segment: where they run, how much room they have, and what presses on them.

A model, not a measurement. A root floats in fat and gives way to where there is most room: along its way, in a row of
plane sections, it keeps as far off bone, disc and ligamentum flavum as it can without leaving its zone or leaping from
section to section. Its clearance is that distance less its radius. A live root flattens; a round one is pinched sooner.

- The exiting root has the number of the upper bone. It runs below the pedicle of that bone through the upper part of the
  foramen, followed in sagittal planes from the medial to the lateral wall of the pedicle. The part of the flavum that
  lines the facet joint there is neglected.
- The traversing root has the number of the lower bone. It runs down the lateral recess, medial of the pedicle of that
  bone, followed in axial planes from the upper border of the disc to the middle of the pedicle. Higher up it is as a rule
  still within the sac.

Zones and sections are those of the bones as they were. A cut only takes away, so that no least clearance can fall.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.landmarks import SIDES, SIGN
from vertebra3d.anatomy.regions import REGIONS, label_points
from vertebra3d.anatomy.sections import Sections, axial_sections
from vertebra3d.segment.build import Segment
from vertebra3d.segment.clearing import bands, feet, lay, lay_places, least_of_best, way
from vertebra3d.segment.figures import bones_of, figure
from vertebra3d.segment.foramen import (
    RECESS_WIDE_MM,
    Foramen,
    ForamenPlace,
    RecessPlace,
    Wall,
    mapped,
    pedicles,
    places,
)
from vertebra3d.segment.room import Room
from vertebra3d.solids import Solid

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

ROOTS = ("exiting_left", "exiting_right", "traversing_left", "traversing_right")
FREE_MM = 1.0
"""A root with more clearance is free, with less touched, below 0 pinched: convention."""

REACH_MM = 7.0
"""Distances are felt so far: a clearance says no more than this less the radius."""

# Conventions of the zones, in which the middle of a root lies
_TRAVERSING_DEEP_MM = 8.0  # behind the wall of the bodies
_TRAVERSING_OFF_MM = 3.0  # its side is so far off the middle of the pedicle at most: the sac is (Matuoka 2002, read)
_EXITING_TALL_MM = 9.0  # below the pedicle, the whole root: half the height of a healthy foramen
_EXITING_FALL_MM = 4.0  # so much lower it lies at the lateral wall of the pedicle
_EXITING_FRONT_MM, _EXITING_BACK_MM = 3.0, 7.0  # in front of the wall of the body, and behind it
_TRAVERSING_PLANES, _EXITING_PLANES = 17, 11  # about 1 mm apart
_CELL_MM = 0.4
_STEP = 3  # cells from plane to plane
_EASE_MM = 1.5  # clearance beyond which more counts for nothing when of several ways one is chosen
_BEND = 0.15
_QUARTERS = np.array([(-0.25, -0.25), (-0.25, 0.25), (0.25, -0.25), (0.25, 0.25)])  # of a cell
_OPPOSITE = -0.3  # cosine between the ways to what presses from two sides


@dataclass(frozen=True, eq=False)
class Root:
    """A nerve root along its way.

    Attributes
    ----------
    name : str
        "L4".
    path : ndarray (n, 3)
        Its middle in the frame of the segment, mm: an exiting root outwards, a traversing one downwards.
    radius_mm, clearance_mm : ndarray (n,)
        In each section; the clearance is the distance to what is nearest less the radius.
    least_mm : float
        The least clearance.
    at : ndarray (3,)
        Where that is.
    pressed_by : str
        What is nearest there.
    against : str
        What is nearest there on the opposite side; empty where nothing is.
    """

    name: str
    path: Array
    radius_mm: Array
    clearance_mm: Array
    least_mm: float
    at: Array
    pressed_by: str
    against: str

    @property
    def state(self) -> str:
        """ "free", "touched" or "pinched"."""
        return state_of(self.least_mm)


def state_of(clearance_mm: float) -> str:
    """The state of a root with this clearance: "free", "touched" or "pinched"."""
    if clearance_mm > FREE_MM:
        return "free"
    return "touched" if clearance_mm >= 0.0 else "pinched"


@dataclass(frozen=True, eq=False)
class Roots(Mapping[str, Root]):
    """The four roots of a segment, by name (`ROOTS`), and the room that bone leaves them.

    Attributes
    ----------
    recess_mm : mapping of side to float
        Height of the lateral recess.
    foramen : mapping of side to Foramen
    """

    by_name: Mapping[str, Root]
    recess_mm: Mapping[str, float]
    foramen: Mapping[str, Foramen]

    def __getitem__(self, name: str) -> Root:
        return self.by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_name)

    def __len__(self) -> int:
        return len(self.by_name)


_Obstacle = tuple[Array, Indices, Indices]  # segments of its sections, where those of each begin, the section of each zone


class _Course(NamedTuple):
    """The zones of a root, one for each of its sections: u and v are y and z (exiting) or x and y (traversing)."""

    name: str
    axis: int  # that the sections are normal to
    heights: Array
    corners: Array
    cell: Array
    counts: tuple[int, int]
    radius: float


class _Cuts(NamedTuple):
    """Sections of everything, normal to an axis: by what is cut."""

    axis: int
    heights: Array
    of: Mapping[str, Sections]

    def at(self, heights: Array) -> Indices:
        return np.searchsorted(self.heights, heights - 1e-9)


@dataclass(frozen=True, eq=False)
class RootModel:
    """What of the roots does not depend on the cut: made once for a segment and its soft parts.

    Attributes
    ----------
    segment : Segment
    room : Room
    before : Roots
        Nothing being cut.
    """

    segment: Segment
    room: Room
    courses: tuple[_Course, ...]
    foramina: Mapping[str, ForamenPlace]
    recesses: Mapping[str, RecessPlace]
    before: Roots

    @classmethod
    def of(cls, segment: Segment, room: Room, disc: Solid) -> RootModel:
        """The roots of a segment.

        Parameters
        ----------
        segment : Segment
        room : Room
            The walls of its canal (its ligament is used).
        disc : Solid
            In the frame of the segment.
        """
        foramina, recesses, wall = places(segment)
        courses = tuple(
            [_exiting(segment, side, wall) for side in SIDES] + [_traversing(segment, side, wall) for side in SIDES]
        )
        model = cls(segment, room, courses, foramina, recesses, Roots({}, {}, {}))
        upper, lower = segment.solids
        sagittal, axial = model._cut(upper, lower, disc)
        for side in SIDES:
            foramina[side].settle(sagittal.of["lower"].plane(int(sagittal.at(foramina[side].x))))
            recesses[side].settle(axial.of["lower"].plane(int(axial.at(recesses[side].z))))
        before = model._found(sagittal, axial, room.back - room.flavum, room.flavum)
        return cls(segment, room, courses, foramina, recesses, before)

    def measured(self, upper: Solid, lower: Solid, disc: Solid, back: Array, flavum: Array) -> Roots:
        """The roots when of the bones and of the disc this is left.

        Parameters
        ----------
        upper, lower, disc : Solid
            In the frame of the segment.
        back : ndarray (p, c)
            y of the end of the room behind, which is the front of the ligament, on the columns of the room
            (`room.After.back`).
        flavum : ndarray (p, c)
            How much of the ligament is left behind that (`room.After.flavum`), mm.
        """
        return self._found(*self._cut(upper, lower, disc), back, flavum)

    def _cut(self, upper: Solid, lower: Solid, disc: Solid) -> tuple[_Cuts, _Cuts]:
        solids = {"upper": upper, "lower": lower, "disc": disc}
        return (
            _cuts(0, [c.heights for c in self.courses if c.axis == 0] + [[f.x] for f in self.foramina.values()], solids),
            _cuts(2, [c.heights for c in self.courses if c.axis == 2] + [[r.z] for r in self.recesses.values()], solids),
        )

    def _found(self, sagittal: _Cuts, axial: _Cuts, back: Array, flavum: Array) -> Roots:
        roots = {}
        for key, course in zip(ROOTS, self.courses, strict=True):
            cuts = axial if course.axis == 2 else sagittal
            planes = cuts.at(course.heights)
            obstacles = {name: (s.segments, s.offsets, planes) for name, s in cuts.of.items()}
            if course.axis == 2:
                ligament = _between(self.room.heights, course.heights, back, flavum)
                obstacles["flavum"] = (*bands(self.room.columns, *ligament), np.arange(len(planes)))
            roots[key] = self._run(course, obstacles)
        recess, foramen = {}, {}
        for side in SIDES:
            place, hole = self.recesses[side], self.foramina[side]
            lower, disc = (axial.of[name].plane(int(axial.at(place.z))) for name in ("lower", "disc"))
            recess[side] = place.measure(lower, disc)
            at = int(sagittal.at(hole.x))
            foramen[side] = hole.measure(*(sagittal.of[name].plane(at) for name in ("upper", "lower", "disc")))
        return Roots(roots, recess, foramen)

    def _run(self, course: _Course, obstacles: Mapping[str, _Obstacle]) -> Root:
        field = np.full((len(course.heights), *course.counts), REACH_MM)
        for one in obstacles.values():
            lay(field, *one, course.corners, course.cell)
        moved = self._refine(course, obstacles, field)
        cells = way(field, _STEP, course.radius + _EASE_MM, _BEND)
        k = np.arange(len(cells))
        flat = course.corners + (cells + 0.5) * course.cell + moved[k, cells[:, 0], cells[:, 1]]
        path = np.insert(flat, course.axis, course.heights, axis=1)
        clearance = field[k, cells[:, 0], cells[:, 1]] - course.radius
        worst = int(clearance.argmin())
        near, far = self._pressing(course, obstacles, worst, flat[worst])
        radius = np.full(len(path), course.radius)
        return Root(course.name, path, radius, clearance, float(clearance[worst]), path[worst], near, far)

    @staticmethod
    def _refine(course: _Course, obstacles: Mapping[str, _Obstacle], field: Array) -> Array:
        """Look about within each cell that may be the tightest of the best way: the best of five places counts.

        Returns
        -------
        ndarray (n, a, b, 2)
            Where in its cell that place is, from the middle, mm.
        """
        slack = float(np.hypot(*course.cell)) / 4
        least = least_of_best(field, _STEP)
        zones, i, j = np.nonzero((field >= least - slack) & (field <= least + slack))
        centre = course.corners[zones] + (np.column_stack([i, j]) + 0.5) * course.cell
        offsets = _QUARTERS * course.cell
        tried = (centre[:, None] + offsets).reshape(-1, 2)
        values = np.repeat(field[zones, i, j] + slack, len(offsets))
        free = values > 2 * slack
        for one in obstacles.values():
            lay_places(values, tried, np.repeat(zones, len(offsets)), free, *one)
        found = values.reshape(-1, len(offsets))
        best = found.argmax(axis=1)
        value = found[np.arange(len(found)), best]
        better = value > field[zones, i, j]
        moved = np.zeros((*field.shape, 2))
        moved[zones[better], i[better], j[better]] = offsets[best[better]]
        field[zones[better], i[better], j[better]] = value[better]
        return moved

    def _pressing(
        self, course: _Course, obstacles: Mapping[str, _Obstacle], k: int, place: Array
    ) -> tuple[str, str]:
        """What is nearest to a place in section `k`, and what is nearest on the opposite side."""
        points, owners = [], []
        for name, (segments, offsets, planes) in obstacles.items():
            found = feet(segments[offsets[planes[k]] : offsets[planes[k] + 1]], place)
            points.append(found)
            owners += [name] * len(found)
        all_feet = np.concatenate(points)
        if len(all_feet) == 0:
            return "", ""
        towards = all_feet - place
        away = np.linalg.norm(towards, axis=1)
        nearest = int(away.argmin())
        facing = towards @ towards[nearest] < _OPPOSITE * away * away[nearest]
        facing &= away < REACH_MM
        names = [self._named(owners[nearest], course, k, all_feet[nearest]), ""]
        if facing.any():
            other = int(np.where(facing, away, math.inf).argmin())
            names[1] = self._named(owners[other], course, k, all_feet[other])
        return names[0], names[1]

    def _named(self, owner: str, course: _Course, k: int, foot: Array) -> str:
        if owner not in ("upper", "lower"):
            return {"disc": "disc", "flavum": "ligamentum flavum"}[owner]
        upper = owner == "upper"
        bone = self.segment.cranial if upper else self.segment.caudal
        matrix = self.segment.pose.cranial if upper else self.segment.pose.caudal
        place = np.insert(foot, course.axis, course.heights[k])
        own = (place - matrix[:3, 3]) @ matrix[:3, :3]
        region = REGIONS[int(label_points(own[None], bone.landmarks)[0])]
        return f"{_SPOKEN.get(region.rpartition('_')[0], region.replace('_', ' '))} of {bone.level}"


_SPOKEN = {
    "superior_articular": "superior articular process",
    "inferior_articular": "inferior articular process",
    "transverse": "transverse process",
    "lamina": "lamina",
    "pedicle": "pedicle",
    "spinous": "spinous process",
}


def _cuts(axis: int, heights: list, solids: Mapping[str, Solid]) -> _Cuts:
    """Sections normal to an axis, at all of `heights`."""
    levels = np.unique(np.concatenate(heights))
    found = {}
    for name, solid in solids.items():
        vertices, faces = solid.arrays
        found[name] = axial_sections(vertices if axis == 2 else np.roll(vertices, -1 - axis, axis=1), faces, levels)
    return _Cuts(axis, levels, found)


def _between(heights: Array, wanted: Array, back: Array, flavum: Array) -> tuple[Array, Array]:
    """Front and thickness of the ligament at heights between the planes of the room."""
    low = np.clip(np.searchsorted(heights, wanted) - 1, 0, len(heights) - 2)
    share = np.clip((wanted - heights[low]) / (heights[low + 1] - heights[low]), 0.0, 1.0)[:, None]
    thick = (1 - share) * flavum[low] + share * flavum[low + 1]
    one, other = (np.where(np.isfinite(back[k]), back[k], 0.0) for k in (low, low + 1))
    there, here = np.isfinite(back[low]), np.isfinite(back[low + 1])
    front = np.where(there & here, (1 - share) * one + share * other, np.where(there, one, other))
    return front, np.where(there | here, thick, 0.0)


def _grid(low: Array, size: tuple[float, float]) -> tuple[Array, Array, tuple[int, int]]:
    """Corners, cell and counts of zones that begin at `low` (n, 2)."""
    counts = (max(round(size[0] / _CELL_MM), 1), max(round(size[1] / _CELL_MM), 1))
    return low, np.array(size) / counts, counts


def _exiting(segment: Segment, side: str, wall: Wall) -> _Course:
    upper, _ = pedicles(segment, side)
    radius = figure("ganglion_diameter_mm", segment.level).mean / 2
    x = np.linspace(upper.medial_x, upper.lateral_x, _EXITING_PLANES)
    roof = mapped(segment.pose.cranial, upper.y, upper.lower_z)[1]
    tall = _EXITING_TALL_MM - radius
    low_z = roof - tall - _EXITING_FALL_MM * np.linspace(0.0, 1.0, len(x))
    low_y = np.full(len(x), float(wall.at(np.array([wall.high_z]))[0]) - _EXITING_FRONT_MM)
    size = _EXITING_FRONT_MM + _EXITING_BACK_MM, tall
    return _Course(
        bones_of(segment.level)[0], 0, x, *_grid(np.column_stack([low_y, low_z]), size), radius
    )


def _traversing(segment: Segment, side: str, wall: Wall) -> _Course:
    _, lower = pedicles(segment, side)
    radius = figure("root_diameter_mm", segment.level).mean / 2
    middles = [
        mapped(segment.pose.caudal, one.y, 0.5 * (one.upper_z + one.lower_z))[1]
        for one in segment.caudal.landmarks.pedicle.values()
    ]
    z = np.linspace(wall.high_z, float(np.mean(middles)), _TRAVERSING_PLANES)  # of both sides the same
    wide = RECESS_WIDE_MM - radius
    low_x = lower.medial_x - (wide if SIGN[side] > 0 else 0.0)
    out = SIGN[side] * (wide - radius - _TRAVERSING_OFF_MM) * np.linspace(0.0, 1.0, len(z))  # the root runs outwards
    low = np.column_stack([low_x + out, wall.at(z)])
    return _Course(bones_of(segment.level)[1], 2, z, *_grid(low, (wide, _TRAVERSING_DEEP_MM)), radius)
