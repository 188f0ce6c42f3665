from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vertebra3d.case import Case
from vertebra3d.files.autosave import ENVIRONMENT, Autosave, state_folder

CASE = Case(level="L2", procedure="hemilaminectomy", side="right")
CRASH = """
import os, sys
from vertebra3d.case import Case
from vertebra3d.files.autosave import Autosave
session = Autosave()
assert session.save(Case(level="L2", procedure="hemilaminectomy", side="right"))
{how}
"""


def _session(how: str) -> None:
    done = subprocess.run([sys.executable, "-c", CRASH.format(how=how)], check=False, capture_output=True, text=True)
    assert "Traceback" not in done.stderr or "deliberate" in done.stderr


def test_the_folder_is_the_one_in_the_environment() -> None:
    assert state_folder() == Path(os.environ[ENVIRONMENT])


def test_the_folder_is_the_users_own_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENVIRONMENT)
    assert "vertebra3d" in str(state_folder())


@pytest.mark.parametrize("how", ["os._exit(1)", "os.abort()", "raise RuntimeError('deliberate')"])
def test_a_session_that_ends_badly_is_offered_again_and_once(how: str) -> None:
    _session(how)
    session = Autosave()
    (offer,) = session.offers()
    assert offer.case == CASE
    assert offer.saved.tzinfo is not None
    assert session.offers() == [offer]  # looking takes nothing away
    session.discard(offer)
    assert session.offers() == []
    assert list(session.folder.iterdir()) == []


def test_a_session_that_closes_leaves_nothing() -> None:
    _session("session.close()")
    with Autosave() as session:
        session.save(CASE)
    assert Autosave().offers() == []
    assert list(session.folder.iterdir()) == []


def test_a_live_session_is_not_offered() -> None:
    with Autosave() as first, Autosave() as second:
        assert first.save(CASE)
        assert second.save(Case())
        assert first.offers() == []
        assert second.offers() == []


def test_a_live_session_of_another_process_is_not_offered() -> None:
    source = CRASH.format(how="print('saved', flush=True); sys.stdin.read(); os._exit(1)")
    with subprocess.Popen(
        [sys.executable, "-c", source], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "saved\n"
        assert Autosave().offers() == []
        other.communicate("")
    assert [offer.case for offer in Autosave().offers()] == [CASE]


def test_the_latest_case_of_a_session_counts() -> None:
    _session("session.save(Case(level='L5')); os._exit(1)")
    assert [offer.case for offer in Autosave().offers()] == [Case(level="L5")]


def test_the_latest_session_comes_first() -> None:
    _session("os._exit(1)")
    (first,) = Autosave().offers()
    os.utime(first.path, (1, 1))
    _session("session.save(Case(level='L5')); os._exit(1)")
    assert [offer.case.level for offer in Autosave().offers()] == ["L5", "L2"]


def test_what_is_broken_is_thrown_away() -> None:
    session = Autosave()
    session.folder.mkdir(parents=True)
    (session.folder / "1-broken.json").write_text("{")
    assert session.offers() == []
    assert list(session.folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    session = Autosave(tmp_path / "file")
    assert not session.save(CASE)
    assert session.problem
    assert session.offers() == []
    session.close()


def test_a_full_disk_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    with Autosave() as session:
        assert session.save(CASE)
        with monkeypatch.context() as patch:
            patch.setattr(Path, "write_bytes", full)
            assert not session.save(Case())
        assert "no space left" in session.problem
        assert session.save(Case())
        assert session.problem == ""


def test_what_was_half_written_is_no_offer_and_is_swept_away() -> None:
    _session("os._exit(1)")
    session = Autosave()
    (kept,) = session.folder.glob("*.json")
    aside = kept.with_name(f".{kept.stem}.0123456789ab.json")
    aside.write_text(kept.read_text()[:40])
    orphan = kept.with_name(".9-none.0123456789ab.json")
    orphan.write_text("")
    assert [offer.path for offer in session.offers()] == [kept]
    assert sorted(path.name for path in session.folder.iterdir()) == sorted([kept.name, f"{kept.stem}.lock"])


def test_what_a_live_session_is_writing_stays(tmp_path: Path) -> None:
    with Autosave() as first:
        assert first.save(CASE)
        aside = first._path.with_name(f".{first._path.stem}.0123456789ab.json")
        aside.write_text("")
        with Autosave() as second:
            assert second.offers() == []
            assert first.offers() == []
        assert aside.exists()
        aside.unlink()
