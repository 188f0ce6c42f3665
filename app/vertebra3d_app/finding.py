"""Which of many things a person means who has typed a few letters. No Qt."""

from __future__ import annotations

from collections.abc import Sequence


def score(typed: str, name: str, also: Sequence[str] = ()) -> float | None:
    """How well a thing fits what was typed; None where it does not.

    Every word that was typed has to be found: in the name as the beginning of it, as the beginning of a word, within a
    word or, from three letters on, as letters in their order; or else in one of the words of `also`, which counts less.

    Parameters
    ----------
    typed : str
    name : str
        What the thing is called.
    also : sequence of str
        Where it lies, its key, what it does.

    Returns
    -------
    float or None
        The higher the better; 0 for nothing typed.
    """
    words = typed.casefold().split()
    low, others = name.casefold(), [text.casefold() for text in also]
    total = 0.0
    for word in words:
        found = _in_name(word, low)
        if found is None:
            found = next((20.0 for text in others if any(part.startswith(word) for part in _words(text))), None)
        if found is None and len(word) > 2:
            found = next((8.0 for text in others if word in text), None)
        if found is None and len(word) > 2:
            found = _letters(word, low)
        if found is None:
            return None
        total += found
    if words and low == " ".join(words):
        total += 100.0
    return total


def _in_name(word: str, name: str) -> float | None:
    if name.startswith(word):
        return 60.0
    parts = _words(name)
    for at, part in enumerate(parts):
        if part.startswith(word):
            return 50.0 - min(at, 9)
    return 30.0 if word in name else None


def _letters(word: str, name: str) -> float | None:
    """Letters in their order, each word begun at its first: "svpc" is in "save picture", not in "as seen"."""
    best: float | None = None
    for first, letter in enumerate(name):
        if letter != word[0] or (first and name[first - 1].isalnum()):
            continue
        at, gaps = first, 0
        for wanted in word[1:]:
            to = name.find(wanted, at + 1)
            if to < 0:
                break
            gaps += to - at - 1
            at = to
        else:
            value = 10.0 - min(gaps, 30) / 5
            best = value if best is None else max(best, value)
    return best


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() or letter == "+" else " " for letter in text).split()
