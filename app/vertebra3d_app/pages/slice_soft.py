"""The soft parts of a motion segment in a slice: disc, ligament, dural sac and roots, and what their colours mean."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QPainterPath

from vertebra3d.scene.segment_slices import SoftSlice
from vertebra3d.scene.themes import CLEARANCES, SAC_BANDS, TISSUES, Colour
from vertebra3d_app.language import mark, tr
from vertebra3d_app.pages.slice_plot import FigureItem, brush, pen
from vertebra3d_app.theme import Tokens

_FILLED = 225  # of 255: what lies below stays in sight
_SQUARE = "\N{BLACK SQUARE}"
MEANING = mark(
    "The dural sac is filled as it is after, in the colour of its area: over 100 mm², 75 to 100 mm², under 75 mm². "
    "Dashed: as it was before. Nerve roots have the colour of their room: free, touched, pinched. A thin line is the "
    "ligament before."
)


class SoftItems:
    """What is drawn of the soft parts in one slice; nothing of a vertebra alone."""

    def __init__(self) -> None:
        self.disc, self.flavum = FigureItem(1.2), FigureItem(1.3)
        # The sac spreads to where bone was: it lies over what was removed and gained, and under the outlines.
        self.sac = [FigureItem(4.2) for _ in SAC_BANDS]
        self.roots = [FigureItem(4.4) for _ in CLEARANCES]
        self.flavum_before, self.sac_before, self.sac_after = FigureItem(6.3), FigureItem(6.5), FigureItem(6.4)
        self.visible = True
        self._shown: SoftSlice | None = None

    @property
    def items(self) -> tuple[FigureItem, ...]:
        """All of them."""
        return self.disc, self.flavum, *self.sac, *self.roots, self.flavum_before, self.sac_after, self.sac_before

    def show(self, soft: SoftSlice | None) -> None:
        """Draw what a plane cuts of them."""
        self._shown = soft
        if soft is None or not self.visible:
            for item in self.items:
                item.setPath(QPainterPath())
            return
        self.disc.show_figure(soft.disc)
        self.flavum.show_figure(soft.flavum)
        self.flavum_before.show_figure(soft.flavum_before)
        self.sac_before.show_figure(soft.sac_before)
        self.sac_after.show_figure(soft.sac_after)
        for items, figures in ((self.sac, soft.sac), (self.roots, soft.roots)):
            for item, figure in zip(items, figures, strict=True):
                item.show_figure(figure, overlapping=items is self.roots)

    def set_visible(self, visible: bool) -> None:
        """Show them, or bone alone."""
        self.visible = bool(visible)
        self.show(self._shown)

    def apply_theme(self, tokens: Tokens) -> None:
        """Take the colours of the appearance."""
        self.disc.setBrush(brush(_hex(TISSUES["disc"])))
        self.flavum.setBrush(brush(_hex(TISSUES["flavum"])))
        self.flavum_before.setPen(pen(tokens.text, 0.8))
        self.sac_before.setPen(pen(tokens.text, 1.4, Qt.PenStyle.DashLine))
        self.sac_after.setPen(pen(tokens.accent, 2.0))
        for items, bands in ((self.sac, SAC_BANDS), (self.roots, CLEARANCES)):
            for item, (_, colour) in zip(items, bands, strict=True):
                item.setBrush(brush(_hex(colour), _FILLED if items is self.sac else 255))
                if items is self.roots:
                    item.setPen(pen(tokens.text, 0.8))


def soft_key() -> Sequence[tuple[tuple[str, ...], str]]:
    """What the colours of disc, ligament and sac mean, as (colours, words); the sac from wide to narrow."""
    return [
        ((_hex(TISSUES["disc"]),), tr("disc")),
        ((_hex(TISSUES["flavum"]),), tr("ligament")),
        (tuple(_hex(colour) for _, colour in reversed(SAC_BANDS)), tr("sac > 100, > 75, < 75 mm²")),
    ]


def root_key() -> Sequence[tuple[tuple[str, ...], str]]:
    """The same of the roots, from free to pinched."""
    return [(tuple(_hex(colour) for _, colour in reversed(CLEARANCES)), tr("root free, touched, pinched"))]


def key_words(entries: Sequence[tuple[tuple[str, ...], str]]) -> list[str]:
    """Entries of a key as rich text, a square for each colour."""
    return [
        "".join(f"<span style='color:{colour}'>{_SQUARE}</span>" for colour in colours) + "&nbsp;"
        + words.replace("<", "&lt;").replace(" ", "&nbsp;")
        for colours, words in entries
    ]  # fmt: skip


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in colour)
