"""What the colours of a picture stand for, in words. No renderer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vertebra3d.scene.themes import (
    CLEARANCES,
    DISTANCE_COLOURS,
    LANDMARK_COLOURS,
    REGION_COLOURS,
    SAC_BANDS,
    TISSUES,
    Colour,
    Theme,
)
from vertebra3d.speech import ENGLISH, Speech

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome


@dataclass(frozen=True)
class Kind:
    """A kind of landmark: anatomical `term`, which labels carry, and `plain` name, which legends carry."""

    term: str
    plain: str


KINDS: Mapping[str, Kind] = {
    "facet": Kind("Medial facet line", "Facet joint, inner edge"),
    "pars": Kind("Narrowest pars", "Bridge between the joints"),
    "junction": Kind("Spinolaminar junction", "Spinous process, root"),
    "lamina": Kind("Laminar edge", "Lamina, edges"),
    "pedicle": Kind("Medial pedicle wall", "Pedicle, inner wall"),
    "flavum": Kind("Flavum, cranial border", "Yellow ligament, upper border"),
}


SOFT = (
    (TISSUES["disc"], "Disc"),
    (TISSUES["flavum"], "Ligamentum flavum"),
    (SAC_BANDS[2][1], "Dural sac, over 100 mm²"),
    (SAC_BANDS[1][1], "Sac 75 to 100 mm², root touched"),
    (SAC_BANDS[0][1], "Sac under 75 mm², root pinched"),
    (CLEARANCES[2][1], "Nerve root, free"),
)


def legend(
    theme: Theme,
    outcome: Outcome,
    *,
    ghost: bool = False,
    canal: bool = False,
    regions: bool = False,
    landmarks: bool = False,
    section: bool = False,
    tissues: bool = False,
    distances: bool = False,
    say: Speech = ENGLISH,
) -> tuple[tuple[Colour, str], ...]:
    """What each colour of a picture stands for, as (colour, words), for what is shown of an outcome."""
    cut = outcome.bone.removed_mm3 > 0
    lines = [
        (ghost and cut, theme.ghost, "Bone removed"),
        (cut, theme.cut, "Cut surface"),
        (section, theme.spongy, "Bone in section"),
        (canal, theme.canal, "Canal before"),
        (canal and outcome.canal.gain_mm3 > 0, theme.gain, "Canal space gained"),
        *((tissues and outcome.segment is not None, colour, words) for colour, words in SOFT),
        *((distances, colour, words) for _, colour, words in reversed(DISTANCE_COLOURS)),
        *((regions and not distances, colour, _in_full(kind)) for kind, colour in REGION_COLOURS.items()),
        *((landmarks, LANDMARK_COLOURS[name], kind.plain) for name, kind in KINDS.items()),
    ]
    return tuple((colour, say(words)) for shown, colour, words in lines if shown)


def _in_full(kind: str) -> str:
    """A kind of region as anatomy names it: what is short in a table of numbers is a process."""
    words = kind.replace("_", " ").capitalize()
    return words + (" process" if kind.endswith(("articular", "transverse")) else "")
