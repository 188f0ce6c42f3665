"""One file for a browser: the bone before and after, turned by mouse or finger, with its figures. No network."""

from __future__ import annotations

import base64
import datetime
import json
import os
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vertebra3d.errors import Refused
from vertebra3d.files.atomic import check_target, shown, write_bytes
from vertebra3d.outcome import Outcome
from vertebra3d.progress import Progress, no_progress
from vertebra3d.scene.themes import DARK, LIGHT, Colour, Theme
from vertebra3d.scene.views import VIEWS
from vertebra3d.speech import ENGLISH, Speech
from vertebra3d.takeaway import markup
from vertebra3d.takeaway.content import every_procedure, report_of
from vertebra3d.takeaway.parts import Report

MOST_BYTES = 3_000_000


def check_page(path: str | os.PathLike[str]) -> None:
    """Refuse a name that is not one of a page."""
    if Path(path).suffix.lower() not in (".html", ".htm"):
        raise Refused(f"{shown(path)}: pages are written as HTML; give a name that ends in .html")


def save_page(
    outcome: Outcome,
    path: str | os.PathLike[str],
    progress: Progress = no_progress,
    today: datetime.date | None = None,
    say: Speech = ENGLISH,
) -> None:
    """Write the interactive page of `outcome` to `path`, whole or not at all.

    Parameters
    ----------
    outcome : Outcome
    path : path-like
        Ends in ".html".
    progress : callable
        Called with (steps done, steps in all).
    today : date, optional
        The date on the page; by default that of the day.
    say : Speech
        How it is said.

    Raises
    ------
    Refused
        Another suffix, or a path that cannot be written.
    """
    check_page(path)
    check_target(path)
    progress(0, 3)
    content = report_of(outcome, every_procedure(outcome), today, say)
    progress(1, 3)
    text = page_html(outcome, content)
    progress(2, 3)
    write_bytes(path, text.encode("utf-8", "replace"))
    progress(3, 3)


def page_html(outcome: Outcome, content: Report) -> str:
    """The page as text."""
    say = content.say
    cut = outcome.bone.removed_mm3 > 0
    views = "".join(
        f'<button type="button" data-view="{escape(name)}">{escape(say(view.label))}</button>'
        for name, view in VIEWS.items()
    )
    stage = resource_with(
        "stage.html",
        title=escape(content.title),
        subtitle=escape(content.subtitle),
        notice=escape(content.notice),
        views=views,
        states=_states(cut, say),
        legend=_legend(cut, say),
        **{place: escape(words) for place, words in _stage_words(content).items()},
    )
    body = (
        f"<main>\n{stage}\n{markup.headlines(content.headlines)}"
        f"{markup.warnings(content.warnings, say)}{markup.chart(outcome, say)}"
        f"{''.join(markup.table(one) for one in (*content.beside, *content.bones))}"
        f"{markup.table(content.comparison)}{markup.table(content.settings)}"
        f"{markup.definitions(content)}{markup.table(content.sources)}"
        f"{markup.published(outcome, say)}</main>\n{markup.made(content)}"
    )
    data = json.dumps(_data(outcome), separators=(",", ":"), allow_nan=False)
    script = (
        f'<script type="application/json" id="bone">{data}</script>\n'
        f"<script>\n{resource_with('viewer.js', words=_viewer_words(say))}</script>\n"
    )
    return markup.document(f"{content.title} – vertebra3d", body, say, markup.resource("stage.css"), script)


def resource_with(name: str, **words: str) -> str:
    """A file of `takeaway/web` with its places, such as ``{title}``, filled in."""
    text = markup.resource(name)
    for place, word in words.items():
        text = text.replace("{" + place + "}", word)
    return text


def _stage_words(content: Report) -> dict[str, str]:
    """What stands round the picture of the bone."""
    say = content.say
    return {
        "bone": say("The bone"),
        "turned": say("The vertebra, to be turned: {title}", title=content.title),
        "group": say("Views"),
        "turn": say("Turn: drag, one finger, or arrow keys. Nearer and farther: wheel, two fingers, or + and −."),
        "move": say("Move: right button or Shift and drag, or two fingers. Double click or 0: all of the bone again."),
        "needs": say("The bone itself needs JavaScript; all figures stand below without it."),
    }


def _viewer_words(say: Speech) -> str:
    """What the viewer says, as an object of JavaScript."""
    words = {
        "leftOnRight": say("The patient’s left is on the right"),
        "leftOnLeft": say("The patient’s left is on the left"),
        "backOnRight": say("The patient’s back is on the right"),
        "backOnLeft": say("The patient’s back is on the left"),
        "noWebGL": say("This browser does not draw in three dimensions (WebGL); all figures stand below."),
        "noBone": say("This browser cannot draw the bone; all figures stand below."),
        "lost": say("The browser has let go of the picture; load the page again."),
    }
    return json.dumps(words).replace("<", "\\u003c")  # nothing in it may end the script


def _states(cut: bool, say: Speech) -> str:
    """The switch between before and after; a bone that was not cut has no other state."""
    if not cut:
        return ""
    states = (("before", say("Before")), ("after", say("After")), ("ghost", say("After, removed bone shown")))
    buttons = "".join(
        f'<label><input type="radio" name="state" value="{name}"{" checked" if name == "ghost" else ""}>'
        f"<span>{escape(label)}</span></label>"
        for name, label in states
    )
    return f'<fieldset class="states"><legend>{escape(say("Show the bone"))}</legend>{buttons}</fieldset>'


def _legend(cut: bool, say: Speech) -> str:
    entries = [("bone", say("Bone that stays") if cut else say("Bone"))]
    if cut:
        entries += [("cut", say("Cut face")), ("ghost", say("Bone removed"))]
    items = "".join(f'<li><i class="swatch-{name}"></i>{escape(words)}</li>' for name, words in entries)
    return f'<ul class="key" aria-label="{escape(say("Colours"))}">{items}</ul>'


def _data(outcome: Outcome) -> dict[str, Any]:
    """What the viewer draws, as JSON types: arrays as base64 of little-endian bytes."""
    from vertebra3d.scene.page import pack

    packed = pack(outcome)
    return {
        "low": [round(v, 4) for v in packed.low],
        "extent": [round(v, 4) for v in packed.extent],
        "views": {name: {"towards": view.towards, "up": view.up} for name, view in VIEWS.items()},
        "themes": {theme.name: _colours(theme) for theme in (LIGHT, DARK)},
        "layers": [
            {
                "name": layer.name,
                "points": len(layer.places),
                "places": _text(layer.places, "<u2"),
                "normals": _text(layer.normals, "i1"),
                "seen": _text(layer.seen, "u1"),
                "wide": len(layer.places) > 65535,
                "faces": _text(layer.faces, "<u4" if len(layer.places) > 65535 else "<u2"),
            }
            for layer in packed.layers
        ],
    }


def _colours(theme: Theme) -> dict[str, Any]:
    def three(colour: Colour) -> list[float]:
        return [round(part, 4) for part in colour]

    return {
        "bone": [three(theme.bone_hollow), three(theme.bone)],
        "cut": [three(theme.cut_hollow), three(theme.cut)],
        "ghost": [three(theme.ghost), three(theme.ghost)],
        "opacity": theme.ghost_opacity,
    }


def _text(values: NDArray[Any], kind: str) -> str:
    return base64.b64encode(np.ascontiguousarray(values, dtype=np.dtype(kind)).tobytes()).decode("ascii")
