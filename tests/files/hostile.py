"""Files that a bone is asked of and that hold none, or a broken one: made in a folder, and tried in bounded memory.

    python -m tests.files.hostile FOLDER

prints one line of JSON for each: what became of it, in how many seconds, and the largest memory that was in use.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import struct
import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import trimesh

from vertebra3d.anatomy.build import build_bone
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid

MOST_BYTES = 3_000_000_000  # of address space beyond what the interpreter and its libraries have taken
_VTK = b"# vtk DataFile Version 3.0\nx\nASCII\nDATASET POLYDATA\nPOINTS "
_MHD = b"NDims = 3\nElementType = MET_UCHAR\nDimSize = %s\nElementDataFile = %s\n"
Made = dict[str, Callable[[Path], None]]


def whole() -> trimesh.Trimesh:
    """A sound vertebra."""
    vertices, faces = build_bone("L3").solid.arrays
    return trimesh.Trimesh(vertices, faces, process=False)


def as_stl(mesh: trimesh.Trimesh) -> bytes:
    return bytes(mesh.export(file_type="stl"))


def _arrays(mesh: trimesh.Trimesh) -> tuple[np.ndarray, np.ndarray]:
    return np.array(mesh.vertices), np.array(mesh.faces)


def _cut(mesh: trimesh.Trimesh, normal: tuple[float, float, float], offset: float) -> bytes:
    """What lies beyond a plane."""
    beyond = Solid.from_arrays(*_arrays(mesh)).split_plane(normal, offset)[0]
    return as_stl(trimesh.Trimesh(*beyond.arrays, process=False))


def _joined(*parts: trimesh.Trimesh) -> bytes:
    return as_stl(trimesh.util.concatenate(parts))


def _moved(mesh: trimesh.Trimesh, *by: float) -> trimesh.Trimesh:
    made = mesh.copy()
    made.apply_translation(by)
    return made


def _scaled(mesh: trimesh.Trimesh, by: float) -> bytes:
    made = mesh.copy()
    made.apply_scale(by)
    return as_stl(made)


def _without(mesh: trimesh.Trimesh, keep: np.ndarray) -> bytes:
    return as_stl(trimesh.Trimesh(mesh.vertices, mesh.faces[keep], process=False))


def _flipped(mesh: trimesh.Trimesh, which: np.ndarray) -> bytes:
    faces = mesh.faces.copy()
    faces[which] = faces[which][:, ::-1]
    return as_stl(trimesh.Trimesh(mesh.vertices, faces, process=False))


def _hole(mesh: trimesh.Trimesh, mm: float) -> bytes:
    centres = mesh.triangles_center
    middle = centres[centres[:, 1].argmin()]  # the front of the body
    return _without(mesh, np.linalg.norm(centres - middle, axis=1) > mm / 2)


def _bytes(data: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(data) and None  # type: ignore[func-returns-value]


def _meshes() -> Made:
    bone = whole()
    stl, rng = as_stl(bone), np.random.default_rng(1)
    centres = bone.triangles_center
    below = _moved(bone, 0.0, 2.0, -24.0)
    fused = Solid.from_arrays(*_arrays(bone)) + Solid.from_arrays(*_arrays(below))
    cracked = bone.triangles + rng.uniform(-2e-4, 2e-4, (len(bone.faces), 1, 3))
    ply = bytes(bone.export(file_type="ply"))
    text = trimesh.exchange.ply.export_ply(bone, encoding="ascii").decode()
    obj = bone.export(file_type="obj")
    off = bone.export(file_type="off")
    glb = bytes(bone.export(file_type="glb"))
    bad = np.frombuffer(stl[84:], dtype=np.uint8).copy()
    vertices = np.array(bone.vertices)
    vertices[100] = np.nan
    endless = np.array(bone.vertices)
    endless[7, 1] = np.inf
    sphere = trimesh.creation.icosphere(radius=20.0)
    made = {
        "empty.stl": b"",
        "header_only.stl": bytes(84),
        "promises_four_billion.stl": bytes(80) + struct.pack("<I", 0xFFFFFFFF) + bytes(50),
        "truncated.stl": stl[: len(stl) // 2],
        "truncated_ascii.stl": trimesh.exchange.stl.export_stl_ascii(bone)[:50_000].encode(),
        "words.stl": b"solid vertebra\nfacet normal a b c\nouter loop\nvertex one two three\nendloop\nendfacet",
        "random.stl": rng.bytes(20_000),
        "wrong_magic.stl": b"PK\x03\x04" + stl[4:],
        "shuffled.stl": stl[:84] + rng.permutation(bad).tobytes(),
        "not_a_number.stl": as_stl(trimesh.Trimesh(vertices, bone.faces, process=False)),
        "infinite.stl": as_stl(trimesh.Trimesh(endless, bone.faces, process=False)),
        "one_point.stl": as_stl(trimesh.Trimesh(bone.vertices * 0.0, bone.faces, process=False)),
        "one_triangle.stl": _without(bone, np.arange(len(bone.faces)) == 0),
        "flat.stl": _scaled(bone, 1.0)[:84]
        + as_stl(trimesh.Trimesh(bone.vertices * [1, 1, 0], bone.faces, process=False))[84:],
        "sphere.stl": as_stl(sphere),
        "cube.stl": as_stl(trimesh.creation.box((60, 60, 30))),
        "ring.stl": as_stl(trimesh.creation.torus(30.0, 8.0)),
        "tube.stl": as_stl(trimesh.creation.annulus(10.0, 25.0, 30.0)),
        "body_without_arch.stl": _cut(bone, (0.0, -1.0, 0.0), 0.0),
        "arch_without_body.stl": _cut(bone, (0.0, 1.0, 0.0), 12.0),
        "left_half.stl": _cut(bone, (1.0, 0.0, 0.0), 0.0),
        "upper_half.stl": _cut(bone, (0.0, 0.0, 1.0), 4.0),
        "two_apart.stl": _joined(bone, _moved(bone, 0.0, 0.0, -60.0)),
        "two_fused.stl": as_stl(trimesh.Trimesh(*fused.arrays, process=False)),
        "two_on_one_another.stl": _joined(bone, _moved(bone, 1.0, 0.0, 0.0)),
        "great_hole.stl": _hole(bone, 25.0),
        "no_back.stl": _without(bone, centres[:, 1] < 20.0),
        "fins.stl": _joined(bone, trimesh.Trimesh(bone.vertices, bone.faces[:, ::-1][::9], process=False)),
        "micrometres.stl": _scaled(bone, 1e-6),
        "kilometres.stl": _scaled(bone, 1e5),
        "small_hole.stl": _hole(bone, 5.0),
        "inside_out.stl": _flipped(bone, np.ones(len(bone.faces), dtype=bool)),
        "partly_flipped.stl": _flipped(bone, rng.random(len(bone.faces)) < 0.1),
        "doubled.stl": _joined(bone, trimesh.Trimesh(bone.vertices, bone.faces[::7], process=False)),
        "specks.stl": _joined(bone, *(_moved(trimesh.creation.box((1, 1, 1)), 70.0, 10.0 * n, 0.0) for n in range(4))),
        "hollow.stl": _joined(bone, trimesh.Trimesh(*_inwards(), process=False)),
        "cracked.stl": as_stl(
            trimesh.Trimesh(cracked.reshape(-1, 3), np.arange(cracked.size // 3).reshape(-1, 3), process=False)
        ),
        "metres.stl": _scaled(bone, 0.001),
        "inches.stl": _scaled(bone, 1 / 25.4),
        "wrong_magic.ply": b"plz" + ply[3:],
        "no_end.ply": b"ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\n",
        "promises.ply": ply.replace(f"element face {len(bone.faces)}".encode(), b"element face 99999999999"),
        "promises_points.ply": ply.replace(
            f"element vertex {len(bone.vertices)}".encode(), b"element vertex 4000000000"
        ),
        "truncated.ply": ply[: len(ply) * 2 // 3],
        "beyond.ply": text.replace("3 0 ", "3 99999999 ", 1).encode(),
        "negative.ply": text.replace("3 0 ", "3 -7 ", 1).encode(),
        "points_only.obj": "\n".join(line for line in obj.splitlines() if line.startswith("v ")).encode(),
        "beyond.obj": (obj + "\nf 1 2 99999999\n").encode(),
        "endless_number.obj": (obj + "\nv 1e999 0 0\nf 1 2 -1\n").encode(),
        "names_files.obj": ("mtllib ../../../etc/passwd\n" + obj).encode(),
        "junk.obj": bytes(range(256)) * 200,
        "promises.off": b"OFF\n999999999999 999999999999 0\n0 0 0\n",
        "negative.off": b"OFF\n-3 -1 0\n0 0 0\n",
        "truncated.off": off[: len(off) // 2].encode(),
        "no_json.glb": glb[:20] + b"{" * 200 + glb[220:],
        "truncated.glb": glb[: len(glb) // 2],
        "wrong_magic.glb": b"glTX" + glb[4:],
        "broken.3mf": b"PK\x03\x04 and no more",
        "bomb.3mf": _zip({"3D/3dmodel.model": bytes(300_000_000)}),
        "thousand_files.3mf": _zip({f"{n}.model": b"<model/>" for n in range(1000)}),
        "climbs.3mf": _zip({"../../../tmp/3dmodel.model": b"<model/>"}),
        "laughs.3mf": _zip({"3D/3dmodel.model": _laughs()}),
        "no_xml.vtp": b'<VTKFile type="PolyData"><PolyData><Piece NumberOfPoints=',
        "promises.vtp": b'<VTKFile type="PolyData"><PolyData><Piece NumberOfPoints="99999999999" NumberOfPolys="9"/>',
        "volume.vtp": b'<?xml version="1.0"?><VTKFile type="ImageData"></VTKFile>',
        "promises.vtk": _VTK + b"99999999999 float\n0 0 0\n",
        "promises_field.vtk": _VTK + b"1 float\n0 0 0\nPOINT_DATA 1\nFIELD f 1\ny 1 99999999999 double\n1\n",
        "grid.vtk": _VTK.replace(b"POLYDATA", b"UNSTRUCTURED_GRID") + b"1 float\n0 0 0\n",
        "truncated.vtk": _VTK + b"300 float\n0 0 0 1 1",
        "no_suffix": stl,
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(100),
    }
    return {name: _bytes(data) for name, data in made.items()}


def _inwards() -> tuple[np.ndarray, np.ndarray]:
    ball = trimesh.creation.icosphere(radius=3.0)
    front = float(whole().bounds[0, 1])
    return ball.vertices + np.array([0.0, front + 12.0, 0.0]), ball.faces[:, ::-1]


def _zip(files: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def _laughs() -> bytes:
    lines = ['<!ENTITY a0 "ha">'] + [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    return f"<?xml version='1.0'?><!DOCTYPE model [{''.join(lines)}]><model>&a9;</model>".encode()


def _maps() -> Made:
    import SimpleITK as sitk

    def write(voxels: np.ndarray, change: Callable[[Any], Any] = lambda image: image) -> Callable[[Path], None]:
        return lambda path: sitk.WriteImage(change(sitk.GetImageFromArray(voxels)), str(path))

    def packed(data: bytes) -> Callable[[Path], None]:
        return _bytes(gzip.compress(data, 1))

    zero = np.zeros((30, 30, 30), dtype=np.uint8)
    ten = zero.copy()
    ten[:, :, 5:15] = np.arange(1, 11)[:, None].repeat(3, 0)[:, :, None] * np.ones((1, 30, 10), dtype=np.uint8)
    ball = ((np.indices(zero.shape) - 15) ** 2).sum(axis=0) < 100
    header = bytearray(_nifti_header((32767, 32767, 32767)))
    small = bytearray(_nifti_header((30, 30, 30)))
    lost = bytearray(small)
    struct.pack_into("<h", lost, 252, 1)
    struct.pack_into("<fff", lost, 256, float("nan"), float("nan"), float("nan"))
    nrrd = b"NRRD0004\ntype: uint8\ndimension: 3\nsizes: %s\nencoding: %s\n"
    return {
        "empty.nii": _bytes(b""),
        "no_labels.nii": write(zero),
        "ten_labels.nii.gz": write(ten),
        "speck.nii": write((zero + (np.indices(zero.shape).sum(axis=0) == 0)).astype(np.uint8)),
        "ball.nii.gz": write(ball.astype(np.uint8)),
        "image.nii": write(np.random.default_rng(1).normal(size=(30, 30, 30)).astype(np.float32)),
        "endless.nii": write(np.full((20, 20, 20), np.inf, dtype=np.float32)),
        "flat.nii": write(np.ones((1, 30, 30), dtype=np.uint8)),
        "promises.nii": _bytes(bytes(header)),
        "truncated.nii": _bytes(bytes(small) + bytes(1000)),
        "lost_in_space.nii": _bytes(bytes(lost) + bytes(27000)),
        "broken.nii.gz": _bytes(gzip.compress(bytes(small) + bytes(27000))[:100]),
        "bomb.nii.gz": packed(bytes(header) + bytes(200_000_000)),
        "no_archive.nii.gz": _bytes(b"this is no archive"),
        "names_files.nrrd": _bytes(nrrd % (b"30 30 30", b"raw") + b"data file: /etc/passwd\n\n"),
        "promises.nrrd": _bytes(nrrd % (b"99999 99999 99999", b"raw") + b"\n" + bytes(100)),
        "truncated.nrrd": _bytes(nrrd % (b"30 30 30", b"gzip") + b"\n" + gzip.compress(bytes(27000))[:30]),
        "names_files.mhd": _bytes(_MHD % (b"9 9 9", b"../../etc/passwd")),
        "missing.mhd": _bytes(_MHD % (b"9 9 9", b"gone.raw")),
        "promises.mha": _bytes(_MHD % (b"99999 99999 999", b"LOCAL")),
        "junk.mha": _bytes(bytes(range(256)) * 40),
        "junk.dcm": _bytes(bytes(range(256)) * 40),
        "preamble_only.dcm": _bytes(bytes(128) + b"DICM"),
    }  # fmt: skip


def _nifti_header(size: tuple[int, int, int]) -> bytes:
    made = bytearray(352)
    struct.pack_into("<i", made, 0, 348)
    struct.pack_into("<8h", made, 40, 3, *size, 1, 1, 1, 1)
    struct.pack_into("<hh", made, 70, 2, 8)
    struct.pack_into("<8f", made, 76, 1, 1, 1, 1, 1, 1, 1, 1)
    struct.pack_into("<f", made, 108, 352.0)
    made[344:348] = b"n+1\0"
    return bytes(made)


def _places() -> Made:
    def forbidden(path: Path) -> None:
        path.write_bytes(b"solid")
        path.chmod(0)

    return {
        "folder.stl": lambda path: path.mkdir(),
        "pipe.stl": lambda path: os.mkfifo(path),
        "pipe.nii": lambda path: os.mkfifo(path),
        "endless.stl": lambda path: path.symlink_to("/dev/zero"),
        "endless.nii.gz": lambda path: path.symlink_to("/dev/zero"),
        "loop.stl": lambda path: path.symlink_to(path.name),
        "gone.stl": lambda path: path.symlink_to("nowhere.stl"),
        "forbidden.stl": forbidden,
        "forbidden.nii": forbidden,
    }


MENDED = (
    "fins.stl",
    "small_hole.stl",
    "inside_out.stl",
    "partly_flipped.stl",
    "doubled.stl",
    "specks.stl",
    "hollow.stl",
    "cracked.stl",
    "metres.stl",
    "inches.stl",
)  # and told so; the rest is refused
TAKEN = ("names_files.obj", "wrong_magic.stl")  # as they are: nothing of what is wrong is heeded


def make(folder: Path) -> list[str]:
    """Make every file; returns their names."""
    made = {**_meshes(), **_maps(), **_places()}
    for name, write in made.items():
        write(folder / name)
    return list(made)


def attempt(path: Path) -> dict[str, Any]:
    """What becomes of a file: "refused" with its line, "mended" or "taken" with what was told, or "broken"."""
    from vertebra3d.files.bones import load_bone
    from vertebra3d.files.surface import read_bone

    start = time.perf_counter()
    told: dict[str, Any] = {"name": path.name}
    try:
        if path.name in (*MENDED, *TAKEN):  # what comes after reading takes as long as for a sound one
            notes = list(read_bone(path).notes)
        else:
            found = load_bone(path)[0].provenance
            notes = list(found.notes) if found is not None else []
        told |= {"became": "mended" if notes else "taken", "said": notes}
    except Refused as refusal:
        told |= {"became": "refused", "said": [str(refusal)]}
    except BaseException as error:  # whatever else it is, it is a fault
        told |= {"became": "broken", "said": [f"{type(error).__name__}: {error}"]}
    return told | {"seconds": round(time.perf_counter() - start, 2), "peak_mb": round(_peak_bytes() / 1e6)}


def _peak_bytes() -> int:
    """The most memory that this process has held; what `getrusage` tells begins with that of the process before."""
    status = Path("/proc/self/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))) * 1024


def main(folder: Path) -> None:
    """Make the files and try each, in bounded memory."""
    names = make(folder)
    attempt(folder / "sphere.stl")  # what is loaded and compiled once
    taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (taken + MOST_BYTES, taken + MOST_BYTES))
    for name in names:
        print(json.dumps(attempt(folder / name)), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
