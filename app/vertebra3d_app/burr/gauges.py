"""Lines over the view that light up as the burr nears a limit."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from vertebra3d_app.burr.words import Gauge
from vertebra3d_app.icons import icon
from vertebra3d_app.theme import Tokens

_MOST = 5  # lines: more would cover the bone, and the numbers beside it tell all
_EDGE_PX = 12
_SIGN_PX = 15
_WIDE_PX = 430
_SIGNS = {"red": "mdi6.alert-octagon", "amber": "mdi6.alert", "": "mdi6.circle-outline"}


class Gauges(QFrame):
    """A sign and a line for each gauge, in the upper left corner of the view."""

    def __init__(self, view: QWidget, tokens: Tokens):
        super().__init__(view)
        self.setObjectName("legend")
        self._view = view
        self._tokens = tokens
        self.gauges: tuple[Gauge, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(9, 7, 11, 7)
        self._grid.setHorizontalSpacing(7)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.lines: list[tuple[QLabel, QLabel]] = []
        for line in range(_MOST):
            sign, words = QLabel(), QLabel()
            words.setWordWrap(True)
            self._grid.addWidget(sign, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, line, 1)
            self.lines.append((sign, words))
        view.installEventFilter(self)
        self.hide()

    def show_gauges(self, gauges: Sequence[Gauge]) -> None:
        """Show these, the first so many of them."""
        if tuple(gauges) == self.gauges:
            return
        self.gauges = tuple(gauges)
        for at, (sign, words) in enumerate(self.lines):
            shown = at < len(gauges)
            sign.setVisible(shown)
            words.setVisible(shown)
            if not shown:
                continue
            gauge = gauges[at]
            words.setText(gauge.text)
            for label in (sign, words):
                label.setToolTip(gauge.tip)
            role = {"red": "red", "amber": "amber"}.get(gauge.level, "plain")
            if words.property("gauge") != role:
                words.setProperty("gauge", role)
                style = words.style()
                if style is not None:
                    style.unpolish(words)
                    style.polish(words)
        self._draw_signs()
        self.setAccessibleName("Limits: " + "; ".join(gauge.text for gauge in gauges))
        self.setVisible(bool(gauges))
        self._place()

    def apply_theme(self, tokens: Tokens) -> None:
        """Redraw the signs in the colours of the appearance."""
        self._tokens = tokens
        self._draw_signs()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Keep to the corner as the view grows."""
        if event is not None and watched is self._view and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = min(_WIDE_PX, max(160, self._view.width() - 2 * _EDGE_PX))
        margins = self._grid.contentsMargins()
        longest = max((words.fontMetrics().horizontalAdvance(g.text) for (_, words), g in self._pairs()), default=0)
        width = min(width, longest + _SIGN_PX + self._grid.horizontalSpacing() + margins.left() + margins.right() + 4)
        self.setGeometry(_EDGE_PX, _EDGE_PX, width, max(self._grid.heightForWidth(width), 1))

    def _pairs(self) -> list[tuple[tuple[QLabel, QLabel], Gauge]]:
        return list(zip(self.lines, self.gauges, strict=False))

    def _draw_signs(self) -> None:
        t = self._tokens
        colours = {"red": t.red, "amber": t.amber, "": t.muted}
        for (sign, _), gauge in self._pairs():
            sign.setPixmap(icon(_SIGNS[gauge.level], t, colours[gauge.level]).pixmap(_SIGN_PX, _SIGN_PX))
