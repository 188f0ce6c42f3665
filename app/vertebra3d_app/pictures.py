"""When the bone is drawn anew: the picture of the newest outcome, no oftener than is of use, and the last one always.

Numbers do not wait for it. While a slider is held a picture is begun at most so often as the eye takes them, and the
window is left to itself, after each frame, for half as long as the frame took: where the processor draws in place of a
graphics card, numbers and hand have time of their own. Such a picture takes the light on old surface from the one
before; the last one, when the slider is let go or held still, is worked out anew.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PyQt6.QtCore import QElapsedTimer, QObject, Qt, QTimer, pyqtSignal

from vertebra3d.outcome import Outcome
from vertebra3d_app.engine import PICTURE, Job
from vertebra3d_app.pages.base import BONE

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

_EACH_MS = 55  # from one picture to the next while a slider is held: some eighteen a second
_MOST_REST_MS = 100  # that a frame is followed by
_DRAWN_MS = 150  # a hidden window draws no frame: after so long it is taken as drawn
_STILL_MS = 250  # without another outcome for so long, a slider is held still
SHOWS_BONE = (BONE, "compare")  # pages that show the bone in three dimensions


class Pictures(QObject):
    """Has the outcomes of a session drawn, in the worker and then in the view.

    Signals
    -------
    shown : the `Outcome` whose picture is in the view now.
    """

    shown = pyqtSignal(object)

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self._under_way = False  # from when it is asked for until its frame is on the screen
        self._moving = False
        self._quick = False  # whether the picture in the view has its light from the one before
        self._since_asked, self._since_shown = QElapsedTimer(), QElapsedTimer()
        self._pause = _timer(self, self._look)
        self._pause.setTimerType(Qt.TimerType.PreciseTimer)
        self._undrawn = _timer(self, self._go_on, _DRAWN_MS)
        self._still = _timer(self, self._look, _STILL_MS)
        window.canvas.frameSwapped.connect(self.drawn)
        window.session.outcome_changed.connect(self._took)
        window.engine.finished.connect(self._finished)
        window.engine.failed.connect(self._failed)

    def end(self) -> None:
        """No more pictures."""
        self._pause.stop()
        self._undrawn.stop()
        self._still.stop()

    @property
    def current(self) -> bool:
        """Whether the bone in the view is that of the session's outcome, in its own light."""
        return self._shown and not self._quick

    @property
    def _shown(self) -> bool:
        return self._window.canvas.scene.outcome is self._window.session.outcome

    def move(self, moving: bool) -> None:
        """A slider is held, or let go: then the last picture follows at once."""
        self._moving = moving
        if not moving:
            self._pause.stop()
            self._look()

    def drawn(self) -> None:
        """A frame is on the screen: the next picture may be asked for, when it is time."""
        if self._undrawn.isActive():
            self._undrawn.stop()
            self._go_on()

    def _go_on(self) -> None:
        self._under_way = False
        if self._moving:
            rest = min(self._since_shown.elapsed() // 2, _MOST_REST_MS)
            self._pause.start(max(rest, _EACH_MS - self._since_asked.elapsed(), 0))
        else:
            self._look()

    def _took(self, _outcome: object) -> None:
        if self._moving:
            self._still.start()
        self._look()

    def _look(self) -> None:
        """Ask for the picture of the newest outcome if it lacks one, and if it is time."""
        window, scene = self._window, self._window.canvas.scene
        outcome = window.session.outcome
        if self._under_way or outcome is None or self.current:
            return
        if self._moving and (self._pause.isActive() or window.pages.name not in SHOWS_BONE):
            return
        quick = self._moving and self._still.isActive()
        if quick and self._shown:
            return
        self._under_way = True
        self._since_asked.start()
        last = scene.drawing if quick else None
        work = partial(scene.prepare, outcome, last)
        window.engine.ask("picture", (outcome, last is not None), work, lane=PICTURE)

    def _finished(self, job: Job, drawing: Any) -> None:
        if job.kind != "picture":
            return
        window, (outcome, quick) = self._window, job.subject
        assert isinstance(outcome, Outcome)
        if window.canvas.scene.is_preview and not window.session.bone_is_current:
            self._under_way = False  # what is shown is of a newer bone
            return
        self._since_shown.start()
        self._undrawn.start()
        self._quick = quick
        window.canvas.show_outcome(outcome, drawing)
        self.shown.emit(outcome)

    def _failed(self, job: Job, _error: Exception) -> None:
        if job.kind == "picture":
            self._under_way = False


def _timer(parent: QObject, then: Any, ms: int = 0) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    timer.timeout.connect(then)
    return timer
