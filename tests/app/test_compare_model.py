"""What a comparison holds and says, without a window."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d_app.pages.compare_model import MOST, NOW, Comparing, Figures
from vertebra3d_app.pages.compare_picture import CompareOrder, compose, order_of
from vertebra3d_app.pages.compare_words import differences, rows, table_text
from vertebra3d_app.wording import DISCLAIMER, warning_title

LAMINECTOMY = Case(level="L4", procedure="laminectomy")


def holding(*cases: Case) -> Comparing:
    """A comparison of these cases, worked out."""
    model = Comparing(cases[0])
    model.follow(cases[0], Figures.of(evaluate(cases[0])))
    for case in cases[1:]:
        model.pin(case, Figures.of(evaluate(case)))
    return model


def test_figures_are_those_of_the_outcome(outcome):
    figures = Figures.of(outcome)
    assert figures.removed_mm3 == outcome.bone.removed_mm3
    assert figures.removed_percent == outcome.bone.removed_percent
    assert figures.gain_mm3 == outcome.canal.gain_mm3
    assert figures.gain_per_removed == pytest.approx(outcome.canal.gain_mm3 / outcome.bone.removed_mm3)
    assert figures.facet[1] == min(facet.volume_percent for facet in outcome.preserved.facets.values())
    assert figures.pars[2] == min(pars.after for pars in outcome.preserved.pars_mm.values())
    assert [level for level, _ in figures.warnings] == [w.level for w in outcome.warnings]
    assert set(figures.settings) >= set(outcome.case.settings)


def test_nothing_removed_has_no_gain_for_it():
    intact = holding(Case(level="L4"))
    assert intact.now.figures.gain_per_removed is None
    row = rows(intact.places)[2]
    assert row.cells[0].text == "nothing removed"
    assert row.cells[0].filled is None


def test_there_is_room_for_four():
    model = Comparing(LAMINECTOMY)
    for _ in range(MOST - 1):
        model.pin(LAMINECTOMY)
    assert model.full
    for add in (lambda: model.pin(LAMINECTOMY), lambda: model.duplicate(NOW)):
        with pytest.raises(Refused, match="Remove one"):
            add()
    model.remove(model.pinned[0].key)
    assert len(model.places) == MOST - 1
    model.remove(NOW)
    assert model.now.key == NOW


def test_a_case_that_was_removed_takes_no_figures():
    model = Comparing(LAMINECTOMY)
    key = model.pin(LAMINECTOMY).key
    model.remove(key)
    assert not model.take(key, Figures(1.0, 1.0, 1.0, None, None, ()))
    assert not model.fail(key, "why")
    assert model.pin(LAMINECTOMY).key != key


def test_every_procedure_is_added_once_and_as_far_as_there_is_room():
    model = Comparing(Case(level="L4"))
    added, left_out = model.pin_procedures(lambda name: Case(level="L4", procedure=name))
    assert [place.case.procedure for place in added] == ["laminectomy", "hemilaminectomy", "laminotomy"]
    assert left_out == []
    assert model.pin_procedures(lambda name: Case(level="L4", procedure=name)) == ([], [])
    added, left_out = model.pin_procedures(lambda name: Case(level="L3", procedure=name))
    assert added == []
    assert left_out == ["Laminectomy", "Hemilaminectomy", "Laminotomy"]


def test_the_case_of_the_window_is_not_pinned_beside_itself():
    model = Comparing(LAMINECTOMY)
    added, _ = model.pin_procedures(lambda name: Case(level="L4", procedure=name))
    assert [place.case.procedure for place in added] == ["hemilaminectomy", "laminotomy"]


def test_what_lacks_figures_or_a_picture_is_missing():
    model = Comparing(LAMINECTOMY)
    figures = Figures(1.0, 1.0, 1.0, None, None, ())
    one, two, three = (model.pin(LAMINECTOMY).key for _ in range(3))
    model.take(one, figures)
    model.take(two, figures)
    model.fail(three, "why")
    assert [place.key for place in model.missing([NOW, one])] == [two]
    assert model.missing([NOW, one, two]) == []


def test_titles_name_only_what_differs():
    narrow = LAMINECTOMY.with_changes(settings={"width_mm": 16.0})
    wide = LAMINECTOMY.with_changes(settings={"width_mm": 20.0})
    said = differences(holding(narrow, wide).places)
    assert [said.title(at) for at in (0, 1)] == ["Width of the trough 16.0 mm", "Width of the trough 20.0 mm"]
    assert said.common == ("L4", "Laminectomy")


def test_a_default_that_is_read_off_the_bone_is_named_by_its_value():
    model = holding(LAMINECTOMY, LAMINECTOMY.with_changes(settings={"width_mm": 16.0}))
    width = model.now.figures.settings["width_mm"]
    assert differences(model.places).title(0) == f"Width of the trough {width:.1f} mm"
    model.now.figures = None
    assert differences(model.places).title(0) == "Width of the trough by default"


@pytest.mark.parametrize(
    ("one", "other", "titles"),
    [
        ({}, {}, ("No difference", "No difference")),
        ({}, {"level": "L2"}, ("L4", "L2")),
        ({}, {"procedure": "none"}, ("Laminectomy", "Intact")),
        ({}, {"procedure": "laminotomy", "side": "right"}, ("Laminectomy", "Laminotomy, right")),
        ({"procedure": "laminotomy"}, {"procedure": "laminotomy", "side": "both"}, ("Left", "Both sides")),
        ({}, {"sex": "female"}, ("Mean of both sexes", "Woman")),
        ({}, {"scale": 1.1}, ("Size 100 %", "Size 110 %")),
        (
            {"parameters": {"canal_width_mm": 22.0}},
            {"parameters": {"canal_width_mm": 25.0}},
            ("Canal width 22.0 mm", "Canal width 25.0 mm"),
        ),
    ],
)
def test_differences_in_words(one, other, titles):
    model = Comparing(LAMINECTOMY.with_changes(**one))
    model.pin(LAMINECTOMY.with_changes(**other))
    said = differences(model.places)
    assert (said.title(0), said.title(1)) == titles


def test_persons_are_told_apart_in_few_words():
    first, second = LAMINECTOMY.with_person(1), LAMINECTOMY.with_person(2)
    model = Comparing(LAMINECTOMY)
    model.pin(first)
    said = differences(model.places)
    assert said.title(0) == "Dimensions by default"
    assert said.title(1).endswith("dimensions set")
    assert len(said.full[1]) > 10
    model.pin(second)
    titles = [differences(model.places).title(at) for at in range(3)]
    assert len(set(titles)) == 3
    assert max(map(len, titles)) < 80


def test_marks_say_most_and_least_and_nothing_else():
    model = holding(LAMINECTOMY, Case(level="L4", procedure="laminotomy"))
    table = rows(model.places)
    assert [cell.mark for cell in table[0].cells] == ["most", "least"]
    words = " ".join(cell.text + cell.mark for row in table for cell in row.cells) + table_text(model)
    assert "best" not in words.lower()
    assert "upper bound" in table[1].detail
    model.pinned[0].figures = model.now.figures
    assert {cell.mark for row in rows(model.places) for cell in row.cells} == {""}


def test_bars_are_shares_of_the_greatest():
    model = holding(LAMINECTOMY, Case(level="L4", procedure="laminotomy"))
    removed = [place.figures.removed_mm3 for place in model.places]
    bars = [cell.filled for cell in rows(model.places)[0].cells]
    assert bars == pytest.approx([1.0, removed[1] / removed[0]])
    facets = [cell.filled for cell in rows(model.places)[3].cells]
    assert facets == pytest.approx([place.figures.facet[1] / 100 for place in model.places])


def test_warnings_are_counted_and_told_in_words(outcome):
    model = holding(LAMINECTOMY)
    model.now.figures = replace(model.now.figures, warnings=(("red", "Too wide"), ("amber", "Wide"), ("note", "Loose")))
    cell = rows(model.places)[-1].cells[0]
    assert (cell.text, cell.level) == ("1 red, 1 amber, 1 note", "red")
    assert cell.tip == "Red: Too wide\nAmber: Wide\nNote: Loose"
    model.now.figures = replace(model.now.figures, warnings=())
    assert rows(model.places)[-1].cells[0].text == "none"
    told = " ".join(words for _, words in Figures.of(outcome).warnings)
    for warning in outcome.warnings:
        assert warning_title(warning).split(":")[0] in told


def test_text_for_the_clipboard_is_a_table():
    model = holding(LAMINECTOMY, Case(level="L4", procedure="laminotomy"))
    text = table_text(model)
    lines = text.splitlines()
    assert lines[1] == "\tA: Laminectomy\tB: Laminotomy, left"
    assert all(line.count("\t") == 2 for line in lines[1:8])
    assert "upper bound" in text
    assert lines[-1] == DISCLAIMER


def test_the_picture_holds_views_table_and_words(outcome):
    model = holding(LAMINECTOMY, Case(level="L4", procedure="laminotomy"))
    at = _placement()
    order = order_of(
        model, "x.png", at, (320, 300), False, "light", [("#4f8fd6", "Bone removed")], {"removed": "ghost"}
    )
    assert order.titles == ["Laminectomy", "Laminotomy, left"]
    assert Case.from_json(order.cases[1]).procedure == "laminotomy"
    size = (2 * order.width, 2 * order.height)
    red, blue = (Image.new("RGB", size, colour) for colour in ("#ff0000", "#0000ff"))
    image = compose(order, [red, blue])
    pixels = np.asarray(image).reshape(-1, 3)
    for colour in ((255, 0, 0), (0, 0, 255)):
        assert (pixels == colour).all(axis=1).sum() == size[0] * size[1]
    lone = compose(CompareOrder(**{**vars(order), "theme": "dark"}), [None, blue])
    assert lone.size == image.size


def test_a_tall_view_that_just_fits_is_cut_to_the_bone():
    model, at = holding(LAMINECTOMY), _placement()
    order = order_of(model, "x.png", at, (150, 400), True, "light", [], {})
    assert order.height < 1.2 * order.width
    assert order.placement["angle_deg"] < at.angle_deg
    whole = order_of(model, "x.png", at, (150, 400), False, "light", [], {})
    assert whole.height / whole.width == pytest.approx(400 / 150, rel=0.02)
    assert whole.placement["angle_deg"] == at.angle_deg


def _placement():
    from vertebra3d.scene.views import Placement

    return Placement(np.array([0.0, 300.0, 0.0]), np.zeros(3), np.array([0.0, 0.0, 1.0]), 30.0)
