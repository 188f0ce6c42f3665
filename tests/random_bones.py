"""Random bones through every procedure, run by `test_random_bones` and by `make soak` in processes of their own.

    random_bones.py FIRST STEP LAST

Bones FIRST, FIRST + STEP, ... below LAST; prints what is wrong with them as a JSON list. Every other bone is that of a
plausible person of some population and sex, now and then with a variant; the others are drawn from anywhere in the
declared ranges, so that a new parameter or procedure is in it at once. A bone that cannot be is sound where it is
refused in one line that names two dimensions and what they can be, and the bone with that in it goes through it all.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from vertebra3d.anatomy.bone import LEVELS, Bone
from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.contradictions import refuse_contradictions
from vertebra3d.anatomy.parameters import parameters_at
from vertebra3d.anatomy.parameters import resolve as resolve_parameters
from vertebra3d.anatomy.populations import POPULATIONS, SEXES
from vertebra3d.anatomy.variants import VARIANTS
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import PROCEDURES, resolve

sys.path.insert(0, str(Path(__file__).parent))
from crossings import crossings

SEED = 20240229


VARIED = (*VARIANTS, None, None, None, None)


def case_of(number: int) -> Case:
    """The bone that random bone `number` has, as a case."""
    rng = np.random.default_rng([SEED, number])
    level = LEVELS[number % len(LEVELS)]
    if number % 2:
        return Case.random(
            number,
            level,
            population=list(POPULATIONS)[number // 2 % len(POPULATIONS)],
            sex=(None, *SEXES)[number // 6 % 3],
            variant=VARIED[number // 10 % len(VARIED)],
        )
    while True:
        values = {q.name: float(rng.uniform(q.low, q.high)) for q in parameters_at(level).values()}
        if rng.random() < 0.9:
            values["arch_cleft_mm"] = 0.0
        with contextlib.suppress(Refused):  # these contradict each other: others are drawn
            refuse_contradictions(resolve_parameters(level, values))
            return Case(level=level, parameters=values)


def _drawn_settings(name: str, bone: Bone, rng: np.random.Generator) -> Mapping[str, float]:
    """Each setting at its default, or anywhere in its range."""
    usual = resolve(PROCEDURES[name], bone, {})
    return {
        q.name: float(rng.uniform(q.low, q.high)) if rng.random() < 0.5 else usual[q.name]
        for q in PROCEDURES[name].settings
    }


def _evaluated(bare: Case, name: str, bone: Bone, rng: np.random.Generator) -> Outcome:
    sides = PROCEDURES[name].sides
    case = bare.with_changes(procedure=name, side=rng.choice(sides) if sides else None)
    try:  # settings that do not fit together on a bone are refused; the defaults always fit
        return evaluate(case.with_changes(settings=_drawn_settings(name, bone, rng)), bone=bone)
    except Refused:
        return evaluate(case, bone=bone)


def _faults_of(outcome: Outcome) -> list[str]:
    ledger, canal, solid = outcome.bone, outcome.canal, outcome.kept_solid
    faults = []
    if abs(ledger.kept_mm3 + ledger.removed_mm3 - ledger.intact_mm3) > 1e-9 * ledger.intact_mm3:
        faults.append("kept + removed is not intact")
    if abs(solid.volume_mm3 - ledger.kept_mm3) > 1e-9 * ledger.intact_mm3:
        faults.append("the kept solid is not what the ledger says")
    if abs(outcome.removed_solid.volume_mm3 - ledger.removed_mm3) > 1e-9 * ledger.intact_mm3:
        faults.append("the removed solid is not what the ledger says")
    for what, of_all in (("intact_mm3", ledger.intact_mm3), ("removed_mm3", ledger.removed_mm3)):
        regions = sum(getattr(region, what) for region in ledger.regions.values())
        if abs(regions - of_all) > 1e-9 * of_all + 1e-5:  # a sliver of each region is nothing
            faults.append(f"regions sum to {regions}, not to {of_all} ({what})")
    if any(not 0 <= r.removed_mm3 <= r.intact_mm3 * (1 + 1e-9) for r in ledger.regions.values()):
        faults.append("more removed of a region than there was")
    if not (canal.after_mm2 >= canal.before_mm2 - 1e-9).all() or canal.gain_mm3 < 0:
        faults.append("the canal became narrower")
    if not np.isfinite([canal.gain_mm3, *canal.before_mm2, *canal.after_mm2]).all() or len(canal.planes_mm) < 10:
        faults.append("the canal was not measured")
    if not all(0 <= f.volume_percent <= 100 + 1e-6 for f in outcome.preserved.facets.values()):
        faults.append("a share of a process is not between 0 and 100 %")
    if not outcome.kept.is_watertight:
        faults.append("the kept bone is not closed")
    pieces = len(solid.pieces())
    if pieces != 1 + len(outcome.preserved.loose_pieces_mm3):
        faults.append(f"{pieces} pieces, {len(outcome.preserved.loose_pieces_mm3)} of them told as loose")
    if pieces > 1 and not outcome.warnings:
        faults.append("a loose piece without a warning")
    return faults


_CONTRADICTS = re.compile(r"^\w+ = \S+ contradicts \w+ = [^:]+: ")
_CAN_BE = re.compile(r"(\w+) can be (-?[\d.]+) at (?:most|least)")


def with_the_nearest(case: Case, refusal: str) -> Case | None:
    """The case with the values that `refusal` says can be; None where it does not name two dimensions and say so."""
    nearest = {name: float(value) for name, value in _CAN_BE.findall(refusal)}
    if "\n" in refusal or not _CONTRADICTS.match(refusal) or not nearest:
        return None
    return case.with_values(nearest)


def faults_of_bone(number: int) -> list[str]:
    """What is wrong with random bone `number` and with each procedure on it."""
    rng = np.random.default_rng([SEED, number, 1])
    case = case_of(number)
    told = f"bone {number} ({case.level})"
    try:
        bone = build_bone(case.level, case.parameters, case.norm)
        evaluate(case, bone=bone)
    except Refused as refusal:
        try:
            possible = with_the_nearest(case, str(refusal))
            if possible is None:
                return [f"{told}: refused without two dimensions and what they can be: {refusal}"]
            bone = build_bone(possible.level, possible.parameters, possible.norm)
            evaluate(possible, bone=bone)
        except Refused as again:
            return [f"{told}: refused: {refusal}; and with that: {again}"]
        case = possible
    faults = []
    genus = 0 if bone.arch_open else 1
    if bone.solid.genus != genus:
        faults.append(f"genus {bone.solid.genus} in place of {genus}")
    if len(bone.solid.pieces()) != 1:
        faults.append("not one piece")
    if not bone.solid.to_trimesh().is_watertight:
        faults.append("not closed")
    if through := crossings(*bone.solid.arrays):
        faults.append(f"crosses itself in {through} places")
    for name in PROCEDURES:
        try:
            faults += [f"{name}: {fault}" for fault in _faults_of(_evaluated(case, name, bone, rng))]
        except Refused as refusal:
            faults.append(f"{name}: refused with default settings: {refusal}")
    return [f"{told}: {fault}" for fault in faults]


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(10)  # the other tests come first
    first, step, last = (int(word) for word in sys.argv[1:])
    print(json.dumps([fault for number in range(first, last, step) for fault in faults_of_bone(number)]))
