"""The sources that a report leans on, each with its standing and with what it was used for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from vertebra3d.anatomy.parameters import parameters_at
from vertebra3d.files.tables import sentence
from vertebra3d.measure.limits import Limit, all_limits
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import get
from vertebra3d.segment.conditions import conditions_at
from vertebra3d.speech import Speech, mark
from vertebra3d.takeaway import segment_content
from vertebra3d.takeaway.parts import Table

STANDINGS: Mapping[str, str] = {
    "read": mark("read in the source itself"),
    "secondary": mark("read in somebody else's transcription"),
    "recalled": mark("recalled, not verified"),
    "measured": mark("measured on a mesh"),
    "derived": mark("worked out from other figures"),
    "convention": mark("a choice of this program"),
}
_MOST_USES = 3  # uses of one source that are named one by one


def sources(outcome: Outcome, say: Speech) -> Table:
    """Every source that the figures, the settings and the limits of the case lean on, with its standing."""
    case, level = outcome.case, outcome.intact.level
    used: dict[tuple[str, str], list[str]] = {}
    dimensions: dict[tuple[str, str], int] = {}
    if outcome.intact.source == "generated":
        for place in filter(None, (case.bone_level, case.lower_level)):
            for quantity in parameters_at(place, case.norm).values():
                key = (quantity.source or mark("no source"), quantity.status)
                dimensions[key] = dimensions.get(key, 0) + 1
    for key, count in dimensions.items():
        one = count == 1
        used[key] = [say("1 dimension of the bone") if one else say("{count} dimensions of the bone", count=count)]
    if outcome.segment is not None:
        for condition in conditions_at(case.level).values():
            told = say("condition: {name}", name=say.in_sentence(condition.label))
            used.setdefault((condition.source, condition.status), []).append(told)
        for key, uses in segment_content.sources_used(outcome, say).items():
            used.setdefault(key, []).extend(uses)
    for quantity in get(case.procedure).settings_on(case.is_segment):
        if quantity.source:
            told = say("setting: {name}", name=say.in_sentence(quantity.label))
            used.setdefault((quantity.source, quantity.status), []).append(told)
    if case.procedure != "none":
        for limit in all_limits():
            if limit.value_for(level) is not None:
                told = say("limit: {what}", what=_plain(limit, say))
                used.setdefault((limit.source, limit.standing), []).append(told)
    rows = [
        (sentence(say(source).rstrip(".")), say(STANDINGS.get(status, status)), _uses(uses, say))
        for (source, status), uses in used.items()
    ]
    return Table(
        say("Sources and their standing"),
        (say("Source"), say("Standing"), say("Used for")),
        tuple(rows),
        (False, False, False),
        say(
            "The standing says how a figure came here; it is never raised. The source of every limit is about lumbar"
            " vertebrae."
        ),
    )


def _uses(uses: Iterable[str], say: Speech) -> str:
    unique = list(dict.fromkeys(uses))
    more = len(unique) - _MOST_USES
    return "; ".join(unique[:_MOST_USES]) + (f"; {say('and {more} more', more=more)}" if more > 0 else "")


def _plain(limit: Limit, say: Speech) -> str:
    """What a limit is about: its first clause, without unit, explanation and places that are to be filled in."""
    what = say(limit.template).removeprefix("{0}: ")
    clause = re.split(r", (?:%|mm)|\. |[{(]", what)[0].strip().rstrip(",;:")
    return clause[:1].lower() + clause[1:] if say.is_english else clause
