"""The window itself, driven through every procedure, leaving pictures and figures."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vertebra3d.errors import Refused
from vertebra3d_app.main import application, sweep, theme_of

if TYPE_CHECKING:
    from PIL import Image

    from vertebra3d.outcome import Outcome
    from vertebra3d_app.window import Window

SIZE = (1440, 900)
SEGMENT = "L4-L5"
LEVEL = "L4"
_PATIENCE_S = 300.0  # on a slow machine the first bone waits for compiled code
_PANEL, _TIMES = (330, 330), 2  # of the picture of the procedures side by side: captions are read at half its width


def run(output: Path) -> None:
    """Drive the window through all procedures and leave what it shows in `output`.

    Parameters
    ----------
    output : Path
        A folder, made where it is missing. Written there: ``window_<procedure>.png`` (the whole window),
        ``window_segment.png`` and ``window_dark.png``, ``procedures.png`` (all side by side), and the comparison as
        ``comparison.txt``, ``.csv`` and ``.json``.

    Raises
    ------
    Refused
        The folder cannot be written, or a procedure cannot be worked out.
    """
    from vertebra3d.files.tables import comparison_json, comparison_text, to_csv

    output = Path(output)
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"cannot make the folder {output}: {error.strerror}") from None
    app = application([])
    from vertebra3d.files.autosave import Autosave
    from vertebra3d_app.window import Window

    theme = theme_of(app)
    before = theme.choice
    theme.choose("light")
    _say(f"vertebra3d demo: the window, driven through every procedure, into {output}/")
    with tempfile.TemporaryDirectory() as private:
        window = Window(theme, autosave=Autosave(Path(private)))
        try:
            window.resize(*SIZE)
            window.show()
            outcomes = _drive(window, output)
            _operate_between(window, output / "window_segment.png")
            theme.choose("dark")
            come_to_rest(window)
            _photograph(window, output / "window_dark.png")
        finally:
            theme.choose(before)
            window.close()
            del window
            sweep()
    _side_by_side(outcomes, output / "procedures.png")
    for name, text in (
        ("comparison.txt", comparison_text(outcomes)),
        ("comparison.csv", to_csv(outcomes)),
        ("comparison.json", comparison_json(outcomes)),
    ):
        _write(output / name, text.encode("utf-8"))
        _say(f"  {output / name}")
    _say(comparison_text(outcomes))


def _drive(window: Window, output: Path) -> list[Outcome]:
    """Choose each procedure as a person would; its outcome and a picture of the window."""
    window.session.set_level(LEVEL)
    outcomes = []
    for name in window.comparison.names:
        window.controls.procedures.buttons[name].click()
        come_to_rest(window)
        outcome = window.session.outcome
        assert outcome is not None
        outcomes.append(outcome)
        _photograph(window, output / f"window_{name}.png")
    return outcomes


def _operate_between(window: Window, path: Path) -> None:
    """A stenotic segment, operated over the top, seen from behind."""
    window.session.set_level(SEGMENT)
    window.session.set_pathology("central-stenosis")
    window.session.set_procedure("ulbd")
    window.canvas.show_view("posterior")
    come_to_rest(window)
    _photograph(window, path)


def _photograph(window: Window, path: Path) -> None:
    from PyQt6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    _write(path, bytes(buffer.data().data()))
    _say(f"  {path}")


def _side_by_side(outcomes: Sequence[Outcome], path: Path) -> None:
    """What each procedure takes, in one row, each with its caption."""
    import io

    from PIL import Image

    from vertebra3d.scene.picture import picture

    cut: list[Image.Image] = [
        picture(outcome, "oblique", _PANEL, _TIMES, caption=True)
        for outcome in outcomes
        if outcome.bone.removed_mm3 > 0
    ]
    gap = 12
    whole = Image.new("RGB", (sum(p.width for p in cut) + gap * (len(cut) - 1), _TIMES * _PANEL[1]), "white")
    x = 0
    for panel in cut:
        whole.paste(panel, (x, 0))
        x += panel.width + gap
    buffer = io.BytesIO()
    whole.save(buffer, "PNG", optimize=True)
    _write(path, buffer.getvalue())
    _say(f"  {path}")


def _write(path: Path, data: bytes) -> None:
    from vertebra3d.files.atomic import write_bytes

    write_bytes(path, data)


def _say(text: str) -> None:
    sys.stdout.write(text.rstrip("\n") + "\n")
    sys.stdout.flush()


def come_to_rest(window: Window, also: Callable[[], bool] = lambda: True) -> None:
    """Let the window work until it shows everything, finely drawn, and until `also` holds."""
    from PyQt6.QtCore import QEventLoop, QTimer

    def done() -> bool:
        return window.director.settled and window.canvas.at_rest and also()

    loop = QEventLoop()
    until = time.monotonic() + _PATIENCE_S
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if done() or time.monotonic() > until else None)
    timer.start(20)
    loop.exec()
    timer.stop()
    if not done():
        raise Refused(window.message.text or f"the window did not finish within {_PATIENCE_S:.0f} s")
