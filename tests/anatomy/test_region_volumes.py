"""Volumes by region: those of the region solids, exactly, without making these."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.anatomy.bone import LEVELS
from vertebra3d.anatomy.measure_landmarks import measure_landmarks
from vertebra3d.anatomy.regions import REGIONS, region_volumes, split_regions
from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for
from vertebra3d.solids import Solid

REAL = ("ssmmean87_L2", "ssmmean87_L5", "visiblehuman_L1", "visiblehuman_L5")


@pytest.mark.parametrize("level", LEVELS)
def test_generated_bones_have_the_volumes_of_their_region_solids(level: str) -> None:
    bone = bone_for(Case(level=level))
    assert tuple(bone.region_volumes) == REGIONS
    assert sum(bone.region_volumes.values()) == pytest.approx(bone.solid.volume_mm3, rel=1e-12)
    for name, region in bone.regions.items():
        assert bone.region_volumes[name] == pytest.approx(region.volume_mm3, abs=1e-6), name


@pytest.mark.parametrize("name", REAL)
def test_real_bones_have_the_volumes_of_their_region_solids(real_solid: Callable[[str], Solid], name: str) -> None:
    solid = real_solid(name)
    marks = measure_landmarks(solid)
    volumes = region_volumes(*solid.arrays, marks)
    for region, part in split_regions(solid, marks).items():
        assert volumes[region] == pytest.approx(part.volume_mm3, abs=1e-6), region


@given(seed=st.integers(0, 10_000))
def test_a_part_of_the_bone_is_shared_out_whole(seed: int) -> None:
    bone = bone_for(Case(level="L5"))
    low, high = bone.solid.bounds
    ends = np.sort(np.random.default_rng(seed).uniform(low - 5, high + 5, (2, 3)), axis=0)
    part = bone.solid & Solid.box(*ends)
    volumes = region_volumes(*part.arrays, bone.landmarks)
    assert sum(volumes.values()) == pytest.approx(part.volume_mm3, rel=1e-9, abs=1e-9)
    assert all(-1e-9 < volume < bone.region_volumes[name] + 1e-9 for name, volume in volumes.items())


def test_nothing_has_no_volume() -> None:
    bone = bone_for(Case(level="L2"))
    volumes = region_volumes(np.empty((0, 3)), np.empty((0, 3), dtype=np.int64), bone.landmarks)
    assert set(volumes.values()) == {0.0}
