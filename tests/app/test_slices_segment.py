"""The page of slices on a motion segment."""

from __future__ import annotations

from vertebra3d.scene.segment_slices import sac_middle


def test_slices_of_a_segment_show_its_soft_parts_and_reach_its_lower_bone(window, settle):
    window.session.set_level("L4-L5")
    window.show_page("slices")
    settle(window)
    page = window.pages.page("slices")
    axial, beside = page.views["axial"], page.slices.segment.segment
    assert not page.tightest.isHidden()
    tightest = round(float(sac_middle(beside)[2]), 2)
    assert page.position[2] == tightest  # where a segment is first seen
    assert not axial.soft.sac_after.is_empty
    window.actions_["tissues"].trigger()
    assert all(item.is_empty for item in axial.soft.items)
    assert page.soft_key.isHidden()
    assert page.root_key.isHidden()
    window.actions_["tissues"].trigger()
    page.move_plane("axial", -1000.0)
    lowest = beside.lower.intact.solid.bounds[0, 2] - beside.lower.intact.solid.bounds[1, 2]
    assert axial.box.minimum() == page.position[2] < lowest  # the whole lower vertebra lies below its upper one
    assert axial.soft.sac_after.is_empty
    page.tightest.click()
    assert page.position[2] == tightest
    window.session.set_level("L4")
    settle(window)
    assert page.tightest.isHidden()
    assert page.soft_key.isHidden()
