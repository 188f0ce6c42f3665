"""Without a window: a change of a cut to all numbers, its steps beside NumPy and VTK, and the boolean beside VTK's."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pyvista as pv

from bench.rows import Row, median_row, timed
from vertebra3d.anatomy.levels import LUMBAR
from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for, evaluate
from vertebra3d.measure.ledger import divide
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import PROCEDURES, resolve
from vertebra3d.scene.drawing import Draughtsman
from vertebra3d.solids import Solid
from vertebra3d.triangles import within_planes


def changes(level: str) -> list[Case]:
    """Cases that differ from one to the next in the procedure, the side or one setting."""
    bone = bone_for(Case(level=level))
    found = []
    for name, procedure in PROCEDURES.items():
        case = Case(level=level, procedure=name)
        found += [case.with_changes(side=side) for side in procedure.sides] or [case]
        for quantity in procedure.settings:
            value = resolve(procedure, bone, {})[quantity.name]
            for moved in (value - quantity.step, value + quantity.step):
                if quantity.low <= moved <= quantity.high:
                    found.append(case.with_values({quantity.name: moved}))
    return found


def _numbers(case: Case) -> dict[str, Any]:
    return evaluate(case).as_dict()


def _keep(found: list[Outcome], case: Case) -> None:
    found.append(evaluate(case))


def procedure_rows() -> list[Row]:
    """From a change of procedure, side or setting to all numbers."""
    every: list[float] = []
    for level in LUMBAR:
        cases = changes(level)
        for case in cases[:: max(1, len(cases) // 4)]:  # compiled and remembered, as in a session
            evaluate(case)
        every += [timed(partial(_numbers, case)) for case in cases]
    row = median_row("change of procedure or setting to all numbers", every, "ms", 25.0)
    slow = float(np.percentile(every, 95))
    return [row, Row("  the same, 95th percentile", slow, "ms", None, True, len(every))]


def drag_rows(steps: int = 48) -> list[Row]:
    """A setting dragged to and fro: how many numbers, and how many bones made ready to be drawn, come in a second."""
    numbers: list[float] = []
    bones: list[float] = []
    draughtsman = Draughtsman()
    for level in ("L2", "L4", "L5"):
        start = Case(level=level, procedure="laminectomy")
        draughtsman.draw(evaluate(start))
        for step in range(steps):
            case = start.with_values({"width_mm": 14.0 + 0.5 * (step % 16)})
            found: list[Outcome] = []
            worked = timed(partial(_keep, found, case))
            drawn = timed(partial(draughtsman.draw, found[0]))
            numbers.append(1e3 / worked)
            bones.append(1e3 / (worked + drawn))
    note = "window and software rendering excluded"
    return [
        replace(median_row("dragging a setting: numbers a second", numbers, "", 30.0, note), most=False),
        replace(median_row("  bone with its numbers a second", bones, "", 15.0, note), most=False),
    ]


def cut_rows(repeats: int = 9) -> list[Row]:
    """One cut to its solids and volumes by region, beside the same with the tools that others take, by turns."""
    case = Case(level="L3", procedure="laminectomy")
    bone = bone_for(case)
    cut = PROCEDURES[case.procedure].recipe(bone, None, resolve(PROCEDURES[case.procedure], bone, {}))
    cutter = Solid.union(cut.cutters)
    surface = pv.PolyData.from_regular_faces(*bone.solid.arrays)
    tool = pv.PolyData.from_regular_faces(*cutter.arrays)
    points, (normals, offsets) = bone.solid.arrays[0], cut.cutters[0].half_spaces
    whole = Solid.from_arrays(*bone.solid.arrays)
    _ = bone.regions, divide(bone, cut.cutters)

    def kernel() -> list[float]:
        sides = [side.volume_mm3 for side in whole.split(cutter)]
        return sides + [(region & cutter).volume_mm3 for region in bone.regions.values()]

    def vtk() -> list[float]:
        return [surface.boolean_difference(tool).volume, surface.boolean_intersection(tool).volume]

    calls: dict[str, Callable[[], object]] = {
        "ours": lambda: divide(bone, cut.cutters),
        "kernel": kernel,
        "points": lambda: within_planes(points, normals, offsets),
        "numpy": lambda: (points @ normals.T < offsets).all(axis=1),
    }
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(repeats):
        for name, call in calls.items():
            times[name].append(timed(call))
    times["vtk"] = [timed(vtk) for _ in range(3)]
    middle = {name: statistics.median(values) for name, values in times.items()}
    size = f"{bone.solid.triangles:,} triangles less {cutter.triangles:,}"
    return [
        median_row("a laminectomy: kept, removed, volumes by region", times["ours"], "ms", note=size),
        median_row("  the same, the kernel on the whole bone and each region", times["kernel"], "ms"),
        Row("  ratio", middle["kernel"] / middle["ours"], "times", None, False, repeats),
        median_row("  kept and removed alone, VTK's booleans", times["vtk"], "ms"),
        Row("  ratio", middle["vtk"] / middle["ours"], "times", None, False, 3),
        median_row("vertices of a bone in a cutter", times["points"], "ms", note=f"{len(points):,} in {len(offsets)}"),
        median_row("  the same, plain NumPy", times["numpy"], "ms"),
        Row("  ratio", middle["numpy"] / middle["points"], "times", None, False, repeats),
    ]


def boolean_rows(repeats: int = 5) -> list[Row]:
    """The same pair of solids through our kernel and through VTK's boolean, one after the other."""
    bone = bone_for(Case(level="L3")).solid
    low, high = bone.bounds
    cutter = Solid.box([-8.0, 30.0, low[2] - 1.0], [8.0, high[1] + 1.0, high[2] + 1.0])
    surface = pv.PolyData.from_regular_faces(*bone.arrays)
    tool = pv.PolyData.from_regular_faces(*cutter.arrays)

    def ours() -> float:
        return (bone - cutter).volume_mm3

    ours()
    our_times, vtk_times = [], []
    for _ in range(repeats):
        our_times.append(timed(ours))
        vtk_times.append(timed(lambda: surface.boolean_difference(tool)))
    ratio = statistics.median(vtk_times) / statistics.median(our_times)
    size = f"{bone.triangles:,} triangles less a box"
    return [
        median_row("our boolean", our_times, "ms", note=size),
        median_row("VTK's boolean_difference on the same pair", vtk_times, "ms", note=size),
        Row("ratio", ratio, "times", 20.0, False, repeats),
    ]
