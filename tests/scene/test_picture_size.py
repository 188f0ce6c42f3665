"""How large a picture may be."""

from __future__ import annotations

from typing import Any

import pytest

from vertebra3d.errors import Refused
from vertebra3d.scene.picture_size import MOST_PIXELS, check_clear_ground, finished_size, most_times


def test_every_usual_size_may_be_eight_times_as_large() -> None:
    assert finished_size((1600, 1200), 8) == (12800, 9600)
    assert finished_size((1920, 1030), 8) == (15360, 8240)
    assert most_times((640, 480)) == 8


@pytest.mark.parametrize("size", [(3000, 2000), (8192, 8192), (3840, 2160), (64, 64)])
def test_the_most_times_is_allowed_and_one_more_is_not(size: tuple[int, int]) -> None:
    most = most_times(size)
    width, height = finished_size(size, most)
    assert width * height <= MOST_PIXELS
    with pytest.raises(Refused) as refusal:
        finished_size(size, most + 1)
    assert "\n" not in str(refusal.value)
    if most < 8:
        assert f"at this size {most} times is the most" in str(refusal.value)


@pytest.mark.parametrize("size", [None, 5, (1,), (float("inf"), 400), ("a", "b"), (400, 63), (8193, 400)])
def test_what_is_no_size_is_refused(size: Any) -> None:
    with pytest.raises(Refused):
        finished_size(size)


def test_only_png_has_a_clear_ground() -> None:
    check_clear_ground("a.PNG")
    for name in ("a.jpg", "b.bmp", "png"):
        with pytest.raises(Refused, match="a transparent picture is written as PNG"):
            check_clear_ground(name)
