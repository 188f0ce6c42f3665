"""The process is killed, and at most the last action is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PyQt6.QtWidgets import QPushButton

from vertebra3d.files.autosave import Autosave, state_folder
from vertebra3d.files.sessions import SavedSession
from vertebra3d_app.open_work import snapshot

STEPS = [
    "w.session.set_level('L2')",
    "w.session.set_procedure('laminotomy')",
    "w.session.set_side('right')",
    "w.actions_['page:compare'].trigger()",
    "w.pages.page('compare').add_shown()",
    "w.session.set_procedure('hemilaminectomy')",
    "w.session.set_parameter('canal_width_mm', 24.0)",
    "w.session.stack.undo()",
    "w.pages.page('compare').add_procedures()",
    "w.pages.page('compare').remove(1)",
    "w.session.set_level('L5')",
]
HELD = (
    "[w.controls.parameter_rows['canal_width_mm'].slider.setSliderDown(True), "
    "w.controls.parameter_rows['canal_width_mm'].slider.setSliderPosition(3)]"
)


class Victim:
    """A window in a process of its own."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("crashing.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        self.states: list[SavedSession] = []

    def tell(self, *steps: str) -> None:
        """Send steps, without waiting for any."""
        assert self.process.stdin is not None
        self.process.stdin.write("".join(f"{step}\n" for step in steps))
        self.process.stdin.flush()

    def hear(self, count: int = 1) -> None:
        """Wait until so many steps have been done."""
        assert self.process.stdout is not None
        for _ in range(count):
            line = self.process.stdout.readline()
            assert line.startswith("done "), line
            self.states.append(SavedSession.from_json(line.removeprefix("done ")))

    def kill(self) -> None:
        """End it as the system does when memory runs out: nothing of it runs any more; what it had said is noted."""
        if self.process.poll() is None:
            self.process.kill()
        rest, _ = self.process.communicate()
        whole = [line for line in (rest or "").splitlines(keepends=True) if line.endswith("\n")]
        self.states += [SavedSession.from_json(line.removeprefix("done ")) for line in whole]


@pytest.fixture
def victim() -> Iterator[Victim]:
    made = Victim()
    yield made
    made.kill()


def kept() -> SavedSession:
    (offer,) = Autosave().offers()
    return SavedSession(offer.session.case, offer.session.pinned)


@pytest.mark.parametrize("count", [1, 5, 8, len(STEPS)])
def test_after_each_step_at_most_that_one_is_lost(victim: Victim, count: int):
    """Killed the moment a step is done, before anything else has had its turn."""
    victim.tell("w.comfort.keep()", *STEPS[:count])
    victim.hear(count + 1)
    victim.kill()
    assert kept() in victim.states[-2:]


@pytest.mark.parametrize("heard", [3, 20, 61])
def test_killed_in_the_middle_of_a_hail_of_steps(victim: Victim, heard: int):
    """Steps faster than any hand, the process killed while they run."""
    victim.tell("None", *(f"w.session.set_parameter('canal_width_mm', {22 + at / 10})" for at in range(90)))
    victim.hear(1 + heard)
    victim.kill()
    done = [state.case.parameters.get("canal_width_mm") for state in victim.states]
    assert len(set(done)) == len(done)
    assert kept().case.parameters["canal_width_mm"] >= done[-2]


def test_killed_while_a_slider_is_held_only_the_gesture_is_lost(victim: Victim):
    victim.tell(*STEPS[:3], HELD)
    victim.hear(4)
    victim.kill()
    before, during = victim.states[2:]
    assert during != before
    assert kept() in (before, during)


def test_everything_comes_back_in_the_next_window(victim: Victim, open_window, qtbot, settle, assert_shown):
    victim.tell(*STEPS, "w.comfort._keeper.flush(60)")
    victim.hear(len(STEPS) + 1)
    victim.kill()
    last = victim.states[-1]
    assert len(last.pinned) == 2
    assert kept() == last
    window = open_window()
    qtbot.waitUntil(lambda: "did not close properly" in window.message.text)
    assert "and 2 cases beside it" in window.message.text
    assert len(list((state_folder() / "sessions").glob("*.json"))) == 2
    next(b for b in window.message.findChildren(QPushButton) if b.text() == "Restore").click()
    now = snapshot(window)
    assert (now.case, now.pinned, now.page) == (last.case, last.pinned, "compare")
    # What was left behind is gone, and what came of it has been written: killed here, this one would be offered.
    (path,) = (state_folder() / "sessions").glob("*.json")
    assert SavedSession.from_json(path.read_text()).pinned == last.pinned
    settle(window)
    window.actions_["page:bone"].trigger()
    settle(window)
    assert_shown(window)
