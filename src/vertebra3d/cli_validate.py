"""The command that compares the model with what was measured in operated people."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from vertebra3d.cli_progress import progress_line
from vertebra3d.errors import Refused

_MOST_PEOPLE = 10_000


def validated(output: Path, people: int) -> str:
    """Write the page and the table into a folder; what to say of it.

    Raises
    ------
    Refused
        So many people, or a folder, that cannot be.
    """
    if not 1 <= people <= _MOST_PEOPLE:
        raise Refused(f"--people {people} is not from 1 to {_MOST_PEOPLE:,}")
    from vertebra3d import __version__
    from vertebra3d.files.atomic import write_bytes
    from vertebra3d.validation.page import page
    from vertebra3d.validation.run import measured_people

    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"cannot make the folder {output}: {error.strerror}") from None
    with progress_line("people") as tell:
        found, failed = measured_people(people, progress=tell)
    if not found:
        raise Refused(failed[0] if failed else "nobody was found")
    write_bytes(output / "index.html", page(found, failed, people, __version__).encode("utf-8"))
    stream = io.StringIO()
    columns = ["level", "number", "draws", *found[0].conditions, *found[0].figures]
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([column.replace(" ", "_") for column in columns])
    for one in found:
        writer.writerow([one.level, one.number, one.draws, *one.conditions.values(), *one.figures.values()])
    write_bytes(output / "people.csv", stream.getvalue().encode("utf-8"))
    return f"{len(found)} people, {len(failed)} not found: {output / 'index.html'}, {output / 'people.csv'}\n"
