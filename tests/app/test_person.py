"""The controls of whose bone it is, and those of left and right."""

from __future__ import annotations

import pytest
from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QWheelEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from vertebra3d.anatomy.parameters import SIDED
from vertebra3d.anatomy.populations import POPULATIONS, people_of
from vertebra3d.anatomy.variants import VARIANTS
from vertebra3d.case import BoneFile
from vertebra3d_app.panels.controls import Controls
from vertebra3d_app.session import Session
from vertebra3d_app.wording import DASH


@pytest.fixture
def controls(qtbot) -> Controls:
    session = Session()
    made = Controls(session)
    qtbot.addWidget(made)
    made._kept = session
    made.resize(290, 2000)
    made.show()
    yield made
    made.deleteLater()


def test_population(controls: Controls):
    person, session = controls.person, controls._session
    assert [person.population.itemText(i) for i in range(person.population.count())] == list(POPULATIONS.values())
    for name, label in POPULATIONS.items():
        person.population.setCurrentIndex(person.population.findData(name))
        person.population.activated.emit(person.population.currentIndex())
        assert session.case.population == name
        assert person.population.currentText() == label
        assert person.people.text().lower() == people_of(name).lower()
    session.stack.undo()
    assert person.population.currentData() == session.case.population


def test_sex(controls: Controls, qtbot):
    person, session = controls.person, controls._session
    for key, sex in (("female", "female"), ("male", "male"), ("mean", None)):
        qtbot.mouseClick(person.sexes.buttons[key], Qt.MouseButton.LeftButton)
        assert session.case.sex == sex
        assert person.sexes.choice == key
    session.stack.undo()
    assert person.sexes.choice == "male"


def test_size(controls: Controls, qtbot):
    person, session = controls.person, controls._session
    row = person.size_row
    row.slider.setSliderDown(True)
    for percent in (105, 112):
        row.slider.setSliderPosition(percent)
    row.slider.setSliderDown(False)
    assert session.case.scale == 1.12
    assert session.stack.count() == 1
    assert row.box.text() == "112.0 %"
    qtbot.mouseClick(row.back, Qt.MouseButton.LeftButton)
    assert session.case.scale == 1.0
    session.stack.undo()
    assert row.slider.value() == 112
    row.box.setFocus()
    row.box.selectAll()
    QTest.keyClicks(row.box, "150")
    with qtbot.waitSignal(session.refused) as said:
        QTest.keyClick(row.box, Qt.Key.Key_Return)
    assert said.args[0].startswith("Size: 150 % is out of range. Allowed is 80 to 120 %")


def test_variants(controls: Controls):
    session = controls._session
    actions = controls.person.variants.actions()
    assert [action.text() for action in actions] == [variant.label for variant in VARIANTS.values()]
    for action, variant in zip(actions, VARIANTS.values(), strict=True):
        assert action.toolTip() == variant.meaning
        action.trigger()
        assert session.stack.undoText() == f"Variant: {variant.label}"
        assert session.case == session.case.with_variant(variant.name)
        assert action.isChecked()
        assert session.has_variant(variant.name)
        action.trigger()
        assert session.stack.undoText().startswith("Without: ")
        assert session.case.parameters == {}
        assert not action.isChecked()
        session.stack.undo()
        assert action.isChecked()
        session.stack.undo()


def test_a_person_drawn_and_drawn_again(controls: Controls, qtbot):
    person, session = controls.person, controls._session
    said: list[str] = []
    session.noted.connect(said.append)
    qtbot.mouseClick(person.draw, Qt.MouseButton.LeftButton)
    number, first = person.number.text(), session.case
    assert session.stack.undoText() == f"Person {number}"
    assert said[-1].startswith(f"Person {number}, ")
    assert len(first.parameters) > 40
    qtbot.mouseClick(controls.reset_shape, Qt.MouseButton.LeftButton)
    assert session.case.parameters == {}
    person.number.setFocus()
    person.number.selectAll()
    QTest.keyClicks(person.number, number)
    QTest.keyClick(person.number, Qt.Key.Key_Return)
    assert session.case == first


def test_what_is_no_number_draws_nobody(controls: Controls):
    person = controls.person
    for typed in ("", "-5", "abc"):
        person.number.clear()
        QTest.keyClicks(person.number, typed.replace("5", ""))
        QTest.keyClick(person.number, Qt.Key.Key_Return)
    assert controls._session.stack.count() == 0


def test_one_row_for_both_sides_or_two(controls: Controls, qtbot):
    session = controls._session
    for section in controls.sections:
        section.button.setChecked(True)
    for linked in (True, False):
        assert controls.linked.isChecked() == linked
        rows = controls.parameter_rows
        for base, names in SIDED.items():
            assert (base in rows) == linked
            assert all((name in rows) != linked for name in names)
        for name, row in controls._dimension_rows.items():
            assert row.isVisibleTo(controls) == (name in rows), name
        assert all(rows[name].quantity.label[-6:] not in (", left", " right") for name in rows if name in SIDED)
        qtbot.mouseClick(controls.linked, Qt.MouseButton.LeftButton, pos=QPoint(8, controls.linked.height() // 2))
    assert session.stack.count() == 0


def test_one_row_sets_and_resets_both_sides(controls: Controls, qtbot):
    session = controls._session
    for base, (left, right) in SIDED.items():
        row = controls.parameter_rows[base]
        row.slider.setValue(row.slider.value() + 1)
        assert session.case.parameters[left] == session.case.parameters[right] == row.box.value()
        row.back.click()
        assert not session.parameter_is_set(base)


def test_rows_stay_while_one_side_is_dragged_past_the_other(controls: Controls):
    session = controls._session
    session.set_variant("facet-tropism")
    assert not controls.linked.isChecked()
    shown = set(controls.parameter_rows)
    row = controls.parameter_rows["facet_angle_left_deg"]
    other = controls.parameter_rows["facet_angle_right_deg"].slider.value()
    row.slider.setSliderDown(True)
    for position in (other - 1, other, other + 1):
        row.slider.setSliderPosition(position)
        assert set(controls.parameter_rows) == shown
    row.slider.setSliderDown(False)
    assert set(controls.parameter_rows) == shown
    session.reset_shape()
    assert controls.linked.isChecked()


def test_a_bone_from_a_file_is_compared_with_people_and_made_from_no_dimensions(controls: Controls):
    session = controls._session
    person = controls.person
    parts = (controls.linked, person.size_row, person.draw, person.variant, *controls.sections)
    assert all(part.isVisibleTo(controls) for part in parts)
    session.open_bone(BoneFile(path="a.ply", sha256="0" * 64), "L4", "a.ply")
    assert not any(part.isVisibleTo(controls) for part in parts)
    assert person.population.isVisibleTo(controls)
    assert person.sexes.isVisibleTo(controls)
    assert controls.patient.isVisibleTo(controls)
    session.close_bone()
    assert not controls.patient.isVisibleTo(controls)
    assert all(part.isVisibleTo(controls) for part in parts)


def test_the_wheel_does_not_change_the_population(controls: Controls):
    box = controls.person.population
    middle = QPointF(box.rect().center())
    event = QWheelEvent(
        middle,
        box.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert controls._session.stack.count() == 0


def test_every_control_can_be_reached_and_has_a_name(controls: Controls):
    person = controls.person
    for widget in (person.population, person.number, person.size_row.box, person.size_row.slider):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert widget.accessibleName()
        assert widget.toolTip()
    for button in (*person.sexes.buttons.values(), person.variant, person.draw, controls.linked):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.text()
        assert button.toolTip()


def test_the_bar_tells_the_number_until_the_next_step(window, settle, assert_shown):
    window.session.draw_person(77)
    assert window.message.text.startswith("Person 77, ")
    settle(window)
    assert_shown(window)
    assert window.message.text.startswith("Person 77, ")
    assert window.session.outcome.intact.parameters["canal_width_mm"] == window.session.parameter("canal_width_mm")
    window.actions_["undo"].trigger()
    assert window.message.text == ""
    settle(window)
    assert_shown(window)


def test_a_contradiction_is_told_by_the_names_of_the_controls(window, qtbot, settle, assert_shown):
    session = window.session
    session.set_population("panjabi-1992")
    session.set_parameter("canal_width_mm", 30.5)
    session.set_parameter("endplate_width_upper_mm", 37.3)
    qtbot.waitUntil(lambda: "contradicts" in window.message.text)
    assert window.message.text.startswith("Canal width 30.5 mm contradicts upper end-plate width 37.3 mm")
    assert "canal width can be 29.3 mm at most" in window.message.text
    assert not window.numbers.widget().isEnabled()
    assert set(window.comparison.lines[session.case.procedure].cells) == {DASH}
    session.set_parameter("canal_width_mm", 29.3)
    settle(window)
    assert window.message.text == ""
    assert_shown(window)


@pytest.mark.parametrize("population", [name for name in POPULATIONS if name != "clouthier-2023"])
def test_the_bone_follows_the_person(window, settle, assert_shown, population: str):
    before = window.session.outcome.intact.solid.volume_mm3
    window.session.set_population(population)
    window.session.set_sex("male")
    window.session.set_size(90.0)
    settle(window)
    assert_shown(window)
    assert window.session.outcome.intact.solid.volume_mm3 != before
    for name, line in window.comparison.lines.items():
        assert line.case.norm == window.session.case.norm, name


def test_variants_in_the_window(window, settle, assert_shown):
    for name in ("facet-tropism", "spina-bifida-occulta"):
        window.session.set_variant(name)
        settle(window)
        assert_shown(window)
        assert not window.controls.linked.isChecked()
    window.session.reset_shape()
    settle(window)
    assert_shown(window)
    assert window.controls.linked.isChecked()
