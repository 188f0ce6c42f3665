"""The canal as a solid to look at: the room before, and the room gained, from the canal unrolled."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from vertebra3d.scene.surface import EMPTY, Patch, vertex_normals

Floats = NDArray[np.float64]

LEAST_MM = 0.25  # a gain thinner than this is not drawn
STEPS = 180  # angles round the canal, as drawn


def _thin(angles_deg: Floats, planes_mm: Floats, *walls: Floats) -> tuple[Floats, ...]:
    """Fewer angles (at most `STEPS`) and planes about a millimetre apart: enough for the eye."""
    skip = max(1, int(np.ceil(len(angles_deg) / STEPS)))
    pitch = float(np.median(np.diff(planes_mm))) if len(planes_mm) > 1 else 1.0
    rows = np.arange(len(planes_mm))
    step = max(1, round(1.0 / max(pitch, 1e-6)))
    rows = np.unique(np.append(rows[::step], rows[-1]))
    return (angles_deg[::skip], planes_mm[rows], *(w[rows][:, ::skip] for w in walls))


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
    """The wall of the canal before the cut, as an open tube.

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
    points = _ring(centre_y, angles, planes, wall)
    index = np.arange(points.shape[0] * points.shape[1]).reshape(points.shape[:2])
    faces = _quads(index, np.ones((len(planes) - 1, len(angles)), dtype=bool))[:, ::-1]
    flat = points.reshape(-1, 3)
    return Patch(flat, vertex_normals(flat, np.ascontiguousarray(faces)), np.ascontiguousarray(faces))


def canal_gain(centre_y: float, angles_deg: Floats, planes_mm: Floats, before_mm: Floats, after_mm: Floats) -> Patch:
    """The space gained, closed: outer wall, inner wall and both ends. Parameters as for `canal_before`."""
    if len(planes_mm) < 2 or float(np.max(after_mm - before_mm, initial=0.0)) < LEAST_MM:
        return EMPTY
    angles, planes, inner, outer = _thin(angles_deg, planes_mm, before_mm, after_mm)
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
