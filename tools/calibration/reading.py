"""The independent measuring script, read so that a tenth of a millimetre shows.

The script takes the corners of the body at vertices of the mesh, which on a rounded rim lie half a millimetre apart;
begins its search for a pedicle at times in the bulge of the lower rim; and, in a section that leans by about 45
degrees, may take the height of a pedicle for its width. Here corners are sought between the vertices, the search
begins in the upper part of the body, and the width is the lesser side (in L5 the greater one). Nothing else is changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from multiprocessing import get_context
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import trimesh
from dimensions import load_script, upper_pedicle_start
from numpy.typing import NDArray

from vertebra3d.anatomy import shape as shapes
from vertebra3d.anatomy.build import build_solid
from vertebra3d.anatomy.parameters import resolve
from vertebra3d.errors import Refused

Array = NDArray[np.float64]
READ = {
    "endplate_width_upper_mm": ("EPWu_mm",),
    "endplate_width_lower_mm": ("EPWl_mm",),
    "endplate_depth_upper_mm": ("EPDu_mm",),
    "endplate_depth_lower_mm": ("EPDl_mm",),
    "body_height_anterior_mm": ("VBHa_mm",),
    "body_height_posterior_mm": ("VBHp_mm",),
    "canal_width_mm": ("SCW_mm",),
    "canal_depth_mm": ("SCD_mm",),
    "pedicle_width_mm": ("PDW_left_mm", "PDW_right_mm"),
    "pedicle_height_mm": ("PDH_left_mm", "PDH_right_mm"),
    "transverse_span_mm": ("TPW_mm",),
    "spinous_length_mm": ("canal_back_to_tip_mm",),
    "lamina_thickness_mm": ("lamina_thickness_mm",),
    "lamina_height_mm": ("lamina_height_left_mm", "lamina_height_right_mm"),
    "interpars_mm": ("interpars_mm",),
}
NAMES = tuple(READ)
NOT_PRIMARY = ("size", "arch_share", "asymmetry", "frame", "spinous_process", "wedge")
WIDE = ("L5",)  # levels whose pedicle is wider than it is high
_ROUND_MM = 1.5  # of the outline on either side of a corner, through which a parabola is laid


def steady(script: ModuleType) -> ModuleType:
    """The script, with its corners between vertices and its pedicles begun in the upper part of the body."""
    script.Vertebra._pedicle_start = upper_pedicle_start
    found = script.Vertebra.corners.func

    class Steady(script.Vertebra):
        @property
        def corners(self) -> Any:
            if "_corners" not in self.__dict__:
                self._corners = script.Corners(*_between_vertices(self.body, found(self)))
            return self._corners

    script.Vertebra = Steady
    return script


def _between_vertices(body: Any, corners: Any) -> list[Array]:
    """The points of an outline that lie farthest along the diagonals, found by a parabola through it near each."""
    outline = np.asarray(body.exterior.segmentize(0.05).coords)
    found = []
    for corner, diagonal in zip(corners, ((-1, 1), (1, 1), (-1, -1), (1, -1)), strict=True):
        out = np.array(diagonal) / np.sqrt(2.0)
        along = np.array([-out[1], out[0]])
        height, place = outline @ out, outline @ along
        top, at = float(corner @ out), float(corner @ along)
        for _ in range(3):
            near = (np.abs(place - at) < _ROUND_MM) & (height > top - _ROUND_MM)
            bend, slope, _ = np.polyfit(place[near] - at, height[near], 2)
            if bend >= 0:
                break
            at += float(np.clip(-slope / (2 * bend), -1.0, 1.0))
        order = np.argsort(place[near])
        found.append(out * np.interp(at, place[near][order], height[near][order]) + along * at)
    return found


def figures(script: ModuleType, mesh: trimesh.Trimesh, wide: bool) -> Array:
    """The primary dimensions (15,) of a mesh, mm; NaN where the script finds none. `wide`: pedicles wider than high."""
    v = script.Vertebra(mesh)
    told: dict[str, Any] = {}
    for measure, keys in script.MEASUREMENTS:
        if getattr(measure, "__name__", "") in NOT_PRIMARY:
            continue
        told.update(dict.fromkeys(keys))
        try:
            told.update(measure(v))
        except (ValueError, script.Undetermined):
            continue
    for side in ("left", "right"):
        width, height = told[f"PDW_{side}_mm"], told[f"PDH_{side}_mm"]
        if width is not None and (width > height) != wide:
            told[f"PDW_{side}_mm"], told[f"PDH_{side}_mm"] = height, width
    every = [[told[key] for key in keys] for keys in READ.values()]
    return np.array([np.nan if None in one else float(np.mean(one)) for one in every])


_script: ModuleType | None = None


def _begin(path: Path) -> None:
    global _script
    _script = steady(load_script(path))


Job = tuple[str, Mapping[str, float], Mapping[str, Any] | None]
"""A level, the parameters that differ from its defaults, and what is to be tried in place of its constants."""


def read_bone(job: Job) -> Array:
    """The primary dimensions (15,) of a generated bone, in a process of `workers`."""
    level, values, tried = job
    if tried is not None:
        shapes._constants()[shapes.CALIBRATED[level]].update(tried)
    try:
        mesh = build_solid(level, resolve(level, values)).to_trimesh()
    except Refused:
        return np.full(len(NAMES), np.nan)
    assert _script is not None
    return figures(_script, mesh, level in WIDE)


def read_mesh(job: tuple[str, Path]) -> Array:
    """The primary dimensions (15,) of the mesh in a file, a bone of a level, in a process of `workers`."""
    level, path = job
    assert _script is not None
    return figures(_script, trimesh.load_mesh(path, process=False), level in WIDE)


def workers(path: Path) -> Any:
    """Processes that read with the script at `path`; new ones read the constants as they are now."""
    return get_context("spawn").Pool(initializer=_begin, initargs=(path,))  # compiled code does not survive a fork
