"""The shape field fitted to points of a surface: damped Gauss-Newton, every dimension held to the population."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.field import field_many
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import BASE, SIDED, parameters_at, resolve
from vertebra3d.anatomy.populations import spread
from vertebra3d.anatomy.shape import pack
from vertebra3d.progress import Progress, no_progress

Array = NDArray[np.float64]

SLOPES = 7
"""How often, at most, it is seen what each dimension does."""

_TRIES = 6  # steps along a slope at most
_DAMPING, _EASED, _DAMPED = 0.1, 0.4, 6.0  # at first, times that after a step that helps, and after one that does not
_ROUNDS = 8  # of letting dimensions stop at the ends of their ranges
_ENOUGH = 0.003  # a slope whose steps gain a smaller share of the cost is the last
_NOISE_MM = 0.5  # of a point: what the surface and the model differ by where all dimensions are right
_CAREFUL = 2  # slopes, the first: people hold the dimensions as those of a strange bone, and none runs away
_SPREAD = 1.4826  # of a normal distribution, by the median of how far its values lie off
_TOGETHER = 5  # points that say the same: neighbours are not independent
_FAR_MM = 1.0  # a point farther off weighs less: the model has no osteophytes
_REARS_MM, _HEIGHTS_MM = np.arange(20.0, 100.0), np.arange(-40.0, 20.0, 2.0)  # where a spinous process is sought
_DIFFERENCE = 0.15  # of a standard deviation, by which a dimension is moved to see what it does
_LEFT_ALONE = ("arch_cleft_mm",)  # its range begins at its default, and it changes what is whole


class Fit:
    """Dimensions in standard deviations from their default, then the motion of the surface, as one vector.

    Levenberg's and Marquardt's method on the values of the shape field at points of the surface, which are about their
    distances. Every dimension is held to the population's mean by its spread (`populations.spread`), so that what a
    surface does not tell stays as people mostly are; the surface may move a little besides.

    Parameters
    ----------
    level : str
        "T9" to "L5".
    sided : bool
        Whether left and right may differ; alike, it takes a third of the time.
    """

    def __init__(self, level: str, sided: bool = True):
        self._level = level
        declared = {name: one for name, one in parameters_at(level).items() if name not in _LEFT_ALONE}
        pairs = {} if sided else {left: (left, right) for left, right in SIDED.values()}
        second = {right for _, right in pairs.values()}
        self._groups = [pairs.get(name, (name,)) for name in declared if name not in second]
        first = [declared[group[0]] for group in self._groups]
        self._default = np.array([float(one.default_for(level) or 0.0) for one in first])
        self._low, self._high = (np.array([getattr(one, end) for one in first]) for end in ("low", "high"))
        self._all = resolve(level)
        room = np.maximum(self._high - self._default, self._default - self._low)
        spreads = [spread(level, BASE.get(q.name, q.name), d).sd for q, d in zip(first, self._default, strict=True)]
        self._sd = np.where(np.array(spreads) > 0, spreads, room / 3)
        self._held = np.array([*map(len, self._groups), *6 * [0]], dtype=np.float64)

    def start(self, points: Array) -> Array:
        """The mean, its transverse and spinous processes about as long as those that points (n, 3) are of.

        A process that is much too long is not seen: there are no points beyond the end of the true one.
        """
        x = np.zeros(len(self._held))
        y, z = (each.ravel() for each in np.meshgrid(_REARS_MM, _HEIGHTS_MM))
        there = np.column_stack([np.zeros(len(y)), y, z])
        rear = float(y[self.field(x, there) < 0].max(initial=0.0))
        span = self._all["transverse_span_mm"]
        off = {
            "transverse_span_mm": float(np.ptp(points[:, 0])) - span,
            "spinous_length_mm": float(points[:, 1].max()) - rear,
        }
        for i, group in enumerate(self._groups):
            x[i] = off.get(group[0], 0.0) / self._sd[i]
        return self._within(x)

    def values(self, x: Array) -> dict[str, float]:
        """The dimensions by their names."""
        values = np.clip(self._default + x[:-6] * self._sd, self._low, self._high).tolist()
        return {name: value for group, value in zip(self._groups, values, strict=True) for name in group}

    def field(self, x: Array, points: Array) -> Array:
        """About how far points (n, 3) lie off the surface of the model, mm."""
        return field_of(self._level, {**self._all, **self.values(x)}, moved(x[-6:], points))

    def cost(self, x: Array, points: Array) -> tuple[float, float]:
        """Of the distances that are left, and of how unusual the dimensions are: squares in standard deviations."""
        return _cost(self.field(x, points)), float(self._held @ x**2)

    def mean_cost(self, points: Array, sizes: Sequence[float]) -> float:
        """The cost of the mean vertebra at points (n, 3) in the one of some sizes, as shares of its own, that suits."""
        packed = pack(shape_for(self._level, self._all))
        return min(_cost(size * np.asarray(field_many(*packed, points / size))) for size in sizes)

    @staticmethod
    def expected(count: int) -> float:
        """The cost of so many points where the model is right."""
        return count / _TOGETHER

    def solved(
        self,
        points: Array,
        progress: Progress = no_progress,
        slopes: int = SLOPES,
        noise_mm: tuple[float, float] = (_NOISE_MM, _NOISE_MM),
        start: Array | None = None,
    ) -> Array:
        """The vector whose model comes nearest to points (n, 3) and to the population.

        The nearer it comes to the points, the more they tell, and the less the population: they are taken to lie off
        where all dimensions are right by what they still lie off, held between the least and the most of `noise_mm`;
        on the first two slopes by 0.5 mm.
        """
        x = np.zeros(len(self._held)) if start is None else start
        residual, damping = self.field(x, points), _DAMPING
        for done in range(slopes):
            progress(done, slopes)
            told = float(np.clip(_SPREAD * np.median(np.abs(residual)), *noise_mm))
            noise = told if done >= _CAREFUL else _NOISE_MM
            cost = _cost(residual, noise) + float(self._held @ x**2)
            slope, before = self._slope(x, points, residual), cost
            for _ in range(_TRIES):
                weight = _weight(residual, noise)
                curve = slope.T @ (weight[:, None] * slope)
                system = curve + np.diag(self._held + damping * (np.diag(curve) + 1e-9))
                tried = self._bounded(x, system, -(slope.T @ (weight * residual) + self._held * x))
                there = self.field(tried, points)
                found = _cost(there, noise) + float(self._held @ tried**2)
                if found < cost:
                    gained, x, residual, cost = cost - found, tried, there, found
                    damping *= _EASED
                    if gained < _ENOUGH * cost:
                        break
                else:
                    damping *= _DAMPED
            if done >= _CAREFUL and before - cost < _ENOUGH * cost:
                break
        return x

    def _within(self, x: Array) -> Array:
        """Every dimension within its range."""
        low, high = (self._low - self._default) / self._sd, (self._high - self._default) / self._sd
        return np.concatenate([np.clip(x[:-6], low, high), x[-6:]])

    def _bounded(self, x: Array, system: Array, against: Array) -> Array:
        """Where the step leads that solves `system` while dimensions that would leave their range stop at its end."""
        change, free = np.zeros(len(x)), np.ones(len(x), dtype=bool)
        for _ in range(_ROUNDS):
            rest = against[free] - system[np.ix_(free, ~free)] @ change[~free]
            change[free] = np.linalg.solve(system[np.ix_(free, free)], rest)
            stopped = self._within(x + change) - x
            beyond = free & (np.abs(stopped - change) > 1e-9)
            if not beyond.any():
                break
            change[beyond] = stopped[beyond]
            free &= ~beyond
        return self._within(x + change)

    def _slope(self, x: Array, points: Array, here: Array) -> Array:
        """How the field at points changes with the vector: (n, len(x))."""
        slope = np.empty((len(points), len(x)))
        steps = np.concatenate([np.full(len(x) - 6, _DIFFERENCE), np.full(3, 0.002), np.full(3, 0.1)])
        for i, size in enumerate(steps):
            step = np.zeros(len(x))
            step[i] = size
            there = self._within(x + step)
            if there[i] - x[i] < size / 2:  # at the end of its range
                there = self._within(x - step)
            slope[:, i] = (self.field(there, points) - here) / (there[i] - x[i])
        return slope


def moved(motion: Array, points: Array) -> Array:
    """Points (n, 3) turned by a small rotation vector and shifted."""
    return points + np.cross(np.broadcast_to(motion[:3], points.shape), points) + motion[3:]


def field_of(level: str, parameters: Mapping[str, float], points: Array) -> Array:
    """The shape field (n,) of a vertebra at points (n, 3): about how far they lie off its surface, mm."""
    return np.asarray(field_many(*pack(shape_for(level, parameters)), np.ascontiguousarray(points)))


def _weight(residual: Array, noise_mm: float) -> Array:
    return np.minimum(1.0, _FAR_MM / np.maximum(np.abs(residual), 1e-9)) / (noise_mm**2 * _TOGETHER)


def _cost(residual: Array, noise_mm: float = _NOISE_MM) -> float:
    """Huber's: squares near by, straight beyond."""
    size = np.abs(residual)
    each = np.where(size <= _FAR_MM, size**2, 2 * _FAR_MM * size - _FAR_MM**2)
    return float(each.sum()) / (noise_mm**2 * _TOGETHER)
