"""Frames: a turn that clips nothing, a cut from the intact bone to what is left."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from vertebra3d.errors import Refused
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import PROCEDURES
from vertebra3d.scene.film import Shown, check_cut, rolling
from vertebra3d.scene.labels import Projection
from vertebra3d.scene.lifting import DONE, INTACT, Lifting, Moment
from vertebra3d.scene.picture import picture
from vertebra3d.scene.themes import DARK, LIGHT
from vertebra3d.scene.turning import about_vertical, turntable
from vertebra3d.scene.views import VIEWS, Placement, View

SIZE = (320, 240)


def pixels(image: Image.Image) -> np.ndarray:
    return np.asarray(image).astype(int)


def apart(a: Image.Image, b: Image.Image) -> tuple[float, float]:
    """Mean difference of two pictures, and the share that differs clearly; without marker and footnote."""
    rows = min(a.height, b.height)
    difference = np.abs(pixels(a)[:rows] - pixels(b)[:rows]).max(axis=2)
    difference[rows - 80 :, -80:] = 0  # its letters are larger in a small frame
    difference[rows - 25 :] = 0  # a picture without a caption has a line there
    return float(difference.mean()), float((difference > 60).mean())


@pytest.mark.parametrize("view", VIEWS)
def test_a_turn_keeps_the_whole_bone_in_sight_and_large(intact: Outcome, view: str) -> None:
    points = intact.intact.solid.arrays[0]
    width, height = 400, 250
    reach = []
    for at in turntable(points, VIEWS[view], width / height, 12):
        seen = np.asarray(Projection(at, width, height)(points))[:, :2]
        assert seen.min() > 0
        assert (seen < (width, height)).all()
        reach.append(np.ptp(seen, axis=0) / (width, height))
    assert np.max(reach) > 0.6


def test_a_turn_keeps_lifted_pieces_in_sight(both: Outcome) -> None:
    with rolling(both, SIZE) as film:
        turns = film.turns("posterior", 6, "lifted")
        near = film.turns("posterior", 6)
        height = round(SIZE[0] / film.aspect)
        film.show(Shown("lifted"), turns)
        assert film.frame(turns[2]).size == SIZE
    points = Lifting(both).points_away(1.0)
    for at in turns:
        seen = np.asarray(Projection(at, SIZE[0], height)(points))[:, :2]
        assert seen.min() > 0
        assert (seen < (SIZE[0], height)).all()
    assert np.linalg.norm(turns[0].position) > np.linalg.norm(near[0].position)


def test_a_turn_begins_at_the_view_and_goes_round_once(intact: Outcome) -> None:
    points = intact.intact.solid.arrays[0]
    turned = turntable(points, VIEWS["posterior"], 1.3, 8)
    first = turned[0].position - turned[0].focus
    assert first / np.linalg.norm(first) == pytest.approx((0, 1, 0), abs=1e-9)
    for number, at in enumerate(turned):
        direction = at.position - at.focus
        assert direction == pytest.approx(about_vertical(2 * np.pi * number / 8) @ first, abs=1e-6)
        assert at.up == pytest.approx((0, 0, 1), abs=1e-9)
    assert about_vertical(np.pi / 2) @ (1, 0, 0) == pytest.approx((0, 1, 0), abs=1e-12)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_cut_begins_with_the_intact_bone_and_ends_with_what_is_left(left: Outcome, intact: Outcome, theme) -> None:
    with rolling(left, SIZE, theme, with_legend=False) as film:
        at = film.cut("oblique")
        first, middle, last = (film.moment(at, moment) for moment in (INTACT, Moment(1.0, 0.5, 0.7), DONE))
        height = round(SIZE[0] / film.aspect)
    assert first.size == last.size == SIZE
    for image, outcome in ((first, intact), (last, left)):
        like = picture(outcome, view=at, size=(SIZE[0], height), caption=False, ghost=False, theme=theme)
        mean, clearly = apart(image, like)
        assert mean < 1.5
        assert clearly < 0.004
    assert apart(first, last)[1] > 0.005
    assert apart(first, middle)[1] > 0.005
    assert apart(last, middle)[1] > 0.005


def test_a_frame_of_a_turn_is_the_picture(both: Outcome) -> None:
    with rolling(both, SIZE, with_legend=False) as film:
        turns = film.turns("left", 3)
        film.show(Shown(canal=True), turns)
        at = turns[1]
        frame = film.frame(at)
        again = film.frame(at)
        height = round(SIZE[0] / film.aspect)
    like = picture(both, view=at, size=(SIZE[0], height), caption=False, canal=True)
    mean, clearly = apart(frame, like)
    assert mean < 2.5
    assert clearly < 0.004
    assert frame.tobytes() == again.tobytes()


def test_every_frame_says_what_it_is_not_for(left: Outcome) -> None:
    """In the caption, or where there is no room for one as a line."""
    for size in ((320, 240), (400, 160)):
        with rolling(left, size) as film:
            turns = film.turns("oblique", 2)
            film.show(Shown(), turns)
            frame = pixels(film.frame(turns[0]))
        foot = frame[-26:, : size[0]]
        assert (np.abs(foot - 255 * np.asarray(LIGHT.text_quiet)).max(axis=2) < 50).sum() > 80


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_leaves_the_picture_while_the_piece_comes_away(both: Outcome, view: str) -> None:
    with rolling(both, SIZE) as film:
        at = film.cut(view)
        height = round(SIZE[0] / film.aspect)
    lifting = Lifting(both)
    for points in (both.intact.solid.arrays[0], lifting.points_away(0.0), lifting.points_away(1.0)):
        seen = np.asarray(Projection(at, SIZE[0], height)(points))[:, :2]
        assert seen.min() > 0
        assert (seen < (SIZE[0], height)).all()


@pytest.mark.parametrize("size", [(320, 240), (480, 360), (200, 300)])
def test_the_legend_never_lies_over_the_bone(both: Outcome, size: tuple[int, int]) -> None:
    """With it and without it, what differs is ground: it has the colour of the picture's edge beside it."""
    drawn = {}
    for with_legend in (True, False):
        with rolling(both, size, with_legend=with_legend) as film:
            turns = film.turns("oblique", 5)
            film.show(Shown(canal=True), turns)
            drawn[with_legend] = [pixels(film.frame(at)) for at in turns]
    for named, bare in zip(drawn[True], drawn[False], strict=True):
        under = np.abs(named - bare).max(axis=2) > 2
        assert np.abs(bare - bare[:, :1])[under].max(initial=0) < 6


def test_a_view_of_ones_own_is_taken(left: Outcome) -> None:
    with rolling(left, SIZE) as film:
        at = film.cut(View("own", (0.0, 2.0, 2.0), (0.0, 0.0, 1.0)))
    back = (at.position - at.focus) / np.linalg.norm(at.position - at.focus)
    assert back == pytest.approx((0, 0.5**0.5, 0.5**0.5), abs=1e-6)
    assert isinstance(at, Placement)


def test_the_piece_is_blue_once_marked_and_goes_along_the_approach(left: Outcome) -> None:
    lifting = Lifting(left, np.array([0.0, 20.0, 0.0]))
    plain, marked = (lifting.pieces(Moment(m, 0.5, 1.0), LIGHT) for m in (0.0, 1.0))
    assert plain.bone.points == pytest.approx(lifting.pieces(INTACT, LIGHT).bone.points + np.array([0.0, 10.0, 0.0]))
    assert (plain.bone_colours[:, 0] >= plain.bone_colours[:, 2]).all()
    blue = marked.bone_colours.astype(int)
    assert (blue[:, 2] > blue[:, 0]).all()
    stays = [lifting.stays(Moment(m, 0.5, 1.0), LIGHT).bone_colours.tolist() for m in (0.0, 1.0)]
    assert stays[0] == stays[1]


def test_approaches_have_unit_length() -> None:
    for procedure in PROCEDURES.values():
        assert np.linalg.norm(procedure.approach) == pytest.approx(1.0)


def test_bad_wishes_are_refused(left: Outcome, intact: Outcome) -> None:
    with pytest.raises(Refused, match="no cut to show"):
        check_cut(intact)
    with pytest.raises(Refused, match="no theme"), rolling(left, SIZE, "pink"):
        pass
    with rolling(left, SIZE) as film, pytest.raises(Refused, match="no view"):
        film.cut("behind")
