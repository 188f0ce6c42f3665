"""Pieces of HTML that the report and the interactive page share. Every word from outside is escaped here."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from functools import cache
from html import escape
from importlib.resources import files

from vertebra3d.explain import with_links
from vertebra3d.speech import Speech, mark
from vertebra3d.takeaway import published as cards
from vertebra3d.takeaway.chart import Chart, chart_of, sac_chart_of, svg
from vertebra3d.takeaway.definitions import LEVELS
from vertebra3d.takeaway.parts import Headline, Report, Table, Told

from vertebra3d.outcome import Outcome  # isort: skip

# Nothing may be fetched: what is in the file is all there is, and a browser is told so.
POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none';"
    " form-action 'none'"
)

NO_WARNINGS = mark("None: no limit known here was crossed. That is not to say safe.")
_MANY = 6  # columns from which a table is set smaller


@cache
def resource(name: str) -> str:
    """The text of a file in `takeaway/web`."""
    return files("vertebra3d.takeaway").joinpath("web", name).read_text(encoding="utf-8")


def document(title: str, body: str, say: Speech, style: str = "", script: str = "") -> str:
    """A whole page of HTML in the language of `say`, with the shared style and nothing from elsewhere."""
    head = (
        f'<!DOCTYPE html>\n<html lang="{say.code}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="vertebra3d">\n'
        f"<title>{escape(title)}</title>\n"
        '<link rel="icon" href="data:,">\n'
        f"<style>\n{resource('style.css')}{style}</style>\n</head>\n"
    )
    return f"{head}<body>\n{body}\n{script}</body>\n</html>\n"


def inline_image(data: bytes, kind: str) -> str:
    """The address of a picture that is part of the page; `kind` such as "png"."""
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"


def table(content: Table, heading: bool = True) -> str:
    """A table with its title and note; wide ones scroll by themselves."""
    cells = "".join(
        f'<th scope="col"{_right(right)}>{escape(text)}</th>'
        for text, right in zip(content.headings, content.right, strict=True)
    )
    rows = []
    for number, row in enumerate(content.rows):
        kinds = [kind for kind in ("strong", "deep") if number in getattr(content, kind)]
        mark = f' class="{" ".join(kinds)}"' if kinds else ""
        first, *rest = row
        line = f'<th scope="row">{escape(first)}</th>' + "".join(
            f"<td{_right(right)}>{linked(text)}</td>" for text, right in zip(rest, content.right[1:], strict=True)
        )
        rows.append(f"<tr{mark}>{line}</tr>")
    title = f"<h2>{escape(content.title)}</h2>\n" if heading else ""
    many = " many" if len(content.headings) > _MANY else ""
    note = f'<p class="quiet">{escape(content.note)}</p>\n' if content.note else ""
    return (
        f'{title}<div class="wide{many}" tabindex="0" role="region" aria-label="{escape(content.title)}"><table>\n'
        f"<thead><tr>{cells}</tr></thead>\n<tbody>\n" + "\n".join(rows) + f"\n</tbody></table></div>\n{note}"
    )


def linked(text: str) -> str:
    """A text with its DOIs as links; nothing is asked of them before somebody follows one."""
    return "".join(
        f'<a href="{escape(target)}" target="_blank" rel="noopener noreferrer">{escape(words)}</a>'
        if target
        else escape(words)
        for words, target in with_links(text)
    )


def headlines(content: Iterable[Headline]) -> str:
    """The figures that are read first."""
    cards = "".join(
        f'<div><dt>{escape(one.label)}</dt><dd class="figure">{escape(one.figure)}</dd>'
        f"<dd>{escape(one.detail)}</dd></div>"
        for one in content
    )
    return f'<dl class="headlines">{cards}</dl>\n'


def warnings(content: Iterable[Told], say: Speech) -> str:
    """Warnings as a list, each with its figures and its source."""
    items = [
        f'<li class="{escape(one.level)}"><span class="level">{escape(say(LEVELS.get(one.level, one.level)))}</span>'
        + (f" ({escape(one.figures)})" if one.figures else "")
        + f"<br>{escape(one.what)}"
        + (f'<br><span class="quiet">{escape(say("Source"))}: {linked(one.source)}</span>' if one.source else "")
        + "</li>"
        for one in content
    ]
    title = f"<h2>{escape(say('Warnings'))}</h2>\n"
    if not items:
        return f'{title}<p class="quiet">{escape(say(NO_WARNINGS))}</p>\n'
    return f'{title}<ul class="warnings">\n' + "\n".join(items) + "\n</ul>\n"


def chart(outcome: Outcome, say: Speech) -> str:
    """The canal before and after as an SVG figure with its key; of a segment the dural sac before it."""
    title, name = say("Canal before and after"), say("Area of the bony canal over height, before and after")
    if outcome.segment is None:
        return _chart(chart_of(outcome.canal, say), title, name, say("gained: upper bound"), say)
    sac = sac_chart_of(outcome.segment.sac, say)
    title = say("{title}, {level}", title=title, level=outcome.intact.level)
    return _chart(
        sac,
        say("Dural sac before and after"),
        say("Area of the dural sac along the canal, before and after"),
        say("gained: a model, not a measurement"),
        say,
    ) + _chart(chart_of(outcome.canal, say), title, name, say("gained: upper bound"), say)


def _chart(drawn: Chart | None, title: str, name: str, gained: str, say: Speech) -> str:
    """A chart with its title and its key; nothing where there is none."""
    if drawn is None:
        return ""
    key = (
        f'<ul class="key"><li><i style="background:var(--before-fill)"></i>{escape(say("before (dashed)"))}</li>'
        f'<li><i style="background:var(--gain-fill)"></i>{escape(gained)}</li></ul>'
    )
    return f"<h2>{escape(title)}</h2>\n<figure>{svg(drawn, name, say)}{key}</figure>\n"


def definitions(report: Report) -> str:
    """What every figure means."""
    say = report.say
    words = "".join(f"<dt>{escape(term)}</dt><dd>{escape(meaning)}</dd>" for term, meaning in report.definitions)
    return f'<h2>{escape(say("What the figures mean"))}</h2>\n<dl class="words">{words}</dl>\n'


def published(outcome: Outcome, say: Speech) -> str:
    """What is published of the procedure; nothing where nothing is."""
    content = cards.published(outcome.case.procedure, say)
    return "" if content is None else table(content)


def made(report: Report) -> str:
    """Date and versions, and once more what this is not for."""
    say = report.say
    lines = "".join(f"<p>{escape(name)}: {escape(value)}</p>" for name, value in report.made)
    title = escape(say("How this was made"))
    return f'<footer class="quiet"><h2>{title}</h2>\n{lines}<p>{escape(report.notice)}</p></footer>\n'


def _right(right: bool) -> str:
    return ' class="right"' if right else ""
