"""A foreign mesh in: STL, PLY, OBJ, OFF, GLB, 3MF or VTP, with every check before it counts as a bone."""

from __future__ import annotations

import hashlib
import io
import logging
import os
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import trimesh

from vertebra3d.errors import Refused
from vertebra3d.files.atomic import read_bytes, shown
from vertebra3d.files.bounds import FORMATS, MOST_BYTES, MOST_TRIANGLES, check_bounds
from vertebra3d.solids import Solid

LEAST_MM, MOST_MM = 20.0, 300.0  # how far a lumbar vertebra may reach, with room to spare
OFF_CENTRE_MM = 100.0  # how far its middle may lie from the origin of its own frame
_MM = {"millimeters": 1.0, "millimeter": 1.0, "mm": 1.0, "meter": 1000.0, "meters": 1000.0, "centimeter": 10.0,
       "centimeters": 10.0, "inch": 25.4, "inches": 25.4, "foot": 304.8, "feet": 304.8, "micron": 0.001,
       "microns": 0.001}  # fmt: skip


@dataclass(frozen=True, eq=False)
class ForeignBone:
    """A closed solid from a file.

    Attributes
    ----------
    solid : Solid
        In millimetres, in the coordinates of the file.
    name : str
        Name of the file.
    sha256 : str
        Of the file's content.
    notes : tuple of str
        What was put right on the way, in plain words.
    """

    solid: Solid
    name: str
    sha256: str
    notes: tuple[str, ...] = ()


def file_format(path: str | os.PathLike[str]) -> str:
    """Format of a mesh file by its suffix; raises `Refused` for one that is not read."""
    suffix = Path(path).suffix.lower()
    if suffix not in FORMATS:
        allowed = ", ".join(s[1:] for s in FORMATS)
        raise Refused(
            f"{shown(path)}: {suffix[1:] or 'no suffix'!s} is not a mesh format that is read; allowed: {allowed}"
        )
    return suffix


def read_triangles(data: bytes, suffix: str) -> trimesh.Trimesh:
    """Parse a mesh from memory: bounded, equal vertices joined, collapsed triangles dropped; not checked further.

    Parameters
    ----------
    data : bytes
        Content of a file.
    suffix : str
        Its format, one of `bounds.FORMATS`.

    Raises
    ------
    Refused
        Too large, unreadable, without triangles, or with vertices that are not finite.
    """
    check_bounds(data, suffix)
    trimesh_log = logging.getLogger("trimesh")
    level = trimesh_log.level
    trimesh_log.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            if suffix == ".vtp":
                from vertebra3d.files.vtp import read_vtp  # VTK, for this format only

                mesh = trimesh.Trimesh(*read_vtp(data), process=False)
            else:  # no path and no resolver: a file cannot name other files
                mesh = trimesh.load_mesh(io.BytesIO(data), file_type=suffix[1:], process=False)
    except Refused:
        raise
    except Exception as error:  # the readers raise nearly anything on a broken file
        raise Refused(f"it cannot be read as {suffix[1:].upper()} ({type(error).__name__})") from None
    finally:
        trimesh_log.setLevel(level)
    if not isinstance(mesh, trimesh.Trimesh) or len(mesh.faces) == 0:
        raise Refused("it holds no triangles")
    if len(mesh.faces) > MOST_TRIANGLES:
        raise Refused(f"it has {len(mesh.faces):,} triangles; at most {MOST_TRIANGLES:,} are read")
    vertices, faces = np.asarray(mesh.vertices, dtype=np.float64), np.asarray(mesh.faces, dtype=np.int64)
    if faces.min() < 0 or faces.max() >= len(vertices):
        raise Refused("its triangles name vertices that are not there")
    if not np.isfinite(vertices[faces]).all():
        raise Refused("some of its vertices are not finite numbers")
    scale = _MM.get(str(mesh.metadata.get("units", "mm")).lower(), 1.0) if suffix == ".3mf" else 1.0
    return _joined(vertices * scale, faces)


def read_bone(path: str | os.PathLike[str]) -> ForeignBone:
    """Read a closed mesh in millimetres, in the vertebra's own frame.

    A mesh that is wound inside out is turned; anything else that is wrong is refused.

    Raises
    ------
    Refused
        In one line: no such file, unreadable, too large, empty, not finite, not closed, in several pieces, wound in
        different directions, of the wrong size or far from the origin.
    """
    suffix = file_format(path)
    data = read_bytes(path, MOST_BYTES, "a bone")
    try:
        mesh, notes = _checked(read_triangles(data, suffix))
        solid = Solid.from_arrays(mesh.vertices, mesh.faces)
    except Refused as refusal:
        raise Refused(f"{shown(path)}: {refusal}") from None
    return ForeignBone(solid, Path(path).name, hashlib.sha256(data).hexdigest(), notes)


def _joined(vertices: np.ndarray, faces: np.ndarray) -> trimesh.Trimesh:
    """Join vertices at the same place and drop triangles that collapse by that."""
    places, index = np.unique(vertices[faces.ravel()], axis=0, return_inverse=True)
    faces = index.reshape(-1, 3)
    a, b, c = faces.T
    return trimesh.Trimesh(places, faces[(a != b) & (b != c) & (c != a)], process=False)


def _checked(mesh: trimesh.Trimesh) -> tuple[trimesh.Trimesh, tuple[str, ...]]:
    notes: tuple[str, ...] = ()
    reach = float(np.max(mesh.extents)) if len(mesh.faces) else 0.0
    if not LEAST_MM <= reach <= MOST_MM:
        raise Refused(
            f"{reach:.3g} mm across, where a vertebra is {LEAST_MM:g} to {MOST_MM:g}: are the units millimetres?"
        )
    if not mesh.is_watertight:
        edges = np.unique(mesh.edges_sorted, axis=0, return_counts=True)[1]
        raise Refused(
            f"the surface is not closed ({int((edges != 2).sum()):,} edges without a partner): close its holes"
        )
    pieces = trimesh.graph.connected_components(mesh.face_adjacency, nodes=np.arange(len(mesh.faces)))
    if len(pieces) > 1:
        sizes = sorted((len(piece) for piece in pieces), reverse=True)
        raise Refused(
            f"{len(pieces)} separate surfaces ({sizes[0]:,} and {sizes[1]:,} triangles, ...); a bone is one: keep that"
        )
    if not mesh.is_winding_consistent:
        raise Refused("its triangles are wound in different directions")
    if mesh.volume < 0:
        mesh.invert()
        notes = ("the surface was wound inside out and has been turned",)
    if mesh.volume < 1.0:
        raise Refused("the surface encloses no volume")
    centre = float(np.linalg.norm(mesh.bounds.mean(axis=0)))
    if centre > OFF_CENTRE_MM:
        raise Refused(
            f"it lies {centre:.0f} mm from the origin; it must be in the vertebra's own frame: origin midway between "
            "the end-plates, +x patient left, +y posterior, +z superior"
        )
    return mesh, notes
