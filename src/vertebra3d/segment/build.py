"""From the dimensions of two bones, and how they stand to each other, to a `Segment`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.build import bone_of_shape, build_bone
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import NORM, resolve
from vertebra3d.anatomy.populations import Norm
from vertebra3d.errors import Refused
from vertebra3d.recent import Recent
from vertebra3d.segment.figures import bones_of, figure
from vertebra3d.segment.joint import SLACK_MM, meeting
from vertebra3d.segment.plates import plate_of
from vertebra3d.segment.pose import Pose, pose, wedge_deg
from vertebra3d.solids import Solid

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Standing:
    """How two bones stand to each other.

    Attributes
    ----------
    disc_height_mm : float
        Between the middles of the planes fitted to the end-plates.
    lordosis_deg : float
        Of the segment: between the upper end-plates of both bones, disc and body above it.
    slip_mm : float
        How far the back of the upper body stands in front of that of the lower one.
    facet_gap_mm : float
        Between the joint surfaces.
    """

    disc_height_mm: float
    lordosis_deg: float
    slip_mm: float = 0.0
    facet_gap_mm: float = 1.5

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
        "L1-L2" to "L4-L5".
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
        return self.cranial.solid.moved(self.pose.cranial), self.caudal.solid.moved(self.pose.caudal)


_BONES: Recent[tuple[str, tuple[tuple[str, float], ...], Norm], Bone] = Recent(6)


def build_segment(
    level: str,
    cranial: Mapping[str, float] | None = None,
    caudal: Mapping[str, float] | None = None,
    norm: Norm = NORM,
    standing: Standing | None = None,
) -> Segment:
    """A motion segment from anatomical parameters of its two bones that differ from the defaults of `norm`.

    Parameters
    ----------
    level : str
        "L1-L2" to "L4-L5".
    cranial, caudal : mapping of str to float, optional
        Of the upper and the lower bone.
    norm : Norm
        Whose means.
    standing : Standing, optional
        How they stand to each other; the published means of the level where it is left out.

    Raises
    ------
    Refused
        An unknown level or name, a value out of range, dimensions that contradict each other, or bones that cannot
        stand so.
    """
    standing = standing or Standing.of(level)
    upper, lower = bones(level, cranial or {}, caudal or {}, norm)
    stands = stood(upper, lower, standing)
    shapes = [shape_for(bone.level, bone.parameters, norm.scale) for bone in (upper, lower)]
    joint = shapes[0], shapes[1], upper.articular, lower.parameters, stands.cranial_to_caudal, standing.facet_gap_mm
    for slack in SLACK_MM:
        try:
            below = bone_of_shape(lower.level, meeting(*joint, slack), lower.parameters)
        except Refused:  # so much room for the upper bone leaves no whole lower one
            break
        made = Segment(level, upper, below, stands, standing)
        if (made.solids[0] & made.solids[1]).is_empty:
            return made
    raise Refused(
        f"the bones of {level} run into each other with a disc {standing.disc_height_mm:g} mm high; make it higher, or "
        "the lordosis or the slip smaller"
    )


def bones(
    level: str, cranial: Mapping[str, float], caudal: Mapping[str, float], norm: Norm = NORM
) -> tuple[Bone, Bone]:
    """The upper and the lower bone of a segment, each as it is by itself; remembered."""
    upper, lower = bones_of(level)
    return _bone(upper, cranial, norm), _bone(lower, caudal, norm)


def stood(upper: Bone, lower: Bone, standing: Standing) -> Pose:
    """Where two bones are that stand to each other so."""
    below = plate_of(upper, upper=False)
    wedge = standing.lordosis_deg - wedge_deg(plate_of(upper, upper=True), below)
    return pose(below, plate_of(lower, upper=True), standing.disc_height_mm, wedge, standing.slip_mm)


def _bone(level: str, values: Mapping[str, float], norm: Norm) -> Bone:
    resolved = resolve(level, values, norm)
    return _BONES.get((level, tuple(resolved.items()), norm), lambda _: build_bone(level, values, norm))
