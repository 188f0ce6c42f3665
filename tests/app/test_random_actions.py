"""Some random actions in the real window; `make soak` does thousands."""

from __future__ import annotations

from collections import Counter

import pytest
from PyQt6.QtCore import QTimer, QtMsgType

from tests.app.random_run import Count, Fault, Run, leaks

ACTIONS, SEED = 60, 3


def test_random_actions_leave_window_and_case_agreed(window, tmp_path):
    run = Run(window, SEED, tmp_path / "files", each=20, slow=False)
    run.go(ACTIONS)
    assert run.checks == ACTIONS // 20 + 1


def test_the_same_seed_does_the_same(open_window, settle, tmp_path):
    said = []
    for name in ("one", "two"):
        window = open_window()
        hands = Run(window, SEED, tmp_path / name, slow=False).hands
        said.append([hands.act(number) for number in (1, 4, 5, 6)])
        settle(window)
    assert said[0] == said[1]


def test_a_fault_tells_its_seed_and_the_actions_before_it(window, tmp_path):
    def raises():
        raise ValueError("out of the blue")

    run = Run(window, SEED, tmp_path / "files", each=1, slow=False)
    run.hands.act = lambda number: "nothing"
    QTimer.singleShot(0, raises)
    with pytest.raises(Fault, match=rf"seed {SEED}; the last actions:\n  0 nothing\n(.|\n)*out of the blue"):
        run.go(3)


def test_a_view_that_disagrees_is_found(window, tmp_path):
    run = Run(window, SEED, tmp_path / "files", each=1, slow=False)

    def spoil(_number):
        window.canvas.scene._cut.filled = False
        return "spoilt"

    run.hands.act = spoil
    with pytest.raises(Fault, match="spoilt"):
        run.go(1)


def test_what_qt_calls_critical_is_a_fault(window, tmp_path):
    run = Run(window, SEED, tmp_path / "files", slow=False)
    run._qt_said(QtMsgType.QtWarningMsg, None, "a warning")
    assert run._faults == []
    run._qt_said(QtMsgType.QtCriticalMsg, None, "broken")
    assert run._faults == ["Qt: broken"]


def test_growth_is_told_by_name():
    count = Count(250, 800.0, 1500, 1000, 15, 2)
    more = Count(750, 805.0, 1501, 1000, 15, 2)
    assert leaks([count, count, more]) == []
    assert leaks([count, count, Count(750, 1000.0, 1800, 1000, 15, 2, Counter({"QTimer in Window": 300}))]) == [
        "objects: 1500 after 250 actions, 1800 after 750",
        "of these objects: {'QTimer in Window': 300}",
        "memory: 800.0 MB after 250 actions, 1000.0 MB after 750",
    ]
