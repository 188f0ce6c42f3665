"""No procedure: the intact bone."""

from __future__ import annotations

from collections.abc import Mapping

from vertebra3d.anatomy.bone import Bone
from vertebra3d.procedures.base import Cut, OnSegment, Procedure, SegmentCut


def recipe(bone: Bone, side: str | None, settings: Mapping[str, float]) -> Cut:
    """Nothing is cut."""
    return Cut(())


def defaults(bone: Bone) -> Mapping[str, float]:
    """No settings."""
    return {}


NONE = Procedure(
    name="none",
    label="None",
    summary="The intact vertebra: nothing is removed.",
    sides=(),
    settings=(),
    recipe=recipe,
    defaults=defaults,
    on_segment=OnSegment((), lambda pairing, side, settings: SegmentCut(Cut(()))),
)
