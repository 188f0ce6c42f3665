"""A system without OpenGL is told so in one line."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PyQt6.QtGui import QOpenGLContext
from PyQt6.QtWidgets import QMessageBox

from vertebra3d_app import graphics, language
from vertebra3d_app.main import main


def test_here_it_can_draw(qapp):
    assert graphics.problem() == ""


def test_a_system_without_opengl_is_told_in_one_line(qapp, monkeypatch, capsys):
    told: list[str] = []
    monkeypatch.setattr(QOpenGLContext, "create", lambda _self: False)
    monkeypatch.setattr(QMessageBox, "critical", lambda _parent, _title, text: told.append(text))
    before = set(qapp.topLevelWidgets())
    assert main([]) == 2
    (text,) = told
    assert "no OpenGL 3.2" in text
    assert "\n" not in text
    assert capsys.readouterr().err.strip() == text
    assert set(qapp.topLevelWidgets()) == before  # no window was made


def test_it_is_told_in_the_language_of_the_window(qapp, monkeypatch):
    monkeypatch.setattr(QOpenGLContext, "create", lambda _self: False)
    language.speak("de")
    try:
        assert "kein OpenGL 3.2 oder neuer" in graphics.problem()
    finally:
        language.speak("en")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the switch is of Qt on X11")
def test_a_real_system_without_opengl():
    ask = (
        "from vertebra3d_app.main import application; app = application([])\n"
        "from vertebra3d_app import graphics; print(graphics.problem())"
    )
    run = subprocess.run(
        [sys.executable, "-c", ask],
        env={**os.environ, "QT_XCB_GL_INTEGRATION": "none", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0
    assert "no OpenGL" in run.stdout or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb"
