"""The first thing that is seen at the first start: what the program is not for, and five ways to begin."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from vertebra3d.files.autosave import state_folder
from vertebra3d_app.icons import icon
from vertebra3d_app.language import mark, tr
from vertebra3d_app.pages.base import BONE
from vertebra3d_app.remembered import keep, kept
from vertebra3d_app.wording import DISCLAIMER

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

_WORDS = mark(
    "It shows what a decompression operation takes away of a vertebra and what room it gives the nerves. "
    "It is not a medical device. Its figures are geometry; they do not say what is right for a person."
)
_STARTS = (
    ("tour", "mdi6.sign-direction", mark("Take the tour"), mark("Two minutes, step by step, on this bone")),
    ("laminotomy", "mdi6.content-cut", mark("Make a laminotomy"), mark("Set how wide and how high, see what goes")),
    (
        "compare",
        "mdi6.view-column-outline",
        mark("Compare procedures"),
        mark("This bone with each of them, side by side"),
    ),
    ("bone", "mdi6.bone", mark("Open a bone of my own"), mark("A mesh or a label map: STL, PLY, NIfTI, DICOM SEG, …")),
    (
        "explain",
        "mdi6.book-open-page-variant-outline",
        mark("Read what the procedures are"),
        mark("In plain words, with sources"),
    ),
)


def welcome_file() -> Path:
    """Where it is kept whether this is shown at the start."""
    return state_folder() / "welcome.json"


def is_wanted() -> bool:
    """Whether it is to be shown at the start: the first time, and later where that was ticked."""
    return kept(welcome_file()).get("show") is not False


class WelcomeDialog(QDialog):
    """Disclaimer and the starts.

    Parameters
    ----------
    window : Window
        In which is begun.
    """

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self.setWindowTitle(tr("Welcome to vertebra3d"))
        head = QLabel(tr("Welcome to vertebra3d"))
        head.setProperty("role", "title")
        disclaimer = QLabel(tr(DISCLAIMER))
        disclaimer.setProperty("role", "value")
        words = QLabel(tr(_WORDS))
        for label in (disclaimer, words):
            label.setWordWrap(True)
        tokens = window.theme.tokens
        self.starts: dict[str, QToolButton] = {}
        grid = QGridLayout()
        grid.setSpacing(10)
        for at, (name, sign, title, detail) in enumerate(_STARTS):
            title, detail = tr(title), tr(detail)
            button = QToolButton()
            button.setObjectName("start")
            button.setIcon(icon(sign, tokens, tokens.accent))
            button.setIconSize(QSize(30, 30))
            button.setText(f"{title}\n{detail}")
            button.setAccessibleName(title)
            button.setAccessibleDescription(detail)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Preferred)
            button.clicked.connect(lambda _checked, name=name: self.begin(name))
            self.starts[name] = button
            if at == 0:
                grid.addWidget(button, 0, 0, 1, 2)
            else:
                grid.addWidget(button, (at + 1) // 2, (at + 1) % 2)
        self.again = QCheckBox(tr("Show at start"))
        self.again.setChecked(kept(welcome_file()).get("show") is True)
        close = QPushButton(tr("Just look"))
        close.setToolTip(tr("Close this and see the bone"))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 18)
        layout.setSpacing(12)
        for widget in (head, disclaimer, words):
            layout.addWidget(widget)
        layout.addSpacing(4)
        layout.addLayout(grid)
        layout.addSpacing(4)
        layout.addLayout(foot)
        wide = layout.sizeHint().width()
        words.setFixedWidth(wide - 56)  # so that its height is known before the dialog is shown
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.finished.connect(self._remember)

    def begin(self, name: str) -> None:
        """Close this and make one of the starts."""
        window = self._window
        self.accept()
        if name == "tour":
            window.comfort.show_tour()
        elif name == "laminotomy":
            window.show_page(BONE)
            window.session.set_procedure("laminotomy")
        elif name == "compare":
            window.show_page("compare")
            window.pages.page("compare").add_procedures()
        elif name == "bone":
            window.files.open_bone()
        else:
            window.show_page("explain")

    def _remember(self, _result: int) -> None:
        keep(welcome_file(), {"show": self.again.isChecked()})
