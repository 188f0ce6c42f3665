"""Finished pictures: exact sizes, words, clear backgrounds."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image

from vertebra3d.errors import Refused
from vertebra3d.outcome import Outcome
from vertebra3d.scene import SCALES, pixels, screenshot
from vertebra3d.scene import picture as picture_module
from vertebra3d.scene.caption import DISCLAIMER, Words, band, fitting, text_width, volume, words
from vertebra3d.scene.picture import picture
from vertebra3d.scene.themes import DARK, LIGHT


def opened(data: bytes) -> Image.Image:
    """The PNG, read."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("scale", SCALES)
def test_size_and_scale_are_exact(left: Outcome, scale: int) -> None:
    image = opened(screenshot(left, size=(301, 203), scale=scale))
    assert image.format == "PNG"
    assert image.size == (301 * scale, 203 * scale)
    assert image.mode == "RGB"


def test_eight_times_the_size_is_the_same_picture_lines_and_letters_too(
    left: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    largest = []
    real = pixels.read

    def read(window: Any) -> Any:
        largest.append(max(window.GetSize()))
        return real(window)

    monkeypatch.setattr(pixels, "read", read)
    options: dict[str, Any] = {"size": (480, 360), "legend": True, "caption": False}
    for landmarks, most in ((False, 1.5), (True, 9.0)):  # of letters, whole pixels decide how wide they are
        once = np.asarray(picture(left, landmarks=landmarks, **options)).astype(int)
        large = np.asarray(picture(left, landmarks=landmarks, scale=8, **options))
        averaged = large.reshape(360, 8, 480, 8, 3).mean(axis=(1, 3))
        assert np.abs(once - averaged).mean() < most
    # Vivid are lines on the bone, stripes of labels, swatches of the legend: as wide as they were.
    shares = [(np.ptp(seen, axis=2) > 90).mean() for seen in (once, averaged)]
    assert shares[0] > 0.004
    assert shares[1] == pytest.approx(shares[0], rel=0.25)
    assert max(largest) <= picture_module._TILE_PX  # no texture larger than any renderer has


def test_a_larger_scale_is_the_same_picture(left: Outcome) -> None:
    once = np.asarray(picture(left, size=(320, 240), caption=False)).astype(float)
    thrice = np.asarray(picture(left, size=(320, 240), scale=3, caption=False)).astype(float)
    averaged = thrice.reshape(240, 3, 320, 3, 3).mean(axis=(1, 3))
    assert np.abs(once - averaged).mean() < 2.0


def test_tiles_join_without_a_seam(left: Outcome, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = np.asarray(picture(left, size=(320, 240), marker=False, caption=False)).astype(int)
    monkeypatch.setattr("vertebra3d.scene.picture._TILE_PX", 300)
    tiled = np.asarray(picture(left, size=(320, 240), marker=False, caption=False)).astype(int)
    assert np.abs(whole - tiled).max(axis=2).mean() < 0.5
    assert (np.abs(whole - tiled).max(axis=2) > 60).mean() < 0.002


def test_a_transparent_picture_has_clear_corners_and_solid_bone(left: Outcome) -> None:
    image = opened(screenshot(left, view="anterior", size=(320, 240), transparent=True, caption=False, marker=False))
    assert image.mode == "RGBA"
    pixels = np.asarray(image).astype(int)
    for corner in (pixels[0, 0], pixels[0, -1], pixels[-1, -1], pixels[-1, 0]):
        assert corner[3] == 0
    assert (pixels[100:130, 150:170, 3] == 255).all()
    # No dark rim: half-covered pixels keep the colour of the bone.
    rim = (pixels[..., 3] > 60) & (pixels[..., 3] < 200) & (np.arange(240)[:, None] < 200)
    assert rim.sum() > 50
    assert np.median(pixels[rim][:, 0]) > 70


def test_the_ghost_is_clear_in_a_transparent_picture(both: Outcome) -> None:
    options: dict[str, Any] = {
        "view": "posterior",
        "size": (320, 240),
        "transparent": True,
        "caption": False,
        "marker": False,
    }
    ghost = np.asarray(picture(both, **options))[..., 3].astype(int)
    bare = np.asarray(picture(both, ghost=False, **options))[..., 3].astype(int)
    thin = (ghost > 40) & (ghost < 240) & (bare == 0)
    assert thin.sum() > 200


def test_with_a_caption_the_band_says_what_was_done(left: Outcome) -> None:
    image = np.asarray(picture(left, size=(900, 600))).astype(int)
    bottom = image[-60:]
    paper = 255 * np.asarray(LIGHT.band)
    assert (np.abs(bottom - paper).max(axis=2) < 3).mean() > 0.6
    ink = np.abs(bottom - 255 * np.asarray(LIGHT.text)).max(axis=2) < 60
    assert ink[:, :450].sum() > 400
    quiet = (np.abs(bottom - paper).max(axis=2) > 60)[:, 600:]
    assert quiet.sum() > 200  # the disclaimer, on the right


def test_without_a_caption_the_small_line_is_still_there(left: Outcome, monkeypatch: pytest.MonkeyPatch) -> None:
    with_line = np.asarray(picture(left, size=(640, 400), caption=False)).astype(int)
    monkeypatch.setattr("vertebra3d.scene.picture.footnote", lambda *_: None)
    without = np.asarray(picture(left, size=(640, 400), caption=False)).astype(int)
    rows, columns = np.nonzero(np.abs(with_line - without).max(axis=2) > 20)
    assert len(rows) > 300
    assert rows.min() > 370
    assert columns.max() < 320


def test_notes_in_the_file(left: Outcome) -> None:
    notes = opened(screenshot(left, size=(200, 150), caption=True)).info
    assert notes["Software"] == "vertebra3d"
    assert notes["Description"] == DISCLAIMER
    assert "Hemilaminectomy, left · L4" in notes["Title"]


def test_words_of_each_kind(intact: Outcome, left: Outcome, both: Outcome) -> None:
    said = words(left)
    assert said.title == "Hemilaminectomy, left · L4"
    assert f"Bone removed {volume(left.bone.removed_mm3)}" in said.figures
    assert "(bony canal, upper bound)" in said.figures
    assert words(both).title == "Laminectomy · L4"
    assert "nothing removed" in words(intact).figures


def test_volumes_change_unit_at_a_thousand() -> None:
    assert volume(828.4) == "828 mm³"
    assert volume(999.6) == "1.0 cm³"
    assert volume(12345.0) == "12.3 cm³"


def test_long_words_are_made_to_fit() -> None:
    long = "Hemilaminectomy with much more to say about it, left · L4"
    size = fitting(long, 40, 200)
    assert size < 40
    assert text_width(long, size) <= 200 or size == 6
    strip = band(Words(long, "Bone removed 2.3 cm³ (3.6 %)"), DARK, 240, 1.0, transparent=False)
    assert strip.width == 240
    margin = np.asarray(strip)[4:, -6:, :3].astype(int)
    assert np.abs(margin - 255 * np.asarray(DARK.band)).max() < 3  # nothing runs over the edge


def test_figures_of_a_narrow_caption_take_two_lines_before_they_shrink() -> None:
    said = Words("Laminectomy · L4", "Bone removed 8.7 cm³ (13.8 %) · canal gained 4.6 cm³ (bony canal, upper bound)")
    wide, narrow = (band(said, LIGHT, width, 0.72, False) for width in (640, 360))
    assert narrow.height >= wide.height + 11
    shown = np.asarray(narrow.convert("L")).astype(int)
    dark = (shown < 120).any(axis=1)
    rows = np.flatnonzero(np.diff(dark.astype(int)) == 1)
    assert len(rows) == 4  # title, two lines of figures, what it is not for


def test_landmarks_are_labelled_in_a_picture_at_every_scale(left: Outcome) -> None:
    options: dict[str, Any] = {"view": "posterior", "size": (640, 400), "marker": False, "caption": False}
    plain = np.asarray(picture(left, **options)).astype(int)
    once = np.asarray(picture(left, landmarks=True, **options)).astype(int)
    twice = np.asarray(picture(left, landmarks=True, scale=2, **options)).astype(int)
    new = np.abs(once - plain).max(axis=2) > 24
    assert new.sum() > 6000
    averaged = twice.reshape(400, 2, 640, 2, 3).mean(axis=(1, 3))
    assert np.abs(once - averaged).mean() < 3.0
    vivid = np.ptp(once, axis=2) > 110
    assert (vivid & ~(np.ptp(plain, axis=2) > 110)).sum() > 500


def test_labels_stand_on_a_clear_ground_too(intact: Outcome) -> None:
    options: dict[str, Any] = {"size": (640, 400), "transparent": True, "marker": False, "caption": False}
    bare = np.asarray(picture(intact, **options))[..., 3].astype(int)
    named = np.asarray(picture(intact, landmarks=True, **options))[..., 3].astype(int)
    assert ((named == 255) & (bare == 0)).sum() > 2000


def test_a_legend_says_what_the_colours_mean(left: Outcome) -> None:
    options: dict[str, Any] = {"size": (900, 600), "canal": True}
    without = np.asarray(picture(left, **options)).astype(int)
    with_legend = np.asarray(picture(left, legend=True, **options)).astype(int)
    rows, columns = np.nonzero(np.abs(without - with_legend).max(axis=2) > 12)
    assert columns.max() < 300
    assert rows.min() > 300
    box = with_legend[rows.min() : rows.max(), columns.min() : columns.max()]
    for colour in (LIGHT.ghost, LIGHT.cut, LIGHT.canal, LIGHT.gain):
        assert (np.abs(box - 255 * np.asarray(colour)).max(axis=2) < 3).sum() > 25


def test_a_picture_from_where_the_camera_stands(left: Outcome) -> None:
    import pyvista as pv

    from vertebra3d.scene import Scene

    plotter = pv.Plotter(off_screen=True, window_size=[320, 240], lighting="none")
    scene = Scene(plotter, quality="fast")
    scene.show(left)
    plotter.renderer.GetActiveCamera().Azimuth(60)
    at = scene.placement
    scene.close()
    plotter.close()
    there = np.asarray(picture(left, view=at, size=(320, 240), caption=False)).astype(int)
    standard = np.asarray(picture(left, size=(320, 240), caption=False)).astype(int)
    assert (np.abs(there - standard).max(axis=2) > 30).mean() > 0.05


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"view": "front"}, "no view 'front'"),
        ({"theme": "pink"}, "no theme 'pink'"),
        ({"size": (10, 400)}, "allowed is 64 to 8192"),
        ({"size": (400.5, 400)}, "allowed is 64 to 8192"),
        ({"size": "large"}, "a width and a height"),
        ({"scale": 0}, "allowed are whole numbers from 1 to 8"),
        ({"scale": 9}, "allowed are whole numbers from 1 to 8"),
        ({"scale": 2.5}, "allowed are whole numbers from 1 to 8"),
        ({"scale": True}, "allowed are whole numbers from 1 to 8"),
        ({"size": (8000, 4000), "scale": 4}, "million pixels"),
        ({"size": (64, 64)}, "no room above the caption"),
    ],
)
def test_bad_wishes_are_refused_in_one_line(left: Outcome, options: dict[str, Any], message: str) -> None:
    with pytest.raises(Refused, match=message) as refusal:
        screenshot(left, **options)
    assert "\n" not in str(refusal.value)
