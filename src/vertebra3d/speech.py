"""How words and figures are said in what a person takes away: in English, unless whoever asks brings another way.

What makes a picture, a report or a page takes a `Speech` and puts its words through it: ``say("{mm} mm wide", mm=2)``.
The text within `say` or `mark` is the message that a translation is looked up by. CSV and JSON are for machines: they
are the same in every language.
"""

from __future__ import annotations


def mark(text: str) -> str:
    """Mark a text as one that is translated where it is shown; it stays as it is."""
    return text


def note(text: str) -> str:
    """Mark a text, filled already, that tells what was found in a file; it stays as it is."""
    return text


def three_figures(value: float) -> float:
    """A value to three figures: ":g" writes it without an exponent."""
    return float(f"{value:.3g}")


class Speech:
    """English, as the source has it; other languages override each method."""

    @property
    def code(self) -> str:
        """Of the language, as `lang` in HTML has it."""
        return "en"

    @property
    def is_english(self) -> bool:
        """Whether it is the language of the source."""
        return self.code == "en"

    def __call__(self, text: str, sense: str = "", /, **values: object) -> str:
        """A text, or a template as for `str.format` with its values; numbers are written as the language writes them.

        `sense` tells a word from its likes: "Left" may be a side, or what stays.
        """
        return text.format(**values) if values else text

    def fill(self, template: str, /, **values: object) -> str:
        """A template that holds no words, only figures and units."""
        return template.format(**values)

    def figures(self, text: str) -> str:
        """Figures as Python writes them, with the signs of the language."""
        return text

    def in_sentence(self, name: str) -> str:
        """A name within a sentence, where English names begin small."""
        return name.lower()


ENGLISH = Speech()
