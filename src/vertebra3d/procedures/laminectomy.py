"""Total laminectomy: both laminae over their full height and the spinous process."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from vertebra3d.anatomy.bone import Bone
from vertebra3d.procedures.base import Cut, OnSegment, Pairing, Procedure, SegmentCut
from vertebra3d.procedures.common import BURR, SPINOUS_PROCESS, facet_line_source
from vertebra3d.procedures.cutters import (
    OVERSHOOT_MM,
    Plane,
    Reach,
    before_spinous,
    lateral,
    opposite,
    rounded,
    smaller_facet_x,
    within,
)
from vertebra3d.procedures.segmental import LOWER_RIM, rim_across
from vertebra3d.quantity import Quantity
from vertebra3d.solids import Solid

WIDTH = Quantity(
    name="width_mm",
    label="Width of the trough",
    unit="mm",
    low=8.0,
    high=44.0,
    default=None,
    meaning="Total width of the trough, centred on the midline, at the dorsal surface of the laminae. Read off the"
    " bone: twice the distance of the medial facet line from the midline, on the side where it is smaller.",
    source=facet_line_source("The trough starts at the medial pedicle or facet line"),
    status="recalled",
    group="Laminectomy",
)
RIM = Quantity(
    name="cranial_rim_mm",
    label="Cranial edge kept",
    unit="mm",
    low=0.0,
    high=15.0,
    default=0.0,
    meaning="How much of the cranial edge of the laminae stays as a bridge, measured downwards from its lowest place."
    " 0 takes the laminae over their full height; more makes the laminectomy a partial one.",
    source="A total laminectomy takes the full height, a partial one ends at the cranial border of the ligamentum"
    " flavum: general surgical teaching",
    status="recalled",
    group="Laminectomy",
)
UNDERCUT = Quantity(
    name="undercut_deg",
    label="Undercut of the walls",
    unit="deg",
    low=0.0,
    high=30.0,
    default=0.0,
    step=1.0,
    meaning="Angle by which the walls of the trough lean outwards on their way to the canal, hinged at the dorsal"
    " surface of the laminae. 0 leaves the walls upright.",
    source="Facets are only undercut in a total laminectomy; no source that was read gives an angle",
    status="convention",
    group="Laminectomy",
)


def recipe(bone: Bone, side: str | None, settings: Mapping[str, float]) -> Cut:
    """Trough through both laminae, its undercut, and the spinous process whole.

    Parameters
    ----------
    bone : Bone
        The bone to cut.
    side : None
        A laminectomy has no side.
    settings : mapping of str to float
        `width_mm`, `cranial_rim_mm`, `undercut_deg` and `burr_diameter_mm`.

    Returns
    -------
    Cut
        Cutters in the bone's frame; nothing is protected.
    """
    half, rim = settings["width_mm"] / 2, settings["cranial_rim_mm"]
    undercut, radius = np.radians(settings["undercut_deg"]), settings["burr_diameter_mm"] / 2
    marks = bone.landmarks
    shared = Reach.of(bone).planes()
    if rim > 0:
        edge = min(marks.roof_superior_z, *(lamina.superior_edge[2] for lamina in marks.lamina.values()))
        shared.append(((0, 0, 1), edge - rim))
    cutters = [rounded([*shared, lateral("left", half), lateral("right", half)], radius)]
    if undercut > 0:
        cutters.append(rounded([*shared, *_leaning_walls(bone, half, float(undercut))], radius))
    if not bone.arch_open and (undercut > 0 or rim > 0 or half < marks.spinous_lateral + 1):
        cutters.extend(_spinous(bone))  # an arch that is open in the midline has none
    return Cut(tuple(cutters))


def _leaning_walls(bone: Bone, half: float, angle: float) -> list[Plane]:
    """Walls at |x| = `half` on the dorsal surface of the laminae, leaning outwards by `angle` towards the canal."""
    backwards = np.asarray(bone.landmarks.spinolaminar_plane[0], dtype=float)
    surface = max(float(lamina.back @ backwards) for lamina in bone.landmarks.lamina.values())
    offset = half * np.cos(angle) + surface * np.sin(angle)
    walls: list[Plane] = [
        (sign * np.array([np.cos(angle), 0, 0]) + np.sin(angle) * backwards, offset) for sign in (1, -1)
    ]
    return [*walls, (backwards, surface)]


def _spinous(bone: Bone) -> list[Solid]:
    """Everything behind the laminae over the width of the spinous process."""
    reach = bone.landmarks.spinous_lateral + 1
    low, high = bone.arch_bounds + np.array([[-OVERSHOOT_MM], [OVERSHOOT_MM]])
    shared: list[Plane] = [
        lateral("left", reach),
        lateral("right", reach),
        ((0, -1, 0), -bone.landmarks.canal_y),
        ((0, 1, 0), high[1]),
        ((0, 0, 1), high[2]),
        ((0, 0, -1), -low[2]),
    ]
    return [rounded([*shared, opposite(plane)], 0.0) for plane in before_spinous(bone)]


def defaults(bone: Bone) -> Mapping[str, float]:
    """The width that is read off `bone`: out to the medial facet line."""
    return {WIDTH.name: within(WIDTH.low, WIDTH.high, 2 * smaller_facet_x(bone))}


def on_segment(pairing: Pairing, side: str | None, settings: Mapping[str, float]) -> SegmentCut:
    """The trough through the upper vertebra, the rims of both lower laminae over its width, and the ligament."""
    half = settings[WIDTH.name] / 2
    below = rim_across(pairing.lower, settings, half)
    return SegmentCut(
        recipe(pairing.upper, side, settings),
        Cut(tuple(below), SPINOUS_PROCESS),
        flavum=((-half, half),),
    )


LAMINECTOMY = Procedure(
    name="laminectomy",
    label="Laminectomy",
    summary="Both laminae over their full height and the spinous process are removed, out to the medial facet line.",
    sides=(),
    settings=(WIDTH, RIM, UNDERCUT, BURR),
    recipe=recipe,
    defaults=defaults,
    on_segment=OnSegment((LOWER_RIM,), on_segment),
)
