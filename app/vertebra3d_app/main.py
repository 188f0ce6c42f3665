"""Opens the window."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PyQt6.QtWidgets import QApplication

    from vertebra3d_app.theme import Theme


def application(argv: Sequence[str]) -> QApplication:
    """The Qt application, made once."""
    os.environ.setdefault("QT_API", "pyqt6")
    if sys.platform.startswith("linux") and not os.environ.get("XDG_RUNTIME_DIR"):
        os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")  # it would complain of a missing folder
    from PyQt6.QtWidgets import QApplication

    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    from vertebra3d_app.memory import keep_memory_together

    sys.setswitchinterval(0.001)  # the worker is never more than a millisecond in the way of a frame
    keep_memory_together()
    app = QApplication(["vertebra3d", *argv])
    app.setApplicationName("vertebra3d")
    app.setApplicationDisplayName("vertebra3d")
    app.setDesktopFileName("vertebra3d")
    return app


def theme_of(app: QApplication) -> Theme:
    """The appearance of the application, made once."""
    from vertebra3d_app.theme import Theme

    made = app.findChild(Theme)
    return made if made is not None else Theme(app)


def main(argv: Sequence[str] = (), language: str | None = None) -> int:
    """Open the window and run until it is closed.

    Parameters
    ----------
    argv : sequence of str
        Files to open: a case or a bone.
    language : str, optional
        "system" or the code of a language; what was chosen in the window otherwise.

    Returns
    -------
    int
        Exit status.
    """
    logging.basicConfig(format="%(name)s: %(message)s")
    app = application([])
    from vertebra3d_app import graphics
    from vertebra3d_app.language import begin

    begin(language)

    missing = graphics.problem()
    if missing:
        graphics.tell(missing)
        return 2
    from vertebra3d_app.window import Window

    sys.excepthook = _unexpected
    window = Window(theme_of(app))
    window.show()
    for path in argv[:1]:
        window.files.open_path(path)
    if not argv:
        window.comfort.welcome_once()
    status = app.exec()
    del window
    sweep()
    return status


def sweep() -> None:
    """Free what closed windows have left to be deleted later, and what hangs on it, down to the last solid."""
    import gc

    from PyQt6.QtCore import QCoreApplication, QEvent

    for _ in range(3):  # PyQt lets go of a slot by an event, and then by a later deletion
        QCoreApplication.sendPostedEvents(None, 0)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def _unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error that nobody caught: say so in the window and go on; the case is safe."""
    logging.getLogger("vertebra3d").error("unexpected error", exc_info=(kind, error, trace))
    from PyQt6.QtWidgets import QApplication

    from vertebra3d_app.language import tr

    for widget in QApplication.topLevelWidgets():
        message = getattr(widget, "message", None)
        if message is not None:
            message.say(tr("Unexpected error, nothing that was set is lost: {error!r}", error=error)[:300])
