"""How large a foreign mesh is, told from its header before anything is parsed.

Each function looks at the raw bytes only. A file whose header promises more than `MOST_TRIANGLES`, unpacks to more than
`MOST_BYTES` or repeats its parts to that effect is refused; so a small file cannot ask for a large memory.
"""

from __future__ import annotations

import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable

from vertebra3d.errors import Refused

MOST_BYTES = 256_000_000
MOST_TRIANGLES = 2_000_000
_MOST_ITEMS = 4 * MOST_TRIANGLES  # vertices, edges, rows of any other kind in a header
_MOST_ENTRIES = 200  # files in a 3MF archive
_MOST_PARTS = 16  # 3MF components, each of which may repeat others
_VTK_WORDS = (  # of a legacy file, before how many there are
    rb"POINTS|VERTICES|LINES|POLYGONS|TRIANGLE_STRIPS|OFFSETS|CONNECTIVITY|METADATA|POINT_DATA|CELL_DATA|FIELD\s+\S+"
    rb"|LOOKUP_TABLE\s+\S+|COLOR_SCALARS\s+\S+"
)
_MOST_NODES = 1000  # places of a mesh in a GLB scene


def _check(count: int, most: int = MOST_TRIANGLES) -> None:
    if count > most:
        raise Refused(f"it promises {count:,} triangles or points; at most {MOST_TRIANGLES:,} triangles are read")


def _stl(data: bytes) -> None:
    if len(data) >= 84 and (len(data) - 84) == 50 * (count := struct.unpack_from("<I", data, 80)[0]):
        _check(count)
    else:
        facets = data.lower().count(b"endfacet")
        if not facets and len(data) >= 84 and data.lstrip()[:5].lower() != b"solid":
            raise Refused(
                f"it is broken off, or no STL file: {count:,} triangles, as it says, would take another length"
            )
        _check(facets)


def _ply(data: bytes) -> None:
    head = data[:65536].partition(b"end_header")[0]
    for kind, count in re.findall(rb"^\s*element\s+(\S+)\s+(\d{1,30})", head, re.MULTILINE):
        _check(int(count), MOST_TRIANGLES if kind == b"face" else _MOST_ITEMS)


def _obj(data: bytes) -> None:
    _check(data.count(b"\nf ") + data.count(b"\nf\t"))
    _check(data.count(b"\nv "), _MOST_ITEMS)


def _off(data: bytes) -> None:
    rows = (line.partition(b"#")[0].split() for line in data[:65536].splitlines())
    words = [word for row in rows for word in row if word.isdigit()][:3]
    for word, most in zip(words, (_MOST_ITEMS, MOST_TRIANGLES, 10 * _MOST_ITEMS), strict=False):
        _check(int(word[:30]), most)


def _glb(data: bytes) -> None:
    try:
        magic, _, total, length, kind = struct.unpack_from("<4sIIII", data)
        if magic != b"glTF" or kind != 0x4E4F534A or total > len(data) or length > len(data) - 20:
            raise ValueError("no GLB header")
        tree = json.loads(data[20 : 20 + length])
        accessors = [int(a.get("count", 0)) for a in tree.get("accessors", [])]
        nodes = tree.get("nodes", [])
        faces = [
            sum(accessors[p.get("indices", p["attributes"]["POSITION"])] // 3 for p in mesh["primitives"])
            for mesh in tree.get("meshes", [])
        ]
        placed = sum(faces[node["mesh"]] for node in nodes if "mesh" in node)
    except (struct.error, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        raise Refused("it is not a binary glTF file that can be read") from None
    if len(nodes) > _MOST_NODES:
        raise Refused(f"its scene has {len(nodes):,} nodes; at most {_MOST_NODES:,} are read")
    _check(max(accessors, default=0), _MOST_ITEMS)
    _check(max(placed, sum(faces)))


def _3mf(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            small = len(entries) <= _MOST_ENTRIES and sum(entry.file_size for entry in entries) <= MOST_BYTES
            models = [archive.read(e) for e in entries if small and e.filename.lower().endswith(".model")]
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        raise Refused("it is not a 3MF archive that can be read") from None
    if not small:
        raise Refused(f"it unpacks to more than {MOST_BYTES / 1e6:g} MB or {_MOST_ENTRIES} files")
    if not models:
        raise Refused("it is not a 3MF archive that can be read")
    parts = sum(len(re.findall(rb"<(?:\w+:)?(?:component|item)[\s/>]", model)) for model in models)
    if parts > _MOST_PARTS:
        raise Refused(f"it is put together from {parts:,} parts; a bone is one")
    _check(parts * sum(model.count(b"triangle ") for model in models))


def _vtp(data: bytes) -> None:
    if b"<VTKFile" not in data[:4096] or b"PolyData" not in data[:4096]:
        raise Refused("it is not a VTK surface file")
    for attribute, most in ((b"Polys", MOST_TRIANGLES), (b"Strips", 0), (b"Points", _MOST_ITEMS)):
        for count in re.findall(rb"NumberOf" + attribute + rb'\s*=\s*"\s*(\d{1,30})', data):
            _check(int(count), most)


def _vtk(data: bytes) -> None:
    if not data.startswith(b"# vtk DataFile") or not re.search(
        rb"^\s*DATASET\s+POLYDATA\s*$", data[:4096], re.M | re.I
    ):
        raise Refused("it is not a VTK surface file")
    for line in re.findall(rb"^[ \t]*(?:%s)[ \t]+(\d{1,30}(?:[ \t]+\d{1,30})?)" % _VTK_WORDS, data, re.M | re.I):
        for count in line.split():
            _check(int(count), 2 * _MOST_ITEMS)
    for parts, rows in re.findall(
        rb"^[ \t]*\S{1,200}[ \t]+(\d{1,30})[ \t]+(\d{1,30})[ \t]+[a-z_]+\s*$", data, re.M | re.I
    ):
        _check(int(parts) * int(rows), 2 * _MOST_ITEMS)


FORMATS: dict[str, Callable[[bytes], None]] = {
    ".stl": _stl,
    ".ply": _ply,
    ".obj": _obj,
    ".off": _off,
    ".glb": _glb,
    ".3mf": _3mf,
    ".vtp": _vtp,
    ".vtk": _vtk,
}


def check_bounds(data: bytes, suffix: str) -> None:
    """Refuse a mesh that is too large to be a vertebra.

    Parameters
    ----------
    data : bytes
        Content of the file.
    suffix : str
        Its format: one of `FORMATS`.

    Raises
    ------
    Refused
        Too many triangles or points, or the header makes no sense.
    """
    FORMATS[suffix](data)
