"""About the program, and its keys."""

from __future__ import annotations

from collections.abc import Iterable

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeySequence
from PyQt6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from vertebra3d import __version__
from vertebra3d_app.actions import Spec
from vertebra3d_app.dialogs.saving import without_signs
from vertebra3d_app.language import mark, tr
from vertebra3d_app.wording import DISCLAIMER, UPPER_BOUND

_WIDTH = 420
_SPARE = 8  # px beside the longest line of the keys
MOUSE = (
    (mark("Turn the bone"), mark("Left button, or arrow keys")),
    (mark("Move the bone"), mark("Middle button, or Shift and left button")),
    (mark("Nearer and farther"), mark("Wheel, or right button, or + and \N{MINUS SIGN}")),
    (mark("Move the plane of the section"), mark("Ctrl and left button, or Ctrl and wheel")),
)
SLICES = (
    (mark("From slice to slice"), mark("Tab and Shift and Tab")),
    (mark("Move the plane, 0.25 mm"), mark("Arrow keys, or wheel")),
    (mark("Move the plane, 2.5 mm"), mark("Page Up and Page Down")),
    (mark("To the first or the last plane"), mark("Home and End")),
    (mark("Move the other planes"), mark("Click, or drag their lines")),
    (mark("Enlarge the slice, and back"), mark("Enter")),
    (mark("Nearer and farther"), mark("+ and \N{MINUS SIGN}, or Ctrl and wheel")),
    (mark("Move the picture"), mark("Left button beside the lines")),
    (mark("Fit the bone to the slices"), "0"),
    (mark("Measure a distance, an angle"), mark("D, A, then click")),
    (mark("Clear the measurements"), mark("Delete")),
    (mark("Take a step back"), "Esc"),
)
BURR = (
    (mark("Remove bone"), mark("Left button on the bone")),
    (mark("Turn the bone"), mark("Left button beside it, right button, or Shift and arrow keys")),
    (mark("Move the burr"), mark("Arrow keys")),
    (mark("Burr where it is"), mark("Space, held while arrow keys lead it")),
    (mark("Take the running stroke back"), "Esc"),
)
EXPLAIN = (
    (mark("From link to link"), mark("Tab and Shift and Tab")),
    (mark("Follow the link"), mark("Enter")),
    (mark("Back to what was read before"), "Alt+Left"),
    (mark("The first term that was found"), mark("Enter in the search")),
    (mark("Leave the search"), "Esc"),
)


class AboutDialog(QDialog):
    """Version, licence and what the program is not for."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("About vertebra3d"))
        head = QLabel(f"vertebra3d {__version__}")
        head.setProperty("role", "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 18)
        layout.setSpacing(12)
        layout.addWidget(head)
        texts = (
            tr("Vertebrae from T9 to L5, decompression procedures on them, and what each takes away and gives."),
            tr(
                "<b>{DISCLAIMER}</b> It is not a medical device. Its figures are geometry; they do not "
                "say what is right for a person.",
                DISCLAIMER=DISCLAIMER,
            ),
            tr(UPPER_BOUND),
            tr(
                "Free software under the GNU General Public License, version 3 or later, without any warranty: "
                "<a href='https://www.gnu.org/licenses/gpl-3.0.html'>gnu.org/licenses/gpl-3.0</a>."
            ),
        )
        for text in texts:
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            label.setFixedWidth(_WIDTH)  # so that its height is known before the dialog is shown
            label.setOpenExternalLinks(True)
            layout.addWidget(label)
        layout.addWidget(_close_button(self))
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)


class KeysDialog(QDialog):
    """Every key and mouse button, read off the list of actions."""

    def __init__(self, specs: Iterable[Spec], parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Keys and mouse"))
        head = QLabel(tr("Keys and mouse"))
        head.setProperty("role", "title")
        inner = QWidget()
        inner.setObjectName("panel")
        grid = QGridLayout(inner)
        grid.setContentsMargins(14, 2, 14, 12)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(5)
        groups: dict[str, list[tuple[str, str]]] = {
            tr("View of the bone"): list(MOUSE),
            tr("Burr"): list(BURR),
            tr("Slices"): list(SLICES),
            tr("Explain"): list(EXPLAIN),
        }
        for spec in specs:
            if spec.shortcut:
                key = QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
                menu = tr(spec.menu.split("/")[-1]).replace("&", "")
                groups.setdefault(menu, []).append((spec.text.replace("&", "").rstrip("…"), key))
        for title, entries in groups.items():
            heading = QLabel(title)
            heading.setProperty("role", "heading")
            heading.setContentsMargins(0, 10, 0, 0)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for what, key in entries:
                line = grid.rowCount()
                name = QLabel(tr(key))
                name.setProperty("role", "value")
                grid.addWidget(QLabel(tr(what)), line, 0)
                grid.addWidget(name, line, 1)
        grid.setColumnStretch(0, 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addWidget(area, 1)
        layout.addWidget(_close_button(self))
        for label in inner.findChildren(QLabel):
            label.ensurePolished()  # the window's style sheet decides how wide the words are
        bar = area.verticalScrollBar()
        beside = bar.sizeHint().width() if bar is not None else 0
        area.setMinimumWidth(inner.sizeHint().width() + beside + 2 * area.frameWidth() + _SPARE)
        self.resize(520, 560)


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    without_signs(buttons)
    buttons.rejected.connect(dialog.reject)
    return buttons
