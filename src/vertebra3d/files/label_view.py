"""A label map seen from in front, so that a bone can be chosen by its picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from vertebra3d.files.labels import LabelMap

_MOST_CELLS = 320  # along each side of the picture


class FrontView(NamedTuple):
    """The labels of a map as one sees them from in front, the patient's left at the right.

    Attributes
    ----------
    cells : ndarray of int (rows, columns)
        The first label that is met; 0 where there is none.
    size_mm : tuple of float
        Width and height.
    levels : mapping of int to str
        Every label, from above downwards, and its level, empty where that is not known.
    """

    cells: NDArray[Any]
    size_mm: tuple[float, float]
    levels: Mapping[int, str]


def front_view(labels: LabelMap) -> FrontView:
    """Look at a label map from in front, along the axis of the voxels that comes nearest to it."""
    way = labels.matrix[:3, :3]
    spacing = np.linalg.norm(way, axis=0)
    turned = way / spacing
    axes = linear_sum_assignment(-np.abs(turned))[1]  # of the voxels (i, j, k) for the patient's x, y and z
    voxels = labels.voxels.transpose(*(2 - axes[[2, 1, 0]]))  # (z, y, x)
    flip = [slice(None, None, -1 if turned[row, axes[row]] < 0 else 1) for row in (2, 1, 0)]
    voxels = voxels[flip[0], flip[1], flip[2]][::-1]  # from above downwards, from in front to behind
    steps = [max(1, -(-count // _MOST_CELLS)) for count in voxels.shape]
    voxels = voxels[:: steps[0], :: steps[1], :: steps[2]]
    first = (voxels != 0).argmax(axis=1)
    cells = np.take_along_axis(voxels, first[:, None, :], axis=1)[:, 0, :]
    size = (labels.voxels.shape[2 - axes[0]] * spacing[axes[0]], labels.voxels.shape[2 - axes[2]] * spacing[axes[2]])
    heights = {label: float(np.argwhere(voxels == label)[:, 0].mean()) for label in np.unique(voxels) if label != 0}
    order = sorted(labels.labels, key=lambda label: heights.get(label, np.inf))
    levels = {label: labels.levels.get(label, "") for label in order}
    return FrontView(cells, (float(size[0]), float(size[1])), levels)
