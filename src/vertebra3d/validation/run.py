"""Many random people, in processes of their own."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed

from vertebra3d.errors import Refused
from vertebra3d.segment.figures import segment_levels
from vertebra3d.validation.stenotic import Patient, patient

_AT_ONCE = 5  # people that a process is given together


def measured_people(
    people: int, levels: Sequence[str] | None = None, progress: Callable[[int, int], None] | None = None
) -> tuple[list[Patient], list[str]]:
    """Random stenotic people of every segment.

    Parameters
    ----------
    people : int
        Of each level.
    levels : sequence of str, optional
        Every segment where it is left out.
    progress : callable, optional
        Told how many are done, and of how many.

    Returns
    -------
    (list of Patient, list of str)
        In order of level and number; and what went wrong with others.
    """
    jobs = [
        (level, range(first, min(first + _AT_ONCE, people)))
        for level in levels or segment_levels()
        for first in range(0, people, _AT_ONCE)
    ]
    found: list[Patient] = []
    failed: list[str] = []
    total, done = sum(len(numbers) for _, numbers in jobs), 0
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max(1, (os.cpu_count() or 2)), mp_context=context) as pool:
        for future in as_completed([pool.submit(_some, level, list(numbers)) for level, numbers in jobs]):
            some, wrong = future.result()
            found += some
            failed += wrong
            done += len(some) + len(wrong)
            if progress is not None:
                progress(done, total)
    order = {level: at for at, level in enumerate(segment_levels())}
    return sorted(found, key=lambda one: (order[one.level], one.number)), failed


def _some(level: str, numbers: list[int]) -> tuple[list[Patient], list[str]]:
    import numba

    numba.set_num_threads(1)  # there is a process for each core
    found, failed = [], []
    for number in numbers:
        try:
            found.append(patient(level, number))
        except Refused as refusal:
            failed.append(f"{level} {number}: {refusal}")
    return found, failed
