"""The table of everything that may be set on a motion segment: both bones, conditions, pathologies, procedures."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from vertebra3d.anatomy.parameters import NORM
from vertebra3d.anatomy.populations import Norm
from vertebra3d.case import LOWER, Case
from vertebra3d.cli_parameters import as_csv, explained, number
from vertebra3d.files.tables import aligned
from vertebra3d.procedures import procedures_of
from vertebra3d.quantity import Quantity
from vertebra3d.segment.conditions import SIDED_CONDITIONS
from vertebra3d.segment.figures import bones_of
from vertebra3d.segment.pathology import GRADES, gradings, pathologies
from vertebra3d.segment.vertebrae import conditions_of, parameters_of

UPPER_BONE, LOWER_BONE, CONDITION, PATHOLOGY = "upper bone", "lower bone", "condition", "pathology"


class _Declared(NamedTuple):
    """A declaration: what it belongs to, the name to set it by, its default on this segment."""

    of: str
    name: str
    quantity: Quantity
    default: float | None


def declared_on(level: str, norm: Norm = NORM) -> Iterator[_Declared]:
    """Every declaration on a segment: of both bones, its conditions, and the settings of every procedure there.

    Raises
    ------
    Refused
        There is no such segment.
    """
    upper, lower = bones_of(level)
    for name, quantity in parameters_of(upper, norm).items():
        yield _Declared(UPPER_BONE, name, quantity, quantity.default_for(upper))
    for name, quantity in parameters_of(lower, norm).items():
        yield _Declared(LOWER_BONE, f"{LOWER}.{name}", quantity, quantity.default_for(lower))
    for name, quantity in conditions_of(level, {}, {}, norm).items():
        yield _Declared(CONDITION, name, quantity, quantity.default_for(level))
    for procedure in procedures_of(level).values():
        for quantity in procedure.settings_on(True):
            yield _Declared(procedure.name, quantity.name, quantity, quantity.default_for(upper))


def segment_parameters_text(level: str, form: Literal["table", "json", "csv"], norm: Norm = NORM) -> str:
    """The table of a segment in the form that was asked for.

    Raises
    ------
    Refused
        There is no such segment.
    """
    if form == "table":
        return _table(level, norm)
    records = [*map(_record, declared_on(level, norm)), *_presets(level, norm)]
    if form == "json":
        return json.dumps(records, indent=2) + "\n"
    for record in records:
        values = record["values"]
        record["values"] = values and "; ".join(f"{name}={value:g}" for name, value in values.items())
    return as_csv(records)


def _record(one: _Declared) -> dict[str, Any]:
    quantity = one.quantity
    grading = gradings().get(one.name) if one.of == CONDITION else None
    bounds: tuple[float | None, ...] = (None, None, None) if grading is None else grading.bounds
    return {
        "of": one.of,
        "group": quantity.group,
        "name": one.name,
        "label": quantity.label,
        "unit": quantity.unit,
        "low": quantity.low,
        "high": quantity.high,
        "default": one.default,
        "meaning": quantity.meaning,
        "source": quantity.source,
        "status": quantity.status,
        **dict(zip(GRADES[1:], bounds, strict=True)),
        "grades_source": None if grading is None else grading.source,
        "grades_status": None if grading is None else grading.status,
        "values": None,
    }


def _values_of(name: str, level: str, norm: Norm) -> Mapping[str, float]:
    """What a pathology sets in the bones of `norm`."""
    case = Case(level=level, pathology=name, population=norm.population, sex=norm.sex, scale=norm.scale)
    return case.preset_conditions()


def _presets(level: str, norm: Norm) -> Iterator[dict[str, Any]]:
    for one in pathologies().values():
        told = {"of": PATHOLOGY, "name": one.name, "label": one.label, "meaning": one.words}
        empty = dict.fromkeys(("group", "unit", "low", "high", "default", "source", "status", *GRADES[1:]))
        empty |= dict.fromkeys(("grades_source", "grades_status"))
        yield {**empty, **told, "status": "convention", "values": _values_of(one.name, level, norm)}


def _table(level: str, norm: Norm) -> str:
    """Pathologies, conditions, then both bones, then the procedures."""
    found = list(declared_on(level, norm))
    upper, lower = bones_of(level)
    blocks = [_pathology_block(level, norm), _conditions_block(level, norm)]
    for of in dict.fromkeys(one.of for one in found if one.of != CONDITION):
        own = [one for one in found if one.of == of]
        rows = [["name", "unit", "least", "most", upper if of != LOWER_BONE else lower]]
        rows += [
            [one.name, one.quantity.unit, f"{one.quantity.low:g}", f"{one.quantity.high:g}", number(one.default)]
            for one in own
        ]
        table = aligned(rows, [False, False, True, True, True], headings=1, indent=2)
        title = {
            UPPER_BONE: f"Upper bone, {upper}: anatomical parameters",
            LOWER_BONE: f"Lower bone, {lower}: anatomical parameters, which mean what those of {upper} do",
        }.get(of) or f"{procedures_of(level)[of].label}: settings"
        meanings = [] if of == LOWER_BONE else ["", *(explained(one.quantity) for one in own)]
        blocks.append("\n".join([title, table, *meanings]))
    return "\n\n".join(blocks) + (
        "\n\nSet them with --set NAME=VALUE. A default that is 'bone' is read off the bones. A sided name without its"
        " side sets both.\n"
    )


def _pathology_block(level: str, norm: Norm) -> str:
    lines = ["Pathologies, --pathology NAME: conditions set together, examples and not means of patients (convention)"]
    for one in pathologies().values():
        sets = ", ".join(_values_told(_values_of(one.name, level, norm)))
        text = f"{one.name}: {one.words}" + (f" Sets {sets}." if sets else "")
        lines.append(textwrap.fill(text, 112, initial_indent="  ", subsequent_indent="      ", break_on_hyphens=False))
    return "\n".join(lines)


def _values_told(values: Any) -> Iterator[str]:
    """Names with values; what is the same on both sides is told once."""
    left = dict(values)
    for base, (one, other) in SIDED_CONDITIONS.items():
        if one in left and left.get(one) == left.get(other):
            left[base] = left.pop(one)
            del left[other]
    return (f"{name}={value:g}" for name, value in left.items())


def _conditions_block(level: str, norm: Norm) -> str:
    rows = [["name", "unit", "least", "most", "healthy", *GRADES[1:]]]
    lines = []
    told: set[str] = set()
    for name, quantity in conditions_of(level, {}, {}, norm).items():
        grading = gradings().get(name)
        bounds = ["–"] * 3 if grading is None else [f"{bound:g}" for bound in grading.bounds]
        rows.append(
            [
                name,
                quantity.unit,
                f"{quantity.low:g}",
                f"{quantity.high:g}",
                number(quantity.default_for(level)),
                *bounds,
            ]
        )
        base = next((base for base, names in SIDED_CONDITIONS.items() if name in names), name)
        if base in told:
            continue
        told.add(base)
        lines.append(explained(quantity).replace(name, base, 1).replace(", left.", ".", 1))
        if grading is not None:
            text = f"Grades ({grading.status}): {grading.source.rstrip('.')}."
            lines.append(textwrap.fill(text, 112, initial_indent="      ", subsequent_indent="      "))
    table = aligned(rows, [False, False] + [True] * 6, headings=1, indent=2)
    title = f"Conditions of {level}; mild, moderate and severe from which value on (joint gap: at and below which)"
    return "\n".join([title, table, "", *lines])
