"""The slices of an outcome: axial, sagittal, coronal and the canal unrolled, tied to each other and to the 3D view."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PyQt6.QtCore import Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vertebra3d.outcome import CanalPlane, Outcome
from vertebra3d.scene.plane_frames import PlaneFrames
from vertebra3d.scene.segment_slices import sac_middle
from vertebra3d.scene.slices import PLANES, Slices, side_words
from vertebra3d.scene.themes import Colour
from vertebra3d_app.icons import icon
from vertebra3d_app.language import localised, mark, tr
from vertebra3d_app.pages.base import Page
from vertebra3d_app.pages.canal_map import CanalMap, widest_words
from vertebra3d_app.pages.slice_measure import MeasureTool
from vertebra3d_app.pages.slice_plot import SlicePlot
from vertebra3d_app.pages.slice_soft import MEANING as SOFT_MEANING
from vertebra3d_app.pages.slice_soft import key_words, root_key, soft_key
from vertebra3d_app.pages.slice_view import SliceView, at_step, figure_colours, plane_colours
from vertebra3d_app.theme import LIGHT, Tokens
from vertebra3d_app.widgets.elided import Elided
from vertebra3d_app.widgets.room import FollowsFont, WrappingRow
from vertebra3d_app.wording import UPPER_BOUND

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

_PLACES = {"axial": (0, 0), "sagittal": (0, 1), "coronal": (1, 0), "canal": (1, 1)}
_CAPTION = mark("Radiological: patient\N{RIGHT SINGLE QUOTATION MARK}s left at the right. Rulers in mm.")
_MEANING = mark(
    "Radiological convention: axial slices are seen from the feet and coronal ones from in front, so the patient's "
    "left is at the right of the picture. Rulers are in millimetres in the frame of the vertebra."
)
_IDLE = mark("Wheel, arrow keys or a click move the planes")
_SET = {
    "distance": mark("Distance: click two points"),
    "angle": mark("Angle: click one end, the corner, the other end"),
}
_KEYS = {Qt.Key.Key_D: "distance", Qt.Key.Key_A: "angle", Qt.Key.Key_Delete: "clear"}
_LEAST_PX = 200


class SlicesPage(Page):
    """Three slices and the map of the canal.

    Parameters
    ----------
    window : Window

    Signals
    -------
    placed : (name of a plane, its coordinate in mm), wherever it was moved from.
    """

    placed = pyqtSignal(str, float)

    def __init__(self, window: Window):
        super().__init__(window)
        self.setObjectName("stage")
        self.slices: Slices | None = None
        self.position = [0.0, 0.0, 0.0]  # x, y, z of the three planes, mm
        self._outcome: Outcome | None = None
        self._large = ""
        self._tokens = LIGHT
        self._frames: PlaneFrames | None = None
        self._seen = QTimer(self)  # the worker rests until a result has been drawn, and here no bone is drawn
        self._seen.setSingleShot(True)
        self._seen.setInterval(0)
        self._seen.timeout.connect(window.engine.go_on)
        self.tool = MeasureTool(self)
        self.views = {name: SliceView(name, self.tool) for name in PLANES}
        self.map = CanalMap()
        for view in self.views.values():
            view.moved.connect(self.move_plane)
            view.clicked.connect(self._clicked)
            view.pointed.connect(self._pointed)
            view.enlarged.connect(self.enlarge)
        self.map.moved.connect(self.move_plane)
        self.map.told.connect(self._tell)
        self.map.enlarged.connect(self.enlarge)
        self.tool.changed.connect(self._show_tool)
        window.actions_["fit"].triggered.connect(self._fit_in_sight)
        self.placed.connect(window.section.follow)
        window.section.moved.connect(self.move_plane)
        self.four = QWidget()
        self._grid = grid = QGridLayout(self.four)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(1)
        for name, part in self._parts.items():
            # Two equal columns, whatever their heads say: else every new figure in a head would move all pictures.
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            part.setMinimumWidth(_LEAST_PX)
            grid.addWidget(part, *_PLACES[name])
        self._share_room()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._head())
        column.addWidget(self.four, 1)
        column.addWidget(self._foot())
        self.setFocusProxy(self.views["axial"].plot)
        self._show_tool()
        window.actions_["tissues"].toggled.connect(self._show_tissues)
        self._show_tissues(window.actions_["tissues"].isChecked())

    @property
    def _parts(self) -> dict[str, SliceView | CanalMap]:
        return {**self.views, "canal": self.map}

    # ---- layout --------------------------------------------------------------------------------------------------
    def _head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("views")
        row = WrappingRow(head)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        goto = QLabel(tr("Go to"))
        goto.setProperty("role", "muted")
        row.addWidget(goto)
        self.narrowest = QPushButton(tr("Narrowest"))
        self.narrowest.setAccessibleName(tr("Go to the narrowest plane"))
        self.widened = QPushButton(tr("Widened most"))
        self.widened.setAccessibleName(tr("Go to the plane widened most"))
        self.tightest = QPushButton(tr("Tightest sac"))
        self.tightest.setAccessibleName(tr("Go to the plane where the dural sac is tightest"))
        for button in (self.narrowest, self.widened, self.tightest):
            button.setProperty("role", "segment")
            row.addWidget(button)
        self.narrowest.clicked.connect(lambda: self._jump("narrowest"))
        self.widened.clicked.connect(lambda: self._jump("widened_most"))
        self.tightest.clicked.connect(self._jump_to_tightest)
        self.buttons: dict[str, QToolButton] = {}
        for name, words, checkable in (
            ("distance", tr("Measure a distance: two clicks in a slice (D)"), True),
            ("angle", tr("Measure an angle: three clicks in a slice, the corner second (A)"), True),
            ("clear", tr("Clear the measurements (Delete)"), False),
            ("fit", tr("Fit the bone to the slices (0)"), False),
            ("frames", tr("Show the three planes in the view of the bone"), True),
        ):
            tool = QToolButton()
            tool.setToolTip(words)
            tool.setAccessibleName(words)
            tool.setCheckable(checkable)
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(tool)
            self.buttons[name] = tool
        self.buttons["distance"].clicked.connect(lambda on: self.tool.choose("distance" if on else None))
        self.buttons["angle"].clicked.connect(lambda on: self.tool.choose("angle" if on else None))
        self.buttons["clear"].clicked.connect(self.tool.clear)
        self.buttons["fit"].clicked.connect(self.fit)
        self.buttons["frames"].toggled.connect(self.show_frames)
        row.push()
        self.key, self.soft_key, self.root_key = QLabel(), QLabel(), QLabel()  # parts, so that they can take two lines
        for key, meaning in ((self.key, UPPER_BOUND), (self.soft_key, SOFT_MEANING), (self.root_key, SOFT_MEANING)):
            key.setProperty("role", "muted")
            key.setTextFormat(Qt.TextFormat.RichText)
            key.setToolTip(tr(meaning))
            key.setContentsMargins(0, 0, 6, 0)
            row.addWidget(key)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setObjectName("views")
        row = WrappingRow(foot)
        row.setContentsMargins(10, 2, 10, 2)
        row.setSpacing(3)
        self.readout = Elided()
        self.readout.setAccessibleName(tr("Position of the mouse"))
        # Room for all that it says: its words are not to move the rest with the mouse.
        usual = [*(tr(words) for words in (_IDLE, *_SET.values())), widest_words()]
        FollowsFont(self.readout, lambda: self.readout.setMinimumWidth(_widest(self.readout, usual)))
        caption = Elided(tr(_CAPTION))
        caption.setToolTip(tr(_MEANING))
        self.caption = caption
        for label in (self.readout, caption):
            label.setProperty("role", "muted")
        row.addWidget(self.readout)
        row.push()
        row.addWidget(caption)
        return foot

    # ---- what is shown -------------------------------------------------------------------------------------------
    def show_outcome(self, outcome: Outcome) -> None:
        """Cut an outcome by the three planes where they stand."""
        if outcome is self._outcome:
            return
        first, before = self.slices is None, self._outcome
        self._outcome = outcome
        self.slices = Slices(outcome, self.slices)
        bounds = self.slices.bounds
        if first:
            section = self._window.section.position  # where the 3D view may be cut: the same planes
            self.position = [section[name] for name in ("sagittal", "coronal", "axial")]
        placed = first and self._window.section.on  # by a person, to cut the view
        if outcome.segment is not None and not placed and (before is None or before.segment is None):
            self.position[PLANES["axial"].axis] = round(float(sac_middle(outcome.segment)[2]), 2)
        for view in self.views.values():
            view.show_bounds(bounds)
        self.map.show_canal(outcome.canal)
        for name in PLANES:
            self._place(name, self.position[PLANES[name].axis])
        for button, words, found in (
            (self.narrowest, tr("Move the axial plane to the narrowest plane"), outcome.canal.narrowest),
            (self.widened, tr("Move the axial plane to the plane that was widened most"), outcome.canal.widened_most),
        ):
            button.setEnabled(found is not None)
            at = "" if found is None else localised(side_words(found.plane_mm, 2))
            height = tr(" at {side_words} mm", side_words=at) if at else ""
            button.setToolTip(f"{words}{height}")
        self._show_tightest()
        self._show_key()
        self._update_frames()
        self._seen.start()

    def _show_tightest(self) -> None:
        """Offer the place where the sac was tightest; a vertebra alone has none."""
        beside = self.slices.segment if self.slices is not None else None
        self.tightest.setVisible(beside is not None)
        if beside is not None:
            at = localised(side_words(float(sac_middle(beside.segment)[2]), 2))
            self.tightest.setToolTip(tr("Move the axial plane to where the dural sac was tightest, at {at} mm", at=at))

    def _show_tissues(self, shown: bool) -> None:
        """Show the soft parts of a segment, or bone alone."""
        for view in self.views.values():
            view.soft.set_visible(shown)
        self._show_key()

    def move_plane(self, name: str, at_mm: float) -> None:
        """Move a plane (a name in `PLANES`) to `at_mm`, within the bone."""
        if self.slices is None:
            return
        if round(at_mm, 2) != self.position[PLANES[name].axis]:
            self._place(name, at_mm)
            self._update_frames()
        else:
            self._show_lines(name)  # the one that is dragged may stand between two steps

    def _place(self, name: str, at_mm: float) -> None:
        slices = self.slices
        assert slices is not None
        axis = PLANES[name].axis
        low, high = math.floor(slices.bounds[0, axis]), math.ceil(slices.bounds[1, axis])
        at = round(min(max(at_mm, low), high), 2)
        self.position[axis] = at
        self.views[name].show_slice(slices.at(name, at))
        self.placed.emit(name, at)
        self._show_lines(name)

    def _show_lines(self, name: str) -> None:
        """Show in every other picture where a plane lies."""
        at = self.position[PLANES[name].axis]
        for view in self.views.values():
            if view.name != name:
                view.show_line(name, at)
        if name == "axial":
            self.map.show_line(at)

    @property
    def message_ground(self) -> QWidget:
        """The pictures."""
        return self.four

    def show_stale(self, stale: bool) -> None:
        """Grey the slices while they belong to another bone than the one that is set."""
        for part in self._parts.values():
            part.show_stale(stale)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self._tokens = tokens
        for part in self._parts.values():
            part.apply_theme(tokens)
        for name, picture in (
            ("distance", "mdi6.ruler"),
            ("angle", "mdi6.angle-acute"),
            ("clear", "mdi6.eraser"),
            ("fit", "mdi6.fit-to-screen-outline"),
            ("frames", "mdi6.axis-arrow"),
        ):
            self.buttons[name].setIcon(icon(picture, tokens))
        self._show_key()
        self._update_frames()

    def _show_key(self) -> None:
        """What the colours mean; of an intact bone nothing was removed and nothing gained."""
        cut = self._outcome is None or not self._outcome.removed_solid.is_empty
        colours, square = figure_colours(self._tokens), "\N{BLACK SQUARE}"
        words = [
            f"<span style='color:{colours[name]}'>{'▨' if name == 'gain' else square}</span>&nbsp;{tr(words)}"
            for name, words in (
                ("bone", mark("bone")),
                ("removed", mark("removed")),
                ("canal", mark("canal")),
                ("gain", mark("gained")),
            )
            if cut or name in ("bone", "canal")
        ]
        beside = self._outcome.segment if self._outcome is not None else None
        soft = beside is not None and self._window.actions_["tissues"].isChecked()
        gap = "&nbsp;&nbsp; "
        self.key.setText(gap.join(words))
        self.soft_key.setText(gap.join(key_words(soft_key())))
        self.root_key.setText(gap.join(key_words(root_key())))
        self.soft_key.setVisible(soft)
        self.root_key.setVisible(soft)

    def enlarge(self, name: str) -> None:
        """Give one of the four all the room, or the room back to all."""
        self._large = "" if self._large == name else name
        for key, part in self._parts.items():
            if self._large == key and self.isAncestorOf(self._window.focusWidget()):
                part.plot.setFocus()  # before the others go: Qt would send the keys anywhere
            part.larger.setChecked(self._large == key)
        for key, part in self._parts.items():
            part.setVisible(self._large in ("", key))
        self._share_room()

    def _share_room(self) -> None:
        """Two equal rows and columns; an enlarged one has all: a row of hidden pictures would keep its share."""
        row, column = _PLACES.get(self._large, (None, None))
        for line in (0, 1):
            self._grid.setRowStretch(line, int(row in (None, line)))
            self._grid.setColumnStretch(line, int(column in (None, line)))

    def fit(self) -> None:
        """Show the whole bone in every slice."""
        for view in self.views.values():
            view.fit()

    def _fit_in_sight(self, *_: object) -> None:
        if self.isVisible():
            self.fit()

    # ---- in the 3D view ------------------------------------------------------------------------------------------
    def show_frames(self, shown: bool) -> None:
        """Show the planes as frames in the view of the bone, or take them away."""
        if shown and self._frames is None:
            self._frames = PlaneFrames(self._window.canvas)
        if self._frames is not None:
            self._frames.show(shown)
        self._update_frames()

    def _update_frames(self) -> None:
        if self._frames is not None and self.slices is not None:
            colours = {name: _rgb(colour) for name, colour in plane_colours(self._tokens).items()}
            self._frames.place(self.slices.bounds, self.position, colours)
            self._window.canvas.update()

    # ---- from the person -----------------------------------------------------------------------------------------
    def _jump(self, what: str) -> None:
        plane: CanalPlane | None = None if self._outcome is None else getattr(self._outcome.canal, what)
        if plane is not None:
            self.move_plane("axial", plane.plane_mm)

    def _jump_to_tightest(self) -> None:
        if self.slices is not None and self.slices.segment is not None:
            self.move_plane("axial", float(sac_middle(self.slices.segment.segment)[2]))

    def _clicked(self, name: str, across: float, up: float) -> None:
        if self.tool.kind is not None:
            self.tool.click(name, self.position[PLANES[name].axis], (across, up))
            return
        for other in PLANES.values():
            if other.axis == PLANES[name].across:
                self.move_plane(other.name, at_step(across))
            elif other.axis == PLANES[name].up:
                self.move_plane(other.name, at_step(up))

    def _pointed(self, name: str, across: float, up: float) -> None:
        if math.isnan(across):
            self._tell("")
            return
        plane, place = PLANES[name], list(self.position)
        place[plane.across], place[plane.up] = across, up
        self._tell(f"{' · '.join(localised(side_words(value, axis)) for axis, value in enumerate(place))} mm")

    def _tell(self, words: str) -> None:
        self.readout.setText(words or tr(_SET.get(self.tool.kind or "", _IDLE)))

    def _show_tool(self) -> None:
        for name in ("distance", "angle"):
            self.buttons[name].setChecked(self.tool.kind == name)
        self.buttons["clear"].setEnabled(bool(self.tool.taken) or self.tool.begun is not None)
        for view in self.views.values():
            view.show_tool()
        self._tell("")

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Esc drops the point that was set or lays the tool down; otherwise it gives an enlarged slice back.

        D and A take a tool in hand or lay it down, Delete clears: where a picture has the keys, not a box of numbers.
        """
        if event is None:
            return
        button = self.buttons.get(_KEYS.get(Qt.Key(event.key()), ""))
        if button is not None and not event.modifiers() and isinstance(self.focusWidget(), SlicePlot):
            button.click()
            return
        if event.key() == Qt.Key.Key_Escape:
            if self.tool.step_back():
                return
            if self._large:
                self.enlarge(self._large)
                return
        super().keyPressEvent(event)

    def close_page(self) -> None:
        """Let go of the plots and of what stands in the 3D view."""
        self._seen.stop()
        if self._frames is not None:
            self._frames.close()
        for part in self._parts.values():
            part.close_view()


def first_position(outcome: Outcome) -> list[float]:
    """Planes (x, y, z), mm, that show most of what was done: through the cut, the roof and the plane widened most."""
    landmarks = outcome.intact.landmarks
    plane = outcome.canal.widened_most or outcome.canal.narrowest
    z = plane.plane_mm if plane is not None else sum(landmarks.ring_z) / 2
    if outcome.segment is not None:
        z = float(sac_middle(outcome.segment)[2])
    removed = outcome.removed_solid
    x = 0.0 if removed.is_empty else float(removed.bounds[:, 0].mean())
    y = landmarks.canal_y if removed.is_empty else landmarks.roof_front_y
    return [at_step(x), at_step(float(y)), round(z, 2)]


def _widest(label: QLabel, texts: Iterable[str]) -> int:
    """Width of the longest of some texts in the font of a label, px."""
    return max(map(label.fontMetrics().horizontalAdvance, texts)) + 2


def _rgb(colour: str) -> Colour:
    r, g, b = (int(colour[i : i + 2], 16) / 255.0 for i in (1, 3, 5))
    return r, g, b
