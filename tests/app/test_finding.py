"""What is found for what was typed."""

from __future__ import annotations

import pytest

from vertebra3d_app.finding import score


@pytest.mark.parametrize(
    ("typed", "name", "also"),
    [
        ("", "Undo", ()),
        ("un", "Undo", ()),
        ("UNDO", "Undo", ()),
        ("pict", "Save picture…", ()),
        ("picture save", "Save picture…", ()),
        ("svpc", "Save picture…", ()),
        ("file", "Undo", ("File",)),
        ("ctrl+z", "Undo", ("Ctrl+Z",)),
        ("minec", "Laminectomy", ()),
    ],
)
def test_it_fits(typed, name, also):
    assert score(typed, name, also) is not None


@pytest.mark.parametrize(
    ("typed", "name", "also"),
    [("xyz", "Undo", ("Edit",)), ("save bone", "Save picture…", ("File",)), ("od", "Undoes", ()), ("nd", "A dune", ())],
)
def test_it_does_not_fit(typed, name, also):
    assert score(typed, name, also) is None


def test_the_nearer_is_the_better():
    in_order = [
        score("save", "Save", ()),
        score("save", "Save bone", ()),
        score("save", "To save", ()),
        score("ave", "Save", ()),
        score("save", "Keep", ("Save it",)),
    ]
    assert None not in in_order
    assert in_order == sorted(in_order, reverse=True)
    assert len(set(in_order)) == len(in_order)
