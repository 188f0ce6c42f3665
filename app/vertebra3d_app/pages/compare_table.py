"""The table under the views of a comparison: a column under each view, a bar under each figure."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import QModelIndex, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PyQt6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from vertebra3d_app.language import tr
from vertebra3d_app.pages.compare_model import LETTERS
from vertebra3d_app.pages.compare_words import Cell, TableRow
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.room import FollowsFont

_ROW_PX = 37
_PAD, _BAR_PX, _SIGN_PX = 8, 5, 15
_LEAST_SHARE = 0.8  # of the height of the letters: a figure is drawn so small before it is cut short
_CELL = Qt.ItemDataRole.UserRole


class CompareTable(QTableWidget):
    """The figures of up to four cases; the first column names them.

    The bars are of one colour, but for the case of the window: they measure, and judge nothing.
    """

    def __init__(self, tokens: Tokens, parent: QWidget | None = None):
        super().__init__(0, 1, parent)
        self.tokens = tokens
        self.setAccessibleName(tr("Figures of the cases side by side"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        assert rows is not None
        assert columns is not None
        rows.hide()
        columns.hide()  # the titles stand over the views
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setMinimumSectionSize(20)
        self.setItemDelegate(_Bars(self))
        FollowsFont(self, self._size_rows)

    @property
    def row_px(self) -> int:
        """Height of a row: two lines of text."""
        return max(_ROW_PX, 2 * self.fontMetrics().height() + 7)

    def _size_rows(self) -> None:
        rows = self.verticalHeader()
        if rows is not None:
            rows.setDefaultSectionSize(self.row_px)
        if self.rowCount():
            self.setFixedHeight(self.rowCount() * self.row_px + 2)

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Fill the table."""
        columns = 1 + (len(rows[0].cells) if rows else 0)
        if (self.rowCount(), self.columnCount()) != (len(rows), columns):
            self.setRowCount(len(rows))
            self.setColumnCount(columns)
            self.setHorizontalHeaderLabels(["", *LETTERS[: columns - 1]])
            self.setFixedHeight(len(rows) * self.row_px + 2)
        for at, row in enumerate(rows):
            self._fill(at, 0, Cell(row.label, tip=row.meaning), row.detail)
            for column, cell in enumerate(row.cells, start=1):
                self._fill(at, column, cell, f"{row.label}, {LETTERS[column - 1]}: {cell.text}")
        viewport = self.viewport()
        if viewport is not None:
            viewport.update()

    def needed_px(self, column: int) -> int:
        """Width at which nothing in a column is cut short."""
        strong, small = _fonts(self.font())
        widths = [0]
        for row in range(self.rowCount()):
            item = self.item(row, column)
            if item is not None:
                cell, beside = item.data(_CELL)
                least = strong if column == 0 else _resized(strong, _least_px(strong))
                lines = [QFontMetrics(least).horizontalAdvance(cell.text) + (_SIGN_PX if cell.level else 0)]
                lines += [QFontMetrics(small).horizontalAdvance(beside)] if column == 0 else []
                widths.append(max(lines) + 2 * _PAD + 2)
        return max(widths)

    def text_at(self, row: int, column: int) -> str:
        """What a cell says."""
        item = self.item(row, column)
        return "" if item is None else item.text()

    def align(self, widths: Sequence[int]) -> None:
        """Give the columns these widths, px: those of the views above."""
        for column, width in enumerate(widths[: self.columnCount()]):
            self.setColumnWidth(column, width)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self.tokens = tokens
        viewport = self.viewport()
        if viewport is not None:
            viewport.update()

    def _fill(self, row: int, column: int, cell: Cell, beside: str) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        item.setText(cell.text)
        item.setToolTip(cell.tip)
        item.setData(_CELL, (cell, beside))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, beside if column else f"{cell.text}, {beside}")


class _Bars(QStyledItemDelegate):
    """Draws a figure with its bar, or a name with what it means in small letters."""

    def __init__(self, table: CompareTable):
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Height of a row; the width comes from the views."""
        return QSize(60, self._table.row_px)

    def paint(self, painter: QPainter | None, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw one cell."""
        data = index.data(_CELL)
        if painter is None or data is None:
            return
        cell, beside = data
        t, whole = self._table.tokens, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(whole.left(), whole.bottom() - 1, whole.width(), 1), QColor(t.border))
        box = whole.adjusted(_PAD, 4, -_PAD, -4)
        strong, small = _fonts(option.font)
        if index.column() == 0:
            self._two_lines(painter, box, (cell.text, strong, t.text), (beside, small, t.muted))
        else:
            self._figure(painter, box, cell, strong, small, index.column() == 1)
        painter.restore()

    def _figure(self, painter: QPainter, box: QRectF, cell: Cell, strong: QFont, small: QFont, now: bool) -> None:
        t = self._table.tokens
        line = QFontMetrics(strong).height()
        top = QRectF(box.left(), box.top(), box.width(), line)
        if cell.filled is None:
            top.moveTop(box.center().y() - line / 2)
        colour = {"amber": t.amber, "red": t.red}.get(cell.level, t.text if cell.text != tr("none") else t.muted)
        room = top.width()
        if cell.level:
            painter.setBrush(QColor({"amber": t.amber_border, "red": t.red_border}[cell.level]))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QRectF(top.left(), top.center().y() - 4.5, 9, 9))
            top.adjust(_SIGN_PX, 0, 0, 0)
        words = QFontMetrics(small).horizontalAdvance(cell.mark)
        if cell.mark and QFontMetrics(strong).horizontalAdvance(cell.text) + words + 8 <= room:
            painter.setFont(small)
            painter.setPen(QColor(t.muted))
            painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, cell.mark)
        strong = _fitted(strong, cell.text, top.width())
        painter.setFont(strong)
        painter.setPen(QColor(colour))
        text = QFontMetrics(strong).elidedText(cell.text, Qt.TextElideMode.ElideRight, int(top.width()))
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if cell.filled is None:
            return
        bar = QRectF(box.left(), box.bottom() - _BAR_PX, box.width(), _BAR_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.groove))
        painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)
        if cell.filled > 0:
            bar.setWidth(max(_BAR_PX, bar.width() * min(cell.filled, 1.0)))
            painter.setBrush(QColor(t.accent if now else t.muted))
            painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)

    @staticmethod
    def _two_lines(
        painter: QPainter, box: QRectF, upper: tuple[str, QFont, str], lower: tuple[str, QFont, str]
    ) -> None:
        y = box.top()
        for text, font, colour in (upper, lower):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
            painter.drawText(QRectF(box.left(), y, box.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft, shown)
            y += metrics.height() - 1


def _fonts(base: QFont) -> tuple[QFont, QFont]:
    """The fonts of figures and names, and of what stands small beside or below them."""
    strong, small = QFont(base), QFont(base)
    strong.setWeight(QFont.Weight.DemiBold)
    small.setPixelSize(max(9, base.pixelSize() - 1))
    return strong, small


def _least_px(font: QFont) -> int:
    return round(_LEAST_SHARE * font.pixelSize())


def _resized(font: QFont, px: int) -> QFont:
    other = QFont(font)
    other.setPixelSize(px)
    return other


def _fitted(font: QFont, text: str, room: float) -> QFont:
    """The font, or one as little smaller as lets a text have its room."""
    px = font.pixelSize()
    while px > _least_px(font) and QFontMetrics(_resized(font, px)).horizontalAdvance(text) > room:
        px -= 1
    return _resized(font, px)
