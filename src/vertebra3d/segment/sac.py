"""The dural sac of a segment, before and after a cut: its area plane by plane, and where it is tightest.

A model, not a measurement: a sleeve of fixed length in the room that bone, disc and ligament leave (`measure.sac`). Its
length is that of a circle of the area that the sac of the level has in people without complaints.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vertebra3d.measure.sac import Sleeve, sleeve
from vertebra3d.outlines import Outline
from vertebra3d.recent import Recent
from vertebra3d.segment.build import Segment
from vertebra3d.segment.disc import Disc, Herniation, disc_of
from vertebra3d.segment.figures import figure
from vertebra3d.segment.room import After, Room, room_of
from vertebra3d.segment.tissue import Tissue

Array = NDArray[np.float64]

BANDS = ((75.0, "severe"), (100.0, "moderate"), (math.inf, "normal"))
"""Upper ends of the bands of the sac's area, mm2, and their names."""

BANDS_SOURCE = "textbook chapter on measures of stenosis: below 75 mm2 severe, 75 to 100 moderate, above 100 normal"

_DISCS: Recent[tuple[Segment, float, Herniation], Disc] = Recent(3)


@dataclass(frozen=True, eq=False)
class SacProfile:
    """The sac along the canal.

    Attributes
    ----------
    perimeter_mm : float
        Length of the sleeve.
    heights : ndarray (p,)
        z of the planes in the frame of the segment, mm.
    before_mm2, after_mm2 : ndarray (p,)
        Area in each plane.
    tightest : int
        The plane of the least area before.
    sleeves_before, sleeves_after : tuple of Sleeve
        The outlines.
    """

    perimeter_mm: float
    heights: Array
    before_mm2: Array
    after_mm2: Array
    tightest: int
    sleeves_before: tuple[Sleeve, ...]
    sleeves_after: tuple[Sleeve, ...]

    @property
    def tightest_before_mm2(self) -> float:
        """Least area before."""
        return float(self.before_mm2[self.tightest])

    @property
    def tightest_after_mm2(self) -> float:
        """Area after, in the plane that was tightest."""
        return float(self.after_mm2[self.tightest])


def band(area_mm2: float) -> str:
    """The band of an area of the sac: "severe", "moderate" or "normal" (`BANDS_SOURCE`)."""
    return next(name for end, name in BANDS if area_mm2 < end)


@dataclass(frozen=True, eq=False)
class SacModel:
    """What of the sac does not depend on the cut: made once for a segment and its soft parts.

    Attributes
    ----------
    segment : Segment
    disc : Disc
    room : Room
        The walls of the canal.
    perimeter_mm : float
        Length of the sleeve.
    rooms : tuple of Outline
        The free room of each plane, nothing being cut.
    before : tuple of Sleeve
        The sac of each plane then.
    """

    segment: Segment
    disc: Disc
    room: Room
    perimeter_mm: float
    rooms: tuple[Outline, ...]
    before: tuple[Sleeve, ...]

    @classmethod
    def of(cls, segment: Segment, tissue: Tissue | None = None) -> SacModel:
        """The sac of a segment; its soft parts are healthy where `tissue` is left out."""
        tissue = tissue or Tissue.healthy(segment.level)
        disc = _DISCS.get((segment, tissue.bulge_mm, tissue.herniation), lambda key: disc_of(*key))
        room = room_of(segment, disc.whole, tissue.flavum_mm)
        area = tissue.sac_area_mm2 or figure("sac_area_mm2", segment.level).mean
        perimeter = 2.0 * math.sqrt(math.pi * area)
        rooms = tuple(room.before())
        places = zip(rooms, room.centre, strict=True)
        return cls(segment, disc, room, perimeter, rooms, tuple(_sleeve(one, perimeter, y) for one, y in places))

    def profile(self, after: After | None = None) -> SacProfile:
        """The sac along the canal, before, and after what `room.after` found; nothing is cut where it is left out."""
        now = self.before
        if after is not None:
            rooms = self.room.after_outlines(after)
            planes = zip(rooms, self.rooms, self.before, self.room.centre, strict=True)
            now = tuple(
                # how the sleeve lay before it still can: where the search stays in one of two rooms, that may be better
                lay if one.same_as(was) else max(_sleeve(one, self.perimeter_mm, y), lay, key=lambda sac: sac.area_mm2)
                for one, was, lay, y in planes
            )
        areas = [np.array([one.area_mm2 for one in sleeves]) for sleeves in (self.before, now)]
        return SacProfile(
            self.perimeter_mm, self.room.heights, areas[0], areas[1], int(areas[0].argmin()), self.before, now
        )


def _sleeve(room: Outline, perimeter_mm: float, centre_y: float) -> Sleeve:
    return sleeve(room, perimeter_mm, (0.0, float(centre_y)))
