"""What came of a procedure on a motion segment, beside what came of its upper vertebra."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.measure.ledger import Division
from vertebra3d.outcome import Preserved
from vertebra3d.procedures.base import Pairing
from vertebra3d.segment.access import Way
from vertebra3d.segment.build import Segment
from vertebra3d.segment.foramen import bounded
from vertebra3d.segment.pathology import grade_of
from vertebra3d.segment.room import After
from vertebra3d.segment.roots import Roots
from vertebra3d.segment.sac import BANDS, BANDS_SOURCE, SacModel, SacProfile, band
from vertebra3d.solids import Solid


@dataclass(frozen=True, eq=False)
class LowerBone:
    """The lower vertebra: intact, what was taken of it, and what was preserved; in its own frame."""

    intact: Bone
    division: Division
    preserved: Preserved


STRAIGHTER = "A low disc has less of a wedge, and the bones stand straighter where rims or arches would meet."
"""Why a segment has less lordosis than it was asked to have."""

_TOLD_DEG = 0.5


@dataclass(frozen=True, eq=False)
class SegmentOutcome:
    """What came of a procedure on a motion segment.

    Attributes
    ----------
    segment : Segment
        Both bones and how they stand.
    pairing : Pairing
        The same, as procedures see it.
    conditions : mapping of str to float
        Every condition, by name.
    model : SacModel
        Disc, room and sac before anything is cut.
    lower : LowerBone
    disc : Solid
        What is left of the disc, in the frame of the segment.
    after : After
        The walls of the canal after the cut.
    sac : SacProfile
    access : mapping of str to Way
        What the ways to it cost: "open", "unilateral", "tubular" and tubes of other widths.
    roots_before, roots_after : Roots
        Room of the four nerve roots, the lateral recesses and the foramina.
    """

    segment: Segment
    pairing: Pairing
    conditions: Mapping[str, float]
    model: SacModel
    lower: LowerBone
    disc: Solid
    after: After
    sac: SacProfile
    access: Mapping[str, Way]
    roots_before: Roots
    roots_after: Roots

    @property
    def straighter_deg(self) -> float:
        """By how much it stands straighter than it was asked to; 0 where that is less than `_TOLD_DEG`."""
        less = self.conditions["segmental_lordosis_deg"] - self.segment.lordosis_deg
        return less if less >= _TOLD_DEG else 0.0

    def case_dict(self) -> dict[str, Any]:
        """What of the full case only a segment has, as JSON types."""
        return {
            "stands": {
                "lordosis_deg": self.segment.lordosis_deg,
                "disc_height_mm": self.segment.standing.height_left_mm,
            },
            "lower_parameters": {name: float(value) for name, value in self.lower.intact.parameters.items()},
            "conditions": {
                name: {"value": float(value), "grade": grade_of(name, value)} for name, value in self.conditions.items()
            },
        }

    def as_dict(self) -> dict[str, Any]:
        """The blocks that `evaluate --format json` prints of a segment; JSON types only."""
        ledger, sac = self.lower.division.ledger, self.sac
        return {
            "lower_bone": {
                "intact_mm3": ledger.intact_mm3,
                "kept_mm3": ledger.kept_mm3,
                "removed_mm3": ledger.removed_mm3,
                "removed_percent": ledger.removed_percent,
                "regions": {
                    name: {"intact_mm3": r.intact_mm3, "removed_mm3": r.removed_mm3}
                    for name, r in ledger.regions.items()
                },
                "facets": {
                    name: {"volume_percent": f.volume_percent, "surface_percent": f.surface_percent}
                    for name, f in self.lower.preserved.facets.items()
                },
            },
            "sac": {
                "planes_mm": sac.heights.tolist(),
                "before_mm2": sac.before_mm2.tolist(),
                "after_mm2": sac.after_mm2.tolist(),
                "standing": "a model, not a measurement",
                "bands_below_mm2": {name: end for end, name in BANDS[:-1]},
                "bands_source": BANDS_SOURCE,
                "perimeter_mm": sac.perimeter_mm,
                "tightest": {
                    "plane_mm": float(sac.heights[sac.tightest]),
                    "before_mm2": sac.tightest_before_mm2,
                    "after_mm2": sac.tightest_after_mm2,
                    "band_before": band(sac.tightest_before_mm2),
                    "band_after": band(sac.tightest_after_mm2),
                },
            },
            "roots": {
                name: {
                    "clearance_before_mm": self.roots_before[name].least_mm,
                    "clearance_after_mm": self.roots_after[name].least_mm,
                    "state_before": self.roots_before[name].state,
                    "state_after": self.roots_after[name].state,
                    "pressed_by_before": self.roots_before[name].pressed_by,
                    "pressed_by_after": self.roots_after[name].pressed_by,
                }
                for name in self.roots_before
            },
            "recess": {
                side: {
                    "before_mm": bounded(self.roots_before.recess_mm[side]),
                    "after_mm": bounded(self.roots_after.recess_mm[side]),
                }
                for side in SIDES
            },
            "foramen": {
                side: {
                    when: {
                        "height_mm": one.height_mm,
                        "width_mm": bounded(one.width_mm),
                        "disc_back_mm": one.disc_back_mm,
                    }
                    for when, one in (
                        ("before", self.roots_before.foramen[side]),
                        ("after", self.roots_after.foramen[side]),
                    )
                }
                for side in SIDES
            },
            "access": {
                name: {"incision_mm": way.incision_mm, "detached_cm2": way.detached_cm2}
                for name, way in self.access.items()
                if name in ("open", "unilateral", "tubular")
            },
        }
