"""Undercutting a lamina from inside: what lies in front of a shell of even thickness on its dorsal surface is taken."""

from __future__ import annotations

import weakref
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.columns import walls
from vertebra3d.anatomy.landmarks import SIGN
from vertebra3d.errors import Refused
from vertebra3d.procedures.cutters import OTHER, Plane, Reach, before_spinous, lateral, rounded
from vertebra3d.solids import Solid

Array = NDArray[np.float64]

_BESIDE_SPINOUS_MM = 0.5  # the dorsal surface is felt from here
_PAST_FACET_LINE_MM = 4.0  # to here, or
_BEFORE_PARS_EDGE_MM = 2.0  # to so far from the lateral edge of the pars, where the bone ends
_INSIDE_EDGES_MM = 1.0
_RIM_MM = 10.0  # of the cranial part of a lamina: as high a rim as may be taken
_COLUMNS, _PLANES = 8, 14

_FOUND: weakref.WeakKeyDictionary[Bone, dict[tuple[str, bool], Array]] = weakref.WeakKeyDictionary()


def over_the_top(
    bone: Bone,
    side: str,
    shell_mm: float,
    limits: tuple[float, float],
    burr_mm: float,
    ceiling_z: float | None = None,
    rim_mm: float | None = None,
) -> Solid | None:
    """Cutter from a window on the other side under the base of the spinous process to the inner part of a lamina.

    Parameters
    ----------
    bone : Bone
    side : str
        Of the lamina that is undercut.
    shell_mm : float
        Least thickness of what stays of it behind.
    limits : (float, float)
        How far it reaches from the midline on `side`, and on the side of the window.
    burr_mm : float
    ceiling_z : float, optional
        Height up to which it reaches.
    rim_mm : float, optional
        Only the cranial rim of the lamina, so high.

    Returns
    -------
    Solid or None
        None where the burr finds no room in front of the shell: then there is nothing to undercut.
    """
    reach, over = limits
    planes = [*Reach.of(bone).planes(), *before_spinous(bone), *shell(bone, side, shell_mm, rim_mm is not None)]
    planes += [lateral(side, reach), lateral(OTHER[side], over)]
    if rim_mm is not None:
        planes.append(((0, 0, -1), rim_mm - float(bone.landmarks.lamina[side].superior_edge[2])))
    if ceiling_z is not None:
        planes.append(((0, 0, 1), ceiling_z))
    try:
        return rounded(planes, burr_mm / 2)
    except Refused:
        return None


def shell(bone: Bone, side: str, shell_mm: float, rim: bool = False) -> list[Plane]:
    """The half-spaces in front of a shell `shell_mm` thick on the dorsal surface of the lamina of one side.

    The surface is felt from the base of the spinous process to a little past the medial facet line. Its mean lean to
    the side gives that of all planes; along z they follow the foremost of it, which bulges backwards. With `rim` only
    the cranial part of the lamina is felt, which leans more to the side than the whole.
    """
    found = _FOUND.setdefault(bone, {})
    if (side, rim) not in found:
        found[side, rim] = _planes(bone, side, rim)
    return [(row[:3], float(row[3]) - shell_mm) for row in found[side, rim]]


def _planes(bone: Bone, side: str, rim: bool) -> Array:
    """Unit normals and offsets (n, 4) of planes that touch the dorsal surface of a lamina from in front."""
    marks, sign = bone.landmarks, SIGN[side]
    part = marks.lamina[side]
    start = marks.spinous_lateral + _BESIDE_SPINOUS_MM
    pars = abs(float(marks.pars[side].lateral_edge[0])) - _BEFORE_PARS_EDGE_MM
    end = max(min(marks.medial_facet_x[side] + _PAST_FACET_LINE_MM, pars), start + 1.0)
    out: Array = np.linspace(start, end, _COLUMNS)
    low, high = part.inferior_edge[2] + _INSIDE_EDGES_MM, part.superior_edge[2] - _INSIDE_EDGES_MM
    if rim:
        low = max(low, high - _RIM_MM)
    heights: Array = np.linspace(low, high, _PLANES)
    columns = np.sort(sign * out)
    far = walls([bone.solid], heights, columns, np.full(_PLANES, marks.canal_y)).far
    felt = np.isfinite(far)
    if felt.any(axis=1).sum() < 2:
        raise Refused("no lamina was found to undercut; choose a procedure that does not reach to the other side")
    x, z = np.meshgrid(columns, heights)
    terms = np.column_stack([x[felt], z[felt], np.ones(felt.sum())])
    lean = float(np.linalg.lstsq(terms, far[felt], rcond=None)[0][0])
    foremost = np.where(felt, far - lean * x, np.inf).min(axis=1)
    known = np.isfinite(foremost)
    z, y = heights[known], foremost[known]
    corners = _above(z, y)
    y_hull = np.interp(z, z[corners], y[corners])
    behind = float((y_hull - y).max())  # so far the hull bridges hollows: it is moved forwards by that
    rows = []
    for a, b in pairwise(corners):
        slope = (y[b] - y[a]) / (z[b] - z[a])
        normal = np.array([-lean, 1.0, -slope])
        length = float(np.linalg.norm(normal))
        rows.append([*(normal / length), (y[a] - slope * z[a] - behind) / length])
    return np.array(rows)


def _above(z: Array, y: Array) -> list[int]:
    """Which points (z ascending, y) are corners of their upper hull."""
    kept: list[int] = []
    for i in range(len(z)):
        while len(kept) > 1:
            a, b = kept[-2:]
            if (y[b] - y[a]) * (z[i] - z[a]) > (y[i] - y[a]) * (z[b] - z[a]):
                break
            kept.pop()
        kept.append(i)
    return kept
