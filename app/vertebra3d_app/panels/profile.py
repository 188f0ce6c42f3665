"""The canal profile, on a segment that of the dural sac: area over height, before and after, as a chart."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, Qt, QTimer
from PyQt6.QtGui import QColor, QFont, QFontMetrics, QResizeEvent
from PyQt6.QtWidgets import QGraphicsItem, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vertebra3d.outcome import Outcome
from vertebra3d.segment.sac import BANDS
from vertebra3d_app.language import localised, mark, tr
from vertebra3d_app.theme import Tokens
from vertebra3d_app.widgets.elided import Elided
from vertebra3d_app.widgets.pair import Pair
from vertebra3d_app.wording import ARROW, UPPER_BOUND

Floats = NDArray[np.float64]
CANAL_TIP = mark("Area of the bony canal in each axial plane, before and after; heights from the middle of the body.")
SAC_TIP = mark(
    "A model, not a measurement. Dotted: below 75 mm² the sac counts as severely narrowed, below 100 as narrowed "
    "(bands of the literature)."
)
_LEAST_PX = 196  # wide: below that, figures at its axes would run into one another
_AXES = {
    "bottom": mark("height, mm (caudal \N{LEFTWARDS ARROW} \N{RIGHTWARDS ARROW} cranial)"),
    "left": mark("area, mm²"),
}
_STALE_OPACITY = 0.3
_EACH_MS = 70  # from one chart to the next while a slider is held
_STEP_MM2 = 50.0  # of the upper end of the axis, which stands still while a setting changes the area a little
_BESIDE_AXIS_PX = 76  # margins, and the figures and the name of the other axis


class Curve(NamedTuple):
    """Areas (n,) over heights (n,), mm2 and mm, before and after."""

    heights: Floats
    before: Floats
    after: Floats

    @classmethod
    def of(cls, outcome: Outcome) -> Curve:
        """Of the bony canal, or of the sac of a segment."""
        if outcome.segment is not None:
            sac = outcome.segment.sac
            return cls(sac.heights, sac.before_mm2, sac.after_mm2)
        canal = outcome.canal
        return cls(np.asarray(canal.planes_mm), np.asarray(canal.before_mm2), np.asarray(canal.after_mm2))


class Profile(QWidget):
    """Area of the bony canal over height, or of the dural sac of a segment; what was gained is filled."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None):
        super().__init__(parent)
        import pyqtgraph as pg  # not needed before the first window

        self._tokens = tokens
        self._curve: Curve | None = None
        self._of_sac: bool | None = None
        self.stale = False
        self._named: dict[str, tuple[str, ...]] = {}
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self._key = QLabel()  # gives way to the readout: a narrow chart has no room for both
        self._key.setProperty("role", "muted")
        self._key.setTextFormat(Qt.TextFormat.RichText)
        self.readout = Elided()
        self.readout.setProperty("role", "muted")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Pair(self.title, self._key, gap=14), 1)
        head.addWidget(self.readout)
        self.plot: Any = pg.PlotWidget()
        item = self.plot.getPlotItem()
        item.setMouseEnabled(False, False)
        item.setMenuEnabled(False)
        item.hideButtons()
        item.showGrid(x=False, y=True, alpha=0.12)
        for name in ("bottom", "left"):
            item.getAxis(name).enableAutoSIPrefix(False)
            item.getAxis(name).setStyle(showValues=False)  # until there is a canal to measure
            item.getAxis(name).setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)  # half the time of a chart
        self.before = pg.PlotDataItem(antialias=True)
        self.after = pg.PlotDataItem(antialias=True)
        self._ground = pg.PlotDataItem()
        self._filled = pg.FillBetweenItem(self._ground, self.before)
        self._gained = pg.FillBetweenItem(self.before, self.after)
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._line.hide()
        self._bands = [pg.InfiniteLine(pos=end, angle=0, movable=False) for end, _ in BANDS[:-1]]
        for part in (self._filled, self._gained, self._ground, self.before, self.after, self._line, *self._bands):
            item.addItem(part)
        self.plot.scene().sigMouseMoved.connect(self._hover)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 6)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.plot, 1)
        self.setMinimumSize(_LEAST_PX, 150)
        self._next: Outcome | None = None  # still to be drawn
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(_EACH_MS)
        self._pace.timeout.connect(self._draw_next)
        self._name(of_sac=False)
        self.apply_theme(tokens)

    def _name(self, of_sac: bool) -> None:
        """Say what the chart is of."""
        if of_sac == self._of_sac:
            return
        self._of_sac = of_sac
        self.title.setText(tr("Dural sac") if of_sac else tr("Canal profile"))
        self.title.setToolTip(
            tr("Area of the dural sac along the segment, before and after; heights from the middle of the disc.")
            if of_sac
            else tr(
                "Area of the bony canal in each axial plane, before and after; heights from the middle of the body."
            )
        )
        self.plot.setAccessibleName(
            tr("Area of the dural sac over height, before and after")
            if of_sac
            else tr("Canal area over height, before and after")
        )
        self.plot.setToolTip(tr(SAC_TIP) if of_sac else tr(UPPER_BOUND))
        for band in self._bands:
            band.setVisible(of_sac)

    def show_outcome(self, outcome: Outcome, soon_another: bool = False) -> None:
        """Draw the profile of an outcome; where `soon_another` follows, no oftener than is of use, and the last always.

        A chart takes as long to draw as all numbers together.
        """
        self._next = outcome
        if not (soon_another and self._pace.isActive()):
            self._draw_next()

    def _draw_next(self) -> None:
        if self._next is not None:
            outcome, self._next = self._next, None
            self._draw(outcome)
            self._pace.start()

    def _draw(self, outcome: Outcome) -> None:
        self._name(outcome.segment is not None)
        self._curve = curve = Curve.of(outcome)
        z = curve.heights
        self._ground.setData(z, np.zeros_like(z))
        self.before.setData(z, curve.before)
        self.after.setData(z, curve.after)
        self.after.setVisible(bool((curve.after > curve.before + 1e-6).any()))
        if len(z):
            item = self.plot.getPlotItem()
            for name in _AXES:
                if not item.getAxis(name).style["showValues"]:  # told anew, an axis is laid out anew
                    item.getAxis(name).setStyle(showValues=True)
            item.setXRange(float(z[0]), float(z[-1]), padding=0.02)
            top = max(100.0, float(curve.after.max())) * 1.04
            item.setYRange(0.0, math.ceil(top / _STEP_MM2) * _STEP_MM2, padding=0)

    def show_stale(self, stale: bool) -> None:
        """Grey the chart while it belongs to a bone that is no longer shown."""
        self.stale = stale
        self.plot.getPlotItem().setOpacity(_STALE_OPACITY if stale else 1.0)
        self._key.setEnabled(not stale)
        self._colour_key()
        if stale:
            self._tell("")

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        import pyqtgraph as pg

        self._tokens = tokens
        self.plot.setBackground(QColor(tokens.panel))
        for name in ("bottom", "left"):
            axis = self.plot.getPlotItem().getAxis(name)
            axis.setPen(pg.mkPen(tokens.border))
            axis.setTextPen(pg.mkPen(tokens.muted))
            axis.setTickFont(self.font())
        self._name_axes()
        self.before.setPen(pg.mkPen(tokens.before, width=2))
        self.after.setPen(pg.mkPen(tokens.gain, width=2))
        self._ground.setPen(None)
        soft = QColor(tokens.before)
        soft.setAlpha(45)
        gain = QColor(tokens.gain)
        gain.setAlpha(110)
        self._filled.setBrush(soft)
        self._gained.setBrush(gain)
        for band, colour in zip(self._bands, (tokens.red, tokens.amber), strict=True):
            band.setPen(pg.mkPen(colour, style=Qt.PenStyle.DotLine))
        self._line.setPen(pg.mkPen(tokens.muted, style=Qt.PenStyle.DashLine))
        self._colour_key()

    def _name_axes(self) -> None:
        """Name the axes, in as many words as there is room for."""
        small = QFont(self.font())
        small.setPixelSize(max(10, self.font().pixelSize() - 1))
        style = {"color": self._tokens.muted, "font-size": f"{small.pixelSize()}px"}
        room = self.width() - _BESIDE_AXIS_PX
        fits = QFontMetrics(small).horizontalAdvance(tr(_AXES["bottom"])) <= room
        for name, words in _AXES.items():
            words = tr(words)
            text = words if fits or name != "bottom" else words.partition("(")[0].strip()
            if self._named.get(name) != (text, *style.values()):
                self._named[name] = (text, *style.values())
                axis = self.plot.getPlotItem().getAxis(name)
                axis.setLabel(text, **style)
                axis.resizeEvent()  # else it would stand where the last one stood

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._name_axes()

    def _colour_key(self) -> None:
        square, t = "\N{BLACK SQUARE}", self._tokens
        before, gain = (t.groove, t.groove) if self.stale else (t.before, t.gain)
        self._key.setText(
            tr(
                "<span style='color:{before}'>{square}</span> before&nbsp;&nbsp; <span "
                "style='color:{gain}'>{square}</span> gained",
                before=before,
                square=square,
                gain=gain,
            )
        )

    def _hover(self, place: QPointF) -> None:
        curve = self._curve
        box = self.plot.getPlotItem().vb
        if self.stale or curve is None or not len(curve.heights) or not box.sceneBoundingRect().contains(place):
            self._tell("")
            return
        z = box.mapSceneToView(place).x()
        i = int(np.abs(curve.heights - z).argmin())
        self._line.setPos(float(curve.heights[i]))
        height = localised(f"{curve.heights[i]:+.1f}").replace("-", "\N{MINUS SIGN}")
        self._tell(f"{height} mm: {curve.before[i]:.0f} {ARROW} {curve.after[i]:.0f} mm²")

    def _tell(self, words: str) -> None:
        self._line.setVisible(bool(words))
        self.readout.setText(words)
        self._key.setVisible(not words)

    def close_plot(self) -> None:
        """Let go of the chart's scene, which Qt would free in the wrong order."""
        self._pace.stop()
        self.plot.scene().sigMouseMoved.disconnect()
        self.plot.close()
        self.plot.deleteLater()
