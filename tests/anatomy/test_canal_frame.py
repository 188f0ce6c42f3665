"""The frame of the canal: a block with a known canal, real bones against an independent script, what is no vertebra."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.anatomy.pierced import CENTRE_Y, RADIUS, pierced_block, real
from vertebra3d.anatomy.canal_frame import canal_frame, frame_of
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid


def test_the_frame_of_a_solid_is_found_once():
    bone = pierced_block()
    assert frame_of(bone) is frame_of(bone)
    assert frame_of(bone).canal_y == canal_frame(*bone.arrays).canal_y


def test_canal_of_a_block_is_found():
    frame = canal_frame(*pierced_block().arrays)
    assert frame.closed
    assert frame.wall_y == pytest.approx(CENTRE_Y - RADIUS, abs=1e-3)
    assert frame.canal_y == pytest.approx(CENTRE_Y, abs=1e-3)
    assert frame.half_width == pytest.approx(RADIUS, abs=1e-3)
    assert frame.mid_height == pytest.approx(0.0, abs=1e-9)
    assert frame.body_height == pytest.approx(30.0)
    assert frame.ring_z == (-14.5, 14.5)
    np.testing.assert_allclose(frame.areas, np.pi * RADIUS**2, rtol=1e-4)


# SCW, its least, least depth, area, its least and body corners' mean height, as an independent tool measures them
MEASURED = {
    "ssmmean87_L2": (23.8, 22.1, 15.6, 276, 261),
    "ssmmean87_L3": (25.0, 22.8, 15.2, 276, 251),
    "ssmmean87_L4": (27.4, 23.9, 15.2, 294, 260),
    "ssmmean87_L5": (35.1, 29.5, 15.9, 365, 321),
    "visiblehuman_L1": (18.1, 17.7, 13.4, 201, 199),
    "visiblehuman_L2": (21.4, 19.4, 11.9, 213, 209),
    "visiblehuman_L3": (18.9, 18.0, 11.6, 184, 173),
    "visiblehuman_L4": (23.6, 21.8, 14.6, 272, 259),
    "visiblehuman_L5": (30.6, 27.0, 15.9, 344, 321),
}


@pytest.mark.parametrize("name", MEASURED)
def test_canal_of_real_bones_is_as_measured_independently(shared_meshes: Path, name: str):
    frame = canal_frame(*real(shared_meshes, name))
    depths = frame.backs - frame.fronts
    found = (2 * frame.half_width, frame.widths.min(), depths.min(), np.median(frame.areas), frame.areas.min())
    assert found[:3] == pytest.approx(MEASURED[name][:3], abs=0.06)
    assert found[3:] == pytest.approx(MEASURED[name][3:], abs=0.51)


@pytest.mark.parametrize("name", ["ssmmean87_L3", "ssmmean87_L5", "visiblehuman_L2"])
def test_open_arch_falls_back_on_the_planes_through_both_pedicles(shared_meshes: Path, name: str):
    bone = Solid.from_arrays(*real(shared_meshes, name))
    closed = canal_frame(*bone.arrays)
    trough = Solid.box((-4, closed.canal_y, -100), (4, 200, 100))
    frame = canal_frame(*(bone - trough).arrays)
    assert not frame.closed
    assert np.isnan(frame.areas).all()
    assert frame.wall_y == pytest.approx(closed.wall_y, abs=1e-9)
    assert frame.half_width == pytest.approx(closed.half_width, rel=0.05)
    assert frame.canal_y == pytest.approx(closed.canal_y, abs=2.0)
    low, high = frame.ring_z
    assert low < closed.ring_z[1]
    assert high > closed.ring_z[0]


def test_what_is_no_vertebra_is_refused():
    with pytest.raises(Refused, match="mid-sagittal"):
        canal_frame(*Solid.box((50, 0, 0), (60, 10, 10)).arrays)
    with pytest.raises(Refused, match="lamina"):
        canal_frame(*Solid.box((-20, -20, -15), (20, 20, 15)).arrays)
