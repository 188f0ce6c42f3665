"""Bone that degeneration lays on is bone like any other."""

from __future__ import annotations

import numpy as np
import pytest

from tests.random_segments import case_of
from vertebra3d.anatomy.build import SPACING_MM, box, mesh_shape
from vertebra3d.anatomy.endplates import fitted_plate
from vertebra3d.anatomy.field import field_many
from vertebra3d.anatomy.grid import sample_grid, surface
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import resolve
from vertebra3d.anatomy.shape import Sides, pack
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.segment.growth import Overgrowth, grown_lower, grown_upper

NOTHING = np.full((1, 3), 500.0)  # a bone far away


def both(value: float) -> dict[str, float]:
    return {"left": value, "right": value}


def shape(level: str = "L4") -> Sides:
    return shape_for(level, resolve(level))


def volume_by_counting(one: Sides, cell: float = 0.6) -> float:
    axes = [np.arange(a, b, cell) + cell / 2 for a, b in zip(*box(one), strict=True)]
    places = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    return float((field_many(*pack(one), np.ascontiguousarray(places)) < 0).sum()) * cell**3


@pytest.mark.parametrize(
    "over",
    [
        Overgrowth(lamina_mm=both(4.0), spur_mm=both(7.0), facet_mm=both(5.0)),
        Overgrowth(spur_mm={"left": 8.0, "right": 0.0}),
    ],
)
def test_what_grew_is_meshed_as_the_field_has_it(over: Overgrowth) -> None:
    grown = grown_upper(shape(), over)
    mesh = mesh_shape(grown)
    assert mesh.genus == 1
    assert mesh.volume_mm3 == pytest.approx(volume_by_counting(grown), rel=0.004)


@pytest.mark.parametrize("level", ["L1", "L3", "L5"])
def test_more_overgrowth_is_more_bone_and_none_is_none(level: str) -> None:
    plain = shape(level)
    assert grown_upper(plain, Overgrowth()).growths == ()
    assert grown_lower(plain, resolve(level), Overgrowth(), NOTHING).growths == ()
    volumes = [
        mesh_shape(grown_upper(plain, Overgrowth(lamina_mm=both(out), spur_mm=both(2 * out)))).volume_mm3
        for out in (0.0, 1.0, 3.0)
    ]
    assert volumes[0] < volumes[1] < volumes[2]


def test_a_spur_stands_out_as_far_as_it_says() -> None:
    """Felt along y from the canal, over the place where it stands."""
    bare, spurred = shape(), grown_upper(shape(), Overgrowth(spur_mm={"left": 6.0, "right": 0.0}))
    tip = spurred.growths[-1].row
    line = np.column_stack([np.full(600, tip[0]), np.linspace(15.0, 45.0, 600), np.full(600, tip[2])])
    fronts = [line[(field_many(*pack(one), line) < 0).argmax(), 1] for one in (bare, spurred)]
    assert fronts[0] - fronts[1] == pytest.approx(6.0, abs=0.8)


def test_sides_mirror_each_other() -> None:
    left = mesh_shape(grown_upper(shape(), Overgrowth(spur_mm={"left": 6.0, "right": 0.0})))
    right = mesh_shape(grown_upper(shape(), Overgrowth(spur_mm={"left": 0.0, "right": 6.0})))
    assert left.volume_mm3 == pytest.approx(right.volume_mm3, rel=2e-4)


def test_an_osteophyte_stops_before_the_bone_above() -> None:
    plain = shape("L5")
    free = grown_lower(plain, resolve("L5"), Overgrowth(osteophyte_mm=both(6.0)), NOTHING)
    wall = free.growths[0].row[None, :3] + [0.0, 0.0, 4.0]
    body = np.vstack([wall, wall * [-1, 1, 1]])
    held = grown_lower(plain, resolve("L5"), Overgrowth(osteophyte_mm=both(6.0)), body)
    assert held.growths[0].row[2] < free.growths[0].row[2] - 0.4


def test_a_pinhole_in_what_grew_is_closed_without_touching_the_end_plates() -> None:
    """A bone whose thickened lamina leaves a pinhole: its body is meshed as it is without what grew."""
    case = case_of(51)
    whole = resolve(case.bone_level, case.parameters, case.norm)
    plain = shape_for(case.bone_level, whole, case.norm.scale)
    grown = grown_upper(plain, Overgrowth.of(case.all_conditions()))
    origin, values = sample_grid(pack(grown), *box(grown), SPACING_MM)
    vertices, faces = surface(origin, values, SPACING_MM)
    assert 1 - (len(vertices) - len(faces) // 2) // 2 != 1
    bare, mended = (mesh_shape(one) for one in (plain, grown))
    assert mended.genus == 1
    for upper in (True, False):
        one, other = (fitted_plate(*solid.arrays, upper, 14.0, -14.0) for solid in (bare, mended))
        assert np.array(one) == pytest.approx(np.array(other), abs=0.05)


@pytest.mark.parametrize("level", ["L1-L2", "L2-L3"])
def test_where_what_has_grown_is_to_blame_the_refusal_says_so(level: str) -> None:
    values = {"short_pedicles_mm": 3.0, "lamina_hypertrophy_mm": 5.0, "lamina_spur_mm": 8.0}
    with pytest.raises(Refused, match=r"grown.*make lamina_hypertrophy_mm or lamina_spur_mm smaller$"):
        evaluate(Case(level=level).with_values(values))


@pytest.mark.parametrize("number", [24, 110, 121])
def test_a_pathology_shortens_pedicles_no_more_than_narrow_canals_allow(number: int) -> None:
    case = case_of(number)
    found = evaluate(case).segment
    assert found is not None
    assert 0.0 <= found.conditions["short_pedicles_mm"] < 2.0
