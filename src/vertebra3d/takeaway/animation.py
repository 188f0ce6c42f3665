"""Moving pictures of a case: a turntable, and the cut, as GIF or MP4."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PIL import Image

from vertebra3d.errors import Refused
from vertebra3d.files import NOTICE
from vertebra3d.files.atomic import check_target, shown, why, written
from vertebra3d.outcome import Outcome
from vertebra3d.progress import Progress, no_progress
from vertebra3d.quantity import Quantity
from vertebra3d.scene.lifting import moment_at
from vertebra3d.scene.themes import Theme, theme_named
from vertebra3d.scene.views import View, view_named
from vertebra3d.speech import ENGLISH, Speech
from vertebra3d.takeaway import video
from vertebra3d.takeaway.gif import GifWriter, Palette, hundredths

if TYPE_CHECKING:
    from vertebra3d.scene.film import Shown

Kind = Literal["turntable", "cut"]
KINDS: tuple[Kind, ...] = ("turntable", "cut")
FORMATS = ("gif", "mp4")

SECONDS = Quantity(
    name="seconds",
    label="Length",
    unit="s",
    low=1.0,
    high=60.0,
    default=6.0,
    meaning="How long the animation lasts: one turn, or the whole cut with the rest at its end.",
    source="Chosen here: slow enough to follow",
    step=1.0,
)
FPS = Quantity(
    name="fps",
    label="Frames per second",
    unit="",
    low=2.0,
    high=50.0,
    default=20.0,
    meaning="Frames per second, a whole number. A GIF cannot show more than 50.",
    source="Chosen here: smooth at the size of a GIF that can be sent",
    step=1.0,
)
SIZE = (640, 480)
LEAST_PX, MOST_PX = 160, 1920  # of a side
_MOST_PIXELS: Mapping[str, int] = {"gif": 400_000_000, "mp4": 4_000_000_000}  # of all frames: some 100 MB each
_SAMPLES = 8  # frames that the palette of a GIF is made from


def animation_format(path: str | os.PathLike[str]) -> str:
    """The form of an animation by the suffix of `path`; raises `Refused` for another, and for MP4 without encoder."""
    suffix = Path(path).suffix.lower()[1:]
    if suffix not in FORMATS:
        raise Refused(
            f"{shown(path)}: {suffix or 'no suffix'} is not a form of animation; allowed: {', '.join(FORMATS)}"
        )
    if suffix == "mp4":
        video.encoder()
    return suffix


@dataclass(frozen=True)
class Plan:
    """What an animation is: checked before anything is worked out.

    Parameters
    ----------
    kind : "turntable" or "cut"
    seconds : float
        Length, s.
    fps : int
        Frames per second.
    size : (width, height)
        Pixels; for MP4 an odd side becomes one pixel shorter.
    format : "gif" or "mp4"

    Raises
    ------
    Refused
        Any of them is not allowed, or they make too many pixels together.
    """

    kind: str
    seconds: float
    fps: int
    size: tuple[int, int]
    format: str

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise Refused(f"there is no kind of animation {str(self.kind)[:40]!r}; allowed are {', '.join(KINDS)}")
        SECONDS.check(self.seconds)
        if FPS.check(self.fps) != int(self.fps):
            raise Refused(f"fps = {self.fps!s:.20} is not a whole number; allowed is {FPS.low:g} to {FPS.high:g}")
        try:
            width, height = (int(side) for side in self.size)
            whole = (width, height) == tuple(self.size)
        except (TypeError, ValueError, OverflowError):
            raise Refused(f"an animation needs a width and a height in pixels, not {str(self.size)[:40]!r}") from None
        if not whole or not (LEAST_PX <= width <= MOST_PX and LEAST_PX <= height <= MOST_PX):
            raise Refused(
                f"an animation of {str(width)[:12]} × {str(height)[:12]} pixels cannot be made; "
                f"allowed is {LEAST_PX} to {MOST_PX} a side"
            )
        if self.format == "mp4":
            width, height = width - width % 2, height - height % 2
        object.__setattr__(self, "size", (width, height))
        most = _MOST_PIXELS[self.format] // (width * height)
        if self.frames > most:
            raise Refused(
                f"{self.frames} frames of {width} × {height} pixels are too much for a {self.format.upper()}: "
                f"at most {most} of that size; make it smaller, shorter, or with fewer frames per second"
            )

    @property
    def frames(self) -> int:
        """Number of frames."""
        return max(2, round(float(self.seconds) * float(self.fps)))


def check_animation(
    path: str | os.PathLike[str],
    kind: str = "turntable",
    seconds: float = 6.0,
    fps: int = 20,
    size: tuple[int, int] = SIZE,
    theme: str | Theme = "light",
    view: str | View = "oblique",
) -> Plan:
    """The plan of an animation; raises `Refused` for what `save_animation` refuses, but for what the case decides."""
    plan = Plan(kind, seconds, fps, size, animation_format(path))
    theme_named(theme)
    if isinstance(view, str):
        view_named(view)
    check_target(path)
    return plan


def save_animation(
    outcome: Outcome,
    path: str | os.PathLike[str],
    kind: str = "turntable",
    seconds: float = 6.0,
    fps: int = 20,
    size: tuple[int, int] = SIZE,
    theme: str | Theme = "light",
    view: str | View = "oblique",
    shown: Shown | None = None,
    progress: Progress = no_progress,
    say: Speech = ENGLISH,
) -> None:
    """Write an animation of `outcome` to `path`, whole or not at all.

    Parameters
    ----------
    outcome : Outcome
    path : path-like
        Its suffix chooses: gif or mp4.
    kind : "turntable" or "cut"
        The bone turns once about the vertical axis; or what is removed comes away along the procedure's approach,
        from the intact bone to what is left, which then rests.
    seconds : float
        Length, 1 to 60 s.
    fps : int
        Frames per second, 2 to 50.
    size : (width, height)
        Pixels, each 160 to 1920; for MP4 an odd side becomes one pixel shorter.
    theme : "light" or "dark"
    view : str or View
        From where the bone is seen, or where its turn begins: a name in `VIEWS`, or a view of one's own.
    shown : Shown, optional
        What a turntable shows besides the bone; by default what was removed.
    progress : callable
        Called with (steps done, steps in all), each frame a step; what it raises (`Cancelled`) breaks the work off.
    say : Speech
        How caption and legend are said.

    Raises
    ------
    Refused
        A value that is not allowed, a cut where nothing is removed, no encoder, or a path that cannot be written.
    """
    from vertebra3d.scene.film import check_cut, rolling

    plan = check_animation(path, kind, seconds, fps, size, theme, view)
    if plan.kind == "cut":
        check_cut(outcome)
    extra = min(_SAMPLES, plan.frames) if plan.format == "gif" else 0
    steps = plan.frames + extra
    progress(0, steps)
    with rolling(outcome, plan.size, theme, say=say) as film:
        draw: Callable[[int], Image.Image]
        if plan.kind == "cut":
            at = film.cut(view)

            def draw(number: int) -> Image.Image:
                return film.moment(at, moment_at(number / (plan.frames - 1)))
        else:
            from vertebra3d.scene.film import Shown

            seen = shown or Shown()
            turns = film.turns(view, plan.frames, seen.removed)
            film.show(seen, turns)

            def draw(number: int) -> Image.Image:
                return film.frame(turns[number])

        with written(path) as aside, _refused_by_disk(path):
            if plan.format == "gif":
                _write_gif(aside, plan, draw, extra, progress)
            else:
                _write_mp4(aside, plan, draw, progress, say)


def _write_gif(path: Path, plan: Plan, draw: Callable[[int], Image.Image], samples: int, progress: Progress) -> None:
    steps = plan.frames + samples
    some = []
    for number in range(samples):
        some.append(draw(round(number * (plan.frames - 1) / max(samples - 1, 1))))
        progress(number + 1, steps)
    palette = Palette(some)
    del some
    with open(path, "wb") as stream:
        writer = GifWriter(stream, plan.size, palette, f"vertebra3d: {NOTICE}")  # in ASCII: English
        for number, length in enumerate(hundredths(plan.frames, float(plan.seconds))):
            writer.add(draw(number), length)
            progress(samples + number + 1, steps)
        writer.close()


def _write_mp4(path: Path, plan: Plan, draw: Callable[[int], Image.Image], progress: Progress, say: Speech) -> None:
    writer = video.VideoWriter(path, plan.size, int(plan.fps), f"vertebra3d: {say(NOTICE)}")
    try:
        for number in range(plan.frames):
            writer.add(draw(number))
            progress(number + 1, plan.frames)
        writer.end()
    finally:
        writer.close()


@contextmanager
def _refused_by_disk(path: str | os.PathLike[str]) -> Iterator[None]:
    """What the disk refuses while frames are written, as a line."""
    try:
        yield
    except OSError as error:
        raise Refused(f"cannot write {shown(path)}: {why(error)}") from None
