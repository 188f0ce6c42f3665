"""The pages of the window's middle: their list, what each is told, and the stack that holds them.

Whatever page is in sight has the window's message over it: over another one nobody would see it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal, overload

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QStackedWidget, QWidget

from vertebra3d.outcome import Outcome
from vertebra3d_app.language import mark
from vertebra3d_app.theme import Tokens

if TYPE_CHECKING:
    from vertebra3d_app.pages.compare import ComparePage
    from vertebra3d_app.pages.slices import SlicesPage
    from vertebra3d_app.window import Window

BONE = "bone"


@dataclass(frozen=True)
class PageSpec:
    """One page: its name, its label on the switch, its key, and where its class is (``module:Class``)."""

    name: str
    label: str
    shortcut: str
    tip: str
    where: str = ""


PAGES: tuple[PageSpec, ...] = (
    PageSpec(BONE, mark("Bone"), "F2", mark("The bone in three dimensions")),
    PageSpec(
        "slices", mark("Slices"), "F3", mark("Axial, sagittal and coronal slices, to measure in; the canal unrolled"),
        "vertebra3d_app.pages.slices:SlicesPage",
    ),
    PageSpec(
        "compare", mark("Compare"), "F4", mark("Two to four cases side by side"),
        "vertebra3d_app.pages.compare:ComparePage",
    ),
    PageSpec(
        "explain", mark("Explain"), "F5", mark("What the procedure is, in words, and what is published of it; a "
        "glossary"),
        "vertebra3d_app.pages.explain:ExplainPage",
    ),
)  # fmt: skip
"""In the order of the switch. The bone is made with the window, the others when they are first shown."""


class Page(QWidget):
    """A page beside the bone. It is told the outcome and the appearance in sight, and when it comes into sight.

    Parameters
    ----------
    window : Window
        Whose session, engine and actions it uses.
    """

    of_picture = False  # whether it shows the bone as it is drawn, and is told an outcome only when that is done

    def __init__(self, window: Window):
        super().__init__()
        self._window = window

    def show_outcome(self, outcome: Outcome) -> None:
        """Show an outcome; called in sight only, and when the page comes into sight."""

    def show_stale(self, stale: bool) -> None:
        """Grey what belongs to another bone than the one that is set."""

    def apply_theme(self, tokens: Tokens) -> None:
        """Take a light or a dark appearance."""

    @property
    def message_ground(self) -> QWidget:
        """What messages lie over, at its foot, while this page is in sight: they hide no heads and no buttons."""
        return self

    def close_page(self) -> None:
        """Let go of what outlives a widget: views of VTK, threads, timers."""


class Pages(QStackedWidget):
    """The bone and the pages beside it.

    Signals
    -------
    turned : name of the page that is shown now.
    """

    turned = pyqtSignal(str)

    def __init__(self, window: Window, bone: QWidget):
        super().__init__()
        self._window = window
        self._bone = bone
        self._made: dict[str, Page] = {}
        self._behind: set[str] = set()  # pages that have not been told the appearance
        self._name = BONE
        self.addWidget(bone)

    @property
    def name(self) -> str:
        """The page that is shown."""
        return self._name

    @property
    def shown(self) -> QWidget:
        """The widget of the page that is shown."""
        return self._bone if self._name == BONE else self._made[self._name]

    @overload
    def page(self, name: Literal["compare"]) -> ComparePage: ...
    @overload
    def page(self, name: Literal["slices"]) -> SlicesPage: ...
    @overload
    def page(self, name: str) -> Page: ...
    def page(self, name: str) -> Page:
        """A page other than the bone, made at the first call."""
        if name not in self._made:
            module, _, kind = next(spec for spec in PAGES if spec.name == name).where.partition(":")
            make: Callable[[Window], Page] = getattr(import_module(module), kind)
            page = make(self._window)
            page.apply_theme(self._window.theme.tokens)
            self._made[name] = page
            self.addWidget(page)
        return self._made[name]

    @overload
    def made(self, name: Literal["compare"]) -> ComparePage | None: ...
    @overload
    def made(self, name: Literal["slices"]) -> SlicesPage | None: ...
    @overload
    def made(self, name: str) -> Page | None: ...
    def made(self, name: str) -> Page | None:
        """A page other than the bone, if it has been made."""
        return self._made.get(name)

    def turn_to(self, name: str) -> None:
        """Show a page."""
        page: QWidget = self._bone if name == BONE else self.page(name)
        self._name = name
        self._catch_up(name)
        session = self._window.session
        if isinstance(page, Page) and session.outcome is not None:
            page.show_outcome(session.outcome)
            page.show_stale(not session.current)  # what it was told before it went out of sight holds no longer
        keys_go_here = self._has_focus()
        self.setCurrentWidget(page)
        if keys_go_here:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(page, Page):
            self._window.message.lie_over(page.message_ground, at_foot=True)
        else:
            self._window.message.lie_over(self._window.canvas)
        self.turned.emit(name)

    def _has_focus(self) -> bool:
        """Whether keys go to the page that is shown, or to nothing at all."""
        focus = self._window.focusWidget()
        return focus is None or focus is self._window or self.isAncestorOf(focus)

    def show_outcome(self, outcome: Outcome) -> None:
        """Tell the page in sight an outcome."""
        self._tell(outcome, of_picture=False)

    def show_picture(self, outcome: Outcome) -> None:
        """Tell the page in sight that an outcome has been drawn."""
        self._tell(outcome, of_picture=True)

    def _tell(self, outcome: Outcome, of_picture: bool) -> None:
        page = self._made.get(self._name)
        if page is not None and page.of_picture == of_picture:
            page.show_outcome(outcome)

    def show_stale(self, stale: bool) -> None:
        """Tell every page whether what it shows belongs to another bone than the one that is set."""
        for page in self._made.values():
            page.show_stale(stale)

    def apply_theme(self, tokens: Tokens) -> None:
        """Tell the page in sight the appearance; the others when they come into sight."""
        self._behind = set(self._made)
        self._catch_up(self._name)

    def _catch_up(self, name: str) -> None:
        """Tell a page the appearance if it has another."""
        if name in self._behind:
            self._behind.remove(name)
            self._made[name].apply_theme(self._window.theme.tokens)

    def close_pages(self) -> None:
        """Let every page go of what it holds."""
        for page in self._made.values():
            page.close_page()
