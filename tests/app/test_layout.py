"""Nothing is cut short on a small screen, nor in a window that is made small on a large one."""

from __future__ import annotations

import pytest
from PyQt6.QtWidgets import QApplication, QToolButton

from vertebra3d.case import Case
from vertebra3d_app.wording import COLUMNS

CASES = (
    Case(level="L4", procedure="laminectomy"),
    Case(level="L5", procedure="laminotomy", side="right"),
    Case(level="T10", procedure="hemilaminectomy", side="left"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.level)
def test_nothing_wraps_or_is_cut(open_window, case: Case):
    window = open_window(case)
    for width, height in ((1920, 1000), (1280, 800)):
        window.resize(width, height)
        QApplication.processEvents()
        assert window.width() == width
        for card in window.numbers.cards.values():
            for label, value in card.rows:
                if not label.isHidden():
                    assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()), label.text()
                    assert value.width() >= value.fontMetrics().horizontalAdvance(value.text()), value.text()
        table = window.comparison.table
        for column in range(len(COLUMNS)):
            assert table.columnWidth(column) >= table.sizeHintForColumn(column), COLUMNS[column]
        assert not table.horizontalScrollBar().isVisible()
        for button in window.findChildren(QToolButton):
            if button.defaultAction() is not None and button.isVisible():
                assert button.width() >= button.sizeHint().width(), button.text()


def test_the_room_of_the_table_grows_and_never_shrinks(window, settle):
    seen = [window.comparison.minimumWidth()]
    for level in ("T9", "L5", "T9"):
        window.session.set_level(level)
        settle(window)
        seen.append(window.comparison.minimumWidth())
    assert seen == sorted(seen)
    assert seen[-1] == seen[-2]
