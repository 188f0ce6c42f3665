"""What a comparison holds: two to four cases side by side, the figures of each, what is still to be worked out. No Qt.

The first place belongs to the case of the window and follows it; the others are pinned and stay as they were put in. A
place keeps figures, not the outcome: an outcome would hold its solids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.outcome import Outcome, Warning_
from vertebra3d.procedures import procedures_of
from vertebra3d_app.language import mark, tr
from vertebra3d_app.wording import warning_figures, warning_words
from vertebra3d_app.wording_segment import pinched_roots

MOST = 4
NOW = 0  # the key of the place that follows the window
LETTERS = "ABCD"
_ALIKE_PERCENT, _ALIKE_MM = 0.5, 0.05  # sides that differ by less are named together
FULL = mark("There is room for 4 cases. Remove one to add another.")  # MOST of them


@dataclass(frozen=True)
class Figures:
    """The figures of one outcome that are compared.

    `facet` is the articular process that lost most ("inferior, both" where the sides are alike), with what is left of
    it in per cent; `pars` the side where least is left, or "both", with its width before and after in mm. `warnings`
    are (level, words) of limits that were crossed and of notes, gravest first; `settings` the procedure's settings
    with every default filled in. On a motion segment bone is that of both vertebrae, the facet that of the joints
    between them; `sac` is the area of the dural sac where it was tightest, mm2, and `pinched` how many of the four
    roots are, each before and after.
    """

    removed_mm3: float
    removed_percent: float
    gain_mm3: float
    facet: tuple[str, float] | None
    pars: tuple[str, float, float] | None
    warnings: tuple[tuple[str, str], ...]
    settings: Mapping[str, float] = field(default_factory=dict)
    sac: tuple[float, float] | None = None
    pinched: tuple[int, int] | None = None

    @classmethod
    def of(cls, outcome: Outcome) -> Figures:
        """The figures of an outcome."""
        kept, beside = outcome.preserved, outcome.segment
        removed, intact = outcome.bone.removed_mm3, outcome.bone.intact_mm3
        joints = dict(kept.facets)
        if beside is not None:
            removed += beside.lower.division.ledger.removed_mm3
            intact += beside.lower.division.ledger.intact_mm3
            joints = {name: one for name, one in kept.facets.items() if name.startswith("inferior")}
            below = beside.lower.preserved.facets.items()
            joints |= {name: one for name, one in below if name.startswith("superior")}
        facets = [(one.volume_percent, name) for name, one in joints.items()]
        pars = [(one.after, side, one.before) for side, one in kept.pars_mm.items()]
        facet, width = min(facets, default=None), min(pars, default=None)
        alike = [name for left, name in facets if facet is not None and left - facet[0] < _ALIKE_PERCENT]
        sides = [side for left, side, _ in pars if width is not None and left - width[0] < _ALIKE_MM]
        gravity = {"red": 0, "amber": 1}
        told = [(w.level, _told(w)) for w in outcome.warnings]
        return cls(
            removed_mm3=removed,
            removed_percent=100.0 * removed / intact if intact else 0.0,
            gain_mm3=outcome.canal.gain_mm3,
            facet=None if facet is None else (_process(alike), facet[0]),
            pars=None if width is None else (tr("both") if len(sides) > 1 else tr(width[1]), width[2], width[0]),
            warnings=tuple(sorted(told, key=lambda one: gravity.get(one[0], 2))),
            settings=outcome.settings,
            sac=None if beside is None else (beside.sac.tightest_before_mm2, beside.sac.tightest_after_mm2),
            pinched=None if beside is None else pinched_roots(beside),
        )

    @property
    def gain_per_removed(self) -> float | None:
        """Canal gained for each cm³ of bone removed, cm³; None where nothing was removed.

        None on a segment too: the canal is that of the upper vertebra, the bone that of both.
        """
        return self.gain_mm3 / self.removed_mm3 if self.removed_mm3 > 0.5 and self.sac is None else None

    def count(self, level: str) -> int:
        """How many warnings there are of a level."""
        return sum(of == level for of, _ in self.warnings)


@dataclass
class Place:
    """One case of the comparison; `figures` once it is worked out, `failure` where it cannot be."""

    key: int
    case: Case
    figures: Figures | None = None
    failure: str = ""


class Comparing:
    """The cases of a comparison, the window's own first.

    Parameters
    ----------
    case : Case
        The case of the window.
    """

    def __init__(self, case: Case):
        self.places = [Place(NOW, case)]
        self._keys = NOW

    @property
    def now(self) -> Place:
        """The place that follows the window."""
        return self.places[0]

    @property
    def pinned(self) -> list[Place]:
        """The places whose cases stay."""
        return self.places[1:]

    @property
    def full(self) -> bool:
        """Whether no case can be added."""
        return len(self.places) >= MOST

    def place(self, key: int) -> Place:
        """The place of that key; raises `KeyError` where it is gone."""
        for place in self.places:
            if place.key == key:
                return place
        raise KeyError(key)

    def letter(self, key: int) -> str:
        """What a place is called: "A" is the window's case, the others follow in their order."""
        return LETTERS[self.places.index(self.place(key))]

    # ---- what is compared ----------------------------------------------------------------------------------------
    def follow(self, case: Case, figures: Figures | None) -> None:
        """Put the window's case in the first place; without figures those of the last one stay until there are new."""
        self.now.case = case
        if figures is not None:
            self.now.figures, self.now.failure = figures, ""

    def pin(self, case: Case, figures: Figures | None = None, at: int | None = None) -> Place:
        """Add a case, at the end or as place `at`.

        Raises
        ------
        Refused
            There is no room.
        """
        if self.full:
            raise Refused(FULL)
        self._keys += 1
        place = Place(self._keys, case, figures)
        self.places.insert(len(self.places) if at is None else at, place)
        return place

    def pin_procedures(self, case_for: Callable[[str], Case]) -> tuple[list[Place], list[str]]:
        """Add every procedure that removes bone; `case_for` gives the case of each, on the bone of the window.

        Cases that are there already are not added again. Returned are the new places, and the labels of the procedures
        for which there was no room.
        """
        added: list[Place] = []
        left_out: list[str] = []
        for name, procedure in procedures_of(self.now.case.level).items():
            if name == "none":
                continue
            case = case_for(name)
            if any(place.case == case for place in self.places):
                continue
            if self.full:
                left_out.append(tr(procedure.label))
            else:
                added.append(self.pin(case))
        return added, left_out

    def duplicate(self, key: int) -> Place:
        """Add the case of a place once more; raises `Refused` where there is no room."""
        place = self.place(key)
        return self.pin(place.case, place.figures)

    def remove(self, key: int) -> None:
        """Take a pinned case out; the window's own stays."""
        if key != NOW:
            self.places.remove(self.place(key))

    @property
    def cases(self) -> tuple[Case, ...]:
        """The pinned cases."""
        return tuple(place.case for place in self.pinned)

    def staying(self, cases: Sequence[Case]) -> list[Place]:
        """The pinned places that stay where `cases` are to be pinned, in that order."""
        found, at = [], 0
        for place in self.pinned:
            if place.case in cases[at:]:
                at = cases.index(place.case, at) + 1
                found.append(place)
        return found

    # ---- what is to be worked out --------------------------------------------------------------------------------
    def missing(self, shown: Iterable[int]) -> list[Place]:
        """The pinned places that lack figures or, not being among `shown`, a picture; those on one bone together."""
        drawn = set(shown)
        lacking = [p for p in self.pinned if not p.failure and (p.figures is None or p.key not in drawn)]
        return sorted(lacking, key=lambda place: (place.case.level, place.case.bone is not None))

    def take(self, key: int, figures: Figures) -> bool:
        """Take the figures of a pinned case; False where it has been removed meanwhile."""
        if all(place.key != key for place in self.places):
            return False
        self.place(key).figures = figures
        return True

    def fail(self, key: int, why: str) -> bool:
        """Note why a case cannot be worked out; False where it has been removed meanwhile."""
        if all(place.key != key for place in self.places):
            return False
        self.place(key).failure = why
        return True


def _process(names: list[str]) -> str:
    """One process, or those of both sides: "inferior left", "inferior, both"; more kinds than one are "all"."""
    kinds = {name.rpartition("_")[0] for name in names}
    if len(names) == 1:
        return tr(names[0].replace("_", " "))
    return tr("{kind}, both", kind=kinds.pop()) if len(kinds) == 1 else tr("all")


def _told(warning: Warning_) -> str:
    """A warning in one line, with its figure and its limit."""
    title, detail = warning_words(warning)
    figures = warning_figures(warning)
    return f"{title}{f' ({figures})' if figures else ''}{f'. {detail}' if detail else ''}"
