"""Dimensions as the window handles them: either side or both at once, and what fits another person. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from vertebra3d.anatomy.parameters import BASE, SIDED
from vertebra3d.anatomy.populations import GREATEST_SCALE, LEAST_SCALE, Norm
from vertebra3d.case import Case
from vertebra3d.quantity import Quantity
from vertebra3d.segment.conditions import SIDED_CONDITIONS
from vertebra3d.segment.vertebrae import parameters_of
from vertebra3d_app.language import mark, tr
from vertebra3d_app.wording import listed, uncapital, with_unit

SCALE = Quantity(
    name="scale",
    label=mark("Size"),
    unit="%",
    low=100 * LEAST_SCALE,
    high=100 * GREATEST_SCALE,
    default=100.0,
    meaning=mark("Size of the whole bone, as for a taller or a smaller person; it changes every length alike."),
    source="assumption",
    status="convention",
    step=1.0,
)
"""The size of the whole bone as a slider shows it, in per cent."""

MEAN = "mean"
SEX_CHOICES = (
    (MEAN, mark("Mean"), mark("The mean of women and men")),
    (
        "female",
        mark("Woman"),
        mark("The mean woman: end-plates and canal as published, other lengths follow the end-plates (an assumption)"),
    ),
    (
        "male",
        mark("Man"),
        mark("The mean man: end-plates and canal as published, other lengths follow the end-plates (an assumption)"),
    ),
)
"""What may be chosen as sex: name, label, what it means; the name is `MEAN` or one of `populations.SEXES`."""

_MOST_TOLD = 4  # dimensions named in one message


def names_of(name: str) -> tuple[str, ...]:
    """The parameters that a name stands for: left and right where it names no side, otherwise itself."""
    return SIDED.get(name, (name,))


@lru_cache(maxsize=128)
def dimensions(level: str, norm: Norm) -> Mapping[str, Quantity]:
    """Every anatomical parameter with its range and default, each pair of sides also under the name for both.

    The name for both comes before those of its sides.
    """
    found: dict[str, Quantity] = {}
    for name, quantity in parameters_of(level, norm).items():
        if name in BASE and BASE[name] not in found:
            found[BASE[name]] = replace(quantity, name=BASE[name], label=quantity.label.removesuffix(", left"))
        found[name] = quantity
    return found


def condition_rows(case: Case) -> Mapping[str, Quantity]:
    """Every condition of a segment as a slider shows it: one row for both sides, and one for each.

    The ranges are those that the two bones allow, and hold what is set where the bones were changed since.
    """
    found: dict[str, Quantity] = {}
    bases = {one: base for base, names in SIDED_CONDITIONS.items() for one in names}
    for name, declared in case.declared_conditions().items():
        quantity = replace(declared, high=max(declared.high, case.conditions.get(name, declared.high)))
        if name in bases and bases[name] not in found:
            found[bases[name]] = replace(quantity, name=bases[name], label=quantity.label.removesuffix(", left"))
        found[name] = quantity
    return found


def symmetric(case: Case) -> bool:
    """Whether left and right are alike in every dimension that has sides."""
    own = case.parameters
    return all(own.get(left) == own.get(right) or _alike(case, left, right) for left, right in SIDED.values())


def _alike(case: Case, left: str, right: str) -> bool:
    declared = dimensions(case.bone_level, case.norm)
    values = [case.parameters.get(name, declared[name].default_for(case.bone_level)) for name in (left, right)]
    return abs((values[0] or 0.0) - (values[1] or 0.0)) < 1e-9


def that_fit(
    values: Mapping[str, float], case: Case, level: str | None = None
) -> tuple[dict[str, float], dict[str, float]]:
    """Parts `values` into those within the ranges that hold for `case`, and the others; of the vertebra at `level`."""
    declared = dimensions(level or case.bone_level, case.norm)
    kept = {name: value for name, value in values.items() if declared[name].low <= value <= declared[name].high}
    return kept, {name: value for name, value in values.items() if name not in kept}


def left_out_words(values: Mapping[str, float], case: Case, where: str) -> str:
    """What to say of dimensions of `case` that had to go back to their defaults."""
    declared = dimensions(case.bone_level, case.norm)
    told: dict[str, str] = {}
    for name, value in values.items():
        left, right = SIDED.get(BASE.get(name, name), (name, name))
        both = values.get(left) == values.get(right)
        quantity = declared[BASE.get(name, name) if both else name]
        told[quantity.name] = f"{uncapital(quantity.label)} {with_unit(value, quantity.unit, quantity.step)}"
    words = listed(list(told.values()), _MOST_TOLD)
    return tr(
        "Out of range {where}, so back to {value}: {words}. ",
        where=where,
        value=tr("its default") if len(told) == 1 else tr("their defaults"),
        words=words,
    ) + (tr("Undo brings it back.") if len(told) == 1 else tr("Undo brings them back."))
