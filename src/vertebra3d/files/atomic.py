"""Files are written whole or not at all: written aside in the same folder, then renamed into place."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vertebra3d.errors import Refused

_TEMPORARY_NAME = 60  # characters of the target's name that the file aside takes over


def shown(path: str | os.PathLike[str], longest: int = 160) -> str:
    """A path as it goes into a message: printable, on one line, shortened in the middle where it is very long."""
    text = "".join(c if c.isprintable() else "?" for c in os.fspath(path))
    if len(text) <= longest:
        return text
    half = (longest - 1) // 2
    return f"{text[:half]}…{text[-half:]}"


def why(error: BaseException) -> str:
    """The reason in an error of the operating system, in plain words."""
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(reason)[:1].lower() + str(reason)[1:]


def check_target(path: str | os.PathLike[str]) -> Path:
    """Return the real place that `path` names if a file can be written there.

    Raises
    ------
    Refused
        The path is empty, a folder, not a regular file, read-only, or its folder does not exist or is read-only.
    """
    name = os.fspath(path)
    if not name or "\0" in name:
        raise Refused("cannot write: the file name is empty or holds a zero character")
    try:
        target = Path(os.path.realpath(name))
        if target.is_dir():
            raise Refused(f"cannot write {shown(name)}: it is a folder; give a file name in it")
        if name.endswith(("/", os.sep)):
            raise Refused(f"cannot write {shown(name)}: that names a folder; give a file name")
        if not target.parent.exists():
            raise Refused(f"cannot write {shown(name)}: there is no folder {shown(target.parent)}")
        if not target.parent.is_dir():
            raise Refused(f"cannot write {shown(name)}: {shown(target.parent)} is not a folder")
        if target.exists() and not target.is_file():
            raise Refused(f"cannot write {shown(name)}: it is not a regular file")
        if target.exists() and not os.access(target, os.W_OK):
            raise Refused(f"cannot write {shown(name)}: the file is read-only")
        if not os.access(target.parent, os.W_OK | os.X_OK):
            raise Refused(f"cannot write {shown(name)}: no permission to write in {shown(target.parent)}")
    except Refused:
        raise
    except (OSError, ValueError) as error:
        raise Refused(f"cannot write {shown(name)}: {why(error)}") from None
    return target


@contextmanager
def written(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Give a path aside to write to; when the block ends well, the file there takes the place of `path`.

    The path aside is in the same folder and ends in the same suffix. Whatever goes wrong, nothing is left behind and
    a file that was there before is untouched.

    Raises
    ------
    Refused
        The target cannot be written (`check_target`), or the disk refused (full, too long a name).
    """
    target = check_target(path)
    aside = target.with_name(f".{target.stem[:_TEMPORARY_NAME]}.{secrets.token_hex(6)}{target.suffix[:20]}")
    try:
        try:
            # Made here, not by the writer: new, regular, and with the permissions that the user's mask sets.
            os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
            if target.exists():
                aside.chmod(target.stat().st_mode & 0o777)
        except OSError as error:
            raise Refused(f"cannot write {shown(path)}: {why(error)}") from None
        yield aside
        try:
            with open(aside, "rb+") as stream:
                os.fsync(stream.fileno())
            os.replace(aside, target)
        except OSError as error:
            raise Refused(f"cannot write {shown(path)}: {why(error)}") from None
        _sync_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Write `data` to `path`, whole or not at all; raises `Refused` where that is not possible."""
    with written(path) as aside:
        try:
            aside.write_bytes(data)
        except OSError as error:
            raise Refused(f"cannot write {shown(path)}: {why(error)}") from None


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write `text` as UTF-8 with plain line ends, whole or not at all; raises `Refused` where that is not possible."""
    write_bytes(path, text.encode("utf-8", "backslashreplace"))


def read_bytes(path: str | os.PathLike[str], most_bytes: int, what: str) -> bytes:
    """Read a regular file of at most `most_bytes`.

    Parameters
    ----------
    path : path-like
        The file.
    most_bytes : int
        Larger files are refused before they are read.
    what : str
        What the file should be, for the message ("a case", "a bone").

    Raises
    ------
    Refused
        There is no such file, it is a folder or a device, it cannot be read, it is empty or too large.
    """
    name = os.fspath(path)
    if not name or "\0" in name:
        raise Refused(f"cannot read {what}: the file name is empty or holds a zero character")
    try:
        place = Path(name)
        if not place.exists():
            raise Refused(f"there is no file {shown(name)}")
        if place.is_dir():
            raise Refused(f"{shown(name)} is a folder, not {what}")
        if not place.is_file():
            raise Refused(f"{shown(name)} is not a regular file")
        with open(place, "rb") as stream:
            data = stream.read(most_bytes + 1)
    except Refused:
        raise
    except (OSError, ValueError) as error:
        raise Refused(f"cannot read {shown(name)}: {why(error)}") from None
    if not data:
        raise Refused(f"{shown(name)} is empty")
    if len(data) > most_bytes:
        raise Refused(f"{shown(name)} is too large for {what}: at most {most_bytes / 1e6:g} MB are read")
    return data


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system can (not on Windows)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
