"""The page of each procedure: plain words first, technical ones after. The texts stand in ``pages.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from vertebra3d.explain.data import source_line, table
from vertebra3d.procedures import get


@dataclass(frozen=True)
class Part:
    """A headed piece of a page: paragraphs, then points. Both may carry links (`spans`)."""

    heading: str
    text: tuple[str, ...]
    points: tuple[str, ...]

    @property
    def all_text(self) -> tuple[str, ...]:
        """Every paragraph and point."""
        return (*self.text, *self.points)


@dataclass(frozen=True)
class ProcedurePage:
    """What is told of one procedure: a lead of one or two sentences, parts in plain words, parts in technical ones."""

    procedure: str
    lead: str
    plain: tuple[Part, ...]
    technical: tuple[Part, ...]
    source: str

    @property
    def title(self) -> str:
        """The name of the procedure as it is shown."""
        return title_of(self.procedure)


def title_of(procedure: str) -> str:
    """The heading of a procedure; of no procedure, that of the intact bone."""
    return "The intact vertebra" if procedure == "none" else get(procedure).label


@cache
def pages() -> Mapping[str, ProcedurePage]:
    """Every page, by the name of its procedure."""
    source = source_line("pages")
    made = (
        ProcedurePage(row["procedure"], row["lead"], _parts(row["plain"]), _parts(row["technical"]), source)
        for row in table("pages")["page"]
    )
    return MappingProxyType({page.procedure: page for page in made})


def page_of(procedure: str) -> ProcedurePage:
    """The page of a procedure; of one that has no text of its own, its summary.

    Raises
    ------
    Refused
        There is no such procedure.
    """
    found = get(procedure)
    return pages().get(found.name) or ProcedurePage(found.name, found.summary, (), (), source_line("pages"))


def _parts(rows: list[dict[str, Any]]) -> tuple[Part, ...]:
    return tuple(Part(row["heading"], tuple(row.get("text", ())), tuple(row.get("points", ()))) for row in rows)
