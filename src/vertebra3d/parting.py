"""A solid parted by convex cutters, quickly: the kernel works only where the surface of a cutter meets the solid.

Triangles that lie beyond a plane with all cutters behind it stay as they are, and so do those that lie in one cutter:
they go whole to one side. Each such patch is taken off the solid and each hole is closed by a cone from its rim to a
point among the rim: beyond the same plane, or in the same convex cutter, so that the cone does not meet the cutters.
What the patch and its cone enclose lies wholly outside the cutters or wholly in one of them; so inside and outside of
the small solid that is left are those of the whole one wherever a cutter's surface is. The kernel parts the small
solid; then the cones are taken off again and the patches put back along the same vertices. The result is checked:
both surfaces closed, both volumes together the whole. Otherwise the kernel parts the whole solid.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.solids import Solid
from vertebra3d.triangles import within_planes

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

CHIP_MM3 = 20.0
"""A piece that comes loose and is smaller than this goes with what is cut."""

_PLANES = 6  # for a group of cutters, that tell what lies away from them
_MOST_CUTTERS = 8  # in groups at most as many; planes and cutters are bits of one number
_LEANS = (0.3, 0.6)  # of the cones: one of flat triangles the kernel may divide into others
_FACES = 12  # of each cutter: the largest, whose planes are tried
_RIMS = 4  # of different labels that may meet at a vertex
_EVERY = 17  # of the vertices, every so many are asked which planes are best
_LEAST_SHARE = 0.01  # of the vertices: a plane with less beyond it is not worth a cone
_MARGIN_MM = 1e-3  # a triangle this near to a cutter's surface is the kernel's: it rounds far more finely
_SAME = 1e-10  # share of the volume that rounding may move


def part(solid: Solid, cutters: Sequence[Solid]) -> tuple[Solid, Solid]:
    """Part `solid` by convex cutters.

    Parameters
    ----------
    solid : Solid
        What is cut.
    cutters : sequence of Solid
        At least one, each convex; they may overlap.

    Returns
    -------
    (Solid, Solid)
        Inside and outside of the cutters, as `Solid.split` by their union gives them.
    """
    union = cutters[0] if len(cutters) == 1 else Solid.union(cutters)
    if len(cutters) <= _MOST_CUTTERS:
        for lean in _LEANS:
            found = _part_near(solid, cutters, union, lean)
            if found is not None:
                return found
    return solid.split(union)


def _part_near(solid: Solid, cutters: Sequence[Solid], union: Solid, lean: float) -> tuple[Solid, Solid] | None:
    """Inside and outside of the cutters; None where the parts do not fit together again."""
    vertices, faces = solid.arrays
    labels = _labels(solid, cutters)
    rims = _rims(len(vertices), faces, solid.neighbours, labels)
    near, triangles, apexes, ends = _near(vertices, faces, labels, *rims, lean)
    if not len(triangles):  # all of it lies in one place
        return (solid, Solid.union([])) if labels[0] < 0 else (Solid.union([]), solid)
    small = Solid.of_chain(near, triangles)
    if small is None:
        return None
    sides = []
    for piece, stays in zip(small.split(union), (labels < 0, labels > 0), strict=True):
        whole, surface, found = _joined(vertices, faces, stays, *piece.arrays, apexes, ends)
        if not found:
            return None
        sides.append(Solid.of_surface(whole, surface) if len(surface) else Solid.union([]))
    inside, outside = sides
    error = abs(inside.volume_mm3 + outside.volume_mm3 - solid.volume_mm3)
    if error > _SAME * solid.volume_mm3 or not (inside.is_closed and outside.is_closed):
        return None
    return inside, outside


def near_part(solid: Solid, low: Array, high: Array) -> Solid:
    """What of a solid matters to others that lie in a box: its surface there, closed anywhere beyond the box.

    A boolean with what lies in the box gives there what it gives with the whole solid, and the kernel has less to do.

    Parameters
    ----------
    solid : Solid
    low, high : ndarray (3,)
        Corners of the box, mm.
    """
    vertices, faces = solid.arrays
    place = np.zeros(len(vertices), dtype=np.int64)
    _mark_beyond(vertices, *_planes(vertices, [Solid.box(low, high)]), 0, place)
    labels = _label(faces, place, 1)
    rims = _rims(len(vertices), faces, solid.neighbours, labels)
    near, triangles, _, _ = _near(vertices, faces, labels, *rims, _LEANS[0])
    return (Solid.of_chain(near, triangles) if len(triangles) else None) or solid


def _labels(solid: Solid, cutters: Sequence[Solid]) -> Indices:
    """What each triangle (m,) lies in: 0 none of these, k + 1 all of it beyond planes number k, -i - 1 in cutter i."""
    vertices, faces = solid.arrays
    place = np.zeros(len(vertices), dtype=np.int64)
    groups = _groups(cutters)
    for g, group in enumerate(groups):
        _mark_beyond(vertices, *_planes(vertices, group), g * _PLANES, place)
    for i, cutter in enumerate(cutters):
        normals, offsets = cutter.half_spaces
        place |= within_planes(vertices, normals, offsets - _MARGIN_MM).astype(np.int64) << (len(groups) * _PLANES + i)
    return _label(faces, place, len(groups))


def _groups(cutters: Sequence[Solid]) -> list[list[Solid]]:
    """The cutters in groups that lie apart: each has planes of its own."""
    groups: list[list[Solid]] = []
    for cutter in cutters:
        near = [group for group in groups if any(cutter.touches(other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([cutter, *(other for group in near for other in group)])
    return groups


def _planes(vertices: Array, cutters: Sequence[Solid]) -> tuple[Array, Array]:
    """Normals (k, 3) and offsets (k,) of planes that all cutters lie behind and most of the bone beyond.

    They are parallel to the largest faces of the cutters; each is taken for what lies beyond it and no plane before.
    """
    corners = np.concatenate([cutter.arrays[0] for cutter in cutters])
    normals = np.concatenate([cutter.half_spaces[0][:_FACES] for cutter in cutters])
    offsets = (normals @ corners.T).max(axis=1)
    beyond = vertices[::_EVERY] @ normals.T > offsets + _MARGIN_MM
    chosen: list[int] = []
    while len(chosen) < _PLANES:
        gains = beyond.sum(axis=0)
        best = int(gains.argmax())
        if gains[best] < _LEAST_SHARE * len(beyond):
            break
        chosen.append(best)
        beyond &= ~beyond[:, [best]]
    return normals[chosen], offsets[chosen]


@njit(cache=True, nogil=True)
def _mark_beyond(vertices: Array, normals: Array, offsets: Array, first: int, place: Indices) -> None:
    """Set bit first + k of each vertex that lies beyond plane k."""
    for v in range(len(vertices)):
        for k in range(len(normals)):
            along = vertices[v, 0] * normals[k, 0] + vertices[v, 1] * normals[k, 1] + vertices[v, 2] * normals[k, 2]
            if along > offsets[k] + _MARGIN_MM:
                place[v] |= 1 << (first + k)


@njit(cache=True, nogil=True)
def _label(faces: Indices, place: Indices, groups: int) -> Indices:
    """The labels of `_labels` by the bits that all corners of a triangle have."""
    labels = np.zeros(len(faces), dtype=np.int64)
    for f in range(len(faces)):
        common = place[faces[f, 0]] & place[faces[f, 1]] & place[faces[f, 2]]
        if not common:
            continue
        number = 0
        for _ in range(groups):
            k = 0
            while k < _PLANES and not (common >> k) & 1:
                k += 1
            common >>= _PLANES
            number = -1 if k == _PLANES or number < 0 else number * _PLANES + k
        if number >= 0:
            labels[f] = number + 1
        elif common:  # the bits of the cutters are left
            i = 0
            while not (common >> i) & 1:
                i += 1
            labels[f] = -i - 1
    return labels


@njit(cache=True, nogil=True)
def _rims(count: int, faces: Indices, across: Indices, labels: Indices) -> tuple[Indices, Indices, int]:
    """The rims of the patches of one label other than 0.

    Returns start, end and label of each edge (n, 3), the loop that it belongs to (n,), and the number of loops.

    Where the rim of a patch touches itself, its cone would too: the label round there is set to 0. A line between two
    patches is made straight: it lies beyond the planes, or in the cutters, of both, and so does its chord.
    """
    labels_at, edge_at = _edges_from(count, faces, across, labels)
    total = int(np.sum(labels_at != 0))
    edges = np.empty((total, 3), dtype=np.int64)  # start, end, label on the other side
    own = np.empty(total, dtype=np.int64)
    e = 0
    for f in range(len(faces)):
        for k in range(3):
            if labels[f] != 0 and labels[across[f, k]] != labels[f]:
                edges[e, 0], edges[e, 1], edges[e, 2] = faces[f, k], faces[f, (k + 1) % 3], labels[across[f, k]]
                own[e] = labels[f]
                e += 1
    straight, loops = np.empty((total, 3), dtype=np.int64), np.empty(total, dtype=np.int64)
    seen = np.zeros(total, dtype=np.bool_)
    order = np.empty(total, dtype=np.int64)
    made = number = 0
    for first in range(total):
        length, e = 0, first
        while not seen[e]:
            seen[e] = True
            order[length] = e
            length += 1
            w, r = edges[e, 1], 0
            while labels_at[w, r] != own[e]:
                r += 1
            e = edge_at[w, r]
        begin = 0
        while begin < length:  # where a stretch begins
            other = edges[order[begin], 2]
            if other == 0 or other != edges[order[begin - 1 if begin else length - 1], 2]:
                break
            begin += 1
        if begin == length:  # seen before, or a line between two patches all the way round
            continue
        before = made
        n = 0
        while n < length:
            e = order[(begin + n) % length]
            start, end, other = edges[e, 0], edges[e, 1], edges[e, 2]
            n += 1
            while n < length and other != 0 and edges[order[(begin + n) % length], 2] == other:
                end = edges[order[(begin + n) % length], 1]
                n += 1
            straight[made, 0], straight[made, 1], straight[made, 2] = start, end, own[e]
            loops[made] = number
            made += 1
        if made - before < 3:  # there and back: nothing to close
            made = before
        else:
            number += 1
    return straight[:made], loops[:made], number


@njit(cache=True, nogil=True)
def _edges_from(count: int, faces: Indices, across: Indices, labels: Indices) -> tuple[Indices, Indices]:
    """The edges of the rims that start from each vertex, by the label of their patch: labels and numbers (count, k).

    Each label starts one at most: where there are more, the label of the triangles round the vertex is set to 0.
    """
    while True:
        labels_at = np.zeros((count, _RIMS), dtype=np.int64)
        edge_at = np.empty((count, _RIMS), dtype=np.int64)
        pinched = np.zeros(count, dtype=np.bool_)
        e = 0
        for f in range(len(faces)):
            for k in range(3):
                if labels[f] == 0 or labels[across[f, k]] == labels[f]:
                    continue
                v = faces[f, k]
                r = 0
                while r < _RIMS and labels_at[v, r] != 0 and labels_at[v, r] != labels[f]:
                    r += 1
                if r == _RIMS or labels_at[v, r] != 0:
                    pinched[v] = True
                else:
                    labels_at[v, r], edge_at[v, r] = labels[f], e
                e += 1
        if not pinched.any():
            return labels_at, edge_at
        for f in range(len(faces)):
            for k in range(3):
                if pinched[faces[f, k]]:
                    labels[f] = 0


@njit(cache=True, nogil=True)
def _near(
    vertices: Array, faces: Indices, labels: Indices, edges: Indices, loops: Indices, count: int, lean: float
) -> tuple[Array, Indices, Array, Indices]:
    """The triangles of label 0, closed by a cone over each of the `count` loops of the rims.

    The apex lies `lean` of the way from the mean of the loop to the mean of the patch.

    Returns vertices and triangles, the apexes of the cones, and the vertices of the rims by ascending x.
    """
    place = np.full(len(vertices), -1, dtype=np.int64)
    triangles = np.empty((np.sum(labels == 0) + len(edges), 3), dtype=np.int64)
    used, t = 0, 0
    least = labels.min()
    middles, numbers = np.zeros((labels.max() - least + 1, 3)), np.zeros(labels.max() - least + 1)
    for f in range(len(faces)):
        if labels[f] != 0:
            middles[labels[f] - least] += vertices[faces[f, 0]]
            numbers[labels[f] - least] += 1.0
            continue
        for k in range(3):
            v = faces[f, k]
            if place[v] < 0:
                place[v] = used
                used += 1
            triangles[t, k] = place[v]
        t += 1
    for n in range(len(middles)):
        middles[n] /= max(numbers[n], 1.0)
    rim = np.zeros(len(vertices), dtype=np.bool_)
    apexes, weights = np.zeros((count, 3)), np.zeros(count)
    owners = np.empty(count, dtype=np.int64)
    for e in range(len(edges)):
        owners[loops[e]] = edges[e, 2] - least
    for e in range(len(edges)):
        v = edges[e, 0]
        rim[v] = True
        if place[v] < 0:
            place[v] = used
            used += 1
        apexes[loops[e]] += vertices[v]
        weights[loops[e]] += 1.0
    for e in range(len(edges)):
        triangles[t, 0], triangles[t, 1] = place[edges[e, 0]], place[edges[e, 1]]
        triangles[t, 2] = used + loops[e]
        t += 1
    near = np.empty((used + count, 3))
    for v in range(len(vertices)):
        if place[v] >= 0:
            near[place[v]] = vertices[v]
    for n in range(count):
        apexes[n] = (1.0 - lean) / weights[n] * apexes[n] + lean * middles[owners[n]]
        near[used + n] = apexes[n]
    rims = np.flatnonzero(rim)
    return near, triangles, apexes, rims[np.argsort(vertices[rims, 0])]


@njit(cache=True, nogil=True)
def _joined(
    vertices: Array,
    faces: Indices,
    stays: NDArray[np.bool_],
    near: Array,
    triangles: Indices,
    apexes: Array,
    rims: Indices,
) -> tuple[Array, Indices, bool]:
    """The triangles of a solid that `stays` names with one side of the small solid, without its cones, as one surface.

    Last, whether every vertex of the rims was found again.
    """
    is_apex = np.zeros(len(near), dtype=np.bool_)
    for v in range(len(near)):
        for a in range(len(apexes)):
            if near[v, 0] == apexes[a, 0] and near[v, 1] == apexes[a, 1] and near[v, 2] == apexes[a, 2]:
                is_apex[v] = True
    dropped = np.zeros(len(triangles), dtype=np.bool_)
    place = np.full(len(near), -1, dtype=np.int64)  # of each vertex of the small solid in the whole
    xs = np.empty(len(rims))
    for r in range(len(rims)):
        xs[r] = vertices[rims[r], 0]
    for t in range(len(triangles)):
        for k in range(3):
            dropped[t] |= is_apex[triangles[t, k]]
        if not dropped[t]:
            continue
        for k in range(3):
            v = triangles[t, k]
            if is_apex[v] or place[v] >= 0:
                continue
            r = np.searchsorted(xs, near[v, 0])
            while r < len(rims) and xs[r] == near[v, 0]:
                if vertices[rims[r], 1] == near[v, 1] and vertices[rims[r], 2] == near[v, 2]:
                    place[v] = rims[r]
                    break
                r += 1
            if place[v] < 0:
                return vertices, faces, False
    # vertices of the solid first, then those of the small solid
    new = np.full(len(vertices), -1, dtype=np.int64)
    total = 0
    for f in range(len(faces)):
        if stays[f]:
            total += 1
            for k in range(3):
                new[faces[f, k]] = 0
    for t in range(len(triangles)):
        if not dropped[t]:
            total += 1
            for k in range(3):
                if place[triangles[t, k]] >= 0:
                    new[place[triangles[t, k]]] = 0
    count = 0
    for v in range(len(vertices)):
        if new[v] == 0:
            new[v] = count
            count += 1
    fresh = np.full(len(near), -1, dtype=np.int64)
    surface = np.empty((total, 3), dtype=np.int64)
    n = 0
    for f in range(len(faces)):
        if stays[f]:
            for k in range(3):
                surface[n, k] = new[faces[f, k]]
            n += 1
    first = count
    for t in range(len(triangles)):
        if dropped[t]:
            continue
        for k in range(3):
            v = triangles[t, k]
            if place[v] >= 0:
                surface[n, k] = new[place[v]]
                continue
            if fresh[v] < 0:
                fresh[v] = count
                count += 1
            surface[n, k] = fresh[v]
        n += 1
    whole = np.empty((count, 3))
    for v in range(len(vertices)):
        if new[v] >= 0:
            whole[new[v]] = vertices[v]
    for v in range(len(near)):
        if fresh[v] >= first:
            whole[fresh[v]] = near[v]
    return whole, surface, True
