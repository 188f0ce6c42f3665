"""The parts of an outcome that may be written as a mesh, by name; those of a segment in the frame of its upper bone."""

from __future__ import annotations

import numpy as np

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.outcome import Outcome
from vertebra3d.solids import Solid

OF_BONE = ("intact", "kept", "removed")
OF_SEGMENT = ("lower-intact", "lower-kept", "lower-removed", "disc")


def check_part(part: str, case: Case) -> None:
    """Raise `Refused` where a case has no such part."""
    if part in OF_SEGMENT and not case.is_segment:
        raise Refused(f"--part {part} is of a motion segment; give a level such as L4-L5")


def part_of(outcome: Outcome, part: str) -> Solid:
    """The solid of a part, mm, LPS: in the frame of the bone, on a segment in that of the upper one.

    Raises
    ------
    Refused
        The outcome is not of a segment, and the part is.
    """
    check_part(part, outcome.case)
    if part in OF_BONE or outcome.segment is None:
        return {"intact": outcome.intact.solid, "kept": outcome.kept_solid, "removed": outcome.removed_solid}[part]
    beside = outcome.segment
    pose, lower = beside.segment.pose, beside.lower
    if part == "disc":
        return beside.disc.moved(np.asarray(np.linalg.inv(pose.cranial)))
    solid = {
        "lower-intact": lower.intact.solid,
        "lower-kept": lower.division.kept,
        "lower-removed": lower.division.removed,
    }[part]
    return solid.moved(np.asarray(np.linalg.inv(pose.cranial_to_caudal)))
