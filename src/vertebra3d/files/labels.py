"""A bone out of a label map: NIfTI, NRRD, MHA, MHD or DICOM SEG, with its orientation honoured.

Of a header only size, spacing, orientation and the names of Slicer's segments that are levels are looked at.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from vertebra3d.anatomy.bone import LEVELS
from vertebra3d.errors import Refused
from vertebra3d.files.atomic import read_bytes
from vertebra3d.files.label_tables import levels_of
from vertebra3d.triangles import grown_to

Array = NDArray[np.float64]

SUFFIXES = (".nii", ".nii.gz", ".nrrd", ".mha", ".mhd", ".dcm")
MOST_VOXELS = 400_000_000  # a whole body at 1 mm has a hundred million
_MOST_BYTES = 3_300_000_000  # unpacked: those voxels with eight bytes each and a header
_MOST_OF_BONE = 60_000_000  # of the box round one label
_MOST_LABELS = 400
_MOST_HEADER = 200_000
_LEAST_VOXELS = 500  # a vertebra at 3 mm has two thousand
_ROUNDS = 20  # of filling where voxels touch along an edge only
_SMOOTHINGS = 4  # of the net, each point within its voxel: more of them take more off, at 1 mm 0.7 % of the bone
_PAD = 2


class LabelMap(NamedTuple):
    """A label map.

    Attributes
    ----------
    voxels : ndarray of int (k, j, i)
    matrix : ndarray (4, 4)
        From (i, j, k) to mm, LPS.
    levels : mapping of int to str
        Labels whose level is known.
    labels : tuple of int
        Those that are there, but for 0.
    data_file : Path, optional
        Where the voxels are, if not in the file itself.
    """

    voxels: NDArray[Any]
    matrix: Array
    levels: Mapping[int, str]
    labels: tuple[int, ...] = ()
    data_file: Path | None = None


def is_label_map(path: str | Path) -> bool:
    """Whether a file is a label map by its name."""
    return str(path).lower().endswith(SUFFIXES)


def read_labels(path: str | Path) -> LabelMap:
    """Read a label map.

    Raises
    ------
    Refused
        One line: the package that reads it is missing, it is no label map, larger than is read, or names other files
        elsewhere.
    """
    if str(path).lower().endswith(".dcm"):
        from vertebra3d.files.dicom_seg import read_segmentation

        if not Path(path).is_file():
            raise Refused("there is no such file")
        return _checked(*read_segmentation(Path(path), MOST_VOXELS, _level_in), None)
    data_file = _checked_header(Path(path))
    try:
        import SimpleITK as sitk
    except ImportError:
        raise Refused(
            "label maps are read by the package SimpleITK, which is not installed: pip install 'vertebra3d[imaging]'"
        ) from None
    sitk.ProcessObject.SetGlobalWarningDisplay(False)
    reader = sitk.ImageFileReader()
    reader.SetFileName(str(path))
    try:
        reader.ReadImageInformation()
        size, parts = reader.GetSize(), reader.GetNumberOfComponents()
    except RuntimeError:
        raise Refused("it cannot be read as a label map") from None
    size = tuple(size[:3]) + tuple(n for n in size[3:] if n != 1)
    if len(size) != 3 or parts != 1:
        raise Refused(f"it has {len(size)} dimensions and {parts} values in a voxel; a label map has 3 and 1")
    if (count := int(np.prod(size, dtype=np.float64))) > MOST_VOXELS:
        raise Refused(f"it promises {count:,} voxels; at most {MOST_VOXELS:,} are read")
    if data_file is not None and data_file.stat().st_size > 8 * MOST_VOXELS:
        raise Refused("its data file is larger than is read")
    try:
        image = reader.Execute()
    except (RuntimeError, MemoryError):
        raise Refused("it cannot be read as a label map: it is broken off, or its orientation makes no sense") from None
    image = image if image.GetDimension() == 3 else image[:, :, :, 0]
    voxels = sitk.GetArrayFromImage(image)
    matrix = np.eye(4)
    matrix[:3, :3] = np.array(image.GetDirection()).reshape(3, 3) * np.array(image.GetSpacing())
    matrix[:3, 3] = image.GetOrigin()
    return _checked(voxels, matrix, _slicer_levels(image), data_file)


def _checked(voxels: NDArray[Any], matrix: Array, named: Mapping[int, str], data_file: Path | None) -> LabelMap:
    """A label map of what was read; `named` are levels by names in its header, else the labels are looked at."""
    if not np.isfinite(matrix).all() or abs(np.linalg.det(matrix[:3, :3])) < 1e-6:
        raise Refused("its spacing or orientation makes no sense")
    voxels = _whole(voxels)
    labels = tuple(int(label) for label in np.unique(voxels) if label != 0)
    return LabelMap(voxels, matrix, named or _levels(voxels, labels, matrix), labels, data_file)


def _checked_header(path: Path) -> Path | None:
    """Refuse a header that names a file elsewhere; the data file of an MHD header."""
    if not path.is_file():
        raise Refused("there is no such file")
    suffix = path.suffix.lower()
    if suffix == ".gz":
        _check_gzip(path)  # what is broken off would be read as if the rest were empty
    if suffix == ".mhd":
        head = read_bytes(path, _MOST_HEADER, "a header")
        name = re.search(rb"^\s*ElementDataFile\s*=\s*(.*?)\s*$", head, re.MULTILINE)
        told = name[1].decode("latin-1") if name else ""
        if not told or Path(told).name != told or told.upper().startswith("LIST") or "\\" in told:
            raise Refused("its header does not name one data file in its own folder")
        if told.upper() == "LOCAL":
            return None
        if not (path.parent / told).is_file():
            raise Refused("the data file that its header names is not beside it")
        return path.parent / told
    if suffix == ".nrrd":
        with path.open("rb") as file:
            head = file.read(_MOST_HEADER).partition(b"\n\n")[0]
        if re.search(rb"^data ?file\s*:", head, re.MULTILINE | re.IGNORECASE):
            raise Refused("its header names another file; save it as one file")
    return None


def _check_gzip(path: Path) -> None:
    """Refuse an archive that is broken, or unpacks to more than is read; it is unpacked in small parts."""
    unpacked = 0
    try:
        with gzip.open(path) as file:
            while part := file.read(1 << 20):
                unpacked += len(part)
                if unpacked > _MOST_BYTES:
                    raise Refused(f"it unpacks to more than {_MOST_BYTES / 1e9:g} GB")
    except (OSError, EOFError, zlib.error):
        raise Refused("it cannot be read: the archive is broken or broken off") from None


def _whole(voxels: NDArray[Any]) -> NDArray[Any]:
    """Labels as whole numbers."""
    if not np.issubdtype(voxels.dtype, np.integer):
        with np.errstate(invalid="ignore"):
            rounded = np.rint(voxels)
        if (
            not np.isfinite(voxels).all()
            or np.abs(voxels - rounded).max(initial=0) > 1e-3
            or np.abs(rounded).max() > 1e6
        ):
            raise Refused("its voxels are no whole numbers: it is an image, where a label map is needed")
        voxels = rounded.astype(np.int32)
    few = np.unique(voxels.ravel()[:: max(voxels.size // 2_000_000, 1)])
    if len(few) > _MOST_LABELS:
        raise Refused(f"it has more than {_MOST_LABELS} labels: it is an image, where a label map is needed")
    return voxels


def _levels(voxels: NDArray[Any], labels: tuple[int, ...], matrix: Array) -> dict[int, str]:
    if not labels:
        return {}
    boxes = ndimage.find_objects(voxels) if min(labels) > 0 else []
    heights = {}
    for label in labels:
        if label <= len(boxes) and boxes[label - 1] is not None:
            middle = [(part.start + part.stop - 1) / 2 for part in boxes[label - 1][::-1]]
            heights[label] = float(matrix[2, :3] @ middle + matrix[2, 3])
    return levels_of(heights)


def _slicer_levels(image: Any) -> dict[int, str]:
    """Levels by the names of the segments of 3D Slicer; a name that is no level is not kept."""
    found = {}
    for key in image.GetMetaDataKeys():
        if (number := re.fullmatch(r"Segment(\d+)_Name", key)) is None:
            continue
        level = _level_in(image.GetMetaData(key))
        value = f"Segment{number[1]}_LabelValue"
        if level is not None and image.HasMetaDataKey(value):
            told = image.GetMetaData(value).strip()
            if told.isdecimal():
                found[int(told)] = level
    return found


def _level_in(name: str) -> str | None:
    """The level that the name of a segment tells of, such as "vertebrae_L3"; None where it tells none that is known."""
    level = re.search(r"(?<![A-Za-z0-9])([TL]\d{1,2})(?![A-Za-z0-9])", name.replace("_", " "))
    return level[1] if level is not None and level[1] in LEVELS else None


def label_of(labels: LabelMap, asked: str | None, level: str | None) -> int:
    """The label that is meant.

    Parameters
    ----------
    labels : LabelMap
    asked : str or None
        A number, or a level that is known by its label.
    level : str or None
        The level that is worked on, which counts where nothing is asked and it is there by name.

    Raises
    ------
    Refused
        There is no such label, or several, and none is named: the line tells them.
    """
    there = labels.labels
    by_level = {name: label for label, name in labels.levels.items() if label in there}
    told = ", ".join(
        f"{label} ({labels.levels[label]})" if label in labels.levels else f"{label}" for label in there[:20]
    )
    if not there:
        raise Refused("it holds no label")
    if asked is not None:
        if asked in by_level:
            return by_level[asked]
        if asked.isdecimal() and int(asked) in there:
            return int(asked)
        raise Refused(f"it holds no label {asked[:40]!r}; it holds {told}")
    if len(there) == 1:
        return there[0]
    if level is not None and level in by_level:
        return by_level[level]
    raise Refused(f"it holds {len(there)} labels: {told}; choose one with --bone-label")


def surface_of(labels: LabelMap, label: int) -> tuple[Array, NDArray[np.int64]]:
    """The surface of a label, mm, LPS: a net through the voxels at its border, smoothed within them, of their volume.

    Surface nets: Gibson 1998, MICCAI, LNCS 1496:888; here VTK's. The largest piece counts, and where voxels touch along
    an edge only, one beside them is filled: a surface of a solid cannot be that thin.

    Raises
    ------
    Refused
        The label has too few voxels, or too many.
    """
    mask = labels.voxels == label
    (box,) = ndimage.find_objects(mask.astype(np.uint8))
    mask = np.pad(mask[box], _PAD)
    if mask.size > _MOST_OF_BONE:
        raise Refused(f"label {label} spans {mask.size:,} voxels; one vertebra spans at most {_MOST_OF_BONE:,}")
    pieces, count = ndimage.label(mask)
    if count > 1:
        sizes = np.bincount(pieces.ravel())
        sizes[0] = 0
        mask = pieces == sizes.argmax()
    if mask.sum() < _LEAST_VOXELS:
        raise Refused(f"label {label} has {int(mask.sum()):,} voxels, too few for a vertebra")
    from vertebra3d.files.vtk_mends import net

    spacing = np.linalg.norm(labels.matrix[:3, :3], axis=0)
    points, faces = net(_thickened(mask), spacing, _SMOOTHINGS)
    points = grown_to(points, faces, float(mask.sum() * np.prod(spacing)))
    start = np.array([part.start - _PAD for part in box[::-1]], dtype=np.float64)
    index = points / spacing + start
    vertices = index @ labels.matrix[:3, :3].T + labels.matrix[:3, 3]
    return vertices, faces if np.linalg.det(labels.matrix[:3, :3]) > 0 else faces[:, ::-1]


def _thickened(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Fill a voxel wherever two touch along an edge only."""
    mask = mask.copy()
    for _ in range(_ROUNDS):
        filled = False
        for axis in range(3):
            view = np.moveaxis(mask, axis, 0)
            a, b, c, d = view[:, :-1, :-1], view[:, 1:, :-1], view[:, :-1, 1:], view[:, 1:, 1:]
            falling, rising = a & d & ~b & ~c, b & c & ~a & ~d
            if falling.any() or rising.any():
                view[:, 1:, :-1] |= falling
                view[:, :-1, :-1] |= rising
                filled = True
        if not filled:
            break
    return mask
