"""German: nothing English is left, nothing is cut off, numbers have a comma; English is as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

import pytest
from PyQt6.QtCore import QLocale
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton, QTableWidget, QWidget

from tests.app.test_text_size import fits
from tests.scripts.test_translations import script  # noqa: F401  a fixture
from vertebra3d.case import Case
from vertebra3d.cli import run
from vertebra3d.errors import Refused
from vertebra3d.explain import find_terms
from vertebra3d_app import language
from vertebra3d_app.language import fill, tr
from vertebra3d_app.wording import in_plain_words

GETTERS = (
    "text", "title", "toolTip", "statusTip", "iconText", "windowTitle", "accessibleName", "accessibleDescription",
    "placeholderText", "toPlainText",
)  # fmt: skip
ENGLISH = re.compile(r"\b(the|of|and|is|are|with|from|by|not|bone|left|right|both|removed|width|height)\b")
ALIKE = re.compile(r"\b(Spine|J|Radiol|Biomech|Over the top|over the top|Alt\+Left)\b.*")  # journals and names stay
SOURCE = re.compile(r"(Quelle|Definitionen|Beschreibungen): .*", re.DOTALL)
LONGEST = 400
LEAST_LETTERS = 12  # shorter messages may be part of a German word


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    language.speak("de")
    yield
    language.speak("en")


def texts(root: QWidget) -> Iterator[str]:
    """Everything that a widget and those within it say."""
    for one in [root, *root.findChildren(QWidget), *root.findChildren(QAction)]:
        for name in GETTERS:
            getter = getattr(one, name, None)
            said = getter() if callable(getter) else ""
            if isinstance(said, str) and said:
                yield re.sub(r"<[^>]*>", " ", said)
        if isinstance(one, QComboBox):
            yield from (one.itemText(at) for at in range(one.count()))
        if isinstance(one, QTableWidget):
            for column in range(one.columnCount()):
                cells = [one.horizontalHeaderItem(column), *(one.item(row, column) for row in range(one.rowCount()))]
                yield from (text for cell in cells if cell for text in (cell.text(), cell.toolTip()))


def left_over(root: QWidget, held: dict[tuple[str, str], str]) -> list[str]:
    """Texts that are a message of the source, hold one, or hold an English word outside of names and sources."""
    whole = {text for (_, text), said in held.items() if said != text and "{" not in text}
    whole -= set(held.values())
    parts = [re.sub(r"<[^>]*>", " ", text) for text in whole if len(text) > LEAST_LETTERS]
    found = []
    for said in texts(root):
        english = [said] if said in whole else [part for part in parts if part in said]
        if not english and len(said) < LONGEST:  # articles hold sources
            english = ENGLISH.findall(SOURCE.sub("", ALIKE.sub("", said)))
        if english:
            found.append(f"{english[0]} in: {said[:200]}")
    return found


@pytest.fixture
def held(script) -> dict[tuple[str, str], str]:  # noqa: F811
    return script.read(language.FOLDER / "vertebra3d_de.ts")


def test_nothing_english_is_left_on_the_pages_and_nothing_is_cut_off(german, open_window, settle, held):
    window = open_window(Case(level="L4", procedure="hemilaminectomy", side="left"))
    assert window.title_label.text() == "L4 · Hemilaminektomie, links"
    assert left_over(window, held) == []
    fits(window)
    for name in ("slices", "compare", "explain"):
        window.show_page(name)
        settle(window)
        assert left_over(window, held) == []
        fits(window)
        for button in window.pages.currentWidget().findChildren(QPushButton):
            if button.isVisible() and button.text():
                assert button.width() >= button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
    window.show_page("bone")
    for name in ("canal", "landmarks", "regions", "section", "burr"):
        window.actions_[name].trigger()
    settle(window)
    assert left_over(window, held) == []
    labels = [label.text for label in window.canvas.scene.landmarks.labels]
    assert labels and not any(re.search(r"left|right|removed|edge|wall", text) for text in labels)


@pytest.mark.parametrize("name", ["keys", "about", "welcome", "palette", "save_picture", "save_animation", "save_bone"])
def test_nothing_english_is_left_in_dialogs(german, window, held, name):
    window.actions_[name].trigger()
    dialogs = [d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog) and d.isVisible()]
    assert len(dialogs) == 1
    said = left_over(dialogs[0], held)
    for label in dialogs[0].findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()
    dialogs[0].close()
    assert said == []


def test_each_key_of_a_menu_is_there_once(german, window):
    menus = [window.menuBar(), *window.actions_.menus.values()]
    for menu in menus:
        keys = [a.text().replace("&&", "").partition("&")[2][:1].lower() for a in menu.actions() if "&" in a.text()]
        assert len(keys) == len(set(keys)), (menu.title() if menu is not menus[0] else "bar", keys)


def test_steps_messages_and_numbers_are_german(german, window, settle):
    window.session.set_parameter("canal_width_mm", 22.5, 1)
    settle(window)
    assert window.session.stack.undoText() == "Kanalbreite auf 22,5 mm"
    assert window.actions_["undo"].text() == "&Rückgängig Kanalbreite auf 22,5 mm"
    row = next(row for name, row in window.controls.parameter_rows.items() if name == "canal_width_mm")
    assert row.box.text() == "22,5 mm"
    assert re.fullmatch(r"\d+,\d cm³", window.numbers.cards["bone"].figure.text())
    window.session.set_parameter("canal_width_mm", 99.0, 2)
    assert "außerhalb des Bereichs" in window.message.text
    assert '"canal_width_mm": 22.5' in window.session.case.to_json()  # files speak as ever


def test_what_the_library_refuses_is_found_by_its_template(german):
    assert in_plain_words("canal_width_mm = 44 is out of range; allowed is 15.5 to 23.3 mm") == (
        "Kanalbreite 44 mm liegt außerhalb des Bereichs; erlaubt ist 15,5 bis 23,3 mm"
    )
    assert tr("cannot write x.stl: the file is read-only") == (
        "x.stl lässt sich nicht schreiben: Die Datei ist schreibgeschützt"
    )
    assert tr("no such message, as far as is known") == "no such message, as far as is known"


def test_a_date_keeps_its_points(german):
    assert fill("{saved:%d.%m.%Y}, {share:.1f} mm", saved=datetime(2026, 11, 28), share=2.5) == "28.11.2026, 2,5 mm"


def test_the_glossary_is_searched_and_sorted_in_german(german):
    assert find_terms("bandscheibe", tr)[0].key == "disc"
    names = [tr(found.name) for found in find_terms("", tr)]
    assert names.index("Bandscheibe") < names.index("Duralsack") < names.index("Wirbelkörper")


def test_english_comes_back(german, open_window):
    assert tr("&File") == "&Datei" and fill("{mm:.1f} mm", mm=1.5) == "1,5 mm"
    language.speak("en")
    window = open_window()
    assert window.menuBar().actions()[0].text() == "&File"
    assert fill("{mm:,.1f} mm", mm=1234.5) == "1,234.5 mm"
    assert QLocale().decimalPoint() == "."


def test_the_choice_is_remembered_and_told_in_one_line(window):
    window.actions_["language:de"].trigger()
    assert language.remembered_language() == "de"
    assert window.message.text == "Deutsch is spoken when vertebra3d is next started."
    assert window.actions_["language:de"].isChecked()
    window.actions_["language:en"].trigger()
    assert window.message.text == ""


def test_languages_are_what_lies_in_the_folder(tmp_path, monkeypatch):
    assert language.languages() == {"en": "English", "de": "Deutsch"}
    (tmp_path / "vertebra3d_fr.qm").write_bytes(b"")
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    assert language.languages() == {"en": "English", "fr": "Français"}


@pytest.mark.parametrize(
    ("wanted", "code"), [(["de-AT", "en"], "de"), (["fr-FR", "de"], "de"), (["fr"], "en"), (["en-GB", "de"], "en")]
)
def test_the_system_chooses_by_its_list(wanted, code):
    assert language.resolve("system", wanted) == code


def test_an_unknown_language_is_one_line(monkeypatch):
    with pytest.raises(Refused, match="there is no language 'tlh'; allowed are system, en, de"):
        language.begin("tlh")
    monkeypatch.setenv(language.VARIABLE, "xx")
    with pytest.raises(Refused, match="no language 'xx'"):
        language.begin()
    assert language.is_source()


def test_a_choice_is_followed_at_the_next_start(monkeypatch):
    monkeypatch.delenv(language.VARIABLE)
    language.remember_language("de")
    language.begin()
    assert language.spoken() == "de"
    language.begin("en")
    assert language.is_source()


def test_the_command_line_passes_the_language_on(capsys):
    assert run(["--language", "tlh"]) == 2
    assert capsys.readouterr().err.strip().endswith("there is no language 'tlh'; allowed are system, en, de")
    assert run(["--language", "de", "parameters"]) == 2
