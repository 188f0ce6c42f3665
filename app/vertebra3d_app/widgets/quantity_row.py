"""One declared number as a control: label, value with unit, slider, way back to the default."""

from __future__ import annotations

import itertools
import math

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QValidator
from PyQt6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QGridLayout, QLabel, QPushButton, QSlider, QWidget

from vertebra3d.quantity import Quantity
from vertebra3d_app.icons import icon
from vertebra3d_app.language import tr
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.room import wide_enough
from vertebra3d_app.wording import DASH, decimals, with_unit

_gestures = itertools.count(1)
_PAUSE_MS = 700  # steps of the keyboard or the wheel that follow within this time are one gesture


def new_gesture() -> int:
    """A number for a gesture: its steps become one step of undo."""
    return next(_gestures)


class ValueBox(QDoubleSpinBox):
    """A number box that says what is allowed in place of silently clipping what was typed."""

    refused = pyqtSignal(float)

    def __init__(self, quantity: Quantity, parent: QWidget | None = None):
        super().__init__(parent)
        self.show_quantity(quantity)
        self.setSuffix({"deg": "°", "": ""}.get(quantity.unit, f" {quantity.unit}"))
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_quantity(self, quantity: Quantity) -> None:
        """Take the range and the step of a declaration."""
        self.setDecimals(max(1, decimals(quantity.step)) if quantity.unit else decimals(quantity.step))
        self.setRange(quantity.low, quantity.high)
        self.setSingleStep(quantity.step)

    def _number(self, text: str | None) -> float | None:
        stripped = (text or "").removesuffix(self.suffix()).strip().replace(",", ".")
        try:
            return float(stripped)
        except ValueError:
            return None

    def validate(self, text: str | None, position: int) -> tuple[QValidator.State, str, int]:
        """Let a number outside the range be typed: it is refused when it is entered, with the reason."""
        state, text_out, position = super().validate(text, position)
        if state == QValidator.State.Invalid and self._number(text) is not None:
            state = QValidator.State.Intermediate
        return state, text_out, position

    def fixup(self, text: str | None) -> str:
        """Called for text that cannot be used: keep the value, say what is allowed."""
        number = self._number(text)
        if number is not None and not self.minimum() <= number <= self.maximum():
            QTimer.singleShot(0, lambda: self.refused.emit(number))
        return self.textFromValue(self.value()) + self.suffix()


class QuantityRow(QWidget):
    """A labelled slider and number box for one `Quantity`.

    Signals
    -------
    changed : (name, value, gesture); steps with the same gesture belong to one drag.
    refused : (name, value) typed outside the range.
    reset : (name,)
    pressed, released : a drag begins and ends.
    """

    changed = pyqtSignal(str, float, int)
    refused = pyqtSignal(str, float)
    reset = pyqtSignal(str)
    pressed = pyqtSignal()
    released = pyqtSignal()

    def __init__(self, quantity: Quantity, parent: QWidget | None = None):
        super().__init__(parent)
        self.quantity = quantity
        self.value: float | None = None
        self.default: float | None = None
        self._gesture = 0
        self._graded = ""
        self.label = QLabel(tr(quantity.label))
        self.label.setWordWrap(True)
        self.box = ValueBox(quantity, self)
        wide_enough(self.box, "\N{MINUS SIGN}00.0 mm", 24, 84)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self._scale_slider()
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.back = QPushButton()
        self.back.setProperty("role", "quiet")
        self.back.setFixedSize(22, 22)
        self.back.setEnabled(False)
        room = self.back.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # or the row would change its height while the slider is dragged
        self.back.setSizePolicy(room)
        self.label.setBuddy(self.box)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 3, 0, 3)
        layout.setHorizontalSpacing(4)
        layout.setVerticalSpacing(1)
        layout.addWidget(self.label, 0, 0)
        layout.addWidget(self.box, 0, 1, 1, 2)
        layout.addWidget(self.slider, 1, 0, 1, 2)
        layout.addWidget(self.back, 1, 2)
        layout.setColumnStretch(0, 1)
        unit = {"mm": tr("millimetres"), "deg": tr("degrees")}.get(quantity.unit, "")
        for widget, what in ((self.box, tr("value")), (self.slider, tr("slider"))):
            widget.setAccessibleName(f"{tr(quantity.label)} {unit} {what}".replace("  ", " "))
            widget.setAccessibleDescription(tr(quantity.meaning))
            widget.installEventFilter(self)
        self.back.setAccessibleName(tr("Reset {label}", label=quantity.label))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._end_gesture)
        self.slider.sliderPressed.connect(self._press)
        self.slider.sliderReleased.connect(self._release)
        self.slider.valueChanged.connect(self._slid)
        self.box.valueChanged.connect(self._typed)
        self.box.refused.connect(lambda value: self.refused.emit(quantity.name, value))
        self.back.clicked.connect(lambda: self.reset.emit(quantity.name))
        self._describe()

    # ---- from the model ------------------------------------------------------------------------------------------
    def show_quantity(self, quantity: Quantity) -> None:
        """Take another declaration of the same quantity, with the range of another level."""
        if quantity == self.quantity:
            return
        self.quantity = quantity
        for widget in (self.box, self.slider):
            widget.blockSignals(True)
        self.box.show_quantity(quantity)
        self._scale_slider()
        for widget in (self.box, self.slider):
            widget.blockSignals(False)
        self._describe()

    def show_value(self, value: float | None, default: float | None, is_set: bool) -> None:
        """Show `value` (None: not known yet) and whether it was set or is the default."""
        if default != self.default:
            self.default = default
            self._describe()
        self.value = value
        self.back.setEnabled(is_set)
        self.back.setVisible(is_set)
        self.box.setEnabled(value is not None)
        self.slider.setEnabled(value is not None)
        special = DASH if value is None else ""
        if special != self.box.specialValueText():  # told anew, it is drawn anew
            self.box.setSpecialValueText(special)
        if value is None:
            return
        for widget in (self.box, self.slider):
            widget.blockSignals(True)
        self.box.setValue(value)
        self.slider.setValue(round(value / self.quantity.step))
        for widget in (self.box, self.slider):
            widget.blockSignals(False)

    def show_grade(self, grade: str, source: str) -> None:
        """Say beside the name how grave the value is ("" for not at all), and in the tip what that is told from."""
        label = tr(self.quantity.label)
        text = f"{label} · {grade}" if grade else label
        if text != self.label.text() or source != self._graded:
            self._graded = source
            self.label.setText(text)
            self._describe()

    def apply_theme(self, tokens: Tokens) -> None:
        """Redraw the icon in the colours of the appearance."""
        self.back.setIcon(icon("mdi6.restore", tokens, tokens.muted))

    # ---- from the person -----------------------------------------------------------------------------------------
    def _slid(self, position: int) -> None:
        q = self.quantity
        value = min(q.high, max(q.low, position * q.step))
        if not self.slider.isSliderDown():
            self._continue_gesture()
        self.changed.emit(q.name, round(value, 6), self._gesture)

    def _typed(self, value: float) -> None:
        self.changed.emit(self.quantity.name, value, self._gesture)

    def _press(self) -> None:
        self._gesture = new_gesture()
        self.pressed.emit()

    def _release(self) -> None:
        self._end_gesture()
        self.released.emit()

    def _scale_slider(self) -> None:
        """Stops at round values, with the ends of the range wherever they are."""
        q = self.quantity
        first, last = math.floor(q.low / q.step + 1e-6), math.ceil(q.high / q.step - 1e-6)
        self.slider.setRange(first, last)
        self.slider.setPageStep(max(1, (last - first) // 10))

    def _continue_gesture(self) -> None:
        if not self._gesture:
            self._gesture = new_gesture()
        self._pause.start()

    def _end_gesture(self) -> None:
        self._pause.stop()
        self._gesture = 0

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Leave the wheel to the panel unless the control has the focus; arrow keys in the box are one gesture."""
        if event is not None and isinstance(watched, QWidget):
            if event.type() == QEvent.Type.Wheel and not watched.hasFocus():
                event.ignore()
                return True
            if watched is self.box:
                if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                    if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                        self._continue_gesture()
                    else:
                        self._end_gesture()
                elif event.type() == QEvent.Type.Wheel:
                    self._continue_gesture()
                elif event.type() == QEvent.Type.FocusOut:
                    self._end_gesture()
        return super().eventFilter(watched, event)

    def _describe(self) -> None:
        q = self.quantity
        unit = "°" if q.unit == "deg" else f" {q.unit}".rstrip()
        default = tr("read off the bone") if self.default is None else with_unit(self.default, q.unit, min(q.step, 0.1))
        source = (
            tr("<br>Source: {source} ({status})", source=q.source, status=q.status)
            if q.source
            else tr("<br>Standing: {status}", status=q.status)
        )
        text = tr(
            "<p><b>{label}</b></p><p>{meaning}</p><p>Range {low:g} to {high:g}{unit}. Default {default}.{source}</p>",
            label=q.label,
            meaning=q.meaning,
            low=q.low,
            high=q.high,
            unit=unit,
            default=default,
            source=source,
        )
        if self._graded:
            text += "<p>" + tr("Grades: {source}", source=self._graded) + "</p>"
        for widget in (self.label, self.box, self.slider):
            widget.setToolTip(text)
        self.back.setToolTip(tr("Back to the default, {default}", default=default))
