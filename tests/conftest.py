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

if "PYTEST_XDIST_WORKER" in os.environ:  # the processes are the threads: software rendering and compiled loops have one
    for _name in ("LP_NUM_THREADS", "NUMBA_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(_name, "1")

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
    """Keep autosaved cases of the tests out of the user's own folder; the window speaks English on every machine."""
    monkeypatch.setenv("VERTEBRA3D_STATE_DIR", str(tmp_path_factory.mktemp("state")))
    monkeypatch.setenv("VERTEBRA3D_LANGUAGE", "en")


# --- random bones, beside the other tests ----------------------------------------------------------------------------


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start on the random bones at once if their test is among those that will run.

    Where tests are shared out among processes, each has collected all and one alone will want them: it starts them.
    """
    session.stash[_WORKERS] = []
    wanted = any("random_bone_workers" in getattr(item, "fixturenames", ()) for item in session.items)
    if wanted and not session.config.option.collectonly and "PYTEST_XDIST_WORKER" not in os.environ:
        session.stash[_WORKERS] = _begin_random_bones()


def _begin_random_bones() -> list[subprocess.Popen[str]]:
    count = min(os.cpu_count() or 1, 4)
    script = str(Path(__file__).with_name("random_bones.py"))
    environment = {**os.environ, "NUMBA_NUM_THREADS": "1"}  # the workers are the threads
    return [
        subprocess.Popen(
            [sys.executable, script, str(first), str(count), str(RANDOM_BONES)],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        for first in range(count)
    ]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Leave no worker behind when the session is broken off."""
    for worker in session.stash.get(_WORKERS, []):
        if worker.poll() is None:
            worker.kill()
            worker.wait()


@pytest.fixture
def random_bone_workers(request: pytest.FixtureRequest) -> list[subprocess.Popen[str]]:
    """The processes that check the random bones; each prints its faults as JSON."""
    if not request.session.stash[_WORKERS]:
        request.session.stash[_WORKERS] = _begin_random_bones()
    return request.session.stash[_WORKERS]
