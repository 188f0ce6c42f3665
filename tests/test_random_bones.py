"""Three hundred random bones, each through every procedure: closed, one piece, one canal, every ledger exact.

The work is done by `random_bones` in processes of low priority. They start as soon as it is known that this test will
run (`conftest.pytest_collection_finish`), so that they use the core that the other tests leave idle.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import json
import subprocess
from pathlib import Path

import pytest


def test_every_bone_and_every_procedure_on_it_is_sound(random_bone_workers: list[subprocess.Popen[str]]) -> None:
    assert random_bone_workers
    faults: list[str] = []
    for worker in random_bone_workers:
        printed, _ = worker.communicate()
        faults += json.loads(printed) if worker.returncode == 0 else [f"a worker ended with status {worker.returncode}"]
    assert not faults, "\n".join(faults)


def test_a_fault_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check itself: a ledger that does not close is told."""
    place = Path(__file__).with_name("random_bones.py")
    spec = importlib.util.spec_from_file_location("random_bones", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    real = module.evaluate

    def spoilt(*args: object, **more: object) -> object:
        outcome = real(*args, **more)
        return dataclasses.replace(outcome, bone=dataclasses.replace(outcome.bone, kept_mm3=outcome.bone.kept_mm3 + 1))

    assert module.faults_of_bone(0) == []
    monkeypatch.setattr(module, "evaluate", spoilt)
    assert any("kept + removed is not intact" in fault for fault in module.faults_of_bone(0))
