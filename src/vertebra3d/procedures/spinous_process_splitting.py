"""Spinous-process splitting: the process is split and set free, a window made, and the halves put back."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.errors import Refused
from vertebra3d.procedures import laminotomy
from vertebra3d.procedures.base import Cut, Pairing, SegmentCut
from vertebra3d.procedures.common import BURR, LATERAL, SPINOUS_PROCESS, window_defaults
from vertebra3d.procedures.cutters import Plane, Reach, before_spinous, lateral, medial, opposite, rounded
from vertebra3d.procedures.laminotomy import HEIGHT
from vertebra3d.procedures.segmental import across, between_two, rim_across
from vertebra3d.quantity import Quantity
from vertebra3d.solids import Solid

KERF = Quantity(
    name="kerf_mm",
    label="Width of the saw cut",
    unit="mm",
    low=0.5,
    high=3.0,
    default=1.0,
    meaning="Width of the cut that splits the spinous process, and of the one that parts it from the laminae.",
    source="Chosen here: about the thickness of a fine saw or osteotome",
    status="convention",
    group="Spinous process",
    step=0.1,
)
_PAST_MM = 0.2  # the cuts meet with this much to spare


def on_segment(pairing: Pairing, side: str | None, settings: Mapping[str, float]) -> SegmentCut:
    """The spinous process split and parted from the laminae, and a window between the facet lines.

    Parameters
    ----------
    pairing : Pairing
        The two bones.
    side : None
        The procedure has no side.
    settings : mapping of str to float
        `kerf_mm`, `height_mm`, `lateral_mm`, `burr_diameter_mm` and `lower_rim_mm`.

    Returns
    -------
    SegmentCut
        The halves of the spinous process are pieces of the upper bone that stay without a hold on it.

    Raises
    ------
    Refused
        The arch of the upper bone is open in the midline.
    """
    if pairing.upper.arch_open:
        raise Refused(
            f"the arch of {pairing.upper.level} is open in the midline: there is no spinous process to split; choose"
            " another procedure, or set arch_cleft_mm to 0"
        )
    out = settings[LATERAL.name]
    upper = [*window_cutters(pairing.upper, settings), *detaching_cutters(pairing.upper, settings[KERF.name])]
    return SegmentCut(
        Cut(tuple(upper)),
        Cut(tuple(rim_across(pairing.lower, settings, out)), SPINOUS_PROCESS),
        flavum=((-out, out),),
    )


def window_cutters(bone: Bone, settings: Mapping[str, float]) -> list[Solid]:
    """Cutters for the laminae between the facet lines, in front of the spinous process and beside it."""
    edge = max(float(part.inferior_edge[2]) for part in bone.landmarks.lamina.values())
    return across(bone, settings[LATERAL.name], settings[BURR.name], ((0, 0, 1), edge + settings[HEIGHT.name]))


def detaching_cutters(bone: Bone, kerf_mm: float) -> list[Solid]:
    """Sharp saw cuts: the split through the process, and its parting from the laminae over its whole height."""
    marks = bone.landmarks
    reach = Reach.of(bone).planes()[:4]
    beside = marks.spinous_lateral
    across = [lateral(side, beside + kerf_mm) for side in SIDES]
    front = before_spinous(bone)
    # In front of the process, behind each of the planes that it begins at.
    cutters = []
    for normal, offset in front:
        near: Plane = (-np.asarray(normal, dtype=float), -(offset - kerf_mm))
        cutters.append(rounded([*reach, *across, *_moved(front, _PAST_MM), near, (normal, offset)], 0.0))
    # Beside it, where the laminae reach farther back than that.
    for behind in front:
        for side in SIDES:
            walls = [medial(side, beside), lateral(side, beside + kerf_mm), opposite(_moved([behind], -kerf_mm)[0])]
            cutters.append(rounded([*reach, *walls], 0.0))
    # Through it, from its base to its tip.
    tip_x, tip_y = float(marks.spinous_tip[0]), float(marks.spinous_tip[1])
    lean = tip_x / max(tip_y - marks.roof_front_y, 1.0)
    across_tip = np.array([1.0, -lean, 0.0]) / np.hypot(1.0, lean)
    middle = float(across_tip @ (0.0, marks.roof_front_y, 0.0))
    saw: list[Plane] = [(across_tip, middle + kerf_mm / 2), (-across_tip, kerf_mm / 2 - middle)]
    for behind in front:
        cutters.append(rounded([*reach, *saw, opposite(_moved([behind], -kerf_mm)[0])], 0.0))
    return cutters


def _moved(planes: list[Plane], by_mm: float) -> list[Plane]:
    """Half-spaces that reach `by_mm` farther."""
    return [(normal, offset + by_mm) for normal, offset in planes]


SPINOUS_PROCESS_SPLITTING = between_two(
    name="spinous-process-splitting",
    label="Spinous process splitting",
    summary="The spinous process is split and parted from the laminae with the muscles on its halves, a window is made"
    " between the facet joints, midline included, and the halves are put back to heal.",
    sides=(),
    settings=(KERF, HEIGHT, LATERAL, BURR),
    defaults=lambda bone: {
        HEIGHT.name: laminotomy.defaults(bone)[HEIGHT.name],
        LATERAL.name: window_defaults(bone)[LATERAL.name],
    },
    recipe=on_segment,
)
