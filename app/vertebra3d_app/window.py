"""The main window: puts the views round a session and the worker beside it. What happens is told elsewhere."""

from __future__ import annotations

from typing import Any

from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QMainWindow,
    QSplitter,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from vertebra3d.anatomy.variants import VARIANTS
from vertebra3d.files.autosave import Autosave
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import procedures_of
from vertebra3d_app.actions import Actions
from vertebra3d_app.burr.tool import BurrTool
from vertebra3d_app.canvas import Canvas
from vertebra3d_app.comfort import Comfort
from vertebra3d_app.dimensions import MEAN
from vertebra3d_app.director import Director
from vertebra3d_app.engine import Engine
from vertebra3d_app.file_actions import FileActions
from vertebra3d_app.hover import Hover
from vertebra3d_app.landmark_hand import LandmarkHand
from vertebra3d_app.language import tr
from vertebra3d_app.pages.base import BONE, PAGES, Pages
from vertebra3d_app.panels.comparison import Comparison
from vertebra3d_app.panels.controls import Controls
from vertebra3d_app.panels.numbers import Numbers
from vertebra3d_app.panels.profile import Profile
from vertebra3d_app.patient import Patient
from vertebra3d_app.pictures import Pictures
from vertebra3d_app.play import PlayBar
from vertebra3d_app.section import SectionBar
from vertebra3d_app.session import Session
from vertebra3d_app.theme import Theme, Tokens
from vertebra3d_app.widgets.elided import Elided
from vertebra3d_app.widgets.legend import Legend
from vertebra3d_app.widgets.message_bar import MessageBar
from vertebra3d_app.widgets.progress_strip import ProgressStrip
from vertebra3d_app.widgets.room import WholeOrNot, WrappingRow
from vertebra3d_app.widgets.segments import Segments
from vertebra3d_app.widgets.tool_button import tool_button
from vertebra3d_app.widgets.words_give_way import WordsGiveWay
from vertebra3d_app.wording import DISCLAIMER, case_title, colour_words

SHOWN = (
    "canal",
    "regions",
    "landmarks",
    "tissues",
)  # besides the bone and what was removed: actions that the legend follows


class Window(QMainWindow):
    """vertebra3d's window.

    Parameters
    ----------
    theme : Theme
        The appearance; shared by all windows of the application.
    session : Session, optional
        The model; a new one otherwise.
    autosave : Autosave, optional
        Where the case is kept safe; the user's state folder otherwise.

    Signals
    -------
    closed : the window has let go of everything.
    """

    closed = pyqtSignal()

    def __init__(self, theme: Theme, session: Session | None = None, autosave: Autosave | None = None):
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.setAnimated(False)  # nothing docks, and each change of a tool bar would begin an animation
        self.theme = theme
        self.session = session or Session(parent=self)
        self.engine = Engine(self)
        self.autosave = autosave or Autosave()
        self._closed = False
        tokens = theme.tokens

        self.message = MessageBar()
        self.progress = ProgressStrip()
        self.canvas = Canvas(tokens.name)
        self.legend = Legend(self.canvas)
        self.controls = Controls(self.session)
        self.numbers = Numbers(tokens)
        self.profile = Profile(tokens)
        self.comparison = Comparison(tokens)
        self.hover = Hover(self.canvas)
        self.play = PlayBar(self)
        self.section = SectionBar(self)
        self.pictures = Pictures(self)
        self.director = Director(self)
        self.files = FileActions(self)
        self.comfort = Comfort(self)
        self.burr = BurrTool(self)
        self.patient = Patient(self)
        self.actions_ = Actions(self, self._handlers())
        self.actions_.apply_theme(tokens)
        self._lay_out()
        self.burr.begin()
        self.landmark_hand = LandmarkHand(self)
        self._connect()
        self._apply_theme(tokens)
        self.resize_to_screen()
        self._refresh()
        self.comfort.begin()
        self.director.begin()

    # ---- layout --------------------------------------------------------------------------------------------------
    def _lay_out(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        bar = QToolBar(tr("Main"))
        bar.setMovable(False)
        bar.setObjectName("main bar")
        bar.setIconSize(QSize(19, 19))
        worded = []
        for spec, action in self.actions_.of_bar("main"):
            if spec.key in ("undo", "save_picture"):
                bar.addSeparator()
            tool = tool_button(action, spec.beside)
            bar.addWidget(tool)
            worded += [tool] if spec.beside else []
        self.page_switch = Segments([(p.name, p.label, p.tip) for p in PAGES], tr("What the middle shows"), parent=self)
        self.page_switch.chosen.connect(self.show_page)
        if len(PAGES) > 1:
            bar.addSeparator()
            bar.addWidget(self.page_switch)
        self.title_label = Elided(takes_rest=True)  # the name of a bone from a file may be long
        self.title_label.setProperty("role", "title")
        self.title_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.title_label.setContentsMargins(16, 0, 8, 0)
        bar.addWidget(self.title_label)
        self.words_give_way = WordsGiveWay(bar, self.title_label, worded)
        self.addToolBar(bar)

        views = QWidget()
        views.setObjectName("views")
        row = WrappingRow(views)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(2)
        for spec, action in self.actions_.of_bar("views"):
            if spec.key == "fit":
                row.push()
            if spec.key != "next_removed":  # there is more room beside the slider that plays the cut
                row.addWidget(tool_button(action, spec.beside))
        self.play.dress(self.play.removed_button)
        for spec, action in self.actions_.of_bar("play"):
            self.play.add_tool(tool_button(action, spec.beside))
        stage = QWidget()
        stage.setObjectName("stage")
        column = QVBoxLayout(stage)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(views)
        column.addWidget(self.canvas, 1)
        self._stage = column
        self.take_bars_back()
        stage.setFocusProxy(self.canvas)

        above = QVBoxLayout(self.canvas)
        above.setContentsMargins(12, 12, 12, 12)
        above.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        above.addStretch(1)
        above.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.canvas.keep_clear(self.message, self.legend)

        self.foot = QSplitter(Qt.Orientation.Horizontal)
        self.foot.setObjectName("panel")
        chart, table = WholeOrNot(self.profile), QFrame()  # on a small screen large letters leave room for one of them
        inner = QVBoxLayout(table)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.comparison)
        for holder in (chart, table):
            holder.setObjectName("panel")
            self.foot.addWidget(holder)
        self.foot.setChildrenCollapsible(False)
        self.upper = QSplitter(Qt.Orientation.Horizontal)
        self.pages = Pages(self, stage)
        self.upper.addWidget(self.pages)
        self.upper.addWidget(self.numbers)
        self.upper.setChildrenCollapsible(False)
        self.upper.setStretchFactor(0, 1)
        self.middle = QSplitter(Qt.Orientation.Vertical)
        self.middle.addWidget(self.upper)
        self.middle.addWidget(self.foot)
        self.middle.setChildrenCollapsible(False)
        self.middle.setStretchFactor(0, 1)
        self.whole = QSplitter(Qt.Orientation.Horizontal)
        self.whole.addWidget(self.controls)
        self.whole.addWidget(self.middle)
        self.whole.setChildrenCollapsible(False)
        self.whole.setStretchFactor(1, 1)
        for splitter in (self.foot, self.upper, self.middle, self.whole):
            splitter.setHandleWidth(1)
        self.setCentralWidget(self.whole)

        status = self.statusBar()
        assert status is not None
        status.setSizeGripEnabled(False)
        disclaimer = QLabel(tr(DISCLAIMER))
        disclaimer.setObjectName("disclaimer")
        status.addWidget(disclaimer)
        self.state = QLabel()
        status.addPermanentWidget(self.files.reader.strip)
        status.addPermanentWidget(self.progress)
        status.addPermanentWidget(self.state)

    def take_bars_back(self) -> None:
        """Put the bars that cut the picture and play the cut under the bone, from whatever page has had them."""
        for bar in (self.section, self.play):
            self._stage.addWidget(bar)

    def resize_to_screen(self) -> None:
        """Take size and parts as they are at first on this screen."""
        screen = self.screen()
        room = screen.availableGeometry() if screen is not None else None
        width = min(1500, room.width()) if room else 1280
        height = min(940, room.height()) if room else 800
        if room and (room.width() <= 1300 or room.height() <= 820):
            width, height = room.width(), room.height()
        self.resize(width, height)
        left, right = (290, 330) if width < 1500 else (320, 350)
        self.whole.setSizes([left, width - left])
        self.upper.setSizes([width - left - right, right])
        share = 0.3 if width < 1500 else 0.38  # of the foot, for the chart
        foot = 196 if height < 900 else 240
        self.middle.setSizes([height - foot - 110, foot])
        self.foot.setSizes([int((width - left) * share), int((width - left) * (1 - share))])

    # ---- wiring --------------------------------------------------------------------------------------------------
    def _handlers(self) -> dict[str, Any]:
        session, files = self.session, self.files
        return {
            "new_case": session.new_case,
            "open_case": files.open_case,
            "save_case": files.save_case,
            "save_case_as": files.save_case_as,
            "open_bone": files.open_bone,
            "close_bone": session.close_bone,
            "save_picture": files.save_picture,
            "save_animation": files.save_animation,
            "save_page": files.save_page,
            "save_report": files.save_report,
            "save_bone": files.save_bone,
            "copy_numbers": files.copy_numbers,
            "quit": self.close,
            "undo": session.stack.undo,
            "redo": session.stack.redo,
            "reset_settings": session.reset_settings,
            "reset_shape": session.reset_shape,
            "level": session.set_level,
            "draw_person": self.controls.person.draw_another,
            "mean_person": session.mean_person,
            "variant": session.set_variant,
            "population": session.set_population,
            "sex": lambda name: session.set_sex(None if name == MEAN else name),
            "procedure": session.set_procedure,
            "side": session.set_side,
            "pathology": session.set_pathology,
            "tissues": self.canvas.show_tissues,
            "view": self.canvas.show_view,
            "fit": self.canvas.show_all,
            "section": self.section.turn_on,
            "names": self.hover.want,
            "removed": self.play.choose,
            "next_removed": self.play.choose_next,
            "play": self.play.toggle,
            "canal": self.canvas.show_canal,
            "regions": self._show_regions,
            "distances": self.patient.colour,
            "landmarks": self.canvas.show_landmarks,
            "burr": self.burr.turn_on,
            "burr_remove": self.burr.remove_all,
            "page": self.show_page,
            "panel": self.show_panel,
            "appearance": self.theme.choose,
            "full_screen": self._full_screen,
            "keys": self.show_keys,
            "about": self.show_about,
            **self.comfort.handlers(),
        }

    def _connect(self) -> None:
        session = self.session
        session.case_changed.connect(self._refresh)
        session.outcome_changed.connect(self._show_outcome)
        self.pictures.shown.connect(self._show_picture)
        session.stack.indexChanged.connect(self._refresh)
        self.controls.moving.connect(self._name_steps)  # after the director has heard of it
        session.refused.connect(self._refresh)  # what was clicked is marked, and is not what is set
        self.comparison.chosen.connect(session.set_procedure)
        self.controls.patient.distances.connect(self.patient.colour)
        self.theme.changed.connect(self._apply_theme)
        for name in SHOWN:
            self.actions_[name].toggled.connect(self.show_legend)
        self.play.chosen.connect(self.show_legend)
        self.section.changed.connect(self.show_legend)
        for signal in (self.play.chosen, self.play.moved, self.section.changed):
            signal.connect(self.hover.forget)
        for name in ("controls", "numbers", "foot"):
            self.actions_[f"panel:{name}"].setChecked(True)
        self.actions_.check("removed", self.play.how)
        self.actions_["names"].setChecked(self.hover.wanted)
        self.actions_["tissues"].setChecked(True)
        self.actions_.check("appearance", self.theme.choice)
        self.show_page(BONE)

    def _refresh(self, *_: object) -> None:
        """Show in the title, the menus and the marks what the session holds."""
        session, case = self.session, self.session.case
        title = case_title(case, session.side)
        self.title_label.setText(title)
        self.setWindowTitle(f"{title}[*] \N{EN DASH} vertebra3d")
        if session.modified != self.isWindowModified():  # told anew, the whole window would ask whether it looks other
            self.setWindowModified(session.modified)
        actions = self.actions_
        actions.check("level", case.level)
        actions.check("pathology", case.told_pathology.name if case.is_segment else None)
        for spec in actions.of_key("pathology"):
            actions[spec.name].setEnabled(case.is_segment)
        for spec in actions.of_key("procedure"):
            actions[spec.name].setVisible(spec.argument in procedures_of(case.level))
        actions["tissues"].setEnabled(case.is_segment)
        actions.check("procedure", case.procedure)
        actions.check("side", session.side)
        for side in ("left", "right", "both"):
            actions[f"side:{side}"].setEnabled(side in session.procedure.sides)
        self._name_steps()
        generated = case.bone is None
        actions.check("population", case.population)
        actions.check("sex", case.sex or MEAN)
        actions.tick("variant", [name for name in VARIANTS if session.has_variant(name)])
        for key in ("draw_person", "variant"):
            for spec in actions.of_key(key):
                actions[spec.name].setEnabled(generated)
        actions["mean_person"].setEnabled(
            bool(case.parameters) or bool(case.lower_parameters) or case.sex is not None or case.scale != 1.0
        )
        actions["reset_settings"].setEnabled(bool(case.settings))
        actions["reset_shape"].setEnabled(bool(case.parameters) or bool(case.lower_parameters))
        for name in ("close_bone", "distances"):
            actions[name].setEnabled(case.bone is not None)
        self.comparison.show_level(case.level)
        self.comparison.mark(case.procedure)

    def _name_steps(self, *_: object) -> None:
        """Name what undo and redo would do; while a slider is held its step grows, and the tool bar stands still."""
        actions, stack = self.actions_, self.session.stack
        for name, text, can in (
            ("undo", stack.undoText(), stack.canUndo()),
            ("redo", stack.redoText(), stack.canRedo()),
        ):
            actions[name].setEnabled(can)
            if self.director.moving:
                continue
            word = tr(f"&{name.capitalize()}").replace("&", "")
            actions[name].setText(f"&{word} {text}".rstrip() if can else f"&{word}")
            actions[name].setIconText(word)
            actions[name].setToolTip(
                f"{word} {text} ({actions[name].shortcut().toString()})"
                if can
                else (tr("Nothing to undo") if name == "undo" else tr("Nothing to redo"))
            )

    def _show_outcome(self, outcome: Outcome) -> None:
        self.numbers.show_outcome(outcome)
        self.profile.show_outcome(outcome, soon_another=self.director.moving)
        self.section.show_outcome(outcome)
        self.pages.show_outcome(outcome)
        self.play.show_outcome(outcome)
        self.show_legend()

    def _show_picture(self, outcome: Outcome) -> None:
        """The bone in the view is that of an outcome now: what lies over it follows."""
        self.section.show_picture()
        self.pages.show_picture(outcome)
        self.hover.forget()

    def show_legend(self, *_: object) -> None:
        """Say what the colours in the view stand for."""
        outcome = self.session.outcome
        if outcome is not None:
            shown = {name: self.actions_[name].isChecked() for name in SHOWN}
            shown["section"] = self.section.on
            shown["distances"] = self.canvas.scene.tells_distances
            shown["ghost"] = self.play.how != "hidden"
            self.legend.show_entries(colour_words(self.canvas.scene.theme, outcome, **shown))

    def _apply_theme(self, tokens: Tokens) -> None:
        self.theme.dress(self)
        self.actions_.apply_theme(tokens)
        self.actions_.check("appearance", self.theme.choice)
        self.canvas.set_theme(tokens.name)
        self.canvas.set_text_px(self.theme.base_px)
        self.show_legend()
        for view in (self.message, self.controls, self.numbers, self.profile, self.comparison, self.play, self.section):
            view.apply_theme(tokens)
        self.pages.apply_theme(tokens)
        self.burr.apply_theme(tokens)

    def show_page(self, name: str) -> None:
        """Show a page in the middle: the bone, or one beside it."""
        self.pages.turn_to(name)
        self.page_switch.show_choice(name)
        self.actions_.check("page", name)

    def show_panel(self, name: str, shown: bool) -> None:
        """Show or hide the controls, the numbers or the foot."""
        {"controls": self.controls, "numbers": self.numbers, "foot": self.foot}[name].setVisible(shown)

    def _show_regions(self, on: bool) -> None:
        if on:
            self.patient.colour(False)
        self.canvas.show_regions(on)

    def show_stale(self, stale: bool) -> None:
        """Grey the numbers and the chart while they belong to another bone than the one that is shown."""
        self.numbers.show_stale(stale)
        self.profile.show_stale(stale)
        self.pages.show_stale(stale)
        self.hover.forget()

    def show_about(self) -> None:
        """Version, licence, disclaimer."""
        from vertebra3d_app.dialogs.about import AboutDialog

        _open(AboutDialog(self))

    def show_keys(self) -> None:
        """Every key and mouse button."""
        from vertebra3d_app.dialogs.about import KeysDialog

        _open(KeysDialog(self.actions_.specs.values(), self))

    def _full_screen(self, full: bool) -> None:
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    # ---- coming and going ----------------------------------------------------------------------------------------
    @property
    def is_closed(self) -> bool:
        """Whether the window has been closed for good."""
        return self._closed

    def dragEnterEvent(self, event: QDragEnterEvent | None) -> None:
        """A file over the window: take it."""
        data = event.mimeData() if event is not None else None
        if event is not None and data is not None and any(url.isLocalFile() for url in data.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent | None) -> None:
        """Open a dropped file: a case or a bone."""
        data = event.mimeData() if event is not None else None
        if event is None or data is None:
            return
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.files.open_path(files[0])

    def closeEvent(self, event: QCloseEvent | None) -> None:
        """Stop the worker, end the session well, and free the graphics while the window still stands."""
        if event is None or self._closed:
            return
        if not self.files.may_close():
            event.ignore()
            return
        self._closed = True
        self.comfort.end()
        self.theme.changed.disconnect(self._apply_theme)
        self.director.end()
        self.pictures.end()
        self.play.pause()
        self.hover.want(False)
        self.files.painter.close()
        self.files.maker.close()
        self.files.reader.cancel()  # or the worker would be waited for until it has read the bone
        self.engine.close()
        self.autosave.close()
        self.profile.close_plot()
        self.pages.close_pages()
        self.burr.end()
        self.canvas.removeEventFilter(self.landmark_hand)
        self.canvas.close_view()
        super().closeEvent(event)
        self.closed.emit()


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
