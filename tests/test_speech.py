"""English says what the source says."""

from __future__ import annotations

from vertebra3d.speech import ENGLISH


def test_english_fills_what_it_is_given_and_nothing_else():
    assert ENGLISH("{mm:.1f} mm wide", mm=1234.56) == "1234.6 mm wide"
    assert ENGLISH("{0}: no values, no template") == "{0}: no values, no template"
    assert ENGLISH("Left", "what stays") == "Left"
    assert ENGLISH.fill("{share:.1f} %", share=2.5) == "2.5 %"
    assert ENGLISH.figures("1,234.5") == "1,234.5"
    assert ENGLISH.in_sentence("Canal width") == "canal width"
    assert ENGLISH.is_english and ENGLISH.code == "en"
