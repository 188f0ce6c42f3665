"""Fit a shape again with what a person measures on it in the balance.

    .venv/bin/python tools/calibration/finish.py --meshes DIR --measure SCRIPT [--rounds 2] [--level L5]

A field that lies within half a millimetre of a bone may still miss the wedge of its body or the area of its canal by a
tenth: both answer to small errors that agree. The surface is fitted as `fit.py` does, and at the same time the figures
that the independent measuring script reads from the shape are drawn to those of the real bone, by how they answer to
each number of the shape (differences, worked out anew each round). The primary dimensions that the shape counts as are
then those of the real bone: the default bone is the fitted shape itself.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import reading
import trimesh
from coupling import FITTED, write
from fit import Answers, Fit, sample
from numpy.typing import NDArray
from reading import NAMES, WIDE
from shapely.geometry import LineString

from vertebra3d.anatomy import shape as shapes
from vertebra3d.anatomy.build import mesh_shape
from vertebra3d.anatomy.shape import Sides
from vertebra3d.errors import Refused

Array = NDArray[np.float64]
WITHIN = {"pedicle_width_mm": 0.3, "pedicle_height_mm": 0.3}
WITHIN_MM = 0.2
MORE = (0.25, 6.0, 5.0, 0.3)  # degrees of the wedge, mm2 of the canal and of its least area, mm of the wall
CHORD_MM = 1.2
INSIDE_MM = (1.0, 2.5, 4.0, 5.0)  # below an end-plate
STATIONS = (-0.05, 0.1, 0.25)  # shares of its depth behind its middle
WEIGHT = 40.0  # of a figure that is off by what is allowed, in points of the surface that are 1 mm off
STEP = 0.3  # of the scale of a number
LIMITS = {
    "L5": {
        "pedicle": {"k": (2.0, 4.0), "cy": (18.5, 25.0), "c": (5.0, 7.5), "tb": (-0.2, 0.6)},
        "transverse_root": {"k": (2.0, 4.5)},
    }
}
"""Where numbers of a shape are kept: the wide pedicle of L5 begins behind the middle of the body. Fitted freely, it
reaches as far forward as a third of the body and fills up the chords of the end-plates beside it, which then answer to
the pedicle in place of the body; the surface is met as well either way."""

Job = tuple[str, dict[str, dict[str, float]]]


def _figures(mesh: trimesh.Trimesh, level: str) -> Array:
    script = reading._script
    assert script is not None
    v = script.Vertebra(mesh)
    canal = script.canal(v)
    more = [script.wedge(v)["wedge_deg"], canal["canal_area_mm2"], canal["canal_area_min_mm2"], v.wall]
    return np.concatenate([reading.figures(script, mesh, level in WIDE), more, _chords(script, v)])


def _chords(script: Any, v: Any) -> list[float]:
    """Left-right chords of the body a little inside the upper end-plate: the rim in front, the pedicles behind."""
    front, back = v.corners.upper_front, v.corners.upper_back
    normal = v.end_plates[0].normal
    along = np.cross(normal, script.X) / np.linalg.norm(np.cross(normal, script.X))
    across = np.cross(along, normal)
    rim, depth = np.array([0, *(front + back) / 2]), np.linalg.norm(back - front)
    found = []
    for inside in INSIDE_MM:
        pieces = v.surface.section(rim - normal * inside, across, along)
        for station in STATIONS:
            line = LineString([(-script.FAR, station * depth), (script.FAR, station * depth)])
            ends = [e for piece in pieces if (e := script.chord(piece, line, 0.0, axis=0)) and e[0] < 0 < e[1]]
            found.append(max((e[1] - e[0] for e in ends), default=np.nan))
    return found


def _of_shape(job: Job) -> Array:
    level, shape = job
    try:
        return _figures(mesh_shape(Sides(shape, shape)).to_trimesh(), level)
    except (Refused, ValueError):
        return np.full(len(NAMES) + len(MORE) + len(INSIDE_MM) * len(STATIONS), np.nan)


def _of_mesh(job: tuple[str, Path]) -> Array:
    level, path = job
    return _figures(trimesh.load_mesh(path, process=False), level)


def answers(pool: Any, level: str, fit: Fit, wanted: Array) -> Answers:
    """How the figures answer to the numbers of the shape, and how far they are off, as shares of what is allowed."""
    allowed = np.array([WITHIN.get(name, WITHIN_MM) for name in NAMES])
    allowed = np.concatenate([allowed, MORE, np.full(len(INSIDE_MM) * len(STATIONS), CHORD_MM)])
    jobs: list[Job] = [(level, fit.shape(fit.start))]
    for i in fit.free:
        for sign in (1, -1):
            moved = fit.start.copy()
            moved[i] += sign * STEP * fit.scale[i]
            jobs.append((level, fit.shape(moved)))
    read = np.array(pool.map(_of_shape, jobs, chunksize=2))
    for name, is_, should in zip(NAMES, read[0], wanted, strict=False):
        print(f"{level} {name:28s} {is_:8.2f} / {should:8.2f}")
    print("  and", np.round(read[0, len(NAMES) :], 1).tolist(), "/", np.round(wanted[len(NAMES) :], 1).tolist())
    slope = ((read[1::2] - read[2::2]) / (2 * STEP)).T / allowed[:, None]  # (figures, numbers), numbers in their scale
    slope[~np.isfinite(slope)] = 0.0
    jumped = np.abs(slope) > np.maximum(8 * np.median(np.abs(slope), axis=1), 20.0)[:, None]
    slope[jumped] = 0.0
    return Answers(slope, np.nan_to_num((read[0] - wanted) / allowed), WEIGHT)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--meshes", type=Path, required=True, help="folder of the mean shapes")
    parser.add_argument("--measure", type=Path, required=True, help="the measuring script")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--level", choices=FITTED, action="append")
    parser.add_argument("--only", nargs="+", help="primitives that are moved; all otherwise, which takes ten minutes")
    arguments = parser.parse_args()
    for level in arguments.level or FITTED:
        path = arguments.meshes / f"ssmmean87_{level}.ply"
        target = sample(trimesh.load_mesh(path, process=False))
        with reading.workers(arguments.measure) as pool:
            wanted = pool.map(_of_mesh, [(level, path)])[0]
            for _ in range(arguments.rounds):
                begin = shapes.shape_constants(level)
                for name, numbers in LIMITS.get(level, {}).items():
                    for number, ends in numbers.items():
                        begin[name][number] = float(np.clip(begin[name][number], *ends))
                fit = Fit(begin, target)
                for name, numbers in LIMITS.get(level, {}).items():
                    for number, ends in numbers.items():
                        fit.limit(name, number, *ends)
                if arguments.only:
                    fit.keep_to(arguments.only)
                fit.answers = answers(pool, level, fit, wanted)
                shape = fit.run(iterations=12)
                for name, numbers in shapes.UNCALIBRATED.items():
                    for number in numbers:
                        shape[name].pop(number)
                rounded = {name: {n: round(x, 4) for n, x in numbers.items()} for name, numbers in shape.items()}
                write(level, "shape", rounded)
        real = shapes.reference_dimensions(level)
        write(level, "dimensions", shapes.calibrated_dimensions(level) | {name: real[name] for name in NAMES})


if __name__ == "__main__":
    main()
