"""The nerve roots of a segment: where they run, how much room they have, and what presses on them.

A model, not a measurement. A root floats in fat and gives way to where there is most room: along its way, in a row of
plane sections, it keeps as far off bone, disc and ligamentum flavum as it can without leaving its zone or leaping from
section to section. Its clearance is that distance less its radius. A live root flattens; a round one is pinched sooner.

- The exiting root has the number of the upper bone. It runs below the pedicle of that bone through the upper part of
  the foramen, followed in sagittal planes from the medial to the lateral wall of the pedicle. The part of the flavum
  that lines the facet joint there is neglected.
- The traversing root has the number of the lower bone. It runs down the lateral recess, medial of the pedicle of that
  bone, followed in axial planes from the upper border of the disc to the middle of the pedicle. Higher up it is as a
  rule still within the sac.

Zones and sections are those of the bones as they were. A cut only takes away, so that no least clearance can fall.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.anatomy.regions import REGIONS, label_points
from vertebra3d.segment.build import Segment
from vertebra3d.segment.clearing import bands, feet
from vertebra3d.segment.floating import REACH_MM, Obstacle, floated
from vertebra3d.segment.foramen import Foramen, ForamenPlace, RecessPlace, places
from vertebra3d.segment.room import Room
from vertebra3d.segment.root_zones import Course, Cuts, cuts_of, exiting, ligament_at, traversing
from vertebra3d.solids import Solid

Array = NDArray[np.float64]

ROOTS = ("exiting_left", "exiting_right", "traversing_left", "traversing_right")
FREE_MM = 1.0
"""A root with more clearance is free, with less touched, below 0 pinched: convention."""

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
        """One of "free", "touched" and "pinched"."""
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
    courses: tuple[Course, ...]
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
            [exiting(segment, side, wall) for side in SIDES] + [traversing(segment, side, wall) for side in SIDES]
        )
        model = cls(segment, room, courses, foramina, recesses, Roots({}, {}, {}))
        upper, lower = segment.solids
        sagittal, axial = model._cut(upper, lower, disc)
        for side in SIDES:
            foramina[side].settle(*(sagittal.planes(name, foramina[side].planes) for name in ("upper", "lower")))
            recesses[side].settle(axial.plane("lower", recesses[side].height))
        before = model._found(sagittal, axial, room.flavum)
        return cls(segment, room, courses, foramina, recesses, before)

    def measured(self, upper: Solid, lower: Solid, disc: Solid, flavum: Array) -> Roots:
        """The roots when of the bones and of the disc this is left.

        Parameters
        ----------
        upper, lower, disc : Solid
            In the frame of the segment.
        flavum : ndarray (p, c)
            How much of the ligament is left behind its front, on the columns of the room (`room.After.flavum`), mm.
        """
        return self._found(*self._cut(upper, lower, disc), flavum)

    def _cut(self, upper: Solid, lower: Solid, disc: Solid) -> tuple[Cuts, Cuts]:
        solids = {"upper": upper, "lower": lower, "disc": disc}
        return (
            cuts_of(
                0,
                [c.zones.heights for c in self.courses if c.zones.axis == 0]
                + [f.planes for f in self.foramina.values()],
                solids,
            ),
            cuts_of(
                2,
                [c.zones.heights for c in self.courses if c.zones.axis == 2]
                + [np.array([r.height for r in self.recesses.values()])],
                solids,
            ),
        )

    def _found(self, sagittal: Cuts, axial: Cuts, flavum: Array) -> Roots:
        roots = {}
        front = self.room.back - self.room.flavum
        for key, course in zip(ROOTS, self.courses, strict=True):
            cuts = axial if course.zones.axis == 2 else sagittal
            planes = cuts.at(course.zones.heights)
            obstacles = {name: (s.segments, s.offsets, planes) for name, s in cuts.of.items()}
            if course.zones.axis == 2:
                ligament = ligament_at(self.room.heights, course.zones.heights, front, flavum)
                obstacles["flavum"] = (*bands(self.room.columns, *ligament), np.arange(len(planes)))
            roots[key] = self._run(course, obstacles)
        recess, foramen = {}, {}
        for side in SIDES:
            place, hole = self.recesses[side], self.foramina[side]
            recess[side] = place.measure(*(axial.plane(name, place.height) for name in ("lower", "disc")))
            foramen[side] = hole.measure(*(sagittal.planes(name, hole.planes) for name in ("upper", "lower", "disc")))
        return Roots(roots, recess, foramen)

    def _run(self, course: Course, obstacles: Mapping[str, Obstacle]) -> Root:
        flat, distance = floated(course.zones, tuple(obstacles.values()), course.radius)
        path = course.zones.placed(flat)
        clearance = distance - course.radius
        worst = int(clearance.argmin())
        near, far = self._pressing(course, obstacles, worst, flat[worst])
        radius = np.full(len(path), course.radius)
        return Root(course.name, path, radius, clearance, float(clearance[worst]), path[worst], near, far)

    def _pressing(self, course: Course, obstacles: Mapping[str, Obstacle], k: int, place: Array) -> tuple[str, str]:
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

    def _named(self, owner: str, course: Course, k: int, foot: Array) -> str:
        if owner not in ("upper", "lower"):
            return {"disc": "disc", "flavum": "ligamentum flavum"}[owner]
        upper = owner == "upper"
        bone = self.segment.cranial if upper else self.segment.caudal
        matrix = self.segment.pose.cranial if upper else self.segment.pose.caudal
        place = np.insert(foot, course.zones.axis, course.zones.heights[k])
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
