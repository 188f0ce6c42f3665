"""The frame of the canal, read off plane sections: its ring, its centre, its width and depth, the walls of the body."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import ArrayLike, NDArray

from vertebra3d.anatomy.sections import Sections, Slicer, crossings, intervals
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

RING_STEP_MM = 0.5  # between the axial planes in which the ring is sought
LAMINA_X_MM = 6.0  # column through the lamina
_LEAST_HOLE_MM2 = 40.0  # a smaller hole is a pore
_CANAL_REACH_MM = 40.0  # the centre of the canal lies at most this far behind the wall
_LEAST_BODY_MM2 = 200.0  # of the mid-sagittal section of the body
_LEAST_ARCH_MM2 = 20.0
_PEDICLE_ROWS_MM = np.arange(1.0, 6.01, 1.0)  # behind the wall: where a plane through both pedicles has bone
_PEDICLE_REACH_MM = 30.0  # |x| of the inner wall of a pedicle is at most this


@dataclass(frozen=True, eq=False)
class CanalFrame:
    """Where the canal is: what window, areas and landmarks of the canal refer to. mm, the vertebra's own frame.

    Attributes
    ----------
    wall_y : float
        y of the back of the body at x = 0, mid-height.
    mid_height : float
        Mean z of the body corners.
    body_height : float
        Mean of the height of the body in front and behind, along z.
    corners : ndarray (4, 2)
        Body corners (y, z): upper front, upper back, lower front, lower back, the points of the mid-sagittal outline
        of the body that lie farthest along the four diagonals.
    canal_y : float
        y of the centre c = (0, canal_y): median over the ring of the midpoint between front and back of the canal.
    half_width : float
        w, half the median left-right extent (SCW) of the canal over the ring.
    ring_z : (low, high)
        Lowest and highest plane of the ring.
    planes, widths, fronts, backs, areas : ndarray (r,)
        The planes of the ring (every 0.5 mm); SCW, y of front and back of the canal at x = 0 and canal area in each
        (area is NaN where the ring is open).
    closed : bool
        Whether bone closes round the canal; otherwise the planes through both pedicles stand in for the ring.
    """

    wall_y: float
    mid_height: float
    body_height: float
    corners: Array
    canal_y: float
    half_width: float
    ring_z: tuple[float, float]
    planes: Array
    widths: Array
    fronts: Array
    backs: Array
    areas: Array
    closed: bool


def canal_frame(vertices: ArrayLike, faces: ArrayLike) -> CanalFrame:
    """Find the canal of a vertebra in its own frame.

    The ring is the longest unbroken run of axial planes, every 0.5 mm, in which bone closes round the canal: a hole of
    at least 40 mm2 that crosses x = 0 and whose centroid lies at most 40 mm behind the wall. Where no plane closes (a
    low lamina, an arch operated on before) the planes through both pedicles stand in: those in which, 1 to 6 mm
    behind the wall, bone is met both to the left and to the right within 30 mm of an empty midline. Their width is
    the greatest such gap from the wall to the middle of the canal (at least over those 6 mm), their front the back of
    the body at x = 0 and their back the arch at x = 0 in the plane or, where it is open, the most anterior point of
    the arch at x = 0 (mean of x = -6 and 6 mm, where the arch is open there at every height). On bones that do close
    this comes within 10 % of SCW and 0.4 mm of c.

    Parameters
    ----------
    vertices : array_like (n, 3)
        mm, LPS, the vertebra's own frame.
    faces : array_like (m, 3)
        Outward-wound triangles of one closed surface with shared corners.

    Returns
    -------
    CanalFrame

    Raises
    ------
    Refused
        No body in the mid-sagittal plane, or neither a ring nor two pedicles with an arch behind them.
    """
    return find_canal(Slicer(vertices, faces))


_FRAMES: WeakKeyDictionary[Solid, CanalFrame] = WeakKeyDictionary()


def frame_of(solid: Solid, bone: Slicer | None = None) -> CanalFrame:
    """`canal_frame` of a solid, remembered as long as that lives; `bone` is its slicer, where there is one."""
    frame = _FRAMES.get(solid)
    if frame is None:
        frame = _FRAMES[solid] = find_canal(Slicer(*solid.arrays) if bone is None else bone)
    return frame


def find_canal(bone: Slicer) -> CanalFrame:
    """`canal_frame` of a mesh that is cut more often; raises `Refused` as that does."""
    middle = bone.sagittal(0.0)
    corners, body_y, body = _corners(middle)
    mid_height = float(corners[:, 1].mean())
    wall = _nearest(intervals(body, mid_height, axis=1), float(body_y))
    if wall is None:
        raise Refused("no body at mid-height in the mid-sagittal plane: is the bone in the vertebra's own frame?")
    low, high = bone.span(2)
    heights = np.arange(np.ceil(low / RING_STEP_MM), high / RING_STEP_MM) * RING_STEP_MM
    wall_y = float(wall[1])
    ring = _closed_ring(bone, heights, middle, wall_y)
    closed = ring is not None
    if ring is None:
        ring = _pedicle_planes(bone.axial(heights), wall_y, _arch_front(bone, wall_y))
    planes, widths, fronts, backs, areas = ring.T
    return CanalFrame(
        wall_y=wall_y,
        mid_height=mid_height,
        body_height=float(corners[0, 1] + corners[1, 1] - corners[2, 1] - corners[3, 1]) / 2,
        corners=corners,
        canal_y=float(np.median((fronts + backs) / 2)),
        half_width=float(np.median(widths)) / 2,
        ring_z=(float(planes[0]), float(planes[-1])),
        planes=planes,
        widths=widths,
        fronts=fronts,
        backs=backs,
        areas=areas,
        closed=closed,
    )


def body_corners(vertices: Array, faces: Indices) -> Array:
    """Corners (4, 2) of the body in the mid-sagittal plane, (y, z), mm: upper front and back, lower front and back.

    Raises
    ------
    Refused
        No body in the mid-sagittal plane.
    """
    return _corners(Slicer(vertices, faces).sagittal(0.0))[0]


def _corners(middle: Sections) -> tuple[Array, float, Array]:
    """Body corners (4, 2), the rearmost y of the body and the segments of its outline, mid-sagittal."""
    outlines = middle.outlines
    large = np.flatnonzero(outlines.area > _LEAST_BODY_MM2)
    if len(large) == 0:
        raise Refused("no bone in the mid-sagittal plane: is the mesh in millimetres, in the vertebra's own frame?")
    n = int(large[outlines.box[large, 0].argmin()])
    outline = middle.outline(n)
    diagonals = np.array([(-1, 1), (1, 1), (-1, -1), (1, -1)], dtype=np.float64)
    body = middle.segments[outlines.order[outlines.bounds[n] : outlines.bounds[n + 1]]]
    return outline[(outline @ diagonals.T).argmax(axis=0)], float(outlines.box[n, 2]), body


def _nearest(found: Array, value: float) -> Array | None:
    """The interval nearest to `value`, of intervals (k, 2)."""
    if len(found) == 0:
        return None
    nearest: Array = found[np.maximum(np.maximum(found[:, 0] - value, value - found[:, 1]), 0).argmin()]
    return nearest


def _longest_run(members: Indices) -> tuple[int, int]:
    """Start and stop of the first longest run of consecutive integers in ascending `members`."""
    breaks = np.flatnonzero(np.diff(members) != 1) + 1
    starts, stops = np.r_[0, breaks], np.r_[breaks, len(members)]
    k = int((stops - starts).argmax())
    return int(starts[k]), int(stops[k])


def _closed_ring(bone: Slicer, heights: Array, middle: Sections, wall_y: float) -> Array | None:
    """Plane, width, front, back and area (r, 5) of the closed ring; None where fewer than three planes close."""
    # a hole that crosses x = 0 has bone before and behind it there: so only such planes are cut
    ends = np.sort(middle.segments[:, [1, 3]], axis=1)
    begun, ended = (np.searchsorted(np.sort(z), heights) for z in ends.T)
    cut = np.flatnonzero(begun - ended >= 4)  # segments that cross the plane
    sections = bone.axial(heights[cut])
    o = sections.outlines
    behind = o.centroid[:, 1] - wall_y
    holes = (o.area < -_LEAST_HOLE_MM2) & (behind >= 0) & (behind <= _CANAL_REACH_MM)
    holes &= (o.box[:, 0] < 0) & (o.box[:, 2] >= 0)
    best = np.full(len(heights), -1, dtype=np.int64)
    for n in np.flatnonzero(holes):
        place = cut[o.plane[n]]
        if best[place] < 0 or o.area[n] < o.area[best[place]]:
            best[place] = n
    found = np.flatnonzero(best >= 0)
    if len(found) == 0:
        return None
    start, stop = _longest_run(found)
    if stop - start < 3:
        return None
    rows = []
    for p in found[start:stop]:
        n = best[p]
        hole = sections.segments[o.order[o.bounds[n] : o.bounds[n + 1]]]
        span = _nearest(intervals(hole, 0.0), float(o.centroid[n, 1]))
        assert span is not None  # its box crosses x = 0
        rows.append((heights[p], o.box[n, 2] - o.box[n, 0], span[0], span[1], -o.area[n]))
    return np.array(rows)


def _arch_front(bone: Slicer, wall_y: float) -> float:
    """Most anterior y of the arch at x = 0 or, where it is open there, mean of those at x = -6 and 6 mm."""

    def front(section: Sections) -> float:
        o = section.outlines
        arch = (o.area > _LEAST_ARCH_MM2) & (o.box[:, 0] > wall_y)
        return float(o.box[arch, 0].min()) if arch.any() else np.nan

    y = front(bone.sagittal(0.0))
    if np.isnan(y):
        sides = [front(bone.sagittal(x)) for x in (-LAMINA_X_MM, LAMINA_X_MM)]
        if np.isnan(sides).all():
            raise Refused("no arch behind the canal: the bone has no lamina within 6 mm of the midline")
        y = float(np.nanmean(sides))
    return y


def _pedicle_planes(sections: Sections, wall_y: float, arch_y: float) -> Array:
    """The planes through both pedicles in place of a ring: (r, 5) as `_closed_ring`, area NaN."""

    def gap(segments: Array, y: float) -> float:
        """Free width round x = 0 on the row `y` between bone on both sides; NaN where there is none."""
        x = crossings(segments, y, axis=1)
        right, left = x[x < 0], x[x >= 0]
        if len(right) % 2 or len(right) == 0 or len(left) == 0:  # odd: the midline is in bone
            return float("nan")
        return float(left[0] - right[-1]) if max(left[0], -right[-1]) <= _PEDICLE_REACH_MM else float("nan")

    rows = wall_y + _PEDICLE_ROWS_MM
    wide = np.arange(wall_y + 0.5, (wall_y + arch_y) / 2 + 0.25, 0.5)
    planes = [sections.plane(p) for p in range(len(sections.heights))]
    through = np.array([p for p, s in enumerate(planes) if len(s) and not any(np.isnan(gap(s, y)) for y in rows)], int)
    if len(through) == 0:
        raise Refused("bone closes round the canal in no axial plane, and no plane passes through both pedicles")
    start, stop = _longest_run(through)
    found = []
    for p in through[start:stop]:
        bone = intervals(planes[p], 0.0)
        body = bone[bone[:, 0] < wall_y, 1]
        front = float(body.max()) if len(body) else wall_y
        arch = bone[bone[:, 0] > front, 0]
        width = np.nanmax([gap(planes[p], y) for y in (*rows, *wide)])
        found.append((sections.heights[p], width, front, float(arch[0]) if len(arch) else arch_y, np.nan))
    return np.array(found)
