"""While the slider of a dimension is held, the bare bone is shown until the numbers follow."""

from __future__ import annotations

import pytest

from vertebra3d.case import Case


@pytest.fixture
def slow(window):
    """A window on a machine where a whole outcome takes longer than a picture."""
    window.director._quick = False
    return window


def test_the_bone_moves_at_once_and_the_numbers_follow(slow, qtbot, settle, assert_shown):
    shown: list[object] = []
    show = slow.canvas.show_preview
    slow.canvas.show_preview = lambda drawing: (shown.append(drawing), show(drawing))
    slow.director._held.setInterval(60_000)  # the slider never rests
    was = slow.session.outcome
    row = slow.controls.parameter_rows["canal_width_mm"]
    start = row.slider.value()
    row.slider.setSliderDown(True)
    for step in (1, 2, 3):
        before = len(shown)
        row.slider.setSliderPosition(start + step)
        qtbot.waitUntil(lambda before=before: len(shown) > before)
    scene = slow.canvas.scene
    assert slow.session.outcome is was
    assert not slow.numbers.widget().isEnabled()
    profile = slow.profile
    assert profile.stale
    assert profile.plot.getPlotItem().opacity() < 0.5
    profile._hover(profile.plot.getPlotItem().vb.sceneBoundingRect().center())
    assert profile.readout.text() == ""
    assert "Preview" in slow.state.text()
    assert scene._bone.filled
    assert not any(layer.filled for layer in (scene._cut, scene._ghost, scene._canal, scene._gain))
    row.slider.setSliderDown(False)
    settle(slow)
    assert slow.session.outcome is not was
    assert scene._cut.filled
    assert scene._ghost.filled
    assert "Preview" not in slow.state.text()
    assert slow.numbers.widget().isEnabled()
    assert not profile.stale
    assert profile.plot.getPlotItem().opacity() == 1.0
    assert slow.session.stack.count() == 1
    assert_shown(slow)


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_what_is_out_of_date_is_grey(slow, qtbot, settle, theme, appearance: str):
    theme.choose(appearance)
    numbers, table = slow.numbers, slow.comparison.table
    card = numbers.cards["canal"]
    labels = [card.figure, card.title, *(value for _, value in card.rows), numbers.warnings[0].title, numbers.crossed]

    def ink() -> list[int]:
        """How far the letters of each label stand out from their ground."""
        found = []
        for label in labels:
            image = label.grab().toImage()
            shades = [image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())]
            found.append(max(shades) - min(shades))
        return found

    lines = [slow.comparison.rows.index(name) for name in slow.comparison.names]  # the others are of segments
    before, icons = ink(), {line: table.item(line, 0).icon().cacheKey() for line in lines}
    slow.director._held.setInterval(60_000)
    row = slow.controls.parameter_rows["canal_width_mm"]
    row.slider.setSliderDown(True)
    row.slider.setSliderPosition(row.slider.value() + 1)
    qtbot.waitUntil(lambda: slow.profile.stale)
    assert all(now < 0.75 * was for now, was in zip(ink(), before, strict=True))
    assert all(table.item(row, 0).icon().cacheKey() != icons[row] for row in lines)
    assert all(table.item(row, 0).toolTip() == "" for row in range(table.rowCount()))
    row.slider.setSliderDown(False)
    settle(slow)
    assert all(now > 0.75 * was for now, was in zip(ink(), before, strict=True))


def test_a_slider_that_is_held_still_has_its_numbers(slow, qtbot, settle, assert_shown):
    row = slow.controls.person.size_row
    row.slider.setSliderDown(True)
    row.slider.setSliderPosition(108)
    qtbot.waitUntil(lambda: slow.session.current)
    assert slow.session.outcome.case.scale == 1.08
    row.slider.setSliderDown(False)
    settle(slow)
    assert_shown(slow)


def test_marks_and_canal_come_back_with_the_outcome(slow, qtbot, settle):
    scene = slow.canvas.scene
    slow.canvas.show_canal(True)
    slow.canvas.show_landmarks(True)
    slow.director._held.setInterval(60_000)
    row = slow.controls.parameter_rows["canal_depth_mm"]
    row.slider.setSliderDown(True)
    row.slider.setSliderPosition(row.slider.value() - 1)
    qtbot.waitUntil(lambda: "Preview" in slow.state.text())
    assert not scene.landmarks.visible
    assert not scene._canal.filled
    row.slider.setSliderDown(False)
    settle(slow)
    assert scene.landmarks.visible
    assert scene._canal.filled
    slow.canvas.show_landmarks(False)
    assert not scene.landmarks.visible


def test_a_contradiction_is_told_while_the_slider_is_held(open_window, qtbot):
    window = open_window(Case(population="panjabi-1992", parameters={"canal_width_mm": 30.5}))
    window.director._quick = False
    window.director._held.setInterval(60_000)
    row = window.controls.parameter_rows["endplate_width_upper_mm"]
    row.slider.setSliderDown(True)
    row.slider.setSliderPosition(row.slider.minimum())
    qtbot.waitUntil(lambda: "contradicts" in window.message.text)
    row.slider.setSliderPosition(row.slider.maximum())
    qtbot.waitUntil(lambda: "Preview" in window.state.text())
    assert window.message.text == ""
    row.slider.setSliderDown(False)


def test_a_setting_has_no_preview(slow, qtbot):
    row = slow.controls.setting_rows["width_mm"]
    row.slider.setSliderDown(True)
    row.slider.setSliderPosition(row.slider.value() + 2)
    assert not slow.director._held.isActive()
    row.slider.setSliderDown(False)
    qtbot.waitUntil(lambda: slow.session.current)
