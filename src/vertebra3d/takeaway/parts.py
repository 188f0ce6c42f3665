"""What a report is made of: headlines, tables, warnings in words. No form yet."""

from __future__ import annotations

from dataclasses import dataclass

from vertebra3d.speech import ENGLISH, Speech


@dataclass(frozen=True)
class Table:
    """Rows of text under headings.

    `right` says which columns hold figures; `strong` which rows stand out; `deep` which are a part of the row above.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    note: str = ""
    strong: frozenset[int] = frozenset()
    deep: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Headline:
    """A figure that is read first."""

    label: str
    figure: str
    detail: str


@dataclass(frozen=True)
class Told:
    """A warning in words: its level ("red", "amber", "note"), what, here and limit, source."""

    level: str
    what: str
    figures: str
    source: str


@dataclass(frozen=True)
class Report:
    """Everything that a report says, in the order in which it is read; `say` is how it and what is round it is said.

    `beside` are the tables that only a motion segment has, or a bone from a file; `lower_dimensions` are those of the
    lower bone of a segment, and `people` those of a bone from a file beside those of people.
    """

    title: str
    subtitle: str
    headlines: tuple[Headline, ...]
    bone: Table
    canal: Table
    preserved: Table
    warnings: tuple[Told, ...]
    comparison: Table
    settings: Table
    dimensions: Table | None
    definitions: tuple[tuple[str, str], ...]
    sources: Table
    made: tuple[tuple[str, str], ...]
    notice: str
    say: Speech = ENGLISH
    beside: tuple[Table, ...] = ()
    lower_dimensions: Table | None = None
    people: Table | None = None

    @property
    def bones(self) -> tuple[Table, ...]:
        """The tables of the canal, of the bone that is cut, of what stays of it, and of what it is like."""
        like = () if self.people is None else (self.people,)
        return self.canal, self.bone, self.preserved, *like
