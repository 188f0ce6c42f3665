"""The model of the window: one case, its outcome, and the named steps that led there. No widgets.

Whatever a person does becomes a new `Case`. The session hands each case to whoever works it out (`requested`), takes
the outcome back (`take`), and keeps the cases in an undo stack. Views only listen and ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtGui import QUndoStack

from vertebra3d.anatomy.bone import LEVELS, Bone
from vertebra3d.anatomy.parameters import parameters_at
from vertebra3d.case import BoneFile, Case
from vertebra3d.errors import Refused
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import PROCEDURES
from vertebra3d.procedures.base import Procedure
from vertebra3d.quantity import Quantity
from vertebra3d_app.commands import SetCase
from vertebra3d_app.wording import refusal, with_unit

START = {"level": "L4", "procedure": "laminectomy"}


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
        return PROCEDURES[self._case.procedure]

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
        """Value of an anatomical parameter: as set, or the default of the level."""
        return self._case.parameters.get(name, self.parameter_default(name))

    def parameter_default(self, name: str) -> float | None:
        """Default of an anatomical parameter at the level that is set."""
        level = self._case.level
        return parameters_at(level)[name].default_for(level)

    def setting(self, name: str) -> float | None:
        """Value of a setting: as set, declared, or read off the bone (None until the bone is known)."""
        if name in self._case.settings:
            return self._case.settings[name]
        return self.setting_default(name)

    def setting_default(self, name: str) -> float | None:
        """Default of a setting on this bone; None until the bone is known."""
        declared = self._quantity(name).default_for(self._case.level)
        if declared is None and self._outcome is not None and self.bone_is_current:
            return self.procedure.defaults(self._outcome.intact).get(name)
        return declared

    @property
    def bone_is_current(self) -> bool:
        """Whether the bone of the last outcome is the bone of the case."""
        was, now = self._outcome_case, self._case
        if was is None:
            return False
        return (was.level, was.parameters, was.bone) == (now.level, now.parameters, now.bone)

    @property
    def bone(self) -> Bone | None:
        """The intact bone of the last outcome."""
        return self._outcome.intact if self._outcome else None

    def case_for(self, procedure: str) -> Case:
        """The same bone with another procedure, its settings as last used: a row of the comparison."""
        if procedure == self._case.procedure:
            return self._case
        sides = PROCEDURES[procedure].sides
        side = self._case.side if self._case.side in sides else None
        return self._case.with_changes(procedure=procedure, side=side, settings=dict(self._last.get(procedure, {})))

    # ---- changes -------------------------------------------------------------------------------------------------
    def set_level(self, level: str) -> None:
        """Show another level. Dimensions that were set stay, but for those that the other level does not allow."""
        if level == self._case.level:
            return
        kept, left_out = {}, []
        declared = parameters_at(level) if level in LEVELS else {}
        for name, value in self._case.parameters.items():
            if name not in declared:
                continue
            quantity = declared[name]
            if quantity.low <= value <= quantity.high:
                kept[name] = value
            else:
                left_out.append(f"{_uncapital(quantity.label)} {with_unit(value, quantity.unit, quantity.step)}")
        self._change(f"Level {level}", level=level, parameters=kept)
        if left_out:
            self.noted.emit(
                f"Out of range at {level}, so back to its default: {', '.join(left_out)}. Undo brings it back."
            )

    def set_procedure(self, name: str) -> None:
        """Choose a procedure; its settings come back as they were last used."""
        if name not in PROCEDURES:
            self.refused.emit(f"no procedure named {name!r}; there are {', '.join(PROCEDURES)}")
        elif name != self._case.procedure:
            self._push(PROCEDURES[name].label, self.case_for(name))

    def set_side(self, side: str) -> None:
        """Operate on the left, the right or both."""
        if side != self.side:
            self._change(f"Side: {side}", side=side)

    def set_parameter(self, name: str, value: float, gesture: int = 0) -> None:
        """Set an anatomical parameter; steps of one gesture (a slider drag) become one step of undo."""
        quantity = parameters_at(self._case.level)[name]
        self._set_quantity(quantity, value, "parameters", self.parameter(name), gesture)

    def set_setting(self, name: str, value: float, gesture: int = 0) -> None:
        """Set a setting of the procedure; steps of one gesture become one step of undo."""
        self._set_quantity(self._quantity(name), value, "settings", self.setting(name), gesture)

    def reset_parameter(self, name: str) -> None:
        """Return an anatomical parameter to its default."""
        self._drop("parameters", parameters_at(self._case.level)[name])

    def reset_setting(self, name: str) -> None:
        """Return a setting to its default."""
        self._drop("settings", self._quantity(name))

    def reset_shape(self) -> None:
        """Return all anatomical parameters to their defaults."""
        if self._case.parameters:
            self._change("Reset shape", parameters={})

    def reset_settings(self) -> None:
        """Return all settings of the procedure to their defaults."""
        if self._case.settings:
            self._change("Reset settings", settings={})

    def new_case(self) -> None:
        """Start again from the defaults; undo brings the old case back."""
        self._last.clear()
        self._push("New case", Case(**START))

    def open_bone(self, bone: BoneFile, level: str, name: str) -> None:
        """Work on a bone from a file in place of the generated one."""
        self._change(f"Open bone {name}", bone=bone, level=level, parameters={})

    def close_bone(self) -> None:
        """Return to the generated bone."""
        if self._case.bone is not None:
            self._change("Generated bone", bone=None)

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
        return next(q for q in self.procedure.settings if q.name == name)

    def _set_quantity(self, q: Quantity, value: float, where: str, now: float | None, gesture: int) -> None:
        try:
            value = q.check(value)
        except Refused:
            self.refused.emit(refusal(q, value))
            return
        if now is not None and abs(value - now) < 1e-9:
            return
        text = f"Set {_uncapital(q.label)} {with_unit(value, q.unit, q.step)}"
        changes: dict[str, Any] = {where: {**getattr(self._case, where), q.name: value}}
        self._change(text, gesture, **changes)

    def _drop(self, where: str, q: Quantity) -> None:
        left = {name: value for name, value in getattr(self._case, where).items() if name != q.name}
        if len(left) != len(getattr(self._case, where)):
            changes: dict[str, Any] = {where: left}
            self._change(f"Reset {_uncapital(q.label)}", **changes)

    def _change(self, text: str, gesture: int = 0, /, **changes: Any) -> None:
        try:
            case = self._case.with_changes(**changes)
        except Refused as error:
            self.refused.emit(str(error))
            return
        self._push(text, case, gesture)

    def _push(self, text: str, case: Case, gesture: int = 0) -> None:
        if case != self._case:
            self.stack.push(SetCase(text, self._case, case, self._apply, gesture))

    def _apply(self, case: Case) -> None:
        self._case = case
        self._last[case.procedure] = dict(case.settings)
        self.case_changed.emit(case)
        self.requested.emit(case)


def _uncapital(label: str) -> str:
    """The label within a sentence: "Canal width" -> "canal width", but "AP diameter" stays."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
