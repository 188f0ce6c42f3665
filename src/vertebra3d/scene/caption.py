"""Words on a picture: what was done, what came of it, and what the picture is not for.

Text is drawn at the size of the finished picture, so it is crisp at every scale, with the outline font that comes with
Pillow: the same on every machine. It has the letters of English alone; a line with others is set in the one that comes
with ReportLab, and so are its neighbours where it is said that they are in another language (`foreign`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from vertebra3d.case import HEALTHY
from vertebra3d.procedures import get
from vertebra3d.scene.themes import Colour, Theme
from vertebra3d.speech import ENGLISH, Speech, mark

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome
    from vertebra3d.segment.outcome import SegmentOutcome

DISCLAIMER = mark("for teaching and research, not for treating patients")
FOOTNOTE_PT = 22.0  # of the layout, at the foot of a picture without a caption: where the disclaimer stands
_AS_WIDE = 0.9  # size of the font for other languages, of that for English: alike to the eye
_RAISED = {"²": "2", "³": "3"}  # not in the font: drawn small and raised


def volume(mm3: float, say: Speech = ENGLISH) -> str:
    """A volume with its unit: mm³, from 1,000 mm³ up in cm³."""
    return say.fill("{cm3:.1f} cm³", cm3=mm3 / 1000) if abs(mm3) >= 999.5 else f"{mm3:.0f} mm³"


@dataclass(frozen=True)
class Words:
    """The lines of a caption."""

    title: str
    figures: str


def words(outcome: Outcome, say: Speech = ENGLISH) -> Words:
    """What the caption of an outcome says: procedure, side, level; bone removed, canal gained."""
    case = outcome.case
    procedure = get(case.procedure)
    side = case.side or (procedure.sides[0] if procedure.sides else None)
    where = "" if side is None else say(", both sides") if side == "both" else f", {say(side)}"
    name = say("Intact") if case.procedure == "none" else say(procedure.label)
    title = f"{name}{where} · {case.level}"
    told = case.told_pathology
    if case.is_segment and told.name != HEALTHY:
        title += f" · {say(told.label)}"
    if outcome.intact.source != "generated":
        title += f" · {say('bone from a file')}"
    bone = outcome.bone
    if outcome.segment is not None:
        return Words(title, _of_segment(outcome, outcome.segment, say))
    if bone.removed_mm3 <= 0:
        return Words(title, say("Bone {volume} · nothing removed", volume=volume(bone.intact_mm3, say)))
    removed = say(
        "Bone removed {volume} ({percent:.1f} %)", volume=volume(bone.removed_mm3, say), percent=bone.removed_percent
    )
    gained = say("canal gained {volume} (bony canal, upper bound)", volume=volume(outcome.canal.gain_mm3, say))
    return Words(title, f"{removed} · {gained}")


def _of_segment(outcome: Outcome, segment: SegmentOutcome, say: Speech) -> str:
    """Bone removed of both vertebrae, and the sac in the plane where it was tightest."""
    sac, removed = segment.sac, outcome.bone.removed_mm3 + segment.lower.division.ledger.removed_mm3
    before, after = sac.tightest_before_mm2, sac.tightest_after_mm2
    if removed <= 0 and abs(after - before) < 0.5:
        return say("Dural sac at its tightest {before:.0f} mm² (a model)", before=before)
    taken = say("Bone removed {volume}", volume=volume(removed, say))
    freed = say("dural sac {before:.0f} to {after:.0f} mm² where it was tightest (a model)", before=before, after=after)
    return f"{taken} · {freed}"


@lru_cache(maxsize=128)
def _font(size: int, foreign: bool = False) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    if not foreign:
        return ImageFont.load_default(size)
    return ImageFont.truetype(str(files("reportlab").joinpath("fonts", "Vera.ttf")), round(_AS_WIDE * size))


def is_foreign(text: str) -> bool:
    """Whether a line has letters that English has not."""
    return any(character.isalpha() and not character.isascii() for character in text)


def _runs(text: str, size: int) -> list[tuple[str, int, int]]:
    """Pieces of text as (characters, size, rise in px)."""
    runs: list[tuple[str, int, int]] = []
    plain = ""
    for character in text:
        if character in _RAISED:
            runs += [(plain, size, 0), (_RAISED[character], max(6, round(0.66 * size)), round(0.30 * size))]
            plain = ""
        else:
            plain += character
    runs.append((plain, size, 0))
    return [run for run in runs if run[0]]


def text_width(text: str, size: int, foreign: bool = False) -> float:
    """Width of a line of text, px."""
    foreign = foreign or is_foreign(text)
    return float(sum(_font(s, foreign).getlength(piece) for piece, s, _ in _runs(text, size)))


def fitting(text: str, size: int, room: float, foreign: bool = False) -> int:
    """The greatest font size, not above `size`, at which `text` takes at most `room` px; at least 6."""
    while size > 6 and text_width(text, size, foreign) > room:
        size -= 1
    return size


def _in_lines(text: str, size: int, room: float, foreign: bool) -> list[str]:
    """Figures in one line, or one line each where all together would have to be set smaller."""
    if text_width(text, size, foreign) <= room:
        return [text]
    return [part[:1].upper() + part[1:] for part in text.split(" · ")]


def ink(colour: Colour) -> tuple[int, int, int, int]:
    """A colour as Pillow wants it, opaque."""
    r, g, b = (round(255 * c) for c in colour)
    return r, g, b, 255


def write(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, colour: Colour, foreign: bool = False
) -> None:
    """Draw a line of text with its baseline starting at `at` (px)."""
    x, baseline = at
    foreign = foreign or is_foreign(text)
    for piece, s, rise in _runs(text, size):
        font = _font(s, foreign)
        draw.text((x, baseline - rise), piece, font=font, fill=ink(colour), anchor="ls")
        x += font.getlength(piece)


def band(said: Words, theme: Theme, width: int, unit: float, transparent: bool, say: Speech = ENGLISH) -> Image.Image:
    """The caption as a strip of its own, RGBA, `width` px wide.

    Parameters
    ----------
    unit : float
        Size of a point of the layout in px.
    transparent : bool
        Leave the strip's background clear.
    say : Speech
        How the disclaimer beside the words is said.
    """
    disclaimer, foreign = say(DISCLAIMER), not say.is_english
    edge = round(24 * unit)
    room = width - 2 * edge
    title = fitting(said.title, round(21 * unit), room, foreign)
    told = _in_lines(said.figures, round(15.5 * unit), room, foreign)
    figures = min(fitting(line, round(15.5 * unit), room, foreign) for line in told)
    small = fitting(disclaimer, round(12.5 * unit), room, foreign)
    small_width = text_width(disclaimer, small, foreign)
    beside = text_width(told[-1], figures, foreign) + small_width + 2 * edge <= room
    first = round(16 * unit) + round(0.74 * title)
    lines = [first + round(10 * unit) + figures + n * round(1.3 * figures) for n in range(len(told))]
    last = lines[-1] if beside else lines[-1] + round(6 * unit) + small
    height = last + round(17 * unit)
    clear = (0, 0, 0, 0) if transparent else ink(theme.band)
    strip = Image.new("RGBA", (width, height), clear)
    draw = ImageDraw.Draw(strip)
    if not transparent:
        mixed = [0.82 * b + 0.18 * t for b, t in zip(theme.band, theme.text, strict=True)]
        rule = max(1, round(unit))
        draw.rectangle((0, 0, width, rule - 1), fill=ink((mixed[0], mixed[1], mixed[2])))
    write(draw, (edge, first), said.title, title, theme.text, foreign)
    for baseline, line in zip(lines, told, strict=True):
        write(draw, (edge, baseline), line, figures, theme.text, foreign)
    x = width - edge - small_width if beside else edge
    write(draw, (x, last), disclaimer, small, theme.text_quiet, foreign)
    return strip


def footnote(picture: Image.Image, theme: Theme, unit: float, say: Speech = ENGLISH) -> None:
    """Write the disclaimer small into the lower left corner of a picture without a caption."""
    disclaimer, foreign = say(DISCLAIMER), not say.is_english
    edge = round(14 * unit)
    size = fitting(disclaimer, max(8, round(11.5 * unit)), picture.width - 2 * edge, foreign)
    draw = ImageDraw.Draw(picture)
    write(draw, (edge, picture.height - edge), disclaimer, size, theme.text_quiet, foreign)
