"""The glossary: whole, every reference in it resolves, and it is found by whatever name is typed."""

from __future__ import annotations

import pytest

from vertebra3d.errors import Refused
from vertebra3d.explain import find_terms, glossary, term
from vertebra3d.explain.data import table
from vertebra3d.procedures import SEGMENT_PROCEDURES as PROCEDURES

EXPECTED = (
    "lamina", "pars interarticularis", "articular process", "facet", "ligamentum flavum", "foramen", "spinal canal",
    "lateral recess", "laminectomy", "hemilaminectomy", "laminotomy",
)  # fmt: skip


def test_keys_are_unique_and_references_resolve():
    rows = table("glossary")["term"]
    assert len({row["key"] for row in rows}) == len(rows) == len(glossary())
    for found in glossary().values():
        assert found.text.endswith("."), found.key
        assert all(key in glossary() and key != found.key for key in found.see), found.key
        assert found.procedure in ("", *PROCEDURES), found.key


def test_no_name_belongs_to_two_terms():
    seen: dict[str, str] = {}
    for found in glossary().values():
        for name in {name.casefold() for name in found.names}:
            assert name not in seen, (name, found.key, seen.get(name))
            seen[name] = found.key


@pytest.mark.parametrize("name", EXPECTED)
def test_the_terms_of_the_field_are_there(name):
    assert name in [one.casefold() for one in term(name).names] or term(name).key.replace("-", " ") == name


def test_every_procedure_has_a_term_with_its_page():
    assert {found.procedure for found in glossary().values()} - {""} == set(PROCEDURES) - {"none"}


def test_names_are_in_the_order_of_the_alphabet():
    names = [found.name.casefold() for found in find_terms("  ")]
    assert names == sorted(names)
    assert len(names) == len(glossary())


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("lamina", "lamina"),
        ("LAMINAE", "lamina"),
        ("isth", "pars-interarticularis"),
        ("yellow", "ligamentum-flavum"),
        ("facet-joint", "facet-joint"),
        ("ulbd", "ulbd"),
        ("elastic", "ligamentum-flavum"),  # in the explanation alone
    ],
)
def test_search(typed, first):
    assert find_terms(typed)[0].key == first


def test_nothing_is_found():
    assert find_terms("xyzzy") == ()
    with pytest.raises(Refused, match="no term 'xyzzy'; explain --glossary lists them all"):
        term("xyzzy")
    with pytest.raises(Refused, match="near it: Pars interarticularis"):
        term("interartic")
