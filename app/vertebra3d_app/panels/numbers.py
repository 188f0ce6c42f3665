"""The right panel: the numbers as cards, plain words first, and the warnings."""

from __future__ import annotations

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vertebra3d.outcome import Outcome, Warning_
from vertebra3d_app.icons import icon
from vertebra3d_app.language import tr
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.room import AsWideAsContent
from vertebra3d_app.wording import Card, Row, cards, warning_figures, warning_title, warning_words

_LEAST_PX = 320


class CardView(QFrame):
    """One card: title, headline figure, rows of label and value. Made once, filled again and again."""

    def __init__(self, key: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("card")
        self.key = key
        self.title, self.figure, self.detail = QLabel(), QLabel(), QLabel()
        self.title.setProperty("role", "heading")
        self.figure.setProperty("role", "figure")
        self.detail.setProperty("role", "muted")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.detail, 1, Qt.AlignmentFlag.AlignBottom)
        self.detail.setContentsMargins(0, 0, 0, 4)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        self.rows: list[tuple[QLabel, QLabel]] = []

    def show_card(self, card: Card) -> None:
        """Fill the card."""
        self.title.setText(card.title)
        self.figure.setText(card.figure)
        self.detail.setText(card.detail)
        for label in (self.figure, self.detail):
            label.setVisible(bool(card.figure))
        for widget in (self, self.title, self.figure, self.detail):
            _explain(widget, card.meaning)
        self.setAccessibleName(f"{card.title} {card.figure} {card.detail}".strip())
        while len(self.rows) < len(card.rows):
            self._add_row()
        for (label, value), row in zip(self.rows, card.rows, strict=False):
            _fill(label, value, row)
        for label, value in self.rows[len(card.rows) :]:
            label.hide()
            value.hide()

    def _add_row(self) -> None:
        label, value = QLabel(), QLabel()
        label.setWordWrap(True)
        label.setProperty("role", "muted")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QHBoxLayout()  # each its own: a long value elsewhere would break the name of this one
        line.setSpacing(10)
        line.addWidget(label, 1)
        line.addWidget(value)
        self._lines.addLayout(line)
        self.rows.append((label, value))


class WarningView(QFrame):
    """One warning: what was crossed, the figure and the limit, the source."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("warning")
        self.sign, self.title, self.detail, self.figures, self.source = (QLabel() for _ in range(5))
        self.title.setProperty("role", "value")
        self.detail.setProperty("role", "muted")
        self.source.setProperty("role", "muted")
        text = QVBoxLayout()
        text.setSpacing(3)
        for label in (self.title, self.figures, self.detail, self.source):
            label.setWordWrap(True)
            text.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(8)
        layout.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(text, 1)
        self._level = ""

    def show_warning(self, warning: Warning_, tokens: Tokens) -> None:
        """Fill the strip."""
        title, detail = warning_words(warning)
        measured, _, detail = detail.partition(". ")
        figures = warning_figures(warning)
        whole = figures.replace(" ", "\N{NO-BREAK SPACE}")
        told = ": ".join(part for part in (measured, whole) if part)
        self.title.setText(title)
        self.figures.setText(told)
        self.figures.setVisible(bool(told))
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.source.setText(tr("Source: {source}", source=warning.source) if warning.source else "")
        self.source.setVisible(bool(warning.source))
        self.setAccessibleName(f"{tr(warning.level)}: {warning_title(warning)} {figures}")
        if warning.level != self._level:
            self._level = warning.level
            self.setProperty("level", warning.level)
            style = self.style()
            for widget in (self, self.title):
                if style is not None:
                    style.unpolish(widget)
                    style.polish(widget)
        name, colour = {
            "red": ("mdi6.alert-octagon", tokens.red),
            "amber": ("mdi6.alert", tokens.amber),
        }.get(warning.level, ("mdi6.information-outline", tokens.muted))
        self.sign.setPixmap(icon(name, tokens, colour).pixmap(18, 18))


class Numbers(QScrollArea):
    """The numbers of an outcome."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None):
        super().__init__(parent)
        self._tokens = tokens
        self._outcome: Outcome | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        panel = QWidget()
        panel.setObjectName("panel")
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(10, 12, 10, 14)
        layout.setSpacing(10)
        keys = ("sac", "roots", "bone", "lower", "canal", "preserved", "access", "stands")
        self.cards = {key: CardView(key) for key in keys}
        self.crossed = QPushButton()
        self.crossed.setObjectName("crossed")
        self.crossed.setCursor(Qt.CursorShape.PointingHandCursor)
        self.crossed.setToolTip(tr("Show the limits that this cut crosses, with their sources"))
        self.crossed.clicked.connect(self._show_warnings)
        self.crossed.hide()
        self.waiting = QLabel(tr("Working out the bone and its numbers…"))
        self.waiting.setProperty("role", "muted")
        self.waiting.setWordWrap(True)
        layout.addWidget(self.waiting)
        layout.addWidget(self.crossed)
        self.warnings: list[WarningView] = []
        self._warning_box = QVBoxLayout()
        self._warning_box.setSpacing(8)
        for card in self.cards.values():
            layout.addWidget(card)
        layout.addLayout(self._warning_box)
        layout.addStretch(1)
        self.setWidget(panel)
        panel.setVisible(True)
        AsWideAsContent(self, _LEAST_PX)
        for card in self.cards.values():
            card.hide()

    def show_outcome(self, outcome: Outcome) -> None:
        """Fill the cards."""
        self._outcome = outcome
        self.waiting.hide()
        told = {card.key: card for card in cards(outcome)}
        for key, own in self.cards.items():
            if key in told:
                own.show_card(told[key])
            own.setVisible(key in told)
        order = {"red": 0, "amber": 1}
        warnings = sorted(outcome.warnings, key=lambda w: order.get(w.level, 2))
        while len(self.warnings) < len(warnings):
            view = WarningView()
            self._warning_box.addWidget(view)
            self.warnings.append(view)
        for view, warning in zip(self.warnings, warnings, strict=False):
            view.show_warning(warning, self._tokens)
            view.show()
        for view in self.warnings[len(warnings) :]:
            view.hide()
        self._count(warnings)

    def _count(self, warnings: list[Warning_]) -> None:
        """Say at the top how many limits are crossed; the limits stand below the numbers."""
        limits = [w for w in warnings if w.level in ("amber", "red")]
        self.crossed.setVisible(bool(limits))
        if not limits:
            return
        red = limits[0].level == "red"
        self.crossed.setText(
            tr("{count} limits crossed", count=len(limits)) if len(limits) > 1 else tr("1 limit crossed")
        )
        sign, colour = ("mdi6.alert-octagon", self._tokens.red) if red else ("mdi6.alert", self._tokens.amber)
        self.crossed.setIcon(icon(sign, self._tokens, colour))
        level = "red" if red else "amber"
        if self.crossed.property("level") != level:
            self.crossed.setProperty("level", level)
            style = self.crossed.style()
            if style is not None:
                style.unpolish(self.crossed)
                style.polish(self.crossed)

    def _show_warnings(self) -> None:
        for view in reversed(self.warnings):
            if not view.isHidden():
                self.ensureWidgetVisible(view, 0, 12)
        if self.warnings:
            self.ensureWidgetVisible(self.warnings[0], 0, 12)

    def show_stale(self, stale: bool) -> None:
        """Grey the numbers while they belong to a case of the past that cannot be worked out anew."""
        panel = self.widget()
        if panel is not None:
            panel.setEnabled(not stale)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self._tokens = tokens
        if self._outcome:
            self.show_outcome(self._outcome)


def _fill(label: QLabel, value: QLabel, row: Row) -> None:
    label.setText(row.label)
    value.setText(row.value)
    for widget in (label, value):
        _explain(widget, row.meaning)
        widget.show()
    value.setAccessibleName(f"{row.label}: {row.value}")
    role = row.tone or "value"
    if value.property("role") != role:
        value.setProperty("role", role)
        style = value.style()
        if style is not None:
            style.unpolish(value)
            style.polish(value)


def _explain(widget: QWidget, meaning: str) -> None:
    """Give a widget its tip; told anew, it would tell all above it, thirty times a second."""
    if widget.toolTip() != meaning:
        widget.setToolTip(meaning)
