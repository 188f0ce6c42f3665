"""A case out and in: a small JSON file."""

from __future__ import annotations

import os
from pathlib import Path

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.files.atomic import read_bytes, shown, write_text

MOST_BYTES = 1_000_000
SUFFIX = ".json"


def save_case(case: Case, path: str | os.PathLike[str]) -> Path:
    """Write `case` as JSON, whole or not at all; raises `Refused` where the path cannot be written."""
    write_text(path, case.to_json().rstrip("\n") + "\n")
    return Path(path)


def load_case(path: str | os.PathLike[str]) -> Case:
    """Read a case.

    Where the case names a bone by a relative path, that path is taken from the folder of the case file if the bone is
    there.

    Raises
    ------
    Refused
        In one line: no such file, too large, not text, not a case, or values that are not allowed.
    """
    data = read_bytes(path, MOST_BYTES, "a case")
    try:
        case = Case.from_json(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refused(f"{shown(path)} is not a case: it is not text in UTF-8") from None
    except Refused as refusal:
        raise Refused(f"{shown(path)}: {refusal}") from None
    return resolved(case, path)


def resolved(case: Case, path: str | os.PathLike[str]) -> Case:
    """`case` as read from `path`: a relative path of its bone is taken from there, if the bone is there."""
    if case.bone is not None and not os.path.isabs(case.bone.path):
        beside = Path(path).resolve().parent / case.bone.path
        if "\0" not in case.bone.path and beside.is_file():
            case = case.with_changes(bone=case.bone.model_copy(update={"path": str(beside)}))
    return case
