"""S1 as the lower bone of a segment."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vertebra3d.anatomy.levels import LEVELS
from vertebra3d.anatomy.parameters import SIDED, parameters_at
from vertebra3d.anatomy.people import draw
from vertebra3d.anatomy.populations import POPULATIONS, Norm
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.procedures import procedures_of
from vertebra3d.segment.build import Segment, build_segment
from vertebra3d.segment.people import draw_segment
from vertebra3d.segment.plates import plate_of
from vertebra3d.segment.sacrum import S1, draw_s1, parameters_of_s1, resolve_s1
from vertebra3d.segment.sacrum_shape import drawn_dimensions
from vertebra3d.segment.vertebrae import varied


@pytest.fixture(scope="module")
def segment() -> Segment:
    return build_segment("L5-S1")


def _dimensions(made: Segment) -> dict[str, float]:
    marks, plate = made.caudal.landmarks, plate_of(made.caudal, upper=True)
    lamina = marks.lamina["left"]
    return {
        "endplate_depth_upper_mm": float(plate.back[0] - plate.front[0]),
        "canal_width_mm": 2 * marks.canal_half_width,
        "canal_depth_mm": marks.roof_front_y - marks.wall_y,
        "lamina_height_mm": float(lamina.superior_edge[2] - lamina.inferior_edge[2]),
    }


def test_it_is_no_level_of_a_vertebra_alone() -> None:
    assert S1 not in LEVELS
    with pytest.raises(Refused, match="no level is called 'S1'"):
        Case(level=S1)


def test_its_dimensions_have_source_and_standing_and_names_of_a_vertebra() -> None:
    declared, above = parameters_of_s1(), parameters_at("L5")
    assert set(declared) <= set(above)
    assert {name for pair in SIDED.values() for name in pair if name in declared} >= {
        "facet_angle_left_deg",
        "facet_angle_right_deg",
    }
    for quantity in declared.values():
        assert quantity.source
        assert quantity.status in ("read", "derived (read)", "convention")
        assert quantity.low < float(quantity.default_for(S1) or 0.0) < quantity.high
    assert set(drawn_dimensions()) == {name.replace("_left", "") for name in declared if "_right" not in name}


@pytest.mark.parametrize("population", POPULATIONS)
def test_it_follows_the_size_and_the_sex_of_the_person(population: str) -> None:
    small, large = (resolve_s1({}, Norm(population, scale=scale)) for scale in (0.9, 1.1))
    woman, man = (resolve_s1({}, Norm(population, sex)) for sex in ("female", "male"))
    for name, value in small.items():
        assert value == large[name] if name.endswith("_deg") else value < large[name]
    assert woman["endplate_width_upper_mm"] < man["endplate_width_upper_mm"]


def test_bad_dimensions_are_refused_in_one_line() -> None:
    for values, words in (
        ({"spinous_length_mm": 20.0}, "no dimension of S1"),
        ({"canal_width_mm": 60.0}, "out of range"),
        ({"canal_width_mm": 35.5, "endplate_width_upper_mm": 42.5}, "contradicts endplate_width_upper_mm"),
    ):
        with pytest.raises(Refused, match=words) as refusal:
            resolve_s1(values)
        assert "\n" not in str(refusal.value)
    with pytest.raises(Refused, match="spinous_length_mm"):
        Case(level="L5-S1", lower_parameters={"spinous_length_mm": 20.0})
    with pytest.raises(Refused, match="spinous_length_mm"):
        Case(level="L5-S1").with_values({"lower.spinous_length_mm": 20.0})


@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_a_person_has_one_that_can_be(seed: int) -> None:
    assert resolve_s1(draw_s1(seed)) == draw_s1(seed)


def test_it_is_as_unusual_as_the_l5_of_the_same_person() -> None:
    """Else the joint is forced: who has a shallow canal above has one below, and processes that stand to each other."""
    names = ("canal_depth_mm", "canal_width_mm", "facet_angle_left_deg")
    follows = {"superior_facet_distance_mm": "inferior_process_distance_mm", **dict(zip(names, names, strict=True))}
    people = [(draw_s1(seed), draw(seed, "L5")) for seed in range(40)]
    for name, other in follows.items():
        below, above = (
            [one[key] for one in column] for key, column in zip((name, other), zip(*people, strict=True), strict=True)
        )
        assert np.corrcoef(below, above)[0, 1] > 0.9, name


def test_a_variant_sets_what_it_has() -> None:
    assert varied("spina-bifida-occulta", S1) == {}
    case = Case(level="L5-S1").with_variant("facet-tropism")
    assert set(case.lower_parameters) == {"facet_angle_left_deg", "facet_angle_right_deg"}


def test_it_comes_out_at_its_dimensions(segment: Segment) -> None:
    told = resolve_s1()
    for name, value in _dimensions(segment).items():
        assert value == pytest.approx(told[name], abs=1.0), name
    marks = segment.caudal.landmarks
    plate = plate_of(segment.caudal, upper=True)
    below = plate.back[1] - marks.lamina["left"].superior_edge[2]
    assert below == pytest.approx(14.0, abs=1.5)  # Ebraheim 1997


def test_a_wider_canal_is_wider_and_a_deeper_one_deeper(segment: Segment) -> None:
    changed = build_segment("L5-S1", {}, {"canal_width_mm": 34.0, "canal_depth_mm": 20.5})
    before, after = _dimensions(segment), _dimensions(changed)
    assert after["canal_width_mm"] - before["canal_width_mm"] == pytest.approx(2.7, abs=1.5)
    assert after["canal_depth_mm"] - before["canal_depth_mm"] == pytest.approx(2.5, abs=0.5)


def test_it_is_one_closed_ring_with_the_parts_of_a_sacrum(segment: Segment) -> None:
    bone = segment.caudal
    assert bone.level == S1
    assert bone.solid.is_closed
    assert bone.solid.genus == 1
    assert len(bone.solid.pieces()) == 1
    volumes = bone.region_volumes
    assert sum(volumes.values()) == pytest.approx(bone.solid.volume_mm3, rel=1e-6)
    for side in ("left", "right"):
        assert volumes[f"inferior_articular_{side}"] == pytest.approx(0.0, abs=1e-6)
        assert volumes[f"transverse_{side}"] > 5000  # the ala
        assert volumes[f"superior_articular_{side}"] > 100
        assert len(bone.articular[f"inferior_{side}"]) == 0
    across = np.abs(bone.solid.bounds[:, 0])
    assert across == pytest.approx(54.2, abs=2.0)  # 108.4 mm from side to side (32 dry sacra)


@pytest.mark.parametrize("seed", [0, 5])
def test_bones_of_people_stand_free_of_each_other(seed: int) -> None:
    person = draw_segment(seed, "L5-S1", Norm("panjabi-1992", "female"))
    made = build_segment("L5-S1", person.cranial, person.caudal, Norm("panjabi-1992", "female"), person.standing)
    assert (made.solids[0] & made.solids[1]).is_empty
    assert made.caudal.solid.is_closed


@pytest.mark.parametrize("procedure", procedures_of("L5-S1"))
def test_every_procedure_is_done_on_it(procedure: str) -> None:
    outcome = evaluate(Case(level="L5-S1", procedure=procedure, pathology="central-stenosis")).segment
    assert outcome is not None
    sac, division = outcome.sac, outcome.lower.division
    assert (sac.after_mm2 >= sac.before_mm2 - 0.05).all()
    assert division.kept.is_closed
    ledger = division.ledger
    assert ledger.intact_mm3 == pytest.approx(ledger.kept_mm3 + ledger.removed_mm3, rel=1e-9)
    assert ledger.regions["body"].removed_mm3 == 0.0
