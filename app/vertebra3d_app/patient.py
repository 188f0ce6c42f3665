"""A bone from a file in the window: what it is like is worked out beside it, and shown when it is known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PyQt6.QtCore import QObject

from vertebra3d.anatomy.bone import Bone
from vertebra3d.errors import Refused
from vertebra3d.outcome import Outcome
from vertebra3d.patient.likeness import Likeness, likeness_of
from vertebra3d.scene.tint import ByDistance, by_distance
from vertebra3d_app.engine import Job

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

_LIKE, _FAR = "likeness", "distances"  # kinds of jobs


def _liken(bone: Bone) -> Likeness | None:
    try:
        return likeness_of(bone)
    except Refused:  # no vertebra of the model comes near it
        return None


class Patient(QObject):
    """Sees to what a window tells of a bone from a file."""

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self.likeness: Likeness | None = None
        self._bone: Bone | None = None  # that `likeness` is of, or that is being likened
        self._distances: ByDistance | None = None
        window.session.outcome_changed.connect(self._took)
        window.engine.finished.connect(self._finished)

    @property
    def on(self) -> bool:
        """Whether the bone is to be coloured by distance."""
        return self._window.actions_["distances"].isChecked()

    def colour(self, on: bool) -> None:
        """Colour the bone by its distance from the model, or no more."""
        window = self._window
        window.actions_["distances"].setChecked(on)
        window.controls.patient.show_distances(on)
        if on:
            window.actions_["regions"].setChecked(False)
            window.canvas.show_regions(False)
        self._colour()

    def _took(self, outcome: Outcome) -> None:
        window, bone = self._window, outcome.intact
        foreign = bone.provenance is not None
        if not foreign:
            self._bone = self.likeness = self._distances = None
            if self.on:
                self.colour(False)
            window.controls.show_likeness(None)
            return
        window.controls.patient.show_outcome(outcome)
        if self._bone is not None and (self._bone.solid, self._bone.level) == (bone.solid, bone.level):
            self._places()
            return
        self._bone, self.likeness, self._distances = bone, None, None
        window.controls.show_likeness(None, known=False)
        window.engine.queue(_LIKE, [(bone, partial(_liken, bone))])

    def _finished(self, job: Job, result: object) -> None:
        if job.kind == _LIKE and job.subject is self._bone:
            assert result is None or isinstance(result, Likeness)
            self.likeness = result
            self._places()
            self._colour()
        elif job.kind == _FAR and job.subject is self.likeness:
            assert isinstance(result, ByDistance)
            self._distances = result
            self._colour()

    def _places(self) -> None:
        self._window.controls.show_likeness(self.likeness)

    def _colour(self) -> None:
        window = self._window
        if self.on and self._distances is None:
            if self.likeness is not None and self._bone is not None:
                window.engine.queue(_FAR, [(self.likeness, partial(by_distance, self._bone))])
            return
        window.canvas.show_distances(self._distances if self.on else None)
        window.show_legend()
