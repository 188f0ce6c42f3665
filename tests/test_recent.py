from __future__ import annotations

import copy
import pickle

import pytest

from vertebra3d.frozen import FrozenDict
from vertebra3d.recent import Recent


def test_what_was_made_is_remembered_until_others_push_it_out() -> None:
    made: list[int] = []
    recent: Recent[int, int] = Recent(2)

    def make(key: int) -> int:
        made.append(key)
        return key * 10

    assert [recent.get(key, make) for key in (1, 2, 1, 3, 1, 2)] == [10, 20, 10, 30, 10, 20]
    assert made == [1, 2, 3, 2]  # 2 was asked for longest ago when 3 came
    assert len(recent) == 2
    recent.clear()
    assert len(recent) == 0


def test_what_could_not_be_made_is_not_remembered() -> None:
    recent: Recent[int, int] = Recent(2)
    with pytest.raises(ZeroDivisionError):
        recent.get(0, lambda key: 1 // key)
    assert len(recent) == 0


def test_a_frozen_dict_is_a_mapping_that_hashes_and_travels() -> None:
    frozen = FrozenDict({"b": 2, "a": 1})
    assert list(frozen) == ["b", "a"]
    assert frozen == {"a": 1, "b": 2}
    assert frozen != {"a": 1}
    assert frozen != 3
    assert hash(frozen) == hash(FrozenDict({"a": 1, "b": 2}))
    assert repr(frozen) == "{'b': 2, 'a': 1}"
    assert copy.deepcopy(frozen) is copy.copy(frozen) is frozen
    assert pickle.loads(pickle.dumps(frozen)) == frozen
    assert len(FrozenDict()) == 0
    with pytest.raises(TypeError):
        frozen["c"] = 3  # type: ignore[index]
