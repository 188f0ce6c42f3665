"""The preview: the same bone, coarser, refused for the same reasons."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.parameters import LEVELS, resolve
from vertebra3d.anatomy.preview import preview
from vertebra3d.errors import Refused
from vertebra3d.triangles import closed, enclosed


@pytest.mark.parametrize("level", LEVELS)
def test_a_preview_is_the_bone_but_for_its_grid(level):
    vertices, faces = preview(level)
    bone = build_bone(level).solid
    assert closed(len(vertices), faces)
    assert enclosed(vertices, faces) == pytest.approx(bone.volume_mm3, rel=0.01)
    np.testing.assert_allclose([vertices.min(axis=0), vertices.max(axis=0)], bone.bounds, atol=0.8)
    assert len(faces) < bone.triangles


@settings(max_examples=6)
@given(change=st.floats(-3.0, 3.0))
def test_a_preview_follows_a_parameter(change):
    start = resolve("L4")["spinous_length_mm"]
    before, after = (preview("L4", {"spinous_length_mm": start + moved})[0] for moved in (0.0, change))
    assert after[:, 1].max() - before[:, 1].max() == pytest.approx(change, abs=0.6)


def test_what_is_out_of_range_is_refused():
    with pytest.raises(Refused, match="canal_width_mm"):
        preview("L4", {"canal_width_mm": 80})
