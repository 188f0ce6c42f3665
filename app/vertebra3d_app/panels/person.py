"""Whose bone it is: population, sex, size, variants, and a person drawn at random."""

from __future__ import annotations

import random

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QIntValidator
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from vertebra3d.anatomy.populations import POPULATIONS, SEXES, people_of
from vertebra3d.anatomy.variants import VARIANTS
from vertebra3d_app.dimensions import MEAN, SCALE, SEX_CHOICES
from vertebra3d_app.icons import icon
from vertebra3d_app.language import tr
from vertebra3d_app.session import Session
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.choice_box import ChoiceBox
from vertebra3d_app.widgets.quantity_row import QuantityRow
from vertebra3d_app.widgets.room import wide_enough
from vertebra3d_app.widgets.segments import Segments

_MOST_DRAWN, _MOST_TYPED = 9_999, 999_999_999  # numbers of persons: short where the window makes them up


class Person(QWidget):
    """The controls of whose bone it is, made from the tables of populations and variants."""

    def __init__(self, session: Session, parent: QWidget | None = None):
        super().__init__(parent)
        self._session = session
        self._numbers = random.Random()
        self.population = ChoiceBox(tr("Population"))
        for name, label in POPULATIONS.items():
            self.population.addItem(tr(label), name)
            self.population.setItemData(self.population.count() - 1, tr(people_of(name)), Qt.ItemDataRole.ToolTipRole)
        self.people = QLabel()
        self.people.setProperty("role", "muted")
        self.people.setWordWrap(True)
        self.sexes = Segments(SEX_CHOICES, tr("Sex"))
        self.size_row = QuantityRow(SCALE)
        self.variant = QPushButton(tr("Variant…"))
        self.variant.setToolTip(
            tr("Set the dimensions that make a variant of the anatomy, or take them back to their defaults")
        )
        self.variants = QMenu(self.variant)
        self.variants.setToolTipsVisible(True)
        for variant in VARIANTS.values():
            action = self.variants.addAction(tr(variant.label))
            assert action is not None
            action.setData(variant.name)
            action.setToolTip(tr(variant.meaning))
            action.setStatusTip(tr(variant.meaning))
            action.setCheckable(True)
            action.triggered.connect(lambda checked, name=variant.name: session.set_variant(name, checked))
        self.variant.setMenu(self.variants)
        self.draw = QPushButton(tr("Draw a person"))
        self.draw.setToolTip(
            tr(
                "A plausible person, drawn at random round these means.\n"
                "The spread is published where it could be found, and otherwise an assumption."
            )
        )
        self.number = QLineEdit()
        self.number.setValidator(QIntValidator(0, _MOST_TYPED, self.number))
        self.number.setPlaceholderText(tr("Number"))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        wide_enough(self.number, "0" * len(str(_MOST_TYPED)), 18, 84)
        self.number.setAccessibleName(tr("Number of the person"))
        self.number.setToolTip(tr("The number of the person. Type one and press Enter to draw the same person again."))

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.population)
        layout.addWidget(self.people)
        layout.addWidget(self.sexes)
        layout.addWidget(self.size_row)
        layout.addWidget(self.variant)
        drawing = QHBoxLayout()
        drawing.setSpacing(6)
        drawing.addWidget(self.draw, 1)
        drawing.addWidget(self.number)
        layout.addLayout(drawing)

        self.population.activated.connect(lambda at: session.set_population(self.population.itemData(at)))
        self.sexes.chosen.connect(lambda name: session.set_sex(name if name in SEXES else None))
        self.size_row.changed.connect(lambda _name, value, gesture: session.set_size(value, gesture))
        self.size_row.reset.connect(lambda _name: session.reset_size())
        self.draw.clicked.connect(self.draw_another)
        self.number.returnPressed.connect(lambda: session.draw_person(int(self.number.text())))

    def refresh(self) -> None:
        """Show what the session holds."""
        case = self._session.case
        self.population.setCurrentIndex(self.population.findData(case.population))
        told = tr(people_of(case.population, case.bone_level))
        self.people.setText(told[:1].upper() + told[1:])
        self.population.setToolTip(self.people.text())
        self.sexes.show_choice(case.sex or MEAN)
        for action in self.variants.actions():
            action.setChecked(self._session.has_variant(action.data()))
        self.size_row.show_value(round(100 * case.scale, 4), 100.0, case.scale != 1.0)

    def show_foreign(self, foreign: bool) -> None:
        """For a bone from a file: only whom it is compared with."""
        for part in (self.size_row, self.variant, self.draw, self.number):
            part.setVisible(not foreign)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self.population.apply_theme(tokens)
        self.size_row.apply_theme(tokens)
        self.draw.setIcon(icon("mdi6.dice-5-outline", tokens, tokens.muted))

    def draw_another(self) -> None:
        """Draw a person whose number is made up."""
        seed = self._numbers.randint(1, _MOST_DRAWN)
        self.number.setText(str(seed))
        self._session.draw_person(seed)
