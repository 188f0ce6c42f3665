"""Distances and angles that a person takes in a slice: what was clicked and what came of it. No drawing."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PyQt6.QtCore import QObject, pyqtSignal

from vertebra3d.files.sessions import Kind
from vertebra3d_app.language import fill

Point = tuple[float, float]

NEEDED = {"distance": 2, "angle": 3}
_SAME_PLANE_MM = 0.005  # planes are set to hundredths of a millimetre
_SAME_POINT_MM = 0.01  # the second click of a double click is none


def distance_mm(a: Point, b: Point) -> float:
    """Distance of two points of a plane, mm."""
    return math.hypot(b[0] - a[0], b[1] - a[1])


def angle_deg(a: Point, vertex: Point, b: Point) -> float:
    """Angle at `vertex` between the rays to `a` and to `b`, 0 to 180 degrees."""
    u, v = (a[0] - vertex[0], a[1] - vertex[1]), (b[0] - vertex[0], b[1] - vertex[1])
    return math.degrees(abs(math.atan2(u[0] * v[1] - u[1] * v[0], u[0] * v[0] + u[1] * v[1])))


@dataclass(frozen=True)
class Measurement:
    """Points in one plane and the figure that they give; with points missing, what is known so far.

    `points` are mm in the plane: two for a distance; for an angle the end of one arm, the vertex, the end of the other.
    """

    kind: Kind
    plane: str
    at_mm: float
    points: tuple[Point, ...]

    @property
    def is_whole(self) -> bool:
        """Whether every point has been set."""
        return len(self.points) == NEEDED[self.kind]

    @property
    def words(self) -> str:
        """The figure with its unit; nothing while points are missing."""
        if not self.is_whole:
            return ""
        if self.kind == "distance":
            return fill("{mm:.1f} mm", mm=distance_mm(*self.points))
        return f"{angle_deg(*self.points):.1f}°"

    def lies_in(self, plane: str, at_mm: float) -> bool:
        """Whether it was taken in this very plane."""
        return self.plane == plane and abs(self.at_mm - at_mm) < _SAME_PLANE_MM


class MeasureTool(QObject):
    """What is being measured and what has been.

    Signals
    -------
    changed : the tool, its points or the measurements are others.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.kind: Kind | None = None
        self.begun: Measurement | None = None
        self.taken: list[Measurement] = []

    def choose(self, kind: Kind | None) -> None:
        """Take a tool in hand, or none."""
        self.kind, self.begun = kind, None
        self.changed.emit()

    def click(self, plane: str, at_mm: float, point: Point) -> None:
        """Set a point; a click in another plane begins anew there."""
        if self.kind is None:
            return
        begun = self.begun
        if begun is None or not begun.lies_in(plane, at_mm):
            begun = Measurement(self.kind, plane, at_mm, ())
        if begun.points and distance_mm(begun.points[-1], point) < _SAME_POINT_MM:
            return
        begun = Measurement(self.kind, plane, at_mm, (*begun.points, point))
        if begun.is_whole:
            self.taken.append(begun)
            self.begun = None
        else:
            self.begun = begun
        self.changed.emit()

    def previewed(self, plane: str, point: Point | None) -> Measurement | None:
        """What is begun in `plane`, as it would be with the mouse at `point`."""
        begun = self.begun
        if begun is None or begun.plane != plane:
            return None
        return begun if point is None else Measurement(begun.kind, plane, begun.at_mm, (*begun.points, point))

    def step_back(self) -> bool:
        """Drop what is begun or, with nothing begun, lay the tool down; False where there was neither."""
        if self.begun is None and self.kind is None:
            return False
        if self.begun is not None:
            self.begun = None
        else:
            self.kind = None
        self.changed.emit()
        return True

    def clear(self) -> None:
        """Forget every measurement."""
        self.begun = None
        self.taken.clear()
        self.changed.emit()
