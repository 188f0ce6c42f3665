"""Bony canal space before and after a cut: what is seen from the centre of the canal, plane by plane.

The window W of a plane is made once from the intact bone, and obstacles inside it only shrink. So the gain of a plane
is never negative and never falls as a cut grows. It is an upper bound: W reaches to the former dorsal surface of the
laminae.

The planes lie at multiples of 0.25 mm. The flat end of a cut crosses the whole canal at one height, and the gain
would jump with its place among the planes: so the bone is also looked at just below and just above each flat. The
narrowest is sought every 0.5 mm, as the ring is: the canal narrows up to the very rim of the roof, and the rim's last
tenth of a millimetre says nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from vertebra3d.anatomy.canal_frame import LAMINA_X_MM, RING_STEP_MM, CanalFrame, find_canal
from vertebra3d.anatomy.sections import Sections, Slicer, axial_sections, intervals
from vertebra3d.errors import Refused
from vertebra3d.measure.rays import flat_heights, not_less, opened_widths, ray_angles, seen_areas, sweep_mesh
from vertebra3d.measure.window import Window, roofed, window
from vertebra3d.outcome import Canal, CanalPlane

Array = NDArray[np.float64]
Indices = NDArray[np.int64]
Surface = tuple[ArrayLike, ArrayLike]
_Mesh = tuple[Array, Indices]  # relative to the centre in x and y

PLANE_STEP_MM = 0.25  # greatest distance between planes
RAYS = 1440  # round the centre, in every plane
SHOWN_RAYS = 720  # at least so many of them are kept in the canal unrolled
_SAME_MM = 1e-6  # distances that differ by less are one: the kernel rounds
_SAME_GAIN = 0.005
_LEAST_GAIN_MM2 = 1e-6
_LEAST_FLAT_MM2 = 0.1
_MOST_FLATS = 16  # the largest; a cut has a few
_BESIDE_FLAT_MM = 2e-6
_END_MM = 1e-3  # no plane is so near an end of the counted length, where bone may end flat
_ASIDE_MM = 1e-7  # planes are cut so far above their height: faces at round heights lie in none of them


@dataclass(frozen=True, eq=False)
class Look:
    """What is seen from the centre in p planes, along m rays.

    Attributes
    ----------
    window : Window
        W in each plane.
    reach : ndarray (p, m)
        Distance from c to the first bone or to where the ray leaves W, mm.
    areas : ndarray (p,)
        Area seen, mm2.
    """

    window: Window
    reach: Array
    areas: Array


@dataclass(frozen=True, eq=False)
class CanalBefore:
    """The canal of an intact bone, worked out once for all cuts.

    Attributes
    ----------
    frame : CanalFrame
        Wall, centre c and half-width w.
    counted_z : (low, high)
        Ends of the counted length, mm.
    angles : ndarray (m,)
        Of the rays, radians, 0 straight backwards, positive to the patient's left.
    look : Look
        The intact bone, in planes at multiples of their distance within the counted length.
    narrowest : int or None
        Plane of the least area, of those every 0.5 mm with a roof (bone behind c at x = -6, 0 and 6 mm, both laminae of
        one piece); None where none has.
    bone, fixed : meshes
        The intact bone, and parts of it that no cut touches.
    flats : ndarray (k,)
        Heights of its horizontal faces.
    """

    frame: CanalFrame
    counted_z: tuple[float, float]
    angles: Array
    look: Look
    narrowest: int | None
    bone: _Mesh
    fixed: tuple[_Mesh, ...]
    flats: Array

    @property
    def planes_mm(self) -> Array:
        """Heights of the planes (n,), ascending."""
        return self.look.window.heights

    @property
    def areas_mm2(self) -> Array:
        """Area seen in each plane (n,)."""
        return self.look.areas

    @cached_property
    def shown(self) -> tuple[Array, Array]:
        """Angles in degrees and distances (n, k) of the rays that the canal unrolled keeps."""
        every = max(1, len(self.angles) // SHOWN_RAYS)
        return np.degrees(self.angles[::every]), np.ascontiguousarray(self.look.reach[:, ::every])


def counted_length(bone: Slicer, frame: CanalFrame) -> tuple[float, float]:
    """Ends (low, high) of the height over which canal space is counted, mm.

    From the lowest lamina behind c at x = -6 or +6 mm to the highest bone behind c at x = 0 or, where the arch is open
    in the midline, the highest height with bone at both.

    Raises
    ------
    Refused
        There is no lamina within 6 mm of the midline.
    """

    def span(x: float) -> tuple[float, float]:
        """Least and greatest z of the bone behind c on the sagittal plane at `x`; NaN without bone."""
        segments = bone.sagittal(x).plane(0)
        ends = segments[:, [1, 3]][segments[:, [0, 2]] > frame.canal_y]
        at_centre = intervals(segments, frame.canal_y).ravel()
        z = np.concatenate([ends, at_centre])
        return (float(z.min()), float(z.max())) if len(z) else (math.nan, math.nan)

    right, middle, left = span(-LAMINA_X_MM), span(0.0), span(LAMINA_X_MM)
    low = float(np.fmin(right[0], left[0]))
    high = middle[1] if not math.isnan(middle[1]) else float(np.fmin(right[1], left[1]))
    if not low < high:
        raise Refused("the bone has no lamina behind the canal within 6 mm of the midline")
    return low, high


def prepare(
    vertices: ArrayLike,
    faces: ArrayLike,
    fixed: Iterable[Surface] = (),
    frame: CanalFrame | None = None,
    step_mm: float = PLANE_STEP_MM,
    rays: int = RAYS,
) -> CanalBefore:
    """Measure the canal of an intact bone.

    Parameters
    ----------
    vertices : array_like (n, 3)
        Of the intact bone, mm, LPS, the vertebra's own frame.
    faces : array_like (f, 3)
        Outward-wound triangles of one closed surface with shared corners.
    fixed : iterable of (vertices, faces)
        Closed solids, parts of the bone that no cut will touch (the vertebral body): `measure` then asks only for what
        is kept of the rest.
    frame : CanalFrame, optional
        Of the bone, where it is known.
    step_mm : float
        Greatest distance between planes, at most 0.5 mm; the next whole part of 0.5 mm is taken.
    rays : int
        Rays round the centre, a multiple of four.

    Returns
    -------
    CanalBefore

    Raises
    ------
    Refused
        No canal or no lamina is found (see `canal_frame`, `counted_length`), or step or rays are out of range.
    """
    if not 0 < step_mm <= RING_STEP_MM:
        raise Refused(f"step_mm = {step_mm:g} is out of range; allowed is above 0 to {RING_STEP_MM:g} mm")
    if rays < 360 or rays % 4:
        raise Refused(f"rays = {rays} is out of range; allowed are multiples of 4 from 360")
    points, triangles = np.asarray(vertices, dtype=np.float64), np.ascontiguousarray(faces, dtype=np.int64)
    slicer = Slicer(points, triangles)
    frame = find_canal(slicer) if frame is None else frame
    low, high = counted_length(slicer, frame)
    parts = math.ceil(RING_STEP_MM / step_mm - 1e-9)
    inside = np.array([low + _END_MM, high - _END_MM]) * parts / RING_STEP_MM
    planes = np.arange(math.ceil(inside[0]), math.floor(inside[1]) + 1) * RING_STEP_MM / parts
    if len(planes) < 3:
        raise Refused(f"the laminae are only {high - low:.2g} mm high behind the canal: is the bone in its own frame?")
    angles = ray_angles(rays)
    bone, *parts_fixed = (_centred(surface, frame) for surface in [(points, triangles), *fixed])
    sections = axial_sections(*bone, planes + _ASIDE_MM)
    look = _look(planes, bone, parts_fixed, frame, angles, sections)
    at_half = np.flatnonzero(np.abs(planes / RING_STEP_MM - np.round(planes / RING_STEP_MM)) < 1e-6)
    under = at_half[roofed(sections.some(at_half))]
    narrowest = int(under[look.areas[under].argmin()]) if len(under) else None
    flats = np.unique(flat_heights(low, high, look.window.bounds, *bone)[:, 1])
    return CanalBefore(frame, (low, high), angles, look, narrowest, bone, tuple(parts_fixed), flats)


def measure(before: CanalBefore, kept: Iterable[Surface], z_range: tuple[float, float] | None = None) -> Canal:
    """Measure the canal after a cut.

    Parameters
    ----------
    before : CanalBefore
        The intact bone.
    kept : iterable of (vertices, faces)
        What is left of the bone (without the `fixed` parts of `prepare`): closed outward-wound solids, each a part of
        the intact bone. They may abut: a wall between two of them lies in bone, behind the surface that is met first.
    z_range : (low, high), optional
        Heights that the cut can have changed, mm; planes outside are as before.

    Returns
    -------
    Canal
        `gain_mm3` is the integral of the gain over the counted length, by trapezia between planes and flats. A ray is
        opened where it met bone before and now leaves W through its back. `opened_length_mm` is the z-extent of the
        planes with opened rays; `opened_width_mm` is the greatest width of them in one plane, along x at the back of W,
        without what stays closed between two openings. The width of a plane is the left-right extent of what is seen,
        its AP diameter the extent at x = 0.
    """
    meshes = [_centred(surface, before.frame) for surface in kept]
    low, high = before.counted_z if z_range is None else z_range
    first, stop = (int(k) for k in np.searchsorted(before.planes_mm, (low, high)))
    after = _after(before, before.look, meshes, first, stop)
    flats = _beside_flats(before, meshes, low, high)
    if len(flats):
        sections = axial_sections(*before.bone, flats + _ASIDE_MM)
        look = _look(flats, before.bone, before.fixed, before.frame, before.angles, sections, before.look.window)
        looks = [after, _after(before, look, meshes, 0, len(flats))]
    else:
        looks = [after]
    gain, opened_length = _along(before.counted_z, looks)
    angles_deg, wall_before = before.shown
    wall_after = wall_before.copy()
    wall_after[first:stop] = after.reach[:, :: len(before.angles) // len(angles_deg)]
    return Canal(
        planes_mm=before.planes_mm,
        before_mm2=before.look.areas,
        after_mm2=after.areas,
        gain_mm3=gain,
        narrowest=None if before.narrowest is None else after.plane(before.narrowest),
        widened_most=_widened_most(looks),
        opened_length_mm=opened_length,
        opened_width_mm=max(float(one.widths.max(initial=0.0)) for one in looks),
        angles_deg=angles_deg,
        wall_before_mm=wall_before,
        wall_after_mm=wall_after,
    )


@dataclass(frozen=True, eq=False)
class _After:
    """What is seen after a cut in the planes of `look`; `reach` from plane `first` on, the others are as before."""

    look: Look
    sine: Array
    first: int
    reach: Array
    areas: Array
    widths: Array  # opened; negative where nothing is

    @cached_property
    def gains(self) -> Array:
        return self.areas - self.look.areas

    def plane(self, p: int) -> CanalPlane:
        """Areas, AP diameters and widths of plane `p`."""
        rows = [self.look.reach[p]] * 2
        if self.first <= p < self.first + len(self.reach):
            rows[1] = self.reach[p - self.first]
        ap = [float(row[0] + row[len(row) // 2]) for row in rows]
        width = [float(np.ptp(row * self.sine)) for row in rows]
        z, areas = float(self.look.window.heights[p]), (float(self.look.areas[p]), float(self.areas[p]))
        return CanalPlane(z, *areas, *ap, *width)


def _centred(surface: Surface, frame: CanalFrame) -> _Mesh:
    vertices, faces = surface
    points = np.asarray(vertices, dtype=np.float64).reshape(-1, 3) - (0.0, frame.canal_y, 0.0)
    return points, np.ascontiguousarray(faces, dtype=np.int64).reshape(-1, 3)


def _look(
    heights: Array,
    bone: _Mesh,
    fixed: Iterable[_Mesh],
    frame: CanalFrame,
    angles: Array,
    sections: Sections,
    like: Window | None = None,
) -> Look:
    """Look at the intact bone in the planes at `heights`, cut to `sections`; `like`: a window of other planes of it."""
    sine, cosine = np.sin(angles), np.cos(angles)
    seen = window(sections, heights, frame, sine, cosine, like)
    reach = seen.limit.copy()
    midline = _swept(reach, heights, sine, cosine, seen.bounds, [bone])
    reach[midline[:, 1] < midline[:, 0]] = 0.0  # the centre lies in bone
    leaves = seen.limit.copy()
    _swept(seen.limit, heights, sine, cosine, seen.bounds, fixed)
    seen.dorsal[seen.limit < leaves] = False  # bone that stays is in the way
    return Look(seen, reach, seen_areas(reach))


def _after(before: CanalBefore, look: Look, kept: Iterable[_Mesh], first: int, stop: int) -> _After:
    """Look at what is kept in the planes of `look` from `first` to before `stop`."""
    sine, cosine = np.sin(before.angles), np.cos(before.angles)
    areas, widths = look.areas.copy(), np.full(len(look.areas), -1.0)
    part = slice(first, max(first, stop))
    limit, intact = look.window.limit[part], look.reach[part]
    reach = limit.copy()
    if len(reach):
        midline = _swept(reach, look.window.heights[part], sine, cosine, look.window.bounds, kept)
        not_less(reach, intact, midline, _SAME_MM)
        areas[part] = seen_areas(reach)
        widths[part] = opened_widths(reach, intact, limit, look.window.dorsal[part], sine, _SAME_MM)
    return _After(look, sine, first, reach, areas, widths)


def _swept(reach: Array, heights: Array, sine: Array, cosine: Array, bounds: Array, meshes: Iterable[_Mesh]) -> Array:
    """Lower `reach` to all `meshes`; return where bone begins and ends behind the centre (see `sweep_mesh`)."""
    midline = np.full((len(heights), 2), np.inf)
    for points, triangles in meshes:
        sweep_mesh(reach, midline, heights + _ASIDE_MM, sine, cosine, bounds, points, triangles)
    return midline


def _flats(meshes: Iterable[_Mesh], bounds: Array, low: float, high: float) -> Array:
    """Heights of the horizontal faces between `low` and `high`, ascending, each once."""
    faces = np.concatenate([np.empty((0, 2)), *(flat_heights(low, high, bounds, *mesh) for mesh in meshes)])
    heights, place = np.unique(np.round(faces[:, 1] / _BESIDE_FLAT_MM), return_inverse=True)
    area = np.bincount(place.ravel(), weights=faces[:, 0], minlength=len(heights))
    largest = np.sort(np.argsort(-area, kind="stable")[:_MOST_FLATS])
    found: Array = heights[largest[area[largest] > _LEAST_FLAT_MM2]] * _BESIDE_FLAT_MM
    return found


def _widened_most(looks: Iterable[_After]) -> CanalPlane | None:
    """The plane of the greatest gain; of planes that gain the same to `_SAME_GAIN`, the middle one.

    A cut with upright walls gains the same over many planes, whose areas differ: the greatest of those gains would be
    picked by rounding, and another one on the other side of a symmetric bone.
    """
    looks = list(looks)
    most = max(float(one.gains.max()) for one in looks)
    if most <= _LEAST_GAIN_MM2:
        return None
    equals = sorted(
        ((float(one.look.window.heights[i]), one, int(i)) for one in looks
         for i in np.flatnonzero(one.gains >= (1 - _SAME_GAIN) * most)),
        key=lambda found: found[0],
    )  # fmt: skip
    _, look, index = equals[len(equals) // 2]
    return look.plane(index)


def _beside_flats(before: CanalBefore, kept: Iterable[_Mesh], low: float, high: float) -> Array:
    """Heights just below and just above the flat ends of a cut from `low` to `high`, ascending."""
    ends = before.counted_z[0] + _END_MM, before.counted_z[1] - _END_MM
    low, high = max(low - _END_MM, ends[0]), min(high + _END_MM, ends[1])
    found = _flats(kept, before.look.window.bounds, low, high)
    if len(before.flats):  # a flat that the bone had before is no end of the cut
        found = found[np.abs(found[:, None] - before.flats).min(axis=1) > 2 * _BESIDE_FLAT_MM]
    if len(found) == 0:
        return found
    found = np.sort(found)
    apart = np.diff(found) > 8 * _BESIDE_FLAT_MM  # both sides of a bone may end at all but the same height
    lowest, highest = found[np.concatenate([[True], apart])], found[np.concatenate([apart, [True]])]
    beside: Array = np.column_stack([lowest - 2 * _BESIDE_FLAT_MM, highest + 2 * _BESIDE_FLAT_MM]).ravel()
    return beside


def _along(counted_z: tuple[float, float], looks: Iterable[_After]) -> tuple[float, float]:
    """Integral of the gain over the counted length and z-extent of what is opened, over all planes of `looks`."""
    looks = list(looks)
    z, gains, widths = (
        np.concatenate(arrays)
        for arrays in zip(*((one.look.window.heights, one.gains, one.widths) for one in looks), strict=True)
    )
    order = np.argsort(z, kind="stable")
    z, gains, opened = z[order], gains[order], np.flatnonzero(widths[order] >= 0)
    inner = float(np.trapezoid(gains, z))
    ends = float(gains[0] * (z[0] - counted_z[0]) + gains[-1] * (counted_z[1] - z[-1]))
    edges = np.concatenate([[counted_z[0]], (z[1:] + z[:-1]) / 2, [counted_z[1]]])
    return inner + ends, float(edges[opened[-1] + 1] - edges[opened[0]]) if len(opened) else 0.0
