"""What lies under the pointer: a ray from the camera, the surface that it meets first, the region that this is of."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkCommonCore import mutable
from vtkmodules.vtkCommonDataModel import vtkStaticCellLocator

from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES, SIGN, Landmarks
from vertebra3d.anatomy.regions import REGIONS, label_points
from vertebra3d.scene.views import Placement

if TYPE_CHECKING:
    from vertebra3d.scene.layer import Layer
    from vertebra3d.scene.scene import Scene

Floats = NDArray[np.float64]

_FAR_MM = 2000.0  # longer than any ray from the camera through the bone
_PARS_MM = 3.0  # so near to the plane of its narrowest place, bone is named the pars
_PARS_WIDE_MM = 9.0  # and so near to its lateral edge: farther in it is called lamina
_TOLERANCE = 1e-6


@dataclass(frozen=True)
class Hit:
    """What is under the pointer.

    Attributes
    ----------
    point : ndarray (3,)
        Where it is seen, mm.
    place : ndarray (3,)
        Where that was in the intact bone, mm: of a piece that is lifted out, its place.
    region : str
        A name in `REGIONS`.
    removed : bool
        Whether it belongs to what was removed.
    """

    point: Floats
    place: Floats
    region: str
    removed: bool


def ray(at: Placement, across: float, down: float, aspect: float) -> tuple[Floats, Floats]:
    """Start (3,) and unit direction (3,) of what is seen at a share `across` and `down` a picture of `aspect` w/h."""
    forward = at.focus - at.position
    forward = forward / np.linalg.norm(forward)
    right = np.cross(forward, at.up)
    right = right / np.linalg.norm(right)
    up = np.cross(right, forward)
    half = math.tan(math.radians(at.angle_deg) / 2)
    way = forward + half * ((1 - 2 * down) * up + (2 * across - 1) * aspect * right)
    return np.asarray(at.position, dtype=float), np.asarray(way / np.linalg.norm(way))


class Pointer:
    """Finds what is under the pointer in a scene. Surfaces are made ready to be searched when first asked about."""

    def __init__(self, scene: Scene):
        self._scene = scene
        self._ready: dict[str, tuple[Any, vtkStaticCellLocator]] = {}

    def at(self, across: float, down: float, aspect: float) -> Hit | None:
        """What is seen at a share (0 to 1) `across` and `down` the picture; None beside the bone, or of a preview."""
        scene = self._scene
        outcome, removal = scene.outcome, scene.removal
        if outcome is None or scene.is_preview:
            return None
        start, way = ray(scene.placement, across, down, aspect)
        section = scene.cutaway.section
        within = (start, start + _FAR_MM * way) if section is None else section.within(start, way, _FAR_MM)
        if within is None:
            return None
        best: tuple[float, str, Floats, int] | None = None
        for name, layer in scene.pointed.items():
            found = self._meet(name, layer, *within)
            if found is not None and (best is None or found[0] < best[0]):
                best = (found[0], name, found[1], found[2])
        if best is None:
            return None
        _, name, point, face = best
        place = point.copy()
        if name in removal.names:
            place -= removal.moved(name == removal.names[1], face)
        region = REGIONS[int(label_points(place[None], outcome.intact.landmarks)[0])]
        return Hit(point, place, region, "ghost" in name or name in removal.names)

    def _meet(self, name: str, layer: Layer, start: Floats, end: Floats) -> tuple[float, Floats, int] | None:
        """Share of the way, point and face at which a ray meets a layer first."""
        data = layer.mapper.GetInput()
        if not layer.actor.GetVisibility() or data is None or not data.GetNumberOfCells():
            return None
        known = self._ready.get(name)
        if known is None or known[0] is not data:
            locator = vtkStaticCellLocator()
            locator.SetDataSet(data)
            locator.BuildLocator()
            self._ready[name] = known = (data, locator)
        share: Any = mutable(0.0)
        piece: Any = mutable(0)
        cell: Any = mutable(0)
        point, inside = [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]
        if not known[1].IntersectWithLine(start.tolist(), end.tolist(), _TOLERANCE, share, point, inside, piece, cell):
            return None
        return float(share), np.array(point), int(cell)


def at_pars(hit: Hit, landmarks: Landmarks) -> bool:
    """Whether what is under the pointer is the pars interarticularis: the narrow place between the joints of a side."""
    for side in SIDES:
        if hit.region in (f"lamina_{side}", f"inferior_articular_{side}", f"pedicle_{side}"):
            pars, sign = landmarks.pars[side], SIGN[side]
            inwards = sign * (float(pars.lateral_edge[0]) - hit.place[0])
            beside = sign * hit.place[0] > LAMINA_X and inwards < _PARS_WIDE_MM
            return bool(beside and abs(hit.place[2] - pars.z) < _PARS_MM)
    return False
