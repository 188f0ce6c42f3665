"""`vertebra3d explain`: pages and glossary as text."""

from __future__ import annotations

import pytest

from vertebra3d import cli
from vertebra3d.explain import cards_for, find_terms, glossary, page_of
from vertebra3d.explain.data import STANDINGS
from vertebra3d.procedures import SEGMENT_PROCEDURES as PROCEDURES


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    def call(*arguments: str) -> tuple[int, str, str]:
        status = cli.run(["explain", *arguments])
        return status, *capsys.readouterr()

    return call


def words(text: str) -> str:
    """In one line, however it was broken."""
    return " ".join(text.split())


@pytest.mark.parametrize("name", PROCEDURES)
def test_a_page_is_printed_whole_with_its_sources(run, name):
    status, out, error = run(name)
    assert (status, error) == (0, "")
    page, said = page_of(name), words(out)
    assert page.title.upper() in out
    assert words(page.lead) in said
    for part in (*page.plain, *page.technical):
        assert part.heading in out
    for card in cards_for(name):
        assert words(card.said) in said
        assert words(card.told) in said
    assert said.count(STANDINGS["read"].capitalize()) == sum(c.standing == "read" for c in cards_for(name))
    assert "not for treating patients" in said
    assert "](" not in out
    assert max(len(line) for line in out.splitlines()) <= 78


def test_without_a_procedure_what_there_is(run):
    status, out, _ = run()
    assert status == 0
    assert [line for line in out.splitlines() if line in PROCEDURES] == list(PROCEDURES)


def test_the_glossary(run):
    status, out, _ = run("--glossary")
    assert status == 0
    assert [line for line in out.splitlines() if line in {t.name for t in glossary().values()}] == [
        found.name for found in find_terms("")
    ]
    status, out, _ = run("--glossary", "isthmus")
    assert status == 0
    assert out.startswith("Pars interarticularis\n")
    assert run("--glossary", "pars", "interarticularis")[1] == out
    assert "vertebra3d explain laminotomy" in run("--glossary", "laminotomy")[1]


def test_to_a_file(run, tmp_path):
    path = tmp_path / "page.txt"
    assert run("laminotomy", "--output", str(path)) == (0, "", "")
    assert path.read_text(encoding="utf-8") == run("laminotomy")[1]


@pytest.mark.parametrize(
    ("asked", "told"), [(["fusion"], "allowed are none, laminectomy"), (["--glossary", "fusion"], "has no term")]
)
def test_what_there_is_not_is_refused_in_a_line(run, asked, told):
    status, out, error = run(*asked)
    assert (status, out) == (2, "")
    assert told in error
    assert error.count("\n") == 1
