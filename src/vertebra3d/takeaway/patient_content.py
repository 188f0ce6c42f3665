"""What a report says of a bone from a file beside what it says of any: how it was read, its dimensions among people."""

from __future__ import annotations

from vertebra3d.files.patient_tables import dimension_rows, people_told, reading_rows
from vertebra3d.outcome import Outcome
from vertebra3d.speech import Speech
from vertebra3d.takeaway.parts import Table


def reading(outcome: Outcome, say: Speech) -> Table:
    """How the bone was read."""
    return Table(say("Bone from the file"), ("", ""), tuple(reading_rows(outcome, say)), (False, False))


def people(outcome: Outcome, say: Speech) -> Table | None:
    """Its dimensions among people; None where no model comes near it."""
    rows = dimension_rows(outcome, say)
    if not rows:
        return None
    headings = (say("Dimension"), say("This bone"), say("People"), say("Percentile"))
    note = people_told(outcome, say)
    return Table(say("Dimensions among people"), headings, tuple(rows), (False, True, True, True), note)
