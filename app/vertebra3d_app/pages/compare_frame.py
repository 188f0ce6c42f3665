"""The frame of the comparison: bar, gutter, room for the views, table; and what stands under what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vertebra3d_app.language import tr
from vertebra3d_app.pages.base import Page
from vertebra3d_app.pages.compare_table import CompareTable
from vertebra3d_app.pages.compare_view import CaseView
from vertebra3d_app.pages.compare_words import note_words
from vertebra3d_app.widgets.legend import Legend
from vertebra3d_app.widgets.room import FollowsFont, WrappingRow

_GUTTER_PX = 176
_GAP_PX = 8


class CompareFrame(Page):
    """A page with a gutter of buttons at the left, views beside it and a table under them.

    Attributes
    ----------
    views : list of CaseView
        From left to right; whoever adds one puts it into `columns`.
    table : CompareTable
        Its columns stand under the views.
    """

    views: list[CaseView]
    table: CompareTable
    under: QVBoxLayout

    def _lay_out(self, do: Mapping[str, Callable[[], object]]) -> None:
        """Put bar, gutter, views and table in their places; `do` is what the buttons of the gutter do."""
        actions = self._window.actions_
        bar = QWidget()
        bar.setObjectName("views")
        row = WrappingRow(bar)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(2)
        for spec, action in actions.of_bar("views"):
            if spec.key in ("landmarks", "next_removed"):
                continue  # labels need the room of a whole view; removed bone has its button beside the slider below
            if spec.key == "fit":
                row.push()
            tool = QToolButton()
            tool.setDefaultAction(action)
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(tool)
        self.buttons: dict[str, QPushButton] = {}
        gutter = QVBoxLayout()
        gutter.setContentsMargins(8, 6, 8, 0)
        gutter.setSpacing(6)
        for name, text, tip in (
            ("add", tr("Add the case shown"), tr("Pin the window's case as it is now")),
            ("add_all", tr("Add every procedure"), tr("This bone with each procedure, settings as last used"),
             ),
            ("save", tr("Save picture…"), tr("Save views and figures as one PNG picture")),
            ("copy", tr("Copy table"), tr("Copy the figures as text")),
        ):  # fmt: skip
            button = QPushButton(text)
            button.setProperty("tip", tip)
            button.setToolTip(tip)
            button.clicked.connect(lambda _checked, name=name: do[name]())
            self.buttons[name] = button
            gutter.addWidget(button)
            if name == "add_all":
                gutter.addSpacing(8)
        gutter.addSpacing(6)
        self.common_head = QLabel(tr("The same in all"))
        self.common_head.setProperty("role", "heading")
        self.common = QLabel()
        self.common.setWordWrap(True)
        self.common.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        gutter.addWidget(self.common_head)
        gutter.addWidget(self.common)
        gutter.addStretch(1)
        self.legend = Legend(self)
        gutter.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignLeft)
        left = QWidget()
        left.setLayout(gutter)
        self._left = left
        for button in self.buttons.values():  # each is told of another font by itself, after what it lies in
            FollowsFont(button, self._size_gutter)
        self.invitation = QLabel(
            tr(
                "Add a case to compare: the one that is shown, or every procedure on this bone.\n\n"
                "The first view then follows the window: change a slider and compare."
            )
        )
        self.invitation.setProperty("role", "muted")
        self.invitation.setWordWrap(True)
        self.invitation.setContentsMargins(32, 0, 32, 0)
        self.invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.beside = QWidget()  # the views, one beside the other
        self.columns = QHBoxLayout(self.beside)
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.columns.setSpacing(_GAP_PX)
        self.columns.addWidget(self.invitation, 1)
        self.upper = QGridLayout()
        self.upper.setSpacing(0)
        self.upper.setContentsMargins(0, 0, _GAP_PX, 0)
        self.upper.addWidget(left, 0, 0)
        under = QVBoxLayout()  # the views, and under them what plays and cuts them all
        under.setSpacing(0)
        under.addWidget(self.beside, 1)
        self.upper.addLayout(under, 0, 1)
        self.under = under
        self.upper.setColumnStretch(1, 1)
        note = QLabel(note_words())
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        note.setContentsMargins(8, 2, 8, 6)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(self.upper, 1)
        column.addSpacing(6)
        column.addWidget(rule)
        column.addWidget(self.table)
        column.addWidget(note)

    def _size_gutter(self) -> None:
        """Make room for buttons, legend and the names in the table: words of a larger text are wider."""
        layout = self._left.layout()
        assert layout is not None
        edge = layout.contentsMargins()
        within = max(part.sizeHint().width() for part in (*self.buttons.values(), self.legend))
        self._gutter_px = max(_GUTTER_PX, within + edge.left() + edge.right(), self.table.needed_px(0))
        self._left.setFixedWidth(self._gutter_px)

    def _align(self) -> None:
        """Titles of one height, and each column of the table under its view."""
        self._size_gutter()
        room = self.width() - self._gutter_px - _GAP_PX
        count = max(2, len(self.views))
        each = (room - (count - 1) * _GAP_PX) / count
        high = max(view.title_height(int(each)) for view in self.views)
        for view in self.views:
            view.title.setFixedHeight(high)
        edges = [self._gutter_px + round(at * (each + _GAP_PX)) for at in range(count + 1)]
        self.table.align([self._gutter_px, *(b - a for a, b in pairwise(edges))])
