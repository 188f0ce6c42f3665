"""The table that compares all procedures: room for names and figures."""

from __future__ import annotations

import pytest

from vertebra3d.case import Case
from vertebra3d_app.panels.comparison import Comparison, Line


@pytest.fixture
def table(qtbot, theme) -> Comparison:
    made = Comparison(theme.tokens)
    qtbot.addWidget(made)
    return made


def line(level: str, *cells: str) -> Line:
    return Line(Case(level=level), cells, "", "")


def test_a_segment_takes_no_room_for_figures_of_a_single_vertebra(table: Comparison) -> None:
    figures = line("L4-L5", "9.1 cm³", "42 → 152 mm²", "2 → 0", "55 %", "6.5 mm")
    table.show_level("L4-L5")
    table.show_line("none", figures)
    needed = table.needed_px
    table.show_level("L4")
    table.show_line("none", line("L4", "9.1 cm³", "1.2 cm³", "1,254 → 1,304 mm²", "100 % · 100 %", "12.9 → 6.5 mm"))
    assert table.needed_px > needed
    table.show_level("L4-L5")
    assert table.lines == {}
    table.show_line("none", figures)
    assert table.needed_px == needed
