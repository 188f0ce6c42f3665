"""Pictures of the view, drawn by a process of their own: without a graphics card a large one takes half a minute.

The window sends an order (the case, where the camera stands, the size) and goes on; the other process works the case
out, draws it and writes the file.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from typing import Any

from PyQt6.QtCore import QObject, QProcess, QProcessEnvironment, pyqtSignal

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d_app.language import SOURCE, SPEECH, speak, tr


@dataclass(frozen=True)
class Order:
    """What is to be drawn: a case as JSON, a camera, and how.

    `placement` holds position, focus and up (each three numbers, mm) and the angle of view in degrees; `section` what
    makes a `Section`. `language` is the code of that in which the process speaks.
    """

    case: str
    placement: dict[str, Any]
    path: str
    width: int
    height: int
    times: int
    caption: bool
    transparent: bool
    theme: str
    removed: str
    canal: bool
    regions: bool = False
    landmarks: bool = False
    legend: bool = False
    share: float = 1.0
    section: dict[str, Any] | None = None
    language: str = SOURCE
    tissues: bool = True
    distances: bool = False


def draw(order: Order) -> None:
    """Draw an order in its language and write its file; raises `Refused`."""
    import numpy as np

    from vertebra3d.files.atomic import check_target, write_bytes
    from vertebra3d.scene.picture import screenshot
    from vertebra3d.scene.section import Section
    from vertebra3d.scene.views import Placement
    from vertebra3d_app.work import work_out

    check_target(order.path)
    speak(order.language)
    at = order.placement
    position, focus, up = (np.asarray(at[name], dtype=float) for name in ("position", "focus", "up"))
    camera = Placement(position, focus, up, float(at["angle_deg"]))
    png = screenshot(
        work_out(Case.from_json(order.case)),
        view=camera,
        size=(order.width, order.height),
        scale=order.times,
        transparent=order.transparent,
        caption=order.caption,
        theme=order.theme,
        removed=order.removed,
        share=order.share,
        section=Section(**order.section) if order.section else None,
        canal=order.canal,
        regions=order.regions,
        landmarks=order.landmarks,
        legend=order.legend,
        say=SPEECH,
        tissues=order.tissues,
        distances=order.distances,
    )
    write_bytes(order.path, png)


class Painter(QObject):
    """Has orders drawn, one process each.

    Signals
    -------
    done : path of a picture that was written.
    failed : one line.
    """

    done = pyqtSignal(str)
    failed = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._running: list[QProcess] = []

    @property
    def busy(self) -> bool:
        """Whether a picture is being drawn."""
        return bool(self._running)

    def draw(self, order: Any, module: str = "vertebra3d_app.picture") -> None:
        """Begin to draw an order, a dataclass with a `path` that the main function of `module` reads as JSON."""
        process = QProcess(self)
        process.setProcessEnvironment(environment())
        process.finished.connect(lambda *_: self._finished(process, order.path))
        process.errorOccurred.connect(lambda error: self._broken(process, error))
        self._running.append(process)
        process.start(sys.executable, ["-m", module])
        process.write(json.dumps(asdict(order)).encode())
        process.closeWriteChannel()

    def close(self) -> None:
        """End what is still being drawn."""
        for process in self._running:
            process.disconnect()
            process.kill()
            process.waitForFinished(2000)
        self._running.clear()

    def _finished(self, process: QProcess, path: str) -> None:
        if process not in self._running:
            return
        self._running.remove(process)
        said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip().splitlines()
        if process.exitStatus() == QProcess.ExitStatus.NormalExit and process.exitCode() == 0:
            self.done.emit(path)
        else:
            self.failed.emit(said[-1] if said else tr("the picture could not be drawn"))
        process.deleteLater()

    def _broken(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and process in self._running:
            self._running.remove(process)
            self.failed.emit(tr("the picture could not be drawn: its process did not start"))
            process.deleteLater()


def environment() -> QProcessEnvironment:
    """What a process of our own finds round it: as here, and modules where they are found here."""
    import os

    made = QProcessEnvironment.systemEnvironment()
    made.insert("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
    return made


def _main() -> int:
    try:
        draw(Order(**json.load(sys.stdin)))
    except Refused as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(_main())
