"""What a procedure is: a recipe from landmarks and settings to cutting solids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vertebra3d.anatomy.bone import Bone
from vertebra3d.quantity import Quantity
from vertebra3d.solids import Solid


@dataclass(frozen=True)
class Cut:
    """Cutting solids and the regions that they must leave whole (the cutters are not applied to those)."""

    cutters: tuple[Solid, ...]
    protected: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Procedure:
    """A procedure in the registry.

    `sides` are the sides it may be asked for ("left", "right", "both"), the default first; empty where a side does not
    apply. `defaults` gives the settings whose declaration has no default the number that is read off the bone;
    `recipe` turns bone, side and resolved settings into a `Cut`. `summary` is one plain sentence. `approach` is the
    direction from the bone to the surgeon (LPS, of unit length), along which what is removed comes away.
    """

    name: str
    label: str
    summary: str
    sides: tuple[str, ...]
    settings: tuple[Quantity, ...]
    recipe: Callable[[Bone, str | None, Mapping[str, float]], Cut]
    defaults: Callable[[Bone], Mapping[str, float]]
    approach: tuple[float, float, float] = (0.0, 1.0, 0.0)


def resolve(procedure: Procedure, bone: Bone, given: Mapping[str, float]) -> dict[str, float]:
    """Every setting of `procedure` on `bone` as a number: as given, or its default, read off the bone where it must be.

    Raises
    ------
    Refused
        A given value is out of range.
    """
    read = procedure.defaults(bone)
    settings = {}
    for quantity in procedure.settings:
        default = quantity.default_for(bone.level)
        settings[quantity.name] = quantity.check(
            given[quantity.name] if quantity.name in given else read[quantity.name] if default is None else default
        )
    return settings
