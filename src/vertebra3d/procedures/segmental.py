"""What procedures between two vertebrae share: the rim of the lower lamina, the ligament, and the undercut.

Both bones of a segment share the mid-sagittal plane: an x is the same in the frames of both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import SIDES, SIGN
from vertebra3d.errors import Refused
from vertebra3d.procedures.base import Cut, OnSegment, Pairing, Procedure, SegmentCut
from vertebra3d.procedures.common import LATERAL, MEDIAL
from vertebra3d.procedures.cutters import Plane, Reach, before_spinous, lateral, medial, one_lamina, rounded
from vertebra3d.quantity import Quantity
from vertebra3d.solids import Solid

LOWER_RIM = Quantity(
    name="lower_rim_mm",
    label="Rim of the lower lamina",
    unit="mm",
    low=0.0,
    high=10.0,
    default=3.0,
    meaning="Height of the cranial rim of the lower lamina that is taken, downwards from its upper edge 6 mm from the"
    " midline, over the same width as above. 0 leaves the lower vertebra whole.",
    source="2 to 5 mm: general surgical teaching",
    status="recalled",
    group="Window",
)

BRIDGE_MM = 2.0
"""Of the cranial edge of the laminae, that holds the spinous process between two windows: chosen here."""

PUNCH_MM = 0.0
"""Burr for the rim of a lower lamina, which is taken with a punch: its corners stay sharp. Chosen here."""

_LEAST_ROOM_MM = 0.5
_BEHIND_BODY_MM, _ABOVE_BODY_MM = 1.0, 0.5  # so far from the body of the lower bone a cut of its process keeps,
_AHEAD_OF_WALL_MM = 10.0  # and so far before the back of the body it reaches, where there is nothing else: chosen here
_BACK_OF_BODY_MM = 6.0


def between_two(
    *,
    name: str,
    label: str,
    summary: str,
    sides: tuple[str, ...],
    settings: tuple[Quantity, ...],
    defaults: Callable[[Bone], Mapping[str, float]],
    recipe: Callable[[Pairing, str | None, Mapping[str, float]], SegmentCut],
    beside: tuple[Quantity, ...] = (LOWER_RIM,),
) -> Procedure:
    """A procedure that is only done between two vertebrae, by `recipe`, and refuses a single one.

    `beside` are its settings that concern the lower vertebra; the rest are those of a `Procedure`.
    """

    def refuse(bone: Bone, side: str | None, settings: Mapping[str, float]) -> Cut:
        raise Refused(f"{name} is done between two vertebrae; ask for a segment, such as level = 'L4-L5'")

    return Procedure(
        name, label, summary, sides, settings, refuse, defaults, on_segment=OnSegment(beside, recipe), single=False
    )


def check_bridge(bone: Bone, sides: Sequence[str], height_mm: float) -> None:
    """Refuse windows on both sides that together set the spinous process free.

    Parameters
    ----------
    bone : Bone
        The upper bone.
    sides : sequence of str
        One alone leaves the other lamina, which holds the process.
    height_mm : float
        Of the windows.

    Raises
    ------
    Refused
        Less than `BRIDGE_MM` of the laminae stays above them.
    """
    if len(sides) < 2:
        return
    marks = bone.landmarks
    most = min(
        min(marks.roof_superior_z, float(part.superior_edge[2])) - BRIDGE_MM - float(part.inferior_edge[2])
        for part in marks.lamina.values()
    )
    if height_mm > most:
        raise Refused(
            f"height_mm = {height_mm:g} on both sides sets the spinous process free;"
            f" allowed is at most {np.floor(10 * most) / 10:g} mm here, or one side"
        )


def taken_flavum(sides: Iterable[str], lateral_mm: float) -> tuple[tuple[float, float], ...]:
    """From the midline, where the halves of the ligament meet, out to `lateral_mm` on `sides`; between which x, mm."""
    ends = [0.0, *(SIGN[side] * lateral_mm for side in sides)]
    return ((min(ends), max(ends)),)


def through_window(pairing: Pairing, sides: Sequence[str], upper: Cut, settings: Mapping[str, float]) -> SegmentCut:
    """The `upper` cut, a window as wide as `medial_mm` and `lateral_mm`, and what is taken through it.

    Of the lower lamina that is the rim over the same width, what is protected above being protected below too; of the
    ligament all from the midline outwards.
    """
    near, far = settings[MEDIAL.name], settings[LATERAL.name]
    below = lower_rim(pairing.lower, sides, settings, near, far)
    return SegmentCut(upper, Cut(tuple(below), upper.protected), taken_flavum(sides, far))


def lower_rim(
    bone: Bone, sides: Iterable[str], settings: Mapping[str, float], medial_mm: float, lateral_mm: float
) -> list[Solid]:
    """Cutters for the cranial rim of the laminae of the lower bone, beside its spinous process.

    Parameters
    ----------
    bone : Bone
        The lower bone.
    sides : iterable of str
    settings : mapping of str to float
        `lower_rim_mm`.
    medial_mm, lateral_mm : float
        Distance of the limits from the midline.
    """
    rim, room = settings[LOWER_RIM.name], lateral_mm - medial_mm
    if rim <= 0 or room < _LEAST_ROOM_MM:
        return []
    window = {"medial_mm": medial_mm, "lateral_mm": lateral_mm, "burr_diameter_mm": PUNCH_MM}
    return [cutter for side in sides for cutter in one_lamina(bone, side, window, floor_z=rim_z(bone, side, rim))]


def rim_across(bone: Bone, settings: Mapping[str, float], half_mm: float) -> list[Solid]:
    """`lower_rim` on both sides and in the midline, in front of the spinous process."""
    rim = settings[LOWER_RIM.name]
    if rim <= 0:
        return []
    floor: Plane = ((0, 0, -1), -max(rim_z(bone, side, rim) for side in SIDES))
    return across(bone, half_mm, PUNCH_MM, floor)


def across(bone: Bone, half_mm: float, burr_mm: float, bound: Plane) -> list[Solid]:
    """Cutters for both laminae out to |x| = `half_mm`, in front of the spinous process and beside it.

    Parameters
    ----------
    bone : Bone
    half_mm, burr_mm : float
    bound : Plane
        Floor or ceiling.
    """
    beside = bone.landmarks.spinous_lateral
    shared: list[Plane] = [*Reach.of(bone).planes(), bound]
    walls = [lateral(side, half_mm) for side in SIDES]
    cutters = [rounded([*shared, *walls, *before_spinous(bone)], min(burr_mm, 2 * half_mm) / 2)]
    room = half_mm - beside
    if room >= _LEAST_ROOM_MM:
        radius = min(burr_mm, room) / 2
        cutters += [rounded([*shared, lateral(side, half_mm), medial(side, beside)], radius) for side in SIDES]
    return cutters


def superior_process(bone: Bone, side: str, floor_z: float, limits: tuple[float, float]) -> list[Solid]:
    """Cutters for the superior articular process of the lower bone above `floor_z`, between the `limits` of |x|.

    Behind the body they go down to the floor; farther forwards, where bone that has grown presses on the roots, only to
    the height of the body. It is taken with a punch: a rounded cut would leave a shell of just that bone.
    """
    start, end = limits
    planes = Reach.of(bone).planes()
    normal, offset = bone.landmarks.body_plane
    behind: Plane = ((-normal[0], -normal[1], -normal[2]), -(offset + _BEHIND_BODY_MM))
    beside = [planes[1], planes[3], medial(side, start), lateral(side, end)]
    ahead: Plane = ((0, -1, 0), _AHEAD_OF_WALL_MM - bone.landmarks.wall_y)
    above = max(floor_z, _body_top(bone) + _ABOVE_BODY_MM)
    places = ((behind, floor_z), (ahead, above))
    return [rounded([*beside, front, ((0, 0, -1), -low)], PUNCH_MM / 2) for front, low in places]


def _body_top(bone: Bone) -> float:
    """Height of the back of the upper end-plate, mm."""
    vertices, wall = bone.solid.arrays[0], bone.landmarks.wall_y
    near = (np.abs(vertices[:, 0]) < bone.landmarks.canal_half_width) & (vertices[:, 1] < wall)
    return float(vertices[near & (vertices[:, 1] > wall - _BACK_OF_BODY_MM), 2].max(initial=-np.inf))


def rim_z(bone: Bone, side: str, rim_mm: float) -> float:
    """Height down to which the rim of a lamina is taken."""
    return float(bone.landmarks.lamina[side].superior_edge[2]) - rim_mm


def joint_x(bone: Bone, side: str) -> tuple[float, float]:
    """|x| of the medial facet line and of the lateral edge of the inferior articular surface of `bone`, mm."""
    return bone.landmarks.medial_facet_x[side], float((SIGN[side] * bone.articular[f"inferior_{side}"][..., 0]).max())
