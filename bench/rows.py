"""A row of the bench: what was measured, its figure, what was aimed at."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """One measured figure.

    Attributes
    ----------
    what : str
        In plain words.
    value : float or None
        The figure; None where it could not be measured, and `note` says why.
    unit : str
    target : float or None
        Where there is one; `most` says whether the value must stay below or above it.
    most : bool
    runs : int
        How many runs the median is of.
    spread : (float, float) or None
        Least and greatest of them.
    note : str
    """

    what: str
    value: float | None
    unit: str
    target: float | None = None
    most: bool = True
    runs: int = 1
    spread: tuple[float, float] | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """Whether the target was met or missed; empty where there is none."""
        if self.value is None:
            return "not measured"
        if self.target is None:
            return ""
        return "met" if (self.value <= self.target if self.most else self.value >= self.target) else "missed"

    def as_dict(self) -> dict[str, Any]:
        """JSON types."""
        return asdict(self) | {"verdict": self.verdict}


def timed(call: Callable[[], object]) -> float:
    """Milliseconds that a call takes."""
    start = time.perf_counter()
    call()
    return 1e3 * (time.perf_counter() - start)


def median_row(what: str, values: Sequence[float], unit: str, target: float | None = None, note: str = "") -> Row:
    """A row of the median of `values`."""
    return Row(what, statistics.median(values), unit, target, True, len(values), (min(values), max(values)), note)
