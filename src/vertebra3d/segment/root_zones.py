"""Where the roots of a segment may lie, section by section, and the sections of what stands there.

All of it is told by the bones as they were before anything is cut.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.landmarks import SIGN
from vertebra3d.anatomy.sections import Sections, axial_sections
from vertebra3d.segment.build import Segment
from vertebra3d.segment.figures import bones_of, figure
from vertebra3d.segment.floating import Zones
from vertebra3d.segment.foramen import RECESS_WIDE_MM, Wall, mapped, pedicles
from vertebra3d.solids import Solid

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

# Where no source is named, convention
_TRAVERSING_DEEP_MM = 8.0  # behind the wall of the bodies
_TRAVERSING_OFF_MM = 3.5  # off the middle of the pedicle its side at most: half a mm past the mean of the sac
_EXITING_TALL_MM = 9.0  # below the pedicle, the whole root: half the height of a healthy foramen
_EXITING_FALL_MM = 4.0  # so much lower it may lie at the lateral wall of the pedicle
_EXITING_FRONT_MM, _EXITING_BACK_MM = 3.0, 7.0  # in front of the wall of the body, and behind it
_TRAVERSING_PLANES, _EXITING_PLANES = 17, 11  # about 1 mm apart


class Course(NamedTuple):
    """A root: its number, the zones in which its middle lies, and its radius, mm."""

    name: str
    zones: Zones
    radius: float


class Cuts(NamedTuple):
    """Sections normal to an axis, by what is cut."""

    axis: int
    heights: Array
    of: Mapping[str, Sections]

    def at(self, heights: Array) -> Indices:
        """Which planes lie at `heights`."""
        return np.searchsorted(self.heights, heights - 1e-9)

    def plane(self, name: str, height: float) -> Array:
        """The section (k, 4) of one thing at a height."""
        return self.of[name].plane(int(np.searchsorted(self.heights, height - 1e-9)))

    def planes(self, name: str, heights: Array) -> list[Array]:
        """The sections (k, 4) of one thing at `heights`."""
        return [self.plane(name, float(height)) for height in heights]


def exiting(segment: Segment, side: str, wall: Wall) -> Course:
    """The zones of the root that leaves below the upper bone: in sagittal planes, from the medial wall outwards."""
    upper, _ = pedicles(segment, side)
    radius = figure("ganglion_diameter_mm", segment.level).mean / 2
    x = np.linspace(upper.medial_x, upper.lateral_x, _EXITING_PLANES)
    roof = mapped(segment.pose.cranial, upper.y, upper.lower_z)[1]
    tall = _EXITING_TALL_MM - radius
    low_z = roof - tall - _EXITING_FALL_MM * np.linspace(0.0, 1.0, len(x))
    low_y = np.full(len(x), float(wall.at(np.array([wall.high_z]))[0]) - _EXITING_FRONT_MM)
    zones = Zones.of(0, x, np.column_stack([low_y, low_z]), (_EXITING_FRONT_MM + _EXITING_BACK_MM, tall))
    return Course(bones_of(segment.level)[0], zones, radius)


def traversing(segment: Segment, side: str, wall: Wall) -> Course:
    """The zones of the root of the lower bone: in axial planes, downwards."""
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
    return Course(bones_of(segment.level)[1], Zones.of(2, z, low, (wide, _TRAVERSING_DEEP_MM)), radius)


def cuts_of(axis: int, heights: Sequence[Array], solids: Mapping[str, Solid]) -> Cuts:
    """Sections normal to an axis, at all of `heights`."""
    levels = np.unique(np.concatenate(heights))
    found = {}
    for name, solid in solids.items():
        vertices, faces = solid.arrays
        found[name] = axial_sections(vertices if axis == 2 else np.roll(vertices, -1 - axis, axis=1), faces, levels)
    return Cuts(axis, levels, found)


def ligament_at(heights: Array, wanted: Array, front: Array, flavum: Array) -> tuple[Array, Array]:
    """Front and thickness of the ligament at heights between the planes of the room."""
    low = np.clip(np.searchsorted(heights, wanted) - 1, 0, len(heights) - 2)
    share = np.clip((wanted - heights[low]) / (heights[low + 1] - heights[low]), 0.0, 1.0)[:, None]
    thick = (1 - share) * flavum[low] + share * flavum[low + 1]
    one, other = (np.where(np.isfinite(front[k]), front[k], 0.0) for k in (low, low + 1))
    there, here = np.isfinite(front[low]), np.isfinite(front[low + 1])
    between = np.where(there & here, (1 - share) * one + share * other, np.where(there, one, other))
    return between, np.where(there | here, thick, 0.0)
