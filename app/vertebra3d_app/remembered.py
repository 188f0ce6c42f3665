"""What a person chose for a picture, kept from one session to the next in the user's state folder."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, fields
from pathlib import Path

from vertebra3d.errors import Refused
from vertebra3d.files.atomic import read_bytes, write_text
from vertebra3d.files.autosave import state_folder
from vertebra3d.scene.picture_size import SCALES
from vertebra3d_app.dialogs.picture import PictureChoice

_MOST_BYTES = 10_000


def picture_file() -> Path:
    """Where the choice is kept."""
    return state_folder() / "picture.json"


def remembered_picture() -> PictureChoice:
    """The last choice; what is missing, damaged or not allowed there is as at first."""
    try:
        kept = json.loads(read_bytes(picture_file(), _MOST_BYTES, "a choice"))
    except (Refused, ValueError, RecursionError):
        return PictureChoice()
    if not isinstance(kept, dict):
        return PictureChoice()
    ticks = {field.name for field in fields(PictureChoice)} - {"times"}
    own = {name: value for name, value in kept.items() if name in ticks and isinstance(value, bool)}
    times = kept.get("times")
    if isinstance(times, int) and not isinstance(times, bool) and times in SCALES:
        return PictureChoice(times=times, **own)
    return PictureChoice(**own)


def remember_picture(choice: PictureChoice) -> None:
    """Keep a choice; a folder that cannot be written is no reason to make no picture."""
    with contextlib.suppress(Refused, OSError):
        picture_file().parent.mkdir(parents=True, exist_ok=True)
        write_text(picture_file(), json.dumps(asdict(choice)) + "\n")
