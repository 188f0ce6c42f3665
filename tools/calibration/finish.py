"""Nudge the fitted shape until figures that no parameter sets come out as on the mean shape.

    .venv/bin/python tools/calibration/finish.py --meshes DIR --measure SCRIPT [--rounds 2] [--level L3]

A field that lies within half a millimetre of a bone may still miss the wedge of its body or the area of its canal by a
tenth: both answer to small errors that agree. The numbers of the body and of the canal are moved as little as possible
(least squares, each in units of `fit.SCALES`) until the independent measuring script reads the same wedge and areas on
the default bone as on the real one, and the dimensions that it read before, or those of the real one.
"""

from __future__ import annotations

import argparse
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import trimesh
from coupling import LEVELS, READ, load_script, mend_pedicles, write
from fit import SCALES
from numpy.typing import NDArray

from vertebra3d.anatomy import shape as shapes
from vertebra3d.anatomy.build import mesh_shape
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import resolve

Array = NDArray[np.float64]
FIGURES = {
    **READ,
    "canal_area": ("canal_area_mm2",),
    "least_area": ("canal_area_min_mm2",),
    "wedge": ("wedge_deg",),
    "wall": ("wall_mm",),
}
WITHIN = {"canal_area": 6.0, "least_area": 5.0, "wedge": 0.25, "pedicle_width_mm": 0.3, "pedicle_height_mm": 0.3}
WITHIN_MM = 0.2  # a reading as far off as this weighs as much as a number moved by its unit
MOVED = ("body", "canal")
FIXED = ("tu", "tl", "tre", "pw", "k")
EASE = 0.35  # how freely numbers move


def _numbers(level: str) -> list[tuple[str, str]]:
    shape = shapes.shape_constants(level)
    return [(name, number) for name in MOVED for number in shape[name] if number not in FIXED]


_script: Any = None


def _begin(path: Path) -> None:
    global _script
    _script = load_script(path)


def _figures(mesh: trimesh.Trimesh) -> Array:
    told, v = _script.measure(mesh), _script.Vertebra(mesh)
    told["wall_mm"] = v.wall  # y of the back of the body in the middle of its height
    mend_pedicles(_script, v, told)
    every = [[told[key] for key in keys] for keys in FIGURES.values()]
    return np.array([np.nan if None in one else float(np.mean(one)) for one in every])


def _nudged(job: tuple[str, tuple[tuple[str, str, float], ...]]) -> Array:
    """Figures of the default bone of a level, with numbers of its shape moved."""
    level, moves = job
    shape = shape_for(level, resolve(level))
    for name, number, by in moves:
        shape.left[name][number] += by
    return _figures(mesh_shape(shape).to_trimesh())


def _real(path: Path) -> Array:
    return _figures(trimesh.load_mesh(path, process=False))


def step(pool: Any, level: str, wanted: Array) -> dict[tuple[str, str], float]:
    """By how much each number of the shape is to move."""
    numbers = _numbers(level)
    units = np.array([SCALES.get(number, 1.0) for _, number in numbers])
    jobs = [(level, ())] + [
        (level, ((*key, sign * 0.3 * unit),)) for key, unit in zip(numbers, units, strict=True) for sign in (1, -1)
    ]
    read = np.array(pool.map(_nudged, jobs, chunksize=1))
    weight = np.array([1 / WITHIN.get(name, WITHIN_MM) for name in FIGURES])
    for name, is_, should in zip(FIGURES, read[0], wanted, strict=True):
        print(f"{level} {name:28s} {is_:8.2f} / {should:8.2f}")
    answer = (read[1::2] - read[2::2]) / 0.6
    answer[~np.isfinite(answer)] = 0.0
    answer = answer * weight * EASE
    jumped = np.abs(answer) > np.maximum(6 * np.median(np.abs(answer), axis=0), 6.0)
    answer[jumped] = 0.0
    off = np.nan_to_num((wanted - read[0]) * weight)
    found = np.linalg.lstsq(
        np.vstack([answer.T, np.eye(len(numbers))]), np.concatenate([off, np.zeros(len(numbers))]), rcond=None
    )[0]
    return dict(zip(numbers, found * units * EASE, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--meshes", type=Path, required=True, help="folder of the mean shapes")
    parser.add_argument("--measure", type=Path, required=True, help="the measuring script")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--level", choices=LEVELS, action="append")
    arguments = parser.parse_args()
    for level in arguments.level or LEVELS:
        for _ in range(arguments.rounds):
            with get_context("spawn").Pool(initializer=_begin, initargs=(arguments.measure,)) as pool:
                wanted = pool.map(_real, [arguments.meshes / f"ssmmean87_{level}.ply"])[0]
                moves = step(pool, level, wanted)
            shape = shapes.shape_constants(level)
            for (name, number), by in moves.items():
                shape[name][number] = round(shape[name][number] + by, 6)
                if abs(by) > 0.1 * SCALES.get(number, 1.0):
                    print(f"{level}   {name} {number} {by:+.3f}")
            for name, numbers in shapes.UNCALIBRATED.items():
                for number in numbers:
                    shape[name].pop(number)
            write(level, "shape", shape)
            shapes._constants.cache_clear()


if __name__ == "__main__":
    main()
