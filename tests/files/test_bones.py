from __future__ import annotations

from pathlib import Path

import pytest

from vertebra3d.case import BoneFile, Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import bone_for
from vertebra3d.files import bones
from vertebra3d.files.export import export_mesh


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bone of level L3, as somebody else's file."""
    return export_mesh(bone_for(Case(level="L3")).solid, tmp_path_factory.mktemp("own") / "own.ply")


def test_a_bone_is_named_by_path_and_content(own: Path) -> None:
    bone, name = bones.load_bone(own, "L3")
    assert name == bones.bone_file(own)
    assert (bone.level, bone.source) == ("L3", "own.ply")
    assert bone.solid.volume_mm3 == pytest.approx(bone_for(Case(level="L3")).solid.volume_mm3, rel=1e-6)
    assert set(bone.articular) == set(bone_for(Case(level="L3")).articular)


def test_the_bone_of_a_case_is_loaded_once(own: Path) -> None:
    case = Case(level="L3", bone=bones.bone_file(own))
    assert bones.bone_of(case) is bones.bone_of(case.with_changes(procedure="laminectomy"))


def test_a_case_without_a_file_has_the_generated_bone() -> None:
    assert bones.bone_of(Case(level="L2")) is bone_for(Case(level="L2"))


def test_changed_content_is_refused(own: Path) -> None:
    case = Case(level="L3", bone=BoneFile(path=str(own), sha256="0" * 64))
    with pytest.raises(Refused, match="its content has changed; choose the bone anew"):
        bones.bone_of(case)


def test_what_is_no_vertebra_is_refused(tmp_path: Path) -> None:
    import trimesh

    place = tmp_path / "ball.stl"
    place.write_bytes(trimesh.creation.icosphere(subdivisions=3, radius=30).export(file_type="stl"))
    with pytest.raises(Refused) as refusal:
        bones.load_bone(place, "L3")
    assert str(place) in str(refusal.value)
    assert "\n" not in str(refusal.value)
