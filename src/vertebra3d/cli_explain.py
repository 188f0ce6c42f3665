"""Explanations on a terminal: the page of a procedure, or the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from vertebra3d.explain import (
    GLOSSARY_SOURCE,
    Card,
    Part,
    ProcedurePage,
    Term,
    cards_for,
    disclaimer,
    find_terms,
    gap_for,
    page_of,
    pages,
    plain,
    spans,
    term,
    topics_for,
)

_WIDTH = 78  # a line of print; longer ones are hard to follow


def explained(asked: str, glossary: bool, to_file: bool = False) -> str:
    """What is printed.

    Parameters
    ----------
    asked : str
        A procedure, or with `glossary` a term; "" for the list of what there is.
    glossary : bool
        Whether the glossary is asked.
    to_file : bool
        Without the marks that a terminal turns into bold and colour.

    Raises
    ------
    Refused
        There is no such procedure or term.
    """
    console = Console(highlight=False, no_color=to_file or None, force_terminal=False if to_file else None)
    console.width = min(console.width, _WIDTH)
    if glossary:
        found = _term(term(asked)) if asked else _all_terms()
    else:
        found = _page(page_of(asked)) if asked else _contents()
    with console.capture() as captured:
        for line in found:
            console.print(line)
    return "\n".join(line.rstrip() for line in captured.get().splitlines()) + "\n"


def _contents() -> Iterator[RenderableType]:
    for page in pages().values():
        yield Text(page.procedure, style="bold")
        yield _in(Text(page.lead))
    yield ""
    yield Text("vertebra3d explain PROCEDURE, or --glossary TERM", style="dim")


def _page(page: ProcedurePage) -> Iterator[RenderableType]:
    yield Text(page.title.upper(), style="bold")
    yield Text(page.lead)
    yield from _parts(page.plain)
    yield from _chapter("In technical words")
    yield from _parts(page.technical)
    topics = topics_for(page.procedure)
    if topics:
        yield from _chapter("What is published")
        yield Text(disclaimer(), style="dim")
    for topic in topics:
        yield ""
        yield Text(topic.name, style="bold")
        yield _in(Text(topic.note, style="dim"))
        gap = gap_for(page.procedure, topic.key)
        if gap:
            yield _in(Text(gap))
        for card in cards_for(page.procedure, topic.key):
            yield from _card(card)
    yield ""
    yield Text(f"Descriptions: {page.source}.", style="dim")
    yield Text("For teaching and research, not for treating patients.", style="dim")
    yield Text(f"Figures of a bone: vertebra3d evaluate --procedure {page.procedure}", style="dim")


def _parts(parts: Iterable[Part]) -> Iterator[RenderableType]:
    for part in parts:
        yield ""
        yield Text(part.heading, style="bold")
        for text in part.text:
            yield _in(_text(text))
        for point in part.points:
            yield _point(_text(point))


def _card(card: Card) -> Iterator[RenderableType]:
    of = f"{card.of}: " if card.of else ""
    yield _point(Text(of, style="bold") + Text(card.said))
    told = f"{card.told}. {card.standing_words.capitalize()}."
    yield Padding(Text(told, style="dim"), (0, 0, 0, 4))


def _term(found: Term) -> Iterator[RenderableType]:
    yield Text(found.name, style="bold")
    if found.also:
        yield _in(Text(f"also: {', '.join(found.also)}", style="dim"))
    yield _in(_text(found.text))
    if found.see:
        yield _in(Text(f"see: {', '.join(term(key).name for key in found.see)}", style="dim"))
    if found.procedure:
        yield _in(Text(f"more: vertebra3d explain {found.procedure}", style="dim"))
    yield Text(f"Definitions: {GLOSSARY_SOURCE}.", style="dim")


def _all_terms() -> Iterator[RenderableType]:
    for found in find_terms(""):
        yield Text(found.name, style="bold")
        yield _in(Text(plain(found.text)))
    yield Text(f"Definitions: {GLOSSARY_SOURCE}.", style="dim")


def _chapter(words: str) -> Iterator[RenderableType]:
    yield ""
    yield Text(words.upper(), style="bold")


def _text(text: str) -> Text:
    """A text whose links are underlined on a terminal."""
    made = Text()
    for span in spans(text):
        made.append(span.words, style="underline" if span.target else "")
    return made


def _point(text: Text) -> Padding:
    """A point of a list: its further lines stand under its words."""
    grid = Table.grid(padding=(0, 1))
    grid.add_row("-", text)
    return Padding(grid, (0, 0, 0, 2))


def _in(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 2))
