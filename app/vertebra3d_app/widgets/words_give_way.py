"""A tool bar whose buttons lose their words where the title beside them would be cut."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtWidgets import QToolBar, QToolButton

from vertebra3d_app.widgets.elided import Elided

_MORE_PX = 16  # room that is wanted beyond what is needed before words come back, or they would come and go
_GAP_PX = 4
_WHEN = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class WordsGiveWay(QObject):
    """Shows icon and words of some buttons of a bar, or the icons alone where there is no room for its title.

    Parameters
    ----------
    bar : QToolBar
    title : Elided
        The last widget of the bar; it takes the room that is left.
    buttons : sequence of QToolButton
        Those with words; what they do is said by their tips and by the menus too.
    """

    def __init__(self, bar: QToolBar, title: Elided, buttons: Sequence[QToolButton]):
        super().__init__(bar)
        self._bar, self._title, self._buttons = bar, title, tuple(buttons)
        self.shown = True
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """The bar has another width, or something in it wants another."""
        if event is not None and event.type() in _WHEN and watched is self._bar:
            self._fit()
        return False

    def _fit(self) -> None:
        bar, title = self._bar, self._title
        needed = bar.sizeHint().width() - title.sizeHint().width() + title.full_width
        if self.shown:
            wanted = needed <= bar.width()
        else:
            wanted = needed + sum(map(_words_px, self._buttons)) + _MORE_PX <= bar.width()
        if wanted != self.shown:
            self.shown = wanted
            styles = Qt.ToolButtonStyle
            for button in self._buttons:
                button.setToolButtonStyle(styles.ToolButtonTextBesideIcon if wanted else styles.ToolButtonIconOnly)


def _words_px(button: QToolButton) -> int:
    """How much wider a button is with its words: as Qt reckons, a gap and a space on either side of them."""
    letters = button.fontMetrics()
    return letters.horizontalAdvance(button.text()) + 2 * letters.horizontalAdvance(" ") + _GAP_PX
