"""From options of the command line to a case, its bone and its outcome."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from vertebra3d.anatomy.bone import Bone
from vertebra3d.case import Case, evaluate
from vertebra3d.errors import Refused
from vertebra3d.files.atomic import shown
from vertebra3d.files.bones import bone_of, load_bone
from vertebra3d.files.cases import load_case
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import PROCEDURES

LEAST_PIXELS, MOST_PIXELS = 64, 8192


def assignments(values: Sequence[str] | None) -> dict[str, str]:
    """Names and values of ``NAME=VALUE`` options; raises `Refused` for anything else and for a name given twice."""
    found: dict[str, str] = {}
    for text in values or ():
        name, equals, value = (part.strip() for part in text.partition("="))
        if not equals or not name or not value:
            raise Refused(f"--set {shown(text, 60)!r} is not NAME=VALUE, such as canal_width_mm=22")
        if name in found:
            raise Refused(f"--set {shown(name, 60)} is given twice")
        found[name] = value
    return found


def picture_size(text: str) -> tuple[int, int]:
    """Width and height of ``WxH`` in pixels; raises `Refused`."""
    match = re.fullmatch(r"(\d{1,6})[xX×](\d{1,6})", text.strip())
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if not all(LEAST_PIXELS <= pixels <= MOST_PIXELS for pixels in size):
        raise Refused(
            f"--size {shown(text, 40)!r} is not WxH in pixels, such as 1600x1200;"
            f" each from {LEAST_PIXELS} to {MOST_PIXELS}"
        )
    return size


def chosen_case(
    file: Path | None,
    level: str | None,
    procedure: str | None,
    side: str | None,
    values: Sequence[str] | None,
    bone: Path | None,
) -> tuple[Case, Bone]:
    """The case that the options describe, and its bone.

    Raises
    ------
    Refused
        Any of them is wrong.
    """
    case, own = _base(file, level, bone)
    changes = {name: value for name, value in (("procedure", procedure), ("side", side)) if value is not None}
    case = case.with_changes(**changes).with_values(assignments(values))
    return case, own or bone_of(case)


def outcome_of(case: Case, bone: Bone) -> Outcome:
    """Evaluate `case` on `bone`."""
    return evaluate(case, bone=bone)


def compared(
    file: Path | None,
    level: str | None,
    procedure: str | None,
    side: str | None,
    values: Sequence[str] | None,
    bone: Path | None,
) -> list[Outcome]:
    """Outcomes of every procedure on the same bone; side and settings go to the procedures that know them.

    Raises
    ------
    Refused
        An option is wrong, or a setting or side is known to no procedure.
    """
    base, own = _base(file, level, bone)
    if procedure is not None:
        base = base.with_changes(procedure=procedure)
    if side is not None and not any(side in known.sides for known in PROCEDURES.values()):
        raise Refused(f"no side is called {shown(side, 40)!r}; allowed are left, right, both")
    given = assignments(values)
    settings = {quantity.name for known in PROCEDURES.values() for quantity in known.settings}
    cases = []
    for name, known in PROCEDURES.items():
        case = base.with_changes(procedure=name)
        if side in known.sides:
            case = case.with_changes(side=side)
        own_settings = {quantity.name for quantity in known.settings}
        cases.append(case.with_values({n: v for n, v in given.items() if n in own_settings or n not in settings}))
    solid = own or bone_of(cases[0])
    return [evaluate(case, bone=solid) for case in cases]


def _base(file: Path | None, level: str | None, bone: Path | None) -> tuple[Case, Bone | None]:
    case = load_case(file) if file is not None else Case()
    if level is not None:
        case = case.with_changes(level=level)
    if bone is None:
        return case, None
    own, name = load_bone(bone, case.level)
    return case.with_changes(bone=name), own
