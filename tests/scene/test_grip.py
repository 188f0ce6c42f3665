"""A landmark under the pointer, and the way that it goes."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d import Case
from vertebra3d.anatomy.corrections import corrections
from vertebra3d.evaluation import bone_for
from vertebra3d.scene import occlusion
from vertebra3d.scene.grip import Grip, grip_at
from vertebra3d.scene.labels import Projection
from vertebra3d.scene.landmarks import landmark_marks
from vertebra3d.scene.surface import IntactSurface
from vertebra3d.scene.views import place, view_named

WIDTH, HEIGHT = 900, 700


@pytest.fixture(scope="module")
def bone():
    return bone_for(Case(level="L4"))


@pytest.fixture(scope="module")
def marks(bone):
    return landmark_marks(bone, IntactSurface(*bone.solid.arrays).whole)


def seen_from(bone, name: str) -> Projection:
    view = view_named(name)
    return Projection(place(bone.solid.arrays[0], view.towards, view.up, WIDTH / HEIGHT), WIDTH, HEIGHT)


def taken(bone, marks, seen: Projection, point) -> Grip | None:
    x, y = seen(np.asarray(point, dtype=float)[None])[0]
    return grip_at(marks, bone.landmarks, seen, occlusion.fill(*bone.solid.arrays), (x, y), 8.0)


def test_each_landmark_in_sight_can_be_taken(bone, marks) -> None:
    names = set()
    for view in ("posterior", "left", "right", "superior", "anterior"):
        seen = seen_from(bone, view)
        for mark in marks:
            for line in mark.lines:
                for point in line[::3]:
                    grip = taken(bone, marks, seen, point)
                    if grip is not None:
                        names.add(grip.name)
    assert names == set(corrections())


def test_the_facet_line_goes_with_the_pointer(bone, marks) -> None:
    seen = seen_from(bone, "posterior")
    (facet,) = [mark for mark in marks if mark.kind == "facet" and mark.side == "left"]
    point = facet.lines[0][len(facet.lines[0]) // 2]
    grip = taken(bone, marks, seen, point)
    assert grip is not None
    assert grip.name == "medial_facet_left_mm"
    there, moved = seen(np.array([point, point + np.array([4.0, 0.0, 0.0])]))
    assert grip.mm(*(moved - there)) == pytest.approx(4.0, abs=0.1)
    assert abs(grip.mm(0.0, 50.0)) < 0.5  # across its way nothing moves


def test_what_is_behind_the_bone_or_far_away_is_not_taken(bone, marks) -> None:
    front = seen_from(bone, "anterior")
    (facet,) = [mark for mark in marks if mark.kind == "facet" and mark.side == "left"]
    grip = taken(bone, marks, front, facet.lines[0][len(facet.lines[0]) // 2])
    assert grip is None or grip.name != "medial_facet_left_mm"
    assert grip_at(marks, bone.landmarks, front, None, (2.0, 2.0), 8.0) is None
