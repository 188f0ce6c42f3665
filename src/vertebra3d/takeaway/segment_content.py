"""What a report says of a motion segment beside what it says of a vertebra: pathology, sac, roots, both bones."""

from __future__ import annotations

from vertebra3d.case import HEALTHY
from vertebra3d.files.segment_tables import (
    GRADE_WORDS,
    ROOT_MODEL,
    ROOT_NAMES,
    ROOT_STATES,
    SAC_MODEL,
    SIDES,
    WAYS,
    band_change,
    bands_told,
    differing,
    least_clearance,
    of_segment,
    pinched,
    place_told,
    roots_of,
    way_told,
)
from vertebra3d.files.tables import DASH, FACETS, figure, sentence, volume
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import get
from vertebra3d.segment.access import SOURCE as ACCESS_SOURCE
from vertebra3d.segment.foramen import bounded
from vertebra3d.segment.pathology import gradings
from vertebra3d.segment.sac import BANDS_SOURCE
from vertebra3d.speech import Speech
from vertebra3d.takeaway.parts import Headline, Table

_DASHED = "\N{EN DASH}"


def level_told(outcome: Outcome) -> str:
    """The level of a case as it is written: "L4", "L4–L5"."""
    return outcome.case.level.replace("-", _DASHED)


def pathology_told(outcome: Outcome, say: Speech) -> str:
    """What ails a segment, after a comma; empty where nothing does, or where there is one vertebra."""
    case = outcome.case
    told = case.told_pathology
    if outcome.segment is None or told.name == HEALTHY:
        return ""
    return f" · {say(told.label)}"


def headlines(outcome: Outcome, say: Speech) -> tuple[Headline, ...]:
    """What is read first of a segment: what was gained, and what it cost."""
    beside = of_segment(outcome)
    sac, below = beside.sac, beside.lower
    upper_mm3, lower_mm3 = outcome.bone.removed_mm3, below.division.ledger.removed_mm3
    counts, least = pinched(outcome), least_clearance(outcome)
    roots = _change(str(counts[0]), str(counts[1]))
    told = _change(_mm(least[0], say), _mm(least[1], say))
    clearance = say("of four; least clearance {change} mm (a model)", change=told)
    return (
        Headline(
            say("Dural sac where it is tightest"),
            f"{_change(figure(sac.tightest_before_mm2, 0, say), figure(sac.tightest_after_mm2, 0, say))} mm²",
            say("{band}; a model, not a measurement", band=band_change(outcome, say)),
        ),
        Headline(say("Nerve roots pinched"), roots, clearance),
        Headline(
            say("Bone removed"),
            volume(upper_mm3 + lower_mm3, say),
            f"{outcome.intact.level} {volume(upper_mm3, say)}, {below.intact.level} {volume(lower_mm3, say)}",
        ),
        Headline(
            say("Least left of a facet"),
            f"{figure(_least_facet(outcome), 0, say)} %",
            say("of an articular process of the joint between both"),
        ),
    )


def tables(outcome: Outcome, say: Speech) -> tuple[Table, ...]:
    """The tables that only a segment has, in the order in which they are read."""
    return (
        *(table(outcome, say) for table in (_conditions, _sac, _roots, _openings)),
        _lower(outcome, say),
        _access(outcome, say),
    )


def definitions(say: Speech) -> tuple[tuple[str, str], ...]:
    """What the figures of a segment mean."""
    return (
        (
            say("Dural sac"),
            say(
                "The largest area that a closed curve of fixed length can enclose in the room that bone, disc and"
                " ligament leave, in planes parallel to the middle of the disc. The length is that of a circle of the"
                " area that the sac of the level has in people without complaints. A model, not a measurement; its"
                " bands are not about the bony canal."
            ),
        ),
        (
            say("Nerve roots"),
            say(
                "The exiting root has the number of the upper vertebra and leaves through the foramen; the traversing"
                " one that of the lower vertebra, and runs down the lateral recess. Clearance is the distance to bone,"
                " disc or ligament less the radius of the root: below 0 it is pinched. A model: a live root flattens."
            ),
        ),
        (
            say("Lateral recess"),
            say(
                "Height: the shortest distance from the front of the superior articular process to the back of the"
                " vertebral body. Below 3 mm it counts as stenosed, below 5 mm as suspicious."
            ),
        ),
        (
            say("Foramen"),
            say(
                "Height: from the pedicle above to the pedicle below. Width: from the back of the body or the disc to"
                " the front of the superior articular process. A height of 15 mm and less counts as critical."
            ),
        ),
    )


def comparison_note(say: Speech) -> str:
    """What is said under the comparison."""
    facets = say(
        "Facets of the joints between both: inferior of the upper bone, superior of the lower one; {share}.",
        share=say(FACETS),
    )
    sac = say("Dural sac, where it is tightest before: {model}.", model=say(SAC_MODEL))
    return f"{sac} {bands_told(say)}. {facets}"


def sources_used(outcome: Outcome, say: Speech) -> dict[tuple[str, str], list[str]]:
    """Sources of the conditions that were changed, of their grades and of the bands, by text and standing."""
    used: dict[tuple[str, str], list[str]] = {}
    for quantity, *_ in differing(outcome):
        name = say.in_sentence(quantity.label)
        grading = gradings().get(quantity.name)
        if grading is not None:
            used.setdefault((grading.source, grading.status), []).append(say("grades: {name}", name=name))
    used[BANDS_SOURCE, "secondary"] = [say("bands of the dural sac")]
    return used


def _conditions(outcome: Outcome, say: Speech) -> Table:
    pathology = outcome.case.told_pathology
    rows: list[tuple[str, ...]] = []
    for quantity, value, healthy, grade in differing(outcome):
        unit = {"deg": "°", "%": " %"}.get(quantity.unit, f" {quantity.unit}")
        word = DASH if grade is None or grade not in GRADE_WORDS else say(GRADE_WORDS[grade])
        rows.append(
            (
                say(quantity.label),
                say.figures(f"{value:.3g}") + unit,
                say.figures(f"{healthy:.3g}") + unit,
                word,
            )
        )
    if not rows:
        rows.append((say("Every condition is as in a healthy segment"), DASH, DASH, DASH))
    return Table(
        say("What ails the segment"),
        (say("Condition"), say("Here"), say("Healthy"), say("Grade")),
        tuple(rows),
        (False, True, True, False),
        f"{say(pathology.label)}: {say(pathology.words)}",
    )


def _sac(outcome: Outcome, say: Speech) -> Table:
    sac = of_segment(outcome).sac
    now = int(sac.after_mm2.argmin())

    def row(name: str, before: float, after: float, at: float) -> tuple[str, ...]:
        place = say("{mm} mm from mid-disc", mm=f"{round(at):+d}".replace("+0", "0").replace("-", "\N{MINUS SIGN}"))
        told = (f"{figure(area, 0, say)} mm²" for area in (before, after))
        return (name, *told, f"{_plus(after - before, say)} mm²", place)

    return Table(
        say("Dural sac"),
        ("", say("Before"), say("After"), say("Gain"), say("Where")),
        (
            row(
                say("Where it is tightest before"),
                sac.tightest_before_mm2,
                sac.tightest_after_mm2,
                float(sac.heights[sac.tightest]),
            ),
            row(
                say("Where it is tightest after"),
                float(sac.before_mm2[now]),
                float(sac.after_mm2[now]),
                float(sac.heights[now]),
            ),
        ),
        (False, True, True, True, False),
        f"{sentence(say(SAC_MODEL))}. {bands_told(say)}.",
        strong=frozenset({0}),
    )


def _roots(outcome: Outcome, say: Speech) -> Table:
    before, after = roots_of(outcome)
    rows: list[tuple[str, ...]] = []
    strong = set()
    for key in before:
        was, now = before[key], after[key]
        if was.state == "pinched":
            strong.add(len(rows))
        rows.append(
            (
                f"{was.name}: {say.in_sentence(ROOT_NAMES[key])}",
                _change(f"{_mm(was.least_mm, say)} mm", f"{_mm(now.least_mm, say)} mm"),
                _change(say(ROOT_STATES[was.state]), say(ROOT_STATES[now.state])),
                _change(place_told(was.pressed_by, say), place_told(now.pressed_by, say)),
            )
        )
    return Table(
        say("Nerve roots"),
        (say("Root"), say("Least clearance"), say("State"), say("Nearest")),
        tuple(rows),
        (False, True, False, False),
        f"{sentence(say(ROOT_MODEL))}.",
        strong=frozenset(strong),
    )


def _openings(outcome: Outcome, say: Speech) -> Table:
    before, after = roots_of(outcome)
    rows: list[tuple[str, ...]] = []
    for side in SIDES:
        one, other = before.foramen[side], after.foramen[side]
        for name, was, now in (
            (say("Lateral recess, {side}: height", side=say(side)), before.recess_mm[side], after.recess_mm[side]),
            (say("Foramen, {side}: height", side=say(side)), one.height_mm, other.height_mm),
            (say("Foramen, {side}: width", side=say(side)), one.width_mm, other.width_mm),
        ):
            told = [say("open") if bounded(value) is None else f"{_mm(value, say)} mm" for value in (was, now)]
            rows.append((name, *told))
    return Table(say("Lateral recess and foramen"), ("", say("Before"), say("After")), tuple(rows), (False, True, True))


def _lower(outcome: Outcome, say: Speech) -> Table:
    from vertebra3d.takeaway.content import region_label

    lower = of_segment(outcome).lower
    ledger = lower.division.ledger
    rows: list[tuple[str, ...]] = [
        (
            say(region_label(name)),
            volume(region.removed_mm3, say),
            f"{figure(100 * region.removed_mm3 / region.intact_mm3, say=say)} %",
        )
        for name, region in ledger.regions.items()
        if region.removed_mm3 > 0.05 and region.intact_mm3 > 0
    ]
    whole = (say("Whole bone"), volume(ledger.removed_mm3, say), f"{figure(ledger.removed_percent, say=say)} %")
    left = ", ".join(
        f"{say(name.rpartition('_')[2])} {figure(facet.volume_percent, 0, say)} %"
        for name, facet in lower.preserved.facets.items()
        if name.startswith("superior")
    )
    note = say("Superior articular processes left: {left} ({share}).", left=left, share=say(FACETS))
    return Table(
        say("Bone removed of {level}", level=lower.intact.level),
        (say("Region"), say("Removed"), say("Share of it")),
        (*rows, whole),
        (False, True, True),
        note,
        strong=frozenset({len(rows)}),
    )


def _access(outcome: Outcome, say: Speech) -> Table:
    rows = tuple(
        (
            sentence(way_told(name, say)),
            say.fill("{mm:.0f} mm", mm=way.incision_mm),
            say.fill("{cm2:.1f} cm²", cm2=way.detached_cm2),
        )
        for name, way in of_segment(outcome).access.items()
        if name in WAYS
    )
    return Table(
        say("What the way there costs"),
        (say("Access"), say("Skin incision"), say("Muscle stripped from bone")),
        rows,
        (False, True, True),
        say(ACCESS_SOURCE),
    )


def summary(outcome: Outcome, say: Speech) -> str:
    """What ails the segment and what is done, in words."""
    words = say(outcome.case.told_pathology.words)
    return f"{words} {say(get(outcome.case.procedure).summary)}"


def _least_facet(outcome: Outcome) -> float:
    """What is left of the articular process that lost most, of the four of the two joints between both bones."""
    lower = of_segment(outcome).lower.preserved.facets
    shares = [f.volume_percent for name, f in outcome.preserved.facets.items() if name.startswith("inferior")]
    return min([*shares, *(f.volume_percent for name, f in lower.items() if name.startswith("superior"))])


def _mm(value: float, say: Speech) -> str:
    return figure(value, 1, say).replace("-", "\N{MINUS SIGN}")


def _plus(value: float, say: Speech) -> str:
    return f"+{figure(value, 0, say)}" if round(value) > 0 else figure(abs(value), 0, say)


def _change(before: str, after: str) -> str:
    return before if before == after else f"{before} → {after}"
