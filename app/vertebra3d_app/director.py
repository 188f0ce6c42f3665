"""What happens when: cases to the worker, outcomes to the views, rows of the comparison, recovery, messages."""

from __future__ import annotations

import gc
import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from PyQt6.QtCore import QObject, QTimer

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.first_start import is_first, is_first_segment
from vertebra3d.outcome import Outcome
from vertebra3d_app.engine import Job
from vertebra3d_app.language import mark, tr
from vertebra3d_app.memory import give_memory_back
from vertebra3d_app.panels.comparison import Line
from vertebra3d_app.pictures import SHOWS_BONE
from vertebra3d_app.wording import case_title, in_plain_words
from vertebra3d_app.work import preview_to_show, work_out

if TYPE_CHECKING:
    from vertebra3d.files.autosave import Offer
    from vertebra3d_app.window import Window


def _line(case: Case) -> Line:
    return Line.of(case, work_out(case))


_log = logging.getLogger("vertebra3d")
FIRST_START = mark("First start: the numerical code is being compiled. This takes about half a minute, once.")
FIRST_SEGMENT = mark(
    "First motion segment: its numerical code is being compiled. This takes about half a minute, once."
)
_DRAWN_MS = 150  # a hidden window draws no frame: after so long the worker goes on without one
_HELD_MS = 150  # a slider that is held still for so long: the whole outcome is worked out
_QUICK_MS = 60.0  # a whole outcome that takes no longer is shown while the slider moves
_LATE_MS = 250  # an outcome that takes longer is waited for: what the pages show meanwhile is greyed
_PREVIEW = mark("Preview: the numbers follow when the slider rests")
_SETTLE_MS = (
    320  # after the last change and its fine frame: then the other procedures are worked out, the case kept safe
)


class Director(QObject):
    """Ties the session, the worker and the views of one window together."""

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self._pending: dict[str, Case] = {}  # rows that the worker has been asked for
        self._moving = False
        self._started = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        self._quick = False  # whether a new bone is worked out as quickly as it is drawn
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(_HELD_MS)
        self._held.timeout.connect(self._ask)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATE_MS)
        self._late.timeout.connect(self._wait_in_grey)
        session, engine = window.session, window.engine
        self._undrawn = QTimer(self)
        self._undrawn.setSingleShot(True)
        self._undrawn.setInterval(_DRAWN_MS)
        self._undrawn.timeout.connect(engine.go_on)
        window.canvas.frameSwapped.connect(self._drawn)
        window.pictures.shown.connect(self._pictured)
        session.requested.connect(self._requested)
        session.refused.connect(lambda text: window.message.say(text, source="value"))
        session.noted.connect(lambda text: window.message.say(text, "info", source="note"))
        session.stack.indexChanged.connect(self._stepped)
        session.case_changed.connect(lambda _: window.message.clear("value"))
        session.outcome_changed.connect(self._took)
        engine.finished.connect(self._finished)
        engine.failed.connect(self._failed)
        engine.idle.connect(self._say_state)
        window.controls.moving.connect(self._move)

    def begin(self) -> None:
        """Ask for the first outcome, then for cases that an earlier session left behind."""
        self._window.session.request()
        autosave = self._window.autosave
        self._window.engine.queue("offers", [(None, autosave.offers)])

    def end(self) -> None:
        """Nothing more is asked for."""
        self._settle.stop()
        self._held.stop()
        self._late.stop()
        self._undrawn.stop()
        self._window.session.stack.indexChanged.disconnect(self._stepped)
        gc.unfreeze()

    @property
    def settled(self) -> bool:
        """Whether every view shows what the session holds and nothing is under way."""
        session = self._window.session
        lines = self._window.comparison.lines
        rows = all(name in lines and lines[name].case == session.case_for(name) for name in self._names)
        at_work = self._settle.isActive() or self._window.engine.busy
        shown = session.current and self._window.pictures.current
        return shown and rows and not at_work and self._window.comfort.is_kept

    @property
    def moving(self) -> bool:
        """Whether a slider is held."""
        return self._moving

    # ---- asking --------------------------------------------------------------------------------------------------
    @property
    def _names(self) -> list[str]:
        return self._window.comparison.names

    def _requested(self, case: Case) -> None:
        window = self._window
        self._blank_rows()
        self._settle.start()
        bare = case.bone is None and not case.is_segment  # what can be looked at before it is worked out
        if self._moving and not self._quick and bare and not window.session.bone_is_current:
            work = partial(preview_to_show, case, window.canvas.scene.prepare_preview)
            window.engine.ask("preview", case, work, rest=True)
            self._held.start()
        else:
            self._ask()
        if window.session.outcome is None and is_first():
            window.message.say(tr(FIRST_START), "info", source="first")
        elif case.is_segment and is_first_segment():
            window.message.say(tr(FIRST_SEGMENT), "info", source="first")

    def _ask(self) -> None:
        """Have the case that is set worked out."""
        window = self._window
        case = window.session.case
        self._held.stop()
        of_page = window.pages.name not in SHOWS_BONE  # which shows each outcome before the next is worked out
        window.engine.ask("case", case, partial(work_out, case), rest=of_page)
        window.state.setText(tr("Working…"))
        if not self._late.isActive():  # asked anew, it is still the first one that is waited for
            self._late.start()

    def _wait_in_grey(self) -> None:
        """The outcome lets itself be waited for: the pages beside the bone show that theirs is of another case."""
        if not self._window.session.current:
            self._window.pages.show_stale(True)

    def _move(self, moving: bool) -> None:
        self._moving = moving
        self._window.canvas.hold_motion(moving)
        self._window.pictures.move(moving)
        if not moving:
            self._window.comfort.keep()  # the whole gesture is one step
            self._settle.start()
            if self._held.isActive():
                self._ask()

    def _pictured(self, _outcome: object) -> None:
        """A picture has come: where the case rests, what the cut will be played with is made ready."""
        if not (self._moving or self._settle.isActive()) and self._window.session.current:
            self._window.play.warm()

    def _blank_rows(self) -> None:
        """Empty the rows that belong to another bone; the row of the procedure at hand is filled by its outcome."""
        session, comparison = self._window.session, self._window.comparison
        for name in self._names:
            line = comparison.lines.get(name)
            if line is not None and line.case != session.case_for(name) and name != session.case.procedure:
                comparison.blank(name)

    def _settled(self) -> None:
        """The case rests: work out the other procedures and keep the case safe."""
        if self._moving:
            return
        if not self._started:
            # A million objects of the libraries are loaded by now and stay: the collector, which would stand everything
            # still for a tenth of a second whenever it went through them, need not look at them again.
            self._started = True
            gc.freeze()
        window = self._window
        session, case = window.session, window.session.case
        lines = window.comparison.lines
        wanted = {name: session.case_for(name) for name in self._names if name != case.procedure}
        missing = {name: c for name, c in wanted.items() if name not in lines or lines[name].case != c}
        if missing != self._pending:
            self._pending = missing
            window.engine.queue("row", [((name, c), partial(_line, c)) for name, c in missing.items()])
        window.comfort.keep()
        window.play.warm()
        window.engine.queue("memory", [(None, give_memory_back)])

    def _drawn(self) -> None:
        """A frame is on the screen: where the worker waits for it, the worker goes on."""
        if self._undrawn.isActive():
            self._undrawn.stop()
            self._window.engine.go_on()

    def _stepped(self, _index: int) -> None:
        """What was noted of one step does not hold for the next."""
        self._window.message.clear("note")

    # ---- answers -------------------------------------------------------------------------------------------------
    def _finished(self, job: Job, result: object) -> None:
        window = self._window
        session = window.session
        if job.kind == "case":
            assert isinstance(result, Outcome)
            if job.subject != session.case and session.current:
                window.engine.go_on()
                return  # overtaken: what is shown is newer
            if job.rest:
                self._undrawn.start()
            window.message.clear("case")
            window.message.clear("first")
            timing = result.timing_ms
            if timing["build"] > 1.0:  # else the bone was known
                self._quick = sum(timing.values()) <= _QUICK_MS
            session.take(job.subject, result)
        elif job.kind == "preview":
            self._preview(result)
        elif job.kind == "row":
            assert isinstance(result, Line)
            self._fill_row(job.subject[0], result)
        elif job.kind == "offers":
            assert isinstance(result, list)
            self._offer(result)
        elif job.kind == "file":
            job.subject(result)

    def _preview(self, drawing: Any) -> None:
        """Show the bare bone of a slider that is held; the numbers beside it are those of the last whole outcome."""
        window = self._window
        if window.session.current:
            window.engine.go_on()
            return  # overtaken by a whole outcome
        self._undrawn.start()
        window.message.clear("case")
        window.canvas.show_preview(drawing)
        window.show_stale(True)
        window.comparison.blank(window.session.case.procedure)
        window.state.setText(tr(_PREVIEW))

    def _failed(self, job: Job, error: Exception) -> None:
        window = self._window
        window.engine.go_on()
        if job.kind == "row":
            self._fill_row(job.subject[0], Line.failed(job.subject[1], in_plain_words(str(error))))
            return
        if job.kind in ("case", "preview") and job.subject != window.session.case:
            return
        if isinstance(error, Refused):
            of_case = job.kind in ("case", "preview")
            text = in_plain_words(str(error)) if of_case else str(error)
            window.message.say(text, source="case" if of_case else job.kind)
        else:
            _log.error("unexpected error in %s", job.kind, exc_info=error)
            window.message.say(
                tr("Unexpected error, nothing that was set is lost: {error!r}", error=error)[:300], source=job.kind
            )
        if job.kind == "case":
            self._fill_row(job.subject.procedure, Line.failed(job.subject, in_plain_words(str(error))))
            window.show_stale(True)
            window.state.setText(tr("The numbers shown belong to the last case that could be worked out"))

    def _took(self, outcome: Outcome) -> None:
        session = self._window.session
        if session.current:
            self._late.stop()
            self._window.show_stale(False)
            self._fill_row(session.case.procedure, Line.of(session.case, outcome))
            if not self._settle.isActive():
                self._settle.start()
        else:
            self._late.start()  # one on the way of a slider: what comes so often is not late
        self._say_state()

    def _fill_row(self, name: str, line: Line) -> None:
        if self._pending.get(name) == line.case:
            del self._pending[name]
        if line.case == self._window.session.case_for(name):
            self._window.comparison.show_line(name, line)

    def _say_state(self) -> None:
        window = self._window
        outcome = window.session.outcome
        if outcome is None or not window.session.current:
            return
        source = (
            tr("Generated bone")
            if outcome.intact.source == "generated"
            else tr("Bone from {source}", source=outcome.intact.source)
        )
        window.state.setText(
            tr("{source} · worked out in {sum:.0f} ms", source=source, sum=sum(outcome.timing_ms.values()))
        )

    def _offer(self, offers: list[Offer]) -> None:
        if not offers:
            return
        window, offer = self._window, offers[0]

        def restore() -> None:
            # What lies on the disk is let go when what came of it lies there too, and not before.
            if window.comfort.take_up(offer.session):
                window.autosave.discard(offer)
                self._offer(offers[1:])

        def forget() -> None:
            for each in offers:
                window.autosave.discard(each)

        beside = len(offer.session.pinned)
        more = (
            tr(", and {value} beside it", value=tr("a case") if beside == 1 else tr("{beside} cases", beside=beside))
            if beside
            else ""
        )
        window.message.say(
            tr(
                "The last session did not close properly. Its case, {case_title}{more}, was kept at "
                "{saved:%H:%M on %d %B %Y}.",
                case_title=case_title(offer.case),
                more=more,
                saved=offer.saved,
            ),
            "info",
            [(tr("Restore"), restore), (tr("Discard all") if len(offers) > 1 else tr("Discard"), forget)],
            source="offer",
        )
