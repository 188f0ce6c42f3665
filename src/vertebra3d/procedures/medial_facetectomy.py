"""Medial facetectomy: a laminotomy that takes a share of the facet joint, graded."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import SIGN
from vertebra3d.errors import Refused
from vertebra3d.procedures import laminotomy
from vertebra3d.procedures.base import Cut, Pairing, SegmentCut
from vertebra3d.procedures.common import BURR, MEDIAL, ONE_OR_BOTH, SPINOUS_PROCESS, sides_of
from vertebra3d.procedures.cutters import Plane, Reach, lateral, medial, one_lamina, rounded
from vertebra3d.procedures.laminotomy import HEIGHT
from vertebra3d.procedures.segmental import (
    PUNCH_MM,
    between_two,
    check_bridge,
    joint_x,
    lower_rim,
    superior_process,
    taken_flavum,
)
from vertebra3d.quantity import Quantity
from vertebra3d.solids import Solid

FACET = Quantity(
    name="facet_percent",
    label="Share of the joint",
    unit="%",
    low=0.0,
    high=100.0,
    default=25.0,
    step=5.0,
    meaning="Share of the width of the facet joint that is taken from its medial edge: of the inferior articular"
    " surface of the upper vertebra, measured along x. The superior process of the lower vertebra is cut at the same"
    " line above its pedicle, and undercut up to the medial wall of the pedicle. A process that would hang on no bridge"
    " of the pars is taken whole.",
    source="Half of each joint at the least stays (d4c2 surgical reference page, read); a quarter is chosen here",
    status="convention",
    group="Joint",
)
LEAST_BRIDGE_MM = 0.5
"""A process that hangs on less is taken whole: chosen here."""

_BESIDE_PEDICLE_MM = 3.0  # below its upper border, that the process is undercut to its wall: chosen here
_PAST_JOINT_MM = 4.0  # beyond the lateral edge of the joint no bone of the process is left


def on_segment(pairing: Pairing, side: str | None, settings: Mapping[str, float]) -> SegmentCut:
    """A window that is widened into the joint, on the side or sides asked for.

    Parameters
    ----------
    pairing : Pairing
        The two bones.
    side : str
        "left", "right" or "both", the patient's.
    settings : mapping of str to float
        `facet_percent`, `height_mm`, `medial_mm`, `burr_diameter_mm` and `lower_rim_mm`.

    Returns
    -------
    SegmentCut
        The spinous processes of both bones are protected; no cut reaches lateral of the pedicle's medial wall below
        its upper border.

    Raises
    ------
    Refused
        The window is narrower than the burr, or two together set the spinous process free.
    """
    sides = sides_of(side)
    check_bridge(pairing.upper, sides, settings[HEIGHT.name])
    above: list[Solid] = []
    below: list[Solid] = []
    flavum: list[tuple[float, float]] = []
    for one in sides:
        line = line_x(pairing.upper, one, settings[FACET.name])
        _check_room(line, settings)
        above += upper_cutters(pairing.upper, one, settings, line)
        below += lower_cutters(pairing.lower, one, settings, line)
        flavum += taken_flavum((one,), line)
    return SegmentCut(Cut(tuple(above), SPINOUS_PROCESS), Cut(tuple(below), SPINOUS_PROCESS), tuple(flavum))


def _check_room(line: float, settings: Mapping[str, float]) -> None:
    burr, start, share = settings[BURR.name], settings[MEDIAL.name], settings[FACET.name]
    if line < start + max(burr, 0.5):
        raise Refused(
            f"facet_percent = {share:g} leaves no room for the burr between medial_mm = {start:g} and the joint at"
            f" {line:.1f} mm; take a larger facet_percent, or a smaller medial_mm or burr_diameter_mm"
        )


def line_x(bone: Bone, side: str, percent: float) -> float:
    """|x| of the line up to which the joint is taken, mm; `bone` is the upper one."""
    near, far = joint_x(bone, side)
    return near + percent / 100.0 * (far - near)


def upper_cutters(bone: Bone, side: str, settings: Mapping[str, float], line: float) -> list[Solid]:
    """The window out to `line`; below the pedicle it goes through the whole depth of the inferior process."""
    marks, burr = bone.landmarks, settings[BURR.name]
    ceiling = laminotomy.ceiling_z(bone, side, settings)
    cutters = one_lamina(bone, side, {**settings, "lateral_mm": line}, ceiling)
    reach = Reach.of(bone)
    start = max(marks.spinous_lateral, settings[MEDIAL.name])
    top = min(ceiling, marks.pedicle[side].lower_z)
    end = line
    if hangs(bone, side, line, top):
        end = joint_x(bone, side)[1] + _PAST_JOINT_MM
    if end - start >= max(burr, 0.5):
        upright = [*reach.planes()[:4], ((0, 0, 1), top)]  # no pedicle to lean away from
        cutters.append(rounded([*upright, medial(side, start), lateral(side, end)], burr / 2))
    return cutters


def hangs(bone: Bone, side: str, line: float, top: float) -> bool:
    """Whether the rest of the inferior process, cut out to |x| = `line` up to the height `top`, has no bridge left."""
    marks = bone.landmarks
    pars = marks.pars[side]
    if line <= abs(float(pars.lateral_edge[0])) - LEAST_BRIDGE_MM:  # nowhere is it narrower
        return False
    if top >= pars.z:
        return True
    edges = np.concatenate(bone.solid.slice(top) or [np.zeros((1, 2))])
    behind = edges[edges[:, 1] > marks.canal_y, 0]
    return line > float((SIGN[side] * behind).max(initial=0.0)) - LEAST_BRIDGE_MM


def lower_cutters(bone: Bone, side: str, settings: Mapping[str, float], line: float) -> list[Solid]:
    """The rim of the lamina out to the medial wall of the pedicle, and the superior process above the pedicle."""
    pedicle, burr = bone.landmarks.pedicle[side], settings[BURR.name]
    cutters = lower_rim(bone, (side,), settings, settings[MEDIAL.name], min(line, abs(pedicle.medial_x)))
    start = max(bone.landmarks.spinous_lateral, settings[MEDIAL.name])
    # above the pedicle out to the line; what stands medial of the pedicle is undercut to its wall, a little lower down
    # too: that opens the lateral recess
    ends = [(line, pedicle.upper_z, burr)]
    if settings[FACET.name] > 0:
        ends.append((abs(pedicle.medial_x), pedicle.upper_z - _BESIDE_PEDICLE_MM, PUNCH_MM))
    for end, low, tool in ends:
        if end - start >= max(tool, 0.5):
            cutters += superior_process(bone, side, low, (start, end))
    if settings[FACET.name] > 0:
        cutters += _undercut(bone, side, start)
    return cutters


def _undercut(bone: Bone, side: str, start: float) -> list[Solid]:
    """Along the medial wall of the pedicle, before the centre of the canal: bone is there only where it grew."""
    pedicle, canal_y = bone.landmarks.pedicle[side], bone.landmarks.canal_y
    end, middle = abs(pedicle.medial_x), 0.5 * (pedicle.upper_z + pedicle.lower_z)
    if min(end - start, canal_y - pedicle.y) < 0.5:
        return []
    box: list[Plane] = [
        ((0, 0, -1), -middle),
        ((0, 0, 1), pedicle.upper_z),
        ((0, -1, 0), -pedicle.y),
        ((0, 1, 0), canal_y),
    ]
    return [rounded([*box, medial(side, start), lateral(side, end)], PUNCH_MM / 2)]


MEDIAL_FACETECTOMY = between_two(
    name="medial-facetectomy",
    label="Medial facetectomy",
    summary="The window of a laminotomy is widened into the facet joint, of which a graded share is taken from both"
    " processes; the lateral rest of the joint, the pedicles and the spinous process stay.",
    sides=ONE_OR_BOTH,
    settings=(FACET, HEIGHT, MEDIAL, BURR),
    defaults=laminotomy.defaults,
    recipe=on_segment,
)
