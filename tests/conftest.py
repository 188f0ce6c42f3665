"""What every test shares: real vertebrae where they are at hand, a state folder of its own, a calm hypothesis."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPOSITORY = Path(__file__).resolve().parents[1]
RANDOM_BONES = 300
_WORKERS = pytest.StashKey[list["subprocess.Popen[str]"]]()

settings.register_profile(
    "suite",
    deadline=None,  # no test depends on the clock
    derandomize=True,  # the same examples on every machine
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def repository() -> Path:
    """Root of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared_meshes() -> Path:
    """Folder of the real vertebrae beside the checkout; the test is skipped where it is absent."""
    folder = REPOSITORY.parent / "shared" / "meshes"
    if not folder.is_dir():
        pytest.skip("no real vertebrae beside the checkout")
    return folder


@pytest.fixture(autouse=True)
def _own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep autosaved cases of the tests out of the user's own folder."""
    monkeypatch.setenv("VERTEBRA3D_STATE_DIR", str(tmp_path_factory.mktemp("state")))


# --- random bones, beside the other tests ----------------------------------------------------------------------------


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start on the random bones at once if their test is among those that will run."""
    session.stash[_WORKERS] = []
    wanted = any("random_bone_workers" in getattr(item, "fixturenames", ()) for item in session.items)
    if not wanted or session.config.option.collectonly:
        return
    count = min(os.cpu_count() or 1, 4)
    for first in range(count):
        call = [
            sys.executable,
            str(Path(__file__).with_name("random_bones.py")),
            str(first),
            str(count),
            str(RANDOM_BONES),
        ]
        session.stash[_WORKERS].append(
            subprocess.Popen(
                call,
                env={**os.environ, "NUMBA_NUM_THREADS": "1"},  # the workers are the threads
                stdout=subprocess.PIPE,
                text=True,
            )
        )


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Leave no worker behind when the session is broken off."""
    for worker in session.stash.get(_WORKERS, []):
        if worker.poll() is None:
            worker.kill()
            worker.wait()


@pytest.fixture
def random_bone_workers(request: pytest.FixtureRequest) -> list[subprocess.Popen[str]]:
    """The processes that check the random bones; each prints its faults as JSON."""
    return request.session.stash[_WORKERS]
