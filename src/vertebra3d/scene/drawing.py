"""From an outcome to what is drawn: patches with a colour at each vertex. Plain arrays, no renderer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vertebra3d.scene import occlusion
from vertebra3d.scene.surface import EMPTY, IntactSurface, Patch
from vertebra3d.scene.themes import Colour

Bytes = NDArray[np.uint8]


@dataclass(frozen=True)
class Drawing:
    """What is drawn of an outcome.

    `bone` is the old surface that is left, `cut` the faces that the cutter made, `ghost` the outer surface of the
    removed bone (without the faces that it shares with the cut: drawn twice, they would flicker). `bone_seen` and
    `cut_seen` give at each point the share of the surroundings that it sees.
    """

    bone: Patch
    cut: Patch
    ghost: Patch
    bone_seen: NDArray[np.float32]
    cut_seen: NDArray[np.float32]


class Draughtsman:
    """Makes drawings of outcomes and remembers the intact bone between them."""

    def __init__(self) -> None:
        self._solid: Any = None
        self._intact: IntactSurface | None = None
        self._intact_seen: NDArray[np.float32] | None = None

    def intact(self, solid: Any) -> IntactSurface:
        """The intact bone's surface, made ready once for each solid."""
        if self._intact is None or solid is not self._solid:
            self._intact, self._solid, self._intact_seen = IntactSurface(*solid.arrays), solid, None
        return self._intact

    def draw(self, outcome: Any) -> Drawing:
        """The drawing of an `Outcome`; reads `intact.solid`, `kept_solid` and `removed_solid`."""
        solid = outcome.intact.solid
        surface = self.intact(solid)
        if outcome.removed_solid.is_empty:
            if self._intact_seen is None:
                grid = occlusion.fill(surface.vertices, surface.faces)
                self._intact_seen = occlusion.seen(surface.vertices, surface.normals, grid)
            return Drawing(surface.whole, EMPTY, EMPTY, self._intact_seen, np.zeros(0, dtype=np.float32))
        vertices, faces = outcome.kept_solid.arrays
        if len(faces) == 0:
            nothing = np.zeros(0, dtype=np.float32)
            return Drawing(EMPTY, EMPTY, surface.whole, nothing, nothing)
        bone, cut = surface.part(vertices, faces)
        taken, taken_faces = outcome.removed_solid.arrays
        ghost, _ = surface.part(taken, taken_faces, with_cut=False)
        grid = occlusion.fill(vertices, faces)
        return Drawing(
            bone,
            cut,
            ghost,
            occlusion.seen(bone.points, bone.normals, grid),
            occlusion.seen(cut.points, cut.normals, grid),
        )


def shaded(seen: NDArray[np.float32], hollow: Colour, bare: Colour) -> Bytes:
    """Colours (n, 3) between that of a hollow (0 seen) and the bare one (1 seen)."""
    share = seen[:, None].astype(np.float32)
    low, high = np.asarray(hollow, dtype=np.float32), np.asarray(bare, dtype=np.float32)
    return np.asarray(np.rint(255.0 * (low + (high - low) * share)), dtype=np.uint8)


def region_colours(
    points: NDArray[np.float64], seen: NDArray[np.float32], regions: NDArray[np.int64], palette: Mapping[int, Colour]
) -> Bytes:
    """Colours (n, 3) of points that belong to numbered regions, darker where hollow."""
    out = np.zeros((len(points), 3), dtype=np.uint8)
    for number, colour in palette.items():
        here = regions == number
        dim: Colour = (0.38 * colour[0], 0.36 * colour[1], 0.36 * colour[2])
        out[here] = shaded(seen[here], dim, colour)
    return out
