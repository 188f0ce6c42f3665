"""Which dimensions are to blame where a bone turns out impossible only once it is meshed and measured.

The bone is tried again with dimensions taken back towards their defaults: on a coarse grid to find those that matter,
and on that of a real bone for whatever is said of them. Those that help by themselves are found by halves: a group that
does not help when it is taken back together is taken to hold none. They are then taken back by less and less of their
ranges as long as one is left that helps: the one that has to move least is blamed, and the one that would have come
second, or without which the first could stay, is named as what it contradicts. Where no single one helps, the fewest
that do so together are taken back together. The number of trials is bounded, and nothing depends on time or chance.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from vertebra3d.anatomy.parameters import SIDED, parameters_at, resolve
from vertebra3d.anatomy.populations import Norm
from vertebra3d.errors import Refused
from vertebra3d.quantity import Quantity

Values = Mapping[str, float]
Build = Callable[[Values, bool], object]
"""Builds and measures a bone of these values, on a coarse grid or that of a real bone; raises `Refused` if not."""

_SHARES = (0.25, 0.12, 0.06)  # of a range by which those that help are taken back, one trial each
_MOST_ALONE = 6  # that help by themselves: more are not sought
_MOST_BLAMED = 3  # that help on the coarse grid and are tried on the fine one
_PARTS = 16  # of the way back, where several dimensions go it together


class _Search:
    """One impossible bone: its values, their defaults, and the trials made of them."""

    def __init__(self, level: str, values: Values, norm: Norm, build: Build):
        self.values = dict(values)
        self.defaults = resolve(level, {}, norm)
        self.declared = parameters_at(level, norm)
        self._build = build
        self._known: dict[tuple[bool, tuple[float, ...]], bool] = {}
        self.coarse = True
        self.moved = sorted(self._deviations(), key=self.deviation, reverse=True)

    def _deviations(self) -> Iterable[str]:
        """What differs from its default, by name; sides that are alike go by the name that stands for both."""
        off = {name: value for name, value in self.values.items() if value != self.defaults[name]}
        for base, (left, right) in SIDED.items():
            alike = self.values[left] == self.values[right] and self.defaults[left] == self.defaults[right]
            if left in off and right in off and alike:
                del off[left], off[right]
                off[base] = self.values[left]
        return off

    def quantity(self, name: str) -> Quantity:
        return self.declared[SIDED.get(name, (name,))[0]]

    def value(self, name: str) -> float:
        return self.values[SIDED.get(name, (name,))[0]]

    def default(self, name: str) -> float:
        return self.defaults[SIDED.get(name, (name,))[0]]

    def deviation(self, name: str) -> float:
        """How far from its default, as a share of the range."""
        q = self.quantity(name)
        return abs(self.value(name) - self.default(name)) / (q.high - q.low)

    def with_values(self, changed: Values) -> dict[str, float]:
        return {**self.values, **{one: value for name, value in changed.items() for one in SIDED.get(name, (name,))}}

    def with_defaults(self, names: Iterable[str]) -> dict[str, float]:
        return self.with_values({name: self.default(name) for name in names})

    def works(self, values: Values, coarse: bool | None = None) -> bool:
        """Whether the bone of these values can be built and measured, on the grid in use or the one that is told."""
        coarse = self.coarse if coarse is None else coarse
        key = (coarse, tuple(values[name] for name in self.values))
        if key not in self._known:
            try:
                self._build(values, coarse)
                self._known[key] = True
            except Refused:
                self._known[key] = False
        return self._known[key]

    def back(self, name: str, share: float) -> float:
        """The value of `name` taken back by a share of its range, to its default at most."""
        q = self.quantity(name)
        far = self.default(name) - self.value(name)
        return self.value(name) + math.copysign(min(abs(far), share * (q.high - q.low)), far)

    def steps_back(self, name: str) -> list[float]:
        """What a slider can show of `name` on the way back, the nearest first, and last the default."""
        q, value, default = self.quantity(name), self.value(name), self.default(name)
        low, high = sorted((value, default))
        first, last = math.ceil(low / q.step - 1e-6), math.floor(high / q.step + 1e-6)
        steps = [round(k * q.step, 6) for k in range(first, last + 1)]
        steps = [step for step in steps if low + 1e-9 < step < high - 1e-9]
        return [*(steps if value < default else reversed(steps)), default]


def named(refusal: Refused, level: str, values: Values, norm: Norm, build: Build) -> Refused:
    """A refusal that names the dimensions to blame and the nearest value that works.

    Parameters
    ----------
    refusal : Refused
        What was said when the bone was built or measured.
    level : str
        "T9" to "L5".
    values : mapping of str to float
        Every anatomical parameter, mm and degrees.
    norm : Norm
        Whose dimensions are the defaults.
    build : callable
        Builds and measures a bone, raises `Refused` where that cannot be done.

    Returns
    -------
    Refused
        One line; the values that it says can be were built. `refusal` itself where not even the defaults can be.
    """
    search = _Search(level, values, norm, build)
    if not search.moved:
        return refusal
    found = None
    if not search.works(values):  # what goes wrong can be seen on the coarse grid
        found = _one_and_other(search) or _several(search)
    if found is None:
        search.coarse = False
        found = _one_and_other(search) or _several(search)
    if found is None:
        return refusal
    nearest, other = found
    names = [*nearest, *([other] if other is not None else [])]
    first, *others = [f"{name} = {search.value(name):g}" for name in names]
    against = f" contradicts {' and '.join(others)}" if others else " is not possible"
    can_be = " and ".join(
        f"{name} can be {value:g}{' at most' if value < search.value(name) else ' at least'}"
        for name, value in nearest.items()
    )
    together = ", together" if len(nearest) > 1 else ""
    said = str(refusal).partition(";")[0].partition(":")[0]
    return Refused(f"{first}{against}: {said}; {'with it ' if other else ''}{can_be}{together}")


# --- one dimension, and the one that it contradicts ------------------------------------------------------------------


def _one_and_other(search: _Search) -> tuple[dict[str, float], str | None] | None:
    """The dimension that has to move least and its nearest value, and what it contradicts; None where none helps."""
    ranks = _by_least_change(search, _alone(search, search.moved))
    for name in ranks[:_MOST_BLAMED]:
        value = _nearest(search, name)
        if value is not None:
            others = [other for other in ranks if other != name]
            return {name: value}, others[0] if others else _tipping(search, name)
    return None


def _alone(search: _Search, names: Sequence[str], most: int = _MOST_ALONE) -> list[str]:
    """Those of `names`, the first so many of them, that by themselves make the bone possible when they are taken back.

    A bone that only just fails is mended by almost anything: the first are those farthest from their defaults.
    """
    if most == 0 or not search.works(search.with_defaults(names)):
        return []
    if len(names) == 1:
        return list(names)
    half = len(names) // 2
    found = _alone(search, names[:half], most)
    return [*found, *_alone(search, names[half:], most - len(found))]


def _by_least_change(search: _Search, helpful: Sequence[str]) -> list[str]:
    """Those that help, the one that has to move least first."""
    ranks = left = list(helpful)
    for share in _SHARES:
        if len(left) < 2:
            break
        still = [name for name in left if search.works(search.with_values({name: search.back(name, share)}))]
        ranks = [*still, *(name for name in ranks if name not in still)]
        left = still
    return ranks


def _nearest(search: _Search, name: str) -> float | None:
    """The value nearest to that of `name` with which the bone is possible; None where not even the default is."""
    steps = search.steps_back(name)

    def works(k: int) -> bool:
        return search.works(search.with_values({name: steps[k]}), coarse=False)

    k = _first(len(steps), works)
    return None if k is None else steps[k]


def _first(count: int, works: Callable[[int], bool]) -> int | None:
    """The first of so many that works, where all behind one that works do; one that was tried; None if the last fails.

    It goes on from the front in steps that double, so that what is found lies near the front.
    """
    below, at, stride = -1, 0, 1
    while not works(at):
        if at == count - 1:
            return None
        below, at, stride = at, min(at + stride, count - 1), 2 * stride
    while at - below > 1:
        middle = (below + at) // 2
        if works(middle):
            at = middle
        else:
            below = middle
    return at


def _tipping(search: _Search, name: str) -> str | None:
    """What `name` contradicts where it alone has to move: without this and what is farther off, it could stay.

    None where it could not stay whatever the others are.
    """
    others = [other for other in search.moved if other != name]
    k = _first(len(others), lambda k: search.works(search.with_defaults(others[: k + 1]))) if others else None
    return None if k is None else others[k]


# --- several together ------------------------------------------------------------------------------------------------


def _several(search: _Search) -> tuple[dict[str, float], str | None] | None:
    """The fewest dimensions that together make the bone possible, and the nearest values of them that do."""
    moved = search.moved
    k = _first(len(moved), lambda k: search.works(search.with_defaults(moved[: k + 1])))
    if k is None:
        return None
    needed = list(moved[: k + 1])
    for name in reversed(moved[:k]):  # the last is needed: without it those before it were not enough
        without = [other for other in needed if other != name]
        if search.works(search.with_defaults(without)):
            needed = without
    if len(needed) == 1:
        value = _nearest(search, needed[0])
        return None if value is None else ({needed[0]: value}, _tipping(search, needed[0]))
    ways = {name: [search.value(name), *search.steps_back(name)] for name in needed}

    def at(part: int) -> dict[str, float]:
        return {name: way[math.ceil((len(way) - 1) * (part + 1) / _PARTS)] for name, way in ways.items()}

    part = _first(_PARTS, lambda part: search.works(search.with_values(at(part)), coarse=False))
    return None if part is None else (at(part), None)
