"""What is often wrong with a surface from elsewhere, put right and told; what cannot be is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from vertebra3d.errors import Refused
from vertebra3d.triangles import enclosed, grown_to, piece_numbers

Array = NDArray[np.float64]
Faces = NDArray[np.int64]

_NEAR_MM = 0.001  # corners that lie nearer to one another are one: single precision in metres rounds to less
_SPECK = 0.05  # of the area of the largest piece: what has less is a speck
_HOLE_MM = 15.0  # across: a larger hole is not closed, as what belongs there is not known
_LEAST_MM3 = 1.0
_ROUGH_MM = 0.1  # of each corner: noise, which the landmarks would be read off; what a scanner leaves is less
_FINE_MM, _FINE_COUNT = 2.5, 3000  # mean edge, and corners: in a coarser surface edges of the bone look like noise
_OF_NOISE = 0.65  # share of the robust measure below that is the noise of a corner, as found with noise of known size


class Mended(NamedTuple):
    """A closed surface that is wound outwards, in mm, and what was put right, in plain words."""

    vertices: Array
    faces: Faces
    notes: tuple[str, ...]


def mended(vertices: Array, faces: Faces) -> Mended:
    """Put right what is wrong with a surface.

    Corners that all but meet are joined, doubled triangles dropped, specks and hollows inside dropped, small holes
    closed, triangles that are wound against their neighbours, or inwards, turned, and a rough surface smoothed.

    Parameters
    ----------
    vertices, faces : ndarray (n, 3), (m, 3)
        The surface, mm; equal corners are joined already.

    Raises
    ------
    Refused
        One line says what cannot be put right.
    """
    notes: list[str] = []

    def note(text: str) -> None:
        notes.append(text)

    if _open_edges(faces):
        vertices, faces = _joined(vertices, faces, note)
    faces = _single(faces, note)
    vertices, faces = _one_piece(vertices, faces, note)
    if _open_edges(faces):
        vertices, faces = _closed(vertices, faces, note)
    faces = _wound(vertices, faces, note)
    if enclosed(vertices, faces) < _LEAST_MM3:
        raise Refused("the surface encloses no volume")
    rough = _roughness_mm(vertices, faces)
    if rough > _ROUGH_MM:
        from vertebra3d.files.vtk_mends import smoothed

        vertices = grown_to(smoothed(vertices, faces), faces, enclosed(vertices, faces))
        note(f"the surface was rough by {rough:.1f} mm and was smoothed; its volume was kept")
    return Mended(vertices, faces, tuple(notes))


def _roughness_mm(vertices: Array, faces: Faces) -> float:
    """How far corners stand off the surface round them, mm, by the median, so that edges do not count.

    A corner's offset from the middle of its neighbours, along the normal there, less the mean offset of those, which is
    curvature; 0 where triangles are so large that the two are not told apart.
    """
    mesh = trimesh.Trimesh(vertices, faces, process=False)
    if len(vertices) < _FINE_COUNT or float(mesh.edges_unique_length.mean()) > _FINE_MM:
        return 0.0
    a, b = mesh.edges_unique.T
    ends = (np.concatenate([a, b]), np.concatenate([b, a]))
    beside = coo_array((np.ones(2 * len(a)), ends), (len(vertices),) * 2).tocsr()
    count = np.maximum(np.asarray(beside.sum(axis=1)).ravel(), 1.0)
    normals = mesh.vertex_normals + beside @ mesh.vertex_normals
    normals /= np.maximum(np.linalg.norm(normals, axis=1), 1e-12)[:, None]
    off = np.einsum("ij,ij->i", vertices - (beside @ vertices) / count[:, None], normals)
    return _OF_NOISE * 1.4826 * float(np.median(np.abs(off - (beside @ off) / count)))


def _edges(faces: Faces) -> tuple[Faces, Faces]:
    """Edges (e, 2) without sense, each once, and how many triangles each has."""
    sides = np.sort(faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1)
    found, counts = np.unique(_keys(sides), return_counts=True)
    return np.column_stack([found >> 32, found & 0xFFFFFFFF]), counts


def _keys(sides: Faces) -> Faces:
    """One number for each pair (e, 2) of corners: a single column is sorted ten times as fast."""
    return (sides[:, 0] << 32) | sides[:, 1]


def _agree(faces: Faces) -> bool:
    """Whether no edge is run along twice in one sense."""
    keys = _keys(faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2))
    return len(np.unique(keys)) == len(keys)


def _open_edges(faces: Faces) -> int:
    return int((_edges(faces)[1] != 2).sum())


def _joined(vertices: Array, faces: Faces, note: Callable[[str], None]) -> tuple[Array, Faces]:
    pairs = cKDTree(vertices).query_pairs(_NEAR_MM, output_type="ndarray")
    if not len(pairs):
        return vertices, faces
    near = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), (len(vertices),) * 2)
    count, index = connected_components(near, directed=False)
    first = np.zeros(count, dtype=np.int64)
    first[index] = np.arange(len(vertices))
    joined = first[index][faces]
    a, b, c = joined.T
    joined = joined[(a != b) & (b != c) & (c != a)]
    if _open_edges(joined) >= _open_edges(faces):
        return vertices, faces
    note(f"{len(vertices) - count:,} corners that all but met were joined")
    used, joined = np.unique(joined, return_inverse=True)
    return vertices[used], joined.reshape(-1, 3)


def _single(faces: Faces, note: Callable[[str], None]) -> Faces:
    corners = np.sort(faces, axis=1)
    order = np.lexsort(corners.T)
    again = (corners[order][1:] == corners[order][:-1]).all(axis=1)
    first = np.delete(order, np.flatnonzero(again) + 1)
    if len(first) == len(faces):
        return faces
    note(f"{len(faces) - len(first):,} doubled triangles were dropped")
    return faces[np.sort(first)]


def _one_piece(vertices: Array, faces: Faces, note: Callable[[str], None]) -> tuple[Array, Faces]:
    piece = piece_numbers(len(vertices), faces)
    corners = vertices[faces]
    area = 0.5 * np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    areas = np.bincount(piece, area)
    main = int(areas.argmax())
    hollows = specks = 0
    for other in np.argsort(areas)[::-1][1:]:
        if _is_within(vertices[faces[piece == other][0, 0]], corners[piece == main]):
            hollows += 1
        elif areas[other] < _SPECK * areas[main]:
            specks += 1
        else:
            large = int((areas >= _SPECK * areas[main]).sum())
            raise Refused(
                f"it holds {large} separate surfaces of {areas[main]:,.0f} and {areas[other]:,.0f} mm2 and so on; a "
                "bone is one: keep that"
            )
    if hollows:
        note(f"{hollows:,} hollows within the bone were filled" if hollows > 1 else "a hollow in the bone was filled")
    if specks:
        note(f"{specks:,} specks beside the bone were dropped" if specks > 1 else "a speck beside the bone was dropped")
    if len(areas) == 1:
        return vertices, faces
    used, index = np.unique(faces[piece == main], return_inverse=True)
    return vertices[used], index.reshape(-1, 3)


def _is_within(point: Array, triangles: Array) -> bool:
    """Whether a point lies within a surface that is closed but for small holes: by the solid angle it is seen under."""
    a, b, c = (triangles - point).transpose(1, 0, 2)
    la, lb, lc = (np.linalg.norm(one, axis=1) for one in (a, b, c))
    triple = np.einsum("ij,ij->i", a, np.cross(b, c))
    below = la * lb * lc + (a * b).sum(1) * lc + (b * c).sum(1) * la + (c * a).sum(1) * lb
    turned = np.arctan2(triple, below).sum() / (2 * np.pi)
    return bool(abs(turned) > 0.5)


def _closed(vertices: Array, faces: Faces, note: Callable[[str], None]) -> tuple[Array, Faces]:
    edges, counts = _edges(faces)
    if (counts > 2).any():
        raise Refused(
            f"{int((counts > 2).sum()):,} of its edges have more than two triangles: it runs into itself, and which of "
            "them are the bone cannot be told"
        )
    rim = edges[counts == 1]
    loops = _loops(rim, len(vertices))
    across = [float(np.linalg.norm(np.ptp(vertices[loop], axis=0))) for loop in loops]
    if max(across) > _HOLE_MM:
        raise Refused(
            f"the surface is not closed: a hole is {max(across):.0f} mm across, and none of more than {_HOLE_MM:g} mm"
            " is closed here; close its holes, or take the whole bone"
        )
    from vertebra3d.files.vtk_mends import filled, wound_alike  # VTK, where there is a hole only

    before = len(faces)
    vertices, closed = filled(vertices, faces, _HOLE_MM)
    alike = wound_alike(vertices, closed)
    for turned in (alike, alike[:, ::-1]):  # what closes a hole takes after the surface round it
        if np.array_equal(turned[:before], faces):
            closed = turned
    faces = closed
    if left := _open_edges(faces):
        raise Refused(f"the surface is not closed ({left:,} edges without a partner): close its holes")
    note(
        f"{len(loops):,} holes were closed, the largest {max(across):.1f} mm across"
        if len(loops) > 1
        else f"a hole {across[0]:.1f} mm across was closed"
    )
    return vertices, faces


def _loops(rim: Faces, count: int) -> list[Faces]:
    """The corners of each hole."""
    joins = coo_array((np.ones(len(rim)), (rim[:, 0], rim[:, 1])), (count, count))
    name = connected_components(joins, directed=False)[1]
    corners = np.unique(rim)
    return [corners[name[corners] == one] for one in np.unique(name[corners])]


def _wound(vertices: Array, faces: Faces, note: Callable[[str], None]) -> Faces:
    """All triangles wound alike, and outwards."""
    if not _agree(faces):
        from vertebra3d.files.vtk_mends import wound_alike

        alike = wound_alike(vertices, faces)
        turned = int((alike != faces).any(axis=1).sum()) if alike.shape == faces.shape else len(faces)
        turned = min(turned, len(faces) - turned)
        if not _agree(alike):
            raise Refused("its triangles are wound in different directions, and cannot be turned to agree")
        note(f"{turned:,} triangles that were wound the wrong way were turned")
        faces = alike
        return faces if enclosed(vertices, faces) >= 0 else faces[:, ::-1]
    if enclosed(vertices, faces) < 0:
        note("the surface was wound inside out and has been turned")
        return faces[:, ::-1]
    return faces
