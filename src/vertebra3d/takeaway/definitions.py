"""What every figure of a report means, and every warning's level."""

from __future__ import annotations

from collections.abc import Mapping

from vertebra3d.files.tables import FACETS, UPPER_BOUND
from vertebra3d.speech import Speech, mark

LEVELS: Mapping[str, str] = {
    "red": mark("Outside what the source supports"),
    "amber": mark("Look at the source"),
    "note": mark("Note"),
}


def definitions(say: Speech) -> tuple[tuple[str, str], ...]:
    """Terms and their meanings, in the order in which the figures stand."""
    return (
        (
            say("Bone removed"),
            say(
                "Volume of the closed solid that the cutters took from the bone, cortex and marrow together. Intact"
                " bone is exactly what is kept and what is removed. Loose chips take more room than solid bone."
            ),
        ),
        (
            say("Region"),
            say(
                "A part of the bone between planes through its landmarks; the regions do not overlap and add up to the"
                " bone within about 0.1 %."
            ),
        ),
        (
            say("Canal space gained"),
            say("Space within the {bound}. Disc, ligament and fat are not counted.", bound=say(UPPER_BOUND)),
        ),
        (say("Widened most"), say("The axial plane in which the area of the bony canal grows most.")),
        (say("Narrowest"), say("The axial plane in which the canal is narrowest under an unbroken bony roof.")),
        (
            say("Depth and width"),
            say("Mid-sagittal (front to back) diameter and transverse diameter of the bony canal in an axial plane."),
        ),
        (say("Opening"), say("Length along the spine and width of the hole in the dorsal wall of the canal.")),
        (say("Process and joint surface left"), say("By volume and by area: {share}.", share=say(FACETS))),
        (
            say("Pars"),
            say("Least width of the pars interarticularis between the cut and its lateral edge, before and after."),
        ),
        (
            say("Warnings"),
            say(
                "Red: outside what the source supports. Amber: look at the source. A note names a loose piece or an"
                " edge of the method. No warning means that no limit known here was crossed; it does not mean that a"
                " cut is safe."
            ),
        ),
        (
            say("Height"),
            say("z in the vertebra's own frame: 0 midway between the end-plates, positive towards the head."),
        ),
    )
