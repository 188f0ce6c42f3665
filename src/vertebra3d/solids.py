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
from vertebra3d.triangles import closed, enclosed, neighbours, outward_planes, piece_numbers, within_planes

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
        manifold = manifold3d.Manifold(_mesh(vertices, faces))
        if manifold.status() != manifold3d.Error.NoError:
            raise Refused(f"the surface is not a closed solid ({manifold.status().name})")
        if manifold.num_tri() == 0:
            raise Refused("the surface encloses nothing")
        if manifold.volume() <= 0:  # the kernel takes an inside-out surface without a word
            raise Refused("the surface is wound inside out")
        return cls(manifold)

    @classmethod
    def of_surface(cls, vertices: ArrayLike, faces: ArrayLike, genus: int | None = None) -> Solid:
        """The solid inside vertices (n, 3), mm, and triangles (m, 3) that are known to be closed and wound outward.

        `genus` where that is known too. Nothing is checked and nothing copied: the kernel sees the surface when it is
        first asked to work on it.
        """
        solid = cls.__new__(cls)
        solid._kernel = None
        solid.__dict__["arrays"] = (np.asarray(vertices, dtype=np.float64), np.asarray(faces, dtype=np.int64))
        if genus is not None:
            solid.__dict__["genus"] = genus
        return solid

    @classmethod
    def of_chain(cls, vertices: ArrayLike, faces: ArrayLike) -> Solid | None:
        """A closed surface that may cross itself away from where it is cut: only good for being split there.

        None where the surface is not closed.
        """
        manifold = manifold3d.Manifold(_mesh(vertices, faces))
        return cls(manifold) if manifold.status() == manifold3d.Error.NoError else None

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
            hull = manifold3d.Manifold.hull_points(turned)
            mesh = hull.to_mesh64()
            vertices, faces = np.array(mesh.vert_properties)[:, :3], np.array(mesh.tri_verts, dtype=np.int64)
            if turn is not None:  # back to the very points that were given
                place = {tuple(point): i for i, point in enumerate(turned.tolist())}
                vertices = points[[place[tuple(vertex)] for vertex in vertices.tolist()]]
            if _encloses(vertices, faces, points):
                return cls(hull) if turn is None else cls.from_arrays(vertices, faces)
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
        return float(enclosed(*self.arrays) if self._kernel is None else self._kernel.volume())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left."""
        return self._kernel is not None and bool(self._kernel.is_empty())  # what the kernel has not seen is a surface

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
        if self._kernel is None:
            vertices, _ = self.arrays
            return np.array([vertices.min(axis=0), vertices.max(axis=0)])
        return np.asarray(self._kernel.bounding_box(), dtype=float).reshape(2, 3)

    @cached_property
    def arrays(self) -> tuple[Array, NDArray[np.int64]]:
        """Vertices (n, 3), mm, and triangles (m, 3)."""
        mesh = self._manifold.to_mesh64()
        # Copies: a view would keep the kernel's mesh alive, of which the kernel complains on the terminal at exit.
        return np.array(mesh.vert_properties[:, :3], dtype=np.float64), np.array(mesh.tri_verts, dtype=np.int64)

    @cached_property
    def neighbours(self) -> NDArray[np.int64]:
        """The triangle across each edge (m, 3); -1 where that is not just one, wound the other way along the edge."""
        vertices, faces = self.arrays
        return neighbours(len(vertices), faces)

    @cached_property
    def is_closed(self) -> bool:
        """Whether every edge joins two triangles that run along it in opposite directions; true of nothing too."""
        vertices, faces = self.arrays
        return bool(closed(len(vertices), faces))

    @cached_property
    def half_spaces(self) -> tuple[Array, Array]:
        """Outward unit normals (n, 3) and offsets (n,), mm, of the faces: a convex solid is what lies behind all.

        Each plane once, that of the largest face first.
        """
        return outward_planes(*self.arrays)

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
        vertices, faces = self.arrays
        number = piece_numbers(len(vertices), faces)
        count = int(number.max(initial=-1)) + 1
        if count < 2:
            return [self] if count else []
        found = []
        for piece in range(count):
            own = faces[number == piece]
            used, corners = np.unique(own, return_inverse=True)
            found.append(Solid.of_surface(vertices[used], corners.reshape(-1, 3)))
        if any(piece.volume_mm3 < _SLIVER_MM3 for piece in found):  # or a hollow, which the kernel knows for one
            found = [Solid(m) for m in self._manifold.decompose()]
        return sorted(found, key=lambda s: -s.volume_mm3)

    def slice(self, height_mm: float) -> list[Array]:
        """Outlines (n, 2) in the plane z = `height_mm`; outer ones run anti-clockwise, holes clockwise."""
        return [np.asarray(loop, dtype=np.float64) for loop in self._manifold.slice(float(height_mm)).to_polygons()]

    def moved(self, matrix: ArrayLike) -> Solid:
        """The solid under an affine transform (4, 4) or (3, 4)."""
        matrix = np.asarray(matrix, dtype=np.float64)[:3]
        if self._kernel is None and np.linalg.det(matrix[:, :3]) > 0:  # the kernel need not see it for that
            vertices, faces = self.arrays
            moved = Solid.of_surface(vertices @ matrix[:, :3].T + matrix[:, 3], faces, self.__dict__.get("genus"))
            if "neighbours" in self.__dict__:
                moved.__dict__["neighbours"] = self.neighbours
            return moved
        return Solid(self._manifold.transform(matrix))

    def simplified(self, tolerance_mm: float) -> Solid:
        """A surface with fewer triangles, nowhere farther than `tolerance_mm` from this one."""
        # A mesh of its own again: otherwise later booleans go on merging what the simplification called one plane.
        return Solid(self._manifold.simplify(tolerance_mm).as_original())


def filled(outlines: Sequence[Array], without: Sequence[Array] = ()) -> tuple[Array, NDArray[np.int64]]:
    """Fill closed outlines with triangles.

    Parameters
    ----------
    outlines : sequence of ndarray (n, 2)
        Holes run the other way round than what they are in.
    without : sequence of ndarray (n, 2)
        What these enclose is left out; they may lie on one another and on the outlines.

    Returns
    -------
    (ndarray (k, 2), ndarray (m, 3))
        Points and triangles.
    """
    loops = [np.array(outline, dtype=np.float64, order="C") for outline in outlines if len(outline) > 2]
    if without and loops:
        gone = [np.array(outline, dtype=np.float64, order="C") for outline in without if len(outline) > 2]
        rule = manifold3d.FillRule.NonZero
        loops = (manifold3d.CrossSection(loops, rule) - manifold3d.CrossSection(gone, rule)).to_polygons()
    elif sum(_turning(loop) for loop in loops) < 0:
        loops = [loop[::-1].copy() for loop in loops]
    if not loops:
        return np.zeros((0, 2)), np.zeros((0, 3), dtype=np.int64)
    faces = np.asarray(manifold3d.triangulate(loops), dtype=np.int64).reshape(-1, 3)
    return np.concatenate(loops), faces


def _turning(loop: Array) -> float:
    """Twice the area of a closed outline (n, 2), negative where it runs clockwise."""
    x, y = loop.T
    return float(x @ np.roll(y, -1) - y @ np.roll(x, -1))


def _mesh(vertices: ArrayLike, faces: ArrayLike) -> manifold3d.Mesh64:
    """The kernel's copy of a surface."""
    return manifold3d.Mesh64(
        vert_properties=np.array(vertices, dtype=np.float64, order="C"),  # the kernel wants writable memory
        tri_verts=np.array(faces, dtype=np.uint64, order="C"),
    )


_TURNS = (None, *(matrix_of(v) for v in np.random.default_rng(1).uniform(-1.5, 1.5, (8, 3))))
_SLIVER_MM3 = 1e-6
_OUTSIDE_MM = 1e-9  # farther than this no point lies outside a face of their hull


def _is_flat(points: Array) -> bool:
    """Whether the points (n, 3) lie in one plane, or fewer than four are left."""
    return bool(np.linalg.matrix_rank(points - points.mean(axis=0), tol=1e-9) < 3)


def _encloses(vertices: Array, faces: NDArray[np.int64], points: Array) -> bool:
    """Whether all `points` lie behind the plane of every face."""
    normals, offsets = outward_planes(vertices, faces)
    return bool(within_planes(points, normals, offsets + _OUTSIDE_MM).all())


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
