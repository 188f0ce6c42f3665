"""Two bones that stand to each other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.random_segments import case_of
from vertebra3d.anatomy.endplates import Plate
from vertebra3d.anatomy.parameters import NORM
from vertebra3d.anatomy.people import draw
from vertebra3d.errors import Refused
from vertebra3d.evaluation_on_segment import segment_for
from vertebra3d.segment.build import Segment, Standing, bones, build_segment, stood
from vertebra3d.segment.figures import bones_of, figure, segment_levels
from vertebra3d.segment.plates import plate_of
from vertebra3d.segment.pose import pose, wedge_deg


@pytest.fixture(scope="module")
def segment() -> Segment:
    return build_segment("L4-L5")


def _in_frame(matrix: np.ndarray, place: np.ndarray) -> np.ndarray:
    return matrix[1:3, 1:3] @ place + matrix[1:3, 3]


@pytest.mark.parametrize("level", segment_levels())
def test_it_stands_as_it_was_asked_to(level: str) -> None:
    standing = Standing.of(level)
    made = build_segment(level)
    below = plate_of(made.cranial, upper=False)
    beneath = plate_of(made.caudal, upper=True)
    upper, lower = _in_frame(made.pose.cranial, below.middle), _in_frame(made.pose.caudal, beneath.middle)
    assert upper[1] - lower[1] == pytest.approx(standing.disc_height_mm, abs=0.1)
    assert upper[1] + lower[1] == pytest.approx(0.0, abs=0.1)
    backs = [_in_frame(m, p.back)[0] for m, p in ((made.pose.cranial, below), (made.pose.caudal, beneath))]
    assert backs[0] == pytest.approx(backs[1], abs=0.1)
    # the lordosis of the segment, from upper end-plate to upper end-plate
    tilts = []
    for bone, matrix in ((made.cranial, made.pose.cranial), (made.caudal, made.pose.caudal)):
        plate = plate_of(bone, upper=True)
        run, rise = _in_frame(matrix, plate.back) - _in_frame(matrix, plate.front)
        tilts.append(np.degrees(np.arctan2(rise, run)))
    assert tilts[1] - tilts[0] == pytest.approx(standing.lordosis_deg, abs=0.2)


@pytest.mark.parametrize("level", segment_levels())
def test_its_joints_meet_across_a_gap(level: str) -> None:
    made = build_segment(level)
    upper, lower = made.solids
    assert (upper & lower).is_empty
    for side in ("left", "right"):
        down, up = made.cranial.articular[f"inferior_{side}"], made.caudal.articular[f"superior_{side}"]
        a = down.reshape(-1, 3) @ made.pose.cranial[:3, :3].T + made.pose.cranial[:3, 3]
        b = up.reshape(-1, 3) @ made.pose.caudal[:3, :3].T + made.pose.caudal[:3, 3]
        nearest = np.sort(np.linalg.norm(a[:, None] - b[None], axis=2).min(axis=1))
        assert nearest[0] > 0.8  # they do not touch,
        assert np.median(nearest[: len(nearest) // 4]) < 3.0  # nor gape


def test_a_slip_moves_the_upper_bone_forwards(segment: Segment) -> None:
    standing = Standing.of("L4-L5")
    slipped = build_segment("L4-L5", standing=Standing(standing.disc_height_mm, standing.lordosis_deg, 5.0))
    moved = slipped.pose.cranial[:3, 3] - segment.pose.cranial[:3, 3]
    assert moved == pytest.approx([0.0, -5.0, 0.0], abs=1e-6)
    assert not slipped.solids[0].touches(slipped.solids[1]) or (slipped.solids[0] & slipped.solids[1]).is_empty


@pytest.mark.parametrize("seed", range(6))
def test_bones_of_any_people_stand_free_of_each_other(seed: int) -> None:
    level = segment_levels()[seed % 4]
    rng = np.random.default_rng(seed)
    height, lordosis = figure("disc_height_mm", level), figure("segmental_lordosis_deg", level)
    standing = Standing(
        max(3.0, rng.normal(height.mean, height.sd)),
        rng.normal(lordosis.mean, lordosis.sd),
        float(rng.uniform(-3, 5)),
    )
    upper, lower = bones_of(level)
    made = build_segment(level, draw(seed, upper), draw(seed, lower), NORM, standing)
    assert (made.solids[0] & made.solids[1]).is_empty
    assert made.caudal.solid.is_closed


@pytest.mark.parametrize(
    ("number", "straighter"),
    [
        (374, 0.0),  # in its sections the processes of S1 hide the pedicle
        (842, 0.0),  # a joint enlarged by 4 mm beside a shallow canal, which stops before the body
        (944, 0.0),  # pedicles as wide as high over osteophytes: more room is made for them, not for the joint
        (832, 0.0),  # the rims of the bodies all but touch
        (986, 2.0),
        (984, 6.0),  # the spinous process would have taken all of the roof of S1
        (200, 0.0),  # slipped, the inferior processes all but cut the arch off
        (741, 8.0),
    ],
)
def test_people_whose_bones_would_meet_stand_straighter_if_need_be(number: int, straighter: float) -> None:
    case = case_of(number)
    made = segment_for(case)
    assert (made.solids[0] & made.solids[1]).is_empty
    assert made.caudal.solid.is_closed
    assert made.caudal.solid.genus == 1
    _, lower = bones(case.level, case.parameters, case.lower_parameters, case.norm)
    asked = replace(made, pose=stood(made.cranial, lower, made.standing))
    assert asked.lordosis_deg - made.lordosis_deg == pytest.approx(straighter, abs=0.6)  # rims: steps of half a degree


def test_bones_that_cannot_stand_so_are_refused() -> None:
    with pytest.raises(Refused, match="run into each other"):
        build_segment("L4-L5", standing=Standing(1.0, 45.0))
    with pytest.raises(Refused, match="no segment is called 'L4'"):
        build_segment("L4")


def test_figures_have_their_source_and_standing() -> None:
    for level in segment_levels():
        for name in ("disc_height_mm", "segmental_lordosis_deg", "facet_gap_mm"):
            told = figure(name, level)
            assert told.source
            assert told.status in ("read", "secondary", "convention")


def test_a_pose_by_hand() -> None:
    """Two level plates, a wedge of 10 degrees: each leans by half of it, and they meet behind in one line."""
    flat = Plate(np.array([-15.0, -12.0]), np.array([15.0, -12.0]))
    ceiling = Plate(np.array([-15.0, 12.0]), np.array([15.0, 12.0]))
    found = pose(flat, ceiling, 8.0, 10.0)
    upper = [_in_frame(found.cranial, corner) for corner in flat]
    lower = [_in_frame(found.caudal, corner) for corner in ceiling]
    half = np.radians(5.0)
    assert upper[1] - upper[0] == pytest.approx([30 * np.cos(half), -30 * np.sin(half)])
    assert lower[1] - lower[0] == pytest.approx([30 * np.cos(half), 30 * np.sin(half)])
    assert upper[1][0] == pytest.approx(lower[1][0])
    assert wedge_deg(ceiling, flat) == 0.0
