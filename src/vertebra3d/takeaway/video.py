"""Frame after frame into an MP4 (H.264), by the encoder that the package imageio-ffmpeg carries."""

from __future__ import annotations

import contextlib
import importlib.util
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

from vertebra3d.errors import Refused

_QUALITY = "18"  # x264's scale: nothing to be seen is lost
_PATIENCE_S = 60.0  # for the encoder to end, once it has all frames
_INSTALL = "MP4 needs the package imageio-ffmpeg (pip install imageio-ffmpeg); a GIF needs nothing more"


def available() -> bool:
    """Whether the package that carries the encoder is installed."""
    return importlib.util.find_spec("imageio_ffmpeg") is not None


def encoder() -> str:
    """The program that encodes.

    Raises
    ------
    Refused
        The package is not installed, or has no program for this machine.
    """
    try:
        import imageio_ffmpeg
    except ImportError:
        raise Refused(_INSTALL) from None
    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except (RuntimeError, OSError):
        raise Refused("MP4: imageio-ffmpeg brings no encoder for this machine; a GIF needs none") from None


class VideoWriter:
    """Writes the frames of one MP4. `end` finishes the file; `close` lets go of the encoder, whatever happened.

    Parameters
    ----------
    path : Path
        Ends in ".mp4"; is written over.
    size : (width, height)
        Pixels, both even: the colours are stored at half the resolution (yuv420p), which every player takes.
    fps : int
        Frames per second.
    note : str
        A comment in the file.

    Raises
    ------
    Refused
        There is no encoder, or it does not start.
    """

    def __init__(self, path: Path, size: tuple[int, int], fps: int, note: str):
        width, height = size
        call = [
            encoder(), "-y", "-loglevel", "error", "-nostdin",
            "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", str(fps), "-i", "pipe:0",
            "-an", "-c:v", "libx264", "-preset", "medium", "-crf", _QUALITY, "-threads", "2",
            # sRGB into the matrix and range that players take for granted, and say so in the file
            "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
            "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "iec61966-2-1", "-color_range", "tv",
            "-map_metadata", "-1", "-metadata", f"comment={note}", "-fflags", "+bitexact", "-flags:v", "+bitexact",
            "-movflags", "+faststart", "-f", "mp4", str(path),
        ]  # fmt: skip
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the writer
        try:
            self._process = subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=self._said)
        except OSError as error:
            self._said.close()
            raise Refused(f"MP4: the encoder does not start ({error.strerror or error})") from None

    def add(self, picture: Image.Image) -> None:
        """Write a frame; raises `Refused` where the encoder has given up."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(picture.convert("RGB").tobytes())
        except OSError:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(_PATIENCE_S)
            raise Refused(self._why()) from None

    def end(self) -> None:
        """Finish the file; raises `Refused` where that is not possible."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.close()
            failed = self._process.wait(_PATIENCE_S) != 0
        except (OSError, subprocess.TimeoutExpired):
            failed = True
        if failed:
            raise Refused(self._why())

    def close(self) -> None:
        """End the encoder if it still runs."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        self._said.close()

    def _why(self) -> str:
        """What the encoder complained of, in a line."""
        self._said.seek(0)
        said = self._said.read(100_000).decode("utf-8", "replace")
        if "No space left" in said:
            return "cannot write the video: no space left on device"
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        return f"cannot write the video: {lines[-1][:200] if lines else 'the encoder broke off'}"
