from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest
import trimesh

from vertebra3d.errors import Refused
from vertebra3d.files import NOTICE, export
from vertebra3d.files.surface import read_bone, read_triangles
from vertebra3d.solids import Solid


@pytest.fixture(scope="module")
def ring() -> Solid:
    """A block with a hole, cut by a rounded cutter: many slivers, genus 1."""
    block = Solid.box([-20, -20, -10], [20, 20, 10]) - Solid.box([-5, -5, -20], [5, 5, 20])
    corners = [[x, y, z] for x in (3, 11) for y in (10, 40) for z in (-4, 40)]
    return block - Solid.rounded_hull(corners, 1.5)


@pytest.mark.parametrize("form", export.FORMATS)
def test_every_format_holds_the_same_closed_bone(tmp_path: Path, ring: Solid, form: str) -> None:
    place = export.export_mesh(ring, tmp_path / f"bone.{form}", note="L4 hemilaminectomy left kept")
    back = read_triangles(place.read_bytes(), f".{form}")
    assert back.is_watertight
    assert back.is_winding_consistent
    assert len(back.faces) == ring.triangles
    assert back.volume == pytest.approx(ring.volume_mm3, rel=1e-6)
    assert np.allclose(back.bounds, ring.bounds, atol=1e-5)
    assert read_bone(place).solid.volume_mm3 == pytest.approx(ring.volume_mm3, rel=1e-6)


@pytest.mark.parametrize("form", [f for f in export.FORMATS if f != "vtp"])
def test_another_reader_agrees(tmp_path: Path, ring: Solid, form: str) -> None:
    mesh = trimesh.load_mesh(export.export_mesh(ring, tmp_path / f"bone.{form}"))
    mesh.merge_vertices(merge_tex=True, merge_norm=True)
    assert mesh.is_watertight
    assert mesh.volume == pytest.approx(ring.volume_mm3, rel=1e-6)


def test_frame_unit_and_notice_are_in_the_file(tmp_path: Path, ring: Solid) -> None:
    for form in export.FORMATS:
        place = export.export_mesh(ring, tmp_path / f"bone.{form}", note="L4 kept")
        data = place.read_bytes()
        if form == "3mf":
            with zipfile.ZipFile(place) as archive:
                data = archive.read("3D/3dmodel.model")
            assert b'unit="millimeter"' in data
        assert b"L4 kept" in data or form == "vtp"
        if form == "stl":
            assert b"mm, LPS" in data[:80]
            assert not data.startswith(b"solid")
        elif form != "vtp":  # its texts are encoded
            assert b"LPS: +x patient left, +y posterior, +z superior" in data
            assert NOTICE.encode() in data


def test_a_note_cannot_break_the_format(tmp_path: Path, ring: Solid) -> None:
    for form in export.FORMATS:
        place = export.export_mesh(ring, tmp_path / f"b.{form}", note="solid\nend_header\nelement <a&b> é \"'")
        assert len(read_triangles(place.read_bytes(), f".{form}").faces) == ring.triangles


def test_slivers_that_single_precision_would_open_are_taken_out(tmp_path: Path) -> None:
    """A step of 1e-7 mm at 60 mm is below single precision."""
    low = Solid.box([0, 0, 0], [60, 30, 30])
    solid = low + Solid.box([10, 10, 29], [20, 20, 30 + 1e-7])
    for form in ("stl", "ply", "glb"):
        back = read_triangles(export.export_mesh(solid, tmp_path / f"a.{form}").read_bytes(), f".{form}")
        assert back.is_watertight
        assert back.volume == pytest.approx(solid.volume_mm3, rel=1e-6)


def test_suffix_in_capitals(tmp_path: Path, ring: Solid) -> None:
    assert export.export_mesh(ring, tmp_path / "BONE.STL").is_file()


@pytest.mark.parametrize("name", ["bone.step", "bone", "bone.stl.gz", ".stl"])
def test_unknown_formats_are_refused(tmp_path: Path, ring: Solid, name: str) -> None:
    with pytest.raises(Refused, match="allowed: stl, ply, obj, glb, 3mf, vtp"):
        export.export_mesh(ring, tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_nothing_to_write_is_refused(tmp_path: Path) -> None:
    empty = Solid.box([0, 0, 0], [1, 1, 1]) - Solid.box([-1, -1, -1], [2, 2, 2])
    with pytest.raises(Refused, match="this part is empty"):
        export.export_mesh(empty, tmp_path / "a.stl")
    assert not list(tmp_path.iterdir())


def test_a_writer_that_lies_is_found_out(tmp_path: Path, ring: Solid, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Solid.box([0, 0, 0], [30, 30, 30])
    monkeypatch.setitem(export.WRITERS, ".stl", lambda mesh, note: whole.to_trimesh().export(file_type="stl"))
    with pytest.raises(Refused, match="read back"):
        export.export_mesh(ring, tmp_path / "a.stl")
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_refused(tmp_path: Path, ring: Solid) -> None:
    with pytest.raises(Refused, match="there is no folder"):
        export.export_mesh(ring, tmp_path / "none" / "a.stl")
