"""Makes the pictures of the gallery and the page that shows them."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from PIL import Image

from vertebra3d.case import Case
from vertebra3d.files.atomic import write_bytes
from vertebra3d.files.autosave import Autosave
from vertebra3d_app.demo import come_to_rest
from vertebra3d_app.gallery.hands import image_of
from vertebra3d_app.gallery.shots import SHOTS, Shot
from vertebra3d_app.language import speak, spoken
from vertebra3d_app.main import application, sweep, theme_of

FOLDER, PAGE, SUFFIX = "gallery", "gallery.md", ".webp"
_QUALITY = 82  # letters stay crisp, and a window takes some 50 kB
_HEAD = (
    "# Gallery\n\nEvery picture shows the program itself at 1280 by 800 pixels, unless it says otherwise."
    " `make gallery` makes them again.\n\n*For teaching and research, not for treating patients.*\n"
)


def take(shot: Shot) -> Image.Image:
    """Lead a new window to what a picture shows, and photograph it."""
    from vertebra3d_app.session import Session
    from vertebra3d_app.window import Window

    theme = theme_of(application([]))
    before = theme.choice, theme.text_size
    language = spoken()
    theme.choose("dark" if shot.dark else "light")
    theme.choose_size(shot.text)
    speak(shot.language)
    with tempfile.TemporaryDirectory() as private, _state_in(private):
        window = Window(theme, Session(Case(level="L4", procedure=shot.procedure)), Autosave(Path(private)))
        try:
            window.resize(*shot.size)
            window.show()
            come_to_rest(window)
            made = shot.drive(window)
            return made if made is not None else image_of(window.grab().toImage())
        finally:
            window.files.forget_changes()
            window.close()
            del window
            sweep()
            theme.choose(before[0])
            theme.choose_size(before[1])
            speak(language)


def make(folder: Path, shots: Iterable[Shot] = SHOTS) -> Iterator[Path]:
    """Write the pictures into `folder`/gallery, one after the other, and then the page that shows them all.

    Parameters
    ----------
    folder : Path
        Of the documentation.
    shots : iterable of Shot

    Yields
    ------
    Path
        Of what was written last.
    """
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for shot in shots:
        buffer = io.BytesIO()
        take(shot).save(buffer, "WEBP", quality=_QUALITY, method=6)
        path = folder / FOLDER / f"{shot.name}{SUFFIX}"
        write_bytes(path, buffer.getvalue())
        yield path
    write_bytes(folder / PAGE, page().encode("utf-8"))
    yield folder / PAGE


def page(shots: Iterable[Shot] = SHOTS) -> str:
    """The page, Markdown: each picture under its heading, with its caption as one line."""
    parts = [_HEAD]
    for heading, group in groupby(shots, lambda shot: shot.heading):
        parts.append(f"\n## {heading}\n")
        parts += [f"\n![{s.caption}]({FOLDER}/{s.name}{SUFFIX})\n\n{s.caption}\n" for s in group]
    return "".join(parts)


@contextmanager
def _state_in(folder: str) -> Iterator[None]:
    """What a person has chosen and laid out neither shows in the pictures nor is changed by them."""
    name = "VERTEBRA3D_STATE_DIR"
    before = os.environ.get(name)
    os.environ[name] = folder
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
