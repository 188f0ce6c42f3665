"""What a cut leaves of the structures that matter for stability.

*Articular process*: the region of that name, which for the inferior one is the arch below the plane of the narrowest
pars and more than 6 mm from the midline, for the superior one the arch above the upper border of the pedicle; what is
left of its bone and of its labelled articular surface, in percent. On one vertebra this is a share of the process, not
of the joint.

*Pars*: the bone just above the inferior articular process, so more than 6 mm from the midline. In axial planes every
0.5 mm within 3 mm of the narrowest pars, its width is the distance along x from the most lateral place of the removed
bone (from 6 mm, where less is removed) to the lateral edge of the bone that lies behind the middle of the canal; the
least of these, each side. The lateral edge is the one between which the interpars width is taken.

*Whole*: nothing at all was removed of the region. An arch that is open in the midline has no spinous process.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES, SIGN
from vertebra3d.anatomy.sections import axial_sections
from vertebra3d.measure.convex import in_convex, in_solid
from vertebra3d.measure.ledger import Division
from vertebra3d.outcome import FacetLeft, ParsWidth, Preserved
from vertebra3d.solids import Solid

Array = NDArray[np.float64]

PARS_BAND_MM = 3.0  # planes this far above and below the narrowest pars
PARS_STEP_MM = 0.5
SAMPLE_MM2 = 0.05  # an articular triangle is sampled at the centres of equal parts of at most this area
LARGEST_PARTS = 32  # along an edge of a triangle
PROCESSES = tuple(f"{kind}_{side}" for kind in ("superior", "inferior") for side in SIDES)
_INWARD_MM = 0.05  # a sample on the surface is moved this far into the bone before it is sought in a chip


@dataclass(frozen=True, eq=False)
class Structures:
    """What `measure` needs of the intact bone; made once for a bone.

    Attributes
    ----------
    samples : mapping of str to (points (n, 3), inner points (n, 3), areas (n,))
        Samples of the articular surfaces, the same a little inside the bone, and the areas that they stand for, mm2.
    heights : mapping of side to ndarray (p,)
        Planes in which the pars is measured, mm.
    lateral_edges : mapping of side to ndarray (p,)
        |x| of the lateral edge in each plane, mm.
    behind_y : float
        The middle of the canal: the pars lies behind it.
    """

    samples: Mapping[str, tuple[Array, Array, Array]]
    heights: Mapping[str, Array]
    lateral_edges: Mapping[str, Array]
    behind_y: float


def prepare(bone: Bone) -> Structures:
    """Find the structures of the intact `bone`."""
    marks = bone.landmarks
    behind_y = (marks.wall_y + marks.roof_front_y) / 2
    band = np.arange(-PARS_BAND_MM, PARS_BAND_MM + 1e-9, PARS_STEP_MM)
    heights = {side: marks.pars[side].z + band for side in SIDES}
    edges = {side: _reach(bone.solid, heights[side], SIGN[side], behind_y) for side in SIDES}
    return Structures(
        samples={name: _samples(triangles) for name, triangles in bone.articular.items()},
        heights=heights,
        lateral_edges=edges,
        behind_y=behind_y,
    )


def measure(structures: Structures, cutters: Sequence[Solid], division: Division) -> Preserved:
    """What `division`, made by convex `cutters`, leaves of the structures.

    Parameters
    ----------
    structures : Structures
        Of the same bone, from `prepare`.
    cutters : sequence of Solid
        The convex cutters.
    division : Division
        What they took.

    Returns
    -------
    Preserved
        Percent and mm. Nothing in it grows as a cut grows.
    """
    boxes = np.array([burr.bounds for burr in division.burrs]).reshape(-1, 2, 3)
    facets = {
        name: FacetLeft(_volume_left(name, division), _surface_left(structures.samples[name], cutters, division, boxes))
        for name in PROCESSES
    }
    pars = {}
    for side in SIDES:
        edges = structures.lateral_edges[side]
        cut = _reach(division.removed, structures.heights[side], SIGN[side], structures.behind_y)
        before, after = ((edges - np.maximum(inner, LAMINA_X)).min() for inner in (0.0, cut))
        pars[side] = ParsWidth(max(float(before), 0.0), max(float(after), 0.0))
    regions = division.ledger.regions
    taken = {name: region.removed_mm3 for name, region in regions.items()}
    return Preserved(
        facets=facets,
        pars_mm=pars,
        spinous_process=taken["spinous_process"] == 0 if regions["spinous_process"].intact_mm3 > 0 else None,
        contralateral_lamina=min(taken["lamina_left"], taken["lamina_right"]) == 0,
        loose_pieces_mm3=tuple(volume for _, volume in division.loose),
    )


def _volume_left(name: str, division: Division) -> float:
    """Percent of the bone of a process that is left."""
    kind, side = name.split("_")
    region = division.ledger.regions[f"{kind}_articular_{side}"]
    return 100.0 * max(1.0 - region.removed_mm3 / region.intact_mm3, 0.0) if region.intact_mm3 > 0 else 100.0


def _surface_left(
    samples: tuple[Array, Array, Array], cutters: Sequence[Solid], division: Division, boxes: Array
) -> float:
    """Percent of the articular surface that is left; `boxes` (n, 2, 3) are the bounds of what a burr swept."""
    points, inner, areas = samples
    gone = np.zeros(len(points), dtype=bool)
    for cutter in cutters:
        gone |= in_convex(cutter, points)
    for region in division.spared if gone.any() else ():
        gone[gone] = ~in_solid(region, inner[gone])
    if len(points):
        near = ((boxes[:, 0] < points.max(axis=0)) & (boxes[:, 1] > points.min(axis=0))).all(axis=1)
        for number in np.flatnonzero(near):  # small and many: most are elsewhere
            gone[~gone] = in_convex(division.burrs[number], points[~gone])
    for chip in division.chips:
        gone[~gone] = in_solid(chip, inner[~gone])
    return 100.0 * float(areas[~gone].sum() / areas.sum()) if len(areas) else 100.0


def _samples(triangles: Array) -> tuple[Array, Array, Array]:
    """Points, points a little inside, and areas that stand for `triangles` (k, 3, 3)."""
    triangles = np.asarray(triangles, dtype=np.float64).reshape(-1, 3, 3)
    normals = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    lengths = np.linalg.norm(normals, axis=1)
    inward = -_INWARD_MM * normals / np.maximum(lengths, 1e-12)[:, None]
    parts = np.clip(np.ceil(np.sqrt(lengths / 2 / SAMPLE_MM2)), 1, LARGEST_PARTS).astype(int)
    points, inner, areas = [np.empty((0, 3))], [np.empty((0, 3))], [np.empty(0)]
    for n in np.unique(parts):
        chosen = parts == n
        weights = _centres(int(n))
        found = np.einsum("wc,tcx->twx", weights, triangles[chosen])
        points.append(found.reshape(-1, 3))
        inner.append((found + inward[chosen, None]).reshape(-1, 3))
        areas.append(np.repeat(lengths[chosen] / 2 / len(weights), len(weights)))
    return np.concatenate(points), np.concatenate(inner), np.concatenate(areas)


def _centres(n: int) -> Array:
    """Barycentric coordinates (n * n, 3) of the centres of the equal parts of a triangle with `n` along each edge."""
    rows = [(i, j, k) for i, j in product(range(n), repeat=2) for k in (0, 1) if i + j + k < n]
    first = np.array([((3 * i + 1 + k) / (3 * n), (3 * j + 1 + k) / (3 * n)) for i, j, k in rows])
    return np.column_stack([1 - first.sum(axis=1), first])


def _reach(solid: Solid, heights: Array, sign: float, behind_y: float) -> Array:
    """Greatest sign·x of the sections of `solid` behind `behind_y`, by plane; -inf where there is none."""
    reach = np.full(len(heights), -np.inf)
    if solid.is_empty or solid.bounds[1, 2] < heights[0] or solid.bounds[0, 2] > heights[-1]:
        return reach
    sections = axial_sections(*solid.arrays, heights)
    for i in range(len(heights)):
        ends = sections.plane(i).reshape(-1, 2)
        behind = ends[:, 1] > behind_y
        if behind.any():
            reach[i] = (sign * ends[behind, 0]).max()
    return reach
