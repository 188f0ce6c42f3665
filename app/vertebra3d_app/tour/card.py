"""The card of the tour and the outlines round its controls. They lie over the window, in no layout."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vertebra3d_app.icons import icon
from vertebra3d_app.language import tr
from vertebra3d_app.theme import LIGHT, Tokens

_WIDE_EM = 27  # of the card, in heights of a letter
_GAP_PX, _EDGE_PX = 14, 10
_ROUND_PX, _OUT_PX, _PEN_PX = 7, 3, 2
_HIDES = 1000  # times as bad as over what is spared it is to lie over a control that is spoken of
_FAR_PX = 110  # of what is spared are worth a pixel nearer to the control


class Card(QFrame):
    """Title, text and buttons of one step.

    Signals
    -------
    next, back, leave, show_me : what a person asks for, by button or by key while keys go to the card.
    """

    next = pyqtSignal()
    back = pyqtSignal()
    leave = pyqtSignal()
    show_me = pyqtSignal()

    def __init__(self, window: QWidget):
        super().__init__(window)
        self.setObjectName("tour")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tokens: Tokens = LIGHT
        self.count, self.title, self.text, self.said = (QLabel() for _ in range(4))
        self.count.setProperty("role", "muted")
        self.title.setProperty("role", "title")
        self.said.setProperty("role", "good")
        for label in (self.title, self.text, self.said):
            label.setWordWrap(True)
        self.sign = QLabel()
        self.close_button = QPushButton()
        self.close_button.setProperty("role", "quiet")
        self.close_button.setFixedSize(24, 24)
        self.back_button, self.next_button = QPushButton(tr("Back")), QPushButton(tr("Next"))
        self.show_button = QPushButton(tr("Show me"))
        self.show_button.setToolTip(tr("Let the tour do this step"))
        self.close_button.setToolTip(tr("Leave the tour (Esc)"))
        self.close_button.setAccessibleName(tr("Leave the tour"))
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addWidget(self.close_button)
        told = QHBoxLayout()
        told.setSpacing(6)
        told.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.said, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.show_button)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 10, 14, 14)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addSpacing(2)
        layout.addLayout(told)
        layout.addSpacing(4)
        layout.addLayout(foot)
        for button, signal in (
            (self.next_button, self.next),
            (self.back_button, self.back),
            (self.show_button, self.show_me),
            (self.close_button, self.leave),
        ):
            button.clicked.connect(lambda _checked, signal=signal: signal.emit())
            button.installEventFilter(self)
        self.hide()

    def say(self, count: str, title: str, text: str) -> None:
        """Show what a step says."""
        for label, words in ((self.count, count), (self.title, title), (self.text, text)):
            label.setText(words)
        self.setAccessibleName(f"{count}: {title}")
        self.setAccessibleDescription(text)

    def say_state(self, asks: bool, done: bool, first: bool, last: bool) -> None:
        """Show whether the step is done, and offer what can be done from here."""
        told = asks and done
        self.said.setText(tr("Done") if told else "")
        self.said.setVisible(told)
        self.sign.setVisible(told)
        self.show_button.setVisible(asks and not done)
        self.back_button.setEnabled(not first)
        self.next_button.setText(tr("Finish") if last else tr("Next") if done else tr("Skip"))
        self.next_button.setToolTip(tr("End the tour") if last else tr("To the next step (right arrow)"))
        self.next_button.setProperty("role", "primary" if done else "")
        self._polish()

    def apply_theme(self, tokens: Tokens) -> None:
        """Take a light or a dark appearance."""
        self._tokens = tokens
        self.close_button.setIcon(icon("mdi6.close", tokens))
        self.sign.setPixmap(icon("mdi6.check-circle", tokens, tokens.good).pixmap(18, 18))

    def wanted_size(self, room: QSize) -> QSize:
        """As wide as reads well, as high as the text then takes, within the room that there is."""
        self.ensurePolished()
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = max(min(_WIDE_EM * self.fontMetrics().height(), room.width() // 2), self.minimumSizeHint().width())
        return QSize(width, max(self.heightForWidth(width), self.minimumSizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Arrows, Enter and Escape, while keys go to the card."""
        if event is None or not self._key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """A button would take the arrows to walk to its neighbours, and leave Enter alone."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QPushButton):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                watched.click()
                return True
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        keys = Qt.Key
        signals = {
            keys.Key_Return: self.next,
            keys.Key_Enter: self.next,
            keys.Key_Right: self.next,
            keys.Key_Left: self.back,
            keys.Key_Escape: self.leave,
        }
        signal = signals.get(keys(event.key()))
        if signal is None:
            return False
        signal.emit()
        return True

    def _polish(self) -> None:
        style = self.next_button.style()
        if style is not None:
            style.unpolish(self.next_button)
            style.polish(self.next_button)


class Outline(QWidget):
    """A line round a control. The mouse goes through it."""

    def __init__(self, window: QWidget):
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._colour = QColor(LIGHT.accent)
        self.hide()

    def apply_theme(self, tokens: Tokens) -> None:
        """Take a light or a dark appearance."""
        self._colour = QColor(tokens.accent)
        self.update()

    def lie_round(self, rect: QRect) -> None:
        """Lie round a rectangle of the window."""
        self.setGeometry(rect.adjusted(-_OUT_PX, -_OUT_PX, _OUT_PX, _OUT_PX))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent | None) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, _PEN_PX))
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inside, _ROUND_PX, _ROUND_PX)


def place_beside(size: QSize, targets: Sequence[QRect], room: QRect, spared: Sequence[QRect] = ()) -> QRect:
    """A place for the card within `room`: over none of its targets, near to them, and off what is spared.

    Parameters
    ----------
    size : QSize
        Of the card.
    targets : sequence of QRect
        The controls that it speaks of.
    room : QRect
        What it may lie over.
    spared : sequence of QRect
        What it leaves in sight where it can: the bone, other controls.
    """
    inner = room.adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
    right, bottom = inner.right() - size.width(), inner.bottom() - size.height()
    if not targets:
        return QRect(QPoint(right, bottom), size)
    whole = QRect()
    for target in targets:
        whole = whole.united(target)
    best, least = QRect(), float("inf")
    for near in (whole, targets[-1]):
        beside = (near.right() + _GAP_PX, near.left() - _GAP_PX - size.width())
        under = (near.bottom() + _GAP_PX, near.top() - _GAP_PX - size.height())
        level = (near.center().y() - size.height() // 2, inner.top(), bottom)
        across = (near.center().x() - size.width() // 2, inner.left(), right)
        for x, y in [*((x, y) for x in beside for y in level), *((x, y) for y in under for x in across)]:
            at = QPoint(max(inner.left(), min(x, right)), max(inner.top(), min(y, bottom)))
            place = QRect(at, size)
            cost = _HIDES * sum(_area(place.intersected(target)) for target in targets)
            cost += sum(_area(place.intersected(one)) for one in spared)
            cost += _FAR_PX * min(_apart(place, target) for target in targets)
            if cost < least:
                best, least = place, cost
    return best


def _apart(one: QRect, other: QRect) -> int:
    """How far two rectangles are from one another, px."""
    x = max(0, one.left() - other.right(), other.left() - one.right())
    y = max(0, one.top() - other.bottom(), other.top() - one.bottom())
    return max(x, y)


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())
