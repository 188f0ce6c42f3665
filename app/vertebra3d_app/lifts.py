"""Pieces made ready to be moved: worked out beside the window, shown when they are there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PyQt6.QtCore import QObject

from vertebra3d.outcome import Outcome
from vertebra3d.scene.drawing import Drawing
from vertebra3d.scene.lifting import Lifting
from vertebra3d_app.canvas import Canvas
from vertebra3d_app.engine import Engine, Job

_KIND = "lifting"


class Lifts(QObject):
    """Shows removed bone in views as it is wished, at once where its pieces are ready, otherwise when they are.

    Parameters
    ----------
    engine : Engine
        Works the pieces out: a tenth of a second, which the window does not stand still for.
    home : Canvas
        Whose hand knows the window's bone: it draws the pieces of other cases on that bone too.
    """

    def __init__(self, engine: Engine, home: Canvas, parent: QObject | None = None):
        super().__init__(parent)
        self._home = home
        self._engine = engine
        self._wanted: dict[Canvas, tuple[str, float] | None] = {}
        self._under_way: set[Canvas] = set()  # of those, whose pieces are asked for: the others have no picture yet
        self._after: dict[Canvas, Callable[[], None]] = {}
        engine.finished.connect(self._finished)
        engine.failed.connect(self._failed)

    def show(self, canvas: Canvas, how: str, share: float = 1.0) -> None:
        """Show removed bone in `canvas` as `Scene.show_removed` says."""
        scene = canvas.scene
        plain = how != "lifted" and share >= 1.0
        if plain or scene.has_lifting or scene.nothing_removed:
            if canvas in self._wanted:
                self._wanted[canvas] = None  # the pieces are on their way: they are kept, and not shown
            canvas.show_removed(how, share)
        else:
            self._ask(canvas, (how, share))

    @property
    def owing(self) -> bool:
        """Whether a view still waits for pieces before it shows what was wished."""
        return any(wish is not None for wish in self._wanted.values())

    def then(self, canvas: Canvas, do: Callable[[], None]) -> None:
        """Do something once the pieces are there, at once where they are."""
        if canvas in self._wanted:
            self._after[canvas] = do
        elif canvas.scene.has_lifting:
            do()

    def warm(self, canvas: Canvas) -> None:
        """Make ready what may be asked for next."""
        if canvas.scene.has_lifting or canvas.scene.nothing_removed:
            wish = self._wanted.pop(canvas, None)
            if wish is not None:
                canvas.show_removed(*wish)
        elif canvas not in self._under_way:
            self._ask(canvas, self._wanted.get(canvas))

    def forget(self, canvas: Canvas) -> None:
        """A view goes."""
        self._wanted.pop(canvas, None)
        self._under_way.discard(canvas)
        self._after.pop(canvas, None)

    def _failed(self, job: Job, _error: Exception) -> None:
        """Nothing is shown, and the next wish asks anew; the message is the window's affair."""
        if job.kind == _KIND:
            for canvas in job.subject[0]:
                self.forget(canvas)

    def _ask(self, canvas: Canvas, wish: tuple[str, float] | None) -> None:
        self._wanted[canvas] = wish
        if canvas not in self._under_way:
            together: dict[int, tuple[Outcome, Drawing, list[Canvas]]] = {}  # views that show one outcome
            for each in self._wanted:
                outcome, drawing = each.scene.outcome, each.scene.drawing
                if outcome is not None and drawing is not None:
                    together.setdefault(id(outcome), (outcome, drawing, []))[2].append(each)
            jobs: list[tuple[Any, Callable[[], Any]]] = []
            known = self._home.scene.outcome
            for outcome, drawing, views in together.values():
                same = known is not None and known.intact.solid is outcome.intact.solid
                scene = self._home.scene if same else views[0].scene
                jobs.append(((views, outcome), partial(scene.prepare_lifting, outcome, drawing)))
            self._under_way = {view for _, _, views in together.values() for view in views}
            self._engine.queue(_KIND, jobs)

    def _finished(self, job: Job, result: object) -> None:
        if job.kind != _KIND:
            return
        views, outcome = job.subject
        assert isinstance(result, Lifting)
        for canvas in views:
            self._under_way.discard(canvas)
            if canvas in self._wanted:
                self._take(canvas, outcome, result)

    def _take(self, canvas: Canvas, outcome: Outcome, lifting: Lifting) -> None:
        wish = self._wanted.pop(canvas)
        canvas.scene.take_lifting(outcome, lifting)
        if wish is not None:
            self.show(canvas, *wish)
        else:
            self.warm(canvas)  # where these were the pieces of what it showed before
        do = self._after.pop(canvas, None)
        if do is not None:
            do()
