"""Strokes of a burr: against closed forms, and against hostile input."""

from __future__ import annotations

import itertools
import json
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.case import LARGEST_TEXT, Case
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid
from vertebra3d.strokes import MOST_POINTS, MOST_STROKES, Stroke, straightened, strokes_from, with_strokes

ROUND = 0.02  # a rod of so many flat facets holds at most this share more than a true one
coordinates = st.floats(-60, 60)
points = st.tuples(coordinates, coordinates, coordinates)
strokes = st.builds(Stroke, st.floats(1, 8), st.lists(points, min_size=1, max_size=6))


@given(st.floats(1, 8), points)
def test_a_dip_is_a_ball(diameter: float, centre: tuple[float, float, float]) -> None:
    solid = Stroke(diameter, (centre,)).solid
    true = math.pi / 6 * round(diameter, 3) ** 3
    assert solid.volume_mm3 == pytest.approx(true, rel=1e-6)
    assert solid.is_closed


@given(st.floats(1, 8), points, points)
def test_a_straight_stroke_is_a_capsule(diameter: float, start, end) -> None:
    stroke = Stroke(diameter, (start, end))
    radius, length = stroke.diameter_mm / 2, math.dist(stroke.points_mm[0], stroke.points_mm[-1])
    true = 4 / 3 * math.pi * radius**3 + math.pi * radius**2 * length
    assert true * (1 - ROUND) < stroke.solid.volume_mm3 < true * (1 + ROUND)
    assert stroke.solid.is_closed


def test_a_ball_inside_a_block_removes_a_ball() -> None:
    block = Solid.box([-20, -20, -20], [20, 20, 20])
    stroke = Stroke(6, ((1.0, 2.0, 3.0),))
    inside, outside = block.split(stroke.solid)
    assert inside.volume_mm3 == pytest.approx(4 / 3 * math.pi * 27, rel=1e-6)
    assert inside.volume_mm3 + outside.volume_mm3 == pytest.approx(40**3, rel=1e-12)


@given(strokes)
def test_a_stroke_is_all_of_its_straight_parts(stroke: Stroke) -> None:
    assert len(stroke.cutters) == max(1, len(stroke.points_mm) - 1)
    volumes = [cutter.volume_mm3 for cutter in stroke.cutters]
    assert max(volumes) * (1 - 1e-9) <= stroke.solid.volume_mm3 <= sum(volumes) * (1 + 1e-9)
    low = np.min([cutter.bounds[0] for cutter in stroke.cutters], axis=0)
    assert stroke.solid.bounds[0] == pytest.approx(low, abs=1e-9)
    ends = np.min(stroke.points_mm, axis=0) - stroke.diameter_mm / 2
    assert low == pytest.approx(ends, abs=ROUND * stroke.diameter_mm / 2)


@given(st.lists(strokes, max_size=4))
def test_a_case_with_strokes_comes_back(found: list[Stroke]) -> None:
    case = Case(strokes=found)
    again = Case.from_json(case.to_json())
    assert again == case
    assert hash(again) == hash(case)
    assert again.strokes == tuple(found)
    assert strokes_from([stroke.as_dict() for stroke in found]) == tuple(found)


def test_the_file_of_a_case_without_strokes_is_as_it_was() -> None:
    assert "strokes" not in json.loads(Case().to_json())
    text = Case(strokes=[Stroke(4, [(1, 2, 3), (1, 2, 4)])]).to_json()
    assert len(text.splitlines()) == len(Case().to_json().splitlines()) + 3
    assert json.loads(text)["strokes"] == [{"diameter_mm": 4.0, "points_mm": [[1.0, 2.0, 3.0], [1.0, 2.0, 4.0]]}]


def test_the_largest_case_fits_into_its_file() -> None:
    count = MOST_POINTS // MOST_STROKES
    line = [(-100.001, 100.001 + at / 1000, -100.001) for at in range(count)]
    case = Case(strokes=[Stroke(4, line)] * MOST_STROKES)
    assert len(case.to_json()) < LARGEST_TEXT / 4
    assert Case.from_json(case.to_json()) == case


def test_strokes_are_written_into_an_empty_object() -> None:
    assert json.loads(with_strokes('{"a": 1}', [Stroke(2, [(0, 0, 0)])]))["a"] == 1


@pytest.mark.parametrize(
    ("strokes", "words"),
    [
        (4, "strokes are a list"),
        ("burr", "strokes are a list"),
        ({"diameter_mm": 4}, "strokes are a list"),
        ([4], "burr stroke 1: it is not such as"),
        ([{"diameter_mm": 4}], "burr stroke 1: it is not such as"),
        ([{"diameter_mm": 4, "points_mm": [[0, 0, 0]], "more": 1}], "it is not such as"),
        ([{"diameter_mm": 0.5, "points_mm": [[0, 0, 0]]}], "diameter_mm = 0.5 is out of range; allowed is 1 to 8 mm"),
        ([{"diameter_mm": math.nan, "points_mm": [[0, 0, 0]]}], "out of range"),
        ([{"diameter_mm": True, "points_mm": [[0, 0, 0]]}], "not a number"),
        ([{"diameter_mm": None, "points_mm": [[0, 0, 0]]}], "not a number"),
        ([{"diameter_mm": 4, "points_mm": []}], "at least one point"),
        ([{"diameter_mm": 4, "points_mm": "abc"}], "a list of [x, y, z]"),
        ([{"diameter_mm": 4, "points_mm": None}], "a list of [x, y, z]"),
        ([{"diameter_mm": 4, "points_mm": [[0, 0]]}], "a point is [x, y, z] in mm"),
        ([{"diameter_mm": 4, "points_mm": [0, 0, 0]}], "a point is [x, y, z] in mm"),
        ([{"diameter_mm": 4, "points_mm": ["abc"]}], "a point is [x, y, z] in mm"),
        ([{"diameter_mm": 4, "points_mm": [["1", "2", "3"]]}], "a point is [x, y, z] in mm"),
        ([{"diameter_mm": 4, "points_mm": [[True, 2, 3]]}], "a point is [x, y, z] in mm"),
        ([{"diameter_mm": 4, "points_mm": [[0, 0, math.inf]]}], "out of reach; allowed is up to 150 mm"),
        ([{"diameter_mm": 4, "points_mm": [[0, 0, -151]]}], "out of reach; allowed is up to 150 mm"),
        ([{"diameter_mm": 4, "points_mm": [[0, 0, 10**400]]}], "a point is [x, y, z] in mm"),
        ([{"diameter_mm": 4, "points_mm": [[0, 0, 1]]}, 4], "burr stroke 2:"),
        ([Stroke(4, [(0, 0, 0)])] * (MOST_STROKES + 1), "at most 200 burr strokes"),
        ([{"diameter_mm": 4, "points_mm": [[0, 0, n / 100] for n in range(MOST_POINTS + 1)]}], "at most 2,000 points"),
        ([Stroke(4, [(0, 0, n / 100) for n in range(1500)])] * 2, "at most 2,000 points"),
        ([Stroke(4, [(0, 0, 100 * (n % 2)) for n in range(60)])], "at most 5,000 mm long in all; these are 5,900 mm"),
    ],
)
def test_what_is_no_stroke_is_refused_in_one_line(strokes, words: str) -> None:
    with pytest.raises(Refused) as refusal:
        Case(strokes=strokes)
    assert words in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert len(str(refusal.value)) < 200


def test_a_way_without_end_is_refused() -> None:
    with pytest.raises(Refused, match="at most 2,000 points"):
        Stroke(4, ((0.0, 0.0, n / 1000) for n in itertools.count()))


def test_points_that_repeat_are_one() -> None:
    assert Stroke(4, [(1, 2, 3), (1, 2, 3.0000001), (1, 2, 3)]).points_mm == ((1.0, 2.0, 3.0),)


@given(st.lists(points, min_size=1, max_size=40), st.floats(0.01, 5))
def test_a_straightened_way_stays_near(way, tolerance: float) -> None:
    kept = straightened(way, tolerance)
    assert kept[0] == way[0]
    assert kept[-1] == way[-1]
    line = np.array(kept)
    for point in np.array(way):
        starts, along = line[:-1], np.diff(line, axis=0)
        if not len(along):
            assert np.linalg.norm(line - point, axis=1).min() <= tolerance + 1e-9
            continue
        share = ((point - starts) * along).sum(axis=1) / np.maximum((along**2).sum(axis=1), 1e-12)
        feet = starts + np.clip(share, 0, 1)[:, None] * along
        assert np.linalg.norm(feet - point, axis=1).min() <= tolerance + 1e-6


def test_strokes_stay_on_the_bone_that_they_were_made_on() -> None:
    case = Case(level="L4", procedure="laminotomy", strokes=[Stroke(4, [(0, 0, 0)])])
    assert case.with_changes(procedure="laminectomy").strokes == case.strokes
    assert case.with_values({"canal_width_mm": 24}).strokes == case.strokes
    assert case.with_changes(level="L4").strokes == case.strokes
    assert case.with_changes(level="L3").strokes == ()
    bone = {"path": "a.stl", "sha256": "0" * 64}
    own = case.with_changes(bone=bone)
    assert own.strokes == ()
    own = own.with_changes(strokes=case.strokes)
    assert own.with_changes(bone=own.bone.model_copy(update={"path": "/b/a.stl"})).strokes == case.strokes
    assert own.with_changes(bone=None).strokes == ()
