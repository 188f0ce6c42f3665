"""From an outcome to what is drawn: patches with a colour at each vertex. Plain arrays, no renderer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.regions import REGIONS, label_points
from vertebra3d.scene import occlusion
from vertebra3d.scene.normals import vertex_normals
from vertebra3d.scene.segment_drawing import SegmentDrawing, moved, soft_parts, together
from vertebra3d.scene.surface import EMPTY, IntactSurface, Patch, carried
from vertebra3d.scene.themes import Colour

if TYPE_CHECKING:
    from vertebra3d.anatomy.landmarks import Landmarks
    from vertebra3d.outcome import Outcome
    from vertebra3d.scene.lifting import Lifting
    from vertebra3d.solids import Solid

Bytes = NDArray[np.uint8]
_LIT = np.array([255.0, 226.0, 120.0], dtype=np.float32)
_LIT_SHARE = 0.38
_NOTHING = np.zeros(0, dtype=np.float32)


@dataclass(frozen=True)
class Drawing:
    """What is drawn of an outcome.

    `bone` is the old surface that is left, `cut` the faces that the cutter made, `ghost` the outer surface of the
    removed bone (without the faces that it shares with the cut: drawn twice, they would flicker). `bone_seen` and
    `cut_seen` give at each point the share of the surroundings that it sees. `lifting` moves the pieces, where that was
    worked out; `segment` is what lies beside the upper vertebra of a motion segment.
    """

    bone: Patch
    cut: Patch
    ghost: Patch
    bone_seen: NDArray[np.float32]
    cut_seen: NDArray[np.float32]
    lifting: Lifting | None = None
    segment: SegmentDrawing | None = None


@dataclass(frozen=True)
class _Known:
    """An intact bone that was drawn before."""

    solid: Solid
    surface: IntactSurface
    grid: occlusion.Grid
    whole: Drawing


class Draughtsman:
    """Makes drawings of outcomes and remembers the intact bone between them. May be used from a worker thread."""

    def __init__(self) -> None:
        self._known: _Known | None = None
        self._below: Draughtsman | None = None

    def intact(self, solid: Solid) -> IntactSurface:
        """The intact bone's surface, made ready once for each solid."""
        return self._know(solid).surface

    def whole_grid(self, solid: Solid) -> occlusion.Grid:
        """The intact bone filled into cells, once for each solid."""
        return self._know(solid).grid

    def _know(self, solid: Solid) -> _Known:
        known = self._known
        if known is None or known.solid is not solid:
            vertices, faces = solid.arrays
            surface = IntactSurface(vertices, faces)
            grid = occlusion.fill(surface.vertices, surface.faces)
            seen = occlusion.seen(surface.vertices, surface.normals, grid)
            known = _Known(solid, surface, grid, Drawing(surface.whole, EMPTY, EMPTY, seen, _NOTHING))
            self._known = known  # one assignment: another thread sees the old or the new, never half of it
        return known

    def draw(self, outcome: Outcome) -> Drawing:
        """The drawing of an outcome; reads `intact.solid`, `kept_solid`, `removed_solid` and `segment`."""
        return self._with_segment(outcome, self._drawn(outcome))

    def _with_segment(self, outcome: Outcome, drawing: Drawing) -> Drawing:
        segment = outcome.segment
        if segment is None:
            return drawing
        if self._below is None:
            self._below = Draughtsman()
        lower = segment.lower
        alone = replace(
            outcome,
            intact=lower.intact,
            kept_solid=lower.division.kept,
            removed_solid=lower.division.removed,
            segment=None,
        )
        own = self._below.draw(alone)
        up = np.asarray(np.linalg.inv(segment.segment.pose.cranial_to_caudal))
        placed = replace(own, bone=moved(own.bone, up), cut=moved(own.cut, up), ghost=moved(own.ghost, up))
        return replace(drawing, segment=soft_parts(segment, placed))

    def _drawn(self, outcome: Outcome) -> Drawing:
        known = self._know(outcome.intact.solid)
        if outcome.removed_solid.is_empty:
            return known.whole
        if outcome.kept_solid.is_empty:
            return Drawing(EMPTY, EMPTY, known.surface.whole, _NOTHING, _NOTHING)
        vertices, faces = outcome.kept_solid.arrays
        bone, cut = _parts(known.surface, outcome)
        taken, taken_faces = outcome.removed_solid.arrays
        ghost, _ = known.surface.part(taken, taken_faces, with_cut=False)
        grid = occlusion.fill(vertices, faces)
        return Drawing(
            bone,
            cut,
            ghost,
            occlusion.seen(bone.points, bone.normals, grid),
            occlusion.seen(cut.points, cut.normals, grid),
        )

    def draw_on(self, outcome: Outcome, last: Drawing) -> Drawing:
        """The drawing of an outcome that differs little from the one that `last` was made of, quicker.

        Old surface that was drawn keeps the light that it had; only what is new is worked out.
        """
        known = self._know(outcome.intact.solid)
        if outcome.removed_solid.is_empty or outcome.kept_solid.is_empty:
            return self.draw(outcome)
        vertices, faces = outcome.kept_solid.arrays
        bone, cut = _parts(known.surface, outcome)
        ghost, _ = known.surface.part(*outcome.removed_solid.arrays, with_cut=False)
        grid = occlusion.fill(vertices, faces)
        seen = carried(bone.points, last.bone.points, last.bone_seen)
        new = np.isnan(seen)
        seen[new] = occlusion.seen(bone.points[new], bone.normals[new], grid)
        made = Drawing(bone, cut, ghost, seen, occlusion.seen(cut.points, cut.normals, grid))
        return self._with_segment(outcome, made)

    def preview(self, vertices: NDArray[np.float64], faces: NDArray[np.integer]) -> Drawing:
        """The drawing of a bare surface, vertices (n, 3) in mm and triangles (m, 3); it is not remembered."""
        points = np.ascontiguousarray(vertices, dtype=np.float64)
        corners = np.ascontiguousarray(faces, dtype=np.int64)
        patch = Patch(points, vertex_normals(points, corners), corners)
        seen = occlusion.seen(patch.points, patch.normals, occlusion.fill(points, corners))
        return Drawing(patch, EMPTY, EMPTY, seen, _NOTHING)


def _parts(surface: IntactSurface, outcome: Outcome) -> tuple[Patch, Patch]:
    """Old surface and cut faces of the bone that stays; what was swung out is known by where it was."""
    flap = outcome.flap
    if flap is None:
        return surface.part(*outcome.kept_solid.arrays)
    bone, cut = surface.part(*flap.stays.arrays)
    swung = [moved(patch, flap.turn) for patch in surface.part(*flap.freed.arrays)]
    return together([bone, swung[0]]), together([cut, swung[1]])


def shaded(seen: NDArray[np.float32], hollow: Colour, bare: Colour) -> Bytes:
    """Colours (n, 3) between that of a hollow (0 seen) and the bare one (1 seen)."""
    share = seen[:, None].astype(np.float32)
    low, high = np.asarray(hollow, dtype=np.float32), np.asarray(bare, dtype=np.float32)
    return np.asarray(np.rint(255.0 * (low + (high - low) * share)), dtype=np.uint8)


def lit(colours: Bytes, patch: Patch, landmarks: Landmarks, region: str) -> Bytes:
    """Colours (n, 3) of a patch with one region lighter and warmer: told by lightness too, not by hue alone."""
    own = label_points(patch.points, landmarks) == REGIONS.index(region)
    made = colours.astype(np.float32)
    made[own] += _LIT_SHARE * (_LIT - made[own])
    return np.asarray(np.rint(made), dtype=np.uint8)
