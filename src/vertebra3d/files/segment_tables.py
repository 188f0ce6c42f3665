"""What came of a procedure on a motion segment, as rows: of the lower bone, the dural sac, the roots and their way.

Areas of the dural sac have bands of their own; the areas of the bony canal are never held against them.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping

from vertebra3d.files.tables import (
    DASH,
    FACETS,
    Column,
    Row,
    aligned,
    facet_shares,
    figure,
    ledger_rows,
    pars_left,
    side_of,
    spinous_word,
    volume,
    warning_counts,
)
from vertebra3d.outcome import Outcome
from vertebra3d.quantity import Quantity
from vertebra3d.segment.access import TUBE_MM
from vertebra3d.segment.conditions import conditions_at
from vertebra3d.segment.foramen import (
    HEIGHT_BANDS,
    HEIGHT_SOURCE,
    RECESS_BANDS,
    RECESS_SOURCE,
    WIDTH_BANDS,
    WIDTH_SOURCE,
    bounded,
)
from vertebra3d.segment.foramen import band as opening_band
from vertebra3d.segment.outcome import STRAIGHTER, SegmentOutcome
from vertebra3d.segment.pathology import grade_of
from vertebra3d.segment.roots import Roots
from vertebra3d.segment.sac import BANDS, BANDS_SOURCE, band
from vertebra3d.speech import ENGLISH, Speech, mark

SAC_MODEL = mark("a model, not a measurement: a sleeve of fixed length in the room that bone, disc and ligament leave")
ROOT_MODEL = mark("a model, not a measurement: a round root that lies where there is most room")
ROOT_NAMES: Mapping[str, str] = {
    "exiting_left": mark("Exiting root, left"),
    "exiting_right": mark("Exiting root, right"),
    "traversing_left": mark("Traversing root, left"),
    "traversing_right": mark("Traversing root, right"),
}
ACCESS_MODEL = mark("measured on both bones; what is bared is a convention")
WAYS: Mapping[str, str] = {
    "open": mark("open, midline"),
    "unilateral": mark("one side"),
    "tubular": mark("tube, {mm:.0f} mm"),
}
ROOT_STATES: Mapping[str, str] = {"free": mark("free"), "touched": mark("touched"), "pinched": mark("pinched")}
GRADE_WORDS: Mapping[str, str] = {
    "mild": mark("mild"),
    "moderate": mark("moderate"),
    "severe": mark("severe"),
    "normal": mark("normal"),
}
SIDES = ("left", "right")
_WIDE = 112


def bands_told(say: Speech = ENGLISH) -> str:
    """The bands of the sac's area and where they come from."""
    (severe, _), (moderate, _), _ = BANDS
    return say(
        "Bands: below {severe:.0f} mm² severe, to {moderate:.0f} mm² moderate, above normal", severe=severe,
        moderate=moderate,
    )  # fmt: skip


def of_segment(outcome: Outcome) -> SegmentOutcome:
    """The part of the outcome that only a segment has; asked of segments alone."""
    assert outcome.segment is not None
    return outcome.segment


def differing(outcome: Outcome) -> Iterator[tuple[Quantity, float, float, str | None]]:
    """Conditions that differ from those of a healthy segment: declaration, value, healthy value, grade."""
    level = outcome.case.level
    for name, quantity in conditions_at(level).items():
        value, healthy = of_segment(outcome).conditions[name], quantity.default_for(level) or 0.0
        if abs(value - healthy) > 1e-9:
            yield quantity, value, healthy, grade_of(name, value)


def band_change(outcome: Outcome, say: Speech = ENGLISH) -> str:
    """Band of the tightest place before → after; one word where it stays."""
    sac = of_segment(outcome).sac
    words = [say(GRADE_WORDS[band(area)]) for area in (sac.tightest_before_mm2, sac.tightest_after_mm2)]
    return words[0] if words[0] == words[1] else " → ".join(words)


def roots_of(outcome: Outcome) -> tuple[Roots, Roots]:
    """The roots before and after."""
    beside = of_segment(outcome)
    return beside.roots_before, beside.roots_after


def pinched(outcome: Outcome) -> tuple[int, int]:
    """How many of the four roots are pinched, before and after."""
    found = roots_of(outcome)
    before, after = (sum(root.state == "pinched" for root in roots.values()) for roots in found)
    return before, after


def least_clearance(outcome: Outcome) -> tuple[float, float]:
    """The clearance of the root that has least, before and after, mm."""
    found = roots_of(outcome)
    before, after = (min(root.least_mm for root in roots.values()) for roots in found)
    return before, after


# --- a row for a machine ---------------------------------------------------------------------------------------------


def segment_row(outcome: Outcome) -> Row:
    """The figures of a segment that fit into one row, by names that carry the unit."""
    beside = of_segment(outcome)
    ledger, sac, kept = beside.lower.division.ledger, beside.sac, beside.lower.preserved
    row: Row = {
        "pathology": outcome.case.pathology,
        "lower_intact_mm3": ledger.intact_mm3,
        "lower_kept_mm3": ledger.kept_mm3,
        "lower_removed_mm3": ledger.removed_mm3,
        "lower_removed_percent": ledger.removed_percent,
    }
    for name, facet in kept.facets.items():
        row[f"lower_facet_{name}_volume_percent"] = facet.volume_percent
        row[f"lower_facet_{name}_surface_percent"] = facet.surface_percent
    row |= {
        "sac_perimeter_mm": sac.perimeter_mm,
        "sac_tightest_plane_mm": float(sac.heights[sac.tightest]),
        "sac_tightest_before_mm2": sac.tightest_before_mm2,
        "sac_tightest_after_mm2": sac.tightest_after_mm2,
        "sac_band_before": band(sac.tightest_before_mm2),
        "sac_band_after": band(sac.tightest_after_mm2),
    }
    for name in WAYS:
        row[f"access_{name}_incision_mm"] = beside.access[name].incision_mm
        row[f"access_{name}_detached_cm2"] = beside.access[name].detached_cm2
    for when, roots in zip(("before", "after"), roots_of(outcome), strict=True):
        for name, root in roots.items():
            row[f"root_{name}_{when}_mm"] = root.least_mm
            row[f"root_{name}_{when}"] = root.state
        for side in SIDES:
            row[f"recess_{side}_{when}_mm"] = _or_open(roots.recess_mm[side])
            row[f"foramen_{side}_height_{when}_mm"] = roots.foramen[side].height_mm
            row[f"foramen_{side}_width_{when}_mm"] = _or_open(roots.foramen[side].width_mm)
    for name, value in beside.conditions.items():
        row[f"condition_{name}"] = value
    return row


# --- text for a person -----------------------------------------------------------------------------------------------


def segment_block(outcome: Outcome) -> str:
    """What ails the segment, and what of it differs from a healthy one."""
    pathology = outcome.case.told_pathology
    words = f"{pathology.label}. {pathology.words}"
    rows = [
        [
            quantity.label,
            f"{value:g} {quantity.unit}",
            _grade(grade),
            f"healthy {round(healthy, 2):g}",
        ]
        for quantity, value, healthy, grade in differing(outcome)
    ]
    lines = ["Segment", *_wrapped(words)]
    if not rows:
        lines.append("  Every condition is as in a healthy segment.")
    else:
        lines.append(aligned(rows, [False, True, False, False], indent=2))
    beside = of_segment(outcome)
    if beside.straighter_deg:
        asked = beside.conditions["segmental_lordosis_deg"]
        lines += _wrapped(
            f"It stands with {beside.segment.lordosis_deg:.1f} deg of lordosis, {asked:.1f} asked for. {STRAIGHTER}"
        )
    return "\n".join(lines)


def _wrapped(words: str, then: str = "  ") -> list[str]:
    return textwrap.wrap(words, _WIDE, initial_indent="  ", subsequent_indent=then)


def lower_block(outcome: Outcome) -> str:
    """Bone taken of the lower vertebra."""
    lower = of_segment(outcome).lower
    rows = aligned(ledger_rows(lower.division.ledger), [False, True, False], indent=2)
    return f"Lower bone, {lower.intact.level} (cortex and marrow together)\n{rows}"


def lower_preserved_block(outcome: Outcome) -> str:
    """What is left of the lower vertebra in the joints between both."""
    lower = of_segment(outcome).lower
    left = [
        [
            f"{name.replace('_', ' ')} process",
            f"{figure(facet.volume_percent, 0)} %",
            f"joint surface {figure(facet.surface_percent, 0)} %",
        ]
        for name, facet in lower.preserved.facets.items()
        if name.startswith("superior")
    ]
    return f"Preserved of {lower.intact.level} ({FACETS})\n" + aligned(left, [False, True, False], indent=2)


def sac_block(outcome: Outcome) -> str:
    """The dural sac where it is tightest, before and after."""
    sac = of_segment(outcome).sac
    gain, height = sac.tightest_after_mm2 - sac.tightest_before_mm2, float(sac.heights[sac.tightest])
    rows = [
        [
            "tightest",
            f"{sac.tightest_before_mm2:.0f} → {sac.tightest_after_mm2:.0f} mm²",
            f"at {abs(height):.1f} mm {'below' if height < 0 else 'above'} the middle of the disc",
        ],
        ["  gain", f"{gain:.0f} mm²", ""],
        ["  band", band_change(outcome), ""],
        ["tightest anywhere after", f"{sac.after_mm2.min():.0f} mm²", ""],
        ["length round it", f"{sac.perimeter_mm:.1f} mm", "kept"],
    ]
    source = "\n".join(_wrapped(f"Bands of the area of the sac, not of the bony canal [{BANDS_SOURCE}]", "      "))
    return f"Dural sac ({SAC_MODEL})\n{aligned(rows, [False, True, False], indent=2)}\n{source}"


def roots_block(outcome: Outcome) -> str:
    """The clearance of each root, and what presses on it."""
    found = roots_of(outcome)
    rows = []
    for key, before in found[0].items():
        after = found[1][key]
        state = before.state if before.state == after.state else f"{before.state} → {after.state}"
        rows.append(
            [
                f"{before.name}, {ROOT_NAMES[key].lower()}",
                f"{before.least_mm:.1f} → {after.least_mm:.1f} mm",
                state,
                nearest_told(before.pressed_by, after.pressed_by),
            ]
        )
    return f"Roots, least clearance ({ROOT_MODEL})\n" + aligned(rows, [False, True, False, False], indent=2)


def openings_block(outcome: Outcome) -> str:
    """Lateral recess and foramen of either side, with the bands that they lie in."""
    before, after = roots_of(outcome)
    rows = []
    for side in SIDES:
        recess = before.recess_mm[side], after.recess_mm[side]
        rows.append([f"lateral recess {side}, height", _opening(*recess), _bands(*recess, RECESS_BANDS)])
    for side in SIDES:
        one, other = before.foramen[side], after.foramen[side]
        height, width = (one.height_mm, other.height_mm), (one.width_mm, other.width_mm)
        tall = "{:.1f} → {:.1f} mm".format(*height)
        rows.append([f"foramen {side}, height", tall, _bands(*height, HEIGHT_BANDS)])
        rows.append(["  width", _opening(*width), _bands(*width, WIDTH_BANDS)])
    sources = (
        f"Recess: {RECESS_SOURCE}. Height of a foramen: {HEIGHT_SOURCE}. Its width: {WIDTH_SOURCE}, below 4 mm narrow."
    )
    table = aligned(rows, [False, True, False], indent=2)
    return "\n".join(["Lateral recess and foramen", table, *_wrapped(sources)])


def _bands(before_mm: float, after_mm: float, bands: tuple[tuple[float, str], ...]) -> str:
    was, now = (opening_band(value, bands) for value in (before_mm, after_mm))
    return was if was == now else f"{was} → {now}"


def _opening(before_mm: float, after_mm: float) -> str:
    told = f"{opening_text(before_mm)} → {opening_text(after_mm)}"
    return told if bounded(after_mm) is None else f"{told} mm"


def _or_open(value_mm: float) -> float | str:
    return value_mm if bounded(value_mm) is not None else "open"


def access_block(outcome: Outcome) -> str:
    """What the ways to the segment cost."""
    rows = [
        [way_told(name), f"skin {way.incision_mm:.0f} mm", f"muscle off bone {way.detached_cm2:.1f} cm²"]
        for name, way in of_segment(outcome).access.items()
        if name in WAYS
    ]
    return f"Access ({ACCESS_MODEL})\n" + aligned(rows, [False, True, True], indent=2)


def way_told(name: str, say: Speech = ENGLISH) -> str:
    """The name of a way to the segment."""
    return say(WAYS[name], mm=TUBE_MM) if name == "tubular" else say(WAYS[name])


def nearest_told(before: str, after: str, say: Speech = ENGLISH) -> str:
    """What is nearest to a root, before and after."""
    words = [place_told(one, say) for one in (before, after)]
    return say("nearest: {what}", what=words[0] if words[0] == words[1] else " → ".join(words))


def place_told(place: str, say: Speech = ENGLISH) -> str:
    """What presses on a root, such as "lamina of L4": the part and the bone apart, so that either can be said."""
    part, of, bone = place.partition(" of ")
    return say("{part} of {bone}", part=say(part), bone=bone) if of else say(place) if place else DASH


def _grade(grade: str | None) -> str:
    return "" if grade in (None, "none") else str(grade)


# --- the comparison --------------------------------------------------------------------------------------------------


def _change(pair: tuple[float, float], decimals: int = 0, say: Speech = ENGLISH) -> str:
    return f"{figure(pair[0], decimals, say)} → {figure(pair[1], decimals, say)}"


def _sac(outcome: Outcome, say: Speech) -> str:
    sac = of_segment(outcome).sac
    return _change((sac.tightest_before_mm2, sac.tightest_after_mm2))


def _recess(outcome: Outcome, say: Speech) -> str:
    found = roots_of(outcome)
    return " / ".join(opening_text(found[1].recess_mm[side], say) for side in SIDES)


def opening_text(height_mm: float, say: Speech = ENGLISH) -> str:
    """The height of a recess or the width of a foramen, mm; "open" where nothing bounds it any more."""
    return say("open") if bounded(height_mm) is None else figure(height_mm, say=say)


def _removed(lower: bool) -> Callable[[Outcome, Speech], str]:
    def cell(outcome: Outcome, say: Speech) -> str:
        ledger = of_segment(outcome).lower.division.ledger if lower else outcome.bone
        return volume(ledger.removed_mm3, say)

    return cell


def _clearance(outcome: Outcome, say: Speech) -> str:
    return _change(least_clearance(outcome), 1, say).replace("-", "\N{MINUS SIGN}")


SEGMENT_COLUMNS = (
    Column(mark("procedure"), "", lambda o, say: o.case.procedure, right=False),
    Column(mark("side"), "", lambda o, say: say(side_of(o) or DASH), right=False),
    Column(mark("bone removed"), mark("upper"), _removed(lower=False)),
    Column(mark("bone removed"), mark("lower"), _removed(lower=True)),
    Column(mark("dural sac"), "mm²", _sac),
    Column(mark("its band"), "", band_change, right=False),
    Column(mark("roots pinched"), "", lambda o, say: _change(pinched(o))),
    Column(mark("least clearance"), "mm", _clearance),
    Column(mark("recess after"), mark("mm, L / R"), _recess),
    Column(mark("inf. facets left"), mark("%, L / R"), lambda o, say: facet_shares(o.preserved, "inferior", say)),
    Column(
        mark("sup. facets left"),
        mark("%, L / R"),
        lambda o, say: facet_shares(of_segment(o).lower.preserved, "superior", say),
    ),
    Column(mark("pars left"), mark("mm, L / R"), pars_left),
    Column(mark("spinous pr."), "", lambda o, say: say(spinous_word(o.preserved)), right=False),
    Column(mark("warnings"), "", warning_counts, right=False),
)
