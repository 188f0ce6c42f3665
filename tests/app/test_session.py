"""The model without a window."""

from __future__ import annotations

import pytest

from vertebra3d.case import Case, evaluate
from vertebra3d.procedures import PROCEDURES
from vertebra3d_app.session import Session


@pytest.fixture
def session(qapp) -> Session:
    return Session(Case(level="L4", procedure="hemilaminectomy"))


@pytest.fixture
def worked(session: Session) -> Session:
    """A session whose worker answers at once."""
    session.requested.connect(lambda case: session.take(case, evaluate(case)))
    session.request()
    return session


def test_steps_are_named_and_undone(session: Session):
    first = session.case
    session.set_level("L3")
    session.set_procedure("laminotomy")
    session.set_side("right")
    session.set_parameter("canal_width_mm", 22.0)
    session.set_setting("burr_diameter_mm", 4.0)
    texts = [session.stack.text(i) for i in range(session.stack.count())]
    assert texts == ["Level L3", "Laminotomy", "Side: right", "Set canal width 22.0 mm", "Set burr diameter 4.0 mm"]
    last = session.case
    assert (last.level, last.procedure, last.side) == ("L3", "laminotomy", "right")
    assert last.parameters == {"canal_width_mm": 22.0}
    assert last.settings == {"burr_diameter_mm": 4.0}
    for _ in texts:
        session.stack.undo()
    assert session.case == first
    for _ in texts:
        session.stack.redo()
    assert session.case == last


def test_a_drag_is_one_step_and_two_drags_are_two(session: Session):
    for value in (22.0, 23.0, 24.0):
        session.set_parameter("canal_width_mm", value, gesture=1)
    for value in (23.0, 22.5):
        session.set_parameter("canal_width_mm", value, gesture=2)
    assert [session.stack.text(i) for i in range(session.stack.count())] == [
        "Set canal width 24.0 mm",
        "Set canal width 22.5 mm",
    ]
    session.stack.undo()
    assert session.parameter("canal_width_mm") == 24.0
    session.stack.undo()
    assert session.case.parameters == {}


def test_what_does_not_change_is_no_step(session: Session):
    session.set_level("L4")
    session.set_procedure("hemilaminectomy")
    session.set_side("left")
    session.set_parameter("canal_width_mm", session.parameter_default("canal_width_mm"))
    session.reset_parameter("canal_width_mm")
    session.reset_shape()
    session.reset_settings()
    assert session.stack.count() == 0


def test_bad_values_are_refused_and_lose_nothing(session: Session, qtbot):
    session.set_parameter("canal_width_mm", 22.0)
    before = session.case
    for change, words in (
        (lambda: session.set_parameter("canal_width_mm", 500.0), "out of range"),
        (lambda: session.set_parameter("canal_width_mm", float("nan")), "out of range"),
        (lambda: session.set_setting("burr_diameter_mm", -1.0), "out of range"),
        (lambda: session.set_procedure("appendectomy"), "appendectomy"),
        (lambda: session.set_side("upper"), "upper"),
        (lambda: session.set_level("T12"), "T12"),
    ):
        with qtbot.waitSignal(session.refused) as said:
            change()
        assert words in said.args[0]
        assert "\n" not in said.args[0]
        assert session.case == before


def test_another_level_keeps_what_it_allows(session: Session, qtbot):
    quantity = "pedicle_width_mm"
    session.set_level("L5")
    session.set_parameter(quantity, 20.0)
    session.set_parameter("canal_width_mm", 28.2)
    with qtbot.waitSignal(session.noted) as said:
        session.set_level("L1")
    assert "pedicle width 20.0 mm" in said.args[0]
    assert session.case.parameters == {"canal_width_mm": 28.2}
    session.stack.undo()
    assert session.case.parameters[quantity] == 20.0


def test_settings_come_back_with_their_procedure(session: Session):
    session.set_setting("burr_diameter_mm", 4.5)
    session.set_procedure("laminectomy")
    assert session.case.settings == {}
    session.set_procedure("hemilaminectomy")
    assert session.case.settings == {"burr_diameter_mm": 4.5}


def test_defaults_are_read_off_the_bone_once_it_is_known(session: Session):
    assert session.setting("lateral_mm") is None
    session.take(session.case, evaluate(session.case))
    read = PROCEDURES["hemilaminectomy"].defaults(session.bone)["lateral_mm"]
    assert session.setting("lateral_mm") == read
    session.set_parameter("canal_width_mm", 22.0)
    assert session.setting("lateral_mm") is None


def test_the_outcome_is_current_only_for_its_case(worked: Session):
    assert worked.current
    worked.requested.disconnect()
    worked.set_level("L2")
    assert not worked.current
    worked.take(worked.case, evaluate(worked.case))
    assert worked.current


def test_saving_and_opening_mark_the_case(session: Session):
    assert not session.modified
    session.set_level("L2")
    assert session.modified
    session.mark_saved()
    assert not session.modified
    session.stack.undo()
    assert session.modified
    session.replace(Case(level="L5"), "Open a.json", saved=True)
    assert not session.modified
    assert session.stack.undoText() == "Open a.json"


def test_a_new_case_can_be_undone(session: Session):
    session.set_level("L2")
    before = session.case
    session.new_case()
    assert session.case.level == "L4"
    assert session.case.settings == {}
    session.stack.undo()
    assert session.case == before


def test_resets(session: Session):
    session.set_parameter("canal_width_mm", 22.0)
    session.set_parameter("canal_depth_mm", 16.0)
    session.reset_parameter("canal_width_mm")
    assert session.stack.undoText() == "Reset canal width"
    session.reset_shape()
    assert session.case.parameters == {}
    session.set_setting("burr_diameter_mm", 4.5)
    session.reset_setting("burr_diameter_mm")
    assert session.case.settings == {}
