"""Laminoplasty: the laminae are cut free beside the facet joints and swung open like a door."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import SIDES, SIGN
from vertebra3d.errors import Refused
from vertebra3d.parting import CHIP_MM3, part
from vertebra3d.procedures.base import Cut, Flap, Pairing, SegmentCut
from vertebra3d.procedures.common import BURR, LATERAL, ONE_SIDE, facet_line_source
from vertebra3d.procedures.cutters import OTHER, Plane, Reach, rounded, smaller_facet_x, within
from vertebra3d.procedures.segmental import between_two
from vertebra3d.quantity import Quantity
from vertebra3d.rotations import matrix_of
from vertebra3d.solids import Solid

Array = NDArray[np.float64]

OPENING = Quantity(
    name="opening_deg",
    label="Opening",
    unit="deg",
    low=0.0,
    high=30.0,
    default=15.0,
    step=1.0,
    meaning="Angle by which the freed laminae are swung backwards about the hinge on the other side.",
    source="Chosen here: lumbar laminoplasty is recalled, and no source that was read gives an angle",
    status="convention",
    group="Door",
)
GUTTER = replace(
    LATERAL,
    label="Place of the gutters",
    meaning="Distance of the outer wall of both gutters from the midline at the lower edge of the laminae. Upwards the"
    " gutters lean inwards where the superior articular processes stand nearer to the midline. Read off the bone: the"
    " medial facet line, on the side where it lies nearer to the midline.",
    source=facet_line_source("Gutters at the junction of lamina and facet"),
    group="Door",
)
_LEAST_BURR_MM = 1.0
_LEAST_DOOR_MM = 1.0  # half of what stays between the gutters is at least so wide
_INSIDE_PARS_MM = 1.0  # the gutters lie at least so far medial of the lateral edge of the pars
_CLEAR_MM = 0.2  # of the superior articular surface


def on_segment(pairing: Pairing, side: str | None, settings: Mapping[str, float]) -> SegmentCut:
    """A gutter as wide as the burr on both sides, over the full height; what lies between is swung open.

    In life the hinge is a gutter that leaves a cortex, which bends. Here it is cut through, and widened backwards as
    far as the door needs to swing.

    Parameters
    ----------
    pairing : Pairing
        The two bones.
    side : str
        Where it opens, "left" or "right", the patient's.
    settings : mapping of str to float
        `opening_deg`, `lateral_mm` and `burr_diameter_mm`.

    Returns
    -------
    SegmentCut
        With its `flap`; nothing is cut of the lower bone, and no ligament taken.

    Raises
    ------
    Refused
        The burr is too small to cut, or so large that the gutters meet, or they lie beside the laminae.
    """
    side, bone, burr = side or ONE_SIDE[0], pairing.upper, settings[BURR.name]
    if burr < _LEAST_BURR_MM:
        raise Refused(
            f"burr_diameter_mm = {burr:g} cuts no gutter; for a laminoplasty it is at least {_LEAST_BURR_MM:g} mm"
        )
    if settings[GUTTER.name] - burr < _LEAST_DOOR_MM:
        raise Refused(
            f"lateral_mm = {settings[GUTTER.name]:g} leaves no lamina between gutters of {burr:g} mm;"
            f" allowed is at least {burr + _LEAST_DOOR_MM:g} mm, or a smaller burr_diameter_mm"
        )
    edge = min(abs(float(pars.lateral_edge[0])) for pars in bone.landmarks.pars.values()) - _INSIDE_PARS_MM
    if settings[GUTTER.name] > edge:
        raise _beside(bone, settings[GUTTER.name], edge, burr)
    hinge_side, turn = OTHER[side], settings[OPENING.name]
    hinge, axis = hinge_of(bone, hinge_side, settings[GUTTER.name])
    flap = Flap(
        _triple(hinge),
        _triple(axis),
        SIGN[side] * turn,
        lambda: _beside(bone, settings[GUTTER.name], settings[GUTTER.name], burr),
    )
    cutters = [gutter(bone, one, settings[GUTTER.name], burr) for one in SIDES]
    if turn > 0:
        cutters.append(_swing(bone, hinge_side, settings[GUTTER.name], turn))
    return SegmentCut(Cut(tuple(cutters)), flap=flap)


def _beside(bone: Bone, lateral_mm: float, below_mm: float, burr_mm: float) -> Refused:
    """Gutters that lie beside the laminae, with the farthest place up to `below_mm` that sets the laminae free.

    Beside the canal a gutter does not reach what lies in front of the lean of `Reach`. The pars of L5, broad and set
    far forwards, holds the laminae there long before its lateral edge, the sooner the smaller the burr is.
    """
    most = _farthest(bone, below_mm, burr_mm)
    if most is None:
        return Refused(
            f"gutters of {burr_mm:g} mm at lateral_mm = {lateral_mm:g} set no lamina free, nor do they nearer to the"
            " midline; take another burr_diameter_mm"
        )
    return Refused(
        f"lateral_mm = {lateral_mm:g} places the gutters beside the laminae; allowed is at most {most:g} mm here"
    )


def _farthest(bone: Bone, below_mm: float, burr_mm: float) -> float | None:
    """The farthest place of gutters up to `below_mm`, rounded down to 0.1 mm, that sets the laminae free."""
    low, high = int(np.ceil(10 * (burr_mm + _LEAST_DOOR_MM))), int(np.floor(10 * below_mm))

    def is_held(tenth: int) -> bool:
        cutters = [gutter(bone, side, tenth / 10, burr_mm) for side in SIDES]
        return sum(piece.volume_mm3 >= CHIP_MM3 for piece in part(bone.solid, cutters)[1].pieces()) < 2

    for tenth in range(high, low - 1, -10):  # by millimetres inwards, then by tenths outwards
        if not is_held(tenth):
            farther = range(tenth + 1, min(tenth + 9, high) + 1)
            return (tenth + bisect_left(farther, True, key=is_held)) / 10
    return None


def outer_wall(bone: Bone, side: str, lateral_mm: float) -> tuple[Array, float]:
    """The outer wall of a gutter: from `lateral_mm` at the lower edge of the lamina past the superior process."""
    part = bone.landmarks.lamina[side]
    low, high = float(part.inferior_edge[2]), float(part.superior_edge[2])
    surface = SIGN[side] * bone.articular[f"superior_{side}"][..., 0]
    top = min(lateral_mm, float(surface.min()) - _CLEAR_MM)
    lean = (lateral_mm - top) / (high - low)
    normal = np.array([SIGN[side], 0.0, lean])
    length = float(np.linalg.norm(normal))
    return normal / length, (lateral_mm + lean * low) / length


def gutter(bone: Bone, side: str, lateral_mm: float, burr_mm: float) -> Solid:
    """A slot as wide as the burr inside the outer wall, through the lamina over its full height."""
    normal, offset = outer_wall(bone, side, lateral_mm)
    inner: Plane = (-normal, burr_mm - offset)
    return rounded([*Reach.of(bone).planes(), (normal, offset), inner], 0.0)


def hinge_of(bone: Bone, side: str, lateral_mm: float) -> tuple[Array, Array]:
    """A point of the hinge, where the outer wall of the gutter meets the canal, and its direction, upwards."""
    part = bone.landmarks.lamina[side]
    normal, offset = outer_wall(bone, side, lateral_mm)
    along = part.superior_edge - part.inferior_edge
    along = along / along[2]
    along[0] = -normal[2] / normal[0]  # along the wall
    x = (offset - normal[2] * part.front[2]) / normal[0]
    return np.array([x, part.front[1], part.front[2]]), along / np.linalg.norm(along)


def _swing(bone: Bone, side: str, lateral_mm: float, turn_deg: float) -> Solid:
    """The wedge behind the hinge on `side` that the door closes when it is swung open.

    It ends behind the laminae: the spinous process swings over what stays.
    """
    hinge, axis = hinge_of(bone, side, lateral_mm)
    normal, offset = outer_wall(bone, side, lateral_mm)
    turned = matrix_of(SIGN[side] * np.radians(turn_deg) * axis) @ normal
    behind: Plane = ((0, 1, 0), bone.landmarks.laminae_back_y)
    return rounded([*Reach.of(bone).planes(), behind, (normal, offset), (-turned, -float(turned @ hinge))], 0.0)


def _triple(point: Array) -> tuple[float, float, float]:
    x, y, z = (float(value) for value in point)
    return x, y, z


LAMINOPLASTY = between_two(
    name="laminoplasty",
    label="Laminoplasty",
    summary="The laminae with the spinous process are cut free beside the facet joints and swung open about a hinge on"
    " one side; no bone is lost but that of the gutters.",
    sides=ONE_SIDE,
    settings=(OPENING, GUTTER, BURR),
    defaults=lambda bone: {GUTTER.name: within(GUTTER.low, GUTTER.high, smaller_facet_x(bone))},
    recipe=on_segment,
    beside=(),
)
