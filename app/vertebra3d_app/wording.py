"""The numbers in plain words: an outcome becomes headed rows of text. No Qt, so that every sentence is tested."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from vertebra3d.case import HEALTHY, Case
from vertebra3d.files.patient_tables import percent as percent_of
from vertebra3d.files.tables import spinous_word
from vertebra3d.outcome import CanalPlane, Outcome, Warning_
from vertebra3d.quantity import Quantity
from vertebra3d.scene.legend import legend
from vertebra3d.scene.themes import Colour, Theme
from vertebra3d.speech import three_figures
from vertebra3d_app.language import SPEECH, fill, is_source, localised, mark, spoken, tr

DISCLAIMER = mark("For teaching and research, not for treating patients.")
UPPER_BOUND = mark(
    "Bony canal only: disc, ligament and fat are not counted. The gain is an upper bound, to the former dorsal "
    "surface of the laminae."
)
DASH = "\N{EN DASH}"
_LEVELS = (mark("red"), mark("amber"), mark("note"))  # of warnings
ARROW = "\N{RIGHTWARDS ARROW}"


@dataclass(frozen=True)
class Row:
    """One figure: what it is, its value with the unit, what it means.

    `tone` is "", "muted", "emphasis", "good" or "bad".
    """

    label: str
    value: str
    meaning: str
    tone: str = ""


@dataclass(frozen=True)
class Card:
    """Figures that belong together, under a headline figure where there is one."""

    key: str
    title: str
    figure: str
    detail: str
    meaning: str
    rows: tuple[Row, ...]


def volume(mm3: float) -> str:
    """Volume with its unit: mm³, from 1,000 mm³ up in cm³."""
    return fill("{cm3:.1f} cm³", cm3=mm3 / 1000) if abs(mm3) >= 999.5 else f"{mm3:.0f} mm³"


def with_unit(value: float, unit: str, step: float = 0.5) -> str:
    """A value with its unit, with as many decimals as its step has; one more where it lies between the steps."""
    digits = decimals(step)
    if abs(round(value, digits) - value) > 1e-6:
        digits += 1
    text = localised(f"{value:.{digits}f}")
    return text + {"deg": "°", "": "", "%": " %"}.get(unit, f" {unit}")


def percent_words(percent: float) -> str:
    """A share in whole per cent, as tables have it."""
    return percent_of(percent, SPEECH)


def refusal(quantity: Quantity, value: float) -> str:
    """Why a value cannot be used, and what can be."""
    unit = {"deg": "°", "": ""}.get(quantity.unit, f" {quantity.unit}")
    return tr(
        "{label}: {value:g}{unit} is out of range. Allowed is {low:g} to {high:g}{unit}; nothing has changed.",
        label=quantity.label,
        value=value,
        unit=unit,
        low=quantity.low,
        high=quantity.high,
    )


def uncapital(label: str) -> str:
    """The label within a sentence: "Canal width" -> "canal width", "Facet angle, left" -> "left facet angle".

    "AP diameter" stays. In other languages than English a name stays as it is.
    """
    if not is_source():
        return tr(label)
    label, _, side = label.rpartition(", ") if label.endswith((", left", ", right")) else (label, "", "")
    words = label if label[:2].isupper() else label[:1].lower() + label[1:]
    return f"{side} {words}".strip()


def listed(words: Sequence[str], most: int) -> str:
    """At most so many of the words, and how many more there are."""
    more = len(words) - most
    return ", ".join(words[:most]) + (tr(" and {more} more", more=more) if more > 0 else "")


def in_plain_words(text: str) -> str:
    """A refusal of the library with labels in place of identifiers, and units behind their figures.

    "canal_width_mm = 30 contradicts ..." becomes "Canal width 30 mm contradicts ...".
    """
    text = tr(text)

    def told(match: re.Match[str]) -> str:
        label, unit = _labels(spoken())[match["name"]]
        link = " " if match["link"] == " = " else match["link"]
        return f"{label}{link}{match['number']}{unit}" if match["number"] else label

    found = _named().sub(told, text)
    return found[:1].upper() + found[1:]


@cache
def _labels(_language: str) -> dict[str, tuple[str, str]]:
    """Label within a sentence and unit behind a figure of everything that a person may set, by its name."""
    from vertebra3d.anatomy.parameters import PARAMETERS, SIDED
    from vertebra3d.procedures import SEGMENT_PROCEDURES
    from vertebra3d.segment.conditions import SIDED_CONDITIONS, conditions_at
    from vertebra3d.segment.figures import segment_levels

    bases = {one: base for sided in (SIDED, SIDED_CONDITIONS) for base, names in sided.items() for one in names}
    settings = [q for p in SEGMENT_PROCEDURES.values() for q in p.settings_on(True)]
    found: dict[str, tuple[str, str]] = {}
    for quantity in [*PARAMETERS.values(), *conditions_at(segment_levels()[-1]).values(), *settings]:
        unit = {"deg": "°", "": ""}.get(quantity.unit, f" {quantity.unit}")
        found.setdefault(quantity.name, (uncapital(quantity.label), unit))
        if quantity.name in bases:
            label = quantity.label.removesuffix(", left").removesuffix(", right")
            found.setdefault(bases[quantity.name], (uncapital(label), unit))
    return found


@cache
def _named() -> re.Pattern[str]:
    names = "|".join(sorted(_labels(spoken()), key=len, reverse=True))  # the same in every language
    figure = r"(?P<link> = | can be | of at least )(?P<number>-?\d+(?:[.,]\d+)?)(?: mm\b)?"
    return re.compile(rf"\b(?P<name>{names})\b(?:{figure})?")


def decimals(step: float) -> int:
    """Decimals that a step of this size needs; at least one below a step of 1."""
    count = 0
    while count < 3 and abs(round(step, count) - step) > 1e-9:
        count += 1
    return count


def share(percent: float) -> str:
    """A percentage; what is not quite all or nothing is not rounded to it."""
    if 99.5 <= percent < 99.95 or 0.05 < percent < 1:
        return fill("{percent:.1f} %", percent=percent)
    return f"{percent:.0f} %"


def case_title(case: Case, side: str | None = None) -> str:
    """A case in a few words: "L4 · Hemilaminectomy, left"."""
    from vertebra3d.procedures import SEGMENT_PROCEDURES

    procedure = SEGMENT_PROCEDURES[case.procedure]
    side = side or case.side or (procedure.sides[0] if procedure.sides else None)
    name = tr("intact") if case.procedure == "none" else tr(procedure.label)
    where = {None: "", "both": tr(", both sides")}.get(side, f", {tr(side)}" if side else "")
    by_hand = tr(" + burr") if case.strokes else ""
    text = f"{case.level.replace('-', DASH)} · {name}{where}{by_hand}"
    told = case.told_pathology
    if told.name != HEALTHY:
        text += f" · {tr(told.label)}"
    return text if case.bone is None else f"{text} · {file_name(case.bone.path)}"


def file_name(path: str) -> str:
    """The last part of a path, whichever system wrote it."""
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def cards(outcome: Outcome) -> tuple[Card, ...]:
    """The numbers of an outcome, most asked first."""
    from vertebra3d_app.wording_segment import segment_cards

    return *segment_cards(outcome), bone_card(outcome), canal_card(outcome), preserved_card(outcome)


def bone_card(outcome: Outcome) -> Card:
    """Bone removed, in all and by region: left beside right, the crumbs of a cut together in one row."""
    ledger = outcome.bone
    of_kind: dict[str, float] = {}
    for name, r in ledger.regions.items():
        of_kind[_kind(name)] = of_kind.get(_kind(name), 0.0) + r.removed_mm3
    cut = [item for item in ledger.regions.items() if item[1].removed_mm3 > 0.5]
    regions = sorted(
        (item for item in cut if of_kind[_kind(item[0])] >= _CRUMB * ledger.removed_mm3),
        key=lambda item: (-of_kind[_kind(item[0])], item[0]),
    )
    crumbs = [item for item in cut if item not in regions]
    rows = [
        Row(
            region_label(name),
            f"{volume(r.removed_mm3)} · {share(100 * r.removed_mm3 / r.intact_mm3 if r.intact_mm3 else 0)}",
            tr("Removed from this region, and the share of its {volume}.", volume=volume(r.intact_mm3)),
        )
        for name, r in regions
    ]
    if crumbs:
        told = "; ".join(f"{region_label(name)} {volume(r.removed_mm3)}" for name, r in crumbs)
        rows.append(Row(tr("Elsewhere"), volume(sum(r.removed_mm3 for _, r in crumbs)), f"{told}."))
    if ledger.burr_mm3 > 0:
        rows.append(
            Row(
                tr("By the burr"),
                volume(ledger.burr_mm3),
                tr("Of the bone removed, what was taken by hand after the procedure's cut."),
            )
        )
    rows.append(
        Row(
            tr("Bone that stays"),
            volume(ledger.kept_mm3),
            tr("Of {volume} before. Envelope volumes: cortex and marrow together.", volume=volume(ledger.intact_mm3)),
        )
    )
    return Card(
        "bone",
        tr("Bone removed"),
        volume(ledger.removed_mm3),
        tr("{removed_percent:.1f} % of the bone", removed_percent=ledger.removed_percent),
        tr("Volume taken, cortex and marrow together. Loose chips take more room than solid bone."),
        tuple(rows),
    )


def canal_card(outcome: Outcome) -> Card:
    """Canal space before and after."""
    canal = outcome.canal
    rows: list[Row] = []
    rows += _plane_rows(tr("Widened most"), canal.widened_most, tr("Canal area in the plane of the greatest gain"))
    rows += _plane_rows(
        tr("Narrowest"),
        canal.narrowest,
        tr("Canal area in the narrowest plane under an unbroken bony roof. A laminotomy does not reach this plane"),
    )
    rows.append(
        Row(
            tr("Opening"),
            f"{canal.opened_length_mm:.0f} × {canal.opened_width_mm:.0f} mm"
            if canal.opened_length_mm > 0
            else tr("not opened"),
            tr("Length and width of the opening in the dorsal wall of the canal."),
        )
    )
    return Card(
        "canal",
        tr("Canal space gained"),
        volume(canal.gain_mm3),
        tr("bony canal, upper bound"),
        tr(UPPER_BOUND),
        tuple(rows),
    )


def preserved_card(outcome: Outcome) -> Card:
    """What was left of the structures that matter for stability."""
    kept = outcome.preserved
    rows = []
    for name, facet in kept.facets.items():
        rows.append(
            Row(
                tr("Facet, {name}", name=name.replace("_", " ")),
                tr(
                    "{share} · surface {share2}", share=share(facet.volume_percent), share2=share(facet.surface_percent)
                ),
                tr(
                    "Left of this articular process by volume, and of its joint surface. On one vertebra this is "
                    "a share "
                    "of the process, not of the joint."
                ),
                "muted" if facet.volume_percent > 99.95 else "",
            )
        )
    for side, pars in kept.pars_mm.items():
        percent = 100 * pars.after / pars.before if pars.before > 0 else 0.0
        rows.append(
            Row(
                tr("Pars, {side}", side=side),
                f"{change(localised(f'{pars.before:.1f}'), localised(f'{pars.after:.1f}'), 'mm')} · {share(percent)}",
                tr("Least width of the pars interarticularis between the cut and its lateral edge, before and after."),
                "muted" if percent > 99.95 else "",
            )
        )
    rows.append(
        _whole(
            tr("Spinous process"),
            kept.spinous_process,
            tr("The spinous process and its midline ligaments"),
            tr(spinous_word(kept)),
        )
    )
    if _one_sided(outcome.case):
        rows.append(
            _whole(
                tr("Other lamina"),
                kept.contralateral_lamina,
                tr("The lamina of the side that is not operated on"),
                tr("whole") if kept.contralateral_lamina else tr("cut"),
            )
        )
    if kept.loose_pieces_mm3:
        pieces = ", ".join(volume(v) for v in kept.loose_pieces_mm3)
        rows.append(Row(tr("Loose pieces"), pieces, tr("Bone that the cut has parted from the rest."), "bad"))
    return Card(
        "preserved",
        tr("What stays"),
        "",
        "",
        tr("The structures that the stability of the segment rests on."),
        tuple(rows),
    )


_CRUMB = 0.025  # a kind of region with less than this share of the bone removed has no row of its own
_UNIT = re.compile(r", (%|mm[23²³]?|°)(?=[.;:)]|\s\(|$)")
_RAISED = str.maketrans("23", "²³")

COLUMNS = (
    (mark("Procedure"), mark("Click a row to show that procedure.")),
    (mark("Bone removed"), mark("Volume taken, cortex and marrow together, and its share of the bone.")),
    (mark("Canal gained"), UPPER_BOUND),
    (mark("Widened most"), mark("Canal area before and after in the plane of the greatest gain.")),
    (mark("Facet kept"), mark("What is left of the articular process that lost most, by volume.")),
    (mark("Pars kept"), mark("Width of the pars interarticularis on the side where least is left.")),
)


def comparison_row(outcome: Outcome) -> tuple[str, ...]:
    """The figures of one procedure for the table, in the order of `COLUMNS` after the name; of a segment its own."""
    if outcome.segment is not None:
        from vertebra3d_app.wording_segment import segment_row

        return segment_row(outcome, outcome.segment)
    plane = outcome.canal.widened_most
    facets = [f.volume_percent for f in outcome.preserved.facets.values()]
    pars = [p.after for p in outcome.preserved.pars_mm.values()]
    gained = plane is not None and outcome.canal.gain_mm3 > 0
    return (
        f"{volume(outcome.bone.removed_mm3)} · {localised(f'{outcome.bone.removed_percent:.1f}')} %",
        volume(outcome.canal.gain_mm3),
        f"{plane.before_mm2:.0f} {ARROW} {plane.after_mm2:.0f} mm²" if plane is not None and gained else DASH,
        share(min(facets)) if facets else DASH,
        fill("{mm:.1f} mm", mm=min(pars)) if pars else DASH,
    )


def worst(outcome: Outcome) -> str:
    """The gravest level of an outcome's warnings: "red", "amber" or ""."""
    levels = {warning.level for warning in outcome.warnings}
    return "red" if "red" in levels else "amber" if "amber" in levels else ""


def warning_title(warning: Warning_) -> str:
    """What was crossed."""
    what = tr(warning.what)
    title = what[:1].upper() + what[1:]
    return f"{warning.bone}: {title}" if warning.bone else title


def warning_words(warning: Warning_) -> tuple[str, str]:
    """What was crossed, and the rest of what is to say about it."""
    text = _UNIT.sub("", warning_title(warning), count=1)
    title, colon, detail = text.partition(": ")
    if not colon or len(title) > 90:
        title, _, detail = text.partition(". ")
    return title, detail[:1].upper() + detail[1:]


def warning_figures(warning: Warning_) -> str:
    """The figure and the limit of a warning, where it has them, in the unit that its words name."""
    named = _UNIT.search(warning.what)
    unit = f" {named.group(1).translate(_RAISED)}" if named else ""
    parts = []
    if warning.value is not None:
        parts.append(tr("here {value:g}{unit}", value=three_figures(warning.value), unit=unit))
    if warning.limit is not None:
        parts.append(tr("limit {limit:g}{unit}", limit=three_figures(warning.limit), unit=unit))
    return " · ".join(parts)


def _kind(region: str) -> str:
    return region.removesuffix("_left").removesuffix("_right")


def colour_words(theme: Theme, outcome: Outcome, **shown: bool) -> tuple[tuple[str, str], ...]:
    """What each colour of the view stands for, as ("#rrggbb", words); `shown` as for `scene.legend.legend`."""
    told = legend(theme, outcome, say=SPEECH, **shown)
    return tuple((_hexadecimal(colour), words) for colour, words in told)


def _hexadecimal(colour: Colour) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in colour)


def region_label(name: str) -> str:
    """A region's name for people: "superior_articular_process_left" becomes "Superior articular process, left"."""
    words = name.replace("_", " ")
    words = words[:1].upper() + words[1:]
    for side in (" left", " right"):
        if words.endswith(side):
            return f"{tr(words[: -len(side)])}, {tr(side.strip())}"
    return tr(words)


def copy_text(outcome: Outcome, title: str) -> str:
    """The numbers as plain text for the clipboard: tab between name and value, a line each."""
    lines = [title]
    for card in cards(outcome):
        if card.figure:
            lines.append(f"{card.title}\t{card.figure} ({card.detail})")
        lines += [f"{row.label}\t{row.value}" for row in card.rows]
    for warning in outcome.warnings:
        figures = warning_figures(warning)
        lines.append(
            tr(
                "Warning ({level})\t{warning_title}{value}",
                level=tr(warning.level),
                warning_title=warning_title(warning),
                value="; " + figures if figures else "",
            )
        )
    return "\n".join([*lines, tr(UPPER_BOUND), tr(DISCLAIMER)]) + "\n"


def _one_sided(case: Case) -> bool:
    """Whether there is a side that is not operated on."""
    from vertebra3d.procedures import SEGMENT_PROCEDURES

    sides = SEGMENT_PROCEDURES[case.procedure].sides
    return bool(sides) and (case.side or sides[0]) != "both"


def _at(plane: CanalPlane) -> str:
    return tr("at height {plane_mm:+.1f} mm", plane_mm=plane.plane_mm).replace("-", "\N{MINUS SIGN}")


def _plane_rows(name: str, plane: CanalPlane | None, meaning: str) -> list[Row]:
    """The area in a plane, and under it depth and width there, a row each: together they would not fit the panel."""
    if plane is None:
        return [Row(name, DASH, tr("{meaning}: no such plane in this bone.", meaning=meaning))]
    return [
        Row(
            name,
            change(f"{plane.before_mm2:.0f}", f"{plane.after_mm2:.0f}", "mm²"),
            tr("{meaning} ({at} from the middle of the body), before and after.", meaning=meaning, at=_at(plane)),
            "emphasis" if plane.after_mm2 > plane.before_mm2 + 0.5 else "",
        ),
        Row(
            "   " + tr("depth"),
            change(localised(f"{plane.ap_before_mm:.1f}"), localised(f"{plane.ap_after_mm:.1f}"), "mm"),
            tr("Mid-sagittal (AP) diameter of the bony canal {at}, before and after.", at=_at(plane)),
            "muted",
        ),
        Row(
            "   " + tr("width"),
            change(localised(f"{plane.width_before_mm:.1f}"), localised(f"{plane.width_after_mm:.1f}"), "mm"),
            tr("Width of the bony canal {at}, before and after.", at=_at(plane)),
            "muted",
        ),
    ]


def change(before: str, after: str, unit: str) -> str:
    """A figure before and after, with its unit."""
    return f"{after} {unit}" if before == after else f"{before} {ARROW} {after} {unit}"


def _whole(label: str, whole: bool | None, meaning: str, word: str) -> Row:
    tone = "muted" if whole is None else "good" if whole else "bad"
    return Row(label, word, tr("{meaning}: whole or not.", meaning=meaning), tone)
