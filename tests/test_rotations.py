"""Rotation vectors, against SciPy's rotations."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from vertebra3d.rotations import composed, matrix_of

vectors = st.tuples(*[st.floats(-7.0, 7.0)] * 3).map(np.array)


@given(vector=vectors)
def test_the_matrix_of_a_rotation_vector(vector: np.ndarray) -> None:
    assert np.allclose(matrix_of(vector), Rotation.from_rotvec(vector).as_matrix(), atol=1e-12)


@given(first=vectors, then=vectors)
def test_one_rotation_after_another(first: np.ndarray, then: np.ndarray) -> None:
    both = composed(first, then)
    assert np.linalg.norm(both) <= np.pi + 1e-9
    assert np.allclose(matrix_of(both), matrix_of(then) @ matrix_of(first), atol=1e-9)


@pytest.mark.parametrize("axis", np.eye(3))
def test_half_turns_and_none(axis: np.ndarray) -> None:
    assert np.allclose(matrix_of(composed(np.pi / 2 * axis, np.pi / 2 * axis)), matrix_of(np.pi * axis), atol=1e-12)
    assert np.allclose(composed(0.7 * axis, -0.7 * axis), 0.0)
