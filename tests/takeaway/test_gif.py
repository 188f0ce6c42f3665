"""The GIF writer, on pictures of its own."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from vertebra3d.takeaway.gif import GifWriter, Palette, hundredths


def written(pictures: list[Image.Image], lengths: list[int] | None = None) -> bytes:
    stream = io.BytesIO()
    writer = GifWriter(stream, pictures[0].size, Palette(pictures), "a note")
    for picture, length in zip(pictures, lengths or [5] * len(pictures), strict=True):
        writer.add(picture, length)
    writer.close()
    return stream.getvalue()


def read(data: bytes) -> list[Image.Image]:
    with Image.open(io.BytesIO(data)) as gif:
        out = []
        for number in range(gif.n_frames):
            gif.seek(number)
            out.append(gif.convert("RGB"))
    return out


def ramp(width: int = 256, height: int = 64) -> Image.Image:
    """A smooth ground, as a theme has."""
    rows = np.linspace(0, 1, height)[:, None, None]
    colours = np.array([207, 216, 225]) + (np.array([246, 248, 250]) - np.array([207, 216, 225])) * rows
    return Image.fromarray(np.broadcast_to(np.rint(colours), (height, width, 3)).astype(np.uint8))


def test_frames_come_back() -> None:
    pictures = []
    for number in range(4):
        picture = ramp()
        picture.paste((244, 235, 220), (20 * number, 10, 20 * number + 60, 50))
        pictures.append(picture)
    back = read(written(pictures))
    assert len(back) == 4
    for one, other in zip(pictures, back, strict=True):
        assert np.abs(np.asarray(one).astype(int) - np.asarray(other)).mean() < 3


def test_a_smooth_ground_has_no_bands() -> None:
    """Averaged over the pattern, the ground is where it was, and no step is larger than the pattern hides."""
    ground = ramp(height=256)
    back = np.asarray(read(written([ground]))[0]).astype(float)
    want = np.asarray(ground).astype(float)
    for channel in range(3):
        mean, like = (a[..., channel].reshape(32, 8, 32, 8).mean(axis=(1, 3)) for a in (back, want))
        assert np.abs(mean - like).max() < 4.0


def test_what_does_not_move_is_not_written_again() -> None:
    still = ramp(400, 300)
    one, many = len(written([still])), len(written([still] * 20))
    assert many - one < 20 * 60
    assert len(read(written([still] * 20))) == 20


def test_the_same_pictures_make_the_same_file() -> None:
    assert written([ramp(), ramp(256, 64)]) == written([ramp(), ramp(256, 64)])


@given(frames=st.integers(2, 200), seconds=st.floats(1.0, 60.0))
def test_lengths_sum_to_what_was_asked_for(frames: int, seconds: float) -> None:
    lengths = hundredths(frames, seconds)
    assert len(lengths) == frames
    assert sum(lengths) == round(100 * seconds)
    assert max(lengths) - min(lengths) <= 2


@pytest.mark.parametrize("colours", [1, 2, 300])
def test_any_number_of_colours(colours: int) -> None:
    values = np.random.default_rng(3).integers(0, 256, (colours, 3), dtype=np.uint8)
    picture = Image.fromarray(values[np.arange(64 * 64).reshape(64, 64) % colours])
    back = read(written([picture]))[0]
    assert np.abs(np.asarray(picture).astype(int) - np.asarray(back)).mean() < 12
