"""What a motion segment is like beside the dimensions of its bones: how it stands, its soft parts, what grew on it.

Every number is declared once, with its range, its default for each segment, its meaning and its source. Grades of those
that are pathology are in `grades.toml`, presets in plain words in `pathologies.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.anatomy.parameters import name_of
from vertebra3d.errors import Refused
from vertebra3d.quantity import Quantity
from vertebra3d.segment.figures import figure, segment_levels, told

COLLAPSED_MM = 4.0
"""Height of the disc below which it counts as collapsed: Hasegawa 1995 found most roots pressed at or below it."""


class _Row(NamedTuple):
    """One declaration; `figure` is the name of a published default, where there is one; else it is `default`."""

    label: str
    group: str
    low: float
    high: float
    step: float
    meaning: str
    default: float = 0.0
    figure: str = ""
    sided: bool = False
    source: str = "none in a healthy segment"


_ROWS: dict[str, _Row] = {
    "disc_height_mm": _Row(
        "Disc height",
        "Standing",
        3.0,
        15.0,
        0.1,
        "Of the healthy disc, between the middles of the planes fitted to the end-plates.",
        figure="disc_height_mm",
    ),
    "disc_loss_percent": _Row(
        "Loss of disc height",
        "Standing",
        0.0,
        70.0,
        5.0,
        "How much of its height the disc has lost, in front and behind alike: its wedge goes with it.",
    ),
    "segmental_lordosis_deg": _Row(
        "Segmental lordosis",
        "Standing",
        -8.0,
        28.0,
        1.0,
        "Between the upper end-plates of both vertebrae: the upper body and the disc. It is less where the rims of the"
        " bodies, or the arches, would meet behind.",
        figure="segmental_lordosis_deg",
    ),
    "slip_mm": _Row(
        "Slip",
        "Standing",
        -5.0,
        12.0,
        0.5,
        "How far the back of the upper body stands in front of that of the lower one (spondylolisthesis); below 0:"
        " behind it.",
    ),
    "facet_gap_mm": _Row(
        "Facet joint gap",
        "Standing",
        0.5,
        4.0,
        0.1,
        "Between the joint surfaces, bone to bone.",
        figure="facet_gap_mm",
    ),
    "short_pedicles_mm": _Row(
        "Short pedicles",
        "Bone",
        0.0,
        6.0,
        0.5,
        "By how much the pedicles of both vertebrae are shorter, and the canal less deep, than their dimensions say."
        " At most as much as the canal of either can lose.",
    ),
    "lamina_hypertrophy_mm": _Row(
        "Thickened lamina",
        "Bone",
        0.0,
        5.0,
        0.5,
        "How far bone stands into the canal from the lamina of the upper vertebra.",
        sided=True,
    ),
    "lamina_spur_mm": _Row(
        "Spur on the lamina",
        "Bone",
        0.0,
        8.0,
        0.5,
        "How far a spur stands out of the lamina of the upper vertebra, beside its caudal edge, towards the root.",
        sided=True,
    ),
    "facet_hypertrophy_mm": _Row(
        "Enlarged facet joint",
        "Bone",
        0.0,
        6.0,
        0.5,
        "How far the superior process of the lower vertebra has grown inwards and forwards along the joint; the"
        " inferior one of the upper vertebra grows inwards by half of it.",
        sided=True,
    ),
    "facet_osteophyte_mm": _Row(
        "Osteophyte in the foramen",
        "Bone",
        0.0,
        7.0,
        0.5,
        "How far the tip of the superior process of the lower vertebra has grown upwards and forwards, into the"
        " foramen, until it meets the body above.",
        sided=True,
    ),
    "flavum_mm": _Row(
        "Ligamentum flavum",
        "Ligament and disc",
        1.0,
        9.0,
        0.1,
        "Its thickness, across it.",
        figure="flavum_thickness_mm",
        sided=True,
    ),
    "sac_area_mm2": _Row(
        "Size of the dural sac",
        "Ligament and disc",
        60.0,
        320.0,
        5.0,
        "Its area where nothing presses; the length of the sleeve is that of a circle of this area.",
        figure="sac_area_mm2",
    ),
    "bulge_mm": _Row(
        "Disc bulge",
        "Ligament and disc",
        0.0,
        7.0,
        0.5,
        "How far the disc stands out beyond the rims of the end-plates, half-way up, all round.",
    ),
    "herniation_mm": _Row(
        "Disc herniation",
        "Ligament and disc",
        0.0,
        14.0,
        0.5,
        "How far a herniation stands out behind the disc.",
    ),
    "herniation_at_mm": _Row(
        "Place of the herniation",
        "Ligament and disc",
        -22.0,
        22.0,
        1.0,
        "Its middle along x, the patient's left above 0: 0 central, about 8 paracentral, about 18 foraminal.",
    ),
    "herniation_width_mm": _Row(
        "Width of the herniation",
        "Ligament and disc",
        6.0,
        24.0,
        1.0,
        "Its width at the base.",
        default=13.0,
        source="convention: about a third of the width of the disc",
    ),
}

SIDED_CONDITIONS: Mapping[str, tuple[str, str]] = {
    base: (name_of(base, "left"), name_of(base, "right")) for base, row in _ROWS.items() if row.sided
}
"""Names of the left and the right condition, by the name that stands for both."""


_OWN_RANGE = {("segmental_lordosis_deg", "L5-S1"): (0.0, 42.0)}
"""Ranges of a segment that differ from those of the others: there the lordosis is twice as large."""


@cache
def conditions_at(level: str) -> Mapping[str, Quantity]:
    """Every condition of a segment ("L1-L2" to "L5-S1"), by name."""
    figure("disc_height_mm", level)  # refuses what is no segment
    return {quantity.name: quantity for base, row in _ROWS.items() for quantity in _declared(base, row, level)}


def _declared(base: str, row: _Row, level: str) -> Iterable[Quantity]:
    default: float | dict[str, float] = row.default
    source, status = row.source, "convention"
    if row.figure:
        default = {level: figure(row.figure, level).mean for level in segment_levels()}
        source, status = told(row.figure)
    low, high = _OWN_RANGE.get((base, level), (row.low, row.high))
    unit = {"percent": "%"}.get(base.rpartition("_")[2], base.rpartition("_")[2])
    for name, side in zip(SIDED_CONDITIONS[base], SIDES, strict=True) if row.sided else ((base, ""),):
        yield Quantity(
            name=name,
            label=f"{row.label}, {side}" if side else row.label,
            unit=unit,
            low=low,
            high=high,
            meaning=row.meaning,
            default=default,
            source=source,
            status=status,
            group=row.group,
            step=row.step,
        )


def both_sides_told(values: Mapping[str, Any]) -> dict[str, Any]:
    """`values` with each name that stands for both sides told for either; what is told for one side goes before."""
    found = {one: value for name, value in values.items() for one in SIDED_CONDITIONS.get(name, ())}
    found.update({name: value for name, value in values.items() if name not in SIDED_CONDITIONS})
    return found


def resolved_conditions(level: str, given: Mapping[str, float]) -> dict[str, float]:
    """Every condition of a segment as a number, defaults filled in.

    Raises
    ------
    Refused
        A value out of range, or a combination that cannot exist.
    """
    found = {}
    for name, quantity in conditions_at(level).items():
        found[name] = quantity.check(given[name] if name in given else quantity.default_for(level))
    refuse_impossible(found)
    return found


def disc_left_mm(values: Mapping[str, float]) -> float:
    """The height that the disc has left."""
    return values["disc_height_mm"] * (1.0 - values["disc_loss_percent"] / 100.0)


def refuse_impossible(values: Mapping[str, float]) -> None:
    """Raise `Refused` where conditions cannot exist together; the bones have their say when the segment is built."""
    height = disc_left_mm(values)
    if values["herniation_mm"] > 0 and height < COLLAPSED_MM:
        raise Refused(
            f"herniation_mm = {values['herniation_mm']:g} out of a collapsed disc: {height:.1f} mm of its height are"
            f" left, and what could come out is gone; make disc_loss_percent smaller, so that at least"
            f" {COLLAPSED_MM:g} mm are left, or herniation_mm 0"
        )
