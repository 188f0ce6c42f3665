"""The end-plates of a bone, as planes."""

from __future__ import annotations

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.endplates import Plate, fitted_plate
from vertebra3d.errors import Refused
from vertebra3d.recent import Recent

_PLATES: Recent[tuple[Bone, bool], Plate] = Recent(12)


def plate_of(bone: Bone, upper: bool) -> Plate:
    """The upper or lower end-plate of a bone (`endplates.fitted_plate`).

    Raises
    ------
    Refused
        The bone has no such surface.
    """
    return _PLATES.get((bone, upper), lambda _: _fitted(bone, upper))


def _fitted(bone: Bone, upper: bool) -> Plate:
    try:
        return fitted_plate(*bone.solid.arrays, upper, bone.landmarks.wall_y)
    except Refused as refusal:
        raise Refused(f"{bone.level}: {refusal}") from None
