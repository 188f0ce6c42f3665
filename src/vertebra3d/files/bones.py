"""The bone of a case, from a file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

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


class _Posed(NamedTuple):
    """A bone in its own frame: motion (4, 4) to there and what is said of it, solid, how probable each level is."""

    matrix: NDArray[np.float64]
    told: str
    solid: Solid
    levels: Mapping[str, float]


_MOVED: Recent[tuple[Bone, FrozenDict[str, float]], Bone] = Recent(3)
_POSED: Recent[tuple[str | None, ...], _Posed] = Recent(4)
_BONES: Recent[tuple[str | None, ...], Bone] = Recent(4)
_GUESSED = 0.55  # share of the time that is over when it is known how a bone stands and which level it is,
_MENDED, _POSED_SHARE = 0.08, 0.6  # of that, when it is read and when it is known how it stands
_TWINNED = 0.8  # and of what follows, when its twin is fitted
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
    """The bone of a file as one of a level, by its form if none is given; remembered by what the file holds."""
    content = (foreign.sha256, foreign.name, foreign.unit, label)
    try:
        posed = _POSED.get(content, lambda _: _stood(foreign.solid, level, part_of(progress, 0.0, _GUESSED)))
        taken = level or next(iter(posed.levels))
        return _BONES.get(
            (*content, taken), lambda _: _carried(foreign, posed, taken, part_of(progress, _GUESSED, 1.0))
        )
    except Refused as refusal:
        raise Refused(f"{shown(path)}: {refusal}") from None


def _stood(solid: Solid, level: str | None, progress: Progress) -> _Posed:
    """Find how a bone stands and which level it is; one of `level` is laid on it, where that is given."""
    from vertebra3d.patient.level import FIRST, level_shares

    matrix, told = _own_frame(solid, bone_for(Case(level=level or FIRST)), part_of(progress, _MENDED, _POSED_SHARE))
    own = solid.moved(matrix) if told else solid
    return _Posed(matrix, told, own, level_shares(*own.arrays, part_of(progress, _POSED_SHARE, 1.0)))


def _carried(foreign: ForeignBone, posed: _Posed, level: str, progress: Progress) -> Bone:
    """The bone with what its twin tells; what no vertebra of the model comes near is seen by the mean of its level."""
    from vertebra3d.anatomy.carry import bone_from_mesh  # most cases need no bone from a file
    from vertebra3d.patient.landmarks import carried
    from vertebra3d.patient.likeness import liken, remember

    try:
        likeness = liken(posed.solid, level, posed.levels, part_of(progress, 0.0, _TWINNED))
    except Refused:
        bone = bone_from_mesh(posed.solid, level, bone_for(Case(level=level)), foreign.name)
    else:
        remember(likeness)
        bone = bone_from_mesh(posed.solid, level, likeness.twin.model, foreign.name)
        bone = replace(bone, landmarks=carried(bone.landmarks, likeness.twin, posed.solid))
    frame = posed.matrix @ np.diag([*3 * (UNITS[foreign.unit],), 1.0])
    notes = tuple(one for one in (*foreign.notes, posed.told) if one)
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
