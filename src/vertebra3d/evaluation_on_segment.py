"""From a case on a motion segment to what comes of it beside the figures of its upper vertebra."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.frozen import FrozenDict
from vertebra3d.measure import ledger, preserved
from vertebra3d.procedures import Pairing, SegmentCut, get
from vertebra3d.procedures.base import Flap
from vertebra3d.recent import Recent
from vertebra3d.rotations import matrix_of
from vertebra3d.segment.access import Way, access
from vertebra3d.segment.build import Segment, Standing, build_segment
from vertebra3d.segment.growth import Overgrowth
from vertebra3d.segment.outcome import LowerBone, SegmentOutcome
from vertebra3d.segment.roots import RootModel
from vertebra3d.segment.sac import SacModel
from vertebra3d.segment.tissue import Tissue
from vertebra3d.segment.vertebrae import parameters_of, resolved, room_for_short_pedicles
from vertebra3d.solids import Solid

_SEGMENTS: Recent[Hashable, Segment] = Recent(3)  # some 60 MB each
_MODELS: Recent[Hashable, SacModel] = Recent(3)
_ROOTS: Recent[SacModel, RootModel] = Recent(3)
_WAYS: Recent[tuple[Segment, str], Mapping[str, Way]] = Recent(6)
_STRUCTURES: Recent[Bone, preserved.Structures] = Recent(3)


def segment_for(case: Case) -> Segment:
    """The two vertebrae of `case` as they stand to each other; remembered.

    Raises
    ------
    Refused
        They cannot be, or cannot stand so.
    """
    values = case.all_conditions()
    standing = Standing(
        values["disc_height_mm"],
        values["segmental_lordosis_deg"],
        values["slip_mm"],
        values["facet_gap_mm"],
        values["disc_loss_percent"] / 100.0,
    )
    overgrowth = Overgrowth.of(values)
    upper, lower = (
        _with_short_pedicles(case, level, parameters, values["short_pedicles_mm"])
        for level, parameters in ((case.bone_level, case.parameters), (str(case.lower_level), case.lower_parameters))
    )
    key = case.level, upper, lower, case.norm, standing, overgrowth.key()
    return _SEGMENTS.get(key, lambda _: build_segment(case.level, upper, lower, case.norm, standing, overgrowth))


def _with_short_pedicles(
    case: Case, level: str, parameters: Mapping[str, float], shorter_mm: float
) -> FrozenDict[str, float]:
    """The parameters of one of the bones with its pedicles shortened, and with them the depth of its canal."""
    if shorter_mm == 0:
        return FrozenDict(parameters)
    depth = resolved(level, parameters, case.norm)["canal_depth_mm"]
    least = parameters_of(level, case.norm)["canal_depth_mm"].low
    room = room_for_short_pedicles(level, parameters, case.norm)
    if shorter_mm > room:
        raise Refused(
            f"short_pedicles_mm = {shorter_mm:g} leaves the canal of {level} {depth - shorter_mm:.1f} mm deep, and"
            f" {least:g} mm is the least; allowed is at most {room:g} mm here, or a larger canal_depth_mm"
        )
    return FrozenDict({**parameters, "canal_depth_mm": max(depth - shorter_mm, least)})


def model_for(case: Case, segment: Segment) -> SacModel:
    """Disc, room and sac of a segment before anything is cut; remembered."""
    tissue = Tissue.of(case.all_conditions())
    return _MODELS.get((id(segment), segment, tissue.key()), lambda _: SacModel.of(segment, tissue))


def pairing_of(segment: Segment) -> Pairing:
    """What a procedure sees of a segment."""
    return Pairing(segment.cranial, segment.caudal, np.asarray(np.linalg.inv(segment.pose.cranial_to_caudal)))


def turned_about(flap: Flap) -> NDArray[np.float64]:
    """The motion (4, 4) of what is swung out on a hinge."""
    axis = np.asarray(flap.axis, dtype=np.float64)
    matrix = np.eye(4)
    matrix[:3, :3] = matrix_of(np.radians(flap.turn_deg) * axis / np.linalg.norm(axis))
    matrix[:3, 3] = np.asarray(flap.hinge) - matrix[:3, :3] @ np.asarray(flap.hinge)
    return matrix


def cut_of(case: Case, pairing: Pairing, settings: Mapping[str, float]) -> SegmentCut:
    """What the procedure of `case` cuts, with all its settings filled in."""
    procedure = get(case.procedure)
    if procedure.on_segment is None:
        return SegmentCut(procedure.recipe(pairing.upper, case.chosen_side, settings))
    return procedure.on_segment.recipe(pairing, case.chosen_side, settings)


def on_segment(case: Case, segment: Segment, pairing: Pairing, cut: SegmentCut, upper_kept: Solid) -> SegmentOutcome:
    """What comes of a cut beside the figures of the upper bone, of which `upper_kept` is left (in its own frame)."""
    model = model_for(case, segment)
    lower = segment.caudal
    division = ledger.divide(lower, cut.lower.cutters, cut.lower.protected)
    left = preserved.measure(_STRUCTURES.get(lower, preserved.prepare), cut.lower.cutters, division)
    above, below = segment.solids
    if upper_kept is not segment.cranial.solid:
        above = upper_kept.moved(segment.pose.cranial)
    if not division.removed.is_empty:
        below = division.kept.moved(segment.pose.caudal)
    side = case.chosen_side if case.chosen_side in SIDES else SIDES[0]
    disc = model.disc.without if cut.herniation else model.disc.whole
    roots = _ROOTS.get(model, lambda _: RootModel.of(segment, model.room, model.disc.whole))
    after = model.room.after(above, below, disc, cut.flavum)
    return SegmentOutcome(
        segment=segment,
        pairing=pairing,
        conditions=FrozenDict(case.all_conditions()),
        model=model,
        lower=LowerBone(lower, division, left),
        disc=disc,
        after=after,
        sac=model.profile(after),
        roots_before=roots.before,
        roots_after=roots.measured(above, below, disc, after.flavum),
        access=_WAYS.get((segment, side), lambda _: access(segment, side)),
    )
