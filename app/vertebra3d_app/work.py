"""What the worker does: cases to outcomes, bones from files. No Qt."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from vertebra3d.anatomy.bone import Bone
from vertebra3d.case import BoneFile, Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.outcome import Outcome
from vertebra3d.progress import Progress
from vertebra3d.recent import Recent

_BONES: Recent[tuple[BoneFile, str], Bone] = Recent(3)  # without landmarks moved by hand


def work_out(case: Case) -> Outcome:
    """The outcome of `case`, its bone generated or read from the file that it names."""
    return evaluate(case) if case.bone is None else evaluate(case, bone=_foreign(case))


@dataclass(frozen=True)
class Shown:
    """An outcome and what is drawn of it."""

    outcome: Outcome
    drawing: Any


def work_out_to_show(case: Case, prepare: Callable[[Outcome], Any]) -> Shown:
    """The outcome of `case`, with its drawing made ready by `prepare`."""
    outcome = work_out(case)
    return Shown(outcome, prepare(outcome))


def preview_to_show(case: Case, prepare: Callable[[Any, Any], Any]) -> Any:
    """A drawing of the bare generated bone of `case`, made ready by `prepare`: quick, to be looked at only."""
    from vertebra3d.anatomy.preview import preview

    return prepare(*preview(case.bone_level, case.parameters, case.norm))


def preparing(of_window: Callable[[Outcome], Any], here: Any, lifted: bool = False) -> Callable[[Outcome], Any]:
    """Draws as the window does what is cut from its own solid `here`, which it knows; other bones by another hand.

    The window's own hand remembers one bone: had it to draw others, the next step of a slider would wait for it.
    `lifted` tells whether removed bone is shown lifted out.
    """
    from vertebra3d.scene.drawing import Draughtsman
    from vertebra3d.scene.lifting import Lifting

    own = Draughtsman()

    def prepare(outcome: Outcome) -> Any:
        if outcome.intact.solid is here:
            return of_window(outcome)
        drawing = own.draw(outcome)
        if lifted and not outcome.removed_solid.is_empty:
            drawing = replace(drawing, lifting=Lifting(outcome, draughtsman=own, drawing=drawing))
        return drawing

    return prepare


class ReadBone(NamedTuple):
    """A bone that was read: its name for a case, its level, what was found and put right.

    `levels` tells how probable each level is by the form of the bone, and `guessed` whether `level` is from there.
    """

    name: BoneFile
    level: str
    notes: tuple[str, ...]
    levels: Mapping[str, float]
    guessed: bool


def read_bone(path: str, level: str | None, label: str | None, progress: Progress) -> ReadBone:
    """Read a bone from a file, find how it stands, its level, its twin and its landmarks, and remember it."""
    from vertebra3d.files.bones import load_bone
    from vertebra3d.patient.likeness import likeness_of

    bone, name = load_bone(path, level, label=label, progress=progress)
    _BONES.get((name, bone.level), lambda _: bone)
    levels: Mapping[str, float] = {bone.level: 1.0}
    with contextlib.suppress(Refused):
        levels = likeness_of(bone).levels
    notes = bone.provenance.notes if bone.provenance is not None else ()
    return ReadBone(name, bone.level, notes, levels, level is None)


def view_labels(path: str) -> Any:
    """A label map from in front (`label_view.FrontView`), to choose a bone of it."""
    from vertebra3d.files.atomic import shown
    from vertebra3d.files.label_view import front_view
    from vertebra3d.files.labels import read_labels

    try:
        return front_view(read_labels(path))
    except Refused as refusal:
        raise Refused(f"{shown(path)}: {refusal}") from None


def _foreign(case: Case) -> Bone:
    from vertebra3d.files.bones import bone_of, with_landmarks

    assert case.bone is not None
    bone = _BONES.get((case.bone, case.level), lambda _: bone_of(case.with_changes(landmarks={})))
    return with_landmarks(bone, case.landmarks)
