"""The terms of the field: ``glossary.toml`` as records, and the search in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from vertebra3d.errors import Refused
from vertebra3d.explain.data import source_line, table
from vertebra3d.explain.spans import plain

GLOSSARY_SOURCE = source_line("glossary")


@dataclass(frozen=True)
class Term:
    """A term: its names, what it means (with links, `spans`), terms near it, and the procedure that it names."""

    key: str
    name: str
    text: str
    also: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    procedure: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, the chief one first."""
        return self.name, *self.also


@cache
def glossary() -> Mapping[str, Term]:
    """Every term by its key, in the order of the alphabet."""
    rows = (
        Term(**{**row, "also": tuple(row.get("also", ())), "see": tuple(row.get("see", ()))})
        for row in table("glossary")["term"]
    )
    return MappingProxyType({row.key: row for row in sorted(rows, key=lambda row: _bare(row.name))})


def find_terms(words: str) -> tuple[Term, ...]:
    """The terms that match what was typed, best first; all of them where nothing was typed.

    A name that is what was typed comes first, then names and words of names that begin with it, then names that hold
    it, then explanations that do.
    """
    asked = _bare(words)
    if not asked:
        return tuple(glossary().values())
    ranked = sorted(
        (rank, at, found)
        for at, found in enumerate(glossary())
        if (rank := _rank(glossary()[found], asked)) is not None
    )
    return tuple(glossary()[key] for _, _, key in ranked)


def term(words: str) -> Term:
    """The term that goes by this key or name.

    Raises
    ------
    Refused
        No term does; the message names those that come near.
    """
    asked = _bare(words)
    for found in glossary().values():
        if asked in (_bare(found.key), *map(_bare, found.names)):
            return found
    near = find_terms(words)[:6]
    hint = f"near it: {', '.join(t.name for t in near)}" if near else "explain --glossary lists them all"
    raise Refused(f"the glossary has no term {words[:40]!r}; {hint}")


def _rank(term: Term, asked: str) -> int | None:
    names = [_bare(name) for name in (*term.names, term.key)]
    if asked in names:
        return 0 if asked == names[0] else 1
    if names[0].startswith(asked):
        return 2
    if any(name.startswith(asked) or f" {asked}" in name for name in names):
        return 3
    if any(asked in name for name in names):
        return 4
    return 5 if asked in _bare(plain(term.text)) else None


def _bare(words: str) -> str:
    """Small letters without accents and hyphens, one blank between words."""
    letters = unicodedata.normalize("NFKD", words).casefold()
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(kept.replace("-", " ").replace(",", " ").split())
