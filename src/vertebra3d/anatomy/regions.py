"""Regions of a vertebra: its solid parted along planes that landmarks give, and the same as labels of triangles.

Every region is cut by planes alone, so that the regions partition the bone: they abut without overlap or gap and their
volumes sum to the whole. A point belongs to the first of these that holds it:

1. transverse process: lateral of the sagittal plane at its root and behind the flank of the body
2. body: in front of the body plane
3. spinous process: behind the spinolaminar plane, within the width of the process
4. superior articular process: above the pedicle's upper border (lateral of x = 6 mm: what rises there medially is lamina)
5. pedicle: in front of the coronal plane at which it widens into the pars
6. inferior articular process: below the plane of the narrowest pars and lateral of x = 6 mm
7. lamina, left and right of x = 0
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES, SIGN, Landmarks
from vertebra3d.solids import Solid

Array = NDArray[np.float64]

PAIRED = ("pedicle", "lamina", "superior_articular", "inferior_articular", "transverse")
REGIONS = ("body", *(f"{name}_{side}" for name in PAIRED for side in SIDES), "spinous_process")

_FAR_MM = 500.0  # beyond any vertebra


def split_regions(solid: Solid, landmarks: Landmarks) -> dict[str, Solid]:
    """Part a bone into its regions.

    Parameters
    ----------
    solid : Solid
        The whole bone, mm, the vertebra's own frame.
    landmarks : Landmarks
        Landmarks of the same bone.

    Returns
    -------
    dict of str to Solid
        A solid for each name in `REGIONS`; empty where the bone has none of it.
    """
    arch, body = solid.split_plane(*landmarks.body_plane)
    spinous, arch = arch.split(_spinous_box(landmarks))
    regions: dict[str, Solid] = {"spinous_process": spinous}
    halves = dict(zip(SIDES, arch.split_plane((1, 0, 0), 0.0), strict=True))
    for side in SIDES:
        sign, rest = SIGN[side], halves[side]
        pedicle, pars = landmarks.pedicle[side], landmarks.pars[side]
        root_x, root_y = landmarks.transverse_root[side]
        transverse, rest = rest.split_plane((sign, 0, 0), abs(root_x))
        before, body = _flank(body, sign, root_x, root_y)
        if before is not None:
            transverse = transverse + before
        superior, rest = _beyond(rest, side, pedicle.upper_z, 1.0)
        rest, front = rest.split_plane((0, 1, 0), pedicle.back_y)
        inferior, rest = _beyond(rest, side, pars.z, -1.0)
        regions[f"transverse_{side}"] = transverse
        regions[f"superior_articular_{side}"] = superior
        regions[f"pedicle_{side}"] = front
        regions[f"inferior_articular_{side}"] = inferior
        regions[f"lamina_{side}"] = rest
    regions["body"] = body
    return {name: regions[name] for name in REGIONS}


def _spinous_box(landmarks: Landmarks) -> Solid:
    """Everything behind the spinolaminar plane within the width of the spinous process."""
    normal, offset = landmarks.spinolaminar_plane
    up = np.cross((1.0, 0.0, 0.0), normal)
    corners = [
        (x, *(normal * (offset + depth) + up * height)[1:])
        for x in (-landmarks.spinous_lateral, landmarks.spinous_lateral)
        for depth in (0.0, _FAR_MM)
        for height in (-_FAR_MM, _FAR_MM)
    ]
    return Solid.rounded_hull(corners, 0.0)


def _beyond(part: Solid, side: str, z: float, sense: float) -> tuple[Solid, Solid]:
    """Split off what lies above (`sense` 1) or below (-1) the height `z` and lateral of x = 6 mm."""
    if part.is_empty or (sense > 0 and part.bounds[1, 2] <= z) or (sense < 0 and part.bounds[0, 2] >= z):
        return Solid.union(()), part
    near, far = sorted((SIGN[side] * LAMINA_X, SIGN[side] * _FAR_MM))
    low, high = sorted((z, sense * _FAR_MM))
    return part.split(Solid.box((near, -_FAR_MM, low), (far, _FAR_MM, high)))


def _flank(body: Solid, sign: float, root_x: float, root_y: float) -> tuple[Solid | None, Solid]:
    """Split off what of the transverse process lies in front of the body plane, where there is any."""
    vertices = body.arrays[0]
    if not ((sign * vertices[:, 0] > abs(root_x)) & (vertices[:, 1] > root_y)).any():
        return None, body
    near, far = sorted((root_x, sign * _FAR_MM))
    return body.split(Solid.box((near, root_y, -_FAR_MM), (far, _FAR_MM, _FAR_MM)))


def label_points(points: ArrayLike, landmarks: Landmarks) -> NDArray[np.int64]:
    """Region of each point.

    Parameters
    ----------
    points : array_like (n, 3)
        Points in or on the bone, mm.
    landmarks : Landmarks
        Landmarks of the bone.

    Returns
    -------
    ndarray (n,)
        Index into `REGIONS`.
    """
    p = np.asarray(points, dtype=np.float64)
    x, y, z = p.T
    left = x > 0
    wide = np.abs(x) > LAMINA_X
    rest = np.full(len(p), True)
    label = np.empty(len(p), dtype=np.int64)

    def side(values: dict[str, float]) -> Array:
        return np.where(left, values["left"], values["right"])

    def take(mask: NDArray[np.bool_], name: str) -> None:
        mask &= rest
        if name in PAIRED:
            label[mask & left] = REGIONS.index(f"{name}_left")
            label[mask & ~left] = REGIONS.index(f"{name}_right")
        else:
            label[mask] = REGIONS.index(name)
        rest[mask] = False

    root_x = side({s: abs(landmarks.transverse_root[s][0]) for s in SIDES})
    root_y = side({s: landmarks.transverse_root[s][1] for s in SIDES})
    behind_body = p @ landmarks.body_plane[0] > landmarks.body_plane[1]
    behind_laminae = p @ landmarks.spinolaminar_plane[0] > landmarks.spinolaminar_plane[1]
    lateral = np.abs(x) > root_x
    take(lateral & (behind_body | (y > root_y)), "transverse")
    take(~behind_body, "body")
    take(behind_laminae & (np.abs(x) < landmarks.spinous_lateral), "spinous_process")
    take(wide & (z > side({s: landmarks.pedicle[s].upper_z for s in SIDES})), "superior_articular")
    take(y < side({s: landmarks.pedicle[s].back_y for s in SIDES}), "pedicle")
    take(wide & (z < side({s: landmarks.pars[s].z for s in SIDES})), "inferior_articular")
    take(rest.copy(), "lamina")
    return label


def label_triangles(vertices: ArrayLike, faces: ArrayLike, landmarks: Landmarks) -> NDArray[np.int64]:
    """Region of each triangle, by its centre, consistent with `split_regions`: for colouring.

    Parameters
    ----------
    vertices, faces : array_like (n, 3), (m, 3)
        Surface of the bone, or of what is kept of it, mm.
    landmarks : Landmarks
        Landmarks of the bone.

    Returns
    -------
    ndarray (m,)
        Index into `REGIONS`.
    """
    return label_points(np.asarray(vertices, dtype=np.float64)[np.asarray(faces)].mean(axis=1), landmarks)
