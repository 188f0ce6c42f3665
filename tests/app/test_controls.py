"""Every control changes the case and the numbers; the views follow."""

from __future__ import annotations

import pytest
from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QWheelEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from vertebra3d.anatomy.levels import LEVELS, REGIONS, region_of
from vertebra3d.anatomy.parameters import SIDED, parameters_at
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.procedures import PROCEDURES
from vertebra3d.segment.figures import segment_levels
from vertebra3d_app.wording import DASH


@pytest.mark.parametrize("level", [level for level in LEVELS if level != "L4"])
def test_level(window, qtbot, settle, assert_shown, level: str):
    removed = window.session.outcome.bone.removed_mm3
    qtbot.mouseClick(window.controls.levels.buttons[level], Qt.MouseButton.LeftButton)
    settle(window)
    assert window.session.case.level == level
    assert window.session.outcome.bone.removed_mm3 != removed
    assert_shown(window)


def test_procedure_and_side(window, qtbot, settle, assert_shown):
    seen = set()
    for name, procedure in PROCEDURES.items():
        qtbot.mouseClick(window.controls.procedures.buttons[name], Qt.MouseButton.LeftButton)
        settle(window)
        assert window.session.case.procedure == name
        assert_shown(window)
        seen.add(window.numbers.cards["bone"].figure.text())
        assert window.controls.sides.isVisible() == bool(procedure.sides)
        for side in procedure.sides:
            qtbot.mouseClick(window.controls.sides.buttons[side], Qt.MouseButton.LeftButton)
            settle(window)
            assert window.session.outcome.case.chosen_side == side
            assert_shown(window)
        for side in {"left", "right", "both"} - set(procedure.sides):
            assert not window.controls.sides.buttons[side].isEnabled()
    assert len(seen) == len(PROCEDURES)


@pytest.mark.parametrize("name", [name for name, p in PROCEDURES.items() if p.settings])
def test_every_setting(open_window, qtbot, settle, assert_shown, name: str):
    window = open_window(Case(procedure=name))
    for setting, row in window.controls.setting_rows.items():
        was = window.session.outcome
        quantity = row.quantity
        value = quantity.high if row.value < (quantity.low + quantity.high) / 2 else quantity.low
        row.box.setFocus()
        row.box.selectAll()
        QTest.keyClicks(row.box, f"{value:g}")
        QTest.keyClick(row.box, Qt.Key.Key_Return)
        assert window.session.case.settings[setting] == pytest.approx(value)
        assert window.session.stack.undoText().startswith(f"Set {quantity.label[0].lower()}")
        qtbot.waitUntil(lambda: window.session.current or window.message.text != "")
        if window.session.current:
            assert window.session.outcome is not was
            settle(window)
            assert_shown(window)
        qtbot.mouseClick(row.back, Qt.MouseButton.LeftButton)
        assert setting not in window.session.case.settings
        settle(window)
        assert_shown(window)


def test_every_dimension(window, qtbot, settle, assert_shown):
    for section in window.controls.sections:
        section.button.setChecked(True)
    for name, row in window.controls.parameter_rows.items():
        if name == "arch_cleft_mm":  # an open arch has no spinous process: a bone of its own kind
            continue
        position = row.slider.value()
        row.slider.setValue(position + 2 if position + 2 <= row.slider.maximum() else position - 2)
        for one in SIDED.get(name, (name,)):
            assert window.session.case.parameters[one] == row.box.value()
    settle(window)
    assert_shown(window)
    assert set(window.session.case.parameters) == {*parameters_at("L4")} - {"arch_cleft_mm"}
    told = {"arch_cleft_mm": 0.0, **window.session.case.parameters}
    assert window.session.outcome.intact.parameters == pytest.approx(told)
    qtbot.mouseClick(window.controls.reset_shape, Qt.MouseButton.LeftButton)
    assert window.session.case.parameters == {}
    assert window.session.stack.undoText() == "Reset shape"
    settle(window)
    assert_shown(window)


def test_the_bone_and_the_numbers_move_while_the_slider_is_held(window, qtbot, settle, assert_shown):
    row = window.controls.setting_rows["width_mm"]
    seen: list[float] = []
    window.session.outcome_changed.connect(lambda outcome: seen.append(outcome.bone.removed_mm3))
    frames, steps = window.canvas.frames, window.session.stack.count()
    row.slider.setSliderDown(True)
    for position in (30, 40, 50):
        before = len(seen)
        row.slider.setSliderPosition(position)
        qtbot.waitUntil(lambda before=before: len(seen) > before)
        assert window.numbers.cards["bone"].figure.text()
    assert not window.canvas.at_rest
    row.slider.setSliderDown(False)
    settle(window)
    qtbot.waitUntil(lambda: window.canvas.at_rest)
    assert len(set(seen)) >= 3
    assert window.canvas.frames >= frames + 3
    assert window.session.stack.count() == steps + 1
    assert_shown(window)
    window.actions_["undo"].trigger()
    settle(window)
    assert window.session.case.settings == {}
    assert_shown(window)


def test_two_drags_are_two_steps(window):
    row = window.controls.setting_rows["width_mm"]
    for target in (30, 44):
        row.slider.setSliderDown(True)
        for position in (target - 2, target):
            row.slider.setSliderPosition(position)
        row.slider.setSliderDown(False)
    assert window.session.stack.count() == 2


def test_typing_outside_the_range_is_told_and_nothing_is_lost(window, qtbot):
    row = window.controls.setting_rows["width_mm"]
    case = window.session.case
    row.box.setFocus()
    row.box.selectAll()
    QTest.keyClicks(row.box, "99")
    QTest.keyClick(row.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "out of range" in window.message.text)
    assert window.message.text.startswith("Width of the trough: 99 mm")
    assert window.session.case == case
    assert row.box.value() == pytest.approx(row.value, abs=0.06)
    row.slider.setValue(row.slider.value() + 1)
    assert window.message.text == ""


def test_the_wheel_scrolls_the_panel_and_not_the_values(window):
    row = window.controls.setting_rows["width_mm"]
    case = window.session.case
    window.controls.levels.buttons["L4"].setFocus()
    for widget in (row.slider, row.box):
        middle = QPointF(widget.rect().center())
        event = QWheelEvent(
            middle,
            widget.mapToGlobal(middle),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
    assert window.session.case == case


def test_arrow_keys_on_a_slider_are_one_step_until_a_pause(window):
    row = window.controls.setting_rows["width_mm"]
    row.slider.setFocus()
    for _ in range(3):
        QTest.keyClick(row.slider, Qt.Key.Key_Right)
    assert window.session.stack.count() == 1
    row._end_gesture()
    QTest.keyClick(row.slider, Qt.Key.Key_Right)
    assert window.session.stack.count() == 2


def test_sections_fold(window):
    section = window.controls.sections[1]
    assert not section.content.isVisible()
    section.button.click()
    assert section.content.isVisibleTo(section)
    section.button.click()
    assert not section.content.isVisibleTo(section)


def test_every_control_can_be_reached_and_has_a_name(window):
    for row in [*window.controls.setting_rows.values(), *window.controls.parameter_rows.values()]:
        for widget in (row.box, row.slider):
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert row.quantity.label in widget.accessibleName()
            assert row.quantity.meaning in widget.toolTip()
            assert "Default" in widget.toolTip()
            assert "Range" in widget.toolTip()
    for segments in (window.controls.levels, window.controls.procedures, window.controls.sides):
        for button in segments.buttons.values():
            assert button.accessibleName()
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert window.canvas.accessibleName()
    assert window.comparison.table.accessibleName()


def test_a_row_of_the_table_chooses_its_procedure(window, qtbot, settle, assert_shown):
    table = window.comparison.table
    line = window.comparison.names.index("laminotomy")
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualItemRect(table.item(line, 1)).center()
    )
    settle(window)
    assert window.session.case.procedure == "laminotomy"
    assert_shown(window)


def test_rows_follow_the_bone(window, settle, assert_shown):
    before = {name: line.case for name, line in window.comparison.lines.items()}
    window.session.set_parameter("canal_width_mm", 24.0)
    window.session.set_procedure("hemilaminectomy")
    window.session.set_side("right")
    settle(window)
    assert_shown(window)
    after = {name: line.case for name, line in window.comparison.lines.items()}
    assert all(before[name] != after[name] for name in before)
    assert after["laminotomy"].side == "right"
    assert after["laminectomy"].side is None


def test_the_levels_stand_in_rows_for_each_part_of_the_spine_and_go_by_keys(window, qtbot, settle):
    buttons = window.controls.levels.buttons
    assert tuple(buttons) == (*LEVELS, *segment_levels())
    rows = [{buttons[level].y() for level in levels} for levels in (*REGIONS.values(), segment_levels())]
    assert [len(row) for row in rows] == [1, 1, 2]  # the names of segments are longer: two rows of them
    assert max(rows[0]) < min(rows[1]) <= max(rows[1]) < min(rows[2])
    for level, button in buttons.items():
        assert button.text() == level.replace("-", DASH)
        assert button.fontMetrics().horizontalAdvance(button.text()) < button.width()
        single = level in LEVELS
        assert button.toolTip() == (
            f"{region_of(level)} vertebra {level[1:]}" if single else "Two vertebrae and what lies between them"
        )
    for key, level in (("Alt+6", "T9"), ("Alt+9", "T12"), ("Alt+1", "L1"), ("Alt+5", "L5")):
        action = window.actions_[f"level:{level}"]
        assert action.shortcut().toString() == key
        action.trigger()
        settle(window)
        assert window.session.case.level == level
        assert buttons[level].isChecked()
    QTest.keyClick(buttons["T10"], Qt.Key.Key_Space)
    settle(window)
    assert window.session.case.level == "T10"


def test_what_is_refused_is_not_marked(window, settle, assert_shown, monkeypatch):
    def refuse(*_args, **_changes):
        raise Refused("it cannot be")

    case = window.session.case
    monkeypatch.setattr(Case, "with_changes", refuse)
    window.controls.person.sexes.buttons["male"].click()
    window.actions_["sex:female"].trigger()
    window.controls.levels.buttons["L2"].click()
    monkeypatch.undo()
    assert window.session.case == case
    settle(window)
    assert_shown(window)
