"""What a patient's bone is like: the dimensions of its twin beside those of a population."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.parameters import BASE, NORM, parameters_at
from vertebra3d.anatomy.populations import Norm, spread
from vertebra3d.patient.twin import Twin, twin_of
from vertebra3d.recent import Recent


class Place(NamedTuple):
    """A dimension of a bone among people.

    Attributes
    ----------
    value : float
        mm or degrees.
    percentile : float
        Share of the population that has less, %: by mean and spread, as if both were those of a normal distribution.
    source : str
        Where mean and spread come from.
    """

    value: float
    percentile: float
    source: str


_TWINS: Recent[tuple[Bone, Norm], Twin] = Recent(4)


def twin_of_bone(bone: Bone, norm: Norm = NORM) -> Twin:
    """The twin of a bone, remembered.

    Raises
    ------
    Refused
        As `twin.twin_of` does.
    """
    return _TWINS.get((bone, norm), lambda key: twin_of(*key[0].solid.arrays, key[0].level, key[1]))


def places_of(twin: Twin, norm: Norm = NORM) -> Mapping[str, Place]:
    """Each dimension of a twin among people of its level; those that do not differ among them are left out."""
    found = {}
    for name, quantity in parameters_at(twin.level, norm).items():
        mean = float(quantity.default_for(twin.level) or 0.0)
        told = spread(twin.level, BASE.get(name, name), mean)
        if name not in twin.parameters or told.sd <= 0:
            continue
        value = float(twin.parameters[name])
        share = 50.0 * (1.0 + math.erf((value - mean) / (told.sd * math.sqrt(2.0))))
        source = f"mean: {quantity.source} ({quantity.status}); spread: {told.source} ({told.status})"
        found[name] = Place(value, share, source)
    return found
