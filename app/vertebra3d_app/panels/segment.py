"""What ails a motion segment: a pathology in plain words, and its conditions as sliders."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vertebra3d.case import Case
from vertebra3d.segment.conditions import SIDED_CONDITIONS
from vertebra3d.segment.figures import segment_levels
from vertebra3d.segment.pathology import OWN, Pathology, grade_of, gradings, pathologies
from vertebra3d_app.dimensions import condition_rows
from vertebra3d_app.language import mark, tr
from vertebra3d_app.session import Session
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.choice_box import ChoiceBox
from vertebra3d_app.widgets.quantity_row import QuantityRow
from vertebra3d_app.widgets.section import Section

GRADE_WORDS = {"none": "", "mild": mark("mild"), "moderate": mark("moderate"), "severe": mark("severe")}


class SegmentPanel(QWidget):
    """The controls that only a motion segment has.

    Parameters
    ----------
    session : Session
    heed : callable
        Told of each row, to pass on what it refuses and when its slider is held.
    """

    def __init__(self, session: Session, heed: Callable[[QuantityRow], None], parent: QWidget | None = None):
        super().__init__(parent)
        self._session = session
        self._tokens: Tokens | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        heading = QLabel(tr("What ails the segment"))
        heading.setProperty("role", "heading")
        layout.addWidget(heading)
        self.pathology = ChoiceBox(tr("Pathology"))
        for one in pathologies().values():
            self._add(one)
        self.pathology.activated.connect(lambda at: session.set_pathology(self.pathology.itemData(at)))
        layout.addWidget(self.pathology)
        self.words = QLabel()
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        layout.addWidget(self.words)
        self.rows: dict[str, QuantityRow] = {}
        self.sections: list[Section] = []
        groups: dict[str, Section] = {}
        for name, quantity in condition_rows(Case(level=segment_levels()[-1])).items():
            if name in SIDED_CONDITIONS:  # each side has a row of its own: what ails one seldom ails both alike
                continue
            if quantity.group not in groups:
                section = groups[quantity.group] = Section(tr(quantity.group))
                self.sections.append(section)
                layout.addWidget(section)
            row = QuantityRow(quantity)
            heed(row)
            row.changed.connect(session.set_condition)
            row.reset.connect(session.reset_condition)
            groups[quantity.group].body.addWidget(row)
            self.rows[name] = row

    def refresh(self) -> None:
        """Show what the session holds of a segment."""
        session, case = self._session, self._session.case
        if not case.is_segment:
            return
        told = case.told_pathology
        self._offer_own(told is OWN)
        at = self.pathology.findData(told.name)
        if at != self.pathology.currentIndex():
            self.pathology.setCurrentIndex(at)
        self.words.setText(tr(told.words))
        declared = condition_rows(case)
        for name, row in self.rows.items():
            row.show_quantity(declared[name])
            value = session.condition(name)
            row.show_value(value, session.condition_default(name), session.condition_is_set(name))
            grade = grade_of(name, value)
            if grade is not None:
                row.show_grade(tr(GRADE_WORDS[grade]) if GRADE_WORDS[grade] else "", gradings()[name].source)

    def _offer_own(self, there: bool) -> None:
        """Conditions that were set one by one are in the list only while they are what ails the segment."""
        at = self.pathology.findData(OWN.name)
        if there and at < 0:
            self._add(OWN)
        elif not there and at >= 0:
            self.pathology.removeItem(at)

    def _add(self, one: Pathology) -> None:
        self.pathology.addItem(tr(one.label), one.name)
        self.pathology.setItemData(self.pathology.count() - 1, tr(one.words), Qt.ItemDataRole.ToolTipRole)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self._tokens = tokens
        self.pathology.apply_theme(tokens)
        for row in self.rows.values():
            row.apply_theme(tokens)
        for section in self.sections:
            section.apply_theme(tokens)
