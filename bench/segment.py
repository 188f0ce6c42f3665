"""A motion segment: a change of shape or pathology to a new segment, and a change of the cut to all numbers."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from functools import partial

from bench.rows import Row, median_row, timed
from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.evaluation_on_segment import model_for, segment_for
from vertebra3d.procedures import SEGMENT_PROCEDURES
from vertebra3d.segment.figures import segment_levels
from vertebra3d.segment.vertebrae import resolved

_NEW_MS, _CUT_MS = 250.0, 80.0


def segment_rows(repeats: int = 4) -> list[Row]:
    """Times of a stenotic segment of every level, each step a change that nothing was worked out for before."""
    kinds: dict[str, Callable[[Case, int], Case]] = {
        "change of shape (both bones)": _other_shape,
        "change of shape (upper bone)": lambda case, at: _narrower(case, 0.1 * at + 0.03, upper=True),
        "change of shape (lower bone)": lambda case, at: _narrower(case, 0.1 * at + 0.06, upper=False),
        "change of pathology (bone grows)": lambda case, at: case.with_values({"facet_hypertrophy_mm": 1.0 + 0.1 * at}),
        "change of pathology (disc)": lambda case, at: case.with_values({"bulge_mm": 2.0 + 0.1 * at}),
        "change of pathology (ligament)": lambda case, at: case.with_values({"flavum_mm": 5.0 + 0.1 * at}),
    }
    times: dict[str, list[float]] = {kind: [] for kind in kinds}
    cuts: dict[str, list[float]] = {name: [] for name in SEGMENT_PROCEDURES if name != "none"}
    for level in segment_levels():
        case = Case(level=level, pathology="central-stenosis")
        evaluate(case)
        for kind, change in kinds.items():
            for at in range(1, repeats + 1):
                times[kind].append(timed(partial(_new, change(case, at))))
        evaluate(case)
        for name in cuts:
            operated = case.with_changes(procedure=name)
            evaluate(operated)
            for at in range(1, repeats + 1):
                cuts[name].append(timed(partial(evaluate, _other_cut(operated, at))))
    rows = [median_row(f"segment: {kind}", found, "ms", _NEW_MS) for kind, found in times.items()]
    every = [one for found in cuts.values() for one in found]
    rows.append(Row("  change of the cut to all numbers", statistics.median(every), "ms", _CUT_MS, True, len(every)))
    rows += [median_row(f"    {name}", found, "ms") for name, found in cuts.items()]
    return rows


def _other_shape(case: Case, at: int) -> Case:
    """Both bones with narrower canals."""
    return _narrower(_narrower(case, 0.1 * at, upper=True), 0.1 * at, upper=False)


def _narrower(case: Case, by_mm: float, upper: bool) -> Case:
    """One of the bones with a narrower canal; no width comes twice, or its bone would be remembered."""
    level, prefix = (case.bone_level, "") if upper else (str(case.lower_level), "lower.")
    return case.with_values({f"{prefix}canal_width_mm": resolved(level, {})["canal_width_mm"] - by_mm})


def _other_cut(case: Case, at: int) -> Case:
    """Another size of burr: the whole cut anew."""
    names = {quantity.name for quantity in SEGMENT_PROCEDURES[case.procedure].settings_on(True)}
    return case.with_values({"burr_diameter_mm" if "burr_diameter_mm" in names else sorted(names)[0]: 2.0 + 0.1 * at})


def _new(case: Case) -> None:
    """The segment with its disc, the walls of its canal and the sac in it."""
    model_for(case, segment_for(case))
