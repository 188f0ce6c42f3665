"""Which label is which vertebra, in the label maps of the common segmenters."""

from __future__ import annotations

from collections.abc import Mapping

from vertebra3d.anatomy.bone import LEVELS

_THORACIC, _LUMBAR = ("T9", "T10", "T11", "T12"), ("L1", "L2", "L3", "L4", "L5")

TABLES: Mapping[str, Mapping[int, str]] = {
    # github.com/wasserthal/TotalSegmentator, class_map of version 2
    "TotalSegmentator": dict(zip(range(35, 26, -1), (*_THORACIC, *_LUMBAR), strict=True)),
    # the same of version 1, and of TotalSpineSeg before its labels changed
    "TotalSegmentator 1": dict(zip(range(26, 17, -1), (*_THORACIC, *_LUMBAR), strict=True)),
    # Sekuboyina 2021, doi 10.1016/j.media.2021.102166
    "VerSe": dict(zip(range(16, 25), (*_THORACIC, *_LUMBAR), strict=True)),
    # github.com/neuropoly/totalspineseg, list of classes
    "TotalSpineSeg": dict(zip((29, 30, 31, 32, 41, 42, 43, 44, 45), (*_THORACIC, *_LUMBAR), strict=True)),
}
"""Label to level, T9 to L5, by the name of the segmenter."""


def levels_of(heights: Mapping[int, float]) -> dict[int, str]:
    """The level of each label of a map that is known to be one.

    The same number means different vertebrae in different tables. The one counts that names most of the labels, in the
    order in which they stand above one another; where two name as many, none does.

    Parameters
    ----------
    heights : mapping of int to float
        Of each label: where the middle of its voxels is along z, upwards, mm.
    """
    found: list[dict[int, str]] = []
    for table in TABLES.values():
        named = {label: level for label, level in table.items() if label in heights}
        downwards = sorted(named, key=lambda label: -heights[label])
        order = [LEVELS.index(named[label]) for label in downwards]
        if named and order == sorted(order):
            found.append(named)
    found.sort(key=len, reverse=True)
    if not found or (len(found) > 1 and len(found[0]) == len(found[1])):
        return {}
    return found[0]
