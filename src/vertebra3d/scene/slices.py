"""An outcome in axial, sagittal and coronal planes: bone kept and removed, canal and gain as plane figures. No Qt.

The bone is cut exactly, on the solids themselves. The canal is what the measure saw: in an axial plane the polygon of
the measuring plane next to it, in the others the length of each measuring plane that lies in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.sections import Sections, Slicer
from vertebra3d.outcome import Canal, Outcome
from vertebra3d.scene.figures import NOTHING, Figure, joined
from vertebra3d.scene.segment_slices import SegmentSlices, SoftSlice, placed_bounds

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]

ASIDE_MM = 1e-7  # as the canal is measured: faces at round heights lie in no plane
_LEAST_GAIN_MM = 1e-6


@dataclass(frozen=True)
class SlicePlane:
    """A family of parallel planes and how they are looked at.

    Attributes
    ----------
    name, label : str
    axis : int
        The coordinate that is constant in the plane (0, 1, 2 for x, y, z).
    across, up : int
        Coordinates that run to the right and along the height of the picture.
    downwards : bool
        Whether the second runs down: seen from the feet, what lies behind is below.
    letters : (left, right, top, bottom)
        Which side of the patient lies at each edge of the picture.
    seen : str
        From where the picture is seen, in words.
    """

    name: str
    label: str
    axis: int
    across: int
    up: int
    downwards: bool
    letters: tuple[str, str, str, str]
    seen: str


PLANES: Mapping[str, SlicePlane] = {
    "axial": SlicePlane("axial", "Axial", 2, 0, 1, True, ("R", "L", "A", "P"), "from the feet"),
    "sagittal": SlicePlane("sagittal", "Sagittal", 0, 1, 2, False, ("A", "P", "S", "I"), "from the left"),
    "coronal": SlicePlane("coronal", "Coronal", 1, 0, 2, False, ("R", "L", "S", "I"), "from the front"),
}
_ENDS = (("R", "L"), ("A", "P"), ("I", "S"))  # letters of the negative and the positive end of x, y, z


def side_words(coordinate_mm: float, axis: int) -> str:
    """A coordinate with the side that it lies on: x = -3.2 is "R 3.2"."""
    value = round(float(coordinate_mm), 1)
    return f"{_ENDS[axis][value >= 0]} {abs(value):.1f}"


def _figure(sections: Sections, turned: bool) -> Figure:
    """The first plane of `sections`; `turned` exchanges its two coordinates."""
    o = sections.outlines
    if len(o.plane) == 0:
        return NOTHING
    points, starts = sections.segments[o.order[: o.bounds[-1]], :2], o.bounds
    if turned:  # and runs backwards, so that bone stays on the left
        points, starts = points[::-1, ::-1], starts[-1] - starts[::-1]
    return Figure(np.ascontiguousarray(points), starts)


@dataclass(frozen=True, eq=False)
class Slice:
    """What lies in one plane of an outcome.

    Attributes
    ----------
    plane : SlicePlane
    at_mm : float
        The constant coordinate.
    before, kept, removed : Figure
        The bone before, what stays of it and what was taken; before = kept + removed. On a segment that of both bones.
    canal, opened : Figure
        The canal as seen before, and after.
    gain : Figure
        What lies between the two; nothing where they are the same.
    soft : SoftSlice or None
        Disc, ligament, sac and roots of a segment.
    """

    plane: SlicePlane
    at_mm: float
    before: Figure
    kept: Figure
    removed: Figure
    canal: Figure
    opened: Figure
    gain: Figure
    soft: SoftSlice | None = None


class Slices:
    """An outcome that is cut plane by plane.

    Parameters
    ----------
    outcome : Outcome
    like : Slices, optional
        Of an earlier outcome: where the bone is the same, it need not be sorted again.
    alone : bool
        Of a segment the upper vertebra only.
    """

    def __init__(self, outcome: Outcome, like: Slices | None = None, *, alone: bool = False):
        self.outcome = outcome
        solid = outcome.intact.solid
        same = like is not None and like.outcome.intact.solid is solid
        self._before: Slicer = like._before if like is not None and same else Slicer(*solid.arrays)
        nothing = outcome.removed_solid.is_empty
        self._kept = self._before if nothing else Slicer(*outcome.kept_solid.arrays)
        self._removed = None if nothing else Slicer(*outcome.removed_solid.arrays)
        self._centre_y = float(outcome.intact.landmarks.canal_y)
        self.bounds = solid.bounds
        self.segment: SegmentSlices | None = None
        if outcome.segment is not None and not alone:
            self.segment = SegmentSlices(outcome.segment, like.segment if like is not None else None)
            self.bounds = _both(self.bounds, self.segment.bounds)

    def at(self, name: str, at_mm: float) -> Slice:
        """Cut by the plane of family `name` (in `PLANES`) at the coordinate `at_mm`."""
        plane = PLANES[name]
        before = cut_plane(self._before, plane, at_mm)
        if self._removed is None:
            kept, removed = before, NOTHING
        else:
            kept, removed = cut_plane(self._kept, plane, at_mm), cut_plane(self._removed, plane, at_mm)
        soft = None
        if self.segment is not None:
            before, kept, removed = self._with_lower(self.segment, plane, at_mm, (before, kept, removed))
            soft = self.segment.soft(lambda slicer: cut_plane(slicer, plane, at_mm))
        canal = self.outcome.canal
        if name == "axial":
            seen, opened = _canal_axial(canal, self._centre_y, at_mm)
        else:
            seen, opened = (
                _canal_upright(canal, wall, self._centre_y, plane, at_mm)
                for wall in (canal.wall_before_mm, canal.wall_after_mm)
            )
        gain = NOTHING if _alike(seen, opened) else opened.without(seen)
        return Slice(plane, at_mm, before, kept, removed, seen, opened, gain, soft)

    @staticmethod
    def _with_lower(
        segment: SegmentSlices, plane: SlicePlane, at_mm: float, upper: tuple[Figure, Figure, Figure]
    ) -> tuple[Figure, Figure, Figure]:
        """Bone before, kept and removed of both bones."""
        before = cut_plane(segment.before, plane, at_mm)
        kept, removed = before, NOTHING
        if segment.removed is not None:
            kept, removed = cut_plane(segment.kept, plane, at_mm), cut_plane(segment.removed, plane, at_mm)
        return joined([upper[0], before]), joined([upper[1], kept]), joined([upper[2], removed])


def bounds_of(outcome: Outcome) -> Floats:
    """Low and high corner (2, 3), mm, of the bone of an outcome, on a segment of both, in the frame of the upper."""
    upper, beside = outcome.intact.solid.bounds, outcome.segment
    if beside is None:
        return upper
    to_upper = np.asarray(np.linalg.inv(beside.segment.pose.cranial_to_caudal))
    return _both(upper, placed_bounds(beside.lower.intact.solid.arrays[0], to_upper))


def _both(one: Floats, other: Floats) -> Floats:
    return np.array([np.minimum(one[0], other[0]), np.maximum(one[1], other[1])])


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two outlines of the canal are the same but for rounding."""
    return one.points.shape == other.points.shape and bool(
        np.allclose(one.points, other.points, rtol=0.0, atol=_LEAST_GAIN_MM)
    )


def cut_plane(slicer: Slicer, plane: SlicePlane, at_mm: float) -> Figure:
    """What a plane cuts of a solid."""
    at = at_mm + ASIDE_MM
    if plane.axis == 0:
        return _figure(slicer.sagittal(at), turned=False)
    return _figure(slicer.axial([at]), turned=False) if plane.axis == 2 else _figure(slicer.coronal([at]), turned=True)


def nearest_plane(canal: Canal, z_mm: float) -> int | None:
    """The measuring plane next to a height; None beyond the counted length."""
    planes = canal.planes_mm
    if len(planes) < 2:
        return None
    i = int(np.abs(planes - z_mm).argmin())
    return i if abs(planes[i] - z_mm) <= float(np.diff(planes).max()) / 2 + 1e-9 else None


def _walls(canal: Canal, wall: Floats, centre_y: float) -> tuple[Floats, Floats]:
    """Coordinates x and y of a wall (n, m)."""
    angle = np.radians(canal.angles_deg)
    return wall * np.sin(angle), centre_y + wall * np.cos(angle)


def _canal_axial(canal: Canal, centre_y: float, z_mm: float) -> tuple[Figure, Figure]:
    """What is seen before and after in the measuring plane next to `z_mm`."""
    i = nearest_plane(canal, z_mm)
    if i is None:
        return NOTHING, NOTHING
    starts = np.array([0, len(canal.angles_deg)])
    before, after = (
        Figure(np.column_stack(_walls(canal, wall[i], centre_y)), starts)
        for wall in (canal.wall_before_mm, canal.wall_after_mm)
    )
    return before, after


def _canal_upright(canal: Canal, wall: Floats, centre_y: float, plane: SlicePlane, at_mm: float) -> Figure:
    """The lengths of the measuring planes that lie in an upright plane, each as high as its share of the length."""
    z = canal.planes_mm
    if len(z) < 2:
        return NOTHING
    x, y = _walls(canal, wall, centre_y)
    normal, along = (x, y) if plane.axis == 0 else (y, x)
    ahead = normal >= at_mm + ASIDE_MM
    row, ray = np.nonzero(ahead != np.roll(ahead, -1, axis=1))
    after = (ray + 1) % wall.shape[1]
    a, b = normal[row, ray], normal[row, after]
    share = (at_mm + ASIDE_MM - a) / (b - a)
    met = along[row, ray] + share * (along[row, after] - along[row, ray])
    order = np.lexsort((met, row))
    low, high = met[order].reshape(-1, 2).T  # a closed polygon is crossed an even number of times
    edges = np.concatenate([z[:1], (z[1:] + z[:-1]) / 2, z[-1:]])
    bottom, top = edges[row[order][::2]], edges[row[order][::2] + 1]
    corners = np.stack([low, bottom, high, bottom, high, top, low, top], axis=1)
    return Figure(corners.reshape(-1, 2), np.arange(0, 4 * len(low) + 1, 4))


def gained(canal: Canal) -> Floats:
    """How far the wall of the canal went back (n, m), mm, over `planes_mm` and `angles_deg`; rounding is nothing."""
    difference = canal.wall_after_mm - canal.wall_before_mm
    return np.where(difference > _LEAST_GAIN_MM, difference, 0.0)
