"""Variants of the anatomy that matter for a decompression, as sets of anatomical parameters.

What makes each variant is known; how far it goes here is a convention, and stays within the ranges of the parameters.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vertebra3d.anatomy.parameters import NORM, both_sides, parameters_at
from vertebra3d.anatomy.populations import Norm
from vertebra3d.errors import Refused
from vertebra3d.quantity import Quantity


@dataclass(frozen=True)
class Variant:
    """A variant: its name, a label and a sentence for people, and what it does to the defaults of a bone.

    `shares` multiply a default, `shifts` are added to it (mm or degrees); names without a side stand for both.
    """

    name: str
    label: str
    meaning: str
    shares: Mapping[str, float]
    shifts: Mapping[str, float]


_ALL = (
    Variant(
        "trefoil",
        "Trefoil canal",
        "The side walls of the canal bulge inwards behind deep, narrow lateral recesses; most often at L5.",
        {"canal_depth_mm": 0.9},
        {"canal_trefoil_mm": 4.0},
    ),
    Variant(
        "short-pedicles",
        "Short pedicles",
        "Short pedicles bring the laminae near the body: a canal that is shallow from birth.",
        {"canal_depth_mm": 0.78},
        {},
    ),
    Variant(
        "thick-laminae",
        "Thick laminae",
        "Laminae that have grown thick.",
        {"lamina_thickness_mm": 1.3},
        {},
    ),
    Variant(
        "sagittal-facets",
        "Sagittal facets",
        "Facet joints that stand nearly sagittal, as in degenerative slipping.",
        {},
        {"facet_angle_deg": -13.0},
    ),
    Variant(
        "coronal-facets",
        "Coronal facets",
        "Facet joints that face backwards.",
        {},
        {"facet_angle_deg": 13.0},
    ),
    Variant(
        "facet-tropism",
        "Facet tropism",
        "The facet joints of the two sides stand at different angles: here the left one more sagittal.",
        {},
        {"facet_angle_left_deg": -8.0, "facet_angle_right_deg": 8.0},
    ),
    Variant(
        "spina-bifida-occulta",
        "Spina bifida occulta",
        "The laminae do not meet: the arch is open in the midline and has no spinous process; most often at L5.",
        {},
        {"arch_cleft_mm": 7.0},
    ),
    Variant(
        "scoliosis",
        "Scoliotic asymmetry",
        "A body wedged in the coronal plane, higher on the left; a thin pedicle on the concave right, to which the"
        " spinous process points.",
        {"pedicle_width_right_mm": 0.75},
        {"body_wedge_coronal_deg": 8.0, "spinous_deviation_deg": -8.0},
    ),
)

VARIANTS: Mapping[str, Variant] = {variant.name: variant for variant in _ALL}


def variant_values(
    name: str, level: str, norm: Norm = NORM, declared: Mapping[str, Quantity] | None = None
) -> dict[str, float]:
    """The anatomical parameters that the variant `name` sets at `level` for the defaults of `norm`, mm and degrees.

    `declared` are those that the bone has; all those of a vertebra where they are left out.

    Raises
    ------
    Refused
        There is no such variant.
    """
    if name not in VARIANTS:
        raise Refused(f"no variant is called {str(name)[:40]!r}; allowed are {', '.join(VARIANTS)}")
    has = parameters_at(level, norm) if declared is None else declared
    variant = VARIANTS[name]
    found: dict[str, float] = {}

    def put(changes: Mapping[str, float], change: Callable[[float, float], float]) -> None:
        for parameter, amount in both_sides(changes).items():
            if parameter not in has:
                continue
            quantity = has[parameter]
            value = change(float(quantity.default_for(level) or 0.0), amount)
            found[parameter] = round(min(max(value, quantity.low), quantity.high), 1)

    put(variant.shares, lambda default, share: default * share)
    put(variant.shifts, lambda default, shift: default + shift)
    return found
