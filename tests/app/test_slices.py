"""The slices page in the real window: planes that move together, what the mouse is told, measuring, appearance."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PyQt6.QtGui import QPolygonF
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QAbstractButton, QApplication, QDoubleSpinBox, QLabel

from tests.app.slice_hands import click, drag, move, pixel, wheel
from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.scene.slices import PLANES, side_words
from vertebra3d_app.pages import slice_plot
from vertebra3d_app.pages.canal_map import cell_words, map_colours
from vertebra3d_app.pages.slices import SlicesPage, first_position
from vertebra3d_app.theme import DARK, LIGHT


@pytest.fixture
def page(window) -> SlicesPage:
    window.show_page("slices")
    made = window.pages.page("slices")
    QApplication.processEvents()
    return made


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
