"""The cut as it is played: a slider from intact to done under the 3D view, and how removed bone is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PyQt6.QtCore import QElapsedTimer, Qt, QTimer, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSlider, QToolButton, QWidget

from vertebra3d.outcome import Outcome
from vertebra3d.scene.removal import WAYS
from vertebra3d.takeaway.animation import SECONDS
from vertebra3d_app.canvas import Canvas
from vertebra3d_app.icons import icon
from vertebra3d_app.language import in_sentence, mark, tr
from vertebra3d_app.lifts import Lifts
from vertebra3d_app.theme import LIGHT, Tokens

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

STEPS = 1000  # of the slider
_TICK_MS = 25
_MOST_S = 0.25  # that one tick moves on: after a pause of the machine the cut goes on from where it was
_ICONS = {"ghost": "mdi6.circle-opacity", "lifted": "mdi6.tray-arrow-up"}
_HIDDEN = "mdi6.eye-off-outline"
_TIPS = {
    "ghost": mark("Removed bone in its place, in blue and translucent"),
    "lifted": mark("Removed bone beside its place, as it comes away towards the surgeon"),
    "hidden": mark("Removed bone is not shown"),
}


def removed_tip(how: str) -> str:
    """What a choice of how removed bone is shown does, in words."""
    return _TIPS[how]


class PlayBar(QWidget):
    """A button that plays the cut and a slider that holds it anywhere; keeps how removed bone is shown.

    Signals
    -------
    chosen : another way to show removed bone, "ghost", "lifted" or "hidden".
    moved : how far the cut has come, 0 to 1.
    """

    chosen = pyqtSignal(str)
    moved = pyqtSignal(float)

    def __init__(self, window: Window):
        super().__init__()
        self._window = window
        self.how = "ghost"
        self.share = 1.0
        self.lifts = Lifts(window.engine, window.canvas, self)
        self._tokens = LIGHT
        self._dressed: list[QToolButton] = []
        self._here = False  # whether bone is removed from the window's case
        self._beside: tuple[Canvas, ...] = ()  # views of cases from which bone is removed
        self._clock = QElapsedTimer()
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self.setObjectName("views")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # a class of our own has no ground otherwise
        self.button = QToolButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.toggle)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setValue(STEPS)
        self.slider.setSingleStep(STEPS // 50)
        self.slider.setPageStep(STEPS // 10)
        self.slider.setAccessibleName(tr("How far the cut has come"))
        self.slider.setToolTip(tr("The cut, from the intact bone to done"))
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderPressed.connect(self.pause)
        self.words = QLabel()
        self.words.setProperty("role", "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.words.setMinimumWidth(self.words.fontMetrics().horizontalAdvance(tr("Nothing removed")) + 4)
        self.removed_button = QToolButton()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.slider, 1)
        row.addWidget(self.words)
        row.addWidget(self.removed_button)
        self._enable(False)

    # ---- how removed bone is shown -------------------------------------------------------------------------------
    def choose(self, how: str) -> None:
        """Show removed bone as a ghost, lifted out, or not at all."""
        if how in WAYS and how != self.how:
            self.how = how
            self._show()
            if how == "lifted":
                self._keep_in_sight()
            self._wear()
            self.chosen.emit(how)
        self._window.actions_.check("removed", self.how)

    def choose_next(self) -> None:
        """Go on to the next way to show removed bone."""
        ways = list(WAYS)
        self.choose(ways[(ways.index(self.how) + 1) % len(ways)])

    def dress(self, tool: QToolButton) -> None:
        """Make a button the choice: a click goes on to the next way, its menu offers all."""
        tool.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(tool)
        menu.setToolTipsVisible(True)
        for name in WAYS:
            menu.addAction(self._window.actions_[f"removed:{name}"])
        tool.setMenu(menu)
        tool.clicked.connect(self.choose_next)
        self._dressed.append(tool)
        self._wear()

    def add_tool(self, tool: QToolButton) -> None:
        """Put a button at the end of the bar."""
        self._row.addWidget(tool)

    def _wear(self) -> None:
        label = WAYS[self.how]
        for tool in self._dressed:
            tool.setIcon(icon(_ICONS.get(self.how, _HIDDEN), self._tokens))
            tool.setToolTip(tr("Removed bone: {label} (G for the next way)", label=in_sentence(label)))
            tool.setAccessibleName(tr("Removed bone: {label}", label=in_sentence(label)))

    # ---- the cut -------------------------------------------------------------------------------------------------
    @property
    def playing(self) -> bool:
        """Whether the cut moves by itself."""
        return self._ticks.isActive()

    def toggle(self) -> None:
        """Play on, from the start where the cut is done; or pause."""
        if self.playing:
            self.pause()
        elif self.slider.isEnabled():
            if self.share >= 1.0:
                self.set_share(0.0)
            self._keep_in_sight()
            self._clock.start()
            self._ticks.start()
            self._window.canvas.hold_motion(True)
            self._wear_button()

    def pause(self) -> None:
        """Hold the cut where it is."""
        if self.playing:
            self._ticks.stop()
            self._window.canvas.hold_motion(False)
            self._wear_button()

    def advance(self, seconds: float) -> None:
        """Let the cut go on by so many seconds of its play; at the end it rests."""
        self.set_share(self.share + seconds / float(SECONDS.default_for("") or 6.0))
        if self.share >= 1.0:
            self.pause()

    def set_share(self, share: float) -> None:
        """Show the cut at a share of its way, 0 (intact) to 1 (done)."""
        share = min(max(float(share), 0.0), 1.0)
        if share == self.share:
            return
        self.share = share
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(round(share * STEPS))
        self.slider.blockSignals(blocked)
        self._show()
        self._say()
        self.moved.emit(share)

    def show_outcome(self, outcome: Outcome) -> None:
        """Follow the case: the choice stays, also how far the cut has come; where nothing is removed it waits."""
        self._here = not outcome.removed_solid.is_empty
        self._enable_where_removed()

    def follow_beside(self, views: tuple[Canvas, ...]) -> None:
        """These views are shown in place of the window's, each of a case from which bone is removed."""
        self._beside = views
        self._enable_where_removed()

    def _enable_where_removed(self) -> None:
        removed = self._here or bool(self._beside)
        if not removed:
            self.pause()
        self._enable(removed)
        self._window.actions_["play"].setEnabled(removed)

    def warm(self) -> None:
        """The case rests: make ready what the slider will move."""
        for canvas in (self._window.canvas, *self._beside):
            self.lifts.warm(canvas)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take a light or a dark appearance."""
        self._tokens = tokens
        self._wear()
        self._wear_button()

    # ---- within --------------------------------------------------------------------------------------------------
    def _tick(self) -> None:
        self.advance(min(self._clock.restart() / 1000.0, _MOST_S))

    def _slid(self, value: int) -> None:
        if value != round(self.share * STEPS):
            self.pause()
            self.set_share(value / STEPS)

    def _show(self) -> None:
        self.lifts.show(self._window.canvas, self.how, self.share)

    def _keep_in_sight(self) -> None:
        """Step back where the pieces would leave the picture."""
        self.lifts.then(self._window.canvas, self._window.canvas.keep_lifted_in_sight)

    def _enable(self, on: bool) -> None:
        for widget in (self.button, self.slider):
            widget.setEnabled(on)
        self._say()
        self._wear_button()

    def _say(self) -> None:
        if not self.slider.isEnabled():
            self.words.setText(tr("Nothing removed"))
        else:
            ends = {0.0: tr("Intact"), 1.0: tr("Done")}
            self.words.setText(ends.get(self.share, tr("Cut at {share:.0f} %", share=100 * self.share)))

    def _wear_button(self) -> None:
        word = tr("Pause") if self.playing else tr("Play the cut")
        self.button.setIcon(icon("mdi6.pause" if self.playing else "mdi6.play", self._tokens))
        self.button.setToolTip(f"{word} (P)")
        self.button.setAccessibleName(word)
