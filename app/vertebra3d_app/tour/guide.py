"""Which step of the tour is on, and which are done. No widgets."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import QObject, pyqtSignal

from vertebra3d_app.language import tr
from vertebra3d_app.tour.steps import STEPS, Now, Step


class Guide(QObject):
    """Walks through steps, and notices by the state of things when one is done.

    Parameters
    ----------
    steps : sequence of Step
    parent : QObject, optional

    Signals
    -------
    turned : another step is on.
    noticed : the step that is on has been done.
    ended : the tour is over; True where it was walked to its end.
    """

    turned = pyqtSignal()
    noticed = pyqtSignal()
    ended = pyqtSignal(bool)

    def __init__(self, steps: Sequence[Step] = STEPS, parent: QObject | None = None):
        super().__init__(parent)
        self.steps = tuple(steps)
        self.at = -1  # before the first step, and after the tour
        self._then = Now()
        self._done: set[str] = set()

    @property
    def on(self) -> bool:
        """Whether the tour is under way."""
        return self.at >= 0

    @property
    def step(self) -> Step:
        """The step that is on."""
        return self.steps[self.at]

    @property
    def last(self) -> bool:
        """Whether the step that is on is the last one."""
        return self.at == len(self.steps) - 1

    @property
    def done(self) -> bool:
        """Whether what the step asks for has been done; what is only read is always done."""
        return self.step.done is None or self.step.name in self._done

    def begin(self, now: Now) -> None:
        """Take the first step."""
        self._done.clear()
        self._turn(0, now)

    def next(self, now: Now) -> None:
        """Take the next step, done or not; after the last one the tour is over."""
        if self.on and self.last:
            self._end(True)
        elif self.on:
            self._turn(self.at + 1, now)

    def back(self, now: Now) -> None:
        """Take the step before, if there is one."""
        if self.at > 0:
            self._turn(self.at - 1, now)

    def leave(self) -> None:
        """End the tour where it is."""
        if self.on:
            self._end(False)

    def look(self, now: Now) -> None:
        """Something has changed: see whether the step is done by it."""
        asked = self.step.done if self.on else None
        if asked is not None and not self.done and asked(self._then, now):
            self._done.add(self.step.name)
            self.noticed.emit()

    def _turn(self, at: int, now: Now) -> None:
        self.at, self._then = at, now
        self.turned.emit()
        self.look(now)

    def _end(self, finished: bool) -> None:
        self.at = -1
        self.ended.emit(finished)


def text_of(step: Step, now: Now) -> str:
    """What a step says now, with the figures that it names; one that is not known yet is a dash."""
    text = tr(step.text)
    figures = dict(now.figures)
    while "{" in text:
        before, _, rest = text.partition("{")
        name, _, after = rest.partition("}")
        text = f"{before}{figures.get(name, chr(0x2013))}{after}"
    return text
