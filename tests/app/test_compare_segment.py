"""What the comparison says of motion segments. No window."""

from __future__ import annotations

import pytest

from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d_app.pages.compare_model import Comparing, Figures
from vertebra3d_app.pages.compare_words import differences, rows, table_text

HEALTHY = Case(level="L4-L5")
STENOSIS = HEALTHY.with_changes(pathology="central-stenosis")


@pytest.fixture(scope="module")
def mixed():
    model = Comparing(HEALTHY)
    for case in (STENOSIS.with_changes(procedure="laminectomy"), Case(level="L4")):
        model.pin(case)
    for place in model.places:
        place.figures = Figures.of(evaluate(place.case))
    return model


def test_rows_of_a_segment_have_a_dash_for_a_vertebra_alone(mixed):
    table = {row.label: [cell.text for cell in row.cells] for row in rows(mixed.places)}
    sac = [place.figures.sac for place in mixed.places]
    assert sac[2] is None
    assert table["Dural sac"] == [f"{sac[0][0]:.0f} mm²", f"{sac[1][0]:.0f} → {sac[1][1]:.0f} mm²", "–"]
    assert table["Roots pinched"][2] == "–"
    assert "Dural sac (tightest; a model)\t" in table_text(mixed)
    single = Comparing(Case(level="L4"))
    assert "Dural sac" not in [row.label for row in rows(single.places)]


def test_bone_removed_is_that_of_both_vertebrae(mixed):
    outcome = evaluate(mixed.places[1].case)
    both = outcome.bone.removed_mm3 + outcome.segment.lower.division.ledger.removed_mm3
    assert mixed.places[1].figures.removed_mm3 == both > outcome.bone.removed_mm3


def titles(*cases: Case) -> list[str]:
    model = Comparing(cases[0])
    for case in cases[1:]:
        model.pin(case)
    said = differences(model.places)
    return [said.title(at) for at in range(len(cases))]


def test_titles_tell_pathology_conditions_and_the_lower_vertebra():
    assert titles(HEALTHY, STENOSIS, Case(level="L4")) == ["L4–L5 · healthy", "L4–L5 · central stenosis", "L4"]
    bulge = STENOSIS.with_changes(conditions={"bulge_mm": 4.0})
    assert titles(STENOSIS, bulge) == ["Disc bulge 3.0 mm", "Disc bulge 4.0 mm"]
    left = STENOSIS.with_changes(conditions={"flavum_left_mm": 3.0})
    assert titles(left, STENOSIS)[0] == "Left ligamentum flavum 3.0 mm"
    lower = HEALTHY.with_changes(lower_parameters={"canal_depth_mm": 14.0})
    assert titles(lower, HEALTHY)[0] == "L5 canal depth 14.0 mm"
    assert titles(HEALTHY, HEALTHY) == ["No difference"] * 2
