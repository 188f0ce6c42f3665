"""A bone that turns out impossible in the meshing or measuring is refused by the dimensions to blame and what works."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from vertebra3d import cli, evaluation
from vertebra3d.anatomy import build
from vertebra3d.anatomy.build import bone_of, build_bone
from vertebra3d.anatomy.canal_frame import CanalFrame
from vertebra3d.anatomy.contradictions import refuse_contradictions
from vertebra3d.anatomy.culprits import named
from vertebra3d.anatomy.landmarks import Landmarks
from vertebra3d.anatomy.parameters import LEVELS, NORM, parameters_at, resolve
from vertebra3d.anatomy.sections import Slicer
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.measure import canal
from vertebra3d.solids import Solid

Values = Mapping[str, float]
SAID = "bone bridges the canal in the mid-sagittal plane: no plane parts the arch from the body"
CAN_BE = re.compile(r"(\w+) can be (-?[\d.]+) at (?:most|least)")
WIDE, DEEP, THICK = "canal_width_mm", "canal_depth_mm", "lamina_thickness_mm"
SIDES = ("lamina_thickness_left_mm", "lamina_thickness_right_mm")


def off(values: Values, name: str) -> float:
    """How far a dimension at L4 is from its default, as a share of its range."""
    quantity = parameters_at("L4")[name]
    return abs(values[name] - resolve("L4")[name]) / (quantity.high - quantity.low)


def told(values: Values, impossible: Callable[[Values, bool], bool]) -> tuple[str, list[bool]]:
    """What `named` makes of dimensions at L4 where some are impossible, and on which grids it tried."""
    tried = []

    def build(trial: Values, coarse: bool) -> None:
        tried.append(coarse)
        if impossible(trial, coarse):
            raise Refused(SAID)

    return str(named(Refused(SAID), "L4", {**resolve("L4"), **values}, NORM, build)), tried


def ends(*names: str) -> dict[str, float]:
    """The greatest values that these dimensions have at L4."""
    return {name: parameters_at("L4")[name].high for name in names}


def test_the_two_that_matter_are_named_of_many_and_the_nearest_step_that_works() -> None:
    values = {name: quantity.high for name, quantity in parameters_at("L4").items()}
    line, _ = told(values, lambda v, _: off(v, WIDE) + 0.5 * off(v, DEEP) > 0.5)
    assert line.startswith(f"{WIDE} = {values[WIDE]:g} contradicts {DEEP} = {values[DEEP]:g}: bone bridges the canal")
    ((name, nearest),) = CAN_BE.findall(line)
    assert name == WIDE
    assert (off({**values, WIDE: float(nearest)}, WIDE) + 0.5 * off(values, DEEP)) <= 0.5
    step = float(nearest) + parameters_at("L4")[WIDE].step
    assert (off({**values, WIDE: step}, WIDE) + 0.5 * off(values, DEEP)) > 0.5


def test_what_only_the_grid_of_a_real_bone_shows_is_found_on_it() -> None:
    line, tried = told(ends(WIDE, DEEP), lambda v, coarse: not coarse and off(v, WIDE) + off(v, DEEP) > 0.6)
    assert WIDE in line
    assert DEEP in line
    assert tried.count(True) == 1


def test_what_helps_on_the_coarse_grid_alone_is_not_said_to_help() -> None:
    def impossible(values: Values, coarse: bool) -> bool:
        return off(values, WIDE) > 0.3 and not (coarse and off(values, DEEP) < 0.3)

    line, _ = told(ends(WIDE, DEEP), impossible)
    assert [name for name, _ in CAN_BE.findall(line)] == [WIDE]


def test_a_dimension_that_alone_is_too_much_is_not_said_to_contradict_another() -> None:
    line, _ = told(ends(WIDE, DEEP), lambda v, _: off(v, WIDE) > 0.3)
    assert line.startswith(f"{WIDE} = {ends(WIDE)[WIDE]:g} is not possible: ")
    assert DEEP not in line


def test_what_contradicts_several_names_the_one_that_tips_it() -> None:
    """Neither of the others helps by itself, so that only the width can be moved."""
    line, _ = told(ends(WIDE, DEEP, *SIDES), lambda v, _: off(v, WIDE) > 0.2 and off(v, DEEP) + off(v, SIDES[0]) > 0.2)
    assert line.startswith(f"{WIDE} = ")
    assert " contradicts " in line
    assert len(CAN_BE.findall(line)) == 1


def test_where_no_single_one_helps_the_fewest_that_do_are_named_together() -> None:
    values = ends(WIDE, DEEP, "pedicle_height_mm")
    line, _ = told(values, lambda v, _: off(v, WIDE) > 0.2 or off(v, DEEP) > 0.3)
    nearest = {name: float(value) for name, value in CAN_BE.findall(line)}
    assert set(nearest) == {WIDE, DEEP}
    assert line.endswith(", together")
    assert off(nearest, WIDE) <= 0.2
    assert off(nearest, DEEP) <= 0.3


def test_sides_that_are_alike_are_one_dimension() -> None:
    line, _ = told(ends(*SIDES, WIDE), lambda v, _: max(off(v, side) for side in SIDES) + off(v, WIDE) > 0.6)
    assert re.search(rf"\b{THICK} = ", line)
    assert "left" not in line


def test_where_not_even_the_defaults_can_be_what_was_said_stays() -> None:
    assert told(ends(WIDE), lambda v, _: True)[0] == SAID
    assert told({}, lambda v, _: True)[0] == SAID


@given(seed=st.integers(0, 10_000))
def test_what_it_says_can_be_can_be_and_the_trials_are_few(seed: int) -> None:
    rng = np.random.default_rng(seed)
    declared = parameters_at("L4")
    values = {name: float(rng.uniform(q.low, q.high)) for name, q in declared.items()}
    chosen = rng.choice(list(values), rng.integers(1, 5), replace=False)
    weights = dict(zip(chosen.tolist(), rng.uniform(0.5, 2, len(chosen)), strict=True))
    limits = rng.uniform(0.1, 0.9, 2) * sum(weight * off(values, name) for name, weight in weights.items())
    limit = dict(zip((True, False), limits, strict=True))  # the coarse grid does not tell the truth

    def impossible(v: Values, coarse: bool) -> bool:
        return sum(weight * off(v, name) for name, weight in weights.items()) > limit[coarse]

    line, tried = told(values, impossible)
    nearest = {name: float(value) for name, value in CAN_BE.findall(line)}
    assert nearest
    whole = {side: value for name, value in nearest.items() for side in (SIDES if name == THICK else (name,))}
    assert not impossible({**values, **whole}, False)
    for name, value in nearest.items():
        declared[name].check(value)
    assert tried.count(True) <= 80
    assert tried.count(False) <= 100
    assert told(values, impossible)[0] == line


# --- real bones ------------------------------------------------------------------------------------------------------


def extreme(seed: int) -> tuple[str, dict[str, float]]:
    """A bone with every dimension at one end of its range."""
    rng = np.random.default_rng([77, seed])
    level = LEVELS[seed % len(LEVELS)]
    declared = parameters_at(level)
    values = {name: float(q.low if rng.random() < 0.5 else q.high) for name, q in declared.items()}
    return level, {**values, "arch_cleft_mm": 0.0}


@pytest.mark.parametrize("seed", [19, 64, 72, 117, 135, 198, 315, 411, 448])
def test_an_extreme_bone_can_be_or_says_what_can_be(seed: int) -> None:
    level, values = extreme(seed)
    try:
        refuse_contradictions(resolve(level, values))
        build_bone(level, values)
    except Refused as refusal:
        line = str(refusal)
        nearest = {name: float(value) for name, value in CAN_BE.findall(line)}
        assert re.match(r"\w+ = \S+ contradicts \w+ = ", line)
        assert nearest
        evaluate(Case(level=level, parameters=values).with_values(nearest))


def narrow() -> dict[str, float]:
    """A narrow canal under thick laminae."""
    declared = parameters_at("L4")
    return {WIDE: declared[WIDE].low, **{side: declared[side].high for side in SIDES}}


def room(landmarks: Landmarks) -> float:
    """Half-width of the canal over the thickness of a lamina."""
    lamina = landmarks.lamina["left"]
    return float(landmarks.canal_half_width / (lamina.back[1] - lamina.front[1]))


@pytest.fixture
def narrow_canals_bridged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measuring refuses narrow canals under thick laminae, whatever the shape is calibrated to."""
    real = build.measure_landmarks
    usual, least = (room(build_bone("L4", values).landmarks) for values in ({}, narrow()))
    assert least < usual

    def measured(solid: Solid, articular: Mapping[str, NDArray[np.float64]], *pedicle: None) -> Landmarks:
        found = real(solid, articular, *pedicle)
        if room(found) < least + 0.1 * (usual - least):
            raise Refused(SAID)
        return found

    monkeypatch.setattr(build, "measure_landmarks", measured)
    evaluation._BONES.clear()
    build._WHY.clear()


def test_case_and_command_line_say_the_same_line(
    narrow_canals_bridged: None, capsys: pytest.CaptureFixture[str]
) -> None:
    values = narrow()
    with pytest.raises(Refused) as refusal:
        evaluate(Case(level="L4", parameters=values))
    line = str(refusal.value)
    assert {WIDE, THICK} <= set(re.findall(r"\w+(?= = )", line))
    assert cli.run(["evaluate", "--level", "L4", *(f"--set={name}={value:g}" for name, value in values.items())]) == 2
    _, error = capsys.readouterr()
    assert line in error
    assert error.count("\n") == 1
    nearest = {name: float(value) for name, value in CAN_BE.findall(line)}
    evaluate(Case(level="L4", parameters=values).with_values(nearest))


def test_why_a_bone_cannot_be_is_sought_once_for_all_procedures(
    narrow_canals_bridged: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    sought = []
    real = build.named
    monkeypatch.setattr(build, "named", lambda *args: (sought.append(1), real(*args))[1])
    for procedure in ("laminectomy", "laminotomy"):
        with pytest.raises(Refused, match="contradicts"):
            evaluate(Case(level="L4", procedure=procedure, parameters=narrow()))
    assert sought == [1]


def test_a_bone_that_only_its_canal_refuses_names_them_too(monkeypatch: pytest.MonkeyPatch) -> None:
    real = canal.counted_length
    values = narrow()
    usual, least = (build_bone("L4", v).landmarks.canal_half_width for v in ({}, values))

    def counted(bone: Slicer, frame: CanalFrame) -> tuple[float, float]:
        if frame.half_width < (usual + least) / 2:
            raise Refused("the bone has no lamina behind the canal within 6 mm of the midline")
        return real(bone, frame)

    monkeypatch.setattr(canal, "counted_length", counted)
    bone = bone_of("L4", resolve("L4", values))
    with pytest.raises(Refused, match=f"{WIDE} can be") as refusal:
        evaluate(Case(level="L4", parameters=values), bone=bone)
    nearest = {name: float(value) for name, value in CAN_BE.findall(str(refusal.value))}
    evaluate(Case(level="L4", parameters=values).with_values(nearest))
