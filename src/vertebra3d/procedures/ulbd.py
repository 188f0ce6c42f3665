"""Unilateral laminotomy for bilateral decompression: over the top to the other side, whose outer shell stays."""

from __future__ import annotations

from collections.abc import Mapping

from vertebra3d.anatomy.bone import Bone
from vertebra3d.errors import Refused
from vertebra3d.procedures import laminotomy
from vertebra3d.procedures.base import Cut, Pairing, SegmentCut
from vertebra3d.procedures.common import BURR, LATERAL, MEDIAL, ONE_SIDE, SPINOUS_PROCESS, facet_line_source
from vertebra3d.procedures.cutters import OTHER, smaller_facet_x, within
from vertebra3d.procedures.laminotomy import HEIGHT
from vertebra3d.procedures.segmental import LOWER_RIM, PUNCH_MM, between_two, lower_rim, taken_flavum
from vertebra3d.procedures.undercut import over_the_top
from vertebra3d.quantity import Quantity

CONTRALATERAL = Quantity(
    name="contralateral_lateral_mm",
    label="Reach on the other side",
    unit="mm",
    low=4.0,
    high=20.0,
    default=None,
    meaning="How far from the midline the other lamina is undercut from inside, and the ligament taken. Read off the"
    " bone: the medial facet line, on the side where it lies nearer to the midline.",
    source=facet_line_source("Out to the medial facet line of the other side"),
    status="recalled",
    group="Other side",
)
SHELL = Quantity(
    name="dorsal_shell_mm",
    label="Shell kept on the other side",
    unit="mm",
    low=1.0,
    high=8.0,
    default=3.0,
    meaning="Least thickness of the dorsal part of the other lamina that stays behind the undercut.",
    source="The dorsal cortex of the other lamina is kept (Hermansen 2020, read); no source that was read gives its"
    " thickness",
    status="convention",
    group="Other side",
)


def on_segment(pairing: Pairing, side: str | None, settings: Mapping[str, float]) -> SegmentCut:
    """A laminotomy on `side`, from which the other lamina is undercut to the same height.

    Parameters
    ----------
    pairing : Pairing
        The two bones.
    side : str
        Of the approach, "left" or "right", the patient's.
    settings : mapping of str to float
        Those of a laminotomy, `contralateral_lateral_mm`, `dorsal_shell_mm` and `lower_rim_mm`.

    Returns
    -------
    SegmentCut
        The spinous processes of both bones are protected.

    Raises
    ------
    Refused
        The window is narrower than the burr, or the shell leaves the burr no way to the other side.
    """
    side = side or ONE_SIDE[0]
    other, upper, lower = OTHER[side], pairing.upper, pairing.lower
    burr, shell = settings[BURR.name], settings[SHELL.name]
    reach, out = settings[CONTRALATERAL.name], settings[LATERAL.name]
    window = laminotomy.recipe(upper, side, settings)
    ceiling = laminotomy.ceiling_z(upper, side, settings)
    inner = over_the_top(upper, other, shell, (reach, out), burr, ceiling_z=ceiling)
    if inner is None:
        raise Refused(
            f"dorsal_shell_mm = {shell:g} leaves a burr of {burr:g} mm no way to the other side; take a thinner shell,"
            " a higher window or a smaller burr_diameter_mm"
        )
    below = lower_rim(lower, (side,), settings, settings[MEDIAL.name], out)
    rim = settings[LOWER_RIM.name]
    inner_rim = over_the_top(lower, other, shell, (reach, out), PUNCH_MM, rim_mm=rim) if rim > 0 else None
    return SegmentCut(
        Cut((*window.cutters, inner), SPINOUS_PROCESS),
        Cut((*below, *([inner_rim] if inner_rim is not None else [])), SPINOUS_PROCESS),
        flavum=(*taken_flavum((side,), out), *taken_flavum((other,), reach)),
    )


def defaults(bone: Bone) -> Mapping[str, float]:
    """Those of a laminotomy, and the medial facet line for the other side."""
    reach = within(CONTRALATERAL.low, CONTRALATERAL.high, smaller_facet_x(bone))
    return {**laminotomy.defaults(bone), CONTRALATERAL.name: reach}


ULBD = between_two(
    name="ulbd",
    label="Over the top (ULBD)",
    summary="Through a window on one side the base of the spinous process and the inner part of the other lamina are"
    " undercut, over the top of the dural sac; the outer shell of that lamina, its facet joint and the spinous process"
    " stay.",
    sides=ONE_SIDE,
    settings=(HEIGHT, MEDIAL, LATERAL, CONTRALATERAL, SHELL, BURR),
    defaults=defaults,
    recipe=on_segment,
)
