"""The one exception that a user may cause."""

from __future__ import annotations


class Refused(ValueError):
    """Input that cannot be used. The message is one line: what was wrong and what is allowed."""

    def __init__(self, message: str):
        super().__init__(" ".join(str(message).split()))
