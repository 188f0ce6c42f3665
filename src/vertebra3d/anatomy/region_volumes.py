"""The borders of the regions as numbers: which region a point is in, and how much of a solid lies in each (compiled).

All borders are sagittal planes, or planes that hold the x axis. So the volume of a region is a sum over the surface: a
piece of surface that lies at |x| between two sagittal borders closes off the column under it, from the inner border to
itself, and all columns between the inner borders. A triangle that crosses borders is cut along them; the sum is exact.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import ArrayLike, NDArray

from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES, Landmarks

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

PAIRED = ("pedicle", "lamina", "superior_articular", "inferior_articular", "transverse")
REGIONS = ("body", *(f"{name}_{side}" for name in PAIRED for side in SIDES), "spinous_process")

_NOTHING_MM3 = 1e-6  # what rounding leaves of a region that the bone has nothing of
_BODY, _PEDICLE, _LAMINA, _SUPERIOR, _INFERIOR, _TRANSVERSE = 0, 1, 3, 5, 7, 9  # the left one of a pair
_SPINOUS = 11
_SIDED = 8  # numbers of a side in `borders`, after those that both sides share
_CORNERS = 16  # of a triangle that ten planes have cut
_PIECES = 64


def borders(landmarks: Landmarks) -> Array:
    """The numbers that bound the regions, in the order in which the compiled code reads them."""
    shared = [
        *(float(c) for c in landmarks.body_plane[0][1:]),
        landmarks.body_plane[1],
        *(float(c) for c in landmarks.spinolaminar_plane[0][1:]),
        landmarks.spinolaminar_plane[1],
        # behind the laminae all is spinous process where the spinolaminar plane leans back on its way down
        landmarks.laminae_back_y if landmarks.spinolaminar_plane[0][2] > 1e-6 else np.inf,
        landmarks.spinous_lateral,
    ]
    for side in SIDES:
        root, pedicle = landmarks.transverse_root[side], landmarks.pedicle[side]
        flank_y = np.inf if root.flank_y is None else root.flank_y
        shared += [abs(root.x), flank_y, root.low_z, root.high_z]
        shared += [pedicle.y, pedicle.back_y, pedicle.upper_z, landmarks.pars[side].z]
    return np.array(shared, dtype=np.float64)


def label_points(points: ArrayLike, landmarks: Landmarks) -> Indices:
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
    return _labels(np.ascontiguousarray(points, dtype=np.float64), borders(landmarks))


def region_volumes(vertices: ArrayLike, faces: ArrayLike, landmarks: Landmarks) -> dict[str, float]:
    """How much of a solid lies in each region.

    Parameters
    ----------
    vertices, faces : array_like (n, 3), (m, 3)
        Closed outward-wound surface, mm: the bone or a part of it.
    landmarks : Landmarks
        Landmarks of the bone.

    Returns
    -------
    dict of str to float
        Volume, mm3, for each name in `REGIONS`; together that of the solid, to rounding.
    """
    points, triangles = np.ascontiguousarray(vertices, dtype=np.float64), np.ascontiguousarray(faces, dtype=np.int64)
    found = _volumes(points, triangles, borders(landmarks))
    found[np.abs(found) < _NOTHING_MM3] = 0.0
    return dict(zip(REGIONS, found.tolist(), strict=True))


@njit(cache=True, nogil=True)
def _label(beside: float, y: float, z: float, right: int, b: Array) -> int:
    """Region of the point at |x| = `beside` on the left (0) or the right (1), by `borders`."""
    s = 8 + _SIDED * right
    behind_body = y * b[0] + z * b[1] > b[2]
    if beside > b[s] and (behind_body or (y > b[s + 1] and b[s + 2] < z < b[s + 3])):
        return _TRANSVERSE + right
    if not behind_body:
        return _BODY
    if beside < b[7] and (y * b[3] + z * b[4] > b[5] or y > b[6]):
        return _SPINOUS
    if beside > LAMINA_X and z > b[s + 6] and y > b[s + 4]:
        return _SUPERIOR + right
    if y < b[s + 5]:
        return _PEDICLE + right
    if beside > LAMINA_X and z < b[s + 7]:
        return _INFERIOR + right
    return _LAMINA + right


@njit(cache=True, nogil=True)
def _labels(points: Array, b: Array) -> Indices:
    found = np.empty(len(points), dtype=np.int64)
    for p in range(len(points)):
        x = points[p, 0]
        found[p] = _label(abs(x), points[p, 1], points[p, 2], 0 if x > 0 else 1, b)
    return found


@njit(cache=True, nogil=True)
def _planes(right: int, b: Array) -> Array:
    """The borders of a side as planes (k, 4): factors of |x|, y and z, and offset; the sagittal ones first."""
    s = 8 + _SIDED * right
    beside = np.sort(np.array([LAMINA_X, b[7], b[s]]))
    planes = np.zeros((13, 4))
    for k in range(3):
        planes[k, 0], planes[k, 3] = 1.0, beside[k]
    planes[3, 1], planes[3, 2], planes[3, 3] = b[0], b[1], b[2]
    planes[4, 1], planes[4, 2], planes[4, 3] = b[3], b[4], b[5]
    for k, y in enumerate((b[6], b[s + 1], b[s + 4], b[s + 5])):
        planes[5 + k, 1], planes[5 + k, 3] = 1.0, y
    for k, z in enumerate((b[s + 2], b[s + 3], b[s + 6], b[s + 7])):
        planes[9 + k, 2], planes[9 + k, 3] = 1.0, z
    return planes[np.isfinite(planes[:, 3])]


@njit(cache=True, nogil=True)
def _volumes(vertices: Array, faces: Indices, b: Array) -> Array:
    """Volume in each region."""
    volumes = np.zeros(len(REGIONS))
    sides = (_planes(0, b), _planes(1, b))
    pieces, counts = np.empty((_PIECES, _CORNERS, 3)), np.empty(_PIECES, dtype=np.int64)
    height = np.empty(_CORNERS)
    places = _places(vertices, sides)
    for f in range(len(faces)):
        place = places[faces[f, 0]]
        if place == places[faces[f, 1]] == places[faces[f, 2]]:  # it crosses no border
            right = place & 1
            sign = 1.0 - 2.0 * right
            for k in range(3):
                for c in range(3):
                    pieces[0, k, c] = vertices[faces[f, k], c]
                pieces[0, k, 0] *= sign
            _add(volumes, pieces[0], 3, sign, right, sides[right], b)
            continue
        for right in range(2):
            sign = 1.0 - 2.0 * right
            low = high = sign * vertices[faces[f, 0], 0]
            for k in range(3):
                for c in range(3):
                    pieces[0, k, c] = vertices[faces[f, k], c]
                pieces[0, k, 0] *= sign
                low, high = min(low, pieces[0, k, 0]), max(high, pieces[0, k, 0])
            if high <= 0:
                continue
            counts[0] = 3
            number = 1
            if low < 0:  # the other side has the rest of it; what is cut off at x = 0 weighs nothing
                number = _cut(pieces, counts, number, 1.0, 0.0, 0.0, 0.0, height)
            for p in range(len(sides[right])):
                plane = sides[right][p]
                number = _cut(pieces, counts, number, plane[0], plane[1], plane[2], plane[3], height)
            for n in range(number):
                _add(volumes, pieces[n], counts[n], sign, right, sides[right], b)
    return volumes


@njit(cache=True, nogil=True)
def _places(vertices: Array, sides: tuple[Array, Array]) -> Indices:
    """Side of each vertex, 0 or 1, and a bit for each border of its side that it lies beyond."""
    places = np.empty(len(vertices), dtype=np.int64)
    for v in range(len(vertices)):
        right = 0 if vertices[v, 0] > 0 else 1
        planes = sides[right]
        place = right
        beside = abs(vertices[v, 0])
        for p in range(len(planes)):
            along = beside * planes[p, 0] + vertices[v, 1] * planes[p, 1] + vertices[v, 2] * planes[p, 2]
            place |= (along > planes[p, 3]) << (p + 1)
        places[v] = place
    return places


@njit(cache=True, nogil=True)
def _cut(
    pieces: Array, counts: Indices, number: int, nx: float, ny: float, nz: float, offset: float, height: Array
) -> int:
    """Cut the first `number` convex pieces along a plane; the new pieces are added, their number returned."""
    total = number
    for n in range(number):
        above = below = False
        for k in range(counts[n]):
            height[k] = pieces[n, k, 0] * nx + pieces[n, k, 1] * ny + pieces[n, k, 2] * nz - offset
            above |= height[k] > 0
            below |= height[k] < 0
        if not (above and below):
            continue
        old = pieces[n, : counts[n]].copy()
        last, up, down = len(old), 0, 0
        for k in range(last):
            j = k + 1 if k + 1 < last else 0
            if height[k] >= 0:
                pieces[n, up] = old[k]
                up += 1
            if height[k] <= 0:
                pieces[total, down] = old[k]
                down += 1
            if (height[k] > 0 and height[j] < 0) or (height[k] < 0 and height[j] > 0):
                share = height[k] / (height[k] - height[j])
                for c in range(3):
                    crossing = old[k, c] + (old[j, c] - old[k, c]) * share
                    pieces[n, up, c] = crossing
                    pieces[total, down, c] = crossing
                up += 1
                down += 1
        counts[n], counts[total] = up, down
        total += 1
    return total


@njit(cache=True, nogil=True)
def _add(volumes: Array, piece: Array, count: int, sign: float, right: int, planes: Array, b: Array) -> None:
    """Add the columns under a convex piece of surface that crosses no border."""
    x = y = z = 0.0
    for k in range(count):
        x += piece[k, 0] / count
        y += piece[k, 1] / count
        z += piece[k, 2] / count
    if x <= 0:  # on the other side
        return
    area = moment = 0.0  # seen along x, and its product with |x|
    y0, z0 = piece[0, 1], piece[0, 2]
    for k in range(1, count - 1):
        part = (piece[k, 1] - y0) * (piece[k + 1, 2] - z0) - (piece[k + 1, 1] - y0) * (piece[k, 2] - z0)
        area += part / 2
        moment += part / 6 * (piece[0, 0] + piece[k, 0] + piece[k + 1, 0])
    inner = 0.0
    for k in range(3):  # the sagittal borders
        outer = planes[k, 3]
        if x < outer:
            break
        volumes[_label((inner + outer) / 2, y, z, right, b)] += sign * area * (outer - inner)
        inner = outer
    k = 0
    beside = inner + 1.0
    while k < 3:
        if planes[k, 3] > inner:
            beside = (inner + planes[k, 3]) / 2
            break
        k += 1
    volumes[_label(beside, y, z, right, b)] += sign * (moment - inner * area)
