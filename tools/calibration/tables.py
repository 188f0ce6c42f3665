"""Write docs/dimensions.md: what an independent script reads from the generated bones, beside what they should have.

.venv/bin/python tools/calibration/tables.py --meshes DIR --measure SCRIPT [--output docs/dimensions.md]
"""

from __future__ import annotations

import argparse
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import trimesh
from coupling import ALLOWED_SLOPE, answer, sweep
from dimensions import load_script
from reading import NAMES, READ, workers

from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.levels import LUMBAR
from vertebra3d.anatomy.parameters import parameters_at
from vertebra3d.anatomy.populations import POPULATIONS, Norm, people_of, published

MEAN_LEVELS = ("L2", "L3", "L4", "L5")
MORE = {
    "Canal area, mm²": ("canal_area_mm2",),
    "Least canal area, mm²": ("canal_area_min_mm2",),
    "Wedge of the body, °": ("wedge_deg",),
    "Total height, mm": ("total_height_mm",),
    "Total depth, mm": ("total_ap_mm",),
    "Volume, cm³": ("volume_mm3",),
}
ALLOWED_SHARE, ALLOWED_MM = 0.04, 0.5


def read(script: ModuleType, mesh: trimesh.Trimesh, keys: tuple[str, ...]) -> float | None:
    if id(mesh) not in _reports:
        _reports[id(mesh)] = mesh, script.measure(mesh)  # the mesh is kept, so that its id stays its own
    told = _reports[id(mesh)][1]
    values = [told.get(key) for key in keys]
    return None if None in values else float(np.mean(values)) * (1e-3 if keys == ("volume_mm3",) else 1.0)


_reports: dict[int, tuple[trimesh.Trimesh, dict[str, Any]]] = {}


def mean_table(script: ModuleType, folder: Path) -> list[str]:
    """The default bones beside the mean shapes."""
    pairs = {
        level: (
            build_bone(level).solid.to_trimesh(),
            trimesh.load_mesh(folder / f"ssmmean87_{level}.ply", process=False),
        )
        for level in MEAN_LEVELS
    }
    lines = ["| | " + " | ".join(MEAN_LEVELS) + " |", "|---|" + "---|" * len(MEAN_LEVELS)]
    beyond = total = 0
    labels = {f"{_label(name)}, mm": keys for name, keys in READ.items()} | MORE
    for label, keys in labels.items():
        cells = []
        for own, mean in pairs.values():
            is_, should = read(script, own, keys), read(script, mean, keys)
            if is_ is None or should is None:
                cells.append("–")
                continue
            total += 1
            off = abs(is_ - should) > max(ALLOWED_SHARE * abs(should), ALLOWED_MM)
            beyond += off
            cells.append(f"{'**' if off else ''}{is_:.1f} / {should:.1f}{'**' if off else ''}")
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return [
        f"Generated / mean shape. Bold: farther apart than 4 % and 0.5 (mm, mm², cm³ or degrees): {beyond} of {total}.",
        "",
        *lines,
    ]


def population_table(script: ModuleType, population: str) -> list[str]:
    """The bones of a population beside what it publishes."""
    norm = Norm(population)
    meshes = {level: build_bone(level, {}, norm).solid.to_trimesh() for level in LUMBAR}
    lines = ["| | " + " | ".join(LUMBAR) + " | standing |", "|---|" + "---|" * (len(LUMBAR) + 1)]
    for name, told in published(population).items():
        cells = []
        for i, level in enumerate(LUMBAR):
            is_, should = read(script, meshes[level], READ[name]), told["mean"][i]
            spread = f" ± {told['sem'][i] * np.sqrt(told['n']):.1f}" if "sem" in told else ""
            off = is_ is None or (spread and abs(is_ - should) > told["sem"][i] * np.sqrt(told["n"]))
            shown = "–" if is_ is None else f"{is_:.1f}"
            cells.append(f"{'**' if off else ''}{shown} / {should:.1f}{spread}{'**' if off else ''}")
        lines.append(f"| {_label(name)}, mm | " + " | ".join(cells) + f" | {told['status']} |")
    return lines


def measured_back(path: Path) -> list[str]:
    """Slopes of the dimensions over three quarters of their ranges, and what else moved."""
    lines = ["| | " + " | ".join(MEAN_LEVELS) + " |", "|---|" + "---|" * len(MEAN_LEVELS)]
    with workers(path) as pool:
        sweeps = [sweep(pool, level) for level in MEAN_LEVELS]
    held = 0
    for j, name in enumerate(NAMES):
        cells = []
        for found in sweeps:
            slope, others = answer(found, j)
            off = abs(slope - 1) > ALLOWED_SLOPE
            held += not off and not others
            told = ", ".join(f"{_label(other).lower()} {percent:.0f} %" for other, percent in others.items())
            cells.append(f"{'**' if off else ''}{slope:.2f}{'**' if off else ''}" + (f"; {told}" if told else ""))
        lines.append(f"| {_label(name)} | " + " | ".join(cells) + " |")
    return [
        "Slope of what is read over what was asked for, and which other dimensions moved by more than 3 %:",
        f"{held} of {len(NAMES) * len(sweeps)} have a slope within 0.05 of 1 and move no other. Each was set to four",
        "values over three quarters of its range. Corners of the body are sought between the vertices of the mesh, of",
        "which the script takes one; its search for the pedicle begins in the upper part of the body, since its own",
        "beginning may be the bulge of the lower rim; and the width of a pedicle that leans by half a right angle is",
        "its lesser side (`tools/calibration/reading.py`). The other tables are read by the script as it is.",
        "",
        *[line.replace("nan %", "not found") for line in lines],
    ]


def _label(name: str) -> str:
    found = parameters_at("L3")
    return found[name].label if name in found else found[name.replace("_mm", "_left_mm")].label.removesuffix(", left")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--meshes", type=Path, required=True, help="folder of the mean shapes")
    parser.add_argument("--measure", type=Path, required=True, help="the measuring script")
    parser.add_argument("--output", type=Path, default=Path("docs/dimensions.md"))
    arguments = parser.parse_args()
    script = load_script(arguments.measure)
    lines = [
        "# Dimensions of the generated bones",
        "",
        "Read from the finished meshes by a script that knows nothing of how they were made; written by",
        "`tools/calibration/tables.py`.",
        "",
        "## The default bones beside the mean shape of 87 adults",
        "",
        *mean_table(script, arguments.meshes),
    ]
    lines += ["", "## What comes back", "", *measured_back(arguments.measure)]
    for population in POPULATIONS:
        if published(population):
            lines += ["", f"## {population}", "", f"Generated / published mean ± SD. {people_of(population)}.", ""]
            lines += population_table(script, population)
    arguments.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
