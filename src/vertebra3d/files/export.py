"""A mesh out: STL, PLY, OBJ, GLB, 3MF or VTP, in millimetres, in the vertebra's frame; read back before it counts."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import numpy as np
import trimesh

from vertebra3d.errors import Refused
from vertebra3d.files import NOTICE
from vertebra3d.files.atomic import check_target, shown, write_bytes
from vertebra3d.files.surface import read_triangles
from vertebra3d.solids import Solid

FRAME = "millimetres, LPS: +x patient left, +y posterior, +z superior; vertebra frame"
SAME_VOLUME = 1e-5  # relative; what single precision may change
CLEANED_MM = (0.001, 0.01)  # slivers of a cut that collapse in single precision and would open it are taken out first


def _stl(mesh: trimesh.Trimesh, note: str) -> bytes:
    # 80 bytes of header; a reader takes "solid" at its start for the text format
    header = f"{note}, mm, LPS; {NOTICE}".encode("ascii", "replace")[:80]
    data: bytes = mesh.export(file_type="stl")
    return header.ljust(80, b" ") + data[80:]


def _ply(mesh: trimesh.Trimesh, note: str) -> bytes:
    data: bytes = mesh.export(file_type="ply", vertex_normal=False, include_attributes=False)
    head, end, body = data.partition(b"end_header\n")
    first, _, rest = head.partition(b"element")
    lines = [line for line in first.splitlines() if not line.startswith(b"comment")]
    lines += [f"comment {text}".encode("ascii", "replace") for text in (note, FRAME, NOTICE)]
    return b"\n".join(lines) + b"\nelement" + rest + end + body


def _obj(mesh: trimesh.Trimesh, note: str) -> bytes:
    text: str = trimesh.exchange.obj.export_obj(
        mesh, include_normals=False, include_color=False, include_texture=False, header=f"{note}\n# {FRAME}\n# {NOTICE}"
    )
    return (text.rstrip("\n") + "\n").encode("ascii", "replace")


def _glb(mesh: trimesh.Trimesh, note: str) -> bytes:
    def describe(tree: dict[str, Any]) -> None:
        tree["asset"]["generator"] = "vertebra3d"
        tree["asset"]["extras"] = {"content": note, "unit": "millimetre", "frame": FRAME, "notice": NOTICE}

    scene = trimesh.Scene({"bone": mesh})
    return bytes(trimesh.exchange.gltf.export_glb(scene, include_normals=False, tree_postprocessor=describe))


def _3mf(mesh: trimesh.Trimesh, note: str) -> bytes:
    described = io.BytesIO()
    metadata = f'<metadata name="Title">{escape(note)}</metadata>'
    metadata += f'<metadata name="Description">{escape(f"{FRAME}; {NOTICE}")}</metadata>'
    with (
        zipfile.ZipFile(io.BytesIO(trimesh.Scene({"bone": mesh}).export(file_type="3mf"))) as plain,
        zipfile.ZipFile(described, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for entry in plain.namelist():
            data = plain.read(entry)
            if entry.lower().endswith("3dmodel.model"):
                data = data.replace(b"<resources>", metadata.encode() + b"<resources>", 1)
            archive.writestr(entry, data)
    return described.getvalue()


def _vtp(mesh: trimesh.Trimesh, note: str) -> bytes:
    from vertebra3d.files.vtp import write_vtp

    texts = {"content": note, "frame": FRAME, "notice": NOTICE}
    return write_vtp(np.asarray(mesh.vertices), np.asarray(mesh.faces), texts)


WRITERS: dict[str, Callable[[trimesh.Trimesh, str], bytes]] = {
    ".stl": _stl,
    ".ply": _ply,
    ".obj": _obj,
    ".glb": _glb,
    ".3mf": _3mf,
    ".vtp": _vtp,
}
FORMATS = tuple(suffix[1:] for suffix in WRITERS)


def export_mesh(bone: Solid | trimesh.Trimesh, path: str | os.PathLike[str], note: str = "bone") -> Path:
    """Write a closed surface; what was written is read back and compared before it takes its place.

    Parameters
    ----------
    bone : Solid or trimesh.Trimesh
        In millimetres, in the vertebra's own frame.
    path : path-like
        Its suffix chooses the format: one of `FORMATS`.
    note : str
        What it is ("L4 hemilaminectomy left kept"); written into the header where the format has room, with the unit,
        the frame and the notice that it is not for treating patients.

    Returns
    -------
    Path
        Where it was written.

    Raises
    ------
    Refused
        Unknown format, nothing to write, or a path that cannot be written.
    """
    suffix = export_format(path)
    check_target(path)
    solid = bone if isinstance(bone, Solid) else None
    mesh = bone.to_trimesh() if isinstance(bone, Solid) else bone
    if len(mesh.faces) == 0:
        raise Refused(f"there is no bone to write into {shown(path)}: this part is empty")
    note = " ".join(re.sub(r"[^A-Za-z0-9 .,;:()%+-]", " ", note).split())  # nothing that means something to a reader
    data = WRITERS[suffix](mesh, note)
    for tolerance in CLEANED_MM:
        if solid is None or (not _collapses(mesh) and _same(mesh, read_triangles(data, suffix))):
            break
        mesh = solid.simplified(tolerance).to_trimesh()
        data = WRITERS[suffix](mesh, note)
    if not _same(mesh, read_triangles(data, suffix)):
        raise Refused(f"cannot write {shown(path)}: read back, it was not the bone that was written")
    write_bytes(path, data)
    return Path(path)


def export_format(path: str | os.PathLike[str]) -> str:
    """Format to write by the suffix of `path`; raises `Refused` for one that is not written."""
    suffix = Path(path).suffix.lower()
    if suffix not in WRITERS:
        raise Refused(f"{shown(path)}: {suffix[1:] or 'no suffix'} is not a mesh format; allowed: {', '.join(FORMATS)}")
    return suffix


def _collapses(mesh: trimesh.Trimesh) -> bool:
    """Whether corners of some triangle fall together in single precision, which many readers take for a hole."""
    places = np.unique(np.asarray(mesh.vertices, dtype=np.float32), axis=0, return_inverse=True)[1]
    a, b, c = places.reshape(-1)[mesh.faces].T
    return bool(((a == b) | (b == c) | (c == a)).any())


def _same(mesh: trimesh.Trimesh, back: trimesh.Trimesh) -> bool:
    """Whether what was read back is closed where `mesh` is, and encloses the same."""
    return bool(
        back.is_watertight == mesh.is_watertight
        and np.allclose(back.bounds, mesh.bounds, atol=1e-3)
        and abs(back.volume - mesh.volume) <= SAME_VOLUME * abs(mesh.volume) + 1e-3
    )
