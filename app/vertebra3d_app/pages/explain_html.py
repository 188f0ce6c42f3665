"""The explanations as rich text for a QTextBrowser. No Qt, so that every link is tested."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from vertebra3d.explain import (
    GLOSSARY_SOURCE,
    PROCEDURE,
    Card,
    Part,
    Term,
    Topic,
    cards_for,
    disclaimer,
    find_terms,
    gap_for,
    page_of,
    plain,
    spans,
    term,
    topics_for,
    with_links,
)
from vertebra3d.outcome import Outcome
from vertebra3d_app.language import in_sentence, tr
from vertebra3d_app.pages.explain_words import crossed, own_rows
from vertebra3d_app.theme import Tokens
from vertebra3d_app.wording import DISCLAIMER, Row, case_title

TERM = "term:"  # how the target of a link to a term begins; that of a page begins with `PROCEDURE`
SET = "set:"  # sets the procedure of the case
GLOSSARY = "glossary:"
ON_PAGE = "#"  # a place on the same page
_GLUE = re.compile(r"(?<=\d) (?=(%|mm|cm|Nm?\b|→|±))|(?<=[→±=]) |(?<=\b[np]) (?==)")
_OWN_SHARE = 37  # % of the width for the program's own figures


@dataclass(frozen=True)
class Look:
    """How a text is set: colours, height of its letters, and how much narrower prose is than the page, in pixels."""

    tokens: Tokens
    base_px: int
    spare_px: int = 0

    @property
    def style(self) -> str:
        """The style sheet of the document."""
        t, size = self.tokens, self.base_px
        prose = f"margin-right: {self.spare_px}px;"
        return f"""
            body, td {{ color: {t.text}; font-size: {size + 1}px; }}
            h1 {{ font-size: {size + 11}px; font-weight: 600; margin: 22px 0 4px 0; }}
            h2 {{ font-size: {size + 5}px; font-weight: 600; margin: 30px 0 4px 0; }}
            h3 {{ font-size: {size + 1}px; font-weight: 600; margin: 16px 0 3px 0; }}
            p {{ margin: 0 0 7px 0; line-height: 135%; }}
            p.prose {{ {prose} }}
            p.lead {{ {prose} font-size: {size + 4}px; color: {t.muted}; margin-bottom: 8px; }}
            ul {{ margin: 0 0 4px 0; }}
            li {{ margin: 0 {self.spare_px}px 5px 0; line-height: 130%; }}
            a {{ color: {t.accent}; text-decoration: none; }}
            p.small {{ font-size: {size - 1}px; color: {t.muted}; margin-bottom: 9px; line-height: 115%; }}
            p.note {{ font-size: {size}px; color: {t.muted}; {prose} }}
            p.label {{ font-size: {size - 1}px; color: {t.muted}; margin: 0 0 5px 0; }}
            p.row {{ font-size: {size}px; margin: 0; }}
            p.figure {{ font-size: {size + 5}px; font-weight: 600; margin: 0; }}
            p.said {{ margin: 0 0 1px 0; line-height: 125%; }}
            p.gap {{ margin: 0 0 12px 0; line-height: 125%; }}
            p.source {{ font-size: {size - 1}px; color: {t.muted}; margin: 0 0 10px 0; line-height: 120%; }}
        """


def procedure_html(procedure: str, outcome: Outcome | None, look: Look, stale: bool = False) -> str:
    """The page of a procedure, with the figures of an outcome beside what is published.

    Parameters
    ----------
    procedure : str
        Whose page.
    outcome : Outcome or None
        The case that is set; its figures are shown where it is of this procedure.
    look : Look
    stale : bool
        Whether the outcome belongs to another case than the one that is set: its figures are pale.
    """
    page = page_of(procedure)
    own = outcome if outcome is not None and outcome.case.procedure == procedure else None
    parts = [f"<h1>{escape(tr(page.title))}</h1>", f"<p class='lead'>{linked(page.lead)}</p>"]
    if page.technical:
        parts.append(
            tr(
                "<p class='note'>On this page: <a href='{ON_PAGE}technical'>technical words</a> · <a "
                "href='{ON_PAGE}published'>what is published, and this case</a></p>",
                ON_PAGE=ON_PAGE,
            )
        )
        parts += [
            _parts(page.plain),
            f"<h2><a name='technical'></a>{tr('In technical words')}</h2>",
            _parts(page.technical),
        ]
    topics = topics_for(procedure)
    if topics:
        parts += [f"<h2><a name='published'></a>{tr('What is published, and what is worked out here')}</h2>"]
        parts += [f"<p class='note'>{escape(tr(disclaimer()))}</p>"]
        if own is None and outcome is not None:
            parts.append(
                tr(
                    "<p class='prose'>The case that is set is {escape}. <a href='{SET}{procedure}'>Set this "
                    "procedure</a> to see its own figures here.</p>",
                    escape=escape(case_title(outcome.case)),
                    SET=SET,
                    procedure=procedure,
                )
            )
        if own is not None:
            parts.append(
                tr("<p class='prose'>Worked out here: <b>{escape}</b>.</p>", escape=escape(case_title(own.case)))
            )
        parts += [_topic(procedure, topic, own, look, stale) for topic in topics]
    if own is not None and procedure != "none":
        parts.append(_limits(own, look, stale))
    parts.append(
        tr(
            "<p class='small'><br>Descriptions: {escape}. {escape2}</p>",
            escape=escape(tr(page.source)),
            escape2=escape(tr(DISCLAIMER)),
        )
    )
    return _document(parts, look)


def term_html(key: str, look: Look) -> str:
    """One term of the glossary."""
    found = term(key)
    parts = [
        f"<p class='small'><br><a href='{GLOSSARY}'>{tr('Glossary')}</a></p>",
        f"<h1>{escape(tr(found.name))}</h1>",
    ]
    if found.also:
        parts.append(tr("<p class='note'>Also: {escape}</p>", escape=escape(", ".join(map(tr, found.also)))))
    parts.append(f"<p class='prose'>{linked(found.text)}</p>")
    if found.procedure:
        parts.append(
            tr(
                "<p class='prose'><a href='{PROCEDURE}{procedure}'>More about the {escape}</a></p>",
                PROCEDURE=PROCEDURE,
                procedure=found.procedure,
                escape=escape(in_sentence(page_of(found.procedure).title)),
            )
        )
    if found.see:
        near = " · ".join(_term_link(term(key)) for key in found.see)
        parts.append(f"<h3>{tr('See also')}</h3><p class='prose'>{near}</p>")
    parts.append(tr("<p class='small'><br>Definitions: {escape}.</p>", escape=escape(tr(GLOSSARY_SOURCE))))
    return _document(parts, look)


def glossary_html(words: str, look: Look) -> str:
    """The terms that match what was typed, each with what it means; all of them where nothing was typed."""
    found = find_terms(words, tr)
    parts = [f"<h1>{tr('Glossary')}</h1>"]
    if words.strip():
        count = (tr("1 term") if len(found) == 1 else tr("{count} terms", count=len(found))) if found else tr("No term")
        parts.append(tr("<p class='note'>{count} for “{escape}”</p>", count=count, escape=escape(words.strip())))
    for each in found:
        also = (
            tr(
                " <span style='color:{muted}'>Also: {escape}.</span>",
                muted=look.tokens.muted,
                escape=escape(", ".join(map(tr, each.also))),
            )
            if each.also
            else ""
        )
        parts.append(f"<h3>{_term_link(each)}</h3>")
        parts.append(f"<p class='prose'>{escape(plain(tr(each.text)))}{also}</p>")
    parts.append(tr("<p class='small'><br>Definitions: {escape}.</p>", escape=escape(tr(GLOSSARY_SOURCE))))
    return _document(parts, look)


def linked(text: str) -> str:
    """A text of the package with its links as those of a page."""
    return "".join(
        escape(span.words)
        if not span.target
        else f"<a href='{span.target if span.target.startswith(PROCEDURE) else TERM + span.target}'>"
        f"{escape(span.words)}</a>"
        for span in spans(tr(text))
    )


def _parts(parts: Iterable[Part]) -> str:
    made = []
    for part in parts:
        made.append(f"<h3>{escape(tr(part.heading))}</h3>")
        made += [f"<p class='prose'>{linked(text)}</p>" for text in part.text]
        if part.points:
            made.append(f"<ul>{''.join(f'<li>{linked(point)}</li>' for point in part.points)}</ul>")
    return "".join(made)


def _topic(procedure: str, topic: Topic, own: Outcome | None, look: Look, stale: bool) -> str:
    """Of one topic: left what the program worked out, right what is published."""
    gap = gap_for(procedure, topic.key)
    said = f"<p class='gap'>{escape(tr(gap))}</p>" if gap else ""
    cards = said + "".join(_card(card) for card in cards_for(procedure, topic.key))
    published = f"<p class='label'>{tr('Published, or measured elsewhere')}</p>{cards}"
    head = f"<h3>{escape(tr(topic.name))}</h3><p class='note'>{escape(tr(topic.note))}</p>"
    if own is None:
        return f"{head}{published}"
    rows = own_rows(own, topic.key)
    here = "".join(_row(row, look, stale) for row in rows) or f"<p class='row'>{escape(tr(topic.here))}</p>"
    return (
        f"{head}<table width='100%' cellspacing='0' cellpadding='0'><tr>"
        f"<td width='{_OWN_SHARE}%' valign='top' bgcolor='{look.tokens.accent_soft}' style='padding: 9px 12px;'>"
        f"<p class='label'>{tr('Worked out here')}</p>{here}</td>"
        f"<td valign='top' style='padding: 9px 0 0 18px;'>{published}</td></tr></table>"
    )


def _row(row: Row, look: Look, stale: bool) -> str:
    t = look.tokens
    pale = f" style='color:{t.scroll}'" if stale else ""
    meaning = f"<p class='small'{pale}>{_set(row.meaning)}</p>" if row.meaning else ""
    return f"<p class='row'{pale}>{escape(row.label)}</p><p class='figure'{pale}>{_set(row.value)}</p>{meaning}"


def _card(card: Card) -> str:
    of = f"<b>{escape(tr(card.of))}:</b> " if card.of else ""
    return (
        f"<p class='said'>{of}{_set(tr(card.said))}</p>"
        f"<p class='source'>{_linked(card.told_in(tr))}. <b>{escape(tr(card.standing_words).capitalize())}.</b></p>"
    )


def _limits(own: Outcome, look: Look, stale: bool) -> str:
    told = crossed(own)
    head = f"<h3>{tr('Limits that this case crosses')}</h3>"
    if not told:
        return f"{head}<p class='prose'>{tr('None of those that the program knows.')}</p>"
    pale = f" style='color:{look.tokens.scroll}'" if stale else ""
    return head + "".join(
        f"<p class='said'{pale}><b>{_set(what)}</b> {_set(detail)}</p><p class='source'{pale}>{_linked(source)}.</p>"
        for what, detail, source in told
    )


def _term_link(found: Term) -> str:
    return f"<a href='{TERM}{found.key}'>{escape(tr(found.name))}</a>"


def _set(text: str) -> str:
    """A text whose lines stay lines and whose figures stay with their units."""
    return _GLUE.sub("\N{NO-BREAK SPACE}", escape(text)).replace("\n", "<br>")


def _linked(text: str) -> str:
    """A source, its DOIs as links."""
    return "".join(
        f"<a href='{escape(target)}'>{escape(words)}</a>" if target else _set(words)
        for words, target in with_links(text)
    )


def _document(parts: Iterable[str], look: Look) -> str:
    return f"<html><head><style>{look.style}</style></head><body>{''.join(parts)}</body></html>"
