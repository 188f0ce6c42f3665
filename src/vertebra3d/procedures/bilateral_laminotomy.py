"""Bilateral laminotomy: a window on each side; the spinous process and the bridge in the midline stay."""

from __future__ import annotations

from collections.abc import Mapping

from vertebra3d.procedures import laminotomy
from vertebra3d.procedures.base import Pairing, SegmentCut
from vertebra3d.procedures.common import BURR, LATERAL, MEDIAL
from vertebra3d.procedures.segmental import between_two


def on_segment(pairing: Pairing, side: str | None, settings: Mapping[str, float]) -> SegmentCut:
    """A laminotomy on both sides, with the rims of the lower laminae and the ligament of both.

    Raises
    ------
    Refused
        A window is narrower than the burr, or both together set the spinous process free.
    """
    return laminotomy.on_segment(pairing, "both", settings)


BILATERAL_LAMINOTOMY = between_two(
    name="bilateral-laminotomy",
    label="Bilateral laminotomy",
    summary="A window is made between the laminae on each side; the spinous process, its ligaments and the bridge of"
    " bone in the midline stay.",
    sides=(),
    settings=(laminotomy.HEIGHT, MEDIAL, LATERAL, BURR),
    defaults=laminotomy.defaults,
    recipe=on_segment,
)
