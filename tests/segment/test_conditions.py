"""What ails a segment, as numbers: declarations, grades, presets and what cannot be."""

from __future__ import annotations

import pytest

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation_on_segment import segment_for
from vertebra3d.segment.conditions import conditions_at, disc_left_mm, resolved_conditions
from vertebra3d.segment.figures import bones_of, segment_levels
from vertebra3d.segment.pathology import GRADES, grade_of, gradings, pathologies, pathology_named
from vertebra3d.segment.vertebrae import conditions_of, parameters_of


@pytest.mark.parametrize("level", segment_levels())
def test_every_condition_is_declared_in_full_and_its_default_is_allowed(level: str) -> None:
    for name, quantity in conditions_at(level).items():
        assert quantity.meaning.endswith(".")
        assert quantity.source
        assert quantity.group
        default = quantity.default_for(level)
        assert default is not None
        assert quantity.check(default) == default, name


@pytest.mark.parametrize("level", segment_levels())
def test_every_pathology_is_within_what_is_allowed(level: str) -> None:
    for one in pathologies().values():
        values = resolved_conditions(level, one.values)
        assert values.keys() == conditions_at(level).keys()
        assert one.label
        assert one.words.endswith(".")


def test_the_healthy_segment_has_no_grade_and_every_pathology_has_some() -> None:
    for name, one in pathologies().items():
        grades = {grade_of(condition, value) for condition, value in one.values.items()} - {None, "none"}
        assert bool(grades) == (name != "none")


def test_grades_rise_with_the_condition() -> None:
    for name, grading in gradings().items():
        steps = sorted(grading.bounds, reverse=grading.below)
        assert list(grading.bounds) == steps
        assert [grade_of(name, bound) for bound in grading.bounds] == list(GRADES[1:])
        assert grading.source
    assert grade_of("disc_height_mm", 9.0) is None


def test_the_range_of_short_pedicles_is_what_the_canals_of_both_bones_allow() -> None:
    for level in segment_levels():
        assert 3.0 < conditions_of(level, {}, {})["short_pedicles_mm"].high < 6.0
    least = [parameters_of(bone)["canal_depth_mm"].low for bone in bones_of("L4-L5")]
    narrow = Case(level="L4-L5", parameters={"canal_depth_mm": least[0] + 1.25})
    narrower = narrow.with_changes(lower_parameters={"canal_depth_mm": least[1] + 0.75})
    assert narrow.declared_conditions()["short_pedicles_mm"].high == 1.25
    assert narrower.declared_conditions()["short_pedicles_mm"].high == 0.75
    depth = segment_for(narrow.with_values({"short_pedicles_mm": 1.25})).cranial.parameters["canal_depth_mm"]
    assert depth == pytest.approx(least[0])
    with pytest.raises(Refused, match="of L4 .* allowed is at most 1.25 mm here"):
        segment_for(narrow.with_values({"short_pedicles_mm": 1.5}))


def test_a_herniation_out_of_a_collapsed_disc_is_refused_by_name() -> None:
    with pytest.raises(Refused, match=r"herniation_mm = 6.*disc_loss_percent") as refused:
        resolved_conditions("L4-L5", {"herniation_mm": 6.0, "disc_loss_percent": 70.0})
    assert "\n" not in str(refused.value)
    assert disc_left_mm(resolved_conditions("L4-L5", {"herniation_mm": 6.0})) > 9.0


def test_unknown_names_are_refused() -> None:
    with pytest.raises(Refused, match="central-stenosis"):
        pathology_named("stenosis")
    with pytest.raises(Refused, match="L4-L5"):
        conditions_at("L5-L4")
