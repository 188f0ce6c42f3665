"""What makes the window a place to come back to: commands by name, recent files, sessions, layout, text size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer
from PyQt6.QtGui import QKeySequence

from vertebra3d.files.sessions import SavedSession
from vertebra3d_app.keeper import Keeper
from vertebra3d_app.language import languages, remember_language, remembered_language, resolve, spoken, tr
from vertebra3d_app.layout import TOGGLES, Layout, apply, remembered_layout
from vertebra3d_app.open_work import COMPARE, SLICES, put_back, snapshot
from vertebra3d_app.pages.base import BONE
from vertebra3d_app.recent_files import RecentFiles
from vertebra3d_app.session_files import SessionFiles
from vertebra3d_app.theme import SIZES, Tokens

if TYPE_CHECKING:
    from vertebra3d_app.tour.tour import Tour
    from vertebra3d_app.window import Window

_WORK, _CHART_SHARE = "work", 0.38  # at most, of the foot
_SECOND_KEYS = {"palette": ("Ctrl+Shift+A",), "larger_text": ("Ctrl+=",)}
_WRITTEN_S = 5.0  # a disk that takes longer has not taken it


class Comfort(QObject):
    """Remembers and restores for one window.

    Parameters
    ----------
    window : Window
        Half made: its session, views and file actions are there, its actions and layout are not.
    """

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self.recent = RecentFiles(window)
        self.sessions = SessionFiles(window)
        self._keeper = Keeper(self._write, self)
        self._keeper.told.connect(self._told)
        self._heeded: set[str] = set()
        self._letters_px = 0
        self._ended = False
        self._sharing = QTimer(self)  # when the sizes have come to rest
        self._sharing.setSingleShot(True)
        self._sharing.setInterval(0)
        self._sharing.timeout.connect(self._bring_chart_back)
        self._tour: Tour | None = None

    def handlers(self) -> dict[str, Callable[..., object]]:
        """By key, what the actions do."""
        theme = self._window.theme
        return {
            "palette": self.show_palette,
            "recent": self.recent.open,
            "clear_recent": self.recent.clear,
            "open_session": self.sessions.open,
            "save_session": self.sessions.save,
            "last_session": self.sessions.open_last,
            "language": self.choose_language,
            "text_size": theme.choose_size,
            "larger_text": lambda: theme.step_size(1),
            "smaller_text": lambda: theme.step_size(-1),
            "reset_layout": self.reset_layout,
            "welcome": self.show_welcome,
            "tour": self.show_tour,
        }

    def begin(self) -> None:
        """The window is laid out: restore it as it was last, and keep safe what happens from now on."""
        window = self._window
        for name, keys in _SECOND_KEYS.items():
            action = window.actions_[name]
            action.setShortcuts([action.shortcut(), *(QKeySequence(key) for key in keys)])
        self.recent.begin()
        self.sessions.begin()
        layout = remembered_layout(window.autosave.state)
        apply(window, layout)
        if not layout.splitters and SIZES[window.theme.text_size] > 0:
            self._share_foot()
        window.comparison.grown.connect(self._make_room)
        window.foot.installEventFilter(self)
        self._show_theme(window.theme.tokens)
        window.actions_.check("language", remembered_language())
        window.theme.changed.connect(self._show_theme)
        window.session.case_changed.connect(self.keep)
        window.pages.turned.connect(self._turned)
        self._heed(window.pages.name)

    def end(self) -> None:
        """The window closes, and closes well: remember how it looked and what was open."""
        self._ended = True
        self._sharing.stop()
        window = self._window
        if self._tour is not None:
            self._tour.end()
        window.theme.changed.disconnect(self._show_theme)
        Layout.of_window(window).keep(window.autosave.state)
        self.sessions.keep_last()
        self._keeper.close()

    # ---- kept safe -----------------------------------------------------------------------------------------------
    def keep(self, *_: object) -> None:
        """Have what is open written; while a slider is held only the step before: the gesture is one step."""
        if self._ended:
            return
        if self._window.director.moving:
            self._keeper.settle()
        else:
            self._keeper.put(_WORK, snapshot(self._window))

    @property
    def is_kept(self) -> bool:
        """Whether nothing waits to be written."""
        return self._keeper.flush(0)

    def take_up(self, held: SavedSession) -> bool:
        """Open what an earlier session left; False where that could not be written down anew."""
        put_back(self._window, held, tr("Restore case"))
        self._keeper.flush(_WRITTEN_S)
        self.heed_pages()
        now = snapshot(self._window)
        self._keeper.put(_WORK, now)
        return self._keeper.flush(_WRITTEN_S) and self._keeper.is_kept(_WORK, now)

    def _write(self, _kind: str, held: object) -> str:
        assert isinstance(held, SavedSession)
        autosave = self._window.autosave
        return "" if autosave.save(held) else autosave.problem

    def _told(self, _kind: str, problem: str) -> None:
        message = self._window.message
        if self._ended:
            return
        if problem:
            message.say(
                tr("The case cannot be kept safe against a crash: {problem}", problem=problem),
                "info",
                source="autosave",
            )
        else:
            message.clear("autosave")

    def _turned(self, name: str) -> None:
        self._heed(name)
        self.keep()

    def heed_pages(self) -> None:
        """Pages may have been made out of sight: heed them, and keep safe what they hold."""
        for name in (COMPARE, SLICES):
            self._heed(name)
        self.keep()

    def _heed(self, name: str) -> None:
        """A page is there, perhaps for the first time: what is done on it is kept safe from now on."""
        page: Any = self._window.pages.made(name)
        if page is not None and name not in self._heeded:
            self._heeded.add(name)
            if name == COMPARE:
                page.pins_changed.connect(self.keep)
            elif name == SLICES:
                page.tool.changed.connect(self.keep)

    # ---- looks ---------------------------------------------------------------------------------------------------
    def reset_layout(self) -> None:
        """Panels, sizes, page and toggles as they are at first, on the screen that there is."""
        window = self._window
        if window.isFullScreen() or window.isMaximized():
            window.showNormal()
            window.actions_["full_screen"].setChecked(False)
        everything = dict.fromkeys(("controls", "numbers", "foot"), True)
        window.show_page(BONE)
        apply(window, Layout(panels=everything, shown=TOGGLES, removed="ghost", page=BONE))
        window.resize_to_screen()

    def choose_language(self, choice: str) -> None:
        """Speak another language from the next start on: all that is open now was made in this one."""
        remember_language(choice)
        self._window.actions_.check("language", choice)
        code = resolve(choice)
        source = "language"
        if code == spoken():
            self._window.message.clear(source)
        else:
            name = languages()[code]
            self._window.message.say(
                tr("{name} is spoken when vertebra3d is next started.", name=name), "info", source=source
            )

    def _show_theme(self, _tokens: Tokens) -> None:
        theme, actions = self._window.theme, self._window.actions_
        actions.check("text_size", theme.text_size)
        if theme.base_px > self._letters_px > 0:
            self._share_foot()
        elif theme.base_px < self._letters_px:
            self._sharing.start()  # what is in the foot has not measured itself with smaller letters yet
        self._letters_px = theme.base_px
        sizes = [spec.argument for spec in actions.of_key("text_size")]
        actions["smaller_text"].setEnabled(theme.text_size != sizes[0])
        actions["larger_text"].setEnabled(theme.text_size != sizes[-1])

    def _make_room(self) -> None:
        """The table wants more room than it has: with large letters the chart gives way."""
        comparison = self._window.comparison
        if SIZES[self._window.theme.text_size] > 0 and comparison.width() < comparison.needed_px:
            self._share_foot()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """The foot has another width: there may be room for the chart again."""
        if event is not None and event.type() == QEvent.Type.Resize:
            self._sharing.start()
        return super().eventFilter(watched, event)

    def _bring_chart_back(self) -> None:
        if not self._ended and self._window.profile.isHidden():
            self._share_foot()

    def _share_foot(self) -> None:
        """Large letters: the table needs the room more than the chart does, which has what is left, or is not shown."""
        foot, table = self._window.foot, self._window.comparison
        least = self._window.profile.minimumWidth()
        rests = [foot.width() - foot.handleWidth() - wide for wide in (table.needed_px, table.minimumWidth())]
        chart = min(round(_CHART_SHARE * foot.width()), next((rest for rest in rests if rest >= least), 0))
        foot.setSizes([chart, foot.width() - chart])

    # ---- dialogs -------------------------------------------------------------------------------------------------
    def show_palette(self) -> None:
        """Every command by its name."""
        from vertebra3d_app.dialogs.palette import PaletteDialog

        self.recent.refresh()
        dialog = PaletteDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        dialog.field.setFocus()

    def show_welcome(self) -> None:
        """What the program is for, and ways to begin."""
        from vertebra3d_app.dialogs.welcome import WelcomeDialog

        dialog = WelcomeDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_tour(self) -> None:
        """Begin the guided tour; one that is under way has the keys again."""
        self.tour.begin()

    @property
    def tour(self) -> Tour:
        """The guided tour, made when it is first wanted."""
        if self._tour is None:
            from vertebra3d_app.tour.tour import Tour

            self._tour = Tour(self._window)
        return self._tour

    def welcome_once(self) -> None:
        """Show the welcome at the first start, and later where that is wished."""
        from vertebra3d_app.dialogs.welcome import is_wanted

        if is_wanted():
            self.show_welcome()
