"""From the dimensions of two bones, and how they stand to each other, to a `Segment`."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.build import bone_of_shape, build_bone
from vertebra3d.anatomy.contradictions import refuse_contradictions
from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import NORM, name_of
from vertebra3d.anatomy.populations import Norm
from vertebra3d.anatomy.shape import Sides
from vertebra3d.contact import apart
from vertebra3d.errors import Refused
from vertebra3d.recent import Recent
from vertebra3d.segment.figures import bones_of, figure
from vertebra3d.segment.growth import Overgrowth, grown_lower, grown_upper
from vertebra3d.segment.joint import MOST_MM, SLACK_MM, meeting
from vertebra3d.segment.plates import plate_of
from vertebra3d.segment.pose import Pose, pose, wedge_deg
from vertebra3d.segment.rims import clear_wedge
from vertebra3d.segment.sacrum import S1
from vertebra3d.segment.sacrum_shape import s1_bone, s1_shape
from vertebra3d.segment.vertebrae import resolved
from vertebra3d.solids import Solid

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Standing:
    """How two bones stand to each other.

    Attributes
    ----------
    disc_height_mm : float
        Of the healthy disc: between the middles of the planes fitted to the end-plates.
    lordosis_deg : float
        Of the segment with that disc: between the upper end-plates of both bones, disc and body above it.
    slip_mm : float
        How far the back of the upper body stands in front of that of the lower one.
    facet_gap_mm : float
        Between the joint surfaces.
    disc_loss : float
        Share of its height that the disc has lost, in front and behind alike: its wedge goes with it (an assumption).
    """

    disc_height_mm: float
    lordosis_deg: float
    slip_mm: float = 0.0
    facet_gap_mm: float = 1.7
    disc_loss: float = 0.0

    @property
    def height_left_mm(self) -> float:
        """The height that the disc has left."""
        return self.disc_height_mm * (1.0 - self.disc_loss)

    @classmethod
    def of(cls, level: str) -> Standing:
        """The published means of a segment."""
        return cls(
            figure("disc_height_mm", level).mean,
            figure("segmental_lordosis_deg", level).mean,
            0.0,
            figure("facet_gap_mm", level).mean,
        )


@dataclass(frozen=True, eq=False)
class Segment:
    """Two vertebrae as they stand to each other.

    Attributes
    ----------
    level : str
        "L1-L2" to "L5-S1".
    cranial, caudal : Bone
        The upper and the lower bone, each in its own frame.
    pose : Pose
        Where both are in the frame of the segment.
    standing : Standing
    """

    level: str
    cranial: Bone
    caudal: Bone
    pose: Pose
    standing: Standing

    @cached_property
    def solids(self) -> tuple[Solid, Solid]:
        """The upper and the lower bone in the frame of the segment, mm."""
        for bone in (self.cranial, self.caudal):
            _ = bone.solid.neighbours  # known before they are moved, they are found once for both frames
        return self.cranial.solid.moved(self.pose.cranial), self.caudal.solid.moved(self.pose.caudal)

    @property
    def lordosis_deg(self) -> float:
        """As it stands: less than was asked for where the rims of the bodies, or the arches, would have met."""
        tilts = [
            plate_of(bone, upper=True).tilt + np.arctan2(matrix[2, 1], matrix[1, 1])
            for bone, matrix in ((self.cranial, self.pose.cranial), (self.caudal, self.pose.caudal))
        ]
        return float(np.degrees(tilts[1] - tilts[0]))


_BEHIND_MM = 14.0  # of a body, from its back wall forwards
_BACK_MM, _MIDDLE_MM = 3.0, LAMINA_X + 1.0  # of a body before its canal: so deep, and so far from the midline
_STRAIGHTER_DEG = (0.0, 6.0, 12.0)  # than asked for, where the bones would meet: tried in turn
_FINER_DEG = (4.0, 2.0)  # less than the first that does: the least of these is taken
_BONES: Recent[tuple[str, tuple[tuple[str, float], ...], Norm], Bone] = Recent(6)
_GROWN: Recent[Hashable, tuple[Bone, Sides]] = Recent(3)


def build_segment(
    level: str,
    cranial: Mapping[str, float] | None = None,
    caudal: Mapping[str, float] | None = None,
    norm: Norm = NORM,
    standing: Standing | None = None,
    overgrowth: Overgrowth | None = None,
) -> Segment:
    """A motion segment from anatomical parameters of its two bones that differ from the defaults of `norm`.

    Parameters
    ----------
    level : str
        "L1-L2" to "L5-S1".
    cranial, caudal : mapping of str to float, optional
        Of the upper and the lower bone.
    norm : Norm
        Whose means.
    standing : Standing, optional
        How they stand to each other; the published means of the level where it is left out.
    overgrowth : Overgrowth, optional
        Bone that degeneration has laid on.

    Raises
    ------
    Refused
        An unknown level or name, a value out of range, dimensions that contradict each other, or bones that cannot
        stand so.
    """
    standing, overgrowth = standing or Standing.of(level), overgrowth or Overgrowth()
    upper, shape_above = _grown(level, cranial or {}, norm, overgrowth)
    lower = _bone(bones_of(level)[1], caudal or {}, norm)
    _refuse_slip(level, lower, standing.slip_mm)
    shapes = shape_above, _shape_of(lower, norm.scale)

    def standing_straighter(by_deg: float) -> Segment | float:
        plain = Segment(level, upper, lower, stood(upper, lower, standing, by_deg), standing)
        return _apart(plain, shapes, overgrowth)

    shared = np.inf
    for most in _STRAIGHTER_DEG:
        found = standing_straighter(most)
        if isinstance(found, Segment):
            finer = (standing_straighter(most - less) for less in _FINER_DEG if less < most)
            return next((one for one in finer if isinstance(one, Segment)), found)
        if shared <= found < np.inf:  # to stand straighter does not help
            break
        shared = found
    grown = overgrowth.told()
    if grown:
        build_segment(level, cranial, caudal, norm, standing)  # refused without it too, that is told
        raise Refused(f"what has grown leaves the bones of {level} no room to stand apart; make {grown} smaller")
    raise Refused(
        f"the bones of {level} run into each other with a disc {standing.height_left_mm:.1f} mm high; make it higher or"
        " what it has lost smaller, or the lordosis or the slip"
    )


def _apart(plain: Segment, shapes: tuple[Sides, Sides], overgrowth: Overgrowth) -> Segment | float:
    """The segment with the joints of the lower bone moved to the upper one and room made for it.

    Where the bones still meet, how much they share, mm3; inf where so much room would leave no whole lower bone.

    Parameters
    ----------
    plain : Segment
        Its lower bone as it is by itself.
    shapes : (Sides, Sides)
        Those of the upper and the lower bone.
    overgrowth : Overgrowth
    """
    upper, lower, to_lower = plain.cranial, plain.caudal, plain.pose.cranial_to_caudal
    stops = np.concatenate([_back_of_body(upper, to_lower), _before_canal(lower)])
    joint = *shapes, upper.articular, lower.parameters, to_lower, plain.standing.facet_gap_mm
    shared = np.inf
    for slack in SLACK_MM:
        try:
            shape = grown_lower(meeting(*joint, slack), lower.parameters, overgrowth, stops)
            below = _of_shape(lower, shape)
        except Refused:
            return np.inf
        made = replace(plain, caudal=below)
        if apart(*made.solids):
            return made
        common = made.solids[0] & made.solids[1]
        if common.is_empty:
            return made
        if common.volume_mm3 >= shared:  # it is not the arches that meet
            break
        shared = common.volume_mm3
    return shared


def _before_canal(bone: Bone) -> Array:
    """The back of a body (n, 3) before the middle of its canal, which what grows beside the canal does not reach."""
    places = _dorsal(bone, _BACK_MM)
    return places[np.abs(places[:, 0]) < _MIDDLE_MM]


def _back_of_body(bone: Bone, matrix: Array) -> Array:
    """The caudal and dorsal surface of a body (n, 3), in another frame: what grows from below may meet it."""
    places = _dorsal(bone, _BEHIND_MM)
    return np.asarray(places[places[:, 2] < 0] @ matrix[:3, :3].T + matrix[:3, 3])


def _dorsal(bone: Bone, deep_mm: float) -> Array:
    """The surface of a body (n, 3), from its back wall so far forwards."""
    vertices, wall = bone.solid.arrays[0], bone.landmarks.wall_y
    normal, offset = bone.landmarks.body_plane
    return vertices[(vertices @ normal < offset) & (vertices[:, 1] > wall - deep_mm)]


def _refuse_slip(level: str, lower: Bone, slip_mm: float) -> None:
    """Refuse a slip that would carry the processes of the upper bone through those of the lower one.

    Forwards they meet along the normal of the joint: a process gives way by what it can be moved and worn away.
    """
    angles = {side: lower.parameters[name_of("facet_angle_deg", side)] for side in SIDES}
    side = max(angles, key=lambda one: angles[one])
    most = MOST_MM / max(float(np.sin(np.radians(angles[side]))), 1e-6)
    if slip_mm > most:
        raise Refused(
            f"slip_mm = {slip_mm:g} is more than the facet joints of {level} allow, {most:.1f} mm with the {side} one"
            f" at {angles[side]:g} degrees to the sagittal plane; make it smaller, or the facet angle of the lower bone"
        )


def bones(
    level: str, cranial: Mapping[str, float], caudal: Mapping[str, float], norm: Norm = NORM
) -> tuple[Bone, Bone]:
    """The upper and the lower bone of a segment, each as it is by itself; remembered."""
    upper, lower = bones_of(level)
    return _bone(upper, cranial, norm), _bone(lower, caudal, norm)


def stood(upper: Bone, lower: Bone, standing: Standing, straighter_deg: float = 0.0) -> Pose:
    """Where two bones are that stand to each other so; straighter where the rims of their bodies would meet.

    And by `straighter_deg` still.
    """
    below = plate_of(upper, upper=False)
    wedge = standing.lordosis_deg - wedge_deg(plate_of(upper, upper=True), below)
    height, slip = standing.height_left_mm, standing.slip_mm
    wedge = clear_wedge(upper, lower, height, wedge * (1.0 - standing.disc_loss), slip)
    if straighter_deg:
        wedge = clear_wedge(upper, lower, height, wedge - straighter_deg, slip)
    return pose(below, plate_of(lower, upper=True), height, wedge, slip)


def _bone(level: str, values: Mapping[str, float], norm: Norm) -> Bone:
    whole = resolved(level, values, norm)
    if level == S1:
        return _BONES.get((level, tuple(whole.items()), norm), lambda _: s1_bone(s1_shape(whole, norm.scale), whole))
    return _BONES.get((level, tuple(whole.items()), norm), lambda _: build_bone(level, values, norm))


def _grown(level: str, values: Mapping[str, float], norm: Norm, overgrowth: Overgrowth) -> tuple[Bone, Sides]:
    """The upper bone of a segment with what has grown on it, and its shape; remembered.

    It is not made without that first: its end-plates are the same.
    """
    upper = bones_of(level)[0]
    if not any(overgrowth.upper_key()):
        bone = _bone(upper, values, norm)
        return bone, _shape_of(bone, norm.scale)
    whole = resolved(upper, values, norm)

    def made(_: Hashable) -> tuple[Bone, Sides]:
        refuse_contradictions(whole)
        try:
            shape = grown_upper(shape_for(upper, whole, norm.scale), overgrowth)
            return bone_of_shape(upper, shape, whole), shape
        except Refused:
            _bone(upper, values, norm)  # where its dimensions are to blame, this names them
            raise Refused(
                f"with what has grown on {upper} it is not one closed ring of bone; make {overgrowth.told()} smaller"
            ) from None

    return _GROWN.get((upper, tuple(whole.items()), norm, overgrowth.upper_key()), made)


def _shape_of(bone: Bone, scale: float) -> Sides:
    """The shape that a bone was made from."""
    if bone.level == S1:
        return s1_shape(bone.parameters, scale)
    return shape_for(bone.level, bone.parameters, scale)


def _of_shape(bone: Bone, shape: Sides) -> Bone:
    """A bone with the dimensions of `bone` and another shape.

    Its pedicles are told as before its processes grew and moved: in a section these may hide them.
    """
    pedicle = bone.landmarks.pedicle
    if bone.level == S1:
        return s1_bone(shape, bone.parameters, pedicle=pedicle)
    return bone_of_shape(bone.level, shape, bone.parameters, pedicle=pedicle)
