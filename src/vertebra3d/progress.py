"""How far slow work has come, told on the way, and the way out of it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (steps done, steps in all); what it raises breaks the work off, and nothing is left behind."""

_FINE = 1000


class Cancelled(Exception):
    """Raised by a progress callback whose user has had enough."""


def no_progress(done: int, steps: int) -> None:
    """Tell nobody."""


def part_of(progress: Progress, low: float, high: float) -> Progress:
    """For a part of some work, what tells `progress` how far the whole is: from the share `low` to `high` (0 to 1)."""

    def tell(done: int, steps: int) -> None:
        progress(round(_FINE * (low + (high - low) * done / max(steps, 1))), _FINE)

    return tell
