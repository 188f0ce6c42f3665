"""Icons in the colours of the appearance."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from PyQt6.QtGui import QIcon

from vertebra3d_app.theme import Tokens

_PREFIX = "mdi6"


@cache
def _font() -> Any:
    """The one icon font that is used. qtawesome itself would load all of its ten, at 30 MB and half a second."""
    import qtawesome
    from qtawesome.iconic_font import IconicFont

    folder = Path(qtawesome.__file__).parent / "fonts"
    font = next(folder.glob("materialdesignicons6-*.ttf"))
    names = next(folder.glob("materialdesignicons6-*charmap*.json"))
    return IconicFont((_PREFIX, font.name, names.name))


def icon(name: str, tokens: Tokens, colour: str | None = None) -> QIcon:
    """The icon `name` ("mdi6.undo") in the text colour of `tokens` or in `colour`."""
    own = colour or tokens.text
    made: QIcon = _font().icon(name, color=own, color_selected=own, color_active=own, color_disabled=tokens.groove)
    return made
