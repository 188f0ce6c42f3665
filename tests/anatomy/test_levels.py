"""The levels of the spine: their order, what they are called, and that each has a form and a table."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from vertebra3d.anatomy import bone, parameters, populations
from vertebra3d.anatomy.levels import LEVELS, LUMBAR, REGIONS, THORACIC, region_of
from vertebra3d.anatomy.parameters import SIDED, parameters_at
from vertebra3d.anatomy.populations import POPULATIONS, SEXES, Norm
from vertebra3d.anatomy.shape import calibrated_dimensions, coupling, shape_constants


def test_levels_go_from_above_downwards_and_each_is_of_one_part_of_the_spine():
    assert LEVELS == ("T9", "T10", "T11", "T12", "L1", "L2", "L3", "L4", "L5")
    assert bone.LEVELS is parameters.LEVELS is populations.LEVELS is LEVELS
    assert [level for levels in REGIONS.values() for level in levels] == list(LEVELS)
    assert {region_of(level) for level in THORACIC} == {"Thoracic"}
    assert {region_of(level) for level in LUMBAR} == {"Lumbar"}


@pytest.mark.parametrize("level", LEVELS)
def test_each_level_has_the_same_primitives_and_comes_out_at_every_dimension(level):
    section = {"lean", "yaw", "pitch", "hinge", "turn", "across", "wide", "tall"}  # of what is widened, or of one level
    assert {name: set(part) - section for name, part in shape_constants(level).items()} == {
        name: set(part) - section for name, part in shape_constants("L3").items()
    }
    assert set(calibrated_dimensions(level)) == set(calibrated_dimensions("L3"))
    assert set(coupling(level)) <= set(calibrated_dimensions(level))


def test_the_thoracic_table_tells_of_declared_dimensions_for_every_level_that_it_names():
    table = tomllib.loads(files("vertebra3d.anatomy").joinpath("thoracic.toml").read_text(encoding="utf-8"))
    assert tuple(table["levels"]) == THORACIC
    assert table["beside"] == LUMBAR[0]
    declared = set(calibrated_dimensions("T9"))
    for part in (table["measured"]["figures"], table["told"], table["spread"]):
        assert set(part) <= declared
        for row in part.values():
            levels = row.get("levels", THORACIC)
            assert set(levels) <= set(THORACIC)
            for key in ("mean", "sd", "status", "source"):
                assert not isinstance(row.get(key), list) or len(row[key]) == len(levels)
    assert set(table["follows"]) | set(table["follows"].values()) <= declared
    assert set(table["fixed"]) <= set(parameters_at("T9"))
    assert set(table["reach"]) <= declared


def test_ranges_of_a_level_of_its_own_hold_there_alone():
    slope, lumbar = parameters_at("T10")["spinous_slope_deg"], parameters_at("L2")["spinous_slope_deg"]
    assert (slope.high - slope.low, lumbar.high - lumbar.low) == (pytest.approx(16.0), pytest.approx(24.0))
    assert (parameters_at("T10")["canal_trefoil_mm"].high, parameters_at("L2")["canal_trefoil_mm"].high) == (3.0, 5.0)


@pytest.mark.parametrize("level", THORACIC)
def test_the_drawing_comes_out_at_the_defaults(level):
    """So near that the rules of the parameters, which are those of lumbar bones, have little to do."""
    drawn = calibrated_dimensions(level)
    for name, quantity in parameters_at(level).items():
        base = next((base for base, names in SIDED.items() if name in names), name)
        if base in drawn:
            assert quantity.default_for(level) == pytest.approx(drawn[base], rel=0.03, abs=0.1), name


@pytest.mark.parametrize("level", THORACIC)
@pytest.mark.parametrize("population", POPULATIONS)
def test_every_population_sex_and_size_has_thoracic_levels(level, population):
    plain = parameters_at(level, Norm(population))["canal_width_mm"].default_for(level)
    woman, man = (parameters_at(level, Norm(population, sex))["canal_width_mm"] for sex in SEXES)
    assert woman.default_for(level) < plain < man.default_for(level)
    assert "share of L1" in woman.source
    assert woman.status == "derived (convention)"
    small = parameters_at(level, Norm(population, scale=0.9))["canal_width_mm"].default_for(level)
    assert small == pytest.approx(0.9 * plain, abs=0.11)
