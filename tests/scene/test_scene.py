"""The scene in a real off-screen window."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import numpy as np
import pytest
import pyvista as pv

from vertebra3d import Case, evaluate
from vertebra3d.errors import Refused
from vertebra3d.outcome import Outcome
from vertebra3d.scene import DARK, LIGHT, Scene
from vertebra3d.scene.section import Section

SIZE = (360, 270)
Shot = Callable[[Scene], np.ndarray]


@pytest.fixture
def scene() -> Iterator[Scene]:
    """A scene in a small off-screen window."""
    plotter = pv.Plotter(off_screen=True, window_size=list(SIZE), lighting="none")
    made = Scene(plotter, quality="fast")
    made.marker.show(False)
    yield made
    made.close()
    plotter.close()


def shoot(scene: Scene) -> np.ndarray:
    """The picture as it is now, (height, width, 3) signed."""
    scene.plotter.render_window.Render()
    return np.asarray(scene.plotter.screenshot(None, return_img=True)).astype(int)


def differs(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Where two pictures differ visibly."""
    return np.abs(a - b).max(axis=2) > 24


def test_the_bone_is_in_the_middle_and_warm(scene: Scene, intact: Outcome) -> None:
    scene.show(intact)
    scene.view("anterior")
    picture = shoot(scene)
    height, width, _ = picture.shape
    assert (width, height) == SIZE
    middle = picture[height // 2 - 8 : height // 2 + 8, width // 2 - 8 : width // 2 + 8].reshape(-1, 3).mean(axis=0)
    assert middle[0] > middle[1] > middle[2] > 90  # ivory
    corner = picture[2, 2]
    assert corner == pytest.approx(255 * np.asarray(LIGHT.background_top), abs=3)


@pytest.mark.parametrize(
    ("view", "on_the_left_of_the_picture"), [("posterior", True), ("superior", True), ("inferior", False)]
)
def test_a_cut_on_the_left_is_where_a_surgeon_expects_it(
    scene: Scene, intact: Outcome, left: Outcome, right: Outcome, view: str, on_the_left_of_the_picture: bool
) -> None:
    scene.show_ghost(False)
    pictures = []
    for outcome in (intact, left, right):
        scene.show(outcome)
        scene.view(view)
        pictures.append(shoot(scene))
    half = SIZE[0] // 2
    for cut, left_half in ((pictures[1], on_the_left_of_the_picture), (pictures[2], not on_the_left_of_the_picture)):
        columns = np.flatnonzero(differs(pictures[0], cut).any(axis=0))
        assert len(columns) > 5
        assert (np.mean(columns) < half) == left_half


def test_left_and_right_views_show_the_body_on_the_side_of_the_front(scene: Scene, intact: Outcome) -> None:
    scene.show(intact)
    heights = {}
    for view in ("left", "right"):
        scene.view(view)
        picture = shoot(scene)
        bone = picture[..., 0] > picture[..., 2] + 8
        columns = np.flatnonzero(bone.any(axis=0))
        thick = bone.sum(axis=0)
        share = (np.arange(SIZE[0]) - columns[0]) / np.ptp(columns)
        # The body is a full block; the spinous process leaves the canal and gaps: the front is the heavier half.
        heights[view] = thick[(share >= 0) & (share < 0.4)].sum() - thick[(share > 0.6) & (share <= 1)].sum()
    assert heights["left"] > 0
    assert heights["right"] < 0


def test_the_ghost_is_drawn_only_when_wanted(scene: Scene, intact: Outcome, both: Outcome) -> None:
    scene.show(both)
    scene.view("posterior")
    with_ghost = shoot(scene)
    scene.show_ghost(False)
    without = shoot(scene)
    bluer = (with_ghost[..., 2] - with_ghost[..., 0]) - (without[..., 2] - without[..., 0])
    assert (bluer > 15).sum() > 500
    ghost_alone = differs(with_ghost, without)
    scene.show(intact)
    bone = shoot(scene)
    # What the ghost covers is covered by the intact bone too: it has no faces elsewhere.
    outside = bone[..., 0] < bone[..., 2]
    assert (ghost_alone & outside).sum() < 20
    scene.show_ghost(True, 0.0)
    scene.show(both)
    assert not differs(shoot(scene), without).any()


def test_cut_faces_have_their_own_colour(scene: Scene, intact: Outcome, both: Outcome) -> None:
    scene.show_ghost(False)

    def rosy(outcome: Outcome) -> int:
        scene.show(outcome)
        scene.view("oblique")
        picture = shoot(scene).astype(float)
        return int(((picture[..., 0] > 60) & (picture[..., 0] > 1.45 * picture[..., 2])).sum())

    assert rosy(both) > rosy(intact) + 100


def test_an_update_keeps_camera_and_actors(scene: Scene, intact: Outcome, left: Outcome, both: Outcome) -> None:
    scene.show(intact)
    scene.plotter.renderer.GetActiveCamera().Azimuth(31)
    scene.plotter.renderer.GetActiveCamera().Zoom(1.2)
    shoot(scene)
    renderer = scene.plotter.renderer
    before = scene.placement
    props = renderer.GetViewProps().GetNumberOfItems()
    lights = renderer.GetLights().GetNumberOfItems()
    for _ in range(5):
        for outcome in (left, both, intact):
            scene.show(outcome)
            scene.show_canal(True, True)
            shoot(scene)
    assert renderer.GetViewProps().GetNumberOfItems() == props
    assert renderer.GetLights().GetNumberOfItems() == lights == 4
    after = scene.placement
    for field in ("position", "focus", "up", "angle_deg"):
        np.testing.assert_allclose(getattr(after, field), getattr(before, field))


def test_the_same_outcome_gives_the_same_picture_whatever_came_before(
    scene: Scene, intact: Outcome, left: Outcome, both: Outcome
) -> None:
    scene.show(left)
    first = shoot(scene)
    scene.show(both)
    scene.show(intact)
    assert differs(shoot(scene), first).any()
    scene.show(left, scene.prepare(left))
    assert not differs(shoot(scene), first).any()


def test_the_canal_shows_the_room_gained_in_green(scene: Scene, both: Outcome) -> None:
    scene.show(both)
    scene.show_ghost(False)
    scene.view("posterior")
    bare = shoot(scene)
    scene.show_canal(before=False, gain=True)
    green = shoot(scene)
    more = (green[..., 1] - green[..., 0]) - (bare[..., 1] - bare[..., 0])
    assert (more > 25).sum() > 800
    scene.show_canal(False, False)
    assert not differs(shoot(scene), bare).any()


def test_regions_are_coloured_alike_on_both_sides(scene: Scene, intact: Outcome) -> None:
    scene.show(intact)
    scene.view("posterior")
    plain = shoot(scene)
    scene.show_regions(True)
    coloured = shoot(scene)
    assert differs(plain, coloured).sum() > 2000
    scene.show_regions(False)
    assert not differs(plain, shoot(scene)).any()


def vivid(picture: np.ndarray) -> np.ndarray:
    """Where a picture is as colourful as a line of a landmark: neither bone nor ground."""
    return np.ptp(picture, axis=2) > 110


def test_landmarks_are_drawn_on_the_side_that_is_seen(scene: Scene, intact: Outcome) -> None:
    scene.show(intact)
    scene.view("posterior")
    bare = shoot(scene)
    assert not scene.landmarks.visible
    scene.show_landmarks(True)
    scene.landmarks.show_labels(False)
    lines = shoot(scene)
    assert vivid(lines).sum() > 300
    assert not vivid(bare).any()
    scene.view("anterior")  # the body hides them all but for those below it
    assert not vivid(shoot(scene))[: round(0.6 * SIZE[1])].any()
    scene.view("posterior")
    scene.show_landmarks(False)
    assert not differs(shoot(scene), bare).any()


def test_labels_follow_the_camera_and_the_outcome(scene: Scene, intact: Outcome, both: Outcome) -> None:
    scene.show(intact)
    scene.view("posterior")
    scene.show_landmarks(True)
    shoot(scene)
    before = scene.landmarks.labels
    assert len(before) > 4
    scene.plotter.renderer.GetActiveCamera().Azimuth(70)
    shoot(scene)
    assert scene.landmarks.labels != before
    scene.show(both)
    scene.view("posterior")
    shoot(scene)
    assert any(label.text == "Spinolaminar junction (removed)" for label in scene.landmarks.labels)
    assert any(" of " in label.text for label in scene.landmarks.labels)
    without = scene.landmarks.labels
    scene.landmarks.show_labels(False)
    plain = shoot(scene)
    scene.landmarks.show_labels(True)
    assert differs(shoot(scene), plain).sum() > 300 * len(without)


def test_labels_take_the_colours_of_the_theme(scene: Scene, intact: Outcome) -> None:
    scene.show(intact)
    scene.view("posterior")
    scene.show_landmarks(True)
    for theme in (LIGHT, DARK):
        scene.set_theme(theme)
        picture = shoot(scene)
        label = scene.landmarks.labels[0]
        corner = picture[SIZE[1] - 1 - round(label.y) - 2, round(label.x) + round(label.width / 2)]
        assert corner == pytest.approx(255 * np.asarray(theme.band), abs=3)


def test_a_new_bone_has_its_own_landmarks(scene: Scene, intact: Outcome) -> None:
    scene.show(intact)
    scene.show_landmarks(True)
    marks = scene.landmarks.marks
    scene.show(evaluate(Case(level="L2", procedure="none")))
    assert scene.landmarks.marks is not marks
    widths = [[mark.width_mm for mark in found if mark.width_mm] for found in (marks, scene.landmarks.marks)]
    assert widths[0] != widths[1]


def test_themes_change_the_ground_and_not_the_bone(scene: Scene, intact: Outcome) -> None:
    scene.show(intact)
    scene.view("anterior")
    light = shoot(scene)
    scene.set_theme("dark")
    dark = shoot(scene)
    assert dark[2, 2] == pytest.approx(255 * np.asarray(DARK.background_top), abs=3)
    middle = (slice(125, 145), slice(170, 190))
    assert np.abs(light[middle] - dark[middle]).max() < 30
    with pytest.raises(Refused, match="no theme 'pink'; allowed are light, dark"):
        scene.set_theme("pink")


def test_the_marker_stands_in_its_corner(scene: Scene, intact: Outcome) -> None:
    scene.show(intact)
    without = shoot(scene)
    scene.marker.show(True)
    assert scene.marker.visible
    where = differs(shoot(scene), without)
    rows, columns = np.nonzero(where)
    assert len(rows) > 50
    assert rows.min() >= SIZE[1] - 104
    assert columns.min() >= SIZE[0] - 104


def test_fit_keeps_the_direction(scene: Scene, intact: Outcome) -> None:
    scene.show(intact)
    camera = scene.plotter.renderer.GetActiveCamera()
    camera.Azimuth(40)
    direction = camera.GetDirectionOfProjection()
    camera.Dolly(3.0)
    scene.fit()
    np.testing.assert_allclose(camera.GetDirectionOfProjection(), direction, atol=1e-9)
    picture = shoot(scene)
    edge = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
    assert (edge[:, 2] >= edge[:, 0]).all()  # bone nowhere at the edge


def test_every_quality_draws(scene: Scene, both: Outcome) -> None:
    scene.show(both)
    pictures = []
    for quality in ("fast", "fine", "auto"):
        scene.smoothing.set_quality(quality)
        scene.smoothing.begin_motion()
        shoot(scene)
        scene.smoothing.end_motion()
        pictures.append(shoot(scene))
    for picture in pictures[1:]:
        assert differs(picture, pictures[0]).mean() < 0.03  # edges only
        assert differs(picture, pictures[0]).any()


def test_close_leaves_nothing_behind(intact: Outcome) -> None:
    plotter = pv.Plotter(off_screen=True, window_size=list(SIZE), lighting="none")
    renderers = plotter.render_window.GetRenderers().GetNumberOfItems()
    made = Scene(plotter)
    made.show(intact)
    made.close()
    assert plotter.render_window.GetRenderers().GetNumberOfItems() == renderers
    assert not plotter.renderer.actors
    assert not plotter.render_window.HasObserver("StartEvent")
    plotter.close()


def test_a_closed_scene_holds_no_outcome() -> None:
    """Whoever still holds the scene, as a view that has been closed does for a while, holds nothing large."""
    plotter = pv.Plotter(off_screen=True, window_size=(80, 80))
    scene = Scene(plotter)
    outcome = evaluate(Case(level="L4", procedure="laminotomy", side="left"))
    scene.show(outcome)
    scene.show_section(Section("sagittal", 2.0))
    scene.show_removed("lifted")
    gone = weakref.ref(outcome)
    scene.close()
    del outcome
    gc.collect()
    assert gone() is None
    assert scene.drawing is None
    assert all(layer.mapper.GetInput().GetNumberOfPoints() == 0 for layer in scene.pointed.values())
    plotter.close()
