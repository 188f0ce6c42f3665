"""One case of a comparison: its title and buttons, and its view; and the cameras that turn together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vertebra3d.outcome import Outcome
from vertebra3d.scene.drawing import Drawing
from vertebra3d.scene.views import Placement, place, view_named
from vertebra3d_app.canvas import Canvas
from vertebra3d_app.icons import icon
from vertebra3d_app.language import tr
from vertebra3d_app.theme import Tokens

LEAST_PX = (150, 150)
_START = "oblique"
_PIN_PX = 15
_MANY = 2  # views that follow another one: where the processor draws, their frames would hold it up


class CaseView(QWidget):
    """A case with its view.

    Signals
    -------
    edit, duplicate, remove : the button of that name was pressed.
    """

    edit = pyqtSignal()
    duplicate = pyqtSignal()
    remove = pyqtSignal()

    def __init__(self, key: int, tokens: Tokens, follows: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.key = key
        self.shows: Outcome | None = None  # what is drawn
        self.letter = QLabel()
        self.letter.setProperty("role", "emphasis")
        self.kind = QLabel(tr("Now") if follows else "")
        self.kind.setProperty("role", "muted")
        self.kind.setAccessibleName(tr("Now") if follows else tr("Pinned"))
        self.kind.setToolTip(tr("Follows the window's case") if follows else tr("Stays as it was put in"))
        self.title = QLabel()
        self.title.setProperty("role", "value")
        self.title.setWordWrap(True)
        self.title.setContentsMargins(8, 0, 4, 3)
        self.title.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 2, 0)
        row.setSpacing(2)
        row.addWidget(self.letter)
        row.addSpacing(4)
        row.addWidget(self.kind)
        row.addStretch(1)
        self.buttons: dict[str, QToolButton] = {}
        if not follows:
            self._button(
                row,
                "edit",
                tr("Edit"),
                "mdi6.pencil-outline",
                tr("Make this the window's case; undo brings the old one back"),
            )
        self._button(row, "duplicate", "", "mdi6.content-duplicate", tr("Put this case in once more"))
        if not follows:
            self._button(row, "remove", "", "mdi6.close", tr("Take this case out of the comparison"))
        self.canvas = Canvas(tokens.name, self)
        self.canvas.setMinimumSize(*LEAST_PX)
        self.working = QLabel(tr("Working…"), self.canvas)
        self.working.setProperty("role", "muted")
        self.working.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.working.setWordWrap(True)
        over = QVBoxLayout(self.canvas)
        over.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        over.addWidget(self.working)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.title)
        column.addWidget(self.canvas, 1)
        self.apply_theme(tokens)

    def _button(self, row: QHBoxLayout, name: str, text: str, sign: str, tip: str) -> None:
        button = QToolButton()
        button.setProperty("sign", sign)
        button.setText(text)
        button.setToolTip(tip)
        button.setIconSize(QSize(15, 15))
        button.setStyleSheet("padding: 3px 5px;")
        button.clicked.connect(getattr(self, name))
        self.buttons[name] = button
        row.addWidget(button)

    def say(self, letter: str, title: str, full: str) -> None:
        """Show letter and title; `full` where the mouse rests on the title."""
        self.letter.setText(letter)
        self.title.setText(title)
        self.title.setToolTip(full)
        self.canvas.setAccessibleName(tr("{letter}: {title}, in three dimensions", letter=letter, title=title))
        for name, button in self.buttons.items():
            button.setAccessibleName(f"{name.capitalize()} {letter}")

    def title_height(self, width: int) -> int:
        """Height of the title where the view is `width` px wide."""
        self.title.ensurePolished()  # its letters are bold
        return self.title.heightForWidth(max(40, width))

    def show_outcome(self, outcome: Outcome, drawing: Drawing) -> None:
        """Draw an outcome that the worker has prepared."""
        self.shows = outcome
        self.working.hide()
        self.canvas.show_outcome(outcome, drawing)

    def show_failure(self, why: str) -> None:
        """Say in place of the picture why there is none."""
        self.working.setText(why)
        self.working.show()

    def apply_theme(self, tokens: Tokens) -> None:
        """Take a light or a dark appearance."""
        self.canvas.set_theme(tokens.name)
        for button in self.buttons.values():
            button.setIcon(icon(button.property("sign"), tokens))
        if not self.kind.text():
            self.kind.setPixmap(icon("mdi6.pin-outline", tokens, tokens.muted).pixmap(_PIN_PX, _PIN_PX))

    def close_view(self) -> None:
        """Let go of the graphics context."""
        self.shows = None
        self.canvas.close_view()


class LinkedCameras:
    """Cameras of which one moves all: the bones stand in one frame, so they are seen from one place, to one scale.

    Each view keeps a camera of its own, which stands where the others stand: the planes that clip it fit its own bone.
    """

    def __init__(self) -> None:
        self._views: list[CaseView] = []
        self._observers: dict[int, tuple[Any, int]] = {}
        self._still = False
        self._at: Placement | None = None  # where all stand
        self._fitted: Placement | None = None

    def add(self, view: CaseView) -> None:
        """Take a view in."""
        camera = view.canvas.renderer.GetActiveCamera()
        self._observers[view.key] = (camera, camera.AddObserver("ModifiedEvent", self._follower(view)))
        self._views.append(view)

    def drop(self, view: CaseView) -> None:
        """Let go of a view."""
        camera, observer = self._observers.pop(view.key)
        camera.RemoveObserver(observer)
        self._views.remove(view)

    def show(self, view: CaseView, outcome: Outcome, drawing: Drawing) -> None:
        """Draw an outcome; the first of a view would turn its camera, which stays with the others."""
        first = view.shows is None
        self._still = True
        try:
            view.show_outcome(outcome, drawing)
        finally:
            self._still = False
        if first and self._at is not None:
            self._stand(self._at, [view])
        if first or self._at is None:
            self.fit_again()

    @property
    def at(self) -> Placement | None:
        """Where all stand; None before the first bone."""
        return self._at

    def stand(self, at: Placement) -> None:
        """Put all there."""
        self._fitted = None
        self._stand(at, self._views)

    def view(self, name: str) -> None:
        """Turn all to a standard view and fit all bones."""
        chosen = view_named(name)
        self._fit(chosen.towards, chosen.up)

    def fit(self) -> None:
        """Fit all bones, seen from where they are seen."""
        if self._at is not None:
            self._fit(self._at.position - self._at.focus, self._at.up)

    @property
    def as_fitted(self) -> bool:
        """Whether nothing but turning has happened since all bones were fitted."""
        then, now = self._fitted, self._at
        if then is None or now is None:
            return False
        near, far = (float(np.linalg.norm(at.position - at.focus)) for at in (then, now))
        return bool(np.allclose(then.focus, now.focus, atol=1e-3)) and abs(far - near) < 1e-3 * near

    def fit_again(self) -> None:
        """Fit again for a window that grew or a bone that came, unless somebody looks at one spot from near by."""
        if self._at is None:
            self.view(_START)
        elif self.as_fitted:
            self.fit()

    def _fit(self, towards: Any, up: Any) -> None:
        points = [view.canvas.scene.fit_points for view in self._views if view.shows is not None]
        if points:
            canvas = self._views[0].canvas
            at = place(np.concatenate(points), towards, up, max(canvas.width(), 1) / max(canvas.height(), 1))
            self._fitted = at
            self._stand(at, self._views)

    def _stand(self, at: Placement, views: Sequence[CaseView]) -> None:
        self._at = at
        self._still = True
        try:
            for view in views:
                view.canvas.scene.stand_at(at)
                view.canvas.update()
        finally:
            self._still = False

    def _follower(self, view: CaseView) -> Callable[..., None]:
        def moved(*_: Any) -> None:
            if self._still:
                return
            at = view.canvas.scene.placement
            if self._at is not None and _same(at, self._at):
                return  # only its clipping planes
            others = [one for one in self._views if one is not view]
            for other in others:
                other.canvas.follow_motion(coarse=len(others) >= _MANY)
            self._stand(at, others)

        return moved


def _same(one: Placement, other: Placement) -> bool:
    pairs = ((one.position, other.position), (one.focus, other.focus), (one.up, other.up))
    return all(np.array_equal(a, b) for a, b in pairs) and one.angle_deg == other.angle_deg
