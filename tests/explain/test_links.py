"""DOIs become links, and nothing else does."""

from __future__ import annotations

import pytest

from vertebra3d.explain import is_safe, with_links
from vertebra3d.explain.data import table


def test_a_doi_in_a_sentence_is_a_link_and_the_rest_stays():
    text = "Somebody 2020, doi 10.1007/s00586-020-06499-0; in ten (10.1002/(SICI)1097<1::AID>3.0.CO;2-A)."
    pieces = list(with_links(text))
    assert "".join(words for words, _ in pieces) == text
    assert [address for _, address in pieces if address] == [
        "https://doi.org/10.1007/s00586-020-06499-0",
        "https://doi.org/10.1002/%28SICI%291097%3C1%3A%3AAID%3E3.0.CO%3B2-A",
    ]


def test_figures_are_no_dois():
    for text in ("", "10.5 mm", "4/10.2", "J Biomech 146:111421", "PMID 28017709"):
        assert all(address == "" for _, address in with_links(text))


def test_every_doi_of_the_cards_is_found_whole_and_is_safe():
    dois = [row["id"].removeprefix("doi ") for row in table("evidence")["card"] if row.get("id", "").startswith("doi ")]
    assert dois
    for doi in dois:
        ((words, address),) = with_links(doi)
        assert words == doi
        assert address == f"https://doi.org/{doi}"
        assert is_safe(address)


@pytest.mark.parametrize(
    "target",
    [
        "http://doi.org/10.1000/1",
        "https://doi.org.example/10.1000/1",
        "https://user@doi.org/10.1000/1",
        "https://doi.org:8080/10.1000/1",
        "https://example.org/10.1000/1",
        "https://doi.org/",
        "https://doi.org/login?next=10.1000/1",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://[",
    ],
)
def test_what_is_no_doi_is_not_followed(target):
    assert not is_safe(target)
