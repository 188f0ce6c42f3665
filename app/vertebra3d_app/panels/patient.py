"""What is told of a bone from a file: how it was read, the model beside it, its level, its landmarks to be moved."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from vertebra3d.anatomy.corrections import corrections
from vertebra3d.files.patient_tables import levels_told
from vertebra3d.outcome import Outcome
from vertebra3d.patient.likeness import Likeness
from vertebra3d_app.language import SPEECH, tr
from vertebra3d_app.session import Session
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.quantity_row import QuantityRow
from vertebra3d_app.widgets.section import Section
from vertebra3d_app.wording import file_name, with_unit


class PatientPanel(QWidget):
    """Shown in place of the dimensions that a generated bone is made from.

    Signals
    -------
    distances : the bone is to be coloured by its distance from the model, or not.
    """

    distances = pyqtSignal(bool)

    def __init__(self, session: Session, heed: Callable[[QuantityRow], None], parent: QWidget | None = None):
        super().__init__(parent)
        self._session = session
        self._likeness: Likeness | None = None
        self.whence, self.read = _said(), _said()
        self.reading = Section(tr("On reading it"))
        self.reading.body.addWidget(self.read)
        self.beside, self.like = _said(), _said()
        self.as_level = QPushButton()
        self.as_level.clicked.connect(self._take_level)
        self.colour = QCheckBox(tr("Colour by distance from the model"))
        self.colour.setToolTip(
            tr("Orange where the bone lies outside the model with its dimensions, purple where it lies within.")
        )
        self.colour.clicked.connect(self.distances)
        self.model = Section(tr("Model beside it"), open_=True)
        for widget in (self.like, self.as_level, self.beside, self.colour):
            self.model.body.addWidget(widget)
        self.landmarks = Section(tr("Landmarks"))
        told = _said()
        told.setText(
            tr("Drag a landmark in the view to move it, or move it here: 0 is where it was read off the bone.")
        )
        self.landmarks.body.addWidget(told)
        self.rows: dict[str, QuantityRow] = {}
        for name, quantity in corrections().items():
            row = QuantityRow(quantity)
            heed(row)
            row.changed.connect(session.set_landmark)
            row.reset.connect(session.reset_landmark)
            self.landmarks.body.addWidget(row)
            self.rows[name] = row
        self.put_back = QPushButton(tr("All as they were read"))
        self.put_back.clicked.connect(session.reset_landmarks)
        self.landmarks.body.addWidget(self.put_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.whence)
        for section in (self.reading, self.model, self.landmarks):
            layout.addWidget(section)

    def refresh(self) -> None:
        """Show what the session holds."""
        case = self._session.case
        if case.bone is not None:
            self.whence.setText(
                tr("This bone comes from {file_name}; its shape is as it is.", file_name=file_name(case.bone.path))
            )
        for name, row in self.rows.items():
            row.show_value(case.landmarks.get(name, 0.0), 0.0, name in case.landmarks)
        self.put_back.setEnabled(bool(case.landmarks))
        self._show_level()

    def show_outcome(self, outcome: Outcome) -> None:
        """Tell how the bone of an outcome was read."""
        found = outcome.intact.provenance
        notes = found.notes if found is not None else ()
        self.read.setText("\n".join(f"\N{BULLET} {tr(note)[:1].upper()}{tr(note)[1:]}" for note in notes))
        self.reading.setVisible(bool(notes))

    def show_likeness(self, likeness: Likeness | None, known: bool = True) -> None:
        """Tell what the bone is like; None while that is not known, or where no model comes near it."""
        self._likeness = likeness
        self.colour.setEnabled(likeness is not None)
        if likeness is not None:
            self.beside.setText(
                tr(
                    "The model with its dimensions lies {mean} off it on average; 95 % of it keep within {p95}.",
                    mean=with_unit(round(likeness.mean_mm, 1), "mm", 0.1),
                    p95=with_unit(round(likeness.p95_mm, 1), "mm", 0.1),
                )
            )
        else:
            self.beside.setText(tr("No vertebra of the model comes near it.") if known else tr("Being fitted…"))
        self._show_level()

    def show_distances(self, on: bool) -> None:
        """Mark whether the bone is coloured by distance."""
        self.colour.setChecked(on)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        for section in (self.reading, self.model, self.landmarks):
            section.apply_theme(tokens)
        for row in self.rows.values():
            row.apply_theme(tokens)

    def _show_level(self) -> None:
        likeness = self._likeness
        self.like.setVisible(likeness is not None)
        top = next(iter(likeness.levels)) if likeness is not None else ""
        self.as_level.setVisible(bool(top) and top != self._session.case.level)
        if likeness is None:
            return
        self.like.setText(tr("By its form most like {levels}.", levels=", ".join(levels_told(likeness.levels, SPEECH))))
        self.as_level.setText(tr("Take it as {level}", level=top))

    def _take_level(self) -> None:
        if self._likeness is not None:
            self._session.set_level(next(iter(self._likeness.levels)))


def _said() -> QLabel:
    label = QLabel()
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label
