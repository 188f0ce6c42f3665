"""Discectomy: a small window on one side, through which what stands out of the disc is taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from vertebra3d.procedures import laminotomy
from vertebra3d.procedures.base import Pairing, SegmentCut
from vertebra3d.procedures.common import BURR, LATERAL, MEDIAL, ONE_SIDE, window_defaults
from vertebra3d.procedures.segmental import between_two

HEIGHT = replace(
    laminotomy.HEIGHT,
    default=8.0,
    meaning="Height of the window above the inferior edge of the lamina 6 mm from the midline.",
    source="Chosen here: a small window, lower than the cranial border of the ligamentum flavum",
    status="convention",
)


def on_segment(pairing: Pairing, side: str | None, settings: Mapping[str, float]) -> SegmentCut:
    """A laminotomy on `side`, and what of the disc stands out."""
    return replace(laminotomy.on_segment(pairing, side or ONE_SIDE[0], settings), herniation=True)


DISCECTOMY = between_two(
    name="discectomy",
    label="Discectomy",
    summary="Through a small window between the laminae on one side what stands out of the disc is taken; the rest of"
    " the disc stays.",
    sides=ONE_SIDE,
    settings=(HEIGHT, MEDIAL, LATERAL, BURR),
    defaults=window_defaults,
    recipe=on_segment,
)
