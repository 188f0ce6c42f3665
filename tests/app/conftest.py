"""A real window for the tests, and a test fails that leaves a widget behind."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PyQt6.QtCore import QCoreApplication, QEvent
from PyQt6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from tests.app.agreement import assert_views_show_the_model
from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.outcome import Outcome
from vertebra3d_app.main import theme_of
from vertebra3d_app.pages.compare_model import Place
from vertebra3d_app.pages.compare_view import CaseView
from vertebra3d_app.session import Session
from vertebra3d_app.theme import Theme
from vertebra3d_app.window import Window

PATIENCE_MS = 120_000  # the first bone of a fresh checkout waits for compiled code


@pytest.fixture(scope="session")
def outcome() -> Outcome:
    return evaluate(Case(level="L4", procedure="laminectomy"))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = theme_of(qapp)
    made.choose("light")
    yield made
    if made.text_size != "normal":
        made.choose_size("normal")
    made.choose("system")


@pytest.fixture
def settle(qtbot) -> Callable[[Window], None]:
    """Wait until every view of a window shows what its session holds."""

    def wait(window: Window) -> None:
        files = window.files
        qtbot.waitUntil(
            lambda: window.director.settled and not files.painter.busy and not files.maker.busy, timeout=PATIENCE_MS
        )

    return wait


@pytest.fixture
def settle_beside(settle, qtbot) -> Callable[[Window], None]:
    """Wait also until every case of the comparison is worked out and drawn."""

    def wait(window: Window) -> None:
        settle(window)
        if window.pages.name != "compare":
            return
        page = window.pages.page("compare")

        def shown(view: CaseView, place: Place) -> bool:
            same = view.shows is not None and view.shows.case == place.case
            return bool(place.failure) or (same and place.figures is not None)

        qtbot.waitUntil(lambda: all(shown(*each) for each in zip(page.views, page.model.places, strict=True)))
        lifts = window.play.lifts
        qtbot.waitUntil(
            lambda: not (window.engine.busy or lifts.owing) and all(view.canvas.at_rest for view in page.views)
        )

    return wait


@pytest.fixture(scope="module", autouse=True)
def _set_aside() -> None:
    """What lives on is looked at no more when what a window leaves is sought."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def open_window(qtbot, theme: Theme, settle) -> Iterator[Callable[..., Window]]:
    """Open windows; all are closed after the test, and nothing of them may be left."""
    windows: list[Window] = []

    def make(case: Case | None = None) -> Window:
        window = Window(theme, Session(case) if case is not None else None)
        windows.append(window)
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        settle(window)
        return window

    yield make
    for window in windows:
        close(window)
    windows.clear()
    assert left_over() == []


@pytest.fixture
def window(open_window) -> Window:
    return open_window()


def close(window: Window) -> None:
    """Close a window for good, if it is not closed yet."""
    if not window.is_closed:
        window.files.forget_changes()
        window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def left_over() -> list[str]:
    """Names of widgets that still live."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    if QApplication.allWidgets():
        gc.collect()  # what only a ring of references holds is not left behind
    return [f"{type(w).__name__} {w.objectName()}" for w in QApplication.allWidgets()]


@pytest.fixture
def close_window() -> Callable[[Window], None]:
    return close


@pytest.fixture
def leftovers() -> Callable[[], list[str]]:
    return left_over


@pytest.fixture
def choose_file(qtbot) -> Callable[[Window, Path], None]:
    """Answer the file dialog that a window shows."""

    def answer(window: Window, path: Path) -> None:
        qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(QFileDialog)))
        dialog = next(d for d in window.findChildren(QFileDialog) if d.isVisible())
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        assert edit is not None
        edit.setText(str(path))
        dialog.accept()

    return answer


@pytest.fixture
def shown() -> Callable[[type], QWidget]:
    """The visible dialog of a type."""

    def find(kind: type) -> QWidget:
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())

    return find


@pytest.fixture
def assert_shown() -> Callable[[Window], None]:
    return assert_views_show_the_model
