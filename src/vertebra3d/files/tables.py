"""Outcomes as rows: plain text for a person, CSV and JSON for a machine."""

from __future__ import annotations

import csv
import io
import json
import math
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from vertebra3d.files import NOTICE
from vertebra3d.outcome import BoneLedger, CanalPlane, Outcome, Preserved, Warning_
from vertebra3d.speech import ENGLISH, Speech, mark, three_figures
from vertebra3d.strokes import counted

UPPER_BOUND = mark("bony canal; the gain is an upper bound, to the former dorsal surface of the laminae")
FACETS = mark("share of the articular processes of this one vertebra, not of the joint")
DASH = "–"
Row = dict[str, str | float | bool | int | None]


def figure(value: float | None, decimals: int = 1, say: Speech = ENGLISH) -> str:
    """A number as it is shown; a dash where there is none."""
    return DASH if value is None or not math.isfinite(value) else say.figures(f"{value:,.{decimals}f}")


def volume(mm3: float | None, say: Speech = ENGLISH) -> str:
    """A volume with its unit: mm³, from 1,000 mm³ up in cm³."""
    if mm3 is None or not math.isfinite(mm3):
        return DASH
    return say.fill("{cm3:.1f} cm³", cm3=mm3 / 1000) if abs(mm3) >= 999.5 else f"{mm3:.0f} mm³"


def flat_row(outcome: Outcome) -> Row:
    """The figures of an outcome that fit into one row, by names that carry the unit."""
    case, canal, kept = outcome.case, outcome.canal, outcome.preserved
    row: Row = {
        "level": case.level,
        "bone_source": outcome.intact.source,
        "procedure": case.procedure,
        "side": side_of(outcome),
        "intact_mm3": outcome.bone.intact_mm3,
        "kept_mm3": outcome.bone.kept_mm3,
        "removed_mm3": outcome.bone.removed_mm3,
        "removed_percent": outcome.bone.removed_percent,
        "burr_mm3": outcome.bone.burr_mm3,
        "gain_mm3": canal.gain_mm3,
    }
    for name, plane in (("widened_most", canal.widened_most), ("narrowest", canal.narrowest)):
        for key in CanalPlane.__dataclass_fields__:
            row[f"{name}_{key}"] = None if plane is None else getattr(plane, key)
    row["opened_length_mm"] = canal.opened_length_mm
    row["opened_width_mm"] = canal.opened_width_mm
    for name, facet in kept.facets.items():
        row[f"facet_{name}_volume_percent"] = facet.volume_percent
        row[f"facet_{name}_surface_percent"] = facet.surface_percent
    for side, pars in kept.pars_mm.items():
        row[f"pars_{side}_before_mm"] = pars.before
        row[f"pars_{side}_after_mm"] = pars.after
    row["spinous_process"] = kept.spinous_process
    row["contralateral_lamina"] = kept.contralateral_lamina
    if outcome.segment is not None:
        row |= _segment_tables().segment_row(outcome)
    row["warnings"] = "; ".join(f"{w.level}: {w.what}" for w in outcome.warnings)
    row["notice"] = f"{NOTICE}; {UPPER_BOUND}"
    return {key: _plain(value) for key, value in row.items()}


def side_of(outcome: Outcome) -> str:
    """Side of the procedure, with its default filled in; empty where a side does not apply."""
    return outcome.case.chosen_side or ""


def to_csv(outcomes: Iterable[Outcome]) -> str:
    """CSV with one header line and a line for each outcome; numbers in full, units in the names of the columns."""
    rows = [flat_row(outcome) for outcome in outcomes]
    stream = io.StringIO()
    columns = list(dict.fromkeys(key for row in rows for key in row))
    writer = csv.DictWriter(stream, columns, restval="", lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _csv_cell(value) for key, value in row.items()})
    return stream.getvalue()


def outcome_json(outcome: Outcome) -> str:
    """`Outcome.as_dict` as JSON; figures that are not numbers become null."""
    return _json(outcome.as_dict())


def comparison_json(outcomes: Iterable[Outcome]) -> str:
    """A JSON list, an object for each outcome: that of `evaluate` with the columns of the CSV beside it."""
    return _json([{**flat_row(outcome), **outcome.as_dict()} for outcome in outcomes])


@dataclass(frozen=True)
class Column:
    """A column of the comparison for people: two lines of heading, and how a cell is made."""

    heading: str
    unit: str
    cell: Callable[[Outcome, Speech], str]
    right: bool = True


def _plane_change(plane: CanalPlane | None) -> str:
    return DASH if plane is None else f"{plane.before_mm2:.0f} → {plane.after_mm2:.0f}"


def facet_shares(kept: Preserved, kind: str, say: Speech = ENGLISH) -> str:
    """What is left of the left and the right articular process of a kind, percent by volume."""
    shares = [kept.facets.get(f"{kind}_{side}") for side in ("left", "right")]
    return " / ".join(DASH if f is None else figure(f.volume_percent, 0, say) for f in shares)


def pars_left(outcome: Outcome, say: Speech) -> str:
    """Width of the left and the right pars after the procedure, mm."""
    widths = [outcome.preserved.pars_mm.get(side) for side in ("left", "right")]
    return " / ".join(DASH if p is None else figure(p.after, say=say) for p in widths)


def spinous_word(preserved: Preserved) -> str:
    """Whether the spinous process is whole, or absent."""
    whole = preserved.spinous_process
    return mark("absent") if whole is None else mark("whole") if whole else mark("cut")


def warning_counts(outcome: Outcome, say: Speech) -> str:
    """How many warnings there are of each level."""
    levels = [w.level for w in outcome.warnings]
    counts = [f"{levels.count(level)} {say(level)}" for level in ("red", "amber", "note") if level in levels]
    return ", ".join(counts) or say("none")


COLUMNS = (
    Column(mark("procedure"), "", lambda o, say: o.case.procedure, right=False),
    Column(mark("side"), "", lambda o, say: say(side_of(o) or DASH), right=False),
    Column(mark("bone removed"), "", lambda o, say: volume(o.bone.removed_mm3, say)),
    Column(mark("of all"), "%", lambda o, say: figure(o.bone.removed_percent, say=say)),
    Column(mark("canal gain"), "", lambda o, say: volume(o.canal.gain_mm3, say)),
    Column(mark("widened most"), "mm²", lambda o, say: _plane_change(o.canal.widened_most)),
    Column(mark("sup. facets left"), mark("%, L / R"), lambda o, say: facet_shares(o.preserved, "superior", say)),
    Column(mark("inf. facets left"), mark("%, L / R"), lambda o, say: facet_shares(o.preserved, "inferior", say)),
    Column(mark("pars left"), mark("mm, L / R"), pars_left),
    Column(mark("spinous pr."), "", lambda o, say: say(spinous_word(o.preserved)), right=False),
    Column(mark("warnings"), "", warning_counts, right=False),
)


def columns_of(outcomes: Sequence[Outcome]) -> tuple[Column, ...]:
    """The columns of a comparison: those of a single vertebra, or those of a segment."""
    segments = bool(outcomes) and all(outcome.segment is not None for outcome in outcomes)
    return _segment_tables().SEGMENT_COLUMNS if segments else COLUMNS


def comparison_cells(outcomes: Sequence[Outcome], say: Speech = ENGLISH) -> list[list[str]]:
    """The cells of the comparison for people, a row for each outcome, under the columns of `columns_of`."""
    columns = columns_of(outcomes)
    return [[column.cell(outcome, say) for column in columns] for outcome in outcomes]


def comparison_title(outcome: Outcome) -> str:
    """What the outcomes of a comparison have in common."""
    bone = outcome.intact
    if outcome.segment is not None:
        below = outcome.segment.lower.intact
        ails = outcome.case.told_pathology.label.lower()
        return (
            f"{outcome.case.level}, {ails}: {bone.level}"
            f" {volume(outcome.bone.intact_mm3)}, {below.level}"
            f" {volume(outcome.segment.lower.division.ledger.intact_mm3)} of bone (cortex and marrow together)"
        )
    made = "" if bone.source == "generated" else f" from {bone.source}"
    return f"{bone.level}{made}: {volume(outcome.bone.intact_mm3)} of bone (cortex and marrow together)"


def comparison_notes(segment: bool = False) -> str:
    """What is said under every comparison."""
    if segment:
        told = _segment_tables()
        return (
            f"Dural sac, where it is tightest: {told.SAC_MODEL}.\n{told.bands_told()}.\n"
            f"Roots: {told.ROOT_MODEL}.\n"
            f"Facets of the joint between both: inferior of the upper bone, superior of the lower one; {FACETS}.\n"
            f"{sentence(NOTICE)}."
        )
    return f"Canal: {UPPER_BOUND}.\nFacets: {FACETS}.\n{sentence(NOTICE)}."


def comparison_text(outcomes: Sequence[Outcome], turned: bool = False) -> str:
    """The comparison as aligned plain text, with its title and its notes.

    Parameters
    ----------
    outcomes : sequence of Outcome
    turned : bool
        A column for each outcome instead of a row: narrower.
    """
    cells, columns = comparison_cells(outcomes), columns_of(outcomes)
    if turned:
        labels = [f"{column.heading}{f', {column.unit}' if column.unit else ''}" for column in columns]
        rows = [list(row) for row in zip(labels, *cells, strict=True)]
        table = aligned(rows, [False] + [True] * len(outcomes), 1)
    else:
        headings = [[column.heading for column in columns], [column.unit for column in columns]]
        table = aligned(headings + cells, [column.right for column in columns], 2)
    notes = comparison_notes(outcomes[0].segment is not None)
    return f"{comparison_title(outcomes[0])}\n\n{table}\n\n{notes}\n"


def outcome_text(outcome: Outcome) -> str:
    """An outcome as plain text: headed groups of aligned lines."""
    canal, kept = outcome.canal, outcome.preserved
    side = side_of(outcome)
    told = counted(outcome.case.strokes).replace("burr ", "") if outcome.case.strokes else ""
    ledger = ledger_rows(outcome.bone, told)
    space: list[list[str]] = [["gain", volume(canal.gain_mm3), ""]]
    for name, plane in (("widened most", canal.widened_most), ("narrowest", canal.narrowest)):
        if plane is None:
            space.append([name, DASH, ""])
            continue
        space.append([name, f"{_plane_change(plane)} mm²", f"at z = {plane.plane_mm:.1f} mm"])
        space.append(["  depth, front to back", f"{figure(plane.ap_before_mm)} → {figure(plane.ap_after_mm)} mm", ""])
        space.append(["  width", f"{figure(plane.width_before_mm)} → {figure(plane.width_after_mm)} mm", ""])
    opened = f"{canal.opened_length_mm:.1f} × {canal.opened_width_mm:.1f} mm" if canal.opened_length_mm > 0 else "no"
    space.append(["dorsal wall opened", opened, "length × width" if canal.opened_length_mm > 0 else ""])
    left: list[list[str]] = [
        [
            f"{spoken(name)} process",
            f"{figure(f.volume_percent, 0)} %",
            f"joint surface {figure(f.surface_percent, 0)} %",
        ]
        for name, f in kept.facets.items()
    ]
    left += [[f"pars {name}", f"{figure(p.after)} mm", f"of {figure(p.before)} mm"] for name, p in kept.pars_mm.items()]
    left.append(["spinous process", spinous_word(kept), ""])
    left.append(["contralateral lamina", "whole" if kept.contralateral_lamina else "cut", ""])
    segment = outcome.segment is not None
    upper = f" of {outcome.intact.level}" if segment else ""
    blocks = [
        f"{outcome.case.level}, {outcome.case.procedure}{f', {side}' if side else ''}"
        + ("" if outcome.intact.source == "generated" else f", bone from {outcome.intact.source}"),
        (f"Upper bone, {outcome.intact.level}" if segment else "Bone")
        + " (cortex and marrow together)\n"
        + aligned(ledger, [False, True, False], indent=2),
        f"Canal{upper} ({UPPER_BOUND.replace('bony canal', 'bony')})\n"
        + aligned(space, [False, True, False], indent=2),
        f"Preserved{upper} ({FACETS})\n" + aligned(left, [False, True, False], indent=2),
    ]
    if segment:
        of = _segment_tables()
        first, bone, *rest = blocks
        beside = (of.segment_block, of.sac_block, of.roots_block, of.openings_block)
        blocks = [first, *(block(outcome) for block in beside), bone, of.lower_block(outcome), *rest]
        blocks += [of.lower_preserved_block(outcome), of.access_block(outcome)]
    elif outcome.intact.provenance is not None:
        from vertebra3d.files.patient_tables import dimensions_block, reading_block

        blocks = [blocks[0], reading_block(outcome), *blocks[1:], dimensions_block(outcome)]
    if outcome.warnings:
        blocks.append("\n".join(["Warnings", *map(_warning, outcome.warnings)]))
    blocks.append(f"{sentence(NOTICE)}.")
    return "\n\n".join(filter(None, blocks)) + "\n"


def ledger_rows(ledger: BoneLedger, burr: str = "") -> list[list[str]]:
    """Bone intact, kept and removed, then what was removed of each region; `burr` tells of its strokes."""
    rows = [
        ["intact", volume(ledger.intact_mm3), ""],
        ["kept", volume(ledger.kept_mm3), ""],
        ["removed", volume(ledger.removed_mm3), f"{figure(ledger.removed_percent)} %"],
    ]
    if burr:
        rows.append(["  by the burr", volume(ledger.burr_mm3), burr])
    rows += [
        [f"  {spoken(name)}", volume(r.removed_mm3), f"{figure(100 * r.removed_mm3 / r.intact_mm3)} % of it"]
        for name, r in ledger.regions.items()
        if r.removed_mm3 > 0.05 and r.intact_mm3 > 0
    ]
    return rows


def _segment_tables() -> ModuleType:
    """The tables of segments, which build on these; asked for where there is a segment."""
    from vertebra3d.files import segment_tables

    return segment_tables


def _warning(warning: Warning_) -> str:
    text = warning.level
    if warning.value is not None and math.isfinite(warning.value):
        text += f", here {three_figures(warning.value):g}"
        text += "" if warning.limit is None else f", limit {three_figures(warning.limit):g}"
    text += f": {warning.what}"
    text += f" [{warning.source}]" if warning.source else ""
    return textwrap.fill(text, 112, initial_indent="  ", subsequent_indent="      ", break_on_hyphens=False)


def spoken(name: str) -> str:
    """A declared name in plain words: ``superior_articular_left`` becomes ``superior articular left``."""
    return name.replace("_", " ")


def sentence(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def aligned(rows: Sequence[Sequence[str]], right: Sequence[bool], headings: int = 0, indent: int = 0) -> str:
    """Rows of cells as lines with aligned columns.

    Parameters
    ----------
    rows : sequence of sequence of str
        Equally long rows; the first `headings` of them are underlined.
    right : sequence of bool
        Which columns are aligned to the right.
    headings : int
        Number of heading rows.
    indent : int
        Spaces before each line.
    """
    widths = [max(len(row[i]) for row in rows) for i in range(len(right))]
    lines = [
        " " * indent
        + "  ".join(
            cell.rjust(width) if to_right else cell.ljust(width)
            for cell, width, to_right in zip(row, widths, right, strict=True)
        ).rstrip()
        for row in rows
    ]
    if headings:
        lines.insert(headings, " " * indent + "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def _plain(value: Any) -> str | float | bool | int | None:
    if value is None or isinstance(value, (str, bool, int)):
        return value
    number = float(value)
    return number if math.isfinite(number) else None


def _csv_cell(value: str | float | bool | int | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value) if isinstance(value, float) else str(value)


def _json(tree: Any) -> str:
    return json.dumps(_finite(tree), indent=2, allow_nan=False) + "\n"


def _finite(tree: Any) -> Any:
    if isinstance(tree, Mapping):
        return {str(key): _finite(value) for key, value in tree.items()}
    if isinstance(tree, (list, tuple)):
        return [_finite(value) for value in tree]
    if isinstance(tree, float):
        return float(tree) if math.isfinite(tree) else None
    if hasattr(tree, "item"):
        return _finite(tree.item())
    return tree
