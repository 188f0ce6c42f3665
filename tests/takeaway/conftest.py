"""Outcomes to take away, worked out once for the folder."""

from __future__ import annotations

import datetime

import pytest

from vertebra3d import Case, evaluate
from vertebra3d.outcome import Outcome

TODAY = datetime.date(2026, 1, 2)


@pytest.fixture(scope="session")
def today() -> datetime.date:
    return TODAY


@pytest.fixture(scope="session")
def intact() -> Outcome:
    return evaluate(Case(level="L4", procedure="none"))


@pytest.fixture(scope="session")
def left() -> Outcome:
    case = Case(level="L4", procedure="hemilaminectomy", side="left")
    return evaluate(case.with_values({"canal_width_mm": 24.0, "burr_diameter_mm": 4.0}))


@pytest.fixture(scope="session")
def both() -> Outcome:
    return evaluate(Case(level="L4", procedure="laminectomy"))
