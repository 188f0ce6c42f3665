"""What a patient's bone is like: its twin, how far that lies off, its dimensions among people, which level it is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.parameters import BASE, NORM, parameters_at
from vertebra3d.anatomy.populations import Norm, spread
from vertebra3d.patient.axis import scattered
from vertebra3d.patient.level import level_shares
from vertebra3d.patient.twin import Twin, twin_of
from vertebra3d.progress import Progress, no_progress
from vertebra3d.recent import Recent
from vertebra3d.solids import Solid

Array = NDArray[np.float64]

_JUDGED = 12_000  # points of the bone by which the twin is judged: others than those that it was fitted to
_NEAR = 16  # triangles of the twin that are looked at for each point: the nearest by their middles
_BATCH = 20_000


class Place(NamedTuple):
    """A dimension of a bone among people.

    Attributes
    ----------
    value : float
        mm or degrees.
    mean, sd : float
        Of the population.
    percentile : float
        Share of the population that has less, %: by mean and spread, as if both were those of a normal distribution.
    source : str
        Where mean and spread come from.
    """

    value: float
    mean: float
    sd: float
    percentile: float
    source: str

    def as_dict(self, name: str) -> dict[str, float | str]:
        """JSON types; `name` of the dimension tells the unit, which is in the names of the figures."""
        unit = "deg" if name.endswith("_deg") else "mm"
        own = {f"{one}_{unit}": float(getattr(self, one)) for one in ("value", "mean", "sd")}
        return {**own, "percentile": self.percentile, "source": self.source}


@dataclass(frozen=True, eq=False)
class Likeness:
    """A bone from a file beside its twin.

    Attributes
    ----------
    solid : Solid
        The bone, in the vertebra's own frame.
    twin : Twin
    levels : mapping of str to float
        How probable each level is (`level.level_shares`).
    mean_mm, p95_mm : float
        Exact distances from points spread over the bone to the surface of the twin: their mean, and what 95 % of them
        keep within.
    """

    solid: Solid
    twin: Twin
    levels: Mapping[str, float]
    mean_mm: float
    p95_mm: float

    @cached_property
    def off_mm(self) -> NDArray[np.float32]:
        """How far each vertex of the bone lies off the twin's surface, (n,): more than 0 outside of it."""
        vertices = self.solid.arrays[0]
        far = _distances(vertices, self.twin)
        return np.asarray(np.where(self.twin.field(vertices) < 0, -far, far), dtype=np.float32)


_KNOWN: Recent[tuple[Solid, str], Likeness] = Recent(4)


def likeness_of(bone: Bone) -> Likeness:
    """The twin of a bone from a file and what it tells, remembered.

    Raises
    ------
    Refused
        As `twin.twin_of` does.
    """
    return _KNOWN.get((bone.solid, bone.level), lambda key: liken(*key, level_shares(*key[0].arrays)))


def liken(solid: Solid, level: str, shares: Mapping[str, float], progress: Progress = no_progress) -> Likeness:
    """Fit a twin to a solid in the vertebra's own frame, and judge it; `shares` tells how probable each level is.

    Raises
    ------
    Refused
        As `twin.twin_of` does.
    """
    vertices, faces = solid.arrays
    twin = twin_of(vertices, faces, level, progress)
    judged = scattered(vertices[faces], _JUDGED, seed=3)[0]
    far = _distances(judged, twin)
    return Likeness(solid, twin, shares, float(far.mean()), float(np.quantile(far, 0.95)))


def remember(likeness: Likeness) -> None:
    """Have `likeness_of` know what was found already."""
    _KNOWN.get((likeness.solid, likeness.twin.level), lambda _: likeness)


def _distances(points: Array, twin: Twin) -> Array:
    """Distances (n,) from points of a bone to the surface of its twin, mm."""
    points = twin.moved(points)
    vertices, faces = twin.model.solid.arrays
    triangles = vertices[faces]
    tree = cKDTree(triangles.mean(axis=1))
    found = []
    for start in range(0, len(points), _BATCH):
        part = points[start : start + _BATCH]
        near = tree.query(part, _NEAR)[1].ravel()
        again = np.repeat(part, _NEAR, axis=0)
        feet = trimesh.triangles.closest_point(triangles[near], again)
        found.append(np.linalg.norm(feet - again, axis=1).reshape(-1, _NEAR).min(axis=1))
    return np.concatenate(found)


def places_of(twin: Twin, norm: Norm = NORM) -> Mapping[str, Place]:
    """Each dimension of a twin among people of its level; those that do not differ among them are left out."""
    found = {}
    for name, quantity in parameters_at(twin.level, norm).items():
        mean = float(quantity.default_for(twin.level) or 0.0)
        told = spread(twin.level, BASE.get(name, name), mean)
        if name not in twin.parameters or told.sd <= 0:
            continue
        value = float(twin.parameters[name])
        share = 50.0 * (1.0 + math.erf((value - mean) / (told.sd * math.sqrt(2.0))))
        source = f"mean: {quantity.source} ({quantity.status}); spread: {told.source} ({told.status})"
        found[name] = Place(value, mean, told.sd, share, source)
    return found
