"""The parametric vertebra fitted to a surface: its dimensions, and how far it lies off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.contradictions import refuse_contradictions
from vertebra3d.anatomy.field import field_many
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import BASE, NORM, parameters_at, resolve
from vertebra3d.anatomy.populations import Norm, spread
from vertebra3d.anatomy.shape import pack
from vertebra3d.errors import Refused
from vertebra3d.patient.axis import scattered

Array = NDArray[np.float64]

_POINTS = 5000  # of the surface that the fit heeds
_JUDGED = 12_000  # by which it is judged: others than those
_SLOPES, _TRIES = 7, 6  # slopes, each of fifty fields, and steps along each at most
_DAMPING, _EASED, _DAMPED = 0.1, 0.4, 6.0  # at first, times that after a step that helps, and after one that does not
_ROUNDS = 8  # of letting dimensions stop at the ends of their ranges
_ENOUGH = 0.003  # a slope whose steps gain a smaller share of the cost is the last
_NOISE_MM = 0.5  # of a point: what the surface and the model differ by where all dimensions are right
_TOGETHER = 5  # points that say the same: neighbours are not independent
_FAR_MM = 2.0  # a point farther off weighs less: the model has no osteophytes
_DIFFERENCE = 0.15  # of a standard deviation, by which a dimension is moved to see what it does
_LEFT_ALONE = ("arch_cleft_mm",)  # its range begins at its default, and it changes what is whole
_BACK = (1.0, 0.7, 0.4, 0.0)  # shares of the way from the default that are tried where dimensions contradict each other


class Twin(NamedTuple):
    """The vertebra of the model that is most like a surface.

    Attributes
    ----------
    level : str
    parameters : mapping of str to float
        Every anatomical dimension, left and right apart.
    motion : ndarray (6,)
        How the surface was moved besides: rotation vector (radians) and shift (mm).
    points, off_mm : ndarray (n, 3), (n,)
        Points of the surface, as it was given, and how far the twin's is from them: more than 0 outside of it.
    """

    level: str
    parameters: Mapping[str, float]
    motion: Array
    points: Array
    off_mm: Array

    @property
    def mean_mm(self) -> float:
        """Mean distance."""
        return float(np.abs(self.off_mm).mean())

    @property
    def p95_mm(self) -> float:
        """The distance that 95 % of the points keep within."""
        return float(np.quantile(np.abs(self.off_mm), 0.95))


def twin_of(vertices: Array, faces: NDArray[np.int64], level: str, norm: Norm = NORM) -> Twin:
    """Fit the parametric vertebra to a surface in the vertebra's own frame.

    Damped Gauss-Newton (Levenberg and Marquardt) on the values of the shape field at points of the surface, which are
    about their distances. Every dimension is held to the population's mean by its spread (`populations.spread`), so
    that what a surface does not tell stays as people mostly are; the surface may move a little besides.

    Parameters
    ----------
    vertices, faces : ndarray (n, 3), (m, 3)
        A closed surface, mm.
    level : str
        "T9" to "L5".
    norm : Norm
        The people that the vertebra is held to.

    Raises
    ------
    Refused
        No dimensions that can be together come near it.
    """
    triangles = vertices[faces]
    points = scattered(triangles, _POINTS, seed=2)[0]
    fit = _Fit(level, norm)
    x = fit.solved(points)
    judged = scattered(triangles, _JUDGED, seed=3)[0]
    for share in _BACK:
        tried = np.concatenate([share * x[:-6], x[-6:]])
        values = fit.values(tried)
        try:
            refuse_contradictions(resolve(level, values, norm))
        except Refused:
            continue
        return Twin(level, values, tried[-6:], judged, fit.field(tried, judged))
    raise Refused(f"no {level} with dimensions that can be together comes near it")


class _Fit:
    """Dimensions in standard deviations from their default, then the motion of the surface, as one vector."""

    def __init__(self, level: str, norm: Norm):
        self._level = level
        declared = parameters_at(level, norm)
        self.names = [name for name in declared if name not in _LEFT_ALONE]
        self._default = np.array([float(declared[name].default_for(level) or 0.0) for name in self.names])
        self._low = np.array([declared[name].low for name in self.names])
        self._high = np.array([declared[name].high for name in self.names])
        self._all = resolve(level, {}, norm)
        room = np.maximum(self._high - self._default, self._default - self._low)
        told = [spread(level, BASE.get(n, n), d).sd for n, d in zip(self.names, self._default, strict=True)]
        self._sd = np.where(np.array(told) > 0, told, room / 3)

    def values(self, x: Array) -> dict[str, float]:
        """The dimensions by their names."""
        values = np.clip(self._default + x[: len(self.names)] * self._sd, self._low, self._high)
        return dict(zip(self.names, values.tolist(), strict=True))

    def within(self, x: Array) -> Array:
        """Every dimension within its range."""
        low, high = (self._low - self._default) / self._sd, (self._high - self._default) / self._sd
        return np.concatenate([np.clip(x[:-6], low, high), x[-6:]])

    def field(self, x: Array, points: Array) -> Array:
        """About how far points (n, 3) lie off the surface of the model, mm."""
        shape = shape_for(self._level, {**self._all, **self.values(x)})
        turn = x[-6:-3]
        moved = points + np.cross(np.broadcast_to(turn, points.shape), points) + x[-3:]
        return np.asarray(field_many(*pack(shape), np.ascontiguousarray(moved)))

    def solved(self, points: Array) -> Array:
        """The vector whose model comes nearest to points (n, 3) and to the population."""
        x = np.zeros(len(self.names) + 6)
        held = np.concatenate([np.ones(len(self.names)), np.zeros(6)])
        residual, damping = self.field(x, points), _DAMPING
        cost = _cost(residual) + held @ x**2
        for _ in range(_SLOPES):
            slope, before = self.slope(x, points, residual), cost
            for _ in range(_TRIES):
                weight = _weight(residual)
                curve = slope.T @ (weight[:, None] * slope)
                system = curve + np.diag(held + damping * (np.diag(curve) + 1e-9))
                tried = self._bounded(x, system, -(slope.T @ (weight * residual) + held * x))
                there = self.field(tried, points)
                found = _cost(there) + held @ tried**2
                if found < cost:
                    gained, x, residual, cost = cost - found, tried, there, found
                    damping *= _EASED
                    if gained < _ENOUGH * cost:
                        break
                else:
                    damping *= _DAMPED
            if before - cost < _ENOUGH * cost:
                break
        return x

    def _bounded(self, x: Array, system: Array, against: Array) -> Array:
        """Where the step leads that solves `system` while dimensions that would leave their range stop at its end."""
        change, free = np.zeros(len(x)), np.ones(len(x), dtype=bool)
        for _ in range(_ROUNDS):
            rest = against[free] - system[np.ix_(free, ~free)] @ change[~free]
            change[free] = np.linalg.solve(system[np.ix_(free, free)], rest)
            stopped = self.within(x + change) - x
            beyond = free & (np.abs(stopped - change) > 1e-9)
            if not beyond.any():
                break
            change[beyond] = stopped[beyond]
            free &= ~beyond
        return self.within(x + change)

    def slope(self, x: Array, points: Array, here: Array) -> Array:
        """How the field at points changes with the vector: (n, len(x))."""
        slope = np.empty((len(points), len(x)))
        steps = np.concatenate([np.full(len(self.names), _DIFFERENCE), np.full(3, 0.002), np.full(3, 0.1)])
        for i, size in enumerate(steps):
            step = np.zeros(len(x))
            step[i] = size
            there = self.within(x + step)
            if there[i] - x[i] < size / 2:  # at the end of its range
                there = self.within(x - step)
            slope[:, i] = (self.field(there, points) - here) / (there[i] - x[i])
        return slope


def _weight(residual: Array) -> Array:
    return np.minimum(1.0, _FAR_MM / np.maximum(np.abs(residual), 1e-9)) / (_NOISE_MM**2 * _TOGETHER)


def _cost(residual: Array) -> float:
    """Huber's: squares near by, straight beyond."""
    size = np.abs(residual)
    each = np.where(size <= _FAR_MM, size**2, 2 * _FAR_MM * size - _FAR_MM**2)
    return float(each.sum()) / (_NOISE_MM**2 * _TOGETHER)
