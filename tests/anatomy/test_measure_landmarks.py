"""Landmarks on a block model with known dimensions and on real vertebrae against an independent measuring script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.landmarks import SIDES, SIGN, Landmarks
from vertebra3d.anatomy.measure_landmarks import _edge_z, measure_landmarks
from vertebra3d.anatomy.parameters import resolve
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid

REAL = ("ssmmean87_L2", "ssmmean87_L3", "ssmmean87_L4", "ssmmean87_L5", "visiblehuman_L1", "visiblehuman_L5")


@pytest.fixture(scope="module")
def block(block_vertebra: Solid) -> Landmarks:
    return measure_landmarks(block_vertebra)


def numbers(marks: Landmarks) -> dict[str, float]:
    """The landmarks that a person would name, as plain numbers; |x| for what has sides."""
    found = {
        "wall_y": marks.wall_y,
        "canal_y": marks.canal_y,
        "canal_half_width": marks.canal_half_width,
        "roof_front_y": marks.roof_front_y,
        "spinous_half_width": marks.spinous_half_width,
        "spinous_lateral": marks.spinous_lateral,
        "spinous_tip_y": float(marks.spinous_tip[1]),
        "laminae_back_y": marks.laminae_back_y,
    }
    for side in SIDES:
        found[f"pedicle_upper_{side}"] = marks.pedicle[side].upper_z
        found[f"pedicle_lower_{side}"] = marks.pedicle[side].lower_z
        found[f"pedicle_medial_{side}"] = abs(marks.pedicle[side].medial_x)
        found[f"lamina_inferior_{side}"] = float(marks.lamina[side].inferior_edge[2])
        found[f"lamina_superior_{side}"] = float(marks.lamina[side].superior_edge[2])
        found[f"pars_{side}"] = abs(float(marks.pars[side].lateral_edge[0]))
        found[f"medial_facet_{side}"] = marks.medial_facet_x[side]
        found[f"transverse_{side}"] = abs(marks.transverse_root[side].x)
    return found


def _short_of_a_sharp_corner() -> float:
    """How far inside a right angle its edge is told, mm: weighted mean of what is within 1.5 mm along the diagonal."""
    far = np.linspace(0.0, 1.5 * np.sqrt(2.0), 10_001)  # along either side
    level = (1.0 - far / far[-1]) ** 2
    upright = level * np.exp(-far / 4.0)
    return float(upright @ far / (upright + level).sum())


def test_body_and_canal_of_the_block_model(block: Landmarks):
    assert block.wall_y == pytest.approx(16)
    normal, offset = block.body_plane
    np.testing.assert_allclose(normal, (0, 1, 0), atol=1e-9)
    assert 16 < offset < 17.3
    assert block.canal_y == pytest.approx(23)
    assert block.canal_half_width == pytest.approx(11)
    assert block.ring_z == pytest.approx((-2, 4), abs=0.5)
    assert block.roof_front_y == pytest.approx(30)
    inside = _short_of_a_sharp_corner()
    assert (block.roof_inferior_z, block.roof_superior_z) == pytest.approx((-16 + inside, 4 - inside), abs=0.01)


@pytest.mark.parametrize("side", SIDES)
def test_one_side_of_the_block_model(block: Landmarks, side: str):
    sign = SIGN[side]
    pedicle, lamina, pars = block.pedicle[side], block.lamina[side], block.pars[side]
    assert (pedicle.upper_z, pedicle.lower_z) == pytest.approx((11, -2))
    assert (pedicle.medial_x, pedicle.lateral_x) == pytest.approx((11 * sign, 19 * sign))
    assert 16 < pedicle.y < 22
    assert 26 <= pedicle.back_y <= 28
    np.testing.assert_allclose(lamina.inferior_edge[[0, 2]], (6 * sign, -16), atol=1e-9)
    np.testing.assert_allclose(lamina.superior_edge[[0, 2]], (6 * sign, 4), atol=1e-9)
    np.testing.assert_allclose(lamina.front, (6 * sign, 30, -6), atol=1e-9)
    np.testing.assert_allclose(lamina.back, (6 * sign, 38, -6), atol=1e-9)
    assert pars.lateral_edge[0] == pytest.approx(15 * sign)
    assert -7 <= pars.z <= -6
    assert block.transverse_root[side].x == pytest.approx(22 * sign, abs=0.3)
    assert block.transverse_root[side].flank_y is None
    assert block.medial_facet_x[side] == pytest.approx(18, abs=0.1)  # only the side of the box faces outwards


def test_spinous_process_of_the_block_model(block: Landmarks):
    normal, offset = block.spinolaminar_plane
    np.testing.assert_allclose(normal, (0, 1, 0), atol=1e-9)
    assert offset == pytest.approx(38)
    assert block.laminae_back_y == pytest.approx(38)
    assert block.spinous_half_width == pytest.approx(3)
    assert block.spinous_lateral == pytest.approx(4.5, abs=0.3)
    assert block.spinous_tip[1] == pytest.approx(66)


def test_labelled_surfaces_set_the_medial_facet_line(block_vertebra: Solid):
    def strip(sign: float) -> np.ndarray:
        """Area spread evenly from |x| = 9 to 17 mm in front of the inferior process."""
        x = np.linspace(9, 17, 201)
        low, high = x[:-1], x[1:]
        corners = [(low, -20.0), (high, -20.0), (low, -10.0)], [(high, -20.0), (high, -10.0), (low, -10.0)]
        triangles = [np.stack([np.column_stack([a, 0 * a + 31, 0 * a + z]) for a, z in row], axis=1) for row in corners]
        return np.concatenate(triangles) * (sign, 1, 1)

    labelled = {f"inferior_{side}": strip(SIGN[side]) for side in SIDES}
    marks = measure_landmarks(block_vertebra, labelled)
    assert list(marks.medial_facet_x.values()) == pytest.approx([9.4, 9.4], abs=0.05)  # 5 % of 8 mm from its edge


@pytest.mark.parametrize("level", ["L1", "L2", "L4"])
def test_the_edges_of_the_roof_do_not_leap(level: str):
    """The front of the roof of an L2 goes aslant: two places lie as far forwards and down, 8 mm apart."""
    start = resolve(level)["lamina_thickness_left_mm"]
    marks = [build_bone(level, {"lamina_thickness_mm": start + 0.05 * step}).landmarks for step in range(11)]
    for heights in ([m.roof_inferior_z for m in marks], [m.roof_superior_z for m in marks]):
        assert np.abs(np.diff(heights)).max() < 0.6


def test_the_edge_of_a_slanting_roof_lies_between_its_corners_and_moves_with_the_slant():
    """Two corners: either is the edge where the slant is clear, and nothing leaps between."""

    def edge(lean_mm: float) -> float:
        corners = [(30.0, 5.0), (30.0, -8.0), (36.0 + lean_mm, -14.0), (45.0, -14.0), (45.0, 5.0)]
        return _edge_z(np.array(corners), -1.0)

    assert edge(8.0) == pytest.approx(-8.0, abs=0.2)
    assert edge(-8.0) == pytest.approx(-14.0, abs=0.2)
    told = np.array([edge(lean) for lean in np.linspace(-8, 8, 321)])
    assert np.all(np.diff(told) > -0.02)  # the outline is looked at every 0.05 mm
    assert np.diff(told).max() < 0.1


@pytest.mark.parametrize("name", REAL)
def test_real_vertebrae_agree_with_the_measuring_script(
    shared_meshes: Path, real_solid: Callable[[str], Solid], measuring_tool: ModuleType, name: str
):
    marks = measure_landmarks(real_solid(name))
    vertebra = measuring_tool.Vertebra(measuring_tool.load_mesh(shared_meshes / f"{name}.ply"))
    canal = measuring_tool.canal(vertebra)
    assert marks.wall_y == pytest.approx(vertebra.wall, abs=1e-3)
    assert 2 * marks.canal_half_width == pytest.approx(canal["SCW_mm"], abs=0.05)
    assert marks.ring_z == pytest.approx((vertebra.ring[0].z, vertebra.ring[-1].z))
    assert marks.roof_front_y == pytest.approx(vertebra.arch.bounds[0], abs=1e-3)
    pars = marks.pars["left"].lateral_edge[0] - marks.pars["right"].lateral_edge[0]
    assert pars == pytest.approx(measuring_tool.interpars(vertebra)["interpars_mm"], abs=0.5)
    assert marks.spinous_tip[1] == pytest.approx(vertebra.spinous_points[:, 1].max(), abs=1e-3)
    for side in SIDES:
        lamina = marks.lamina[side]
        height = measuring_tool.lamina_section(side)(vertebra)[f"lamina_height_{side}_mm"]
        assert lamina.superior_edge[2] - lamina.inferior_edge[2] == pytest.approx(height, abs=1e-3)
        isthmus = vertebra._pedicle_start(int(SIGN[side]))
        assert marks.pedicle[side].y == pytest.approx(isthmus[1], abs=3.0)
        assert marks.pedicle[side].lower_z < isthmus[2] < marks.pedicle[side].upper_z
        assert abs(marks.pedicle[side].medial_x) < abs(isthmus[0]) < abs(marks.pedicle[side].lateral_x)


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [("ssmmean87_L2", 9, 11), ("ssmmean87_L3", 10, 12), ("ssmmean87_L4", 12, 15), ("ssmmean87_L5", 15.5, 19)],
)
def test_the_facet_line_moves_outwards_from_level_to_level(
    real_solid: Callable[[str], Solid], name: str, low: float, high: float
):
    marks = measure_landmarks(real_solid(name))
    for side in SIDES:
        assert low < marks.medial_facet_x[side] < high
        assert marks.medial_facet_x[side] < abs(marks.pars[side].lateral_edge[0])
        assert marks.spinous_half_width < marks.medial_facet_x[side]


@pytest.mark.parametrize("name", ["ssmmean87_L3", "ssmmean87_L5", "visiblehuman_L1"])
def test_the_mirror_image_has_left_and_right_exchanged(
    real_solid: Callable[[str], Solid], mirrored: Callable[[Solid], Solid], name: str
):
    here, there = numbers(measure_landmarks(real_solid(name))), numbers(measure_landmarks(mirrored(real_solid(name))))
    for key, value in here.items():
        twin = key.replace("left", "LEFT").replace("right", "left").replace("LEFT", "right")
        assert there[twin] == pytest.approx(value, abs=0.05), key


@pytest.mark.parametrize("name", ["ssmmean87_L2", "ssmmean87_L4", "ssmmean87_L5", "visiblehuman_L3"])
@pytest.mark.parametrize(
    ("degrees", "shift"), [((2, 0, 0), (0, 1, -1)), ((-2, 0, 0), (0, 0, 0)), ((0, 1.5, -1.5), (0.5, 0, 0.3))]
)
def test_a_slightly_wrong_pose_moves_landmarks_slightly(
    real_solid: Callable[[str], Solid],
    turned: Callable[..., Solid],
    name: str,
    degrees: tuple[float, float, float],
    shift: tuple[float, float, float],
):
    solid = real_solid(name)
    here, there = numbers(measure_landmarks(solid)), numbers(measure_landmarks(turned(solid, degrees, shift)))
    reach = 60 * np.radians(np.linalg.norm(degrees)) + np.linalg.norm(shift)  # of the farthest landmark
    for key, value in here.items():  # the edges of the lamina are taken at a fixed x, where the upper one is steep
        assert there[key] == pytest.approx(value, abs=2 * reach if key.startswith("lamina_") else reach), key


def test_what_is_no_vertebra_in_the_frame_is_refused(
    real_solid: Callable[[str], Solid], turned: Callable[..., Solid], block_vertebra: Solid
):
    with pytest.raises(Refused):
        measure_landmarks(Solid.box((-25, -20, -15), (25, 60, 15)))
    upside_down = turned(block_vertebra, (180, 0, 0), (0, 0, 0))
    with pytest.raises(Refused):
        measure_landmarks(upside_down)
    backwards = turned(real_solid("ssmmean87_L3"), (0, 0, 180), (0, 0, 0))
    with pytest.raises(Refused):
        measure_landmarks(backwards)


def test_a_bone_without_a_part_is_refused_in_words(block_vertebra: Solid):
    one_sided = block_vertebra - Solid.box((5, 17, -5), (20, 25, 20))
    with pytest.raises(Refused, match="left pedicle|canal"):
        measure_landmarks(one_sided)
    no_spine = block_vertebra - Solid.box((-10, 38.5, -30), (10, 80, 30))
    with pytest.raises(Refused, match="spinous process"):
        measure_landmarks(no_spine)
    open_arch = block_vertebra - Solid.box((-2, 29, -30), (2, 80, 30))
    with pytest.raises(Refused, match="arch|laminae"):
        measure_landmarks(open_arch)
