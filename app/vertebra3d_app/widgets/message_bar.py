"""A strip over the page in sight that says what went wrong, or offers something. Nothing moves for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from vertebra3d_app.icons import icon
from vertebra3d_app.language import tr
from vertebra3d_app.theme import Tokens

_EDGE_PX = 12  # between the strip and what it lies over


class MessageBar(QFrame):
    """Shows one message at a time, with the buttons that it offers and one to close it.

    It is in no layout: it lies over whatever `lie_over` named last, and follows its size.
    """

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("message")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sign = QLabel()
        self._close = QPushButton()
        self._close.setProperty("role", "quiet")
        self._close.setFixedSize(24, 24)
        self._close.setToolTip(tr("Close this message"))
        self._close.setAccessibleName(tr("Close message"))
        self._close.clicked.connect(self.clear)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(14, 7, 10, 7)
        self._layout.setSpacing(10)
        self._layout.addWidget(self._sign)
        self._layout.addWidget(self._text, 1)
        self._layout.addWidget(self._close)
        self._buttons: list[QPushButton] = []
        self._tokens: Tokens | None = None
        self._level = "info"
        self.source = ""
        self._ground: QWidget | None = None
        self._at_foot = False
        self.setVisible(False)

    @property
    def text(self) -> str:
        """The message that is shown, or nothing."""
        return self._text.text() if not self.isHidden() else ""

    def lie_over(self, ground: QWidget, at_foot: bool = False) -> None:
        """Lie over the top of `ground`, or over its foot, from now on; what is shown stays shown."""
        shown = not self.isHidden()
        if ground is not self._ground:
            if self._ground is not None:
                self._ground.removeEventFilter(self)
            ground.installEventFilter(self)
            self.setParent(ground)
        self._ground, self._at_foot = ground, at_foot
        self._place()
        self.setVisible(shown)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Follow the size of what it lies over, and stay over what comes in there later."""
        if event is not None and watched is self._ground:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
                self._place()
            elif event.type() == QEvent.Type.ChildPolished:
                self.raise_()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent | None) -> bool:
        """Take another height when the text or its font has become another."""
        done = super().event(event)
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    def _place(self) -> None:
        ground = self._ground
        if ground is None:
            return
        width = max(1, ground.width() - 2 * _EDGE_PX)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        top = max(_EDGE_PX, ground.height() - _EDGE_PX - height) if self._at_foot else _EDGE_PX
        self.setGeometry(_EDGE_PX, top, width, height)
        self.raise_()

    def say(
        self, text: str, level: str = "error", offers: Sequence[tuple[str, Callable[[], object]]] = (), source: str = ""
    ) -> None:
        """Show `text`; `offers` are buttons (label, what they do); `source` names who may take it back."""
        self._drop_buttons()
        text = tr(text)  # what the library refuses is said in its own words
        self._level, self.source = level, source
        self.setProperty("level", level)
        self._text.setText(text)
        self.setAccessibleName(text)
        for label, action in offers:
            button = QPushButton(label)
            button.clicked.connect(self.clear)
            button.clicked.connect(lambda _checked, action=action: action())
            self._layout.insertWidget(self._layout.count() - 1, button)
            self._buttons.append(button)
        style = self.style()
        for widget in (self, self._text):
            if style is not None:
                style.unpolish(widget)
                style.polish(widget)
        self._redraw()
        self._place()
        self.setVisible(True)

    def clear(self, source: str | None = None) -> None:
        """Take the message away; with `source`, only one of that source."""
        if isinstance(source, str) and source != self.source:
            return
        self.setVisible(False)
        self._drop_buttons()

    def apply_theme(self, tokens: Tokens) -> None:
        """Redraw the icons in the colours of the appearance."""
        self._tokens = tokens
        self._redraw()

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons.clear()

    def _redraw(self) -> None:
        if self._tokens:
            t = self._tokens
            name, colour = ("mdi6.alert-circle", t.red) if self._level == "error" else ("mdi6.information", t.accent)
            self._sign.setPixmap(icon(name, t, colour).pixmap(18, 18))
            self._close.setIcon(icon("mdi6.close", t))
