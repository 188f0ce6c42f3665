"""Frame after frame into a GIF that loops.

All frames share one palette, and colours between those of the palette are made by an ordered pattern that stands still:
a smooth ground has no bands, nothing shimmers where nothing moves, and what stays the same from one frame to the next
is not written again. Pillow packs the pixels; the rest of the format is a few bytes a frame.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cached_property
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import GifImagePlugin, Image

Bytes = NDArray[np.uint8]

_COLOURS = 255  # the last entry stands for "as in the frame before"
_SAME = 255
_GRID = 64  # steps of a colour channel in the table of nearest colours
_SPREAD = 5.0  # of 255: how far the pattern lifts or lowers a colour, about the distance of two in the palette
_SAMPLE_PX = 120_000  # of each frame that the palette is made from
_PATTERN_PX = 8


class Palette:
    """255 colours for all frames, and each picture in them.

    Parameters
    ----------
    samples : sequence of Image
        Some of the frames, RGB: the first, the last and some between.
    """

    def __init__(self, samples: Sequence[Image.Image]):
        strips = [_thin(np.asarray(sample)) for sample in samples]
        mixed = Image.fromarray(np.concatenate(strips, axis=0)[None])
        found = mixed.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE)
        colours = np.asarray(found.getpalette() or [0, 0, 0], dtype=np.uint8).reshape(-1, 3)[:_COLOURS]
        self.colours = np.zeros((256, 3), dtype=np.uint8)
        self.colours[: len(colours)] = colours
        self._count = len(colours)

    @cached_property
    def _nearest(self) -> Bytes:
        """Index of the nearest colour for each cell of the colour cube, (64, 64, 64)."""
        centres = (np.arange(_GRID, dtype=np.float32) + 0.5) * (256 / _GRID)
        own = self.colours[: self._count].astype(np.float32)
        table = np.empty((_GRID, _GRID, _GRID), dtype=np.uint8)
        flat = [(centres[:, None] - own[None, :, channel]) ** 2 for channel in range(3)]
        for red in range(_GRID):
            distance = flat[0][red][None, None, :] + flat[1][:, None, :] + flat[2][None, :, :]
            table[red] = distance.argmin(axis=2)
        return table

    def indexed(self, picture: Image.Image) -> Bytes:
        """Index of a colour for each pixel, (height, width)."""
        pixels = np.asarray(picture.convert("RGB")).astype(np.float32)
        height, width = pixels.shape[:2]
        pattern = np.tile(_bayer(), (height // _PATTERN_PX + 1, width // _PATTERN_PX + 1))[:height, :width]
        cells = np.clip(pixels + (_SPREAD * pattern)[..., None], 0, 255).astype(np.uint8) // (256 // _GRID)
        return self._nearest[cells[..., 0], cells[..., 1], cells[..., 2]]


class GifWriter:
    """Writes the frames of one GIF to an open file.

    Parameters
    ----------
    stream : binary file
    size : (width, height)
        Pixels.
    palette : Palette
    note : str
        A comment in the file, ASCII.
    """

    def __init__(self, stream: BinaryIO, size: tuple[int, int], palette: Palette, note: str):
        self._stream, self._size, self._palette = stream, size, palette
        self._before: Bytes | None = None
        stream.write(b"GIF89a" + struct.pack("<HHBBB", *size, 0xF7, 0, 0))
        stream.write(palette.colours.tobytes())
        stream.write(b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00")  # for ever
        words = note.encode("ascii", "replace")[:255]
        stream.write(b"\x21\xfe" + bytes([len(words)]) + words + b"\x00")

    def add(self, picture: Image.Image, hundredths: int) -> None:
        """Write a frame that is shown for so many hundredths of a second."""
        now = self._palette.indexed(picture)
        left, top, part = 0, 0, now
        if self._before is not None:
            changed = now != self._before
            rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
            if len(rows):
                box = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
                left, top = int(columns[0]), int(rows[0])
                part = np.where(changed[box], now[box], np.uint8(_SAME))
            else:
                part = np.full((1, 1), _SAME, dtype=np.uint8)  # a frame all the same: players count them
        self._before = now
        image = Image.fromarray(np.ascontiguousarray(part))  # grey: the numbers go out as they are
        packed = GifImagePlugin.getdata(
            image, (left, top), duration=10 * hundredths, disposal=1, transparency=_SAME, include_color_table=False
        )
        for piece in packed:
            self._stream.write(piece)

    def close(self) -> None:
        """Write the end."""
        self._stream.write(b"\x3b")


def hundredths(frames: int, seconds: float) -> list[int]:
    """How long each frame is shown, in hundredths of a second, so that together they last `seconds`."""
    ends = [round(100 * seconds * (number + 1) / frames) for number in range(frames)]
    return [end - start for start, end in zip([0, *ends[:-1]], ends, strict=True)]


def _thin(pixels: Bytes) -> Bytes:
    """Some of the pixels (height, width, 3) in a row, (n, 3)."""
    flat = pixels.reshape(-1, 3)
    return flat[:: max(1, len(flat) // _SAMPLE_PX)]


def _bayer() -> NDArray[np.float32]:
    """Bayer's pattern of 8 × 8, from -1/2 to 1/2."""
    pattern = np.zeros((1, 1))
    for _ in range(3):
        pattern = np.block([[4 * pattern, 4 * pattern + 2], [4 * pattern + 3, 4 * pattern + 1]])
    return ((pattern + 0.5) / _PATTERN_PX**2 - 0.5).astype(np.float32)
