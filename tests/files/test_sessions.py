"""Sessions out and in, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from vertebra3d.case import BoneFile, Case
from vertebra3d.errors import Refused
from vertebra3d.files.cases import save_case
from vertebra3d.files.sessions import Camera, Measured, SavedSession, load_session, save_session

FULL = SavedSession(
    case=Case(level="L5", procedure="laminotomy", side="right", parameters={"canal_width_mm": 30.0}),
    pinned=(Case(level="L5", procedure="laminectomy"), Case(level="T10", procedure="none")),
    page="compare",
    camera=Camera((100.0, 200.0, 30.0), (0.0, 10.0, 0.0), (0.0, 0.0, 1.0), 30.0),
    shown={"canal": True, "regions": False},
    removed="lifted",
    measured=(
        Measured("distance", "axial", -3.25, ((1.0, 2.0), (3.0, 4.0))),
        Measured("angle", "sagittal", 0.0, ((1.0, 2.0), (3.0, 4.0), (5.0, -6.0))),
    ),
)


def test_everything_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "a.vertebra3d-session"
    assert save_session(FULL, path) == path
    assert load_session(path) == FULL
    bare = SavedSession(Case())
    save_session(bare, path)
    assert load_session(path) == bare


def test_a_case_is_a_session_of_that_case_alone(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    save_case(FULL.case, path)
    assert load_session(path) == SavedSession(FULL.case)


def test_bones_are_looked_for_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "bone.stl").write_bytes(b"a bone")
    case = Case(bone=BoneFile(path="bone.stl", sha256="0" * 64))
    path = tmp_path / "a.vertebra3d-session"
    save_session(SavedSession(case, pinned=(case,)), path)
    read = load_session(path)
    for one in (read.case, *read.pinned):
        assert one.bone is not None
        assert one.bone.path == str(tmp_path / "bone.stl")


def changed(**changes: Any) -> str:
    held = json.loads(FULL.to_json())
    for name, value in changes.items():
        if value is None:
            del held[name]
        else:
            held[name] = value
    return json.dumps(held)


CASE = json.loads(Case().to_json())
CAMERA = {"position": [1, 2, 3], "focus": [0, 0, 0], "up": [0, 0, 1], "angle_deg": 30}
MEASURED = {"kind": "distance", "plane": "axial", "at_mm": 0, "points": [[0, 0], [1, 1]]}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "damaged"),
        ("[" * 100_000, "damaged"),
        ("[]", "not a session of vertebra3d"),
        ("{}", "not a session of vertebra3d"),
        (changed(format="else"), "not a session of vertebra3d"),
        (changed(version=2), "reads version 1"),
        (changed(version="9" * 500), "reads version 1"),
        (changed(more=1), "has no 'more'"),
        (changed(case=None), "the case of a session is missing"),
        (changed(case={**CASE, "level": "C9"}), "the case: no level"),
        (changed(pinned=[CASE, {**CASE, "level": "C9"}]), "pinned case 2: no level"),
        (changed(pinned=[{}] * 4), "at most 3"),
        (changed(pinned={}), "at most 3"),
        (changed(page=3), "page"),
        (changed(shown={"canal": 1}), "true or false"),
        (changed(removed=3), "removed bone is a name"),
        (changed(shown=[]), "true or false"),
        (changed(camera=[]), "position, focus, up"),
        (changed(camera={**CAMERA, "position": [1, 2]}), "camera's position is 3 numbers"),
        (changed(camera={**CAMERA, "up": [0, 0, "up"]}), "camera's up is 3 numbers"),
        (changed(camera={**CAMERA, "position": [0, 0, 0]}), "sees nothing"),
        (changed(camera={**CAMERA, "up": [0, 0, 0]}), "sees nothing"),
        (changed(camera={**CAMERA, "angle_deg": 500}), "sees nothing"),
        (changed(camera={**CAMERA, "focus": [1e9, 0, 0]}), "out of bounds"),
        (changed(camera={**CAMERA, "focus": [float("nan"), 0, 0]}), "out of bounds"),
        (changed(camera={**CAMERA, "focus": [True, 0, 0]}), "3 numbers"),
        (changed(measured=[{**MEASURED, "kind": "area"}]), "a distance or an angle"),
        (changed(measured=[{**MEASURED, "plane": "oblique"}]), "a distance or an angle"),
        (changed(measured=[{**MEASURED, "points": [[0, 0]]}]), "two points"),
        (changed(measured=[{**MEASURED, "points": [[0, 0], [1]]}]), "2 numbers"),
        (changed(measured=[MEASURED] * 1001), "at most 1000"),
    ],
)
def test_what_is_broken_is_refused_in_one_line(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "a.vertebra3d-session"
    path.write_text(text)
    with pytest.raises(Refused, match=why) as refused:
        load_session(path)
    assert "\n" not in str(refused.value)
    assert str(path) in str(refused.value)
    assert len(str(refused.value)) < 400 + len(str(path))


def test_what_is_no_text_or_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.vertebra3d-session"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refused, match="UTF-8"):
        load_session(path)
    path.write_bytes(b" " * 1_000_001)
    with pytest.raises(Refused, match="too large"):
        load_session(path)
    with pytest.raises(Refused, match="there is no file"):
        load_session(tmp_path / "none")
