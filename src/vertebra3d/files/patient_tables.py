"""What is told of a bone from a file besides: how it was read, its level, its twin, its dimensions among people."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from vertebra3d.anatomy.parameters import parameters_at
from vertebra3d.anatomy.populations import people_of
from vertebra3d.errors import Refused
from vertebra3d.files.tables import aligned, figure, sentence
from vertebra3d.outcome import Outcome
from vertebra3d.patient.likeness import Likeness, Place, likeness_of, places_of
from vertebra3d.quantity import Quantity
from vertebra3d.speech import ENGLISH, Speech

_WIDE = 110
_MOST_LEVELS = 3  # named
_LEAST_SHARE = 0.05
_FINE = 0.1  # of a spread: what differs less is told to hundredths


def is_own(outcome: Outcome) -> bool:
    """Whether the bone comes from a file."""
    return outcome.intact.provenance is not None


def likeness_in(outcome: Outcome) -> Likeness | None:
    """What the bone of an outcome is like; None where no vertebra of the model comes near it."""
    try:
        return likeness_of(outcome.intact)
    except Refused:
        return None


def levels_told(levels: Mapping[str, float], say: Speech = ENGLISH) -> list[str]:
    """The most probable levels, the first one first, each with how probable it is."""
    likely = [(level, share) for level, share in levels.items() if share >= _LEAST_SHARE]
    return [f"{level} ({percent(100 * share, say)})" for level, share in likely[:_MOST_LEVELS]]


def reading_rows(outcome: Outcome, say: Speech = ENGLISH) -> list[tuple[str, str]]:
    """How the bone was read, as (what, told)."""
    found, likeness = outcome.intact.provenance, likeness_in(outcome)
    rows = [(say("Taken as"), outcome.intact.level)]
    if likeness is not None:
        rows.append((say("By its form most like"), ", ".join(levels_told(likeness.levels, say))))
        off = say(
            "{mean} mm off on average, 95 % of it within {p95} mm",
            mean=figure(likeness.mean_mm, say=say),
            p95=figure(likeness.p95_mm, say=say),
        )
        rows.append((say("Model with its dimensions"), off))
    rows += [(say("On reading it"), sentence(say(note))) for note in (found.notes if found is not None else ())]
    moved = outcome.case.landmarks
    if moved:
        rows.append((say("Landmarks moved by hand"), figure(len(moved), 0, say)))
    return rows


def dimension_rows(outcome: Outcome, say: Speech = ENGLISH) -> list[tuple[str, str, str, str]]:
    """Dimensions of the bone among people, as (name, value, mean and spread of people, percentile)."""
    likeness = likeness_in(outcome)
    if likeness is None:
        return []
    declared = parameters_at(outcome.intact.level, outcome.case.norm)
    return [
        (say(declared[name].label), *place_told(place, declared[name], say), percent(place.percentile, say))
        for name, place in places_of(likeness.twin, outcome.case.norm).items()
    ]


def people_told(outcome: Outcome, say: Speech = ENGLISH) -> str:
    """Among whom the dimensions are told, and how."""
    case = outcome.case
    who = {None: say("women and men"), "female": say("women"), "male": say("men")}[case.sex]
    return say(
        "Read off the model fitted to the bone, beside {who} of: {people}. Percentile: how many of them have less, by"
        " mean and spread.",
        who=who,
        people=say(people_of(case.population, outcome.intact.level)),
    )


def reading_block(outcome: Outcome) -> str:
    """How the bone was read, as aligned lines in English."""
    return "Bone from the file\n" + aligned(reading_rows(outcome), [False, False], indent=2)


def dimensions_block(outcome: Outcome) -> str:
    """The dimensions among people, as aligned lines in English; empty where they are not known."""
    rows = dimension_rows(outcome)
    if not rows:
        return ""
    heads = [("dimension", "this bone", "people", "percentile")]
    table = aligned([*heads, *rows], [False, True, True, True], headings=1, indent=2)
    said = textwrap.indent(textwrap.fill(people_told(outcome), _WIDE), "  ")
    return f"Dimensions among people\n{table}\n{said}"


def percent(share: float, say: Speech = ENGLISH) -> str:
    """A share in whole per cent: neither nothing nor everything is told of what a few hundred people were asked for."""
    if share < 1:
        return "< 1 %"
    return "> 99 %" if share > 99 else f"{figure(share, 0, say)} %"


def place_told(place: Place, quantity: Quantity, say: Speech = ENGLISH) -> tuple[str, str]:
    """A dimension of a bone, and mean and spread of people, with their unit."""
    decimals = 2 if place.sd < _FINE else 1
    unit = "°" if quantity.unit == "deg" else f" {quantity.unit}".rstrip()
    value, mean, sd = (figure(round(n, decimals) + 0.0, decimals, say) for n in (place.value, place.mean, place.sd))
    return value + unit, f"{mean} ± {sd}{unit}"
