"""Measure speed and memory, print a table, write JSON: ``python -m bench [--output FILE] [--only NAME]``."""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.burr import burr_rows
from bench.compare import compare_rows
from bench.compute import boolean_rows, cut_rows, drag_rows, procedure_rows
from bench.patient import patient_rows
from bench.rows import Row
from bench.segment import segment_rows
from bench.shape import shape_rows
from bench.takeaway import takeaway_rows
from bench.window import window_rows
from vertebra3d import __version__
from vertebra3d.files.atomic import write_text
from vertebra3d.files.tables import aligned

PARTS: dict[str, Callable[[], list[Row]]] = {
    "procedure": procedure_rows,
    "drag": drag_rows,
    "cut": cut_rows,
    "shape": shape_rows,
    "boolean": boolean_rows,
    "segment": segment_rows,
    "burr": burr_rows,
    "patient": patient_rows,
    "window": window_rows,
    "compare": compare_rows,
    "takeaway": takeaway_rows,
}
PACKAGES = ("manifold3d", "numba", "numpy", "PyQt6", "pyvista", "pyvistaqt", "scipy", "trimesh", "vtk")


def environment() -> dict[str, Any]:
    """What the figures depend on: processor, cores, system, versions."""
    versions = {name: importlib.metadata.version(name) for name in PACKAGES}
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "processor": processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "load_before": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "system": platform.platform(),
        "python": platform.python_version(),
        "vertebra3d": __version__,
        "packages": versions,
    }


def processor() -> str:
    """Name of the processor."""
    information = Path("/proc/cpuinfo")
    if information.is_file():
        for line in information.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def table(rows: list[Row]) -> str:
    """The rows as aligned text."""
    cells = [["", "median", "", "least – greatest", "target", ""]]
    for row in rows:
        target = "" if row.target is None else f"{'≤' if row.most else '≥'} {row.target:g}"
        spread = "" if row.spread is None else f"{row.spread[0]:.4g} – {row.spread[1]:.4g}"
        value = "–" if row.value is None else f"{row.value:.4g}"
        said = "; ".join(words for words in (row.verdict, row.note) if words)
        cells.append([row.what, value, row.unit, spread, target, said])
    return aligned(cells, [False, True, False, True, True, False], headings=1)


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--output", type=Path, default=Path("out/bench.json"), help="where the JSON goes")
    parser.add_argument("--only", choices=PARTS, action="append", help="measure only this part; may be repeated")
    arguments = parser.parse_args()
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    surroundings = environment()
    rows: list[Row] = []
    failed = False
    for name in arguments.only or PARTS:
        try:
            rows += PARTS[name]()
        except Exception as error:  # one part that cannot be measured does not hide the others
            failed = True
            rows.append(Row(name, None, "", note=f"{type(error).__name__}: {error}"))
            print(f"bench: {name} failed: {error}", file=sys.stderr)
    load = surroundings["load_before"]
    busy = "" if load is None else f", load before {load:.1f}"
    print(f"{surroundings['processor']}, {surroundings['cores']} cores{busy}")
    print(table(rows))
    write_text(
        arguments.output,
        json.dumps({"environment": surroundings, "rows": [r.as_dict() for r in rows]}, indent=2) + "\n",
    )
    print(f"written to {arguments.output}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
