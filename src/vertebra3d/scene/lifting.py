"""The surfaces of a bone while what was removed comes away from it. Plain arrays, no renderer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from vertebra3d.scene import occlusion
from vertebra3d.scene.drawing import Bytes, Draughtsman, shaded
from vertebra3d.scene.surface import EMPTY, Patch
from vertebra3d.scene.themes import Theme

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome
    from vertebra3d.solids import Solid

Shares = NDArray[np.float32]
_MARKED = 0.72  # of the colour of removed bone on the piece: its form stays to be seen


@dataclass(frozen=True)
class Moment:
    """How far a removal has come.

    `marked` (0 to 1) tells how far the piece has taken the colour of removed bone, `away` (0 to 1) how far it has come
    of its way, `there` (0 to 1) how much of it is still seen.
    """

    marked: float
    away: float
    there: float


INTACT = Moment(0.0, 0.0, 1.0)
DONE = Moment(1.0, 1.0, 0.0)


@dataclass(frozen=True)
class Parts:
    """What is drawn: old surface and faces of the cut, with a colour (n, 3) at each point."""

    bone: Patch
    bone_colours: Bytes
    cut: Patch
    cut_colours: Bytes


class Lifting:
    """The bone that stays and the piece that comes away along `path` (3,), mm.

    While the piece is in place, each point sees what it saw of its surroundings in the intact bone, so that the first
    picture is that of the intact bone; with the way that the piece has gone, it comes to see what it sees afterwards.
    """

    def __init__(self, outcome: Outcome, path: NDArray[np.float64]):
        self.path = np.asarray(path, dtype=float)
        surface = Draughtsman().intact(outcome.intact.solid)
        whole = occlusion.fill(surface.vertices, surface.faces)

        def pair(solid: Solid) -> _Pair:
            return _Pair.of(surface.part(*solid.arrays), solid.arrays, whole)

        self._stays = [] if outcome.kept_solid.is_empty else [pair(outcome.kept_solid)]
        self._piece = pair(outcome.removed_solid)

    @property
    def piece_points(self) -> NDArray[np.float64]:
        """Points of the piece in its place, (n, 3), mm."""
        return np.concatenate([self._piece.old.points, self._piece.new.points])

    def at(self, moment: Moment, theme: Theme, with_piece: bool) -> Parts:
        """The surfaces at a moment, with the piece or without."""
        pairs = [(pair, 0.0) for pair in self._stays]
        if with_piece:
            pairs.append((self._piece.moved(moment.away * self.path), moment.marked * _MARKED))
        old, new = [], []
        old_colours: list[Bytes] = []
        new_colours: list[Bytes] = []
        for pair, marked in pairs:
            old.append(pair.old)
            new.append(pair.new)
            seen = [(1 - moment.away) * before + moment.away * after for before, after in pair.seen]
            hollow = tuple(0.30 * c for c in theme.ghost)
            for colours, share, (dark, bare) in (
                (old_colours, seen[0], (theme.bone_hollow, theme.bone)),
                (new_colours, seen[1], (theme.cut_hollow, theme.cut)),
            ):
                plain = shaded(share, dark, bare).astype(np.float32)
                blue = shaded(share, (hollow[0], hollow[1], hollow[2]), theme.ghost).astype(np.float32)
                colours.append(np.rint(plain + marked * (blue - plain)).astype(np.uint8))
        return Parts(_joined(old), np.concatenate(old_colours), _joined(new), np.concatenate(new_colours))


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

        def seen(patch: Patch) -> tuple[Shares, Shares]:
            if not len(patch.points):
                nothing = np.zeros(0, dtype=np.float32)
                return nothing, nothing
            before, after = (occlusion.seen(patch.points, patch.normals, grid) for grid in (whole, alone))
            return before, after

        return cls(patches[0], patches[1], (seen(patches[0]), seen(patches[1])))

    def moved(self, by: NDArray[np.float64]) -> _Pair:
        old, new = (Patch(p.points + by, p.normals, p.faces) for p in (self.old, self.new))
        return _Pair(old, new, self.seen)


def _joined(patches: list[Patch]) -> Patch:
    """Patches as one."""
    if not patches:
        return EMPTY
    starts = np.cumsum([0, *(len(patch.points) for patch in patches[:-1])])
    return Patch(
        np.concatenate([patch.points for patch in patches]),
        np.concatenate([patch.normals for patch in patches]),
        np.concatenate([patch.faces + start for patch, start in zip(patches, starts, strict=True)]),
    )
