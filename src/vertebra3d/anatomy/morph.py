"""From anatomical parameters to a shape: each parameter moves what it names and little else.

The calibrated shape of a level comes out at known dimensions (`shape.calibrated_dimensions`). A parameter that differs
from that by some amount moves, grows or turns the primitives it is about (`morph_rules`). Rules are applied to either
side by itself, and what lies in the midline follows the mean of both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from vertebra3d.anatomy.morph_rules import RULES
from vertebra3d.anatomy.parameters import SIDED
from vertebra3d.anatomy.shape import PAIRED, Shape, Sides, calibrated_dimensions, coupling, shape_constants
from vertebra3d.anatomy.stance import standing

_LENGTHS = {
    "body": ("wu", "wl", "fu", "fl", "bu", "bl", "wx", "wf", "wb", "zuf", "zub", "zlf", "zlb", "hu", "hl", "kd", "rim"),
    "canal": ("w0", "f0", "b0", "zlo", "zhi", "tre", "k"),
    "cleft": ("half", "y", "k"),
}
_CURVES = {"canal": ("w2", "f2", "b2")}  # per mm
_BLOB_LENGTHS = ("cx", "cy", "cz", "a", "b", "c", "bu", "bv", "cu", "k")


def shape_for(level: str, parameters: Mapping[str, float], scale: float = 1.0) -> Sides:
    """The shape of a vertebra of `level` with the anatomical `parameters`, in its own frame (`stance`).

    Parameters
    ----------
    level : str
        "L1" to "L5".
    parameters : mapping of str to float
        Every declared name, mm and degrees.
    scale : float
        Size of the whole bone: a bone of these dimensions is made by scaling one of dimensions `parameters` / `scale`.
    """
    return standing(sides_of(parameters, scale, partial(_morphed, level)))


def sides_of(parameters: Mapping[str, float], scale: float, morphed: Callable[[Mapping[str, float]], Shape]) -> Sides:
    """Both sides of a shape, each by `morphed` from the dimensions of its own side, in size `scale` (`shape_for`).

    Dimensions that it has not are left out.
    """
    sized = {name: value / scale if name.endswith("_mm") else value for name, value in parameters.items()}
    sides = [{base: sized[names[i]] for base, names in SIDED.items() if names[i] in sized} for i in (0, 1)]
    if sides[0] == sides[1]:
        left = morphed({**sized, **sides[0]})
        both = Sides(left, left)
    else:
        middle = morphed({**sized, **{base: (sides[0][base] + sides[1][base]) / 2 for base in sides[0]}})
        made = [morphed({**sized, **side}) for side in sides]
        alone = {name: numbers for name, numbers in middle.items() if name not in PAIRED}
        both = Sides({**made[0], **alone}, {**made[1], **alone})
    if scale != 1.0:
        _resize(both.left, scale)
        if both.right is not both.left:
            _resize({name: both.right[name] for name in PAIRED}, scale)
    return both


def without_cleft(shape: Sides) -> Sides:
    """The shape with its arch closed in the midline; `shape` itself where it is closed."""
    if "cleft" not in shape.middle:
        return shape
    left, right = (
        {name: numbers for name, numbers in side.items() if name != "cleft"} for side in (shape.left, shape.right)
    )
    return Sides(left, right, shape.sockets, shape.growths)


def _morphed(level: str, parameters: Mapping[str, float]) -> Shape:
    shape = shape_constants(level)
    calibrated, coupled = calibrated_dimensions(level), coupling(level)
    off = {name: parameters[name] - calibrated.get(name, 0.0) for name in RULES}
    for name, rule in RULES.items():
        amount = 0.0
        for other, share in coupled[name].items() if name in coupled else ((name, (1.0, 1.0)),):
            amount += share[off[other] > 0] * off[other]
        rule(shape, amount)
    return shape


def _resize(shape: Shape, scale: float) -> None:
    for name, numbers in shape.items():
        for number in _LENGTHS.get(name, _BLOB_LENGTHS):
            numbers[number] *= scale
        for number in _CURVES.get(name, ()):
            numbers[number] /= scale
