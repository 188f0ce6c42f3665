"""The language of the window: which there are, which is chosen, and how a text is said in it.

English is what the source says. Any other language is a file `translations/vertebra3d_CODE.qm`: what lies in that
folder is offered. What a person takes away from the window - pictures, animations, reports, pages - is in its language
too (`SPEECH`, which the library asks; the processes that make it are told which). Cases, sessions, meshes and numbers
for machines speak as ever, and the command line speaks English.
"""

from __future__ import annotations

import os
import re
import string
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from numbers import Number
from pathlib import Path
from typing import Any

from PyQt6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from vertebra3d.errors import Refused
from vertebra3d.files.autosave import state_folder
from vertebra3d.speech import Speech
from vertebra3d.speech import mark as mark

FOLDER = Path(__file__).with_name("translations")
SOURCE = "en"
SYSTEM = "system"
VARIABLE = "VERTEBRA3D_LANGUAGE"
WINDOW, PACKAGE = "window", "package"  # contexts of the messages: the window's own words, and those of the library
_PREFIX = "vertebra3d_"
_NUMBER = re.compile(r"(?<=\d)[.,](?=\d)")
_HOLE = re.compile(r"\{(\d+)\}")


_SHORT = 40  # what is longer is no figure


class _Spoken:
    """What is spoken now."""

    code = SOURCE
    locale = QLocale(QLocale.Language.C)
    translators: tuple[QTranslator, ...] = ()


_AND = mark(" and ")


def tr(text: str, /, **values: object) -> str:
    """A text in the language of the window.

    Parameters
    ----------
    text : str
        As the source says it, or as the library says it; with values, a template as for `str.format`.
    **values : object
        What is put into the template. Numbers are written as the language writes them.
    """
    if _Spoken.code == SOURCE:
        return text.format(**values) if values else text
    if values:
        return _FORMATTER.vformat(_exact(text) or text, (), values)
    return _said(text)


def in_sentence(text: str) -> str:
    """A name within a sentence: English names begin small there, those of other languages stay as they are."""
    return text.lower() if _Spoken.code == SOURCE else _said(text)


def fill(template: str, /, **values: object) -> str:
    """A template that holds no words, only figures and units, filled as the language writes numbers."""
    if _Spoken.code == SOURCE:
        return template.format(**values)
    return _FORMATTER.vformat(template, (), values)


class _Window(Speech):
    """What the library says for the window, as the window says it."""

    @property
    def code(self) -> str:
        return spoken().replace("_", "-")

    def __call__(self, text: str, sense: str = "", /, **values: object) -> str:
        told_apart = f"{text} ({sense})"
        return tr(told_apart if sense and _exact(told_apart) else text, **values)

    def fill(self, template: str, /, **values: object) -> str:
        return fill(template, **values)

    def figures(self, text: str) -> str:
        return localised(text)

    def in_sentence(self, name: str) -> str:
        return in_sentence(name)


def is_source() -> bool:
    """Whether the window speaks the language of its source."""
    return _Spoken.code == SOURCE


def spoken() -> str:
    """Code of the language of the window."""
    return _Spoken.code


# ---- which language --------------------------------------------------------------------------------------------------
def languages() -> dict[str, str]:
    """Each language that is there, by its code: its name in itself."""
    found = {SOURCE: "English"}
    for path in sorted(FOLDER.glob(f"{_PREFIX}*.qm")):
        code = path.stem.removeprefix(_PREFIX)
        name = QLocale(code).nativeLanguageName()
        found[code] = name[:1].upper() + name[1:] or code
    return found


def allowed(choice: str) -> str:
    """The choice, if there is such a language.

    Raises
    ------
    Refused
        If there is none.
    """
    if choice == SYSTEM or choice in languages():
        return choice
    raise Refused(f"there is no language {choice[:20]!r}; allowed are {', '.join([SYSTEM, *languages()])}")


def language_file() -> Path:
    """Where the choice is kept."""
    return state_folder() / "language.json"


def remembered_language() -> str:
    """The choice that was kept: "system", or the code of a language that is there."""
    from vertebra3d_app.remembered import kept

    choice = kept(language_file()).get("language")
    return choice if isinstance(choice, str) and choice in languages() else SYSTEM


def remember_language(choice: str) -> None:
    """Keep a choice for the next start."""
    from vertebra3d_app.remembered import keep

    keep(language_file(), {"language": allowed(choice)})


def resolve(choice: str, wanted: Iterable[str] | None = None) -> str:
    """The code of the language for a choice: for "system" the first of its languages that is there, else English.

    `wanted` are the languages of the system, most wanted first, such as "de-AT".
    """
    there = languages()
    if choice != SYSTEM:
        return choice if choice in there else SOURCE
    for each in QLocale.system().uiLanguages() if wanted is None else wanted:
        code = each.replace("-", "_")
        for known in (code, code.split("_")[0]):
            if known in there:
                return known
    return SOURCE


def begin(choice: str | None = None) -> None:
    """Speak the language of a choice from now on, in windows made after this.

    Parameters
    ----------
    choice : str, optional
        "system" or the code of a language; otherwise what the environment variable `VERTEBRA3D_LANGUAGE` says, and
        without that what was remembered.

    Raises
    ------
    Refused
        If there is no such language.
    """
    speak(resolve(allowed(choice or os.environ.get(VARIABLE) or remembered_language())))


def speak(code: str) -> None:
    """Load the translations of a language and take its way of writing numbers."""
    if QCoreApplication.instance() is not None:
        for translator in _Spoken.translators:
            QCoreApplication.removeTranslator(translator)
    _Spoken.code, _Spoken.translators = SOURCE, ()
    loaded = []
    if code != SOURCE:
        for name, folder in (
            (f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            (f"{_PREFIX}{code}", str(FOLDER)),
        ):
            translator = QTranslator()
            if translator.load(name, folder):
                if QCoreApplication.instance() is not None:  # a process without a window has no words of Qt's own
                    QCoreApplication.installTranslator(translator)
                loaded.append(translator)
        _Spoken.code = code
    _Spoken.translators = tuple(loaded)
    _Spoken.locale = QLocale(QLocale.Language.C) if code == SOURCE else QLocale(code)
    _write_numbers()
    _said.cache_clear()


def _write_numbers() -> None:
    """Let boxes of numbers write them as the language does, whatever the machine says."""
    _Spoken.locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(_Spoken.locale)


# ---- what is said ----------------------------------------------------------------------------------------------------
class _Formatter(string.Formatter):
    """Fills templates; numbers have the decimal sign of the language."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, str):  # a value may be a message itself: the name of a dimension, a side
            return str(super().format_field(_said(value), format_spec))
        written = str(super().format_field(value, format_spec))
        return localised(written) if isinstance(value, Number) else written  # the points of a date are none of decimals


_FORMATTER = _Formatter()
SPEECH: Speech = _Window()


def localised(text: str) -> str:
    """Figures as Python writes them, with the signs of the language: 1,234.5 becomes 1.234,5 in German."""
    if _Spoken.code == SOURCE:
        return text
    signs = {".": _Spoken.locale.decimalPoint(), ",": _Spoken.locale.groupSeparator()}
    return _NUMBER.sub(lambda found: signs[found[0]], text)


def _exact(text: str) -> str:
    """The translation of just this text; empty where there is none."""
    source: Any = text.encode()  # of a str it takes ASCII alone
    for context in (WINDOW, PACKAGE):
        for translator in _Spoken.translators:
            found = translator.translate(context, source) if text else ""
            if found and found != text:
                return found
    return ""


@lru_cache(maxsize=4096)
def _said(text: str) -> str:
    found = _exact(text) or _of_template(text)
    if not found and text[:1].isupper():  # a name of the library at the beginning of a sentence
        small = _exact(text[:1].lower() + text[1:])
        found = small[:1].upper() + small[1:]
    return found or text


def _of_template(text: str) -> str:
    """The translation of a text that the library filled: found by its template, its parts translated in their turn."""
    for start, pattern, template in templates():
        if not text.startswith(start):
            continue
        found = pattern.fullmatch(text)
        target = _exact(template) if found else ""
        if found and target:
            return _filled(target, [_part(part) for part in found.groups()])
    return ""


def _filled(template: str, parts: Sequence[str]) -> str:
    return _HOLE.sub(lambda hole: parts[int(hole[1])], template)


def _part(text: str) -> str:
    said = _said(text)
    if said != text:
        return said
    if _AND in text:  # several places that a limit is crossed at
        places = [_said(place) for place in text.split(_AND)]
        if all(place != own for place, own in zip(places, text.split(_AND), strict=True)):
            return tr(_AND).join(places)
    return localised(text) if len(text) < _SHORT else text


@cache
def templates() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Templates of the sentences that the library fills itself: how they begin, their pattern, and they themselves.

    Those with most words of their own come first: they say most of what they match.
    """
    lines = (FOLDER / "templates.txt").read_text(encoding="utf-8").splitlines()
    found = []
    for line in sorted((line for line in lines if line), key=lambda line: -len(_HOLE.sub("", line))):
        pieces = _HOLE.split(line)
        own = [re.escape(piece) for piece in pieces[::2]]
        found.append((pieces[0], re.compile("(.+?)".join(own), re.DOTALL), line))
    return tuple(found)


_write_numbers()  # English until another language is chosen
