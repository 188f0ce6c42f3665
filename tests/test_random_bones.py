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
from types import ModuleType

import pytest

from vertebra3d.errors import Refused


def test_every_bone_and_every_procedure_on_it_is_sound(random_bone_workers: list[subprocess.Popen[str]]) -> None:
    assert random_bone_workers
    faults: list[str] = []
    for worker in random_bone_workers:
        printed, _ = worker.communicate()
        faults += json.loads(printed) if worker.returncode == 0 else [f"a worker ended with status {worker.returncode}"]
    assert not faults, "\n".join(faults)


def _random_bones() -> ModuleType:
    place = Path(__file__).with_name("random_bones.py")
    spec = importlib.util.spec_from_file_location("random_bones", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_fault_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check itself: a ledger that does not close is told."""
    module = _random_bones()
    real = module.evaluate

    def spoilt(*args: object, **more: object) -> object:
        outcome = real(*args, **more)
        return dataclasses.replace(outcome, bone=dataclasses.replace(outcome.bone, kept_mm3=outcome.bone.kept_mm3 + 1))

    assert module.faults_of_bone(0) == []
    monkeypatch.setattr(module, "evaluate", spoilt)
    assert any("kept + removed is not intact" in fault for fault in module.faults_of_bone(0))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("bone bridges the canal in the mid-sagittal plane", "without two dimensions"),
        ("canal_width_mm = 30 is not possible: it is bridged; canal_width_mm can be 20 at most", "without two"),
        ("canal_width_mm = 30 contradicts canal_depth_mm = 9: no; canal_width_mm can be 20 at most", "with that"),
        ("canal_width_mm = 30 contradicts canal_depth_mm = 9: no; canal_width_mm can be 90 at most", "out of range"),
    ],
)
def test_a_refusal_that_does_not_say_what_can_be_is_a_fault(
    monkeypatch: pytest.MonkeyPatch, line: str, fault: str
) -> None:
    """The last two name two dimensions and a value: the bone with it is refused too, or it is out of range."""
    module = _random_bones()

    def refused(*_: object) -> None:
        raise Refused(line)

    monkeypatch.setattr(module, "build_bone", refused)
    (found,) = module.faults_of_bone(0)
    assert fault in found
    assert line in found
