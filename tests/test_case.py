from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.anatomy.bone import LEVELS
from vertebra3d.anatomy.parameters import PARAMETERS, parameters_at
from vertebra3d.case import FORMAT, LARGEST_TEXT, BoneFile, Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import bone_for, evaluate
from vertebra3d.procedures import PROCEDURES

SHA = "0123456789abcdef" * 4


def refusal(make: Any) -> str:
    """The line with which `make` is refused."""
    with pytest.raises(Refused) as found:
        make()
    text = str(found.value)
    assert text
    assert "\n" not in text
    assert len(text) < 400
    return text


# --- what a case is --------------------------------------------------------------------------------------------------


def test_a_case_has_defaults_and_cannot_be_changed() -> None:
    case = Case()
    assert (case.level, case.procedure, case.side) == ("L4", "none", None)
    assert dict(case.parameters) == dict(case.settings) == {}
    with pytest.raises(ValueError, match="frozen"):
        case.level = "L3"  # type: ignore[misc]
    with pytest.raises(TypeError):
        case.settings["width_mm"] = 3.0  # type: ignore[index]


def test_cases_that_say_the_same_are_equal_and_hash_alike() -> None:
    one = Case(procedure="laminectomy", settings={"width_mm": 20, "undercut_deg": 5})
    other = Case(procedure="laminectomy", settings={"undercut_deg": 5.0, "width_mm": "20"})
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other, Case()}) == 2
    assert all(isinstance(value, float) for value in one.settings.values())


def test_what_was_given_is_not_kept_by_reference() -> None:
    settings = {"width_mm": 20.0}
    case = Case(procedure="laminectomy", settings=settings)
    settings["width_mm"] = 30.0
    assert case.settings["width_mm"] == 20.0


def test_a_case_can_be_copied_and_pickled() -> None:
    case = Case(level="L2", procedure="laminotomy", side="both", settings={"height_mm": 9}, bone=None)
    for twin in (copy.copy(case), copy.deepcopy(case), pickle.loads(pickle.dumps(case))):
        assert twin == case
        assert hash(twin) == hash(case)


# --- what is refused -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("level", ["", "L0", "L6", "l4", "T8", "C7", 4, None, ["L4"], "L4" * 500])
def test_an_unknown_level_is_refused_with_the_levels_there_are(level: object) -> None:
    assert "T9, T10, T11, T12, L1, L2, L3, L4, L5" in refusal(lambda: Case(level=level))


@pytest.mark.parametrize("name", ["", "laminektomie", 7, None, {"a": 1}, "x" * 5000])
def test_an_unknown_procedure_is_refused(name: object) -> None:
    assert "none, laminectomy, hemilaminectomy, laminotomy" in refusal(lambda: Case(procedure=name))


@pytest.mark.parametrize(
    ("procedure", "side", "words"),
    [
        ("laminectomy", "left", "a side does not apply to laminectomy"),
        ("none", "both", "a side does not apply to none"),
        ("hemilaminectomy", "both", "allowed are left, right"),
        ("hemilaminectomy", "up", "allowed are left, right, both"),
        ("laminotomy", 3, "allowed are left, right, both"),
        ("laminotomy", ["left"], "allowed are left, right, both"),
    ],
)
def test_a_side_that_does_not_apply_is_refused(procedure: str, side: object, words: str) -> None:
    assert words in refusal(lambda: Case(procedure=procedure, side=side))


@pytest.mark.parametrize(
    "value", [7.9, 44.1, -1, 1e300, float("nan"), float("inf"), "wide", "", None, True, [20], {"mm": 20}, 1j, "9" * 500]
)
def test_a_value_that_is_no_number_in_its_range_is_refused(value: object) -> None:
    text = refusal(lambda: Case(procedure="laminectomy", settings={"width_mm": value}))
    assert "width_mm" in text
    assert "allowed is 8 to 44 mm" in text


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"widht_mm": 20}, "did you mean width_mm?"),
        ({"zzz": 20}, "allowed are width_mm, cranial_rim_mm, undercut_deg, burr_diameter_mm"),
        ({"height_mm": 9}, "is not a setting of laminectomy"),
        ({3: 20}, "names with numbers"),
        ([("width_mm", 20)], "names with numbers"),
        ("width_mm=20", "names with numbers"),
        (None, "names with numbers"),
        ({"x" * 10_000: 1}, "is not a setting of laminectomy"),
    ],
)
def test_settings_that_are_none_are_refused(settings: object, words: str) -> None:
    assert words in refusal(lambda: Case(procedure="laminectomy", settings=settings))


def test_none_has_no_settings() -> None:
    assert "none has no settings" in refusal(lambda: Case(settings={"width_mm": 20}))


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"canal_widht_mm": 22}, "did you mean canal_width_mm"),
        ({"canal_width_mm": 900}, "canal_width_mm = 900 is out of range"),
        ({"canal_width_mm": "narrow"}, "is not a number"),
        ({"zzz": 1}, "more"),
    ],
)
def test_anatomical_parameters_are_checked(parameters: dict[str, object], words: str) -> None:
    assert words in refusal(lambda: Case(parameters=parameters))


def test_a_field_that_there_is_not_is_refused() -> None:
    assert "has no field 'colour'" in refusal(lambda: Case(colour="red"))
    assert "allowed are level, procedure, side" in refusal(lambda: Case(colour="red"))


@pytest.mark.parametrize(
    "bone",
    [
        {"path": "a.ply"},
        {"path": "", "sha256": SHA},
        {"path": "a.ply", "sha256": "abc"},
        {"path": "a.ply", "sha256": SHA.upper()},
        {"path": 3, "sha256": SHA},
        {"path": "x" * 5000, "sha256": SHA},
        {"path": "a.ply", "sha256": SHA, "unit": "furlong"},
        {"path": "a.ply", "sha256": SHA, "colour": "red"},
        {"path": "a.nii", "sha256": SHA, "label": "../L4"},
        "a.ply",
        7,
    ],
)
def test_a_bone_that_is_not_named_properly_is_refused(bone: object) -> None:
    assert "bone" in refusal(lambda: Case(bone=bone))


def test_parameters_do_not_apply_to_a_bone_from_a_file() -> None:
    bone = BoneFile(path="a.ply", sha256=SHA)
    assert "do not apply" in refusal(lambda: Case(bone=bone, parameters={"canal_width_mm": 24}))


# --- changes ---------------------------------------------------------------------------------------------------------


def test_with_changes_gives_a_new_case_and_checks_it() -> None:
    case = Case(level="L3", procedure="laminectomy", settings={"width_mm": 20})
    assert case.with_changes(level="L5") == Case(level="L5", procedure="laminectomy", settings={"width_mm": 20})
    assert case.level == "L3"
    refusal(lambda: case.with_changes(level="L9"))
    refusal(lambda: case.with_changes(settings={"width_mm": 99}))
    refusal(lambda: case.with_changes(hue=3))


def test_a_new_procedure_leaves_out_what_it_does_not_know() -> None:
    case = Case(procedure="laminotomy", side="both", settings={"height_mm": 9, "lateral_mm": 12, "burr_diameter_mm": 4})
    half = case.with_changes(procedure="hemilaminectomy")
    assert half.side is None
    assert dict(half.settings) == {"lateral_mm": 12, "burr_diameter_mm": 4}
    assert dict(case.with_changes(procedure="none").settings) == {}
    assert Case(procedure="laminotomy", side="right").with_changes(procedure="hemilaminectomy").side == "right"
    refusal(lambda: case.with_changes(procedure="other"))


def test_values_find_their_place_by_name() -> None:
    case = Case(procedure="laminectomy").with_values({"width_mm": "21.5", "canal_width_mm": 24})
    assert dict(case.settings) == {"width_mm": 21.5}
    assert dict(case.parameters) == {"canal_width_mm": 24.0}
    back = case.with_values({"width_mm": None})
    assert dict(back.settings) == {}
    assert dict(back.parameters) == {"canal_width_mm": 24.0}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"canal_widht_mm": 24}, "did you mean canal_width_mm"),
        ({"widh_mm": 24}, "did you mean width_mm"),
        ({"height_mm": 9}, "height_mm is a setting of laminotomy, not of laminectomy"),
        ({"": 9}, "is not a setting or a parameter"),
        ({"width_mm": 4}, "out of range"),
    ],
)
def test_values_without_a_place_are_refused(values: dict[str, object], words: str) -> None:
    assert words in refusal(lambda: Case(procedure="laminectomy").with_values(values))


@pytest.mark.parametrize(
    ("procedure", "asked", "chosen"),
    [
        ("none", None, None),
        ("laminectomy", None, None),
        ("hemilaminectomy", None, "left"),
        ("laminotomy", "both", "both"),
    ],
)
def test_the_side_that_is_operated(procedure: str, asked: Any, chosen: str | None) -> None:
    assert Case(procedure=procedure, side=asked).chosen_side == chosen


# --- as text ---------------------------------------------------------------------------------------------------------


@st.composite
def cases(draw: st.DrawFn) -> Case:
    level = draw(st.sampled_from(LEVELS))
    procedure = PROCEDURES[draw(st.sampled_from(sorted(PROCEDURES)))]
    settings = {
        quantity.name: draw(st.floats(quantity.low, quantity.high))
        for quantity in procedure.settings
        if draw(st.booleans())
    }
    side = draw(st.sampled_from((None, *procedure.sides)))
    bone = draw(st.sampled_from((None, BoneFile(path="a bone.ply", sha256=SHA))))
    width = parameters_at(level)["canal_width_mm"]
    drawn = {"canal_width_mm": draw(st.floats(width.low, width.high))}
    parameters = drawn if bone is None and draw(st.booleans()) else {}
    return Case(level=level, procedure=procedure.name, side=side, settings=settings, parameters=parameters, bone=bone)


@given(case=cases())
def test_a_case_comes_back_from_its_text(case: Case) -> None:
    assert Case.from_json(case.to_json()) == case


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "broken JSON at line 1"),
        ("{", "broken JSON at line 1"),
        ('{"format": "vertebra3d case",\n "version": 1,,}', "line 2"),
        ("null", "not a case of this program"),
        ("[]", "not a case of this program"),
        ("3", "not a case of this program"),
        ("{}", "not a case of this program"),
        ('{"format": "other", "version": 1}', "not a case of this program"),
        ('{"format": "vertebra3d case"}', "version None"),
        ('{"format": "vertebra3d case", "version": 2}', "version 2 of the case format is unknown; allowed is 1"),
        ('{"format": "vertebra3d case", "version": true}', "version True"),
        ('{"format": "vertebra3d case", "version": 1, "level": "L7"}', "no level is called 'L7'"),
        ('{"format": "vertebra3d case", "version": 1, "settings": [1]}', "names with numbers"),
        ('{"format": "vertebra3d case", "version": 1, "size": 3}', "has no field 'size'"),
        (
            '{"format": "vertebra3d case", "version": 1, "procedure": "laminectomy", "settings": {"width_mm": NaN}}',
            "nan",
        ),
        ('{"format": "vertebra3d case", "version": 1, "bone": {"path": 1}}', "bone"),
        ('{"format": "vertebra3d case", "version": 1, "level": ' + "9" * 5000 + "}", "cannot be read"),
        ("[" * 100_000, "cannot be read"),
        ('{"a": "\\ud800"}', "not a case of this program"),
    ],
)
def test_text_that_is_no_case_is_refused(text: str, words: str) -> None:
    assert words in refusal(lambda: Case.from_json(text))


def test_a_text_of_any_size_is_refused_without_being_read() -> None:
    assert "characters" in refusal(lambda: Case.from_json(" " * (LARGEST_TEXT + 1)))


@given(
    text=st.text(max_size=60)
    | st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
        max_leaves=8,
    ).map(lambda value: json.dumps({"format": FORMAT, "version": 1, "settings": value}))
)
def test_foreign_text_is_a_case_or_is_refused_in_one_line(text: str) -> None:
    complaint = ""
    try:
        assert Case.from_json(text) == Case()
    except Refused as refused:
        complaint = str(refused)
    assert "\n" not in complaint


# --- evaluation ------------------------------------------------------------------------------------------------------


def test_the_same_case_has_the_same_numbers_and_the_same_bone() -> None:
    case = Case(level="L4", procedure="hemilaminectomy", side="right")
    first, second = evaluate(case), evaluate(case)
    assert first.intact is second.intact
    mine, other = first.as_dict(), second.as_dict()
    for result in (mine, other):
        assert set(result.pop("timing_ms")) == {"build", "cut", "measure"}
    assert mine == other


def test_the_outcome_is_plain_json_with_every_default_filled_in() -> None:
    case = Case(level="L2", procedure="laminotomy", settings={"height_mm": 9})
    found = json.loads(json.dumps(evaluate(case).as_dict(), allow_nan=False))
    assert found["case"]["side"] == "left"
    assert found["case"]["settings"]["height_mm"] == 9
    assert list(found["case"]["settings"]) == ["height_mm", "medial_mm", "lateral_mm", "burr_diameter_mm"]
    assert set(found["case"]["parameters"]) == set(PARAMETERS)
    assert found["mesh"]["watertight"]
    assert found["bone"]["removed_percent"] > 0


def test_the_filled_case_gives_the_same_outcome() -> None:
    case = Case(level="L4", procedure="laminectomy")
    full = case.filled(bone_for(case))
    again = evaluate(case.with_changes(settings=full["settings"], side=full["side"]))
    assert again.bone.removed_mm3 == evaluate(case).bone.removed_mm3


def test_a_bone_that_is_handed_over_is_used() -> None:
    bone = bone_for(Case(level="L3"))
    assert evaluate(Case(level="L3"), bone).intact is bone
    assert "make them the same" in refusal(lambda: evaluate(Case(level="L4"), bone))


def test_the_bone_of_a_file_is_not_made_up() -> None:
    case = Case(bone=BoneFile(path="a.ply", sha256=SHA))
    assert "a.ply" in refusal(lambda: evaluate(case))
    assert "a.ply" in refusal(lambda: bone_for(case))


def test_parameters_change_the_bone() -> None:
    wide = Case(level="L4", parameters={"canal_width_mm": 29.0})
    assert bone_for(wide) is bone_for(wide)
    assert bone_for(wide).landmarks.canal_half_width > bone_for(Case(level="L4")).landmarks.canal_half_width


@pytest.mark.parametrize(
    "settings", [{"burr_diameter_mm": 4, "lateral_mm": 4}, {"burr_diameter_mm": 0, "lateral_mm": 4}]
)
def test_a_cut_that_meets_no_bone_is_an_outcome(settings):
    outcome = evaluate(Case(level="L4", procedure="laminotomy", settings={"height_mm": 2, "medial_mm": 0, **settings}))
    assert outcome.bone.removed_mm3 == pytest.approx(0, abs=20)
    assert outcome.as_dict()["bone"]["kept_mm3"] == pytest.approx(outcome.bone.intact_mm3, rel=1e-3)


@pytest.mark.parametrize(
    "field",
    ['"self": 1', '"settings": {"width_mm": 1' + "0" * 400 + "}", '"settings": {"\\ud800": 1}',
     '"bone": {"path": "a", "sha256": "b", "self": 1}'],
)  # fmt: skip
def test_names_and_numbers_that_no_case_holds_are_refused_in_one_line(field):
    text = '{"format": "vertebra3d case", "version": 1, "level": "L4", "procedure": "laminectomy", ' + field + "}"
    text = text.replace("vertebra3d case", json.loads(Case().to_json())["format"])
    with pytest.raises(Refused) as refusal:
        Case.from_json(text)
    assert "\n" not in str(refusal.value)


def test_a_steep_lamina_under_a_narrow_trough_takes_nothing_of_the_body():
    shape = {"lamina_thickness_mm": 4.8, "lamina_slope_deg": 35.8, "spinous_length_mm": 26.6}
    bone = evaluate(Case(level="L4", procedure="laminectomy", settings={"width_mm": 8}, parameters=shape)).bone
    assert bone.regions["body"].removed_mm3 == 0
    assert sum(region.removed_mm3 for region in bone.regions.values()) == pytest.approx(bone.removed_mm3, rel=1e-3)


@pytest.mark.parametrize("level", ["L1", "L5"])
def test_both_sides_of_a_symmetric_bone_are_widened_alike(level):
    left, right = (
        evaluate(Case(level=level, procedure="hemilaminectomy", side=side)).canal for side in ("left", "right")
    )
    assert left.widened_most.before_mm2 == pytest.approx(right.widened_most.before_mm2, rel=0.02)
    assert left.gain_mm3 == pytest.approx(right.gain_mm3, rel=0.01)


def test_limits_read_off_a_crowded_bone_leave_room_for_the_burr():
    shape = {
        "canal_width_mm": 19, "facet_angle_deg": 40.9, "inferior_process_length_mm": 15.5,
        "inferior_process_width_mm": 12.1, "inferior_process_distance_mm": 18.8, "transverse_span_mm": 89.5,
        "transverse_height_mm": 13.7, "transverse_thickness_mm": 8.3, "spinous_length_mm": 26.7,
    }  # fmt: skip
    removed = [
        evaluate(Case(level="L1", procedure=name, parameters=shape)).bone.removed_mm3
        for name in ("laminotomy", "hemilaminectomy", "laminectomy")
    ]
    assert removed == sorted(removed)


def test_the_norm_is_part_of_a_case_and_of_its_text() -> None:
    case = Case(level="L3", population="panjabi-1992", sex="female", scale=0.95)
    again = Case.from_json(case.to_json())
    assert again == case
    assert hash(again) == hash(case)
    assert case != Case(level="L3")
    assert bone_for(case).parameters["canal_width_mm"] != bone_for(Case(level="L3")).parameters["canal_width_mm"]
    old = json.loads(Case().to_json())
    for name in ("population", "sex", "scale"):
        del old[name]
    assert Case.from_json(json.dumps(old)) == Case(), "cases written before there were populations"


def test_a_name_without_its_side_sets_both_and_resets_both() -> None:
    case = Case().with_values({"facet_angle_deg": 40})
    assert dict(case.parameters) == {"facet_angle_left_deg": 40.0, "facet_angle_right_deg": 40.0}
    assert not case.with_values({"facet_angle_deg": None}).parameters
    assert Case(parameters={"facet_angle_deg": 40}) == case


@pytest.mark.parametrize("field", [{"population": "x"}, {"sex": "x"}, {"scale": 5}, {"scale": "x"}])
def test_a_norm_that_there_is_not_is_refused(field: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="allowed"):
        Case(**field)


def test_a_person_is_drawn_and_a_variant_laid_over() -> None:
    person = Case.random(5, "L4", sex="male", procedure="laminotomy")
    assert person == Case.random(5, "L4", sex="male", procedure="laminotomy")
    assert person != Case.random(6, "L4", sex="male", procedure="laminotomy")
    trefoil = person.with_variant("trefoil")
    assert trefoil.parameters["canal_trefoil_mm"] == 4.0
    assert trefoil.parameters["spinous_length_mm"] == person.parameters["spinous_length_mm"]
    assert evaluate(trefoil).bone.removed_mm3 > 0
