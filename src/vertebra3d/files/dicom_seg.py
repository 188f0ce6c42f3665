"""A label map out of a DICOM segmentation: of its header only geometry and names of segments are looked at."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vertebra3d.errors import Refused

_KIND = "1.2.840.10008.5.1.4.1.1.66.4"  # Segmentation Storage
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth")  # fmt: skip
_REGIONS = {"lumbar": "L", "thoracic": "T"}


def read_segmentation(
    path: Path, most_voxels: int, level_of: Callable[[str], str | None]
) -> tuple[NDArray[Any], NDArray[np.float64], dict[int, str]]:
    """Read a DICOM segmentation.

    Parameters
    ----------
    path : Path
    most_voxels : int
        More are not read.
    level_of : callable
        The level that a name tells of, or None.

    Returns
    -------
    voxels : ndarray (k, j, i)
        Numbers of segments, 0 beside them.
    matrix : ndarray (4, 4)
        From (i, j, k) to mm, LPS.
    levels : dict of int to str

    Raises
    ------
    Refused
        One line: highdicom is missing, or it is no such segmentation.
    """
    try:
        import highdicom
        import pydicom
        from pydicom.errors import InvalidDicomError
    except ImportError:
        raise Refused(
            "DICOM segmentations are read by the package highdicom, which is not installed: pip install"
            " 'vertebra3d[imaging]'"
        ) from None
    logging.getLogger("highdicom").setLevel(logging.CRITICAL)
    logging.getLogger("pydicom").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            head = pydicom.dcmread(path, stop_before_pixels=True)
        except InvalidDicomError:
            raise Refused("it is no DICOM file") from None
        except Exception as error:  # the reader raises nearly anything on a broken file
            raise Refused(f"it cannot be read as DICOM ({type(error).__name__})") from None
        if str(head.get("SOPClassUID", "")) != _KIND:
            raise Refused("it is a DICOM image, where a segmentation (DICOM SEG) is needed")
        if str(head.get("SegmentationType", "")) != "BINARY":
            raise Refused("its segments are shares of voxels, where whole ones are needed (SegmentationType BINARY)")
        frames = np.prod([float(head.get(name, 0) or 0) for name in ("Rows", "Columns", "NumberOfFrames")])
        if frames > most_voxels:
            raise Refused(f"it promises {int(frames):,} voxels; at most {most_voxels:,} are read")
        try:
            told = highdicom.seg.segread(path)
            geometry = told.get_volume_geometry()
            if geometry is None or np.prod(geometry.spatial_shape, dtype=np.float64) > most_voxels:
                raise Refused("its slices make no volume that is read: they are unevenly spaced, or too far apart")
            volume = told.get_volume(combine_segments=True, skip_overlap_checks=True)
        except Refused:
            raise
        except Exception as error:
            raise Refused(f"it cannot be read as a DICOM segmentation ({type(error).__name__})") from None
    matrix = np.eye(4)
    matrix[:3, :3] = volume.affine[:3, 2::-1]  # its first index runs over slices, the last along a row
    matrix[:3, 3] = volume.affine[:3, 3]
    levels = {}
    for number in told.segment_numbers:
        segment = told.get_segment_description(number)
        level = level_of(str(segment.segment_label)) or _in_words(str(segment.segmented_property_type.meaning))
        if level is not None:
            levels[int(number)] = level
    return np.asarray(volume.array), matrix, levels


def _in_words(meaning: str) -> str | None:
    """The level of a coded meaning such as "Third lumbar vertebra"."""
    words = meaning.lower().split()
    for ordinal, region in pairwise(words):
        if ordinal in _ORDINALS and region in _REGIONS:
            return f"{_REGIONS[region]}{_ORDINALS.index(ordinal) + 1}"
    return None
