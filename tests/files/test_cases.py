from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.case import BoneFile, Case
from vertebra3d.errors import Refused
from vertebra3d.files import cases

SHA = "0" * 64


def test_a_case_comes_back_as_it_was(tmp_path: Path) -> None:
    case = Case(level="L3", procedure="laminectomy", parameters={"canal_width_mm": 24.5}, settings={"width_mm": 20})
    place = cases.save_case(case, tmp_path / "a.json")
    assert cases.load_case(place) == case
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    place = tmp_path / "a.json"
    place.write_bytes(b"\xef\xbb\xbf" + Case().to_json().encode())
    assert cases.load_case(place) == Case()


def test_a_bone_beside_the_case_is_found(tmp_path: Path) -> None:
    case = Case(bone=BoneFile(path="bone.ply", sha256=SHA))
    place = cases.save_case(case, tmp_path / "a.json")
    assert cases.load_case(place) == case  # no such file there: the path stays
    (tmp_path / "bone.ply").write_bytes(b"x")
    found = cases.load_case(place).bone
    assert found is not None
    assert Path(found.path) == (tmp_path / "bone.ply").resolve()


def _changed(**changes: object) -> bytes:
    return json.dumps({**json.loads(Case().to_json()), **changes}).encode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"{", "broken JSON at line 1"),
        (b"[]", "not a case of this program"),
        (b"null", "not a case of this program"),
        (b'{"level": "L4"}', "not a case of this program"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"[" * 100_000, "JSON that cannot be read|broken JSON"),
        (b"x" * 1_000_001, "too large for a case: at most 1 MB"),
        (_changed(version=99), "version 99 of the case format is unknown"),
        (_changed(level="L6"), "no level is called 'L6'; allowed are T9, T10, T11, T12, L1, L2, L3, L4, L5"),
        (_changed(level=4), "no level is called"),
        (_changed(procedure="fusion"), "no procedure is called 'fusion'"),
        (_changed(side="up"), "no side is called 'up'"),
        (_changed(side="left"), "a side does not apply to none"),
        (_changed(parameters={"canal_width_mm": 1e9}), "canal_width_mm = 1000000000 is out of range; allowed is"),
        (_changed(parameters={"canal_width_mm": float("nan")}), "out of range"),
        (_changed(parameters={"canal_width_mm": "wide"}), "is not a number"),
        (_changed(parameters={"canal_width_mm": True}), "is not a number"),
        (_changed(parameters={"canal_with_mm": 22}), "did you mean canal_width_mm"),
        (_changed(parameters=[1, 2]), "names with numbers"),
        (_changed(settings={"width_mm": 20}), "none has no settings"),
        (_changed(bone={"path": "a.ply"}), "sha256"),
        (_changed(bone={"path": "a.ply", "sha256": "zz"}), "sha256"),
        (_changed(extra=1), "no field 'extra'"),
    ],
)
def test_what_is_no_case_is_refused_in_one_line(tmp_path: Path, data: bytes, said: str) -> None:
    place = tmp_path / "a.json"
    place.write_bytes(data)
    with pytest.raises(Refused, match=said) as refusal:
        cases.load_case(place)
    assert str(place) in str(refusal.value)
    assert "\n" not in str(refusal.value)


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: json.dumps({"level": text}).encode()))
def test_any_bytes_are_a_case_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    place = tmp_path_factory.mktemp("any") / "a.json"
    place.write_bytes(data)
    with pytest.raises(Refused):
        cases.load_case(place)


def test_missing_files_and_places_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="there is no file"):
        cases.load_case(tmp_path / "a.json")
    with pytest.raises(Refused, match="there is no folder"):
        cases.save_case(Case(), tmp_path / "none" / "a.json")
