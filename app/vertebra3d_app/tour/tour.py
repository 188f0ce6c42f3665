"""The tour in one window: shows the guide's steps beside their controls, and tells the guide what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PyQt6.QtWidgets import QWidget

from vertebra3d_app.language import mark, tr
from vertebra3d_app.open_work import put_back, snapshot
from vertebra3d_app.tour.card import Card, Outline, place_beside
from vertebra3d_app.tour.guide import Guide, text_of
from vertebra3d_app.tour.places import bring_up, rectangles, widgets
from vertebra3d_app.tour.steps import BEGIN, Do, Now
from vertebra3d_app.wording import bone_card, canal_card, share

if TYPE_CHECKING:
    from pathlib import Path

    from vertebra3d.files.sessions import SavedSession
    from vertebra3d_app.theme import Tokens
    from vertebra3d_app.window import Window

START_STEP, BACK_STEP = mark("Begin the tour"), mark("Back to what was open")
_WHERE = mark("The guided tour is in the Help menu.")
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)


class Tour(QObject):
    """The guided tour of one window. It blocks nothing: the whole window can be used meanwhile.

    Parameters
    ----------
    window : Window
    """

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self.guide = Guide(parent=self)
        self.card = Card(window)
        self.outlines: list[Outline] = []
        self._played = self._pictures = 0
        self._heeds_pins = False
        self._before: SavedSession | None = None
        self._path_before: Path | None = None
        self._placing = QTimer(self)  # once, when the sizes have come to rest
        self._placing.setSingleShot(True)
        self._placing.setInterval(0)
        self._placing.timeout.connect(self._place)
        self._watched: list[QWidget] = []
        self.guide.turned.connect(self._turned)
        self.guide.noticed.connect(self._say_state)
        self.guide.ended.connect(self._ended)
        card = self.card
        card.next.connect(lambda: self.guide.next(self.now()))
        card.back.connect(lambda: self.guide.back(self.now()))
        card.leave.connect(self.guide.leave)
        card.show_me.connect(self.show_me)
        self._listen()

    def _listen(self) -> None:
        window = self._window
        window.session.case_changed.connect(self._look)
        window.session.outcome_changed.connect(self._look)
        window.section.changed.connect(self._look)
        window.play.moved.connect(self._moved)
        window.actions_["canal"].toggled.connect(self._look)
        window.pages.turned.connect(self._page_turned)
        window.files.painter.done.connect(self._painted)
        window.theme.changed.connect(self._show_theme)

    # ---- what a person asks for ----------------------------------------------------------------------------------
    def begin(self) -> None:
        """Begin with an intact bone, as a step of undo; what was open is kept. A tour that is on has the keys again."""
        window = self._window
        if not self.guide.on:
            self._before, self._path_before = snapshot(window), window.files.path
            window.files.path = None  # or saving during the tour would write over the file of that case
            window.session.replace(BEGIN, tr(START_STEP))
            self._show_theme(window.theme.tokens)
            self.guide.begin(self.now())
        self.card.setFocus()

    def end(self) -> None:
        """The window closes in the middle of the tour: leave what was open before, to be opened again next time."""
        window = self._window
        window.theme.changed.disconnect(self._show_theme)
        self._placing.stop()
        if self.guide.on and self._before is not None and self._before.case != BEGIN:
            window.session.replace(self._before.case, tr(BACK_STEP))

    def show_me(self) -> None:
        """Do what the step asks for."""
        if self.guide.on:
            for one in self.guide.step.show:
                self._do(one)

    def bring_back(self) -> None:
        """Open again what was open before the tour."""
        if self._before is not None:
            put_back(self._window, self._before, tr(BACK_STEP))
            self._window.comfort.heed_pages()
            self._window.files.path = self._path_before

    def now(self) -> Now:
        """How things stand."""
        window = self._window
        compare = window.pages.made("compare")
        pinned = tuple(place.case.procedure for place in compare.model.pinned) if compare is not None else ()
        return Now(
            case=window.session.case,
            side=window.session.side,
            page=window.pages.name,
            canal=window.actions_["canal"].isChecked(),
            section=window.section.on,
            share=window.play.share,
            playing=window.play.playing,
            played=self._played,
            pinned=pinned,
            pictures=self._pictures,
            figures=self._figures(),
        )

    # ---- what has changed ----------------------------------------------------------------------------------------
    def _figures(self) -> tuple[tuple[str, str], ...]:
        session = self._window.session
        outcome = session.outcome
        if outcome is None or not session.current:
            return ()
        least = min((facet.volume_percent for facet in outcome.preserved.facets.values()), default=100.0)
        return (
            ("removed", bone_card(outcome).figure),
            ("gain", canal_card(outcome).figure),
            ("facet", share(least)),
        )

    def _look(self, *_: object) -> None:
        if self.guide.on:
            now = self.now()
            self._say(now)
            self.guide.look(now)
            self._placing.start()

    def _moved(self, share: float) -> None:
        if self.guide.on and share >= 1.0:
            self._played += 1
        self._look()

    def _painted(self, _path: str) -> None:
        self._pictures += 1
        self._look()

    def _page_turned(self, name: str) -> None:
        if name == "compare" and not self._heeds_pins:
            self._heeds_pins = True  # the page stays the same: another connection would only look twice
            self._window.pages.page("compare").pins_changed.connect(self._look)
        self._look()

    # ---- what is shown -------------------------------------------------------------------------------------------
    def _turned(self) -> None:
        had_keys = self._has_keys()
        bring_up(self._window, self.guide.step)
        self._watch()
        self._say(self.now())
        self._say_state()
        self.card.show()
        self._place()
        self._placing.start()  # and again when what was brought up has its place
        if had_keys:
            self.card.setFocus()

    def _say(self, now: Now) -> None:
        guide = self.guide
        count = tr("Guided tour · {at} of {len}", at=guide.at + 1, len=len(guide.steps))
        self.card.say(count, tr(guide.step.title), text_of(guide.step, now))

    def _say_state(self) -> None:
        guide, had_keys = self.guide, self._has_keys()
        self.card.say_state(guide.step.done is not None, guide.done, guide.at == 0, guide.last)
        if had_keys:
            self.card.setFocus()  # the button that had them may be gone
        self._placing.start()

    def _ended(self, finished: bool) -> None:
        window, before = self._window, self._before
        had_keys = self._has_keys()
        self._watch()
        self.card.hide()
        for outline in self.outlines:
            outline.hide()
        if had_keys:
            window.pages.shown.setFocus()
        text = tr("That was the tour. {WHERE}", WHERE=_WHERE) if finished else tr(_WHERE)
        changed = before is not None and before.case != window.session.case
        window.message.say(text, "info", [(tr(BACK_STEP), self.bring_back)] if changed else (), source="tour")

    def _has_keys(self) -> bool:
        focus = self._window.focusWidget()
        return focus is not None and (focus is self.card or self.card.isAncestorOf(focus))

    def _show_theme(self, tokens: Tokens) -> None:
        self.card.apply_theme(tokens)
        for outline in self.outlines:
            outline.apply_theme(tokens)
        self._placing.start()

    # ---- places --------------------------------------------------------------------------------------------------
    def _watch(self) -> None:
        """Follow the controls of the step, and all that they lie in."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        watched: dict[QWidget, None] = {}
        if self.guide.on:
            for widget in widgets(self._window, self.guide.step):
                above: QWidget | None = widget
                while above is not None:
                    watched[above] = None
                    above = above.parentWidget()
            watched[self._window] = None
        self._watched = list(watched)
        for widget in self._watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Something that the card stands beside has moved."""
        if event is not None and event.type() in _MOVES:
            self._placing.start()
        return False

    def _place(self) -> None:
        window, guide = self._window, self.guide
        if not guide.on:
            return
        if any(widget not in self._watched for widget in widgets(window, guide.step)):
            self._watch()  # a control has been made since
        seen = rectangles(window, guide.step)
        while len(self.outlines) < len(seen):
            outline = Outline(window)
            outline.apply_theme(window.theme.tokens)
            self.outlines.append(outline)
        for outline, rect in zip(self.outlines, seen, strict=False):
            outline.lie_round(rect)
        for outline in self.outlines[len(seen) :]:
            outline.hide()
        room = window.whole.geometry()  # the bars above and below stay free
        spared = [
            QRect(view.mapTo(window, QPoint()), view.size())
            for view in (window.canvas, window.controls)
            if view.isVisible()
        ]
        self.card.setGeometry(place_beside(self.card.wanted_size(window.size()), seen, room, spared))
        self.card.raise_()

    # ---- done for the user ---------------------------------------------------------------------------------------
    def _do(self, one: Do) -> None:
        window = self._window
        if one.verb in ("on", "off"):
            action = window.actions_[one.name]
            if action.isChecked() != (one.verb == "on"):
                action.trigger()
        elif one.verb == "press":
            window.actions_[one.name].trigger()
        elif one.verb == "plane":
            window.section.choose_plane(one.name)
            outcome = window.session.outcome
            widest = outcome.canal.widened_most if outcome is not None else None
            if widest is not None:
                window.section.move_plane(one.name, widest.plane_mm + one.by)
        elif one.verb == "beside":
            window.pages.page("compare").add_procedures()
        elif one.verb == "more":
            q = next(q for q in window.session.procedure.settings if q.name == one.name)
            value = window.session.setting(one.name)
            if value is not None:
                window.session.set_setting(one.name, min(q.high, value + one.by))
