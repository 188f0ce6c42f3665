"""Writes what is open to the disk beside the window, at once after each step, so that a crash finds it there."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PyQt6.QtCore import QObject, pyqtSignal

_MOST_WAIT_S = 0.08  # a disk that is slower than this holds up no hand
_LAST_WAIT_S = 5.0  # and one that does not answer at all does not keep the window open


class Keeper(QObject):
    """Keeps the newest of each kind of thing.

    Before it takes a new one it lets the write of the last one end: when a step is done, the one before it is on the
    disk, and a crash loses at most the step itself.

    Parameters
    ----------
    write : callable
        Writes a thing of a kind, in a thread of its own; returns what went wrong, in one line, or nothing.

    Signals
    -------
    told : (kind, what went wrong), after each write; nothing where it went well.
    """

    told = pyqtSignal(str, str)

    def __init__(self, write: Callable[[str, object], str], parent: QObject | None = None):
        super().__init__(parent)
        self._write = write
        self._state = threading.Condition()
        self._waiting: dict[str, object] = {}
        self._kept: dict[str, object] = {}
        self._in_hand = ""
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)
        self._thread.start()

    def put(self, kind: str, thing: object) -> None:
        """Keep `thing` in place of the last one of its kind, unless it is the same."""
        self.settle()
        with self._state:
            if self._waiting.get(kind, self._kept.get(kind)) != thing:
                self._waiting[kind] = thing
                self._state.notify_all()

    def settle(self) -> None:
        """Let the last write end, as far as that is a matter of moments."""
        self.flush(_MOST_WAIT_S)

    def flush(self, most_s: float | None = None) -> bool:
        """Wait until everything has been written, or could not be; False where that takes longer than `most_s`."""
        with self._state:
            return self._state.wait_for(lambda: self._ended or self._is_idle, most_s)

    def is_kept(self, kind: str, thing: object) -> bool:
        """Whether `thing` is what lies on the disk."""
        with self._state:
            return self._is_idle and self._kept.get(kind) == thing

    def close(self) -> None:
        """Write what is left, as far as the disk takes it, and end."""
        self.flush(_LAST_WAIT_S)
        with self._state:
            self._ended = True
            self._state.notify_all()
        self._thread.join(_LAST_WAIT_S)

    @property
    def _is_idle(self) -> bool:
        return not self._waiting and not self._in_hand

    def _run(self) -> None:
        while True:
            with self._state:
                self._state.wait_for(lambda: self._ended or bool(self._waiting))
                if self._ended:
                    return
                kind = next(iter(self._waiting))
                self._in_hand, thing = kind, self._waiting.pop(kind)
            try:
                problem = self._write(kind, thing)
            except Exception as error:  # whatever it is, the next write may go well
                problem = repr(error)
            with self._state:
                self._in_hand = ""
                if problem:
                    self._kept.pop(kind, None)  # so that the same is tried again
                else:
                    self._kept[kind] = thing
                self._state.notify_all()
                ended = self._ended
            if not ended:
                self.told.emit(kind, problem)
