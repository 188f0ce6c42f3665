"""What a hand does in a slice: clicks, drags, turns the wheel."""

from __future__ import annotations

from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QMouseEvent, QWheelEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def pixel(plot, x: float, y: float) -> QPoint:
    """Where a point of the plot, mm, lies in its viewport."""
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, y)))


def click(view, x: float, y: float) -> None:
    QTest.mouseClick(view.plot.viewport(), LEFT, NONE, pixel(view.plot, x, y))


def drag(plot, start: QPoint, end: QPoint) -> None:
    """Drag in steps, as a hand does."""
    port = plot.viewport()
    QTest.mouseMove(port, start)
    QTest.mousePress(port, LEFT, NONE, start)
    for share in (0.25, 0.5, 0.75, 1.0):
        at = start + QPoint(round((end - start).x() * share), round((end - start).y() * share))
        move(plot, at, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(port, LEFT, NONE, end)


def move(plot, at: QPoint, held: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Move the mouse; QTest alone would not tell that a button is held."""
    port = plot.viewport()
    where = QPointF(at)
    glob = QPointF(port.mapToGlobal(at))
    plot.scene()._moveEventIsAllowed = lambda: True  # pyqtgraph drops moves that follow too soon by the clock
    QApplication.sendEvent(port, QMouseEvent(QEvent.Type.MouseMove, where, glob, Qt.MouseButton.NoButton, held, NONE))


def wheel(plot, steps: int, keys: Qt.KeyboardModifier = NONE) -> None:
    port = plot.viewport()
    middle = QPointF(port.rect().center())
    event = QWheelEvent(
        middle, QPointF(port.mapToGlobal(port.rect().center())), QPoint(0, 0), QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)
