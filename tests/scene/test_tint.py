"""Colours of a bone by region or by distance."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d import Case, evaluate
from vertebra3d.errors import Refused
from vertebra3d.evaluation import bone_for
from vertebra3d.files.bones import load_bone
from vertebra3d.files.export import export_mesh
from vertebra3d.scene.legend import legend
from vertebra3d.scene.picture import offscreen, screenshot
from vertebra3d.scene.scene import Scene
from vertebra3d.scene.surface import Patch
from vertebra3d.scene.themes import DISTANCE_COLOURS, LIGHT, REGION_COLOURS
from vertebra3d.scene.tint import ByDistance, by_region, tinted


@pytest.fixture(scope="module")
def outcome():
    return evaluate(Case(level="L4", procedure="laminotomy"))


def test_distances_are_told_by_the_colours_of_the_legend(outcome) -> None:
    solid = outcome.intact.solid
    vertices = solid.arrays[0]
    for mm, colour, _ in DISTANCE_COLOURS:
        tint = ByDistance(solid, np.full(len(vertices), mm, dtype=np.float32))
        assert np.allclose(tint(vertices[::500]), colour, atol=1e-6)
    beyond = ByDistance(solid, np.full(len(vertices), 40.0, dtype=np.float32))
    assert np.allclose(beyond(vertices[:3]), DISTANCE_COLOURS[-1][1])
    assert beyond(np.zeros((0, 3))).shape == (0, 3)


def test_each_point_has_the_distance_of_the_nearest_vertex(outcome) -> None:
    solid = outcome.intact.solid
    vertices = solid.arrays[0]
    off = np.where(vertices[:, 0] > 0, 3.0, -3.0).astype(np.float32)
    told = ByDistance(solid, off)(np.array([[60.0, 0, 0], [-60.0, 0, 0]]))
    assert np.allclose(told, [DISTANCE_COLOURS[-1][1], DISTANCE_COLOURS[0][1]])


def test_hollows_are_darker(outcome) -> None:
    vertices = outcome.intact.solid.arrays[0][:50]
    patch = Patch(vertices, np.zeros_like(vertices), np.zeros((0, 3), dtype=np.int64))
    tint = by_region(outcome.intact.landmarks)
    bare = tinted(tint, patch, np.ones(50, dtype=np.float32))
    hollow = tinted(tint, patch, np.zeros(50, dtype=np.float32))
    assert (hollow < bare).all()
    known = {tuple(round(255 * part) for part in colour) for colour in REGION_COLOURS.values()}
    assert {tuple(colour) for colour in bare.tolist()} <= known


def test_a_scene_shows_distances_in_place_of_regions_on_that_bone_only(outcome) -> None:
    other = evaluate(Case(level="L2"))
    off = np.full(len(outcome.intact.solid.arrays[0]), 3.0, dtype=np.float32)
    distances = ByDistance(outcome.intact.solid, off)
    with offscreen((200, 150)) as plotter:
        scene = Scene(plotter)
        scene.show(outcome)

        def colours() -> np.ndarray:
            return np.array(scene.plotter.renderer.actors["bone"].GetMapper().GetInput().GetPointData().GetScalars())

        bone = colours()
        scene.show_distances(distances)
        assert scene.tells_distances
        far = colours()
        scene.show_regions(True)
        assert (colours() == far).all()
        scene.show_distances(None)
        assert not scene.tells_distances
        assert (colours() != far).any()
        scene.show_regions(False)
        assert (colours() == bone).all()
        scene.show_distances(distances)
        scene.show(other)
        assert not scene.tells_distances
        scene.close()


def test_a_picture_of_a_bone_from_a_file_tells_distances(tmp_path) -> None:
    bone, name = load_bone(export_mesh(bone_for(Case(level="L3")).solid, tmp_path / "own.ply"), "L3")
    own = evaluate(Case(level="L3", bone=name), bone=bone)
    plain, told = (screenshot(own, size=(320, 240), distances=on, legend=True) for on in (False, True))
    assert plain != told
    words = [text for _, text in legend(LIGHT, own, distances=True)]
    assert words == [text for _, _, text in reversed(DISTANCE_COLOURS)]


def test_a_generated_bone_has_no_distances(outcome) -> None:
    with pytest.raises(Refused, match="that of a bone from a file"):
        screenshot(outcome, size=(320, 240), distances=True)
