"""Keys on the slices page: where they go is seen, and the list of keys tells them all."""

from __future__ import annotations

import math

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QLabel, QScrollArea

from tests.app.slice_hands import wheel
from vertebra3d.scene.slices import PLANES
from vertebra3d_app.dialogs.about import KeysDialog
from vertebra3d_app.pages.slices import SlicesPage


@pytest.fixture
def page(window) -> SlicesPage:
    window.show_page("slices")
    made = window.pages.page("slices")
    QApplication.processEvents()
    return made


def corner(widget) -> str:
    """The colour of the frame of a widget."""
    QApplication.processEvents()
    return widget.grab().toImage().pixelColor(widget.width() // 2, 0).name()


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


def test_the_map_stands_still(page):
    before = page.map.plot.box.viewRect()
    wheel(page.map.plot, 3, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.map.plot, Qt.Key.Key_Plus)
    assert page.map.plot.box.viewRect() == before
