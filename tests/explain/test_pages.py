"""Every procedure has its page; texts are whole, their links lead somewhere, and no figure hides in them."""

from __future__ import annotations

import re

import pytest

from vertebra3d.errors import Refused
from vertebra3d.explain import PROCEDURE, Span, glossary, page_of, pages, plain, spans
from vertebra3d.explain.data import STANDINGS, table
from vertebra3d.procedures import PROCEDURES as SINGLE
from vertebra3d.procedures import SEGMENT_PROCEDURES as PROCEDURES


def texts() -> list[str]:
    made = [page.lead for page in pages().values()]
    made += [text for page in pages().values() for part in (*page.plain, *page.technical) for text in part.all_text]
    return made + [found.text for found in glossary().values()]


def test_every_procedure_has_a_page_and_every_page_a_procedure():
    assert set(pages()) == set(PROCEDURES)
    assert len(table("pages")["page"]) == len(PROCEDURES)


@pytest.mark.parametrize("name", PROCEDURES)
def test_a_page_tells_all_that_is_asked_plain_words_first(name):
    page = page_of(name)
    assert page.lead.endswith(".")
    assert page.technical
    headings = [part.heading for part in page.plain]
    if name != "none":
        assert headings[:3] == ["What is removed", "What stays", "Why one would consider it"]
        others = {target for part in page.plain for text in part.all_text for target in _targets(text)}
        neighbours = {PROCEDURE + other for other in SINGLE if other not in ("none", name)}
        if name in SINGLE:
            assert neighbours <= others  # how it differs from each
        else:
            assert len({other for other in others if other.startswith(PROCEDURE)}) >= 2
    assert "What can be done without cutting bone" in headings
    assert all(part.heading and part.all_text for part in (*page.plain, *page.technical))


def test_every_link_leads_somewhere():
    for text in texts():
        for target in _targets(text):
            if target.startswith(PROCEDURE):
                assert target.removeprefix(PROCEDURE) in PROCEDURES, text
            else:
                assert target in glossary(), text
        assert not re.search(r"[\[\]]|\]\(", plain(text)), text  # no link that was written wrongly


def test_figures_stand_in_the_evidence_alone():
    for text in texts():
        assert not re.search(r"\d", text), text


@pytest.mark.parametrize("name", ["pages", "glossary"])
def test_the_words_name_their_source_and_standing(name):
    found = table(name)
    assert found["source"]
    assert found["standing"] in STANDINGS
    assert STANDINGS["recalled"] in page_of("laminectomy").source


def test_a_text_in_spans():
    assert spans("A [lamina](lamina), [cut](procedure:none)") == (
        Span("A "),
        Span("lamina", "lamina"),
        Span(", "),
        Span("cut", "procedure:none"),
    )
    assert spans("bare") == (Span("bare"),)
    assert spans("") == ()


def test_no_such_procedure():
    with pytest.raises(Refused, match="allowed are none, laminectomy"):
        page_of("craniotomy")


def _targets(text: str) -> list[str]:
    return [span.target for span in spans(text) if span.target]
