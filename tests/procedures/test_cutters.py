from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.errors import Refused
from vertebra3d.procedures.cutters import rounded, within
from vertebra3d.solids import Solid


def box_planes(x: float, y: float, z: float) -> list:
    return [((s * (a == 0), s * (a == 1), s * (a == 2)), half) for a, half in enumerate((x, y, z)) for s in (1, -1)]


def test_a_rounded_box_has_the_volume_of_its_formula_and_flat_faces_in_its_planes() -> None:
    solid = rounded(box_planes(10, 8, 6), 2.0)
    a, b, c, r = 16, 12, 8, 2.0  # the box of the centres
    formula = a * b * c + 2 * r * (a * b + b * c + a * c) + np.pi * r * r * (a + b + c) + 4 / 3 * np.pi * r**3
    assert solid.volume_mm3 == pytest.approx(formula, rel=0.005)
    assert np.allclose(solid.bounds, [[-10, -8, -6], [10, 8, 6]], atol=1e-9)


def test_without_a_burr_the_edges_are_sharp() -> None:
    assert rounded(box_planes(10, 8, 6), 0.0).volume_mm3 == pytest.approx(20 * 16 * 12)


def test_normals_of_any_length_do() -> None:
    planes = [(np.array(normal) * 3.0, 3.0 * offset) for normal, offset in box_planes(4, 4, 4)]
    assert rounded(planes, 1.0).volume_mm3 == pytest.approx(rounded(box_planes(4, 4, 4), 1.0).volume_mm3)


def test_a_slot_as_wide_as_the_burr_can_be_cut() -> None:
    assert np.allclose(rounded(box_planes(2, 8, 6), 2.0).bounds, [[-2, -8, -6], [2, 8, 6]], atol=1e-9)


@pytest.mark.parametrize("radius", [2.1, 2.5, 40.0])
def test_a_burr_that_does_not_fit_is_refused(radius: float) -> None:
    with pytest.raises(Refused, match="does not fit"):
        rounded(box_planes(2, 8, 6), radius)


@given(half=st.floats(4.5, 20), more=st.floats(0, 10), radius=st.floats(0, 4), lean=st.floats(-0.5, 0.5))
def test_a_plane_that_moves_outwards_never_takes_less(half: float, more: float, radius: float, lean: float) -> None:
    def cutter(x: float) -> Solid:
        return rounded([*box_planes(30, 12, 12), ((1, lean, 0), x)], radius)

    small, large = cutter(half), cutter(half + more)
    assert (small - large).volume_mm3 <= 1e-6


def test_a_default_that_is_read_off_a_bone_stays_in_its_range() -> None:
    assert within(2, 10, 3.14159) == 3.14
    assert within(2, 10, -5) == 2
    assert within(2, 10, 50) == 10
