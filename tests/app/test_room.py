"""Rows that wrap, panels as wide as their content."""

from __future__ import annotations

import pytest
from PyQt6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget

from vertebra3d_app.widgets.room import AsWideAsContent, WrappingRow


@pytest.fixture
def row(qtbot):
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    holder = QWidget()
    layout = WrappingRow(holder)
    layout.setContentsMargins(4, 4, 4, 4)
    layout.setSpacing(2)
    for at in range(5):
        if at == 3:
            layout.push()
        part = QWidget()
        part.setFixedSize(200, 30)
        layout.addWidget(part)
    column.addWidget(holder)
    column.addWidget(QWidget(), 1)
    whole.show()
    return whole, holder, layout


def places(layout):
    return [(layout.itemAt(at).geometry().x(), layout.itemAt(at).geometry().y()) for at in range(layout.count())]


def test_one_row_with_its_end_at_the_right(row):
    whole, holder, layout = row
    whole.resize(1200, 300)
    QApplication.processEvents()
    assert places(layout) == [(4, 4), (206, 4), (408, 4), (794, 4), (996, 4)]
    assert holder.height() == 38


def test_what_stands_at_the_right_wraps_together(row):
    whole, holder, layout = row
    whole.resize(900, 300)
    QApplication.processEvents()
    assert places(layout) == [(4, 4), (206, 4), (408, 4), (4, 36), (206, 36)]
    assert holder.height() == 70


def test_as_many_rows_as_it_takes(row):
    whole, holder, layout = row
    whole.resize(210, 300)
    QApplication.processEvents()
    assert [x for x, _ in places(layout)] == [4] * 5
    assert holder.height() == layout.heightForWidth(210) == 5 * 32 - 2 + 8
    assert layout.takeAt(9) is None
    assert layout.itemAt(9) is None


def test_a_panel_is_as_wide_as_what_is_in_it(qtbot):
    area = QScrollArea()
    qtbot.addWidget(area)
    content = QWidget()
    column = QVBoxLayout(content)
    label = QLabel("short")
    column.addWidget(label)
    area.setWidget(content)
    area.setWidgetResizable(True)
    AsWideAsContent(area, 120)
    area.show()
    assert area.minimumWidth() == 120
    label.setText("a text that is a good deal longer than that, and does not wrap")
    qtbot.waitUntil(lambda: area.minimumWidth() > label.sizeHint().width())
    wide = area.minimumWidth()
    label.setText("short")
    QApplication.processEvents()
    assert area.minimumWidth() == wide


def test_a_height_is_worked_out_once_until_something_within_changes(qapp, monkeypatch):
    holder = QWidget()
    row = WrappingRow(holder)
    label = QLabel("some words")
    row.addWidget(label)
    tried = []
    place = row._place
    monkeypatch.setattr(row, "_place", lambda rect, really: tried.append(rect.width()) or place(rect, really))
    heights = {row.heightForWidth(400) for _ in range(5)}
    assert tried == [400]
    label.setText("some words\nand more")
    assert row.heightForWidth(400) > heights.pop()
    holder.deleteLater()
