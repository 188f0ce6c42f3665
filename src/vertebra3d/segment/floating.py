"""What floats among solids moves to where there is most room: its way through a row of plane sections.

In each section the middle lies within a zone. `segment.clearing` tells what a way is and why more room cannot hurt it.
Where it is tight, the best of five places within a cell of the zone counts; so the distance is at most a quarter of a
cell too small.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.segment.clearing import REACH_MM, lay, lay_places, least_of_best, way

Array = NDArray[np.float64]
Indices = NDArray[np.int64]
Obstacle = tuple[Array, Indices, Indices]
"""Segments of the sections of a solid, where those of each section begin, and the section of each zone."""

CELL_MM = 0.4
_STEP = 3  # cells from section to section
_EASE_MM = 1.5  # of clearance: beyond it more counts for nothing when of several best ways one is chosen
_BEND = 0.15  # what a move by one cell costs then
_QUARTERS = np.array([(-0.25, -0.25), (-0.25, 0.25), (0.25, -0.25), (0.25, 0.25)])  # of a cell


class Zones(NamedTuple):
    """Where the middle may lie in sections normal to an axis.

    Attributes
    ----------
    axis : int
        0: in-plane coordinates are y and z; 2: x and y.
    heights : ndarray (n,)
        Of the sections along the axis, mm.
    corners : ndarray (n, 2)
        Least corner of each zone, mm.
    cell : ndarray (2,)
        Size of a cell, mm.
    counts : (int, int)
        Cells along either direction.
    """

    axis: int
    heights: Array
    corners: Array
    cell: Array
    counts: tuple[int, int]

    @classmethod
    def of(cls, axis: int, heights: Array, corners: Array, size: tuple[float, float]) -> Zones:
        """Zones of a size, mm, that begin at `corners` (n, 2)."""
        counts = (max(round(size[0] / CELL_MM), 1), max(round(size[1] / CELL_MM), 1))
        return cls(axis, heights, corners, np.array(size) / counts, counts)

    def placed(self, flat: Array) -> Array:
        """Places (n, 2), one in each section, in space: (n, 3)."""
        return np.insert(flat, self.axis, self.heights, axis=1)


def floated(zones: Zones, obstacles: Sequence[Obstacle], radius_mm: float) -> tuple[Array, Array]:
    """The way that keeps the farthest off the obstacles.

    Parameters
    ----------
    zones : Zones
    obstacles : sequence of Obstacle
    radius_mm : float
        Of what floats. Of the best ways it chooses one that leaves as much room elsewhere and runs straight.

    Returns
    -------
    (ndarray (n, 2), ndarray (n,))
        Its places in the sections, and how far they are from the nearest obstacle, mm; below 0 within one.
    """
    field = np.full((len(zones.heights), *zones.counts), REACH_MM)
    for one in obstacles:
        lay(field, *one, zones.corners, zones.cell)
    moved = _refined(zones, obstacles, field)
    cells = way(field, _STEP, radius_mm + _EASE_MM, _BEND)
    k = np.arange(len(cells))
    flat = zones.corners + (cells + 0.5) * zones.cell + moved[k, cells[:, 0], cells[:, 1]]
    return flat, field[k, cells[:, 0], cells[:, 1]]


def _refined(zones: Zones, obstacles: Sequence[Obstacle], field: Array) -> Array:
    """Look about within each cell that may be the tightest of the best way, and write what is found to the field.

    That way is no worse than the best one through the middles of the cells, and better by what a step within a cell
    can bring at most: what lies outside these bounds need not be looked at.

    Returns
    -------
    ndarray (n, a, b, 2)
        Where in its cell the best place is, from the middle, mm.
    """
    slack = float(np.hypot(*zones.cell)) / 4
    least = least_of_best(field, _STEP)
    k, i, j = np.nonzero((field >= least - slack) & (field <= least + slack))
    middles = zones.corners[k] + (np.column_stack([i, j]) + 0.5) * zones.cell
    steps = _QUARTERS * zones.cell
    tried = (middles[:, None] + steps).reshape(-1, 2)
    values = np.repeat(np.minimum(field[k, i, j] + slack, REACH_MM), len(steps))
    free = values > 2 * slack
    for one in obstacles:
        lay_places(values, tried, np.repeat(k, len(steps)), free, *one)
    found = values.reshape(-1, len(steps))
    best = found.argmax(axis=1)
    value = found[np.arange(len(found)), best]
    better = value > field[k, i, j]
    moved = np.zeros((*field.shape, 2))
    moved[k[better], i[better], j[better]] = steps[best[better]]
    field[k[better], i[better], j[better]] = value[better]
    return moved
