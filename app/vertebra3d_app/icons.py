"""Icons in the colours of the appearance."""

from __future__ import annotations

from PyQt6.QtGui import QIcon

from vertebra3d_app.theme import Tokens


def icon(name: str, tokens: Tokens, colour: str | None = None) -> QIcon:
    """The icon `name` (a qtawesome name such as "mdi6.undo") in the text colour of `tokens` or in `colour`."""
    import qtawesome  # loads its fonts when first used

    own = colour or tokens.text
    made: QIcon = qtawesome.icon(name, color=own, color_selected=own, color_active=own, color_disabled=tokens.groove)
    return made
