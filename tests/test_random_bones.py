"""Three hundred random bones, each through every procedure: closed, one piece, one canal, every ledger exact."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BONES = 300
WORKERS = min(os.cpu_count() or 1, 4)


@pytest.fixture(scope="module")
def faults() -> list[str]:
    """What `random_bones` finds, the bones shared among as many processes as there are cores."""
    script = Path(__file__).with_name("random_bones.py")
    workers = [
        subprocess.Popen(
            [sys.executable, str(script), str(first), str(WORKERS), str(BONES)],
            env={**os.environ, "NUMBA_NUM_THREADS": "1"},  # the workers are the threads
            stdout=subprocess.PIPE,
            text=True,
        )
        for first in range(WORKERS)
    ]
    found = [json.loads(worker.communicate()[0] or '["a worker ended without a word"]') for worker in workers]
    return [fault for of_one in found for fault in of_one]


def test_every_bone_and_every_procedure_on_it_is_sound(faults: list[str]) -> None:
    assert not faults, "\n".join(faults)
