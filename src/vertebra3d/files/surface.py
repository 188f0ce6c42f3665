"""A foreign bone in: a mesh or a label map, with every check and mend before it counts as a bone."""

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
from vertebra3d.files.labels import is_label_map, label_of, read_labels, surface_of
from vertebra3d.files.mending import mended
from vertebra3d.files.units import AUTO, UNITS, unit_note, unit_of
from vertebra3d.solids import Solid
from vertebra3d.speech import note

_MM = {"millimeters": 1.0, "millimeter": 1.0, "mm": 1.0, "meter": 1000.0, "meters": 1000.0, "centimeter": 10.0,
       "centimeters": 10.0, "inch": 25.4, "inches": 25.4, "foot": 304.8, "feet": 304.8, "micron": 0.001,
       "microns": 0.001}  # fmt: skip


@dataclass(frozen=True, eq=False)
class ForeignBone:
    """A closed solid from a file.

    Attributes
    ----------
    solid : Solid
        In the coordinates of the file, in millimetres.
    name : str
        Name of the file.
    sha256 : str
        Of the file's content.
    unit : str
        Of the file, a name in `units.UNITS`.
    level : str or None
        What a label map says of it.
    notes : tuple of str
        What was found and put right on the way, in plain words.
    """

    solid: Solid
    name: str
    sha256: str
    unit: str = "mm"
    level: str | None = None
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
                from vertebra3d.files.vtp import read_vtp  # VTK, for its own formats only

                mesh = trimesh.Trimesh(*read_vtp(data), process=False)
            elif suffix == ".vtk":
                from vertebra3d.files.vtp import read_vtk

                mesh = trimesh.Trimesh(*read_vtk(data), process=False)
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


def read_bone(
    path: str | os.PathLike[str], unit: str = AUTO, label: str | None = None, level: str | None = None
) -> ForeignBone:
    """Read a mesh or a label map, find its unit, and put right what is wrong with it (`mending.mended`).

    Parameters
    ----------
    path : path-like
    unit : str
        "mm", "cm", "m" or "inch"; "auto" finds it from the size. A label map tells millimetres itself.
    label, level : str, optional
        Of a label map (`labels.label_of`).

    Raises
    ------
    Refused
        In one line: no such file, unreadable, too large, empty, not finite, of no size that a vertebra has, or wrong in
        a way that cannot be put right.
    """
    if is_label_map(str(path)):
        return _of_labels(path, label, level)
    suffix = file_format(path)
    if label is not None:
        raise Refused(f"{shown(path)}: a label is that of a label map, and this is a mesh")
    data = read_bytes(path, MOST_BYTES, "a bone")
    try:
        mesh = read_triangles(data, suffix)
        found = unit_of(float(np.max(mesh.extents)) if len(mesh.faces) else 0.0, unit)
        made = mended(np.asarray(mesh.vertices) * UNITS[found], np.asarray(mesh.faces, dtype=np.int64))
        solid = Solid.from_arrays(made.vertices, made.faces)
    except Refused as refusal:
        raise Refused(f"{shown(path)}: {refusal}") from None
    notes = tuple(one for one in (unit_note(found), *made.notes) if one)
    return ForeignBone(solid, Path(path).name, hashlib.sha256(data).hexdigest(), found, None, notes)


def _of_labels(path: str | os.PathLike[str], asked: str | None, level: str | None) -> ForeignBone:
    digest = hashlib.sha256()
    try:
        labels = read_labels(Path(path))
        for one in (Path(path), labels.data_file):
            if one is not None:
                with one.open("rb") as file:
                    while block := file.read(1 << 20):
                        digest.update(block)
        label = label_of(labels, asked, level)
        made = mended(*surface_of(labels, label))
        solid = Solid.from_arrays(made.vertices, made.faces)
    except Refused as refusal:
        raise Refused(f"{shown(path)}: {refusal}") from None
    except OSError as error:
        raise Refused(f"{shown(path)}: it cannot be read ({error.strerror})") from None
    found = labels.levels.get(label)
    told = note(f"label {label} of the map, {found}") if found else note(f"label {label} of the map")
    return ForeignBone(solid, Path(path).name, digest.hexdigest(), "mm", found, (told, *made.notes))


def _joined(vertices: np.ndarray, faces: np.ndarray) -> trimesh.Trimesh:
    """Join vertices at the same place and drop triangles that collapse by that."""
    places, index = np.unique(vertices[faces.ravel()], axis=0, return_inverse=True)
    faces = index.reshape(-1, 3)
    a, b, c = faces.T
    return trimesh.Trimesh(places, faces[(a != b) & (b != c) & (c != a)], process=False)
