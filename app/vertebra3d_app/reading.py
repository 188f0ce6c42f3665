"""A bone from a file into the window: read beside it, with a bar that tells how far it is and a way to break it off."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PyQt6.QtCore import QObject, Qt, pyqtSignal
from PyQt6.QtWidgets import QDialog

from vertebra3d.files.labels import is_label_map
from vertebra3d.files.patient_tables import levels_told
from vertebra3d.progress import Cancelled
from vertebra3d_app.dialogs.labels import LabelDialog
from vertebra3d_app.language import SPEECH, mark, tr
from vertebra3d_app.widgets.progress_strip import ProgressStrip
from vertebra3d_app.wording import file_name
from vertebra3d_app.work import ReadBone, read_bone, view_labels

if TYPE_CHECKING:
    from vertebra3d.files.label_view import FrontView
    from vertebra3d_app.window import Window


class Reader(QObject):
    """Opens bones from files in one window.

    Signals
    -------
    opened : path of a file whose bone is worked on now.
    """

    opened = pyqtSignal(str)
    _advanced = pyqtSignal(int, int)  # comes from the worker

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self._over = threading.Event()  # of what is being read
        self.strip = ProgressStrip(mark("Reading {what}…"), mark("Break off; the bone stays as it is"))
        self.strip.cancelled.connect(self.cancel)
        self._advanced.connect(self.strip.advance)
        window.engine.failed.connect(self._ended)

    def cancel(self) -> None:
        """Break off what is being read."""
        self._over.set()

    def open(self, path: str) -> None:
        """Work on the bone in `path`, of the level that a label map tells or that its form is most like."""
        if not is_label_map(path):
            self._read(path, None)
            return

        def seen(view: FrontView) -> None:
            if len(view.levels) < 2:
                self._read(path, next(iter(view.levels.values()), "") or None)
                return
            window = self._window
            dialog = LabelDialog(file_name(path), view, window.theme.tokens, window.session.case.level, window)
            dialog.accepted.connect(lambda: self._read(path, view.levels[dialog.label] or None, str(dialog.label)))
            _open(dialog)

        self._window.engine.queue("file", [(seen, partial(view_labels, path))])
        self._window.state.setText(tr("Reading {name}…", name=file_name(path)))

    def _read(self, path: str, level: str | None, label: str | None = None) -> None:
        name = file_name(path)
        self._over = over = threading.Event()

        def progress(done: int, steps: int) -> None:
            if over.is_set():
                raise Cancelled
            self._advanced.emit(done, steps)

        def work() -> ReadBone | None:
            try:
                return read_bone(path, level, label, progress)
            except Cancelled:
                return None

        def then(read: ReadBone | None) -> None:
            self.strip.end()
            if read is None:
                self._window.message.say(tr("Cancelled: {name} was not opened", name=name), "info", source="file")
                return
            self._window.message.say(_words(name, read), "info")
            self._window.session.open_bone(read.name, read.level, name)
            self.opened.emit(path)

        self._window.engine.queue("file", [(then, work)])
        self.strip.begin(name)
        self._window.state.setText(tr("Reading {name} and finding its landmarks…", name=name))

    def _ended(self, job: object, _error: object) -> None:
        if getattr(job, "kind", "") == "file":
            self.strip.end()


def _words(name: str, read: ReadBone) -> str:
    """What is said of a bone that was opened."""
    if read.guessed:
        best, *others = levels_told(read.levels, SPEECH)
        told = tr("{name} is taken as {level}, which its form is most like.", name=name, level=read.level)
        if others:
            told = tr(
                "{name} is taken as {best}, which its form is most like; next {others}.",
                name=name,
                best=best,
                others=", ".join(others),
            )
    else:
        told = tr("{name} is taken as {level}.", name=name, level=read.level)
    more = tr("On reading it: {notes}.", notes="; ".join(tr(note) for note in read.notes)) if read.notes else ""
    return f"{told} {tr('Choose another level if it is not.')} {more}".strip()


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
