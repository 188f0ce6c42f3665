"""The real window, told by lines on its standard input what to do; a test kills it.

Each line is a Python expression in which `w` is the window. After each the line "done" is written, with what is open
then.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PyQt6.QtCore import QObject, pyqtSignal

from vertebra3d_app.main import application, theme_of

if TYPE_CHECKING:
    from vertebra3d_app.window import Window


class Hands(QObject):
    """Does what is told, in the window's thread."""

    told = pyqtSignal(str)

    def __init__(self, window: Window):
        super().__init__()
        self._window = window
        self.told.connect(self.do)

    def do(self, line: str) -> None:
        """Do one thing and say what is open now."""
        from vertebra3d.files.sessions import SavedSession
        from vertebra3d_app.open_work import snapshot

        try:
            eval(line, {"w": self._window})
        except Exception as error:  # or Qt would end the process in its own way, and nobody would hear why
            print("failed", repr(error), flush=True)
            return
        now = snapshot(self._window)
        words = SavedSession(now.case, now.pinned).to_json()
        print("done", words.replace("\n", " "), flush=True)


def main() -> None:
    """Open the window and do as told."""
    app = application([])
    from vertebra3d_app.window import Window

    window = Window(theme_of(app))
    window.resize(1280, 800)
    window.show()
    hands = Hands(window)

    def listen() -> None:
        for line in sys.stdin:
            hands.told.emit(line)

    threading.Thread(target=listen, daemon=True).start()
    app.exec()


if __name__ == "__main__":
    main()
