"""Memory of the process, where the C library can be asked (glibc). No Qt."""

from __future__ import annotations

import contextlib
import ctypes

_ARENA_MAX, _ARENAS = -8, 2  # M_ARENA_MAX of malloc.h; how many


def keep_memory_together() -> None:
    """Let threads share two stores of free memory: of one each, the C library (glibc) never fills the holes again."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").mallopt(_ARENA_MAX, _ARENAS)


def give_memory_back() -> None:
    """Hand memory that was freed back to the system, where the C library can be asked to (glibc keeps it otherwise)."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
