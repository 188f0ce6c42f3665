"""The model without a window."""

from __future__ import annotations

import pytest

from vertebra3d.anatomy.parameters import SIDED
from vertebra3d.anatomy.variants import VARIANTS
from vertebra3d.case import BoneFile, Case
from vertebra3d.evaluation import evaluate
from vertebra3d.procedures import PROCEDURES
from vertebra3d_app.session import Session


@pytest.fixture
def session(qapp) -> Session:
    return Session(Case(level="L4", procedure="hemilaminectomy"))


@pytest.fixture
def worked(session: Session) -> Session:
    """A session whose worker answers at once."""
    session.requested.connect(lambda case: session.take(case, evaluate(case)))
    session.request()
    return session


def test_steps_are_named_and_undone(session: Session):
    first = session.case
    session.set_level("L3")
    session.set_procedure("laminotomy")
    session.set_side("right")
    session.set_parameter("canal_width_mm", 22.0)
    session.set_setting("burr_diameter_mm", 4.0)
    texts = [session.stack.text(i) for i in range(session.stack.count())]
    assert texts == ["Level L3", "Laminotomy", "Side: right", "Set canal width 22.0 mm", "Set burr diameter 4.0 mm"]
    last = session.case
    assert (last.level, last.procedure, last.side) == ("L3", "laminotomy", "right")
    assert last.parameters == {"canal_width_mm": 22.0}
    assert last.settings == {"burr_diameter_mm": 4.0}
    for _ in texts:
        session.stack.undo()
    assert session.case == first
    for _ in texts:
        session.stack.redo()
    assert session.case == last


def test_a_drag_is_one_step_and_two_drags_are_two(session: Session):
    for value in (22.0, 23.0, 24.0):
        session.set_parameter("canal_width_mm", value, gesture=1)
    for value in (23.0, 22.5):
        session.set_parameter("canal_width_mm", value, gesture=2)
    assert [session.stack.text(i) for i in range(session.stack.count())] == [
        "Set canal width 24.0 mm",
        "Set canal width 22.5 mm",
    ]
    session.stack.undo()
    assert session.parameter("canal_width_mm") == 24.0
    session.stack.undo()
    assert session.case.parameters == {}


def test_what_does_not_change_is_no_step(session: Session):
    session.set_level("L4")
    session.set_procedure("hemilaminectomy")
    session.set_side("left")
    session.set_parameter("canal_width_mm", session.parameter_default("canal_width_mm"))
    session.reset_parameter("canal_width_mm")
    session.reset_shape()
    session.reset_settings()
    assert session.stack.count() == 0


def test_bad_values_are_refused_and_lose_nothing(session: Session, qtbot):
    session.set_parameter("canal_width_mm", 22.0)
    before = session.case
    for change, words in (
        (lambda: session.set_parameter("canal_width_mm", 500.0), "out of range"),
        (lambda: session.set_parameter("canal_width_mm", float("nan")), "out of range"),
        (lambda: session.set_setting("burr_diameter_mm", -1.0), "out of range"),
        (lambda: session.set_procedure("appendectomy"), "appendectomy"),
        (lambda: session.set_side("upper"), "upper"),
        (lambda: session.set_level("T8"), "T8"),
    ):
        with qtbot.waitSignal(session.refused) as said:
            change()
        assert words in said.args[0]
        assert "\n" not in said.args[0]
        assert session.case == before


def test_another_level_keeps_what_it_allows(session: Session, qtbot):
    quantity = "pedicle_width_mm"
    session.set_level("L5")
    session.set_parameter(quantity, 20.0)
    session.set_parameter("canal_width_mm", 28.2)
    with qtbot.waitSignal(session.noted) as said:
        session.set_level("L1")
    assert "pedicle width 20.0 mm" in said.args[0]
    assert session.case.parameters == {"canal_width_mm": 28.2}
    session.stack.undo()
    assert session.parameter(quantity) == 20.0


def test_settings_come_back_with_their_procedure(session: Session):
    session.set_setting("burr_diameter_mm", 4.5)
    session.set_procedure("laminectomy")
    assert session.case.settings == {}
    session.set_procedure("hemilaminectomy")
    assert session.case.settings == {"burr_diameter_mm": 4.5}


def test_defaults_are_read_off_the_bone_once_it_is_known(session: Session):
    assert session.setting("lateral_mm") is None
    session.take(session.case, evaluate(session.case))
    read = PROCEDURES["hemilaminectomy"].defaults(session.bone)["lateral_mm"]
    assert session.setting("lateral_mm") == read
    session.set_parameter("canal_width_mm", 22.0)
    assert session.setting("lateral_mm") is None


def test_the_outcome_is_current_only_for_its_case(worked: Session):
    assert worked.current
    worked.requested.disconnect()
    worked.set_level("L2")
    assert not worked.current
    worked.take(worked.case, evaluate(worked.case))
    assert worked.current


def test_saving_and_opening_mark_the_case(session: Session):
    assert not session.modified
    session.set_level("L2")
    assert session.modified
    session.mark_saved()
    assert not session.modified
    session.stack.undo()
    assert session.modified
    session.replace(Case(level="L5"), "Open a.json", saved=True)
    assert not session.modified
    assert session.stack.undoText() == "Open a.json"


def test_a_new_case_can_be_undone(session: Session):
    session.set_level("L2")
    before = session.case
    session.new_case()
    assert session.case.level == "L4"
    assert session.case.settings == {}
    session.stack.undo()
    assert session.case == before


def test_resets(session: Session):
    session.set_parameter("canal_width_mm", 22.0)
    session.set_parameter("canal_depth_mm", 16.0)
    session.reset_parameter("canal_width_mm")
    assert session.stack.undoText() == "Reset canal width"
    session.reset_shape()
    assert session.case.parameters == {}
    session.set_setting("burr_diameter_mm", 4.5)
    session.reset_setting("burr_diameter_mm")
    assert session.case.settings == {}


def steps(session: Session) -> list[str]:
    return [session.stack.text(i) for i in range(session.stack.count())]


def test_whose_bone_it_is_has_named_steps(session: Session):
    first = session.case
    session.set_population("panjabi-1992")
    session.set_sex("female")
    session.set_sex("male")
    session.set_sex(None)
    session.set_size(110.0)
    session.reset_size()
    assert steps(session) == [
        "Population: twelve cadaver spines",
        "Sex: woman",
        "Sex: man",
        "Sex: mean",
        "Size 110 %",
        "Size 100 %",
    ]
    assert session.case == Case(level="L4", procedure="hemilaminectomy", population="panjabi-1992")
    while session.stack.canUndo():
        session.stack.undo()
    assert session.case == first


def test_what_is_already_so_is_no_step(session: Session):
    session.set_population(session.case.population)
    session.set_sex(None)
    session.set_size(100.0)
    session.link_sides(True)
    assert session.stack.count() == 0


def test_defaults_and_ranges_follow_the_person(session: Session):
    mean = session.parameter("canal_width_mm"), session.dimension("canal_width_mm").high
    session.set_size(120.0)
    assert session.parameter("canal_width_mm") == pytest.approx(1.2 * mean[0], abs=0.1)
    assert session.dimension("canal_width_mm").high == pytest.approx(1.2 * mean[1], abs=0.2)
    session.set_population("panjabi-1992")
    session.reset_size()
    assert session.parameter("canal_width_mm") == 25.4
    session.set_parameter("canal_width_mm", 22.0)
    session.reset_parameter("canal_width_mm")
    assert session.parameter("canal_width_mm") == 25.4


@pytest.mark.parametrize(
    ("change", "value"),
    [("set_population", "nowhere-1900"), ("set_sex", "both"), ("set_size", 500.0), ("set_size", float("nan"))],
)
def test_a_person_that_there_is_not_is_refused(session: Session, qtbot, change: str, value: object):
    with qtbot.waitSignal(session.refused) as said:
        getattr(session, change)(value)
    assert "llowed" in said.args[0]
    assert session.stack.count() == 0


def test_another_person_keeps_what_the_ranges_allow(session: Session, qtbot):
    widest = session.dimension("canal_width_mm").high
    session.set_parameter("canal_width_mm", widest)
    session.set_parameter("lamina_height_mm", session.parameter("lamina_height_mm") + 0.5)
    kept = session.parameter("lamina_height_mm")
    with qtbot.waitSignal(session.noted) as said:
        session.set_size(90.0)
    assert said.args[0].startswith("Out of range at this size, so back to its default: canal width ")
    assert session.case.parameters == {"lamina_height_mm": kept}
    session.stack.undo()
    assert session.case.parameters == {"canal_width_mm": widest, "lamina_height_mm": kept}


def test_a_drag_of_the_size_leaves_no_trace_of_what_it_passes(session: Session):
    widest = session.dimension("canal_width_mm").high
    session.set_parameter("canal_width_mm", widest)
    said: list[str] = []
    session.noted.connect(said.append)
    for percent in (95.0, 80.0, 101.0):
        session.set_size(percent, gesture=7)
    assert session.case.parameters == {"canal_width_mm": widest}
    assert steps(session)[1:] == ["Size 101 %"]
    assert len(said) == 2


def test_many_dimensions_that_do_not_fit_are_told_shortly(session: Session, qtbot):
    session.draw_person(3)
    with qtbot.waitSignal(session.noted) as said:
        session.set_size(80.0)
    assert " more. Undo brings them back." in said.args[0]
    assert len(said.args[0]) < 300


@pytest.mark.parametrize("name", list(VARIANTS))
def test_a_variant_is_one_step(session: Session, name: str):
    session.set_parameter("interpars_mm", session.parameter("interpars_mm") + 0.5)
    before = session.case
    session.set_variant(name)
    assert session.stack.undoText() == f"Variant: {VARIANTS[name].label}"
    assert session.case == before.with_variant(name)
    assert session.case.parameters["interpars_mm"] == before.parameters["interpars_mm"]
    session.stack.undo()
    assert session.case == before
    session.stack.redo()
    session.reset_shape()
    assert session.case.parameters == {}


def test_the_same_number_draws_the_same_person(session: Session, qtbot):
    session.set_population("bonczar-2024")
    session.set_sex("female")
    with qtbot.waitSignal(session.noted) as said:
        session.draw_person(1234)
    assert said.args[0].startswith("Person 1234, ")
    assert session.stack.undoText() == "Person 1234"
    first = session.case
    assert first == Case.random(1234, "L4", "bonczar-2024", "female", procedure="hemilaminectomy")
    session.draw_person(1235)
    assert session.case != first
    session.draw_person(1234)
    assert session.case == first
    with qtbot.waitSignal(session.refused):
        session.draw_person(-1)
    assert session.case == first


def test_both_sides_are_one_step(session: Session):
    for base, (left, right) in SIDED.items():
        value = session.parameter(base) + session.dimension(base).step
        session.set_parameter(base, value)
        assert session.case.parameters[left] == session.case.parameters[right] == pytest.approx(value)
        assert session.parameter_is_set(base)
    assert session.stack.count() == len(SIDED)
    assert session.linked
    session.reset_parameter("facet_angle_deg")
    assert session.stack.undoText() == "Reset facet angle"
    assert not session.parameter_is_set("facet_angle_deg")
    session.stack.undo()
    assert session.parameter_is_set("facet_angle_right_deg")


def test_one_side_is_named_in_its_step(session: Session):
    session.link_sides(False)
    session.set_parameter("facet_angle_left_deg", session.parameter("facet_angle_deg") + 3)
    assert session.stack.undoText().startswith("Set left facet angle ")
    assert not session.parameter_is_set("facet_angle_right_deg")
    assert session.stack.count() == 1


def test_sides_that_differ_part_and_meet_again(session: Session):
    session.set_variant("facet-tropism")
    assert not session.linked
    session.stack.undo()
    assert session.linked
    session.stack.redo()
    assert not session.linked
    session.reset_shape()
    assert session.linked


def test_sides_stay_apart_while_one_passes_the_other(session: Session):
    session.set_variant("facet-tropism")
    meets = session.parameter("facet_angle_right_deg")
    for value in (meets - 1, meets, meets + 1):
        session.set_parameter("facet_angle_left_deg", value, gesture=5)
        assert not session.linked


def test_sides_that_a_person_parted_stay_apart(session: Session):
    session.link_sides(False)
    session.set_parameter("canal_width_mm", 22.0)
    session.reset_shape()
    session.stack.undo()
    assert not session.linked


def test_linking_makes_the_sides_alike(session: Session):
    default = session.parameter("facet_angle_deg")
    session.set_variant("facet-tropism")
    session.link_sides(True)
    assert session.linked
    assert session.stack.undoText() == "Left and right alike"
    assert session.parameter("facet_angle_left_deg") == session.parameter("facet_angle_right_deg")
    assert session.parameter("facet_angle_deg") == pytest.approx(default, abs=0.1)
    session.stack.undo()
    assert not session.linked


def test_a_case_with_different_sides_opens_with_the_sides_apart(qapp):
    case = Case(parameters={"facet_angle_left_deg": 30.0})
    assert not Session(case).linked
    session = Session()
    session.replace(case, "Open a.json", saved=True)
    assert not session.linked


def test_a_value_for_both_is_no_step_where_both_have_it(session: Session):
    session.link_sides(False)
    default = session.parameter("facet_angle_deg")
    session.set_parameter("facet_angle_left_deg", default + 2)
    session.set_parameter("facet_angle_deg", default + 2)
    assert session.stack.count() == 2
    session.set_parameter("facet_angle_deg", default + 2)
    assert session.stack.count() == 2


def test_a_bone_from_a_file_has_people_to_be_compared_with_and_no_size(session: Session, qtbot):
    session.set_population("panjabi-1992")
    session.set_variant("trefoil")
    session.open_bone(BoneFile(path="a.ply", sha256="0" * 64), "L4", "a.ply")
    assert session.case.norm.population == "panjabi-1992"
    session.set_sex("female")
    assert session.case.sex == "female"
    for change in (
        lambda: session.set_size(110.0),
        lambda: session.set_variant("trefoil"),
        lambda: session.draw_person(1),
    ):
        before = session.case
        with qtbot.waitSignal(session.refused) as said:
            change()
        assert "bone from a file" in said.args[0]
        assert session.case == before
