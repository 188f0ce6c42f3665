"""What is refused of the names and numbers of a case, in one line that says what would be right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from vertebra3d.errors import Refused
from vertebra3d.frozen import FrozenDict
from vertebra3d.quantity import Quantity

_SHOWN_NAMES = 12  # names listed in a refusal


def checked(
    values: Mapping[str, Any], declared: Mapping[str, Quantity], kind: str, none_declared: str
) -> FrozenDict[str, float]:
    """`values` as floats within their declared ranges, in the order of declaration."""
    for name in values:
        if name not in declared:
            raise Refused(no_such(name, declared, kind) if declared else f"{name[:40]}: {none_declared}")
    return FrozenDict({name: declared[name].check(values[name]) for name in declared if name in values})


def no_such(name: str, allowed: Iterable[str], kind: str) -> str:
    """What to say of a name that there is not, with those that are near it."""
    names = list(allowed)
    close = get_close_matches(name, names, n=3, cutoff=0.6)
    hint = f"did you mean {' or '.join(close)}?" if close else allowed_words(names)
    return f"{name[:40]!r} is not {kind}; {hint}"


def allowed_words(names: Iterable[str]) -> str:
    """What is allowed, as far as it can be read in one line."""
    names = list(names)
    if not names:
        return "it has none"
    more = f" and {len(names) - _SHOWN_NAMES} more" if len(names) > _SHOWN_NAMES else ""
    return f"allowed are {', '.join(names[:_SHOWN_NAMES])}{more}"


def one_line(error: ValidationError, what: str, models: Mapping[str, type[BaseModel]], within: str = "") -> str:
    """The first complaint of a validation as one line.

    `models` are those that may have been validated, by what they are called and are named in another; `within` is the
    name of the one that was validated in another.
    """
    first = error.errors(include_url=False)[0]
    cause = first.get("ctx", {}).get("error")
    if isinstance(cause, Refused):
        return str(cause)
    place = ".".join(str(part) for part in ((within,) if within else ()) + first["loc"])
    if first["type"] == "extra_forbidden":
        part = place.partition(".")[0] if "." in place else what
        what = part if part in models else what
        return f"a {what} has no field {place[:60]!r}; {allowed_words(models[what].model_fields)}"
    return f"{place[:60] or 'case'}: {first['msg'][:1].lower()}{first['msg'][1:]}"
