"""The comparison on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from vertebra3d.files.tables import COLUMNS, comparison_cells, comparison_notes, comparison_text, comparison_title
from vertebra3d.outcome import Outcome

_COLOUR = {"red": "bold red", "amber": "yellow", "note": "dim"}


def print_comparison(outcomes: Sequence[Outcome], console: Console | None = None) -> None:
    """Print the comparison as a ruled table; as plain aligned text where the terminal is too narrow for it."""
    console = console or Console(highlight=False)
    table = Table(title=comparison_title(outcomes[0]), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in COLUMNS:
        table.add_column(
            f"{column.heading}\n{column.unit}",
            justify="right" if column.right else "left",
            no_wrap=True,
            overflow="fold",
        )
    for outcome, cells in zip(outcomes, comparison_cells(outcomes), strict=True):
        worst = next((level for level in _COLOUR if any(w.level == level for w in outcome.warnings)), None)
        table.add_row(*cells[:-1], f"[{_COLOUR[worst]}]{cells[-1]}[/]" if worst else cells[-1])
    if console.measure(table).minimum > console.width:
        console.print(comparison_text(outcomes), markup=False, soft_wrap=True, end="")
        return
    console.print(table)
    console.print(comparison_notes(), markup=False, style="dim")
