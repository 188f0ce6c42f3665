"""Four cases side by side, in a process of its own: how soon all is up to date after a change, and memory.

    python -m bench.compare

Prints one line of JSON. An update is measured twice: with every frame of the 3D views drawn, and with none, which
leaves out what a graphics card does in no time and a processor does slowly.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from typing import Any

from bench.rows import Row, median_row
from bench.window import DEVELOPMENT, SIZE, child, memory_mb, undrawn

_PATIENCE_S = 60.0
_UPDATES, _ANEW = 10, 4
OTHERS = ("hemilaminectomy", "laminotomy", "none")


def compare_rows(repeats: int = 3) -> list[Row]:
    """An update of one of four cases, all four anew, and memory with four views open."""
    runs = [child("bench.compare") for _ in range(repeats)]
    rows = []
    for what, target in (("one setting of the window's case", 150.0), ("the bone of all four", None)):
        for name, note in (("undrawn", "frames of the 3D views left out"), ("drawn", "frames drawn by what there is")):
            key = f"{'update' if target else 'anew'}_{name}_ms"
            said = f"four cases side by side, changed: {what}"
            rows.append(median_row(said, [run[key] for run in runs], "ms", target if name == "undrawn" else None, note))
    rows.append(median_row("resident memory, four views open", [run["resident_mb"] for run in runs], "MB", 800.0))
    rows.append(median_row("  the same, at its peak", [run["peak_mb"] for run in runs], "MB"))
    return rows


class Four:
    """A window with four cases side by side."""

    def __init__(self, window: Any, turn: Callable[[], object]):
        self.window, self._turn = window, turn
        window.show_page("compare")
        self.page = window.pages.page("compare")
        self.drawn: dict[int, int] = {}  # by key of a view, the outcome in its last frame
        self._heed(self.page.views[0])
        self.pin([window.session.case_for(name) for name in OTHERS])
        self.settle()

    def pin(self, cases: Any) -> None:
        """Put these beside the window's case."""
        self.page.put_pinned(cases)
        for view in self.page.views[1:]:
            self._heed(view)

    def _heed(self, view: Any) -> None:
        view.canvas.drawn.connect(lambda: self.drawn.__setitem__(view.key, id(view.shows)))

    def settle(self) -> None:
        """Wait until all is done and drawn."""
        self._until(lambda: self.is_done and self.window.director.settled)

    @property
    def is_done(self) -> bool:
        """Whether every view and every column of the table shows its case."""
        session, model = self.window.session, self.page.model
        if not session.current or model.now.case != session.case:
            return False
        return all(
            place.figures is not None
            and view.shows is not None
            and view.shows.case == place.case
            and self.drawn.get(view.key) == id(view.shows)
            for view, place in zip(self.page.views, model.places, strict=True)
        )

    def _until(self, done: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE_S
        while not done():
            self._turn()
            if time.monotonic() > until:
                raise RuntimeError("the comparison does not come to rest")

    def update_ms(self, number: int) -> float:
        """Change a setting of the window's case; until all is up to date."""
        start = time.perf_counter()
        self.window.session.set_setting("width_mm", 12.0 + 0.5 * (number % 16))
        self._until(lambda: self.is_done)
        took = 1e3 * (time.perf_counter() - start)
        self.settle()
        return took

    def anew_ms(self, number: int) -> float:
        """Change the bone of all four; until all is up to date."""
        session = self.window.session
        start = time.perf_counter()
        session.set_parameter("canal_width_mm", 23.0 + 0.5 * (number % 8))  # within the range at this level
        self.pin([session.case_for(name) for name in OTHERS])
        self._until(lambda: self.is_done)
        took = 1e3 * (time.perf_counter() - start)
        self.settle()
        return took


def _child() -> None:
    import sys

    for name in DEVELOPMENT:
        sys.modules[name] = None  # type: ignore[assignment]
    from PyQt6.QtCore import QCoreApplication, QEvent

    from vertebra3d_app.main import application, sweep, theme_of

    app = application([])
    from vertebra3d_app.canvas import Canvas
    from vertebra3d_app.window import Window

    window = Window(theme_of(app))
    window.resize(*SIZE)
    window.show()

    def turn() -> None:
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a loop that runs does by itself
        time.sleep(0.0005)

    four = Four(window, turn)
    found: dict[str, float] = {}
    real = Canvas.paintGL
    for name, paint in (("drawn", real), ("undrawn", undrawn)):
        Canvas.paintGL = paint  # type: ignore[method-assign, assignment]
        found[f"update_{name}_ms"] = statistics.median([four.update_ms(n) for n in range(_UPDATES)])
        found[f"anew_{name}_ms"] = statistics.median([four.anew_ms(n) for n in range(_ANEW)])
    Canvas.paintGL = real  # type: ignore[method-assign]
    found["resident_mb"], found["peak_mb"] = memory_mb()  # after all that: more than when it was opened
    window.close()
    del four, window
    sweep()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    _child()
