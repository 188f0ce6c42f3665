"""What is open in the running session, saved at every step, and offered again after a session that ended badly.

Each session has one file and one lock in the user's state folder. The system lets go of the lock when the process
ends, however it ends: a file whose lock is free belongs to a session that did not close.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from platformdirs import user_state_path

from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.files.sessions import SavedSession, load_session, save_session

ENVIRONMENT = "VERTEBRA3D_STATE_DIR"
_MOST_OFFERS = 20


def state_folder() -> Path:
    """Folder for what is kept from one session to the next; the environment variable in `ENVIRONMENT` overrides it."""
    override = os.environ.get(ENVIRONMENT)
    return Path(override) if override else user_state_path("vertebra3d", appauthor=False)


@dataclass(frozen=True)
class Offer:
    """What was open in a session that ended without closing.

    Attributes
    ----------
    session : SavedSession
    saved : datetime
        When it was last saved, local time.
    path : Path
        Where it lies.
    """

    session: SavedSession
    saved: datetime
    path: Path

    @property
    def case(self) -> Case:
        """The case that was set."""
        return self.session.case


class Autosave:
    """Keeps what is open in this session safe; one for each running window.

    A folder that cannot be written is no reason to stop working: `save` then returns False and `problem` says why.

    Attributes
    ----------
    state : Path
        The state folder that it lies in, with whatever else a window remembers.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.state = folder or state_folder()
        self.folder = self.state / "sessions"
        self.problem = ""
        self._path = self.folder / f"{os.getpid()}-{secrets.token_hex(4)}.json"
        self._lock: IO[bytes] | None = None

    def __enter__(self) -> Autosave:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.close()

    def save(self, held: Case | SavedSession) -> bool:
        """Keep a session, or a case alone; False where that is not possible (`problem` says why)."""
        try:
            if self._lock is None:
                self.folder.mkdir(parents=True, exist_ok=True)
                self._lock = _hold(self._path)
                if self._lock is None:
                    raise Refused(f"cannot lock a file in {self.folder}")
            save_session(held if isinstance(held, SavedSession) else SavedSession(held), self._path)
        except (Refused, OSError) as error:
            self.problem = str(error)
            return False
        self.problem = ""
        return True

    def close(self) -> None:
        """End the session well: nothing will be offered again."""
        if self._lock is not None:
            self._path.unlink(missing_ok=True)
            _release(self._lock, self._path)
            self._lock = None

    def offers(self) -> list[Offer]:
        """What sessions held that ended badly, the latest first. What cannot be read as such is thrown away."""
        found: list[Offer] = []
        self._sweep()
        with contextlib.suppress(OSError):
            for path in sorted(self.folder.glob("*.json"), key=_age, reverse=True):
                if path == self._path or path.name.startswith(".") or len(found) >= _MOST_OFFERS:
                    continue
                lock = _hold(path)
                if lock is None:  # its session is alive
                    continue
                try:
                    saved = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
                    found.append(Offer(load_session(path), saved, path))
                    _release(lock, None)
                except (Refused, OSError):
                    with contextlib.suppress(OSError):
                        path.unlink(missing_ok=True)
                    _release(lock, path)
        return found

    def _sweep(self) -> None:
        """Throw away what sessions had half written aside when they were killed."""
        with contextlib.suppress(OSError):
            for aside in self.folder.glob(".*.json"):
                whose = self.folder / f"{aside.name[1:].partition('.')[0]}.json"
                if whose == self._path:
                    continue
                lock = _hold(whose)
                if lock is not None:  # its session is dead, and this is not the file that it kept
                    aside.unlink(missing_ok=True)
                    _release(lock, None if whose.exists() else whose)

    def discard(self, offer: Offer) -> None:
        """Forget an offer: it was taken up, or the user does not want it."""
        with contextlib.suppress(OSError):
            offer.path.unlink(missing_ok=True)
            offer.path.with_suffix(".lock").unlink(missing_ok=True)


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _hold(path: Path) -> IO[bytes] | None:
    """Take the lock that belongs to `path`; None where another session holds it."""
    try:
        stream = open(path.with_suffix(".lock"), "ab")  # noqa: SIM115  held until the session ends
    except OSError:
        return None
    try:
        if sys.platform == "win32":
            import msvcrt

            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        stream.close()
        return None
    return stream


def _release(lock: IO[bytes], path: Path | None) -> None:
    """Let go of a lock, and remove its file where `path` says whose it was."""
    lock.close()
    if path is not None:
        with contextlib.suppress(OSError):
            path.with_suffix(".lock").unlink(missing_ok=True)
