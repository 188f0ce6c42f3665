"""Cameras: left and right as a surgeon has them, and everything in the picture."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.errors import Refused
from vertebra3d.scene import VIEWS, Placement
from vertebra3d.scene.views import MARGIN, place, view_named

LEFT, POSTERIOR, SUPERIOR = np.eye(3)  # LPS
# View: what points right in the picture, what points up.
EXPECTED = {
    "posterior": (-LEFT, SUPERIOR),
    "anterior": (LEFT, SUPERIOR),
    "left": (POSTERIOR, SUPERIOR),
    "right": (-POSTERIOR, SUPERIOR),
    "superior": (-LEFT, -POSTERIOR),
    "inferior": (LEFT, -POSTERIOR),
}
BOX = np.array([(x, y, z) for x in (-45.0, 45.0) for y in (-30.0, 60.0) for z in (-35.0, 25.0)])


def project(at: Placement, aspect: float, points: np.ndarray) -> np.ndarray:
    """Points in the picture, -1 to 1 each way."""
    ahead = at.focus - at.position
    ahead = ahead / np.linalg.norm(ahead)
    right = np.cross(ahead, at.up)
    right /= np.linalg.norm(right)
    up = np.cross(right, ahead)
    q = points - at.position
    tall = np.tan(np.radians(at.angle_deg / 2))
    depth = q @ ahead
    return np.stack([q @ right / (depth * tall * aspect), q @ up / (depth * tall)], axis=1)


@pytest.mark.parametrize("name", list(EXPECTED))
def test_right_and_up_of_each_view(name: str) -> None:
    at = place(BOX, VIEWS[name].towards, VIEWS[name].up, 1.4)
    right, up = EXPECTED[name]
    origin, to_right, to_up = project(at, 1.4, np.array([np.zeros(3), 10 * right, 10 * up]))
    assert to_right[0] > origin[0] + 0.05
    assert to_right[1] == pytest.approx(origin[1], abs=0.01)
    assert to_up[1] > origin[1] + 0.05
    assert to_up[0] == pytest.approx(origin[0], abs=0.01)


def test_the_oblique_view_is_from_behind_and_above() -> None:
    _, y, z = VIEWS["oblique"].towards
    assert y > 0.5
    assert z > 0.3


@given(
    aspect=st.floats(0.3, 4.0),
    towards=st.tuples(*[st.floats(-1, 1)] * 3).filter(lambda v: np.hypot(v[0], v[1]) > 0.2),
)
def test_all_is_in_the_picture_and_fills_it(aspect: float, towards: tuple[float, float, float]) -> None:
    at = place(BOX, towards, (0.0, 0.0, 1.0), aspect)
    seen = project(at, aspect, BOX)
    limit = 1 - 2 * MARGIN
    assert np.abs(seen).max() <= limit + 1e-9
    assert max(np.ptp(seen[:, 0]), np.ptp(seen[:, 1])) >= 2 * limit - 1e-6


def test_an_unknown_view_is_refused() -> None:
    with pytest.raises(Refused, match="no view 'front'; allowed are posterior"):
        view_named("front")
