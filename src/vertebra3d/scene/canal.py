"""The canal as a solid to look at: the room before, and the room gained, from the canal unrolled."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from vertebra3d.scene.normals import vertex_normals
from vertebra3d.scene.surface import EMPTY, Patch

Floats = NDArray[np.float64]

LEAST_MM = 0.25  # a gain thinner than this is not drawn
CLEAR_MM = 0.15  # walls are drawn this far inside the bone that they lie on: in one place they would flicker
STEPS = 180  # angles round the canal, as drawn


def _thin(angles_deg: Floats, planes_mm: Floats, *walls: Floats) -> tuple[Floats, ...]:
    """Fewer angles (at most `STEPS`) and planes about half a millimetre apart, without lone spikes: for the eye."""
    skip = max(1, int(np.ceil(len(angles_deg) / STEPS)))
    pitch = float(np.median(np.diff(planes_mm)))
    rows = np.arange(len(planes_mm))
    step = max(1, round(0.5 / max(pitch, 1e-6)))
    rows = np.unique(np.append(rows[::step], rows[-1]))
    return (angles_deg[::skip], planes_mm[rows], *(_calm(w[rows][:, ::skip]) for w in walls))


def _calm(wall: Floats) -> Floats:
    """The median of five by five: what stands out alone goes, edges stay. The second direction is a full turn."""
    from scipy.ndimage import median_filter  # large, and not needed before the canal is shown

    turn = np.concatenate([wall[:, -2:], wall, wall[:, :2]], axis=1)
    return np.asarray(median_filter(turn, size=(5, 5), mode="nearest"))[:, 2:-2]


def _ring(centre_y: float, angles_deg: Floats, planes_mm: Floats, wall: Floats) -> Floats:
    """Points (n, m, 3) of a wall: angle 0 is straight backwards (+y), positive to the patient's left (+x)."""
    angle = np.radians(angles_deg)[None, :]
    points = np.empty((*wall.shape, 3))
    points[..., 0] = wall * np.sin(angle)
    points[..., 1] = centre_y + wall * np.cos(angle)
    points[..., 2] = planes_mm[:, None]
    return points


def _quads(index: NDArray[np.int64], keep: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Two triangles for each kept cell of a grid of point numbers (n, m) closed in its second direction."""
    a, b = index[:-1], np.roll(index, -1, axis=1)[:-1]
    d, c = index[1:], np.roll(index, -1, axis=1)[1:]
    a, b, c, d = a[keep], b[keep], c[keep], d[keep]
    return np.concatenate([np.stack([a, b, c], axis=1), np.stack([a, c, d], axis=1)])


def canal_before(centre_y: float, angles_deg: Floats, planes_mm: Floats, wall_mm: Floats) -> Patch:
    """The canal before the cut, closed at both ends.

    Parameters
    ----------
    centre_y : float
        The canal's centre is (0, centre_y), mm.
    angles_deg : ndarray (m,)
        From straight backwards, positive to the patient's left; a full turn.
    planes_mm : ndarray (n,)
    wall_mm : ndarray (n, m)
        Distance from the centre to the wall.
    """
    if len(planes_mm) < 2:
        return EMPTY
    angles, planes, wall = _thin(angles_deg, planes_mm, wall_mm)
    points = _ring(centre_y, angles, planes, np.maximum(wall - CLEAR_MM, 0.0))
    count = points.shape[0] * points.shape[1]
    index = np.arange(count).reshape(points.shape[:2])
    sides = _quads(index, np.ones((len(planes) - 1, len(angles)), dtype=bool))[:, ::-1]
    ends = []
    for row, middle in ((0, count), (-1, count + 1)):
        ring = index[row]
        fan = np.stack([ring, np.roll(ring, -1), np.full(len(ring), middle)], axis=1)
        ends.append(fan if row == 0 else fan[:, ::-1])
    middles = np.array([[0.0, centre_y, planes[0]], [0.0, centre_y, planes[-1]]])
    flat = np.concatenate([points.reshape(-1, 3), middles])
    faces = np.ascontiguousarray(np.concatenate([sides, *ends]))
    return Patch(flat, vertex_normals(flat, faces), faces)


def canal_gain(centre_y: float, angles_deg: Floats, planes_mm: Floats, before_mm: Floats, after_mm: Floats) -> Patch:
    """The space gained, closed: outer wall, inner wall and both ends. Parameters as for `canal_before`."""
    if len(planes_mm) < 2 or float(np.max(after_mm - before_mm, initial=0.0)) < LEAST_MM:
        return EMPTY
    angles, planes, inner, outer = _thin(angles_deg, planes_mm, before_mm, after_mm)
    outer = np.maximum(outer - CLEAR_MM, inner)
    gained = outer - inner > LEAST_MM
    cell = gained | np.roll(gained, -1, axis=1)
    cell = cell[:-1] | cell[1:]
    inside, outside = _ring(centre_y, angles, planes, inner), _ring(centre_y, angles, planes, outer)
    count = inner.size
    index = np.arange(count).reshape(inner.shape)
    walls = [_quads(index + count, cell)[:, ::-1], _quads(index, cell)]
    for row, flip in ((0, False), (len(planes) - 1, True)):
        here = gained[row] | np.roll(gained[row], -1)
        strip = np.stack([index[row], index[row] + count])
        end = _quads(strip, here[None, :])
        walls.append(end[:, ::-1] if flip else end)
    faces = np.ascontiguousarray(np.concatenate(walls))
    points = np.concatenate([inside.reshape(-1, 3), outside.reshape(-1, 3)])
    used = np.zeros(len(points), dtype=bool)
    used[faces] = True
    faces = (np.cumsum(used) - 1)[faces]
    points = points[used]
    return Patch(points, vertex_normals(points, faces), faces)
