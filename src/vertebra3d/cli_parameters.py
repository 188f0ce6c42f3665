"""The table of everything that may be set: parameters of the bone and settings of the procedures."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from typing import Any, Literal

from vertebra3d.anatomy.parameters import NORM, parameters, parameters_at
from vertebra3d.anatomy.populations import LEVELS, Norm
from vertebra3d.errors import Refused
from vertebra3d.files.tables import aligned
from vertebra3d.procedures import PROCEDURES
from vertebra3d.quantity import Quantity
from vertebra3d.segment.figures import segment_levels

BONE = "bone"


def declared(level: str | None = None, norm: Norm = NORM) -> list[tuple[str, Quantity]]:
    """Every declaration with what it belongs to: "bone", or the name of a procedure.

    The ranges are those of `level`, or over all levels, for the population, sex and size of `norm`.
    """
    found = [
        (BONE, quantity) for quantity in (parameters(norm) if level is None else parameters_at(level, norm)).values()
    ]
    return found + [(p.name, quantity) for p in PROCEDURES.values() for quantity in p.settings]


def parameters_text(level: str | None, form: Literal["table", "json", "csv"], norm: Norm = NORM) -> str:
    """The table in the form that was asked for, with the defaults of `level`, or of every level.

    Raises
    ------
    Refused
        There is no such level.
    """
    if level is not None and level in segment_levels():
        from vertebra3d.cli_segment_parameters import segment_parameters_text

        return segment_parameters_text(level, form, norm)
    if level is not None and level not in LEVELS:
        raise Refused(
            f"no level is called {level[:40]!r}; allowed are {', '.join(LEVELS)},"
            f" and the segments {', '.join(segment_levels())}"
        )
    if form == "json":
        return json.dumps([_record(of, quantity, level) for of, quantity in declared(level, norm)], indent=2) + "\n"
    if form == "csv":
        return as_csv([_record(of, quantity, level) for of, quantity in declared(level, norm)])
    return _table(level, norm)


def _record(of: str, quantity: Quantity, level: str | None) -> dict[str, Any]:
    record: dict[str, Any] = {
        "of": of,
        "group": quantity.group,
        "name": quantity.name,
        "label": quantity.label,
        "unit": quantity.unit,
        "low": quantity.low,
        "high": quantity.high,
    }
    if level is not None:
        record["default"] = quantity.default_for(level)
    else:
        record["default"] = {name: quantity.default_for(name) for name in LEVELS}
    return record | {"meaning": quantity.meaning, "source": quantity.source, "status": quantity.status}


def as_csv(records: list[dict[str, Any]]) -> str:
    """Records as CSV; a default at every level has a column for each."""
    rows = []
    for record in records:
        default = record.pop("default")
        defaults = default if isinstance(default, dict) else {"": default}
        rows.append(record | {f"default_{name}".rstrip("_"): value for name, value in defaults.items()})
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def _table(level: str | None, norm: Norm) -> str:
    """For each owner a table of numbers, then what each name means and where it comes from."""
    levels = LEVELS if level is None else (level,)
    blocks = []
    for of in dict.fromkeys(of for of, _ in declared(level, norm)):
        quantities = [quantity for owner, quantity in declared(level, norm) if owner == of]
        rows = [["name", "unit", "least", "most", *levels]]
        rows += [
            [q.name, q.unit, f"{q.low:g}", f"{q.high:g}", *(number(q.default_for(name)) for name in levels)]
            for q in quantities
        ]
        table = aligned(rows, [False, False] + [True] * (2 + len(levels)), headings=1, indent=2)
        title = "Bone: anatomical parameters" if of == BONE else f"{PROCEDURES[of].label}: settings"
        blocks.append("\n".join([f"{title}, default at {', '.join(levels)}", table, "", *map(explained, quantities)]))
    return "\n\n".join(blocks) + "\n\nSet them with --set NAME=VALUE. A default that is 'bone' is read off the bone.\n"


def number(value: float | None) -> str:
    """A default as it is shown."""
    return "bone" if value is None else f"{round(value, 2):g}"


def explained(quantity: Quantity) -> str:
    """What a quantity means and where its default comes from, in lines."""
    source = f" Source ({quantity.status}): {quantity.source}." if quantity.source else f" ({quantity.status})"
    text = f"{quantity.name}: {quantity.label}. {quantity.meaning.rstrip('.')}.{source}"
    return textwrap.fill(text, 112, initial_indent="  ", subsequent_indent="      ")
