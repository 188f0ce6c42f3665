"""The sentences of the window."""

from __future__ import annotations

import re

import pytest

from vertebra3d.anatomy.contradictions import refuse_contradictions
from vertebra3d.anatomy.parameters import parameters_at
from vertebra3d.anatomy.populations import Norm
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.outcome import Outcome, Warning_
from vertebra3d.procedures import PROCEDURES
from vertebra3d_app import wording, wording_segment


@pytest.mark.parametrize(
    ("mm3", "text"), [(0.0, "0 mm³"), (636.4, "636 mm³"), (999.4, "999 mm³"), (1000, "1.0 cm³"), (8812, "8.8 cm³")]
)
def test_volume(mm3: float, text: str):
    assert wording.volume(mm3) == text


@pytest.mark.parametrize(
    ("value", "unit", "step", "text"),
    [
        (22.0, "mm", 0.5, "22.0 mm"),
        (12.0, "deg", 1.0, "12°"),
        (3.25, "mm", 0.05, "3.25 mm"),
        (2.0, "", 1.0, "2"),
        (4.8, "deg", 1.0, "4.8°"),
    ],
)
def test_a_value_has_the_decimals_of_its_step(value: float, unit: str, step: float, text: str):
    assert wording.with_unit(value, unit, step) == text


@pytest.mark.parametrize(
    ("percent", "text"),
    [(100.0, "100 %"), (99.9, "99.9 %"), (99.4, "99 %"), (0.0, "0 %"), (0.3, "0.3 %"), (13.9, "14 %")],
)
def test_what_is_not_quite_all_is_not_rounded_to_it(percent: float, text: str):
    assert wording.share(percent) == text


def test_every_figure_has_a_meaning_and_a_unit(outcome: Outcome):
    made = wording.cards(outcome)
    assert [card.title for card in made] == ["Bone removed", "Canal space gained", "What stays"]
    bone, canal, kept = made
    assert bone.figure == wording.volume(outcome.bone.removed_mm3)
    assert bone.detail == f"{outcome.bone.removed_percent:.1f} % of the bone"
    assert canal.detail == "bony canal, upper bound"
    assert "upper bound" in canal.meaning
    for card in made:
        for row in card.rows:
            assert row.label
            assert len(row.meaning) > 20
            assert any(unit in row.value for unit in ("mm", "cm³", "%", "whole", "cut", "opened")), row
    widened = outcome.canal.widened_most
    assert widened is not None
    assert any(row.value == f"{widened.before_mm2:.0f} → {widened.after_mm2:.0f} mm²" for row in canal.rows)
    assert {row.label for row in kept.rows} >= {"Pars, left", "Pars, right", "Spinous process"}


@pytest.mark.parametrize(
    ("procedure", "side", "there"),
    [
        ("none", None, False),
        ("laminectomy", None, False),
        ("hemilaminectomy", "right", True),
        ("laminotomy", "both", False),
    ],
)
def test_the_other_lamina_is_named_where_there_is_one(procedure: str, side: str | None, there: bool):
    kept = wording.preserved_card(evaluate(Case(level="L4", procedure=procedure, side=side)))
    assert ("Other lamina" in {row.label for row in kept.rows}) is there


def test_a_spinous_process_that_is_not_there_is_absent():
    open_arch = Case(level="L5", procedure="laminotomy", parameters={"arch_cleft_mm": 7.0})
    row = next(row for row in wording.preserved_card(evaluate(open_arch)).rows if row.label == "Spinous process")
    assert (row.value, row.tone) == ("absent", "muted")


def test_crumbs_share_a_row_and_the_regions_add_up(outcome: Outcome):
    rows = wording.bone_card(outcome).rows[:-1]
    assert [row.label for row in rows][-1] == "Elsewhere"
    for side in ("left", "right"):
        assert re.search(rf"Superior articular, {side} \d+ mm³", rows[-1].meaning)
    labels = [row.label for row in rows]
    assert labels.index("Lamina, right") == labels.index("Lamina, left") + 1


@pytest.mark.parametrize("name", list(PROCEDURES))
def test_every_procedure_has_its_words(name: str):
    outcome = evaluate(Case(level="L3", procedure=name))
    assert len(wording.comparison_row(outcome)) == len(wording.COLUMNS) - 1
    text = wording.copy_text(outcome, wording.case_title(outcome.case))
    assert text.startswith("L3 · ")
    assert "Bone removed\t" in text
    assert wording.DISCLAIMER in text
    assert wording.UPPER_BOUND in text
    assert "nan" not in text
    assert text.count("Warning (") == len(outcome.warnings)


def test_titles():
    assert wording.case_title(Case(level="L2")) == "L2 · intact"
    assert wording.case_title(Case(level="L4", procedure="hemilaminectomy", side="right")).endswith(", right")
    assert wording.case_title(Case(level="L4", procedure="hemilaminectomy")).endswith(", left")
    assert wording.file_name("C:\\bones\\a.ply") == wording.file_name("/bones/a.ply") == "a.ply"
    assert wording.region_label("superior_articular_process_left") == "Superior articular process, left"


def test_a_warning_is_parted_into_words_and_figures():
    warning = Warning_("red", "left pars: width left, mm", 3.25, 5.0, "common teaching")
    assert wording.warning_words(warning) == ("Left pars", "Width left")
    assert wording.warning_figures(warning) == "here 3.25 mm · limit 5 mm"
    loose = Warning_("note", "A loose piece: its volume, mm3", 12.34, None, "")
    assert wording.warning_figures(loose) == "here 12.3 mm³"
    large = Warning_("note", "A loose piece: its volume, mm3", 1372.4, None, "")
    assert wording.warning_figures(large) == "here 1370 mm³"
    assert wording.warning_words(Warning_("note", "A piece is loose", None, None, "")) == ("A piece is loose", "")
    assert wording.warning_figures(Warning_("note", "A piece is loose", None, None, "")) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "canal_width_mm = 30 contradicts endplate_width_upper_mm = 35: the canal would be wider than the body;"
            " with it canal_width_mm can be 27 at most",
            "Canal width 30 mm contradicts upper end-plate width 35 mm: the canal would be wider than the body;"
            " with it canal width can be 27 mm at most",
        ),
        (
            "superior_process_thickness_left_mm = 20.5 contradicts superior_facet_distance_mm = 27: they would meet",
            "Left superior process thickness 20.5 mm contradicts superior facet distance 27 mm: they would meet",
        ),
        ("facet_angle_deg = -3 is odd", "Facet angle -3° is odd"),
        (
            "canal_trefoil_mm = 3 contradicts spinous_slope_deg = -4: no spinous process; canal_trefoil_mm can be 1.1"
            " at most and spinous_slope_deg can be -2 at least, together",
            "Trefoil 3 mm contradicts spinous process slope -4°: no spinous process; trefoil can be 1.1 mm at most and"
            " spinous process slope can be -2° at least, together",
        ),
        (
            "lateral_mm = 5 leaves no room for the burr beside medial_mm = 4; allowed is lateral_mm of at least 7 mm,"
            " or a smaller medial_mm or burr_diameter_mm",
            "Lateral limit 5 mm leaves no room for the burr beside medial limit 4 mm; allowed is lateral limit of at"
            " least 7 mm, or a smaller medial limit or burr diameter",
        ),
        (
            "short_pedicles_mm = 5 leaves the canal of L4 9.1 mm deep, and 10 mm is the least; allowed is at most 4.1"
            " mm here, or a larger canal_depth_mm",
            "Short pedicles 5 mm leaves the canal of L4 9.1 mm deep, and 10 mm is the least; allowed is at most 4.1 mm"
            " here, or a larger canal depth",
        ),
        (
            "with what has grown on L1 it is not one closed ring of bone; make lamina_hypertrophy_mm smaller",
            "With what has grown on L1 it is not one closed ring of bone; make thickened lamina smaller",
        ),
        (
            "these dimensions do not make one closed ring of bone",
            "These dimensions do not make one closed ring of bone",
        ),
        ("", ""),
    ],
)
def test_a_refusal_names_what_the_window_shows(text: str, words: str):
    assert wording.in_plain_words(text) == words


def test_no_contradiction_reaches_the_window_with_an_identifier():
    said = []
    declared = parameters_at("L4", Norm("panjabi-1992"))
    for one, other in (("low", "high"), ("high", "low")):
        ends = {name: getattr(quantity, one) for name, quantity in declared.items()}
        for name, quantity in declared.items():
            try:
                refuse_contradictions({**ends, "arch_cleft_mm": 0.0, name: getattr(quantity, other)})
            except Refused as error:
                said.append(wording.in_plain_words(str(error)))
    assert said
    assert not any("_" in text for text in said)


@pytest.mark.parametrize(
    ("label", "words"),
    [("Canal width", "canal width"), ("AP diameter", "AP diameter"), ("Facet angle, left", "left facet angle")],
)
def test_a_label_within_a_sentence(label: str, words: str):
    assert wording.uncapital(label) == words


def test_a_long_list_is_cut_short():
    assert wording.listed(["a", "b"], 2) == "a, b"
    assert wording.listed(["a", "b", "c"], 2) == "a, b and 1 more"


def test_that_a_segment_stands_straighter_than_asked_has_a_card():
    low = evaluate(Case(level="L2-L3").with_values({"disc_loss_percent": 40, "segmental_lordosis_deg": 9}))
    assert low.segment is not None
    card = {card.key: card for card in wording.cards(low)}["stands"]
    assert card.figure == f"{low.segment.segment.lordosis_deg:.1f}°"
    assert card.detail == "9.0° asked for"
    assert "stands" not in {card.key for card in wording.cards(evaluate(Case(level="L2-L3")))}


def test_where_the_sac_is_tightest_is_told_where_something_narrows_it():
    def place(**case: str) -> str:
        rows = wording_segment.segment_cards(evaluate(Case(level="L5-S1", **case)))[0].rows
        return next(row.value for row in rows if row.label == "Tightest place")

    assert place(pathology="disc-herniation") == "not narrowed"
    assert place(pathology="central-stenosis").removesuffix(" mm").lstrip("+\N{MINUS SIGN}").isdigit()


@pytest.mark.parametrize(("height", "words"), [(0.4, "0"), (-0.4, "0"), (2.6, "+3"), (-2.6, "\N{MINUS SIGN}3")])
def test_a_height_has_its_sign_but_for_the_middle(height: float, words: str):
    assert wording_segment._from_middle(height) == words
