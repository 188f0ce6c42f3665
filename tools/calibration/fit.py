"""Fit the shape constants to real vertebrae, level by level, and write `shape_constants.json`.

    python tools/calibration/fit.py --meshes DIR --measure SCRIPT [--output FILE] [--from-start] [--levels L2 L3 L4 L5]

DIR holds closed meshes `ssmmean87_L2.ply` to `_L5.ply` in the vertebra's own frame; SCRIPT is the independent measuring
script that the dimensions are read with. Least squares (Levenberg-Marquardt, soft-l1 loss) of the field against zero
at points on the surface and against the distance at points 2 mm inside and 1.5 and 4 mm outside it, with a weak pull
to where it starts: the constants in the package or, with --from-start, the guesses in `start.py`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import trimesh
from dimensions import dimensions, load_script
from numba import njit, prange
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from start import start_shape

from vertebra3d.anatomy.build import mesh_shape
from vertebra3d.anatomy.field import combine, primitive_distance
from vertebra3d.anatomy.shape import (
    MIDLINE,
    PAIRED,
    PRIMITIVES,
    UNCALIBRATED,
    PackedField,
    Shape,
    pack,
    shape_constants,
)

Array = NDArray[np.float64]
SAMPLES = 9000
OFFSETS_MM = (-2.0, 1.5, 4.0)
OFFSET_WEIGHT = 0.35
CLIP_MM = 6.0
PULL = 0.01  # towards the start, per thousand points, in units of `_scale`
LIMITS = {
    **dict.fromkeys(("e1", "e2"), (1.9, 5.0)),
    **dict.fromkeys(("ta", "tb"), (-0.6, 0.6)),
    **dict.fromkeys(("bu", "bv", "cu"), (-6.0, 6.0)),
    **dict.fromkeys(("a", "b"), (1.2, 30.0)),
    **dict.fromkeys(("hu", "hl"), (0.0, 5.0)),
    **dict.fromkeys(("pu", "pl"), (-0.5, 0.5)),
    "c": (2.0, 30.0),
    "k": (0.8, 7.0),
    "e": (1.8, 4.0),
    "ef": (1.8, 4.0),
    "eb": (1.9, 6.0),
    "nar": (-0.2, 0.75),
    "rim": (1.0, 10.0),
    "he": (0.3, 2.5),
    **dict.fromkeys(("we", "wfe"), (1.8, 6.0)),  # less would be a crease
    **dict.fromkeys(("wp", "wfp"), (0.3, 0.7)),
    "pw": (0.3, 0.7),
    "kd": (0.0, 4.0),
}
SCALES = {
    **dict.fromkeys(("rx", "ry", "rz"), 0.08),
    **dict.fromkeys(("e1", "e2", "ef", "eb", "e", "we", "wfe", "he"), 0.25),
    **dict.fromkeys(("ta", "tb", "pu", "pl", "nar", "pw", "wp", "wfp"), 0.15),
    **dict.fromkeys(("w1", "f1", "b1"), 0.05),
    **dict.fromkeys(("w2", "b2", "f2"), 0.003),
}
FIXED_MIDLINE = ("cx", "ry", "rz", "bu", "cu")  # a midline primitive stays symmetric


@njit(parallel=True)
def _columns(kinds: Array, signs: Array, rows: Array, points: Array, columns: Array, out: Array) -> None:
    for j in prange(len(points)):
        for c in columns:
            out[j, c] = primitive_distance(kinds[c], signs[c], rows[c], points[j, 0], points[j, 1], points[j, 2])


@njit(parallel=True)
def _joined(kinds: Array, blend: Array, distances: Array) -> Array:
    out = np.empty(len(distances))
    for j in prange(len(distances)):
        out[j] = combine(kinds, blend, distances[j])
    return out


@dataclass
class Target:
    """Points (n, 3), the field wanted there (n,) and weights (n,)."""

    points: Array
    value: Array
    weight: Array


def sample(mesh: trimesh.Trimesh, seed: int = 1) -> Target:
    """Points on the surface and beside it."""
    surface, faces = trimesh.sample.sample_surface(mesh, SAMPLES, seed=seed)
    normals = mesh.face_normals[faces]
    tree = cKDTree(trimesh.sample.sample_surface(mesh, 120_000, seed=seed + 1)[0])
    points, values, weights = [surface], [np.zeros(SAMPLES)], [np.ones(SAMPLES)]
    rng = np.random.default_rng(seed)
    for offset in OFFSETS_MM:
        chosen = rng.permutation(SAMPLES)[: SAMPLES // 3]
        moved = surface[chosen] + normals[chosen] * offset
        away = tree.query(moved)[0] * np.sign(offset)
        good = np.abs(away) > 0.6 * abs(offset) if offset < 0 else np.ones(len(moved), dtype=bool)
        points.append(moved[good])
        values.append(away[good])
        weights.append(np.full(int(good.sum()), OFFSET_WEIGHT))
    return Target(np.vstack(points), np.concatenate(values), np.concatenate(weights))


class Answers(NamedTuple):
    """How figures (m,) answer to the numbers that are free (n,), each in its scale, and by how much they are off."""

    slope: Array  # (m, n)
    off: Array  # (m,) at the start
    weight: float


class Fit:
    """Levenberg-Marquardt over the numbers of a shape; only the changed primitive is worked out again."""

    def __init__(self, shape: Shape, target: Target):
        self.target = target
        self.keys = [(name, number) for name in PRIMITIVES for number in shape[name]]
        self.start = np.array([shape[name][number] for name, number in self.keys])
        self.scale = np.array([SCALES.get(number, 1.0) for _, number in self.keys])
        limits = np.array([self._limits(name, number) for name, number in self.keys])
        self.low, self.high = limits.T
        self.free = np.flatnonzero([self._is_free(name, number) for name, number in self.keys])
        self.columns: dict[str, NDArray[np.int64]] = {}
        count = 0
        for name in PRIMITIVES:
            width = 2 if name in PAIRED else 1
            self.columns[name] = np.arange(count, count + width)
            count += width
        self.all = np.arange(count)
        self.answers = Answers(np.zeros((0, len(self.free))), np.zeros(0), 0.0)

    def keep_to(self, names: Sequence[str], numbers: Sequence[str] = ()) -> None:
        """Move the numbers of these primitives alone, or of their numbers these."""
        self.free = np.array(
            [i for i in self.free if self.keys[i][0] in names and (not numbers or self.keys[i][1] in numbers)]
        )
        self.answers = Answers(np.zeros((0, len(self.free))), np.zeros(0), 0.0)

    def limit(self, name: str, number: str, least: float, most: float) -> None:
        """Keep a number of a primitive from `least` to `most`."""
        i = self.keys.index((name, number))
        self.low[i], self.high[i] = max(self.low[i], least), min(self.high[i], most)

    @staticmethod
    def _limits(name: str, number: str) -> tuple[float, float]:
        own = name != "body" or number not in ("bu", "bl")  # the back of the body shares a name with a bend
        return LIMITS.get(number, (-np.inf, np.inf)) if own else (-np.inf, np.inf)

    @staticmethod
    def _is_free(name: str, number: str) -> bool:
        if name == "canal" and number in ("zlo", "zhi"):
            return False
        if number in UNCALIBRATED.get(name, ()) or number in ("lean", "yaw", "pitch", "hinge"):
            return False
        return not (name in MIDLINE and number in FIXED_MIDLINE)

    def shape(self, vector: Array) -> Shape:
        """The shape with the numbers of `vector`."""
        out: Shape = {name: {} for name in PRIMITIVES}
        for (name, number), value in zip(self.keys, vector, strict=True):
            out[name][number] = float(value)
        return out

    def _field(self, vector: Array) -> tuple[Array, Array, PackedField]:
        packed = pack(self.shape(vector))
        distances = np.empty((len(self.target.points), len(self.all)))
        _columns(packed.kinds, packed.signs, packed.rows, self.target.points, self.all, distances)
        return _joined(packed.kinds, packed.blend, distances), distances, packed

    def _residual(self, field: Array) -> Array:
        return np.clip(field, -CLIP_MM, CLIP_MM) - self.target.value

    def _cost(self, field: Array, vector: Array) -> float:
        r = self._residual(field)
        pull = (((vector - self.start) / self.scale)[self.free] ** 2).sum() * PULL * len(r) / 1000
        told = (self._off(vector) ** 2).sum() * self.answers.weight
        return float((self.target.weight**2 * 2 * (np.sqrt(1 + r * r) - 1)).sum() + pull + told)

    def _off(self, vector: Array) -> Array:
        """By how much the figures are off, as far as they answer in proportion."""
        return self.answers.off + self.answers.slope @ ((vector - self.start) / self.scale)[self.free]

    def _jacobian(self, vector: Array, field: Array, distances: Array) -> Array:
        out = np.empty((len(field), len(self.free)))
        clipped = np.clip(field, -CLIP_MM, CLIP_MM)
        for j, i in enumerate(self.free):
            step = self.scale[i] * 1e-3
            moved = vector.copy()
            moved[i] += step
            packed, columns = pack(self.shape(moved)), self.columns[self.keys[i][0]]
            kept = distances[:, columns].copy()
            _columns(packed.kinds, packed.signs, packed.rows, self.target.points, columns, distances)
            changed = _joined(packed.kinds, packed.blend, distances)
            distances[:, columns] = kept
            out[:, j] = (np.clip(changed, -CLIP_MM, CLIP_MM) - clipped) / step * self.scale[i]
        return out

    def run(self, iterations: int = 60, tell: Callable[[str], None] = print) -> Shape:
        """Minimise; returns the fitted shape."""
        vector = np.clip(self.start, self.low, self.high)
        field, distances, _ = self._field(vector)
        cost, damping = self._cost(field, vector), 1.0
        pull = PULL * len(field) / 1000
        for _ in range(iterations):
            jacobian = self._jacobian(vector, field, distances)
            r = self._residual(field)
            weight = self.target.weight * (1 + r * r) ** -0.25
            weighted = jacobian * weight[:, None]
            gradient = weighted.T @ (r * weight) + pull * ((vector - self.start) / self.scale)[self.free]
            hessian = weighted.T @ weighted + pull * np.eye(len(self.free))
            gradient += self.answers.weight * self.answers.slope.T @ self._off(vector)
            hessian += self.answers.weight * self.answers.slope.T @ self.answers.slope
            for _ in range(8):
                damped = hessian + damping * np.diag(np.diag(hessian) * 0.1 + 1.0)
                step = np.clip(-np.linalg.solve(damped, gradient), -3, 3)
                moved = vector.copy()
                moved[self.free] += step * self.scale[self.free]
                moved = np.clip(moved, self.low, self.high)
                new_field, new_distances, _ = self._field(moved)
                new_cost = self._cost(new_field, moved)
                if new_cost < cost:
                    break
                damping *= 4
            else:
                break
            gained = (cost - new_cost) / cost
            vector, field, distances, cost = moved, new_field, new_distances, new_cost
            damping = max(damping / 3, 1e-4)
            if gained < 3e-4:
                break
        surface = np.abs(field[self.target.value == 0])
        if len(self.answers.off):
            was, now = (np.abs(off).max() for off in (self.answers.off, self._off(vector)))
            tell(f"  figures off by {was:.1f} times what is allowed, now (expected) {now:.1f}")
        tell(f"  mean |field| on the surface {surface.mean():.3f} mm, 95 % within {np.percentile(surface, 95):.3f} mm")
        return self.shape(vector)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description="Fit the shape constants to real vertebrae.")
    parser.add_argument("--meshes", type=Path, required=True)
    parser.add_argument("--measure", type=Path, required=True, help="the measuring script")
    parser.add_argument("--output", type=Path, default=Path("shape_constants.json"))
    parser.add_argument("--levels", nargs="+", default=["L2", "L3", "L4", "L5"])
    parser.add_argument("--from-start", action="store_true")
    options = parser.parse_args()
    script = load_script(options.measure)
    report: dict = {"about": ABOUT, "levels": {}}
    for level in options.levels:
        print(level)
        mesh = script.load_mesh(options.meshes / f"ssmmean87_{level}.ply")
        shape = start_shape(level) if options.from_start else shape_constants(level)
        for _ in range(3 if options.from_start else 1):  # the pull is towards where each run begins
            shape = Fit(shape, sample(mesh)).run()
        shape = {name: {n: round(value, 4) for n, value in numbers.items()} for name, numbers in shape.items()}
        made = mesh_shape(shape).to_trimesh()
        report["levels"][level] = {
            "shape": shape,
            "dimensions": dimensions(made, script),
            "reference": dimensions(mesh, script),
        }
        options.output.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


ABOUT = (
    "Shape constants of the lumbar vertebra, fitted by tools/calibration to the mean shape of 87 adults"
    " (Clouthier 2023, J Biomech 146:111421). shape: primitives (mm, radians). dimensions: what the calibrated"
    " field comes out at. reference: the same dimensions read from the mean shape."
)

if __name__ == "__main__":
    main()
