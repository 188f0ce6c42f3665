"""Compiled code that is out of date is thrown away before it is used.

Numba keeps compiled functions beside their source and compiles one anew when its own file has changed. It does not see
that a function which it had drawn into another lies in a file that has changed since: a bone would be built by the old
rules without a word. So whatever was compiled before the newest of the sources is compiled again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parent
_CACHE = "__pycache__"


def forget_stale(package: Path = PACKAGE) -> int:
    """Delete the compiled functions that are older than a source with compiled functions.

    Parameters
    ----------
    package
        A folder of sources, with folders in it.

    Returns
    -------
    int
        How many files were deleted; where nothing may be deleted, 0.
    """
    folders = list(_folders(package))
    kept = {file: _written(file) for folder in folders for file in (folder / _CACHE).glob("*.nb[ic]")}
    oldest = min(kept.values(), default=0)
    later = {source: _written(source) for folder in folders for source in folder.glob("*.py")}
    changed = [written for source, written in later.items() if written > oldest and b"njit" in source.read_bytes()]
    deleted = 0
    for file, written in kept.items():
        if changed and written < max(changed):
            with suppress(OSError):  # a folder that may only be read; another process was quicker
                file.unlink()
                deleted += 1
    return deleted


def _folders(package: Path) -> Iterator[Path]:
    yield package
    for inside in package.iterdir():
        if inside.is_dir() and inside.name != _CACHE:
            yield from _folders(inside)


def _written(file: Path) -> int:
    """When a file was last written, ns; 0 where another process has just deleted it."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def is_kept(function: Any) -> bool:
    """Whether an earlier start has left the compiled code of a function, decorated by numba, on disk."""
    folder, module = function.stats.cache_path, function.__module__.rpartition(".")[2]
    return bool(folder) and any(Path(folder).glob(f"{module}.{function.__name__}-*.nbc"))
