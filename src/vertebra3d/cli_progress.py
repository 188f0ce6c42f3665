"""How far a command has come, on a terminal; nothing where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from vertebra3d.progress import Progress, no_progress


@contextmanager
def progress_line(what: str) -> Iterator[Progress]:
    """A line on standard error that is written over at each step and taken away at the end: "frame 12 of 96"."""
    stream = sys.stderr
    if not stream.isatty():
        yield no_progress
        return
    longest = 0

    def say(done: int, steps: int) -> None:
        nonlocal longest
        text = f"{what} {done} of {steps}"
        longest = max(longest, len(text))
        stream.write(f"\r{text}")
        stream.flush()

    try:
        yield say
    finally:
        stream.write("\r" + " " * longest + "\r")
        stream.flush()
