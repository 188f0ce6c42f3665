"""Anatomical parameters: what a person would measure on a lumbar vertebra, each declared once.

A default is what is read off the mean shape of 87 living adults (mean age 61.5; Clouthier 2023) at L2 to L5. There is
no L1 in that data: its default is the one of L2 times a published ratio of L1 to L2 where there is one (`_L1_RATIO`),
otherwise the one of L2. Ranges are conventions round the defaults, narrow enough that bones drawn from anywhere in them
are one closed ring.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from vertebra3d.anatomy.shape import reference_dimensions
from vertebra3d.errors import Refused
from vertebra3d.quantity import Quantity

LEVELS = ("L1", "L2", "L3", "L4", "L5")
MEAN_SHAPE = "mean shape of 87 adults (Clouthier 2023, J Biomech 146:111421), measured on its mesh"


class _Ratio(NamedTuple):
    value: float
    source: str
    status: str


_PANJABI = "Panjabi 1992, Spine 17:299"
_L1_RATIO = {
    "endplate_width_upper_mm": _Ratio(41.2 / 42.6, _PANJABI, "secondary"),
    "endplate_width_lower_mm": _Ratio(41.2 / 42.6, f"{_PANJABI} (ratio of the upper end-plate)", "secondary"),
    "body_height_anterior_mm": _Ratio(24.54 / 25.75, "Bonczar 2024, Surg Radiol Anat 47:22", "secondary"),
    "body_height_posterior_mm": _Ratio(26.57 / 27.02, "Bonczar 2024, Surg Radiol Anat 47:22", "secondary"),
    "canal_width_mm": _Ratio(23.7 / 23.8, _PANJABI, "secondary"),
    "canal_depth_mm": _Ratio(19.0 / 18.2, _PANJABI, "secondary"),
    "transverse_span_mm": _Ratio(71.2 / 76.1, _PANJABI, "recalled"),
}


class _Row(NamedTuple):
    """One declaration: label, group, half-range as a share of the default (mm) or in degrees, meaning."""

    label: str
    group: str
    spread: float
    meaning: str
    floor: float = 0.0


_ROWS: dict[str, _Row] = {
    "endplate_width_upper_mm": _Row(
        "Upper end-plate width",
        "Body",
        0.2,
        "Greatest left-right width of the body just below its upper end-plate (EPWu).",
    ),
    "endplate_width_lower_mm": _Row(
        "Lower end-plate width",
        "Body",
        0.2,
        "Greatest left-right width of the body just above its lower end-plate (EPWl).",
    ),
    "endplate_depth_upper_mm": _Row(
        "Upper end-plate depth", "Body", 0.2, "Front to back of the upper end-plate in the midline (EPDu)."
    ),
    "endplate_depth_lower_mm": _Row(
        "Lower end-plate depth", "Body", 0.2, "Front to back of the lower end-plate in the midline (EPDl)."
    ),
    "body_height_anterior_mm": _Row(
        "Body height, front", "Body", 0.2, "Height of the body at its front edge in the midline (VBHa)."
    ),
    "body_height_posterior_mm": _Row(
        "Body height, back", "Body", 0.2, "Height of the body at its back edge in the midline (VBHp)."
    ),
    "body_waist_mm": _Row(
        "Body waist",
        "Body",
        0.45,
        "How far each side wall of the body is drawn in at mid-height, below the end-plates.",
    ),
    "endplate_concavity_mm": _Row(
        "End-plate concavity", "Body", 1.0, "Depth of the hollow of the end-plates in the midline, mean of both.", 0.9
    ),
    "canal_width_mm": _Row(
        "Canal width", "Canal", 0.2, "Left-right width of the spinal canal where bone closes round it (SCW)."
    ),
    "canal_depth_mm": _Row(
        "Canal depth", "Canal", 0.25, "Front to back of the spinal canal in the midline (SCD, the bony AP diameter)."
    ),
    "pedicle_width_mm": _Row(
        "Pedicle width", "Pedicle", 0.3, "Least width of the pedicle, across its axis (PDW). The medial wall stays."
    ),
    "pedicle_height_mm": _Row("Pedicle height", "Pedicle", 0.2, "Height of the pedicle at its isthmus (PDH)."),
    "pedicle_transverse_deg": _Row(
        "Pedicle convergence",
        "Pedicle",
        8,
        "Angle of the pedicle axis from the sagittal plane; positive converges forwards.",
    ),
    "pedicle_sagittal_deg": _Row(
        "Pedicle rise", "Pedicle", 6, "Angle of the pedicle axis above the axial plane; positive rises forwards."
    ),
    "lamina_thickness_mm": _Row(
        "Lamina thickness",
        "Lamina",
        0.35,
        "Thickness of the lamina 5 to 11 mm from the midline; grows to the dorsal side.",
    ),
    "lamina_height_mm": _Row(
        "Lamina height", "Lamina", 0.2, "Height of the lamina 6 mm from the midline, from cranial to caudal edge."
    ),
    "lamina_slope_deg": _Row(
        "Lamina slope",
        "Lamina",
        6,
        "Lean of the lamina from the vertical in the sagittal plane; its caudal edge lies behind.",
    ),
    "interpars_mm": _Row(
        "Interpars distance",
        "Lamina",
        0.12,
        "Least distance between the lateral edges of both partes interarticulares.",
    ),
    "superior_process_height_mm": _Row(
        "Superior process height",
        "Articular processes",
        0.4,
        "Height of the superior articular process above the upper border of the pedicle.",
    ),
    "superior_process_thickness_mm": _Row(
        "Superior process thickness",
        "Articular processes",
        0.3,
        "Mean thickness of the superior articular process; the articular surface stays.",
    ),
    "facet_angle_deg": _Row(
        "Facet angle",
        "Articular processes",
        15,
        "Angle of the superior articular process from the sagittal plane, in the axial plane; 0 is sagittal.",
    ),
    "superior_facet_width_mm": _Row(
        "Superior facet width",
        "Articular processes",
        0.2,
        "Length of the superior articular process in the axial plane.",
    ),
    "superior_facet_distance_mm": _Row(
        "Superior facet distance",
        "Articular processes",
        0.12,
        "Distance between the centres of both superior articular processes.",
    ),
    "mammillary_size_mm": _Row(
        "Mammillary process",
        "Articular processes",
        0.35,
        "Thickness of the back of the superior process with its mammillary.",
    ),
    "inferior_process_length_mm": _Row(
        "Inferior process length",
        "Articular processes",
        0.25,
        "How far the inferior articular process reaches below the narrowest place of the pars.",
    ),
    "inferior_process_width_mm": _Row(
        "Inferior process width",
        "Articular processes",
        0.3,
        "Width of the inferior articular process 5 mm above its tip.",
    ),
    "inferior_process_distance_mm": _Row(
        "Inferior process distance",
        "Articular processes",
        0.15,
        "Distance between the centres of both inferior articular processes, 5 mm above the tips.",
    ),
    "transverse_span_mm": _Row(
        "Transverse span", "Transverse processes", 0.15, "Tip to tip of the transverse processes, along x (TPW)."
    ),
    "transverse_height_mm": _Row(
        "Transverse process height",
        "Transverse processes",
        0.3,
        "Greater side of its section at 0.7 of the way to the tip.",
    ),
    "transverse_thickness_mm": _Row(
        "Transverse process thickness",
        "Transverse processes",
        0.3,
        "Lesser side of its section at 0.7 of the way to the tip.",
    ),
    "transverse_sweep_deg": _Row(
        "Transverse process sweep", "Transverse processes", 10, "How far it points backwards from straight sideways."
    ),
    "transverse_lift_deg": _Row("Transverse process lift", "Transverse processes", 10, "How far it points upwards."),
    "spinous_length_mm": _Row(
        "Spinous process length",
        "Spinous process",
        0.25,
        "Back of the canal to the tip of the spinous process, along y.",
    ),
    "spinous_height_mm": _Row("Spinous process height", "Spinous process", 0.25, "Its height half-way to the tip."),
    "spinous_thickness_mm": _Row(
        "Spinous process thickness", "Spinous process", 0.35, "Its mean width half-way to the tip."
    ),
    "spinous_slope_deg": _Row("Spinous process slope", "Spinous process", 12, "How far it points downwards."),
}


def _default(name: str, level: str) -> float:
    value = reference_dimensions(level)[name]
    if level == "L1" and name in _L1_RATIO:
        value *= _L1_RATIO[name].value
    return round(value, 1)


def _quantity(name: str, row: _Row, levels: tuple[str, ...]) -> Quantity:
    unit = name.rsplit("_", 1)[1]
    defaults = {level: _default(name, level) for level in levels}
    step = 1.0 if unit == "deg" else 0.1 if max(defaults.values()) < 15 else 0.5

    def reach(value: float) -> float:
        return row.spread if unit == "deg" else max(row.spread * value, row.floor)

    low = min(value - reach(value) for value in defaults.values())
    high = max(value + reach(value) for value in defaults.values())
    ratio = _L1_RATIO.get(name)
    if levels == ("L1",):
        source = f"L2 of the {MEAN_SHAPE}"
        source += f", times the L1/L2 ratio of {ratio.source}" if ratio else ", as no L1 figure was found"
        status = f"derived ({ratio.status if ratio else 'measured'})"
    else:
        source, status = MEAN_SHAPE, "measured"
        if "L1" in levels:
            source += "; L1 derived from L2" + (f" by {ratio.source}" if ratio else "")
    return Quantity(
        name=name,
        label=row.label,
        unit=unit,
        low=round(max(low, 0.0) if unit == "mm" else low, 1),
        high=round(high, 1),
        meaning=row.meaning,
        default=defaults if len(levels) > 1 else defaults[levels[0]],
        source=source,
        status=status,
        group=row.group,
        step=step,
    )


PARAMETERS: Mapping[str, Quantity] = {name: _quantity(name, row, LEVELS) for name, row in _ROWS.items()}
"""Every anatomical parameter, with the range over all levels and a default for each level."""


@cache
def parameters_at(level: str) -> Mapping[str, Quantity]:
    """Every anatomical parameter with the range and the default that hold at `level` ("L1" to "L5")."""
    if level not in LEVELS:
        raise Refused(f"unknown level {level!r}; allowed are {', '.join(LEVELS)}")
    return {name: _quantity(name, row, (level,)) for name, row in _ROWS.items()}


def resolve(level: str, overrides: Mapping[str, float] | None = None) -> dict[str, float]:
    """Every anatomical parameter at `level`, defaults filled in.

    Raises
    ------
    Refused
        An unknown name, or a value out of the range that holds at this level.
    """
    declared = parameters_at(level)
    given = dict(overrides or {})
    for name in given:
        if name not in declared:
            near = difflib.get_close_matches(name, declared, n=3)
            hint = f"did you mean {' or '.join(near)}?" if near else "see the list of parameters"
            raise Refused(f"unknown parameter {name!r}; {hint}")
    return {
        name: quantity.check(given[name]) if name in given else float(quantity.default_for(level) or 0.0)
        for name, quantity in declared.items()
    }
