"""Shape constants: the primitives that make a vertebra, level by level.

Those of L2 to L5 are what the calibration found; those of T9 to T12 were drawn (`tools/calibration/thoracic.py`).

A `Shape` is a plain mapping from the name of a primitive to its named numbers. Paired primitives are stored once, for
the left side (+x), and mirrored when the field is packed. Lengths in mm, rotations as rotation vectors in radians.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.field import BLOB, CLEFT, DRUM, GROWTH, REACH, ROOM, SOCKET, TUBE, WIDTH
from vertebra3d.anatomy.levels import LEVELS
from vertebra3d.rotations import matrix_of

Array = NDArray[np.float64]
Shape = dict[str, dict[str, float]]

BLOB_NUMBERS = ("cx", "cy", "cz", "rx", "ry", "rz", "a", "b", "c", "e1", "e2", "ta", "tb", "bu", "bv", "cu", "k")
"""Centre, rotation vector, three radii (a and b across, c along), exponent across and along, taper of a and b along c,
bend of the first and second axis along c, curl of the first axis over the second, width of the blend."""

DRUM_NUMBERS = (
    "wu",
    "wl",
    "fu",
    "fl",
    "bu",
    "bl",
    "wx",
    "wf",
    "wb",
    "zuf",
    "zub",
    "zlf",
    "zlb",
    "hu",
    "hl",
    "pu",
    "pl",
    "ef",
    "eb",
    "kd",
    "rim",
    "pw",
    "we",
    "he",
    "tu",
    "tl",
    "wp",
    "wfe",
    "wfp",
)
"""Numbers of the body, in the order of `field._drum`."""

TUBE_NUMBERS = ("w0", "w1", "w2", "f0", "f1", "b0", "b1", "b2", "e", "nar", "zlo", "zhi", "f2", "tre", "k")
"""Numbers of the canal, in the order of `field._tube`, and the width of its blend."""

PAIRED = ("pedicle", "superior", "mammillary", "pars", "lamina", "inferior", "transverse", "transverse_root")
MIDLINE = ("spinous", "spinous_tip", "roof")
SPINOUS = ("spinous", "spinous_tip")  # an arch that is open in the midline has none
PRIMITIVES = ("body", *PAIRED, *MIDLINE, "canal")  # the order in which they are joined

UNCALIBRATED = {"body": ("tu", "tl"), "canal": ("tre",)}
"""Numbers that the mean shapes have nothing of: 0 but for what a parameter asks."""

CALIBRATED = {level: level for level in LEVELS} | {"L1": "L2"}
"""Whose constants a level uses: L1 has the form of L2, at its own dimensions."""

_CONSTANTS = ("shape_constants.json", "thoracic_constants.json")


class Extra(NamedTuple):
    """A blob beside those of a shape: its row in the field, mirrored (-1) or not (1), and the blend, mm.

    A growth is joined to the bone, a socket (room for a blob of a neighbouring bone) is carved out of it.
    """

    row: Array
    sign: float
    blend_mm: float


class Sides(NamedTuple):
    """The shape of a whole bone: either side's, each as if it were the left one. What lies in the midline agrees.

    `growths` are laid on, into the canal too; `sockets` are carved out of it all, as room for the bone above.
    """

    left: Shape
    right: Shape
    sockets: tuple[Extra, ...] = ()
    growths: tuple[Extra, ...] = ()

    @property
    def middle(self) -> Shape:
        """The shape that holds what lies in the midline."""
        return self.left

    def of(self, side: str) -> Shape:
        """The shape of the side "left" or "right"."""
        return self.left if side == "left" else self.right


class PackedField(NamedTuple):
    """A shape as the arrays that `anatomy.field` evaluates."""

    kinds: NDArray[np.int64]
    signs: Array
    blend: Array
    rows: Array


@lru_cache(maxsize=1)
def _constants() -> dict[str, dict]:
    levels: dict[str, dict] = {}
    for name in _CONSTANTS:
        text = files("vertebra3d.anatomy").joinpath(name).read_text(encoding="utf-8")
        levels |= json.loads(text)["levels"]
    return levels


def shape_constants(level: str) -> Shape:
    """A fresh copy of the calibrated shape that `level` uses."""
    shape = _constants()[CALIBRATED[level]]["shape"]
    return {name: {**dict.fromkeys(UNCALIBRATED.get(name, ()), 0.0), **shape[name]} for name in PRIMITIVES}


def calibrated_dimensions(level: str) -> dict[str, float]:
    """The anatomical parameters that the calibrated shape of `level` comes out at, measured on its mesh."""
    return dict(_constants()[CALIBRATED[level]]["dimensions"])


def reference_dimensions(level: str) -> dict[str, float]:
    """The anatomical parameters of the mean shape that the constants were fitted to, measured on its mesh."""
    return dict(_constants()[CALIBRATED[level]]["reference"])


def coupling(level: str) -> dict[str, dict[str, tuple[float, float]]]:
    """How much of the difference of each dimension goes into each rule, by rule: of one below 0 and of one above.

    Blends and other primitives take up a part of what a rule does, and a rule moves other dimensions a little. The
    inverse of how dimensions answer to rules, measured by sweeping each dimension (`tools/calibration/coupling.py`),
    undoes both. A rule that is not told takes all of its own difference and nothing else.
    """
    told = _constants()[CALIBRATED[level]].get("coupling", {})
    return {rule: {name: (below, above) for name, (below, above) in shares.items()} for rule, shares in told.items()}


def axes_of(blob: dict[str, float]) -> Array:
    """Axes of a blob as columns (3, 3): first and second across, third along."""
    return _axes(blob["rx"], blob["ry"], blob["rz"])


@lru_cache(maxsize=256)
def _axes(rx: float, ry: float, rz: float) -> Array:
    axes = matrix_of((rx, ry, rz))
    axes.flags.writeable = False
    return axes


def section_axes(blob: dict[str, float]) -> tuple[Array, Array]:
    """Unit vectors (3,) across a blob's long axis, along which its section is counted wide and tall.

    The level one and the one that rises most, turned by the lean of the section (degrees, lateral side up).
    """
    if "yaw" in blob:
        yaw, pitch = np.radians([blob["yaw"], blob["pitch"]])
        along = np.array([np.sin(yaw) * np.cos(pitch), np.cos(yaw) * np.cos(pitch), -np.sin(pitch)])
    else:
        along = axes_of(blob)[:, 2]
    level = np.array([along[1], -along[0], 0.0])
    level /= np.linalg.norm(level)
    (across, back, _), (x, y, z) = level, along
    rising = np.array([back * z, -across * z, across * y - back * x])  # level x along
    lean = np.radians(blob.get("lean", 0.0))
    return np.cos(lean) * level + np.sin(lean) * rising, np.cos(lean) * rising - np.sin(lean) * level


def _is_stretched(blob: dict[str, float]) -> bool:
    return blob.get("wide", 1.0) != 1.0 or blob.get("tall", 1.0) != 1.0


def _stretched(blob: dict[str, float]) -> Array:
    """How a blob is stretched in its section, a matrix (3, 3)."""
    if not _is_stretched(blob):
        return np.eye(3)
    wide, tall = blob.get("wide", 1.0) - 1.0, blob.get("tall", 1.0) - 1.0
    across, up = section_axes(blob)
    return np.eye(3) + wide * np.outer(across, across) + tall * np.outer(up, up)


def half_box(blob: dict[str, float]) -> Array:
    """Half-sides (3,) of a box along x, y and z that holds a blob, mm."""
    return np.abs(_stretched(blob) @ axes_of(blob)) @ reach_of(blob)


def reach_of(blob: dict[str, float]) -> Array:
    """Half-sides (3,) of a box along its own axes that holds a blob, taper and bends included, mm."""
    bend = np.array([2.0 * abs(blob["bu"]) + 2.3 * abs(blob["cu"]), 2.0 * abs(blob["bv"]), 0.0])
    wide = [blob["a"] * (1 + abs(blob["ta"])), blob["b"] * (1 + abs(blob["tb"])), blob["c"]]
    return np.array(wide) + bend


def pack(shape: Shape | Sides) -> PackedField:
    """The arrays of `shape`, paired primitives twice (second time mirrored), what is carved out last."""
    left, right = (shape.left, shape.right) if isinstance(shape, Sides) else (shape, shape)
    kinds: list[int] = []
    signs: list[float] = []
    blend: list[float] = []
    rows: list[Array] = []

    def add(kind: int, sign: float, width: float, row: Array) -> None:
        kinds.append(kind)
        signs.append(sign)
        blend.append(width)
        rows.append(row)

    cleft = left.get("cleft")
    for name in PRIMITIVES:
        if cleft is not None and name in SPINOUS:
            continue
        numbers, row = left[name], np.zeros(WIDTH)
        if name == "body":
            row[: len(DRUM_NUMBERS)] = [numbers[n] for n in DRUM_NUMBERS]
            add(DRUM, 1.0, 1.0, row)
        elif name == "canal":
            row[: len(TUBE_NUMBERS) - 1] = [numbers[n] for n in TUBE_NUMBERS[:-1]]
            add(TUBE, 1.0, numbers["k"], row)
        elif name in PAIRED:
            add(BLOB, 1.0, numbers["k"], blob_row(numbers))
            add(BLOB, -1.0, right[name]["k"], blob_row(right[name]))
        else:
            add(BLOB, 1.0, numbers["k"], blob_row(numbers))
    if cleft is not None:
        row = np.zeros(WIDTH)
        row[:2] = cleft["half"], cleft["y"]
        add(CLEFT, 1.0, cleft["k"], row)
    if isinstance(shape, Sides):
        for kind, extras in ((GROWTH, shape.growths), (SOCKET, shape.sockets)):
            for extra in extras:
                add(kind, extra.sign, extra.blend_mm, extra.row)
    return PackedField(np.array(kinds), np.array(signs), np.array(blend), np.array(rows))


def sockets_of(
    shape: Sides, rooms_mm: Mapping[str, float], growth_room_mm: float, matrix: Array, blend_mm: float
) -> list[Extra]:
    """Room for blobs and growths of a bone, in the frame of another that shares its mid-sagittal plane.

    Parameters
    ----------
    shape : Sides
        The bone that finds room.
    rooms_mm : mapping of str to float
        How far the other keeps off each blob, by its name; paired ones count on both sides.
    growth_room_mm : float
        How far it keeps off growths.
    matrix : ndarray (4, 4)
        From its frame to the other's, mm: a turn about x and a shift along y and z.
    blend_mm : float
        How softly its rim is rounded.
    """
    rows = [
        (blob_row(shape.of(side)[name]), sign, room)
        for name, room in rooms_mm.items()
        for side, sign in ((("left", 1.0), ("right", -1.0)) if name in PAIRED else (("left", 1.0),))
    ]
    found = []
    grown = [(growth.row.copy(), growth.sign, growth_room_mm) for growth in shape.growths]
    for row, sign, room in (*rows, *grown):
        row[:3] = matrix[:3, :3] @ row[:3] + matrix[:3, 3]
        row[3:12] = (matrix[:3, :3] @ row[3:12].reshape(3, 3)).ravel()
        row[ROOM] = room
        found.append(Extra(row, sign, blend_mm))
    return found


def blob_row(numbers: dict[str, float]) -> Array:
    """A blob as the row of numbers that `field` evaluates."""
    row = np.zeros(WIDTH)
    row[:3] = numbers["cx"], numbers["cy"], numbers["cz"]
    row[3:12] = axes_of(numbers).ravel()
    if _is_stretched(numbers):  # the field looks from the bone into the blob
        row[3:12] = np.linalg.solve(_stretched(numbers), axes_of(numbers)).ravel()
    row[12:22] = [numbers[n] for n in BLOB_NUMBERS[6:16]]
    row[REACH] = float(np.linalg.norm(reach_of(numbers)) * max(numbers.get("wide", 1.0), numbers.get("tall", 1.0), 1.0))
    return row
