"""What a procedure is: a recipe from landmarks and settings to cutting solids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.errors import Refused
from vertebra3d.quantity import Quantity
from vertebra3d.solids import Solid


@dataclass(frozen=True)
class Cut:
    """Cutting solids and the regions that they must leave whole (the cutters are not applied to those)."""

    cutters: tuple[Solid, ...]
    protected: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Pairing:
    """What a procedure on a motion segment sees: two bones, each in its own frame, and how they stand to each other.

    `lower_to_upper` (4, 4) maps the frame of the lower bone to that of the upper one, mm.
    """

    upper: Bone
    lower: Bone
    lower_to_upper: NDArray[np.float64]


@dataclass(frozen=True)
class Flap:
    """Bone that is cut free and swung out on a hinge in place of being taken (laminoplasty).

    It is turned by `turn_deg` about the axis through `hinge` (3,) along `axis` (3,), in the frame of the upper bone.
    `held` says what is wrong where the cut sets nothing free, which only the cut itself shows.
    """

    hinge: tuple[float, float, float]
    axis: tuple[float, float, float]
    turn_deg: float
    held: Callable[[], Refused] = field(compare=False)


@dataclass(frozen=True)
class SegmentCut:
    """What is cut of both bones of a segment, each in its own frame, and what is taken of the soft parts.

    Attributes
    ----------
    upper, lower : Cut
    flavum : tuple of (float, float)
        Between which x the ligamentum flavum is taken, mm, the patient's left positive; all its height.
    herniation : bool
        Whether what of the disc stands out is taken.
    flap : Flap or None
        What of the upper bone comes free is swung out.
    """

    upper: Cut
    lower: Cut = Cut(())
    flavum: tuple[tuple[float, float], ...] = ()
    herniation: bool = False
    flap: Flap | None = None


@dataclass(frozen=True)
class OnSegment:
    """How a procedure is done on a motion segment.

    `settings` are what it has there beside its own; `defaults` gives those that are read off the bones, and `recipe`
    turns both bones, side and all settings into a `SegmentCut`.
    """

    settings: tuple[Quantity, ...]
    recipe: Callable[[Pairing, str | None, Mapping[str, float]], SegmentCut]
    defaults: Callable[[Pairing], Mapping[str, float]] = lambda _: {}


@dataclass(frozen=True)
class Procedure:
    """A procedure in the registry.

    `sides` are the sides it may be asked for ("left", "right", "both"), the default first; empty where a side does not
    apply. `defaults` gives the settings whose declaration has no default the number that is read off the bone;
    `recipe` turns bone, side and resolved settings into a `Cut`. `summary` is one plain sentence. `approach` is the
    direction from the bone to the surgeon (LPS, of unit length), along which what is removed comes away. `on_segment`
    is how it is done between two vertebrae; `single` tells whether it can be done on one alone.
    """

    name: str
    label: str
    summary: str
    sides: tuple[str, ...]
    settings: tuple[Quantity, ...]
    recipe: Callable[[Bone, str | None, Mapping[str, float]], Cut]
    defaults: Callable[[Bone], Mapping[str, float]]
    approach: tuple[float, float, float] = (0.0, 1.0, 0.0)
    on_segment: OnSegment | None = None
    single: bool = True

    def settings_on(self, segment: bool) -> tuple[Quantity, ...]:
        """The settings that it has on a single bone or on a segment."""
        return self.settings + (self.on_segment.settings if segment and self.on_segment else ())


def resolve(procedure: Procedure, bone: Bone, given: Mapping[str, float]) -> dict[str, float]:
    """Every setting of `procedure` on `bone` as a number: as given, or its default, read off the bone where it must be.

    Raises
    ------
    Refused
        A given value is out of range.
    """
    return _resolved(procedure.settings, procedure.defaults(bone), bone.level, given)


def resolve_on_segment(procedure: Procedure, pairing: Pairing, given: Mapping[str, float]) -> dict[str, float]:
    """`resolve` on a motion segment, with the settings that the procedure has there.

    Raises
    ------
    Refused
        A given value is out of range.
    """
    read = dict(procedure.defaults(pairing.upper))
    if procedure.on_segment is not None:
        read |= procedure.on_segment.defaults(pairing)
    return _resolved(procedure.settings_on(True), read, pairing.upper.level, given)


def _resolved(
    declared: tuple[Quantity, ...], read: Mapping[str, float], level: str, given: Mapping[str, float]
) -> dict[str, float]:
    settings = {}
    for quantity in declared:
        default = quantity.default_for(level)
        settings[quantity.name] = quantity.check(
            given[quantity.name] if quantity.name in given else read[quantity.name] if default is None else default
        )
    return settings
