"""A motion segment: a change of shape to a new segment, and a change of the cut to the sac along it."""

from __future__ import annotations

from functools import partial

from bench.rows import Row, median_row, timed
from vertebra3d.case import Case, evaluate
from vertebra3d.segment.build import Segment, build_segment
from vertebra3d.segment.figures import segment_levels
from vertebra3d.segment.sac import SacProfile, Tissue, sac_profile
from vertebra3d.solids import Solid

_STENOTIC = Tissue(flavum_mm=5.5, bulge_mm=3.0)


def segment_rows(repeats: int = 4) -> list[Row]:
    """Times of a segment, both bones at first hand."""
    shapes: list[float] = []
    profiles: list[float] = []
    cuts: list[float] = []
    for level in segment_levels():
        segment = build_segment(level)
        upper = segment.cranial
        kept = [
            evaluate(Case(level=upper.level, procedure=name), bone=upper).kept_solid
            for name in ("laminotomy", "hemilaminectomy", "laminectomy")
        ]
        sac_profile(segment, _STENOTIC, kept[0])
        for step in range(repeats):
            both = [
                {"canal_width_mm": bone.parameters["canal_width_mm"] - 0.1 * (step + 1)}
                for bone in (upper, segment.caudal)
            ]
            shapes.append(timed(partial(build_segment, level, *both)))
            profiles.append(timed(partial(_both, segment, kept[step % len(kept)])))
        for width_mm in range(16, 16 + repeats):
            case = Case(level=upper.level, procedure="laminectomy").with_values({"width_mm": float(width_mm)})
            cuts.append(timed(partial(_cut, segment, case)))
    return [
        median_row("segment: change of shape to two new bones that meet", shapes, "ms", 250.0),
        median_row("  change of the cut to its numbers and the sac", cuts, "ms", 80.0),
        median_row("  of it the sac, before and after", profiles, "ms"),
    ]


def _both(segment: Segment, kept: Solid) -> SacProfile:
    return sac_profile(segment, _STENOTIC, kept)


def _cut(segment: Segment, case: Case) -> SacProfile:
    outcome = evaluate(case, bone=segment.cranial)
    return _both(segment, outcome.kept_solid)
