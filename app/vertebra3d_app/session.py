"""The model of the window: one case, its outcome, and the named steps that led there. No widgets.

Whatever a person does becomes a new `Case`. The session hands each case to whoever works it out (`requested`), takes
the outcome back (`take`), and keeps the cases in an undo stack. Views only listen and ask.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtGui import QUndoStack

from vertebra3d.anatomy.bone import LEVELS, Bone
from vertebra3d.anatomy.corrections import corrections
from vertebra3d.anatomy.parameters import SIDED
from vertebra3d.anatomy.populations import POPULATIONS
from vertebra3d.anatomy.variants import VARIANTS, variant_values
from vertebra3d.case import BoneFile, Case
from vertebra3d.errors import Refused
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import SEGMENT_PROCEDURES, procedures_of
from vertebra3d.procedures.base import Procedure
from vertebra3d.quantity import Quantity
from vertebra3d.segment.conditions import SIDED_CONDITIONS, conditions_at
from vertebra3d.segment.figures import segment_levels
from vertebra3d.segment.pathology import pathology_named
from vertebra3d.segment.vertebrae import varied
from vertebra3d_app.commands import SetCase
from vertebra3d_app.dimensions import (
    SCALE,
    condition_rows,
    dimensions,
    left_out_words,
    names_of,
    symmetric,
    that_fit,
)
from vertebra3d_app.language import tr
from vertebra3d_app.wording import in_plain_words, refusal, uncapital, with_unit

START = {"level": "L4", "procedure": "laminectomy"}
STANDING = ("disc_height_mm", "segmental_lordosis_deg")
"""Conditions of a person and no pathology."""


class Session(QObject):
    """The case that is shown, with undo.

    Signals
    -------
    case_changed : the new `Case`, also on undo and redo.
    requested : a `Case` that is to be worked out.
    outcome_changed : the `Outcome` of the case that is shown.
    refused : one line, for a value or a case that cannot be used; what was set stays set.
    noted : one line, for something that a person should know.
    """

    case_changed = pyqtSignal(object)
    requested = pyqtSignal(object)
    outcome_changed = pyqtSignal(object)
    refused = pyqtSignal(str)
    noted = pyqtSignal(str)

    def __init__(self, case: Case | None = None, parent: QObject | None = None):
        super().__init__(parent)
        self._case = case or Case(**START)
        self._outcome: Outcome | None = None
        self._outcome_case: Case | None = None
        self._last: dict[str, Mapping[str, float]] = {}  # settings by procedure, as they were last used
        self.stack = QUndoStack(self)
        self._below = False  # whether the dimensions shown are those of the lower vertebra
        self._linked = symmetric(self._case)
        self._parted = not self._linked  # by a case with different sides, not by the person
        self._sliding = False  # a single value is on its way in: what is linked stays linked, and apart apart
        self.saved_case: Case | None = self._case

    # ---- what is shown -------------------------------------------------------------------------------------------
    @property
    def case(self) -> Case:
        """The case as it is set."""
        return self._case

    @property
    def outcome(self) -> Outcome | None:
        """The last outcome; `current` tells whether it belongs to the case."""
        return self._outcome

    @property
    def current(self) -> bool:
        """Whether the outcome is that of the case as it is set."""
        return self._outcome_case == self._case

    @property
    def procedure(self) -> Procedure:
        """The declaration of the procedure that is set."""
        return SEGMENT_PROCEDURES[self._case.procedure]

    @property
    def side(self) -> str | None:
        """The side that is set, or the procedure's own default; None where sides do not apply."""
        sides = self.procedure.sides
        return (self._case.side or sides[0]) if sides else None

    @property
    def modified(self) -> bool:
        """Whether the case differs from the one last saved or opened."""
        return self._case != self.saved_case

    def parameter(self, name: str) -> float | None:
        """Value of an anatomical parameter: as set, or the default; of both sides the left one."""
        return self.parameters.get(names_of(name)[0], self.parameter_default(name))

    def parameter_default(self, name: str) -> float | None:
        """Default of an anatomical parameter at the level and for the population, sex and size that are set."""
        return self.dimension(name).default_for(self.bone_level)

    def parameter_is_set(self, name: str) -> bool:
        """Whether an anatomical parameter, of either side where it stands for both, is set."""
        return any(one in self.parameters for one in names_of(name))

    def dimension(self, name: str) -> Quantity:
        """The declaration of an anatomical parameter as it holds for the case; a name without its side is for both."""
        return dimensions(self.bone_level, self._case.norm)[name]

    @property
    def below(self) -> bool:
        """Whether the dimensions that are shown and set are those of the lower vertebra of a segment."""
        return self._below and self._case.is_segment

    @property
    def bone_level(self) -> str:
        """The level of the vertebra whose dimensions are shown and set."""
        return str(self._case.lower_level) if self.below else self._case.bone_level

    @property
    def parameters(self) -> Mapping[str, float]:
        """Anatomical parameters that were set of that vertebra."""
        return self._case.lower_parameters if self.below else self._case.parameters

    @property
    def _of_bone(self) -> str:
        """The field of the case that they are in."""
        return "lower_parameters" if self.below else "parameters"

    def show_below(self, below: bool) -> None:
        """Show and set the dimensions of the lower vertebra of a segment, or of the upper one."""
        if below != self._below:
            self._below = below
            self.case_changed.emit(self._case)

    # ---- what ails a segment ----------------------------------------------------------------------------------------
    def condition(self, name: str) -> float:
        """Value of a condition of the segment: as set, or that of its pathology; of both sides the left one."""
        one = SIDED_CONDITIONS.get(name, (name,))[0]
        return float(self._case.conditions.get(one, self.condition_default(name)))

    def condition_default(self, name: str) -> float:
        """What the pathology that is set says of a condition, else the healthy segment."""
        one = SIDED_CONDITIONS.get(name, (name,))[0]
        declared = conditions_at(self._case.level)[one].default_for(self._case.level)
        return float(self._case.preset_conditions().get(one, declared or 0.0))

    def condition_is_set(self, name: str) -> bool:
        """Whether a condition differs from what the pathology says."""
        return any(one in self._case.conditions for one in SIDED_CONDITIONS.get(name, (name,)))

    def set_condition(self, name: str, value: float, gesture: int = 0) -> None:
        """Set a condition of the segment; steps of one gesture become one step of undo."""
        q = condition_rows(self._case)[name]
        names = SIDED_CONDITIONS.get(name, (name,))
        now = self.condition(name) if len({self.condition(one) for one in names}) == 1 else None
        self._set_quantity(q, value, "conditions", now, gesture, names)

    def reset_condition(self, name: str) -> None:
        """Return a condition to what the pathology says."""
        names = SIDED_CONDITIONS.get(name, (name,))
        self._drop("conditions", condition_rows(self._case)[name], names)

    def set_pathology(self, name: str) -> None:
        """Choose what ails the segment; conditions that were set by hand go, but for how the segment stands."""
        if name != self._case.told_pathology.name:
            standing = {n: v for n, v in self._case.conditions.items() if n in STANDING}
            self._change(tr(pathology_named(name).label), pathology=name, conditions=standing)

    @property
    def linked(self) -> bool:
        """Whether left and right are set together. Off where the case holds different values for the sides."""
        return self._linked

    def setting(self, name: str) -> float | None:
        """Value of a setting: as set, declared, or read off the bone (None until the bone is known)."""
        if name in self._case.settings:
            return self._case.settings[name]
        return self.setting_default(name)

    def setting_default(self, name: str) -> float | None:
        """Default of a setting on this bone; None until the bone is known."""
        declared = self._quantity(name).default_for(self._case.bone_level)
        if declared is None and self._outcome is not None and self.bone_is_current:
            beside, procedure = self._outcome.segment, self.procedure
            if beside is not None and procedure.on_segment is not None:
                read = procedure.on_segment.defaults(beside.pairing)
                if name in read:
                    return read[name]
            return procedure.defaults(self._outcome.intact).get(name)
        return declared

    @property
    def bone_is_current(self) -> bool:
        """Whether the bone of the last outcome is the bone of the case."""
        was, now = self._outcome_case, self._case
        if was is None:
            return False
        fields = ("level", "parameters", "bone", "norm", "lower_parameters", "pathology", "conditions", "landmarks")
        return all(getattr(was, field) == getattr(now, field) for field in fields)

    @property
    def bone(self) -> Bone | None:
        """The intact bone of the last outcome."""
        return self._outcome.intact if self._outcome else None

    def case_for(self, procedure: str) -> Case:
        """The same bone with another procedure, its settings as last used: a row of the comparison."""
        if procedure == self._case.procedure:
            return self._case
        sides = SEGMENT_PROCEDURES[procedure].sides
        side = self._case.side if self._case.side in sides else None
        return self._case.with_changes(procedure=procedure, side=side, settings=dict(self._last.get(procedure, {})))

    # ---- changes -------------------------------------------------------------------------------------------------
    def set_level(self, level: str) -> None:
        """Show another level. Dimensions that were set stay, but for those that the other level does not allow."""
        if level not in LEVELS and level not in segment_levels():
            self._change(tr("Level {level}", level=level), level=level)
        elif level != self._case.level:
            shown = level.replace("-", "\N{EN DASH}")
            self._change_person(tr("Level {level}", level=shown), tr("at {level}", level=shown), level=level)

    def set_population(self, name: str) -> None:
        """Take the dimensions of another population as defaults. What was set stays where its ranges allow it."""
        if name != self._case.population:
            label = POPULATIONS.get(name, name)
            self._change_person(
                tr("Population: {uncapital}", uncapital=uncapital(label)), tr("in this population"), population=name
            )

    def set_sex(self, sex: str | None) -> None:
        """Take the mean woman ("female"), the mean man ("male") or the mean of both (None) as the default."""
        if sex != self._case.sex:
            label = {"female": "woman", "male": "man", None: "mean"}.get(sex, str(sex))
            self._change_person(tr("Sex: {label}", label=label), tr("for this sex"), sex=sex)

    def set_size(self, percent: float, gesture: int = 0) -> None:
        """Make the whole bone so many per cent of its size; steps of one gesture become one step of undo."""
        try:
            percent = SCALE.check(percent)
        except Refused:
            self.refused.emit(refusal(SCALE, percent))
            return
        if abs(percent / 100 - self._case.scale) > 1e-9:
            self._change_person(
                tr("Size {with_unit}", with_unit=with_unit(percent, "%", 1)),
                tr("at this size"),
                gesture,
                scale=round(percent / 100, 6),
            )

    def reset_size(self) -> None:
        """Return to the size of the population."""
        self.set_size(100.0)

    def has_variant(self, name: str) -> bool:
        """Whether every dimension that makes the variant is set as it sets it."""
        case = self._case
        return case.parameters.items() >= variant_values(name, case.bone_level, case.norm).items()

    def set_variant(self, name: str, on: bool = True) -> None:
        """Set the dimensions that make a variant of the anatomy, or take them back to their defaults."""
        case = self._case
        if on:
            try:
                case = case.with_variant(name)
            except Refused as error:
                self.refused.emit(in_plain_words(str(error)))
                return
            self._push(tr("Variant: {label}", label=VARIANTS[name].label), case)
            return
        changes = {}
        for level, field in ((case.bone_level, "parameters"), (case.lower_level, "lower_parameters")):
            own = {} if level is None else varied(name, level, case.norm)
            changes[field] = {one: value for one, value in getattr(case, field).items() if own.get(one) != value}
        self._change(tr("Without: {uncapital}", uncapital=uncapital(VARIANTS[name].label)), **changes)

    def mean_person(self) -> None:
        """Return to the mean of the population: no sex, no change of size, no dimension set."""
        self._change(tr("Mean person"), parameters={}, lower_parameters={}, sex=None, scale=1.0)

    def draw_person(self, seed: int) -> None:
        """Put the dimensions of a person drawn at random in place of those that are set; one seed is one person."""
        try:
            drawn = self._case.with_person(seed)
        except Refused as error:
            self.refused.emit(in_plain_words(str(error)))
            return
        self._push(tr("Person {seed}", seed=seed), drawn)
        self.noted.emit(
            tr(
                "Person {seed}, drawn at random. The same number draws the same person again, at the "
                "same level and for the same population, sex and size.",
                seed=seed,
            )
        )

    def link_sides(self, linked: bool) -> None:
        """Set left and right together, or apart. Sides that differ are made alike, each pair its mean."""
        if linked == self._linked:
            return
        self._linked, self._parted = linked, False
        if linked and not symmetric(self._case):
            own = dict(self.parameters)
            for left, right in SIDED.values():
                values = [self.parameter(name) or 0.0 for name in (left, right)]
                if abs(values[0] - values[1]) > 1e-9:
                    own[left] = own[right] = round(sum(values) / 2, 1)
            changes: dict[str, Any] = {self._of_bone: own}
            self._change(tr("Left and right alike"), **changes)
        else:
            self.case_changed.emit(self._case)

    def set_procedure(self, name: str) -> None:
        """Choose a procedure; its settings come back as they were last used."""
        known = procedures_of(self._case.level)
        if name not in known:
            self.refused.emit(tr("no procedure named {name!r}; there are {join}", name=name, join=", ".join(known)))
        elif name != self._case.procedure:
            self._push(tr(known[name].label), self.case_for(name))

    def set_side(self, side: str) -> None:
        """Operate on the left, the right or both."""
        if side != self.side:
            self._change(tr("Side: {side}", side=side), side=side)

    def set_parameter(self, name: str, value: float, gesture: int = 0) -> None:
        """Set an anatomical parameter; steps of one gesture (a slider drag) become one step of undo.

        A name without its side sets both sides.
        """
        now = self.parameter(name) if len({self.parameter(one) for one in names_of(name)}) == 1 else None
        self._sliding = True
        try:
            self._set_quantity(self.dimension(name), value, self._of_bone, now, gesture)
        finally:
            self._sliding = False

    def set_setting(self, name: str, value: float, gesture: int = 0) -> None:
        """Set a setting of the procedure; steps of one gesture become one step of undo."""
        self._set_quantity(self._quantity(name), value, "settings", self.setting(name), gesture)

    def reset_parameter(self, name: str) -> None:
        """Return an anatomical parameter to its default; without its side, on both sides."""
        self._drop(self._of_bone, self.dimension(name))

    def set_landmark(self, name: str, value: float, gesture: int = 0) -> None:
        """Move a landmark of a bone from a file by hand, mm from where it was read off."""
        moved = self._case.landmarks.get(name, 0.0)
        self._set_quantity(corrections()[name], value, "landmarks", moved, gesture, [name])

    def reset_landmark(self, name: str) -> None:
        """Put a landmark back to where it was read off the bone."""
        self._drop("landmarks", corrections()[name], [name])

    def reset_landmarks(self) -> None:
        """Put every landmark back to where it was read off the bone."""
        if self._case.landmarks:
            self._change(tr("Landmarks as they were read"), landmarks={})

    def reset_setting(self, name: str) -> None:
        """Return a setting to its default."""
        self._drop("settings", self._quantity(name))

    def reset_shape(self) -> None:
        """Return all anatomical parameters to their defaults."""
        if self._case.parameters or self._case.lower_parameters:
            self._change(tr("Reset shape"), parameters={}, lower_parameters={})

    def reset_settings(self) -> None:
        """Return all settings of the procedure to their defaults."""
        if self._case.settings:
            self._change(tr("Reset settings"), settings={})

    def new_case(self) -> None:
        """Start again from the defaults; undo brings the old case back."""
        self._last.clear()
        self._push(tr("New case"), Case(**START))

    def open_bone(self, bone: BoneFile, level: str, name: str) -> None:
        """Work on a bone from a file in place of the generated one."""
        self._change(tr("Open bone {name}", name=name), bone=bone, level=level, parameters={})

    def close_bone(self) -> None:
        """Return to the generated bone."""
        if self._case.bone is not None:
            self._change(tr("Generated bone"), bone=None)

    def replace(self, case: Case, text: str, *, saved: bool = False) -> None:
        """Put `case` in place of the one shown, as one step; `saved` where it comes from a file."""
        if saved:
            self.saved_case = case
        self._push(text, case)

    def mark_saved(self) -> None:
        """Note that the case as it is set has been written."""
        self.saved_case = self._case
        self.case_changed.emit(self._case)

    # ---- from the worker -----------------------------------------------------------------------------------------
    def take(self, case: Case, outcome: Outcome) -> None:
        """Take the outcome of `case` back; where the case has moved on, it is still a picture on the way."""
        self._outcome, self._outcome_case = outcome, case
        self.outcome_changed.emit(outcome)

    def request(self) -> None:
        """Ask for the outcome of the case as it is set."""
        self.requested.emit(self._case)

    # ---- within --------------------------------------------------------------------------------------------------
    def _quantity(self, name: str) -> Quantity:
        return next(q for q in self.procedure.settings_on(self._case.is_segment) if q.name == name)

    def _set_quantity(
        self, q: Quantity, value: float, where: str, now: float | None, gesture: int, names: Sequence[str] = ()
    ) -> None:
        try:
            value = q.check(value)
        except Refused:
            self.refused.emit(refusal(q, value))
            return
        if now is not None and abs(value - now) < 1e-9:
            return
        text = tr(
            "Set {uncapital} {with_unit}", uncapital=uncapital(q.label), with_unit=with_unit(value, q.unit, q.step)
        )
        changes: dict[str, Any] = {
            where: {**getattr(self._case, where), **dict.fromkeys(names or names_of(q.name), value)}
        }
        self._change(text, gesture, **changes)

    def _drop(self, where: str, q: Quantity, names: Sequence[str] = ()) -> None:
        gone = names or names_of(q.name)
        left = {name: value for name, value in getattr(self._case, where).items() if name not in gone}
        if len(left) != len(getattr(self._case, where)):
            changes: dict[str, Any] = {where: left}
            self._change(tr("Reset {uncapital}", uncapital=uncapital(q.label)), **changes)

    def _change_person(self, text: str, where: str, gesture: int = 0, /, **changes: Any) -> None:
        """Change whose bone it is; dimensions that were set stay, but for those that the new ranges do not allow."""
        begun = self._before(gesture)
        try:
            plain = begun.with_changes(parameters={}, lower_parameters={}, **changes)
        except Refused as error:
            self.refused.emit(in_plain_words(str(error)))
            return
        kept, left_out = that_fit(begun.parameters, plain)
        below: dict[str, float] = {}
        if plain.lower_level is not None and begun.lower_level == plain.lower_level:
            below, more = that_fit(begun.lower_parameters, plain, plain.lower_level)
            left_out = {**left_out, **more}
        self._push(text, plain.with_changes(parameters=kept, lower_parameters=below), gesture)
        if left_out:
            self.noted.emit(left_out_words(left_out, begun, where))

    def _before(self, gesture: int) -> Case:
        """The case as it was before the gesture: what a slider drags through leaves no trace."""
        last = self.stack.command(self.stack.index() - 1) if self.stack.index() else None
        return last.before if gesture and isinstance(last, SetCase) and last.gesture == gesture else self._case

    def _change(self, text: str, gesture: int = 0, /, **changes: Any) -> None:
        try:
            case = self._case.with_changes(**changes)
        except Refused as error:
            self.refused.emit(in_plain_words(str(error)))
            return
        self._push(text, case, gesture)

    def _push(self, text: str, case: Case, gesture: int = 0) -> None:
        if case != self._case:
            self.stack.push(SetCase(text, self._case, case, self._apply, gesture))

    def _apply(self, case: Case) -> None:
        self._case = case
        self._last[case.procedure] = dict(case.settings)
        if not symmetric(case):
            self._parted = self._parted or self._linked
            self._linked = False
        elif self._parted and not self._sliding:
            self._linked, self._parted = True, False
        self.case_changed.emit(case)
        self.requested.emit(case)
