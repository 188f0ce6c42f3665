"""The bone of a case, from a file."""

from __future__ import annotations

import os
from functools import lru_cache

from vertebra3d.anatomy.bone import Bone
from vertebra3d.case import BoneFile, Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import bone_for
from vertebra3d.files.atomic import shown
from vertebra3d.files.surface import ForeignBone, read_bone


def bone_file(path: str | os.PathLike[str]) -> BoneFile:
    """Name a bone by its path and the SHA-256 of its content, as a case does; the mesh is checked on the way.

    Raises
    ------
    Refused
        As `surface.read_bone` does.
    """
    foreign = read_bone(path)
    return BoneFile(path=os.path.abspath(path), sha256=foreign.sha256)


def load_bone(path: str | os.PathLike[str], level: str) -> tuple[Bone, BoneFile]:
    """Read a bone and carry regions and landmarks over to it from the generated bone of `level`.

    Parameters
    ----------
    path : path-like
        A closed mesh in millimetres, in the vertebra's own frame.
    level : str
        "T9" to "L5".

    Returns
    -------
    bone : Bone
    name : BoneFile
        What a case names it by.

    Raises
    ------
    Refused
        The mesh cannot be used (`surface.read_bone`), or no landmarks can be found on it.
    """
    foreign = read_bone(path)
    return _carried(foreign, level, path), BoneFile(path=os.path.abspath(path), sha256=foreign.sha256)


def bone_of(case: Case) -> Bone:
    """The bone that `case` is about: from its file where it names one, generated otherwise.

    Raises
    ------
    Refused
        The file is missing, cannot be used, or is not the one that the case was made with.
    """
    if case.bone is None:
        return bone_for(case)
    foreign = read_bone(case.bone.path)
    if foreign.sha256 != case.bone.sha256:
        raise Refused(
            f"{shown(case.bone.path)} is not the file that the case was made with: its content has changed; "
            "choose the bone anew"
        )
    return _remembered(foreign.sha256, case.level, case.bone.path)


@lru_cache(maxsize=4)
def _remembered(_sha256: str, level: str, path: str) -> Bone:
    return _carried(read_bone(path), level, path)


def _carried(foreign: ForeignBone, level: str, path: str | os.PathLike[str]) -> Bone:
    from vertebra3d.anatomy.carry import bone_from_mesh  # most cases need no bone from a file

    template = bone_for(Case(level=level))
    try:
        return bone_from_mesh(foreign.solid, level, template, foreign.name)
    except Refused as refusal:
        raise Refused(f"{shown(path)}: {refusal}") from None
