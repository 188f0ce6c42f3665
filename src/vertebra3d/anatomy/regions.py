"""Regions of a vertebra: its solid parted along planes that landmarks give, and the same as labels of triangles.

Every region is cut by planes alone, so that the regions partition the bone: they abut without overlap or gap and their
volumes sum to the whole. A point belongs to the first of these that holds it:

1. transverse process: lateral of the sagittal plane at its root and behind the flank of the body
2. body: in front of the body plane
3. spinous process: behind the spinolaminar plane or behind the rearmost back of the laminae, within its own width
4. superior articular process: above the pedicle's upper border and behind the middle of the pedicle, lateral of
   x = 6 mm (what rises there medially is lamina)
5. pedicle: in front of the coronal plane at which it widens into the pars
6. inferior articular process: below the plane of the narrowest pars and lateral of x = 6 mm
7. lamina, left and right of x = 0
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES, SIGN, Landmarks
from vertebra3d.anatomy.region_volumes import PAIRED, REGIONS, label_points, region_volumes
from vertebra3d.solids import Solid

__all__ = ["PAIRED", "REGIONS", "label_points", "label_triangles", "region_volumes", "split_regions"]

Array = NDArray[np.float64]

_FAR_MM = 500.0  # beyond any vertebra


def split_regions(solid: Solid, landmarks: Landmarks, parts: tuple[Solid, Solid] | None = None) -> dict[str, Solid]:
    """Part a bone into its regions.

    Parameters
    ----------
    solid : Solid
        The whole bone, mm, the vertebra's own frame.
    landmarks : Landmarks
        Landmarks of the same bone.
    parts : (Solid, Solid), optional
        The bone behind and in front of the body plane, where they are at hand: saves that split.

    Returns
    -------
    dict of str to Solid
        A solid for each name in `REGIONS`; empty where the bone has none of it.
    """
    transverse, rest = _transverse_from_flank(solid, landmarks)
    normal, offset = landmarks.body_plane
    arch, body = parts if parts is not None and rest is solid else rest.split_plane(tuple(normal), offset)
    spinous, arch = arch.split(_behind_laminae(landmarks))
    regions: dict[str, Solid] = {"body": body, "spinous_process": spinous}
    halves = dict(zip(SIDES, arch.split_plane((1, 0, 0), 0.0), strict=True))
    for side in SIDES:
        sign, rest = SIGN[side], halves[side]
        pedicle, pars = landmarks.pedicle[side], landmarks.pars[side]
        if side in transverse:
            regions[f"transverse_{side}"] = transverse[side]
        else:
            root = abs(landmarks.transverse_root[side].x)
            regions[f"transverse_{side}"], rest = rest.split_plane((sign, 0, 0), root)
        wide = sorted((sign * LAMINA_X, sign * _FAR_MM))
        above = (wide[0], pedicle.y, pedicle.upper_z), (wide[1], _FAR_MM, _FAR_MM)
        below = (wide[0], -_FAR_MM, -_FAR_MM), (wide[1], _FAR_MM, pars.z)
        regions[f"superior_articular_{side}"], rest = rest.split(Solid.box(*above))
        rest, regions[f"pedicle_{side}"] = rest.split_plane((0, 1, 0), pedicle.back_y)
        regions[f"inferior_articular_{side}"], regions[f"lamina_{side}"] = rest.split(Solid.box(*below))
    return {name: regions[name] for name in REGIONS}


def _behind_laminae(landmarks: Landmarks) -> Solid:
    """Prism behind the spinolaminar plane or the rearmost back of the laminae, as wide as the spinous process."""
    normal, offset = landmarks.spinolaminar_plane
    up = np.array([-normal[2], normal[1]])  # along the plane; y, z
    back_y = landmarks.laminae_back_y
    edge = np.array([back_y, (offset - normal[1] * back_y) / normal[2]]) if abs(normal[2]) > 1e-6 else None
    if edge is None or up[0] > 0:  # the plane does not lean back downwards: it alone bounds the process
        edge, down = normal[1:] * offset, -up
    else:
        down = np.array([0.0, -1.0])
    outline = np.array(
        [edge + up * _FAR_MM, edge, edge + down * _FAR_MM, (2 * _FAR_MM, -_FAR_MM), (2 * _FAR_MM, _FAR_MM)]
    )
    n, x = len(outline), landmarks.spinous_lateral
    corners = np.concatenate([np.column_stack([np.full(n, side), outline]) for side in (-x, x)])
    fan = [(1, (1 + k) % n, (2 + k) % n) for k in range(1, n - 1)]  # from the edge, which sees the whole outline
    walls = [t for i in range(n) for j in [(i + 1) % n] for t in ((i, j, n + j), (i, n + j, n + i))]
    ends = [(a, c, b) for a, b, c in fan] + [(a + n, b + n, c + n) for a, b, c in fan]
    faces = np.array(walls + ends)
    triangles = corners[faces]
    volume = np.einsum("ij,ij->i", triangles[:, 0], np.cross(triangles[:, 1], triangles[:, 2])).sum()
    return Solid.from_arrays(corners, faces if volume > 0 else faces[:, ::-1])


def _transverse_from_flank(solid: Solid, landmarks: Landmarks) -> tuple[dict[str, Solid], Solid]:
    """Transverse processes that spring from the flank of the body too, and the rest of the bone.

    A process that the body plane bounds is left in the rest: it is cut from the arch, which is quicker.
    """
    normal, offset = landmarks.body_plane
    cutters = {}
    for side in SIDES:
        root = landmarks.transverse_root[side]
        if root.flank_y is None:
            continue
        low, high = sorted((root.x, SIGN[side] * _FAR_MM))
        flank = Solid.box((low, root.flank_y, root.low_z), (high, _FAR_MM, root.high_z))
        heights = np.array([-_FAR_MM, _FAR_MM])
        plane = np.column_stack([(offset - normal[2] * heights) / normal[1], heights])
        corners = [(x, y, z) for x in (low, high) for yz in plane for y, z in (yz, (2 * _FAR_MM, yz[1]))]
        cutters[side] = flank + Solid.rounded_hull(corners, 0.0)
    if not cutters:
        return {}, solid
    transverse, rest = solid.split(Solid.union(cutters.values()))
    halves = dict(zip(SIDES, transverse.split_plane((1, 0, 0), 0.0), strict=True))
    return {side: halves[side] for side in cutters}, rest


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
