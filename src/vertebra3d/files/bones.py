"""The bone of a case, from a file."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone, Provenance
from vertebra3d.case import BoneFile, Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import bone_for
from vertebra3d.files.atomic import shown
from vertebra3d.files.surface import ForeignBone, read_bone
from vertebra3d.files.units import AUTO, UNITS
from vertebra3d.frozen import FrozenDict
from vertebra3d.progress import Progress, no_progress, part_of
from vertebra3d.recent import Recent
from vertebra3d.solids import Solid
from vertebra3d.speech import note

_MOVED: Recent[tuple[Bone, FrozenDict[str, float]], Bone] = Recent(3)
_BONES: Recent[tuple[str | None, ...], Bone] = Recent(4)
_MENDED, _POSED, _GUESSED, _TWINNED = 0.05, 0.35, 0.55, 0.9  # shares of the time that are over after each part
_AS_IT_IS_DEG, _AS_IT_IS_MM = 3.0, 2.0  # a mesh that lies so near to the vertebra's own frame is in it, and stays


def bone_file(path: str | os.PathLike[str]) -> BoneFile:
    """Name a bone by its path and the SHA-256 of its content, as a case does; the mesh is checked on the way.

    Raises
    ------
    Refused
        As `surface.read_bone` does.
    """
    return _name(path, read_bone(path), AUTO, None)


def load_bone(
    path: str | os.PathLike[str],
    level: str | None = None,
    unit: str = AUTO,
    label: str | None = None,
    progress: Progress = no_progress,
) -> tuple[Bone, BoneFile]:
    """Read a bone, find how it stands and its twin in the model, and carry that one's regions and landmarks to it.

    Parameters
    ----------
    path : path-like
        A mesh of one vertebra, in any position and unit, or a label map.
    level : str, optional
        "T9" to "L5"; where it is left out, what the label map says of the label, else what its form is most like.
    unit : str
        Of the mesh, a name in `units.UNITS`; "auto" tells it by its size.
    label : str, optional
        Of a label map: a number, or a level that it knows.
    progress : callable
        Told how far it has come; what it raises breaks the reading off.

    Returns
    -------
    bone : Bone
    name : BoneFile
        What a case names it by.

    Raises
    ------
    Refused
        The file cannot be used (`surface.read_bone`), or no landmarks can be found on it.
    """
    foreign = read_bone(path, unit, label, level)
    return _known(foreign, level or foreign.level, label, path, progress), _name(path, foreign, unit, label)


def _name(path: str | os.PathLike[str], foreign: ForeignBone, unit: str, label: str | None) -> BoneFile:
    told = {"path": os.path.abspath(path), "sha256": foreign.sha256, "unit": unit, "label": label}
    return BoneFile.model_validate(told)


def bone_of(case: Case) -> Bone:
    """The bone that `case` is about: from its file where it names one, generated otherwise.

    Raises
    ------
    Refused
        The file is missing, cannot be used, or is not the one that the case was made with.
    """
    if case.bone is None:
        return bone_for(case)
    foreign = read_bone(case.bone.path, case.bone.unit, case.bone.label, case.level)
    if foreign.sha256 != case.bone.sha256:
        raise Refused(
            f"{shown(case.bone.path)} is not the file that the case was made with: its content has changed; "
            "choose the bone anew"
        )
    return with_landmarks(_known(foreign, case.level, case.bone.label, case.bone.path), case.landmarks)


def with_landmarks(bone: Bone, moved: Mapping[str, float]) -> Bone:
    """A bone with landmarks moved by hand (`Bone.with_landmarks`), remembered.

    Raises
    ------
    Refused
        They would no longer bound what they bound.
    """
    if not moved:
        return bone
    return _MOVED.get((bone, FrozenDict(moved)), lambda key: key[0].with_landmarks(key[1]))


def _known(
    foreign: ForeignBone,
    level: str | None,
    label: str | None,
    path: str | os.PathLike[str],
    progress: Progress = no_progress,
) -> Bone:
    """`_carried`, remembered by what the file holds."""
    key = (foreign.sha256, foreign.name, foreign.unit, label, level)
    return _BONES.get(key, lambda _: _carried(foreign, level, path, progress))


def _carried(
    foreign: ForeignBone, level: str | None, path: str | os.PathLike[str], progress: Progress = no_progress
) -> Bone:
    """The bone in its own frame, with what its twin tells; of the level that its form is most like if none is given."""
    from vertebra3d.anatomy.carry import bone_from_mesh  # most cases need no bone from a file
    from vertebra3d.patient.landmarks import carried
    from vertebra3d.patient.level import FIRST, level_shares
    from vertebra3d.patient.likeness import liken, remember

    template = bone_for(Case(level=level or FIRST))
    try:
        matrix, told = _own_frame(foreign.solid, template, part_of(progress, _MENDED, _POSED))
        solid = foreign.solid.moved(matrix) if told else foreign.solid
        shares = level_shares(*solid.arrays, part_of(progress, _POSED, _GUESSED))
        if level is None:
            level = next(iter(shares))
            template = bone_for(Case(level=level))
        twin = None
        with contextlib.suppress(Refused):  # what no vertebra of the model comes near is seen by the mean of its level
            likeness = liken(solid, level, shares, part_of(progress, _GUESSED, _TWINNED))
            remember(likeness)
            twin = likeness.twin
        bone = bone_from_mesh(solid, level, twin.model if twin is not None else template, foreign.name)
        if twin is not None:
            bone = replace(bone, landmarks=carried(bone.landmarks, twin, solid))
    except Refused as refusal:
        raise Refused(f"{shown(path)}: {refusal}") from None
    frame = matrix @ np.diag([*3 * (UNITS[foreign.unit],), 1.0])
    notes = tuple(one for one in (*foreign.notes, told) if one)
    return replace(bone, provenance=Provenance(foreign.unit, tuple(map(tuple, frame.tolist())), notes))


def _own_frame(solid: Solid, template: Bone, progress: Progress) -> tuple[NDArray[np.float64], str]:
    """The motion (4, 4) into the vertebra's own frame, and what is said of it; none where it lies there already."""
    from vertebra3d.patient.pose import pose_of

    matrix = pose_of(*solid.arrays, template, progress).matrix
    turned = float(np.degrees(np.arccos(np.clip((np.trace(matrix[:3, :3]) - 1) / 2, -1, 1))))
    moved = float(np.linalg.norm(matrix[:3, 3]))
    if turned < _AS_IT_IS_DEG and moved < _AS_IT_IS_MM:
        return np.eye(4), ""
    told = note(
        f"it was turned by {turned:.0f}\N{DEGREE SIGN} and moved by {moved:.0f} mm into the frame of a vertebra"
    )
    return matrix, told
