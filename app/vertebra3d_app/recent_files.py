"""The files that were opened or saved last, in a submenu, from one start to the next."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QObject

from vertebra3d.files.atomic import shown
from vertebra3d.files.autosave import state_folder
from vertebra3d_app.language import tr
from vertebra3d_app.remembered import keep, kept

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

MOST = 10
MENU = "&File/Open re&cent"
_LONGEST_NAME, _LONGEST_FOLDER, _LONGEST_PATH = 60, 40, 4096


def recent_file(state: Path | None = None) -> Path:
    """Where the list is kept."""
    return (state or state_folder()) / "recent.json"


def recent_paths(state: Path | None = None) -> list[str]:
    """The files, the last one first; a list that is damaged is an empty one."""
    held = kept(recent_file(state)).get("files")
    if not isinstance(held, list):
        return []
    fine = [path for path in held if isinstance(path, str) and 0 < len(path) < _LONGEST_PATH and "\0" not in path]
    return list(dict.fromkeys(fine))[:MOST]


class RecentFiles(QObject):
    """The submenu of one window. The list itself is on the disk: all windows share it.

    Parameters
    ----------
    window : Window
    """

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self._state = window.autosave.state
        self._paths: list[str] = []

    def begin(self) -> None:
        """Fill the submenu, now and whenever it or the list of commands is opened."""
        window = self._window
        window.files.touched.connect(self.add)
        window.actions_.menus["&File"].aboutToShow.connect(self.refresh)
        self.refresh()

    def add(self, path: str) -> None:
        """Put a file at the head of the list."""
        whole = os.path.abspath(path)
        self._write([whole, *(one for one in recent_paths(self._state) if one != whole)][:MOST])

    def open(self, place: str) -> None:
        """Open the file at a place of the list, "1" to "10"; one that is gone leaves the list, with a line."""
        at = int(place) - 1
        if at >= len(self._paths):
            return
        path = self._paths[at]
        if os.path.isfile(path):
            self._window.files.open_path(path)
        else:
            self._write([one for one in recent_paths(self._state) if one != path])
            self._window.message.say(
                tr("{shown} is there no more; it was taken off the list.", shown=shown(path)), source="file"
            )

    def clear(self) -> None:
        """Forget every file."""
        self._write([])

    def refresh(self) -> None:
        """Show what the list on the disk holds."""
        self._paths = recent_paths(self._state)
        actions = self._window.actions_
        for spec in actions.of_key("recent"):
            at, action = int(spec.argument) - 1, actions[spec.name]
            action.setVisible(at < len(self._paths))
            if at < len(self._paths):
                folder, name = os.path.split(self._paths[at])
                words = f"{shown(name, _LONGEST_NAME)} \N{EN DASH} {shown(_homely(folder), _LONGEST_FOLDER)}"
                action.setText(words.replace("&", "&&"))
                action.setToolTip(shown(self._paths[at]))
        actions["clear_recent"].setEnabled(bool(self._paths))
        actions.menus[MENU].setEnabled(bool(self._paths))

    def _write(self, paths: list[str]) -> None:
        keep(recent_file(self._state), {"files": paths})
        self.refresh()


def _homely(folder: str) -> str:
    home = os.path.expanduser("~")
    return "~" + folder[len(home) :] if folder == home or folder.startswith(home + os.sep) else folder
