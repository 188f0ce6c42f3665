"""The disc between two bones."""

from __future__ import annotations

import pytest

from vertebra3d.segment.build import build_segment
from vertebra3d.segment.disc import disc_of
from vertebra3d.segment.figures import segment_levels


@pytest.mark.parametrize("level", segment_levels())
def test_it_fills_the_room_and_no_more(level: str) -> None:
    segment = build_segment(level)
    disc = disc_of(segment).whole
    upper, lower = segment.solids
    assert disc.is_closed
    assert len(disc.pieces()) == 1
    assert disc.genus == 0
    for bone in (upper, lower):
        assert (disc & bone).volume_mm3 < 1e-6
    low, high = disc.bounds
    width, depth = high[0] - low[0], high[1] - low[1]
    # a drum of its height: less the hollows of neither end-plate, more what fills them
    drum = 0.785 * width * depth * segment.standing.disc_height_mm
    assert 0.8 * drum < disc.volume_mm3 < 1.5 * drum


def test_a_bulge_stands_out_by_what_was_asked_for() -> None:
    segment = build_segment("L4-L5")
    flat = disc_of(segment).whole
    out = disc_of(segment, 3.0).whole
    assert (flat - out).volume_mm3 < 0.02 * flat.volume_mm3
    assert out.slice(0.0)[0][:, 1].max() - flat.slice(0.0)[0][:, 1].max() == pytest.approx(3.0, abs=0.15)
