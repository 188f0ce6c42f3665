"""Labels that lie close together stand apart."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from vertebra3d_app.pages.label_room import Box, apart

ROOM = Box(0.0, 0.0, 600.0, 400.0)
places = st.tuples(st.floats(-50, 650), st.floats(-50, 450))


@given(st.lists(places, min_size=1, max_size=6))
def test_none_covers_another_and_none_leaves_the_room(at):
    placed = apart([Box(x, y, 80.0, 22.0) for x, y in at], ROOM, [[] for _ in at])
    for box in placed:
        assert 0 <= box.x <= 520 and 0 <= box.y <= 378
    assert not any(a.covers(b) for a, b in combinations(placed, 2))


def test_a_label_alone_stays_where_it_wants_to_be():
    box = Box(100.0, 100.0, 80.0, 22.0)
    assert apart([box], ROOM, [[]]) == [box]


def test_a_label_gives_way_to_what_is_taken():
    box, taken = Box(100.0, 100.0, 80.0, 22.0), Box(120.0, 105.0, 10.0, 10.0)
    (placed,) = apart([box], ROOM, [[taken]])
    assert not placed.covers(taken)
    assert abs(placed.x - box.x) + abs(placed.y - box.y) < 40


def test_without_any_room_it_is_still_inside():
    small = Box(0.0, 0.0, 90.0, 30.0)
    placed = apart([Box(5.0, 5.0, 80.0, 22.0)] * 3, small, [[]] * 3)
    assert all(small.x <= box.x <= 10 and small.y <= box.y <= 8 for box in placed)
