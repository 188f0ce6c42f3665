"""About the program, and its keys."""

from __future__ import annotations

from collections.abc import Iterable

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeySequence
from PyQt6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from vertebra3d import __version__
from vertebra3d_app.actions import Spec
from vertebra3d_app.wording import DISCLAIMER, UPPER_BOUND

_WIDTH = 420
_SPARE = 8  # px beside the longest line of the keys
MOUSE = (
    ("Turn the bone", "Left button, or arrow keys"),
    ("Move the bone", "Middle button, or Shift and left button"),
    ("Nearer and farther", "Wheel, or right button, or + and \N{MINUS SIGN}"),
    ("Move the plane of the section", "Ctrl and left button, or Ctrl and wheel"),
)
SLICES = (
    ("From slice to slice", "Tab and Shift and Tab"),
    ("Move the plane, 0.25 mm", "Arrow keys, or wheel"),
    ("Move the plane, 2.5 mm", "Page Up and Page Down"),
    ("To the first or the last plane", "Home and End"),
    ("Move the other planes", "Click, or drag their lines"),
    ("Enlarge the slice, and back", "Enter"),
    ("Nearer and farther", "+ and \N{MINUS SIGN}, or Ctrl and wheel"),
    ("Move the picture", "Left button beside the lines"),
    ("Fit the bone to the slices", "0"),
    ("Measure a distance, an angle", "D, A, then click"),
    ("Clear the measurements", "Delete"),
    ("Take a step back", "Esc"),
)
BURR = (
    ("Remove bone", "Left button on the bone"),
    ("Turn the bone", "Left button beside it, right button, or Shift and arrow keys"),
    ("Move the burr", "Arrow keys"),
    ("Burr where it is", "Space, held while arrow keys lead it"),
    ("Take the running stroke back", "Esc"),
)
EXPLAIN = (
    ("From link to link", "Tab and Shift and Tab"),
    ("Follow the link", "Enter"),
    ("Back to what was read before", "Alt+Left"),
    ("The first term that was found", "Enter in the search"),
    ("Leave the search", "Esc"),
)


class AboutDialog(QDialog):
    """Version, licence and what the program is not for."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle("About vertebra3d")
        head = QLabel(f"vertebra3d {__version__}")
        head.setProperty("role", "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 18)
        layout.setSpacing(12)
        layout.addWidget(head)
        texts = (
            "Vertebrae from T9 to L5, decompression procedures on them, and what each takes away and gives.",
            f"<b>{DISCLAIMER}</b> It is not a medical device. Its figures are geometry; they do not say what is "
            "right for a person.",
            UPPER_BOUND,
            "Free software under the GNU General Public License, version 3 or later, without any warranty: "
            "<a href='https://www.gnu.org/licenses/gpl-3.0.html'>gnu.org/licenses/gpl-3.0</a>.",
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
        self.setWindowTitle("Keys and mouse")
        head = QLabel("Keys and mouse")
        head.setProperty("role", "title")
        inner = QWidget()
        inner.setObjectName("panel")
        grid = QGridLayout(inner)
        grid.setContentsMargins(14, 2, 14, 12)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(5)
        groups: dict[str, list[tuple[str, str]]] = {
            "View of the bone": list(MOUSE),
            "Burr": list(BURR),
            "Slices": list(SLICES),
            "Explain": list(EXPLAIN),
        }
        for spec in specs:
            if spec.shortcut:
                key = QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
                menu = spec.menu.split("/")[-1].replace("&", "")
                groups.setdefault(menu, []).append((spec.text.replace("&", "").rstrip("…"), key))
        for title, entries in groups.items():
            heading = QLabel(title)
            heading.setProperty("role", "heading")
            heading.setContentsMargins(0, 10, 0, 0)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for what, key in entries:
                line = grid.rowCount()
                name = QLabel(key)
                name.setProperty("role", "value")
                grid.addWidget(QLabel(what), line, 0)
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
    buttons.rejected.connect(dialog.reject)
    return buttons
