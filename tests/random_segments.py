"""Random segments, each with every cut of its upper bone, run by `make soak` in processes of their own.

    random_segments.py FIRST STEP LAST

Segments FIRST, FIRST + STEP, ... below LAST; prints what is wrong with them as a JSON list. Half of them are plausible
people of some population and sex; of the others discs, slips and soft parts are drawn from far beyond what is
plausible. One that cannot be is sound where it is refused in one line.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace

import numpy as np

from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.populations import POPULATIONS, SEXES, Norm
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.procedures import PROCEDURES
from vertebra3d.segment.build import Segment, build_segment
from vertebra3d.segment.figures import bones_of, segment_levels
from vertebra3d.segment.people import draw_segment
from vertebra3d.segment.sac import SacModel, Tissue

SEED = 20261128


def segment_of(number: int) -> tuple[Segment, Tissue]:
    """Random segment `number`, and its soft parts."""
    rng = np.random.default_rng([SEED, number])
    level = segment_levels()[number % len(segment_levels())]
    norm = Norm(list(POPULATIONS)[number // len(segment_levels()) % len(POPULATIONS)], (None, *SEXES)[number // 15 % 3])
    person = draw_segment(number, level, norm)
    standing, tissue = person.standing, Tissue.healthy(level)
    if number // len(segment_levels()) % 2:
        standing = replace(
            standing,
            disc_height_mm=float(rng.uniform(2.0, 15.0)),
            lordosis_deg=float(rng.uniform(-8.0, 25.0)),
            slip_mm=float(rng.uniform(-5.0, 10.0)),
            facet_gap_mm=float(rng.uniform(0.5, 3.0)),
        )
        tissue = Tissue.alike(float(rng.uniform(1.0, 9.0)), float(rng.uniform(0.0, 6.0)))
    return build_segment(level, person.cranial, person.caudal, norm, standing), tissue


def faults_of_segment(number: int) -> list[str]:
    """What is wrong with random segment `number`."""
    told = f"segment {number} ({segment_levels()[number % len(segment_levels())]})"
    try:
        segment, tissue = segment_of(number)
        model = SacModel.of(segment, tissue)
    except Refused as refusal:
        if "\n" in str(refusal):
            return [f"{told}: refused in more than one line"]
        return [f"{told}: a plausible person is refused: {refusal}"] if number // len(segment_levels()) % 2 == 0 else []
    faults = []
    (upper, lower), disc = segment.solids, model.disc
    for name, one, other in (("bones", upper, lower), ("disc and bone", disc, upper), ("disc and bone", disc, lower)):
        shared = (one & other).volume_mm3
        if shared > 0.01:  # of ten thousand: corners are rounded when a surface is moved
            faults.append(f"{name} share {shared:.3g} mm3")
    for name, solid in (("upper bone", upper), ("lower bone", lower), ("disc", disc)):
        if not solid.is_closed or len(solid.pieces()) != 1:
            faults.append(f"the {name} is not one closed piece")
    for procedure in PROCEDURES:
        bone = segment.cranial
        outcome = evaluate(Case(level=bone.level, procedure=procedure), bone=bone)
        found = model.profile(outcome.kept_solid)
        if not np.isfinite(found.before_mm2).all() or not (found.after_mm2 >= found.before_mm2 - 0.05).all():
            faults.append(f"the sac became smaller with {procedure}")
    return [f"{told}: {fault}" for fault in faults]


def main() -> None:
    first, step, last = map(int, sys.argv[1:4])
    for level in segment_levels():
        for name in bones_of(level):
            build_bone(name)
    faults: list[str] = []
    for number in range(first, last, step):
        try:
            faults += faults_of_segment(number)
        except Exception as error:
            faults.append(f"segment {number}: {error!r}")
    print(json.dumps(faults))


if __name__ == "__main__":
    main()
