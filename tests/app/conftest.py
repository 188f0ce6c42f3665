"""A real window for the tests, and a test fails that leaves a widget behind."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PyQt6.QtCore import QCoreApplication, QEvent
from PyQt6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from vertebra3d.anatomy.variants import VARIANTS
from vertebra3d.case import Case, evaluate
from vertebra3d.outcome import Outcome
from vertebra3d_app.main import theme_of
from vertebra3d_app.session import Session
from vertebra3d_app.theme import Theme
from vertebra3d_app.widgets.segments import Segments
from vertebra3d_app.window import Window
from vertebra3d_app.wording import cards, case_title, comparison_row

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
    gc.collect()
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


def assert_views_show_the_model(window: Window) -> None:
    """Every control, number, row and mark of a settled window says what its session holds."""
    session, case = window.session, window.session.case
    outcome = session.outcome
    assert outcome is not None
    assert outcome.case == case
    controls = window.controls
    assert controls.levels.choice == case.level
    assert controls.procedures.choice == case.procedure
    assert controls.sides.choice == session.side
    for rows, value_of, is_set in (
        (controls.setting_rows, session.setting, case.settings.__contains__),
        (controls.parameter_rows, session.parameter, session.parameter_is_set),
    ):
        for name, row in rows.items():
            value = value_of(name)
            assert value is not None
            assert row.box.value() == pytest.approx(value, abs=0.51 * 10 ** -row.box.decimals()), name
            assert abs(row.slider.value() - value / row.quantity.step) <= 0.51, name
            assert row.back.isEnabled() == is_set(name), name
    assert controls.linked.isChecked() == session.linked
    person = controls.person
    assert person.population.currentData() == case.population
    assert person.sexes.choice == (case.sex or "mean")
    assert person.size_row.box.value() == pytest.approx(100 * case.scale, abs=0.051)
    has = {name: session.has_variant(name) for name in VARIANTS}
    assert {action.data(): action.isChecked() for action in person.variants.actions()} == has
    chosen = [name for name, action in window.actions_.by_name.items() if action.isChecked()]
    for key, names in (
        ("level", [case.level]),
        ("procedure", [case.procedure]),
        ("side", [session.side] if session.side else []),
        ("population", [case.population]),
        ("sex", [case.sex or "mean"]),
        ("variant", [name for name in has if has[name]]),
    ):
        assert [name for name in chosen if name.startswith(f"{key}:")] == [f"{key}:{name}" for name in names]
    assert set(controls.setting_rows) == {q.name for q in session.procedure.settings}
    for card in cards(outcome):
        view = window.numbers.cards[card.key]
        assert view.figure.text() == card.figure
        shown = [(label.text(), value.text()) for label, value in view.rows if not label.isHidden()]
        assert shown == [(row.label, row.value) for row in card.rows]
    assert sum(not w.isHidden() for w in window.numbers.warnings) == len(outcome.warnings)
    table = window.comparison.table
    assert table.currentRow() == window.comparison.names.index(case.procedure)
    for line, name in enumerate(window.comparison.names):
        said = window.comparison.lines[name]
        assert said.case == session.case_for(name)
        for column, text in enumerate(said.cells, start=1):
            assert table.item(line, column).text() == text
    assert window.comparison.lines[case.procedure].cells == comparison_row(outcome)
    assert window.title_label.text() == case_title(case, session.side)
    assert window.canvas.scene.drawing is not None
    assert len(window.profile.before.getData()[0]) == len(outcome.canal.planes_mm)
    undo = window.actions_["undo"]
    assert undo.isEnabled() == session.stack.canUndo()
    assert session.stack.undoText() in undo.text()
    assert _marked(controls.levels) == 1


def _marked(segments: Segments) -> int:
    return sum(button.isChecked() for button in segments.buttons.values())
