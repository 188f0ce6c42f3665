"""Dimensions that are each in range and cannot be true of one bone together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES
from vertebra3d.anatomy.parameters import LEAST_CLEFT_MM, name_of
from vertebra3d.errors import Refused

Values = Mapping[str, float]
_WALL_MM = 4.0  # of the body on either side of the canal
_MIDLINE_MM = 4.0  # between two processes or joints in the midline
_DISC_MM = 8.0  # of the body between the hollows of its end-plates
_EDGE_MM = 3.0  # of lamina left beside a gap in the arch, 6 mm from the midline


class _Rule(NamedTuple):
    """`name` may be at most what `limit` makes of the other dimensions, of which `other` is named."""

    name: str
    other: str
    limit: Callable[[Values], float]
    because: str


def _within_walls(end: str, v: Values) -> float:
    return v[end] - 2 * _WALL_MM


def _above_disc(height: str, v: Values) -> float:
    return (v[height] - _DISC_MM) / 2


def _rules() -> list[_Rule]:
    rules = [
        _Rule(
            "canal_width_mm",
            end,
            partial(_within_walls, end),
            "the canal would be wider than the body",
        )
        for end in ("endplate_width_upper_mm", "endplate_width_lower_mm")
    ]
    rules += [
        _Rule(
            "endplate_concavity_mm",
            height,
            partial(_above_disc, height),
            "the end-plates would meet within the body",
        )
        for height in ("body_height_anterior_mm", "body_height_posterior_mm")
    ]
    for side in SIDES:
        thick, wide = (name_of(base, side) for base in ("superior_process_thickness_mm", "inferior_process_width_mm"))
        rules += [
            _Rule(
                thick,
                "superior_facet_distance_mm",
                lambda v: v["superior_facet_distance_mm"] - 2 * _MIDLINE_MM,
                "the superior articular processes would meet in the midline",
            ),
            _Rule(
                wide,
                "inferior_process_distance_mm",
                lambda v: v["inferior_process_distance_mm"] - _MIDLINE_MM,
                "the inferior articular processes would meet in the midline",
            ),
        ]
    rules.append(
        _Rule(
            "body_waist_mm",
            "endplate_width_upper_mm",
            lambda v: v["endplate_width_upper_mm"] / 4,
            "the waist would cut into the middle of the body",
        )
    )
    rules.append(
        _Rule(
            "arch_cleft_mm",
            "interpars_mm",
            lambda v: min(2 * (LAMINA_X - 1.0), v["interpars_mm"] - 2 * _EDGE_MM - LAMINA_X),
            "no lamina would be left beside the gap",
        )
    )
    return rules


_RULES = _rules()
BECAUSE = tuple(dict.fromkeys(rule.because for rule in _RULES))
"""Every reason, in words."""


def refuse_contradictions(values: Values) -> None:
    """Refuse dimensions that contradict each other, by a line that names both and the nearest value that works.

    Parameters
    ----------
    values : mapping of str to float
        Every anatomical parameter, mm and degrees.

    Raises
    ------
    Refused
        A contradiction; or a gap in the arch that is neither 0 nor wide enough to be one.
    """
    cleft = values["arch_cleft_mm"]
    if 0 < cleft < LEAST_CLEFT_MM:
        raise Refused(
            f"arch_cleft_mm = {cleft:g} is too narrow for a gap in the arch;"
            f" allowed is 0 (closed) or {LEAST_CLEFT_MM:g} mm and more"
        )
    for rule in _RULES:
        limit, value = rule.limit(values), values[rule.name]
        if value > limit + 1e-9:
            nearest = int(limit * 10 + 1e-6) / 10
            raise Refused(
                f"{rule.name} = {value:g} contradicts {rule.other} = {values[rule.other]:g}: {rule.because};"
                f" with it {rule.name} can be {nearest:g} at most"
            )
