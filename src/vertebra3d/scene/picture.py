"""Finished pictures, off the screen: PNG of any size, with or without caption and background."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, PngImagePlugin

from vertebra3d.errors import Refused
from vertebra3d.scene.caption import DISCLAIMER, FOOTNOTE_PT, band, footnote, words
from vertebra3d.scene.labels import Box, Projection, lay_out
from vertebra3d.scene.legend import legend as legend_of
from vertebra3d.scene.lettering import draw_labels, draw_legend, label_size, legend_box
from vertebra3d.scene.marker import SIZE_PX
from vertebra3d.scene.picture_size import finished_size
from vertebra3d.scene.pixels import marker_corner, offscreen, on_ground, over, straight, tiles
from vertebra3d.scene.scene import Scene
from vertebra3d.scene.section import Section
from vertebra3d.scene.themes import Theme, theme_named
from vertebra3d.scene.tint import by_distance
from vertebra3d.scene.views import Placement, view_named
from vertebra3d.speech import ENGLISH, Speech

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome

_TILE_PX = 2048
_TIMES = ((2_200_000, 3), (9_000_000, 2))  # up to so many pixels it is drawn so much larger, and averaged


def screenshot(
    outcome: Outcome,
    view: str | Placement = "oblique",
    size: tuple[int, int] = (1280, 800),
    scale: int = 1,
    transparent: bool = False,
    caption: bool = True,
    theme: str | Theme = "light",
    ghost: bool = True,
    canal: bool = False,
    marker: bool = True,
    regions: bool = False,
    landmarks: bool = False,
    legend: bool = False,
    removed: str | None = None,
    share: float = 1.0,
    section: Section | None = None,
    say: Speech = ENGLISH,
    tissues: bool = True,
    distances: bool = False,
) -> bytes:
    """Draw an outcome as a PNG.

    Parameters
    ----------
    outcome : Outcome
    view : str or Placement
        A name in `VIEWS`, or where the camera stands (`Scene.placement`).
    size : (width, height)
        Pixels, before scaling.
    scale : int
        1 to 8: how many times as many pixels each way; the layout stays, lines and letters grow with it.
    transparent : bool
        Leave out the background.
    caption : bool
        Procedure, side and level, bone removed and canal gained, in a band below. Without it a small line still says
        that the picture is for teaching and research.
    theme : "light" or "dark"
    ghost, canal, marker : bool
        Whether to draw the removed bone, the canal and the space gained, the orientation marker.
    regions : bool
        Whether to colour the bone by region.
    landmarks : bool
        Whether to draw the landmarks as lines on the bone, with labels beside it.
    legend : bool
        Whether to say in the lower left corner what the colours mean; left out where it would take half the picture.
    removed : "ghost", "lifted" or "hidden", optional
        How removed bone is shown, in place of `ghost`.
    share : float
        How far the cut has come, 0 (intact) to 1 (done).
    section : Section, optional
        A plane in front of which all is taken away.
    say : Speech
        How caption, legend and labels are said.
    tissues : bool
        Whether to draw disc, ligament, sac and roots of a segment.
    distances : bool
        Whether to colour a bone from a file by how far it lies off its twin, in place of regions.

    Returns
    -------
    bytes
        The PNG, exactly `size` times `scale` pixels.

    Raises
    ------
    Refused
        Unknown view or theme, a size or scale that is not allowed.
    """
    image = picture(
        outcome, view, size, scale, transparent, caption, theme, ghost, canal, marker, regions, landmarks, legend,
        removed, share, section, say, tissues, distances,
    )  # fmt: skip
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Software", "vertebra3d")
    notes.add_text("Description", say(DISCLAIMER))
    if caption:
        said = words(outcome, say)
        notes.add_itxt("Title", f"{said.title}. {said.figures}")
    out = io.BytesIO()
    image.save(out, format="PNG", pnginfo=notes, compress_level=6, dpi=(96 * scale, 96 * scale))
    return out.getvalue()


def picture(
    outcome: Outcome,
    view: str | Placement = "oblique",
    size: tuple[int, int] = (1280, 800),
    scale: int = 1,
    transparent: bool = False,
    caption: bool = True,
    theme: str | Theme = "light",
    ghost: bool = True,
    canal: bool = False,
    marker: bool = True,
    regions: bool = False,
    landmarks: bool = False,
    legend: bool = False,
    removed: str | None = None,
    share: float = 1.0,
    section: Section | None = None,
    say: Speech = ENGLISH,
    tissues: bool = True,
    distances: bool = False,
) -> Image.Image:
    """The picture of `screenshot` as an image: RGBA if `transparent`, otherwise RGB."""
    width, height = finished_size(size, scale)
    look = theme_named(theme)
    if isinstance(view, str):
        view_named(view)
    # The layout grows with the picture, but less than in proportion: words on a thumbnail must still be read.
    unit = scale * float(np.clip(math.sqrt(size[0] * size[1] / (1280 * 800)), 0.62, 1.8))
    strip = band(words(outcome, say), look, width, unit, transparent, say) if caption else None
    room = height - (strip.height if strip is not None else 0)
    if strip is not None and room < height // 3:
        raise Refused(f"{size[0]} × {size[1]} pixels leave no room above the caption; make it larger or leave it out")
    how = removed or ("ghost" if ghost else "hidden")
    shown = _Shown(how, share, section, canal, regions, landmarks, legend, marker, tissues, distances)
    foot = 0.0 if caption else FOOTNOTE_PT * unit
    body = _body(outcome, view, (width, room), look, transparent, shown, unit, foot, say)
    if strip is None:
        footnote(body, look, unit, say)
        whole = body
    else:
        whole = Image.new("RGBA", (width, height), (0, 0, 0, 0))
        whole.paste(body, (0, 0))
        del body  # as large as the whole: there is no room to keep two
        whole.paste(strip, (0, room))
    return whole if transparent else whole.convert("RGB")


@dataclass(frozen=True)
class _Shown:
    """What a picture shows besides the bone."""

    removed: str
    share: float
    section: Section | None
    canal: bool
    regions: bool
    landmarks: bool
    legend: bool
    marker: bool
    tissues: bool
    distances: bool


def _body(
    outcome: Outcome,
    view: str | Placement,
    size: tuple[int, int],
    theme: Theme,
    transparent: bool,
    shown: _Shown,
    unit: float,
    footnote_px: float,
    say: Speech,
) -> Image.Image:
    """The 3D part with its labels and legend, RGBA, `size` px; `footnote_px` are left free at the foot."""
    width, height = size
    times = next((times for most, times in _TIMES if width * height <= most), 1)
    across = math.ceil(max(width, height) * times / _TILE_PX)
    # Tiles are of one size; what they reach beyond the picture's edge is cut off again.
    tile = (math.ceil(width / across), math.ceil(height / across))
    with offscreen((tile[0] * times, tile[1] * times)) as plotter:
        scene = Scene(plotter, theme, "fast" if times > 1 else "fine", marker_scale=unit, line_scale=unit * times)
        scene.landmarks.say = say
        renderer = plotter.renderer
        renderer.SetGradientBackground(False)
        renderer.SetBackground(0.0, 0.0, 0.0)  # so that what is read back is colour times opacity
        scene.marker.show(False)
        scene.show_removed(shown.removed, shown.share)
        scene.show(outcome)
        scene.show_canal(shown.canal, shown.canal)
        scene.show_regions(shown.regions)
        if shown.distances:
            scene.show_distances(by_distance(outcome.intact))
        scene.show_tissues(shown.tissues)
        scene.show_section(shown.section)
        scene.landmarks.show_labels(False)  # they are written into the finished picture
        scene.show_landmarks(shown.landmarks)
        aspect = width / height
        if isinstance(view, Placement):
            scene.stand_at(view)
        else:
            scene.view(view, aspect=aspect)
        project = Projection(scene.placement, width, height)
        layer = tiles(plotter, (width, height), tile, across, times)
        side = min(round(SIZE_PX * unit), width, height)
        if shown.marker:
            corner = marker_corner(plotter, scene, side)
            over(layer[height - side :, width - side :], corner)
    if transparent:
        straight(layer)
    else:
        on_ground(layer, theme)
    image = Image.fromarray(layer)
    entries = (
        legend_of(
            theme,
            outcome,
            ghost=shown.removed != "hidden",
            canal=shown.canal,
            regions=shown.regions,
            landmarks=shown.landmarks,
            section=shown.section is not None,
            tissues=shown.tissues,
            distances=shown.distances,
            say=say,
        )
        if shown.legend
        else ()
    )
    foreign = not say.is_english
    box = legend_box(entries, size, unit, footnote_px, foreign)
    if box is not None:
        draw_legend(image, entries, box, theme, unit, foreign)
    if shown.landmarks:
        keep_out: list[Box] = [(width - side, 0.0, float(width), float(side))] if shown.marker else []
        keep_out += [box] if box is not None else []
        named, (grid, outline) = scene.landmarks.named, scene.landmarks.hiding
        sizes = [label_size(one.text, unit, foreign) for one in named]
        draw_labels(image, lay_out(named, sizes, project, grid, outline, keep_out, unit), theme, unit, foreign)
    return image
