"""Measure how the dimensions of a bone answer to its parameters, and write what makes each move itself alone.

    .venv/bin/python tools/calibration/coupling.py --measure SCRIPT [--rounds 2] [--check]

Each primary dimension is moved up and down over its range and read with the independent measuring script, and with it
every other. The matrix of their slopes, inverted, says how much of each difference goes into each rule
(`shape.coupling`, used by `anatomy.morph`), so that a dimension comes back from the mesh as it was asked for and leaves
the others where they were. Then what the fitted shape counts as is set so that the default bone reads the dimensions of
the mean shape. `--check` writes nothing and prints each slope and what else moves by more than 3 %.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
from dimensions import load_script, upper_pedicle_start
from numpy.typing import NDArray

from vertebra3d.anatomy import shape as shapes
from vertebra3d.anatomy.build import build_solid
from vertebra3d.anatomy.parameters import both_sides, parameters_at, resolve

Array = NDArray[np.float64]
CONSTANTS = Path(shapes.__file__).with_name("shape_constants.json")
LEVELS = ("L2", "L3", "L4", "L5")
READ = {
    "endplate_width_upper_mm": ("EPWu_mm",),
    "endplate_width_lower_mm": ("EPWl_mm",),
    "endplate_depth_upper_mm": ("EPDu_mm",),
    "endplate_depth_lower_mm": ("EPDl_mm",),
    "body_height_anterior_mm": ("VBHa_mm",),
    "body_height_posterior_mm": ("VBHp_mm",),
    "canal_width_mm": ("SCW_mm",),
    "canal_depth_mm": ("SCD_mm",),
    "pedicle_width_mm": ("PDW_left_mm", "PDW_right_mm"),
    "pedicle_height_mm": ("PDH_left_mm", "PDH_right_mm"),
    "transverse_span_mm": ("TPW_mm",),
    "spinous_length_mm": ("canal_back_to_tip_mm",),
    "lamina_thickness_mm": ("lamina_thickness_mm",),
    "lamina_height_mm": ("lamina_height_left_mm", "lamina_height_right_mm"),
    "interpars_mm": ("interpars_mm",),
}
NAMES = tuple(READ)
STEPS = (-0.75, -0.375, 0.375, 0.75)  # of the way to the end of the range
ALLOWED_PERCENT = 3.0
NOISE_PERCENT = 1.0  # a dimension that another moves by less over its range is left alone
ODD_PERCENT = 1.5  # readings that lie off a line by more have jumped to another place of the bone
FARTHEST_MM = 2.5  # a reading so far off is another place of the bone
NEVER = {("body_height_posterior_mm", f"pedicle_{name}_mm") for name in ("width", "height")}
"""Rules that would undo what a pedicle does to the rim beside it by leaning the whole end-plate."""
UNRELATED = {
    "L5": {
        *(("endplate_width_upper_mm", f"{name}_mm") for name in ("body_height_anterior", "body_height_posterior")),
        ("endplate_width_upper_mm", "pedicle_height_mm"),
        *(("canal_width_mm", f"{name}_mm") for name in ("pedicle_height", "lamina_thickness")),
        *(("pedicle_width_mm", f"{name}_mm") for name in ("canal_depth", "lamina_thickness")),
    }
}
"""Rules and dimensions that the script reads together at a level only because the ring of the canal begins in other
planes, or because the widest chord of the end-plate runs into a pedicle."""


class Sweep(NamedTuple):
    """Readings (15,) of the default bone, and (15, 4, 15) with each dimension moved in turn; NaN: none found."""

    plain: Array
    moved: Array
    steps: Array  # (15, 4) mm


def ends(level: str, name: str) -> tuple[float, float, float]:
    """Low, default and high of the range of `name`."""
    quantity = parameters_at(level)[next(iter(both_sides({name: 0.0})))]
    return quantity.low, float(quantity.default_for(level) or 0.0), quantity.high


def read(script: ModuleType, level: str, values: Mapping[str, float]) -> Array:
    """The primary dimensions (15,) of a bone, mm; NaN where the script finds none."""
    mesh = build_solid(level, resolve(level, values)).to_trimesh()
    told: dict[str, Any] = script.measure(mesh)
    mend_pedicles(script, script.Vertebra(mesh), told)
    every = [[told[key] for key in keys] for keys in READ.values()]
    return np.array([np.nan if None in one else float(np.mean(one)) for one in every])


def mend_pedicles(script: ModuleType, v: Any, told: dict[str, Any]) -> None:
    """Read the pedicles by the script's own search, begun in the upper part of the body.

    Its own beginning is now and then the bulge of the lower rim beside the canal: one such reading spoils a slope.
    """
    v._pedicle_start = partial(upper_pedicle_start, v)
    for side, sign in (("left", 1), ("right", -1)):
        try:
            told[f"PDW_{side}_mm"], told[f"PDH_{side}_mm"] = script.calliper(v._isthmus(sign).section)
        except (ValueError, script.Undetermined):
            told[f"PDW_{side}_mm"] = told[f"PDH_{side}_mm"] = None


_script: ModuleType | None = None


def _begin(path: Path) -> None:
    global _script
    _script = load_script(path)


def _read(job: tuple[str, dict[str, float]]) -> Array:
    assert _script is not None
    return read(_script, *job)


def workers(path: Path) -> Any:
    """Processes that read with the script at `path`; new ones read the constants as they are now."""
    return get_context("spawn").Pool(initializer=_begin, initargs=(path,))  # compiled code does not survive a fork


def sweep(pool: Any, level: str) -> Sweep:
    """Every dimension moved over its range."""
    steps, jobs = [], []
    for name in NAMES:
        low, default, high = ends(level, name)
        steps.append([share * (high - default if share > 0 else default - low) for share in STEPS])
        jobs += [(level, {name: default + step}) for step in steps[-1]]
    readings = np.array(pool.map(_read, [(level, {}), *jobs], chunksize=1))
    return Sweep(readings[0], readings[1:].reshape(len(NAMES), len(STEPS), len(NAMES)), np.array(steps))


def slopes(found: Sweep) -> Array:
    """What each dimension (row) reads more for a millimetre more of each (column); 0 where that is noise or a jump."""
    matrix = np.zeros((len(NAMES), len(NAMES)))
    for j, steps in enumerate(found.steps):
        change = found.moved[j] - found.plain  # (4, 15)
        for i in range(len(NAMES)):
            good = np.isfinite(change[:, i])
            if good.sum() < 3:
                continue
            slope = float(steps[good] @ change[good, i] / (steps[good] @ steps[good]))
            off = np.abs(change[good, i] - slope * steps[good]).max() / found.plain[i] * 100
            most = np.abs(slope * steps).max() / found.plain[i] * 100
            if i == j or (most > NOISE_PERCENT and off < max(ODD_PERCENT, 0.5 * most)):
                matrix[i, j] = slope
        if not 0.3 < matrix[j, j] < 3.0:
            matrix[:, j] = np.eye(len(NAMES))[j]
    return matrix


def improved(level: str, found: Sweep) -> dict[str, dict[str, float]]:
    """The coupling of `level`, so that what `found` tells becomes a line of slope 1."""
    told = shapes.coupling(level)
    now = np.array([[told.get(rule, {rule: 1.0}).get(name, 0.0) for name in NAMES] for rule in NAMES])
    better = now @ np.linalg.inv(slopes(found))
    return {
        rule: {
            name: round(float(share), 3)
            for name, share in zip(NAMES, row, strict=True)
            if abs(share) >= 0.002 and (rule, name) not in NEVER | UNRELATED.get(level, set())
        }
        for rule, row in zip(NAMES, better, strict=True)
    }


def centred(level: str, plain: Array) -> dict[str, float]:
    """The dimensions that the fitted shape of `level` counts as, so that the default bone reads what it should."""
    told, wanted = shapes.calibrated_dimensions(level), shapes.reference_dimensions(level)
    for name, value in zip(NAMES, plain, strict=True):
        off = value - wanted[name]
        if abs(off) < FARTHEST_MM:
            told[name] = round(told[name] + off, 3)
        print(f"{level} {name:28s} off by {off:+.2f}")
    return told


def report(level: str, found: Sweep) -> None:
    """Print the slope of each dimension over its range and what else it moves."""
    for j, name in enumerate(NAMES):
        slope, others = answer(found, j)
        told = "; ".join(f"{other} {percent:.1f} %" for other, percent in others.items())
        print(f"{level} {name:26s} slope {slope:5.2f}  {told}", flush=True)


def answer(found: Sweep, j: int) -> tuple[float, dict[str, float]]:
    """Slope of dimension `j` over its sweep, and what else moved by more than 3 % (NaN: was not found)."""
    steps, own = found.steps[j], found.moved[j, :, j] - found.plain[j]
    change = np.abs(found.moved[j] / found.plain - 1).max(axis=0) * 100
    others = {other: float(change[i]) for i, other in enumerate(NAMES) if i != j and not change[i] <= ALLOWED_PERCENT}
    good = np.isfinite(own)
    return float(steps[good] @ own[good] / (steps[good] @ steps[good])), others


def write(level: str, key: str, values: Mapping[str, Any]) -> None:
    text = json.loads(CONSTANTS.read_text(encoding="utf-8"))
    text["levels"][level][key] = values
    CONSTANTS.write_text(json.dumps(text, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", type=Path, required=True, help="the measuring script")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--level", choices=LEVELS, action="append")
    parser.add_argument("--centre", action="store_true", help="only bring the defaults where they belong")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    for level in arguments.level or LEVELS:
        if arguments.check:
            with workers(arguments.measure) as pool:
                report(level, sweep(pool, level))
            continue
        for _ in range(arguments.rounds):
            if not arguments.centre:
                with workers(arguments.measure) as pool:
                    found = sweep(pool, level)
                report(level, found)
                write(level, "coupling", improved(level, found))
                shapes._constants.cache_clear()
            with workers(arguments.measure) as pool:
                write(level, "dimensions", centred(level, pool.map(_read, [(level, {})])[0]))
            shapes._constants.cache_clear()


if __name__ == "__main__":
    main()
