"""Foreign meshes of every kind that is wrong."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import pyvista as pv
import trimesh
from hypothesis import given
from hypothesis import strategies as st
from vtkmodules.vtkIOLegacy import vtkPolyDataWriter
from vtkmodules.vtkIOXML import vtkXMLPolyDataWriter

from vertebra3d.errors import Refused
from vertebra3d.files import bounds, surface
from vertebra3d.files.bounds import FORMATS, check_bounds
from vertebra3d.solids import Solid

Maker = Callable[[trimesh.Trimesh], trimesh.Trimesh]


@pytest.fixture
def block() -> trimesh.Trimesh:
    """A closed block of the size of a vertebra."""
    return trimesh.creation.box(extents=(40, 30, 20)).subdivide()


def _as(mesh: trimesh.Trimesh, suffix: str) -> bytes:
    """A mesh as others write it."""
    if suffix not in (".vtp", ".vtk"):
        data = mesh.export(file_type=suffix[1:])
        return data if isinstance(data, bytes) else data.encode()
    writer = vtkXMLPolyDataWriter() if suffix == ".vtp" else vtkPolyDataWriter()
    writer.SetInputData(pv.PolyData.from_regular_faces(np.array(mesh.vertices), np.array(mesh.faces)))
    writer.WriteToOutputStringOn()
    writer.Write()
    return str(writer.GetOutputString()).encode("latin-1")


def _write(mesh: trimesh.Trimesh, folder: Path, name: str = "bone.ply") -> Path:
    place = folder / name
    place.write_bytes(mesh.export(file_type=place.suffix[1:]))
    return place


@pytest.mark.parametrize("suffix", list(FORMATS))
def test_reads_what_others_write(tmp_path: Path, block: trimesh.Trimesh, suffix: str) -> None:
    place = tmp_path / f"bone{suffix}"
    place.write_bytes(_as(block, suffix))
    bone = surface.read_bone(place)
    assert bone.solid.volume_mm3 == pytest.approx(40 * 30 * 20)
    assert bone.sha256 == hashlib.sha256(place.read_bytes()).hexdigest()
    assert bone.name == f"bone{suffix}"
    assert bone.notes == ()


def test_reads_text_stl_and_quads(tmp_path: Path, block: trimesh.Trimesh) -> None:
    text = tmp_path / "a.stl"
    text.write_text(block.export(file_type="stl_ascii"))
    assert surface.read_bone(text).solid.volume_mm3 == pytest.approx(24000)
    quads = tmp_path / "a.obj"
    corners = [(x, y, z) for x in (0, 30) for y in (0, 30) for z in (0, 30)]
    sides = [(1, 2, 4, 3), (5, 7, 8, 6), (1, 5, 6, 2), (3, 4, 8, 7), (1, 3, 7, 5), (2, 6, 8, 4)]
    lines = [f"v {x} {y} {z}" for x, y, z in corners] + [f"f {a} {b} {c} {d}" for a, b, c, d in sides]
    quads.write_text("\n".join(lines))
    assert surface.read_bone(quads).solid.volume_mm3 == pytest.approx(27000)


def test_real_vertebrae_are_read(shared_meshes: Path) -> None:
    for place in sorted(shared_meshes.glob("*.ply")):
        bone = surface.read_bone(place)
        assert bone.solid.genus == 1
        assert 40_000 < bone.solid.volume_mm3 < 90_000


def _with_nan(mesh: trimesh.Trimesh) -> trimesh.Trimesh:
    vertices = np.array(mesh.vertices)
    vertices[3] = np.nan
    return trimesh.Trimesh(vertices, mesh.faces, process=False, validate=False)


def _with_infinity(mesh: trimesh.Trimesh) -> trimesh.Trimesh:
    vertices = np.array(mesh.vertices)
    vertices[3, 1] = np.inf
    return trimesh.Trimesh(vertices, mesh.faces, process=False, validate=False)


def _two(mesh: trimesh.Trimesh) -> trimesh.Trimesh:
    other = mesh.copy()
    other.apply_translation([60, 0, 0])
    return trimesh.util.concatenate([mesh, other])


def _flat(mesh: trimesh.Trimesh) -> trimesh.Trimesh:
    vertices = np.array(mesh.vertices) * [1, 1, 1e-9]
    return trimesh.Trimesh(vertices, mesh.faces, process=False)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_with_nan, "not finite"),
        (_with_infinity, "not finite"),
        (_two, "2 separate surfaces .* a bone is one"),
        (_flat, "no volume|not closed"),
        (lambda m: m.apply_scale(1000), "4e.04 across, where a vertebra is 20 to 300"),
        (lambda m: m.apply_scale(1e-6), "4e-05 across, where a vertebra is 20 to 300 mm: that is none in any unit"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, block: trimesh.Trimesh, spoil: Maker, said: str) -> None:
    place = _write(spoil(block), tmp_path)
    with pytest.raises(Refused, match=said) as refusal:
        surface.read_bone(place)
    assert str(refusal.value).startswith(str(place))
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("suffix", list(FORMATS))
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        b"not a mesh at all",
        b"solid\nendsolid\n",
        b"ply\n",
        b"OFF\n",
        bytes(range(256)) * 40,
        b"\xff" * 5000,
    ],
)
def test_rubbish_is_refused(tmp_path: Path, suffix: str, data: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / f"bone{suffix}"
    place.write_bytes(data)
    with pytest.raises(Refused) as refusal:
        surface.read_bone(place)
    assert "\n" not in str(refusal.value)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("suffix", list(FORMATS))
def test_truncated_files_are_refused(tmp_path: Path, suffix: str, capfd: pytest.CaptureFixture[str]) -> None:
    solid = Solid.rounded_hull([[-20, 0, 0], [20, 0, 0], [0, 20, 10]], 8.0)
    whole = _as(solid.to_trimesh(), suffix)
    for share in (0.02, 0.3, 0.6, 0.95):
        place = tmp_path / f"cut{suffix}"
        place.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(Refused) as refusal:
            surface.read_bone(place)
        assert "\n" not in str(refusal.value)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("suffix", list(FORMATS))
@given(data=st.data())
def test_damaged_files_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: st.DataObject
) -> None:
    solid = Solid.rounded_hull([[-20, 0, 0], [20, 0, 0], [0, 20, 10]], 8.0, 8)
    folder = tmp_path_factory.mktemp("damaged")
    whole = bytearray(_as(solid.to_trimesh(), suffix))
    reach = min(len(whole), 1500)  # headers are where damage matters
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, reach - 1))] = data.draw(st.integers(0, 255))
    place = folder / f"damaged{suffix}"
    place.write_bytes(bytes(whole))
    with contextlib.suppress(Refused):  # anything but this one exception fails the test
        assert surface.read_bone(place).solid.volume_mm3 > 0


def test_paths_that_are_no_mesh_file(tmp_path: Path) -> None:
    (tmp_path / "folder.stl").mkdir()
    for name, said in (
        ("none.stl", "there is no file"),
        ("folder.stl", "is a folder, not a bone"),
        ("bone.step", "step is not a mesh format that is read; allowed: stl, ply, obj, off, glb, 3mf, vtp, vtk"),
        ("bone", "no suffix is not a mesh format"),
    ):
        with pytest.raises(Refused, match=said):
            surface.read_bone(tmp_path / name)


def _binary_stl(count: int) -> bytes:
    return b"x" * 80 + struct.pack("<I", count) + b"\0" * 50


def _glb(tree: object, body: bytes | None = None) -> bytes:
    text = json.dumps(tree).encode() if body is None else body
    text += b" " * (-len(text) % 4)
    return struct.pack("<4sIIII", b"glTF", 2, 20 + len(text), len(text), 0x4E4F534A) + text


def _archive(entries: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return stream.getvalue()


_MESH = {"primitives": [{"indices": 0, "attributes": {"POSITION": 1}}]}
_COUNTS = [{"count": 600_000}, {"count": 100}]


@pytest.mark.parametrize(
    ("suffix", "data", "said"),
    [
        (".ply", b"ply\nformat ascii 1.0\nelement face 99999999999999\nend_header\n", "at most 2,000,000 triangles"),
        (".ply", b"ply\nformat ascii 1.0\nelement vertex 900000000000\nend_header\n", "it promises"),
        (".ply", b"ply\nformat ascii 1.0\nelement other 900000000000\nend_header\n", "it promises"),
        (".off", b"OFF # a comment\n8 99999999999 0\n", "it promises"),
        (".off", b"OFF\n99999999999\n6 0\n", "it promises"),
        (".obj", b"\nv 0 0 0" + b"\nf 1 1 1" * 2_000_001, "it promises"),
        (".glb", _glb({"accessors": [{"count": 10**12}]}), "it promises"),
        (".glb", _glb({"accessors": _COUNTS, "meshes": [_MESH], "nodes": [{"mesh": 0}] * 11}), "it promises 2,200,000"),
        (".glb", _glb({"nodes": [{}] * 1001}), "1,001 nodes"),
        (".glb", _glb({"meshes": [{"primitives": [{}]}]}), "cannot|can be read"),
        (".glb", _glb([1, 2]), "can be read"),
        (".glb", _glb(None, b"[" * 100_000), "can be read"),
        (".3mf", _archive({str(i): b"" for i in range(201)}), "unpacks to more than 256 MB or 200 files"),
        (".3mf", _archive({"3D/3dmodel.model": b'<component objectid="1"/>' * 17}), "17 parts; a bone is one"),
        (".3mf", _archive({"other.txt": b"x"}), "not a 3MF archive"),
        (".vtp", b'<VTKFile type="PolyData"><Piece NumberOfPolys="99999999999">', "it promises"),
        (".vtp", b'<VTKFile type="PolyData"><Piece NumberOfPoints="99999999999">', "it promises"),
        (".vtp", b'<VTKFile type="UnstructuredGrid">', "not a VTK surface"),
        (".vtk", b"# vtk DataFile Version 3.0\nx\nASCII\nDATASET POLYDATA\nPOINTS 99999999999 float\n", "it promises"),
        (".vtk", b"# vtk DataFile Version 3.0\nx\nASCII\nDATASET POLYDATA\nPOLYGONS 9 99999999999\n", "it promises"),
        (".vtk", b"# vtk DataFile Version 3.0\nx\nASCII\nDATASET UNSTRUCTURED_GRID\n", "not a VTK surface"),
    ],
)
def test_greedy_headers_are_refused_before_anything_is_parsed(suffix: str, data: bytes, said: str) -> None:
    with pytest.raises(Refused, match=said):
        check_bounds(data, suffix)


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_BYTES", 1_000_000)
    with pytest.raises(Refused, match="unpacks to more than"):
        check_bounds(_archive({"3D/3dmodel.model": b" " * 1_000_001}), ".3mf")


def test_a_binary_stl_that_promises_more_than_it_has_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "a.stl"
    place.write_bytes(_binary_stl(4_000_000_000))
    with pytest.raises(Refused):
        surface.read_bone(place)


def test_too_large_a_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surface, "MOST_BYTES", 1000)
    place = tmp_path / "a.stl"
    place.write_bytes(b"\0" * 1001)
    with pytest.raises(Refused, match="too large for a bone"):
        surface.read_bone(place)


def test_a_file_cannot_name_other_files(tmp_path: Path, block: trimesh.Trimesh) -> None:
    place = tmp_path / "a.obj"
    place.write_text("mtllib /etc/passwd\nusemtl x\n" + block.export(file_type="obj"))
    assert surface.read_bone(place).solid.volume_mm3 == pytest.approx(24000)
    xml = b'<!DOCTYPE m [<!ENTITY e SYSTEM "file:///etc/passwd">]><model>&e;</model>'
    (tmp_path / "a.3mf").write_bytes(_archive({"3D/3dmodel.model": xml}))
    with pytest.raises(Refused):
        surface.read_bone(tmp_path / "a.3mf")


def test_3mf_in_another_unit_is_converted(tmp_path: Path, block: trimesh.Trimesh) -> None:
    block.apply_scale(1 / 25.4)
    with zipfile.ZipFile(io.BytesIO(trimesh.Scene({"b": block}).export(file_type="3mf"))) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries["3D/3dmodel.model"] = entries["3D/3dmodel.model"].replace(b'unit="millimeter"', b'unit="inch"')
    place = tmp_path / "a.3mf"
    place.write_bytes(_archive(entries))
    assert surface.read_bone(place).solid.volume_mm3 == pytest.approx(24000)
