"""Where labels stand: none over another, none where something else is, none for what is hidden."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vertebra3d.outcome import Outcome
from vertebra3d.scene import VIEWS, occlusion
from vertebra3d.scene.labels import Box, Label, Named, Projection, ends, in_sight, lay_out, name_marks
from vertebra3d.scene.landmarks import landmark_marks
from vertebra3d.scene.lettering import label_size, legend_box
from vertebra3d.scene.surface import IntactSurface
from vertebra3d.scene.views import place

SIZES = ((660, 415), (1180, 690), (420, 300))


def apart(a: Box, b: Box) -> bool:
    """Whether two boxes do not overlap."""
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


@pytest.fixture(scope="module")
def named(intact: Outcome) -> tuple[Named, ...]:
    """The landmarks of L4 with their words."""
    marks = landmark_marks(intact.intact, IntactSurface(*intact.intact.solid.arrays).whole)
    gone = [[np.zeros(len(line), dtype=bool) for line in mark.lines] for mark in marks]
    return name_marks(marks, gone, intact)


@pytest.fixture(scope="module")
def grid(intact: Outcome) -> occlusion.Grid:
    """The bone that hides."""
    return occlusion.fill(*intact.intact.solid.arrays)


def laid(
    intact: Outcome,
    named: tuple[Named, ...],
    grid: occlusion.Grid,
    view: str,
    size: tuple[int, int],
    keep_out: list[Box],
) -> tuple[Label, ...]:
    """The labels of a standard view."""
    points = intact.intact.solid.arrays[0]
    at = place(points, VIEWS[view].towards, VIEWS[view].up, size[0] / size[1])
    sizes = [label_size(one.text, 1.0) for one in named]
    return lay_out(named, sizes, Projection(at, *size), grid, points[::40], keep_out)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", SIZES)
def test_no_label_over_another_or_outside(
    intact: Outcome, named: tuple[Named, ...], grid: occlusion.Grid, view: str, size: tuple[int, int]
) -> None:
    keep_out: list[Box] = [(12.0, 12.0, 200.0, 140.0), (size[0] - 104.0, 0.0, float(size[0]), 104.0)]
    labels = laid(intact, named, grid, view, size, keep_out)
    for a, b in combinations(labels, 2):
        assert apart(a.box, b.box), (a, b)
    for label in labels:
        x0, y0, x1, y1 = label.box
        assert x0 >= 0
        assert y0 >= 0
        assert x1 <= size[0]
        assert y1 <= size[1]
        assert all(apart(label.box, box) for box in keep_out), label


def test_from_behind_everything_of_the_back_is_named_and_left_is_left(
    intact: Outcome, named: tuple[Named, ...], grid: occlusion.Grid
) -> None:
    labels = laid(intact, named, grid, "posterior", SIZES[0], [])
    texts = {label.text for label in labels}
    assert {"Medial facet line, left", "Medial facet line, right", "Spinolaminar junction"} <= texts
    assert sum(text.startswith("Narrowest pars") and text.endswith(" mm") for text in texts) == 2
    for label in labels:
        if ", left" in label.text:
            assert label.x < SIZES[0][0] / 2
            assert label.end[0] < SIZES[0][0] / 2
        if ", right" in label.text:
            assert label.x > SIZES[0][0] / 2 - label.width
            assert label.end[0] > SIZES[0][0] / 2


@pytest.mark.parametrize("size", SIZES)
def test_from_behind_no_leader_crosses_the_midline(
    intact: Outcome, named: tuple[Named, ...], grid: occlusion.Grid, size: tuple[int, int]
) -> None:
    for label in laid(intact, named, grid, "posterior", size, []):
        beyond = label.end[0] - size[0] / 2
        assert beyond * (label.x + label.width / 2 - size[0] / 2) > 0 or abs(beyond) < 0.02 * size[0], label


def test_from_the_front_nothing_of_the_back_is_named(
    intact: Outcome, named: tuple[Named, ...], grid: occlusion.Grid
) -> None:
    texts = {label.text for label in laid(intact, named, grid, "anterior", SIZES[0], [])}
    assert not any("pars" in text or "junction" in text or "pedicle" in text for text in texts)


def test_a_place_is_seen_from_its_own_side(intact: Outcome, grid: occlusion.Grid) -> None:
    back = np.array([intact.intact.landmarks.spinous_tip])
    outward = np.array([[0.0, 1.0, 0.0]])
    assert in_sight(back, outward, np.array([0.0, 400.0, 0.0]), grid).all()
    assert not in_sight(back, outward, np.array([0.0, -400.0, 0.0]), grid).any()


def test_leaders_end_on_what_is_in_the_picture(intact: Outcome, named: tuple[Named, ...], grid: occlusion.Grid) -> None:
    points = intact.intact.solid.arrays[0]
    at = place(points, VIEWS["posterior"].towards, VIEWS["posterior"].up, 1.5)
    project = Projection(at, 600, 400)
    found = ends(named, project, grid)
    assert len(found) == len(named)
    assert any(end is not None for end in found)
    for one, end in zip(named, found, strict=True):
        if end is not None:
            assert np.abs(project(one.points) - end).max(axis=1).min() < 1e-6
    everywhere = [(0.0, 0.0, 600.0, 400.0)]
    assert ends(named, project, grid, everywhere) == [None] * len(named)


def test_the_projection_is_that_of_the_scene(intact: Outcome) -> None:
    import pyvista as pv

    from vertebra3d.scene import Scene

    plotter = pv.Plotter(off_screen=True, window_size=[320, 240], lighting="none")
    scene = Scene(plotter, quality="fast")
    scene.show(intact)
    plotter.render_window.Render()
    points = intact.intact.solid.arrays[0][::500]
    mine = Projection(scene.placement, 320, 240)(points)
    renderer = plotter.renderer
    for point, pixel in zip(points, mine, strict=True):
        renderer.SetWorldPoint(*point, 1.0)
        renderer.WorldToDisplay()
        assert renderer.GetDisplayPoint()[:2] == pytest.approx(pixel, abs=0.02)
    scene.close()
    plotter.close()


@given(
    heights=st.lists(st.floats(0, 400), min_size=1, max_size=14),
    tall=st.integers(14, 40),
    wide=st.integers(40, 160),
)
def test_any_crowd_is_laid_out_without_overlap(heights: list[float], tall: int, wide: int) -> None:
    up = np.array([[0.0, 1.0, 0.0]])
    crowd = [
        Named(str(n), "pars", np.array([[0.1 * n, 0.0, h / 4 - 50]]), up, np.array([True]), np.zeros(3), n % 2 == 0)
        for n, h in enumerate(heights)
    ]
    cloud = np.array([[x, 0.0, z] for x in (-20.0, 20.0) for z in (-50.0, 50.0)])
    project = Projection(place(cloud, (0.0, 1.0, 0.0), (0.0, 0.0, 1.0), 1.5), 600, 400)
    labels = lay_out(crowd, [(wide, tall)] * len(crowd), project, None, cloud)
    for a, b in combinations(labels, 2):
        assert apart(a.box, b.box)
    for label in labels:
        assert label.y >= 0
        assert label.y + label.height <= 400


def crossing(a: Label, b: Label) -> bool:
    """Whether two leaders meet within both, by where each line stands when they are solved for one point."""
    (p, r), (q, s) = ((np.array(one.start), np.subtract(one.end, one.start)) for one in (a, b))
    turn = r[0] * s[1] - r[1] * s[0]
    if abs(turn) < 1e-9:
        return False
    t = ((q - p)[0] * s[1] - (q - p)[1] * s[0]) / turn
    u = ((q - p)[0] * r[1] - (q - p)[1] * r[0]) / turn
    return bool(1e-6 < t < 1 - 1e-6 and 1e-6 < u < 1 - 1e-6)


@given(
    at=st.lists(st.tuples(st.floats(-20, 20), st.floats(-50, 50), st.integers(40, 140)), min_size=2, max_size=16),
    tall=st.integers(14, 30),
    midline=st.booleans(),
)
@settings(max_examples=300)
def test_no_two_leaders_cross(at: list[tuple[float, float, int]], tall: int, midline: bool) -> None:
    up = np.array([[0.0, 1.0, 0.0]])
    crowd = [
        Named(str(n), "pars", np.array([[x, 0.0, z]]), up, np.array([True]), np.zeros(3), midline and n % 3 == 0)
        for n, (x, z, _) in enumerate(at)
    ]
    cloud = np.array([[x, 0.0, z] for x in (-20.0, 20.0) for z in (-50.0, 50.0)])
    project = Projection(place(cloud, (0.0, 1.0, 0.0), (0.0, 0.0, 1.0), 1.5), 600, 400)
    labels = lay_out(crowd, [(wide, tall) for *_, wide in at], project, None, cloud)
    assert labels
    for a, b in combinations(labels, 2):
        assert not crossing(a, b), (a, b)
        assert apart(a.box, b.box)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", SIZES)
def test_on_a_bone_no_two_leaders_cross(
    intact: Outcome, named: tuple[Named, ...], grid: occlusion.Grid, view: str, size: tuple[int, int]
) -> None:
    for a, b in combinations(laid(intact, named, grid, view, size, []), 2):
        assert not crossing(a, b), (a, b)


def test_a_legend_that_would_take_half_the_picture_is_left_out() -> None:
    entries = tuple(((0.5, 0.5, 0.5), f"a colour of number {n}") for n in range(8))
    assert legend_box(entries, (1280, 800), 1.0, 0.0) is not None
    assert legend_box(entries, (200, 800), 1.0, 0.0) is None
    assert legend_box(entries, (1280, 150), 1.0, 0.0) is None
    assert legend_box((), (1280, 800), 1.0, 0.0) is None
