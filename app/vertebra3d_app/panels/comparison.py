"""The table that compares all procedures on the bone that is shown."""

from __future__ import annotations

from dataclasses import dataclass

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QFont, QFontMetrics, QResizeEvent
from PyQt6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from vertebra3d.case import Case
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import SEGMENT_PROCEDURES, procedures_of
from vertebra3d_app.icons import icon
from vertebra3d_app.language import mark, tr
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.room import FollowsFont
from vertebra3d_app.wording import COLUMNS, DASH, comparison_row, warning_title, worst
from vertebra3d_app.wording_segment import SEGMENT_COLUMNS

_NAME_SPARE = 12  # pixels beside the longest name
_MOST_PX = 680  # that headings in one line may take; where they want more they take two lines
_HEAD_SPARE = 16  # pixels beside the words of a heading
_ROW_PX = 28
_SPREAD = 0.9  # of the room that nobody needs, for all columns alike
TITLE = mark("All procedures on this bone")
TITLE_OF_SEGMENT = mark("All procedures on this segment")


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
    grown : the figures, or larger letters, want more room.
    """

    chosen = pyqtSignal(str)
    grown = pyqtSignal()

    def __init__(self, tokens: Tokens, parent: QWidget | None = None):
        super().__init__(parent)
        self._tokens = tokens
        self.lines: dict[str, Line] = {}
        self._columns = COLUMNS
        self.rows = tuple(SEGMENT_PROCEDURES)
        self.names = list(self.rows)
        self.title = QLabel(tr(TITLE))
        self.title.setProperty("role", "heading")
        self.title.setToolTip(tr("Each with its settings as last used here; the side as set where it applies."))
        self.table = QTableWidget(len(self.rows), len(COLUMNS))
        self.table.setAccessibleName(tr(TITLE))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setTabKeyNavigation(False)
        rows, columns = self.table.verticalHeader(), self.table.horizontalHeader()
        assert rows is not None
        assert columns is not None
        rows.hide()
        rows.setDefaultSectionSize(_ROW_PX)
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        columns.setMinimumSectionSize(20)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, (name, meaning) in enumerate(COLUMNS):
            head = QTableWidgetItem(tr(name))
            head.setToolTip(tr(meaning))
            if column == 0:
                head.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self.table.setHorizontalHeaderItem(column, head)
        for line, name in enumerate(self.rows):
            for column in range(len(COLUMNS)):
                item = QTableWidgetItem(tr(SEGMENT_PROCEDURES[name].label) if column == 0 else DASH)
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
        self._wide: dict[bool, list[int]] = {}  # of each column, with headings in one line and in two
        FollowsFont(self.table, self._anew)

    @property
    def needed_px(self) -> int:
        """Width at which names are whole and headings take one line."""
        return self._needed

    def tell_strokes(self, strokes: bool) -> None:
        """Say whether every row holds what was burred away by hand too."""
        title = self._title
        self.title.setText(tr("{TITLE}, with the burr strokes", TITLE=title) if strokes else tr(title))

    @property
    def _title(self) -> str:
        return TITLE if self._columns is COLUMNS else TITLE_OF_SEGMENT

    def show_level(self, level: str) -> None:
        """Show the rows of the procedures that a level has."""
        known = procedures_of(level)
        for row, name in enumerate(self.rows):
            self.table.setRowHidden(row, name not in known)
        self.names = [name for name in self.rows if name in known]
        columns = SEGMENT_COLUMNS if "-" in level else COLUMNS
        if columns is not self._columns:
            self._columns = columns
            for column, (name, meaning) in enumerate(columns):
                head = self.table.horizontalHeaderItem(column)
                assert head is not None
                head.setText(tr(name))
                head.setToolTip(tr(meaning))
            self.title.setText(tr(self._title))
            for name in self.rows:  # figures of other columns would be measured with their headings
                self.blank(name)
            self._anew()

    def show_line(self, name: str, line: Line) -> None:
        """Fill the row of a procedure."""
        self.lines[name] = line
        row = self.rows.index(name)
        for column, text in enumerate(line.cells, start=1):
            self._item(row, column).setText(text)
        first, t = self._item(row, 0), self._tokens
        sign = {"amber": "mdi6.alert", "red": "mdi6.alert-octagon"}.get(line.level, "mdi6.check")
        first.setIcon(icon(sign, t, getattr(t, line.level or "good")))
        first.setToolTip(f"{first.text()}\n{line.told}")
        self._make_room()

    def blank(self, name: str) -> None:
        """Empty the row of a procedure: it is being worked out."""
        self.lines.pop(name, None)
        row = self.rows.index(name)
        for column in range(1, len(COLUMNS)):
            self._item(row, column).setText("…")
        first = self._item(row, 0)
        first.setIcon(icon("mdi6.dots-horizontal", self._tokens, self._tokens.scroll))
        first.setToolTip("")

    def mark(self, name: str) -> None:
        """Mark the row of the procedure that is shown."""
        row = self.rows.index(name)
        if self.table.currentRow() != row or not self.table.selectedItems():
            self.table.selectRow(row)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self._tokens = tokens
        for name, line in self.lines.items():
            self.show_line(name, line)

    def _make_room(self) -> None:
        """No figure is cut short; room that was once needed stays, or the chart would tremble.

        Where there is little room headings take two lines.
        """
        layout = self.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        bar = self.table.verticalScrollBar()
        assert bar is not None
        beside = margins.left() + margins.right() + bar.sizeHint().width()
        columns = range(len(COLUMNS))
        figures = [self.table.sizeHintForColumn(at) for at in columns]
        for long in (True, False):
            wide = [max(own, self._heading_px(at, long)) for at, own in enumerate(figures)]
            self._wide[long] = [max(pair) for pair in zip(wide, self._wide[long], strict=True)]
        before, self._needed = self._needed, sum(self._wide[True]) + beside + _NAME_SPARE
        least = sum(self._wide[False]) + beside
        self.setMinimumWidth(self._needed if self._needed <= _MOST_PX else least)
        self._share()
        if self._needed > before:
            self.grown.emit()

    def _heading_px(self, column: int, long: bool) -> int:
        """Width of a heading in one line or in two."""
        heads = self.table.horizontalHeader()
        assert heads is not None
        text = tr(self._columns[column][0])
        lines = [text] if long else in_two(text).split("\n")
        bold = QFont(heads.font())  # as the style sheet has headings: bold, and a pixel smaller
        bold.setPixelSize(bold.pixelSize() - 1)
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = (heads.fontMetrics(), QFontMetrics(bold))
        return max(one.horizontalAdvance(line) for one in metrics for line in lines) + _HEAD_SPARE

    def _anew(self) -> None:
        """Another size of the text: measure again."""
        self._wide = {long: [0] * len(COLUMNS) for long in (True, False)}
        rows = self.table.verticalHeader()
        if rows is not None:
            rows.setDefaultSectionSize(max(_ROW_PX, self.table.fontMetrics().height() + 12))
        self._make_room()

    def _share(self) -> None:
        """Give the figures what they need, the names what is left; on a wide screen all stand farther apart."""
        heads = self.table.horizontalHeader()
        if heads is None:
            return
        long = self.width() >= self._needed
        spare = max(0, round(_SPREAD * (self.width() - self._needed))) // len(COLUMNS)
        for column, (text, _) in enumerate(self._columns):
            item = self.table.horizontalHeaderItem(column)
            words = tr(text) if long else in_two(tr(text))
            if item is not None and item.text() != words:
                item.setText(words)
            wide = self._wide[long][column] + spare
            if column and heads.sectionSize(column) != wide:
                heads.resizeSection(column, wide)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._share()

    def _chose(self, row: int, _column: int) -> None:
        self.chosen.emit(self.rows[row])

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        assert item is not None
        return item


def in_two(text: str) -> str:
    """A heading in two lines, parted where the longer of them is shortest."""
    words = text.split(" ")
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return "\n".join(min(halves, key=lambda pair: max(map(len, pair)))) if halves else text
