"""Random bones and people by the thousand, each through every procedure: ``python scripts/soak.py [BONES]``.

The check is that of the suite (`tests/random_bones.py`), over more bones. Prints what is wrong and how many are sound.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

WORKER = Path(__file__).resolve().parents[1] / "tests" / "random_bones.py"
BONES = 2000


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else BONES
    workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    began = time.monotonic()
    running = [
        subprocess.Popen(
            [sys.executable, str(WORKER), str(first), str(workers), str(count)],
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
    print(f"{count - spoilt} of {count} bones are sound with every procedure, {time.monotonic() - began:.0f} s")
    if broken:
        print(f"{broken} of {workers} workers broke off", file=sys.stderr)
    return 1 if faults or broken else 0


if __name__ == "__main__":
    sys.exit(main())
