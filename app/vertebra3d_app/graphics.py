"""Whether this system can draw in three dimensions: asked before the window is made, which would end without a word."""

from __future__ import annotations

import sys

from PyQt6.QtGui import QOffscreenSurface, QOpenGLContext
from PyQt6.QtWidgets import QMessageBox

from vertebra3d_app.language import mark, tr

LEAST = (3, 2)
NO_OPENGL = mark(
    "vertebra3d cannot draw here: this system offers no OpenGL {major}.{minor} or newer. Install a graphics driver "
    "(or Mesa, which needs no graphics card). Cases that were kept are safe; the command line works: vertebra3d --help"
)


def problem() -> str:
    """Why the window cannot draw, in one line; nothing where it can."""
    told = tr(NO_OPENGL, major=LEAST[0], minor=LEAST[1])
    context = QOpenGLContext()
    if not context.create():
        return told
    surface = QOffscreenSurface()
    surface.setFormat(context.format())
    surface.create()
    if not surface.isValid() or not context.makeCurrent(surface):
        return told
    version = context.format().version()
    context.doneCurrent()
    return "" if tuple(version) >= LEAST else told


def tell(text: str) -> None:
    """Say it where it is seen, whether the program was started from a terminal or from a menu."""
    sys.stderr.write(f"{text}\n")
    QMessageBox.critical(None, "vertebra3d", text)
