"""Measure how the dimensions of a bone answer to its parameters, and write what makes each move itself alone.

    .venv/bin/python tools/calibration/coupling.py --meshes DIR --measure SCRIPT
        [--level L4] [--rounds 3] [--go-on] [--centre] [--check]

Each primary dimension is moved down and up over its range and read with the independent measuring script
(`reading.py`), and with it every other. Newton's method, for what lies below the default and above it apart, finds how
much of each difference goes into each rule (`shape.coupling`, used by `anatomy.morph`), so that a dimension comes back
from the mesh as it was asked for and leaves the others where they were. The best round is written. Then what the fitted
shape counts as is set so that the default bone reads the dimensions of the mean shape. `--go-on` begins with the
couplings that are written; `--check` writes nothing and prints each slope and what else moves by more than 3 %.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from reading import NAMES, read_bone, read_mesh, workers

from vertebra3d.anatomy import shape as shapes
from vertebra3d.anatomy.levels import THORACIC
from vertebra3d.anatomy.parameters import both_sides, parameters_at

Array = NDArray[np.float64]
FITTED = ("L2", "L3", "L4", "L5")
LEVELS = (*THORACIC, *FITTED)
ENDS = (-0.75, 0.75)
STEPS = (-0.75, -0.375, 0.375, 0.75)  # of the way to the end of the range
BELOW, ABOVE = slice(0, 2), slice(2, 4)  # among the steps
ALLOWED_PERCENT, ALLOWED_SLOPE = 3.0, 0.05
NOISE_PERCENT = 0.4  # a dimension that another moves by less over its range is left alone
FARTHEST_MM = 2.5  # a reading so far off the mean shape is another place of the bone
DAMPING = 0.85  # of a step of Newton's method
LEAST = 0.004  # a lesser share is left out


class Sweep(NamedTuple):
    """Readings (15,) of the default bone, and (15, 4, 15) with each dimension moved in turn; NaN: none found."""

    plain: Array
    moved: Array
    steps: Array  # (15, 4) mm


def ends(level: str, name: str) -> tuple[float, float, float]:
    """Low, default and high of the range of `name`."""
    quantity = parameters_at(level)[next(iter(both_sides({name: 0.0})))]
    return quantity.low, float(quantity.default_for(level) or 0.0), quantity.high


def sweep(
    pool: Any,
    level: str,
    tried: Mapping[str, Any] | None = None,
    shares: Sequence[float] = STEPS,
    names: Sequence[str] = NAMES,
) -> Sweep:
    """Dimensions moved over their range, to so many `shares` of the way to either end; NaN of those that are not."""
    steps, jobs = np.zeros((len(NAMES), len(shares))), [(level, {}, tried)]
    rows = [NAMES.index(name) for name in names]
    for row, name in zip(rows, names, strict=True):
        low, default, high = ends(level, name)
        steps[row] = [share * (high - default if share > 0 else default - low) for share in shares]
        jobs += [(level, {name: default + step}, tried) for step in steps[row]]
    readings = np.array(pool.map(read_bone, jobs, chunksize=1))
    moved = np.full((len(NAMES), len(shares), len(NAMES)), np.nan)
    moved[rows] = readings[1:].reshape(len(names), len(shares), len(NAMES))
    return Sweep(readings[0], moved, steps)


def slopes(found: Sweep, part: slice) -> Array:
    """What each dimension (row) reads more for a millimetre more of each (column), below or above the default.

    What is noise is taken as 0, and a dimension that the script does not find as answering to itself alone. Of another
    dimension that answers differently nearer and farther, the lesser slope counts: the greater one is mostly a jump to
    another place of the bone.
    """
    matrix = np.eye(len(NAMES))
    for j in range(len(NAMES)):
        steps = found.steps[j, part]
        change = found.moved[j, part] - found.plain
        if not np.isfinite(change[:, j]).any():
            continue
        for i in range(len(NAMES)):
            good = np.isfinite(change[:, i])
            if not good.any():
                continue
            if i == j:
                matrix[i, j] = np.clip(steps[good] @ change[good, i] / (steps[good] @ steps[good]), 0.3, 3.0)
                continue
            local = change[good, i] / steps[good]
            slope = local[np.abs(local).argmin()] if (local > 0).all() or (local < 0).all() else 0.0
            heard = abs(slope) * np.abs(steps).max() > NOISE_PERCENT / 100 * found.plain[i]
            matrix[i, j] = slope if heard else 0.0
    return matrix


def improved(now: Sequence[Array], found: Sweep) -> list[Array]:
    """Couplings (15, 15) below and above the default, so that what `found` tells becomes lines of slope 1."""
    answers = [slopes(found, BELOW), slopes(found, ABOVE)]
    inverse = DAMPING * np.mean(now, axis=0) @ np.linalg.inv(np.mean(answers, axis=0))
    return [one - inverse @ (answer - np.eye(len(NAMES))) for one, answer in zip(now, answers, strict=True)]


def as_told(pair: Sequence[Array]) -> dict[str, dict[str, list[float]]]:
    """Couplings as they are written: by rule and dimension, below and above the default."""
    found: dict[str, dict[str, list[float]]] = {}
    for a, rule in enumerate(NAMES):
        shares = {name: [round(float(one[a, b]), 4) for one in pair] for b, name in enumerate(NAMES)}
        found[rule] = {name: both for name, both in shares.items() if max(map(abs, both)) >= LEAST}
    return found


def as_matrices(level: str) -> list[Array]:
    """The couplings of `level` that are written."""
    told = shapes.coupling(level)
    every = [[told.get(rule, {rule: (1.0, 1.0)}).get(name, (0.0, 0.0)) for name in NAMES] for rule in NAMES]
    return list(np.moveaxis(np.array(every), -1, 0))


def worth(found: Sweep) -> tuple[int, float]:
    """How many dimensions come back and leave the others alone, and how far the worst is off (less is better)."""
    held, worst = 0, 0.0
    for j in range(len(NAMES)):
        slope, others = answer(found, j)
        if not np.isfinite(slope):
            continue
        held += abs(slope - 1) <= ALLOWED_SLOPE and not others
        lost = any(np.isnan(percent) for percent in others.values())
        off = np.inf if lost else max([abs(slope - 1) / ALLOWED_SLOPE, *(p / ALLOWED_PERCENT for p in others.values())])
        worst = max(worst, off)
    return held, -worst


def answer(found: Sweep, j: int) -> tuple[float, dict[str, float]]:
    """Slope of dimension `j` over its sweep, and what else moved by more than 3 % (NaN: was found no longer)."""
    steps, own = found.steps[j], found.moved[j, :, j] - found.plain[j]
    seen = np.isfinite(found.plain)
    change = np.abs(found.moved[j] / found.plain - 1).max(axis=0) * 100
    others = {
        other: float(change[i])
        for i, other in enumerate(NAMES)
        if i != j and seen[i] and not change[i] <= ALLOWED_PERCENT
    }
    good = np.isfinite(own)
    return float(steps[good] @ own[good] / (steps[good] @ steps[good])) if good.any() else np.nan, others


def report(level: str, found: Sweep, names: Sequence[str] = NAMES) -> None:
    """Print the slope of each dimension over its range and what else it moves."""
    for name in names:
        slope, others = answer(found, NAMES.index(name))
        told = "; ".join(f"{other} {percent:.1f} %" for other, percent in others.items())
        print(f"{level} {name:26s} slope {slope:5.2f}  {told}", flush=True)


def centred(level: str, plain: Array, real: Array) -> dict[str, float]:
    """The dimensions that the fitted shape of `level` counts as, so that the default bone reads what the real one does.

    Both are read in the same way (`reading.py`); the default is what the script itself tells of the real one.
    """
    told = shapes.calibrated_dimensions(level)
    for name, off in zip(NAMES, plain - real, strict=True):
        if abs(off) < FARTHEST_MM:
            told[name] = round(float(told[name] + off), 3)
        print(f"{level} {name:28s} off by {off:+.2f}")
    return told


def write(level: str, key: str, values: Mapping[str, Any]) -> None:
    """Put `values` in place of what the constants of `level` hold under `key`."""
    name = "thoracic_constants.json" if level in THORACIC else "shape_constants.json"
    path = Path(shapes.__file__).with_name(name)
    text = json.loads(path.read_text(encoding="utf-8"))
    text["levels"][level][key] = values
    path.write_text(json.dumps(text, indent=1) + "\n", encoding="utf-8")
    shapes._constants.cache_clear()


def couple(pool: Any, level: str, rounds: int, begin: Sequence[Array]) -> dict[str, Any]:
    """The best couplings of `level` that so many rounds find."""
    pair = list(begin)
    found = sweep(pool, level, {"coupling": as_told(pair)})
    best, best_pair = worth(found), pair
    for _ in range(rounds):
        pair = improved(pair, found)
        found = sweep(pool, level, {"coupling": as_told(pair)})
        print(f"{level}: {worth(found)[0]} of {len(NAMES)} come back and leave the others alone", flush=True)
        if worth(found) > best:
            best, best_pair = worth(found), pair
    return as_told(best_pair)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", type=Path, required=True, help="the measuring script")
    parser.add_argument("--meshes", type=Path, help="folder of the mean shapes; without --check it is needed")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--level", choices=LEVELS, action="append")
    parser.add_argument("--go-on", action="store_true", help="begin with the couplings that are written")
    parser.add_argument("--centre", action="store_true", help="only bring the defaults where they belong")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--answers", type=Path, help="with --check, at the ends alone: where the answers go, as JSON")
    parser.add_argument("--deal", action="store_true", help="with --check, each dimension at one of the levels alone")
    arguments = parser.parse_args()
    told: dict[str, Any] = {}
    levels = arguments.level or FITTED
    for place, level in enumerate(levels):
        names = NAMES[place :: len(levels)] if arguments.deal else NAMES
        with workers(arguments.measure) as pool:
            if arguments.check:
                found = sweep(pool, level, shares=ENDS if arguments.answers else STEPS, names=names)
                report(level, found, names)
                told[level] = {name: answer(found, NAMES.index(name)) for name in names}
                continue
            if not arguments.centre:
                begin = as_matrices(level) if arguments.go_on else [np.eye(len(NAMES))] * 2
                write(level, "coupling", couple(pool, level, arguments.rounds, begin))
            if level in FITTED:
                tried = {"coupling": as_told(as_matrices(level))}
                real = pool.map(read_mesh, [(level, arguments.meshes / f"ssmmean87_{level}.ply")])[0]
                write(level, "dimensions", centred(level, pool.map(read_bone, [(level, {}, tried)])[0], real))
    if arguments.answers:
        arguments.answers.write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main()
