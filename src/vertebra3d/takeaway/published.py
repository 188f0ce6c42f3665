"""What is published of a procedure, as a table for reports and pages."""

from __future__ import annotations

from vertebra3d.explain import Card, cards_for, disclaimer
from vertebra3d.speech import ENGLISH, Speech
from vertebra3d.takeaway.parts import Table


def published(procedure: str, say: Speech = ENGLISH) -> Table | None:
    """The findings of others on a procedure, each with its source and standing; None where there are none.

    Names of studies stay as they are in every language.
    """
    rows = tuple((_finding(card, say), card.told_in(say), say(card.standing_words)) for card in cards_for(procedure))
    if not rows:
        return None
    headings = (say("Finding"), say("Source"), say("Standing"))
    return Table(say("What is published"), headings, rows, (False, False, False), say(disclaimer()))


def _finding(card: Card, say: Speech) -> str:
    """What was found, in one line, and on which operation."""
    said = say(card.said).replace(":\n", ": ").replace("\n", "; ")
    return f"{say(card.of)}: {said}" if card.of else said
