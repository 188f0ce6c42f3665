"""What a comparison says: what differs between its cases, and one table of their figures. No Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vertebra3d.anatomy.parameters import BASE, SIDED
from vertebra3d.anatomy.populations import DEFAULT_POPULATION, POPULATIONS
from vertebra3d.case import Case
from vertebra3d.procedures import SEGMENT_PROCEDURES
from vertebra3d.quantity import Quantity
from vertebra3d.strokes import counted, length_mm
from vertebra3d_app.dimensions import dimensions
from vertebra3d_app.language import SPEECH, fill, mark, tr
from vertebra3d_app.pages.compare_model import LETTERS, Comparing, Figures, Place
from vertebra3d_app.pages.compare_segment import condition_words, level_words, lower_words, pathology_words
from vertebra3d_app.wording import (
    DASH,
    DISCLAIMER,
    UPPER_BOUND,
    change,
    decimals,
    file_name,
    share,
    uncapital,
    with_unit,
)
from vertebra3d_app.wording_segment import MODEL

_NOTE = mark("More canal space is not better in itself.")
NOTE = f"{_NOTE} {UPPER_BOUND}"
_UNIT = re.compile(r"(?<=\d) (?=mm\b|%)")
WORKING = "…"
_MOST_DIMENSIONS = 3  # that differ are named in a title; of more, how many a case has set
_LIKE = 0.005  # figures this near to each other, as a share of the greatest, are not told apart by a mark


def note_words() -> str:
    """What holds for every comparison, in the language of the window."""
    return f"{tr(_NOTE)} {tr(UPPER_BOUND)}"


@dataclass(frozen=True)
class Said:
    """What is common to the cases, and what each has of its own; `full` also names what a title leaves out."""

    common: tuple[str, ...]
    own: tuple[tuple[str, ...], ...]
    full: tuple[tuple[str, ...], ...]

    def title(self, at: int) -> str:
        """The title of a case: only what differs."""
        return _sentence(self.own[at]) or (_sentence(self.common) if len(self.own) == 1 else tr("No difference"))


def unbroken(text: str) -> str:
    """A text in which no line ends between a figure and its unit."""
    return _UNIT.sub("\N{NO-BREAK SPACE}", text)


@dataclass(frozen=True)
class Cell:
    """A figure with its unit; `filled` is the length of its bar, 0 to 1, None without one.

    `mark` is "most", "least" or nothing, and judges nothing; `level` is "amber" or "red" for limits crossed.
    """

    text: str
    filled: float | None = None
    mark: str = ""
    level: str = ""
    tip: str = ""


@dataclass(frozen=True)
class TableRow:
    """One figure of all cases: what it is, how it is meant in few words and in full."""

    label: str
    detail: str
    meaning: str
    cells: tuple[Cell, ...]


# ---- differences -----------------------------------------------------------------------------------------------------


def differences(places: Sequence[Place]) -> Said:
    """What the cases have in common, and in what each differs."""
    cases = [place.case for place in places]
    common: list[str] = []
    own: list[list[str]] = [[] for _ in cases]

    def tell(words: Sequence[str], plain: str = "") -> None:
        """Each case's word for one aspect: of its own where they differ, common where there is something to say."""
        if len(set(words)) > 1:
            for one, word in zip(own, words, strict=True):
                one += [word] if word else []
        elif words[0] not in ("", plain):
            common.append(words[0])

    tell([level_words(case) for case in cases])
    tell([pathology_words(case) for case in cases])
    tell([_bone(case) for case in cases], tr("generated bone"))
    tell([tr(POPULATIONS.get(case.population, case.population)) for case in cases], tr(POPULATIONS[DEFAULT_POPULATION]))
    tell([{"female": tr("woman"), "male": tr("man")}.get(case.sex or "", tr("mean of both sexes")) for case in cases],
         tr("mean of both sexes"))  # fmt: skip
    tell([tr("size {with_unit}", with_unit=with_unit(100 * case.scale, "%", 1)) for case in cases], tr("size 100 %"))
    _tell_procedures(cases, tell)
    tell([_strokes(case) for case in cases], tr("no burr strokes"))
    for words in [*_settings(places), *condition_words(cases)]:
        if len(set(filter(None, words))) == 1 and all(words):
            common.append(words[0])
        else:
            for one, word in zip(own, words, strict=True):
                one += [word] if word else []
    full = [list(one) for one in own]
    differing = [*_dimensions(cases), *lower_words(cases)]
    for at in range(len(cases) if differing else 0):
        full[at] += [of_all[at] for of_all in differing if of_all[at]]
    if len(differing) > _MOST_DIMENSIONS:
        differing = _in_short(cases, differing)
    elif not differing and any(case.parameters or case.lower_parameters for case in cases):
        common.append(_how_many(cases[0]))
    for words in differing:
        for one, word in zip(own, words, strict=True):
            one += [word] if word else []
    return Said(tuple(common), tuple(map(tuple, own)), tuple(map(tuple, full)))


def _tell_procedures(cases: Sequence[Case], tell: Callable[[Sequence[str]], None]) -> None:
    labels = [
        tr("Intact") if case.procedure == "none" else tr(SEGMENT_PROCEDURES[case.procedure].label) for case in cases
    ]
    sides = [case.chosen_side for case in cases]
    if len(set(labels)) == 1 and len(set(sides)) > 1:
        tell(labels)
        tell([_side(side) for side in sides])
    else:
        tell([f"{label}, {_side(side)}" if side else label for label, side in zip(labels, sides, strict=True)])


def _strokes(case: Case) -> str:
    """How many burr strokes there are and how long, which tells the same number of them apart."""
    if not case.strokes:
        return tr("no burr strokes")
    many, length = counted(case.strokes, SPEECH), length_mm(case.strokes)
    return tr("{counted} over {length_mm:.1f} mm", counted=many, length_mm=length)


def _settings(places: Sequence[Place]) -> list[list[str]]:
    """For each setting that is to be told, each case's words; "" where it has no such setting or it goes unsaid."""
    told: list[list[str]] = []
    for name, procedure in SEGMENT_PROCEDURES.items():
        having = [place for place in places if place.case.procedure == name]
        for q in procedure.settings_on(True):
            words = []
            for place in having:
                value = _setting(place, q, q.default_for(place.case.bone_level))
                shown = tr("by default") if value is None else with_unit(value, q.unit, q.step)
                words.append(f"{uncapital(q.label)} {shown}")
            was_set = [q.name in place.case.settings for place in having]
            if len(set(words)) > 1 or any(was_set):
                by_key = dict(zip((place.key for place in having), words, strict=True))
                told.append([by_key.get(place.key, "") for place in places])
    return told


def _setting(place: Place, quantity: Quantity, declared: float | None) -> float | None:
    """The value of a setting; one that was read off the bone as its row tells it."""
    name = quantity.name
    if name in place.case.settings:
        return place.case.settings[name]
    value = place.figures.settings.get(name, declared) if place.figures is not None else declared
    return None if value is None else round(value, max(decimals(quantity.step), 1))


def _in_short(cases: Sequence[Case], differing: list[list[str]]) -> list[list[str]]:
    """How many dimensions each case has set; where that tells two bones not apart, also a dimension that does."""
    counted = [_how_many(case) for case in cases]
    bones = [tuple(of_all[at] for of_all in differing) for at in range(len(cases))]
    if len(set(counted)) == len(set(bones)):
        return [counted]
    telling = max(differing, key=lambda words: len(set(words)))  # the first of those that tell most apart
    return [counted, telling]


def _how_many(case: Case) -> str:
    count = sum(len({BASE.get(name, name) for name in own}) for own in (case.parameters, case.lower_parameters))
    return {0: tr("dimensions by default"), 1: tr("1 dimension set")}.get(
        count, tr("{count} dimensions set", count=count)
    )


def _dimensions(cases: Sequence[Case]) -> list[list[str]]:
    """For each dimension that was set in a case and differs, each case's words."""
    names = dict.fromkeys(BASE.get(name, name) for case in cases for name in case.parameters)
    told: list[list[str]] = []
    for name in names:
        parts = SIDED.get(name, (name,))
        paired = all(len({_dimension(case, one) for one in parts}) == 1 for case in cases)
        for one in parts[:1] if paired else parts:
            words = [_dimension_words(case, name if paired else one, one) for case in cases]
            if len(set(words)) > 1:
                told.append(words)
    return told


def _dimension(case: Case, name: str) -> float | None:
    if case.bone is not None:
        return None
    return case.parameters.get(name, dimensions(case.bone_level, case.norm)[name].default_for(case.bone_level))


def _dimension_words(case: Case, name: str, read: str) -> str:
    q, value = dimensions(case.bone_level, case.norm)[name], _dimension(case, read)
    return f"{uncapital(q.label)} {DASH if value is None else with_unit(value, q.unit, q.step)}"


def _bone(case: Case) -> str:
    return tr("generated bone") if case.bone is None else file_name(case.bone.path)


def _side(side: str | None) -> str:
    return tr("both sides") if side == "both" else tr(side or "")


def _sentence(words: Sequence[str]) -> str:
    text = " · ".join(words)
    return text[:1].upper() + text[1:]


# ---- the table -------------------------------------------------------------------------------------------------------


def rows(places: Sequence[Place]) -> tuple[TableRow, ...]:
    """The table: a row for each figure, a cell for each case."""
    widest = max((p.figures.pars[1] for p in places if p.figures is not None and p.figures.pars), default=0.0)
    return (
        *_segment_rows(places),
        _row(
            places, tr("Bone removed"), tr("share of the bone"),
            tr("Volume taken, cortex and marrow together, and its share of the bone."),
            lambda f: f.removed_mm3,
            lambda f: fill("{cm3} · {share:.1f} %", cm3=_cm3(f.removed_mm3), share=f.removed_percent),
        ),
        _row(
            places, tr("Canal gained"), tr("bony, an upper bound"), tr(UPPER_BOUND),
            lambda f: f.gain_mm3, lambda f: _cm3(f.gain_mm3),
        ),
        *_gain_per_bone(places),
        _row(
            places, tr("Least facet left"), tr("process, by volume"),
            tr("What is left of the articular process that lost most. On one vertebra this is a share of the process, "
            "not of the joint."),
            lambda f: f.facet and f.facet[1], lambda f: _named(share(f.facet[1]), f.facet[0], f.facet[1] < 99.95),
            100.0,
        ),
        _row(
            places, tr("Least pars left"), tr("width"),
            tr("Least width of the pars interarticularis between the cut and its lateral edge, on the side where least "
            "is left."),
            lambda f: f.pars and f.pars[2],
            lambda f: _named(fill("{mm:.1f} mm", mm=f.pars[2]), f.pars[0], f.pars[2] < f.pars[1] - 0.05), widest,
        ),
        TableRow(
            tr("Warnings"), tr("limits crossed"),
            tr("Limits that were crossed, in words where the mouse rests on them."),
            tuple(_warned(place) for place in places),
        ),
    )  # fmt: skip


def _gain_per_bone(places: Sequence[Place]) -> tuple[TableRow, ...]:
    """Canal by bone; it is told of single vertebrae alone."""
    if all(place.case.is_segment for place in places):
        return ()
    row = _row(
        places, tr("Gain per cm³ of bone"), tr("gained by removed"),
        tr("Canal gained for each cm³ of bone removed: one figure divided by the other.") + " " + note_words(),
        lambda f: f.gain_per_removed, lambda f: _cm3(1000 * (f.gain_per_removed or 0.0)),
    )  # fmt: skip
    cells = [
        Cell(DASH, tip=row.meaning) if place.case.is_segment and place.figures is not None else cell
        for place, cell in zip(places, row.cells, strict=True)
    ]
    return (TableRow(row.label, row.detail, row.meaning, tuple(cells)),)


def _segment_rows(places: Sequence[Place]) -> tuple[TableRow, ...]:
    """What only a motion segment has; a vertebra beside it has a dash, and no rows where there is no segment."""
    if not any(place.case.is_segment for place in places):
        return ()
    return (
        _row(
            places, tr("Dural sac"), tr("tightest; a model"), tr(MODEL),
            lambda f: f.sac and f.sac[1], lambda f: change(f"{f.sac[0]:.0f}", f"{f.sac[1]:.0f}", "mm²"),
            absent=DASH,
        ),
        _row(
            places, tr("Roots pinched"), tr("of four; a model"), tr("Of the four nerve roots, before and after."),
            lambda f: f.pinched and f.pinched[1],
            lambda f: change(str(f.pinched[0]), str(f.pinched[1]), "").strip(), 4.0, DASH,
        ),
    )  # fmt: skip


def _row(
    places: Sequence[Place],
    label: str,
    detail: str,
    meaning: str,
    value: Callable[[Figures], float | None],
    words: Callable[..., str],
    most: float = 0.0,
    absent: str = "",
) -> TableRow:
    found = [None if place.figures is None else value(place.figures) for place in places]
    known = [v for v in found if v is not None]
    top = max([most, *known], default=0.0)
    apart = len(known) > 1 and max(known) - min(known) > _LIKE * top
    cells = []
    for place, number in zip(places, found, strict=True):
        if place.figures is None:
            cells.append(Cell(DASH if place.failure else WORKING, tip=place.failure or tr("Being worked out")))
        elif number is None:
            words_of_none = absent or (tr("nothing removed") if place.figures.removed_mm3 < 1 else DASH)
            cells.append(Cell(words_of_none, tip=meaning))
        else:
            near = [other for other in known if abs(other - number) <= _LIKE * top]
            alone = apart and len(near) == 1
            mark = (
                tr("most") if alone and number == max(known) else tr("least") if alone and number == min(known) else ""
            )
            cells.append(Cell(words(place.figures), number / top if top > 0 else 0.0, mark, tip=meaning))
    return TableRow(label, detail, meaning, tuple(cells))


def _warned(place: Place) -> Cell:
    if place.failure:
        return Cell(tr("not worked out"), level="red", tip=place.failure)
    if place.figures is None:
        return Cell(WORKING, tip=tr("Being worked out"))
    red, amber = place.figures.count("red"), place.figures.count("amber")
    notes = len(place.figures.warnings) - red - amber
    parts = [f"{n} {tr(word)}" for n, word in ((red, "red"), (amber, "amber")) if n]
    if notes:
        parts.append(tr("{notes} notes", notes=notes) if notes > 1 else tr("1 note"))
    tip = "\n".join(f"{tr(level.capitalize())}: {words}" for level, words in place.figures.warnings)
    level = "red" if red else "amber" if amber else ""
    return Cell(", ".join(parts) or tr("none"), level=level, tip=tip or tr("No limit crossed"))


def _named(figure: str, name: str, named: bool) -> str:
    return f"{figure} · {name}" if named else figure


def _cm3(mm3: float) -> str:
    return fill("{cm3:.2f} cm³", cm3=mm3 / 1000)


def table_text(model: Comparing) -> str:
    """The comparison as plain text for the clipboard: tabs between the columns, warnings in words below."""
    places, said = model.places, differences(model.places)
    heads = [f"{LETTERS[at]}: {said.title(at)}" for at in range(len(places))]
    lines = [tr("In all: {join}", join=" · ".join(said.common))] if said.common else []
    lines.append("\t".join(["", *heads]))
    for row in rows(places):
        lines.append("\t".join([f"{row.label} ({row.detail})", *(cell.text for cell in row.cells)]))
    lines += warnings_told(places)
    return "\n".join([*lines, note_words(), tr(DISCLAIMER)]) + "\n"


def warnings_told(places: Sequence[Place]) -> list[str]:
    """Each warning in words, once, behind the letters of the cases that have it."""
    letters: dict[tuple[str, str], str] = {}
    for at, place in enumerate(places):
        for warning in place.figures.warnings if place.figures is not None else ():
            letters[warning] = letters.get(warning, "") + LETTERS[at]
    return [f"{', '.join(of)} ({tr(level)}): {words}" for (level, words), of in letters.items()]
