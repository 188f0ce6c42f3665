"""The report as PDF: A4, real text, the chart as lines."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from reportlab.graphics.shapes import Drawing, Group, Line, Polygon, PolyLine, String
from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Frame, Image, KeepTogether, PageTemplate, Paragraph, Spacer
from reportlab.platypus import Table as Grid

from vertebra3d.explain import with_links
from vertebra3d.speech import Speech
from vertebra3d.takeaway import chart
from vertebra3d.takeaway.definitions import LEVELS
from vertebra3d.takeaway.markup import NO_WARNINGS
from vertebra3d.takeaway.parts import Report, Table, Told
from vertebra3d.takeaway.published import published

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome
    from vertebra3d.takeaway.report import Picture

_LINK = "#0b6b7f"
_MARGIN = 17 * mm
_ROOM = A4[0] - 2 * _MARGIN
# Widths by the number of columns: of the comparison as shares, of what only some bones have as they are
_SHARES = {
    11: (2.1, 1.0, 1.15, 0.85, 1.0, 1.35, 1.25, 1.25, 1.35, 0.95, 1.15),
    14: (2.0, 0.7, 1.05, 1.05, 1.2, 1.35, 1.0, 1.3, 1.1, 1.1, 1.1, 1.1, 0.9, 1.1),
}
_BESIDE_WIDTHS = {
    2: (0.32 * _ROOM, 0.68 * _ROOM),
    3: (_ROOM / 2, _ROOM / 4, _ROOM / 4),
    4: (0.32 * _ROOM, 0.22 * _ROOM, 0.18 * _ROOM, 0.28 * _ROOM),
    5: (0.34 * _ROOM, 0.14 * _ROOM, 0.14 * _ROOM, 0.14 * _ROOM, 0.24 * _ROOM),
}
_INK, _QUIET, _LINE = colors.HexColor("#1b2733"), colors.HexColor("#54626f"), colors.HexColor("#d5dce2")
_STRONG, _GAIN, _BEFORE = colors.HexColor("#eef3f7"), colors.HexColor("#0b7a64"), colors.HexColor("#6b7884")
_GROUND = {"red": colors.HexColor("#fdeceb"), "amber": colors.HexColor("#fff4dd"), "note": _STRONG}
_RULE = {"red": colors.HexColor("#b3261e"), "amber": colors.HexColor("#8a5a00"), "note": _QUIET}
_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9, leading=12, textColor=_INK)
_SMALL = ParagraphStyle("small", parent=_BODY, fontSize=8, leading=10.4)
_NOTE = ParagraphStyle("note", parent=_SMALL, textColor=_QUIET, spaceBefore=3)
_RIGHT = ParagraphStyle("right", parent=_SMALL, alignment=TA_RIGHT)
_TITLE = ParagraphStyle("title", parent=_BODY, fontName="Helvetica-Bold", fontSize=19, leading=23)
_HEAD = ParagraphStyle("head", parent=_BODY, fontName="Helvetica-Bold", fontSize=12, leading=15, spaceAfter=3)
_FIGURE = ParagraphStyle("figure", parent=_BODY, fontName="Helvetica-Bold", fontSize=14, leading=18)
# The built-in fonts of PDF hold Latin-1; arrows and the like come from its symbol fonts, these do not come at all.
_OTHER_SIGNS = str.maketrans({"\N{MINUS SIGN}": "\N{EN DASH}", "\N{NARROW NO-BREAK SPACE}": " "})
_KNOWN = frozenset("→←≤≥≈–—…‘’“”•€")


def report_pdf(outcome: Outcome, content: Report, pictures: Sequence[Picture]) -> bytes:
    """The report as the bytes of a PDF.

    Parameters
    ----------
    outcome : Outcome
        For the chart of the canal.
    content : Report
    pictures : sequence of Picture
        Put beside each other at the top.
    """
    say = content.say
    out = io.BytesIO()
    pages = BaseDocTemplate(
        out,
        pagesize=A4,
        title=_signs(f"{content.title} – vertebra3d"),
        author="vertebra3d",
        subject=content.notice,
        lang=say.code,
        invariant=1,  # the same report is the same file
    )
    frame = Frame(
        _MARGIN, 20 * mm, _ROOM, A4[1] - 36 * mm, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )

    page = _signs(say("page"))
    notice, titled = _signs(content.notice), _signs(content.title)
    if stringWidth(f"{notice}    {titled}  ·  {page} 10", "Helvetica", 8) > _ROOM:  # both have one line
        titled = titled.partition(" · ")[0]

    def foot(canvas: Any, document: Any) -> None:
        canvas.saveState()
        canvas.setStrokeColor(_LINE)
        canvas.line(_MARGIN, 15.5 * mm, A4[0] - _MARGIN, 15.5 * mm)
        canvas.setFillColor(_QUIET)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(_MARGIN, 11 * mm, notice)
        canvas.drawRightString(A4[0] - _MARGIN, 11 * mm, f"{titled}  ·  {page} {document.page}")
        canvas.restoreState()

    pages.addPageTemplates(PageTemplate(id="page", frames=[frame], onPage=foot))
    pages.build(_story(outcome, content, pictures))
    return out.getvalue()


def _story(outcome: Outcome, content: Report, pictures: Sequence[Picture]) -> list[Any]:
    from vertebra3d.takeaway.report import colours

    say = content.say
    story: list[Any] = [
        _words(content.title, _TITLE),
        _words(content.subtitle, _NOTE),
        Spacer(0, 6),
        _band(content.notice),
        Spacer(0, 8),
        _headlines(content),
        Spacer(0, 10),
        _pictures(pictures),
        _words(colours(outcome, say), _NOTE),
    ]
    story += _section(say("Warnings"), _warnings(content.warnings, say))
    story += _charts(outcome, say)
    third, half = _ROOM / 3, _ROOM / 2
    for one in content.beside:
        story += _tabled(one, _BESIDE_WIDTHS[len(one.headings)])
    story += _tabled(content.canal, (half, half / 3, half / 3, half / 3))
    story += _tabled(content.bone, (half, half / 3, half / 3, half / 3))
    story += _tabled(content.preserved, (half, third * 0.7, _ROOM - half - third * 0.7))
    if content.people is not None:
        story += _tabled(content.people, _BESIDE_WIDTHS[len(content.people.headings)])
    shares = _SHARES[len(content.comparison.headings)]
    widths = tuple(_ROOM * share / sum(shares) for share in shares)
    story += _tabled(content.comparison, widths, size=6.6 if len(shares) < 12 else 6.0)
    story += _tabled(content.settings, (0.38 * _ROOM, 0.17 * _ROOM, 0.45 * _ROOM))
    meanings = [_words(f"<b>{escape(term)}.</b> {escape(meaning)}", _SMALL, marked=True)
                for term, meaning in content.definitions]  # fmt: skip
    story += _section(say("What the figures mean"), [part for one in meanings for part in (one, Spacer(0, 3))])
    for dimensions in (content.dimensions, content.lower_dimensions):
        if dimensions is not None:
            story += _two_abreast(dimensions)
    story += _tabled(content.sources, (0.47 * _ROOM, 0.21 * _ROOM, 0.32 * _ROOM))
    others = published(outcome.case.procedure, say)
    if others is not None:
        story += _tabled(others, (0.47 * _ROOM, 0.35 * _ROOM, 0.18 * _ROOM))
    made = [_words(f"{name}: {value}", _SMALL) for name, value in content.made]
    story += _section(say("How this was made"), [*made, _words(content.notice, _SMALL)])
    return story


def _words(text: str, style: ParagraphStyle, marked: bool = False) -> Paragraph:
    return Paragraph(_signs(text if marked else escape(text)), style)


def _signs(text: str) -> str:
    """`text` in characters that the fonts have; what they lack becomes a question mark."""
    text = text.translate(_OTHER_SIGNS)
    return "".join(c if ord(c) < 256 or c in _KNOWN else "?" for c in text)


def _linked(text: str) -> str:
    """A text as marked text, its DOIs as links."""
    return "".join(
        f'<a href="{escape(target)}" color="{_LINK}">{escape(words)}</a>' if target else escape(words)
        for words, target in with_links(text)
    )


def _heading(text: str) -> list[Any]:
    return [Spacer(0, 13), _words(text, _HEAD)]


def _section(title: str, parts: Sequence[Any]) -> list[Any]:
    """A heading that stays with what follows it."""
    return [KeepTogether([*_heading(title), *parts[:1]]), *parts[1:]]


def _band(text: str) -> Grid:
    strong = ParagraphStyle("strong", parent=_BODY, fontName="Helvetica-Bold")
    return Grid(
        [[_words(text, strong)]],
        colWidths=[_ROOM],
        style=[("BACKGROUND", (0, 0), (-1, -1), _GROUND["amber"]), ("LINEBEFORE", (0, 0), (0, -1), 3, _RULE["amber"])],
    )


def _headlines(content: Report) -> Grid:
    cells = [
        [_words(one.label, _NOTE), _words(one.figure, _FIGURE), _words(one.detail, _NOTE)] for one in content.headlines
    ]
    return Grid(
        [cells],
        colWidths=[_ROOM / len(cells)] * len(cells),
        style=[
            ("BOX", (0, 0), (-1, -1), 0.7, _LINE),
            ("INNERGRID", (0, 0), (-1, -1), 0.7, _LINE),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
        ],
    )


def _pictures(pictures: Sequence[Picture]) -> Grid:
    from vertebra3d.takeaway.report import jpeg

    gap = 6
    width = (_ROOM - gap * (len(pictures) - 1)) / len(pictures)
    row = []
    for one in pictures:
        height = width * one.image.height / one.image.width
        row.append([Image(io.BytesIO(jpeg(one.image)), width, height), _words(one.caption, _NOTE)])
    return Grid(
        [row],
        colWidths=[width + gap] * (len(row) - 1) + [width],
        style=[
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ],
        hAlign="LEFT",
    )


def _warnings(warnings: Sequence[Told], say: Speech) -> list[Any]:
    if not warnings:
        return [_words(say(NO_WARNINGS), _NOTE)]
    found: list[Any] = []
    for one in warnings:
        figures = f" ({one.figures})" if one.figures else ""
        text = f"<b>{escape(say(LEVELS.get(one.level, one.level)) + figures)}</b><br/>{escape(one.what)}"
        cell: list[Any] = [_words(text, _SMALL, marked=True)]
        if one.source:
            cell.append(_words(f"{escape(say('Source'))}: {_linked(one.source)}", _NOTE, marked=True))
        found.append(
            Grid(
                [[cell]],
                colWidths=[_ROOM],
                style=[
                    ("BACKGROUND", (0, 0), (-1, -1), _GROUND.get(one.level, _STRONG)),
                    ("LINEBEFORE", (0, 0), (0, -1), 3, _RULE.get(one.level, _QUIET)),
                ],
                spaceAfter=4,
            )
        )
    return found


def _tabled(content: Table, widths: Sequence[float], size: float = 8.0) -> list[Any]:
    grid = _grid(content, widths, size)
    note = [_words(content.note, _NOTE)] if content.note else []
    if len(content.rows) <= 14:  # short enough to stay on one page
        return [KeepTogether([*_heading(content.title), grid, *note])]
    return [*_heading(content.title), grid, *note]


def _grid(content: Table, widths: Sequence[float], size: float) -> Grid:
    left = ParagraphStyle("cell", parent=_SMALL, fontSize=size, leading=1.28 * size)
    styles = [ParagraphStyle("r", parent=left, alignment=TA_RIGHT) if right else left for right in content.right]
    rows = [
        [_words(f'<font color="#54626f"><b>{escape(text)}</b></font>', style, marked=True)
         for text, style in zip(content.headings, styles, strict=True)]
    ]  # fmt: skip
    for number, row in enumerate(content.rows):
        bold = number in content.strong
        rows.append([_words(f"<b>{escape(text)}</b>" if bold else _linked(text), style, marked=True)
                     for text, style in zip(row, styles, strict=True)])  # fmt: skip
    style: list[Any] = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, _LINE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
    style += [("BACKGROUND", (0, i + 1), (-1, i + 1), _STRONG) for i in content.strong]
    style += [("LEFTPADDING", (0, i + 1), (0, i + 1), 14) for i in content.deep]
    return Grid(rows, colWidths=list(widths), style=style, repeatRows=1, hAlign="LEFT")


def _two_abreast(content: Table) -> list[Any]:
    """A long narrow table in two columns."""
    half = (len(content.rows) + 1) // 2
    gap = 12.0
    width = (_ROOM - gap) / 2
    sides = []
    for first, rows in ((0, content.rows[:half]), (half, content.rows[half:])):
        strong = frozenset(i - first for i in content.strong if first <= i < first + len(rows))
        part = Table(content.title, content.headings, rows, content.right, strong=strong)
        sides.append(_grid(part, (0.5 * width, 0.18 * width, 0.32 * width), 6.8))
    both = Grid(
        [sides],
        colWidths=[width + gap, width],
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ],
        hAlign="LEFT",
    )
    return [KeepTogether([*_heading(content.title), both, _words(content.note, _NOTE)])]


def _charts(outcome: Outcome, say: Speech) -> list[Any]:
    """The chart of the canal; of a segment that of the dural sac before it."""
    title = say("Canal before and after")
    charts = []
    if outcome.segment is not None:
        key = say("Dashed: before. Green line and area: after, and what was gained. A model, not a measurement.")
        charts.append((say("Dural sac before and after"), chart.sac_chart_of(outcome.segment.sac, say), key))
        title = say("{title}, {level}", title=title, level=outcome.intact.level)
    key = say("Dashed: before. Green line and area: after, and what was gained (an upper bound).")
    charts.append((title, chart.chart_of(outcome.canal, say), key))
    return [
        KeepTogether([*_heading(name), _chart(made, say), _words(words, _NOTE)])
        for name, made, words in charts
        if made is not None
    ]


def _chart(made: chart.Chart, say: Speech) -> Drawing:
    """A chart, from the same geometry as on the page."""
    scale = _ROOM / chart.WIDTH
    group = Group(transform=(scale, 0, 0, -scale, 0, scale * chart.HEIGHT))  # its y goes downwards
    ground = ((made.right, made.bottom), (made.left, made.bottom))
    for y, _ in made.y_ticks:
        group.add(Line(made.left, y, made.right, y, strokeColor=_LINE, strokeWidth=1))
    group.add(Polygon(_flat(made.before + ground), fillColor=colors.HexColor("#e6e9ec"), strokeColor=None))
    for outline in made.gained:
        group.add(Polygon(_flat(outline), fillColor=colors.HexColor("#a9dcd0"), strokeColor=None))
    group.add(PolyLine(_flat(made.before), strokeColor=_BEFORE, strokeWidth=2, strokeDashArray=(6, 4)))
    group.add(PolyLine(_flat(made.after), strokeColor=_GAIN, strokeWidth=2))
    group.add(Line(made.left, made.bottom, made.right, made.bottom, strokeColor=_QUIET, strokeWidth=1))
    drawing = Drawing(_ROOM, scale * chart.HEIGHT)
    drawing.add(group)

    def write(x: float, y: float, text: str, anchor: str, turned: bool = False) -> None:
        words = String(0, 0, _signs(text), fontName="Helvetica", fontSize=8, fillColor=_QUIET, textAnchor=anchor)
        spot = (scale * x, scale * (chart.HEIGHT - y))
        drawing.add(Group(words, transform=(0, 1, -1, 0, *spot) if turned else (1, 0, 0, 1, *spot)))

    for y, words in made.y_ticks:
        write(made.left - 8, y + 4, words, "end")
    for x, words in made.x_ticks:
        group.add(Line(x, made.bottom, x, made.bottom + 5, strokeColor=_QUIET, strokeWidth=1))
        write(x, made.bottom + 18, words, "middle")
    for y, words in made.bands:
        group.add(Line(made.left, y, made.right, y, strokeColor=_QUIET, strokeWidth=1, strokeDashArray=(2, 4)))
        write(made.right - 4, y - 4, words, "end")
    write((made.left + made.right) / 2, chart.HEIGHT - 8, say(made.x_title), "middle")
    write(14, (made.top + made.bottom) / 2, say(made.y_title), "middle", turned=True)
    return drawing


def _flat(points: Sequence[tuple[float, float]]) -> list[float]:
    return [value for point in points for value in point]
