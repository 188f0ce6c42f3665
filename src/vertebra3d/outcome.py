"""What came of a case: plain, immutable records. `Outcome.as_dict` is the JSON of the command line."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid

if TYPE_CHECKING:
    import trimesh

    from vertebra3d.case import Case
    from vertebra3d.segment.outcome import SegmentOutcome

Array = NDArray[np.float64]


@dataclass(frozen=True)
class RegionVolume:
    """Envelope volume of one region, what was taken of it, and what of that the burr took, mm3."""

    intact_mm3: float
    removed_mm3: float
    burr_mm3: float = 0.0


@dataclass(frozen=True)
class BoneLedger:
    """intact = kept + removed, measured on closed solids of one boolean (cortex and marrow together).

    `burr_mm3` is the part of the removed that was taken by hand, after the procedure's cut.
    """

    intact_mm3: float
    kept_mm3: float
    removed_mm3: float
    regions: Mapping[str, RegionVolume]
    burr_mm3: float = 0.0

    @property
    def removed_percent(self) -> float:
        """Removed share of the intact bone, percent."""
        return 100.0 * self.removed_mm3 / self.intact_mm3


@dataclass(frozen=True, eq=False)
class Flap:
    """Bone that was cut free and swung out: what stayed, what came free (where it was), and its motion (4, 4)."""

    stays: Solid
    freed: Solid
    turn: Array


@dataclass(frozen=True)
class CanalPlane:
    """The canal in one axial plane before and after: area, mid-sagittal (AP) diameter and width."""

    plane_mm: float
    before_mm2: float
    after_mm2: float
    ap_before_mm: float
    ap_after_mm: float
    width_before_mm: float
    width_after_mm: float


@dataclass(frozen=True)
class Canal:
    """Bony canal space before and after; the gain is an upper bound, to the former dorsal surface of the laminae.

    `planes_mm` (n,) ascending, `before_mm2` and `after_mm2` (n,) over the counted length; `angles_deg` (m,) counted
    from straight backwards, positive to the patient's left, and `wall_before_mm`, `wall_after_mm` (n, m) are the canal
    unrolled: distance from the centre to the wall.
    """

    planes_mm: Array
    before_mm2: Array
    after_mm2: Array
    gain_mm3: float
    narrowest: CanalPlane | None
    widened_most: CanalPlane | None
    opened_length_mm: float
    opened_width_mm: float
    angles_deg: Array
    wall_before_mm: Array
    wall_after_mm: Array


@dataclass(frozen=True)
class FacetLeft:
    """What is left of an articular process and of its articular surface, percent."""

    volume_percent: float
    surface_percent: float


@dataclass(frozen=True)
class ParsWidth:
    """Least width between the cut and the lateral edge of the pars, mm."""

    before: float
    after: float


@dataclass(frozen=True)
class Preserved:
    """Structures that matter for stability, after the procedure.

    `spinous_process` tells whether it is whole; None where there is none, the arch being open in the midline.
    """

    facets: Mapping[str, FacetLeft]
    pars_mm: Mapping[str, ParsWidth]
    spinous_process: bool | None
    contralateral_lamina: bool
    loose_pieces_mm3: tuple[float, ...] = ()


@dataclass(frozen=True)
class Warning_:
    """A limit that was crossed, or something that a person should know.

    `level` is "amber" or "red" (a limit), or "note" (a loose piece, an edge of the method); `value` and `limit` are
    numbers in the unit that `what` names, or None. `bone` is the level of the lower vertebra of a segment, where it is
    about that one.
    """

    level: str
    what: str
    value: float | None
    limit: float | None
    source: str
    bone: str = ""


@dataclass(frozen=True, eq=False)
class Outcome:
    """All that `evaluate` finds. The meshes are made when first asked for.

    `near` are limits that are not crossed but nearly so (`measure.limits.near`); they are no warnings. `settings` are
    those of the procedure, all filled in. On a motion segment all figures here are those of the upper vertebra, and
    `segment` has the others.
    """

    case: Case
    intact: Bone
    bone: BoneLedger
    canal: Canal
    preserved: Preserved
    warnings: tuple[Warning_, ...]
    kept_solid: Solid
    removed_solid: Solid
    timing_ms: Mapping[str, float]
    cutters: tuple[Solid, ...] = ()
    version: str = field(default="")
    near: tuple[Warning_, ...] = ()
    settings: Mapping[str, float] = field(default_factory=dict)
    segment: SegmentOutcome | None = None
    flap: Flap | None = None

    @cached_property
    def kept(self) -> trimesh.Trimesh:
        """Bone that stays, mm."""
        return self.kept_solid.to_trimesh()

    @cached_property
    def removed(self) -> trimesh.Trimesh:
        """Bone that was taken, mm; empty for the intact bone."""
        return self.removed_solid.to_trimesh()

    def _patient(self) -> dict[str, Any]:
        """What is told of a bone from a file only; its twin is fitted when it is asked for, which takes seconds."""
        found = self.intact.provenance
        if found is None:
            return {}
        from vertebra3d.patient.likeness import likeness_of, places_of

        told: dict[str, Any] = {
            "level": self.intact.level,
            "level_confidence": None,
            "unit": found.unit,
            "frame": [list(row) for row in found.frame],
            "mends": list(found.notes),
            "twin": None,
            "levels": {},
            "dimensions": {},
        }
        with contextlib.suppress(Refused):  # a bone that no vertebra of the model comes near has no dimensions
            likeness = likeness_of(self.intact)
            told["twin"] = {"mean_mm": likeness.mean_mm, "p95_mm": likeness.p95_mm}
            told["levels"] = dict(likeness.levels)
            told["level_confidence"] = likeness.levels.get(self.intact.level, 0.0)
            places = places_of(likeness.twin, self.case.norm)
            told["dimensions"] = {name: place.as_dict(name) for name, place in places.items()}
        return {"patient": told}

    def as_dict(self) -> dict[str, Any]:
        """The object that `evaluate --format json` prints (DESIGN of the command line); JSON types only."""
        canal = self.canal

        def plane(p: CanalPlane | None) -> dict[str, float] | None:
            return None if p is None else {k: float(getattr(p, k)) for k in p.__dataclass_fields__}

        case = self.case.filled(self.intact, self.settings or None)
        beside: dict[str, Any] = {}
        if self.segment is not None:
            case |= {"pathology": self.case.pathology, **self.segment.case_dict()}
            beside = self.segment.as_dict()
        return {
            "case": case,
            "bone": {
                "intact_mm3": self.bone.intact_mm3,
                "kept_mm3": self.bone.kept_mm3,
                "removed_mm3": self.bone.removed_mm3,
                "removed_percent": self.bone.removed_percent,
                "burr_mm3": self.bone.burr_mm3,
                "regions": {
                    name: {"intact_mm3": r.intact_mm3, "removed_mm3": r.removed_mm3, "burr_mm3": r.burr_mm3}
                    for name, r in self.bone.regions.items()
                },
            },
            "canal": {
                "planes_mm": canal.planes_mm.tolist(),
                "before_mm2": canal.before_mm2.tolist(),
                "after_mm2": canal.after_mm2.tolist(),
                "gain_mm3": canal.gain_mm3,
                "narrowest": plane(canal.narrowest),
                "widened_most": plane(canal.widened_most),
                "opened_length_mm": canal.opened_length_mm,
                "opened_width_mm": canal.opened_width_mm,
            },
            "preserved": {
                "facets": {
                    name: {"volume_percent": f.volume_percent, "surface_percent": f.surface_percent}
                    for name, f in self.preserved.facets.items()
                },
                "pars_mm": {side: {"before": p.before, "after": p.after} for side, p in self.preserved.pars_mm.items()},
                "spinous_process": self.preserved.spinous_process,
                "contralateral_lamina": self.preserved.contralateral_lamina,
                "loose_pieces_mm3": list(self.preserved.loose_pieces_mm3),
            },
            **beside,
            **self._patient(),
            "warnings": [
                {"level": w.level, "what": w.what, "value": w.value, "limit": w.limit, "source": w.source}
                | ({"bone": w.bone} if w.bone else {})
                for w in self.warnings
            ],
            "mesh": {"triangles": self.kept_solid.triangles, "watertight": self.kept_solid.is_closed},
            "timing_ms": dict(self.timing_ms),
            "version": self.version,
        }
