"""What is taken away from a German window is German: captions, legends, report, page; citations stay."""

from __future__ import annotations

import datetime
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PyQt6.QtWidgets import QApplication

from tests.scripts.test_translations import script  # noqa: F401  a fixture
from vertebra3d import Case, evaluate
from vertebra3d.explain import cards_for
from vertebra3d.outcome import Outcome
from vertebra3d.scene import picture as picture_module
from vertebra3d.scene.caption import words
from vertebra3d.scene.legend import legend
from vertebra3d.scene.themes import LIGHT
from vertebra3d.speech import ENGLISH as PLAIN
from vertebra3d.takeaway.content import report_of
from vertebra3d.takeaway.page import page_html
from vertebra3d.takeaway.parts import Report, Table
from vertebra3d.takeaway.pdf import report_pdf
from vertebra3d.takeaway.report import PICTURES, Picture, report_html
from vertebra3d_app import language
from vertebra3d_app.language import SPEECH
from vertebra3d_app.picture import Order, draw

CASE = Case(level="L4", procedure="hemilaminectomy", side="left").with_values({"canal_width_mm": 24.0})
TODAY = datetime.date(2026, 1, 2)
ENGLISH = re.compile(
    r"\b(the|of|and|is|are|with|from|by|not|bone|left|right|both|removed|width|height|process|facet|set|limit|side)\b"
)
SAYS = ("alt", "aria-label", "title", "content")
LEAST_LETTERS = 12  # shorter messages may be part of a German word


class Words(HTMLParser):
    """What a page says to a reader, to the eye and to the ear, a piece each; no scripts, no styles."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.lang = ""
        self._silent = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        held = dict(attributes)
        self._silent = tag in ("script", "style")
        self.lang = self.lang or held.get("lang") or ""
        if tag != "meta":
            self.said += [str(held[name]) for name in SAYS if held.get(name)]

    def handle_endtag(self, tag: str) -> None:
        self._silent = False

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._silent:
            self.said.append(data.strip())


def read(page: str) -> Words:
    found = Words()
    found.feed(page)
    return found


@pytest.fixture(scope="module")
def german_module(qapp: QApplication) -> Iterator[None]:
    language.speak("de")
    yield
    language.speak("en")


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return evaluate(CASE)


@pytest.fixture(scope="module")
def report(german_module: None, outcome: Outcome) -> Report:
    return report_of(outcome, [outcome, evaluate(Case(level="L4"))], TODAY, SPEECH)


@pytest.fixture(scope="module")
def pages(report: Report, outcome: Outcome) -> dict[str, str]:
    blank = [Picture(view, SPEECH(caption), Image.new("RGB", (8, 8))) for view, caption in PICTURES.items()]
    return {"report": report_html(outcome, report, blank), "page": page_html(outcome, report)}


@pytest.fixture(scope="module")
def english_only(script) -> tuple[set[str], list[str]]:  # noqa: F811
    """Messages that German says in another way: all, and those long enough to be looked for within a text."""
    held = script.read(language.FOLDER / "vertebra3d_de.ts")
    whole = {text for (_, text), said in held.items() if said and said != text and "{" not in text}
    whole -= set(held.values())
    return whole, [text for text in whole if len(text) > LEAST_LETTERS]


@pytest.mark.parametrize("name", ["report", "page"])
def test_a_page_holds_no_english_of_the_source(pages, english_only, name: str):
    whole, parts = english_only
    found = read(pages[name])
    assert found.lang == "de"
    assert [said for said in found.said if said in whole] == []
    assert [(part, said) for said in found.said for part in parts if part in said] == []
    assert len(found.said) > 300


def test_every_cell_but_citations_is_german_with_a_comma(report: Report):
    tables = [report.bone, report.canal, report.preserved, report.comparison, report.settings, report.dimensions]
    tables += [report.sources]
    said = [report.title, report.subtitle, report.notice]
    said += [part for one in report.headlines for part in (one.label, one.figure, one.detail)]
    said += [part for one in report.definitions for part in one]
    said += [part for one in report.warnings for part in (one.what, one.figures)]
    for table in (one for one in tables if isinstance(one, Table)):
        said += [table.title, table.note, *table.headings, *(cell for row in table.rows for cell in row)]
    assert [text for text in said if ENGLISH.search(text)] == []
    assert [text for text in said if re.search(r"\d\.\d", text)] == []
    rows = {row[0]: row[1:] for row in report.dimensions.rows} if report.dimensions else {}
    assert rows["Kanalbreite"][0] == "24,0 mm"
    assert report.title == "L4 · Hemilaminektomie, links"


def test_the_viewer_of_the_page_speaks_german(pages):
    (told,) = re.findall(r"var WORDS = (\{.*?\});", pages["page"])
    assert "Die linke Seite des Patienten ist rechts im Bild" in told
    assert not ENGLISH.search(re.sub(r'"\w+":', "", told))
    assert "{" not in re.sub(r"\{[^{}]*\}", "", "".join(read(pages["page"]).said))  # no place was left open


def test_citations_stay(pages, report: Report):
    text = " ".join(read(pages["report"]).said)
    for card in cards_for("hemilaminectomy"):
        assert card.study.split(",")[0] in text
    assert any("Guigui 1998, Rev Chir Orthop" in row[0] for row in report.sources.rows)


def test_the_pdf_is_told_to_be_german(report: Report, outcome: Outcome):
    data = report_pdf(outcome, report, [Picture("posterior", "Von hinten", Image.new("RGB", (8, 8)))])
    assert b"/Lang (de)" in data


def test_caption_and_legend_are_german(german_module, outcome: Outcome):
    said = words(outcome, SPEECH)
    assert said.title == "Hemilaminektomie, links · L4"
    removed, gained = said.figures.split(" · ")
    assert re.fullmatch(r"Knochen entfernt \d,\d cm³ \(\d,\d %\)", removed)
    assert re.fullmatch(r"Kanal gewonnen \d,\d cm³ \(knöcherner Kanal, Obergrenze\)", gained)
    shown = dict.fromkeys(("ghost", "canal", "regions", "landmarks", "section"), True)
    told, english = (legend(LIGHT, outcome, say=say, **shown) for say in (SPEECH, PLAIN))
    assert len(told) == len(english) > 15
    assert not [text for _, text in told if ENGLISH.search(text.lower())]


def test_a_picture_is_drawn_in_the_language_of_its_order(german_module, tmp_path: Path, monkeypatch):
    written: list[str] = []
    for name, words_of in (
        ("draw_labels", lambda _, labels, *__: [label.text for label in labels]),
        ("draw_legend", lambda _, entries, *__: [text for _, text in entries]),
    ):
        monkeypatch.setattr(picture_module, name, lambda *given, of=words_of: written.extend(of(*given)))
    camera = {"position": [0.0, 300.0, 60.0], "focus": [0.0, 0.0, 0.0], "up": [0.0, 0.0, 1.0], "angle_deg": 20.0}
    path = tmp_path / "a.png"
    order = Order(CASE.to_json(), camera, str(path), 480, 400, 1, True, False, "light", "ghost", True,
                  landmarks=True, legend=True, language="de")  # fmt: skip
    language.speak("en")  # the process that draws begins in English
    draw(order)
    assert language.spoken() == "de"
    with Image.open(path) as image:
        image.load()
        assert image.text["Title"].startswith("Hemilaminektomie, links · L4. Knochen entfernt ")
        assert image.text["Description"] == "für Lehre und Forschung, nicht zur Behandlung von Patienten"
    assert "Entfernter Knochen" in written and "Schnittfläche" in written
    assert not [text for text in written if re.search(r"left|right|removed|edge|wall|gained", text)]


def test_a_process_without_a_window_speaks_german():
    ask = "from vertebra3d_app import language as l; l.speak('de'); print(l.SPEECH.fill('{x:.1f} %', x=1.5))"
    ask += "; print(l.SPEECH('Bone removed'), l.SPEECH('Left', 'what stays'), l.SPEECH('Left'), l.SPEECH.code)"
    run = subprocess.run(
        [sys.executable, "-c", ask],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.splitlines() == ["1,5 %", "Entfernter Knochen Erhalten Links de"]
    assert run.stderr == ""


def test_orders_of_a_german_window_name_its_language(german_module, window, settle, tmp_path: Path, monkeypatch):
    orders: list[Any] = []
    monkeypatch.setattr(window.files.painter, "draw", lambda order, *_: orders.append(order))
    monkeypatch.setattr(window.files.maker, "make", orders.append)
    window.files.save_picture_file(str(tmp_path / "a.png"))
    window.files.save_animation_file(str(tmp_path / "a.gif"))
    window.files.save_page_file(str(tmp_path / "a.html"))
    window.files.save_report_file(str(tmp_path / "a.pdf"))
    window.show_page("compare")
    settle(window)
    window.pages.page("compare").save_picture_file(str(tmp_path / "b.png"))
    assert [order.language for order in orders] == ["de"] * 5
    assert orders[-1].titles and not ENGLISH.search(" ".join(orders[-1].titles + orders[-1].notes))


def test_english_words_are_those_of_the_source(outcome: Outcome, qapp):
    language.speak("en")
    assert report_of(outcome, [outcome], TODAY, SPEECH).bone == report_of(outcome, [outcome], TODAY).bone
    assert words(outcome, SPEECH) == words(outcome)
    assert SPEECH("Left", "what stays") == "Left" and SPEECH.code == "en"
