"""Workers beside the window: the newest requests first, older ones dropped; other jobs when there is nothing newer.

A slider asks faster than a bone can be cut. Only the newest case matters, so a request that has not begun is replaced
by the next one; the one that has begun is finished and shown, which makes the bone move while the mouse is down.
Pictures have a worker of their own, so that numbers do not wait for them: almost all of what either does leaves the
interpreter to the others.
A request may have the worker rest after it until its result has been seen to. None runs far ahead of the window: with
two results that it has not taken yet a worker waits.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PyQt6.QtCore import QObject, QThread, pyqtSignal

CASE, PICTURE = "case", "picture"  # by whom it is worked out
_AHEAD = 2  # results that the window may not have taken yet


@dataclass(frozen=True)
class Job:
    """Something to be worked out: `work()` runs in the worker, its result or error comes back with the job."""

    kind: str
    subject: Any
    work: Callable[[], Any]
    rest: bool = False  # take nothing else in hand before the result has been seen to
    lane: str = CASE


class _Worker(QThread):
    done = pyqtSignal(object, object, object)  # job, result, error
    idle = pyqtSignal()

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self._wake = threading.Condition()
        self._newest: Job | None = None
        self._queue: deque[Job] = deque()
        self._stopped = False
        self._resting = False
        self._untaken = 0
        self.busy = False

    def taken(self) -> None:
        with self._wake:
            self._untaken -= 1
            self._wake.notify()

    def go_on(self) -> None:
        with self._wake:
            self._resting = False
            self._wake.notify()

    def ask(self, job: Job) -> None:
        with self._wake:
            self._newest = job
            self.busy = True
            self._wake.notify()

    def queue(self, jobs: list[Job], kind: str) -> None:
        with self._wake:
            self._queue = deque([j for j in self._queue if j.kind != kind] + jobs)
            self.busy = self.busy or bool(self._queue)
            self._wake.notify()

    def stop(self) -> None:
        with self._wake:
            self._stopped = True
            self._newest = None
            self._queue.clear()
            self._wake.notify()

    def _next(self) -> Job | None:
        with self._wake:
            while not self._stopped:
                if self._resting or self._untaken >= _AHEAD:
                    self._wake.wait()
                    continue
                if self._newest is not None:
                    job, self._newest = self._newest, None
                    return job
                if self._queue:
                    return self._queue.popleft()
                if self.busy:
                    self.busy = False
                    self.idle.emit()
                self._wake.wait()
            return None

    def run(self) -> None:
        """Work until stopped."""
        while (job := self._next()) is not None:
            result, error = None, None
            try:
                result = job.work()
            except Exception as caught:  # every error goes back to the window; the worker lives on
                error = caught
            with self._wake:
                self._resting = job.rest
                self._untaken += 1
            self.done.emit(job, result, error)
            del job, result, error


class Engine(QObject):
    """Runs jobs beside the window, on two threads: what is asked for as a case, and as a picture.

    Signals
    -------
    finished : (job, result)
    failed : (job, exception)
    idle : nothing is left to do.
    """

    finished = pyqtSignal(object, object)
    failed = pyqtSignal(object, object)
    idle = pyqtSignal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._closed = False
        self._workers = {lane: _Worker(self) for lane in (CASE, PICTURE)}
        for worker in self._workers.values():
            worker.done.connect(self._done)
            worker.idle.connect(self._idle)
            worker.start()

    @property
    def busy(self) -> bool:
        """Whether anything is running or waiting."""
        return any(worker.busy for worker in self._workers.values())

    def ask(self, kind: str, subject: Any, work: Callable[[], Any], rest: bool = False, lane: str = CASE) -> None:
        """Do this next, in place of any earlier request of its `lane` that has not begun.

        Then `rest` until told to `go_on`. What is asked for as a picture is worked out beside what is asked for as a
        case: it may neither change what the other reads nor call what numba runs on several threads.
        """
        self._workers[lane].ask(Job(kind, subject, work, rest, lane))

    def go_on(self) -> None:
        """The result has been seen to: take the next job in hand."""
        self._workers[CASE].go_on()

    def queue(self, kind: str, jobs: list[tuple[Any, Callable[[], Any]]]) -> None:
        """Do these when nothing is asked for, in place of what waits under the same `kind`."""
        self._workers[CASE].queue([Job(kind, subject, work) for subject, work in jobs], kind)

    def close(self) -> None:
        """Stop the workers when the jobs in hand are done."""
        self._closed = True  # results already on their way are dropped
        for worker in self._workers.values():
            worker.stop()
        for worker in self._workers.values():
            worker.wait()

    def _done(self, job: Job, result: Any, error: Exception | None) -> None:
        self._workers[job.lane].taken()
        if self._closed:
            return
        if error is None:
            self.finished.emit(job, result)
        else:
            self.failed.emit(job, error)

    def _idle(self) -> None:
        if not self._closed and not self.busy:
            self.idle.emit()
