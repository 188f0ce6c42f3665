"""Distances from the centre of the canal along rays, swept over plane sections (compiled).

A ray at angle a leaves the centre (0, y) in the direction (sin a, cos a): 0 is straight backwards, positive to the
patient's left. Ray k of m has the angle -pi + k * 2 pi / m, so ray 0 points straight forwards and ray m / 2 backwards.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.int64]
Flags = NDArray[np.bool_]

_EDGE = 1e-5  # of a ray's step: a ray so close to the end of a segment meets it, so none slips through a joint
_SHORT_MM2 = 1e-10  # squared length of a segment that counts as a point
_FLAT_MM = 1e-6  # z-extent of a horizontal face


def ray_angles(rays: int) -> Array:
    """Angles of the rays (m,), radians, ascending from -pi; an even number of them has one exactly at 0."""
    angles: Array = (np.arange(rays, dtype=np.float64) - rays / 2) * (2 * math.pi / rays)
    return angles


@njit(cache=True, nogil=True)
def _sweep_span(row: Array, sine: Array, cosine: Array, low: float, high: float, line: tuple, ends: tuple) -> None:
    """Lower `row` to the line (cross, dx, dy) over the rays between angles low and high, at distances `ends`."""
    m = len(row)
    step = 2 * math.pi / m
    begin, end = (low + math.pi) / step, (high + math.pi) / step
    first, last = math.ceil(begin - _EDGE), math.floor(end + _EDGE)
    if first < begin:
        row[first % m] = min(row[first % m], ends[0])
        first += 1
    if last > end:
        row[last % m] = min(row[last % m], ends[1])
        last -= 1
    cross, dx, dy = line
    if dx * dx + dy * dy < _SHORT_MM2:  # its direction is rounding error
        for k in range(first, last + 1):
            row[k % m] = min(row[k % m], min(ends))
        return
    for k in range(first, min(last, m - 1) + 1):
        t = cross / (sine[k] * dy - cosine[k] * dx)
        row[k] = t if t < row[k] else row[k]
    if last == m:  # the ray straight forwards is both the first and the last
        t = cross / (sine[0] * dy - cosine[0] * dx)
        row[0] = t if t < row[0] else row[0]


@njit(cache=True, nogil=True)
def _sweep_segment(
    row: Array, sine: Array, cosine: Array, px: float, py: float, qx: float, qy: float, a: float, b: float
) -> None:
    """Lower the distances `row` (m,) to the segment from p to q at angles a and b, relative to the centre."""
    cross = px * qy - py * qx
    if abs(cross) < 1e-12:  # along a ray: its neighbours bound it
        return
    low, high = min(a, b), max(a, b)
    ends = (math.hypot(px, py), math.hypot(qx, qy))
    if a > b:
        ends = (ends[1], ends[0])
    line = (cross, qx - px, qy - py)
    if high - low <= math.pi:
        _sweep_span(row, sine, cosine, low, high, line, ends)
    else:  # across straight forwards
        _sweep_span(row, sine, cosine, high, math.pi, line, (ends[1], np.inf))
        _sweep_span(row, sine, cosine, -math.pi, low, line, (np.inf, ends[0]))


@njit(cache=True, nogil=True)
def sweep_polyline(row: Array, sine: Array, cosine: Array, x: Array, y: Array) -> None:
    """Lower the distances `row` (m,) to the polyline through the points (x, y), relative to the centre."""
    last = len(x) - 1
    k, a = 0, math.atan2(x[0], y[0])
    for n in range(1, last + 1):
        if n < last:
            turn = (x[n] - x[k]) * (y[n + 1] - y[n]) - (y[n] - y[k]) * (x[n + 1] - x[n])
            if abs(turn) < 1e-9:  # straight on: one long segment is cheaper than many short ones
                continue
        b = math.atan2(x[n], y[n])
        _sweep_segment(row, sine, cosine, x[k], y[k], x[n], y[n], a, b)
        k, a = n, b


@njit(cache=True, nogil=True)
def sweep_mesh(
    reach: Array,
    midline: Array,
    planes: Array,
    sine: Array,
    cosine: Array,
    bounds: Array,
    vertices: Array,
    faces: Indices,
) -> None:
    """Lower the distances `reach` (p, m) to the sections of a mesh by the planes.

    Parameters
    ----------
    reach : ndarray (p, m)
        Distances, mm; changed in place.
    midline : ndarray (p, 2)
        Distance straight backwards from the centre to the nearest place where bone begins and where it ends, mm;
        changed in place. Bone that ends before it begins holds the centre.
    planes : ndarray (p,)
        z of the planes, mm, ascending.
    sine, cosine : ndarray (m,)
        Of the angles of the rays.
    bounds : ndarray (4,)
        Low x, high x, low y and high y of the window, relative to the centre: nothing outside is looked at.
    vertices : ndarray (n, 3)
        mm, relative to the centre in x and y.
    faces : ndarray (f, 3)
        Outward-wound triangles of a closed surface.
    """
    low_x, high_x, low_y, high_y = bounds
    x, y, z = np.empty(3), np.empty(3), np.empty(3)
    count = len(planes)
    for f in range(len(faces)):
        for k in range(3):
            v = faces[f, k]
            x[k], y[k], z[k] = vertices[v, 0], vertices[v, 1], vertices[v, 2]
        low, high = min(z[0], z[1], z[2]), max(z[0], z[1], z[2])
        if low >= planes[count - 1] or high < planes[0]:
            continue
        if min(x[0], x[1], x[2]) > high_x or max(x[0], x[1], x[2]) < low_x:
            continue
        if max(y[0], y[1], y[2]) < low_y:
            continue
        astride = min(x[0], x[1], x[2]) < 0 <= max(x[0], x[1], x[2])
        if min(y[0], y[1], y[2]) > high_y and not astride:
            continue
        p = np.searchsorted(planes, low, side="right")
        while p < count and planes[p] <= high:
            h = planes[p]
            px = py = qx = qy = 0.0
            for k in range(3):
                j = (k + 1) % 3
                if (z[k] >= h) != (z[j] >= h):
                    # from the lower vertex number, so that both triangles of an edge find the same point
                    a, b = (k, j) if faces[f, k] < faces[f, j] else (j, k)
                    share = (z[a] - h) / (z[a] - z[b])
                    cx, cy = x[a] + (x[b] - x[a]) * share, y[a] + (y[b] - y[a]) * share
                    if z[k] >= h:
                        px, py = cx, cy
                    else:
                        qx, qy = cx, cy
            if astride and (px >= 0) != (qx >= 0):
                behind = py + (qy - py) * px / (px - qx)
                side = 1 if px > qx else 0  # bone lies on the left of a segment
                if 0 < behind < midline[p, side]:
                    midline[p, side] = behind
            if px * qy < py * qx:  # it faces the centre; bone that turns its back lies behind bone that does not
                _sweep_segment(reach[p], sine, cosine, px, py, qx, qy, math.atan2(px, py), math.atan2(qx, qy))
            p += 1


@njit(cache=True, nogil=True)
def flat_heights(low: float, high: float, bounds: Array, vertices: Array, faces: Indices) -> Array:
    """Area and z (k, 2) of each horizontal face of a mesh between two heights; other arguments as for `sweep_mesh`."""
    low_x, high_x, low_y, high_y = bounds
    found = []
    for f in range(len(faces)):
        a, b, c = vertices[faces[f, 0]], vertices[faces[f, 1]], vertices[faces[f, 2]]
        if not low < a[2] < high or max(a[2], b[2], c[2]) - min(a[2], b[2], c[2]) > _FLAT_MM:
            continue
        if min(a[0], b[0], c[0]) > high_x or max(a[0], b[0], c[0]) < low_x:
            continue
        if min(a[1], b[1], c[1]) > high_y or max(a[1], b[1], c[1]) < low_y:
            continue
        area = abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2
        found.append((area, a[2]))
    result = np.empty((len(found), 2))
    for k in range(len(found)):
        result[k, 0], result[k, 1] = found[k]
    return result


@njit(cache=True, nogil=True)
def seen_areas(reach: Array) -> Array:
    """Area (p,) that the distances (p, m) enclose: half the squared distance over the angle of each ray."""
    areas = np.empty(len(reach))
    for p in range(len(reach)):
        total = 0.0
        for k in range(reach.shape[1]):
            total += reach[p, k] * reach[p, k]
        areas[p] = total * math.pi / reach.shape[1]
    return areas


@njit(cache=True, nogil=True)
def not_less(reach: Array, before: Array, midline: Array, same: float) -> None:
    """Raise the distances `reach` (p, m) to those before, and set those no more than `same` longer equal to them.

    Planes whose centre lies in bone (`midline`, see `sweep_mesh`) are as before.
    """
    for p in range(len(reach)):
        buried = midline[p, 1] < midline[p, 0]
        for k in range(reach.shape[1]):
            if buried or reach[p, k] < before[p, k] + same:
                reach[p, k] = before[p, k]


@njit(cache=True, nogil=True)
def opened_widths(reach: Array, before: Array, limit: Array, dorsal: Flags, sine: Array, same: float) -> Array:
    """Width (p,) over which rays that met bone behind before now leave the window through its back; -1 for none."""
    widths = np.full(len(reach), -1.0)
    for p in range(len(reach)):
        last = 0.0  # x of the last ray's exit, where that ray was opened too
        open_before = False
        for k in range(reach.shape[1]):
            far = limit[p, k]
            is_open = dorsal[p, k] and before[p, k] < far - same and reach[p, k] >= far - same
            if is_open:
                x = far * sine[k]
                widths[p] = max(widths[p], 0.0) + (abs(x - last) if open_before else 0.0)
                last = x
            open_before = is_open
    return widths
