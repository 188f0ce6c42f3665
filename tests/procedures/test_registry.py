from __future__ import annotations

import pytest

from vertebra3d.anatomy.bone import LEVELS
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import bone_for
from vertebra3d.procedures import PROCEDURES, get, resolve

STANDINGS = {"read", "secondary", "recalled", "measured", "derived", "convention"}


def test_the_procedures_are_listed_in_the_order_in_which_they_are_shown() -> None:
    assert list(PROCEDURES) == ["none", "laminectomy", "hemilaminectomy", "laminotomy"]
    assert all(get(name) is procedure for name, procedure in PROCEDURES.items())


@pytest.mark.parametrize("name", ["", "laminektomie", "LAMINECTOMY", "x" * 1000, 7, None, ["none"]])
def test_an_unknown_procedure_is_refused_with_the_names_there_are(name: object) -> None:
    with pytest.raises(Refused) as refusal:
        get(name)  # type: ignore[arg-type]
    text = str(refusal.value)
    assert "\n" not in text
    assert len(text) < 300
    assert "none, laminectomy, hemilaminectomy, laminotomy" in text


@pytest.mark.parametrize("name", PROCEDURES)
def test_every_setting_is_fully_declared(name: str) -> None:
    procedure = PROCEDURES[name]
    assert procedure.label
    assert procedure.summary.endswith(".")
    names = [quantity.name for quantity in procedure.settings]
    assert len(set(names)) == len(names)
    for quantity in procedure.settings:
        assert quantity.name.endswith(f"_{quantity.unit}")
        assert quantity.low < quantity.high
        assert quantity.step > 0
        assert quantity.label
        assert quantity.meaning.endswith(".")
        assert quantity.source
        assert quantity.status in STANDINGS


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", PROCEDURES)
def test_defaults_are_within_their_ranges_on_every_level(name: str, level: str) -> None:
    procedure, bone = PROCEDURES[name], bone_for(Case(level=level))
    settings = resolve(procedure, bone, {})
    assert list(settings) == [quantity.name for quantity in procedure.settings]
    for quantity in procedure.settings:
        assert quantity.low <= settings[quantity.name] <= quantity.high
        assert quantity.default is not None or quantity.name in procedure.defaults(bone)


def test_what_is_given_stands() -> None:
    procedure, bone = get("laminectomy"), bone_for(Case(level="L4"))
    assert resolve(procedure, bone, {"width_mm": 21.5})["width_mm"] == 21.5
    with pytest.raises(Refused, match="width_mm = 90 is out of range"):
        resolve(procedure, bone, {"width_mm": 90})
