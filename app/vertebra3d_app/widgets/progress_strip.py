"""How far a file is that takes a while, with a button to cancel it: in the status bar, in sight on every page."""

from __future__ import annotations

from PyQt6.QtCore import QTimer, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from vertebra3d_app.language import mark, tr

_PATIENCE_MS = 500  # what is done sooner needs no bar


class ProgressStrip(QWidget):
    """Comes into sight when something takes longer than half a second.

    Parameters
    ----------
    doing, tip : str
        What is said while it goes on, and of the button that breaks it off.

    Signals
    -------
    cancelled : the button was pressed.
    """

    cancelled = pyqtSignal()

    def __init__(
        self,
        doing: str = mark("Making {what}…"),
        tip: str = mark("Break off; no file is left"),
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        self._doing = doing
        self.setObjectName("progress")
        self.label = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(150, 6)
        self.button = QPushButton(tr("Cancel"))
        self.button.setToolTip(tr(tip))
        self.button.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 1, 8, 1)
        row.setSpacing(8)
        for widget in (self.label, self.bar, self.button):
            row.addWidget(widget)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE_MS)
        self._wait.timeout.connect(self.show)
        self._what = ""
        self.hide()

    def begin(self, what: str) -> None:
        """Something begins; `what` is its name ("the animation")."""
        self._what = what
        self.label.setText(tr(self._doing, what=what))
        self.bar.setRange(0, 0)  # moves to and fro until the first step is done
        self.bar.setAccessibleName(tr("Progress of {what}", what=what))
        self.button.setEnabled(True)
        self._wait.start()

    def advance(self, done: int, steps: int) -> None:
        """So many steps are done."""
        self.bar.setRange(0, max(steps, 1))
        self.bar.setValue(done)

    def end(self) -> None:
        """It is over, well or not."""
        self._wait.stop()
        self.hide()

    def _cancel(self) -> None:
        self.button.setEnabled(False)
        self.label.setText(tr("Cancelling {what}…", what=self._what))
        self.cancelled.emit()
