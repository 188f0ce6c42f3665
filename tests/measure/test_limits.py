from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from vertebra3d.anatomy.bone import LEVELS, Bone
from vertebra3d.anatomy.levels import LUMBAR, THORACIC
from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for, evaluate
from vertebra3d.measure import limits
from vertebra3d.measure.ledger import divide
from vertebra3d.outcome import FacetLeft, Outcome, ParsWidth, Preserved, Warning_
from vertebra3d.procedures import PROCEDURES
from vertebra3d.solids import Solid

REAL = [*(f"ssmmean87_L{n}" for n in range(2, 6)), *(f"visiblehuman_L{n}" for n in range(1, 6))]
WHOLE = Preserved(
    facets={
        name: FacetLeft(100, 100) for name in ("superior_left", "superior_right", "inferior_left", "inferior_right")
    },
    pars_mm={"left": ParsWidth(10, 10), "right": ParsWidth(10, 10)},
    spinous_process=True,
    contralateral_lamina=True,
)


def warned(preserved: Preserved, level: str = "L4", **settings: float) -> tuple[Warning_, ...]:
    """Warnings for a bone from which a crumb was taken, with `preserved` in place of what was measured."""
    bone = bone_for(Case(level=level))
    lamina = bone.landmarks.lamina["left"]
    middle = (lamina.front + lamina.back) / 2
    crumb = divide(bone, [Solid.box(middle - 0.5, middle + 0.5)])
    return limits.warnings(bone, crumb, preserved, settings)


def test_every_limit_is_fully_declared() -> None:
    declared = limits.all_limits()
    assert len({limit.id for limit in declared}) == len(declared)
    for limit in declared:
        assert limit.figure in limits.FIGURES
        assert limit.op in limits.COMPARE
        assert limit.colour in ("amber", "red")
        assert limit.colour_basis in limits.BASIS
        assert limit.standing in limits.STANDING
        assert limit.source
        assert limit.what
        assert limits.STANDING[limit.standing] in limit.full_source
        assert set(limit.levels) <= set(LEVELS)


def test_what_rests_on_no_source_says_that_it_is_a_convention() -> None:
    for limit in limits.all_limits():
        if limit.standing in ("convention", "recalled"):
            assert "convention" in limit.what
            assert "convention" in limit.full_source


def test_limits_on_the_facets_say_that_they_are_of_the_process() -> None:
    facet = [limit for limit in limits.all_limits() if limit.figure.startswith("facet")]
    assert len(facet) == 3
    assert all("not of the joint" in limit.what for limit in facet)


@pytest.mark.parametrize("level", LEVELS)
def test_an_intact_bone_has_no_warnings(level: str) -> None:
    found = evaluate(Case(level=level)).warnings
    assert [w.level for w in found] == ([] if level in LUMBAR else ["note"])


@pytest.mark.parametrize("level", THORACIC)
def test_a_thoracic_bone_says_that_it_was_drawn_and_its_limits_that_they_are_lumbar(level: str) -> None:
    gone = replace(WHOLE, facets={**WHOLE.facets, "inferior_left": FacetLeft(100, 10)})
    limit, note = warned(gone, level)
    assert "A lumbar figure: no thoracic one was found" in limit.what
    assert limit.source.endswith("about lumbar vertebrae")
    assert note.level == "note"
    assert f"{level} is drawn" in note.what
    assert "ribs are left out" in note.what
    (lumbar,) = warned(gone, "L4")
    assert "umbar figure" not in lumbar.what


def test_a_thoracic_bone_from_a_file_is_not_said_to_be_drawn() -> None:
    made = bone_for(Case(level="T11"))
    own = replace(made, source="mine.ply")
    assert evaluate(Case(level="T11"), own).warnings == ()


def test_a_structure_that_is_whole_has_no_warning() -> None:
    assert warned(WHOLE) == ()


@pytest.mark.parametrize(("left", "level"), [(49.0, "red"), (50.0, None), (51.0, None)])
def test_more_than_half_of_a_joint_surface_gone_is_red(left: float, level: str | None) -> None:
    found = warned(replace(WHOLE, facets={**WHOLE.facets, "inferior_left": FacetLeft(100, left)}))
    assert [w.level for w in found] == ([level] if level else [])
    if found:
        assert found[0].what.startswith("Left inferior articular process")
        assert found[0].value == pytest.approx(51)
        assert found[0].limit == 50
        assert "Britspine" in found[0].source


def test_more_than_half_of_the_bone_gone_is_amber_while_the_surface_stays() -> None:
    found = warned(replace(WHOLE, facets={**WHOLE.facets, "superior_right": FacetLeft(40, 90)}))
    assert [w.level for w in found] == ["amber"]
    assert "while 90 % of the articular surface stays" in found[0].what


def test_a_third_of_both_is_amber_and_counts_the_side_that_lost_less() -> None:
    one = {**WHOLE.facets, "inferior_left": FacetLeft(100, 60)}
    assert warned(replace(WHOLE, facets=one)) == ()
    both = {**one, "inferior_right": FacetLeft(100, 65)}
    (found,) = warned(replace(WHOLE, facets=both))
    assert found.level == "amber"
    assert found.value == pytest.approx(35)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (9.0, []),
        (5.4, [("amber", 45.0)]),
        (4.9, [("amber", 45.0), ("amber", 5.0)]),
        (3.0, [("red", 66.0)]),
    ],
)
def test_limits_on_the_pars(after: float, expected: list[tuple[str, float]]) -> None:
    found = warned(replace(WHOLE, pars_mm={"left": ParsWidth(10, after), "right": ParsWidth(10, 10)}))
    assert {(w.level, w.limit) for w in found} >= set(expected)
    assert bool(found) == bool(expected)
    assert all(w.what.startswith("Left pars") for w in found)
    assert sorted([w.level for w in found], reverse=True) == [w.level for w in found]  # red first


@pytest.mark.parametrize(
    ("level", "width", "limit"),
    [("L1", 40, None), ("L2", 18, None), ("L2", 18.5, 18), ("L3", 22, 21.5), ("L5", 37, None)],
)
def test_the_width_of_a_trough_has_a_limit_for_its_level(level: str, width: float, limit: float | None) -> None:
    assert [w.limit for w in warned(WHOLE, level, width_mm=width)] == ([] if limit is None else [limit])


def test_a_loose_piece_is_noted_with_its_place_and_volume() -> None:
    whole_height = Case(level="L4", procedure="laminotomy", side="both", settings={"height_mm": 40})
    outcome = evaluate(whole_height)
    (found,) = [w for w in outcome.warnings if w.level == "note"]
    assert "most of it spinous process" in found.what
    assert (found.value,) == outcome.preserved.loose_pieces_mm3
    assert outcome.warnings[-1] is found


@pytest.mark.parametrize(
    ("region", "words"),
    [
        ("body", "body"),
        ("spinous_process", "spinous process"),
        ("lamina_left", "left lamina"),
        ("superior_articular_right", "right superior articular process"),
        ("transverse_left", "left transverse process"),
    ],
)
def test_regions_have_plain_words(region: str, words: str) -> None:
    assert limits.region_words(region) == words


def test_bone_taken_far_from_the_midline_is_noticed_at_the_levels_of_the_source() -> None:
    for level, expected in (("L3", True), ("L5", False)):
        found = evaluate(Case(level=level, procedure="laminectomy", settings={"width_mm": 44})).warnings
        assert any(w.limit == 20.0 for w in found) == expected


def check_that_nothing_goes_unsaid(outcome: Outcome) -> None:
    kept, said = outcome.preserved, outcome.warnings
    if any(pars.after < 5 for pars in kept.pars_mm.values()):
        assert any("pars" in w.what and w.limit == 5.0 for w in said)
    for facet in kept.facets.values():
        if min(facet.volume_percent, facet.surface_percent) < 50:
            assert any("articular process" in w.what and w.limit == 50.0 for w in said)
    for warning in said:
        assert "{" not in warning.what
        assert "\n" not in warning.what
        assert warning.source


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", PROCEDURES)
def test_no_default_leaves_little_pars_or_half_a_facet_without_saying_so(level: str, name: str) -> None:
    for side in PROCEDURES[name].sides or (None,):
        check_that_nothing_goes_unsaid(evaluate(Case(level=level, procedure=name, side=side)))


@pytest.mark.parametrize("bone_name", REAL)
def test_nor_on_real_bones(real_bone: Callable[[str], Bone], bone_name: str) -> None:
    bone = real_bone(bone_name)
    for name in PROCEDURES:
        check_that_nothing_goes_unsaid(evaluate(Case(level=bone.level, procedure=name), bone))
