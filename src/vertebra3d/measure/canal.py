"""Bony canal space before and after a cut: what is seen from the centre of the canal, plane by plane.

The window W of a plane is made once from the intact bone, and obstacles inside it only shrink. So the gain of a plane
is never negative and never falls as a cut grows. It is an upper bound: W reaches to the former dorsal surface of the
laminae.

The planes are much closer than the shape of a bone asks for (0.1 mm), because the flat end of a cut crosses the whole
canal at one height and would otherwise be misplaced by up to half a step. They lie at multiples of their distance, and
the narrowest is sought among every 0.5 mm of them, as the ring is: the canal narrows up to the very rim of the roof,
and the rim's last tenth of a millimetre says nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from vertebra3d.anatomy.sections import (
    LAMINA_X_MM,
    RING_STEP_MM,
    CanalFrame,
    axial_sections,
    canal_frame,
    intervals,
    sagittal_section,
)
from vertebra3d.errors import Refused
from vertebra3d.measure.rays import not_less, opened_widths, ray_angles, seen_areas, sweep_mesh
from vertebra3d.measure.window import Window, roofed, window
from vertebra3d.outcome import Canal, CanalPlane

Array = NDArray[np.float64]
Surface = tuple[ArrayLike, ArrayLike]

PLANE_STEP_MM = 0.1  # greatest distance between planes
RAYS = 2880  # round the centre, in every plane
SHOWN_RAYS = 720  # at least so many of them are kept in the canal unrolled
_SAME_MM = 1e-6  # distances that differ by less are one: the kernel rounds
_LEAST_GAIN_MM2 = 1e-6


@dataclass(frozen=True, eq=False)
class CanalBefore:
    """The canal of an intact bone, worked out once for all cuts.

    Attributes
    ----------
    frame : CanalFrame
        Wall, centre c and half-width w.
    planes_mm : ndarray (n,)
        z of the planes, ascending, multiples of their distance within the counted length.
    slabs_mm : ndarray (n,)
        Height of the slab that each plane stands for; together the counted length.
    counted_z : (low, high)
        Ends of the counted length, mm.
    angles : ndarray (m,)
        Of the rays, radians, 0 straight backwards, positive to the patient's left.
    window : Window
        W in each plane.
    reach : ndarray (n, m)
        Distance from c to the first bone or to where the ray leaves W, mm.
    areas : ndarray (n,)
        Area seen from c in each plane, mm2.
    narrowest : int or None
        Plane of the least area, of those every 0.5 mm with a roof (bone behind c at x = -6, 0 and 6 mm, both laminae of
        one piece); None where none has.
    """

    frame: CanalFrame
    planes_mm: Array
    slabs_mm: Array
    counted_z: tuple[float, float]
    angles: Array
    window: Window
    reach: Array
    areas: Array
    narrowest: int | None

    @cached_property
    def sine(self) -> Array:
        """Of the angles (m,)."""
        return np.sin(self.angles)

    @cached_property
    def cosine(self) -> Array:
        """Of the angles (m,)."""
        return np.cos(self.angles)

    @cached_property
    def shown(self) -> tuple[Array, Array]:
        """Angles in degrees and distances (n, k) of the rays that the canal unrolled keeps."""
        every = max(1, len(self.angles) // SHOWN_RAYS)
        return np.degrees(self.angles[::every]), np.ascontiguousarray(self.reach[:, ::every])


def counted_length(vertices: ArrayLike, faces: ArrayLike, frame: CanalFrame) -> tuple[float, float]:
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
        segments = sagittal_section(vertices, faces, x).plane(0)
        ends = segments[:, [1, 3]][segments[:, [0, 2]] > frame.canal_y]
        at_centre = intervals(segments, frame.canal_y).ravel()
        z = np.concatenate([ends, at_centre])
        return (float(z.min()), float(z.max())) if len(z) else (math.nan, math.nan)

    right, middle, left = span(-LAMINA_X_MM), span(0.0), span(LAMINA_X_MM)
    low = float(np.fmin(right[0], left[0]))
    high = middle[1] if not math.isnan(middle[1]) else min(right[1], left[1])
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
    if not 0 < step_mm <= 0.5:
        raise Refused(f"step_mm = {step_mm:g} is out of range; allowed is above 0 to 0.5 mm")
    if rays < 360 or rays % 4:
        raise Refused(f"rays = {rays} is out of range; allowed are multiples of 4 from 360")
    points, triangles = np.asarray(vertices, dtype=np.float64), np.ascontiguousarray(faces, dtype=np.int64)
    frame = canal_frame(points, triangles) if frame is None else frame
    low, high = counted_length(points, triangles, frame)
    parts = math.ceil(RING_STEP_MM / step_mm - 1e-9)
    planes = np.arange(math.ceil(low * parts / RING_STEP_MM), high * parts / RING_STEP_MM) * RING_STEP_MM / parts
    if len(planes) < 3:
        raise Refused(f"the laminae are only {high - low:.2g} mm high behind the canal: is the bone in its own frame?")
    slabs = np.diff(np.concatenate([[low], (planes[1:] + planes[:-1]) / 2, [high]]))
    angles = ray_angles(rays)
    sine, cosine = np.sin(angles), np.cos(angles)
    sections = axial_sections(points, triangles, planes)
    seen = window(sections, frame.half_width, frame.wall_y, frame.canal_y, sine, cosine)
    reach = seen.limit.copy()
    midline = _swept(reach, planes, sine, cosine, seen.bounds, frame.canal_y, [(points, triangles)])
    reach[midline[:, 1] < midline[:, 0]] = 0.0  # the centre lies in bone
    leaves = seen.limit.copy()
    _swept(seen.limit, planes, sine, cosine, seen.bounds, frame.canal_y, fixed)
    seen.dorsal[seen.limit < leaves] = False  # bone that stays is in the way
    areas = seen_areas(reach)
    at_half = np.flatnonzero(np.abs(planes / RING_STEP_MM - np.round(planes / RING_STEP_MM)) < 1e-6)
    under = at_half[roofed(axial_sections(points, triangles, planes[at_half]), frame.canal_y)]
    narrowest = int(under[areas[under].argmin()]) if len(under) else None
    return CanalBefore(frame, planes, slabs, (low, high), angles, seen, reach, areas, narrowest)


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
        `gain_mm3` is the sum over the planes of the gain times the height of the slab. A ray is opened where it met
        bone before and now leaves W through its back. `opened_length_mm` is the z-extent of the planes with opened
        rays; `opened_width_mm` is the greatest width of them in one plane, along x at the back of W, without what stays
        closed between two openings. The width of a plane is the left-right extent of what is seen, its AP diameter the
        extent at x = 0.
    """
    planes = before.planes_mm
    first, stop = 0, len(planes)
    if z_range is not None:
        first, stop = (int(k) for k in np.searchsorted(planes, z_range))
    angles_deg, wall_before = before.shown
    areas, wall_after = before.areas.copy(), wall_before.copy()
    part = slice(first, stop)
    limit = before.window.limit[part]
    reach = limit.copy()
    if first < stop:
        midline = _swept(
            reach, planes[part], before.sine, before.cosine, before.window.bounds, before.frame.canal_y, kept
        )
        not_less(reach, before.reach[part], midline, _SAME_MM)
        areas[part] = seen_areas(reach)
        wall_after[part] = reach[:, :: len(before.angles) // len(angles_deg)]
    gains = areas - before.areas
    widths = opened_widths(reach, before.reach[part], limit, before.window.dorsal[part], before.sine, _SAME_MM)
    opened = first + np.flatnonzero(widths >= 0)

    def at(p: int | None) -> CanalPlane | None:
        if p is None:
            return None
        return _plane(before, p, reach[p - first] if first <= p < stop else before.reach[p], areas)

    return Canal(
        planes_mm=planes,
        before_mm2=before.areas,
        after_mm2=areas,
        gain_mm3=float((gains * before.slabs_mm).sum()),
        narrowest=at(before.narrowest),
        widened_most=at(int(gains.argmax())) if gains.max() > _LEAST_GAIN_MM2 else None,
        opened_length_mm=float(before.slabs_mm[opened[0] : opened[-1] + 1].sum()) if len(opened) else 0.0,
        opened_width_mm=float(widths.max(initial=0.0)),
        angles_deg=angles_deg,
        wall_before_mm=wall_before,
        wall_after_mm=wall_after,
    )


def _swept(
    reach: Array,
    planes: Array,
    sine: Array,
    cosine: Array,
    bounds: Array,
    centre_y: float,
    surfaces: Iterable[Surface],
) -> Array:
    """Lower `reach` to all `surfaces`; return where bone begins and ends behind the centre (see `sweep_mesh`)."""
    midline = np.full((len(planes), 2), np.inf)
    for vertices, faces in surfaces:
        if len(np.asarray(faces)):
            points = np.asarray(vertices, dtype=np.float64) - (0.0, centre_y, 0.0)
            triangles = np.ascontiguousarray(faces, dtype=np.int64)
            sweep_mesh(reach, midline, planes, sine, cosine, bounds, points, triangles)
    return midline


def _plane(before: CanalBefore, p: int, reach: Array, areas: Array) -> CanalPlane:
    """Areas, AP diameters and widths of plane `p`, whose distances after are `reach` (m,)."""

    def ap(row: Array) -> float:
        return float(row[0] + row[len(row) // 2])

    def width(row: Array) -> float:
        return float(np.ptp(row * before.sine))

    return CanalPlane(
        plane_mm=float(before.planes_mm[p]),
        before_mm2=float(before.areas[p]),
        after_mm2=float(areas[p]),
        ap_before_mm=ap(before.reach[p]),
        ap_after_mm=ap(reach),
        width_before_mm=width(before.reach[p]),
        width_after_mm=width(reach),
    )
