"""A motion segment: a change of shape to a new segment, and a change of the cut to the sac along it."""

from __future__ import annotations

import statistics
from functools import partial

from bench.rows import Row, median_row, timed
from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.segment.build import build_segment
from vertebra3d.segment.figures import segment_levels
from vertebra3d.segment.room import After
from vertebra3d.segment.sac import SacModel, SacProfile
from vertebra3d.segment.tissue import Tissue
from vertebra3d.solids import Solid

_STENOTIC = Tissue.alike(flavum_mm=5.5, bulge_mm=3.0)


def segment_rows(repeats: int = 4) -> list[Row]:
    """Times of a segment, both bones at first hand."""
    shapes: list[float] = []
    profiles: list[float] = []
    cuts: list[float] = []
    models: list[float] = []
    for level in segment_levels():
        segment = build_segment(level)
        upper = segment.cranial
        kept = [
            evaluate(Case(level=upper.level, procedure=name), bone=upper).kept_solid
            for name in ("laminotomy", "hemilaminectomy", "laminectomy")
        ]
        model = SacModel.of(segment, _STENOTIC)
        model.profile(_after(model, kept[0]))
        for step in range(repeats):
            wide = [bone.parameters["canal_width_mm"] - 0.1 * (step + 1) for bone in (upper, segment.caudal)]
            above, below = ({"canal_width_mm": width} for width in wide)
            shapes.append(timed(partial(build_segment, level, above, below)))
            models.append(timed(partial(SacModel.of, segment, _STENOTIC)))
            profiles.append(timed(partial(_sac, model, kept[step % len(kept)])))
        for width_mm in range(16, 16 + repeats):
            case = Case(level=upper.level, procedure="laminectomy").with_values({"width_mm": float(width_mm)})
            cuts.append(timed(partial(_cut, model, case)))
    return [
        median_row("segment: change of shape to two new bones that meet", shapes, "ms"),
        median_row("  its disc, room and sac", models, "ms"),
        Row("  both together", statistics.median(shapes) + statistics.median(models), "ms", 250.0, True, len(shapes)),
        median_row("  change of the cut to its numbers and the sac", cuts, "ms", 80.0),
        median_row("  of it the sac", profiles, "ms"),
    ]


def _cut(model: SacModel, case: Case) -> SacProfile:
    return _sac(model, evaluate(case, bone=model.segment.cranial).kept_solid)


def _sac(model: SacModel, kept: Solid) -> SacProfile:
    return model.profile(_after(model, kept))


def _after(model: SacModel, kept: Solid) -> After:
    return model.room.after(kept.moved(model.segment.pose.cranial), model.segment.solids[1], model.disc.whole)
