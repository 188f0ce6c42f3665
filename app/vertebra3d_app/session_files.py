"""Sessions in the file menu: all that is open, saved to a file, opened from one, and as it was when last closed."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QObject

from vertebra3d.errors import Refused
from vertebra3d.files.autosave import state_folder
from vertebra3d.files.sessions import SUFFIX, SavedSession, load_session, save_session
from vertebra3d_app.language import mark, tr
from vertebra3d_app.open_work import put_back, snapshot
from vertebra3d_app.wording import file_name

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

FILTER = mark("Sessions (*.vertebra3d-session);;All files (*)")


def last_file(state: Path | None = None) -> Path:
    """Where that is kept which was open when a window was last closed."""
    return (state or state_folder()) / f"last{SUFFIX}"


class SessionFiles(QObject):
    """Opens and saves the sessions of one window.

    Parameters
    ----------
    window : Window
    """

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self._last = last_file(window.autosave.state)
        self._at_first: SavedSession | None = None

    def begin(self) -> None:
        """Note what a window holds in which nothing has been done, and whether there is a last session."""
        self._at_first = snapshot(self._window)
        self._window.actions_["last_session"].setEnabled(self._last.is_file())

    def open(self) -> None:
        """Ask for a session and open it."""
        self._window.files.ask_file(tr("Open session"), FILTER, self.open_file)

    def save(self) -> None:
        """Ask for a name and save all that is open."""
        files = self._window.files
        files.ask_file(tr("Save session"), FILTER, self.save_file, files.proposed(SUFFIX))

    def save_file(self, path: str) -> None:
        """Save all that is open to `path`."""
        files = self._window.files
        with files.refusals():
            target = path if path.lower().endswith(SUFFIX) else path + SUFFIX
            save_session(snapshot(self._window), target)
            files.said(target)
            files.touched.emit(target)

    def open_file(self, path: str) -> None:
        """Open the session in `path`. What was open before is offered again; a file that is broken changes nothing."""
        window = self._window
        with window.files.refusals():
            held = load_session(path)
            self._take(
                held,
                tr("Open {file_name}", file_name=file_name(path)),
                tr("Opened {file_name}", file_name=file_name(path)),
            )
            window.files.path = None  # the case is the session's, not that of the case file before
            window.files.touched.emit(path)

    def open_last(self) -> None:
        """Open what was open when the program was last closed."""
        with self._window.files.refusals():
            self._take(load_session(self._last), tr("Open the last session"), tr("Opened the last session"))

    def keep_last(self) -> None:
        """Keep what is open for the next start, unless nothing has been done."""
        held = snapshot(self._window)
        first = self._at_first
        if first is not None and (held.case, held.pinned, held.measured) != (first.case, (), ()):
            with contextlib.suppress(Refused, OSError):
                self._last.parent.mkdir(parents=True, exist_ok=True)
                save_session(held, self._last)

    def _take(self, held: SavedSession, step: str, told: str) -> None:
        window = self._window
        before, file_before = snapshot(window), window.files.path

        def back() -> None:
            put_back(window, before, tr("Back to what was open"))
            window.files.path = file_before

        put_back(window, held, step)
        window.comfort.heed_pages()
        count = len(held.pinned) + 1
        what = tr("{count} cases side by side", count=count) if count > 1 else tr("one case")
        window.message.say(f"{told}: {what}.", "info", [(tr("Back to what was open"), back)], source="file")
