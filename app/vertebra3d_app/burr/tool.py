"""The burr in the 3D view: what mouse and keys do while it is on, and what becomes of it.

While a stroke is on its way the worker cuts piece by piece, and view and numbers follow; the case is as it was. When it
is done the case takes it up as one step of undo, and is worked out as any case is. Escape leaves the case as it was.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PyQt6.QtCore import QEvent, QObject, QPointF, Qt
from PyQt6.QtGui import QColor, QKeyEvent, QMouseEvent

from vertebra3d.burring import LiveStroke
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.measure.clearance import NEAR_MM, canal_clearance
from vertebra3d.outcome import Outcome
from vertebra3d.scene.ball import Ball as DrawnBall
from vertebra3d.strokes import MOST_MM, MOST_POINTS, MOST_STROKES, Point
from vertebra3d_app.burr.bar import BurrBar
from vertebra3d_app.burr.run import Run, Step
from vertebra3d_app.burr.sight import Ball, Sight
from vertebra3d_app.burr.words import gauges, stroke_name
from vertebra3d_app.engine import Job
from vertebra3d_app.language import mark, tr
from vertebra3d_app.pages.base import BONE
from vertebra3d_app.theme import Tokens

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

_ARROW_PX = 6.0
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-_ARROW_PX, 0.0),
    Qt.Key.Key_Right: QPointF(_ARROW_PX, 0.0),
    Qt.Key.Key_Up: QPointF(0.0, -_ARROW_PX),
    Qt.Key.Key_Down: QPointF(0.0, _ARROW_PX),
}
_FULL = mark(
    "No room for more burr strokes in this case: at most {strokes} strokes, {points:,} points and {mm:,.0f} mm."
)


class BurrTool(QObject):
    """Trims the bone of one window by hand. Made before the window is laid out; `begin` ties it to the views."""

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self.on = False
        self.run: Run | None = None
        self._later: list[Run] = []  # strokes that wait for the one before to be worked out
        self._committing = False
        self._at: QPointF | None = None  # where the pointer is, or the arrow keys have moved it
        self._centre: Point | None = None
        self._turning = False
        self._warm = False
        self._refused: Case | None = None  # that cannot be worked out

    def begin(self) -> None:
        """Put the bar above the view, and listen."""
        window = self._window
        self.sight = Sight(window.canvas)
        self.bar = BurrBar(window.theme.tokens)
        self.gauges = self.bar.gauges
        self.drawn = DrawnBall(window.canvas)
        stage = window.canvas.parentWidget()
        column = stage.layout() if stage is not None else None
        assert column is not None
        column.insertWidget(column.indexOf(window.canvas), self.bar)
        self.bar.hide()
        self.bar.tie(window.actions_["burr_remove"], window.actions_["burr"])
        self.bar.changed.connect(self._show_ball)
        self.bar.refused.connect(lambda text: window.message.say(text, source="value"))
        window.canvas.installEventFilter(self)
        window.session.case_changed.connect(self._case_changed)
        window.session.outcome_changed.connect(self._outcome_changed)
        window.pictures.shown.connect(self._picture_shown)
        window.engine.finished.connect(self._stepped)
        window.engine.failed.connect(self._failed)
        self._case_changed()

    def end(self) -> None:
        """Let go of the view."""
        self.run = None
        self._window.canvas.removeEventFilter(self)
        self.drawn.close()

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self.gauges.apply_theme(tokens)
        self._show_ball()

    @property
    def _ball(self) -> Ball:
        return Ball(self.bar.diameter_mm, self.bar.depth_mm)

    # ---- what a person asks for ----------------------------------------------------------------------------------
    def turn_on(self, on: bool) -> None:
        """Take the burr in hand, or put it away."""
        window = self._window
        self.on = on
        window.actions_["burr"].setChecked(on)
        self.bar.setVisible(on)
        window.hover.want(not on and window.actions_["names"].isChecked())  # a name would hide where the burr goes
        if on:
            window.show_page(BONE)
            window.canvas.setFocus()
            self._at = None
            self.sight.look_at(window.session.outcome)
            self._warm_up()
        else:
            self.finish()
            window.canvas.unsetCursor()
        self._show_ball()

    def _warm_up(self) -> None:
        """Cut once for nothing: compiled code is loaded when first called, and the first stroke need not wait."""
        window, outcome = self._window, self._window.session.outcome
        if self._warm or outcome is None or outcome.kept_solid.is_empty:
            return
        self._warm = True
        live = LiveStroke(outcome, self.bar.diameter_mm)
        x, y, z = (float(number) for number in outcome.kept_solid.arrays[0][0])
        window.engine.queue("burr ready", [(None, partial(live.lead, [(x, y, z)]))])
        self.sight.place(QPointF(), self._ball)

    def remove_all(self) -> None:
        """Take every stroke of the case back, as one step."""
        session = self._window.session
        self.cancel()
        if session.case.strokes:
            session.replace(session.case.with_changes(strokes=()), tr("Remove burr strokes"))

    @property
    def in_hand(self) -> Run | None:
        """The stroke that is being led; none while the burr is lifted."""
        run = self._later[-1] if self._later else self.run
        return None if run is None or run.lifted else run

    # ---- a stroke ------------------------------------------------------------------------------------------------
    def set_on(self, at: QPointF) -> None:
        """Begin a stroke at a place in the view."""
        case = self._window.session.case
        used = sum(len(stroke.points_mm) for stroke in case.strokes)
        if used >= MOST_POINTS or len(case.strokes) >= MOST_STROKES:
            self._say_full()
            return
        run = Run(case, self._ball, at)
        if self.run is None:
            self.run = run
        else:
            self._later.append(run)
        self._window.canvas.hold_motion(True)
        self._go_on()

    def lead(self, at: QPointF) -> None:
        """Lead the burr on to another place."""
        hand = self.in_hand
        if hand is not None:
            hand.trail.append(at)
            self._go_on()

    def finish(self) -> None:
        """Lift the burr: the stroke is done."""
        hand = self.in_hand
        if hand is not None:
            hand.lifted = True
            self._go_on()

    def cancel(self) -> None:
        """Leave the bone as it was before the stroke, and before those that wait for it."""
        run, self.run = self.run, None
        self._later.clear()
        if run is None:
            return
        window = self._window
        window.canvas.hold_motion(False)
        if run.before is not None and run.shown:
            window.canvas.show_outcome(run.before.outcome, run.before.drawing)
            window.numbers.show_outcome(run.before.outcome)
            window.pages.show_picture(run.before.outcome)
        self._show_ball()

    def _go_on(self) -> None:
        """Do what the run waits for, as far as it can be done."""
        run, session = self.run, self._window.session
        if run is None:
            return
        if run.before is None:  # the step before is still being worked out: the trail waits
            drawing = self._window.canvas.scene.drawing
            if not session.current and session.case == self._refused:
                self.cancel()  # there is no such bone: the window says why
                return
            if not session.current or session.outcome is None or drawing is None or not self._window.pictures.current:
                return
            self.sight.look_at(session.outcome)
            run.case = session.case
            try:
                run.begin(Step(session.outcome, drawing))
            except Refused as refusal:
                self.cancel()
                self._window.message.say(str(refusal), source="value")
                return
        run.follow(self.sight)
        if run.last is not None:
            self._centre = run.last
        if run.lifted:
            self._commit(run)
        elif run.waiting and not run.busy:
            run.busy = True
            window = self._window
            window.engine.ask("burr", run, partial(run.step, run.take(), window.canvas.scene.prepare_on))

    def _commit(self, run: Run) -> None:
        session, canvas = self._window.session, self._window.canvas
        strokes = run.strokes
        try:
            case = run.case.with_changes(strokes=(*run.case.strokes, *strokes))
        except Refused:
            self.cancel()
            self._say_full()
            return
        self.run = self._later.pop(0) if self._later else None
        canvas.hold_motion(self.run is not None)
        if strokes:
            self._committing = True
            try:
                session.replace(case, stroke_name(run.ball.diameter_mm))
            finally:
                self._committing = False
        if self.run is not None:
            self._go_on()

    def _say_full(self) -> None:
        self._window.message.say(tr(_FULL, strokes=MOST_STROKES, points=MOST_POINTS, mm=MOST_MM), source="value")

    # ---- answers -------------------------------------------------------------------------------------------------
    def _stepped(self, job: Job, result: object) -> None:
        """Show a step of the stroke, and take the next in hand."""
        run = self.run
        if job.kind != "burr" or run is None or job.subject is not run:
            return
        assert isinstance(result, Step)
        run.busy, run.shown, run.now = False, True, result
        window = self._window
        window.canvas.show_outcome(result.outcome, result.drawing)
        window.numbers.show_outcome(result.outcome)
        self._show_ball()
        self._go_on()

    def _failed(self, job: Job, error: Exception) -> None:
        if job.kind == "case":
            self._refused = job.subject
            self._go_on()
        if job.kind == "burr" and self.run is not None and job.subject is self.run:
            self.cancel()  # the window says what it was

    def _case_changed(self, *_: object) -> None:
        window = self._window
        case = window.session.case
        if not self._committing and self.run is not None and case != self.run.case:
            self.cancel()
        self.bar.show_case(case)
        window.comparison.tell_strokes(bool(case.strokes))
        window.actions_["burr_remove"].setEnabled(bool(case.strokes))

    def _outcome_changed(self, _outcome: Outcome) -> None:
        """The gauges show the numbers at once; the ball stands on the bone that is drawn."""
        if self.on and not self._window.director.moving:
            self._show_ball()

    def _picture_shown(self, outcome: Outcome) -> None:
        if self.run is None or self.run.before is None:
            self.sight.look_at(outcome)
        self._go_on()
        self._show_ball()

    # ---- what is seen --------------------------------------------------------------------------------------------
    def _show_ball(self) -> None:
        """Put the ball where the pointer is on the bone, in the colour of the nearest limit, and fill the gauges."""
        window, session = self._window, self._window.session
        outcome = self.run.now.outcome if self.run is not None and self.run.now is not None else session.outcome
        if not self.on or outcome is None:
            if self.drawn.visible:
                self.drawn.hide()
                window.canvas.update()
            self.gauges.show_gauges(())
            return
        ball = self._ball
        if self.run is None:
            self._centre = self.sight.place(self._at, ball) if self._at is not None and session.current else None
        centre, clearance = self._centre, None
        if centre is None:
            self.drawn.hide()
        else:
            clearance = canal_clearance(outcome.canal, outcome.intact, centre, ball.diameter_mm / 2)
            tokens = window.theme.tokens
            colour = QColor(
                tokens.red if clearance <= 0 else tokens.amber_border if clearance < NEAR_MM else tokens.accent
            )
            self.drawn.show(centre, ball.diameter_mm, (colour.redF(), colour.greenF(), colour.blueF()))
        self.gauges.show_gauges(gauges(outcome, clearance))
        window.canvas.update()

    # ---- mouse and keys ------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """What is done over the view while the burr is on."""
        if event is None or not self.on or watched is not self._window.canvas:
            return False
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.Leave and self.run is None:
            self._at = None
            self._show_ball()
        elif event.type() == QEvent.Type.FocusOut and self.in_hand is not None and self.in_hand.by_key:
            self.finish()
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, left = event.type(), Qt.MouseButton.LeftButton
        at = event.position()
        if kind == QEvent.Type.MouseMove:
            self._at = at
            if self.in_hand is not None:
                self.lead(at)
                return True
            if not self._turning and event.buttons() == Qt.MouseButton.NoButton:
                self._window.canvas.follow_motion()
                self._show_ball()
            return False
        if kind == QEvent.Type.MouseButtonDblClick:
            kind = QEvent.Type.MouseButtonPress  # the second of two quick dabs
        if kind == QEvent.Type.MouseButtonPress and event.button() == left:
            if self.in_hand is not None:
                return True
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return False  # that moves the bone
            if self.sight.place(at, self._ball) is None:
                return False  # beside the bone: turn it
            self._window.canvas.setFocus()
            self._at = at
            self.set_on(at)
            return True
        if kind == QEvent.Type.MouseButtonRelease and event.button() == left and self.in_hand is not None:
            self.lead(at)
            self.finish()
            return True
        if event.button() == Qt.MouseButton.RightButton and self.in_hand is None:
            self._turn(event, kind)
            return True
        return self.in_hand is not None

    def _turn(self, event: QMouseEvent, kind: QEvent.Type) -> None:
        """Let the right button do what the left one does while there is no burr."""
        canvas, left = self._window.canvas, Qt.MouseButton.LeftButton
        pressed = kind == QEvent.Type.MouseButtonPress
        buttons = left if pressed else Qt.MouseButton.NoButton
        again = QMouseEvent(kind, event.position(), event.globalPosition(), left, buttons, event.modifiers())
        self._turning = pressed
        self.drawn.hide()
        if pressed:
            canvas.mousePressEvent(again)
        elif kind == QEvent.Type.MouseButtonRelease:
            canvas.mouseReleaseEvent(again)
            self._show_ball()

    def _key(self, event: QKeyEvent) -> bool:
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = event.type() == QEvent.Type.KeyPress
        if key == Qt.Key.Key_Escape and pressed:
            if self.run is not None:
                self.cancel()
            else:
                self.turn_on(False)
            return True
        if key == Qt.Key.Key_Space and plain:
            if event.isAutoRepeat() or event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif pressed and self.in_hand is None:
                self._space()
            elif event.type() == QEvent.Type.KeyRelease and self.in_hand is not None and self.in_hand.by_key:
                self.finish()
            return True
        if key in _ARROWS and plain and pressed:
            self._move(_ARROWS[key])
            return True
        return False

    def _space(self) -> None:
        """Set the burr on where the arrow keys have put it."""
        at = self._place_at()
        if self.sight.place(at, self._ball) is not None:
            self.set_on(at)
            if self.in_hand is not None:
                self.in_hand.by_key = True

    def _move(self, by: QPointF) -> None:
        canvas = self._window.canvas
        at = self._place_at() + by
        self._at = QPointF(min(max(at.x(), 0.0), canvas.width()), min(max(at.y(), 0.0), canvas.height()))
        self.lead(self._at)
        if self.in_hand is None:
            self._show_ball()

    def _place_at(self) -> QPointF:
        if self._at is None:
            self._at = QPointF(self._window.canvas.rect().center())
        return self._at
