"""The list of recent files, from one window to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from vertebra3d.case import Case
from vertebra3d.files.cases import save_case
from vertebra3d_app.recent_files import MENU, MOST, recent_file, recent_paths


def entries(window) -> list[str]:
    window.comfort.recent.refresh()
    actions = [window.actions_[f"recent:{at}"] for at in range(1, MOST + 1)]
    return [action.text() for action in actions if action.isVisible()]


def test_an_empty_list_cannot_be_opened(window):
    assert entries(window) == []
    assert not window.actions_.menus[MENU].isEnabled()
    assert not window.actions_["clear_recent"].isEnabled()


def test_what_was_opened_and_saved_comes_first_and_once(open_window, close_window, tmp_path: Path):
    window = open_window()
    one, two = tmp_path / "one & only.json", tmp_path / "two.vertebra.json"
    save_case(Case(level="L1"), one)
    window.files.open_path(str(one))
    window.files.save_case_file(str(two))
    window.files.open_path(str(one))
    assert recent_paths() == [str(one), str(two)]
    first, second = entries(window)
    assert first.startswith("one && only.json")
    assert second.startswith("two.vertebra.json")
    close_window(window)
    later = open_window()
    assert len(entries(later)) == 2
    later.actions_["recent:1"].trigger()
    assert later.session.case.level == "L1"
    later.actions_["clear_recent"].trigger()
    assert entries(later) == []
    assert recent_paths() == []


def test_at_most_ten_are_kept(window, tmp_path: Path):
    for at in range(13):
        window.files.save_case_file(str(tmp_path / f"{at}.json"))
    assert [Path(path).stem for path in recent_paths()] == [str(at) for at in range(12, 2, -1)]
    assert len(entries(window)) == 10


def test_one_that_is_gone_leaves_the_list_with_a_line(window, tmp_path: Path):
    path = tmp_path / "gone.json"
    window.files.save_case_file(str(path))
    path.unlink()
    case = window.session.case
    window.actions_["recent:1"].trigger()
    assert "gone.json is there no more" in window.message.text
    assert recent_paths() == []
    assert entries(window) == []
    assert window.session.case == case


def test_what_could_not_be_opened_is_not_listed(window, tmp_path: Path):
    path = tmp_path / "broken.json"
    path.write_text("{")
    window.files.open_path(str(path))
    assert recent_paths() == []


@pytest.mark.parametrize("text", ["{", "[]", '{"files": 3}', '{"files": [3, "", "a\\u0000b"]}', ""])
def test_a_damaged_list_is_an_empty_one(text: str):
    recent_file().parent.mkdir(parents=True, exist_ok=True)
    recent_file().write_text(text)
    assert recent_paths() == []
