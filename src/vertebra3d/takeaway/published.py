"""What is published of a procedure, as a table for reports and pages."""

from __future__ import annotations

from vertebra3d.explain import Card, cards_for, disclaimer
from vertebra3d.takeaway.content import Table

TITLE = "What is published"


def published(procedure: str) -> Table | None:
    """The findings of others on a procedure, each with its source and standing; None where there are none."""
    rows = tuple((_finding(card), card.told, card.standing_words) for card in cards_for(procedure))
    if not rows:
        return None
    return Table(TITLE, ("Finding", "Source", "Standing"), rows, (False, False, False), disclaimer())


def _finding(card: Card) -> str:
    """What was found, in one line, and on which operation."""
    said = card.said.replace(":\n", ": ").replace("\n", "; ")
    return f"{card.of}: {said}" if card.of else said
