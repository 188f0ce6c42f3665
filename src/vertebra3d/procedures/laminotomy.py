"""Laminotomy: a window in the caudal part of one lamina, or of both."""

from __future__ import annotations

from collections.abc import Mapping

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.levels import THORACIC
from vertebra3d.procedures.base import Cut, OnSegment, Pairing, Procedure, SegmentCut
from vertebra3d.procedures.common import BURR, LATERAL, MEDIAL, ONE_OR_BOTH, beside_window, sides_of, window_defaults
from vertebra3d.procedures.cutters import one_lamina, within
from vertebra3d.procedures.segmental import LOWER_RIM, check_bridge, through_window
from vertebra3d.quantity import Quantity

# Cranial border of the ligamentum flavum above the inferior lamina edge, in the midline, mm. L1, L4 and L5 are
# published; L2 and L3 lie on the straight line from L1 to L4. No thoracic figure was found: they have that of L1.
FLAVUM_MM = dict.fromkeys(THORACIC, 8.2) | {
    "L1": 8.2,
    "L2": 8.2 + (11.1 - 8.2) / 3,
    "L3": 8.2 + 2 * (11.1 - 8.2) / 3,
    "L4": 11.1,
    "L5": 9.3,
}

HEIGHT = Quantity(
    name="height_mm",
    label="Height of the window",
    unit="mm",
    low=2.0,
    high=40.0,
    default=None,
    meaning="Height of the window above the inferior edge of the lamina 6 mm from the midline. Read off the bone: up to"
    " the cranial border of the ligamentum flavum. That border is published for the midline (8.2 mm above the inferior"
    " edge at L1, 11.1 at L4, 9.3 at L5; L2 and L3 derived between L1 and L4; T9 to T12, where no"
    " figure was found, have that of L1); the height by which the inferior edge of"
    " this bone lies lower 6 mm from the midline than in the midline is added.",
    source="J Orthop Sci 2017, PMID 28017709, for the midline; converted with the bone's own landmarks",
    status="derived",
    group="Window",
)


def recipe(bone: Bone, side: str | None, settings: Mapping[str, float]) -> Cut:
    """Window between the medial and the lateral limit, up to a height above the inferior edge of the lamina.

    Parameters
    ----------
    bone : Bone
        The bone to cut.
    side : str
        "left", "right" or "both", the patient's.
    settings : mapping of str to float
        `height_mm`, `medial_mm`, `lateral_mm` and `burr_diameter_mm`.

    Returns
    -------
    Cut
        Cutters in the bone's frame; the spinous process, and with one side the other lamina, are protected.

    Raises
    ------
    Refused
        The window is narrower than the burr.
    """
    side = side or ONE_OR_BOTH[0]
    cutters = [
        cutter for one in sides_of(side) for cutter in one_lamina(bone, one, settings, ceiling_z(bone, one, settings))
    ]
    return Cut(tuple(cutters), beside_window(side))


def ceiling_z(bone: Bone, side: str, settings: Mapping[str, float]) -> float:
    """Height up to which the window on one side reaches, mm."""
    return float(bone.landmarks.lamina[side].inferior_edge[2]) + settings[HEIGHT.name]


def defaults(bone: Bone) -> Mapping[str, float]:
    """Limits read off `bone`, and the height of the cranial border of the ligamentum flavum above the edge at x = 6."""
    marks = bone.landmarks
    edge = max(float(lamina.inferior_edge[2]) for lamina in marks.lamina.values())
    height = FLAVUM_MM[bone.level] + max(marks.roof_inferior_z - edge, 0.0)
    return {HEIGHT.name: within(HEIGHT.low, HEIGHT.high, height), **window_defaults(bone)}


def on_segment(pairing: Pairing, side: str | None, settings: Mapping[str, float]) -> SegmentCut:
    """The window in the upper vertebra, the rim of the lower lamina over the same width, and the ligament from the
    midline outwards: on the side or sides asked for.

    Raises
    ------
    Refused
        The window is narrower than the burr, or two together set the spinous process free.
    """
    sides = sides_of(side)
    check_bridge(pairing.upper, sides, settings[HEIGHT.name])
    return through_window(pairing, sides, recipe(pairing.upper, side, settings), settings)


LAMINOTOMY = Procedure(
    name="laminotomy",
    label="Laminotomy",
    summary="A window is made in the caudal part of one lamina, or of both, up to the origin of the ligamentum flavum;"
    " the spinous process and the rest of the laminae stay.",
    sides=ONE_OR_BOTH,
    settings=(HEIGHT, MEDIAL, LATERAL, BURR),
    recipe=recipe,
    defaults=defaults,
    on_segment=OnSegment((LOWER_RIM,), on_segment),
)
