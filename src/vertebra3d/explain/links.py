"""DOIs in the words of a source, and the one place on the web that they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

HOST = "doi.org"
_DOI = re.compile(r"\b(10\.\d{4,9}/[\w.()/:;<>+-]*[\w>])")


def address(doi: str) -> str:
    """Where a DOI leads: ``https://doi.org/...``, its other signs quoted."""
    return f"https://{HOST}/{quote(doi, safe='/')}"


def is_safe(target: str) -> bool:
    """Whether a link leads to a DOI at `HOST` over https, and to nothing else."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    return parts.scheme == "https" and parts.netloc == HOST and bool(_DOI.fullmatch(parts.path.removeprefix("/")))


def with_links(text: str) -> Iterator[tuple[str, str]]:
    """The pieces of a text as (words, address); the address is empty where the words are no DOI."""
    at = 0
    for found in _DOI.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], ""
        yield found[1], address(found[1])
        at = found.end()
    if at < len(text):
        yield text[at:], ""
