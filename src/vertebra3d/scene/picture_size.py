"""How large a picture may be. No renderer: a wish that cannot be met is refused before anything is worked out."""

from __future__ import annotations

import math

from vertebra3d.errors import Refused

LEAST_TIMES, MOST_TIMES = 1, 8
SCALES = tuple(range(LEAST_TIMES, MOST_TIMES + 1))
LEAST_PX, MOST_PX = 64, 8192  # of a side, before scaling
MOST_PIXELS = 128_000_000  # of the finished picture: put together, it takes some two gigabytes of memory


def finished_size(size: tuple[int, int], times: int = 1) -> tuple[int, int]:
    """Width and height of the finished picture, px.

    Parameters
    ----------
    size : (width, height)
        Pixels of the layout.
    times : int
        1 to 8: so many times as many pixels each way.

    Raises
    ------
    Refused
        No two whole numbers, a side out of its range, `times` out of its own, or more pixels than memory is good for.
    """
    try:
        width, height = (int(v) for v in size)
        whole = (width, height) == tuple(size)
    except (TypeError, ValueError, OverflowError):
        raise Refused(f"a picture needs a width and a height in pixels, not {str(size)[:40]!r}") from None
    if not whole or not (LEAST_PX <= width <= MOST_PX and LEAST_PX <= height <= MOST_PX):
        raise Refused(f"a picture of {str(size)[:40]} pixels cannot be made; allowed is {LEAST_PX} to {MOST_PX} a side")
    if isinstance(times, bool) or times not in SCALES:
        raise Refused(
            f"{str(times)[:40]} times the size is not allowed; "
            f"allowed are whole numbers from {LEAST_TIMES} to {MOST_TIMES}"
        )
    if width * height * int(times) ** 2 > MOST_PIXELS:
        most = most_times((width, height))
        raise Refused(
            f"{int(times)} times {width} × {height} is more than {MOST_PIXELS // 1_000_000} million pixels; "
            f"at this size {most} times is the most"
        )
    return width * int(times), height * int(times)


def most_times(size: tuple[int, int]) -> int:
    """How many times as many pixels each way a picture of `size` (width, height; px) may have: 1 to 8."""
    width, height = size
    return max(LEAST_TIMES, min(MOST_TIMES, math.isqrt(MOST_PIXELS // max(1, width * height))))


def check_clear_ground(name: str) -> None:
    """Refuse a file `name` whose format has no transparency: a clear ground would turn black or white in it."""
    if not name.lower().endswith(".png"):
        raise Refused(f"{name[:60]}: a transparent picture is written as PNG; give a name that ends in .png")
