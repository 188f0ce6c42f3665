"""A comparison as one picture: the views with their titles, the table with its bars, what the figures mean. No Qt.

It is drawn by a process of its own, as every picture of the window is (`vertebra3d_app.picture`).
"""

from __future__ import annotations

import io
import json
import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.scene.views import Placement
from vertebra3d_app.language import SOURCE, SPEECH, speak, spoken, tr
from vertebra3d_app.pages.compare_model import LETTERS, Comparing
from vertebra3d_app.pages.compare_words import differences, note_words, rows, unbroken, warnings_told
from vertebra3d_app.theme import DARK, LIGHT
from vertebra3d_app.wording import DASH, DISCLAIMER

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

    from vertebra3d.scene.themes import Colour

_UNIT = 2.0  # pixels for one of the window
_LEAST_PX, _MOST_PX = 300, 900  # width and height of a view, in the window's pixels
_TALL = 1.15  # height over width of a view that bones just fit
_GUTTER, _EDGE, _GAP, _ROW = 190.0, 18.0, 10.0, 42.0
_TITLE_LINES = 3


@dataclass(frozen=True)
class CompareOrder:
    """What is to be drawn: cases as JSON with a title each, a camera, the table as it is said.

    `placement` holds position, focus and up (each three numbers, mm) and the angle of view in degrees; `table` has
    "label", "detail" and "cells" for each row, and for each cell "text", "filled", "mark" and "level"; `warnings` are
    the limits that were crossed, in words; `notes` what stands at the
    foot, and what is said of a case that failed; `legend` holds colours ("#rrggbb") and what they mean;
    `language` is the code of that in which the process speaks.
    """

    path: str
    cases: list[str]
    titles: list[str]
    common: str
    notes: list[str]
    table: list[dict[str, Any]]
    placement: dict[str, Any]
    width: int
    height: int
    theme: str
    warnings: list[str] = field(default_factory=list)
    legend: list[tuple[str, str]] = field(default_factory=list)
    removed: str = "ghost"
    share: float = 1.0
    section: dict[str, Any] | None = None
    canal: bool = False
    regions: bool = False
    tissues: bool = True
    language: str = SOURCE


def order_of(
    model: Comparing,
    path: str,
    at: Placement,
    size: tuple[int, int],
    fitted: bool,
    theme: str,
    legend: Sequence[tuple[str, str]],
    shown: Mapping[str, Any],
) -> CompareOrder:
    """The order for what a page shows.

    Parameters
    ----------
    size : (width, height)
        Of a view, pixels.
    fitted : bool
        The bones just fit the views: the ground above and below them may be left out of a tall picture.
    shown : mapping of str to object
        What is shown besides the bone, and how: `removed`, `share` and what follows in `CompareOrder`.
    """
    said = differences(model.places)
    times = min(max(1.0, _LEAST_PX / size[0]), _MOST_PX / size[1] if not fitted else _MOST_PX)
    width, height = (round(side * times) for side in size)
    angle = at.angle_deg
    if fitted and height > _TALL * width:
        lower = _TALL * width / height
        height = round(_TALL * width)
        angle = math.degrees(2 * math.atan(math.tan(math.radians(angle / 2)) * lower))
    placement = {name: [float(v) for v in getattr(at, name)] for name in ("position", "focus", "up")}
    return CompareOrder(
        path=path,
        cases=[place.case.to_json() for place in model.places],
        titles=[unbroken(said.title(i)) for i in range(len(model.places))],
        common=tr("The same in all: {common}", common=" · ".join(said.common)) if said.common else "",
        notes=[note_words(), tr(DISCLAIMER), tr("This case cannot be worked out.")],
        table=[asdict(row) for row in rows(model.places)],
        placement={**placement, "angle_deg": angle},
        width=width,
        height=height,
        theme=theme,
        warnings=warnings_told(model.places),
        legend=list(legend),
        language=spoken(),
        **shown,
    )


def draw(order: CompareOrder) -> None:
    """Draw an order in its language and write its file; raises `Refused`."""
    import numpy as np
    from PIL import PngImagePlugin

    from vertebra3d.files.atomic import check_target, write_bytes

    check_target(order.path)
    speak(order.language)
    at = order.placement
    position, focus, up = (np.asarray(at[name], dtype=float) for name in ("position", "focus", "up"))
    image = compose(order, _views(order, Placement(position, focus, up, float(at["angle_deg"]))))
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Software", "vertebra3d")
    notes.add_text("Description", order.notes[1])
    notes.add_itxt("Title", "; ".join(f"{LETTERS[i]}: {title}" for i, title in enumerate(order.titles)))
    out = io.BytesIO()
    image.save(out, format="PNG", pnginfo=notes, compress_level=6, dpi=(192, 192))
    write_bytes(order.path, out.getvalue())


def _views(order: CompareOrder, at: Placement) -> list[Image.Image | None]:
    """A picture of each case; None of one that cannot be worked out."""
    from vertebra3d.scene.picture import picture
    from vertebra3d.scene.section import Section
    from vertebra3d_app.work import work_out

    made: list[Image.Image | None] = []
    section = Section(**order.section) if order.section else None
    for text in order.cases:
        try:
            outcome = work_out(Case.from_json(text))
        except Refused:
            made.append(None)
            continue
        size = (order.width, order.height)
        made.append(
            picture(outcome, at, size, int(_UNIT), caption=False, theme=order.theme,
                    removed=order.removed, share=order.share, section=section, canal=order.canal, regions=order.regions,
                    tissues=order.tissues, say=SPEECH)
        )  # fmt: skip
    return made


def compose(order: CompareOrder, views: Sequence[Image.Image | None]) -> Image.Image:
    """Put views, titles, table and notes together.

    Parameters
    ----------
    order : CompareOrder
    views : sequence of PIL.Image.Image or None
        One for each case, `order.width` by `order.height` at twice the size.
    """
    from PIL import Image, ImageDraw

    from vertebra3d.scene.caption import fitting, write
    from vertebra3d.scene.themes import theme_named

    look, u, foreign = theme_named(order.theme), _UNIT, order.language != SOURCE
    count = len(views)
    wide = _EDGE * 2 + _GUTTER + count * order.width + (count - 1) * _GAP
    titles = [_wrapped(f"{LETTERS[i]} · {title}", 15, order.width, u, foreign) for i, title in enumerate(order.titles)]
    lines = max(map(len, titles))
    told = [line for text in order.warnings for line in _wrapped(text, 12, wide - 2 * _EDGE, u, foreign)]
    notes = [*told, *_wrapped(order.notes[0], 12, wide - 2 * _EDGE, u, foreign), order.notes[1]]
    top = _EDGE + (30 if order.common else 0)
    views_at = top + 20 * lines + 8
    table_at = views_at + order.height + 12
    foot_at = table_at + _ROW * len(order.table) + 12
    image = Image.new("RGB", (round(wide * u), round((foot_at + 18 * len(notes) + _EDGE - 6) * u)), _rgb(look.band))
    pen = ImageDraw.Draw(image)

    def put(x: float, y: float, text: str, size: float, colour: Colour, room: float) -> None:
        text = text.replace(DASH, "-")  # the font of pictures has no long one
        fits = fitting(text, round(size * u), room * u, foreign)
        write(pen, (x * u, y * u), text, fits, colour, foreign)

    if order.common:
        put(_EDGE, _EDGE + 14, order.common, 15, look.text, wide - 2 * _EDGE)
    for i, view in enumerate(views):
        x = _EDGE + _GUTTER + i * (order.width + _GAP)
        for n, line in enumerate(titles[i]):
            put(x, top + 16 + 20 * n, line, 15, look.text, order.width)
        if view is None:
            put(x + 12, views_at + order.height / 2, order.notes[2], 13, look.text, order.width)
        else:
            image.paste(view.convert("RGB"), (round(x * u), round(views_at * u)))
    for n, (colour, words) in enumerate(order.legend):
        y = views_at + order.height - 18 * (len(order.legend) - n)
        pen.rectangle((_EDGE * u, (y + 1) * u, (_EDGE + 11) * u, (y + 12) * u), fill=colour)
        put(_EDGE + 18, y + 11, words, 12, look.text, _GUTTER - 28)
    for n, row in enumerate(order.table):
        y = table_at + n * _ROW
        pen.rectangle((_EDGE * u, y * u, (wide - _EDGE) * u, y * u + 1), fill=_mixed(look.band, look.text, 0.18))
        put(_EDGE, y + 17, row["label"], 13.5, look.text, _GUTTER - 10)
        put(_EDGE, y + 33, row["detail"], 11.5, look.text_quiet, _GUTTER - 10)
        for i, cell in enumerate(row["cells"]):
            _cell(pen, put, cell, (_EDGE + _GUTTER + i * (order.width + _GAP), y, order.width), order, i == 0)
    for n, line in enumerate(notes):
        put(_EDGE, foot_at + 14 + 18 * n, line, 12, look.text if n == len(notes) - 1 else look.text_quiet,
            wide - 2 * _EDGE)  # fmt: skip
    return image


def _cell(
    pen: ImageDraw.ImageDraw,
    put: Any,
    cell: Mapping[str, Any],
    box: tuple[float, float, float],
    order: CompareOrder,
    now: bool,
) -> None:
    from vertebra3d.scene.caption import text_width
    from vertebra3d.scene.themes import theme_named

    look, t, u = theme_named(order.theme), DARK if order.theme == "dark" else LIGHT, _UNIT
    x, y, width = box
    start = x
    if cell["level"]:
        start += 14
        pen.ellipse((x * u, (y + 10) * u, (x + 9) * u, (y + 19) * u), fill=getattr(t, f"{cell['level']}_border"))
    put(start, y + 19, cell["text"], 14, look.text, width - 50)
    if cell["mark"]:
        size = round(11.5 * u)
        wide = text_width(cell["mark"], size, order.language != SOURCE) / u
        put(x + width - wide - 2, y + 19, cell["mark"], 11.5, look.text_quiet, 60)
    if cell["filled"] is not None:
        bar = (x * u, (y + 27) * u, (x + width) * u, (y + 33) * u)
        pen.rounded_rectangle(bar, 3 * u, fill=t.groove)
        if cell["filled"] > 0:
            long = max(6.0, width * min(cell["filled"], 1.0))
            pen.rounded_rectangle((bar[0], bar[1], (x + long) * u, bar[3]), 3 * u, fill=t.accent if now else t.muted)


def _wrapped(text: str, size: float, room: float, u: float, foreign: bool) -> list[str]:
    """Text in lines that fit, at most a few; the last takes the rest, and is written smaller where it must be."""
    from vertebra3d.scene.caption import text_width

    lines: list[str] = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip() if lines[-1] else word
        if text_width(longer, round(size * u), foreign) > room * u and lines[-1] and len(lines) < _TITLE_LINES:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _rgb(colour: Colour) -> tuple[int, int, int]:
    r, g, b = (round(255 * part) for part in colour)
    return r, g, b


def _mixed(one: Colour, other: Colour, share: float) -> tuple[int, int, int]:
    r, g, b = ((1 - share) * a + share * c for a, c in zip(one, other, strict=True))
    return _rgb((r, g, b))


def _main() -> int:
    try:
        draw(CompareOrder(**json.load(sys.stdin)))
    except Refused as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(_main())
