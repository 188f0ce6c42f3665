"""Animations, pages and reports, made by a process of its own: it takes seconds, and the window lives on.

The window sends an order as one line and keeps the channel open; the other process tells on its standard output how far
it has come. When the channel ends - the window cancels, is closed, or dies - the work is broken off between two steps
and nothing is left behind.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
from dataclasses import asdict, dataclass
from typing import Any

from PyQt6.QtCore import QObject, QProcess, pyqtSignal

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.progress import Cancelled
from vertebra3d_app.language import SOURCE, SPEECH, speak, tr
from vertebra3d_app.picture import environment

_CANCELLED = 3  # exit status
_PATIENCE_MS = 3000  # for a process to clear up after itself when the window is closed


@dataclass(frozen=True)
class MakeOrder:
    """What is to be made: "animation", "page" or "report" of a case (JSON) in `path`.

    For an animation `towards` and `up` (each three numbers) say from where the bone is seen; the rest is as in
    `takeaway.animation.save_animation`. `language` is the code of that in which the process speaks.
    """

    what: str
    case: str
    path: str
    kind: str = "turntable"
    seconds: float = 6.0
    fps: int = 20
    width: int = 640
    height: int = 480
    theme: str = "light"
    towards: tuple[float, float, float] = (0.0, 1.0, 0.0)
    up: tuple[float, float, float] = (0.0, 0.0, 1.0)
    removed: str = "ghost"
    canal: bool = False
    regions: bool = False
    section: dict[str, Any] | None = None
    language: str = SOURCE


class Maker(QObject):
    """Has one order made at a time.

    Signals
    -------
    begun : the order.
    advanced : (steps done, steps in all).
    done : path of a file that was written.
    failed : one line.
    cancelled : path of a file that was not written.
    ended : after any of the three.
    """

    begun = pyqtSignal(object)
    advanced = pyqtSignal(int, int)
    done = pyqtSignal(str)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._process: QProcess | None = None
        self._order: MakeOrder | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._process is not None

    def make(self, order: MakeOrder) -> None:
        """Begin with an order; raises `Refused` while another is being made."""
        if self._process is not None:
            raise Refused(tr("something is being made already; wait for it, or cancel it"))
        process = QProcess(self)
        process.setProcessEnvironment(environment())
        process.readyReadStandardOutput.connect(self._heard)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._broken)
        self._process, self._order = process, order
        process.start(sys.executable, ["-m", "vertebra3d_app.maker"])
        process.write(json.dumps(asdict(order)).encode() + b"\n")
        self.begun.emit(order)

    def cancel(self) -> None:
        """Break off what is being made; `cancelled` follows, or `done` where it was too late."""
        if self._process is not None:
            self._process.closeWriteChannel()

    def close(self) -> None:
        """End what is being made, at once as far as that leaves nothing behind."""
        process, self._process = self._process, None
        if process is not None:
            process.closeWriteChannel()
            if not process.waitForFinished(_PATIENCE_MS):
                process.kill()
                process.waitForFinished(_PATIENCE_MS)

    def _heard(self) -> None:
        if self._process is None:
            return
        lines = bytes(self._process.readAllStandardOutput().data()).decode("ascii", "replace").split("\n")
        told = [words for line in lines if len(words := line.split()) == 2 and all(word.isdigit() for word in words)]
        if told:
            self.advanced.emit(int(told[-1][0]), int(told[-1][1]))

    def _finished(self) -> None:
        process, order = self._process, self._order
        if process is None or order is None:
            return
        self._process = None
        status = process.exitCode() if process.exitStatus() == QProcess.ExitStatus.NormalExit else -1
        said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip().splitlines()
        process.deleteLater()
        if status == 0:
            self.done.emit(order.path)
        elif status == _CANCELLED:
            self.cancelled.emit(order.path)
        else:
            self.failed.emit(said[-1] if said else tr("the {what} could not be made", what=order.what))
        self.ended.emit()

    def _broken(self, error: QProcess.ProcessError) -> None:
        process, order = self._process, self._order
        if error == QProcess.ProcessError.FailedToStart and process is not None and order is not None:
            self._process = None
            process.deleteLater()
            self.failed.emit(tr("the {what} could not be made: its process did not start", what=order.what))
            self.ended.emit()


# --- in the other process ---------------------------------------------------------------------------------------------


def check(order: MakeOrder) -> None:
    """Refuse what can be refused before the work begins; raises `Refused`."""
    from vertebra3d.files.atomic import check_target
    from vertebra3d.takeaway import animation, page, report

    if order.what == "animation":
        animation.check_animation(
            order.path, order.kind, order.seconds, order.fps, (order.width, order.height), order.theme
        )
    elif order.what == "page":
        page.check_page(order.path)
    else:
        report.report_format(order.path)
    check_target(order.path)


def make(order: MakeOrder, progress: Any) -> None:
    """Make an order in its language and write its file; raises `Refused`, and what `progress` raises."""
    from vertebra3d_app.work import work_out

    check(order)
    speak(order.language)
    outcome = work_out(Case.from_json(order.case))
    if order.what == "animation":
        from vertebra3d.scene.film import Shown
        from vertebra3d.scene.section import Section
        from vertebra3d.scene.views import View
        from vertebra3d.takeaway.animation import save_animation

        save_animation(
            outcome,
            order.path,
            order.kind,
            order.seconds,
            order.fps,
            (order.width, order.height),
            order.theme,
            View("As it is seen", order.towards, order.up),
            Shown(order.removed, order.canal, order.regions, Section(**order.section) if order.section else None),
            progress,
            SPEECH,
        )
    elif order.what == "page":
        from vertebra3d.takeaway.page import save_page

        save_page(outcome, order.path, progress, say=SPEECH)
    else:
        from vertebra3d.takeaway.report import save_report

        save_report(outcome, order.path, progress, say=SPEECH)


class _Watch:
    """Notices the end of the channel: before anything is written the process ends, later the next step does."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._begun = self._over = False
        threading.Thread(target=self._wait, daemon=True).start()

    def progress(self, done: int, steps: int) -> None:
        with self._lock:
            self._begun = True
        if self._over and done < steps:
            raise Cancelled
        with contextlib.suppress(OSError):  # nobody listens any more: the channel will end too
            sys.stdout.write(f"{done} {steps}\n")
            sys.stdout.flush()

    def _wait(self) -> None:
        while os.read(0, 4096):
            pass
        with self._lock:
            if not self._begun:
                os._exit(_CANCELLED)
            self._over = True


def _main() -> int:
    line = b""
    while not line.endswith(b"\n"):  # byte for byte: what follows is for the watch
        byte = os.read(0, 1)
        if not byte:
            return _CANCELLED
        line += byte
    watch = _Watch()
    try:
        make(MakeOrder(**json.loads(line)), watch.progress)
    except Refused as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    except Cancelled:
        return _CANCELLED
    return 0


if __name__ == "__main__":
    status = _main()
    sys.stderr.flush()
    os._exit(status)  # without clearing up: the watch still waits, and the kernel would complain of what it holds
