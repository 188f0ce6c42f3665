"""Closed solids and the boolean operations on them: the only door to the kernel (manifold3d).

A `Solid` is a closed, outward-wound triangle surface in millimetres. Meshes come in and go out as NumPy arrays or
`trimesh.Trimesh`; nothing outside this module imports the kernel.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import manifold3d
import numpy as np
from numpy.typing import ArrayLike, NDArray

from vertebra3d.errors import Refused
from vertebra3d.rotations import matrix_of

if TYPE_CHECKING:
    import trimesh

Array = NDArray[np.float64]


class Solid:
    """A closed solid. Immutable; operations return new solids.

    The kernel is lazy: a boolean is worked out when its result is first measured or meshed.
    """

    def __init__(self, manifold: manifold3d.Manifold):
        self._kernel: manifold3d.Manifold | None = manifold

    @property
    def _manifold(self) -> manifold3d.Manifold:
        kernel = self._kernel
        if kernel is None:
            kernel = self._kernel = Solid.from_arrays(*self.arrays)._manifold
        return kernel

    def rest(self) -> None:
        """Let the kernel's copy go, some 10 MB for a bone: only the surface and its volume are wanted for a while.

        The kernel makes itself another from the surface when it is next asked to work on it.
        """
        if not self.is_empty:
            _ = self.arrays, self.volume_mm3, self.bounds, self.genus
            self._kernel = None

    @classmethod
    def from_arrays(cls, vertices: ArrayLike, faces: ArrayLike) -> Solid:
        """Make a solid from vertices (n, 3) in mm and outward-wound triangles (m, 3).

        Raises
        ------
        Refused
            The surface is not closed, crosses itself in its connectivity, or is wound inside out.
        """
        mesh = manifold3d.Mesh64(
            vert_properties=np.array(vertices, dtype=np.float64, order="C"),  # the kernel wants writable memory
            tri_verts=np.array(faces, dtype=np.uint64, order="C"),
        )
        manifold = manifold3d.Manifold(mesh)
        if manifold.status() != manifold3d.Error.NoError:
            raise Refused(f"the surface is not a closed solid ({manifold.status().name})")
        if manifold.num_tri() == 0:
            raise Refused("the surface encloses nothing")
        if manifold.volume() <= 0:  # the kernel takes an inside-out surface without a word
            raise Refused("the surface is wound inside out")
        return cls(manifold)

    @classmethod
    def from_trimesh(cls, mesh: trimesh.Trimesh) -> Solid:
        """Make a solid from a `trimesh.Trimesh`; raises `Refused` as `from_arrays` does."""
        return cls.from_arrays(mesh.vertices, mesh.faces)

    @classmethod
    def rounded_hull(cls, corners: ArrayLike, radius_mm: float, segments: int = 32) -> Solid:
        """Convex hull of balls of `radius_mm` centred on `corners` (n, 3), mm: what a burr reaches between them.

        Parameters
        ----------
        corners : array_like (n, 3)
            Centres of the balls; the points themselves where the radius is 0.
        radius_mm : float
            Radius of the balls, which have flat facets and lie inside the true ones.
        segments : int
            Facets round a ball; a multiple of 4, so that the hull's faces along the axes lie exactly at the radius.

        Raises
        ------
        Refused
            The hull is flat.

        Notes
        -----
        The hull is the kernel's where that is convex: it is not always where points share a plane. Then the points are
        turned and tried again, and what is left is Qhull's.
        """
        points = np.asarray(corners, dtype=np.float64)
        if radius_mm > 0:
            points = _ball_points(points, radius_mm, segments)
        if _is_flat(points):
            raise Refused("a flat cutter encloses nothing")
        for turn in _TURNS:
            turned = points if turn is None else points @ turn.T
            vertices, faces = _kernel_hull(turned)
            if turn is not None:  # back to the very points that were given
                vertices = points[[int(np.abs(turned - vertex).sum(axis=1).argmin()) for vertex in vertices]]
            if _encloses(vertices, faces, points):
                return cls.from_arrays(vertices, faces)
        return cls.from_arrays(*_qhull(points))

    @classmethod
    def box(cls, low: ArrayLike, high: ArrayLike) -> Solid:
        """Axis-aligned box between corners `low` and `high`, each (3,), mm."""
        low, high = np.asarray(low, dtype=float), np.asarray(high, dtype=float)
        return cls(manifold3d.Manifold.cube(tuple(high - low)).translate(tuple(low)))

    @classmethod
    def union(cls, solids: Iterable[Solid]) -> Solid:
        """Union of any number of solids."""
        return cls(manifold3d.Manifold.batch_boolean([s._manifold for s in solids], manifold3d.OpType.Add))

    @cached_property
    def volume_mm3(self) -> float:
        """Enclosed volume, mm3."""
        return float(self._manifold.volume())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left."""
        return self._kernel is not None and bool(self._kernel.is_empty())  # nothing that is at rest is empty

    @property
    def triangles(self) -> int:
        """Number of triangles."""
        return int(self._kernel.num_tri()) if self._kernel is not None else len(self.arrays[1])

    @cached_property
    def genus(self) -> int:
        """Number of handles of the surface (1 for a vertebra: the canal)."""
        return int(self._manifold.genus())

    @cached_property
    def bounds(self) -> Array:
        """Least and greatest corner, (2, 3), mm."""
        return np.asarray(self._manifold.bounding_box(), dtype=float).reshape(2, 3)

    @cached_property
    def arrays(self) -> tuple[Array, NDArray[np.int64]]:
        """Vertices (n, 3), mm, and triangles (m, 3)."""
        mesh = self._manifold.to_mesh64()
        # Copies: a view would keep the kernel's mesh alive, of which the kernel complains on the terminal at exit.
        return np.array(mesh.vert_properties[:, :3], dtype=np.float64), np.array(mesh.tri_verts, dtype=np.int64)

    @cached_property
    def is_closed(self) -> bool:
        """Whether every edge joins two triangles that run along it in opposite directions; true of nothing too."""
        vertices, faces = self.arrays
        start, end = faces.ravel(), np.roll(faces, -1, axis=1).ravel()
        there, back = np.sort(start * len(vertices) + end), np.sort(end * len(vertices) + start)
        return bool((there == back).all() and (np.diff(there) > 0).all())

    @cached_property
    def half_spaces(self) -> tuple[Array, Array]:
        """Outward unit normals (n, 3) and offsets (n,), mm, of the faces: a convex solid is what lies behind all."""
        vertices, faces = self.arrays
        corners = vertices[faces]
        normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        lengths = np.linalg.norm(normals, axis=1)
        real = lengths > 1e-12
        normals = normals[real] / lengths[real, None]
        return normals, np.einsum("ij,ij->i", normals, corners[real, 0])

    def to_trimesh(self) -> trimesh.Trimesh:
        """The surface as a `trimesh.Trimesh` (not processed further)."""
        import trimesh  # slow to load, and not needed to cut and to measure

        vertices, faces = self.arrays
        return trimesh.Trimesh(vertices, faces, process=False)

    def touches(self, other: Solid) -> bool:
        """Whether the bounding boxes overlap."""
        return bool((self.bounds[0] <= other.bounds[1]).all() and (other.bounds[0] <= self.bounds[1]).all())

    def split(self, cutter: Solid) -> tuple[Solid, Solid]:
        """Return (inside the cutter, outside the cutter), both from one boolean."""
        inside, outside = self._manifold.split(cutter._manifold)
        return Solid(inside), Solid(outside)

    def split_plane(self, normal: Sequence[float], offset_mm: float) -> tuple[Solid, Solid]:
        """Return (the part with p·normal > offset_mm, the rest)."""
        ahead, behind = self._manifold.split_by_plane(tuple(float(c) for c in normal), float(offset_mm))
        return Solid(ahead), Solid(behind)

    def __sub__(self, other: Solid) -> Solid:
        return Solid(self._manifold - other._manifold)

    def __and__(self, other: Solid) -> Solid:
        return Solid(self._manifold ^ other._manifold)

    def __add__(self, other: Solid) -> Solid:
        return Solid(self._manifold + other._manifold)

    def pieces(self) -> list[Solid]:
        """The connected pieces, largest first."""
        return sorted((Solid(m) for m in self._manifold.decompose()), key=lambda s: -s.volume_mm3)

    def moved(self, matrix: ArrayLike) -> Solid:
        """The solid under an affine transform (4, 4) or (3, 4)."""
        return Solid(self._manifold.transform(np.asarray(matrix, dtype=float)[:3]))

    def simplified(self, tolerance_mm: float) -> Solid:
        """A surface with fewer triangles, nowhere farther than `tolerance_mm` from this one."""
        # A mesh of its own again: otherwise later booleans go on merging what the simplification called one plane.
        return Solid(self._manifold.simplify(tolerance_mm).as_original())

    @classmethod
    def welded(cls, a: Solid, b: Solid, normal: ArrayLike, offset_mm: float) -> Solid:
        """The solid that `split_plane` parted into `a` and `b`, whatever has been cut from either away from the plane.

        Only the surfaces are joined, which takes a tenth of the time of a union; the kernel sees the result when it is
        first asked to work on it.

        Parameters
        ----------
        a, b : Solid
            Solids on either side of the plane p·normal = `offset_mm`, with the same outline in it.
        normal : array_like (3,)
            Normal of the plane.
        offset_mm : float
            Offset of the plane, mm.
        """
        return _Welded(a, b, np.asarray(normal, dtype=float), float(offset_mm))


_TURNS = (None, *(matrix_of(v) for v in np.random.default_rng(1).uniform(-1.5, 1.5, (8, 3))))
_OUTSIDE_MM = 1e-9  # farther than this no point lies outside a face of their hull


def _is_flat(points: Array) -> bool:
    """Whether the points (n, 3) lie in one plane, or fewer than four are left."""
    return bool(np.linalg.matrix_rank(points - points.mean(axis=0), tol=1e-9) < 3)


def _kernel_hull(points: Array) -> tuple[Array, NDArray[np.int64]]:
    """Corners and outward triangles of the kernel's hull of `points` (n, 3)."""
    mesh = manifold3d.Manifold.hull_points(points).to_mesh64()
    return np.array(mesh.vert_properties)[:, :3], np.array(mesh.tri_verts, dtype=np.int64)


def _encloses(vertices: Array, faces: NDArray[np.int64], points: Array) -> bool:
    """Whether all `points` lie behind the plane of every face."""
    a, b, c = (vertices[faces[:, i]] for i in range(3))
    normals = np.cross(b - a, c - a)
    normals /= np.maximum(np.linalg.norm(normals, axis=1), 1e-300)[:, None]
    beyond = (normals @ points.T).max(axis=1) - np.einsum("ij,ij->i", normals, a)
    return bool((beyond < _OUTSIDE_MM).all())


def _qhull(points: Array) -> tuple[Array, NDArray[np.int64]]:
    """Corners and outward triangles of the convex hull of `points` (n, 3), by Qhull."""
    from scipy.spatial import ConvexHull  # large, and seldom needed

    hull = ConvexHull(points)
    faces = hull.simplices.astype(np.int64)
    triangles = points[faces]
    normals = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    inward = np.einsum("ij,ij->i", normals, hull.equations[:, :3]) < 0
    faces[inward] = faces[inward, ::-1]
    used, faces = np.unique(faces, return_inverse=True)
    return points[used], faces.reshape(-1, 3)


@lru_cache(maxsize=8)
def _ball(segments: int) -> Array:
    """Corners (n, 3) of a ball of radius 1."""
    return np.array(manifold3d.Manifold.sphere(1.0, segments).to_mesh64().vert_properties)[:, :3]


def _ball_points(centres: Array, radius_mm: float, segments: int) -> Array:
    """Corners of balls round `centres` (n, 3), without those that cannot lie on the hull of all."""
    directions = _ball(segments)
    slack = np.sin(2 * np.pi / segments)  # a corner stands for the directions round it
    kept = []
    for centre in centres:
        others = centres - centre
        lengths = np.linalg.norm(others, axis=1)
        others = others[lengths > 1e-9] / lengths[lengths > 1e-9, None]
        kept.append(centre + radius_mm * directions[(directions @ others.T <= slack).all(axis=1)])
    return np.concatenate(kept)


class _Welded(Solid):
    """Two solids that share a face in a plane, joined without that face."""

    def __init__(self, a: Solid, b: Solid, normal: Array, offset_mm: float):
        self._kernel = None
        self._parts = (a, b)
        self._plane = (normal / np.linalg.norm(normal), offset_mm / float(np.linalg.norm(normal)))

    @cached_property
    def volume_mm3(self) -> float:
        return self._parts[0].volume_mm3 + self._parts[1].volume_mm3

    @property
    def is_empty(self) -> bool:
        return all(part.is_empty for part in self._parts)

    @cached_property
    def bounds(self) -> Array:
        low, high = np.array([part.bounds for part in self._parts]).transpose(1, 0, 2)
        return np.array([low.min(axis=0), high.max(axis=0)])

    @cached_property
    def arrays(self) -> tuple[Array, NDArray[np.int64]]:
        sheets = [_without_face(part, *self._plane) for part in self._parts]
        vertices = np.concatenate([sheet[0] for sheet in sheets])
        shift = len(sheets[0][0])
        faces = np.concatenate([sheets[0][1], sheets[1][1] + shift])
        rim = np.concatenate([np.flatnonzero(sheets[0][2]), np.flatnonzero(sheets[1][2]) + shift])
        _, first, same = np.unique(vertices[rim], axis=0, return_index=True, return_inverse=True)
        place = np.arange(len(vertices))
        place[rim] = rim[first][same.ravel()]
        used = np.zeros(len(vertices), dtype=bool)
        used[place[faces]] = True
        faces = (np.cumsum(used) - 1)[place[faces]]
        on_rim = np.zeros(len(vertices), dtype=bool)
        on_rim[rim] = True
        if not _closed_along(faces, on_rim[used]):  # the outlines differ after all
            return (self._parts[0] + self._parts[1]).arrays
        return vertices[used], faces


def _without_face(solid: Solid, normal: Array, offset_mm: float) -> tuple[Array, NDArray[np.int64], NDArray[np.bool_]]:
    """Vertices and triangles of `solid` less its face in a plane, and which vertices lie in the plane."""
    vertices, faces = solid.arrays
    flat = np.abs(vertices @ normal - offset_mm) < 1e-7
    return vertices, faces[~flat[faces].all(axis=1)], flat


def _closed_along(faces: NDArray[np.int64], rim: NDArray[np.bool_]) -> bool:
    """Whether each edge between `rim` vertices is met once in either direction."""
    near = faces[rim[faces].sum(axis=1) >= 2]
    edges = np.concatenate([near[:, [0, 1]], near[:, [1, 2]], near[:, [2, 0]]])
    edges = edges[rim[edges].all(axis=1)]
    there = np.sort(edges[:, 0] * len(rim) + edges[:, 1])
    back = np.sort(edges[:, 1] * len(rim) + edges[:, 0])
    return bool(len(there) and np.array_equal(there, back) and (np.diff(there) > 0).all())
