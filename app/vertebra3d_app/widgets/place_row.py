"""A dimension of somebody's own bone: its value, and where that lies among people."""

from __future__ import annotations

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from vertebra3d.files.patient_tables import place_told
from vertebra3d.patient.likeness import Place
from vertebra3d.quantity import Quantity
from vertebra3d_app.language import SPEECH, tr
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.room import wide_enough
from vertebra3d_app.wording import percent_words

_HIGH_PX = 14
_REACH_SD = 3.0  # either way
_NINETY_SD = 1.645  # either way: 90 % of people
_DOT_PX = 4.5


class Scale(QWidget):
    """A line from three standard deviations below the mean to three above, 90 % of people as a band, a mark on it."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._at = 0.0
        self._tokens: Tokens | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a slider's groove needs."""
        return QSize(80, _HIGH_PX)

    def show_at(self, sd: float) -> None:
        """Put the mark so many standard deviations from the mean."""
        self._at = sd
        self.update()

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self._tokens = tokens
        self.update()

    def _x(self, sd: float) -> float:
        room = self.width() - 2 * _DOT_PX - 2
        share = (min(max(sd, -_REACH_SD), _REACH_SD) + _REACH_SD) / (2 * _REACH_SD)
        return _DOT_PX + 1 + share * room

    def paintEvent(self, _event: QPaintEvent | None) -> None:
        """Draw line, band, mean and mark."""
        tokens = self._tokens
        if tokens is None:
            return
        middle = self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.groove), 2))
            painter.drawLine(QPointF(self._x(-_REACH_SD), middle), QPointF(self._x(_REACH_SD), middle))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.groove))
            left, right = self._x(-_NINETY_SD), self._x(_NINETY_SD)
            painter.drawRoundedRect(QRectF(left, middle - 3, right - left, 6), 3, 3)
            painter.setPen(QPen(QColor(tokens.muted), 1.5))
            painter.drawLine(QPointF(self._x(0.0), middle - 5), QPointF(self._x(0.0), middle + 5))
            painter.setPen(QPen(QColor(tokens.panel), 1.5))
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(QPointF(self._x(self._at), middle), _DOT_PX, _DOT_PX)


class PlaceRow(QWidget):
    """Name, value, scale and percentile of one dimension."""

    def __init__(self, quantity: Quantity, parent: QWidget | None = None):
        super().__init__(parent)
        self.quantity = quantity
        self.place: Place | None = None
        self.label, self.value, self.share = QLabel(tr(quantity.label)), QLabel(), QLabel()
        self.label.setWordWrap(True)
        self.share.setProperty("role", "muted")
        for one in (self.value, self.share):
            one.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        wide_enough(self.value, "\N{MINUS SIGN}00.0 mm", 4, 0)  # or the scales would not stand below each other
        self.scale = Scale()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 3, 0, 3)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(1)
        layout.addWidget(self.label, 0, 0)
        layout.addWidget(self.value, 0, 1)
        layout.addWidget(self.scale, 1, 0)
        layout.addWidget(self.share, 1, 1)
        layout.setColumnStretch(0, 1)

    def show_place(self, place: Place) -> None:
        """Show a value and where it lies."""
        self.place = place

        value, people = place_told(place, self.quantity, SPEECH)
        self.value.setText(value)
        self.share.setText(percent_words(place.percentile))
        self.scale.show_at((place.value - place.mean) / place.sd)
        tip = tr(
            "<p><b>{label}</b></p><p>{meaning}</p><p>{value}; people have {people}, and {share} of them less than"
            " this bone.</p><p>{source}</p>",
            label=tr(self.quantity.label),
            meaning=tr(self.quantity.meaning),
            value=value,
            people=people,
            share=percent_words(place.percentile),
            source=place.source,
        )
        for part in (self.label, self.value, self.share, self.scale):
            part.setToolTip(tip)
        self.scale.setAccessibleName(f"{tr(self.quantity.label)}: {value}, {self.share.text()}")

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self.scale.apply_theme(tokens)
