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

    `sides` are the sides it may be asked for ("left", "right", "both"); empty where a side does not apply, and the first
    is the default. `resolve` gives every setting a number (defaults read off the bone where the declaration has None);
    `recipe` turns bone, side and resolved settings into a `Cut`. `summary` is one plain sentence.
    """

    name: str
    label: str
    summary: str
    sides: tuple[str, ...]
    settings: tuple[Quantity, ...]
    recipe: Callable[[Bone, str | None, Mapping[str, float]], Cut]
    defaults: Callable[[Bone], Mapping[str, float]]
