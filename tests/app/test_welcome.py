"""What a newcomer sees first."""

from __future__ import annotations

import pytest
from PyQt6.QtWidgets import QFileDialog, QLabel

from vertebra3d_app.dialogs.welcome import WelcomeDialog, is_wanted, welcome_file
from vertebra3d_app.wording import DISCLAIMER


@pytest.fixture
def welcome(window, shown):
    window.comfort.welcome_once()
    return shown(WelcomeDialog)


def test_it_is_shown_once_and_at_the_menu(window, welcome, shown):
    assert DISCLAIMER in [label.text() for label in welcome.findChildren(QLabel)]
    assert not welcome.again.isChecked()
    welcome.reject()
    assert not is_wanted()
    window.actions_["welcome"].trigger()
    again = shown(WelcomeDialog)
    again.again.setChecked(True)
    again.reject()
    assert is_wanted()


def test_a_damaged_choice_is_none():
    welcome_file().parent.mkdir(parents=True, exist_ok=True)
    welcome_file().write_text('{"show": "no"')
    assert is_wanted()


def test_a_laminotomy(window, welcome, settle, assert_shown):
    welcome.starts["laminotomy"].click()
    assert window.session.case.procedure == "laminotomy"
    settle(window)
    assert_shown(window)


def test_a_comparison(window, welcome, settle):
    welcome.starts["compare"].click()
    assert window.pages.name == "compare"
    assert len(window.pages.page("compare").model.pinned) == 2
    settle(window)


def test_a_bone(window, welcome):
    welcome.starts["bone"].click()
    dialog = next(d for d in window.findChildren(QFileDialog) if d.isVisible())
    dialog.reject()


def test_what_the_procedures_are(window, welcome, settle):
    welcome.starts["explain"].click()
    assert window.pages.name == "explain"
    settle(window)


def test_every_start_has_a_name_for_readers_and_takes_keys(welcome):
    for button in welcome.starts.values():
        assert button.accessibleName()
        assert button.accessibleDescription()
        assert button.focusPolicy().name == "StrongFocus"
    welcome.reject()
