"""Random people with central stenosis, and what three operations do to each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.evaluation_on_segment import model_for, segment_for
from vertebra3d.outcome import Outcome
from vertebra3d.segment.figures import figure, segment_levels
from vertebra3d.segment.outcome import SegmentOutcome
from vertebra3d.segment.vertebrae import SHORT_PEDICLES

PROCEDURES = ("ulbd", "bilateral-laminotomy", "spinous-process-splitting", "laminectomy")
SIDE = "left"
_ORDER = 0x57E
_MOST_DRAWS = 400
_LIMIT_SD = 2.5


class Patient(NamedTuple):
    """One random person: which draw it was, what it has, and what was measured, by name."""

    level: str
    number: int
    draws: int
    conditions: Mapping[str, float]
    figures: Mapping[str, float]


@cache
def told() -> Mapping[str, Any]:
    """What is set and what was published (`stenosis.toml`)."""
    text = files("vertebra3d.validation").joinpath("stenosis.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def patient(level: str, number: int) -> Patient:
    """Random stenotic person `number` (0 or more) of a segment, with what every procedure does.

    Persons are drawn until the sac of one is as narrow as `include` asks, in mm2 and as a share of its own area; those
    who cannot be are passed over.

    Raises
    ------
    Refused
        None was found.
    """
    rng = np.random.default_rng([_ORDER, segment_levels().index(level), number])
    limit, share = (float(told()["include"][name]) for name in ("below_mm2", "below_share"))
    for draws in range(1, _MOST_DRAWS + 1):
        seed = int(rng.integers(1_000_000_000))
        values = _drawn(rng, level)
        try:
            case = Case.random(seed, level)
            case = case.with_values(_possible(case, values))
            least = model_for(case, segment_for(case)).profile().tightest_before_mm2
            if least >= min(limit, share * values["sac_area_mm2"]):
                continue
            outcomes = {name: evaluate(_operated(case, name)) for name in PROCEDURES}
        except Refused:
            continue
        return Patient(level, number, draws, values, _figures(_segment(outcomes[PROCEDURES[0]]), outcomes))
    raise Refused(f"no person whose sac is narrowed to under {limit:g} mm2 was found at {level} in {_MOST_DRAWS} draws")


def _operated(case: Case, procedure: str) -> Case:
    return case.with_changes(procedure=procedure, side=SIDE if procedure == "ulbd" else None)


def _segment(outcome: Outcome) -> SegmentOutcome:
    assert outcome.segment is not None
    return outcome.segment


def _drawn(rng: np.random.Generator, level: str) -> dict[str, float]:
    """Conditions of a person, by name."""
    found = {}
    for name, row in told()["conditions"].items():
        if "figure" in row:
            own = figure(row["figure"], level)
            mean, sd = own.mean, own.sd or 0.0
        else:
            mean, sd = row["mean"], row["sd"]
        if row.get("by_level"):
            mean *= figure("flavum_thickness_mm", level).mean / figure("flavum_thickness_mm", "L4-L5").mean
        z = float(np.clip(rng.standard_normal(), -_LIMIT_SD, _LIMIT_SD))
        found[name] = round(float(np.clip(mean + z * sd, row["low"], row["high"])), 2)
    return found


def _possible(case: Case, values: Mapping[str, float]) -> dict[str, float]:
    """The conditions with pedicles no shorter than the canals of both bones allow."""
    most = case.declared_conditions()[SHORT_PEDICLES].high
    return {**values, SHORT_PEDICLES: min(values[SHORT_PEDICLES], most)}


def _figures(any_: SegmentOutcome, outcomes: Mapping[str, Outcome]) -> dict[str, float]:
    """What is compared with published figures, and what is told beside it."""
    sac = any_.sac
    found = {"before": sac.tightest_before_mm2, "tightest_mm": float(sac.heights[sac.tightest])}
    for name, outcome in outcomes.items():
        segment = _segment(outcome)
        found[f"after {name}"] = segment.sac.tightest_after_mm2
        found[f"gain {name}"] = segment.sac.tightest_after_mm2 - sac.tightest_before_mm2
        found[f"least {name}"] = float(segment.sac.after_mm2.min())
        found[f"bone {name}"] = outcome.bone.removed_mm3 + segment.lower.division.ledger.removed_mm3
    kept = outcomes["ulbd"].preserved.facets
    other = "right" if SIDE == "left" else "left"
    for place, side in (("approach", SIDE), ("other", other)):
        found[f"facet {place}"] = kept[f"inferior_{side}"].volume_percent
        found[f"surface {place}"] = kept[f"inferior_{side}"].surface_percent
    return found
