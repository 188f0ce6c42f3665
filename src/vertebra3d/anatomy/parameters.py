"""Anatomical parameters: what a person would measure on a vertebra, each declared once.

Whose dimensions the defaults are is told by a `populations.Norm`. Where people differ between left and right the two
sides are parameters of their own; a name without its side (``facet_angle_deg``) stands for both. Ranges are conventions
round the defaults, narrow enough that bones drawn from anywhere in them are one closed ring.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from vertebra3d.anatomy.landmarks import SIDES
from vertebra3d.anatomy.populations import LEVELS, Figure, Norm, figure, fixed_range, half_range
from vertebra3d.errors import Refused
from vertebra3d.quantity import Quantity

NORM = Norm()
"""Whose dimensions are the defaults where nothing else is said."""


class _Row(NamedTuple):
    """One declaration: label, group, half-range as a share of the default (mm) or in degrees, meaning.

    `fixed` is a range round 0 of what the mean shape has nothing of; `sided` parameters are declared for either side.
    """

    label: str
    group: str
    spread: float
    meaning: str
    floor: float = 0.0
    fixed: tuple[float, float] | None = None
    sided: bool = False


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
    "body_wedge_coronal_deg": _Row(
        "Body wedge, left over right",
        "Body",
        0.0,
        "How much the body is wedged in the coronal plane, as in scoliosis; positive is higher on the left.",
        fixed=(-12.0, 12.0),
    ),
    "canal_width_mm": _Row(
        "Canal width", "Canal", 0.2, "Left-right width of the spinal canal where bone closes round it (SCW)."
    ),
    "canal_depth_mm": _Row(
        "Canal depth", "Canal", 0.25, "Front to back of the spinal canal in the midline (SCD, the bony AP diameter)."
    ),
    "canal_trefoil_mm": _Row(
        "Trefoil",
        "Canal",
        0.0,
        "How far each side wall of the canal bulges inwards behind the lateral recess: a trefoil canal.",
        fixed=(0.0, 5.0),
    ),
    "pedicle_width_mm": _Row(
        "Pedicle width",
        "Pedicle",
        0.3,
        "Least width of the pedicle, across its axis (PDW). The medial wall stays.",
        sided=True,
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
        sided=True,
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
    "arch_cleft_mm": _Row(
        "Gap in the arch",
        "Lamina",
        0.0,
        "Width of a gap in the midline of the arch, which then has no spinous process (spina bifida occulta); 0: none.",
        fixed=(0.0, 10.0),
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
        sided=True,
    ),
    "superior_process_thickness_mm": _Row(
        "Superior process thickness",
        "Articular processes",
        0.3,
        "Mean thickness of the superior articular process; the articular surface stays.",
        sided=True,
    ),
    "facet_angle_deg": _Row(
        "Facet angle",
        "Articular processes",
        15,
        "Angle of the superior articular process from the sagittal plane, in the axial plane; 0 is sagittal.",
        sided=True,
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
        sided=True,
    ),
    "inferior_process_width_mm": _Row(
        "Inferior process width",
        "Articular processes",
        0.3,
        "Width of the inferior articular process 5 mm above its tip.",
        sided=True,
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
    "spinous_deviation_deg": _Row(
        "Spinous process deviation",
        "Spinous process",
        0.0,
        "How far it points to the side, as in scoliosis; positive is to the left.",
        fixed=(-12.0, 12.0),
    ),
}

LEAST_CLEFT_MM = 3.0  # a narrower gap is no gap on the grid that the bone is meshed on


def name_of(base: str, side: str) -> str:
    """The name of one side's parameter: ("facet_angle_deg", "left") -> "facet_angle_left_deg"."""
    stem, _, unit = base.rpartition("_")
    return f"{stem}_{side}_{unit}"


SIDED: Mapping[str, tuple[str, str]] = {
    base: (name_of(base, "left"), name_of(base, "right")) for base, row in _ROWS.items() if row.sided
}
"""Names of the left and the right parameter, by the name that stands for both."""

BASE: Mapping[str, str] = {name: base for base, names in SIDED.items() for name in names}
"""The name that stands for both sides, by the name of one side's parameter."""


def both_sides(values: Mapping[str, Any]) -> dict[str, Any]:
    """`values` with each name that stands for both sides told for either; what is told for one side goes before."""
    found = {one: value for name, value in values.items() for one in SIDED.get(name, ())}
    found.update({name: value for name, value in values.items() if name not in SIDED})
    return found


def _declared(levels: tuple[str, ...], norm: Norm) -> dict[str, Quantity]:
    found: dict[str, Quantity] = {}
    for base, row in _ROWS.items():
        if not row.sided:
            found[base] = _quantity(base, base, row.label, row, levels, norm)
            continue
        for side in SIDES:
            name = name_of(base, side)
            found[name] = _quantity(name, base, f"{row.label}, {side}", row, levels, norm)
    return found


def _quantity(name: str, base: str, label: str, row: _Row, levels: tuple[str, ...], norm: Norm) -> Quantity:
    unit = name.rsplit("_", 1)[1]
    size = norm.scale if unit == "mm" else 1.0
    if row.fixed is not None:
        told = {level: Figure(0.0, "none in the mean shape", "convention") for level in levels}
    else:
        told = {level: figure(level, base, norm) for level in levels}
    defaults = {level: round(one.value * size, 1) for level, one in told.items()}
    step = 1.0 if unit == "deg" else 0.1 if max(defaults.values()) < 15 else 0.5
    if row.fixed is not None:
        ends = [fixed_range(level, base) or row.fixed for level in levels]
        low, high = size * min(end[0] for end in ends), size * max(end[1] for end in ends)
    else:

        def reach(level: str, value: float) -> float:
            share = half_range(level, base) or row.spread
            return share if unit == "deg" else max(share * value, row.floor * size)

        low = min(value - reach(level, value) for level, value in defaults.items())
        high = max(value + reach(level, value) for level, value in defaults.items())
    last = told[levels[-1]]
    source, status = last.source, last.status
    elsewhere: dict[str, list[str]] = {}
    for level in levels[:-1]:
        if told[level].source != source:
            elsewhere.setdefault(told[level].source, []).append(level)
    source += "".join(f"; {', '.join(where)}: {other}" for other, where in elsewhere.items())
    return Quantity(
        name=name,
        label=label,
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


@lru_cache(maxsize=16)
def parameters(norm: Norm = NORM) -> Mapping[str, Quantity]:
    """Every anatomical parameter, with the range over all levels and a default for each level, for `norm`."""
    return _declared(LEVELS, norm)


PARAMETERS: Mapping[str, Quantity] = parameters()
"""Every anatomical parameter, for the mean of the default population."""


@lru_cache(maxsize=128)
def parameters_at(level: str, norm: Norm = NORM) -> Mapping[str, Quantity]:
    """Every anatomical parameter with the range and the default that hold at `level` for `norm`."""
    if level not in LEVELS:
        raise Refused(f"unknown level {level!r}; allowed are {', '.join(LEVELS)}")
    return _declared((level,), norm)


def resolve(level: str, overrides: Mapping[str, float] | None = None, norm: Norm = NORM) -> dict[str, float]:
    """Every anatomical parameter at `level`, defaults filled in.

    Raises
    ------
    Refused
        An unknown name, a value out of the range that holds at this level.
    """
    declared = parameters_at(level, norm)
    given = both_sides(overrides or {})
    for name in given:
        if name not in declared:
            near = difflib.get_close_matches(name, declared, n=3)
            hint = f"did you mean {' or '.join(near)}?" if near else "see the list of parameters"
            raise Refused(f"unknown parameter {name!r}; {hint}")
    return {
        name: quantity.check(given[name]) if name in given else float(quantity.default_for(level) or 0.0)
        for name, quantity in declared.items()
    }
