"""Limits that a cut may cross, and the warnings that say so. The limits, with their sources, stand in `limits.toml`."""

from __future__ import annotations

import operator
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import SIDES, SIGN
from vertebra3d.anatomy.levels import LUMBAR, region_of
from vertebra3d.measure.ledger import Division
from vertebra3d.outcome import Preserved, Warning_
from vertebra3d.solids import Solid

Array = NDArray[np.float64]

COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
BASIS = {"stated": "colour stated with the figure", "mapped": "colour chosen here"}
STANDING = {
    "read": "read in the source",
    "secondary": "read in a transcription",
    "recalled": "recalled, not verified",
    "convention": "convention",
}
_EPSILON = 1e-9
NEAR_SHARE = 0.25  # of a limit: what is left when it counts as near; a convention of the display


@dataclass(frozen=True)
class Limit:
    """One limit, as `limits.toml` describes its fields. The source of every limit is about lumbar vertebrae."""

    id: str
    figure: str
    op: str
    at: float | Mapping[str, float]
    colour: str
    colour_basis: str
    what: str
    source: str
    standing: str
    group: str = ""
    levels: tuple[str, ...] = ()

    def value_for(self, level: str) -> float | None:
        """The limit at `level`; None where it does not apply."""
        if self.levels and level not in self.levels:
            return None
        if isinstance(self.at, Mapping):
            return self.at.get(level)
        return self.at

    @property
    def template(self) -> str:
        """What is warned of, its places numbered: as it is looked up in another language."""
        return self.what.replace("{place}", "{0}").replace("{detail}", "{1}")

    @property
    def full_source(self) -> str:
        """Source with its standing and the basis of the colour."""
        return f"{self.source} ({STANDING[self.standing]}; {BASIS[self.colour_basis]})"

    def words_for(self, level: str) -> tuple[str, str]:
        """What is warned of at `level`, with its places to fill in, and the source; above L1 both say "lumbar"."""
        if level in LUMBAR:
            return self.what, self.full_source
        return (
            f"{self.what}. A lumbar figure: no {region_of(level).lower()} one was found",
            f"{self.full_source}; about lumbar vertebrae",
        )


@cache
def all_limits() -> tuple[Limit, ...]:
    """Every limit, in the order in which warnings are shown."""
    text = files("vertebra3d.measure").joinpath("limits.toml").read_text(encoding="utf-8")
    return tuple(Limit(**{**row, "levels": tuple(row.get("levels", ()))}) for row in tomllib.loads(text)["limit"])


@dataclass(frozen=True, eq=False)
class Facts:
    """What the limits are compared with."""

    bone: Bone
    division: Division
    preserved: Preserved
    settings: Mapping[str, float]


@dataclass(frozen=True)
class Found:
    """A figure at a place on the bone, with what it was taken from."""

    place: str
    value: float
    detail: str = ""


OF_JOINT_AND_PARS = frozenset(
    {"facet_surface_removed", "facet_bone_removed", "facet_surface_removed_both", "pars_removed", "pars_width"}
)
"""Figures that are compared on the lower vertebra of a segment, whose lamina only loses its rim."""


def lower_warnings(
    bone: Bone, division: Division, preserved: Preserved, settings: Mapping[str, float]
) -> tuple[Warning_, ...]:
    """The limits that were crossed on the lower vertebra of a segment. Parameters as for `warnings`."""
    found = warnings(bone, division, preserved, settings, OF_JOINT_AND_PARS)
    return tuple(replace(w, bone=bone.level) for w in found if w.level in ("amber", "red"))


def warnings(
    bone: Bone,
    division: Division,
    preserved: Preserved,
    settings: Mapping[str, float],
    figures: Collection[str] | None = None,
) -> tuple[Warning_, ...]:
    """Every limit that was crossed, red before amber, then notes on loose pieces, on an arch that is open and on a
    bone that was drawn.

    Parameters
    ----------
    bone : Bone
        The intact bone.
    division : Division
        What was taken of it.
    preserved : Preserved
        What was left.
    settings : mapping of str to float
        The settings of the procedure, all filled in.
    figures : collection of str, optional
        Those that are compared (names in `FIGURES`); all where it is left out.
    """
    if division.removed.is_empty:
        return (*_open_arch(bone), *_as_drawn(bone))
    crossed: dict[str, tuple[float, Warning_]] = {}
    for limit, at, found in _found(Facts(bone, division, preserved, settings), figures):
        beyond = [f for f in found if COMPARE[limit.op](f.value, at)]
        if not beyond:
            continue
        warning = _told(limit, bone.level, at, beyond)
        rank = _rank(warning)
        key = limit.group or limit.id
        if key not in crossed or crossed[key][0] < rank:
            crossed[key] = (rank, warning)
    ordered = sorted((warning for _, warning in crossed.values()), key=lambda w: w.level != "red")
    return (*ordered, *_loose(division), *_open_arch(bone), *_as_drawn(bone))


def near(bone: Bone, division: Division, preserved: Preserved, settings: Mapping[str, float]) -> tuple[Warning_, ...]:
    """Limits that are not crossed, but to which no more than a quarter of their figure is left; red ones first.

    Of a group the nearest, and only one graver than what is crossed of it. Parameters as for `warnings`.
    """
    if division.removed.is_empty:
        return ()
    crossed: dict[str, str] = {}
    close: dict[str, tuple[float, Warning_]] = {}
    for limit, at, found in _found(Facts(bone, division, preserved, settings)):
        key = limit.group or limit.id
        if any(COMPARE[limit.op](f.value, at) for f in found):
            crossed[key] = "red" if "red" in (crossed.get(key), limit.colour) else "amber"
            continue
        share = 1.0 + NEAR_SHARE if limit.op[0] == "<" else 1.0 - NEAR_SHARE
        nearly = [f for f in found if f.value != 0 and COMPARE[limit.op](f.value, share * at)]
        if nearly:
            warning = _told(limit, bone.level, at, nearly)
            left = abs((warning.value or 0.0) - at) / max(abs(at), 1.0)
            if key not in close or left < close[key][0]:
                close[key] = (left, warning)
    shown = [w for key, (_, w) in close.items() if key not in crossed or (w.level, crossed[key]) == ("red", "amber")]
    return tuple(sorted(shown, key=lambda w: w.level != "red"))


def _found(facts: Facts, figures: Collection[str] | None = None) -> Iterator[tuple[Limit, float, list[Found]]]:
    """Every limit that applies to the bone, its figure there, and what it is compared with."""
    for limit in all_limits():
        at = limit.value_for(facts.bone.level)
        if at is not None and (figures is None or limit.figure in figures):
            yield limit, at, FIGURES[limit.figure](facts)


def _told(limit: Limit, level: str, at: float, found: Sequence[Found]) -> Warning_:
    """The warning of a limit for the places that it was `found` at; the figure is that of the worst."""
    worst = min(found, key=lambda f: f.value) if limit.op[0] == "<" else max(found, key=lambda f: f.value)
    place = " and ".join(f.place for f in found)
    what, source = limit.words_for(level)
    return Warning_(
        level=limit.colour,
        what=what.format(place=place[:1].upper() + place[1:], detail=worst.detail),
        value=worst.value,
        limit=at,
        source=source,
    )


def _rank(warning: Warning_) -> float:
    """How grave a crossed limit is: red before amber, then by how far it is crossed."""
    at = warning.limit or 0.0
    return (1000.0 if warning.level == "red" else 0.0) + abs((warning.value or 0.0) - at) / max(abs(at), 1.0)


def _as_drawn(bone: Bone) -> tuple[Warning_, ...]:
    """What a generated bone above L1 is, and is not; a bone from a file is what it is."""
    if bone.level in LUMBAR or bone.source != "generated":
        return ()
    return (
        Warning_(
            level="note",
            what=f"{bone.level} is drawn: the form of the lumbar calibration at published thoracic dimensions. No"
            " thoracic bone was fitted, and the joint surfaces for the ribs are left out",
            value=None,
            limit=None,
            source="told with each dimension",
        ),
    )


def _open_arch(bone: Bone) -> tuple[Warning_, ...]:
    if not bone.arch_open:
        return ()
    return (
        Warning_(
            level="note",
            what="The arch is open in the midline (spina bifida occulta), a gap in mm: there is no spinous process to"
            " take or to keep, and no roof over the canal between the laminae",
            value=float(bone.parameters["arch_cleft_mm"]),
            limit=None,
            source="the anatomical parameter arch_cleft_mm",
        ),
    )


def _loose(division: Division) -> list[Warning_]:
    return [
        Warning_(
            level="note",
            what=f"A loose piece of bone, most of it {region_words(region)}, is left without a hold on the body: its"
            " volume, mm3",
            value=volume,
            limit=None,
            source="the pieces of the bone that stays",
        )
        for region, volume in division.loose
    ]


def region_words(region: str) -> str:
    """Plain words for the name of a region: "left superior articular process" for superior_articular_left."""
    name, _, side = region.rpartition("_")
    if side not in SIDES:
        return region.replace("_", " ")
    process = " process" if name.endswith("articular") or name == "transverse" else ""
    return f"{side} {name.replace('_', ' ')}{process}"


# --- figures ---------------------------------------------------------------------------------------------------------


def _facet_surface(facts: Facts) -> list[Found]:
    return [_process(name, 100.0 - left.surface_percent) for name, left in facts.preserved.facets.items()]


def _facet_bone(facts: Facts) -> list[Found]:
    """Removed share of the bone of each process that keeps at least half of its articular surface."""
    return [
        _process(name, 100.0 - left.volume_percent, f"{left.surface_percent:.0f} %")
        for name, left in facts.preserved.facets.items()
        if left.surface_percent >= 50
    ]


def _process(name: str, value: float, detail: str = "") -> Found:
    kind, side = name.split("_")
    return Found(f"{side} {kind} articular process", value, detail)


def _facets_both(facts: Facts) -> list[Found]:
    """Removed share of the articular surface on the side that lost less, for either pair of processes."""
    left = facts.preserved.facets
    return [
        Found(f"{kind} articular processes", 100.0 - max(left[f"{kind}_{side}"].surface_percent for side in SIDES))
        for kind in ("superior", "inferior")
    ]


def _midline_distance(facts: Facts) -> list[Found]:
    points = _removed(facts)
    return [Found(f"{side} side", float((SIGN[side] * points[:, 0]).max())) for side in SIDES]


def _pars_removed(facts: Facts) -> list[Found]:
    return [
        Found(f"{side} pars", 100.0 * (1.0 - width.after / width.before))
        for side, width in facts.preserved.pars_mm.items()
        if width.before > 0
    ]


def _pars_width(facts: Facts) -> list[Found]:
    return [
        Found(f"{side} pars", width.after)
        for side, width in facts.preserved.pars_mm.items()
        if width.after < width.before - _EPSILON
    ]


def _trough_width(facts: Facts) -> list[Found]:
    width = facts.settings.get("width_mm")
    return [] if width is None else [Found("", width)]


def _lamina_third(third: int) -> Callable[[Facts], list[Found]]:
    """Removed bone from the midline outwards in one third of the lamina's height, counted from above."""

    def figure(facts: Facts) -> list[Found]:
        points, found = _removed(facts), []
        for side in SIDES:
            lamina = facts.bone.landmarks.lamina[side]
            top, bottom = float(lamina.superior_edge[2]), float(lamina.inferior_edge[2])
            low, high = (top + (bottom - top) * share / 3 for share in (third + 1, third))
            in_third = points[(points[:, 2] >= low) & (points[:, 2] <= high), 0]
            if len(in_third):
                found.append(Found(f"{side} lamina", max(float((SIGN[side] * in_third).max()), 0.0)))
        return found

    return figure


def _above_isthmus(facts: Facts) -> list[Found]:
    points, marks, found = _removed(facts), facts.bone.landmarks, []
    for side in SIDES:
        beside = points[SIGN[side] * points[:, 0] >= marks.canal_half_width - _EPSILON, 2]
        if len(beside):
            found.append(Found(f"{side} side", float(beside.max()) - marks.pars[side].z))
    return found


def _removed(facts: Facts) -> Array:
    """Vertices (n, 3) of the removed bone."""
    removed: Solid = facts.division.removed
    return removed.arrays[0]


FIGURES: Mapping[str, Callable[[Facts], list[Found]]] = {
    "facet_surface_removed": _facet_surface,
    "facet_bone_removed": _facet_bone,
    "facet_surface_removed_both": _facets_both,
    "midline_distance": _midline_distance,
    "pars_removed": _pars_removed,
    "pars_width": _pars_width,
    "trough_width": _trough_width,
    "lamina_upper": _lamina_third(0),
    "lamina_middle": _lamina_third(1),
    "lamina_lower": _lamina_third(2),
    "above_isthmus": _above_isthmus,
}
