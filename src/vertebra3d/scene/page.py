"""The bone as a browser takes it: few bytes, before and after the cut from the same triangles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyvista as pv
from numpy.typing import NDArray

from vertebra3d.scene import occlusion
from vertebra3d.scene.drawing import Draughtsman
from vertebra3d.scene.surface import EMPTY, Patch

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome

MOST_TRIANGLES = 110_000  # of all layers together: two megabytes of page
_STEPS = 65535


@dataclass(frozen=True)
class Layer:
    """Triangles that are shown together.

    `name` is "bone" (old surface that stays), "cut" (faces of the cut), "removed" (old surface that was taken).
    `places` (n, 3) are steps of the box in `Packed`, `normals` (n, 3) in 127ths, `seen` (n, 2) the share of the
    surroundings that a point sees before and after, in 255ths; `faces` (m, 3).
    """

    name: str
    places: NDArray[np.uint16]
    normals: NDArray[np.int8]
    seen: NDArray[np.uint8]
    faces: NDArray[np.uint32]


@dataclass(frozen=True)
class Packed:
    """The layers of a bone, and the box (lowest corner, extent, mm) that their steps divide by 65535."""

    low: tuple[float, float, float]
    extent: tuple[float, float, float]
    layers: tuple[Layer, ...]


def pack(outcome: Outcome, most_triangles: int = MOST_TRIANGLES) -> Packed:
    """The bone of an outcome for a page.

    Parameters
    ----------
    outcome : Outcome
    most_triangles : int
        A finer bone is thinned to about so many; edges of the cut stay where they are.
    """
    draughtsman = Draughtsman()
    drawing = draughtsman.draw(outcome)
    vertices, faces = outcome.intact.solid.arrays
    whole = occlusion.fill(vertices, faces)
    left = outcome.kept_solid.arrays if not outcome.kept_solid.is_empty else (vertices, faces)
    rest = whole if outcome.removed_solid.is_empty else occlusion.fill(*left)
    patches = {"bone": drawing.bone, "cut": drawing.cut, "removed": drawing.ghost}
    total = sum(len(patch.faces) for patch in patches.values())
    if total > most_triangles:
        share = most_triangles / total
        patches = {name: patch if name == "cut" else thinned(patch, share) for name, patch in patches.items()}
    low = vertices.min(axis=0)
    extent = np.maximum(vertices.max(axis=0) - low, 1e-6)
    layers = []
    for name, patch in patches.items():
        if not len(patch.faces):
            continue
        seen = np.stack([occlusion.seen(patch.points, patch.normals, grid) for grid in (whole, rest)], axis=1)
        places = np.rint((patch.points - low) / extent * _STEPS).clip(0, _STEPS)
        layers.append(
            Layer(
                name,
                places.astype(np.uint16),
                np.rint(127 * patch.normals).clip(-127, 127).astype(np.int8),
                np.rint(255 * np.clip(seen, 0, 1)).astype(np.uint8),
                patch.faces.astype(np.uint32),
            )
        )
    return Packed(_three(low), _three(extent), tuple(layers))


def thinned(patch: Patch, share: float) -> Patch:
    """A patch with about `share` of its triangles: vertices are left out, none is moved, the rim stays as it is."""
    if not len(patch.faces) or share >= 1:
        return patch
    surface = pv.PolyData.from_regular_faces(patch.points, patch.faces)
    surface.point_data["own"] = np.arange(len(patch.points))
    fewer = surface.decimate_pro(1 - share, preserve_topology=True, boundary_vertex_deletion=False, splitting=False)
    if not fewer.n_cells:
        return EMPTY
    own = np.asarray(fewer.point_data["own"], dtype=np.int64)
    return Patch(patch.points[own], patch.normals[own], np.asarray(fewer.regular_faces, dtype=np.int64))


def _three(values: NDArray[np.float64]) -> tuple[float, float, float]:
    x, y, z = (float(v) for v in values)
    return x, y, z
