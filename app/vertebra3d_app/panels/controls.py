"""The left panel: level, procedure, side, settings and shape, made from the declarations."""

from __future__ import annotations

from collections.abc import Mapping

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from vertebra3d.anatomy.levels import LEVELS, REGIONS, region_of
from vertebra3d.anatomy.parameters import BASE, SIDED
from vertebra3d.patient.likeness import Likeness, Place, places_of
from vertebra3d.procedures import SEGMENT_PROCEDURES, procedures_of
from vertebra3d.quantity import Quantity
from vertebra3d.segment.figures import segment_levels
from vertebra3d_app.dimensions import dimensions
from vertebra3d_app.icons import icon
from vertebra3d_app.language import mark, tr
from vertebra3d_app.panels.patient import PatientPanel
from vertebra3d_app.panels.person import Person
from vertebra3d_app.panels.segment import SegmentPanel
from vertebra3d_app.session import Session
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.place_row import PlaceRow
from vertebra3d_app.widgets.quantity_row import QuantityRow
from vertebra3d_app.widgets.room import AsWideAsContent
from vertebra3d_app.widgets.section import Section
from vertebra3d_app.widgets.segments import Segments
from vertebra3d_app.wording import refusal

_LEAST_PX = 270
SIDE_TIPS = {"left": mark("The patient's left"), "right": mark("The patient's right"), "both": mark("Both sides")}


class Controls(QScrollArea):
    """Every control of a case. Sends what a person does to the session and shows what the session holds.

    Signals
    -------
    moving : True while a slider is held, False when it is let go.
    """

    moving = pyqtSignal(bool)

    def __init__(self, session: Session, parent: QWidget | None = None):
        super().__init__(parent)
        self._session = session
        self._tokens: Tokens | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        panel = QWidget()
        panel.setObjectName("panel")
        self._layout = QVBoxLayout(panel)
        self._layout.setContentsMargins(16, 14, 12, 16)
        self._layout.setSpacing(6)
        self.setWidget(panel)

        self.levels = Segments(
            [
                (level, level, tr("{region_of} vertebra {level}", region_of=region_of(level), level=level[1:]))
                for level in LEVELS
            ]
            + [
                (level, level.replace("-", "\N{EN DASH}"), tr("Two vertebrae and what lies between them"))
                for level in segment_levels()
            ],
            tr("Level"),
            starts=[*(levels[0] for levels in REGIONS.values()), *segment_levels()[::3]],
        )
        self.procedures = Segments(
            [(p.name, p.label, p.summary) for p in SEGMENT_PROCEDURES.values()], tr("Procedure"), vertical=True
        )
        self.sides = Segments([(side, side.capitalize(), tip) for side, tip in SIDE_TIPS.items()], tr("Side"))
        self._summary = _muted("")
        self._side_heading = _heading(tr("Side"))
        self._settings_heading = _heading(tr("Settings"))
        self._settings_box = QVBoxLayout()
        self._settings_box.setSpacing(0)
        self.setting_rows: dict[str, QuantityRow] = {}
        self._dimension_rows: dict[str, QuantityRow] = {}  # of both sides together, and of either
        self.place_rows: dict[str, PlaceRow] = {}  # the same of a bone from a file
        self._places: Mapping[str, Place] = {}
        self._likeness: Likeness | None = None
        self._rows_of: tuple[object, ...] = ()
        self._shape: tuple[object, ...] | None = None  # that the rows show

        self._add(_heading(tr("Level")), self.levels)
        self._layout.addSpacing(8)
        self.segment = SegmentPanel(session, self._heed)
        self._add(self.segment)
        self._layout.addSpacing(4)
        self._add(_heading(tr("Procedure")), self.procedures, self._summary)
        self._layout.addSpacing(4)
        self._add(self._side_heading, self.sides)
        self._layout.addSpacing(4)
        self._add(self._settings_heading)
        self._layout.addLayout(self._settings_box)
        self._layout.addWidget(_rule())
        head = QHBoxLayout()
        head.addWidget(_heading(tr("Shape of the bone")), 1)
        self.reset_shape = QPushButton(tr("Reset all"))
        self.reset_shape.setProperty("role", "quiet")
        self.reset_shape.setToolTip(tr("Return every dimension to the default of this level and person"))
        self.reset_shape.clicked.connect(session.reset_shape)
        head.addWidget(self.reset_shape)
        self._layout.addLayout(head)
        self.bones = Segments([("upper", "Upper", ""), ("lower", "Lower", "")], tr("Whose dimensions"))
        self.bones.chosen.connect(lambda name: session.show_below(name == "lower"))
        self._layout.addWidget(self.bones)
        self.patient = PatientPanel(session, self._heed)
        self._layout.addWidget(self.patient)
        self.person = Person(session)
        self.person_section = Section(tr("Person"), open_=True)
        self.person_section.body.addWidget(self.person)
        self._layout.addWidget(self.person_section)
        self.linked = QCheckBox(tr("Left and right together"))
        self.linked.setToolTip(
            tr("On: a dimension that has two sides is set on both at once. Off: each side on its own.")
        )
        self.linked.clicked.connect(session.link_sides)
        self._heed(self.person.size_row)
        beside = QHBoxLayout()
        beside.setContentsMargins(8, 2, 0, 4)
        beside.addWidget(self.linked)
        self._layout.addLayout(beside)
        self.sections = self._make_sections()
        self._layout.addStretch(1)

        self.levels.chosen.connect(session.set_level)
        self.procedures.chosen.connect(session.set_procedure)
        self.procedures.chosen.connect(lambda _: self.refresh())
        self.sides.chosen.connect(session.set_side)
        session.case_changed.connect(self._follow)
        session.outcome_changed.connect(self._show_settings)  # a default may be read off the bone
        session.refused.connect(self.refresh)  # what was clicked is marked, and is not what is set
        self.refresh()
        AsWideAsContent(self, _LEAST_PX)

    def refresh(self, *_: object) -> None:
        """Show what the session holds."""
        self._shape = None
        self._follow()

    def _follow(self, *_: object) -> None:
        """Show what the session holds; the shape of the bone, forty rows of it, where it is another one."""
        session, case = self._session, self._session.case
        procedure = session.procedure
        self.levels.show_choice(case.level)
        self.procedures.show_choice(case.procedure)
        for name, button in self.procedures.buttons.items():
            button.setVisible(name in procedures_of(case.level))
        self.segment.setVisible(case.is_segment)
        self.segment.refresh()
        self._summary.setText(tr(procedure.summary))
        sided = len(procedure.sides) > 0
        self._side_heading.setVisible(sided)
        self.sides.setVisible(sided)
        self.sides.show_choice(session.side, procedure.sides)
        self._show_settings()
        shape = (
            session.bone_level,
            session.parameters,
            case.is_segment,
            case.bone,
            case.norm,
            session.linked,
            case.landmarks,
        )
        if shape != self._shape:
            self._shape = shape
            self._show_shape()

    def _show_settings(self, *_: object) -> None:
        session = self._session
        self._make_setting_rows()
        for name, row in self.setting_rows.items():
            row.show_value(session.setting(name), session.setting_default(name), name in session.case.settings)

    def _show_shape(self) -> None:
        session, case = self._session, self._session.case
        foreign = case.bone is not None
        self.person.refresh()
        self.linked.setChecked(session.linked)
        self._show_sides()
        for name, row in self.parameter_rows.items():
            row.show_quantity(session.dimension(name))
            row.show_value(session.parameter(name), session.parameter_default(name), session.parameter_is_set(name))
        self.person.show_foreign(foreign)
        self.linked.setVisible(not foreign)
        self._show_places()
        groups = {quantity.group for name, quantity in self._declared().items() if not foreign or name in self._places}
        for group, section in zip(self._groups, self.sections, strict=True):
            section.setVisible(group in groups)
        self.reset_shape.setVisible(not foreign)
        self.reset_shape.setEnabled(bool(case.parameters) or bool(case.lower_parameters))
        self.bones.setVisible(case.is_segment)
        if case.lower_level is not None:
            for name, level in (("upper", case.bone_level), ("lower", case.lower_level)):
                self.bones.buttons[name].setText(level)
            self.bones.show_choice("lower" if session.below else "upper")
        self.patient.setVisible(foreign)
        self.patient.refresh()

    def show_likeness(self, likeness: Likeness | None, known: bool = True) -> None:
        """Show what a bone from a file is like: its dimensions among people; None where that is not known."""
        self._likeness = likeness
        self.patient.show_likeness(likeness, known)
        self._show_shape()

    def _show_places(self, *_: object) -> None:
        """Rows of the dimensions of a bone from a file, each in the section that it would be set in.

        They are made when their section is opened: fifty at once would make the window stand still.
        """
        case, likeness = self._session.case, self._likeness
        known = case.bone is not None and likeness is not None and likeness.twin.level == case.level
        self._places = places_of(likeness.twin, case.norm) if known and likeness is not None else {}
        declared = self._declared()
        sections = dict(zip(self._groups, self.sections, strict=True))
        for name, place in self._places.items():
            if not sections[declared[name].group].button.isChecked():
                continue
            if name not in self.place_rows:
                row = PlaceRow(declared[name])
                if self._tokens:
                    row.apply_theme(self._tokens)
                sections[declared[name].group].body.addWidget(row)
                self.place_rows[name] = row
            self.place_rows[name].show_place(place)
        for name, row in self.place_rows.items():
            row.setVisible(name in self._places)

    @property
    def parameter_rows(self) -> dict[str, QuantityRow]:
        """Rows of the anatomical parameters in use: one for both sides while they are set together, else two.

        S1 has few of those of a vertebra.
        """
        if self._session.case.bone is not None:
            return {}
        spare, has = BASE if self._session.linked else SIDED, self._declared()
        return {name: row for name, row in self._dimension_rows.items() if name not in spare and name in has}

    def _declared(self) -> Mapping[str, Quantity]:
        """The dimensions that the bone has which is shown."""
        return dimensions(self._session.bone_level, self._session.case.norm)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self._tokens = tokens
        for row in [*self.setting_rows.values(), *self._dimension_rows.values()]:
            row.apply_theme(tokens)
        for section in (self.person_section, *self.sections):
            section.apply_theme(tokens)
        self.person.apply_theme(tokens)
        self.patient.apply_theme(tokens)
        for place in self.place_rows.values():
            place.apply_theme(tokens)
        self.segment.apply_theme(tokens)
        self.reset_shape.setIcon(icon("mdi6.restore", tokens, tokens.muted))

    def _add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._layout.addWidget(widget)

    def _make_sections(self) -> list[Section]:
        groups: dict[str, list[Quantity]] = {}
        for quantity in dimensions(self._session.case.bone_level, self._session.case.norm).values():
            groups.setdefault(quantity.group or mark("Other"), []).append(quantity)
        sections: list[Section] = []
        self._groups = [next(iter({q.group for q in quantities})) for quantities in groups.values()]
        for title, quantities in groups.items():
            section = Section(tr(title))
            section.button.toggled.connect(self._show_places)
            for quantity in quantities:
                row = self._make_row(quantity)
                row.changed.connect(self._session.set_parameter)
                row.reset.connect(self._session.reset_parameter)
                section.body.addWidget(row)
                self._dimension_rows[quantity.name] = row
            self._layout.addWidget(section)
            sections.append(section)
        return sections

    def _show_sides(self) -> None:
        """Show one row for both sides, or one for each, of what the bone has."""
        shown = self.parameter_rows
        for name, row in self._dimension_rows.items():
            row.setVisible(name in shown)

    def _make_setting_rows(self) -> None:
        procedure = self._session.procedure
        settings = procedure.settings_on(self._session.case.is_segment)
        if self._rows_of == (procedure.name, settings):
            return
        self._rows_of = procedure.name, settings
        for row in self.setting_rows.values():
            self._settings_box.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self.setting_rows = {}
        for quantity in settings:
            row = self._make_row(quantity)
            row.changed.connect(self._session.set_setting)
            row.reset.connect(self._session.reset_setting)
            self._settings_box.addWidget(row)
            self.setting_rows[quantity.name] = row
            if self._tokens:
                row.apply_theme(self._tokens)
        self._settings_heading.setVisible(bool(settings))

    def _make_row(self, quantity: Quantity) -> QuantityRow:
        row = QuantityRow(quantity)
        self._heed(row)
        return row

    def _heed(self, row: QuantityRow) -> None:
        """Pass on what a row refuses, and when its slider is held."""
        session = self._session
        row.refused.connect(lambda _name, value: session.refused.emit(refusal(row.quantity, value)))
        row.pressed.connect(lambda: self.moving.emit(True))
        row.released.connect(lambda: self.moving.emit(False))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    return label


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    return rule
