"""Read the anatomical dimensions of a vertebra mesh, for the calibration.

The dimensions that the independent measuring script knows come from it (its path is given); the others are read here,
from plane sections. Both the real mesh and the mesh of the calibrated field are read with the same code.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import trimesh
from numpy.typing import ArrayLike
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

FAR = 500.0
MEASURED = {
    "endplate_width_upper_mm": "EPWu_mm",
    "endplate_width_lower_mm": "EPWl_mm",
    "endplate_depth_upper_mm": "EPDu_mm",
    "endplate_depth_lower_mm": "EPDl_mm",
    "body_height_anterior_mm": "VBHa_mm",
    "body_height_posterior_mm": "VBHp_mm",
    "canal_width_mm": "SCW_mm",
    "canal_depth_mm": "SCD_mm",
    "lamina_thickness_mm": "lamina_thickness_mm",
    "interpars_mm": "interpars_mm",
    "transverse_span_mm": "TPW_mm",
    "spinous_length_mm": "canal_back_to_tip_mm",
}


def load_script(path: Path) -> ModuleType:
    """Import the measuring script from its file."""
    spec = importlib.util.spec_from_file_location("measure_vertebra", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["measure_vertebra"] = module
    spec.loader.exec_module(module)
    return module


def dimensions(mesh: trimesh.Trimesh, script: ModuleType) -> dict[str, float]:
    """All anatomical parameters of a closed mesh in the vertebra's frame, mm and degrees (mean of both sides)."""
    report = script.measure(mesh)
    v = script.Vertebra(mesh)
    out = {name: report[key] for name, key in MEASURED.items()}
    out["lamina_height_mm"] = (report["lamina_height_left_mm"] + report["lamina_height_right_mm"]) / 2
    out |= _pedicle(v, script) | _body(v, out) | _lamina(v) | _superior(v) | _inferior(v) | _transverse(v) | _spinous(v)
    return {name: round(float(value), 2) for name, value in out.items()}


def _pedicle(v: Any, script: ModuleType) -> dict[str, float]:
    """Isthmus of both pedicles by the script's own search, begun in the upper part of the body.

    Its own beginning may take the bulge of the lower rim, beside the canal, for the pedicle.
    """
    read = []
    for sign in (1, -1):
        v._pedicle_start = lambda side: upper_pedicle_start(v, side)
        found = v._isthmus(sign)
        width, height = script.calliper(found.section)
        transverse = np.degrees(np.arctan2(-sign * found.axis[0], -found.axis[1]))
        read.append((width, height, transverse, np.degrees(np.arcsin(found.axis[2]))))
    names = ("pedicle_width_mm", "pedicle_height_mm", "pedicle_transverse_deg", "pedicle_sagittal_deg")
    return dict(zip(names, np.mean(read, axis=0), strict=True))


def upper_pedicle_start(v: Any, sign: int) -> np.ndarray:
    """Centre of the pedicle in its thinnest coronal section, in the upper part of the body."""
    best: tuple[float, np.ndarray] | None = None
    for y in np.arange(v.wall + 2, v.wall + 10, 0.5):
        roots = []
        for piece in _section(v, [0, y, 0], sign * X, Z):
            medial = piece.bounds[0]
            root = piece.intersection(box(medial, -FAR, medial + 16, FAR))
            if 3 < medial < 25 and root.area > 25 and root.centroid.y > v.mid_height - 0.15 * v.body_height:
                roots.append(root)
        root = max(roots, key=lambda r: r.area, default=None)  # the others are bumps of the rims
        if root is not None and (best is None or root.area < best[0]):
            best = root.area, np.array([sign * root.centroid.x, y, root.centroid.y])
    if best is None:
        raise ValueError("no pedicle stands free between body and arch")
    return best[1]


def _section(v: Any, origin: ArrayLike, u: ArrayLike, w: ArrayLike) -> list[Polygon]:
    return v.surface.section(np.asarray(origin, float), np.asarray(u, float), np.asarray(w, float))


X, Y, Z = np.eye(3)


def _body(v: Any, out: dict[str, float]) -> dict[str, float]:
    front = (v.corners.upper_front[0] + v.corners.lower_front[0]) / 2
    middle = front + 0.45 * (v.wall - front)
    piece = max(_section(v, [0, 0, v.mid_height], X, Y), key=lambda p: p.area)
    cut = piece.intersection(LineString([(-FAR, middle), (FAR, middle)]))
    width = cut.bounds[2] - cut.bounds[0]
    hollow = []
    for front_corner, back_corner, sign in (
        (v.corners.upper_front, v.corners.upper_back, 1),
        (v.corners.lower_front, v.corners.lower_back, -1),
    ):
        along = (back_corner - front_corner) / np.linalg.norm(back_corner - front_corner)
        outward = np.array([-along[1], along[0]]) * sign
        points = np.asarray(v.body.exterior.segmentize(0.2).coords)
        share = (points - front_corner) @ along / np.linalg.norm(back_corner - front_corner)
        depth = -(points - front_corner) @ outward
        hollow.append(depth[(share > 0.3) & (share < 0.7) & (depth < 8)].max())
    ends = (out["endplate_width_upper_mm"] + out["endplate_width_lower_mm"]) / 2
    return {"body_waist_mm": (ends - width) / 2, "endplate_concavity_mm": float(np.mean(hollow))}


def _lamina(v: Any) -> dict[str, float]:
    slopes = []
    for x in (-6.0, 6.0):
        pieces = [p for p in _section(v, [x, 0, 0], Y, Z) if p.bounds[0] > v.wall and p.area > 20]
        points = np.asarray(max(pieces, key=lambda p: p.area).segmentize(0.3).exterior.coords)
        spread = points - points.mean(axis=0)
        axis = np.linalg.svd(spread, full_matrices=False)[2][0]
        slopes.append(np.degrees(np.arctan2(axis[0] * -np.sign(axis[1]), abs(axis[1]))))
    return {"lamina_slope_deg": float(np.mean(slopes))}


def _superior(v: Any) -> dict[str, float]:
    vertices = v.surface.vertices
    behind = vertices[(vertices[:, 1] > v.wall + 6) & (vertices[:, 0] > 5)]
    top = behind[behind[:, 2].argmax()]
    notch = _notch(v, top[0])
    plate = _plate(v, top[2] - 6.0)
    return {
        "superior_process_height_mm": top[2] - notch,
        "superior_facet_distance_mm": 2 * plate["centre"],
        "facet_angle_deg": plate["angle"],
        "superior_facet_width_mm": plate["length"],
        "superior_process_thickness_mm": plate["thickness"],
        "mammillary_size_mm": plate["back"],
    }


def _column(v: Any, x: float, y: float) -> BaseGeometry:
    line = LineString([(y, -FAR), (y, FAR)])
    pieces = [p.intersection(line) for p in _section(v, [x, 0, 0], Y, Z)]
    return max((c for c in pieces if not c.is_empty), key=lambda c: c.bounds[3], default=Polygon())


def _notch(v: Any, x: float) -> float:
    tops = [c.bounds[3] for y in np.arange(v.wall, v.wall + 12, 0.5) if not (c := _column(v, x, y)).is_empty]
    return min(tops)


def _plate(v: Any, z: float) -> dict[str, float]:
    pieces = [p for p in _section(v, [0, 0, z], X, Y) if p.centroid.x > 5 and p.centroid.y > v.wall + 6 and p.area > 15]
    piece = max(pieces, key=lambda p: p.area)
    points = np.asarray(piece.segmentize(0.3).exterior.coords)
    spread = points - points.mean(axis=0)
    axis = np.linalg.svd(spread, full_matrices=False)[2][0]
    axis = axis if axis[1] > 0 else -axis
    across = np.array([axis[1], -axis[0]])
    along = spread @ axis
    back = spread[along > np.quantile(along, 0.75)] @ across
    return {
        "centre": piece.centroid.x,
        "angle": np.degrees(np.arctan2(axis[0], axis[1])),
        "length": np.ptp(along),
        "thickness": piece.area / np.ptp(along),
        "back": np.ptp(back),
    }


def _inferior(v: Any) -> dict[str, float]:
    vertices = v.surface.vertices
    behind = vertices[(vertices[:, 1] > v.wall + 6) & (vertices[:, 0] > 5)]
    low = behind[behind[:, 2].argmin()]
    waist_z = _pars_height(v)
    pieces = [p for p in _section(v, [0, 0, low[2] + 5], X, Y) if p.centroid.x > 4 and p.centroid.y > v.wall]
    piece = max(pieces, key=lambda p: p.area)
    return {
        "inferior_process_length_mm": waist_z - low[2],
        "inferior_process_distance_mm": 2 * piece.centroid.x,
        "inferior_process_width_mm": piece.bounds[2] - piece.bounds[0],
    }


def _pars_height(v: Any) -> float:
    behind = box(-FAR, (v.wall + v.arch.bounds[0]) / 2, FAR, FAR)
    low, high = v.mid_height - 0.6 * v.body_height, v.mid_height + 0.1 * v.body_height
    widths = {}
    for z, pieces in v.axial:
        if low <= z <= high:
            bounds = [part.bounds for p in pieces if not (part := p.intersection(behind)).is_empty]
            if bounds:
                widths[z] = max(b[2] for b in bounds) - min(b[0] for b in bounds)
    return min(widths, key=lambda z: widths[z])


def _transverse(v: Any) -> dict[str, float]:
    tip = v.high[0]
    centres = []
    for share in (0.7, 0.88):
        piece = max(_section(v, [tip * share, 0, 0], Y, Z), key=lambda p: p.area)
        centres.append(np.array([tip * share, piece.centroid.x, piece.centroid.y]))
        if share == 0.7:
            sides = script_calliper(piece)
    run = centres[1] - centres[0]
    return {
        "transverse_height_mm": max(sides),
        "transverse_thickness_mm": min(sides),
        "transverse_sweep_deg": np.degrees(np.arctan2(run[1], run[0])),
        "transverse_lift_deg": np.degrees(np.arctan2(run[2], run[0])),
    }


def script_calliper(piece: Polygon) -> tuple[float, float]:
    """Sides of the smallest rectangle round a section."""
    corners = np.asarray(piece.minimum_rotated_rectangle.exterior.coords)
    return float(np.linalg.norm(corners[1] - corners[0])), float(np.linalg.norm(corners[2] - corners[1]))


def _spinous(v: Any) -> dict[str, float]:
    back, tip = v.canal_back, v.spinous_points[:, 1].max()
    centres, heights, widths = [], [], []
    for share in (0.4, 0.6, 0.85):
        y = back + share * (tip - back)
        pieces = [p for p in _section(v, [0, y, 0], X, Z) if abs(p.centroid.x) < 4]
        piece = max(pieces, key=lambda p: p.area)
        centres.append(np.array([y, piece.centroid.y]))
        heights.append(piece.bounds[3] - piece.bounds[1])
        widths.append(piece.area / heights[-1])
    run = centres[2] - centres[0]
    return {
        "spinous_height_mm": heights[1],
        "spinous_thickness_mm": widths[1],
        "spinous_slope_deg": np.degrees(np.arctan2(-run[1], run[0])),
    }
