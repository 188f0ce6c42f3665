"""The soft parts of a segment, as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.anatomy.parameters import name_of
from vertebra3d.segment.disc import NO_HERNIATION, Herniation
from vertebra3d.segment.figures import figure


@dataclass(frozen=True)
class Tissue:
    """Soft parts of a segment, mm.

    Attributes
    ----------
    flavum_mm : mapping of side to float
        Thickness of the ligamentum flavum.
    bulge_mm : float
        How far the disc stands out beyond the rims of the end-plates.
    herniation : Herniation
    sac_area_mm2 : float or None
        Of the sac where nothing presses; the mean of the level where it is None.
    """

    flavum_mm: Mapping[str, float]
    bulge_mm: float = 0.0
    herniation: Herniation = NO_HERNIATION
    sac_area_mm2: float | None = None

    def key(self) -> tuple[float, ...]:
        """All of it, to be remembered by."""
        return *(self.flavum_mm[side] for side in SIDES), self.bulge_mm, *self.herniation, self.sac_area_mm2 or 0.0

    @classmethod
    def healthy(cls, level: str) -> Tissue:
        """The published means of a segment."""
        return cls.alike(figure("flavum_thickness_mm", level).mean)

    @classmethod
    def alike(cls, flavum_mm: float, bulge_mm: float = 0.0) -> Tissue:
        """Both halves of the ligament equally thick."""
        return cls(dict.fromkeys(SIDES, flavum_mm), bulge_mm)

    @classmethod
    def of(cls, values: Mapping[str, float]) -> Tissue:
        """From the conditions of a segment, by name."""
        return cls(
            {side: values[name_of("flavum_mm", side)] for side in SIDES},
            values["bulge_mm"],
            Herniation(*(values[name] for name in ("herniation_mm", "herniation_at_mm", "herniation_width_mm"))),
            values["sac_area_mm2"],
        )
