"""What tells cases on motion segments apart: what ails them, their conditions, the lower vertebra. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from vertebra3d.anatomy.parameters import BASE, SIDED
from vertebra3d.case import Case
from vertebra3d.segment.conditions import SIDED_CONDITIONS
from vertebra3d_app.dimensions import condition_rows, dimensions
from vertebra3d_app.language import tr
from vertebra3d_app.wording import DASH, uncapital, with_unit

_BASES = {one: base for base, names in SIDED_CONDITIONS.items() for one in names}


def level_words(case: Case) -> str:
    """A level or a segment: "L4–L5"."""
    return case.level.replace("-", DASH)


def pathology_words(case: Case) -> str:
    """What ails a segment; "" of a vertebra alone."""
    return uncapital(tr(case.told_pathology.label)) if case.is_segment else ""


def condition_words(cases: Sequence[Case]) -> list[list[str]]:
    """For each condition that was set by hand in a case, each case's words; "" of a vertebra alone."""
    names = dict.fromkeys(_BASES.get(name, name) for case in cases for name in case.conditions)
    values = [case.all_conditions() if case.is_segment else {} for case in cases]
    told: list[list[str]] = []
    for name in names:
        parts = SIDED_CONDITIONS.get(name, (name,))
        paired = all(len({own.get(one) for one in parts}) == 1 for own in values)
        for one in parts[:1] if paired else parts:
            told.append(
                [
                    _condition(case, name if paired else one, own.get(one))
                    for case, own in zip(cases, values, strict=True)
                ]
            )
    return told


def _condition(case: Case, name: str, value: float | None) -> str:
    if value is None:
        return ""
    q = condition_rows(case)[name]
    return f"{uncapital(q.label)} {with_unit(value, q.unit, q.step)}"


def lower_words(cases: Sequence[Case]) -> list[list[str]]:
    """For each dimension of the lower vertebra that was set in a case and differs, each case's words."""
    names = dict.fromkeys(BASE.get(name, name) for case in cases for name in case.lower_parameters)
    told: list[list[str]] = []
    for name in names:
        parts = SIDED.get(name, (name,))
        paired = all(len({_lower(case, one) for one in parts}) == 1 for case in cases)
        for one in parts[:1] if paired else parts:
            words = [_lower_words(case, name if paired else one, one) for case in cases]
            if len(set(words)) > 1:
                told.append(words)
    return told


def _lower(case: Case, name: str) -> float | None:
    if case.lower_level is None:
        return None
    declared = dimensions(case.lower_level, case.norm)[name]
    return case.lower_parameters.get(name, declared.default_for(case.lower_level))


def _lower_words(case: Case, name: str, read: str) -> str:
    value = _lower(case, read)
    if case.lower_level is None or value is None:
        return ""
    q = dimensions(case.lower_level, case.norm)[name]
    return f"{case.lower_level} {uncapital(q.label)} {with_unit(value, q.unit, q.step)}"
