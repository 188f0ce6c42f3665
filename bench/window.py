"""The window in a process of its own: time from the start of the process to the first bone on the screen, and memory.

    python -m bench.window STARTED

STARTED is the monotonic clock when the process was asked for. Prints one line of JSON. Packages that only
development needs are hidden from it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.rows import Row, median_row

_PATIENCE_S = 120
_DRAG_S = 5
_QUICK_MS = 16  # between two moves of a quick hand: a screen that is drawn sixty times a second takes no more
SIZE = (1280, 800)
DEVELOPMENT = ("mypy", "shapely")  # libraries import these where they are, and on a user's machine they are not


def window_rows(repeats: int = 3) -> list[Row]:
    """Import to first drawn frame, and resident memory with the window open."""
    runs = [child("bench.window", repr(time.monotonic())) for _ in range(repeats + 1)][
        1:
    ]  # the first one warms the disk and compiles what is not yet
    return [
        median_row("import to first drawn frame", [run["first_frame_s"] for run in runs], "s", 4.0),
        median_row("import to all numbers and the comparison", [run["settled_s"] for run in runs], "s"),
        median_row("resident memory, window open", [run["resident_mb"] for run in runs], "MB", 600.0),
        median_row("  the same, at its peak", [run["peak_mb"] for run in runs], "MB"),
        median_row(
            "longest stand-still, slider of a setting dragged", [run["setting_gap_ms"] for run in runs], "ms", 100.0
        ),
        median_row(
            "longest stand-still, slider of a dimension dragged", [run["shape_gap_ms"] for run in runs], "ms", 100.0
        ),
        _shown("  numbers a second in the window, setting", [run["setting_numbers"] for run in runs]),
        _shown("  bone a second in the window, setting", [run["setting_bones"] for run in runs]),
        median_row("  of the window's thread, frames of the bone", [run["setting_drawing"] for run in runs], "%"),
        _shown("  bone a second in the window, dimension", [run["shape_bones"] for run in runs]),
        _rate("  numbers a second, setting, view hidden", [run["setting_numbers_undrawn"] for run in runs], 30.0),
        _rate("  bone a second, setting, view hidden", [run["setting_bones_undrawn"] for run in runs], 15.0),
        _rate("  numbers a second, dimension, view hidden", [run["shape_numbers_undrawn"] for run in runs], None),
        _rate("  bone a second, dimension, view hidden", [run["shape_bones_undrawn"] for run in runs], None),
    ]


def _rate(what: str, values: list[float], target: float | None) -> Row:
    """A row of so many a second, of which there should be at least the target."""
    return replace(median_row(what, values, "", target, "software rendering excluded: no frame is drawn"), most=False)


def _shown(what: str, values: list[float]) -> Row:
    """A row of so many a second that reach the screen."""
    return replace(median_row(what, values, "", note="frames drawn by what there is"), most=False)


def child(module: str, *arguments: str) -> dict[str, float]:
    """What a module says that is run in a process of its own, with a state folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            env={**os.environ, "VERTEBRA3D_STATE_DIR": folder},
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
        )
    if done.returncode != 0:
        raise RuntimeError(f"the window ended with status {done.returncode}: {done.stderr.strip()[-300:]}")
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def memory_mb() -> tuple[float, float]:
    """Resident memory of this process, now and at its peak, MB."""
    status = Path("/proc/self/status")
    if status.is_file():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        return float(lines["VmRSS"].split()[0]) / 1024, float(lines["VmHWM"].split()[0]) / 1024
    if sys.platform == "win32":
        raise RuntimeError("memory is measured on Linux and macOS")
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024)
    return peak, peak


def undrawn(canvas: Any) -> None:
    """In place of a frame of the 3D view: say that it was drawn."""
    canvas.frames += 1
    canvas.drawn.emit()


def _out_of_sight(window: Any) -> None:
    """Leave out, from now on, all that the processor draws in place of a graphics card.

    That is the view, and the window that is put together of it: the view is taken out, and the window made anew
    without it. Whenever the view would be drawn, it says in the next turn of the loop that it was.
    """
    from PyQt6.QtCore import QTimer

    canvas = window.canvas

    def draw() -> None:
        undrawn(canvas)
        canvas.frameSwapped.emit()

    soon = QTimer(canvas)
    soon.setSingleShot(True)
    soon.timeout.connect(draw)
    canvas.hide()
    canvas.update = lambda *_: soon.start(0)
    canvas.setParent(None)
    window.hide()
    window.windowHandle().destroy()
    window.show()


def _dragged(window: Any, slider: Any, of: str) -> dict[str, float]:
    """A slider moved by a quick hand, figures named after `of`.

    The longest turn of the event loop, ms; bones and numbers a second that are shown; the share of the time that goes
    into frames of the bone, %.
    """
    from PyQt6.QtCore import QEventLoop, QTimer

    gaps: list[float] = []
    last = time.perf_counter()
    start, step, bones, numbers, drawing = slider.value(), 0, 0, 0, 0.0

    def turn() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    def move() -> None:
        nonlocal step
        step += 1
        slider.setValue(start + step % 20 - 10)

    def count(*_: object) -> None:
        nonlocal bones
        bones += 1

    def preview(job: Any, _result: object) -> None:
        if job.kind == "preview":
            count()

    def paint() -> None:
        nonlocal drawing
        begun = time.perf_counter()
        type(canvas).paintGL(canvas)
        drawing += time.perf_counter() - begun

    def figures(_outcome: object) -> None:
        nonlocal numbers
        numbers += 1

    canvas, loop, turns, moves = window.canvas, QEventLoop(), QTimer(), QTimer()
    canvas.paintGL = paint
    turns.timeout.connect(turn)
    moves.timeout.connect(move)
    window.pictures.shown.connect(count)
    window.engine.finished.connect(preview)
    window.session.outcome_changed.connect(figures)
    slider.setSliderDown(True)
    turns.start(1)
    moves.start(_QUICK_MS)
    QTimer.singleShot(1000 * _DRAG_S, loop.quit)
    loop.exec()
    turns.stop()
    moves.stop()
    slider.setSliderDown(False)
    window.pictures.shown.disconnect(count)
    window.engine.finished.disconnect(preview)
    window.session.outcome_changed.disconnect(figures)
    del canvas.paintGL
    rates = {"bones": bones / _DRAG_S, "numbers": numbers / _DRAG_S}
    found = {"gap_ms": 1e3 * max(gaps), "drawing": 100 * drawing / _DRAG_S, **rates}
    return {f"{of}_{name}": value for name, value in found.items()}


def settle(app: Any, window: Any) -> None:
    """Wait until every view shows what the session holds."""
    until = time.monotonic() + _PATIENCE_S
    while not (window.canvas.frames and window.director.settled):
        app.processEvents()
        if time.monotonic() > until:
            raise RuntimeError("the window does not come to rest")
        time.sleep(0.001)


def _child(started: float) -> None:
    for name in DEVELOPMENT:
        sys.modules[name] = None  # type: ignore[assignment]
    from vertebra3d_app.main import application, sweep, theme_of

    app = application([])
    from vertebra3d_app.window import Window

    window = Window(theme_of(app))
    window.resize(*SIZE)
    found: dict[str, Any] = {}

    def drawn() -> None:
        if "first_frame_s" not in found and window.session.outcome is not None:
            found["first_frame_s"] = time.monotonic() - started

    window.canvas.drawn.connect(drawn)
    window.show()
    settle(app, window)
    if "first_frame_s" not in found:
        raise RuntimeError("no frame was drawn")
    found["settled_s"] = time.monotonic() - started
    found["resident_mb"], found["peak_mb"] = memory_mb()
    rows = {
        "setting": window.controls.setting_rows["width_mm"],
        "shape": window.controls.parameter_rows["canal_width_mm"],
    }
    for what, row in rows.items():
        found |= _dragged(window, row.slider, what)
        settle(app, window)
    _out_of_sight(window)
    for what, row in rows.items():
        found |= {f"{name}_undrawn": value for name, value in _dragged(window, row.slider, what).items()}
        settle(app, window)
    window.close()
    sweep()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    _child(float(sys.argv[1]))
