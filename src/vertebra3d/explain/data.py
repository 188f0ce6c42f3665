"""The tables of this package as read from their files."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

STANDINGS = {
    "read": "read in the source",
    "secondary": "read in a transcription of the source",
    "measured": "measured for this project, not published",
    "recalled": "recalled, not verified",
}
"""What the standing of a text or of a figure means, as it is shown."""


@cache
def table(name: str) -> dict[str, Any]:
    """The table in the file `name`.toml of this package."""
    return tomllib.loads(files("vertebra3d.explain").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def source_line(name: str) -> str:
    """Source and standing of the words of a table, in one line."""
    found = table(name)
    return f"{found['source']} ({STANDINGS[found['standing']]})"
