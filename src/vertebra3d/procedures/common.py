"""What several procedures share, declared once: sides, settings, and what a window leaves whole."""

from __future__ import annotations

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.procedures.cutters import OTHER, smaller_facet_x, within
from vertebra3d.quantity import Quantity

ONE_SIDE = SIDES
"""Sides of a procedure that is done on one, the default first."""

ONE_OR_BOTH = (*SIDES, "both")
"""Sides of a procedure that is done on one or on both, the default first."""

SPINOUS_PROCESS = frozenset({"spinous_process"})
"""What every cut beside the midline leaves whole."""


def sides_of(side: str | None) -> tuple[str, ...]:
    """The sides that "left", "right" or "both" stand for; the left one where none is asked for."""
    return SIDES if side == "both" else (side or SIDES[0],)


def beside_window(side: str) -> frozenset[str]:
    """What a window on `side` leaves whole: the spinous process and, where it is not on both, the other lamina."""
    return SPINOUS_PROCESS | ({f"lamina_{OTHER[side]}"} if side in OTHER else set())


BURR = Quantity(
    name="burr_diameter_mm",
    label="Burr diameter",
    unit="mm",
    low=0.0,
    high=8.0,
    default=3.0,
    meaning="Diameter of the burr: the inside corners of the cut are rounded by half of it. 0 leaves them sharp.",
    source="Chosen here: a common size of burr",
    status="convention",
    group="Instrument",
)


def facet_line_source(sentence: str) -> str:
    """Source line of a limit at the medial facet line."""
    return f"{sentence}: general surgical teaching; the place is measured on the bone"


MEDIAL = Quantity(
    name="medial_mm",
    label="Medial limit",
    unit="mm",
    low=0.0,
    high=10.0,
    default=None,
    meaning="Distance of the medial edge of the cut from the midline, on the side of the canal. Towards the back the"
    " wall leans outwards so that the spinous process stays whole. Read off the bone: half the width of the spinous"
    " process at its base.",
    source="A hemilaminectomy starts at the spinous base, about 2 to 4 mm from the midline: general surgical teaching;"
    " the place is measured on the bone",
    status="recalled",
    group="Window",
)
LATERAL = Quantity(
    name="lateral_mm",
    label="Lateral limit",
    unit="mm",
    low=4.0,
    high=24.0,
    default=None,
    meaning="Distance of the lateral edge of the cut from the midline. Read off the bone: the medial facet line, the"
    " medial edge of the articular surfaces, on the side where it lies nearer to the midline.",
    source=facet_line_source("Out to the medial facet line"),
    status="recalled",
    group="Window",
)


_ROOM_MM = 0.2  # a burr has at least this much room beside it in a window whose limits are read off the bone


def window_defaults(bone: Bone) -> dict[str, float]:
    """Medial and lateral limit that are read off `bone`."""
    lateral = within(LATERAL.low, LATERAL.high, smaller_facet_x(bone))
    widest = lateral - float(BURR.default_for(bone.level) or 0.0) - _ROOM_MM
    medial = within(MEDIAL.low, MEDIAL.high, min(bone.landmarks.spinous_half_width, widest))
    return {MEDIAL.name: medial, LATERAL.name: lateral}
