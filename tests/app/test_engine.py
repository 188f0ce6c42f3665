"""The worker beside the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from vertebra3d_app.engine import PICTURE, Engine


@pytest.fixture
def engine(qapp) -> Iterator[Engine]:
    made = Engine()
    yield made
    made.close()


class Gate:
    """Keeps the worker at one piece of work until it is opened."""

    def __init__(self, engine: Engine, kind: str = "case", **options: str):
        self._gate, begun = threading.Event(), threading.Event()

        def slow() -> str:
            begun.set()
            self._gate.wait()
            return "held"

        engine.ask(kind, "held", slow, **options)
        assert begun.wait(10)

    def open(self) -> None:
        self._gate.set()


def test_only_the_newest_request_is_worked_out(engine: Engine, qtbot):
    results: list[object] = []
    engine.finished.connect(lambda job, result: results.append(result))
    gate = Gate(engine)
    for n in range(1, 20):
        engine.ask("case", n, lambda n=n: n)
    with qtbot.waitSignal(engine.idle, timeout=10_000):
        gate.open()
    assert results == ["held", 19]
    assert not engine.busy


def test_requests_come_before_what_is_queued(engine: Engine, qtbot):
    results: list[object] = []
    engine.finished.connect(lambda job, result: results.append(job.subject))
    gate = Gate(engine)
    engine.queue("row", [("old", lambda: None)])
    engine.queue("row", [("a", lambda: None), ("b", lambda: None)])
    engine.queue("file", [("c", lambda: None)])
    engine.ask("case", "new", lambda: None)
    with qtbot.waitSignal(engine.idle, timeout=10_000):
        gate.open()
    assert results == ["held", "new", "a", "b", "c"]


def test_an_error_is_told_and_the_worker_lives_on(engine: Engine, qtbot):
    def broken() -> None:
        raise ZeroDivisionError("no")

    with qtbot.waitSignal(engine.failed, timeout=10_000) as told:
        engine.ask("case", 1, broken)
    assert isinstance(told.args[1], ZeroDivisionError)
    with qtbot.waitSignal(engine.finished, timeout=10_000) as told:
        engine.ask("case", 2, lambda: "well")
    assert told.args[1] == "well"


def test_nothing_is_told_after_closing(qapp, qtbot):
    engine = Engine()
    gate = Gate(engine)
    with qtbot.assertNotEmitted(engine.finished, wait=50):
        gate.open()
        engine.close()


def test_the_worker_rests_until_the_result_has_been_seen_to(engine: Engine, qtbot):
    results: list[object] = []
    engine.finished.connect(lambda job, result: results.append(result))
    with qtbot.waitSignal(engine.finished, timeout=10_000):
        engine.ask("case", 1, lambda: "first", rest=True)
    engine.queue("row", [("row", lambda: "row")])
    for n in (2, 3):
        engine.ask("case", n, lambda n=n: n, rest=True)
    with qtbot.assertNotEmitted(engine.finished, wait=50):
        pass
    assert engine.busy
    with qtbot.waitSignal(engine.finished, timeout=10_000):
        engine.go_on()
    assert results == ["first", 3]
    with qtbot.waitSignal(engine.idle, timeout=10_000):
        engine.go_on()
    assert results == ["first", 3, "row"]


def test_a_picture_is_worked_out_beside_a_case(engine: Engine, qtbot):
    results: list[object] = []
    engine.finished.connect(lambda job, result: results.append(result))
    gate = Gate(engine)
    with qtbot.waitSignal(engine.finished, timeout=10_000):
        engine.ask("picture", 0, lambda: "picture", lane=PICTURE)
    assert results == ["picture"] and engine.busy
    with qtbot.waitSignal(engine.idle, timeout=10_000):
        gate.open()
    assert results == ["picture", "held"]
    assert not engine.busy


def test_only_the_newest_picture_is_worked_out(engine: Engine, qtbot):
    results: list[object] = []
    engine.finished.connect(lambda job, result: results.append(result))
    gate = Gate(engine, "picture", lane=PICTURE)
    for n in (1, 2):
        engine.ask("picture", n, lambda n=n: n, lane=PICTURE)
    with qtbot.waitSignal(engine.idle, timeout=10_000):
        gate.open()
    assert results == ["held", 2]


def test_the_worker_does_not_run_far_ahead_of_the_window(engine: Engine, qtbot):
    done: list[int] = []
    two = threading.Event()

    def work(n: int) -> None:
        done.append(n)
        if n == 1:
            two.set()

    with qtbot.waitSignal(engine.idle, timeout=10_000):
        engine.queue("row", [(n, lambda n=n: work(n)) for n in range(5)])
        assert two.wait(10)  # and the window, which waits here, has taken none of them
        assert done == [0, 1]
    assert done == [0, 1, 2, 3, 4]
