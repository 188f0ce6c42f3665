"""What is published of a procedure: ``evidence.toml`` as records. Every finding has its source and its standing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from vertebra3d.explain.data import STANDINGS, table

CARD_STANDINGS = ("read", "secondary", "measured")  # what is only recalled is not shown as evidence


@dataclass(frozen=True)
class Topic:
    """What cards are about. `note`: how they go with the program's own figures; `here`: why it has none, if so."""

    key: str
    name: str
    note: str
    here: str = ""


@dataclass(frozen=True)
class Card:
    """A finding of others, as ``evidence.toml`` describes its fields."""

    procedures: tuple[str, ...]
    topic: str
    said: str
    study: str
    standing: str
    id: str = ""
    setup: str = ""
    n: str = ""
    of: str = ""

    @property
    def source(self) -> str:
        """Of whom, and where to find it."""
        return f"{self.study}, {self.id}" if self.id else self.study

    @property
    def told(self) -> str:
        """The source, on what it was found and on how many, as far as the source that was read says."""
        return self.told_in(str)

    def told_in(self, say: Callable[[str], str]) -> str:
        """`told` in another language: `say` translates on what it was found; the name of the study stays."""
        setup = say(self.setup) if self.setup else ""
        return "; ".join(part for part in (self.source, setup, f"n = {self.n}" if self.n else "") if part)

    @property
    def standing_words(self) -> str:
        """What its standing means."""
        return STANDINGS[self.standing]


@cache
def _cards() -> tuple[Card, ...]:
    return tuple(Card(**{**row, "procedures": tuple(row["procedures"])}) for row in table("evidence")["card"])


@cache
def _topics() -> tuple[Topic, ...]:
    return tuple(Topic(**row) for row in table("evidence")["topic"])


def cards_for(procedure: str, topic: str | None = None) -> tuple[Card, ...]:
    """The cards of a procedure, all or those of one topic, in the order in which they are shown."""
    return tuple(card for card in _cards() if procedure in card.procedures and topic in (None, card.topic))


def gap_for(procedure: str, topic: str) -> str:
    """What was looked for and not found; "" where nothing is told."""
    rows = table("evidence").get("gap", ())
    return next((row["said"] for row in rows if (row["procedure"], row["topic"]) == (procedure, topic)), "")


def topics_for(procedure: str) -> tuple[Topic, ...]:
    """The topics of which something is published for a procedure, in the order in which they are shown."""
    return tuple(topic for topic in _topics() if cards_for(procedure, topic.key) or gap_for(procedure, topic.key))


def disclaimer() -> str:
    """What holds for every card and every figure beside it."""
    return str(table("evidence")["disclaimer"])
