"""Whose dimensions a bone has where a person sets none: population, sex, size.

A population is a set of published means, level by level, over the same shape constants. What it does not publish is
taken from the mean shape of 87 adults; widths and heights that go together keep its proportions (`_FOLLOWS`). Above L1,
where no population but that of Panjabi was measured, a population has its own L1 times a ratio (`thoracic.toml`).
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

from vertebra3d.anatomy.levels import LEVELS as LEVELS
from vertebra3d.anatomy.levels import LUMBAR, THORACIC
from vertebra3d.anatomy.shape import calibrated_dimensions, reference_dimensions
from vertebra3d.errors import Refused

Sex = Literal["female", "male"]
SEXES = ("female", "male")
MEAN_SHAPE = "mean shape of 87 adults (Clouthier 2023, J Biomech 146:111421), measured on its mesh"
DEFAULT_POPULATION = "clouthier-2023"
LEAST_SCALE, GREATEST_SCALE = 0.8, 1.2
_STANDING = ("measured", "read", "secondary", "recalled", "convention")
_FOLLOWS = {
    "endplate_width_lower_mm": "endplate_width_upper_mm",
    "body_waist_mm": "endplate_width_upper_mm",
    "body_height_anterior_mm": "body_height_posterior_mm",
}
"""Dimensions that keep the mean shape's proportion to another one, where a population publishes only that one."""

_CANAL = ("canal_width_mm", "canal_depth_mm")


class _Ratio(NamedTuple):
    value: float
    source: str
    status: str


_PANJABI = "Panjabi 1992, Spine 17:299"
_BONCZAR = "Bonczar 2024, Surg Radiol Anat 47:22"
_L1_RATIO = {
    "endplate_width_upper_mm": _Ratio(41.2 / 42.6, _PANJABI, "secondary"),
    "endplate_width_lower_mm": _Ratio(41.2 / 42.6, f"{_PANJABI} (ratio of the upper end-plate)", "secondary"),
    "body_height_anterior_mm": _Ratio(24.54 / 25.75, _BONCZAR, "secondary"),
    "body_height_posterior_mm": _Ratio(26.57 / 27.02, _BONCZAR, "secondary"),
    "canal_width_mm": _Ratio(23.7 / 23.8, _PANJABI, "secondary"),
    "canal_depth_mm": _Ratio(19.0 / 18.2, _PANJABI, "secondary"),
    "transverse_span_mm": _Ratio(71.2 / 76.1, _PANJABI, "recalled"),
}

_ONE_MAN = "one man (Visible Human Project; Remus 2021, PLoS ONE 16:e0250456), half of it, as he is only one"
_L1_FORM = {
    "lamina_thickness_mm": (9.48, 9.55),
    "lamina_height_mm": (35.84, 34.40),
    "superior_process_height_mm": (7.07, 8.64),
    "superior_process_thickness_mm": (6.52, 6.37),
    "superior_facet_width_mm": (20.81, 20.95),
    "superior_facet_distance_mm": (31.62, 32.21),
    "mammillary_size_mm": (7.15, 7.97),
    "inferior_process_length_mm": (16.78, 17.00),
    "inferior_process_width_mm": (8.11, 8.49),
    "inferior_process_distance_mm": (20.50, 18.41),
    "transverse_height_mm": (9.54, 9.64),
    "transverse_thickness_mm": (7.80, 5.74),
    "spinous_length_mm": (33.72, 36.94),
    "spinous_height_mm": (19.84, 24.57),
    "spinous_thickness_mm": (4.78, 4.83),
}
"""L1 and L2 of one man, measured on his meshes, for the lengths of which no ratio of a population was found: the
default goes half the way from L2 to his ratio. His body stays out; so do canal and pedicles, as the meshes fill
hollows, angles, and the distance of his partes: it falls from L1 to L2, while in populations it rises from L2 on
(Njoku 2022)."""


@dataclass(frozen=True)
class Norm:
    """Whose dimensions are the defaults.

    Attributes
    ----------
    population : str
        A name in `POPULATIONS`.
    sex : "female", "male" or None
        The mean woman or man of that population; None for the mean of all.
    scale : float
        Size of the whole bone, as a share; it scales every length alike, which is an assumption.
    """

    population: str = DEFAULT_POPULATION
    sex: Sex | None = None
    scale: float = 1.0

    def __post_init__(self) -> None:
        if self.population not in POPULATIONS:
            raise Refused(
                f"no population is called {str(self.population)[:40]!r}; allowed are {', '.join(POPULATIONS)}"
            )
        if self.sex is not None and self.sex not in SEXES:
            raise Refused(f"no sex is called {str(self.sex)[:40]!r}; allowed are {', '.join(SEXES)}, or leave it out")
        allowed = f"allowed is {LEAST_SCALE:g} to {GREATEST_SCALE:g}"
        if isinstance(self.scale, bool) or not isinstance(self.scale, int | float):
            raise Refused(f"scale is not a number: {str(self.scale)[:40]!r}; {allowed}")
        if not math.isfinite(self.scale) or not LEAST_SCALE <= self.scale <= GREATEST_SCALE:
            raise Refused(f"scale = {self.scale:.6g} is out of range; {allowed}")
        object.__setattr__(self, "scale", float(self.scale))


class Figure(NamedTuple):
    """A default: its value (mm or degrees), where it comes from and what standing that has."""

    value: float
    source: str
    status: str


class Spread(NamedTuple):
    """How people differ: a standard deviation (mm or degrees), where it comes from and what standing that has."""

    sd: float
    source: str
    status: str


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("vertebra3d.anatomy").joinpath("populations.toml").read_text(encoding="utf-8"))


@cache
def _above() -> dict[str, Any]:
    """What is known of the levels above L1."""
    return tomllib.loads(files("vertebra3d.anatomy").joinpath("thoracic.toml").read_text(encoding="utf-8"))


POPULATIONS: Mapping[str, str] = {name: entry["label"] for name, entry in _data().items() if "people" in entry}
"""Label of each population, by name; the first is the default."""


def people_of(population: str, level: str | None = None) -> str:
    """Who was measured, and by whom, in one line; above L1 also how their figures were carried on."""
    entry = _data()[population]
    told = f"{entry['people']} ({entry['source']})"
    if level not in THORACIC:
        return told
    measured = _above()["measured"]
    if population == measured["population"]:
        return f"{told}; {level} by {measured['source']}"
    return f"{told}; {level} is carried on from L1 by the ratios of {measured['ratio_source']}"


def figure(level: str, name: str, norm: Norm) -> Figure:
    """The default of the dimension `name` (without a side) at `level`, before `norm.scale`.

    Parameters
    ----------
    level : str
        A name in `LEVELS`.
    name : str
        A name in `shape.reference_dimensions`.
    norm : Norm
        Whose.
    """
    found = (_carried_on if level in THORACIC else _of_population)(level, name, norm.population)
    if norm.sex is None or not name.endswith("_mm"):
        return found
    own = name if name in _CANAL else "endplate_width_upper_mm"
    nearest = level if level in LUMBAR else LUMBAR[0]
    share = _sex_share(nearest, own, norm.sex)
    told = _data()["sex"]
    status = _weakest("secondary" if own == name and nearest == level else "convention", found.status)
    whose = "" if nearest == level else f"share of {nearest}, "
    source = f"{found.source}; {norm.sex} mean by {whose}{told['source']}"
    return Figure(found.value * share, source, f"derived ({status})")


def half_range(level: str, name: str) -> float | None:
    """Half-range of a dimension (share of the default, or degrees), where `level` has one of its own."""
    return float(_above()["reach"][name]) if level in THORACIC and name in _above()["reach"] else None


def fixed_range(level: str, name: str) -> tuple[float, float] | None:
    """Range of a dimension of which the mean shapes have nothing, where `level` has one of its own."""
    if level not in THORACIC or name not in _above()["fixed"]:
        return None
    low, high = _above()["fixed"][name]
    return float(low), float(high)


def spread(level: str, name: str, mean: float) -> Spread:
    """How much the dimension `name` (without a side) differs between people at `level`."""
    told = _data() if level in LUMBAR else _above()
    published = told["spread"].get(name)
    place = _place(published, level)
    if published is not None and place is not None:
        return Spread(published["sd"][place], published["source"], published["status"])
    assumed = _data()["assumed"]
    if name.endswith("_deg"):
        return Spread(assumed["angle_sd_deg"], "assumption", "convention")
    return Spread(assumed["length_cv"] * abs(mean), "assumption", "convention")


def assumed(name: str) -> float:
    """A figure that no source gives: "shared_size", "sides" (correlations) or "limit_sd"."""
    return float(_data()["assumed"][name])


def published(population: str) -> Mapping[str, Mapping[str, Any]]:
    """The figures that `population` publishes for L1 to L5, by dimension: `mean`, and where given `sem` and `n`."""
    return _data()[population].get("figures", {})


def _place(told: Mapping[str, Any] | None, level: str) -> int | None:
    """Where `level` stands in the lists of a row; None where it is not told."""
    levels = (told or {}).get("levels", THORACIC if level in THORACIC else LUMBAR)
    return list(levels).index(level) if told is not None and level in levels else None


def _carried_on(level: str, name: str, population: str) -> Figure:
    """The dimension above L1: by the ratio of the same spines to the population's own L1, as told, or as drawn."""
    data, first = _above(), LUMBAR[0]
    measured, told = data["measured"], data["told"].get(name)
    row = measured["figures"].get(name)
    place = _place(row, level)
    if row is not None and place is not None:
        mean, status = row["mean"][place], row["status"][place]
        if population == measured["population"]:
            return Figure(mean, measured["source"], status)
        own = _of_population(first, name, population)
        source = f"{_of_first(own)}, times the {level}/{first} ratio of {measured['ratio_source']}"
        weakest = _weakest(own.status, status, row["beside_status"])
        return Figure(own.value * mean / row["beside"], source, f"derived ({weakest})")
    place = _place(told, level)
    if told is not None and place is not None:
        source, status = (one if isinstance(one, str) else one[place] for one in (told["source"], told["status"]))
        return Figure(told["mean"][place], source, status)
    other = data["follows"].get(name)
    if other is not None:
        own, led = _of_population(first, name, population), _carried_on(level, other, population)
        share = led.value / _of_population(first, other, population).value
        source = f"{_of_first(own)}, in proportion to the {other.removesuffix('_mm').replace('_', ' ')}"
        return Figure(own.value * share, source, f"derived ({_weakest(own.status, led.status)})")
    return Figure(calibrated_dimensions(level)[name], data["form"], "convention")


def _of_first(own: Figure) -> str:
    """Where a figure at L1 comes from; what is carried on from L2 says so itself."""
    return own.source if own.status.startswith("derived") else f"{LUMBAR[0]} of {own.source}"


def _of_population(level: str, name: str, population: str) -> Figure:
    entry = _data()[population]
    told = entry.get("figures", {}).get(name)
    if told is not None:
        return Figure(told["mean"][LUMBAR.index(level)], entry["source"], told["status"])
    mean = _mean_shape(level, name)
    other = _FOLLOWS.get(name)
    led = entry.get("figures", {}).get(other) if other else None
    if led is None or other is None:
        return mean
    share = led["mean"][LUMBAR.index(level)] / _mean_shape(level, other).value
    status = _weakest(led["status"], mean.status)
    source = f"{mean.source}, in proportion to the {other.removesuffix('_mm').replace('_', ' ')} of {entry['source']}"
    return Figure(mean.value * share, source, f"derived ({status})")


def _mean_shape(level: str, name: str) -> Figure:
    """The dimension as measured on the mean shape; at L1 that of L2 times a published ratio, where there is one."""
    value = reference_dimensions(level)[name]
    if level != "L1":
        return Figure(value, MEAN_SHAPE, "measured")
    ratio = _L1_RATIO.get(name)
    if ratio is None and name in _L1_FORM:
        first, second = _L1_FORM[name]
        ratio = _Ratio((first / second) ** 0.5, _ONE_MAN, "convention")
    if ratio is None:
        return Figure(value, f"L2 of the {MEAN_SHAPE}, as no L1 figure was found", "derived (measured)")
    source = f"L2 of the {MEAN_SHAPE}, times the L1/L2 ratio of {ratio.source}"
    return Figure(value * ratio.value, source, f"derived ({ratio.status})")


def _sex_share(level: str, name: str, sex: Sex) -> float:
    told, place = _data()["sex"], LUMBAR.index(level)
    own, both = told[sex][name][place], (told["female"][name][place] + told["male"][name][place]) / 2
    return float(own / both)


def _weakest(*standings: str) -> str:
    bare = [s.removeprefix("derived (").removesuffix(")") for s in standings]
    return max(bare, key=_STANDING.index)
