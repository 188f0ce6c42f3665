"""Texts with links: ``[words](target)``, where the target is a term of the glossary or ``procedure:name``."""

from __future__ import annotations

import re
from dataclasses import dataclass

PROCEDURE = "procedure:"  # how the target of a link to the page of a procedure begins
_LINK = re.compile(r"\[([^\]\[]+)\]\(([a-z:-]+)\)")


@dataclass(frozen=True)
class Span:
    """Words of a text, and what they link to; "" where they are no link."""

    words: str
    target: str = ""


def spans(text: str) -> tuple[Span, ...]:
    """The text in pieces: its links, and what stands between them."""
    found: list[Span] = []
    at = 0
    for match in _LINK.finditer(text):
        if match.start() > at:
            found.append(Span(text[at : match.start()]))
        found.append(Span(match[1], match[2]))
        at = match.end()
    if at < len(text):
        found.append(Span(text[at:]))
    return tuple(found)


def plain(text: str) -> str:
    """The words of a text without its links."""
    return "".join(span.words for span in spans(text))
