"""The table that compares all procedures on the bone that is shown."""

from __future__ import annotations

from dataclasses import dataclass

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from vertebra3d.case import Case
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import PROCEDURES
from vertebra3d_app.icons import icon
from vertebra3d_app.language import mark, tr
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.room import FollowsFont
from vertebra3d_app.wording import COLUMNS, DASH, comparison_row, warning_title, worst

_NAME_SPARE = 12  # pixels beside the longest name
_MOST_PX, _SCROLLED_PX = 720, 640  # a table that needs more than the first insists on the second, and may scroll
_ROW_PX = 28
TITLE = mark("All procedures on this bone")


@dataclass(frozen=True)
class Line:
    """What a row says: the case that it stands for, its figures and its warnings. An outcome would hold its solids."""

    case: Case
    cells: tuple[str, ...]
    level: str
    told: str

    @classmethod
    def of(cls, case: Case, outcome: Outcome) -> Line:
        """The row of an outcome."""
        told = [warning_title(w) for w in outcome.warnings if w.level in ("amber", "red")]
        return cls(case, comparison_row(outcome), worst(outcome), "\n".join(told) or tr("No limit crossed"))

    @classmethod
    def failed(cls, case: Case, why: str) -> Line:
        """The row of a case that cannot be worked out."""
        return cls(case, (DASH,) * (len(COLUMNS) - 1), "red", why)


class Comparison(QWidget):
    """A row for each procedure; the row of the procedure that is shown is marked.

    Signals
    -------
    chosen : name of a procedure.
    """

    chosen = pyqtSignal(str)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None):
        super().__init__(parent)
        self._tokens = tokens
        self.lines: dict[str, Line] = {}
        self.names = list(PROCEDURES)
        self.title = QLabel(tr(TITLE))
        self.title.setProperty("role", "heading")
        self.title.setToolTip(tr("Each with its settings as last used here; the side as set where it applies."))
        self.table = QTableWidget(len(self.names), len(COLUMNS))
        self.table.setAccessibleName(tr(TITLE))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        rows, columns = self.table.verticalHeader(), self.table.horizontalHeader()
        assert rows is not None
        assert columns is not None
        rows.hide()
        rows.setDefaultSectionSize(_ROW_PX)
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, (name, meaning) in enumerate(COLUMNS):
            head = QTableWidgetItem(tr(name))
            head.setToolTip(tr(meaning))
            if column == 0:
                head.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self.table.setHorizontalHeaderItem(column, head)
        for line, name in enumerate(self.names):
            for column in range(len(COLUMNS)):
                item = QTableWidgetItem(tr(PROCEDURES[name].label) if column == 0 else DASH)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(line, column, item)
        self.table.cellClicked.connect(self._chose)
        self.table.cellActivated.connect(self._chose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 6)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.table, 1)
        self.setMinimumHeight(150)
        self._needed = 0
        FollowsFont(self.table, self._anew)

    def tell_strokes(self, strokes: bool) -> None:
        """Say whether every row holds what was burred away by hand too."""
        self.title.setText(tr("{TITLE}, with the burr strokes", TITLE=TITLE) if strokes else tr(TITLE))

    def show_line(self, name: str, line: Line) -> None:
        """Fill the row of a procedure."""
        self.lines[name] = line
        row = self.names.index(name)
        for column, text in enumerate(line.cells, start=1):
            self._item(row, column).setText(text)
        first, t = self._item(row, 0), self._tokens
        sign = {"amber": "mdi6.alert", "red": "mdi6.alert-octagon"}.get(line.level, "mdi6.check")
        first.setIcon(icon(sign, t, getattr(t, line.level or "good")))
        first.setToolTip(line.told)
        self._make_room()

    def blank(self, name: str) -> None:
        """Empty the row of a procedure: it is being worked out."""
        self.lines.pop(name, None)
        row = self.names.index(name)
        for column in range(1, len(COLUMNS)):
            self._item(row, column).setText("…")
        first = self._item(row, 0)
        first.setIcon(icon("mdi6.dots-horizontal", self._tokens, self._tokens.scroll))
        first.setToolTip("")

    def mark(self, name: str) -> None:
        """Mark the row of the procedure that is shown."""
        row = self.names.index(name)
        if self.table.currentRow() != row or not self.table.selectedItems():
            self.table.selectRow(row)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self._tokens = tokens
        for name, line in self.lines.items():
            self.show_line(name, line)

    def _make_room(self) -> None:
        """No name and no figure is cut short; room that was once needed stays, or the chart would tremble."""
        heads = self.table.horizontalHeader()
        assert heads is not None
        columns = range(len(COLUMNS))
        wide = sum(max(self.table.sizeHintForColumn(at), heads.sectionSizeHint(at)) for at in columns)
        layout = self.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        self._needed = max(self._needed, wide + margins.left() + margins.right() + _NAME_SPARE)
        self.setMinimumWidth(self._needed if self._needed <= _MOST_PX else _SCROLLED_PX)
        self._share()

    def _anew(self) -> None:
        """Another size of the text: measure again."""
        self._needed = 0
        rows = self.table.verticalHeader()
        if rows is not None:
            rows.setDefaultSectionSize(max(_ROW_PX, self.table.fontMetrics().height() + 12))
        self._make_room()

    def _share(self) -> None:
        """Give the names the room that is left; where there is none, all columns keep theirs and the table scrolls."""
        columns = self.table.horizontalHeader()
        if columns is not None:
            modes = QHeaderView.ResizeMode
            mode = modes.Stretch if self.width() >= self._needed else modes.ResizeToContents
            if columns.sectionResizeMode(0) != mode:
                columns.setSectionResizeMode(0, mode)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._share()

    def _chose(self, row: int, _column: int) -> None:
        self.chosen.emit(self.names[row])

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        assert item is not None
        return item
