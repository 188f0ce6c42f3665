"""What ails a segment, in the window: the list of pathologies and the rows of its conditions."""

from __future__ import annotations

from pathlib import Path

import pytest

from vertebra3d.case import Case
from vertebra3d.files.cases import load_case, save_case
from vertebra3d_app.panels.segment import SegmentPanel
from vertebra3d_app.session import Session


@pytest.fixture
def session(qapp) -> Session:
    return Session(Case(level="L4-L5"))


@pytest.fixture
def panel(session: Session, qtbot) -> SegmentPanel:
    made = SegmentPanel(session, lambda _row: None)
    qtbot.addWidget(made)
    session.case_changed.connect(lambda _case: made.refresh())
    session.refused.connect(lambda _text: made.refresh())
    made.refresh()
    return made


def choose(panel: SegmentPanel, text: str) -> None:
    """As a person chooses from the list."""
    at = panel.pathology.findText(text)
    assert at >= 0
    panel.pathology.setCurrentIndex(at)
    panel.pathology.activated.emit(at)


def entries(panel: SegmentPanel) -> list[str]:
    return [panel.pathology.itemText(at) for at in range(panel.pathology.count())]


def test_own_conditions_are_called_what_they_are_and_only_then_in_the_list(
    panel: SegmentPanel, session: Session, tmp_path: Path
) -> None:
    assert panel.pathology.currentText() == "Healthy"
    assert "Own conditions" not in entries(panel)
    session.set_condition("bulge_mm", 5.0)
    assert panel.pathology.currentText() == "Own conditions"
    assert "one by one" in panel.words.text()
    session.stack.undo()
    assert panel.pathology.currentText() == "Healthy"
    assert "Own conditions" not in entries(panel)
    session.stack.redo()
    assert panel.pathology.currentText() == "Own conditions"
    own, place = session.case, tmp_path / "own.json"
    save_case(own, place)
    session.set_pathology("central-stenosis")
    assert panel.pathology.currentText() == "Central stenosis"
    assert "Own conditions" not in entries(panel)
    session.replace(load_case(place), "Open", saved=True)
    assert session.case == own
    assert panel.pathology.currentText() == "Own conditions"


def test_healthy_is_chosen_out_of_own_conditions(panel: SegmentPanel, session: Session) -> None:
    session.set_condition("disc_height_mm", 9.0)
    session.set_condition("bulge_mm", 5.0)
    own = session.case
    choose(panel, "Own conditions")
    assert session.case == own
    choose(panel, "Healthy")
    assert session.case.conditions == {"disc_height_mm": 9.0}
    assert panel.pathology.currentText() == "Healthy"
    session.stack.undo()
    assert session.case == own
    assert panel.pathology.currentText() == "Own conditions"


def test_the_slider_of_short_pedicles_ends_where_the_bones_do(panel: SegmentPanel, session: Session, qtbot) -> None:
    row = panel.rows["short_pedicles_mm"]
    most = row.quantity.high
    assert most == session.case.declared_conditions()["short_pedicles_mm"].high < 6.0
    row.slider.setValue(row.slider.maximum())
    assert session.case.conditions["short_pedicles_mm"] == most
    with qtbot.waitSignal(session.refused) as said:
        session.set_condition("short_pedicles_mm", most + 0.5)
    assert f"0 to {most:g}" in said.args[0]
    session.set_parameter("canal_depth_mm", session.parameter("canal_depth_mm") - 1.0)
    assert row.box.value() == pytest.approx(most)  # what is set is shown, though the bones no longer allow it
    session.reset_condition("short_pedicles_mm")
    assert row.quantity.high == pytest.approx(most - 1.0)
    session.set_level("L2-L3")
    assert row.quantity == session.case.declared_conditions()["short_pedicles_mm"]


def test_the_menu_marks_no_pathology_beside_own_conditions(open_window, settle) -> None:
    window = open_window(Case(level="L4-L5", conditions={"bulge_mm": 5.0}))
    actions = window.actions_.of_key("pathology")
    marked = [spec.argument for spec in actions if window.actions_[spec.name].isChecked()]
    assert marked == []
    window.actions_["pathology:none"].trigger()
    settle(window)
    assert [spec.argument for spec in actions if window.actions_[spec.name].isChecked()] == ["none"]
    assert window.session.case.conditions == {}
    assert window.controls.segment.pathology.currentText() == "Healthy"
