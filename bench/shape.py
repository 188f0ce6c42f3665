"""A change of shape: to a new bone, to a preview, and the sampling of the field beside plain NumPy."""

from __future__ import annotations

import itertools
import statistics
from functools import partial
from typing import Any

import numpy as np
import pyvista as pv

from bench.plain import field_in_numpy
from bench.rows import Row, median_row, timed
from vertebra3d.anatomy.build import SPACING_MM, box, build_bone
from vertebra3d.anatomy.grid import sample_grid, surface
from vertebra3d.anatomy.levels import LUMBAR
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import parameters_at, resolve
from vertebra3d.anatomy.preview import preview
from vertebra3d.anatomy.shape import pack
from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate

SHAPE = ("canal_width_mm", "lamina_thickness_left_mm", "spinous_length_mm", "pedicle_height_mm")


def _numbers(case: Case) -> dict[str, Any]:
    return evaluate(case).as_dict()


def _count(triangles: list[int], level: str) -> None:
    triangles.append(build_bone(level).solid.triangles)


def shape_rows() -> list[Row]:
    """From a change of shape to a new bone, to a preview and on to all numbers."""
    build_bone("L3", {})
    preview("L3", {})
    evaluate(Case(level="L3", procedure="laminectomy"))
    bone_times, preview_times, number_times = [], [], []
    triangles: list[int] = []
    level_times: list[float] = []
    for level, name in itertools.product(LUMBAR, SHAPE):
        quantity = parameters_at(level)[name]
        value = (quantity.default_for(level) or 0.0) + quantity.step
        values = {name: min(value, quantity.high)}
        bone_times.append(timed(partial(build_bone, level, values)))
        preview_times.append(timed(partial(preview, level, values)))
        case = Case(level=level, procedure="laminectomy").with_values(
            {name: max(value - 2 * quantity.step, quantity.low)}
        )
        number_times.append(timed(partial(_numbers, case)))
    for _ in range(3):
        for level in LUMBAR:
            level_times.append(timed(partial(_count, triangles, level)))
    size = f"{SPACING_MM:g} mm grid, {statistics.median(triangles):,.0f} triangles"
    return [
        median_row("change of shape to a new bone", bone_times, "ms", 60.0, size),
        median_row("jump to another level, new bone", level_times, "ms", None, size),
        median_row("change of shape to a preview while dragging", preview_times, "ms", 25.0),
        median_row("change of shape to all numbers, new bone included", number_times, "ms"),
        *_field_rows(),
    ]


def _field_rows(repeats: int = 7) -> list[Row]:
    """The field of one bone on its grid, and its surface: ours, plain NumPy, VTK; one after the other."""
    shape = shape_for("L3", resolve("L3"))
    field, (low, high) = pack(shape), box(shape)
    origin, values = sample_grid(field, low, high, SPACING_MM)
    k, j, i = (axis.ravel() for axis in np.indices(values.shape))
    nodes = origin + np.column_stack([i, j, k]) * SPACING_MM
    ours = [timed(lambda: surface(*sample_grid(field, low, high, SPACING_MM), SPACING_MM)) for _ in range(repeats)]
    whole: list[np.ndarray] = []
    plain = timed(lambda: whole.append(field_in_numpy(field, nodes).reshape(values.shape)))
    grid = pv.ImageData(dimensions=values.shape[::-1], spacing=(SPACING_MM,) * 3, origin=origin)
    grid["f"] = whole[0].ravel()
    vtk = plain + timed(lambda: grid.contour([0.0], scalars="f"))
    note = f"{len(nodes):,} nodes"
    return [
        median_row("field on the grid of a bone and its surface", ours, "ms", note=note),
        Row("  the same, plain NumPy and VTK's contour filter", vtk, "ms", runs=1, note=note),
        Row("  ratio", vtk / statistics.median(ours), "times"),
    ]
