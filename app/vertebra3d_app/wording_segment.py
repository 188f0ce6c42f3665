"""The numbers of a motion segment in plain words: dural sac, roots, the lower vertebra."""

from __future__ import annotations

from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.outcome import Outcome
from vertebra3d.segment.access import SOURCE as ACCESS_SOURCE
from vertebra3d.segment.foramen import OPEN_MM
from vertebra3d.segment.outcome import STRAIGHTER, SegmentOutcome
from vertebra3d.segment.sac import BANDS_SOURCE, band
from vertebra3d_app.language import fill, localised, mark, tr
from vertebra3d_app.wording import ARROW, DASH, Card, Row, change, region_label, share, volume

MODEL = mark(
    "A model, not a measurement: a sleeve of fixed length that fills as much of the room as bone, disc and ligament "
    "leave. Its length is that of the sac in people without complaints."
)
BAND_WORDS = {"severe": mark("severely narrowed"), "moderate": mark("narrowed"), "normal": mark("wide enough")}
STATE_WORDS = {"pinched": mark("pinched"), "touched": mark("touched"), "free": mark("free")}
_AS_WIDE_MM2 = 0.5  # a sac that has its own area but for so much is nowhere narrowed: it is shown without decimals
_TONES = {"severe": "bad", "moderate": "emphasis", "normal": "good"}
_ROOT_TONES = {"pinched": "bad", "touched": "emphasis", "free": "good"}
_ROOT_NAMES = {
    "exiting_left": mark("Exiting root, left"),
    "exiting_right": mark("Exiting root, right"),
    "traversing_left": mark("Traversing root, left"),
    "traversing_right": mark("Traversing root, right"),
}


_ACCESS_NAMES = {
    "open": mark("Open, midline"),
    "unilateral": mark("One side"),
    "tubular 16 mm": mark("Tube, 16 mm"),
    "tubular 18 mm": mark("Tube, 18 mm"),
    "tubular 20 mm": mark("Tube, 20 mm"),
    "tubular 22 mm": mark("Tube, 22 mm"),
}

SEGMENT_COLUMNS = (
    (mark("Procedure"), mark("Click a row to show that procedure.")),
    (mark("Bone removed"), mark("Volume taken of both vertebrae, cortex and marrow together.")),
    (mark("Dural sac"), MODEL),
    (mark("Roots pinched"), mark("Of the four nerve roots, before and after.")),
    (mark("Facet kept"), mark("What is left of the articular process of the joint that lost most, by volume.")),
    (mark("Pars kept"), mark("Width of the pars interarticularis of the upper vertebra, where least is left.")),
)
"""Headings of the comparison on a segment, in place of those on a single vertebra."""


def segment_row(outcome: Outcome, segment: SegmentOutcome) -> tuple[str, ...]:
    """The figures of one procedure for the table, in the order of `SEGMENT_COLUMNS` after the name."""
    sac = segment.sac
    removed = outcome.bone.removed_mm3 + segment.lower.division.ledger.removed_mm3
    joint = [f.volume_percent for name, f in outcome.preserved.facets.items() if name.startswith("inferior")]
    joint += [f.volume_percent for name, f in segment.lower.preserved.facets.items() if name.startswith("superior")]
    pars = [p.after for p in outcome.preserved.pars_mm.values()]
    return (
        volume(removed),
        change(f"{sac.tightest_before_mm2:.0f}", f"{sac.tightest_after_mm2:.0f}", "mm²"),
        pinched(segment) or DASH,
        share(min(joint)) if joint else DASH,
        fill("{mm:.1f} mm", mm=min(pars)) if pars else DASH,
    )


def pinched(segment: SegmentOutcome) -> str:
    """How many of the four roots are pinched, before and after, in words."""
    before, after = pinched_roots(segment)
    return change(str(before), str(after), "").strip()


def pinched_roots(segment: SegmentOutcome) -> tuple[int, int]:
    """How many of the four roots are pinched, before and after."""
    before, after = (
        sum(root.state == "pinched" for root in roots.values()) for roots in (segment.roots_before, segment.roots_after)
    )
    return before, after


def segment_cards(outcome: Outcome) -> tuple[Card, ...]:
    """What only a motion segment has, most asked first; nothing of a vertebra alone."""
    segment = outcome.segment
    if segment is None:
        return ()
    stands = (stands_card(segment),) if segment.straighter_deg else ()
    return sac_card(segment), *roots_cards(segment), lower_card(segment), access_card(segment), *stands


def sac_card(segment: SegmentOutcome) -> Card:
    """The dural sac where it was tightest, before and after."""
    sac = segment.sac
    before, after = sac.tightest_before_mm2, sac.tightest_after_mm2
    now = int(sac.after_mm2.argmin())
    bands = tr(BANDS_SOURCE)
    free = before > segment.conditions["sac_area_mm2"] - _AS_WIDE_MM2
    rows = [
        Row(tr("Before"), tr(BAND_WORDS[band(before)]), bands, _TONES[band(before)]),
        Row(tr("After"), tr(BAND_WORDS[band(after)]), bands, _TONES[band(after)]),
        Row(
            tr("Tightest place"),
            tr("not narrowed") if free else f"{_from_middle(float(sac.heights[sac.tightest]))} mm",
            tr("Height of the plane in which the sac was tightest, from the middle of the disc."),
            "muted",
        ),
        Row(
            tr("Tightest place after"),
            f"{sac.after_mm2[now]:.0f} mm²",
            tr("The least area anywhere along the segment when all is done."),
            "muted",
        ),
    ]
    return Card(
        "sac",
        tr("Dural sac where it is tightest"),
        change(f"{before:.0f}", f"{after:.0f}", "mm²"),
        tr("a model"),
        tr(MODEL),
        tuple(rows),
    )


def roots_cards(segment: SegmentOutcome) -> tuple[Card, ...]:
    """Room of the nerve roots, before and after."""
    before, after = segment.roots_before, segment.roots_after
    rows = []
    for name, label in _ROOT_NAMES.items():
        was, now = before[name], after[name]
        rows.append(
            Row(
                tr(label),
                f"{change(_tenths(was.least_mm), _tenths(now.least_mm), 'mm')} · {tr(STATE_WORDS[now.state])}",
                tr("Least clearance along its way, before and after. Below 0 it is pinched. Nearest: {what}.",
                   what=tr(now.pressed_by)),
                _ROOT_TONES[now.state],
            )
        )  # fmt: skip
    for side in SIDES:
        rows.append(
            Row(
                tr("Lateral recess, {side}", side=tr(side)),
                _recess(before.recess_mm[side], after.recess_mm[side]),
                tr(
                    "Height of the recess: from the superior articular process to the back of the body. Below 3 mm it "
                    "counts as stenosed, below 5 mm as suspicious."
                ),
                "muted",
            )
        )
    for side in SIDES:
        at_first, at_last = before.foramen[side], after.foramen[side]
        rows.append(
            Row(
                tr("Foramen, {side}", side=tr(side)),
                fill("{high} × {wide} mm", high=_tenths(at_last.height_mm), wide=_wide(at_last.width_mm)),
                tr(
                    "Height between the pedicles and least width before the superior articular process, after; before: "
                    "{high} × {wide} mm. A height of 15 mm and less counts as critical.",
                    high=_tenths(at_first.height_mm),
                    wide=_wide(at_first.width_mm),
                ),
                "muted",
            )
        )
    return (
        Card(
            "roots",
            tr("Nerve roots pinched"),
            pinched(segment),
            tr("of four; a model"),
            tr("Each root lies where it has most room. Clearance is to bone, disc and ligament."),
            tuple(rows),
        ),
    )


def lower_card(segment: SegmentOutcome) -> Card:
    """Bone removed of the lower vertebra."""
    ledger = segment.lower.division.ledger
    rows = [
        Row(
            region_label(name),
            f"{volume(r.removed_mm3)} · {share(100 * r.removed_mm3 / r.intact_mm3 if r.intact_mm3 else 0)}",
            tr("Removed from this region, and the share of its {volume}.", volume=volume(r.intact_mm3)),
        )
        for name, r in sorted(ledger.regions.items(), key=lambda item: -item[1].removed_mm3)
        if r.removed_mm3 > 0.5
    ]
    rows += [
        Row(
            tr("Facet, {name}", name=name.replace("_", " ")),
            tr("{share} · surface {share2}", share=share(facet.volume_percent), share2=share(facet.surface_percent)),
            tr("Left of this articular process by volume, and of its joint surface."),
            "muted" if facet.volume_percent > 99.95 else "",
        )
        for name, facet in segment.lower.preserved.facets.items()
        if name.startswith("superior")
    ]
    return Card(
        "lower",
        tr("Bone removed of {level}", level=segment.lower.intact.level),
        volume(ledger.removed_mm3),
        tr("{removed_percent:.1f} % of the bone", removed_percent=ledger.removed_percent),
        tr("Volume taken of the lower vertebra, cortex and marrow together."),
        tuple(rows),
    )


def access_card(segment: SegmentOutcome) -> Card:
    """What the ways to the segment cost: skin, and muscle off the bone."""
    rows = [
        Row(
            tr(label),
            tr("skin {mm:.0f} mm · {cm2:.0f} cm²", mm=way.incision_mm, cm2=way.detached_cm2)
            if way.detached_cm2 >= 10
            else tr("skin {mm:.0f} mm · {cm2:.1f} cm²", mm=way.incision_mm, cm2=way.detached_cm2),
            tr(ACCESS_SOURCE),
        )
        for label, way in (
            (_ACCESS_NAMES.get(name, name), way) for name, way in segment.access.items() if name in _ACCESS_NAMES
        )
    ]
    return Card(
        "access",
        tr("The way there"),
        "",
        "",
        tr(
            "Length of the skin incision, and area of bone that muscle is stripped from. What is bared is a convention."
        ),
        tuple(rows),
    )


def stands_card(segment: SegmentOutcome) -> Card:
    """The lordosis of a segment that stands straighter than it was asked to."""
    return Card(
        "stands",
        tr("Lordosis as it stands"),
        f"{_tenths(segment.segment.lordosis_deg)}°",
        tr("{asked}° asked for", asked=_tenths(segment.conditions["segmental_lordosis_deg"])),
        tr(STRAIGHTER),
        (),
    )


def _recess(before: float, after: float) -> str:
    """The height of a recess before and after; open where nothing of the process is left over it."""
    if after < OPEN_MM:
        return change(_tenths(before), _tenths(after), "mm")
    return tr("open") if before >= OPEN_MM else tr("{mm} mm {arrow} open", mm=_tenths(before), arrow=ARROW)


def _wide(width_mm: float) -> str:
    """The width of a foramen; beyond what is felt nothing bounds it."""
    return _tenths(width_mm) if width_mm < OPEN_MM else f"\N{GREATER-THAN OR EQUAL TO} {_tenths(OPEN_MM)}"


def _from_middle(height_mm: float) -> str:
    """A height above or below the middle of the disc, to whole millimetres."""
    whole = round(height_mm)
    return localised(f"{whole:+d}").replace("-", "\N{MINUS SIGN}") if whole else "0"


def _tenths(value: float) -> str:
    return localised(f"{value:.1f}").replace("-", "\N{MINUS SIGN}")
