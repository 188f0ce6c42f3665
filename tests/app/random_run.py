"""Random actions in a real window: `test_random_actions` does some, `make soak` does thousands.

    python -m tests.app.random_run [ACTIONS] [SEED]

After every few actions the window is left to settle and is compared with its case; at longer intervals it is brought
home (nothing pinned, the first case, the bone in sight) and what it holds is counted. A fault is told with the seed and
the actions before it.
"""

from __future__ import annotations

import argparse
import gc
import logging
import sys
import tempfile
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PyQt6.QtCore import QElapsedTimer, QObject, QtMsgType, qInstallMessageHandler
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from tests.app import agreement
from tests.app.random_hands import Hands
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d_app.engine import CASE, Job
from vertebra3d_app.memory import give_memory_back
from vertebra3d_app.pages.base import BONE, PAGES
from vertebra3d_app.session import START
from vertebra3d_app.window import Window
from vertebra3d_app.work import work_out

_PATIENCE_MS = 180_000
_TOLD = 30  # actions before a fault that are told
_POOLS = 1.05  # cards of warnings and rows of numbers are made when first needed, and filled again from then on
_WALK = 40  # steps of undo that are walked back and forth when the window is brought home


class Fault(AssertionError):
    """What went wrong, with all that is needed to see it again."""


@dataclass(frozen=True)
class Count:
    """What a window that has been brought home holds."""

    actions: int
    resident_mb: float
    objects: int  # of Qt, below the window
    widgets: int  # of the application
    actors: int  # of VTK, in the 3D view
    threads: int
    kinds: Counter[str] = field(default_factory=Counter, repr=False)  # of the objects, how many of each class


@dataclass
class Run:
    """A run of random actions.

    Attributes
    ----------
    window : Window
        Shown and settled.
    each : int
        After so many actions the window is compared with its case.
    home : int
        After so many it is brought home and counted; 0 for never.
    """

    window: Window
    seed: int
    folder: Path
    each: int = 8
    home: int = 0
    slow: bool = True
    counts: list[Count] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.said: deque[str] = deque(maxlen=_TOLD)
        self._faults: list[str] = []
        self._refused: Case | None = None
        self._walked: tuple[Case, Case] | None = None
        self.refusals = self.checks = 0
        self.first = self.window.session.case
        self.hands = Hands(self.window, self.seed, self.folder, self.slow)

    # ---- the run -------------------------------------------------------------------------------------------------
    def go(self, actions: int, first: int = 0) -> None:
        """Do so many actions; raises `Fault`."""
        hook, self._hook = sys.excepthook, sys.excepthook
        before = qInstallMessageHandler(self._qt_said)
        log, listener = logging.getLogger("vertebra3d"), _Listener(self._faults)
        log.addHandler(listener)
        self.window.engine.failed.connect(self._failed)
        sys.excepthook = self._unexpected
        try:
            for number in range(first, first + actions):
                self.said.append(f"{number} …")
                self._guarded(lambda number=number: self._act(number))
                if (number + 1) % self.each == 0 or number == first + actions - 1:
                    self._guarded(self.check)
                if self.home and (number + 1) % self.home == 0:
                    self._guarded(lambda number=number: self.bring_home(number + 1))
            self._guarded(self.walk_all)
        finally:
            sys.excepthook = hook
            qInstallMessageHandler(before)
            log.removeHandler(listener)
            self.window.engine.failed.disconnect(self._failed)

    def _act(self, number: int) -> None:
        done = self.hands.act(number)
        self.said[-1] = f"{number} {done}"

    def _guarded(self, do: Callable[[], object]) -> None:
        try:
            do()
        except Exception as error:
            self._faults.append(f"{type(error).__name__}: {error}")
            import traceback

            self._faults.append("".join(traceback.format_tb(error.__traceback__)[-2:]))
        if self._faults:
            told = "\n  ".join(self.said)
            raise Fault(f"seed {self.seed}; the last actions:\n  {told}\n" + "\n".join(self._faults))

    def _unexpected(self, kind: type[BaseException], error: BaseException, trace: Any) -> None:
        import traceback

        self._faults.append("".join(traceback.format_exception(kind, error, trace)))

    def _qt_said(self, kind: QtMsgType, _context: object, text: str | None) -> None:
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self._faults.append(f"Qt: {text}")

    def _failed(self, job: Job, error: Exception) -> None:
        if not isinstance(error, Refused):
            self._faults.append(f"worker, {job.kind}: {error!r}")
        elif job.kind == "case":
            self._refused = job.subject

    # ---- rest ----------------------------------------------------------------------------------------------------
    def settle(self) -> None:
        """Let everything come to rest."""
        window, clock = self.window, QElapsedTimer()
        window.play.pause()
        self.hands.answer_dialogs()
        clock.start()
        calm = 0
        while calm < 3:  # what has come to rest may set something else going in the next turn of the loop
            QTest.qWait(2)
            calm = calm + 1 if self.at_rest else 0
            if self._faults or clock.elapsed() > _PATIENCE_MS:
                assert not clock.hasExpired(_PATIENCE_MS), f"does not come to rest: {self._state()}"
                return

    @property
    def at_rest(self) -> bool:
        """Whether nothing is under way, and the case is shown or known to be refused."""
        window, director = self.window, self.window.director
        files = window.files
        busy = window.engine.busy or files.painter.busy or files.maker.busy or director._settle.isActive()
        if busy or window.burr.run is not None or not window.canvas.at_rest or not window.comfort.is_kept:
            return False
        return director.settled or self._is_refused

    @property
    def _is_refused(self) -> bool:
        session = self.window.session
        return not session.current and session.case == self._refused

    def _state(self) -> str:
        w = self.window
        return (
            f"engine {w.engine.busy}, resting {w.engine._workers[CASE]._resting}, painter {w.files.painter.busy}, "
            f"maker {w.files.maker.busy}, settle {w.director._settle.isActive()}, burr {w.burr.run}, "
            f"canvas {w.canvas.at_rest}, kept {w.comfort.is_kept}, current {w.session.current}, "
            f"page {w.pages.name}, case {w.session.case.to_json()}"
        )

    # ---- checks --------------------------------------------------------------------------------------------------
    def check(self) -> None:
        """Compare the window with its case."""
        self.settle()
        if self._faults:
            return
        window = self.window
        self.checks += 1
        agreement.assert_controls_show_the_case(window)
        if self._is_refused:
            self.refusals += 1
            try:
                work_out(window.session.case)
            except Refused:
                assert window.profile.stale, "numbers of another case are not greyed"
                return
            raise AssertionError(f"refused, and yet it can be worked out: {window.session.case.to_json()}")
        agreement.assert_views_show_the_model(window)
        assert not window.profile.stale
        agreement.assert_outcome_is_that_of_the_case(window)
        agreement.assert_scene_shows_the_outcome(window)
        agreement.assert_pages_show_the_model(window)

    def walk(self, steps: int) -> None:
        """Undo so many steps and redo them: the last case is there again, and where it began the first."""
        session = self.window.session
        stack, last = session.stack, session.case
        end = stack.index()
        stack.setIndex(max(0, end - steps))
        if stack.index() == 0:
            assert session.case == self.first, "undo to the start is not the first case"
        stack.setIndex(end)
        assert session.case == last, "redo to the end is not the last case"

    def walk_all(self) -> None:
        """Every step back and forth."""
        self.walk(self.window.session.stack.count())
        self.check()

    def bring_home(self, actions: int) -> None:
        """Put everything back, and count what is held."""
        window = self.window
        self.settle()
        self.walk(_WALK)
        if not self.counts:
            self._fill_caches()
        compare: Any = window.pages.made("compare")
        if compare is not None:
            compare.put_pinned(())
        slices: Any = window.pages.made("slices")
        if slices is not None:
            slices.tool.clear()
        window.burr.turn_on(False)
        window.message.clear()
        for name in ("section", "canal", "regions", "landmarks"):
            if window.actions_[name].isChecked():
                window.actions_[name].trigger()
        window.play.choose("ghost")
        window.play.set_share(1.0)
        window.theme.choose("light")
        if window.theme.text_size != "normal":
            window.theme.choose_size("normal")
        window.comfort.reset_layout()
        for level in ("L1", "L2", "L3"):  # the caches hold three bones: always the same three
            window.session.replace(Case(level=level, procedure="laminectomy"), f"Home, {level}")
            self.settle()
        window.session.replace(Case(**START), "Home")
        window.show_page(BONE)
        self.check()
        self.counts.append(self._count(actions))

    def _fill_caches(self) -> None:
        """Make every page, and read as many bones from files as are remembered: what comes later is growth."""
        window = self.window
        for page in PAGES:
            window.show_page(page.name)
            self.settle()
        for level in ("L1", "L2", "L3"):
            window.session.replace(Case(level=level, procedure="laminectomy"), f"Bone, {level}")
            window.files.open_bone_file(str(self.hands.files.bone_path))
            self.settle()

    def _count(self, actions: int) -> Count:
        from vertebra3d_app.main import sweep

        window = self.window
        sweep()
        gc.collect()
        give_memory_back()
        status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
        held = window.findChildren(QObject)
        return Count(
            actions=actions,
            resident_mb=round(float(status["VmRSS"].split()[0]) / 1024, 1),
            objects=len(held),
            widgets=len(QApplication.allWidgets()),
            actors=window.canvas.renderer.GetActors().GetNumberOfItems(),
            threads=threading.active_count(),
            kinds=Counter(f"{type(one).__name__} in {type(one.parent()).__name__}" for one in held),
        )


class _Listener(logging.Handler):
    """Takes down what the program logs as an error."""

    def __init__(self, faults: list[str]):
        super().__init__(logging.ERROR)
        self._faults = faults

    def emit(self, record: logging.LogRecord) -> None:
        self._faults.append(self.format(record))


def leaks(counts: list[Count], most_mb: float = 120.0) -> list[str]:
    """What grew from the second count on, when every page has been made and every cache is full."""
    if len(counts) < 3:
        return []
    first, last = counts[1], counts[-1]
    found = [
        f"{name}: {getattr(first, name)} after {first.actions} actions, {getattr(last, name)} after {last.actions}"
        for name in ("objects", "widgets", "actors", "threads")
        if getattr(last, name) > getattr(first, name) * _POOLS + 2
    ]
    if found:
        found.append(f"of these objects: {dict((last.kinds - first.kinds).most_common(12))}")
    if last.resident_mb > first.resident_mb + most_mb:
        found.append(
            f"memory: {first.resident_mb} MB after {first.actions} actions, {last.resident_mb} MB after {last.actions}"
        )
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="random_run", description=__doc__)
    parser.add_argument("actions", nargs="?", type=int, default=5000)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    parser.add_argument("--home", type=int, default=250, help="actions between two counts")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        import os

        os.environ["VERTEBRA3D_STATE_DIR"] = str(Path(folder) / "state")
        return _run(chosen, Path(folder) / "files")


def _run(chosen: argparse.Namespace, folder: Path) -> int:
    from vertebra3d_app.main import application, sweep, theme_of

    app = application([])
    theme = theme_of(app)
    theme.choose("light")
    window = Window(theme)
    window.resize(1280, 800)
    window.show()
    began = time.monotonic()
    run = Run(window, chosen.seed, folder, home=chosen.home)
    run.settle()
    status = 0
    try:
        run.go(chosen.actions)
    except Fault as fault:
        print(fault, flush=True)
        status = 1
    print(f"seed {chosen.seed}: {run.checks} comparisons, {run.refusals} of them of a case that is refused")
    for count in run.counts:
        print(
            f"  {count.actions:6} actions: {count.resident_mb:.0f} MB, {count.objects} objects, "
            f"{count.widgets} widgets, {count.actors} actors, {count.threads} threads"
        )
    for leak in leaks(run.counts):
        print(f"grew: {leak}")
        status = 1
    window.files.forget_changes()
    window.close()
    del window, run
    sweep()
    done = "no fault" if status == 0 else "FAULT"
    print(f"{chosen.actions} random actions, seed {chosen.seed}: {done}, {time.monotonic() - began:.0f} s", flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main())
