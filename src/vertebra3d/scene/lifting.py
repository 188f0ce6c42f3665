"""The surfaces of a bone while what was removed comes away from it. Plain arrays, no renderer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from vertebra3d.procedures import get
from vertebra3d.scene import occlusion
from vertebra3d.scene.departure import way_out
from vertebra3d.scene.drawing import Bytes, Draughtsman, Drawing, shaded
from vertebra3d.scene.surface import EMPTY, Patch
from vertebra3d.scene.themes import Theme
from vertebra3d.scene.tint import Tint, tinted

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome
    from vertebra3d.solids import Solid

Moved = tuple[tuple[NDArray[np.float64], int, int], ...]
"""For each body how far it was moved (3,), and the number of faces of its old surface and of its cut."""
Shares = NDArray[np.float32]
MARKED = 0.72  # of the colour of removed bone on the piece: its form stays to be seen


@dataclass(frozen=True)
class Moment:
    """How far a removal has come.

    `marked` (0 to 1) tells how far the piece has taken the colour of removed bone, `away` (0 to 1) how far it has come
    of its way, `there` (0 to 1) how much of it is still seen.
    """

    marked: float
    away: float
    there: float


WAY_MM = 26.0  # that a piece comes away before it has vanished: clear of the bone, and the bone stays large
# When what happens in a cut, as shares of its length: intact, the piece takes its colour, comes away, vanishes; rest.
_MARKING = (0.10, 0.22)
_COMING = (0.27, 0.78)
_VANISHING = (0.58, 0.78)
_HAUNTING = (0.80, 1.0)
_CHIP_MM3 = 5.0  # what is smaller simply follows the approach

INTACT = Moment(0.0, 0.0, 1.0)
DONE = Moment(1.0, 1.0, 0.0)


@dataclass(frozen=True)
class Parts:
    """What is drawn: old surface and faces of the cut, with a colour (n, 3) at each point, and how far it was moved."""

    bone: Patch
    bone_colours: Bytes
    cut: Patch
    cut_colours: Bytes
    moved: Moved = ()


def moment_at(share: float) -> Moment:
    """How far the removal has come at a share (0 to 1) of its whole length; at the end the piece has vanished."""
    if share <= _MARKING[0]:
        return INTACT
    if share >= _COMING[1]:
        return DONE
    marked, away, gone = (_eased(share, span) for span in (_MARKING, _COMING, _VANISHING))
    return Moment(marked, away, 1.0 - gone)


def lifted_at(share: float) -> Moment:
    """The same, but the piece stays to be seen where its way ends."""
    return replace(moment_at(share), there=1.0)


def ghost_at(share: float) -> float:
    """How much of the ghost (0 to 1) is seen in the place of a piece that has vanished."""
    return _eased(share, _HAUNTING)


def _eased(share: float, span: tuple[float, float]) -> float:
    """0 before `span`, 1 after it, and between them without a jolt."""
    t = min(max((share - span[0]) / (span[1] - span[0]), 0.0), 1.0)
    return t * t * (3.0 - 2.0 * t)


class Lifting:
    """The bone that stays and the pieces that come away from it.

    While a piece is in place, each point sees what it saw of its surroundings in the intact bone, so that the first
    picture is that of the intact bone; with the way that the piece has gone, it comes to see what it sees afterwards.

    Parameters
    ----------
    outcome : Outcome
    path : array (3,), optional
        Along which all pieces come away, mm; otherwise each goes its own way (`departure.way_out`), `WAY_MM` long.
    draughtsman : Draughtsman, optional
        Who has drawn the intact bone before.
    drawing : Drawing, optional
        What was drawn of the outcome before: saves half of the work.
    """

    def __init__(
        self,
        outcome: Outcome,
        path: NDArray[np.float64] | None = None,
        draughtsman: Draughtsman | None = None,
        drawing: Drawing | None = None,
    ):
        hand = draughtsman or Draughtsman()
        surface, whole = hand.intact(outcome.intact.solid), hand.whole_grid(outcome.intact.solid)

        def pair(solid: Solid) -> _Pair:
            return _Pair.of(surface.part(*solid.arrays), solid.arrays, whole)

        if outcome.kept_solid.is_empty:
            self._stays = []
        elif drawing is not None:
            self._stays = [_Pair.drawn(drawing, whole)]
        else:
            self._stays = [pair(outcome.kept_solid)]
        approach = get(outcome.case.procedure).approach
        self._pieces: list[tuple[_Pair, NDArray[np.float64]]] = []
        self._solids = outcome.removed_solid.pieces()
        for solid in self._solids:
            piece = pair(solid)
            if path is not None:
                way = np.asarray(path, dtype=float)
            elif not self._stays or solid.volume_mm3 < _CHIP_MM3:
                way = WAY_MM * np.asarray(approach)
            else:
                way = WAY_MM * way_out(solid.arrays, piece.new, outcome.kept_solid.arrays, approach, WAY_MM)
            self._pieces.append((piece, way))

    @property
    def solids(self) -> list[Solid]:
        """The pieces in their places, the largest first."""
        return list(self._solids)

    @property
    def ways(self) -> list[NDArray[np.float64]]:
        """The whole way (3,) of each piece, mm, the largest piece first."""
        return [way for _, way in self._pieces]

    def points_away(self, share: float) -> NDArray[np.float64]:
        """Points (n, 3) of the pieces at a share of their way, mm."""
        moved = [patch.points + share * way for piece, way in self._pieces for patch in (piece.old, piece.new)]
        return np.concatenate(moved) if moved else np.zeros((0, 3))

    def stays(self, moment: Moment, theme: Theme, tint: Tint | None = None) -> Parts:
        """What stays at a moment, as bone, or coloured by a tint."""
        return _parts([(pair, np.zeros(3)) for pair in self._stays], moment, 0.0, theme, tint)

    def pieces(self, moment: Moment, theme: Theme, tint: Tint | None = None) -> Parts:
        """The pieces at a moment, on their way."""
        pairs = [(piece, moment.away * way) for piece, way in self._pieces]
        return _parts(pairs, moment, moment.marked * MARKED, theme, tint)


def _parts(
    pairs: list[tuple[_Pair, NDArray[np.float64]]],
    moment: Moment,
    marked: float,
    theme: Theme,
    tint: Tint | None,
) -> Parts:
    """Bodies in their places, `marked` (0 to 1) in the colour of removed bone."""
    joined: list[Patch] = []
    colours: list[Bytes] = []
    blue_hollow = 0.30 * np.asarray(theme.ghost)
    for number, (hollow, bare) in enumerate(((theme.bone_hollow, theme.bone), (theme.cut_hollow, theme.cut))):
        placed, own = [], [np.zeros((0, 3), dtype=np.uint8)]
        for pair, by in pairs:
            patch, (before, after) = (pair.old, pair.new)[number], pair.seen[number]
            share = (1 - moment.away) * before + moment.away * after
            if tint is not None and number == 0:
                plain = tinted(tint, patch, share)
            else:
                plain = shaded(share, hollow, bare)
            if marked > 0.0:
                blue = shaded(share, (blue_hollow[0], blue_hollow[1], blue_hollow[2]), theme.ghost).astype(np.float32)
                plain = np.rint(plain + marked * (blue - plain)).astype(np.uint8)
            placed.append(patch if not by.any() else Patch(patch.points + by, patch.normals, patch.faces))
            own.append(plain)
        joined.append(_joined(placed))
        colours.append(np.concatenate(own))
    moved = tuple((by, len(pair.old.faces), len(pair.new.faces)) for pair, by in pairs)
    return Parts(joined[0], colours[0], joined[1], colours[1], moved)


@dataclass(frozen=True)
class _Pair:
    """Old surface and new faces of one piece; `seen` has for each what its points see (before, after)."""

    old: Patch
    new: Patch
    seen: tuple[tuple[Shares, Shares], tuple[Shares, Shares]]

    @classmethod
    def of(
        cls,
        patches: tuple[Patch, Patch],
        own: tuple[NDArray[np.float64], NDArray[np.int64]],
        whole: occlusion.Grid,
    ) -> _Pair:
        alone = occlusion.fill(*own) if len(own[1]) else whole
        old, new = patches
        return cls(old, new, ((_seen(old, whole), _seen(old, alone)), (_seen(new, whole), _seen(new, alone))))

    @classmethod
    def drawn(cls, drawing: Drawing, whole: occlusion.Grid) -> _Pair:
        """What stays, as it was drawn."""
        old, new = drawing.bone, drawing.cut
        return cls(old, new, ((_seen(old, whole), drawing.bone_seen), (_seen(new, whole), drawing.cut_seen)))


def _seen(patch: Patch, grid: occlusion.Grid) -> Shares:
    if not len(patch.points):
        return np.zeros(0, dtype=np.float32)
    return occlusion.seen(patch.points, patch.normals, grid)


def _joined(patches: list[Patch]) -> Patch:
    """Patches as one."""
    if len(patches) < 2:
        return patches[0] if patches else EMPTY
    starts = np.cumsum([0, *(len(patch.points) for patch in patches[:-1])])
    return Patch(
        np.concatenate([patch.points for patch in patches]),
        np.concatenate([patch.normals for patch in patches]),
        np.concatenate([patch.faces + start for patch, start in zip(patches, starts, strict=True)]),
    )
