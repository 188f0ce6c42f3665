"""A window at rest does nothing."""

from __future__ import annotations

from collections import Counter

import pytest
from PyQt6.QtCore import QEvent, QObject
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from vertebra3d_app.pages.base import PAGES

_LOOKS, _LOOK_MS = 20, 300


class _Counted(QObject):
    """Counts the layouts that are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.of = Counter()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Paint):
            self.of[type(watched).__name__] += 1
        return False


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_nothing_is_laid_out_or_drawn_again_and_again(window, settle, page: str):
    window.show_page(page)
    settle(window)
    counted = _Counted()
    QApplication.instance().installEventFilter(counted)
    for _ in range(_LOOKS):  # what is drawn finely at rest comes a little later
        counted.of.clear()
        QTest.qWait(_LOOK_MS)
        if sum(counted.of.values()) < 10:
            break
    QApplication.instance().removeEventFilter(counted)
    assert sum(counted.of.values()) < 10, counted.of.most_common(5)
