"""The comparison on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from rich import box
from rich.console import Console
from rich.table import Table

from vertebra3d.files.tables import columns_of, comparison_cells, comparison_notes, comparison_text, comparison_title
from vertebra3d.outcome import Outcome

_COLOUR = {"red": "bold red", "amber": "yellow", "note": "dim"}


def print_comparison(outcomes: Sequence[Outcome], console: Console | None = None) -> None:
    """Print the comparison as a ruled table; where the terminal is too narrow for it, turned on its side."""
    console = console or Console(highlight=False)
    cells, columns = comparison_cells(outcomes), columns_of(outcomes)
    segment = outcomes[0].segment is not None
    widths = [max(len(c.heading), len(c.unit), *(len(row[i]) for row in cells)) for i, c in enumerate(columns)]
    if sum(widths) + 3 * len(widths) > console.width:
        console.print(comparison_text(outcomes, turned=True), markup=False, soft_wrap=True, end="")
        return
    table = Table(title=comparison_title(outcomes[0]), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        justify: Literal["left", "right"] = "right" if column.right else "left"
        table.add_column(f"{column.heading}\n{column.unit}", justify=justify, no_wrap=True)
    for outcome, row in zip(outcomes, cells, strict=True):
        worst = next((level for level in _COLOUR if any(w.level == level for w in outcome.warnings)), None)
        table.add_row(*row[:-1], f"[{_COLOUR[worst]}]{row[-1]}[/]" if worst else row[-1])
    console.print(table)
    console.print(comparison_notes(segment), markup=False, style="dim")
