"""From a case to its outcome: a pure function.

The window, the command line, a report and a test are all views on it.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.canal_frame import frame_of
from vertebra3d.anatomy.populations import Norm
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.frozen import FrozenDict
from vertebra3d.measure import canal, ledger, limits, preserved, trimming
from vertebra3d.outcome import Outcome, Warning_
from vertebra3d.procedures import get, resolve, resolve_on_segment
from vertebra3d.recent import Recent
from vertebra3d.solids import Solid

_Made = TypeVar("_Made")
_BONES: Recent[tuple[str, FrozenDict[str, float], Norm], Bone] = Recent(3)  # some 30 MB each
_PREPARED: Recent[Bone, tuple[canal.CanalBefore, preserved.Structures]] = Recent(3)  # some 30 MB each


def evaluate(case: Case, bone: Bone | None = None) -> Outcome:
    """Work out the outcome of `case`.

    Parameters
    ----------
    case : Case
        What to work out.
    bone : Bone, optional
        The bone, where the case names one from a file. Otherwise it is generated, and remembered for the next case.

    Returns
    -------
    Outcome
        Bone kept and removed, canal before and after, structures preserved and warnings.

    Raises
    ------
    Refused
        The bone is missing or of another level, or the settings do not fit together on this bone.
    """
    start = time.perf_counter()
    if case.is_segment:
        return _evaluate_segment(case, start)
    if bone is None:
        bone = bone_for(case)
    elif bone.level != case.level:
        raise Refused(f"the case says {case.level} and the bone is {bone.level}; make them the same")
    _prepared(case, bone)
    built = time.perf_counter()
    procedure = get(case.procedure)
    settings = resolve(procedure, bone, case.settings)
    cut = procedure.recipe(bone, case.chosen_side, settings)
    division = ledger.divide(bone, cut.cutters, cut.protected)
    if case.strokes:
        state = trimming.after_strokes(bone, case.cut_key(settings), division, case.strokes)
        division = trimming.trimmed(bone, division, state)
    parted = time.perf_counter()
    return measured(
        case, bone, cut.cutters, division, settings, {"build": 1e3 * (built - start), "cut": 1e3 * (parted - built)}
    )


def _evaluate_segment(case: Case, start: float) -> Outcome:
    """`evaluate` on two vertebrae: the upper one as if it were alone, and what comes of both."""
    from vertebra3d.evaluation_on_segment import cut_of, on_segment, pairing_of, segment_for, turned_about

    segment = segment_for(case)
    bone = segment.cranial
    _prepared(case, bone)
    built = time.perf_counter()
    pairing = pairing_of(segment)
    settings = resolve_on_segment(get(case.procedure), pairing, case.settings)
    cut = cut_of(case, pairing, settings)
    division = ledger.divide(bone, cut.upper.cutters, cut.upper.protected)
    if case.strokes:
        state = trimming.after_strokes(bone, case.cut_key(settings), division, case.strokes)
        division = trimming.trimmed(bone, division, state)
    if cut.flap is not None:
        division = ledger.swung(bone, division, turned_about(cut.flap))
        if division.flap is None:
            raise cut.flap.held()
    parted = time.perf_counter()
    timing = {"build": 1e3 * (built - start), "cut": 1e3 * (parted - built)}
    outcome = measured(case, bone, cut.upper.cutters, division, settings, timing)
    beside = on_segment(case, segment, pairing, cut, division.kept)
    timing = {**outcome.timing_ms, "segment": 1e3 * (time.perf_counter() - parted) - outcome.timing_ms["measure"]}
    below = beside.lower
    told = limits.lower_warnings(below.intact, below.division, below.preserved, settings)
    return replace(outcome, segment=beside, timing_ms=timing, warnings=_by_gravity(*outcome.warnings, *told))


def _by_gravity(*warnings: Warning_) -> tuple[Warning_, ...]:
    order = {"red": 0, "amber": 1}
    return tuple(sorted(warnings, key=lambda one: order.get(one.level, 2)))


def measured(
    case: Case,
    bone: Bone,
    cutters: tuple[Solid, ...],
    division: ledger.Division,
    settings: Mapping[str, float],
    timing_ms: Mapping[str, float],
) -> Outcome:
    """The outcome of a `division` of `bone` by the `cutters` and `settings` of a procedure, and by a burr."""
    from vertebra3d import __version__

    start = time.perf_counter()
    before, structures = _prepared(case, bone)
    kept = preserved.measure(structures, cutters, division)
    return Outcome(
        case=case,
        intact=bone,
        bone=division.ledger,
        canal=canal.measure(before, [division.kept.arrays], _heights(division)),
        preserved=kept,
        warnings=limits.warnings(bone, division, kept, settings),
        kept_solid=division.kept,
        removed_solid=division.removed,
        timing_ms={**timing_ms, "measure": 1e3 * (time.perf_counter() - start)},
        cutters=cutters,
        version=__version__,
        near=limits.near(bone, division, kept, settings),
        settings=settings,
        flap=division.flap,
    )


def _prepared(case: Case, bone: Bone) -> tuple[canal.CanalBefore, preserved.Structures]:
    """`_prepare`, remembered; a generated bone that cannot be measured is refused by the dimensions to blame."""
    try:
        return _PREPARED.get(bone, _prepare)
    except Refused as refusal:
        if not bone.parameters:  # from a file: no dimension made it
            raise
        from vertebra3d.anatomy.build import bone_of
        from vertebra3d.anatomy.culprits import named

        def build(values: Mapping[str, float], coarse: bool) -> None:
            _prepare(bone_of(bone.level, values, case.norm, coarse))

        raise named(refusal, bone.level, bone.parameters, case.norm, build) from None


def _prepare(bone: Bone) -> tuple[canal.CanalBefore, preserved.Structures]:
    """What the measures need of the intact bone."""
    bone.solid.rest()  # cuts are made on its surface: the kernel is done with it
    return canal.prepare(*bone.solid.arrays, frame=frame_of(bone.solid)), preserved.prepare(bone)


def _heights(division: ledger.Division) -> tuple[float, float]:
    """Heights (low, high) between which bone was removed, mm."""
    if division.removed.is_empty:
        return 0.0, 0.0
    low, high = division.removed.bounds[:, 2]
    return float(low), float(high)


def bone_for(case: Case) -> Bone:
    """The generated bone of `case`, remembered for its level and parameters.

    Raises
    ------
    Refused
        The case names a bone from a file, which `vertebra3d.files` loads.
    """
    if case.bone is not None:
        raise Refused(f"the bone of this case is in the file {case.bone.path}: load it and pass it along")
    if case.is_segment:
        from vertebra3d.evaluation_on_segment import segment_for

        return segment_for(case).cranial

    def build(key: tuple[str, FrozenDict[str, float], Norm]) -> Bone:
        from vertebra3d.anatomy.build import build_bone

        return build_bone(*key)

    return _BONES.get((case.level, FrozenDict(case.parameters), case.norm), build)
