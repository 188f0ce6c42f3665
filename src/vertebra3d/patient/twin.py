"""The twin of a surface: the parametric vertebra that is most like it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.field import field_many
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import resolve
from vertebra3d.anatomy.shape import PackedField, pack
from vertebra3d.errors import Refused
from vertebra3d.patient.axis import scattered
from vertebra3d.patient.fit import Fit, moved
from vertebra3d.progress import Progress, no_progress

Array = NDArray[np.float64]

_POINTS = 5000  # of the surface that the fit heeds
_NOISE_MM = (0.1, 0.2)  # what surface and model are taken to differ by, at the least (triangles) and at the most
_BACK = (1.0, 0.7, 0.4, 0.0)  # shares of the way from the default that are tried where dimensions contradict each other


class Twin(NamedTuple):
    """The vertebra of the model that is most like a surface.

    Attributes
    ----------
    level : str
    parameters : mapping of str to float
        Every anatomical dimension, left and right apart.
    motion : ndarray (6,)
        How the surface was moved besides: rotation vector (radians) and shift (mm).
    model : Bone
        The vertebra that the dimensions make, in its own frame.
    """

    level: str
    parameters: Mapping[str, float]
    motion: Array
    model: Bone

    def moved(self, points: Array) -> Array:
        """Points (n, 3) of the surface in the twin's own frame."""
        return moved(self.motion, points)

    def placed(self, points: Array) -> Array:
        """Points (n, 3) in the twin's own frame where the surface is: `moved` undone."""
        matrix = np.eye(3) + np.cross(self.motion[:3], np.eye(3))  # for rows
        placed: Array = (points - self.motion[3:]) @ np.linalg.inv(matrix)
        return placed

    @property
    def shape(self) -> PackedField:
        """The shape field of the model."""
        return pack(shape_for(self.level, resolve(self.level, self.parameters)))

    def field(self, points: Array) -> Array:
        """About how far points (n, 3) of the surface lie off the twin's, mm: less than 0 within it."""
        return np.asarray(field_many(*self.shape, np.ascontiguousarray(self.moved(points))))


def twin_of(vertices: Array, faces: NDArray[np.int64], level: str, progress: Progress = no_progress) -> Twin:
    """Fit the parametric vertebra to a surface in the vertebra's own frame (`fit.Fit`).

    Parameters
    ----------
    vertices, faces : ndarray (n, 3), (m, 3)
        A closed surface, mm.
    level : str
        "T9" to "L5".
    progress : callable
        Told how far it has come; what it raises breaks the fit off.

    Raises
    ------
    Refused
        No dimensions that can be together come near it.
    """
    points = scattered(vertices[faces], _POINTS, seed=2)[0]
    fit = Fit(level)
    x = fit.solved(points, progress, noise_mm=_NOISE_MM, start=fit.start(points))
    for share in _BACK:
        tried = np.concatenate([share * x[:-6], x[-6:]])
        values = fit.values(tried)
        try:
            return Twin(level, values, tried[-6:], build_bone(level, values))
        except Refused:
            continue
    raise Refused(f"no {level} with dimensions that can be together comes near it")
