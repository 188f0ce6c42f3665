"""Picture after picture of one bone, off the screen: what animations are made of.

A frame is what `scene.picture` draws, with the same caption, but plotter, scene and surfaces are made once for all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import pyvista as pv
from numpy.typing import NDArray
from PIL import Image

from vertebra3d.errors import Refused
from vertebra3d.scene.caption import FOOTNOTE_PT, band, footnote, words
from vertebra3d.scene.labels import Box, Projection
from vertebra3d.scene.legend import legend
from vertebra3d.scene.lettering import draw_legend, legend_box
from vertebra3d.scene.lifting import Lifting, Moment
from vertebra3d.scene.marker import SIZE_PX
from vertebra3d.scene.pixels import marker_corner, offscreen, on_ground, over, tiles
from vertebra3d.scene.scene import Scene
from vertebra3d.scene.section import Section
from vertebra3d.scene.themes import Colour, Theme, theme_named
from vertebra3d.scene.turning import turntable
from vertebra3d.scene.views import Placement, View, place, view_named
from vertebra3d.speech import ENGLISH, Speech

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome

_TIMES = ((600_000, 2), (10_000_000, 1))  # up to so many pixels a frame is drawn so much larger, and averaged
_TILE_PX = 2048
_MOST_CAPTION = 0.4  # of the height: where it would take more, only the line below stays
_LOOKS = 48  # of a turn at which the legend is tried
_UNITS = (0.72, 1.6)  # least and most size of the letters, of those in a picture of 1280 × 800


@dataclass(frozen=True)
class Shown:
    """What a frame shows besides the bone: how removed bone is seen, canal and gain, regions in colour."""

    removed: str = "ghost"  # a name in `removal.WAYS`
    canal: bool = False
    regions: bool = False
    section: Section | None = None


class Film:
    """Draws frames of one outcome, all of one size; made by `rolling`."""

    def __init__(
        self,
        plotter: pv.Plotter,
        outcome: Outcome,
        size: tuple[int, int],
        theme: Theme,
        times: int,
        unit: float,
        with_legend: bool,
        say: Speech,
    ):
        self._plotter, self._outcome, self._theme, self._times, self._unit = plotter, outcome, theme, times, unit
        self._say = say
        strip = band(words(outcome, say), theme, size[0], unit, False, say)
        self._strip = strip if strip.height <= _MOST_CAPTION * size[1] else None
        self._size = (size[0], size[1] - (self._strip.height if self._strip is not None else 0))
        self._scene = Scene(plotter, theme, "fast" if times > 1 else "fine", marker_scale=unit, line_scale=unit * times)
        plotter.renderer.SetGradientBackground(False)
        plotter.renderer.SetBackground(0.0, 0.0, 0.0)  # so that what is read back is colour times opacity
        self._scene.marker.show(False)
        self._lifting: Lifting | None = None
        self._corner: tuple[tuple[float, ...], NDArray[np.uint8]] | None = None
        self._entries: tuple[tuple[Colour, str], ...] = ()
        self._with_legend = with_legend
        self._legend: Box | None = None

    @property
    def aspect(self) -> float:
        """Width over height of what lies above the caption."""
        return self._size[0] / self._size[1]

    # ---- turning ------------------------------------------------------------------------------------------------
    def turns(self, view: str | View, count: int, removed: str = "ghost") -> list[Placement]:
        """Where the camera stands for one turn in `count` frames, beginning at `view`; lifted pieces are in sight."""
        return turntable(self._points_with(removed), _view(view), self.aspect, count)

    def show(self, shown: Shown, placements: Sequence[Placement]) -> None:
        """Draw the outcome itself from now on, to be seen from `placements`."""
        scene, outcome = self._scene, self._outcome
        scene.show_removed(shown.removed)
        scene.show(outcome)
        scene.show_canal(shown.canal, shown.canal)
        scene.show_regions(shown.regions)
        scene.show_section(shown.section)
        self._entries = legend(
            self._theme,
            outcome,
            ghost=shown.removed != "hidden",
            canal=shown.canal,
            regions=shown.regions,
            section=shown.section is not None,
            say=self._say,
        )  # landmarks are left out: their labels would leap from frame to frame
        self._legend = self._free_corner(self._points_with(shown.removed), placements)

    def frame(self, at: Placement) -> Image.Image:
        """The frame as it is seen from `at`, RGB."""
        self._scene.stand_at(at)
        return self._finished(self._drawn())

    # ---- the cut ------------------------------------------------------------------------------------------------
    def cut(self, view: str | View) -> Placement:
        """Draw the removal from now on; where the camera stands for it, so that nothing leaves the picture."""
        self._lifting = Lifting(self._outcome)
        self._entries = legend(self._theme, self._outcome, ghost=True, say=self._say)
        seen = np.concatenate([self._points, *(self._lifting.points_away(part) for part in (0.5, 1.0))])
        chosen = _view(view)
        at = place(seen, chosen.towards, chosen.up, self.aspect)
        self._legend = self._free_corner(seen, [at])
        return at

    def moment(self, at: Placement, moment: Moment) -> Image.Image:
        """The frame of a moment of the removal, RGB; what is half gone is half seen."""
        assert self._lifting is not None
        layers = []
        for there, share in ((1.0, moment.there), (0.0, 1.0 - moment.there)):
            if share > 0.0:
                self._scene.show_moment(self._lifting, replace(moment, there=there))
                self._scene.stand_at(at)
                layers.append((share, self._drawn()))
        if len(layers) == 1:
            return self._finished(layers[0][1])
        mixed = sum(np.float32(share) * layer for share, layer in layers)
        return self._finished(np.rint(mixed).astype(np.uint8))

    # ---- within -------------------------------------------------------------------------------------------------
    @property
    def _points(self) -> NDArray[np.float64]:
        """Points of the intact bone, mm."""
        return self._outcome.intact.solid.arrays[0]

    def _points_with(self, removed: str) -> NDArray[np.float64]:
        """Points of all that is seen where removed bone is shown so, mm."""
        if removed != "lifted" or self._outcome.removed_solid.is_empty:
            return self._points
        return np.concatenate([self._points, Lifting(self._outcome).points_away(1.0)])

    def _free_corner(self, points: NDArray[np.float64], placements: Sequence[Placement]) -> Box | None:
        """The corner in which the legend never lies over `points`; None, and no legend, where there is none."""
        width, height = self._size
        above = 0.0 if self._strip is not None else FOOTNOTE_PT * self._unit
        box = legend_box(self._entries, self._size, self._unit, above, not self._say.is_english)
        if box is None or not self._with_legend:
            return None
        left, low, right, high = box
        up, aside = height - left - high, width - left - right
        corners = [box, (left, low + up, right, high + up), (left + aside, low + up, right + aside, high + up)]
        free = [True] * len(corners)
        for at in placements[:: max(1, len(placements) // _LOOKS)]:
            x, y = Projection(at, width, height)(points[::3]).T
            for number, (x0, y0, x1, y1) in enumerate(corners):
                free[number] = free[number] and not ((x > x0) & (x < x1) & (y > y0) & (y < y1)).any()
        return next((corner for corner, is_free in zip(corners, free, strict=True) if is_free), None)

    def _drawn(self) -> NDArray[np.uint8]:
        """What is shown now, colour times opacity, (height, width, 4)."""
        width, height = self._size
        across = math.ceil(max(width, height) * self._times / _TILE_PX)
        tile = (math.ceil(width / across), math.ceil(height / across))
        self._plotter.render_window.SetSize(tile[0] * self._times, tile[1] * self._times)
        return tiles(self._plotter, self._size, tile, across, self._times)

    def _finished(self, layer: NDArray[np.uint8]) -> Image.Image:
        """A frame with marker, ground, legend and caption."""
        side = min(round(SIZE_PX * self._unit), *self._size)
        over(layer[-side:, -side:], self._marker(side))
        on_ground(layer, self._theme)
        body = Image.fromarray(layer)
        if self._legend is not None:
            draw_legend(body, self._entries, self._legend, self._theme, self._unit, not self._say.is_english)
        if self._strip is None:
            footnote(body, self._theme, self._unit, self._say)
            return body.convert("RGB")
        whole = Image.new("RGB", (self._size[0], self._size[1] + self._strip.height))
        whole.paste(body.convert("RGB"), (0, 0))
        whole.paste(self._strip.convert("RGB"), (0, self._size[1]))
        return whole

    def _marker(self, side: int) -> NDArray[np.uint8]:
        """The marker in its corner; drawn again only where the camera has turned."""
        at = self._scene.placement
        direction = (*(at.position - at.focus), *at.up)
        if self._corner is None or self._corner[0] != direction:
            self._corner = (direction, marker_corner(self._plotter, self._scene, side))
        return self._corner[1]


@contextmanager
def rolling(
    outcome: Outcome,
    size: tuple[int, int],
    theme: str | Theme = "light",
    with_legend: bool = True,
    say: Speech = ENGLISH,
) -> Iterator[Film]:
    """Draw frames of `outcome`, `size` (width, height) in pixels, with its caption at the foot.

    Where there is no room for the caption, the line that says what the picture is not for stays. The legend stands in a
    corner that the bone leaves free in all frames, where there is one. `say` is how both are said.

    Raises
    ------
    Refused
        An unknown theme.
    """
    look = theme_named(theme)
    unit = float(np.clip(math.sqrt(size[0] * size[1] / (1280 * 800)), *_UNITS))
    times = next((times for most, times in _TIMES if size[0] * size[1] <= most), 1)
    with offscreen((64, 64)) as plotter:
        yield Film(plotter, outcome, size, look, times, unit, with_legend, say)


def check_cut(outcome: Outcome) -> None:
    """Refuse an outcome of which nothing was removed: there is no cut to be shown."""
    if outcome.removed_solid.is_empty:
        raise Refused(
            "nothing is removed from this bone, so there is no cut to show; choose a procedure, or a turntable"
        )


def _view(view: str | View) -> View:
    return view_named(view) if isinstance(view, str) else view
