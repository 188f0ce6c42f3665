"""Hands that do anything that a window offers, at random: each action is drawn by its own number of a seed.

Action n of seed s draws from a generator of its own, so that it does the same whatever came of those before: a run is
repeated by its seed. Nothing here waits for an answer of a person: file choosers are replaced, dialogs are answered.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PyQt6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QMouseEvent, QWheelEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QDialog, QSlider, QWidget

from tests.app import slice_hands
from tests.app.random_files import Files
from vertebra3d.errors import Refused
from vertebra3d.strokes import Stroke
from vertebra3d_app.pages.base import PAGES
from vertebra3d_app.widgets.quantity_row import QuantityRow
from vertebra3d_app.window import Window

_NOT = (
    "quit",
    "open_bone",
    "save_animation",
    "save_page",
    "save_report",
    "save_picture",
)  # these have hands of their own
_NONE, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class Hands:
    """What is done to one window.

    Parameters
    ----------
    window : Window
    seed : int
    folder : Path
        Where files are written and read.
    slow : bool
        Whether also what takes seconds is done: animations, pages, reports.
    """

    def __init__(self, window: Window, seed: int, folder: Path, slow: bool = True):
        self.window, self.seed = window, seed
        self.files = Files(window, folder)
        self.rng = random.Random(seed)
        self._ways: list[tuple[int, Callable[[], str]]] = [
            (24, self.any_action), (14, self.drag_setting), (12, self.drag_dimension),
            (8, self.drag_condition), (5, self.type_value), (4, self.reset_value), (8, self.click_choice),
            (9, self.undo_or_redo), (3, self.person),
            (7, self.move_in_view), (4, self.hover), (9, self.burr), (3, self.burr_by_tool), (5, self.section),
            (4, self.play), (7, self.turn_page), (8, self.compare), (7, self.slices), (3, self.explain),
            (2, self.look), (6, self.cases), (4, self.sessions), (3, self.broken), (1, self.bone_file),
            (1, self.picture), (1, self.resize), (2, self.table),
        ]  # fmt: skip
        if slow:
            self._ways.append((1, self.takeaway))

    def act(self, number: int) -> str:
        """Do action `number` and say what it was."""
        self.rng = random.Random(f"{self.seed}/{number}")
        way = self.rng.choices([way for _, way in self._ways], [weight for weight, _ in self._ways])[0]
        self.files.begin(self.rng, number)
        said = f"{way.__name__}: {way()}"
        self.answer_dialogs()
        for _ in range(self.rng.randrange(4)):
            QTest.qWait(self.rng.choice((0, 1, 5, 20)))
        return said

    def answer_dialogs(self) -> None:
        """Accept or reject every dialog that has opened."""
        for _ in range(4):
            open_now = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
            for dialog in open_now:
                dialog.done(self.rng.randrange(2) if type(dialog).__name__ != "PaletteDialog" else 0)
            QCoreApplication.processEvents()
            if not open_now:
                return

    # ---- actions and controls ------------------------------------------------------------------------------------
    def any_action(self) -> str:
        """One of the list of actions, each key as often as any other."""
        actions = self.window.actions_
        keys = [key for key in dict.fromkeys(spec.key for spec in actions.specs.values()) if key not in _NOT]
        spec = self.rng.choice(actions.of_key(self.rng.choice(keys)))
        action = actions[spec.name]
        if not action.isEnabled() or not action.isVisible():
            return f"{spec.name} (not enabled)"
        action.trigger()
        return spec.name

    def drag_setting(self) -> str:
        return self._drag_row(self.window.controls.setting_rows)

    def drag_dimension(self) -> str:
        return self._drag_row({**self.window.controls.parameter_rows, "scale": self.window.controls.person.size_row})

    def drag_condition(self) -> str:
        return self._drag_row(self.window.controls.segment.rows)

    def _drag_row(self, rows: dict[str, QuantityRow]) -> str:
        if not rows:
            return "none"
        name = self.rng.choice(sorted(rows))
        slider = rows[name].slider
        self._unfold(rows[name])
        if not slider.isEnabled() or not rows[name].isVisibleTo(self.window):
            return f"{name} (not enabled)"
        low, high = slider.minimum(), slider.maximum()
        far = self.rng.random() < 0.15  # to anywhere; else as far as a person would
        reach = max(2, (high - low) // 8)
        at = self.rng.randint(low, high) if far else slider.value() + self.rng.randint(-reach, reach)
        self._slide(slider, at)
        return f"{name} to {slider.value()}"

    def _unfold(self, row: QuantityRow) -> None:
        """Open the part of the panel in which a row is."""
        for section in (*self.window.controls.sections, *self.window.controls.segment.sections):
            if section.isAncestorOf(row) and not section.button.isChecked():
                section.button.click()

    def _slide(self, slider: QSlider, at: int) -> None:
        """Drag a slider there, in steps."""
        start, steps = slider.value(), self.rng.randint(1, 6)
        slider.setSliderDown(True)
        for step in range(1, steps + 1):
            slider.setSliderPosition(start + round((at - start) * step / steps))
            QTest.qWait(self.rng.choice((0, 0, 5, 30)))
        slider.setSliderDown(False)

    def type_value(self) -> str:
        rows = {**self.window.controls.setting_rows, **self.window.controls.parameter_rows}
        name = self.rng.choice(sorted(rows))
        box = rows[name].box
        self._unfold(rows[name])
        if not box.isEnabled() or not box.isVisible():
            return f"{name} (not in sight)"
        low, high = box.minimum(), box.maximum()
        text = self.rng.choice(
            [f"{self.rng.uniform(low, high):.1f}", f"{high + 3:.1f}", f"{low - 2:.1f}", "", "abc", "1e9"]
        )
        edit = box.lineEdit()
        assert edit is not None
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        return f"{name} {text!r}"

    def reset_value(self) -> str:
        rows = {**self.window.controls.setting_rows, **self.window.controls.parameter_rows}
        are_set = [name for name, row in sorted(rows.items()) if row.back.isEnabled()]
        if not are_set:
            return "nothing set"
        name = self.rng.choice(are_set)
        rows[name].back.click()
        return name

    def click_choice(self) -> str:
        controls = self.window.controls
        group = self.rng.choice((controls.levels, controls.procedures, controls.sides, controls.person.sexes))
        name = self.rng.choice(sorted(group.buttons))
        if group.buttons[name].isEnabled() and group.isVisibleTo(self.window):
            group.buttons[name].click()
        if self.rng.random() < 0.2 and controls.linked.isVisibleTo(self.window):
            controls.linked.click()
        return name

    def table(self) -> str:
        table = self.window.comparison.table
        comparison = self.window.comparison
        row = comparison.rows.index(self.rng.choice(comparison.names))  # the others are not in sight
        item = table.item(row, 0)
        if table.isVisible() and item is not None:
            QTest.mouseClick(table.viewport(), _LEFT, _NONE, table.visualItemRect(item).center())
        return f"row {row}"

    def undo_or_redo(self) -> str:
        names = self.rng.choices(("undo", "redo"), (3, 2), k=self.rng.randint(1, 12))
        for name in names:
            if self.window.actions_[name].isEnabled():
                self.window.actions_[name].trigger()
            if self.rng.random() < 0.2:
                QTest.qWait(1)
        return " ".join(names)

    def person(self) -> str:
        person, number = self.window.controls.person, self.rng.randrange(10_000)
        if not person.number.isVisible():
            return "not in sight"
        person.number.setText(str(number))
        QTest.keyClick(person.number, Qt.Key.Key_Return)
        return str(number)

    # ---- the 3D view ---------------------------------------------------------------------------------------------
    def _spot(self, widget: QWidget) -> QPoint:
        """Somewhere in a view, more often in its middle, where the bone is."""
        share = self.rng.choice((0.15, 0.45))
        across, down = (self.rng.uniform(0.5 - share, 0.5 + share) for _ in range(2))
        return QPoint(round(across * widget.width()), round(down * widget.height()))

    def move_in_view(self) -> str:
        canvas = self.window.canvas
        keys = self.rng.choice((_NONE, _NONE, _CTRL, _SHIFT))
        kind = self.rng.choice(("drag", "wheel", "keys"))
        if kind == "drag":
            self._drag(canvas, self.rng.choice((_LEFT, _RIGHT)), keys)
        elif kind == "wheel":
            at = QPointF(self._spot(canvas))
            turn = QPoint(0, self.rng.choice((-240, -120, 120, 240)))
            event = QWheelEvent(
                at, QPointF(canvas.mapToGlobal(at.toPoint())), QPoint(0, 0), turn, Qt.MouseButton.NoButton, keys,
                Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(canvas, event)
        else:
            for _ in range(self.rng.randint(1, 5)):
                key = self.rng.choice(
                    (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
                )
                QTest.keyClick(canvas, key)
        return kind

    def _drag(self, widget: QWidget, button: Qt.MouseButton, keys: Qt.KeyboardModifier = _NONE) -> None:
        start, end = self._spot(widget), self._spot(widget)
        self._mouse(widget, QEvent.Type.MouseMove, start, Qt.MouseButton.NoButton, keys)
        self._mouse(widget, QEvent.Type.MouseButtonPress, start, button, keys)
        for step in range(1, self.rng.randint(2, 6)):
            self._mouse(widget, QEvent.Type.MouseMove, start + (end - start) * (step / 6), button, keys)
            QTest.qWait(self.rng.choice((0, 0, 5, 20)))
        if self.rng.random() < 0.1:
            QTest.keyClick(widget, Qt.Key.Key_Escape)
        self._mouse(widget, QEvent.Type.MouseButtonRelease, end, button, keys)

    def _mouse(
        self, widget: QWidget, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, keys: Qt.KeyboardModifier
    ) -> None:
        """A mouse event; QTest alone would not tell that a button is held while the mouse moves."""
        none = Qt.MouseButton.NoButton
        held = none if kind == QEvent.Type.MouseButtonRelease else button
        pressed = none if kind == QEvent.Type.MouseMove else button
        event = QMouseEvent(kind, QPointF(at), QPointF(widget.mapToGlobal(at)), pressed, held, keys)
        QApplication.sendEvent(widget, event)

    def hover(self) -> str:
        canvas = self.window.canvas
        for _ in range(self.rng.randint(1, 5)):
            self._mouse(canvas, QEvent.Type.MouseMove, self._spot(canvas), Qt.MouseButton.NoButton, _NONE)
            QTest.qWait(self.rng.choice((0, 10, 40)))
        if self.rng.random() < 0.3:
            QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
        return "named" if self.window.hover.isVisible() else "nothing"

    def burr(self) -> str:
        """Strokes by the mouse; now and then the next begins before the last is worked out."""
        burr, canvas = self.window.burr, self.window.canvas
        if not burr.on:
            self.window.actions_["burr"].trigger()
        name, box = self.rng.choice(sorted(burr.bar.boxes.items()))
        if self.rng.random() < 0.4:
            box.setValue(self.rng.uniform(box.minimum(), box.maximum()))
        strokes = self.rng.randint(1, 3)
        for _ in range(strokes):
            self._drag(canvas, _LEFT)
            QTest.qWait(self.rng.choice((0, 5, 60)))
        if self.rng.random() < 0.2:
            QTest.keyPress(canvas, Qt.Key.Key_Space)
            for _ in range(3):
                QTest.keyClick(canvas, Qt.Key.Key_Down)
            QTest.keyRelease(canvas, Qt.Key.Key_Space)
        if self.rng.random() < 0.5:
            self.window.actions_["burr"].trigger()
        return f"{strokes} strokes, {name}"

    def burr_by_tool(self) -> str:
        """Strokes put into the case as a file would bring them; many in all are taken back."""
        session = self.window.session
        if len(session.case.strokes) > 12:
            self.window.burr.remove_all()
            return "all removed"
        x, y, z = (self.rng.uniform(-18, 18), self.rng.uniform(15, 45), self.rng.uniform(-15, 15))
        points = tuple((x + 0.5 * n, y, z - 0.7 * n) for n in range(self.rng.randint(1, 12)))
        try:
            stroke = Stroke(self.rng.choice((2.0, 4.0, 6.0)), points)
            session.replace(session.case.with_changes(strokes=(*session.case.strokes, stroke)), "Stroke")
        except Refused as refusal:
            return f"refused: {refusal}"
        return f"{len(points)} points"

    def section(self) -> str:
        bar = self.window.section
        kind = self.rng.choice(("toggle", "plane", "slide", "flip", "put"))
        if kind == "toggle" or not bar.on:
            self.window.actions_["section"].trigger()
        elif kind == "plane":
            self.rng.choice(list(bar.planes.buttons.values())).click()
        elif kind == "slide":
            self._slide(bar.slider, self.rng.randint(bar.slider.minimum(), bar.slider.maximum()))
        elif kind == "flip":
            bar.flip_button.click()
        elif bar.position:
            bar.move_plane(self.rng.choice(("axial", "sagittal", "coronal")), self.rng.uniform(-60, 60))
        return kind

    def play(self) -> str:
        play = self.window.play
        kind = self.rng.choice(("slide", "toggle", "next", "whole"))
        if kind == "slide" and play.slider.isEnabled():
            self._slide(play.slider, self.rng.randint(0, 1000))
        elif kind == "toggle":
            play.toggle()
            QTest.qWait(30)
        elif kind == "next":
            play.choose_next()
        else:
            play.set_share(1.0)
        return kind

    # ---- pages ---------------------------------------------------------------------------------------------------
    def turn_page(self) -> str:
        name = self.rng.choice([page.name for page in PAGES])
        self.window.page_switch.buttons[name].click()
        return name

    def compare(self) -> str:
        window = self.window
        window.show_page("compare")
        page: Any = window.pages.page("compare")
        kind = self.rng.choice(("add", "add_all", "copy", "duplicate", "remove", "remove", "edit", "turn"))
        if kind in page.buttons:
            page.buttons[kind].click()
            return kind
        view = self.rng.choice(page.views)
        if kind == "turn":
            self._drag(view.canvas, _LEFT)
        elif kind in view.buttons and view.buttons[kind].isEnabled():
            view.buttons[kind].click()
        return f"{kind} of {view.letter.text()}"

    def slices(self) -> str:
        window = self.window
        window.show_page("slices")
        page: Any = window.pages.page("slices")
        if page.slices is None:
            return "no bone yet"
        view = self.rng.choice(list(page.views.values()))
        kind = self.rng.choice(("click", "drag", "wheel", "distance", "angle", "clear", "enlarge", "jump", "frames"))
        spots = [self._spot(view.plot.viewport()) for _ in range(3)]
        if kind == "drag":
            slice_hands.drag(view.plot, spots[0], spots[1])
        elif kind == "wheel":
            slice_hands.wheel(view.plot, self.rng.choice((-3, -1, 1, 3)))
        elif kind == "enlarge":
            page.enlarge(self.rng.choice(("axial", "sagittal", "coronal", "canal", "")))
        elif kind == "jump":
            self.rng.choice((page.narrowest, page.widened)).click()
        elif kind in page.buttons:
            page.buttons[kind].click()
        if kind in ("click", "distance", "angle"):
            for spot in spots:
                QTest.mouseClick(view.plot.viewport(), _LEFT, _NONE, spot)
        if len(page.tool.taken) > 12:
            page.tool.clear()
        return kind

    def explain(self) -> str:
        self.window.show_page("explain")
        page: Any = self.window.pages.page("explain")
        kind = self.rng.choice(("go_back", "search", "scroll"))
        if kind == "go_back":
            page.go_back()
        elif kind == "search":
            page.search.setText(self.rng.choice(("lam", "facet", "", "zzz", "canal")))
        else:
            QTest.keyClick(page, Qt.Key.Key_PageDown)
        return kind

    # ---- looks ---------------------------------------------------------------------------------------------------
    def look(self) -> str:
        keys = ("text_size", "appearance", "larger_text", "smaller_text", "full_screen", "panel", "reset_layout")
        spec = self.rng.choice(self.window.actions_.of_key(self.rng.choice(keys)))
        if self.window.actions_[spec.name].isEnabled():
            self.window.actions_[spec.name].trigger()
        return spec.name

    def resize(self) -> str:
        if not self.window.isFullScreen():
            self.window.resize(self.rng.randint(1000, 1600), self.rng.randint(700, 1000))
        return f"{self.window.width()} x {self.window.height()}"

    # ---- files ---------------------------------------------------------------------------------------------------
    def cases(self) -> str:
        return self.files.case()

    def sessions(self) -> str:
        return self.files.session()

    def broken(self) -> str:
        return self.files.broken()

    def bone_file(self) -> str:
        return self.files.bone()

    def picture(self) -> str:
        return self.files.picture()

    def takeaway(self) -> str:
        return self.files.takeaway()
