"""A plausible person's segment: two bones of one person, and how they stand to each other, drawn at random."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from vertebra3d.anatomy.parameters import NORM
from vertebra3d.anatomy.populations import Norm
from vertebra3d.errors import Refused
from vertebra3d.segment.build import Standing, bones, stood
from vertebra3d.segment.figures import bones_of, figure
from vertebra3d.segment.vertebrae import drawn as bone_drawn

_LIMIT_SD = 2.5  # so far a draw lies from the mean at most
_LEAST_DISC_MM = 3.0
_MOST_DRAWS = 100
_ORDER = 0x5E6  # tells these draws from those of the bones


class Person(NamedTuple):
    """Anatomical parameters of the upper and of the lower bone, and how they stand."""

    cranial: dict[str, float]
    caudal: dict[str, float]
    standing: Standing


def draw_segment(seed: int, level: str, norm: Norm = NORM) -> Person:
    """A person's segment, drawn from the population, sex and size of `norm`.

    Both bones come from the same draws, so that who has a large one above has a large one below. Disc height and
    lordosis are normal round their published means and follow nothing else: an assumption. Where the rims of the bodies
    would meet, both are drawn again.

    Parameters
    ----------
    seed : int
        The same seed gives the same person.
    level : str
        "L1-L2" to "L5-S1".
    norm : Norm
        Whose means.

    Raises
    ------
    Refused
        The seed is no whole number of 0 or more, or nothing that can be was found.
    """
    upper, lower = bones_of(level)
    cranial, caudal = bone_drawn(seed, upper, norm), bone_drawn(seed, lower, norm)
    rng = np.random.default_rng([_ORDER, seed])
    made = bones(level, cranial, caudal, norm)
    for _ in range(_MOST_DRAWS):
        drawn = {}
        for name in ("disc_height_mm", "segmental_lordosis_deg"):
            told = figure(name, level)
            z = float(np.clip(rng.standard_normal(), -_LIMIT_SD, _LIMIT_SD))
            drawn[name] = told.mean + z * (told.sd or 0.0)
        standing = Standing(
            round(max(drawn["disc_height_mm"], _LEAST_DISC_MM), 1),
            round(drawn["segmental_lordosis_deg"], 1),
            0.0,
            figure("facet_gap_mm", level).mean,
        )
        stands = stood(*made, standing)
        if (made[0].body.moved(stands.cranial) & made[1].body.moved(stands.caudal)).is_empty:
            return Person(cranial, caudal, standing)
    raise Refused(f"no segment whose bodies stand clear of each other was found from seed {seed}; try another one")
