"""The table that compares all procedures on the bone that is shown."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from vertebra3d.outcome import Outcome
from vertebra3d.procedures import PROCEDURES
from vertebra3d_app.icons import icon
from vertebra3d_app.theme import Tokens
from vertebra3d_app.wording import COLUMNS, DASH, comparison_row, warning_title, worst


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
        self._outcomes: dict[str, Outcome] = {}
        self.names = list(PROCEDURES)
        title = QLabel("All procedures on this bone")
        title.setProperty("role", "heading")
        title.setToolTip("Each with its settings as last used here; the side as set where it applies.")
        self.table = QTableWidget(len(self.names), len(COLUMNS))
        self.table.setAccessibleName("All procedures on this bone")
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
        rows.setDefaultSectionSize(28)
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, (name, meaning) in enumerate(COLUMNS):
            head = QTableWidgetItem(name)
            head.setToolTip(meaning)
            if column == 0:
                head.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self.table.setHorizontalHeaderItem(column, head)
        for line, name in enumerate(self.names):
            for column in range(len(COLUMNS)):
                item = QTableWidgetItem(PROCEDURES[name].label if column == 0 else DASH)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(line, column, item)
        self.table.cellClicked.connect(lambda line, _column: self.chosen.emit(self.names[line]))
        self.table.cellActivated.connect(lambda line, _column: self.chosen.emit(self.names[line]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 6)
        layout.setSpacing(4)
        layout.addWidget(title)
        layout.addWidget(self.table, 1)
        self.setMinimumSize(280, 150)

    @property
    def outcomes(self) -> dict[str, Outcome]:
        """What the rows show, by procedure."""
        return dict(self._outcomes)

    def show_row(self, name: str, outcome: Outcome) -> None:
        """Fill the row of a procedure."""
        self._outcomes[name] = outcome
        line = self.names.index(name)
        for column, text in enumerate(comparison_row(outcome), start=1):
            self._item(line, column).setText(text)
        first, level = self._item(line, 0), worst(outcome)
        t = self._tokens
        if level:
            first.setIcon(icon("mdi6.alert" if level == "amber" else "mdi6.alert-octagon", t, getattr(t, level)))
        else:
            first.setIcon(icon("mdi6.check", t, t.good))
        told = [warning_title(w) for w in outcome.warnings if w.level in ("amber", "red")]
        first.setToolTip("; ".join(told) or "No limit crossed")

    def blank(self, name: str) -> None:
        """Empty the row of a procedure: it is being worked out."""
        self._outcomes.pop(name, None)
        line = self.names.index(name)
        for column in range(1, len(COLUMNS)):
            self._item(line, column).setText("…")

    def show_failure(self, name: str, why: str) -> None:
        """Say that a procedure cannot be worked out on this bone."""
        self.blank(name)
        line = self.names.index(name)
        for column in range(1, len(COLUMNS)):
            self._item(line, column).setText(DASH)
        self._item(line, 0).setToolTip(why)

    def mark(self, name: str) -> None:
        """Mark the row of the procedure that is shown."""
        line = self.names.index(name)
        if self.table.currentRow() != line or not self.table.selectedItems():
            self.table.selectRow(line)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self._tokens = tokens
        for name, outcome in self._outcomes.items():
            self.show_row(name, outcome)

    def _item(self, line: int, column: int) -> QTableWidgetItem:
        item = self.table.item(line, column)
        assert item is not None
        return item
