"""Cutting solids: convex shapes bounded by planes, their edges rounded as a burr leaves them.

Every cutter is the convex hull of burr balls, so that a point lies in it exactly when it lies behind every plane of its
surface. A cutter grows when any of its planes moves outwards, whatever the burr: what a larger setting
removes always contains what a smaller one does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import SIGN
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid

Array = NDArray[np.float64]
Plane = tuple[ArrayLike, float]  # normal (3,) of any length, offset: the half-space p·normal <= offset

OTHER = {"left": "right", "right": "left"}
BURR_SEGMENTS = (
    24  # facets round a burr ball; a multiple of 4, so that faces along the axes lie exactly in their planes
)
OVERSHOOT_MM = 6.0  # beyond the bone: the largest burr's radius, 4 mm, and 2 mm to spare
LEAST_LAMINA_MM = 2.0  # thickness over which the wall of a cut leans at the least
BESIDE_CANAL_DEG = 45.0  # lean of the cutter's front beside the canal, which leaves the walls of the pedicles


def rounded(planes: Sequence[Plane], radius_mm: float) -> Solid:
    """Convex solid inside `planes`, its edges and corners rounded with `radius_mm`.

    Parameters
    ----------
    planes : sequence of (normal (3,), offset)
        Half-spaces p·normal <= offset, mm; together they bound a solid.
    radius_mm : float
        Radius of the burr; 0 leaves the edges sharp.

    Returns
    -------
    Solid
        The convex hull of the burr's balls that fit inside the planes.

    Raises
    ------
    Refused
        The burr does not fit between the planes.
    """
    normals = np.array([normal for normal, _ in planes], dtype=float)
    lengths = np.linalg.norm(normals, axis=1)
    normals /= lengths[:, None]
    offsets = np.array([offset for _, offset in planes], dtype=float) / lengths - radius_mm
    triples = np.array(list(combinations(range(len(planes)), 3)))
    systems = normals[triples]
    crossing = np.abs(np.linalg.det(systems)) > 1e-9
    points = np.linalg.solve(systems[crossing], offsets[triples[crossing]][..., None])[..., 0]
    corners = points[(points @ normals.T <= offsets + 1e-7).all(axis=1)]
    if len(corners) == 0:
        raise Refused(
            f"a burr of {2 * radius_mm:g} mm does not fit into the window; take a smaller burr or a larger window"
        )
    return Solid.rounded_hull(np.unique(np.round(corners, 9), axis=0), radius_mm, BURR_SEGMENTS)


@dataclass(frozen=True)
class Reach:
    """The space that a decompression may work in: from the canal's centre backwards, and past the bone elsewhere.

    Attributes
    ----------
    low, high : ndarray (3,)
        Corners of the space, mm.
    canal_y, clear_x : float
        Centre of the canal, and |x| up to which the canal is free between the pedicles: from there the front leans
        back, so that the walls of the pedicles, which are the sides of the canal, stay.
    """

    low: Array
    high: Array
    canal_y: float
    clear_x: float

    @classmethod
    def of(cls, bone: Bone) -> Reach:
        """The reach on `bone`: its arch and `OVERSHOOT_MM` round it, in front to the centre of the canal."""
        marks = bone.landmarks
        low, high = bone.arch_bounds + np.array([[-OVERSHOOT_MM], [OVERSHOOT_MM]])
        low = np.array([low[0], marks.canal_y, low[2]])
        clear = min(marks.canal_half_width, *(abs(pedicle.medial_x) for pedicle in marks.pedicle.values()))
        return cls(low, high, float(marks.canal_y), float(clear))

    def planes(self) -> list[Plane]:
        """The planes that bound every cutter: floor, ceiling, front, back, and the lean beside the canal."""
        lean = np.radians(BESIDE_CANAL_DEG)
        across, along = np.cos(lean), np.sin(lean)
        beside = across * self.clear_x - along * self.canal_y
        return [
            ((0, 0, -1), -self.low[2]),
            ((0, 0, 1), self.high[2]),
            ((0, -1, 0), -self.canal_y),
            ((0, 1, 0), self.high[1]),
            ((across, -along, 0), beside),
            ((-across, -along, 0), beside),
        ]


def lateral(side: str, x_mm: float) -> Plane:
    """The half-space medial of |x| = `x_mm` on `side` and all of the other side."""
    return (SIGN[side], 0, 0), x_mm


def medial(side: str, x_mm: float) -> Plane:
    """The half-space lateral of |x| = `x_mm` on `side`."""
    return (-SIGN[side], 0, 0), -x_mm


def before_spinous(bone: Bone) -> list[Plane]:
    """The half-spaces in front of the spinous process, which begins behind any of their planes.

    They are the spinolaminar plane and, where that leans backwards on its way down, the coronal plane behind the
    laminae.
    """
    marks = bone.landmarks
    planes: list[Plane] = [marks.spinolaminar_plane]
    if marks.spinolaminar_plane[0][2] > 1e-6:
        planes.append(((0, 1, 0), marks.laminae_back_y))
    return planes


def opposite(plane: Plane) -> Plane:
    """The half-space on the other side of the plane."""
    normal, offset = plane
    return -np.asarray(normal, dtype=float), -float(offset)


def one_lamina(
    bone: Bone, side: str, settings: Mapping[str, float], ceiling_z: float | None = None, floor_z: float | None = None
) -> list[Solid]:
    """Cutters for one lamina between its medial and lateral limit, all heights from `floor_z` up to `ceiling_z`.

    On the side of the canal the cut begins at `medial_mm`. Towards the back its wall leans outwards, under the base of
    the spinous process, and is lateral of it where the process begins: the process stays whole, without a ledge.

    Raises
    ------
    Refused
        The window between `medial_mm` and `lateral_mm` is narrower than the burr.
    """
    start, end, burr = settings["medial_mm"], settings["lateral_mm"], settings["burr_diameter_mm"]
    least = start + max(burr, 0.5)
    if end < least:
        raise Refused(
            f"lateral_mm = {end:g} leaves no room for the burr beside medial_mm = {start:g};"
            f" allowed is lateral_mm of at least {least:g} mm, or a smaller medial_mm or burr_diameter_mm"
        )
    shared = [*Reach.of(bone).planes(), lateral(side, end)]
    if ceiling_z is not None:
        shared.append(((0, 0, 1), ceiling_z))
    if floor_z is not None:
        shared.append(((0, 0, -1), -floor_z))
    beside = max(start, bone.landmarks.spinous_lateral)
    cutters = []
    if start < beside:
        cutters.append(rounded([*shared, *_under_spinous(bone, side, start, beside)], burr / 2))
    room = end - beside
    if room >= 0.5:  # where it is narrower than the burr, the burr comes through it aslant, and its edges are sharper
        cutters.append(rounded([*shared, medial(side, beside)], min(burr, room) / 2))
    return cutters


def _under_spinous(bone: Bone, side: str, start: float, beside: float) -> list[Plane]:
    """Planes in front of the spinous process; walls lean from |x| = `start` before the lamina to `beside` at them."""
    marks = bone.landmarks
    normal, offset = marks.spinolaminar_plane
    thickness = max(offset - float(np.mean([part.front @ normal for part in marks.lamina.values()])), LEAST_LAMINA_MM)
    planes: list[Plane] = [medial(side, start)]
    for backwards, reach in before_spinous(bone):
        lean = (beside - start) / thickness  # |x| >= start + lean * (p . backwards - (reach - thickness))
        out = lean * np.asarray(backwards, dtype=float) - (SIGN[side], 0, 0)
        planes += [(backwards, reach), (out, lean * (reach - thickness) - start)]
    return planes


def smaller_facet_x(bone: Bone) -> float:
    """|x| of the medial facet line on the side where it lies nearer to the midline."""
    return min(bone.landmarks.medial_facet_x.values())


def within(low: float, high: float, value: float) -> float:
    """`value`, rounded to 0.01 mm and held between `low` and `high`: a default that is read off a bone.

    A tenth would be 2 % of what a window of 6 mm takes.
    """
    return float(min(max(round(float(value), 2), low), high))
