"""A row under the burr's bar that lights up as the burr nears a limit. It keeps its height: the view does not jump."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QWidget

from vertebra3d_app.burr.words import Gauge
from vertebra3d_app.icons import icon
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.elided import Elided
from vertebra3d_app.widgets.room import FollowsFont

MOST = 5  # side by side, where there is room
_SIGN_PX = 15
_GAP_PX = 7
_MORE = "and 00 more"  # the most that is said of those that have no room
_SIGNS = {"red": "mdi6.alert-octagon", "amber": "mdi6.alert", "near": "mdi6.alert-outline", "": "mdi6.circle-outline"}


class Gauges(QWidget):
    """The gravest gauges side by side, each a sign and a few words; it says all where the mouse rests."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None):
        super().__init__(parent)
        self._tokens = tokens
        self.gauges: tuple[Gauge, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP_PX)
        self.lines: list[tuple[QLabel, Elided]] = []
        for _ in range(MOST):
            sign, words = QLabel(), Elided()
            sign.setFixedSize(_SIGN_PX, _SIGN_PX)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(words)
            self.lines.append((sign, words))
        row.addStretch(1)
        self.more = QLabel()
        self.more.setProperty("role", "muted")
        row.addWidget(self.more)
        FollowsFont(self.more, self._anew)
        self.setAccessibleName("Limits")

    def show_gauges(self, gauges: Sequence[Gauge]) -> None:
        """Show these: the first so many, and how many more there are."""
        if tuple(gauges) == self.gauges:
            return
        self.gauges = tuple(gauges)
        for at, (sign, words) in enumerate(self.lines):
            shown = at < len(gauges)
            if shown:
                gauge = gauges[at]
                words.setText(gauge.text)
                for label in (sign, words):
                    label.setToolTip(gauge.tip)
                if words.property("gauge") != gauge.level:
                    words.setProperty("gauge", gauge.level)
                    style = words.style()
                    if style is not None:
                        style.unpolish(words)
                        style.polish(words)
        self._fit()
        self.setAccessibleDescription("; ".join(gauge.text for gauge in gauges))
        self._draw_signs()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Show as many as have room."""
        super().resizeEvent(event)
        self._fit()

    def _anew(self) -> None:
        """Another size of the text: another height, and room for more or fewer."""
        self.setFixedHeight(max(_SIGN_PX, self.more.fontMetrics().height()) + 4)
        self._fit()

    def _fit(self) -> None:
        """As many as are told in full, and how many more there are; one at least, cut short if need be."""
        room, shown = self.width() - self.more.fontMetrics().horizontalAdvance(_MORE) - _GAP_PX, 0
        for (_, words), _ in zip(self.lines, self.gauges, strict=False):
            words.ensurePolished()
            room -= words.sizeHint().width() + _SIGN_PX + 2 * _GAP_PX
            if shown and room < 0:
                break
            shown += 1
        for at, labels in enumerate(self.lines):
            for label in labels:
                label.setVisible(at < shown)
        rest = self.gauges[shown:]
        self.more.setText(f"and {len(rest)} more" if rest else "")
        self.more.setToolTip("".join(f"<p>{gauge.text}</p>" for gauge in rest))

    def apply_theme(self, tokens: Tokens) -> None:
        """Redraw the signs in the colours of the appearance."""
        self._tokens = tokens
        self._draw_signs()

    def _draw_signs(self) -> None:
        t = self._tokens
        colours = {"red": t.red, "amber": t.amber, "near": t.amber}
        for (sign, _), gauge in zip(self.lines, self.gauges, strict=False):
            colour = colours.get(gauge.level, t.muted)
            sign.setPixmap(icon(_SIGNS[gauge.level], t, colour).pixmap(_SIGN_PX, _SIGN_PX))
