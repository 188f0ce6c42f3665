"""What a hand does with the burr: where a place on the bone is seen, and a drag from one place to another."""

from __future__ import annotations

import math

import numpy as np
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtTest import QTest

LEFT = Qt.MouseButton.LeftButton


def seen_at(window, place) -> QPoint:
    """The pixel of the 3D view at which a place (mm) is seen."""
    canvas = window.canvas
    camera = canvas.renderer.GetActiveCamera()
    ahead = np.array(camera.GetDirectionOfProjection())
    right = np.cross(ahead, camera.GetViewUp())
    right /= np.linalg.norm(right)
    up = np.cross(right, ahead)
    off = np.asarray(place, dtype=float) - camera.GetPosition()
    reach = (off @ ahead) * math.tan(math.radians(camera.GetViewAngle()) / 2) / canvas.height() * 2
    return QPoint(round(canvas.width() / 2 + off @ right / reach), round(canvas.height() / 2 - off @ up / reach))


def lamina(window, side: str = "right", down: float = 0.0) -> QPoint:
    """Where the back of a lamina is seen, so many mm below its middle."""
    x, y, z = window.session.outcome.intact.landmarks.lamina[side].back
    return seen_at(window, (x + (3.0 if side == "left" else -3.0), y, z - down))


def take_up(window, settle, **values: float) -> None:
    """The burr in hand, looking at the back of the bone."""
    window.actions_["view:posterior"].trigger()
    window.actions_["burr"].trigger()
    for name, value in values.items():
        window.burr.bar.boxes[name].setValue(value)
    settle(window)


def press(window, at: QPoint) -> None:
    QTest.mouseMove(window.canvas, at)
    QTest.mousePress(window.canvas, LEFT, Qt.KeyboardModifier.NoModifier, at)


def move(window, at: QPoint) -> None:
    QTest.mouseMove(window.canvas, at)


def release(window, at: QPoint) -> None:
    QTest.mouseRelease(window.canvas, LEFT, Qt.KeyboardModifier.NoModifier, at)


def drag(window, start: QPoint, end: QPoint) -> None:
    """Drag in steps, as a hand does."""
    press(window, start)
    for share in (0.25, 0.5, 0.75, 1.0):
        move(window, start + (end - start) * share)
    release(window, end)
