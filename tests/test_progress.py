"""How far slow work has come."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.progress import no_progress, part_of


@given(st.floats(0, 1), st.floats(0, 1), st.integers(0, 50), st.integers(0, 50))
def test_a_part_stays_within_its_share(one: float, other: float, done: int, steps: int) -> None:
    low, high = sorted((one, other))
    told: list[tuple[int, int]] = []
    part_of(lambda d, s: told.append((d, s)), low, high)(min(done, steps), steps)
    ((at, whole),) = told
    assert round(low * whole) <= at <= round(high * whole)


def test_parts_within_parts_follow_one_another() -> None:
    told: list[float] = []
    whole = part_of(lambda d, s: told.append(d / s), 0.5, 1.0)
    for share in ((0.0, 0.4), (0.4, 1.0)):
        tell = part_of(whole, *share)
        for step in range(5):
            tell(step, 4)
    assert told == sorted(told)
    assert told[0] == 0.5
    assert told[-1] == 1.0
    no_progress(1, 2)
