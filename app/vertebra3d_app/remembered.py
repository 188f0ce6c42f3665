"""What a person chose for a picture or an animation, kept from one session to the next in the user's state folder."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from vertebra3d.errors import Refused
from vertebra3d.files.atomic import read_bytes, write_text
from vertebra3d.files.autosave import state_folder
from vertebra3d.scene.picture_size import SCALES
from vertebra3d_app.dialogs.animation import FORMATS, KINDS, LEAST_S, MOST_S, SIZES, AnimationChoice
from vertebra3d_app.dialogs.picture import PictureChoice

_MOST_BYTES = 10_000


def picture_file() -> Path:
    """Where the choice is kept."""
    return state_folder() / "picture.json"


def animation_file() -> Path:
    """Where the choice for an animation is kept."""
    return state_folder() / "animation.json"


def remembered_picture() -> PictureChoice:
    """The last choice; what is missing, damaged or not allowed there is as at first."""
    held = kept(picture_file())
    ticks = {field.name for field in fields(PictureChoice)} - {"times"}
    own = {name: value for name, value in held.items() if name in ticks and isinstance(value, bool)}
    times = held.get("times")
    if isinstance(times, int) and not isinstance(times, bool) and times in SCALES:
        return PictureChoice(times=times, **own)
    return PictureChoice(**own)


def remember_picture(choice: PictureChoice) -> None:
    """Keep a choice; a folder that cannot be written is no reason to make no picture."""
    keep(picture_file(), asdict(choice))


def remembered_animation() -> AnimationChoice:
    """The last choice for an animation; what is missing, damaged or not allowed there is as at first."""
    held = kept(animation_file())
    allowed = {"kind": [name for name, _, _ in KINDS], "size": list(SIZES), "format": [name for name, _, _ in FORMATS]}
    own: dict[str, Any] = {name: held[name] for name, names in allowed.items() if held.get(name) in names}
    seconds = held.get("seconds")
    if isinstance(seconds, int) and not isinstance(seconds, bool) and LEAST_S <= seconds <= MOST_S:
        own["seconds"] = seconds
    return AnimationChoice(**own)


def remember_animation(choice: AnimationChoice) -> None:
    """Keep a choice for an animation, where that can be written."""
    keep(animation_file(), asdict(choice))


def kept(path: Path) -> dict[str, Any]:
    """What a file holds; nothing where it is missing or damaged."""
    try:
        held = json.loads(read_bytes(path, _MOST_BYTES, "a choice"))
    except (Refused, ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def keep(path: Path, choice: dict[str, Any]) -> None:
    """Write a choice, where that can be done."""
    with contextlib.suppress(Refused, OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, json.dumps(choice) + "\n")
