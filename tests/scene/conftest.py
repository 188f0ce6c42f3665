"""Outcomes to draw, worked out once for the folder."""

from __future__ import annotations

import pytest

from vertebra3d import Case, evaluate
from vertebra3d.outcome import Outcome


@pytest.fixture(scope="session")
def intact() -> Outcome:
    """L4 with nothing removed."""
    return evaluate(Case(level="L4", procedure="none"))


@pytest.fixture(scope="session")
def left() -> Outcome:
    """L4 after a hemilaminectomy on the patient's left."""
    return evaluate(Case(level="L4", procedure="hemilaminectomy", side="left"))


@pytest.fixture(scope="session")
def right() -> Outcome:
    """L4 after a hemilaminectomy on the patient's right."""
    return evaluate(Case(level="L4", procedure="hemilaminectomy", side="right"))


@pytest.fixture(scope="session")
def both() -> Outcome:
    """L4 after a laminectomy."""
    return evaluate(Case(level="L4", procedure="laminectomy"))
