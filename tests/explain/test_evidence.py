"""What is published: every finding has a source and a standing, none that is only recalled, and belongs somewhere."""

from __future__ import annotations

import pytest

from vertebra3d.explain import CARD_STANDINGS, cards_for, disclaimer, gap_for, topics_for
from vertebra3d.explain.data import STANDINGS, table
from vertebra3d.procedures import SEGMENT_PROCEDURES as PROCEDURES

ROWS = table("evidence")["card"]


def test_every_finding_has_a_source_and_a_standing_that_may_be_shown():
    for row in ROWS:
        assert row["said"]
        assert row["study"], row
        assert row["standing"] in CARD_STANDINGS, row
    assert set(CARD_STANDINGS) <= set(STANDINGS)
    assert "recalled" not in CARD_STANDINGS


def test_what_was_measured_here_does_not_pass_for_published():
    for row in ROWS:
        assert (row["standing"] == "measured") == ("mean mesh" in row["study"].lower()), row
    assert "not published" in STANDINGS["measured"]


def test_what_was_read_through_another_is_not_called_read():
    for row in ROWS:
        if "primary paper not read" in row["study"]:
            assert row["standing"] == "secondary"


def test_every_card_belongs_to_procedures_and_topics_that_exist():
    topics = {row["key"] for row in table("evidence")["topic"]}
    for row in [*ROWS, *({**gap, "procedures": [gap["procedure"]]} for gap in table("evidence")["gap"])]:
        assert row["topic"] in topics
        assert row["procedures"]
        assert set(row["procedures"]) <= set(PROCEDURES)


@pytest.mark.parametrize("name", PROCEDURES)
def test_every_procedure_has_evidence_by_topic(name):
    topics = topics_for(name)
    assert topics
    by_topic = [card for topic in topics for card in cards_for(name, topic.key)]
    assert set(by_topic) == set(cards_for(name))
    assert len(by_topic) == len(set(by_topic))
    for topic in topics:
        assert topic.note
        assert cards_for(name, topic.key) or gap_for(name, topic.key)


def test_a_card_tells_source_conditions_and_number():
    card = next(card for card in cards_for("laminectomy", "motion") if "Lener" in card.study)
    assert card.told == (
        "Lener 2023, Eur Spine J, doi 10.1007/s00586-023-07587-7; degenerated human segments, pure moments of 7.5 Nm;"
        " n = 10"
    )
    assert card.standing_words == STANDINGS["read"]


def test_what_the_program_works_out_is_said_to_be_no_outcome():
    assert "geometry of one bone" in disclaimer()
    assert "not a clinical outcome" in disclaimer()
