"""The explanations: the page of the procedure that is set, a glossary, and what is published beside own figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer, QUrl
from PyQt6.QtGui import QDesktopServices, QKeyEvent, QKeySequence, QShortcut
from PyQt6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from vertebra3d.explain import PROCEDURE, find_terms, is_safe
from vertebra3d.outcome import Outcome
from vertebra3d_app.icons import icon
from vertebra3d_app.pages.base import Page
from vertebra3d_app.pages.explain_html import (
    GLOSSARY,
    ON_PAGE,
    SET,
    TERM,
    Look,
    glossary_html,
    procedure_html,
    term_html,
)
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.article import Article
from vertebra3d_app.widgets.segments import Segments

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

_MOST_BACK = 100  # places that are remembered


@dataclass(frozen=True)
class Place:
    """What is read: kind "procedure" (its name, "" for that of the case), "term" (its key) or "glossary" (words)."""

    kind: str
    name: str = ""
    scrolled: int = 0


OF_CASE = Place("procedure")


class ExplainPage(Page):
    """Explanations to read, with links, a way back and a glossary to search.

    Parameters
    ----------
    window : Window
    """

    def __init__(self, window: Window):
        super().__init__(window)
        self.setObjectName("panel")
        self.place = OF_CASE
        self._procedure = window.session.case.procedure
        self._behind: list[Place] = []
        self._tokens = window.theme.tokens
        self._outcome: Outcome | None = None
        self._stale = False
        self._seen = QTimer(self)  # the worker rests until a result has been drawn, and here no bone is drawn
        self._seen.setSingleShot(True)
        self._seen.setInterval(0)
        self._seen.timeout.connect(window.engine.go_on)
        self.article = Article()
        self.article.letters_px = window.theme.base_px + 1
        self.article.setAccessibleName("Explanation")
        self.article.followed.connect(self.follow)
        self._refit = QTimer(self)  # later: a text put in place of one that is being laid out is drawn in wrong places
        self._refit.setSingleShot(True)
        self._refit.setInterval(0)
        self._refit.timeout.connect(self._show_again)
        self.article.widened.connect(lambda: self._refit.start())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.article, 1)
        self.setFocusProxy(self.article)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.go_back)
        window.session.case_changed.connect(self._case_changed)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("views")
        row = QHBoxLayout(head)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(6)
        self.back = QToolButton()
        self.back.setToolTip("Back to what was read before (Alt+Left)")
        self.back.setAccessibleName("Back")
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back.clicked.connect(self.go_back)
        self.switch = Segments(
            [
                ("procedure", "This procedure", "The page of the procedure that is set"),
                ("glossary", "Glossary", "All terms of the field"),
            ],
            "What is read",
        )
        self.switch.chosen.connect(lambda kind: self.go(Place(kind)))
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search the glossary")
        self.search.setAccessibleName("Search the glossary")
        self.search.setToolTip("Type a term; Enter opens the first that is found, Esc goes back")
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(260)
        self.search.textEdited.connect(self._searched)
        self.search.returnPressed.connect(self._open_first)
        self.search.installEventFilter(self)
        row.addWidget(self.back)
        row.addWidget(self.switch)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        return head

    # ---- what is told to it --------------------------------------------------------------------------------------
    def show_outcome(self, outcome: Outcome) -> None:
        """Set the figures of an outcome beside what is published."""
        self._outcome = outcome
        self._show_again()
        self._seen.start()

    def show_stale(self, stale: bool) -> None:
        """Make the program's own figures pale while they belong to another case than the one that is set."""
        if stale != self._stale:
            self._stale = stale
            self._show_again()

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self._tokens = tokens
        self.back.setIcon(icon("mdi6.arrow-left", tokens))
        self.article.letters_px = self._window.theme.base_px + 1
        self._show_again()

    def _case_changed(self, *_: object) -> None:
        """Another procedure was set: whoever reads of a procedure reads of that one now."""
        procedure = self._window.session.case.procedure
        if procedure == self._procedure:
            return
        self._procedure = procedure
        if self.place.kind == "procedure":
            self.place = OF_CASE
            self._show()

    # ---- reading -------------------------------------------------------------------------------------------------
    def follow(self, target: str) -> None:
        """Go where a link leads; that of a DOI leads into the browser."""
        if target.startswith(ON_PAGE):
            self.article.scrollToAnchor(target.removeprefix(ON_PAGE))
            return
        for begins, kind in ((TERM, "term"), (PROCEDURE, "procedure"), (GLOSSARY, "glossary")):
            if target.startswith(begins):
                self.go(Place(kind, target.removeprefix(begins)))
                return
        if target.startswith(SET):
            self._window.session.set_procedure(target.removeprefix(SET))
        elif is_safe(target) and not QDesktopServices.openUrl(QUrl(target)):
            self._window.message.say(f"No browser could be opened for {target}", source="link")

    def go(self, place: Place) -> None:
        """Read something else; what was read is remembered."""
        if place.kind == "procedure" and place.name == self._procedure:
            place = OF_CASE
        if (place.kind, place.name) != (self.place.kind, self.place.name):
            self._behind = [*self._behind, replace(self.place, scrolled=self._scrolled)][-_MOST_BACK:]
            self.place = place
        if place.kind != "glossary":
            self.search.clear()
        self._show()

    def go_back(self) -> None:
        """Read again what was read before, where it was left."""
        if not self._behind:
            return
        self.place = self._behind.pop()
        self.search.setText(self.place.name if self.place.kind == "glossary" else "")
        self._show()

    def _searched(self, words: str) -> None:
        if self.place.kind == "glossary":
            self.place = Place("glossary", words)  # one place, however much is typed
            self._show()
        elif words.strip():
            self.go(Place("glossary", words))

    def _open_first(self) -> None:
        found = find_terms(self.search.text())
        if self.search.text().strip() and found:
            self.go(Place("term", found[0].key))
            self.article.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Esc in the search leaves it; the arrow down goes on to what was found."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                if self.place.kind == "glossary":
                    self.go_back()
                self.article.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Down:
                self.article.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    # ---- showing -------------------------------------------------------------------------------------------------
    @property
    def _scrolled(self) -> int:
        bar = self.article.verticalScrollBar()
        return bar.value() if bar is not None else 0

    def _show(self) -> None:
        """Show what is read now, scrolled as it was left."""
        self.article.show_text(self._html(), keep_place=False)
        bar = self.article.verticalScrollBar()
        assert bar is not None
        bar.setValue(self.place.scrolled)
        self._mark()

    def _show_again(self) -> None:
        """Show the same with other figures, colours or room."""
        self.article.show_text(self._html(), keep_place=True)
        self._mark()

    def _mark(self) -> None:
        self.back.setEnabled(bool(self._behind))
        own = self.place.kind == "glossary" or (self.place.kind, self.place.name) == ("procedure", "")
        self.switch.show_choice(self.place.kind if own else None)

    def _html(self) -> str:
        look = Look(self._tokens, self._window.theme.base_px, self.article.spare_px)
        if self.place.kind == "term":
            return term_html(self.place.name, look)
        if self.place.kind == "glossary":
            return glossary_html(self.place.name, look)
        return procedure_html(self.place.name or self._procedure, self._outcome, look, self._stale)

    def close_page(self) -> None:
        """Stop the timers."""
        self._seen.stop()
        self._refit.stop()
