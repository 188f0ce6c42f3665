"""A plausible person: anatomical parameters drawn at random.

Each dimension is normal round its default, with the spread that a source gives or, where none was found, an assumed one
(`populations.spread`). Dimensions of the outer bone share one size, those that go together share more, and the two
sides are nearly alike: correlations that are assumptions (`populations.toml`). Canal and angles do not follow size.
Draws stay within the ranges of the parameters, and those that contradict each other are drawn again.
"""

from __future__ import annotations

import math

import numpy as np

from vertebra3d.anatomy.contradictions import refuse_contradictions
from vertebra3d.anatomy.parameters import BASE, NORM, parameters_at, resolve
from vertebra3d.anatomy.populations import Norm, assumed, spread
from vertebra3d.errors import Refused

_TOGETHER = {
    "endplate_width_upper_mm": "width",
    "endplate_width_lower_mm": "width",
    "endplate_depth_upper_mm": "depth",
    "endplate_depth_lower_mm": "depth",
    "body_height_anterior_mm": "height",
    "body_height_posterior_mm": "height",
    "pedicle_width_mm": "pedicle",
    "pedicle_height_mm": "pedicle",
    "interpars_mm": "arch",
    "inferior_process_distance_mm": "arch",
    "superior_facet_distance_mm": "arch",
}
_TOGETHER_SHARE = 0.35  # of the variance, beside the shared size: an assumption
_ALONE = ("canal_width_mm", "canal_depth_mm")
_MOST_DRAWS = 100


def draw(seed: int, level: str, norm: Norm = NORM) -> dict[str, float]:
    """Anatomical parameters (mm, degrees) of a person drawn from the population, sex and size of `norm`.

    Parameters
    ----------
    seed : int
        The same seed gives the same person.
    level : str
        "T9" to "L5".
    norm : Norm
        Whose means.

    Raises
    ------
    Refused
        The seed is no whole number of 0 or more.
    """
    if isinstance(seed, bool) or not isinstance(seed, int) or seed < 0:
        raise Refused(f"seed {str(seed)[:40]!r} is not a whole number of 0 or more")
    rng = np.random.default_rng(seed)
    for _ in range(_MOST_DRAWS):
        values = _draw(rng, level, norm)
        try:
            refuse_contradictions(resolve(level, values, norm))
        except Refused:
            continue
        return values
    raise Refused(f"no person without contradictions was found from seed {seed}; try another one")


def _draw(rng: np.random.Generator, level: str, norm: Norm) -> dict[str, float]:
    limit, shared, alike = assumed("limit_sd"), assumed("shared_size"), assumed("sides")
    size = float(rng.standard_normal())
    groups: dict[str, float] = {}
    common: dict[str, float] = {}
    values: dict[str, float] = {}
    for name, quantity in parameters_at(level, norm).items():
        mean = float(quantity.default_for(level) or 0.0)
        base = BASE.get(name, name)
        if quantity.source == "none in the mean shape":  # what only variants have
            continue
        if base not in common:
            own = float(rng.standard_normal())
            if base.endswith("_deg") or base in _ALONE:
                common[base] = own
            else:
                group = _TOGETHER.get(base)
                share = _TOGETHER_SHARE if group else 0.0
                kin = groups.setdefault(group, float(rng.standard_normal())) if group else 0.0
                common[base] = math.sqrt(shared) * size + math.sqrt(share) * kin + math.sqrt(1 - shared - share) * own
        z = common[base]
        if name != base:
            z = math.sqrt(alike) * z + math.sqrt(1 - alike) * float(rng.standard_normal())
        scale = norm.scale if name.endswith("_mm") else 1.0
        deviation = spread(level, base, mean / scale).sd * scale
        value = mean + min(max(z, -limit), limit) * deviation
        values[name] = round(min(max(value, quantity.low), quantity.high), 1)
    return values
