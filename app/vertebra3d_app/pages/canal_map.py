"""The canal unrolled: how far its wall went back, over angle and height."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QKeyEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from vertebra3d.outcome import Canal
from vertebra3d.scene.slices import gained
from vertebra3d_app.icons import icon
from vertebra3d_app.language import localised, mark, tr
from vertebra3d_app.pages.slice_plot import SlicePlot
from vertebra3d_app.pages.slice_view import ENTER, STEP_MM, at_step, plane_colours
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.pair import Pair
from vertebra3d_app.wording import ARROW

NAME = "canal"
_TURN = 180.0
_TICKS = ((-180, mark("front")), (-90, mark("right")), (0, mark("back")), (90, mark("left")), (180, mark("front")))
_STALE_OPACITY = 0.3
_LEAST_MM = 0.05  # a gain thinner than this rounds to 0.0
_PALE = 0.35  # of the gain's colour where least was gained


def map_colours(before: NDArray[np.float64], gain: NDArray[np.float64], tokens: Tokens) -> NDArray[np.uint8]:
    """The map as colours (n, m, 3): the near wall dark and the far one light, towards the gain's colour where it went.

    Parameters
    ----------
    before, gain : ndarray (n, m)
        mm.
    tokens : Tokens
        The appearance.
    """
    near, far, green = (np.array(QColor(c).getRgb()[:3], float) for c in (tokens.groove, tokens.raised, tokens.gain))
    span = float(np.ptp(before)) or 1.0
    share = ((before - before.min()) / span)[..., None]
    ground = near + (far - near) * share
    most = float(gain.max(initial=0.0)) or 1.0
    weight = np.where(gain > _LEAST_MM, _PALE + (1 - _PALE) * gain / most, 0.0)[..., None]
    return np.round(ground + (green - ground) * weight).astype(np.uint8)


def cell_words(canal: Canal, angle_deg: float, z_mm: float) -> str:
    """What the map says at an angle and a height."""
    row = int(np.abs(canal.planes_mm - z_mm).argmin())
    column = int(np.abs(canal.angles_deg - angle_deg).argmin())
    angle, z = float(canal.angles_deg[column]), float(canal.planes_mm[row])
    before, after = float(canal.wall_before_mm[row, column]), float(canal.wall_after_mm[row, column])
    side = "" if angle in (0.0, -_TURN) else " " + (tr("left") if angle > 0 else tr("right"))
    return _cell_words(angle, side, z, before, after)


def widest_words() -> str:
    """As long a text as the map says under the mouse."""
    side = max((tr("left"), tr("right")), key=len)
    return _cell_words(_TURN - 1, f" {side}", -10.0, 20.0, 20.0)


def _cell_words(angle: float, side: str, z_mm: float, before: float, after: float) -> str:
    height = localised(f"{z_mm:+.2f}").replace("-", "\N{MINUS SIGN}")
    return tr(
        "{abs:.0f}°{side} of straight back · height {height} mm: {before:.1f} {ARROW} {after:.1f} mm",
        abs=abs(angle),
        side=side,
        height=height,
        before=before,
        ARROW=ARROW,
        after=after,
    )


class CanalMap(QFrame):
    """The map, with the axial plane as a line that can be dragged.

    Signals
    -------
    moved : ("axial", mm) the plane is to go there.
    told : what the map says under the mouse; empty outside.
    enlarged : the button for more room was pressed.
    """

    moved = pyqtSignal(str, float)
    told = pyqtSignal(str)
    enlarged = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.name = NAME
        self._canal: Canal | None = None
        self._at_mm = 0.0
        self._tokens: Tokens | None = None
        title = QLabel(tr("Canal unrolled"))
        title.setProperty("role", "value")
        title.setToolTip(
            tr(
                "The wall of the canal as seen from its centre, rolled out: how far it went back at each angle "
                "and height. "
                "Grey: the wall before, dark where it is near."
            )
        )
        self.key = QLabel()
        self.key.setProperty("role", "muted")
        self.key.setTextFormat(Qt.TextFormat.RichText)
        self.larger = QToolButton()
        self.larger.setCheckable(True)
        self.larger.setAccessibleName(tr("Enlarge the canal unrolled"))
        self.larger.setToolTip(tr("Give the map the room of all four, and back (Enter)"))
        self.larger.clicked.connect(lambda: self.enlarged.emit(self.name))
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(Pair(title, self.key, gap=14), 1)
        head.addWidget(self.larger)
        self.plot = SlicePlot()
        self.plot.setAccessibleName(tr("Canal unrolled: gain over angle and height"))
        self.plot.setAccessibleDescription(tr("Arrow keys and the wheel move the axial plane, Enter enlarges the map"))
        item = self.plot.getPlotItem()
        item.getAxis("bottom").setTicks([[(at, tr(word)) for at, word in _TICKS]])
        item.setMouseEnabled(False, False)
        self.image: Any = pg.ImageItem(axisOrder="row-major")
        self.line: Any = pg.InfiniteLine(angle=0, movable=True)
        self.line.setCursor(Qt.CursorShape.SizeVerCursor)
        self.line.setToolTip(tr("Axial plane: drag to move it"))
        self.line.sigDragged.connect(lambda line: self._ask(line.value()))
        for part in (self.image, self.line):
            self.plot.box.addItem(part, ignoreBounds=True)
        self.plot.stepped.connect(lambda steps: self._ask(self._at_mm + steps * STEP_MM))
        self.plot.clicked.connect(lambda at: self._ask(at.y()))
        self.plot.pointed.connect(self._point)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 4, 2)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.plot, 1)

    def show_canal(self, canal: Canal) -> None:
        """Draw the map of a canal."""
        self._canal = canal
        z = canal.planes_mm
        self.image.setVisible(len(z) > 1)
        if len(z) > 1:
            step = float(canal.angles_deg[1] - canal.angles_deg[0])
            low, high = float(z[0]) - STEP_MM / 2, float(z[-1]) + STEP_MM / 2
            self._paint()
            self.image.setRect(
                QRectF(float(canal.angles_deg[0]) - step / 2, low, step * len(canal.angles_deg), high - low)
            )
            self.plot.box.setRange(QRectF(-_TURN, low, 2 * _TURN, high - low), padding=0)

    def _paint(self) -> None:
        canal, t = self._canal, self._tokens
        if canal is None or t is None or len(canal.planes_mm) < 2:
            return
        gain = gained(canal)
        self.image.setImage(map_colours(canal.wall_before_mm, gain, t), levels=(0, 255))
        most = float(gain.max())
        swatch = f"<span style='color:{t.gain}'>\N{BLACK SQUARE}</span>"
        self.key.setText(
            tr("{swatch} gained, up to {most:.1f} mm", swatch=swatch, most=most)
            if most > _LEAST_MM
            else tr("nothing gained")
        )

    def show_line(self, at_mm: float) -> None:
        """Show where the axial plane lies."""
        self._at_mm = at_mm
        if self.line.value() != at_mm:
            self.line.setPos(at_mm)

    def show_stale(self, stale: bool) -> None:
        """Grey the map while it belongs to another bone than the one that is set."""
        self.image.setOpacity(_STALE_OPACITY if stale else 1.0)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self._tokens = tokens
        self.plot.apply_theme(tokens)
        self.larger.setIcon(icon("mdi6.arrow-expand", tokens, tokens.muted))
        colour = plane_colours(tokens)["axial"]
        self.line.setPen(pg.mkPen(colour, width=1.3))
        self.line.setHoverPen(pg.mkPen(colour, width=3))
        self._paint()

    def _ask(self, z_mm: float) -> None:
        self.moved.emit("axial", at_step(z_mm))

    def _point(self, at: QPointF | None) -> None:
        canal = self._canal
        if at is None or canal is None or len(canal.planes_mm) < 2 or math.isnan(at.x()):
            self.told.emit("")
        else:
            self.told.emit(cell_words(canal, at.x(), at.y()))

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Enter on the map gives it all the room, and back; the other keys are for the page."""
        if event is not None and event.key() in ENTER and self.plot.hasFocus():
            self.larger.click()
        else:
            super().keyPressEvent(event)

    def close_view(self) -> None:
        """Let go of the plot."""
        self.plot.close_plot()
