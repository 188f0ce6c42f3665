"""The page of explanations in the real window: it follows the case, and is gone through by mouse and by keys."""

from __future__ import annotations

import html
import re
import threading

import pytest
from PyQt6.QtCore import Qt, QUrl
from PyQt6.QtGui import QDesktopServices
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QLabel

from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d.explain import PROCEDURE, cards_for, glossary, is_safe
from vertebra3d.procedures import PROCEDURES, SEGMENT_PROCEDURES
from vertebra3d_app.dialogs.about import KeysDialog
from vertebra3d_app.pages.explain import OF_CASE, ExplainPage
from vertebra3d_app.pages.explain_html import (
    GLOSSARY,
    ON_PAGE,
    SET,
    TERM,
    Look,
    glossary_html,
    procedure_html,
    term_html,
)
from vertebra3d_app.pages.explain_words import crossed, own_rows
from vertebra3d_app.theme import DARK, LIGHT
from vertebra3d_app.window import Window
from vertebra3d_app.wording import comparison_row, volume

LOOK = Look(LIGHT, 13)


@pytest.fixture
def page(window) -> ExplainPage:
    window.show_page("explain")
    made = window.pages.page("explain")
    QApplication.processEvents()
    return made


def said(page: ExplainPage) -> str:
    return " ".join(page.article.toPlainText().split())


def activate(window: Window, qtbot) -> None:
    """Shortcuts hold in the active window."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def title(page: ExplainPage) -> str:
    return page.article.toPlainText().strip().splitlines()[0]


# ---- texts ----------------------------------------------------------------------------------------------------------


def documents() -> list[str]:
    made = [procedure_html(name, None, LOOK) for name in PROCEDURES]
    return [*made, *(term_html(key, LOOK) for key in glossary()), glossary_html("", LOOK)]


def test_every_link_leads_somewhere():
    for document in documents():
        for target in re.findall(r"href='([^']*)'", document):
            if is_safe(target):
                continue
            kind = next(begins for begins in (TERM, PROCEDURE, GLOSSARY, SET, ON_PAGE) if target.startswith(begins))
            name = target.removeprefix(kind)
            if kind == TERM:
                assert name in glossary()
            elif kind == ON_PAGE:
                assert f"<a name='{name}'>" in document
            else:
                assert name in ({""} if kind == GLOSSARY else SEGMENT_PROCEDURES)


@pytest.mark.parametrize("name", PROCEDURES)
def test_every_card_stands_on_the_page_with_source_and_standing(name):
    page = re.sub(r"</?a[^>]*>", "", procedure_html(name, None, LOOK))
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.replace("<br>", " ")))
    text = " ".join(text.split())
    for card in cards_for(name):
        for words in (card.said, f"{card.told}. {card.standing_words.capitalize()}."):
            assert " ".join(words.split()) in text


def test_own_figures_are_those_of_the_table(outcome):
    removed, gained, widened, facet, pars = comparison_row(outcome)
    rows = {topic: [row.value for row in own_rows(outcome, topic)] for topic in ("bone", "canal", "facet", "pars")}
    assert " · ".join(rows["bone"]) == removed
    assert rows["canal"][:2] == [gained, widened]
    assert rows["facet"][0] == facet
    assert rows["pars"] == [pars]
    assert own_rows(outcome, "motion") == own_rows(outcome, "later") == ()
    assert len(crossed(outcome)) == sum(w.limit is not None for w in outcome.warnings) > 0
    document = procedure_html("laminectomy", outcome, LOOK)
    assert all(html.escape(source) in document for _, _, source in crossed(outcome))


def test_the_intact_bone_has_gained_nothing():
    labels = [row.label for row in own_rows(evaluate(Case(level="L4", procedure="none")), "canal")]
    assert labels == ["Narrowest", "Depth there"]


def test_figures_of_another_procedure_are_not_shown_as_those_of_the_page(outcome):
    document = procedure_html("laminotomy", outcome, LOOK)
    assert f"href='{SET}laminotomy'" in document
    assert "Worked out here" not in document
    assert "Limits that this case crosses" not in document


def test_stale_figures_are_pale(outcome):
    pale = f"style='color:{LIGHT.scroll}'"
    assert pale not in procedure_html("laminectomy", outcome, LOOK)
    assert pale in procedure_html("laminectomy", outcome, LOOK, stale=True)


# ---- in the window --------------------------------------------------------------------------------------------------


def test_f5_opens_the_page_of_the_procedure_that_is_set(window, qtbot):
    activate(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.pages.name == "explain"
    assert window.actions_["page:explain"].isChecked()
    assert window.page_switch.choice == "explain"
    assert title(window.pages.page("explain")) == "Laminectomy"


def test_the_page_follows_the_case(window, page, settle):
    first = volume(window.session.outcome.bone.removed_mm3)
    assert first in page.article.toPlainText().replace("\N{NO-BREAK SPACE}", " ")
    window.session.set_level("L2")
    window.session.set_procedure("laminotomy")
    settle(window)
    text = page.article.toPlainText().replace("\N{NO-BREAK SPACE}", " ")
    assert title(page) == "Laminotomy"
    assert "L2 · Laminotomy, left" in text
    assert all(row.value in text for row in own_rows(window.session.outcome, "bone"))
    window.session.set_procedure("none")
    settle(window)
    assert title(page) == "The intact vertebra"


def test_a_new_figure_leaves_the_eye_where_it_is(window, page, settle):
    bar = page.article.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at = bar.value()
    assert at > 0
    before = page.article.toPlainText()
    window.session.set_setting("width_mm", 18.0)
    settle(window)
    assert page.article.toPlainText() != before
    assert bar.value() == at


def test_what_is_waited_for_is_pale_and_comes_back(window, page, qtbot, settle):
    window.director._late.setInterval(0)
    held = threading.Event()
    window.engine.queue("held", [(None, held.wait)])
    window.session.set_level("L3")
    qtbot.waitUntil(lambda: LIGHT.scroll.lower() in page.article.toHtml().lower())
    held.set()
    settle(window)
    assert LIGHT.scroll.lower() not in page.article.toHtml().lower()


def test_links_lead_to_terms_and_pages_and_back(window, page):
    page.follow("term:lamina")
    assert "Glossary" in said(page) and "Lamina" in said(page)
    page.follow("term:pedicle")
    page.follow("procedure:laminotomy")
    assert title(page) == "Laminotomy"
    assert page.switch.choice is None
    page.follow("procedure:laminectomy")
    assert page.place == OF_CASE
    assert page.switch.choice == "procedure"
    for expected in ("Laminotomy", "Glossary", "Glossary", "Laminectomy"):
        assert page.back.isEnabled()
        page.back.click()
        assert title(page) == expected
    assert not page.back.isEnabled()
    page.go_back()
    assert title(page) == "Laminectomy"


def test_back_is_where_it_was_left(page):
    bar = page.article.verticalScrollBar()
    bar.setValue(200)
    page.follow("term:lamina")
    assert bar.value() == 0
    page.go_back()
    assert bar.value() == 200


def test_on_the_page(page):
    page.follow("#published")
    assert page.article.verticalScrollBar().value() > 0


def test_another_procedure_is_set_from_its_page(window, page, settle):
    page.follow("procedure:hemilaminectomy")
    page.follow("set:hemilaminectomy")
    assert window.session.case.procedure == "hemilaminectomy"
    assert page.place == OF_CASE
    settle(window)
    assert "L4 · Hemilaminectomy, left" in said(page)


def test_a_term_stays_while_the_case_changes(window, page, settle):
    page.follow("term:lamina")
    window.session.set_procedure("laminotomy")
    settle(window)
    assert page.place.kind == "term"
    page.go_back()
    assert title(page) == "Laminotomy"


def test_links_by_keys(window, page, qtbot):
    activate(window, qtbot)
    page.article.setFocus()
    for _ in range(3):
        QTest.keyClick(page.article, Qt.Key.Key_Tab)
    assert page.article.textCursor().selectedText() == "laminae"
    QTest.keyClick(page.article, Qt.Key.Key_Return)
    assert page.place.name == "lamina"
    QTest.keyClick(page.article, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.place == OF_CASE


def test_dois_open_in_the_browser_by_click_and_by_key(window, page, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    activate(window, qtbot)
    page.article.setFocus()
    for _ in range(200):
        QTest.keyClick(page.article, Qt.Key.Key_Tab)
        target = page.article.textCursor().charFormat().anchorHref()
        if target.startswith("https:"):
            break
    QTest.keyClick(page.article, Qt.Key.Key_Return)
    assert opened == [target]
    assert target.startswith("https://doi.org/10.")
    page.article.anchorClicked.emit(QUrl(target))
    assert opened == [target, target]
    assert page.place == OF_CASE


def test_only_dois_are_opened_and_a_missing_browser_is_told(window, page, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toString())))
    for target in ("https://example.org/10.1000/1", "file:///tmp", "http://doi.org/10.1000/1"):
        page.follow(target)
    assert opened == []
    page.follow("https://doi.org/10.1000/1")
    assert opened == ["https://doi.org/10.1000/1"]
    assert "https://doi.org/10.1000/1" in window.message.text


def test_the_link_in_focus_stays_so_with_new_figures(window, page, settle):
    page.article.setFocus()
    for _ in range(3):
        QTest.keyClick(page.article, Qt.Key.Key_Tab)
    window.session.set_level("L3")
    settle(window)
    assert page.article.textCursor().selectedText() == "laminae"


def test_search_by_typing(window, page):
    page.search.setFocus()
    QTest.keyClicks(page.search, "isthm")
    assert page.place.kind == "glossary"
    assert "Pars interarticularis" in said(page)
    assert "Pedicle" not in said(page)
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.place.name == "pars-interarticularis"
    assert window.focusWidget() is page.article
    assert page.search.text() == ""
    page.go_back()
    assert page.search.text() == "isthm"
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.place == OF_CASE
    assert page.search.text() == ""


def test_nothing_found_is_said(page):
    QTest.keyClicks(page.search, "xyzzy")
    assert "No term for “xyzzy”" in said(page)
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.place.kind == "glossary"


def test_the_whole_glossary(page):
    page.switch.buttons["glossary"].click()
    text = said(page)
    assert all(found.name in text for found in glossary().values())
    page.switch.buttons["procedure"].click()
    assert page.place == OF_CASE


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
@pytest.mark.parametrize("name", PROCEDURES)
def test_nothing_is_cut_off_at_the_side(window, page, qtbot, size, name):
    window.session.set_procedure(name)
    window.resize(*size)
    QApplication.processEvents()
    article = page.article
    assert article.document().idealWidth() <= article.viewport().width() + 0.5
    letters = article.prose_px / article.fontMetrics().averageCharWidth()
    assert letters <= 90
    assert article.spare_px >= 0
    for button in page.switch.buttons.values():
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())


def test_appearance(window, page, theme):
    theme.choose("dark")
    assert DARK.muted.lower() in page.article.toHtml().lower()
    theme.choose("light")
    assert LIGHT.muted.lower() in page.article.toHtml().lower()


def test_its_keys_are_told(window, shown):
    window.actions_["keys"].trigger()
    dialog = shown(KeysDialog)
    text = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Alt+Left" in text
    assert "F5" in text
    dialog.reject()
