"""Closed solids and the boolean operations on them: the only door to the kernel (manifold3d).

A `Solid` is a closed, outward-wound triangle surface in millimetres. Meshes come in and go out as NumPy arrays or
`trimesh.Trimesh`; nothing outside this module imports the kernel.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

import manifold3d
import numpy as np
import trimesh
from numpy.typing import ArrayLike, NDArray

from vertebra3d.errors import Refused

Array = NDArray[np.float64]


class Solid:
    """A closed solid. Immutable; operations return new solids.

    The kernel is lazy: a boolean is worked out when its result is first measured or meshed.
    """

    def __init__(self, manifold: manifold3d.Manifold):
        self._manifold = manifold

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
        """Convex hull of balls of `radius_mm` centred on `corners` (n, 3): what a burr reaches between them."""
        points = np.asarray(corners, dtype=np.float64)
        if radius_mm <= 0:
            return cls(manifold3d.Manifold.hull_points(points))
        ball = manifold3d.Manifold.sphere(radius_mm, segments)
        return cls(manifold3d.Manifold.batch_hull([ball.translate(tuple(p)) for p in points]))

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
        return bool(self._manifold.is_empty())

    @property
    def triangles(self) -> int:
        """Number of triangles."""
        return int(self._manifold.num_tri())

    @property
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
        return np.asarray(mesh.vert_properties)[:, :3], np.asarray(mesh.tri_verts).astype(np.int64)

    def to_trimesh(self) -> trimesh.Trimesh:
        """The surface as a `trimesh.Trimesh` (not processed further)."""
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
        return Solid(self._manifold.simplify(tolerance_mm))
