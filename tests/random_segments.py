"""Random segments, each with every procedure, run by `make soak` in processes of their own.

    random_segments.py FIRST STEP LAST

Segments FIRST, FIRST + STEP, ... below LAST; prints what is wrong with them as a JSON list. Half of them are plausible
people of some population and sex with one of the pathologies; of the others every condition is drawn from all that is
allowed. One that cannot be is sound where it is refused in one line.
"""

from __future__ import annotations

import json
import sys

import numpy as np

from vertebra3d.anatomy.populations import POPULATIONS, SEXES
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import SEGMENT_PROCEDURES
from vertebra3d.segment.conditions import conditions_at
from vertebra3d.segment.figures import segment_levels
from vertebra3d.segment.outcome import SegmentOutcome
from vertebra3d.segment.pathology import pathologies

SEED = 20261129
_ROUNDING_MM3 = 0.01  # of ten thousand and more: corners are rounded when a surface is moved
# A disc lies on the bones with their very triangles, and faces that coincide leave the kernel undecided: it told 0.0101
# mm3 of a disc that had all 36 triangles of a bone in that place. Moved by this, mm, it shares 0.001 by that at most.
_ASIDE_MM = np.array([1.1, -0.7, 1.3]) * 1e-7


def is_plausible(number: int) -> bool:
    """Whether random segment `number` is that of a plausible person."""
    return number // len(segment_levels()) % 2 == 0


def case_of(number: int) -> Case:
    """Random segment `number`, nothing cut."""
    rng = np.random.default_rng([SEED, number])
    level = segment_levels()[number % len(segment_levels())]
    case = Case.random(number, level, str(rng.choice(list(POPULATIONS))), (None, *SEXES)[int(rng.integers(3))])
    if is_plausible(number):
        return case.with_changes(pathology=str(rng.choice(list(pathologies()))))
    drawn = {
        name: round(float(rng.uniform(quantity.low, quantity.high)), 2)
        for name, quantity in conditions_at(level).items()
        if name == "disc_height_mm" or rng.random() < 0.5
    }
    return case.with_changes(conditions=drawn)


def faults_of_segment(number: int) -> list[str]:
    """What is wrong with random segment `number`."""
    told = f"segment {number} ({segment_levels()[number % len(segment_levels())]})"
    try:
        case = case_of(number)
        intact = evaluate(case)
    except Refused as refusal:
        if "\n" in str(refusal):
            return [f"{told}: refused in more than one line"]
        return [f"{told}: a plausible person is refused: {refusal}"] if is_plausible(number) else []
    faults = _of_intact(_segment(intact))
    for name, procedure in SEGMENT_PROCEDURES.items():
        side = procedure.sides[number % len(procedure.sides)] if procedure.sides else None
        try:
            outcome = evaluate(case.with_changes(procedure=name, side=side))
        except Refused as refusal:
            if "\n" in str(refusal):
                faults.append(f"{name} is refused in more than one line")
            continue
        faults += [f"{name}: {fault}" for fault in _of_cut(outcome)]
    return [f"{told}: {fault}" for fault in faults]


def _segment(outcome: Outcome) -> SegmentOutcome:
    assert outcome.segment is not None
    return outcome.segment


def _of_intact(segment: SegmentOutcome) -> list[str]:
    faults = []
    (upper, lower), disc = segment.segment.solids, segment.model.disc.whole
    for name, one, other in (("bones", upper, lower), ("disc and bone", disc, upper), ("disc and bone", disc, lower)):
        shared = (one.moved(np.column_stack([np.eye(3), _ASIDE_MM])) & other).volume_mm3
        if shared > _ROUNDING_MM3:
            faults.append(f"{name} share {shared:.3g} mm3")
    for name, solid in (("upper bone", upper), ("lower bone", lower), ("disc", disc)):
        if not solid.is_closed or len(solid.pieces()) != 1:
            faults.append(f"the {name} is not one closed piece")
    return faults


def _of_cut(outcome: Outcome) -> list[str]:
    faults = []
    segment = _segment(outcome)
    below = segment.lower.division
    for name, solid in (("upper", outcome.kept_solid), ("lower", below.kept)):
        if not solid.is_closed:
            faults.append(f"what is kept of the {name} bone is not closed")
    for name, ledger in (("upper", outcome.bone), ("lower", below.ledger)):
        if abs(ledger.intact_mm3 - ledger.kept_mm3 - ledger.removed_mm3) > 1e-6 * ledger.intact_mm3:
            faults.append(f"the ledger of the {name} bone does not sum")
    sac = segment.sac
    if not np.isfinite(sac.before_mm2).all() or not (sac.after_mm2 >= sac.before_mm2 - 0.05).all():
        faults.append("the sac became smaller")
    for name, before in segment.roots_before.items():
        if outcome.flap is None and segment.roots_after[name].least_mm < before.least_mm - 1e-6:
            faults.append(f"{name} lost room")
    return faults


def main() -> None:
    first, step, last = map(int, sys.argv[1:4])
    for level in segment_levels():
        evaluate(Case(level=level))
    faults: list[str] = []
    for number in range(first, last, step):
        try:
            faults += faults_of_segment(number)
        except Exception as error:
            faults.append(f"segment {number}: {error!r}")
    print(json.dumps(faults))


if __name__ == "__main__":
    main()
