"""From options of the command line to a case, its bone and its outcome."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from vertebra3d.anatomy.bone import Bone
from vertebra3d.case import Case
from vertebra3d.cli_options import Asked
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.files.atomic import shown
from vertebra3d.files.bones import bone_of, load_bone
from vertebra3d.files.cases import load_case
from vertebra3d.files.units import AUTO
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import procedures_of
from vertebra3d.scene.picture_size import LEAST_PX, MOST_PX, SCALES

if TYPE_CHECKING:
    from vertebra3d.scene.section import Section


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
    if not all(LEAST_PX <= pixels <= MOST_PX for pixels in size):
        raise Refused(
            f"--size {shown(text, 40)!r} is not WxH in pixels, such as 1600x1200; each from {LEAST_PX} to {MOST_PX}"
        )
    return size


def picture_times(text: str) -> int:
    """How many times as many pixels each way; raises `Refused`."""
    match = re.fullmatch(r"[0-9]{1,2}", text.strip())
    times = int(match[0]) if match else 0
    if times not in SCALES:
        raise Refused(f"--times {shown(text, 40)!r} is not a whole number from {SCALES[0]} to {SCALES[-1]}")
    return times


def picture_section(text: str) -> Section:
    """The plane of ``PLANE`` or ``PLANE=MM``; raises `Refused`."""
    from vertebra3d.scene.section import Section

    name, equals, at = (part.strip() for part in text.partition("="))
    try:
        return Section(name, float(at) if equals else 0.0)
    except ValueError:
        raise Refused(f"--section {shown(text, 40)!r} is not PLANE=MM, such as sagittal=0") from None


def chosen_case(asked: Asked) -> tuple[Case, Bone]:
    """The case that the options describe, and its bone.

    Raises
    ------
    Refused
        Any of them is wrong.
    """
    case, own = _base(asked)
    changes = {name: value for name in ("procedure", "side") if (value := getattr(asked, name)) is not None}
    case = case.with_changes(**changes).with_values(assignments(asked.values))
    return case, own or bone_of(case)


def outcome_of(case: Case, bone: Bone) -> Outcome:
    """Evaluate `case` on `bone`."""
    return evaluate(case, bone=bone)


def compared(asked: Asked) -> tuple[list[Outcome], list[str]]:
    """Outcomes of every procedure on the same bone; side and settings go to the procedures that know them.

    Returns
    -------
    list of Outcome, list of str
        The outcomes, and why procedures are not among them that cannot be done on this bone, a line each.

    Raises
    ------
    Refused
        An option is wrong, a setting or side is known to no procedure, or there is no such bone.
    """
    base, own = _base(asked)
    side = asked.side
    if asked.procedure is not None:
        base = base.with_changes(procedure=asked.procedure)
    procedures = procedures_of(base.level)
    if side is not None and not any(side in known.sides for known in procedures.values()):
        raise Refused(f"no side is called {shown(side, 40)!r}; allowed are left, right, both")
    given = assignments(asked.values)
    of = {
        name: {quantity.name for quantity in known.settings_on(base.is_segment)} for name, known in procedures.items()
    }
    settings = set().union(*of.values())
    cases = []
    for name, known in procedures.items():
        case = base.with_changes(procedure=name)
        if side in known.sides:
            case = case.with_changes(side=side)
        cases.append(case.with_values({n: v for n, v in given.items() if n in of[name] or n not in settings}))
    solid = None if base.is_segment else own or bone_of(cases[0])
    outcomes, left_out = [], []
    for case in cases:
        try:
            outcomes.append(evaluate(case, bone=solid))
        except Refused as refusal:
            if case.procedure == "none":  # nothing is wrong with a procedure
                raise
            left_out.append(f"{case.procedure} is left out: {refusal}")
    return outcomes, left_out


def _base(asked: Asked) -> tuple[Case, Bone | None]:
    """The case but for its procedure and what `--set` says: whose bone it is, or the bone from a file."""
    case = load_case(asked.case) if asked.case is not None else Case()
    told = {name: getattr(asked, name) for name in ("level", "population", "sex", "scale", "pathology")}
    own = {name: value for name, value in told.items() if value is not None}
    if own:
        case = case.with_changes(**own)
    person = asked.seed is not None or asked.variant is not None
    if asked.bone is not None and case.is_segment:
        raise Refused(f"a bone from a file has no neighbour, and {case.level} is two; give one level, such as L4")
    if asked.bone is not None and (person or own.keys() & {"scale", "pathology"}):
        raise Refused("scale, seed, variant and pathology do not apply to a bone from a file; leave them out")
    if asked.seed is not None:
        case = case.with_person(asked.seed)
    if asked.variant is not None:
        case = case.with_variant(asked.variant)
    if asked.bone is None:
        if asked.unit is not None or asked.bone_label is not None:
            raise Refused("--unit and --bone-label are those of a file; give them with --bone FILE")
        return case, None
    level = asked.level or (case.level if asked.case is not None else None)
    solid, name = load_bone(asked.bone, level, asked.unit or AUTO, asked.bone_label)
    return case.with_changes(bone=name, level=solid.level), solid
