"""What is written beside the window."""

from __future__ import annotations

import threading

import pytest

from vertebra3d_app.keeper import Keeper


@pytest.fixture
def make(qapp):
    made: list[Keeper] = []

    def maker(write) -> Keeper:
        made.append(Keeper(write))
        return made[-1]

    yield maker
    for keeper in made:
        keeper.close()


def test_each_is_written_before_the_next_is_taken(make):
    written: list[object] = []
    keeper = make(lambda kind, thing: written.append((kind, thing)) or "")
    for at in range(50):
        keeper.put("work", at)
        assert written[-1:] == [("work", at - 1)] * bool(at) or written[-1:] == [("work", at)]
    assert keeper.flush(10)
    assert written == [("work", at) for at in range(50)]
    assert keeper.is_kept("work", 49)


def test_the_same_is_not_written_twice(make):
    written: list[object] = []
    keeper = make(lambda _kind, thing: written.append(thing) or "")
    keeper.put("work", 1)
    keeper.put("work", 1)
    assert keeper.flush(10)
    keeper.put("work", 1)
    assert keeper.flush(10)
    assert written == [1]


def test_a_slow_disk_holds_nobody_up_and_gets_the_newest(make):
    written: list[object] = []
    go, began = threading.Event(), threading.Event()

    def slow(_kind, thing) -> str:
        began.set()
        go.wait(30)
        written.append(thing)
        return ""

    keeper = make(slow)
    keeper.put("work", 1)
    assert began.wait(30)
    keeper.put("work", 2)
    keeper.put("work", 3)
    assert written == []
    assert not keeper.flush(0)
    go.set()
    assert keeper.flush(10)
    assert written == [1, 3]


def test_what_went_wrong_is_told_and_the_same_is_tried_again(make, qtbot):
    answers = ["no space left", "", ZeroDivisionError("a fault")]
    told: list[tuple[str, str]] = []

    def write(_kind, _thing) -> str:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    keeper = make(write)
    keeper.told.connect(lambda kind, problem: told.append((kind, problem)))
    for thing in (1, 1, 2):
        keeper.put("work", thing)
        assert keeper.flush(10)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told[:2] == [("work", "no space left"), ("work", "")]
    assert "a fault" in told[2][1]
    assert not keeper.is_kept("work", 2)


def test_what_is_left_is_written_at_the_end(qapp):
    written: list[object] = []
    keeper = Keeper(lambda _kind, thing: written.append(thing) or "")
    keeper.put("work", 1)
    keeper.close()
    assert written == [1]
