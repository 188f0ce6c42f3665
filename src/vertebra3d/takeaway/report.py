"""The report of a case: one HTML file with everything in it, or a PDF."""

from __future__ import annotations

import datetime
import io
import os
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PIL import Image

from vertebra3d.errors import Refused
from vertebra3d.files.atomic import check_target, shown, write_bytes
from vertebra3d.outcome import Outcome
from vertebra3d.progress import Progress, no_progress
from vertebra3d.speech import ENGLISH, Speech, mark
from vertebra3d.takeaway import markup
from vertebra3d.takeaway.content import every_procedure, report_of
from vertebra3d.takeaway.parts import Report, Table

FORMATS = ("html", "pdf")
PICTURES: Mapping[str, str] = {
    "posterior": mark("From behind"),
    "oblique": mark("From behind and above"),
    "superior": mark("From above"),
}
_SIZE, _SCALE = (400, 336), 2  # so that the marks stay large enough to be read beside each other
_STEPS = len(PICTURES) + 2


@dataclass(frozen=True)
class Picture:
    """A picture of the bone: the view it shows, what is seen, and the drawing."""

    view: str
    caption: str
    image: Image.Image


def report_format(path: str | os.PathLike[str]) -> str:
    """The form of a report by the suffix of `path`; raises `Refused` for another."""
    suffix = Path(path).suffix.lower()[1:]
    if suffix not in FORMATS:
        raise Refused(f"{shown(path)}: {suffix or 'no suffix'} is not a form of report; allowed: {', '.join(FORMATS)}")
    return suffix


def save_report(
    outcome: Outcome,
    path: str | os.PathLike[str],
    progress: Progress = no_progress,
    today: datetime.date | None = None,
    say: Speech = ENGLISH,
) -> None:
    """Write the report of `outcome` to `path`, whole or not at all.

    Parameters
    ----------
    outcome : Outcome
    path : path-like
        Its suffix chooses: html or pdf.
    progress : callable
        Called with (steps done, steps in all).
    today : date, optional
        The date on the report; by default that of the day.
    say : Speech
        How it is said, pictures too.

    Raises
    ------
    Refused
        Another suffix, a path that cannot be written, or no pictures can be drawn here.
    """
    kind = report_format(path)
    check_target(path)
    progress(0, _STEPS)
    content = report_of(outcome, every_procedure(outcome), today, say)
    pictures = []
    for number, view in enumerate(PICTURES, start=1):
        progress(number, _STEPS)
        pictures.append(drawn(outcome, view, say))
    progress(_STEPS - 1, _STEPS)
    if kind == "html":
        data = report_html(outcome, content, pictures).encode("utf-8", "replace")
    else:
        from vertebra3d.takeaway.pdf import report_pdf

        data = report_pdf(outcome, content, pictures)
    write_bytes(path, data)
    progress(_STEPS, _STEPS)


def drawn(outcome: Outcome, view: str, say: Speech = ENGLISH) -> Picture:
    """A picture for a report."""
    from vertebra3d.scene.picture import picture

    image = picture(outcome, view=view, size=_SIZE, scale=_SCALE, caption=False, say=say)
    return Picture(view, say(PICTURES[view]), image)


def colours(outcome: Outcome, say: Speech = ENGLISH) -> str:
    """What the colours of the pictures stand for."""
    cut = outcome.bone.removed_mm3 > 0
    return say("Removed bone in blue, cut faces in rose.") if cut else say("Nothing is removed.")


def jpeg(image: Image.Image) -> bytes:
    """A picture small enough to carry along; its words stay sharp."""
    out = io.BytesIO()
    image.convert("RGB").save(out, format="JPEG", quality=90, subsampling=0, optimize=True)
    return out.getvalue()


def report_html(outcome: Outcome, content: Report, pictures: list[Picture]) -> str:
    """The report as a page without scripts, pictures within."""
    say = content.say
    width, height = (_SCALE * side for side in _SIZE)
    figures = "".join(
        f'<figure><img src="{markup.inline_image(jpeg(one.image), "jpeg")}" width="{width}" height="{height}"'
        f' alt="{escape(content.title)}, {escape(one.caption[:1].lower() + one.caption[1:])}">'
        f"<figcaption>{escape(one.caption)}</figcaption></figure>"
        for one in pictures
    )
    dimensions = "".join(_folded(one, say) for one in (content.dimensions, content.lower_dimensions) if one is not None)
    body = (
        f'<main>\n<h1>{escape(content.title)}</h1>\n<p class="quiet">{escape(content.subtitle)}</p>\n'
        f'<p class="notice">{escape(content.notice)}</p>\n'
        f"{markup.headlines(content.headlines)}"
        f'<div class="pictures">{figures}</div>\n<p class="quiet">{escape(colours(outcome, say))}</p>\n'
        f"{markup.warnings(content.warnings, say)}"
        f"{markup.chart(outcome, say)}"
        f"{''.join(markup.table(one) for one in (*content.beside, *content.bones))}"
        f"{markup.table(content.comparison)}{markup.table(content.settings)}"
        f"{markup.definitions(content)}{dimensions}{markup.table(content.sources)}"
        f"{markup.published(outcome, say)}</main>\n{markup.made(content)}"
    )
    return markup.document(f"{content.title} – vertebra3d", body, say)


def _folded(dimensions: Table, say: Speech) -> str:
    """The dimensions of a bone, folded up."""
    summary = say(
        "All {count} dimensions, {own} of them set",
        count=len(dimensions.rows),
        own=len(dimensions.strong) or say("none"),
    )
    return (
        f"<h2>{escape(dimensions.title)}</h2>\n<details><summary>{escape(summary)}</summary>"
        f"{markup.table(dimensions, heading=False)}</details>\n"
    )
