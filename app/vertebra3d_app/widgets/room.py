"""Room for letters of any size: widths that follow the font, panels as wide as their content, rows that wrap."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QFrame, QLayout, QLayoutItem, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

_MOST_ROW_PX = 632  # a row that is no wider stays one: with both panels in large letters, 1280 px are enough
_NO_BOUND = (1 << 24) - 1  # px, as Qt has it
_FONT = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Polish)


class FollowsFont(QObject):
    """Does something at once, and again whenever the font of a widget has become another.

    Parameters
    ----------
    widget : QWidget
    do : callable
    """

    def __init__(self, widget: QWidget, do: Callable[[], object]):
        super().__init__(widget)
        self._do = do
        self._px = widget.font().pixelSize()
        widget.installEventFilter(self)
        do()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Look whether the font has changed."""
        if event is not None and event.type() in _FONT and isinstance(watched, QWidget):
            now = watched.font().pixelSize()
            if now != self._px:
                self._px = now
                self._do()
        return False


def wide_enough(widget: QWidget, text: str, beside: int, least: int) -> None:
    """Fix the width of a widget to what `text` takes in its font and `beside` px, but no less than `least`."""
    FollowsFont(widget, lambda: widget.setFixedWidth(max(least, widget.fontMetrics().horizontalAdvance(text) + beside)))


class AsWideAsContent(QObject):
    """Keeps a scroll area as wide as its content needs, so that it scrolls up and down only.

    The width that was once needed stays, or the parts of the window would tremble; another font measures anew.

    Parameters
    ----------
    area : QScrollArea
        With its content set.
    least : int
        Width below which it never goes, px.
    """

    def __init__(self, area: QScrollArea, least: int):
        super().__init__(area)
        self._area, self._least = area, least
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = area.widget()
        assert content is not None
        self._content = content
        self._new_font = QTimer(self)  # runs while parts of the content are still told of another font
        self._new_font.setSingleShot(True)
        self._new_font.setInterval(0)
        self._new_font.timeout.connect(lambda: self._fit(self._least))
        content.installEventFilter(self)
        self._font = FollowsFont(area, self._anew)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """The content has become another."""
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self._fit(self._least if self._new_font.isActive() else self._area.minimumWidth())
        return False

    def _anew(self) -> None:
        self._new_font.start()  # what lies within is told after the area: it asks for its room when it has the font too
        self._fit(self._least)

    def _fit(self, least: int) -> None:
        bar = self._area.verticalScrollBar()
        beside = bar.sizeHint().width() if bar is not None else 0
        needed = self._content.minimumSizeHint().width() + beside + 2 * self._area.frameWidth()
        if max(least, needed) != self._area.minimumWidth():
            self._area.setMinimumWidth(max(least, needed))


class WholeOrNot(QFrame):
    """Asks for no width of its own, and hides what it holds where there is too little for that.

    Parameters
    ----------
    held : QWidget
    """

    def __init__(self, held: QWidget):
        super().__init__()
        self._held = held
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(held)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """There is room now, or there is none."""
        super().resizeEvent(event)
        self._held.setVisible(self.width() >= self._held.minimumWidth())


class WrappingRow(QLayout):
    """Widgets in a row, and in further rows where one is too narrow. What comes after `push` is at the right end.

    Parameters
    ----------
    parent : QWidget
    """

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._pushed: int | None = None
        self._known: dict[int, int] = {}  # height by width: Qt asks hundreds of times while a style sheet is set
        policy = parent.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        parent.setSizePolicy(policy)

    def push(self) -> None:
        """Let the widgets that are added from now on stand at the right, where there is one row."""
        self._pushed = len(self._items)

    def addItem(self, item: QLayoutItem | None) -> None:
        """Take an item in; Qt calls this."""
        if item is not None:
            self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item, or none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Neither."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrow row is a high one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height where there is so much width."""
        if width not in self._known:
            self._known[width] = self._place(QRect(0, 0, width, 0), False)
        return self._known[width]

    def invalidate(self) -> None:
        """Something within wants other room."""
        self._known.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._place(rect, True)

    def sizeHint(self) -> QSize:
        """Room for one row."""
        sizes = [item.sizeHint() for item in self._shown()]
        edge = self.contentsMargins()
        wide = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        high = max((size.height() for size in sizes), default=0)
        return QSize(wide + edge.left() + edge.right(), high + edge.top() + edge.bottom())

    def minimumSize(self) -> QSize:
        """Room for one row where that is a usual one; a row of large letters makes do with room for its widest item."""
        if self.sizeHint().width() <= _MOST_ROW_PX:
            return self.sizeHint()
        sizes = [item.minimumSize() for item in self._shown()]
        edge = self.contentsMargins()
        wide = max((size.width() for size in sizes), default=0) + edge.left() + edge.right()
        high = max((size.height() for size in sizes), default=0) + edge.top() + edge.bottom()
        return QSize(wide, high)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, really: bool) -> int:
        edge, gap = self.contentsMargins(), self.spacing()
        inside = rect.adjusted(edge.left(), edge.top(), -edge.right(), -edge.bottom())
        rows: list[list[QLayoutItem]] = [[]]
        wide = 0
        right = set(map(id, self._items[self._pushed :])) if self._pushed is not None else set()
        one_row = self.sizeHint().width() - edge.left() - edge.right() <= inside.width()
        pushed = False
        for item in self._shown():
            own = item.sizeHint().width()
            first_pushed = id(item) in right and not pushed
            pushed = pushed or first_pushed
            if rows[-1] and (wide + gap + own > inside.width() or (first_pushed and not one_row)):
                rows.append([])
                wide = 0
            wide += own + (gap if rows[-1] else 0)
            rows[-1].append(item)
        spare = inside.width() - wide if len(rows) == 1 else 0
        y = inside.top()
        for row in rows:
            high = max((item.sizeHint().height() for item in row), default=0)
            x, moved = inside.left(), False
            for item in row:
                if id(item) in right and not moved:
                    x, moved = x + max(0, spare), True
                size = item.sizeHint().boundedTo(QSize(inside.width(), _NO_BOUND))
                if really:
                    item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + gap
            y += high + gap
        return y - gap - rect.top() + edge.bottom()
