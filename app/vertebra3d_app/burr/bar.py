"""The bar of the burr: how large the ball is, how deep it goes, and the way back."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vertebra3d.case import Case
from vertebra3d.quantity import Quantity
from vertebra3d.strokes import DIAMETER
from vertebra3d_app.burr.gauges import Gauges
from vertebra3d_app.burr.words import remove_words
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.elided import Elided
from vertebra3d_app.widgets.quantity_row import ValueBox
from vertebra3d_app.widgets.room import wide_enough
from vertebra3d_app.wording import refusal

DEPTH = Quantity(
    name="depth_mm",
    label="Depth of a stroke",
    unit="mm",
    low=0.2,
    high=8.0,
    default=0.7,
    meaning="How far the ball sinks below the surface that is there when a stroke begins; never more than the ball is"
    " thick. Go over the same place again to go deeper.",
    source="Chosen here: a third of the radius of a ball of 4 mm",
    status="convention",
    group="Instrument",
    step=0.1,
)
HINT = "Drag on the bone"
KEYS = (
    "Drag on the bone to remove it. Drag beside the bone, or with the right button, to turn. Arrow keys move the burr"
    " and Space burrs; with Shift, arrow keys turn. Escape takes the running stroke back, or puts the burr away."
)


class BurrBar(QWidget):
    """Diameter and depth in a row under the views, with what to do.

    Signals
    -------
    changed : the ball or its depth is another.
    refused : one line, for a number that cannot be used.
    """

    changed = pyqtSignal()
    refused = pyqtSignal(str)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("views")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 8, 5)
        column.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(6)
        column.addLayout(row)
        self.gauges = Gauges(tokens)
        column.addWidget(self.gauges)
        self.boxes: dict[str, ValueBox] = {}
        for quantity, text in ((DIAMETER, "Diameter"), (DEPTH, "Depth")):
            box = ValueBox(quantity, self)
            assert isinstance(quantity.default, float)
            box.setValue(quantity.default)
            wide_enough(box, "0.0 mm", 20, 72)
            box.setAccessibleName(f"{quantity.label} in millimetres")
            label = QLabel(text)
            label.setBuddy(box)
            tip = f"{quantity.meaning} {quantity.low:g} to {quantity.high:g} mm. {quantity.source}."
            for widget in (box, label):
                widget.setToolTip(f"<p>{tip}</p>")
            box.valueChanged.connect(lambda _: self.changed.emit())
            box.refused.connect(lambda value, quantity=quantity: self.refused.emit(refusal(quantity, value)))
            row.addWidget(label)
            row.addWidget(box)
            self.boxes[quantity.name] = box
        self.hint = Elided(takes_rest=True)
        self.hint.setProperty("role", "muted")
        self.hint.setText(HINT)
        self.hint.setToolTip(f"<p>{KEYS}</p>")
        self.setToolTip(f"<p>{KEYS}</p>")
        row.addWidget(self.hint, 1)
        row.addStretch(0)
        self.remove = QPushButton()
        row.addWidget(self.remove)
        self.done = QPushButton("Done")
        row.addWidget(self.done)
        for button in (self.remove, self.done):
            button.setProperty("role", "slim")

    def tie(self, remove: QAction, on: QAction) -> None:
        """Let the buttons do what the actions do."""
        self.remove.clicked.connect(remove.trigger)
        self.remove.setToolTip(remove.toolTip())
        self.done.clicked.connect(on.trigger)
        self.done.setToolTip("Put the burr away (B)")

    @property
    def diameter_mm(self) -> float:
        """Of the ball."""
        return float(self.boxes[DIAMETER.name].value())

    @property
    def depth_mm(self) -> float:
        """How far the ball sinks in: as asked for, and no farther than the ball is thick."""
        return min(float(self.boxes[DEPTH.name].value()), self.diameter_mm)

    def show_case(self, case: Case) -> None:
        """Say how many strokes there are."""
        self.remove.setText(remove_words(case))
        self.remove.setEnabled(bool(case.strokes))
        # Until there is something to remove, the hint has its room. First the one goes, then the other comes: both
        # at once would widen the window.
        for widget, shown in sorted(((self.remove, bool(case.strokes)), (self.hint, not case.strokes)), key=_last):
            widget.setVisible(shown)


def _last(shown: tuple[QWidget, bool]) -> bool:
    return shown[1]
