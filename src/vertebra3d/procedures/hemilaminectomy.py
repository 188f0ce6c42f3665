"""Hemilaminectomy: one lamina over its full height; the spinous process and the other lamina stay."""

from __future__ import annotations

from collections.abc import Mapping

from vertebra3d.anatomy.bone import Bone
from vertebra3d.procedures.base import Cut, OnSegment, Pairing, Procedure, SegmentCut
from vertebra3d.procedures.common import BURR, LATERAL, MEDIAL, ONE_SIDE, beside_window, window_defaults
from vertebra3d.procedures.cutters import one_lamina
from vertebra3d.procedures.segmental import LOWER_RIM, through_window


def recipe(bone: Bone, side: str | None, settings: Mapping[str, float]) -> Cut:
    """One lamina from the base of the spinous process to the lateral limit, over its full height.

    Parameters
    ----------
    bone : Bone
        The bone to cut.
    side : str
        "left" or "right", the patient's.
    settings : mapping of str to float
        `medial_mm`, `lateral_mm` and `burr_diameter_mm`.

    Returns
    -------
    Cut
        Cutters in the bone's frame; the spinous process and the other lamina are protected.

    Raises
    ------
    Refused
        The window is narrower than the burr.
    """
    side = side or ONE_SIDE[0]
    return Cut(tuple(one_lamina(bone, side, settings)), beside_window(side))


def on_segment(pairing: Pairing, side: str | None, settings: Mapping[str, float]) -> SegmentCut:
    """The lamina of the upper vertebra, the rim of the lower one over the same width, and the ligament of the side."""
    side = side or ONE_SIDE[0]
    return through_window(pairing, (side,), recipe(pairing.upper, side, settings), settings)


HEMILAMINECTOMY = Procedure(
    name="hemilaminectomy",
    label="Hemilaminectomy",
    summary="One lamina is removed over its full height, from the base of the spinous process to the medial facet line;"
    " the spinous process, its ligaments and the other lamina stay.",
    sides=ONE_SIDE,
    settings=(MEDIAL, LATERAL, BURR),
    recipe=recipe,
    defaults=window_defaults,
    on_segment=OnSegment((LOWER_RIM,), on_segment),
)
