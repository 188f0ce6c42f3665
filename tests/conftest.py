"""What every test shares: real vertebrae where they are at hand, a state folder of its own, a calm hypothesis."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPOSITORY = Path(__file__).resolve().parents[1]

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
