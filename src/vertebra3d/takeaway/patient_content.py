"""What a report says of a bone from a file beside what it says of any: how it was read, its dimensions among people."""

from __future__ import annotations

from vertebra3d.files.patient_tables import dimension_rows, people_told, reading_rows
from vertebra3d.outcome import Outcome
from vertebra3d.speech import Speech
from vertebra3d.takeaway.parts import Table


def tables(outcome: Outcome, say: Speech) -> tuple[Table, ...]:
    """The tables that only a bone from a file has, in the order in which they are read."""
    read = Table(say("Bone from the file"), ("", ""), tuple(reading_rows(outcome, say)), (False, False))
    rows = dimension_rows(outcome, say)
    if not rows:
        return (read,)
    headings = (say("Dimension"), say("This bone"), say("People"), say("Percentile"))
    note = people_told(outcome, say)
    return read, Table(say("Dimensions among people"), headings, tuple(rows), (False, True, True, True), note)
