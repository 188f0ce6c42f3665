"""What a report says of a case: headlines, tables, definitions, sources. Plain words, no form yet."""

from __future__ import annotations

import datetime
import math
import platform
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata

from vertebra3d.anatomy.parameters import parameters_at
from vertebra3d.case import Case, evaluate
from vertebra3d.errors import Refused
from vertebra3d.files import NOTICE
from vertebra3d.files.tables import COLUMNS as COMPARED
from vertebra3d.files.tables import (
    DASH,
    FACETS,
    UPPER_BOUND,
    comparison_cells,
    figure,
    sentence,
    side_of,
    volume,
)
from vertebra3d.measure.limits import all_limits
from vertebra3d.outcome import CanalPlane, Outcome, Warning_
from vertebra3d.procedures import PROCEDURES, get, resolve
from vertebra3d.quantity import Quantity
from vertebra3d.strokes import counted, length_mm

STANDINGS: Mapping[str, str] = {
    "read": "read in the source itself",
    "secondary": "read in somebody else's transcription",
    "recalled": "recalled, not verified",
    "measured": "measured on a mesh",
    "derived": "worked out from other figures",
    "convention": "a choice of this program",
}
LEVELS: Mapping[str, str] = {"red": "Outside what the source supports", "amber": "Look at the source", "note": "Note"}
DEFINITIONS: tuple[tuple[str, str], ...] = (
    (
        "Bone removed",
        "Volume of the closed solid that the cutters took from the bone, cortex and marrow together. Intact bone is"
        " exactly what is kept and what is removed. Loose chips take more room than solid bone.",
    ),
    (
        "Region",
        "A part of the bone between planes through its landmarks; the regions do not overlap and add up to the bone"
        " within about 0.1 %.",
    ),
    ("Canal space gained", f"Space within the {UPPER_BOUND}. Disc, ligament and fat are not counted."),
    ("Widened most", "The axial plane in which the area of the bony canal grows most."),
    ("Narrowest", "The axial plane in which the canal is narrowest under an unbroken bony roof."),
    (
        "Depth and width",
        "Mid-sagittal (front to back) diameter and transverse diameter of the bony canal in an axial plane.",
    ),
    ("Opening", "Length along the spine and width of the hole in the dorsal wall of the canal."),
    ("Process and joint surface left", f"By volume and by area: {FACETS}."),
    (
        "Pars",
        "Least width of the pars interarticularis between the cut and its lateral edge, before and after.",
    ),
    (
        "Warnings",
        "Red: outside what the source supports. Amber: look at the source. A note names a loose piece or an edge of"
        " the method. No warning means that no limit known here was crossed; it does not mean that a cut is safe.",
    ),
    ("Height", "z in the vertebra's own frame: 0 midway between the end-plates, positive towards the head."),
)
_MOST_SOURCES_USES = 3  # uses of one source that are named one by one


@dataclass(frozen=True)
class Table:
    """Rows of text under headings.

    `right` says which columns hold figures; `strong` which rows stand out; `deep` which are a part of the row above.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    note: str = ""
    strong: frozenset[int] = frozenset()
    deep: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Headline:
    """A figure that is read first."""

    label: str
    figure: str
    detail: str


@dataclass(frozen=True)
class Told:
    """A warning in words: its level ("red", "amber", "note"), what, here and limit, source."""

    level: str
    what: str
    figures: str
    source: str


@dataclass(frozen=True)
class Report:
    """Everything that a report says, in the order in which it is read."""

    title: str
    subtitle: str
    headlines: tuple[Headline, ...]
    bone: Table
    canal: Table
    preserved: Table
    warnings: tuple[Told, ...]
    comparison: Table
    settings: Table
    dimensions: Table | None
    definitions: tuple[tuple[str, str], ...]
    sources: Table
    made: tuple[tuple[str, str], ...]
    notice: str


def title_of(outcome: Outcome) -> str:
    """A case in a few words: "L4 · Hemilaminectomy, left"."""
    case = outcome.case
    where = {"": "", "both": ", both sides"}.get(side_of(outcome), f", {side_of(outcome)}")
    by_hand = f" + {counted(case.strokes)}" if case.strokes else ""
    return f"{case.level} · {'Intact' if case.procedure == 'none' else get(case.procedure).label}{where}{by_hand}"


def report_of(outcome: Outcome, others: Sequence[Outcome], today: datetime.date | None = None) -> Report:
    """All that a report says of `outcome`, beside `others`: every procedure on the same bone.

    Parameters
    ----------
    outcome : Outcome
    others : sequence of Outcome
        Rows of the comparison (`every_procedure`).
    today : date, optional
        The date that the report bears; by default that of the day.
    """
    case, bone = outcome.case, outcome.intact
    return Report(
        title=title_of(outcome),
        subtitle=_subtitle(outcome),
        headlines=_headlines(outcome),
        bone=_bone(outcome),
        canal=_canal(outcome),
        preserved=_preserved(outcome),
        warnings=tuple(map(told, outcome.warnings)),
        comparison=_comparison(outcome, others),
        settings=_settings(outcome),
        dimensions=_dimensions(case, bone.parameters) if bone.source == "generated" else None,
        definitions=DEFINITIONS,
        sources=_sources(outcome),
        made=_made(today or datetime.date.today()),
        notice=f"{sentence(NOTICE)}.",
    )


def every_procedure(outcome: Outcome) -> list[Outcome]:
    """Outcomes of all procedures on the bone of `outcome`; sides and settings are kept where they are known.

    A procedure that cannot be done with them on this bone is left out.
    """
    found = []
    for name in PROCEDURES:
        if name == outcome.case.procedure:
            found.append(outcome)
            continue
        try:
            found.append(evaluate(outcome.case.with_changes(procedure=name), bone=outcome.intact))
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


def told(warning: Warning_) -> Told:
    """A warning as words, its figures rounded."""
    parts = []
    if warning.value is not None and math.isfinite(warning.value):
        parts.append(f"here {warning.value:.3g}")
    if warning.limit is not None:
        parts.append(f"limit {warning.limit:.3g}")
    return Told(warning.level, sentence(warning.what), ", ".join(parts), warning.source)


def _subtitle(outcome: Outcome) -> str:
    case, bone = outcome.case, outcome.intact
    if bone.source != "generated":
        return f"Bone from the file {bone.source}. {get(case.procedure).summary}"
    from vertebra3d.anatomy.populations import POPULATIONS

    who = {None: "mean of all", "female": "mean woman", "male": "mean man"}[case.sex]
    size = "" if case.scale == 1.0 else f", size {100 * case.scale:.4g} %"
    own = len(case.parameters)
    set_ = "" if not own else f", {own} dimension{'s' if own != 1 else ''} set"
    return f"Generated bone: {POPULATIONS[case.population]}, {who}{size}{set_}. {get(case.procedure).summary}"


def _headlines(outcome: Outcome) -> tuple[Headline, ...]:
    bone, canal = outcome.bone, outcome.canal
    plane = canal.widened_most
    opened = canal.opened_length_mm > 0
    return (
        Headline(
            "Bone removed", volume(bone.removed_mm3), f"{bone.removed_percent:.1f} % of {volume(bone.intact_mm3)}"
        ),
        Headline("Canal space gained", volume(canal.gain_mm3), "bony canal, upper bound"),
        Headline(
            "Canal widened most",
            DASH if plane is None else f"{_change(plane.before_mm2, plane.after_mm2, 0)} mm²",
            "" if plane is None else f"in the plane at {_height(plane)}",
        ),
        Headline(
            "Opening in the roof",
            f"{canal.opened_length_mm:.1f} × {canal.opened_width_mm:.1f} mm" if opened else "none",
            "length × width" if opened else "the dorsal wall is whole",
        ),
    )


def _bone(outcome: Outcome) -> Table:
    ledger = outcome.bone
    regions = [
        (
            region_label(name),
            volume(r.intact_mm3),
            volume(r.removed_mm3) if r.removed_mm3 > 0.05 else DASH,
            f"{figure(100 * r.removed_mm3 / r.intact_mm3)} %" if r.removed_mm3 > 0.05 and r.intact_mm3 > 0 else DASH,
        )
        for name, r in ledger.regions.items()
    ]
    by_hand = f" Of the removed, {volume(ledger.burr_mm3)} by the burr." if outcome.case.strokes else ""
    whole = ("Whole bone", volume(ledger.intact_mm3), volume(ledger.removed_mm3), f"{ledger.removed_percent:.1f} %")
    return Table(
        "Bone by region",
        ("Region", "Intact", "Removed", "Share of it"),
        (*regions, whole),
        (False, True, True, True),
        f"Cortex and marrow together. Kept: {volume(ledger.kept_mm3)}.{by_hand}",
        strong=frozenset({len(regions)}),
    )


def _canal(outcome: Outcome) -> Table:
    canal = outcome.canal
    rows: list[tuple[str, ...]] = [("Space gained", "", "", volume(canal.gain_mm3))]
    deep = set()
    for name, plane in (("Widened most", canal.widened_most), ("Narrowest", canal.narrowest)):
        if plane is None:
            rows.append((f"{name}: no such plane in this bone", DASH, DASH, DASH))
            continue
        deep |= {len(rows) + 1, len(rows) + 2}
        rows += [
            (f"{name}, at {_height(plane)}: area", *_triple(plane.before_mm2, plane.after_mm2, 0, "mm²")),
            ("depth, front to back", *_triple(plane.ap_before_mm, plane.ap_after_mm, 1, "mm")),
            ("width", *_triple(plane.width_before_mm, plane.width_after_mm, 1, "mm")),
        ]
    opened = canal.opened_length_mm > 0
    size = f"{canal.opened_length_mm:.1f} × {canal.opened_width_mm:.1f} mm" if opened else "not opened"
    rows.append(("Dorsal wall, opening, length × width", "", size, ""))
    return Table(
        "Canal",
        ("", "Before", "After", "Gain"),
        tuple(rows),
        (False, True, True, True),
        f"{sentence(UPPER_BOUND)}.",
        strong=frozenset({0}),
        deep=frozenset(deep),
    )


def _preserved(outcome: Outcome) -> Table:
    kept = outcome.preserved
    rows: list[tuple[str, ...]] = [
        (
            region_label(f"{name.split('_')[0]}_articular_{name.split('_')[-1]}"),
            f"{figure(facet.volume_percent, 0)} % of its volume",
            f"{figure(facet.surface_percent, 0)} % of the joint surface",
        )
        for name, facet in kept.facets.items()
    ]
    rows += [
        (f"Pars, {side}", f"{figure(pars.after)} mm wide", f"of {figure(pars.before)} mm")
        for side, pars in kept.pars_mm.items()
    ]
    rows.append(("Spinous process", "whole" if kept.spinous_process else "cut", ""))
    if side_of(outcome) in ("left", "right"):
        rows.append(("Lamina of the other side", "whole" if kept.contralateral_lamina else "cut", ""))
    if kept.loose_pieces_mm3:
        rows.append(("Loose pieces", ", ".join(map(volume, kept.loose_pieces_mm3)), "parted from the rest"))
    return Table("What stays", ("Structure", "Left", ""), tuple(rows), (False, False, False), f"Facets: {FACETS}.")


def _comparison(outcome: Outcome, others: Sequence[Outcome]) -> Table:
    headings = tuple(sentence(f"{c.heading}{f', {c.unit}' if c.unit else ''}") for c in COMPARED)
    rows = []
    for one, cells in zip(others, comparison_cells(others), strict=True):
        rows.append(("Intact" if one.case.procedure == "none" else get(one.case.procedure).label, *cells[1:]))
    return Table(
        "All procedures on this bone",
        headings,
        tuple(rows),
        tuple(column.right for column in COMPARED),
        f"Canal: {UPPER_BOUND}. Facets: {FACETS}.",
        strong=frozenset(i for i, one in enumerate(others) if one.case.procedure == outcome.case.procedure),
    )


def _settings(outcome: Outcome) -> Table:
    case, bone = outcome.case, outcome.intact
    procedure = get(case.procedure)
    values = resolve(procedure, bone, case.settings)
    defaults = resolve(procedure, bone, {})
    rows: list[tuple[str, ...]] = []
    strong = set()
    if procedure.sides:
        rows.append(("Side", side_of(outcome), "default" if case.side in (None, procedure.sides[0]) else "set"))
    for quantity in procedure.settings:
        value, default = values[quantity.name], defaults[quantity.name]
        how = "default, read off the bone" if quantity.default_for(bone.level) is None else "default"
        if quantity.name in case.settings and abs(value - default) > 1e-9:
            strong.add(len(rows))
            how = f"set; default {with_unit(default, quantity)}"
        rows.append((quantity.label, with_unit(value, quantity), how))
    if case.strokes:
        sizes = sorted({stroke.diameter_mm for stroke in case.strokes})
        told = f"by hand, {length_mm(case.strokes):.0f} mm in all, {', '.join(f'{size:g}' for size in sizes)} mm across"
        rows.append(("Burr strokes", str(len(case.strokes)), told))
    if not rows:
        rows.append(("No settings", DASH, "nothing is cut"))
    title = f"Settings of the {procedure.label.lower()}" if procedure.settings else "Settings"
    return Table(title, ("Setting", "Value", ""), tuple(rows), (False, True, False), strong=frozenset(strong))


def _dimensions(case: Case, values: Mapping[str, float]) -> Table:
    declared = parameters_at(case.level, case.norm)
    rows: list[tuple[str, ...]] = []
    strong: set[int] = set()
    for name, quantity in declared.items():
        default = quantity.default_for(case.level) or 0.0
        value = values.get(name, default)
        changed = name in case.parameters
        if changed:
            strong.add(len(rows))
        how = f"set; default {with_unit(default, quantity)}" if changed else "default"
        rows.append((quantity.label, with_unit(value, quantity), how))
    return Table(
        "Dimensions of the bone",
        ("Dimension", "Value", ""),
        tuple(rows),
        (False, True, False),
        "What a generated bone is made from; a dimension that was set stands out.",
        strong=frozenset(strong),
    )


def with_unit(value: float, quantity: Quantity) -> str:
    """A value of `quantity` with its unit."""
    unit = {"deg": "°", "": "", "%": " %"}.get(quantity.unit, f" {quantity.unit}")
    text = f"{value:.2f}" if abs(value) < 1 and round(value, 1) != round(value, 2) else f"{value:.1f}"
    return text + unit


def _sources(outcome: Outcome) -> Table:
    """Every source that the figures, the settings and the limits of the case lean on, with its standing."""
    case, level = outcome.case, outcome.intact.level
    used: dict[tuple[str, str], list[str]] = {}
    dimensions: dict[tuple[str, str], int] = {}
    if outcome.intact.source == "generated":
        for quantity in parameters_at(case.level, case.norm).values():
            key = (quantity.source or "no source", quantity.status)
            dimensions[key] = dimensions.get(key, 0) + 1
    for key, count in dimensions.items():
        used[key] = [f"{count} dimension{'s' if count != 1 else ''} of the bone"]
    for quantity in get(case.procedure).settings:
        if quantity.source:
            used.setdefault((quantity.source, quantity.status), []).append(f"setting: {quantity.label.lower()}")
    if case.procedure != "none":
        for limit in all_limits():
            if limit.value_for(level) is not None:
                what = _plain(limit.what.removeprefix("{place}: "))
                used.setdefault((limit.source, limit.standing), []).append(f"limit: {what}")
    rows = [(_stop(source), STANDINGS.get(status, status), _uses(uses)) for (source, status), uses in used.items()]
    return Table(
        "Sources and their standing",
        ("Source", "Standing", "Used for"),
        tuple(rows),
        (False, False, False),
        "The standing says how a figure came here; it is never raised. The source of every limit is about lumbar"
        " vertebrae.",
    )


def _uses(uses: Iterable[str]) -> str:
    unique = list(dict.fromkeys(uses))
    more = len(unique) - _MOST_SOURCES_USES
    return "; ".join(unique[:_MOST_SOURCES_USES]) + (f"; and {more} more" if more > 0 else "")


def _plain(what: str) -> str:
    """What a limit is about: its first clause, without unit, explanation and places that are to be filled in."""
    clause = re.split(r", (?:%|mm)|\. |[{(]", what)[0].strip().rstrip(",;:")
    return clause[:1].lower() + clause[1:]


def _stop(text: str) -> str:
    return sentence(text.rstrip("."))


def _made(today: datetime.date) -> tuple[tuple[str, str], ...]:
    from vertebra3d import __version__

    versions = [f"vertebra3d {__version__}", f"Python {platform.python_version()}"]
    for name in ("numpy", "manifold3d", "vtk"):
        try:
            versions.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:  # installed in some other way: no version to name
            continue
    return (("Date", today.isoformat()), ("Versions", ", ".join(versions)))


def _height(plane: CanalPlane) -> str:
    return f"height {plane.plane_mm:+.1f} mm".replace("-", "\N{MINUS SIGN}")


def _change(before: float, after: float, decimals: int) -> str:
    a, b = figure(before, decimals), figure(after, decimals)
    return a if a == b else f"{a} → {b}"


def _triple(before: float, after: float, decimals: int, unit: str) -> tuple[str, str, str]:
    gained = after - before
    gain = DASH if not math.isfinite(gained) or round(gained, decimals) <= 0 else f"+{figure(gained, decimals)} {unit}"
    return f"{figure(before, decimals)} {unit}", f"{figure(after, decimals)} {unit}", gain
