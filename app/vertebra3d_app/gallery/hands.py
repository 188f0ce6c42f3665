"""What leads the window to a picture: a person's doings, in few words."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image
from PyQt6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PyQt6.QtGui import QImage, QMouseEvent, QPainter
from PyQt6.QtWidgets import QApplication, QDialog

from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for
from vertebra3d.files.export import export_mesh
from vertebra3d.rotations import matrix_of
from vertebra3d.scene.labels import Projection
from vertebra3d.solids import Solid
from vertebra3d_app.demo import come_to_rest

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

_NONE, _LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
_STRIP = ((0.0, 0.3), (0.6, 1.0))  # moments of an animation that are shown, row by row
_FRAME = (432, 400)  # so that two beside one another are shown as large as they are, and captions are read
_GAP_PX = 8
_OWN_SEED, _ROUGH_MM = 7, 0.3  # the person whose bone is opened from a file, and how rough it is
_SPUR_MM = (4.0, 5.0)  # what has grown on it: how high, how wide
DAY = datetime.date(2026, 1, 1)  # on the report: pictures that are made again are the same


def press(window: Window, *names: str) -> None:
    """Trigger actions, one after the other, each when the one before has been shown."""
    for name in names:
        window.actions_[name].trigger()
        come_to_rest(window)


def seen_at(window: Window, place: Sequence[float]) -> QPoint:
    """Where a point of the bone, mm, is seen in the 3D view."""
    canvas = window.canvas
    points = np.array([place], dtype=float)
    x, y = np.asarray(Projection(canvas.scene.placement, canvas.width(), canvas.height())(points))[0, :2]
    return QPoint(round(x), round(canvas.height() - y))


def point(window: Window, at: QPoint, kind: QEvent.Type = QEvent.Type.MouseMove, held: bool = False) -> None:
    """Move the mouse there in the 3D view, or press or release its left button."""
    canvas = window.canvas
    moves = kind == QEvent.Type.MouseMove
    event = QMouseEvent(
        kind, QPointF(at), QPointF(canvas.mapToGlobal(at)), _NONE if moves else _LEFT,
        _LEFT if held else _NONE, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def drag(window: Window, start: QPoint, end: QPoint, let_go: bool = True) -> None:
    """Drag in the 3D view, in steps, as a hand does; with `let_go` false the button stays down."""
    point(window, start)
    point(window, start, QEvent.Type.MouseButtonPress, held=True)
    for share in (0.25, 0.5, 0.75, 1.0):
        point(window, start + (end - start) * share, held=True)
    if let_go:
        point(window, end, QEvent.Type.MouseButtonRelease)
        come_to_rest(window)


def lamina(window: Window, side: str, down_mm: float = 0.0) -> QPoint:
    """Where the back of a lamina is seen, so many mm below its middle."""
    assert window.session.outcome is not None
    x, y, z = (float(v) for v in window.session.outcome.intact.landmarks.lamina[side].back)
    return seen_at(window, (x + (3.0 if side == "left" else -3.0), y, z - down_mm))


def page(window: Window, name: str) -> Any:
    """Show a page and give it."""
    press(window, f"page:{name}")
    return window.pages.page(name)


def with_dialog(window: Window, dialog: QDialog) -> Image.Image:
    """The window with a dialog over it, as a person sees both."""
    come_to_rest(window)
    QApplication.processEvents()
    whole, over = window.grab(), dialog.grab()
    corner = dialog.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
    edge = over.rect().translated(corner).adjusted(-1, -1, 0, 0)
    painter = QPainter(whole)
    painter.drawPixmap(corner, over)
    painter.setPen(window.palette().color(window.palette().ColorRole.Mid))
    painter.drawRect(edge)
    painter.end()
    dialog.reject()
    return image_of(whole.toImage())


def image_of(image: QImage) -> Image.Image:
    """A picture of Qt's as one of Pillow's."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    bits = plain.constBits()
    assert bits is not None
    data = bits.asstring(plain.sizeInBytes())
    size = (plain.width(), plain.height())
    return Image.frombuffer("RGB", size, data, "raw", "RGB", plain.bytesPerLine(), 1).copy()


def report_pages(window: Window, pages: int, height_px: int) -> Image.Image:
    """The first pages of the report of the window's case, beside one another."""
    from PyQt6.QtPdf import QPdfDocument

    from vertebra3d.takeaway.report import save_report

    assert window.session.outcome is not None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        save_report(window.session.outcome, path, today=DAY)
        document = QPdfDocument(None)
        document.load(str(path))
        drawn = []
        for at in range(min(pages, document.pageCount())):
            size = document.pagePointSize(at)
            wanted = QSize(round(height_px * size.width() / size.height()), height_px)
            sheet = QImage(wanted, QImage.Format.Format_RGB32)
            sheet.fill(Qt.GlobalColor.white)
            painter = QPainter(sheet)
            painter.drawImage(0, 0, document.render(at, wanted))
            painter.end()
            drawn.append(image_of(sheet))
        document.close()
    return beside(drawn, "#C7D0D8")


def animation_frames(window: Window) -> Image.Image:
    """Moments of the animation of the cut, two in a row."""
    from vertebra3d.takeaway.animation import save_animation

    assert window.session.outcome is not None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cut.gif"
        save_animation(window.session.outcome, path, kind="cut", seconds=2.0, fps=10, size=_FRAME)
        with Image.open(path) as film:
            count = getattr(film, "n_frames", 1)
            rows = []
            for shares in _STRIP:
                drawn = []
                for share in shares:
                    film.seek(round(share * (count - 1)))
                    drawn.append(film.convert("RGB"))
                rows.append(beside(drawn, "white"))
    return below(rows, "white")


def beside(pictures: Sequence[Image.Image], ground: str) -> Image.Image:
    """Pictures in a row."""
    wide = sum(p.width for p in pictures) + _GAP_PX * (len(pictures) - 1)
    row = Image.new("RGB", (wide, max(p.height for p in pictures)), ground)
    x = 0
    for picture in pictures:
        row.paste(picture, (x, 0))
        x += picture.width + _GAP_PX
    return row


def below(pictures: Sequence[Image.Image], ground: str) -> Image.Image:
    """Pictures in a column."""
    return beside([p.transpose(Image.Transpose.TRANSPOSE) for p in pictures], ground).transpose(
        Image.Transpose.TRANSPOSE
    )


def open_own(window: Window) -> None:
    """Open a bone from a file: a person's drawn at random, rough, turned and in metres, as a scan may be.

    A spur has grown on its right lamina, which the model knows nothing of.
    """
    bone = bone_for(Case.random(_OWN_SEED, "L3"))
    vertices, faces = bone.solid.arrays
    away = vertices - bone.landmarks.lamina["right"].back
    spur = np.exp(-((away / _SPUR_MM[1]) ** 2).sum(axis=1))[:, None] * (0.0, _SPUR_MM[0], 0.0)
    rough = vertices + spur + np.random.default_rng(_OWN_SEED).normal(0.0, _ROUGH_MM, vertices.shape)
    with tempfile.TemporaryDirectory() as folder:
        placed = (rough @ matrix_of((0.9, -2.0, 0.4)).T + (30.0, -120.0, 400.0)) / 1000.0
        path = export_mesh(Solid.from_arrays(placed, faces), Path(folder) / "vertebra.ply")
        window.files.open_path(str(path))
        come_to_rest(window, lambda: window.session.case.bone is not None)
