"""The slices page in the real window: planes that move together, what the mouse is told, measuring, appearance."""

from __future__ import annotations

import math
import threading

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PyQt6.QtGui import QMouseEvent, QPolygonF, QWheelEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QAbstractButton, QApplication, QDoubleSpinBox, QLabel, QScrollArea

from vertebra3d.anatomy import build
from vertebra3d.case import Case, evaluate
from vertebra3d.errors import Refused
from vertebra3d.scene.slices import PLANES, side_words
from vertebra3d_app.dialogs.about import KeysDialog
from vertebra3d_app.pages import slice_plot
from vertebra3d_app.pages.canal_map import cell_words, map_colours
from vertebra3d_app.pages.slice_measure import Measurement, MeasureTool, angle_deg, distance_mm
from vertebra3d_app.pages.slice_view import label_place
from vertebra3d_app.pages.slices import SlicesPage, first_position
from vertebra3d_app.theme import DARK, LIGHT

NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def page(window) -> SlicesPage:
    window.show_page("slices")
    made = window.pages.page("slices")
    QApplication.processEvents()
    return made


def pixel(plot, x: float, y: float) -> QPoint:
    """Where a point of the plot, mm, lies in its viewport."""
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, y)))


def click(view, x: float, y: float) -> None:
    QTest.mouseClick(view.plot.viewport(), LEFT, NONE, pixel(view.plot, x, y))


def drag(plot, start: QPoint, end: QPoint) -> None:
    """Drag in steps, as a hand does."""
    port = plot.viewport()
    QTest.mouseMove(port, start)
    QTest.mousePress(port, LEFT, NONE, start)
    for share in (0.25, 0.5, 0.75, 1.0):
        at = start + QPoint(round((end - start).x() * share), round((end - start).y() * share))
        move(plot, at, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(port, LEFT, NONE, end)


def move(plot, at: QPoint, held: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Move the mouse; QTest alone would not tell that a button is held."""
    port = plot.viewport()
    where = QPointF(at)
    glob = QPointF(port.mapToGlobal(at))
    plot.scene()._moveEventIsAllowed = lambda: True  # pyqtgraph drops moves that follow too soon by the clock
    QApplication.sendEvent(port, QMouseEvent(QEvent.Type.MouseMove, where, glob, Qt.MouseButton.NoButton, held, NONE))


def wheel(plot, steps: int, keys: Qt.KeyboardModifier = NONE) -> None:
    port = plot.viewport()
    middle = QPointF(port.rect().center())
    event = QWheelEvent(
        middle, QPointF(port.mapToGlobal(port.rect().center())), QPoint(0, 0), QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


def assert_tied(page: SlicesPage) -> None:
    """Every view, line and box says where the planes are, and shows the cut there."""
    for name, view in page.views.items():
        at = page.position[PLANES[name].axis]
        assert view.shown.at_mm == at
        assert view.box.value() == pytest.approx(at)
        fresh = page.slices.at(name, at)
        assert view.shown.before.area_mm2 == fresh.before.area_mm2
        assert view.shown.kept.area_mm2 == fresh.kept.area_mm2
        for other in page.views.values():
            if other is not view:
                assert other.lines[name].value() == at
    assert page.map.line.value() == page.position[2]


def colours_in(widget) -> int:
    image = widget.grab().toImage()
    return len({image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)})


def test_the_page_is_one_of_the_window_and_begins_where_most_was_done(window, page):
    assert window.pages.name == "slices"
    assert window.actions_["page:slices"].shortcut().toString() == "F3"
    assert window.page_switch.choice == "slices"
    assert page.position == first_position(window.session.outcome)
    assert page.position[2] == window.session.outcome.canal.widened_most.plane_mm
    assert_tied(page)
    assert not page.views["axial"].gain.is_empty
    assert not page.views["axial"].removed.is_empty


def test_a_dragged_line_moves_its_plane_in_every_view(page):
    axial, sagittal = page.views["axial"], page.views["sagittal"]
    x, y, z = page.position
    drag(axial.plot, pixel(axial.plot, x, y - 25), pixel(axial.plot, x + 10, y - 25))
    assert page.position[0] == pytest.approx(x + 10, abs=1.5)
    assert page.position[0] % 0.25 == 0
    assert page.position[1:] == [y, z]
    assert_tied(page)
    drag(sagittal.plot, pixel(sagittal.plot, y - 20, z), pixel(sagittal.plot, y - 20, z + 8))
    assert page.position[2] == pytest.approx(z + 8, abs=1.5)
    assert_tied(page)
    z = page.position[2]
    drag(page.map.plot, pixel(page.map.plot, 60, z), pixel(page.map.plot, 60, z - 5))
    assert page.position[2] == pytest.approx(z - 5, abs=1.0)
    assert_tied(page)


def test_wheel_keys_and_box_move_a_plane(page):
    for name, view in page.views.items():
        axis = PLANES[name].axis
        start = page.position[axis]
        wheel(view.plot, 2)
        assert page.position[axis] == pytest.approx(start + 0.5)
        view.plot.setFocus()
        QTest.keyClick(view.plot, Qt.Key.Key_Down)
        assert page.position[axis] == pytest.approx(start + 0.25)
        QTest.keyClick(view.plot, Qt.Key.Key_PageUp)
        assert page.position[axis] == pytest.approx(start + 2.75)
        view.box.setValue(start - 1.5)
        assert page.position[axis] == pytest.approx(start - 1.5)
        view.box.setValue(1e4)
        assert page.position[axis] == math.ceil(page.slices.bounds[1, axis])
        assert_tied(page)
        view.box.setValue(start)


def test_a_click_moves_the_other_planes_there(page):
    z = page.position[2]
    click(page.views["axial"], -7.0, 40.0)
    assert page.position[0] == pytest.approx(-7.0, abs=0.6)
    assert page.position[1] == pytest.approx(40.0, abs=0.6)
    assert page.position[2] == z
    assert_tied(page)
    click(page.map, 30.0, -5.0)
    assert page.position[2] == pytest.approx(-5.0, abs=0.4)


def test_buttons_go_to_the_planes_of_the_numbers(window, page, settle):
    canal = window.session.outcome.canal
    page.narrowest.click()
    assert page.position[2] == canal.narrowest.plane_mm
    page.widened.click()
    assert page.position[2] == canal.widened_most.plane_mm
    assert side_words(canal.narrowest.plane_mm, 2) in page.narrowest.toolTip()
    window.session.set_procedure("none")
    settle(window)
    assert page.narrowest.isEnabled()
    assert not page.widened.isEnabled()
    assert page.views["axial"].removed.is_empty
    assert page.views["axial"].before.is_empty
    assert not page.views["axial"].kept.is_empty
    assert "nothing gained" in page.map.key.text()
    assert_tied(page)


def test_the_mouse_is_told_where_it_is(window, page):
    view = page.views["axial"]
    move(view.plot, pixel(view.plot, -20.0, 30.0))
    assert page.readout.text().startswith("R ")
    x, y, z = (part.split()[1] for part in page.readout.text().removesuffix(" mm").split(" · "))
    assert float(x) == pytest.approx(20.0, abs=0.6)
    assert float(y) == pytest.approx(30.0, abs=0.6)
    assert float(z) == pytest.approx(abs(page.position[2]), abs=0.06)
    canal = window.session.outcome.canal
    move(page.map.plot, pixel(page.map.plot, 0.0, -10.0))
    assert "of straight back" in page.readout.text()
    assert "mm" in page.readout.text()
    QApplication.sendEvent(view.plot, QEvent(QEvent.Type.Leave))
    assert "move the planes" in page.readout.text()
    row = int(np.abs(canal.planes_mm - -10.0).argmin())
    column = int(np.flatnonzero(canal.angles_deg == 20.0)[0])
    assert cell_words(canal, 20.1, -10.05) == (
        f"20° left of straight back · height −{abs(canal.planes_mm[row]):.2f} mm: "
        f"{canal.wall_before_mm[row, column]:.1f} → {canal.wall_after_mm[row, column]:.1f} mm"
    )


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


def test_an_enlarged_slice_has_the_whole_page_and_gives_it_back(page):
    QApplication.processEvents()
    quarters = {name: part.geometry() for name, part in page._parts.items()}
    for name, part in page._parts.items():
        part.larger.click()
        QApplication.processEvents()
        assert part.geometry() == page.four.rect(), name
        part.larger.click()
        QApplication.processEvents()
        assert {key: one.geometry() for key, one in page._parts.items()} == quarters


def test_an_enlarged_slice_shows_the_bone_larger(page):
    view = page.views["sagittal"]
    before = view.plot.box.viewPixelSize()[0]
    view.larger.click()
    QApplication.processEvents()
    assert view.plot.box.viewPixelSize()[0] < 0.7 * before
    assert view.plot.box.viewRect().contains(QRectF(QPointF(*view._low), QPointF(*view._high)))


@pytest.mark.parametrize("size", [(1280, 800), (1600, 1000)])
def test_no_letter_stands_on_the_bone(window, page, size):
    window.resize(*size)
    QApplication.processEvents()
    for view in page.views.values():
        (left, low), (right, high) = view._low, view._high
        bone = view.plot.box.mapViewToScene(QPolygonF([QPointF(left, low), QPointF(right, high)])).boundingRect()
        foot = view.plot.letters[3]
        assert foot.mapRectToScene(foot.boundingRect()).top() >= bone.bottom() - 1, view.name
        assert view.plot.box.sceneBoundingRect().contains(bone), view.name


def test_an_intact_bone_has_one_outline(window, page, settle):
    assert not page.views["axial"].opened.is_empty
    assert "gained" in page.key.text()
    window.session.set_procedure("none")
    settle(window)
    for view in page.views.values():
        drawn = [item for item in view.figures if not item.is_empty and item.pen().style() != Qt.PenStyle.NoPen]
        assert drawn == [view.kept], view.name
        assert view.gain.is_empty
    assert "gained" not in page.key.text()
    assert "bone" in page.key.text()


def test_a_plane_beyond_the_cut_has_one_outline(page):
    view = page.views["axial"]
    page.move_plane("axial", page.slices.bounds[1, 2] - 1)
    assert not view.kept.is_empty
    assert view.opened.is_empty
    assert view.before.is_empty


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


def contrast(one, other) -> float:
    """Contrast of two colours as WCAG reckons it."""

    def light(colour) -> float:
        parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3])
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


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


class Paints(QObject):
    """Notes which widgets are painted."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.seen.append(watched)
        return False


def test_a_step_paints_each_picture_once_from_paths_that_are_kept(page, monkeypatch):
    QApplication.processEvents()
    made, paints = [], Paints()
    real = slice_plot.path_of
    monkeypatch.setattr(slice_plot, "path_of", lambda figure: made.append(figure) or real(figure))
    ports = [part.plot.viewport() for part in page._parts.values()]
    for port in ports:
        port.installEventFilter(paints)
        port.update()
    QApplication.processEvents()
    assert sorted(map(id, paints.seen)) == sorted(map(id, ports))
    assert made == []
    paints.seen.clear()
    page.move_plane("axial", page.position[2] + 0.25)
    assert 0 < len(made) <= len(page.views["axial"].figures)  # only the slice that is another one
    QApplication.processEvents()
    assert sorted(map(id, paints.seen)) == sorted(map(id, ports))


def test_keys_show_where_they_go_and_move_every_plane(window, page, qtbot):
    window.activateWindow()
    for name, part in page._parts.items():
        port = part.plot
        window.controls.setFocus()
        bare = corner(port)
        port.setFocus()
        qtbot.waitUntil(port.hasFocus)
        assert corner(port) != bare, name
        axis = PLANES[name].axis if name in PLANES else 2
        for key in ("Up", "Right", "Down", "Left", "PageUp", "PageDown"):
            start = page.position[axis]
            QTest.keyClick(port, getattr(Qt.Key, f"Key_{key}"))
            step = (2.5 if "Page" in key else 0.25) * (1 if key in ("Up", "Right", "PageUp") else -1)
            assert page.position[axis] == pytest.approx(start + step)
        QTest.keyClick(port, Qt.Key.Key_End)
        assert page.position[axis] == math.ceil(page.slices.bounds[1, axis])
        QTest.keyClick(port, Qt.Key.Key_Home)
        assert page.position[axis] == math.floor(page.slices.bounds[0, axis])
        QTest.keyClick(port, Qt.Key.Key_Return)
        assert [key for key, one in page._parts.items() if one.isVisible()] == [name]
        assert port.hasFocus()
        QTest.keyClick(port, Qt.Key.Key_Return)
        assert all(one.isVisible() for one in page._parts.values())


def corner(widget) -> str:
    """The colour of the frame of a widget."""
    QApplication.processEvents()
    return widget.grab().toImage().pixelColor(widget.width() // 2, 0).name()


def test_keys_of_the_tools(page):
    view = page.views["coronal"]
    view.plot.setFocus()
    for key, kind in ((Qt.Key.Key_D, "distance"), (Qt.Key.Key_A, "angle")):
        QTest.keyClick(view.plot, key)
        assert page.tool.kind == kind
    QTest.keyClick(view.plot, Qt.Key.Key_A)
    assert page.tool.kind is None
    page.tool.choose("distance")
    for x in (0.0, 5.0):
        page.tool.click("coronal", page.position[1], (x, 0.0))
    QTest.keyClick(view.plot, Qt.Key.Key_Delete)
    assert page.tool.taken == []
    page.tool.choose(None)
    view.box.setFocus()
    QTest.keyClick(view.box, Qt.Key.Key_Return)
    QTest.keyClick(view.box, Qt.Key.Key_D)
    assert page.tool.kind is None
    assert page.views["axial"].isVisible()  # Enter in the box sets its number
    whole = view.plot.box.viewRect().width()
    QTest.keyClick(view.plot, Qt.Key.Key_Plus)
    assert view.plot.box.viewRect().width() < whole
    QTest.keyClick(view.plot, Qt.Key.Key_Minus)
    assert view.plot.box.viewRect().width() == pytest.approx(whole)


def test_the_list_of_keys_names_those_of_the_slices(window, shown):
    window.show_keys()
    dialog = shown(KeysDialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for key in ("Arrow keys", "Page Up", "Home and End", "Enter", "D, A", "Delete", "Esc", "Tab"):
        assert key in said
    area = dialog.findChild(QScrollArea)
    assert area.viewport().width() >= area.widget().minimumSizeHint().width()
    dialog.close()


def test_keys_go_to_the_page_that_is_turned_to(window, qtbot):
    window.activateWindow()
    window.canvas.setFocus()
    window.show_page("slices")
    assert window.focusWidget() is window.pages.page("slices").views["axial"].plot
    window.show_page("bone")
    assert window.focusWidget() is window.canvas
    button = window.page_switch.buttons["slices"]
    button.setFocus()
    button.click()
    assert window.focusWidget() is button  # who goes through the buttons by keys stays there


def test_the_map_stands_still(page):
    before = page.map.plot.box.viewRect()
    wheel(page.map.plot, 3, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.map.plot, Qt.Key.Key_Plus)
    assert page.map.plot.box.viewRect() == before


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


def test_the_slices_follow_the_case_and_only_in_sight(window, page, settle):
    window.session.set_procedure("laminotomy")
    settle(window)
    assert page.slices.outcome is window.session.outcome
    assert_tied(page)
    window.session.set_level("L2")
    settle(window)
    assert page.slices.outcome.intact.level == "L2"
    assert_tied(page)
    window.show_page("bone")
    window.session.set_level("L5")
    settle(window)
    assert page.slices.outcome.intact.level == "L2"
    window.show_page("slices")
    assert page.slices.outcome.intact.level == "L5"
    assert_tied(page)


def test_ctrl_and_wheel_go_nearer_and_fit_goes_back(page):
    view = page.views["axial"]
    whole = view.plot.box.viewRect()
    wheel(view.plot, 3, Qt.KeyboardModifier.ControlModifier)
    assert view.plot.box.viewRect().width() < 0.8 * whole.width()
    assert not view.fitted
    page.buttons["fit"].click()
    assert view.plot.box.viewRect().width() == pytest.approx(whole.width(), rel=1e-3)


def test_pictures_in_light_and_dark(window, page, theme):
    seen = {}
    for choice in ("light", "dark"):
        theme.choose(choice)
        QApplication.processEvents()
        for part in page._parts.values():
            assert colours_in(part.plot) > 8, part.name
        seen[choice] = page.views["axial"].plot.grab().toImage().pixelColor(1, 1).lightness()
    assert seen["dark"] < 80 < 200 < seen["light"]


def test_a_stale_picture_is_pale(window, page):
    window.show_stale(True)
    assert page.views["axial"].bone.opacity() < 0.5
    assert page.map.image.opacity() < 0.5
    window.show_stale(False)
    assert page.views["axial"].bone.opacity() == 1.0


def is_grey(page) -> bool:
    """Whether every picture is pale; they are all of one kind."""
    pale = {view.bone.opacity() < 0.5 for view in page.views.values()} | {page.map.image.opacity() < 0.5}
    assert len(pale) == 1
    return pale.pop()


def test_an_outcome_that_is_waited_for_greys_and_colours_again(window, page, qtbot, settle):
    window.director._late.setInterval(0)
    held = threading.Event()
    window.engine.queue("held", [(None, held.wait)])
    window.session.set_level("L3")
    qtbot.waitUntil(lambda: is_grey(page))
    assert page.slices.outcome.intact.level == "L4"
    held.set()
    settle(window)
    assert page.slices.outcome.intact.level == "L3"
    assert not is_grey(page)
    window.director._late.timeout.emit()
    assert not is_grey(page)  # nothing that comes late greys it again


def test_outcomes_on_the_way_of_a_slider_keep_their_colour(window, page, settle):
    late, first = window.director._late, window.session.case
    late.setInterval(60_000)
    held = threading.Event()
    window.engine.queue("held", [(None, held.wait)])
    window.session.set_setting("width_mm", 19.0)
    assert late.isActive()
    late.stop()
    window.session.take(first, window.session.outcome)
    assert late.isActive()  # it waits anew
    assert not is_grey(page)
    held.set()
    settle(window)
    assert not late.isActive()


@pytest.fixture
def set_what_cannot_be(window, qtbot, monkeypatch):
    """Set a case of which no bone can be made."""
    real = build.bone_of

    def bone_of(level, values, *more):
        if values["endplate_width_upper_mm"] == 48.3:
            raise Refused("no such bone")
        return real(level, values, *more)

    monkeypatch.setattr(build, "bone_of", bone_of)

    def set_it() -> None:
        window.message.clear()
        window.session.set_parameter("endplate_width_upper_mm", 48.3)
        qtbot.waitUntil(lambda: "no such bone" in window.message.text, timeout=60_000)

    return set_it


def test_a_case_that_cannot_be_greys_until_the_next_that_can(window, page, settle, set_what_cannot_be):
    set_what_cannot_be()
    assert is_grey(page)
    assert window.message.isVisible()
    window.show_page("bone")
    window.show_page("slices")
    assert is_grey(page)  # it is still that of another case
    window.session.stack.undo()
    settle(window)
    assert not is_grey(page)
    set_what_cannot_be()
    assert is_grey(page)
    window.show_page("bone")
    window.session.stack.undo()
    window.session.set_procedure("laminotomy")
    settle(window)
    window.show_page("slices")
    assert page.slices.outcome is window.session.outcome
    assert not is_grey(page)


def test_a_page_first_shown_while_the_case_fails_is_grey(window, set_what_cannot_be):
    set_what_cannot_be()
    window.show_page("slices")
    assert is_grey(window.pages.page("slices"))


@pytest.mark.parametrize("name", ["bone", "slices", "compare"])
def test_a_refusal_is_seen_on_every_page(window, name):
    window.message.say("Before the page is turned")
    window.show_page(name)
    QApplication.processEvents()
    assert_seen(window)
    window.message.clear()
    window.session.set_parameter("canal_width_mm", 99.0)
    assert "Canal" in window.message.text
    QApplication.processEvents()
    assert_seen(window)
    window.resize(1500, 900)
    QApplication.processEvents()
    assert_seen(window)


def assert_seen(window) -> None:
    """Nothing lies over the message, and it lies over the page that is shown."""
    message = window.message
    assert message.isVisible()
    for at in (message.rect().center(), QPoint(3, 3), message.rect().bottomRight() - QPoint(3, 3)):
        seen = window.childAt(message.mapTo(window, at))
        assert seen is message or message.isAncestorOf(seen)
    assert window.pages.currentWidget().isAncestorOf(message)


def test_frames_of_the_planes_in_the_view_of_the_bone(window, page):
    page.buttons["frames"].click()
    actors = page._frames.actors
    assert all(actor.GetVisibility() for actor in actors.values())
    page.move_plane("axial", 3.0)
    assert actors["axial"].GetMapper().GetInput().GetBounds()[4:] == (3.0, 3.0)
    window.show_page("bone")
    window.canvas.update()
    page.buttons["frames"].click()
    assert not any(actor.GetVisibility() for actor in actors.values())


def test_every_control_has_a_name_and_nothing_is_cut(window, page):
    for size in ((1280, 800), (1920, 1000)):
        window.resize(*size)
        QApplication.processEvents()
        for kind in (QAbstractButton, QDoubleSpinBox):
            for control in page.findChildren(kind):
                assert control.accessibleName(), control
                assert control.width() >= control.minimumSizeHint().width(), control.accessibleName()
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.parent() is not window.message and "<" not in label.text():
                assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()), label.text()
        assert page.key.width() >= page.key.sizeHint().width()
        assert page.map.key.width() >= page.map.key.sizeHint().width()
    for part in page._parts.values():
        assert part.plot.accessibleName()
        assert part.plot.accessibleDescription()


def test_the_colours_of_the_map_tell_gain_from_none():
    before, gain = np.full((2, 3), 8.0), np.array([[0, 0, 0], [0, 2, 4.0]])
    for tokens in (LIGHT, DARK):
        colours = map_colours(before, gain, tokens).astype(int)
        assert (colours[0] == colours[0, 0]).all()
        assert (np.abs(colours[1, 1] - colours[0, 0]).max() > 20).all()
        green = [int(tokens.gain[k : k + 2], 16) for k in (1, 3, 5)]
        assert colours[1, 2].tolist() == green


def test_a_bone_opened_on_this_page(open_window):
    case = Case(level="L3", procedure="hemilaminectomy", side="right")
    window = open_window(case)
    window.show_page("slices")
    page = window.pages.page("slices")
    assert page.position[0] < -3  # through the cut on the right
    assert page.position == first_position(evaluate(case))
    assert_tied(page)
