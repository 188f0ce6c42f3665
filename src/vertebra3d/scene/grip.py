"""Which landmark lies under the pointer, and the way that it may be moved. Plain arrays, no renderer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.corrections import JUNCTION
from vertebra3d.anatomy.landmarks import LAMINA_X, SIGN, Landmarks
from vertebra3d.scene.labels import Projection, in_sight
from vertebra3d.scene.landmarks import Mark
from vertebra3d.scene.occlusion import Grid

Floats = NDArray[np.float64]

_ACROSS_MM = 1.0  # from the height of the narrowest pars: the line across it, not its border
_LEAST_PX = 1.0  # that 1 mm along the way takes in the view: else it points at the eye, and cannot be led


class Grip(NamedTuple):
    """A landmark taken in hand.

    Attributes
    ----------
    name : str
        In `anatomy.corrections.corrections()`.
    way_px : ndarray (2,)
        Where 1 mm of it goes in the view, px, y upwards.
    """

    name: str
    way_px: Floats

    def mm(self, dx: float, dy: float) -> float:
        """How far the landmark moves where the pointer moves so many px to the right and upwards."""
        return float(self.way_px @ (dx, dy) / (self.way_px @ self.way_px))


def grip_at(
    marks: Sequence[Mark],
    landmarks: Landmarks,
    projection: Projection,
    grid: Grid | None,
    at: tuple[float, float],
    within_px: float,
) -> Grip | None:
    """The landmark nearest to a place in the view.

    Parameters
    ----------
    marks : sequence of Mark
        As they are drawn.
    landmarks : Landmarks
        Of the bone.
    projection : Projection
        How it is seen.
    grid : Grid, optional
        The bone that hides what is behind it.
    at : (x, y)
        Px, y upwards.
    within_px : float
        How far off it may be.

    Returns
    -------
    Grip or None
        None where there is none in sight that can be moved across the view.
    """
    best, found = within_px, None
    for mark in marks:
        for line, normals in zip(mark.lines, mark.normals, strict=True):
            away = np.linalg.norm(projection(line) - at, axis=1)
            near = np.flatnonzero(away < best)  # NaN behind the camera is no less
            near = near[in_sight(line[near], normals[near], projection.position, grid)] if len(near) else near
            if not len(near):
                continue
            k = int(near[away[near].argmin()])
            held = _of(mark, line[k], landmarks)
            if held is None:
                continue
            name, way = held
            ends = projection(np.array([line[k], line[k] + way]))
            if np.linalg.norm(ends[1] - ends[0]) >= _LEAST_PX:
                best, found = float(away[k]), Grip(name, ends[1] - ends[0])
    return found


def _of(mark: Mark, point: Floats, landmarks: Landmarks) -> tuple[str, Floats] | None:
    """What is moved at a point of a mark, and which way 1 mm of it goes."""
    side = mark.side or ("left" if point[0] > 0 else "right")
    out, up = np.array([SIGN[side], 0.0, 0.0]), np.array([0.0, 0.0, 1.0])
    if mark.kind == "facet":
        return f"medial_facet_{side}_mm", out
    if mark.kind == "pedicle":
        return f"pedicle_wall_{side}_mm", out
    if mark.kind == "junction":
        return JUNCTION, np.asarray(landmarks.spinolaminar_plane[0], dtype=np.float64)
    if mark.kind == "lamina":
        return f"lamina_{'upper' if mark.label.endswith('upper') else 'lower'}_{side}_mm", up
    if mark.kind == "pars":
        pars = landmarks.pars[side]
        across = abs(point[2] - pars.z) < _ACROSS_MM and abs(point[0]) < abs(pars.lateral_edge[0]) - _ACROSS_MM
        across = across and abs(point[0]) >= LAMINA_X - _ACROSS_MM
        return (f"pars_height_{side}_mm", up) if across else (f"pars_edge_{side}_mm", out)
    return None  # the border of the ligament is a setting of the laminotomy
