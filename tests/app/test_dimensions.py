"""Dimensions of either side and of both, and what fits another person."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.anatomy.bone import LEVELS
from vertebra3d.anatomy.parameters import SIDED, parameters_at
from vertebra3d.anatomy.populations import GREATEST_SCALE, LEAST_SCALE, POPULATIONS, Norm
from vertebra3d.case import Case
from vertebra3d_app.dimensions import SCALE, dimensions, left_out_words, names_of, symmetric, that_fit

norms = st.builds(
    Norm,
    st.sampled_from(list(POPULATIONS)),
    st.sampled_from([None, "female", "male"]),
    st.floats(LEAST_SCALE, GREATEST_SCALE).map(lambda share: round(share, 2)),
)
cases = st.builds(
    lambda level, norm: Case(level=level, population=norm.population, sex=norm.sex, scale=norm.scale),
    st.sampled_from(LEVELS),
    norms,
)


@given(cases)
def test_a_name_for_both_comes_before_its_sides(case: Case):
    declared = dimensions(case.level, case.norm)
    order = list(declared)
    assert {*declared} == {*parameters_at(case.level, case.norm), *SIDED}
    for base, (left, right) in SIDED.items():
        assert order.index(base) + 1 == order.index(left) == order.index(right) - 1
        assert declared[base].default_for(case.level) == declared[right].default_for(case.level)
        assert declared[left].label == f"{declared[base].label}, left"
        assert names_of(base) == (left, right)
        assert names_of(left) == (left,)


@given(cases, st.sampled_from(list(SIDED)), st.booleans())
def test_sides_are_alike_where_their_values_are(case: Case, base: str, both: bool):
    assert symmetric(case)
    names = SIDED[base] if both else SIDED[base][:1]
    quantity = parameters_at(case.level, case.norm)[names[0]]
    assert symmetric(case.with_changes(parameters=dict.fromkeys(names, quantity.high))) == both
    same = quantity.default_for(case.level)
    assert symmetric(case.with_changes(parameters=dict.fromkeys(names, same)))


@given(cases, cases, st.integers(0, 10_000))
def test_what_fits_and_what_does_not_is_all_there_was(case: Case, other: Case, seed: int):
    person = Case.random(seed, case.level, case.population, case.sex, scale=case.scale)
    kept, left_out = that_fit(person.parameters, other)
    assert {**kept, **left_out} == dict(person.parameters)
    assert not set(kept) & set(left_out)
    assert other.with_changes(parameters=kept).parameters == kept
    if left_out:
        words = left_out_words(left_out, person, "there")
        assert words.startswith("Out of range there, so back to ")
        assert "_" not in words
        assert len(words) < 300


def test_a_pair_is_told_once():
    case = Case(level="L5", parameters={"pedicle_width_left_mm": 20.0, "pedicle_width_right_mm": 20.0})
    words = left_out_words(dict(case.parameters), case, "at L1")
    assert words == "Out of range at L1, so back to its default: pedicle width 20.0 mm. Undo brings it back."
    words = left_out_words({"pedicle_width_left_mm": 20.0}, case, "at L1")
    assert "left pedicle width 20.0 mm" in words


def test_the_size_has_the_range_of_the_library():
    assert (SCALE.low, SCALE.high) == (100 * LEAST_SCALE, 100 * GREATEST_SCALE)
