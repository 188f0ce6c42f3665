"""Every command by its name: type a few letters, choose with the arrow keys, Enter does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PyQt6.QtCore import QEvent, QObject, QSize, Qt
from PyQt6.QtGui import QAction, QBrush, QColor, QKeyEvent, QKeySequence
from PyQt6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
)

from vertebra3d_app.actions import Spec
from vertebra3d_app.finding import score
from vertebra3d_app.icons import icon
from vertebra3d_app.language import mark, tr

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

OWN = "palette"  # the action that shows this: it is not in its own list
_MOST_PX, _EDGE_PX = 640, 24
_ROWS = 12
_NOT_NOW = mark("not available now")
_ROLE = Qt.ItemDataRole.UserRole


class PaletteDialog(QDialog):
    """A search over all actions of a window.

    Parameters
    ----------
    window : Window
        Whose actions they are; it lies over the top of it.
    """

    def __init__(self, window: Window):
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._window = window
        self.setWindowTitle(tr("Find a command"))
        self.setObjectName("palette")
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Type what you want to do"))
        self.field.setAccessibleName(tr("Find a command"))
        self.field.setAccessibleDescription(tr("Arrow keys choose, Enter does it, Escape closes"))
        self.field.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Commands"))
        self.list.setColumnCount(3)
        self.list.setHeaderLabels([tr("Command"), tr("Where it lies"), tr("Key")])
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay in the field
        self.list.setIconSize(QSize(17, 17))
        self.said = QLabel()
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.said)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda item, _column: self._do(item))
        self.list.currentItemChanged.connect(lambda *_: self._say())
        self._find("")
        self._place()

    @property
    def names(self) -> list[str]:
        """Names of the actions that are listed, the best first."""
        return [item.data(0, _ROLE) for item in self._items()]

    @property
    def chosen(self) -> str | None:
        """Name of the action that Enter would do."""
        item = self.list.currentItem()
        return item.data(0, _ROLE) if item is not None else None

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Keys in the field that move in the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: _ROWS - 1,
                Qt.Key.Key_PageUp: 1 - _ROWS,
            }
            key = Qt.Key(event.key())
            if key in steps:
                self._step(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    # ---- within --------------------------------------------------------------------------------------------------
    def _find(self, typed: str) -> None:
        found: list[tuple[float, int, Spec, QAction]] = []
        for at, spec in enumerate(self._window.actions_.specs.values()):
            action = self._window.actions_[spec.name]
            if spec.key == OWN or not action.isVisible():
                continue
            fits = score(typed, _plain(action.text()), (_place_of(spec), _keys_of(action), spec.tip))
            if fits is not None:
                found.append((-fits, at, spec, action))
        found.sort(key=lambda one: one[:2])
        self.list.clear()
        for _, _, spec, action in found:
            self.list.addTopLevelItem(self._item(spec, action))
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self._say()

    def _item(self, spec: Spec, action: QAction) -> QTreeWidgetItem:
        name, place, key = _plain(action.text()), _place_of(spec), _keys_of(action)
        can = action.isEnabled()
        state = "" if can else tr(_NOT_NOW)
        if can and action.isCheckable() and action.isChecked():
            state = tr("on")
        item = QTreeWidgetItem([name, " · ".join(part for part in (place, state) if part), key])
        item.setData(0, _ROLE, spec.name)
        tokens = self._window.theme.tokens
        item.setIcon(0, icon(spec.icon or "mdi6.circle-small", tokens, tokens.muted if can else tokens.scroll))
        told = ", ".join(part for part in (name, place, key, state) if part)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
        item.setToolTip(0, spec.tip)
        for column in range(3):
            quiet = column > 0 or not can
            item.setForeground(column, QBrush(QColor(tokens.muted if quiet else tokens.text)))
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if not can:
            font = item.font(0)
            font.setItalic(True)
            item.setFont(0, font)
        return item

    def _say(self) -> None:
        name = self.chosen
        if name is None:
            text = tr("No command has this name. Try a word of what it does.")
        elif not self._window.actions_[name].isEnabled():
            text = f"{_plain(self._window.actions_[name].text())}: {tr(_NOT_NOW)}."
        else:
            text = self._window.actions_.specs[name].tip or _plain(self._window.actions_[name].text())
            text = text.rstrip(".") + "."
        self.said.setText(text)
        self.list.setAccessibleDescription(text)

    def _step(self, by: int) -> None:
        item = self.list.currentItem()
        count = self.list.topLevelItemCount()
        if item is None or not count:
            return
        at = self.list.indexOfTopLevelItem(item) + by
        at = at % count if abs(by) == 1 else max(0, min(count - 1, at))
        self.list.setCurrentItem(self.list.topLevelItem(at))

    def _do(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        action = self._window.actions_[item.data(0, _ROLE)]
        if not action.isEnabled():
            return
        self.accept()
        action.trigger()

    def _items(self) -> list[QTreeWidgetItem]:
        found, walk = [], QTreeWidgetItemIterator(self.list)
        while (item := walk.value()) is not None:
            found.append(item)
            walk += 1
        return found

    def _place(self) -> None:
        """Over the top of the window, as wide as there is room for."""
        window = self._window
        width = min(_MOST_PX + 24 * max(0, window.theme.base_px - 13), window.width() - 2 * _EDGE_PX)
        row = max(self.list.sizeHintForRow(0), self.fontMetrics().height() + 10)
        height = min(_ROWS * row + 110, window.height() - 2 * _EDGE_PX)
        self.resize(width, height)
        heads = self.list.header()
        if heads is not None:
            heads.setStretchLastSection(False)
            heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            for column in (1, 2):
                heads.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + 64)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _place_of(spec: Spec) -> str:
    return " › ".join(tr(part).replace("&", "") for part in spec.menu.split("/"))


def _keys_of(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
