"""Label maps: bones drawn as voxels, in any orientation, and files that are wrong."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
import pytest
import pyvista as pv
from scipy.spatial.transform import Rotation

from vertebra3d import Case
from vertebra3d.anatomy.build import build_bone
from vertebra3d.errors import Refused
from vertebra3d.files import labels as module
from vertebra3d.files.bones import bone_of, load_bone
from vertebra3d.files.label_tables import TABLES, levels_of
from vertebra3d.files.labels import LabelMap, label_of, read_labels, surface_of
from vertebra3d.files.surface import read_bone
from vertebra3d.solids import Solid
from vertebra3d.triangles import enclosed

sitk = pytest.importorskip("SimpleITK")


def drawn(solid: Solid, spacing: tuple[float, float, float]) -> tuple[np.ndarray, np.ndarray]:
    """The solid as a mask (k, j, i), and where its first voxel is; voxels stand `spacing` (x, y, z) apart."""
    low, high = solid.bounds
    start = low - 3 * np.array(spacing)
    size = np.ceil((high - start) / spacing + 4).astype(int)
    image = pv.ImageData(dimensions=size, spacing=spacing, origin=start)
    mask = pv.PolyData.from_regular_faces(*solid.arrays).voxelize_binary_mask(reference_volume=image)
    return np.asarray(mask.point_data["mask"]).reshape(size[::-1]).astype(np.uint8), start


def write(path: Path, voxels: np.ndarray, start: np.ndarray, spacing: tuple[float, ...], turn: np.ndarray) -> Path:
    """A file whose axes are turned: what lies at p in the drawing lies at turn @ p in the patient."""
    image = sitk.GetImageFromArray(voxels)
    image.SetSpacing(spacing)
    image.SetOrigin(tuple(turn @ start))
    image.SetDirection(tuple(turn.ravel()))
    sitk.WriteImage(image, str(path), useCompression=path.name.endswith("gz"))
    return path


@pytest.fixture(scope="module")
def spine() -> tuple[np.ndarray, np.ndarray]:
    """L3 above L4 in one map, with the labels of TotalSegmentator, 1 mm; and where its first voxel is."""
    upper, upper_start = drawn(build_bone("L3").solid, (1.0, 1.0, 1.0))
    lower, lower_start = drawn(build_bone("L4").solid, (1.0, 1.0, 1.0))
    start = np.minimum(upper_start, lower_start - [0, 0, 90])
    whole = np.zeros((240, 140, 140), dtype=np.uint8)
    for mask, at, label in ((upper, upper_start, 29), (lower, lower_start - [0, 0, 90], 28)):
        i, j, k = np.rint(at - start).astype(int)
        part = whole[k : k + mask.shape[0], j : j + mask.shape[1], i : i + mask.shape[2]]
        part[mask > 0] = label
    return whole, start


@pytest.mark.parametrize("name", ["a.nii", "a.nii.gz", "a.nrrd", "a.mha", "a.mhd"])
@pytest.mark.parametrize("seed", [0, 1])
def test_a_bone_lies_where_the_header_says(tmp_path: Path, name: str, seed: int) -> None:
    solid, spacing = build_bone("L4").solid, (0.7, 0.8, 1.25)
    turn = np.eye(3) if seed == 0 else Rotation.random(random_state=seed).as_matrix() @ np.diag([1.0, 1.0, -1.0])
    mask, start = drawn(solid, spacing)
    found = read_bone(write(tmp_path / name, mask, start, spacing, turn)).solid
    assert found.volume_mm3 == pytest.approx(solid.volume_mm3, rel=0.02)
    true = solid.arrays[0] @ turn.T
    assert np.abs(found.bounds - [true.min(axis=0), true.max(axis=0)]).max() < 1.3


def test_labels_are_offered_by_level(tmp_path: Path, spine) -> None:
    path = write(tmp_path / "spine.nii.gz", *spine, (1.0, 1.0, 1.0), np.eye(3))
    labels = read_labels(path)
    assert dict(labels.levels) == {28: "L4", 29: "L3"}
    assert label_of(labels, "L3", None) == label_of(labels, "29", None) == label_of(labels, None, "L3") == 29
    for asked, said in ((None, r"holds 2 labels: 28 \(L4\), 29 \(L3\); choose one"), ("7", "no label '7'")):
        with pytest.raises(Refused, match=said):
            label_of(labels, asked, None)


def test_a_bone_of_a_map_is_worked_on(tmp_path: Path, spine) -> None:
    turn = Rotation.from_euler("xyz", [20, -30, 40], degrees=True).as_matrix()
    path = write(tmp_path / "spine.nrrd", *spine, (1.0, 1.0, 1.0), turn)
    bone, name = load_bone(path, label="L4")
    assert (bone.level, name.label) == ("L4", "L4")
    assert bone.solid.volume_mm3 == pytest.approx(build_bone("L4").solid.volume_mm3, rel=0.03)
    assert bone.provenance is not None
    assert bone.provenance.notes[0] == "label 28 of the map, L4"
    case = Case(level="L4", bone=name)
    assert bone_of(Case.from_json(case.to_json())).solid.volume_mm3 == pytest.approx(bone.solid.volume_mm3)


@pytest.mark.parametrize("name", list(TABLES))
def test_each_table_is_told_by_its_order(name: str) -> None:
    table = TABLES[name]
    lumbar = {label: -10.0 * int(level[1]) for label, level in table.items() if level.startswith("L")}
    assert levels_of(lumbar) == {label: table[label] for label in lumbar}


def test_an_order_that_no_table_has_names_nothing() -> None:
    assert levels_of({20: 0.0}) == {}  # L1 of one table, L3 of another
    assert levels_of({27: 10.0, 28: 0.0}) == {}  # L5 above L4
    assert levels_of({}) == {}


def test_names_of_slicer_count_if_they_are_levels(tmp_path: Path, spine) -> None:
    voxels, start = spine
    image = sitk.GetImageFromArray(voxels)
    image.SetOrigin(tuple(start))
    for number, (label, told) in enumerate(((28, "vertebrae_L2"), (29, "Jane Doe 1950 L1 vertebra"), (3, "spleen"))):
        image.SetMetaData(f"Segment{number}_Name", told)
        image.SetMetaData(f"Segment{number}_LabelValue", str(label))
    image.SetMetaData("PatientName", "Jane Doe")
    path = tmp_path / "a.seg.nrrd"
    sitk.WriteImage(image, str(path))
    labels = read_labels(path)
    assert dict(labels.levels) == {28: "L2", 29: "L1"}
    bone, name = load_bone(path, label="L2")
    told = f"{bone.source} {bone.provenance} {Case(level='L2', bone=name).to_json()}"
    assert "Jane" not in told
    assert "Doe" not in told


def test_the_largest_piece_counts_and_touching_edges_are_filled() -> None:
    voxels = np.zeros((30, 30, 30), dtype=np.uint8)
    voxels[4:16, 4:16, 4:16] = 5
    voxels[16:26, 16:26, 4:16] = 5  # touches along an edge
    voxels[28, 28, 28] = 5
    vertices, faces = surface_of(LabelMap(voxels, np.eye(4), {}), 5)
    assert Solid.from_arrays(vertices, faces).is_closed


def test_the_surface_has_the_volume_of_the_voxels() -> None:
    """A net that is smoothed lies within the corners of the voxels: of a plate it takes most."""
    voxels = np.zeros((12, 40, 40), dtype=np.uint8)
    voxels[4:7, 5:35, 5:35] = 1
    matrix = np.diag([0.8, 0.8, 1.5, 1.0])
    vertices, faces = surface_of(LabelMap(voxels, matrix, {}), 1)
    assert enclosed(vertices, faces) == pytest.approx(voxels.sum() * 0.8 * 0.8 * 1.5, rel=1e-4)


def test_without_the_package_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    path = tmp_path / "a.nii"
    path.write_bytes(b"x" * 400)
    monkeypatch.setitem(sys.modules, "SimpleITK", None)
    with pytest.raises(Refused, match=r"SimpleITK, which is not installed: pip install 'vertebra3d\[imaging\]'"):
        read_bone(path)


# ---- what is wrong ---------------------------------------------------------------------------------------------------
def _cube(value: int = 1, dtype: type = np.uint8) -> np.ndarray:
    voxels = np.zeros((20, 20, 20), dtype=dtype)
    voxels[4:16, 4:16, 4:16] = value
    return voxels


def _saved(folder: Path, voxels: np.ndarray, name: str = "a.mha") -> Path:
    return write(folder / name, voxels, np.zeros(3), (1.0, 1.0, 1.0), np.eye(3))


def _truncated(folder: Path) -> Path:
    path = _saved(folder, np.random.default_rng(0).integers(0, 3, (40, 40, 40)).astype(np.uint8), "a.nii.gz")
    path.write_bytes(path.read_bytes()[:-2000])
    return path


def _promises(folder: Path) -> Path:
    path = folder / "a.mha"
    path.write_text(
        "ObjectType = Image\nNDims = 3\nBinaryData = True\nDimSize = 60000 60000 60000\nElementType = MET_UCHAR\n"
        "ElementDataFile = LOCAL\n"
    )
    return path


def _elsewhere(folder: Path) -> Path:
    path = folder / "a.mhd"
    path.write_text(
        "ObjectType = Image\nNDims = 3\nDimSize = 9 9 9\nElementType = MET_UCHAR\nElementDataFile = ../secret.raw\n"
    )
    return path


def _alone(folder: Path) -> Path:
    path = _saved(folder, _cube(), "a.mhd")
    (folder / "a.raw").unlink()
    return path


def _detached(folder: Path) -> Path:
    path = folder / "a.nrrd"
    path.write_text("NRRD0004\ntype: uchar\ndimension: 3\nsizes: 9 9 9\nencoding: raw\ndata file: /etc/passwd\n\n")
    return path


def _gzip_of_nothing(folder: Path) -> Path:
    path = folder / "a.nii.gz"
    path.write_bytes(gzip.compress(b"\0" * 50_000_000))
    return path


def _unreadable(folder: Path) -> Path:
    path = folder / "a.nii"
    path.mkdir()
    return path


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_truncated, "cannot be read"),
        (_promises, "promises 216,000,000,000,000 voxels; at most 400,000,000"),
        (_elsewhere, "does not name one data file in its own folder"),
        (_alone, "not beside it"),
        (_detached, "names another file"),
        (_gzip_of_nothing, "cannot be read"),
        (_unreadable, "no such file"),
        (lambda f: f / "gone.nii.gz", "no such file"),
        (lambda f: _saved(f, _cube(0)), "holds no label"),
        (lambda f: _saved(f, _cube()[:, 8:9, 8:9]), "too few for a vertebra"),
        (lambda f: _saved(f, np.random.default_rng(1).normal(size=(20, 20, 20))), "it is an image"),
        (lambda f: _saved(f, np.arange(8000, dtype=np.int32).reshape(20, 20, 20)), "more than 400 labels"),
        (lambda f: _saved(f, np.full((20, 20, 20), np.nan)), "it is an image"),
        (lambda f: _saved(f, _cube()), "12 mm across|20 to 300|nothing can be seen through|has to be|canal"),
    ],
)
def test_what_is_wrong_is_refused_in_one_line(
    tmp_path: Path, make, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = make(tmp_path)
    with pytest.raises(Refused, match=said) as refusal:
        load_bone(path, "L4")
    assert "\n" not in str(refusal.value)
    assert str(path) in str(refusal.value)
    printed = capfd.readouterr()
    assert printed.out + printed.err == ""


@pytest.mark.parametrize("suffix", module.SUFFIXES)
@pytest.mark.parametrize(
    "data", [b"", b"\0", b"not an image at all\n", bytes(range(256)) * 40, np.random.default_rng(5).bytes(5000)]
)
def test_rubbish_is_refused(tmp_path: Path, suffix: str, data: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    with pytest.raises(Refused) as refusal:
        read_bone(path)
    assert "\n" not in str(refusal.value)
    assert capfd.readouterr().out == ""
