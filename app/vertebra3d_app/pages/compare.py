"""The page that shows two to four cases side by side, with cameras that turn together and one table under them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from PyQt6.QtCore import Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import (
    QApplication,
    QFileDialog,
    QSizePolicy,
    QWidget,
)

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.outcome import Outcome
from vertebra3d.scene.drawing import Drawing
from vertebra3d_app.commands import SetBeside
from vertebra3d_app.engine import Job
from vertebra3d_app.language import tr
from vertebra3d_app.memory import give_memory_back
from vertebra3d_app.pages.compare_frame import CompareFrame
from vertebra3d_app.pages.compare_model import FULL, LETTERS, NOW, Comparing, Figures
from vertebra3d_app.pages.compare_picture import order_of
from vertebra3d_app.pages.compare_table import CompareTable
from vertebra3d_app.pages.compare_view import CaseView, LinkedCameras
from vertebra3d_app.pages.compare_words import differences, rows, table_text, unbroken
from vertebra3d_app.theme import Tokens
from vertebra3d_app.wording import case_title, colour_words, in_plain_words, listed
from vertebra3d_app.work import Shown, preparing, work_out_to_show

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

NAME = "compare"
_KIND = "compare"  # of its jobs
_PUT_AWAY = ("numbers", "foot")  # panels that say of one case what the page says of all: away while it is shown
_ROOM, _NO_ROOM = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored  # out of sight it widens no window
_SHOWN = ("canal", "regions", "tissues")
_ELSEWHERE = "The cases on the page Compare are others now (F4 shows them)."


class ComparePage(CompareFrame):
    """Cases side by side.

    Parameters
    ----------
    window : Window
        Its case is the first of the comparison; the others are pinned here and stay while the window is open.

    Signals
    -------
    pins_changed : cases have been pinned or taken out.
    """

    pins_changed = pyqtSignal()
    of_picture = True

    def __init__(self, window: Window):
        super().__init__(window)
        self.setObjectName("panel")
        self.setSizePolicy(_NO_ROOM, _NO_ROOM)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = Comparing(window.session.case)
        self.cameras = LinkedCameras()
        self.views: list[CaseView] = []
        self._pending: dict[int, Case] = {}
        self._cases: tuple[Case, ...] = ()  # pinned, as the last step left them
        self._put_away: list[str] = []
        self._folder = ""
        self._in_sight = self._closed = False
        self._fitting = QTimer(self)  # when the sizes have come to rest
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self._fit)
        self.table = CompareTable(window.theme.tokens)
        self._lay_out(
            {
                "add": self.add_shown,
                "add_all": self.add_procedures,
                "save": self.save_picture,
                "copy": self.copy_table,
            }
        )
        self._add_view(NOW)
        self.views[0].canvas.drawn.connect(self._drawn)
        self._connect()
        self.setFocusProxy(self.views[0].canvas)
        self._show_words()

    def _connect(self) -> None:
        window = self._window
        window.engine.finished.connect(self._finished)
        window.engine.failed.connect(self._failed)
        window.pages.turned.connect(self._turned)
        window.session.case_changed.connect(lambda _: window.message.clear("page"))
        actions = window.actions_
        for spec in actions.of_key("view"):
            actions[spec.name].triggered.connect(partial(self._turn, spec.argument))
        actions["fit"].triggered.connect(lambda _checked: self.cameras.fit())
        for name in _SHOWN:
            actions[name].toggled.connect(lambda _checked: self._show_as_chosen())
        window.play.chosen.connect(self._show_removed)
        window.play.moved.connect(self._show_cut)
        window.section.changed.connect(self._show_section)

    def _drawn(self) -> None:
        """The first view stands for the bone's own, which is out of sight: a preview or a picture has been drawn."""
        self._window.engine.go_on()
        self._window.pictures.drawn()

    def _turn(self, name: str, _checked: bool = False) -> None:
        self.cameras.view(name)

    # ---- what is compared ----------------------------------------------------------------------------------------
    def show_outcome(self, outcome: Outcome) -> None:
        """Show the window's case in the first view, once it is drawn."""
        scene = self._window.canvas.scene
        drawing = scene.drawing
        if drawing is None or scene.outcome is not outcome:
            return
        self.model.follow(outcome.case, Figures.of(outcome))
        if self.views[0].shows is not outcome:
            self.cameras.show(self.views[0], outcome, drawing)
        self._show_words()
        self._ask()

    def add_shown(self) -> None:
        """Pin the window's case."""
        session, drawing = self._window.session, self._window.canvas.scene.drawing
        with_picture = session.outcome if session.current and self._window.pictures.current else None
        try:
            place = self.model.pin(session.case, Figures.of(with_picture) if with_picture is not None else None)
        except Refused as refusal:
            self.say(str(refusal))
            return
        view = self._add_view(place.key)
        if with_picture is not None and drawing is not None:
            self.cameras.show(view, with_picture, drawing)
        self._changed(tr("Put beside: {case}", case=case_title(place.case)))

    def add_procedures(self) -> None:
        """Pin the bone of the window with every procedure that is not there yet."""
        added, left_out = self.model.pin_procedures(self._window.session.case_for)
        for place in added:
            self._add_view(place.key)
        self._changed(tr("Put beside: every procedure"))
        if left_out:
            self.say(tr("{FULL} Left out: {listed}.", FULL=tr(FULL), listed=listed(left_out, 3)), "info")
        elif not added:
            self.say(tr("Every procedure on this bone is here already."), "info")

    def duplicate(self, key: int) -> None:
        """Put the case of a view in once more."""
        if key == NOW:
            self.add_shown()
            return
        try:
            place = self.model.duplicate(key)
        except Refused as refusal:
            self.say(str(refusal))
            return
        like, view = self._view(key), self._add_view(place.key)
        if like.shows is not None and like.canvas.scene.drawing is not None:
            self.cameras.show(view, like.shows, like.canvas.scene.drawing)
        self._changed(tr("Put beside once more: {case}", case=case_title(place.case)))

    def put_pinned(self, cases: Iterable[Case], step: str = "") -> None:
        """Pin these cases in place of those that are pinned; as a step of undo where it has a name."""
        self._arrange(tuple(cases))
        self._changed(step)

    def remove(self, key: int) -> None:
        """Take a pinned case out."""
        if key != NOW:
            title = case_title(self.model.place(key).case)
            self._drop(key)
            self._changed(tr("Take out: {case}", case=title))

    def _arrange(self, cases: tuple[Case, ...]) -> None:
        """Pin these cases; those that are there stay as they are."""
        stay = self.model.staying(cases)
        for place in self.model.pinned:
            if place not in stay:
                self._drop(place.key)
        for at, case in enumerate(cases, start=1):
            if at >= len(self.model.places) or self.model.places[at].case != case:
                self._add_view(self.model.pin(case, at=at).key, at)

    def _take_step(self, cases: tuple[Case, ...]) -> None:
        """Undo or redo: put these cases beside, and say so where nobody sees it."""
        if self._closed or cases == self._cases:
            return
        self._cases = cases
        self._arrange(cases)
        self._changed()
        if not self._in_sight:
            QTimer.singleShot(0, self._tell_elsewhere)  # a note of before the step is taken away with it

    def _drop(self, key: int) -> None:
        view = self._view(key)
        self.model.remove(key)
        self.views.remove(view)
        self.cameras.drop(view)
        self.columns.removeWidget(view)
        self._window.play.lifts.forget(view.canvas)
        view.close_view()
        view.hide()
        view.deleteLater()

    def _tell_elsewhere(self) -> None:
        if not self._closed and not self._in_sight:
            self._window.session.noted.emit(_ELSEWHERE)

    def edit(self, key: int) -> None:
        """Make a pinned case the window's, as one step of undo."""
        case = self.model.place(key).case
        self._window.session.replace(case, tr("Edit {case}", case=case_title(case)))

    def _add_view(self, key: int, at: int | None = None) -> CaseView:
        view = CaseView(key, self._window.theme.tokens, follows=key == NOW)
        view.edit.connect(partial(self.edit, key))
        view.duplicate.connect(partial(self.duplicate, key))
        view.remove.connect(partial(self.remove, key))
        at = len(self.views) if at is None else at
        self.columns.insertWidget(at, view, 1)
        self.views.insert(at, view)
        self.cameras.add(view)
        view.canvas.installEventFilter(self._window.section)
        self._show_as_chosen([view])
        return view

    def _view(self, key: int) -> CaseView:
        return next(view for view in self.views if view.key == key)

    def _changed(self, step: str = "") -> None:
        """Cases have come or gone, as a step of undo where it has a name."""
        before, self._cases = self._cases, self.model.cases
        if step and before != self._cases:
            self._window.session.stack.push(SetBeside(step, before, self._cases, self._take_step))
        self._show_words()
        self._ask()
        self._window.engine.queue("memory", [(None, give_memory_back)])  # of the cases that were shown before
        self._fitting.start()
        self.pins_changed.emit()

    # ---- work ----------------------------------------------------------------------------------------------------
    def _ask(self) -> None:
        """Have the worker do what is lacking."""
        if self._closed:
            return
        lacking = self.model.missing(view.key for view in self.views if view.shows is not None)
        missing = {place.key: place.case for place in lacking}
        if missing == self._pending:
            return
        self._pending = missing
        session = self._window.session
        here = session.outcome.intact.solid if session.outcome is not None else None
        prepare = preparing(self._window.canvas.scene.prepare, here, self._window.canvas.scene.removal.needs_lifting)
        jobs: list[tuple[Any, Callable[[], Any]]] = [
            (key, partial(work_out_to_show, case, prepare)) for key, case in missing.items()
        ]
        self._window.engine.queue(_KIND, jobs)

    def _finished(self, job: Job, result: object) -> None:
        if self._closed:
            return
        if job.kind == "preview" and self._in_sight and not self._window.session.current:
            assert isinstance(result, Drawing)
            self.views[0].canvas.show_preview(result)
            self.model.now.figures = None
            self._show_words()
        elif job.kind == _KIND:
            assert isinstance(result, Shown)
            self._pending.pop(job.subject, None)
            if self.model.take(job.subject, Figures.of(result.outcome)):
                view = self._view(job.subject)
                if result.drawing.lifting is None:  # it was not wanted yet: pieces follow when they are ready
                    view.canvas.scene.show_removed("ghost")
                self.cameras.show(view, result.outcome, result.drawing)
                self._show_as_chosen([view])
                self._show_words()

    def _failed(self, job: Job, error: Exception) -> None:
        if self._closed:
            return
        words = in_plain_words(str(error))
        if job.kind == _KIND:
            self._pending.pop(job.subject, None)
            if self.model.fail(job.subject, words):
                self._view(job.subject).show_failure(words)
                self._show_words()

    # ---- what is said --------------------------------------------------------------------------------------------
    def say(self, text: str, level: str = "error", source: str = "page") -> None:
        """Show a line over the views."""
        if self._in_sight:
            self._window.message.say(text, level, source=source)

    def copy_table(self) -> None:
        """Put the table on the clipboard as text."""
        clipboard = QApplication.clipboard()
        if clipboard is not None:
            clipboard.setText(table_text(self.model))
            self.say(tr("The table is on the clipboard."), "info")

    def save_picture(self) -> None:
        """Ask where, and save views and figures as one picture."""
        dialog = QFileDialog(self, tr("Save picture"), self._folder, tr("PNG pictures (*.png)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("comparison.png")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_picture_file)
        dialog.open()

    def save_picture_file(self, path: str) -> None:
        """Save the comparison to `path`; it is drawn beside the window."""
        from vertebra3d.files.atomic import check_target

        self._folder = os.path.dirname(path)
        path = path if path.lower().endswith(".png") else path + ".png"
        canvas, actions, section = self.views[0].canvas, self._window.actions_, self._window.section.section
        try:
            check_target(path)
        except Refused as refusal:
            self.say(str(refusal), source="file")
            return
        order = order_of(
            self.model, path, canvas.scene.placement, (canvas.width(), canvas.height()), self.cameras.as_fitted,
            self._window.theme.tokens.name, self.legend.entries,
            {
                "removed": self._window.play.how,
                "share": self._window.play.share,
                "section": asdict(section) if section is not None else None,
                **{name: actions[name].isChecked() for name in _SHOWN},
            },
        )  # fmt: skip
        self._window.message.say(tr("Drawing the picture…"), "info", source="file")
        self._window.files.painter.draw(order, "vertebra3d_app.pages.compare_picture")

    def _show_words(self) -> None:
        said = differences(self.model.places)
        for at, (view, place) in enumerate(zip(self.views, self.model.places, strict=True)):
            full = "\n".join((case_title(place.case), *said.full[at]))
            view.say(LETTERS[at], unbroken(said.title(at)), full)
        alone = len(self.views) == 1
        self.common.setText("\n".join(said.common))
        for label in (self.common_head, self.common):
            label.setVisible(bool(said.common) and not alone)
        self.invitation.setVisible(alone)
        self._show_legend()
        if self._in_sight:
            removed = (view.canvas for view in self.views if not view.canvas.scene.nothing_removed)
            self._window.play.follow_beside(tuple(removed))
        self.table.show_rows(rows(self.model.places))
        full_up = self.model.full
        for name in ("add", "add_all"):
            button = self.buttons[name]
            button.setEnabled(not full_up)
            button.setToolTip(tr(FULL) if full_up else button.property("tip"))
        for view in self.views:
            view.buttons["duplicate"].setEnabled(not full_up)
        self._align()

    def _show_as_chosen(self, views: list[CaseView] | None = None) -> None:
        actions = self._window.actions_
        for view in self.views if views is None else views:
            self._window.play.lifts.show(view.canvas, self._window.play.how, self._window.play.share)
            view.canvas.show_canal(actions["canal"].isChecked())
            view.canvas.show_regions(actions["regions"].isChecked())
            view.canvas.show_tissues(actions["tissues"].isChecked())
            self._cut_view(view)
        self._show_legend()

    def _cut_view(self, view: CaseView) -> None:
        section = self._window.section.section
        if view.canvas.scene.cutaway.section != section:
            view.canvas.show_section(section)

    def _show_section(self) -> None:
        """Cut all by the plane of the section, which lies at one place of the frame that they share."""
        if self._in_sight and not self._closed:
            for view in self.views:
                self._cut_view(view)
            self._show_legend()

    def _show_cut(self, share: float) -> None:
        """Show the cut of all at the same share of its way."""
        if not self._in_sight or self._closed:
            return
        play = self._window.play
        for view in self.views:
            done = view.canvas.scene.removal.is_done
            play.lifts.show(view.canvas, play.how, share)
            if done and share < 1.0:  # it begins: pieces stay in sight
                play.lifts.then(view.canvas, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """Step back where pieces would leave a picture."""
        if not all(view.canvas.scene.sees_lifted for view in self.views):
            self.cameras.fit_again()

    def _show_removed(self, _how: str) -> None:
        """Show removed bone as is chosen now, and keep it in sight."""
        self._show_as_chosen()
        for view in self.views:
            self._window.play.lifts.then(view.canvas, self.cameras.fit_again)

    def _show_legend(self) -> None:
        """What the colours of all views mean."""
        shown = {name: self._window.actions_[name].isChecked() for name in _SHOWN}
        shown["ghost"] = self._window.play.how != "hidden"
        shown["section"] = self._window.section.on
        theme = self._window.canvas.scene.theme
        entries: dict[tuple[str, str], None] = {}
        for view in self.views:
            if view.shows is not None:
                entries.update(dict.fromkeys(colour_words(theme, view.shows, landmarks=False, **shown)))
        self.legend.show_entries(tuple(entries))

    # ---- sizes ---------------------------------------------------------------------------------------------------
    def _fit(self) -> None:
        if not self._closed:
            self._align()
            self.cameras.fit_again()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Keep the columns under the views, and the bones in them."""
        super().resizeEvent(event)
        self._align()
        self._fitting.start()

    # ---- coming and going ----------------------------------------------------------------------------------------
    def _turned(self, name: str) -> None:
        """The page comes into sight or goes out of it: the panels that speak of one case make room meanwhile."""
        if self._closed or (name == NAME) == self._in_sight:
            return
        self._in_sight = name == NAME
        actions = self._window.actions_
        if self._in_sight:
            self._put_away = [panel for panel in _PUT_AWAY if actions[f"panel:{panel}"].isChecked()]
            for panel in self._put_away:
                actions[f"panel:{panel}"].trigger()
            self._window.canvas.give_back()
            for bar in (self._window.section, self._window.play):  # they play and cut all cases at once
                self.under.addWidget(bar)
            self._show_as_chosen()
            if self._window.session.outcome is None:
                self.model.follow(self._window.session.case, None)
            self._show_words()
            self.setSizePolicy(_ROOM, _ROOM)
        else:
            self.setSizePolicy(_NO_ROOM, _NO_ROOM)
            self._window.take_bars_back()
            self._window.play.follow_beside(())
            self._window.message.clear("page")
            for view in self.views:
                view.canvas.give_back()
            for panel in self._put_away:
                if not actions[f"panel:{panel}"].isChecked():
                    actions[f"panel:{panel}"].trigger()

    @property
    def put_away(self) -> tuple[str, ...]:
        """Panels that come back when the page goes out of sight."""
        return tuple(self._put_away) if self._in_sight else ()

    @property
    def message_ground(self) -> QWidget:
        """The views."""
        return self.beside

    def apply_theme(self, tokens: Tokens) -> None:
        """Take a light or a dark appearance."""
        self.table.apply_theme(tokens)
        self._show_legend()
        for view in self.views:
            view.apply_theme(tokens)
        self._fitting.start()  # letters may have become larger

    def close_page(self) -> None:
        """Let go of the views' graphics contexts."""
        self._closed = True
        self._fitting.stop()
        for view in self.views:
            self.cameras.drop(view)
            self._window.play.lifts.forget(view.canvas)
        view.close_view()
