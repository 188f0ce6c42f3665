"""A row under the burr's bar that lights up as the burr nears a limit. It keeps its height: the view does not jump."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QWidget

from vertebra3d_app.burr.words import Gauge
from vertebra3d_app.icons import icon
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.elided import Elided

MOST = 3  # of them have room side by side
_SIGN_PX = 15
_SIGNS = {"red": "mdi6.alert-octagon", "amber": "mdi6.alert", "near": "mdi6.alert-outline", "": "mdi6.circle-outline"}


class Gauges(QWidget):
    """The gravest gauges side by side, each a sign and a few words; what it says in full where the mouse rests."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None):
        super().__init__(parent)
        self._tokens = tokens
        self.gauges: tuple[Gauge, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.lines: list[tuple[QLabel, Elided]] = []
        for _ in range(MOST):
            sign, words = QLabel(), Elided()
            sign.setFixedSize(_SIGN_PX, _SIGN_PX)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(words)
            row.addSpacing(8)
            self.lines.append((sign, words))
        self.more = QLabel()
        self.more.setProperty("role", "muted")
        row.addWidget(self.more)
        row.addStretch(1)
        self.setFixedHeight(max(_SIGN_PX, self.more.fontMetrics().height()) + 4)
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
            sign.setVisible(shown)
            words.setVisible(shown)
        rest = gauges[MOST:]
        self.more.setText(f"and {len(rest)} more" if rest else "")
        self.more.setToolTip("".join(f"<p>{gauge.text}</p>" for gauge in rest))
        self.setAccessibleDescription("; ".join(gauge.text for gauge in gauges))
        self._draw_signs()

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
