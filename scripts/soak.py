"""Random bones and people by the thousand, each through every procedure: ``python scripts/soak.py [BONES [SEGMENTS]]``.

Then random segments, each with every cut of its upper bone. The checks are `tests/random_bones.py`, which the suite
runs over fewer bones, and `tests/random_segments.py`. Prints what is wrong and how many are sound.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1] / "tests"
BONES, SEGMENTS = 2000, 1000


def main() -> int:
    told = [int(word) for word in sys.argv[1:3]]
    bones, segments = [*told, *(BONES, SEGMENTS)[len(told) :]]
    sound = checked("random_bones.py", bones, "bones are sound with every procedure")
    return 0 if checked("random_segments.py", segments, "segments are sound with every procedure") and sound else 1


def checked(script: str, count: int, what: str) -> bool:
    """Share the numbers below `count` out among processes, print what is wrong; whether all is well."""
    workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    began = time.monotonic()
    running = [
        subprocess.Popen(
            [sys.executable, str(TESTS / script), str(first), str(workers), str(count)],
            env={**os.environ, "NUMBA_NUM_THREADS": "1"},  # the workers are the threads
            stdout=subprocess.PIPE,
            text=True,
        )
        for first in range(workers)
    ]
    faults: list[str] = []
    broken = 0
    for worker in running:
        printed, _ = worker.communicate()
        if worker.returncode == 0:
            faults += json.loads(printed)
        else:
            broken += 1
    for fault in faults:
        print(fault)
    spoilt = len({fault.partition(":")[0] for fault in faults})
    print(f"{count - spoilt} of {count} {what}, {time.monotonic() - began:.0f} s")
    if broken:
        print(f"{broken} of {workers} workers broke off", file=sys.stderr)
    return not (faults or broken)


if __name__ == "__main__":
    sys.exit(main())
