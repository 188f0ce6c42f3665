"""A bone out of a DICOM segmentation; nothing of the patient in its header comes along."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import pyvista as pv

from vertebra3d import evaluate
from vertebra3d.anatomy.build import build_bone
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.files.bones import load_bone
from vertebra3d.files.labels import read_labels

hd = pytest.importorskip("highdicom")
pydicom = pytest.importorskip("pydicom")

SPACING, SLICE = 0.8, 1.2
NAME, NUMBER = "Doe^Jane", "4711-0815"
CODES = {"L3": ("36470004", "Third lumbar vertebra"), "L4": ("49668003", "Fourth lumbar vertebra")}


def _source(count: int, rows: int, columns: int) -> list:
    """Slices of a CT, from below upwards, seen from below as a radiologist does."""
    from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, generate_uid

    study, series, frame = (generate_uid() for _ in range(3))
    made = []
    for k in range(count):
        image = pydicom.Dataset()
        image.file_meta = pydicom.dataset.FileMetaDataset()
        image.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        image.SOPClassUID, image.SOPInstanceUID = CTImageStorage, generate_uid()
        image.StudyInstanceUID, image.SeriesInstanceUID, image.FrameOfReferenceUID = study, series, frame
        image.PatientName, image.PatientID, image.PatientBirthDate, image.PatientSex = NAME, NUMBER, "19500101", "F"
        image.StudyID, image.StudyDate, image.StudyTime, image.AccessionNumber = "1", "20200101", "120000", "A1"
        image.Modality, image.InstanceNumber, image.ReferringPhysicianName = "CT", k + 1, "Roe^Richard"
        image.Rows, image.Columns = rows, columns
        image.PixelSpacing, image.SliceThickness = [SPACING, SPACING], SLICE
        image.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
        image.ImagePositionPatient = [-60.0, -50.0, -60.0 + SLICE * k]
        made.append(image)
    return made


@pytest.fixture(scope="module")
def spine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """L3 (segment 2) above L4 (segment 1)."""
    shape = (130, 140, 150)
    whole = pv.ImageData(dimensions=shape[::-1], spacing=(SPACING, SPACING, SLICE), origin=(-60.0, -50.0, -60.0))
    voxels = np.zeros(shape, dtype=np.uint8)
    for level, number, up in (("L4", 1, -20.0), ("L3", 2, 40.0)):
        vertices, faces = build_bone(level).solid.arrays
        mask = pv.PolyData.from_regular_faces(vertices + np.array([0.0, 0.0, up]), faces).voxelize_binary_mask(
            reference_volume=whole
        )
        voxels[np.asarray(mask.point_data["mask"]).reshape(shape) > 0] = number
    path = tmp_path_factory.mktemp("dicom") / "spine.dcm"
    segments = [
        hd.seg.SegmentDescription(
            number, name, hd.sr.CodedConcept("123037004", "SCT", "Anatomical Structure"),
            hd.sr.CodedConcept(CODES[level][0], "SCT", CODES[level][1]),
            hd.seg.SegmentAlgorithmTypeValues.MANUAL,
        )
        for number, level, name in ((1, "L4", "lowest"), (2, "L3", "vertebrae_L3"))
    ]  # fmt: skip
    hd.seg.Segmentation(
        _source(*shape), voxels, hd.seg.SegmentationTypeValues.BINARY, segments, hd.UID(), 2, hd.UID(), 1,
        "None", "None", "1", "1",
    ).save_as(path)  # fmt: skip
    return path


def test_levels_are_told_by_name_or_by_code(spine: Path) -> None:
    labels = read_labels(spine)
    assert labels.levels == {1: "L4", 2: "L3"}
    assert labels.labels == (1, 2)


def test_the_bone_lies_where_it_lay(spine: Path) -> None:
    bone, name = load_bone(spine, "L3")
    true = build_bone("L3")
    assert bone.solid.volume_mm3 == pytest.approx(true.solid.volume_mm3, rel=0.03)
    assert bone.provenance is not None
    frame = np.array(bone.provenance.frame)
    assert np.allclose(frame[:3, 3], [0, 0, -40], atol=2.0)
    assert np.allclose(frame[:3, :3], np.eye(3), atol=0.05)
    assert bone.landmarks.canal_half_width == pytest.approx(true.landmarks.canal_half_width, abs=1.0)
    told = json.dumps(evaluate(Case(level="L3", bone=name), bone=bone).as_dict())
    for secret in (*NAME.split("^"), NUMBER, "1950", "Roe"):
        assert secret not in told


def test_what_is_no_segmentation_is_refused(tmp_path: Path, spine: Path) -> None:
    image = _source(1, 8, 8)[0]
    image.PixelData = bytes(64)
    image.BitsAllocated = image.BitsStored = 8
    image.HighBit, image.PixelRepresentation, image.SamplesPerPixel = 7, 0, 1
    image.PhotometricInterpretation = "MONOCHROME2"
    image.file_meta.MediaStorageSOPClassUID = image.SOPClassUID
    image.file_meta.MediaStorageSOPInstanceUID = image.SOPInstanceUID
    image.save_as(tmp_path / "image.dcm", enforce_file_format=True)
    with pytest.raises(Refused, match="a DICOM image, where a segmentation"):
        load_bone(tmp_path / "image.dcm")
    (tmp_path / "half.dcm").write_bytes(spine.read_bytes()[:-20_000])
    with pytest.raises(Refused, match="cannot be read"):
        load_bone(tmp_path / "half.dcm")
    with pytest.raises(Refused, match="no such file"):
        load_bone(tmp_path / "gone.dcm")


def test_a_missing_package_is_named(spine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "highdicom", None)
    with pytest.raises(Refused, match=r"highdicom, which is not installed: pip install 'vertebra3d\[imaging\]'"):
        load_bone(spine)


def test_more_than_is_read_is_refused_by_its_header(spine: Path, tmp_path: Path) -> None:
    told = pydicom.dcmread(spine)
    told.NumberOfFrames = 2_000_000
    told.save_as(tmp_path / "huge.dcm")
    with pytest.raises(Refused, match="promises .* voxels; at most 400,000,000"):
        load_bone(tmp_path / "huge.dcm")
