"""Foraminotomy: the tip of the superior articular process of the lower vertebra, through a laminotomy."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import LAMINA_X, SIGN
from vertebra3d.procedures import laminotomy
from vertebra3d.procedures.base import Cut, Pairing, SegmentCut
from vertebra3d.procedures.common import BURR, LATERAL, MEDIAL, ONE_OR_BOTH, SPINOUS_PROCESS, sides_of
from vertebra3d.procedures.laminotomy import HEIGHT
from vertebra3d.procedures.segmental import (
    between_two,
    check_bridge,
    joint_x,
    lower_rim,
    superior_process,
    taken_flavum,
)
from vertebra3d.quantity import Quantity
from vertebra3d.solids import Solid

TIP = Quantity(
    name="tip_mm",
    label="Tip of the superior process",
    unit="mm",
    low=0.0,
    high=12.0,
    default=8.0,
    meaning="How much of the superior articular process of the lower vertebra is taken, downwards from its top. The cut"
    " ends at the upper border of the pedicle at the latest.",
    source="Chosen here: no source that was read gives a height",
    status="convention",
    group="Foramen",
)
REACH = Quantity(
    name="lateral_of_facet_mm",
    label="Reach past the middle of the facet",
    unit="mm",
    low=0.0,
    high=10.0,
    default=5.5,
    meaning="How far lateral of the middle of the facet joint the tip and the ligament are taken, by undercutting.",
    source="5 to 6 mm more than half the facet by undercutting: Britspine 2010 abstract 054",
    status="read",
    group="Foramen",
)


def on_segment(pairing: Pairing, side: str | None, settings: Mapping[str, float]) -> SegmentCut:
    """A laminotomy, and through it the tip of the superior process below and the ligament before it.

    Parameters
    ----------
    pairing : Pairing
        The two bones.
    side : str
        "left", "right" or "both", the patient's.
    settings : mapping of str to float
        Those of a laminotomy, `tip_mm`, `lateral_of_facet_mm` and `lower_rim_mm`.

    Returns
    -------
    SegmentCut
        Of the upper bone only the window is taken: its pars stays.

    Raises
    ------
    Refused
        The window is narrower than the burr, or two together set the spinous process free.
    """
    sides = sides_of(side)
    check_bridge(pairing.upper, sides, settings[HEIGHT.name])
    out = settings[LATERAL.name]
    below: list[Solid] = []
    flavum: list[tuple[float, float]] = []
    for one in sides:
        end = sum(joint_x(pairing.upper, one)) / 2 + settings[REACH.name]
        wall = abs(pairing.lower.landmarks.pedicle[one].medial_x)
        below += lower_rim(pairing.lower, (one,), settings, settings[MEDIAL.name], min(out, wall))
        below += tip_cutters(pairing.lower, one, settings[TIP.name], end)
        flavum += taken_flavum((one,), max(end, out))
    window = laminotomy.recipe(pairing.upper, side, settings)
    return SegmentCut(window, Cut(tuple(below), SPINOUS_PROCESS), tuple(flavum))


def tip_cutters(bone: Bone, side: str, tip_mm: float, end: float) -> list[Solid]:
    """The topmost `tip_mm` of the superior process of `bone`, out to |x| = `end`, never into the pedicle."""
    if tip_mm <= 0:
        return []
    start = LAMINA_X  # medial of it there is no process
    floor = max(top_z(bone, side) - tip_mm, bone.landmarks.pedicle[side].upper_z)
    return superior_process(bone, side, floor, (start, end))


def top_z(bone: Bone, side: str) -> float:
    """Height of the top of the superior articular process, mm."""
    marks = bone.landmarks
    points = bone.solid.arrays[0]
    out = SIGN[side] * points[:, 0]
    behind = (out > LAMINA_X) & (out < abs(marks.transverse_root[side].x)) & (points[:, 1] > marks.pedicle[side].y)
    return float(np.max(points[behind, 2]))


FORAMINOTOMY = between_two(
    name="foraminotomy",
    label="Foraminotomy",
    summary="Through a laminotomy the tip of the lower vertebra's superior articular process and the lateral part of"
    " the ligamentum flavum are taken, which sets the exiting root free; the pars stays.",
    sides=ONE_OR_BOTH,
    settings=(TIP, REACH, HEIGHT, MEDIAL, LATERAL, BURR),
    defaults=laminotomy.defaults,
    recipe=on_segment,
)
