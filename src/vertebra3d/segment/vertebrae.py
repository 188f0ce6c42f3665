"""The bones that a segment may have, vertebrae and S1: one way to ask for their dimensions."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from vertebra3d.anatomy import parameters as vertebral
from vertebra3d.anatomy.parameters import NORM
from vertebra3d.anatomy.populations import Norm
from vertebra3d.quantity import Quantity
from vertebra3d.segment.conditions import conditions_at
from vertebra3d.segment.figures import bones_of
from vertebra3d.segment.sacrum import S1, draw_s1, parameters_of_s1, resolve_s1

SHORT_PEDICLES = "short_pedicles_mm"


def parameters_of(level: str, norm: Norm = NORM) -> Mapping[str, Quantity]:
    """Every anatomical parameter of a bone ("T9" to "L5", "S1") with the range and the default that hold for `norm`."""
    return parameters_of_s1(norm) if level == S1 else vertebral.parameters_at(level, norm)


def resolved(level: str, values: Mapping[str, float] | None = None, norm: Norm = NORM) -> dict[str, float]:
    """Every anatomical parameter of a bone, defaults filled in; raises `Refused` where `values` cannot be."""
    return resolve_s1(values, norm) if level == S1 else vertebral.resolve(level, values, norm)


def drawn(seed: int, level: str, norm: Norm = NORM) -> dict[str, float]:
    """Anatomical parameters of a person's bone, drawn at random from the population, sex and size of `norm`."""
    from vertebra3d.anatomy.people import draw

    return draw_s1(seed, norm) if level == S1 else draw(seed, level, norm)


def varied(name: str, level: str, norm: Norm = NORM) -> dict[str, float]:
    """What the variant `name` sets at a bone (`anatomy.variants`), of what the bone has."""
    from vertebra3d.anatomy.variants import variant_values

    return variant_values(name, level, norm, parameters_of(level, norm))


def room_for_short_pedicles(level: str, values: Mapping[str, float], norm: Norm) -> float:
    """By how much the canal of a bone can become less deep, mm, with pedicles that are shorter; told to 0.01 mm.

    Parameters
    ----------
    level : str
    values : mapping of str to float
        Its dimensions that are not those of `norm`.
    norm : Norm
    """
    room = resolved(level, values, norm)["canal_depth_mm"] - parameters_of(level, norm)["canal_depth_mm"].low
    return math.floor(100 * room + 1e-6) / 100


def conditions_of(
    level: str, upper: Mapping[str, float], lower: Mapping[str, float], norm: Norm = NORM
) -> Mapping[str, Quantity]:
    """Every condition of a segment with the range that its two bones allow: their canals bound the short pedicles.

    Parameters
    ----------
    level : str
        "L1-L2" to "L5-S1".
    upper, lower : mapping of str to float
        Dimensions of either bone that are not those of `norm`.
    norm : Norm

    Raises
    ------
    Refused
        There is no such segment, or no such bone.
    """
    declared = dict(conditions_at(level))
    room = min(
        room_for_short_pedicles(one, own, norm) for one, own in zip(bones_of(level), (upper, lower), strict=True)
    )
    short = declared[SHORT_PEDICLES]
    declared[SHORT_PEDICLES] = replace(short, high=max(short.low, min(short.high, room)))
    return declared
