"""S1, the upper end of the sacrum, as the lower bone of a segment: its dimensions, each declared once.

S1 is no level of a vertebra by itself. It has a few dimensions, and they carry the names that a vertebra has for them;
what else differs between people follows L5. Its form is drawn (`sacrum_shape`); figures and their standing are in
`sacrum.toml`.
"""

from __future__ import annotations

import difflib
import math
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from vertebra3d.anatomy.parameters import BASE, NORM, both_sides, parameters_at
from vertebra3d.anatomy.people import draw
from vertebra3d.anatomy.populations import Norm, assumed, spread
from vertebra3d.errors import Refused
from vertebra3d.quantity import Quantity

S1 = "S1"
ABOVE = "L5"
_WALL_MM = 4.0  # of the body on either side of the canal


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("vertebra3d.segment").joinpath("sacrum.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def parameters_of_s1(norm: Norm = NORM) -> Mapping[str, Quantity]:
    """Every dimension of S1 with its range and default for `norm`; those of L5 have the same names."""
    above, mean = parameters_at(ABOVE, norm), parameters_at(ABOVE, Norm(norm.population))
    data, found = _data(), {}
    for name, quantity in above.items():
        told = data.get(BASE.get(name, name))
        if told is not None:
            value = round(_default(told, name, above, mean), 1)
            reach = told["reach"] if quantity.unit == "deg" else told["reach"] * value
            found[name] = replace(
                quantity,
                default=value,
                low=round(value - reach, 1),
                high=round(value + reach, 1),
                meaning=told["meaning"],
                source=told["source"],
                status=told["status"],
            )
    return found


def _default(told: Mapping[str, Any], name: str, above: Mapping[str, Quantity], mean: Mapping[str, Quantity]) -> float:
    if "of" not in told:
        return float(told["mean"])
    other = _followed(name, above)
    own, at_mean = (float(declared[other].default_for(ABOVE) or 0.0) for declared in (above, mean))
    return float(told["share"]) * own if "share" in told else float(told["mean"]) * own / at_mean


def resolve_s1(overrides: Mapping[str, float] | None = None, norm: Norm = NORM) -> dict[str, float]:
    """Every dimension of S1, mm and degrees, defaults filled in.

    Raises
    ------
    Refused
        An unknown name, a value out of its range, or dimensions that contradict each other.
    """
    declared = parameters_of_s1(norm)
    given = both_sides(overrides or {})
    for name in given:
        if name not in declared:
            near = difflib.get_close_matches(name, declared, n=3)
            hint = f"did you mean {' or '.join(near)}?" if near else f"it has {', '.join(declared)}"
            raise Refused(f"{name!r} is no dimension of {S1}; {hint}")
    found = {
        name: quantity.check(given[name]) if name in given else float(quantity.default_for(S1) or 0.0)
        for name, quantity in declared.items()
    }
    most = _widest_canal(found)
    if found["canal_width_mm"] > most:
        raise Refused(
            f"canal_width_mm = {found['canal_width_mm']:g} contradicts endplate_width_upper_mm ="
            f" {found['endplate_width_upper_mm']:g}: the canal would be wider than the body of {S1}; with it"
            f" canal_width_mm can be {most:g} at most"
        )
    return found


def _widest_canal(values: Mapping[str, float]) -> float:
    """The widest canal that the body of S1 has room behind it for, mm."""
    return math.floor(10 * (values["endplate_width_upper_mm"] - 2 * _WALL_MM) + 1e-6) / 10


def draw_s1(seed: int, norm: Norm = NORM) -> dict[str, float]:
    """Dimensions (mm, degrees) of the S1 of a person drawn at random: as unusual as those of the L5 of the same seed.

    Each lies as many standard deviations off its mean as the dimension of L5 that it is told by: an assumption, as
    between the vertebrae above, for bones that were drawn apart would not meet in their joints. Spreads are those of
    `sacrum.toml` or assumed (`anatomy.people`).

    Parameters
    ----------
    seed : int
        0 or more.
    norm : Norm
        Whose means.
    """
    above, person = parameters_at(ABOVE, norm), draw(seed, ABOVE, norm)
    values: dict[str, float] = {}
    for name, quantity in parameters_of_s1(norm).items():
        other = _followed(name, above)
        usual, mean = float(above[other].default_for(ABOVE) or 0.0), float(quantity.default_for(S1) or 0.0)
        scale = norm.scale if quantity.unit == "mm" else 1.0
        off = (person[other] - usual) / (spread(ABOVE, BASE.get(other, other), usual / scale).sd * scale)
        value = mean + off * _sd(BASE.get(name, name), mean, norm)
        values[name] = round(min(max(value, quantity.low), quantity.high), 1)
    values["canal_width_mm"] = min(values["canal_width_mm"], _widest_canal(values))
    return values


def _sd(base: str, mean: float, norm: Norm) -> float:
    told = _data()[base].get("sd")
    if base.endswith("_deg"):
        return float(told if told is not None else assumed("angle_sd_deg"))
    return float(told) * norm.scale if told is not None else assumed("length_cv") * mean


def _followed(name: str, above: Mapping[str, Quantity]) -> str:
    """The dimension of L5 that one of S1 follows; one that has sides follows its own side."""
    told = _data()[BASE.get(name, name)].get("of", name)
    return told if told in above else name
