"""What a report says of a case: headlines, tables, definitions, sources. Plain words, no form yet."""

from __future__ import annotations

import datetime
import math
import platform
from collections.abc import Sequence
from importlib import metadata

from vertebra3d.anatomy.bone import Bone
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.files import NOTICE
from vertebra3d.files.patient_tables import is_own
from vertebra3d.files.tables import (
    DASH,
    FACETS,
    UPPER_BOUND,
    columns_of,
    comparison_cells,
    figure,
    sentence,
    side_of,
    spinous_word,
    volume,
)
from vertebra3d.outcome import CanalPlane, Outcome, Warning_
from vertebra3d.procedures import get, procedures_of, resolve, resolve_on_segment
from vertebra3d.quantity import Quantity
from vertebra3d.segment.vertebrae import parameters_of
from vertebra3d.speech import ENGLISH, Speech, three_figures
from vertebra3d.strokes import counted, length_mm
from vertebra3d.takeaway import patient_content, segment_content
from vertebra3d.takeaway.definitions import definitions
from vertebra3d.takeaway.parts import Headline, Report, Table, Told
from vertebra3d.takeaway.sources import sources


def title_of(outcome: Outcome, say: Speech = ENGLISH) -> str:
    """A case in a few words: "L4 · Hemilaminectomy, left"."""
    case, side = outcome.case, side_of(outcome)
    where = "" if not side else say(", both sides") if side == "both" else f", {say(side)}"
    by_hand = f" + {counted(case.strokes, say)}" if case.strokes else ""
    name = say("Intact") if case.procedure == "none" else say(get(case.procedure).label)
    return (
        f"{segment_content.level_told(outcome)} · {name}{where}{by_hand}{segment_content.pathology_told(outcome, say)}"
    )


def report_of(
    outcome: Outcome, others: Sequence[Outcome], today: datetime.date | None = None, say: Speech = ENGLISH
) -> Report:
    """All that a report says of `outcome`, beside `others`: every procedure on the same bone.

    Parameters
    ----------
    outcome : Outcome
    others : sequence of Outcome
        Rows of the comparison (`every_procedure`).
    today : date, optional
        The date that the report bears; by default that of the day.
    say : Speech
        How it is said.
    """
    case, bone = outcome.case, outcome.intact
    segment = outcome.segment
    below = None if segment is None else segment.lower.intact
    return Report(
        title=title_of(outcome, say),
        subtitle=_subtitle(outcome, say),
        headlines=_headlines(outcome, say) if segment is None else segment_content.headlines(outcome, say),
        bone=_bone(outcome, say),
        canal=_canal(outcome, say),
        preserved=_preserved(outcome, say),
        warnings=tuple(told(warning, say) for warning in outcome.warnings),
        comparison=_comparison(outcome, others, say),
        settings=_settings(outcome, say),
        dimensions=_dimensions(case, bone, say) if bone.source == "generated" else None,
        definitions=(*(segment_content.definitions(say) if segment is not None else ()), *definitions(say)),
        sources=sources(outcome, say),
        made=_made(today or datetime.date.today(), say),
        notice=f"{sentence(say(NOTICE))}.",
        say=say,
        beside=_beside(outcome, say),
        lower_dimensions=None if below is None else _dimensions(case, below, say),
        people=patient_content.people(outcome, say) if is_own(outcome) else None,
    )


def _beside(outcome: Outcome, say: Speech) -> tuple[Table, ...]:
    """The tables that only a motion segment has, or a bone from a file."""
    if outcome.segment is not None:
        return segment_content.tables(outcome, say)
    return (patient_content.reading(outcome, say),) if is_own(outcome) else ()


def every_procedure(outcome: Outcome) -> list[Outcome]:
    """Outcomes of all procedures on the bone of `outcome`; sides and settings are kept where they are known.

    A procedure that cannot be done with them on this bone is left out.
    """
    found = []
    bone = None if outcome.segment is not None else outcome.intact
    for name in procedures_of(outcome.case.level):
        if name == outcome.case.procedure:
            found.append(outcome)
            continue
        try:
            found.append(evaluate(outcome.case.with_changes(procedure=name), bone=bone))
        except Refused:  # the report is about the case; a row that has no figures is not worth losing it for
            continue
    return found


def region_label(name: str) -> str:
    """A region's name for people: "superior_articular_left" becomes "Superior articular process, left"."""
    words, side = name, ""
    for one in ("left", "right"):
        if name.endswith(f"_{one}"):
            words, side = name.removesuffix(f"_{one}"), f", {one}"
    return (
        sentence(words.replace("_", " ")) + (" process" if words.endswith(("articular", "transverse")) else "") + side
    )


def told(warning: Warning_, say: Speech = ENGLISH) -> Told:
    """A warning as words, its figures rounded."""
    parts = []
    if warning.value is not None and math.isfinite(warning.value):
        parts.append(say("here {value:g}", value=three_figures(warning.value)))
    if warning.limit is not None:
        parts.append(say("limit {limit:g}", limit=three_figures(warning.limit)))
    return Told(warning.level, sentence(say(warning.what)), ", ".join(parts), say(warning.source))


def _subtitle(outcome: Outcome, say: Speech) -> str:
    case, bone = outcome.case, outcome.intact
    summary = say(get(case.procedure).summary)
    if outcome.segment is not None:
        summary = segment_content.summary(outcome, say)
    if bone.source != "generated":
        return f"{say('Bone from the file')} {bone.source}. {summary}"
    from vertebra3d.anatomy.populations import POPULATIONS

    who = {None: say("mean of all"), "female": say("mean woman"), "male": say("mean man")}[case.sex]
    size = "" if case.scale == 1.0 else say(", size {percent:.4g} %", percent=100 * case.scale)
    own = len(case.parameters) + len(case.lower_parameters)
    made = say("Generated bone") if outcome.segment is None else say("Two generated bones")
    set_ = "" if not own else say(", 1 dimension set") if own == 1 else say(", {count} dimensions set", count=own)
    return f"{made}: {say(POPULATIONS[case.population])}, {who}{size}{set_}. {summary}"


def _headlines(outcome: Outcome, say: Speech) -> tuple[Headline, ...]:
    bone, canal = outcome.bone, outcome.canal
    plane = canal.widened_most
    opened = canal.opened_length_mm > 0
    return (
        Headline(
            say("Bone removed"),
            volume(bone.removed_mm3, say),
            say("{percent:.1f} % of {volume}", percent=bone.removed_percent, volume=volume(bone.intact_mm3, say)),
        ),
        Headline(say("Canal space gained"), volume(canal.gain_mm3, say), say("bony canal, upper bound")),
        Headline(
            say("Canal widened most"),
            DASH if plane is None else f"{_change(plane.before_mm2, plane.after_mm2, 0, say)} mm²",
            "" if plane is None else say("in the plane at {height}", height=_height(plane, say)),
        ),
        Headline(
            say("Opening in the roof"),
            _opening(outcome, say) if opened else say("none"),
            say("length × width") if opened else say("the dorsal wall is whole"),
        ),
    )


def _bone(outcome: Outcome, say: Speech) -> Table:
    ledger = outcome.bone
    regions = [
        (
            say(region_label(name)),
            volume(r.intact_mm3, say),
            volume(r.removed_mm3, say) if r.removed_mm3 > 0.05 else DASH,
            f"{figure(100 * r.removed_mm3 / r.intact_mm3, say=say)} %"
            if r.removed_mm3 > 0.05 and r.intact_mm3 > 0
            else DASH,
        )
        for name, r in ledger.regions.items()
    ]
    note = say("Cortex and marrow together. Kept: {volume}.", volume=volume(ledger.kept_mm3, say))
    if outcome.case.strokes:
        note += " " + say("Of the removed, {volume} by the burr.", volume=volume(ledger.burr_mm3, say))
    whole = (
        say("Whole bone"),
        volume(ledger.intact_mm3, say),
        volume(ledger.removed_mm3, say),
        say.fill("{percent:.1f} %", percent=ledger.removed_percent),
    )
    return Table(
        _of_upper(say("Bone by region"), outcome, say),
        (say("Region"), say("Intact"), say("Removed"), say("Share of it")),
        (*regions, whole),
        (False, True, True, True),
        note,
        strong=frozenset({len(regions)}),
    )


def _canal(outcome: Outcome, say: Speech) -> Table:
    canal = outcome.canal
    rows: list[tuple[str, ...]] = [(say("Space gained"), "", "", volume(canal.gain_mm3, say))]
    deep = set()
    for name, plane in ((say("Widened most"), canal.widened_most), (say("Narrowest"), canal.narrowest)):
        if plane is None:
            rows.append((f"{name}: {say('no such plane in this bone')}", DASH, DASH, DASH))
            continue
        deep |= {len(rows) + 1, len(rows) + 2}
        area = say("{name}, at {height}: area", name=name, height=_height(plane, say))
        rows += [
            (area, *_triple(plane.before_mm2, plane.after_mm2, 0, "mm²", say)),
            (say("depth, front to back"), *_triple(plane.ap_before_mm, plane.ap_after_mm, 1, "mm", say)),
            (say("width"), *_triple(plane.width_before_mm, plane.width_after_mm, 1, "mm", say)),
        ]
    size = _opening(outcome, say) if canal.opened_length_mm > 0 else say("not opened")
    rows.append((say("Dorsal wall, opening, length × width"), "", size, ""))
    return Table(
        _of_upper(say("Canal"), outcome, say),
        ("", say("Before"), say("After"), say("Gain")),
        tuple(rows),
        (False, True, True, True),
        f"{sentence(say(UPPER_BOUND))}.",
        strong=frozenset({0}),
        deep=frozenset(deep),
    )


def _preserved(outcome: Outcome, say: Speech) -> Table:
    kept = outcome.preserved
    rows: list[tuple[str, ...]] = [
        (
            say(region_label(f"{name.split('_')[0]}_articular_{name.split('_')[-1]}")),
            say("{percent} % of its volume", percent=figure(facet.volume_percent, 0, say)),
            say("{percent} % of the joint surface", percent=figure(facet.surface_percent, 0, say)),
        )
        for name, facet in kept.facets.items()
    ]
    rows += [
        (
            say("Pars, {side}", side=side),
            say("{width} mm wide", width=figure(pars.after, say=say)),
            say("of {width} mm", width=figure(pars.before, say=say)),
        )
        for side, pars in kept.pars_mm.items()
    ]
    rows.append((say("Spinous process"), say(spinous_word(kept)), ""))
    if side_of(outcome) in ("left", "right"):
        rows.append((say("Lamina of the other side"), say("whole") if kept.contralateral_lamina else say("cut"), ""))
    if kept.loose_pieces_mm3:
        pieces = ", ".join(volume(mm3, say) for mm3 in kept.loose_pieces_mm3)
        rows.append((say("Loose pieces"), pieces, say("parted from the rest")))
    return Table(
        _of_upper(say("What stays"), outcome, say),
        (say("Structure"), say("Left", "what stays"), ""),
        tuple(rows),
        (False, False, False),
        say("Facets: {share}.", share=say(FACETS)),
    )


def _comparison(outcome: Outcome, others: Sequence[Outcome], say: Speech) -> Table:
    columns = columns_of(others)
    headings = tuple(sentence(f"{say(c.heading)}{f', {say(c.unit)}' if c.unit else ''}") for c in columns)
    single = f"{say('Canal: {bound}.', bound=say(UPPER_BOUND))} {say('Facets: {share}.', share=say(FACETS))}"
    rows = []
    for one, cells in zip(others, comparison_cells(others, say), strict=True):
        name = say("Intact") if one.case.procedure == "none" else say(get(one.case.procedure).label)
        rows.append((name, *cells[1:]))
    return Table(
        say("All procedures on this bone") if outcome.segment is None else say("All procedures on this segment"),
        headings,
        tuple(rows),
        tuple(column.right for column in columns),
        segment_content.comparison_note(say) if outcome.segment is not None else single,
        strong=frozenset(i for i, one in enumerate(others) if one.case.procedure == outcome.case.procedure),
    )


def _settings(outcome: Outcome, say: Speech) -> Table:
    case, bone = outcome.case, outcome.intact
    procedure = get(case.procedure)
    if outcome.segment is None:
        values, defaults = (resolve(procedure, bone, given) for given in (case.settings, {}))
    else:
        pairing = outcome.segment.pairing
        values, defaults = (resolve_on_segment(procedure, pairing, given) for given in (case.settings, {}))
    rows: list[tuple[str, ...]] = []
    strong = set()
    if procedure.sides:
        how = say("default") if case.side in (None, procedure.sides[0]) else say("set")
        rows.append((say("Side"), say(side_of(outcome)), how))
    for quantity in procedure.settings_on(case.is_segment):
        value, default = values[quantity.name], defaults[quantity.name]
        how = say("default, read off the bone") if quantity.default_for(bone.level) is None else say("default")
        if quantity.name in case.settings and abs(value - default) > 1e-9:
            strong.add(len(rows))
            how = say("set; default {default}", default=with_unit(default, quantity, say))
        rows.append((say(quantity.label), with_unit(value, quantity, say), how))
    if case.strokes:
        sizes = sorted({stroke.diameter_mm for stroke in case.strokes})
        by_hand = say(
            "by hand, {length:.0f} mm in all, {sizes} mm across",
            length=length_mm(case.strokes),
            sizes=", ".join(say.fill("{size:g}", size=size) for size in sizes),
        )
        rows.append((say("Burr strokes"), str(len(case.strokes)), by_hand))
    if not rows:
        rows.append((say("No settings"), DASH, say("nothing is cut")))
    title = say("Settings")
    if procedure.settings_on(case.is_segment):
        title = say("Settings of the {procedure}", procedure=say.in_sentence(procedure.label))
    headings = (say("Setting"), say("Value"), "")
    return Table(title, headings, tuple(rows), (False, True, False), strong=frozenset(strong))


def _dimensions(case: Case, bone: Bone, say: Speech) -> Table:
    level, values = bone.level, bone.parameters
    declared = parameters_of(level, case.norm)
    set_here = case.parameters if level == case.bone_level else case.lower_parameters
    title = say("Dimensions of {level}", level=level) if case.is_segment else say("Dimensions of the bone")
    rows: list[tuple[str, ...]] = []
    strong: set[int] = set()
    for name, quantity in declared.items():
        default = quantity.default_for(level) or 0.0
        value = values.get(name, default)
        how = say("default")
        if name in set_here:
            strong.add(len(rows))
            how = say("set; default {default}", default=with_unit(default, quantity, say))
        rows.append((say(quantity.label), with_unit(value, quantity, say), how))
    return Table(
        title,
        (say("Dimension"), say("Value"), ""),
        tuple(rows),
        (False, True, False),
        say("What a generated bone is made from; a dimension that was set stands out."),
        strong=frozenset(strong),
    )


def _of_upper(title: str, outcome: Outcome, say: Speech) -> str:
    """A title that says of which vertebra of a segment it is; as it is where there is one."""
    return title if outcome.segment is None else say("{title}, {level}", title=title, level=outcome.intact.level)


def with_unit(value: float, quantity: Quantity, say: Speech = ENGLISH) -> str:
    """A value of `quantity` with its unit."""
    unit = {"deg": "°", "": "", "%": " %"}.get(quantity.unit, f" {quantity.unit}")
    text = f"{value:.2f}" if abs(value) < 1 and round(value, 1) != round(value, 2) else f"{value:.1f}"
    return say.figures(text) + unit


def _made(today: datetime.date, say: Speech) -> tuple[tuple[str, str], ...]:
    from vertebra3d import __version__

    versions = [f"vertebra3d {__version__}", f"Python {platform.python_version()}"]
    for name in ("numpy", "manifold3d", "vtk"):
        try:
            versions.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:  # installed in some other way: no version to name
            continue
    return ((say("Date"), today.isoformat()), (say("Versions"), ", ".join(versions)))


def _height(plane: CanalPlane, say: Speech) -> str:
    return say("height {mm:+.1f} mm", mm=plane.plane_mm).replace("-", "\N{MINUS SIGN}")


def _opening(outcome: Outcome, say: Speech) -> str:
    canal = outcome.canal
    return say.fill("{long:.1f} × {wide:.1f} mm", long=canal.opened_length_mm, wide=canal.opened_width_mm)


def _change(before: float, after: float, decimals: int, say: Speech) -> str:
    a, b = figure(before, decimals, say), figure(after, decimals, say)
    return a if a == b else f"{a} → {b}"


def _triple(before: float, after: float, decimals: int, unit: str, say: Speech) -> tuple[str, str, str]:
    gained = after - before
    none = not math.isfinite(gained) or round(gained, decimals) <= 0
    gain = DASH if none else f"+{figure(gained, decimals, say)} {unit}"
    return f"{figure(before, decimals, say)} {unit}", f"{figure(after, decimals, say)} {unit}", gain
