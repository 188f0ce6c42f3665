"""The files of translations are current, whole and say the same compiled."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from PyQt6.QtCore import QTranslator

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDER = REPOSITORY / "app" / "vertebra3d_app" / "translations"
FILES = sorted(FOLDER.glob("*.ts"))
NAMED = re.compile(r"\{(\w+)")
LINKS = re.compile(r"\]\(([^)]*)\)")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", REPOSITORY / "scripts" / "translations.py")
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_there_is_german():
    assert [path.name for path in FILES] == ["vertebra3d_de.ts"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_message_of_the_source_is_in_the_file_and_no_other(script, path):
    assert script.stale(path) == [], "make translations"


def test_templates_are_current(script):
    text = "".join(f"{line}\n" for line in script.templates())
    assert (FOLDER / "templates.txt").read_text(encoding="utf-8") == text, "make translations"


def test_a_new_string_is_noticed(script):
    found = list(script.marked('x = tr("Never seen {n}", n=1)\ny = mark("Nor this")\nz = print("but this")'))
    assert found == ["Never seen {n}", "Nor this"]
    assert list(script.marked('say("Left", "what stays"); say("Left" if x else "Gone")')) == [
        "Left (what stays)", "Left", "Gone",
    ]  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_compiled_file_says_what_the_other_says(qapp, script, path):
    translator = QTranslator()
    assert translator.load(str(path.with_suffix(".qm")))
    held = script.read(path)
    qapp.installTranslator(translator)
    try:
        for (context, text), said in held.items():
            assert qapp.translate(context, text) == (said or text)
    finally:
        qapp.removeTranslator(translator)
    assert sum(map(bool, held.values())) > 1200


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_translations_name_the_same_values_links_and_tags(script, path):
    for (context, text), said in script.read(path).items():
        if said:
            assert sorted(NAMED.findall(text)) == sorted(NAMED.findall(said)), text
            assert sorted(LINKS.findall(text)) == sorted(LINKS.findall(said)), text
            assert sorted(re.findall(r"</?\w+", text)) == sorted(re.findall(r"</?\w+", said)), text
            assert (text[:1] == " ", text[-1:] == " ") == (said[:1] == " ", said[-1:] == " ") or text[:1] == ",", text
        elif context == script.WINDOW:
            pytest.fail(f"not translated: {text}")
