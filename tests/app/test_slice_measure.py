"""Distances and angles taken in slices: what they say and how they are seen."""

from __future__ import annotations

from itertools import combinations

import pytest
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from tests.app.slice_hands import click, drag, move, pixel, wheel
from vertebra3d_app.pages.slice_measure import Measurement, MeasureTool, angle_deg, distance_mm
from vertebra3d_app.pages.slice_view import label_place
from vertebra3d_app.pages.slices import SlicesPage
from vertebra3d_app.theme import DARK, LIGHT


@pytest.fixture
def page(window) -> SlicesPage:
    window.show_page("slices")
    made = window.pages.page("slices")
    QApplication.processEvents()
    return made


def contrast(one, other) -> float:
    """Contrast of two colours as WCAG reckons it."""

    def light(colour) -> float:
        parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3])
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_distances_and_angles(page):
    assert distance_mm((0, 0), (3, 4)) == 5
    assert angle_deg((1, 0), (0, 0), (0, 2)) == pytest.approx(90)
    assert angle_deg((1, 0), (0, 0), (-3, 1e-12)) == pytest.approx(180)
    assert angle_deg((1, 1), (1, 0), (2, -1)) == pytest.approx(135)
    view = page.views["axial"]
    page.buttons["distance"].click()
    assert "click two points" in page.readout.text()
    click(view, -20.0, 0.0)
    assert page.tool.begun is not None
    move(view.plot, pixel(view.plot, 0.0, 0.0))
    assert len(view.texts) == 1  # while it is drawn, it is told already
    click(view, 20.0, 0.0)
    assert [m.words for m in page.tool.taken] == [f"{distance_mm(*page.tool.taken[0].points):.1f} mm"]
    assert distance_mm(*page.tool.taken[0].points) == pytest.approx(40, abs=1.0)
    page.buttons["angle"].click()
    assert not page.buttons["distance"].isChecked()
    for x, y in ((-20.0, 0.0), (0.0, 0.0), (0.0, 20.0)):
        click(view, x, y)
    assert page.tool.taken[1].words.endswith("°")
    assert float(page.tool.taken[1].words[:-1]) == pytest.approx(90, abs=3)
    assert len(view.texts) == 2
    assert not view.ruler.path().isEmpty()
    assert not page.views["coronal"].texts
    x, y, _ = position = list(page.position)
    drag(view.plot, pixel(view.plot, x, y - 25), pixel(view.plot, x + 10, y - 25))
    assert page.position == position  # no line is dragged by mistake
    click(view, 0.0, 0.0)
    page.buttons["angle"].click()
    page.buttons["angle"].click()
    wheel(view.plot, 1)
    assert not view.texts  # they belong to the plane in which they were taken
    wheel(view.plot, -1)
    assert len(view.texts) == 2
    page.buttons["clear"].click()
    assert page.tool.taken == []
    assert not view.texts
    assert view.ruler.path().isEmpty()
    assert not page.buttons["clear"].isEnabled()


def test_a_measurement_stays_in_one_plane():
    tool = MeasureTool()
    tool.click("axial", 0.0, (0.0, 0.0))
    assert tool.begun is None  # no tool is in hand
    tool.choose("distance")
    tool.click("axial", 0.0, (0.0, 0.0))
    tool.click("axial", 0.0, (0.0, 0.0))
    assert len(tool.begun.points) == 1
    tool.click("coronal", 0.0, (1.0, 1.0))
    assert tool.begun.plane == "coronal"
    tool.click("coronal", 2.0, (3.0, 1.0))
    assert tool.taken == []
    tool.click("coronal", 2.0, (3.0, 4.0))
    assert [m.words for m in tool.taken] == ["3.0 mm"]
    assert tool.previewed("axial", (0.0, 0.0)) is None


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_a_measurement_stands_out_from_bone_and_ground(page, theme, tokens):
    theme.choose(tokens.name)
    view = page.views["sagittal"]
    page.tool.choose("distance")
    page.tool.click("sagittal", page.position[0], (-15.0, 4.0))
    page.tool.click("sagittal", page.position[0], (10.0, 4.0))
    line, rim = view.ruler.pen(), view.casing.pen()
    assert rim.widthF() >= line.widthF() + 3
    assert view.casing.path() == view.ruler.path()
    assert contrast(line.color(), rim.color()) > 4.5
    label = view.texts[0]
    assert contrast(label.color, label.fill.color()) > 7
    assert label.textItem.font().bold()
    image = view.plot.grab().toImage()
    middle = view.plot.mapFromScene(view.plot.box.mapViewToScene(QPointF(-5.0, 4.0)))
    across = {image.pixelColor(middle.x(), middle.y() + dy).name() for dy in range(-4, 5)}
    assert {line.color().name(), rim.color().name()} <= across


def test_the_figure_of_a_measurement_covers_no_line_and_reaches_over_no_edge(page):
    view = page.views["axial"]
    page.tool.choose("distance")
    low, high = view._low, view._high
    for a, b in (((-20.0, 0.0), (20.0, 14.0)), ((low[0], 5.0), (high[0], 5.0)), ((0.0, low[1]), (1.0, high[1]))):
        page.tool.clear()
        page.tool.click("axial", page.position[2], a)
        page.tool.click("axial", page.position[2], b)
        text = view.texts[0]
        box = text.textItem.mapRectToScene(text.textItem.boundingRect())
        assert view.plot.box.sceneBoundingRect().adjusted(-1, -1, 1, 1).contains(box)
    middle, anchor = label_place(Measurement("angle", "axial", 0.0, ((-9.0, -9.0), (0.0, 0.0), (9.0, -9.0))), True)
    assert middle == (0.0, 0.0)
    assert anchor[1] < 0  # arms that go up the picture: the figure is below
    assert label_place(Measurement("angle", "coronal", 0.0, ((-9.0, -9.0), (0.0, 0.0), (9.0, -9.0))), False)[1][1] > 1


@pytest.mark.parametrize("size", ["normal", "larger"])
def test_measurements_that_lie_close_together_are_all_read(window, page, size):
    window.actions_[f"text_size:{size}"].trigger()
    QApplication.processEvents()
    view, at = page.views["axial"], page.position[2]
    page.tool.choose("distance")
    for y in (20.0, 21.0, 22.0, 23.0):
        page.tool.click("axial", at, (-8.0, y))
        page.tool.click("axial", at, (8.0, y))
    boxes = [text.textItem.mapRectToScene(text.textItem.boundingRect()) for text in view.texts]
    assert len(boxes) == 4
    assert not any(a.intersects(b) for a, b in combinations(boxes, 2))
    assert not view.leaders.path().isEmpty()  # what had to give way is led to what it belongs to
    letters = [letter.mapRectToScene(letter.boundingRect()) for letter in view.plot.letters]
    assert not any(box.intersects(letter) for box in boxes for letter in letters)
    page.tool.clear()
    assert view.leaders.path().isEmpty()


def test_escape_goes_back_step_by_step(page):
    view = page.views["sagittal"]
    page.buttons["distance"].click()
    click(view, 0.0, 0.0)
    view.plot.setFocus()
    QTest.keyClick(view.plot, Qt.Key.Key_Escape)
    assert page.tool.begun is None
    assert page.tool.kind == "distance"
    QTest.keyClick(view.plot, Qt.Key.Key_Escape)
    assert page.tool.kind is None
    assert not page.buttons["distance"].isChecked()
    view.larger.click()
    assert not page.views["axial"].isVisible()
    assert view.isVisible()
    QTest.keyClick(view.plot, Qt.Key.Key_Escape)
    assert page.views["axial"].isVisible()
    assert not view.larger.isChecked()
