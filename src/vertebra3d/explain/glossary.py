"""The terms of the field: ``glossary.toml`` as records, and the search in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
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


def find_terms(words: str, say: Callable[[str], str] = str) -> tuple[Term, ...]:
    """The terms that match what was typed, best first; all of them where nothing was typed.

    A name that is what was typed comes first, then names and words of names that begin with it, then names that hold
    it, then explanations that do; of names alike in this, the shortest, of which most was typed. `say` puts names and
    explanations into the language in which is searched; without words the order is that of its alphabet.
    """
    terms = {key: _said(found, say) for key, found in glossary().items()}
    asked = _bare(words)
    if not asked:
        return tuple(glossary()[key] for key in sorted(terms, key=lambda key: _bare(terms[key].name)))
    ranked = sorted((*rank, key) for key, found in terms.items() if (rank := _rank(found, asked)) is not None)
    return tuple(glossary()[key] for *_, key in ranked)


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


def _said(term: Term, say: Callable[[str], str]) -> Term:
    return replace(term, name=say(term.name), text=say(term.text), also=tuple(map(say, term.also)))


def _rank(term: Term, asked: str) -> tuple[int, int] | None:
    """How well a term matches, less is better; None where it does not. Second, the length of the name that does."""
    names = [_bare(name) for name in (*term.names, term.key)]
    found = [(rank, len(name)) for name in names if (rank := _rank_of_name(name, asked, name == names[0])) is not None]
    if found:
        return min(found)
    return (5, 0) if asked in _bare(plain(term.text)) else None


def _rank_of_name(name: str, asked: str, chief: bool) -> int | None:
    if name == asked:
        return 0 if chief else 1
    if name.startswith(asked):
        return 2 if chief else 3
    if f" {asked}" in name:
        return 3
    return 4 if asked in name else None


def _bare(words: str) -> str:
    """Small letters without accents and hyphens, one blank between words."""
    letters = unicodedata.normalize("NFKD", words).casefold()
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(kept.replace("-", " ").replace(",", " ").split())
