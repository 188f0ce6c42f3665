"""A bone from a file: from the file to its first outcome, and cuts after that, in the window while it stays alive."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from manifold3d import Manifold, Mesh

from bench.rows import Row, median_row, timed
from bench.window import child, settle

_TRIANGLES = 60_000
_FIRST_S, _CUT_MS, _GAP_MS = 8.0, 60.0, 250.0
_CUTS = 12
_SEEDS = (1, 2, 3, 4)  # people whose bones are read; the first compiles what is not yet


def patient_rows() -> list[Row]:
    """Times of bones of 60,000 triangles, each turned and moved, opened in a window."""
    runs = []
    with tempfile.TemporaryDirectory() as folder:
        paths = [written(Path(folder) / f"{seed}.ply", seed) for seed in _SEEDS]
        runs = [child("bench.patient", str(path)) for path in paths][1:]
    return [
        median_row(
            f"a bone of {_TRIANGLES:,} triangles, file to first outcome",
            [run["first_s"] for run in runs],
            "s",
            _FIRST_S,
        ),
        median_row("  later cuts, to all numbers", [run["cut_ms"] for run in runs], "ms", _CUT_MS),
        median_row("    until the window has them, beside its frames", [run["shown_ms"] for run in runs], "ms"),
        median_row("  longest stand-still of the window meanwhile", [run["gap_ms"] for run in runs], "ms", _GAP_MS),
        median_row("  from cancelling to a window at rest", [run["cancel_ms"] for run in runs], "ms"),
    ]


def written(path: Path, seed: int) -> Path:
    """A person's L3 with so many triangles, turned and moved."""
    from scipy.spatial.transform import Rotation

    from vertebra3d.case import Case
    from vertebra3d.evaluation import bone_for
    from vertebra3d.files.export import export_mesh
    from vertebra3d.solids import Solid

    vertices, faces = bone_for(Case.random(seed, "L3")).solid.arrays
    whole = Manifold(Mesh(vertices.astype(np.float32), faces.astype(np.uint32)))
    length = 2.0  # of the longest edge: shorter, until there are enough triangles
    while whole.num_tri() < _TRIANGLES:
        length *= 0.95
        whole = whole.refine_to_length(length)
    made = whole.to_mesh()
    place = np.eye(4)
    place[:3, :3] = Rotation.random(rng=np.random.default_rng(seed)).as_matrix()
    place[:3, 3] = (30.0, -120.0, 400.0)
    corners = np.array(made.vert_properties[:, :3], dtype=np.float64)
    return export_mesh(Solid.from_arrays(corners, np.array(made.tri_verts)).moved(place), path)


def _child(path: str) -> None:
    from PyQt6.QtCore import QTimer

    from vertebra3d.evaluation import evaluate
    from vertebra3d_app.main import application, theme_of

    app = application([])
    from vertebra3d_app.window import Window

    window = Window(theme_of(app))
    window.resize(1280, 800)
    window.show()
    settle(app, window)
    window.session.set_procedure("laminectomy")
    settle(app, window)
    found: dict[str, Any] = {}
    gaps: list[float] = []
    last = time.perf_counter()

    def turn() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    turns = QTimer()
    turns.timeout.connect(turn)

    def until(done: Any) -> None:
        end = time.monotonic() + 120
        while not done():
            app.processEvents()
            if time.monotonic() > end:
                raise RuntimeError("the bone was not opened")
            time.sleep(0.001)

    # broken off first
    far: list[int] = []
    window.files.reader._advanced.connect(lambda done, _: far.append(done))
    window.files.open_path(path)
    until(lambda: len(far) > 20)
    start = time.perf_counter()
    window.files.reader.cancel()
    until(lambda: "Cancelled" in window.message.text)
    found["cancel_ms"] = 1e3 * (time.perf_counter() - start)
    settle(app, window)
    # then read
    turns.start(1)
    last = start = time.perf_counter()
    window.files.open_path(path)
    until(lambda: window.session.case.bone is not None and window.session.current)
    found["first_s"] = time.perf_counter() - start
    turns.stop()
    found["gap_ms"] = 1e3 * max(gaps)
    settle(app, window)
    bone = window.session.bone
    shown, times = [], []
    for cut in range(_CUTS):
        begun = time.perf_counter()
        window.session.set_setting("width_mm", 20.0 + 0.3 * cut)
        until(lambda: window.session.current)
        shown.append(time.perf_counter() - begun)
        settle(app, window)
    for cut in range(_CUTS):
        case = window.session.case.with_values({"width_mm": 20.15 + 0.3 * cut})
        times.append(timed(partial(evaluate, case, bone)))
    found["shown_ms"] = 1e3 * float(np.median(shown))
    found["cut_ms"] = float(np.median(times))
    print(json.dumps(found))
    sys.stdout.flush()
    window.files.forget_changes()
    window.close()


if __name__ == "__main__":
    _child(sys.argv[1])
