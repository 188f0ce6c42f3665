"""Compiled code that is older than what it was compiled from is thrown away."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from vertebra3d.compiled import forget_stale

COMPILED, LATER = 1_000_000_000, 2_000_000_000


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package whose `grid` draws in functions of `field`, all compiled after they were written."""
    for name, text in {"field.py": "@njit", "grid.py": "@njit", "words.py": "", "deep/rays.py": "@njit"}.items():
        source = tmp_path / name
        cache = source.parent / "__pycache__"
        cache.mkdir(parents=True, exist_ok=True)
        source.write_text(text)
        os.utime(source, (COMPILED - 1, COMPILED - 1))
        if text:
            for ending in ("nbi", "1.nbc"):
                compiled = cache / f"{source.stem}.all-1.py311.{ending}"
                compiled.touch()
                os.utime(compiled, (COMPILED, COMPILED))
    return tmp_path


def test_nothing_is_deleted_while_nothing_has_changed(package):
    assert forget_stale(package) == 0
    assert len(list(package.rglob("*.nb[ic]"))) == 6


@pytest.mark.parametrize("changed", ["field.py", "deep/rays.py"])
def test_all_that_was_compiled_before_a_change_goes(package, changed):
    os.utime(package / changed, (LATER, LATER))
    fresh = package / "__pycache__" / "grid.new-1.py311.nbi"
    fresh.touch()
    os.utime(fresh, (LATER + 1, LATER + 1))
    assert forget_stale(package) == 6
    assert list(package.rglob("*.nb[ic]")) == [fresh]
    assert forget_stale(package) == 0


def test_a_change_of_words_leaves_the_compiled_code(package):
    os.utime(package / "words.py", (LATER, LATER))
    assert forget_stale(package) == 0


def test_a_package_that_was_never_compiled_is_left(tmp_path):
    (tmp_path / "field.py").write_text("@njit")
    assert forget_stale(tmp_path) == 0


def test_a_folder_that_may_only_be_read_stops_nothing(package, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    os.utime(package / "field.py", (LATER, LATER))
    monkeypatch.setattr(Path, "unlink", refuse)
    assert forget_stale(package) == 0
